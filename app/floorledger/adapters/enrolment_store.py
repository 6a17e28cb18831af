"""Enrolment codes and tokens in the hub's database. Implements services.enrolment.EnrolmentStore."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine, select, update

from floorledger.adapters import tables as t
from floorledger.adapters.database import reading, writing
from floorledger.services.enrolment import Code


class SqlEnrolmentStore:
    """Codes and tokens; only their hashes come in here."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @contextmanager
    def begin(self) -> Iterator["SqlEnrolmentTx"]:
        """A write transaction."""
        with writing(self.engine) as connection:
            yield SqlEnrolmentTx(connection)

    def device_of(self, token_hash: str) -> str | None:
        """The device of a token that is not revoked."""
        query = select(t.token.c.device_id).where(t.token.c.token_hash == token_hash, t.token.c.revoked_at.is_(None))
        with reading(self.engine) as connection:
            found: str | None = connection.scalar(query)
        return found


class SqlEnrolmentTx:
    """What enrolment does inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_code(self, code_hash: str, name: str, expires_at: datetime, lines: str | None) -> None:
        """Keep a new code."""
        values = {"code_hash": code_hash, "name": name, "expires_at": expires_at.isoformat(), "lines": lines}
        self._connection.execute(t.enrol_code.insert().values(values))

    def code(self, code_hash: str) -> Code | None:
        """A code kept."""
        row = self._connection.execute(select(t.enrol_code).where(t.enrol_code.c.code_hash == code_hash)).first()
        if row is None:
            return None
        used_at = None if row.used_at is None else datetime.fromisoformat(row.used_at)
        return Code(row.name, datetime.fromisoformat(row.expires_at), used_at, row.lines)

    def use_code(self, code_hash: str, at: datetime) -> None:
        """Mark a code as used."""
        query = update(t.enrol_code).where(t.enrol_code.c.code_hash == code_hash)
        self._connection.execute(query.values(used_at=at.isoformat()))

    def follow(self, device_id: str, lines: str | None) -> None:
        """Keep what a device follows of the feed."""
        self._connection.execute(update(t.device).where(t.device.c.device_id == device_id).values(lines=lines))

    def device_key(self, device_id: str) -> bytes | None:
        """The key a device is enrolled with."""
        key: bytes | None = self._connection.scalar(
            select(t.device.c.public_key).where(t.device.c.device_id == device_id)
        )
        return key

    def add_device(self, device_id: str, public_key: bytes, name: str) -> None:
        """Know a new device."""
        values = {"device_id": device_id, "public_key": public_key, "name": name}
        self._connection.execute(t.device.insert().values(values))

    def add_token(self, token_hash: str, device_id: str, made_at: datetime) -> None:
        """Keep a new token of a device."""
        values = {"token_hash": token_hash, "device_id": device_id, "made_at": made_at.isoformat()}
        self._connection.execute(t.token.insert().values(values))

    def revoke_tokens(self, device_id: str, at: datetime) -> int:
        """End every token of a device."""
        query = update(t.token).where(t.token.c.device_id == device_id, t.token.c.revoked_at.is_(None))
        return self._connection.execute(query.values(revoked_at=at.isoformat())).rowcount
