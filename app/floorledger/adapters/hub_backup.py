"""A copy of a hub's databases while it works, and the way back from it.

The hub's database is copied before the ledger's: a ledger that is ahead holds documents that the poster finds again by
their event, one that is behind would have lost them. Keys are no part of the copy.
"""

import hashlib
import json
import os
import shutil
import subprocess
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, delete, func, select
from sqlalchemy.engine import URL, make_url

from floorledger.adapters import hub_tables as t
from floorledger.adapters.database import driver, reading, writing
from floorledger.adapters.documents import DOCUMENTS
from floorledger.adapters.hub_life import begin_again
from floorledger.adapters.swap import synced
from floorledger.services.ports import StoreFault

MANIFEST = "backup.json"
DUMP = "hub.pgdump"
_KEY = "hub-key"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a copy holds: events and the last one's receipt, the hub's public key, and each file's SHA-256."""

    made_at: str
    events: int
    last_received_at: str | None
    hub_key: str
    files: dict[str, str]


def back_up(engine: Engine, files: list[Path], documents: Path, into: Path) -> Manifest:
    """Copy a working hub into a new folder ``into``, which stands there whole or not at all. Raises StoreFault.

    ``files`` are its SQLite files, the hub's first; none for PostgreSQL, which is dumped by its own program.
    """
    if into.exists():
        raise StoreFault(f"{into} is there already; a backup is never written over. Give another folder.")
    part = into.with_name(into.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        part.mkdir(parents=True)
        with reading(engine) as connection:
            events = connection.scalar(select(func.count()).select_from(t.event)) or 0
            last = connection.scalar(select(t.event.c.received_at).order_by(t.event.c.hub_no.desc()).limit(1))
            key = connection.scalar(select(t.setting.c.value).where(t.setting.c.name == _KEY)) or b""
        if files:
            for file in files:
                _copy(file, part / file.name)
        else:
            _dump(engine.url, part / DUMP)
        if documents.is_dir():
            shutil.copytree(documents, part / documents.name)
        sums = {str(path.relative_to(part)): _sum(path) for path in sorted(part.rglob("*")) if path.is_file()}
        made = Manifest(datetime.now(UTC).isoformat(), events, last, key.hex(), sums)
        (part / MANIFEST).write_text(json.dumps(asdict(made), indent=2) + "\n", encoding="utf-8")
        for path in part.rglob("*"):
            synced(path)
        part.replace(into)
        synced(into.parent)
    except OSError as error:
        raise StoreFault(
            f"The backup could not be written: {error.strerror or error}. The hub is as it was."
        ) from error
    return made


def checked(folder: Path) -> Manifest:
    """The manifest of a backup whose files are as they were written. Raises StoreFault naming the first that is not."""
    try:
        found = Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
        odd = [name for name in found.files if not _is_ours(name)]
        if odd:
            raise StoreFault(f"{MANIFEST} in {folder} names {odd[0]!r}, which no backup holds; nothing was changed.")
        changed = [name for name, digest in found.files.items() if _sum(folder / name) != digest]
    except (OSError, ValueError, TypeError) as error:
        raise StoreFault(f"{folder} is no whole backup of a hub; nothing was changed.") from error
    if changed:
        raise StoreFault(f"{changed[0]} in {folder} is not as it was written; nothing was changed.")
    return found


def _is_ours(name: str) -> bool:
    """Whether a backup holds files of this name: a manifest that somebody else wrote could name any file at all."""
    *folders, last = Path(name).parts or ("..",)
    return last != ".." and folders in ([], [DOCUMENTS])


def restore_files(folder: Path, found: Manifest, into: Path) -> None:
    """Put the files of a backup in place. Raises StoreFault where one is there already."""
    taken = [name for name in found.files if (into / name).exists() and Path(name).parent == Path()]
    if taken:
        raise StoreFault(f"{into / taken[0]} is there already. Move it away first; nothing was changed.")
    for name in found.files:
        target = into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(folder / name, target)
        synced(target)
    synced(into)


def restore_dump(folder: Path, url: str) -> None:
    """Load a dump into an empty PostgreSQL database. Raises StoreFault."""
    _run(["pg_restore", "--exit-on-error", "--single-transaction", "--no-owner"], make_url(url), str(folder / DUMP))


def after_restore(engine: Engine) -> None:
    """Begin a new life, so that devices ask again for what they know, and let go of whoever was posting."""
    with writing(engine) as connection:
        begin_again(connection)
        connection.execute(delete(t.lane))


def _copy(source: Path, target: Path) -> None:
    """By SQLite's own online backup: consistent while others write."""
    module = driver()
    with closing(module.connect(source, timeout=10)) as old, closing(module.connect(target)) as new:
        old.backup(new, pages=1000)


def _dump(url: URL, target: Path) -> None:
    schemas = ["--schema=hub", "--schema=ledger"]
    _run(["pg_dump", "--format=custom", *schemas, f"--file={target}"], url)


def _run(order: list[str], url: URL, *more: str) -> None:
    """A program of PostgreSQL's; its password goes by the environment, where other users do not see it."""
    if shutil.which(order[0]) is None:
        raise StoreFault(f"{order[0]} is not installed here; install PostgreSQL's client programs (postgresql-client).")
    plain = url.set(drivername="postgresql", password=None).render_as_string()
    secret = {} if url.password is None else {"PGPASSWORD": str(url.password)}
    done = subprocess.run(  # noqa: S603 - our own words, no shell
        [*order, f"--dbname={plain}", *more],
        env={**os.environ, **secret},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise StoreFault(f"{order[0]} failed: {lines[0] if lines else 'it does not say why'}. The hub is as it was.")


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
