"""A device's log encrypted as a whole file by SQLCipher, where a plant wants that (reliability.md, Security).

The key is 32 random bytes made on the device. Beside the file lies a mark that says it is encrypted and by which key,
so that a lost or wrong key is told from damage: damage is repaired from the hub, and with the wrong key nothing may be.
"""

import hashlib
import secrets as random
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from floorledger.adapters.credentials import SecretStore
from floorledger.adapters.sqlcipher import connected, sqlcipher
from floorledger.adapters.swap import distrusted, finish, prepare, put, synced
from floorledger.services.ports import StoreFault

LOG_KEY = "log-key"
_PLAIN = b"SQLite format 3\x00"


def key_of(path: Path, kept: SecretStore) -> bytes | None:
    """The key of a device's database; None for a plain one. Raises StoreFault where the key is lost or another one."""
    head = _head(path)
    if head == _PLAIN:
        return None
    key, mark = kept.get(LOG_KEY), _mark(path)
    if not mark.exists():
        return key if head and key is not None and _opens(path, key) else None
    if key is None:
        raise StoreFault(
            f"This device's log is encrypted, and its key is not in {kept.place}. "
            "Nothing was changed; unlock the keyring or bring the key back, then start again."
        )
    if mark.read_text(encoding="ascii").strip() != _named(key):
        raise StoreFault(
            f"This device's log is encrypted with another key than the one in {kept.place}. "
            "Nothing was changed; bring the right key back, then start again."
        )
    return key


def _head(path: Path) -> bytes:
    """The first bytes; none where there is no file. Raises StoreFault."""
    try:
        with path.open("rb") as file:
            return file.read(len(_PLAIN))
    except FileNotFoundError:
        return b""
    except OSError as error:
        text = f"The database cannot be opened ({error.strerror}). Nothing was recorded; check the data directory."
        raise StoreFault(text) from error


def passing_key(engine: Engine) -> bytes | None:
    """A key for a scratch file beside an encrypted database, which nobody needs afterwards; None beside a plain one."""
    return random.token_bytes(32) if getattr(engine.dialect.dbapi, "__name__", "").startswith("sqlcipher") else None


def encrypt(path: Path, kept: SecretStore) -> bool:
    """Encrypt a device's database, also one that does not stand there yet; False where it is encrypted already.

    A crash at any point leaves the plain file or the encrypted one, each whole. Raises StoreFault; nothing was changed.
    """
    sqlcipher()
    finish(path)
    has_content = path.exists() and path.stat().st_size > 0
    if key_of(path, kept) is not None:
        return False
    _check_trusted(path)
    key = kept.get(LOG_KEY)
    if key is None:
        key = random.token_bytes(32)
        kept.put(LOG_KEY, key)
    if has_content:
        _copy(path, None, key)
    put(_mark(path), _named(key))
    _swap(path)
    return True


def decrypt(path: Path, kept: SecretStore) -> bool:
    """The way back; False where the database is plain already. As safe as :func:`encrypt`; the key stays kept."""
    finish(path)
    key = key_of(path, kept)
    if key is not None:
        _check_trusted(path)
        if path.exists() and path.stat().st_size > 0:
            _copy(path, key, None)
        _swap(path)
    _mark(path).unlink(missing_ok=True)
    return key is not None


def plain_copies(path: Path) -> list[Path]:
    """Files beside the database that were copied from it in clear."""
    beside = sorted((*path.parent.glob(f"{path.name}.before-*.bak"), *path.parent.glob(f"{path.name}.damaged-*")))
    return [each for each in beside if each.suffix != ".txt" and _head(each) == _PLAIN]


def _mark(path: Path) -> Path:
    return path.with_name(path.name + ".cipher")


def _named(key: bytes) -> str:
    """A name of the key that says nothing of it: 32 random bytes cannot be guessed from a hash."""
    return hashlib.sha256(b"floorledger log key:" + key).hexdigest()[:16]


def _opens(path: Path, key: bytes) -> bool:
    module = sqlcipher()
    with closing(connected(path, key)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except module.DatabaseError:
            return False
    return True


def _check_trusted(path: Path) -> None:
    if distrusted(path).exists():
        raise StoreFault("The database has to be repaired first. Start the application once, then try again.")


def _new(path: Path) -> Path:
    return path.with_name(path.name + ".new")


def _copy(path: Path, old: bytes | None, new: bytes | None) -> None:
    """Write the other form beside and look whether it is whole."""
    target = _new(path)
    for end in ("", "-wal", "-shm", "-journal"):
        target.with_name(target.name + end).unlink(missing_ok=True)
    module = sqlcipher()
    try:
        with closing(connected(path, old)) as connection:
            connection.execute("ATTACH DATABASE ? AS other KEY ?", (str(target), f"x'{new.hex()}'" if new else ""))
            connection.execute("SELECT sqlcipher_export('other')").fetchall()
            marked = connection.execute("PRAGMA main.user_version").fetchone()[0]
            connection.execute(f"PRAGMA other.user_version = {int(marked)}")
            before = _content(connection)
            connection.execute("DETACH DATABASE other")
        with closing(connected(target, new)) as copy:
            whole = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)] and _content(copy) == before
    except module.Error as error:
        raise StoreFault(f"The log could not be copied ({error}). Nothing was changed.") from error
    if not whole:
        raise StoreFault("The copy is not as the log is. Nothing was changed; try again.")
    synced(target)


def _content(connection: Any) -> list[tuple[Any, ...]]:
    """Every table with its number of rows, and the end of the log."""
    names = [
        row[0] for row in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY 1")
    ]
    counts = [(name, connection.execute(f'SELECT count(*) FROM main."{name}"').fetchone()[0]) for name in names]  # noqa: S608
    ends = connection.execute("SELECT device_seq, hash FROM main.log ORDER BY device_seq DESC LIMIT 1").fetchall()
    return [*counts, *ends]


def _swap(path: Path) -> None:
    if _new(path).exists():
        prepare(path, "")
        finish(path)
