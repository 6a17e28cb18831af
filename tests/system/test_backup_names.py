"""A backup whose list names other files than a hub's backup holds: nothing is put anywhere by it (I13)."""

import hashlib
import json

import pytest

from tests.system.test_backup import back_up, lose_the_hub, lose_the_ledger, restore


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    monkeypatch.setattr("floorledger.adapters.credentials._keyring_works", lambda: False)


@pytest.mark.parametrize("name", ["../beside", "documents/../../beside", "keys/hub-key", "{here}/beside"])
def test_a_manifest_that_names_other_files_than_a_backup_holds_is_refused(rig, tmp_path, capsys, name):
    """Its sums may be right: whoever wrote the manifest has read the file that it names (I13)."""
    copy, name = tmp_path / "copy", name.format(here=tmp_path)
    back_up(rig, copy, capsys)
    lose_the_hub(rig)
    lose_the_ledger(rig)
    (copy / "keys").mkdir()
    for file in (tmp_path / "beside", copy / "keys" / "hub-key"):
        file.write_bytes(b"x")
    told = json.loads((copy / "backup.json").read_text())
    told["files"][name] = hashlib.sha256(b"x").hexdigest()
    (copy / "backup.json").write_text(json.dumps(told))
    assert restore(rig, copy) != 0
    assert "which no backup holds; nothing was changed" in capsys.readouterr().err
    assert not (rig.folder / "hub.db").exists()


def test_a_restore_writes_over_no_file_of_the_data_directory(rig, tmp_path, capsys):
    copy = tmp_path / "copy"
    back_up(rig, copy, capsys)
    lose_the_hub(rig)
    lose_the_ledger(rig)
    for folder, content in ((copy, b"theirs"), (rig.folder, b"ours")):
        (folder / "floorledger.toml").write_bytes(content)
    told = json.loads((copy / "backup.json").read_text())
    told["files"]["floorledger.toml"] = hashlib.sha256(b"theirs").hexdigest()
    (copy / "backup.json").write_text(json.dumps(told))
    assert restore(rig, copy) != 0
    assert "Move it away first" in capsys.readouterr().err
    assert (rig.folder / "floorledger.toml").read_bytes() == b"ours"
