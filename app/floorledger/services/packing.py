"""Bodies packed with gzip, for slow lines; unpacking is bounded, so that a small body cannot become a huge one.

Bodies are JSON with bytes as hex, which packs to a fifth and less.
"""

import gzip
import zlib

GZIP = "gzip"
WORTH_PACKING = 1400
"""Smaller bodies fit into one packet of a network as they are."""
_LEVEL = 1
"""The quickest: a higher level costs several times as long for a few percent."""
_AT_ONCE = 2**16


class Unpackable(ValueError):
    """The bytes are not one whole gzip stream."""


class TooLarge(ValueError):
    """There would be more bytes than may be."""


def pack(body: bytes) -> bytes:
    """The body packed; always the same bytes for the same body."""
    return gzip.compress(body, _LEVEL, mtime=0)


class Plain:
    """A body that is not packed, as :class:`Unpacker` takes one that is."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.body = bytearray()

    def feed(self, chunk: bytes) -> None:
        """The next piece. Raises TooLarge."""
        self.body += chunk
        if len(self.body) > self._most:
            raise TooLarge

    def end(self) -> bytes:
        """All of it."""
        return bytes(self.body)


class Unpacker:
    """Unpacks a stream piece by piece, and never beyond ``most`` bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._stream = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self.body = bytearray()

    def feed(self, chunk: bytes) -> None:
        """The next piece. Raises Unpackable, TooLarge."""
        try:
            while chunk:
                self.body += self._stream.decompress(chunk, _AT_ONCE)
                if len(self.body) > self._most:
                    raise TooLarge
                chunk = self._stream.unconsumed_tail
        except zlib.error as error:
            raise Unpackable(str(error)) from error
        if self._stream.unused_data:
            raise Unpackable("something follows the end of the stream")

    def end(self) -> bytes:
        """All of it. Raises Unpackable where the stream is not whole, TooLarge."""
        self.body += self._stream.flush()
        if len(self.body) > self._most:
            raise TooLarge
        if not self._stream.eof:
            raise Unpackable("the stream ends early")
        return bytes(self.body)
