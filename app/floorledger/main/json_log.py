"""The hub's log: one JSON object a line, on standard error, for whatever gathers logs.

The standard library does it in a screen; structlog would add a dependency and nothing that is needed here.
"""

import json
import logging
import sys
from datetime import UTC, datetime

_LONGEST = 8000


class JsonLines(logging.Formatter):
    """A record as one line: when, how bad, who says it, what, and what else was given as ``extra={"told": {...}}``."""

    def format(self, record: logging.LogRecord) -> str:
        """As JSON; line breaks are inside strings only."""
        said: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "text": record.getMessage(),
        }
        told = getattr(record, "told", None)
        if isinstance(told, dict):
            said |= {name: value for name, value in told.items() if value not in (None, {})}
        if record.exc_info:
            said["fault"] = self.formatException(record.exc_info)[-_LONGEST:]
        return json.dumps(said, ensure_ascii=False, default=str)


def log_as_json() -> None:
    """Send everything from here on to standard error, our own from INFO and others' from WARNING."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.getLogger("floorledger").setLevel(logging.INFO)
