"""How far a device's log once went, in a small file beside the database: what notices a file that was put back.

Written after each commit and not forced to the disk, so that it costs a scan nothing. After a power cut it may be older
than the log, which says nothing; it is never ahead of it, unless entries have gone from the log.
"""

import os
import re
from contextlib import suppress
from pathlib import Path

_FORM = re.compile(rb"(\d{12}) ([0-9a-f]{64})\n")


class HeadMark:
    """The mark of one database, beside it."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_suffix(".head")

    def set(self, device_seq: int, digest: bytes) -> None:
        """The log ends here now. A mark that cannot be written is left as it was: the log is what counts."""
        with suppress(OSError):
            handle = os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                os.write(handle, b"%012d %s\n" % (device_seq, digest.hex().encode()))
            finally:
                os.close(handle)

    def last(self) -> int:
        """The number at which the log once ended; 0 where nothing legible says so."""
        try:
            found = _FORM.fullmatch(self._path.read_bytes())
        except OSError:
            return 0
        return int(found[1]) if found else 0
