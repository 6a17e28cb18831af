"""The feed that a device keeps: facts and documents in the order in which the hub committed them."""

from collections.abc import Iterator

from sqlalchemy import Connection, Engine, select

from floorledger.adapters import tables as t
from floorledger.adapters.database import reading
from floorledger.domain.codec import decode
from floorledger.services.records import FeedKind, FeedRow, Prediction


def kept_feed(engine: Engine) -> Iterator[FeedRow]:
    """Every row of the feed that the device has taken."""
    with reading(engine) as connection:
        for row in connection.execute(select(t.feed_row).order_by(t.feed_row.c.pos)):
            yield FeedRow(row.pos, FeedKind(row.kind), row.ref, row.body)


def standard_version(connection: Connection, order_no: str) -> str | None:
    """The version of the master data under which the hub took the order's first entry; None where it took none."""
    of_order = select(t.known.c.event_id).where(t.known.c.order_no == order_no)
    first = connection.scalar(
        select(t.feed_row.c.body)
        .where(t.feed_row.c.kind == FeedKind.PREDICTION.value, t.feed_row.c.ref.in_(of_order))
        .order_by(t.feed_row.c.pos)
        .limit(1)
    )
    return None if first is None else decode(Prediction, first).master_version
