"""The panels of the terminal: one form for each kind of entry, from what was typed and chosen to what is recorded."""
