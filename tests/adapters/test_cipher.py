"""The device's log as an encrypted file, with the real SQLCipher."""

import importlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from floorledger.adapters import cipher
from floorledger.adapters.cipher import decrypt, encrypt, key_of
from floorledger.adapters.credentials import SecretStore, verify
from floorledger.adapters.salvage import salvage
from floorledger.adapters.swap import finish
from floorledger.adapters.terminal_check import everything
from floorledger.cli import main
from floorledger.main.cipher_command import make_encrypted, make_plain
from floorledger.main.setup_commands import apply_file
from floorledger.services.ports import StoreFault
from tests.rig import Rig
from tests.services.floor import TANK, issue

pytest.importorskip("sqlcipher3", reason="the extra sqlcipher is not installed")

MAGIC = b"SQLite format 3\x00"
LOT = TANK[1].encode()


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    monkeypatch.setattr("floorledger.adapters.credentials._keyring_works", lambda: False)


def database(rig: Rig) -> Path:
    return rig.folder / "terminal.db"


def kept(rig: Rig) -> SecretStore:
    return SecretStore(rig.folder / "keys", use_keyring=False)


def used(rig: Rig, count: int = 3) -> list[str]:
    """Entries that name a lot; how many are in the log as it can be read."""
    made = [rig.record(issue(rig, TANK, "1")).event_id for _ in range(count)]
    rig.installation.settle()
    return made


def log_of(rig: Rig) -> list[str]:
    with rig.installation.store.engine.connect() as connection:
        return list(connection.scalars(text("SELECT event_id FROM log ORDER BY device_seq")))


def content(rig: Rig) -> bytes:
    return b"".join(path.read_bytes() for path in rig.folder.glob("terminal.db*"))


def encrypted(rig: Rig) -> str:
    rig.close()
    said = make_encrypted(rig.folder, use_keyring=False)
    rig._open()
    return said


def test_an_encrypted_log_shows_neither_header_nor_lot_and_works_as_before(rig, tmp_path):
    before = used(rig)
    assert database(rig).read_bytes().startswith(MAGIC)
    assert LOT in content(rig)
    said = encrypted(rig)
    assert "The log is encrypted. Its key is in files only this user can read" in said
    assert "protects a copy of the database alone, not the whole disk" in said
    assert "The hub's database in the same folder is plain" in said
    after = used(rig)
    assert log_of(rig) == before + after
    assert MAGIC[:15] not in content(rig)
    assert LOT not in content(rig)
    assert b"CREATE TABLE" not in content(rig)
    public = rig.installation.public_key
    scratch = tmp_path / "again.db"
    found = everything(rig.installation.store.engine, lambda said, sign: verify(public, said, sign), scratch)
    assert found == []
    assert MAGIC[:15] not in scratch.read_bytes(), "what is worked out beside is no plain copy"
    with pytest.raises(Exception, match="append-only"), rig.installation.store.engine.begin() as connection:
        connection.execute(text("DELETE FROM log"))


def test_the_way_back(rig):
    before = used(rig)
    encrypted(rig)
    rig.close()
    assert make_plain(rig.folder, use_keyring=False) == "The log is a plain file again."
    assert make_plain(rig.folder, use_keyring=False) == "The log was a plain file before."
    with closing(sqlite3.connect(database(rig))) as connection:
        assert [each for (each,) in connection.execute("SELECT event_id FROM log ORDER BY device_seq")] == before
    rig._open()
    used(rig)


def test_a_wrong_or_lost_key_is_refused_in_words_and_nothing_is_repaired(rig):
    used(rig)
    encrypted(rig)
    rig.close()
    file = rig.folder / "keys" / cipher.LOG_KEY
    right = file.read_text()
    held = database(rig).read_bytes()
    for content_, said in ((("0" * 64), "is encrypted with another key"), (None, "its key is not in files")):
        file.unlink() if content_ is None else file.write_text(content_)
        with pytest.raises(StoreFault, match=said):
            rig._open()
    assert database(rig).read_bytes() == held
    assert list(rig.folder.glob("*.damaged-*")) == []
    file.write_text(right)
    rig._open()
    assert len(log_of(rig)) == 3


def test_a_lost_mark_is_no_damage(rig):
    used(rig)
    encrypted(rig)
    rig.close()
    database(rig).with_name("terminal.db.cipher").unlink()
    rig._open()
    assert rig.installation.repaired is None
    assert len(log_of(rig)) == 3


