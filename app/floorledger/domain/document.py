"""A drawing or work instruction as master data names it; its content travels beside, under its hash."""

import hashlib
import re
from dataclasses import dataclass

MEDIA_TYPES = ("application/pdf", "image/png")
"""What a terminal can show."""

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRef:
    """A document by the SHA-256 of its content, in hex; another content is another document.

    Raises ValueError for what is no such hash or a kind of content that cannot be shown.
    """

    title: str
    sha256: str
    media_type: str

    def __post_init__(self) -> None:
        """Refuse what could not be fetched or shown."""
        if not is_document_id(self.sha256):
            raise ValueError(f"{self.sha256!r} is not a SHA-256 in 64 hex digits")
        if self.media_type not in MEDIA_TYPES:
            raise ValueError(f"a document of type {self.media_type!r} cannot be shown; {' and '.join(MEDIA_TYPES)} can")


def is_document_id(text: str) -> bool:
    """Whether this is the name of a document: the hex of a SHA-256 and nothing else, so it is safe as a file name."""
    return _SHA256.fullmatch(text) is not None


def document_id(content: bytes) -> str:
    """The name of a content."""
    return hashlib.sha256(content).hexdigest()
