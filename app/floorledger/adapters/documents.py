"""Documents as files named by their hash; what is read is held against its name, so a damaged file is no document."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from floorledger.domain.document import document_id, is_document_id
from floorledger.services.ports import StoreFault

DOCUMENTS = "documents"
"""The folder of drawings and work instructions in the data directory."""


class DocumentFolder:
    """Implements services.ports.DocumentStore in a folder, which is made with the first document."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has(self, sha256: str) -> bool:
        """Whether a file of that name is there; what it holds is checked when it is read."""
        return is_document_id(sha256) and (self._folder / sha256).is_file()

    def get(self, sha256: str) -> bytes | None:
        """The content, None where it is not here; a damaged file goes and is fetched again. Raises StoreFault."""
        if not self.has(sha256):
            return None
        path = self._folder / sha256
        try:
            content = path.read_bytes()
        except OSError as error:
            raise StoreFault(f"The document cannot be read ({error.strerror}). Nothing else is touched.") from error
        if document_id(content) == sha256:
            return content
        with suppress(OSError):
            path.unlink()
        return None

    def put(self, content: bytes) -> str:
        """Keep a content under its name, whole or not at all. Raises StoreFault."""
        name = document_id(content)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor, half = tempfile.mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(half).replace(self._folder / name)
        except OSError as error:
            raise StoreFault(f"The document cannot be kept ({error.strerror}). It will be fetched again.") from error
        return name
