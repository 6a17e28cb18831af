"""The first start: a wizard of three steps in the look of the terminal."""
