"""Text columns on PostgreSQL, which holds no NUL and indexes nothing long; what a device wrote may have either.

What was signed lies in BYTEA columns as it is. These columns only find it again, so NUL is written in another way, and
of what is far too long for a name they keep the beginning and a hash (reliability.md I9, I13: one odd event holds up no
device's log). SQLite takes both as they are.
"""

import hashlib

from sqlalchemy import Dialect, Text, TypeDecorator

_ESCAPE = "\ue000"
"""Unicode's private use: nobody's keyboard has it, and where it does come it is written twice as long."""
_MOST_BYTES = 600
"""Three columns of this length fit into an entry of an index, which has 2704 bytes (PostgreSQL: B-tree limits)."""
_BEGINNING = 100


class PlainText(TypeDecorator[str]):
    """Text without NUL; ``is_name`` columns are part of keys and indexes and hold nothing long."""

    impl = Text
    cache_ok = True

    def __init__(self, *, is_name: bool) -> None:
        super().__init__()
        self.is_name = is_name

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """As it is written. Writing what was read gives the same again."""
        if value is None:
            return None
        if self.is_name and len(value) > _MOST_BYTES // 4 and len(value.encode()) > _MOST_BYTES:
            value = f"{value[:_BEGINNING]}…{hashlib.sha256(value.encode()).hexdigest()}"
        if "\x00" in value or _ESCAPE in value:
            return value.replace(_ESCAPE, f"{_ESCAPE}1").replace("\x00", f"{_ESCAPE}0")
        return value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> str | None:
        """As it was."""
        if value is None or _ESCAPE not in value:
            return value
        return value.replace(f"{_ESCAPE}0", "\x00").replace(f"{_ESCAPE}1", _ESCAPE)
