"""The operator's terminal: a rendering of the terminal view, and nothing that decides."""
