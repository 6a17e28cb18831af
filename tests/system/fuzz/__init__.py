"""Fuzzing what reads bytes from outside: ``python -m tests.system.fuzz --seconds N``."""
