"""Roles of persons, and which of them exclude each other (domain.md B5.3)."""

from collections.abc import Iterable

DECIDERS = frozenset({"supervisor", "production manager", "controller", "quality"})
"""Roles that may decide on an event that waits."""
DISPOSERS = frozenset({"supervisor", "quality"})
"""Roles that may decide what becomes of held material (B1.4)."""
CONFIGURERS = frozenset({"admin", "supervisor"})
"""Roles that may change a device's settings."""
WRONG_PIN = "PIN"
LOCKED_OUT = "PIN-LOCK"
"""Fault codes of a wrong PIN, and of the one that locked its person out."""
OWNS = {
    "supervisor": frozenset({"supervisor", "shift lead"}),
    "production manager": frozenset({"production manager", "production manager and cost controller"}),
    "controller": frozenset(
        {"plant controller", "cost accountant", "production manager and cost controller", "IT lead and finance"}
    ),
    "quality": frozenset({"compliance"}),
    "data steward": frozenset({"data steward", "planning manager"}),
}
"""Whose exceptions a role looks after (B5.2), beside those that are called like the role."""
USER_ADMIN = "admin"
"""Who keeps the users holds no business role."""


def owners_of(roles: Iterable[str]) -> frozenset[str]:
    """The owners of exceptions that a person with these roles stands for."""
    held = tuple(roles)
    return frozenset(held).union(*(OWNS.get(role, frozenset()) for role in held))
