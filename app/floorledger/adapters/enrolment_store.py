"""Enrolment codes and tokens in the hub's database. Implements services.enrolment.EnrolmentStore."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine, func, select, update

from floorledger.adapters import hub_tables as t
from floorledger.adapters.database import reading, writing
from floorledger.adapters.upsert import upsert
from floorledger.services.device_seen import Seen
from floorledger.services.enrolment import Code, KnownDevice, Token


class SqlEnrolmentStore:
    """Codes and tokens; only their hashes come in here."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @contextmanager
    def begin(self) -> Iterator["SqlEnrolmentTx"]:
        """A write transaction."""
        with writing(self.engine) as connection:
            yield SqlEnrolmentTx(connection)

    def token(self, token_hash: str) -> Token | None:
        """A token that is not revoked."""
        query = select(t.token).where(t.token.c.token_hash == token_hash, t.token.c.revoked_at.is_(None))
        with reading(self.engine) as connection:
            row = connection.execute(query).first()
        return None if row is None else Token(row.device_id, datetime.fromisoformat(row.made_at), _moment(row.used_at))

    def device_key(self, device_id: str) -> bytes | None:
        """The key a device is enrolled with."""
        with reading(self.engine) as connection:
            return SqlEnrolmentTx(connection).device_key(device_id)

    def devices(self) -> list[KnownDevice]:
        """Every device that ever enrolled, by id."""
        good = select(t.token.c.device_id, func.max(t.token.c.made_at).label("made_at"))
        tokens = good.where(t.token.c.revoked_at.is_(None)).group_by(t.token.c.device_id).subquery()
        seen = t.device_seen
        query = (
            select(t.device, tokens.c.made_at, seen.c.seen_at, seen.c.offset_ms, seen.c.waiting, seen.c.version)
            .outerjoin(tokens, tokens.c.device_id == t.device.c.device_id)
            .outerjoin(seen, seen.c.device_id == t.device.c.device_id)
            .order_by(t.device.c.device_id)
        )
        with reading(self.engine) as connection:
            return [
                KnownDevice(
                    device_id=row.device_id,
                    name=row.name,
                    revoked_at=_moment(row.revoked_at),
                    token_made_at=_moment(row.made_at),
                    seen_at=_moment(row.seen_at),
                    offset_ms=row.offset_ms,
                    waiting=row.waiting,
                    version=row.version,
                )
                for row in connection.execute(query)
            ]

    def note_seen(self, seen: Mapping[str, Seen]) -> None:
        """Keep when and how devices were last seen, in one transaction."""
        with writing(self.engine) as connection:
            known = set(connection.scalars(select(t.device.c.device_id).where(t.device.c.device_id.in_(list(seen)))))
            rows = [seen[device_id].values(device_id) for device_id in sorted(known)]
            if rows:
                connection.execute(upsert(t.device_seen, connection.dialect.name, "device_id"), rows)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


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

    def revoke_tokens(self, device_id: str, at: datetime, *, but: str = "") -> int:
        """End every token of a device but one."""
        query = update(t.token).where(
            t.token.c.device_id == device_id, t.token.c.revoked_at.is_(None), t.token.c.token_hash != but
        )
        return self._connection.execute(query.values(revoked_at=at.isoformat())).rowcount

    def first_use(self, token_hash: str, at: datetime) -> None:
        """A token was used for the first time."""
        query = update(t.token).where(t.token.c.token_hash == token_hash, t.token.c.used_at.is_(None))
        self._connection.execute(query.values(used_at=at.isoformat()))

    def revoke_key(self, device_id: str, at: datetime | None) -> bool:
        """End a device's key, or take that back."""
        query = update(t.device).where(t.device.c.device_id == device_id)
        return self._connection.execute(query.values(revoked_at=None if at is None else at.isoformat())).rowcount > 0
