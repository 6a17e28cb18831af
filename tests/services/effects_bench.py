"""Events at the hub one by one, and what became of them."""

from dataclasses import replace
from datetime import date

from floorledger.domain.number import micro
from floorledger.domain.policy import Role
from floorledger.services.publish import publish
from tests.rig import OPERATOR, SUPERVISOR, Rig
from tests.services.floor import (
    SEALANT,
    TANK,
    good,
    issue,
    labour,
    scrap,
)

OTHER_SUPERVISOR = replace(SUPERVISOR, person_id="psn-41ab")
OTHER_OPERATOR = replace(OPERATOR, person_id="psn-b27e")
FG = {"1330": 9929, "1400": -9929}
"""One reservoir into stock: 99.288 at standard."""


def report(rig: Rig, detail: object, session=OPERATOR, **draft: object) -> str:
    """Record one event and let the hub have it."""
    event_id = rig.record(detail, session, **draft).event_id
    rig.installation.settle()
    return event_id


def last(rig: Rig, detail: object, session=OPERATOR) -> str:
    """The same at the last operation of WO1001."""
    return report(rig, detail, session, operation_no="30")


def position(rig: Rig, order_no: str = "WO1001"):
    with rig.hub.store.begin() as tx:
        return tx.position(order_no)


def operation(rig: Rig, operation_no: str = "10") -> tuple[int, int, int]:
    """Good, scrap and held pieces at an operation."""
    found = position(rig).operation(operation_no)
    return tuple(part // micro("1") for part in (found.good, found.scrap, found.held))


def lines(rig: Rig, event_id: str) -> list[tuple[str, str, int]]:
    with rig.hub.store.begin() as tx:
        return [(line.role.value, line.cost_line, line.amount_minor) for line in tx.lines_of_event(event_id)]


def held_lots(rig: Rig):
    with rig.hub.store.begin() as tx:
        return tx.held_lots()


def change_policy(rig: Rig, **changes: object) -> None:
    """Publish another policy and let the device have it."""
    store = rig.installation.store
    people = store.people()
    publish(
        rig.hub.store,
        rig.clock.now(),
        master=store.master(),
        policy=replace(store.policy(), **changes),
        people=people,
    )
    rig.installation.settle()


def run_order(rig: Rig) -> None:
    """WO1001 made: a piece lost, a little too much heat, an hour saved."""
    for lot, amount in ((TANK, "16"), (("SP-BOM2002", "R2002-A"), "17"), (("SP-BOM2003", "R2003-A"), "32")):
        rig.record(issue(rig, lot, amount))
    rig.record(issue(rig, SEALANT, "320", "ML"))
    for number, (operation_no, minutes, amount) in enumerate((("10", 99, "16"), ("20", 131, "15"), ("30", 140, "15"))):
        rig.record(labour(minutes), operation_no=operation_no)
        rig.record(good(rig, amount), operation_no=operation_no)
        if number == 1:
            rig.record(scrap(rig, "1"), operation_no=operation_no)
    rig.installation.settle()


def wip(rig: Rig) -> int:
    return rig.hub.ledger.order_balance("WO1001", rig.installation.store.policy().account_of[Role.WIP])


def posting_dates(rig: Rig) -> dict[str, date]:
    with rig.hub.ledger.engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT event_id, posting_date FROM entry ORDER BY entry_no")
        return {event_id: date.fromisoformat(day) for event_id, day in found}
