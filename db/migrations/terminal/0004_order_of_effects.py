"""Known events in the order of their effects at the hub: by position of the feed, own ones not told of there last."""

from alembic import op
from sqlalchemy import func, select, update

from floorledger.adapters.projection import NOT_TOLD
from floorledger.adapters.terminal_tables import feed_row, known

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.execute(update(known).values(known_no=-known.c.known_no))  # out of the way of the new numbers
    told = feed_row.c.kind.in_(("receipt", "standing"))
    told_at = select(func.max(feed_row.c.pos)).where(feed_row.c.ref == known.c.event_id, told).scalar_subquery()
    op.execute(update(known).values(known_no=func.coalesce(told_at, NOT_TOLD + known.c.device_seq)))
