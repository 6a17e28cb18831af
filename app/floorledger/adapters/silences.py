"""When devices were seen last, and what was told of those that fell silent. Implements services.silence_ports."""

from datetime import datetime

from sqlalchemy import Connection, and_, select

from floorledger.adapters import hub_tables as t
from floorledger.domain.codec import decode
from floorledger.services.records import FeedKind, Silence
from floorledger.services.silence_ports import DeviceSeen


class SqlSilences:
    """Inside one write transaction of the hub."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def seen(self) -> list[DeviceSeen]:
        """Every device that was ever seen, by id."""
        device, seen = t.device.c, t.device_seen.c
        query = (
            select(device.device_id, device.name, device.revoked_at, seen.seen_at, seen.waiting)
            .join(t.device_seen, seen.device_id == device.device_id)
            .order_by(device.device_id)
        )
        return [
            DeviceSeen(
                device_id=row.device_id,
                name=row.name,
                seen_at=datetime.fromisoformat(row.seen_at),
                waiting=row.waiting,
                revoked=row.revoked_at is not None,
            )
            for row in self._connection.execute(query)
        ]

    def told(self) -> dict[str, Silence]:
        """What the feed said last of each device that was silent once."""
        live = t.feed_live.c
        newest = and_(live.pos == t.feed.c.pos, live.kind == FeedKind.SILENCE.value)
        bodies = self._connection.scalars(select(t.feed.c.body).join(t.feed_live, newest))
        return {told.device_id: told for told in (decode(Silence, body) for body in bodies)}
