"""Trying to break it: every class of faults of reliability.md as a command, ``python -m tests.system.simulate``."""
