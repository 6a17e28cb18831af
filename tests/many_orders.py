"""A workshop with as many orders as made other lists take 9.3 s (pains.md P23), a share of them begun."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.database import writing
from floorledger.adapters.projection import known_values
from floorledger.domain.chain import SealedEvent
from floorledger.domain.codec import to_bytes
from floorledger.domain.detail import OrderState, OrderStatus, Output
from floorledger.domain.event import CaptureMethod, Event
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro
from floorledger.domain.order import Order
from floorledger.services.records import Standing
from tests.plants import pieces
from tests.rig import MORNING, Rig
from tests.services.effects_bench import SHOP_LOTS, open_shop
from tests.workshop import workshop

ORDERS = 5509
FIRST_DUE = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)


def busy_shop(orders: int = ORDERS) -> MasterData:
    """The workshop with that many orders of valves, one due every ten minutes."""
    known = workshop()
    made = tuple(
        Order(
            order_no=f"WO{number:05d}",
            item="VALVE",
            planned=micro("100"),
            due=FIRST_DUE + timedelta(minutes=10 * number),
        )
        for number in range(orders)
    )
    return replace(known, orders=(*known.orders, *made), lots=SHOP_LOTS)


def open_busy_shop(rig: Rig, orders: int = ORDERS, begun: int = 200) -> None:
    """Publish it, and let the cache know of started orders with four reports each; no hub is asked."""
    open_shop(rig, busy_shop(orders))
    with writing(rig.installation.store.engine) as connection:
        connection.execute(
            t.known.insert(),
            [known_values(_sealed(event), event, Standing.ACCEPTED) for event in _events(begun)],
        )
    rig.installation.store.revision += 1


def _events(begun: int) -> Iterator[Event]:
    seq = 10**6
    for number in range(begun):
        details = [OrderStatus(state=OrderState.STARTED), *(Output(qty=pieces("3")) for _ in range(4))]
        for detail in details:
            seq += 1
            yield Event(
                event_id=f"00000000-0000-7000-8000-{seq:012d}",
                device_id="T-other",
                device_seq=seq,
                occurred_start=MORNING,
                captured_at=MORNING,
                business_date=MORNING.date(),
                shift="Day",
                plant="T1",
                work_center="M1",
                order_no=f"WO{number:05d}",
                operation_no="10" if isinstance(detail, Output) else None,
                actor="psn-6f1c",
                auth_method="badge",
                capture_method=CaptureMethod.SCAN,
                master_version="0",
                policy_version="0",
                detail=detail,
                monotonic_ns=seq,
            )


def _sealed(event: Event) -> SealedEvent:
    return SealedEvent(
        event_id=event.event_id,
        device_id=event.device_id,
        device_seq=event.device_seq,
        body=to_bytes(event),
        prev_hash=b"",
        hash=b"",
        signature=b"",
    )
