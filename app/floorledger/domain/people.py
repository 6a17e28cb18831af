"""Roles of persons, and which of them exclude each other (domain.md B5.3)."""

DECIDERS = frozenset({"supervisor", "production manager", "controller", "quality"})
"""Roles that may decide on an event that waits."""
DISPOSERS = frozenset({"supervisor", "quality"})
"""Roles that may decide what becomes of held material (B1.4)."""
CONFIGURERS = frozenset({"admin", "supervisor"})
"""Roles that may change a device's settings."""
USER_ADMIN = "admin"
"""Who keeps the users holds no business role."""
