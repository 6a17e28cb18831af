"""Documents as files: whole or not at all, and never another content than the name says."""

import pytest

from floorledger.adapters.demo_documents import DemoError, documented
from floorledger.adapters.demo_plant import load
from floorledger.adapters.documents import DocumentFolder
from floorledger.domain.document import DocumentRef, document_id
from floorledger.main.assets import asset
from floorledger.services.ports import StoreFault

CONTENT = b"%PDF-1.4 drawing"


def test_what_was_kept_is_read_back(tmp_path):
    folder = DocumentFolder(tmp_path / "documents")
    name = folder.put(CONTENT)
    assert name == document_id(CONTENT)
    assert folder.has(name)
    assert folder.get(name) == CONTENT
    assert folder.put(CONTENT) == name
    assert [path.name for path in (tmp_path / "documents").iterdir()] == [name]


@pytest.mark.parametrize("damage", [b"", CONTENT[:-1], CONTENT + b"x"])
def test_a_damaged_file_is_no_document_and_goes(tmp_path, damage):
    folder = DocumentFolder(tmp_path)
    name = folder.put(CONTENT)
    (tmp_path / name).write_bytes(damage)
    assert folder.get(name) is None
    assert not folder.has(name)


@pytest.mark.parametrize("name", ["", "../terminal.db", "x" * 64, "A" * 64, "0" * 63])
def test_only_a_hash_is_looked_for(tmp_path, name):
    (tmp_path / "terminal.db").write_bytes(b"x")
    folder = DocumentFolder(tmp_path / "documents")
    assert not folder.has(name)
    assert folder.get(name) is None


def test_a_disk_that_takes_nothing_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreFault, match="fetched again"):
        DocumentFolder(tmp_path / "file").put(CONTENT)


@pytest.mark.parametrize(("sha256", "media_type"), [("x", "image/png"), ("0" * 64, "text/html")])
def test_a_reference_names_what_can_be_shown(sha256, media_type):
    with pytest.raises(ValueError, match=r"64 hex digits|cannot be shown"):
        DocumentRef(title="x", sha256=sha256, media_type=media_type)


def test_the_demo_plant_has_a_drawing_and_a_work_instruction():
    plant = load(asset("db", "demo"))
    named = [ref for standard in plant.master.standards for step in standard.operations for ref in step.documents]
    assert {ref.media_type for ref in named} == {"application/pdf", "image/png"}
    assert {document_id(path.read_bytes()) for path in plant.documents} == {ref.sha256 for ref in named}


def test_documents_of_an_operation_that_is_not_there_are_an_error(tmp_path):
    home = tmp_path / "documents"
    home.mkdir()
    (home / "x.png").write_bytes(b"x")
    (home / "documents.json").write_text(
        '{"documents":[{"item":"NOPE","operation_no":"10","title":"t","file":"x.png","media_type":"image/png"}]}'
    )
    with pytest.raises(DemoError, match="NOPE"):
        documented(load(asset("db", "demo")).master, tmp_path)
    (home / "documents.json").write_text("{")
    with pytest.raises(DemoError, match=r"documents\.json"):
        documented(load(asset("db", "demo")).master, tmp_path)
