"""A photo beside the chain: where it comes from, and what it must be (decisions.md D2, D20)."""

from typing import Protocol

PHOTO_LIMIT = 300_000
"""Bytes; a picture of 1280 x 960 points as JPEG is well below."""

_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


class PhotoRefused(ValueError):
    """What came is not kept as a photo; the text says why, in a plain sentence."""


class CameraFault(Exception):
    """No picture was taken; the text says why and what to do."""


class Camera(Protocol):
    """Where a photo comes from."""

    def take(self) -> bytes:
        """A picture as a file, of the camera's own format and size; may take seconds. Raises CameraFault."""


def check_photo(content: bytes) -> None:
    """Raise PhotoRefused for what is no JPEG or PNG picture, or is larger than :data:`PHOTO_LIMIT`."""
    if not content.startswith(_BEGINNINGS):
        raise PhotoRefused("This is not a picture in JPEG or PNG.")
    if len(content) > PHOTO_LIMIT:
        raise PhotoRefused(f"The picture has {len(content)} bytes, and at most {PHOTO_LIMIT} are kept.")
