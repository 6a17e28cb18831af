"""The demo plant's drawings and work instructions: files that master data names by the hash of their content."""

from dataclasses import dataclass, replace
from pathlib import Path

from floorledger.domain.codec import CodecError, from_json, loads
from floorledger.domain.document import DocumentRef, document_id
from floorledger.domain.master import MasterData
from floorledger.domain.routing import Standard


class DemoError(ValueError):
    """The demo files do not fit together; the message names the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    item: str
    operation_no: str
    title: str
    file: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Documents:
    documents: tuple[_Document, ...]


def documented(master: MasterData, folder: Path) -> tuple[MasterData, tuple[Path, ...]]:
    """The snapshot with the documents of ``documents.json`` in ``folder``, and their files. Raises DemoError."""
    home = folder / "documents"
    try:
        listed = from_json(_Documents, loads((home / "documents.json").read_bytes())).documents
    except CodecError as error:
        raise DemoError(f"documents.json: {error}") from error
    refs: dict[tuple[str, str], tuple[DocumentRef, ...]] = {}
    for each in listed:
        key = (each.item, each.operation_no)
        sha256 = document_id((home / each.file).read_bytes())
        made = DocumentRef(title=each.title, sha256=sha256, media_type=each.media_type)
        refs[key] = (*refs.get(key, ()), made)
    standards = tuple(_with_documents(standard, refs) for standard in master.standards)
    if refs:
        raise DemoError(f"documents.json names operations that are not there: {sorted(refs)}")
    return replace(master, standards=standards), tuple(home / each.file for each in listed)


def _with_documents(standard: Standard, refs: dict[tuple[str, str], tuple[DocumentRef, ...]]) -> Standard:
    """The standard with the documents of its operations, which leave ``refs``."""
    operations = tuple(
        replace(step, documents=refs.pop((standard.item, step.operation_no), ())) for step in standard.operations
    )
    return replace(standard, operations=operations)
