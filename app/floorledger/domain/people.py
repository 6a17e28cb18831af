"""Roles of persons, and which of them exclude each other (domain.md B5.3)."""

DECIDERS = frozenset({"supervisor", "production manager", "controller", "quality"})
"""Roles that may decide on an event that waits."""
DISPOSERS = frozenset({"supervisor", "quality"})
"""Roles that may decide what becomes of held material (B1.4)."""
CONFIGURERS = frozenset({"admin", "supervisor"})
"""Roles that may change a device's settings."""
WRONG_PIN = "PIN"
LOCKED_OUT = "PIN-LOCK"
"""Fault codes of a wrong PIN, and of the one that locked its person out."""
USER_ADMIN = "admin"
"""Who keeps the users holds no business role."""
