"""The two README commands and what they stand on; standard library only, because nothing is installed yet."""