@pytest.mark.parametrize("back", [False, True], ids=["encrypting", "and back"])
@pytest.mark.parametrize("step", ["put", "_copy", "put key", "prepare", "finish", "unlink"])
def test_a_crash_at_any_point_leaves_one_whole_log(rig, monkeypatch, step, back):
    before = used(rig)
    if back:
        encrypted(rig)
    rig.close()
    crashed = _crash(monkeypatch, step)
    turn = decrypt if back else encrypt
    try:
        turn(database(rig), kept(rig))
    except _Crash:
        crashed.append(step)
    monkeypatch.undo()
    monkeypatch.setattr("floorledger.adapters.credentials._keyring_works", lambda: False)
    rig._open()
    assert rig.installation.repaired is None
    assert log_of(rig) == before
    rig.close()
    turn(database(rig), kept(rig))
    assert (key_of(database(rig), kept(rig)) is None) is back
    rig._open()
    assert log_of(rig) == before


class _Crash(Exception):
    pass


def _crash(monkeypatch: pytest.MonkeyPatch, step: str) -> list[str]:
    """The process ends right before a step, or for the copy right after it."""

    def end(*_: object, **__: object) -> None:
        raise _Crash

    def after_copy(*arguments: object) -> None:
        copy(*arguments)
        raise _Crash

    copy = cipher._copy
    if step == "put key":
        monkeypatch.setattr(SecretStore, "put", end)
    elif step == "unlink":
        monkeypatch.setattr(Path, "unlink", end)
    elif step == "finish":
        calls = iter([finish])
        monkeypatch.setattr(cipher, "finish", lambda path: next(calls, end)(path))
    else:
        monkeypatch.setattr(cipher, step, after_copy if step == "_copy" else end)
    return []


def test_a_damaged_encrypted_log_is_repaired_and_stays_encrypted(rig):
    before = used(rig, 60)
    rig.installation.sync._link = None  # what follows is never sent
    alone = [rig.record(issue(rig, TANK, "1")).event_id for _ in range(3)]
    encrypted(rig)
    rig.close()
    whole = database(rig).read_bytes()
    lost = next(page for page in range(1, len(whole) // 4096) if 30 < readable(rig, _damaged(whole, page)) < 63)
    database(rig).write_bytes(_damaged(whole, lost))
    database(rig).with_name("terminal.db.distrusted").write_text("found damaged\n")
    rig._open()
    assert rig.installation.repaired is not None
    assert log_of(rig) == before + alone, "the hub's come from the hub, the others from the pages that can be read"
    assert MAGIC[:15] not in content(rig)
    assert LOT not in content(rig)


def _damaged(whole: bytes, page: int) -> bytes:
    at = page * 4096 + 100
    return whole[:at] + bytes(64) + whole[at + 64 :]


def readable(rig: Rig, damaged: bytes) -> int:
    """How many entries of the log can be read in a file."""
    file = rig.folder.parent / "damaged.db"
    file.write_bytes(damaged)
    public = rig.installation.public_key
    key = kept(rig).get(cipher.LOG_KEY)
    found = salvage(file, rig.installation.device_id, lambda said, sign: verify(public, said, sign), key)
    return len(found.rows)


def test_setup_encrypts_before_anything_is_kept(tmp_path):
    folder, file = tmp_path / "terminal", tmp_path / "floorledger.toml"
    file.write_text('[terminal]\nwork_center = "100"\nencrypt_log = true\n')
    said = apply_file(folder, file, None, "line4-1", use_keyring=False)
    assert "The log is encrypted. Its key is in" in said
    assert not (folder / "terminal.db").read_bytes().startswith(MAGIC)
    assert "The log was encrypted before." in apply_file(folder, file, None, "line4-1", use_keyring=False)
    assert "encrypt_log = true" in (folder / "floorledger.toml").read_text()


def test_commands_and_purge_open_an_encrypted_log(rig, capsys):
    used(rig)
    rig.close()
    folder = ["--data-dir", str(rig.folder)]
    assert main(["encrypt-log", *folder]) == 0
    assert main(["purge", "--older-than", "90", *folder]) == 0
    assert main(["encrypt-log", "--undo", *folder]) == 0
    assert "The log is a plain file again." in capsys.readouterr().out
    rig._open()


def test_without_the_extra_it_says_what_to_install(rig, monkeypatch):
    used(rig)
    rig.close()
    real = importlib.import_module

    def missing(name: str) -> object:
        if name.startswith("sqlcipher3"):
            raise ModuleNotFoundError(name)
        return real(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(StoreFault, match=r"pip install floorledger\[sqlcipher\]"):
        make_encrypted(rig.folder, use_keyring=False)
    assert database(rig).read_bytes().startswith(MAGIC)
    monkeypatch.undo()
    rig._open()
