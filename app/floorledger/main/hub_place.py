"""Where a hub keeps its databases: a SQLite file with the ledger beside it, or schemas of one PostgreSQL database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError

from floorledger.adapters.database import has_schema, migrate, open_engine
from floorledger.adapters.documents import DOCUMENTS
from floorledger.main.assets import asset
from floorledger.services.ports import StoreFault

_HIDDEN = "***"


class CannotServe(StoreFault):
    """The hub was not started; the text says why and what to do."""


class HubPlace:
    """The databases that a URL names. Raises CannotServe for a URL that names none."""

    def __init__(self, db_url: str) -> None:
        try:
            url = make_url(db_url)
        except ArgumentError as error:
            raise CannotServe("This is no database URL; give one such as sqlite:///hub.db.") from error
        self.is_server = url.get_backend_name() == "postgresql"
        """One process of several may serve a database on a server; a file has one owner."""
        if self.is_server:
            _check_server(url)
        elif url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
            raise CannotServe(
                "The hub keeps its data in a SQLite file or on PostgreSQL; give sqlite:///hub.db or "
                "postgresql://user@server/database."
            )
        self.url = db_url
        self.shown = _shown(url)
        """The URL for people and logs: without its password."""
        self._file = None if self.is_server else Path(url.database or "")

    @property
    def ledger_url(self) -> str:
        """The embedded ledger: a file beside the hub's, or a schema beside the hub's."""
        if self._file is None:
            return self.url
        return f"sqlite:///{self._file.with_name(_ledger_name(self._file))}"

    @property
    def files(self) -> list[Path]:
        """The hub's SQLite files, its own before the ledger's; none on a server."""
        return [] if self._file is None else [self._file, self._file.with_name(_ledger_name(self._file))]

    @property
    def owned_folder(self) -> Path | None:
        """The folder that one process owns; None where several may serve the same database."""
        return None if self._file is None else self._file.absolute().parent

    def documents(self, data_dir: Path) -> Path:
        """The folder of drawings and work instructions."""
        return data_dir / DOCUMENTS if self._file is None else self._file.with_name(DOCUMENTS)

    @contextmanager
    def opened(self) -> Iterator[Engine]:
        """The database of a hub that stands there, migrated. Raises CannotServe where there is none, StoreFault."""
        if self._file is not None and not self._file.exists():
            raise self._none()
        engine = open_engine(self.url)
        try:
            if self.is_server and not has_schema(engine):
                raise self._none()
            migrate(engine, "hub", asset("db", "migrations"))
            yield engine
        finally:
            engine.dispose()

    def _none(self) -> CannotServe:
        where = self.shown if self._file is None else self._file
        return CannotServe(f"There is no hub at {where} yet; start it with: floorledger hub serve --db {self.shown}")


def _check_server(url: URL) -> None:
    if not url.database:
        raise CannotServe("The URL names no database; give one such as postgresql://user@server/floorledger.")


def _ledger_name(file: Path) -> str:
    return "ledger.db" if file.stem == "hub" else f"{file.stem}-ledger.db"


def _shown(url: URL) -> str:
    """Without what only its owner may know, wherever in the URL it stands."""
    hidden = {name: _HIDDEN for name in url.query if "password" in name}
    return url.update_query_dict(hidden).render_as_string(hide_password=True)
