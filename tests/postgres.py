"""A PostgreSQL server of the tests' own: made by initdb, run as an unprivileged user, gone afterwards."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine, create_engine, text

from floorledger.adapters.database import migrate, open_engine
from floorledger.main.assets import asset
from installer.system import program

QUICK = {"fsync": "off", "full_page_writes": "off"}
"""For tests that do not end the server the hard way."""


def programs() -> Path:
    """The folder of PostgreSQL's programs. Raises LookupError where there is none."""
    found = program("initdb")
    if found is None:
        raise LookupError("PostgreSQL is not installed; on Debian: apt-get install postgresql")
    return found.resolve().parent


class Server:
    """One server with its own folder and port on loopback; ``settings`` go to its command line."""

    def __init__(self, **settings: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="floorledger-pg-"))
        self.port = _free_port()
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._as_user: dict[str, int] = {}
        if os.geteuid() == 0:  # PostgreSQL refuses root
            nobody = pwd.getpwnam("nobody")
            self._as_user = {"user": nobody.pw_uid, "group": nobody.pw_gid}
            os.chown(self.folder, nobody.pw_uid, nobody.pw_gid)
        self._run("initdb", "-D", self.data, "-U", "floorledger", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        self.start()

    @property
    def data(self) -> str:
        """The folder of its data."""
        return str(self.folder / "data")

    def start(self) -> None:
        """Start it and wait until it answers."""
        settings = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "max_connections": "60"}
        order = [programs() / "postgres", "-D", self.data, "-p", str(self.port)]
        order += [f"--{name}={value}" for name, value in (settings | self._settings).items()]
        log = (self.folder / "log").open("ab")
        self._process = subprocess.Popen(order, stdout=log, stderr=log, cwd="/", **self._as_user)
        until = time.monotonic() + 30
        while subprocess.run([programs() / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]).returncode:
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.folder / "log").read_text(errors="replace"))
            time.sleep(0.05)
        log.close()

    def end(self, number: int = signal.SIGINT) -> None:
        """Stop it; SIGINT ends its sessions, SIGQUIT is a crash."""
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait(30)
            self._process = None

    def remove(self) -> None:
        """Stop it and leave nothing."""
        self.end()
        shutil.rmtree(self.folder)

    def url(self, database: str) -> str:
        """The address of a database."""
        return f"postgresql://floorledger@127.0.0.1:{self.port}/{database}"

    def new_database(self, template: str = "template0") -> str:
        """Make a database, perhaps as a copy; its address."""
        name = f"t{uuid4().hex}"
        self._sql(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def new_hub(self) -> str:
        """The address of a database in which the hub's tables stand."""
        if not self._sql("SELECT 1 FROM pg_database WHERE datname = 'hub_template'"):
            self._sql('CREATE DATABASE "hub_template" TEMPLATE template0')
            for schema in ("hub", "ledger"):
                engine = open_engine(self.url("hub_template"), schema)
                migrate(engine, schema, asset("db", "migrations"))
                engine.dispose()
        return self.new_database("hub_template")

    def drop(self, url: str) -> None:
        """Let go of a database."""
        self._sql(f'DROP DATABASE "{url.rpartition("/")[2]}" WITH (FORCE)')

    def _sql(self, statement: str) -> list[object]:
        engine: Engine = create_engine(
            self.url("postgres").replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT"
        )
        try:
            with engine.connect() as connection:
                result = connection.execute(text(statement))
                return list(result) if result.returns_rows else []
        finally:
            engine.dispose()

    def _run(self, program: str, *arguments: str) -> None:
        order = [programs() / program, *arguments]
        subprocess.run(order, check=True, stdout=subprocess.DEVNULL, cwd="/", **self._as_user)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port
