"""What the undo planner, time across periods and frozen standards need.

Who consumed a lot; who worked when; a posting date for each line; the versions a journal was made under; each order's
own standard.
"""

import sqlalchemy as sa
from alembic import op

from floorledger.adapters.ddl import INTEGER

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "lot_use",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("lot", sa.Text(), nullable=False),
        sa.Column("taken_micro", INTEGER, nullable=False),
        sa.Column("occurred_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_index("lot_use_lot", "lot_use", ["item", "lot"], unique=False)
    op.create_table(
        "labour",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_index("labour_person", "labour", ["person", "ended_at"], unique=False)
    op.create_table(
        "order_standard",
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("master_version", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("order_no"),
    )
    op.add_column("prediction", sa.Column("master_version", sa.Text(), nullable=True))
    op.add_column("prediction", sa.Column("policy_version", sa.Text(), nullable=True))
    op.add_column("prediction_line", sa.Column("posting_date", sa.Text(), nullable=True))
