"""Events at the hub one by one, and what became of them."""

from dataclasses import replace
from datetime import date

from floorledger.domain.item import Lot
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro
from floorledger.domain.policy import Role
from floorledger.domain.unit import Quantity
from floorledger.services.capture import Session
from floorledger.services.publish import publish
from floorledger.services.records import Person
from tests import plants
from tests.rig import CONTROLLER, OPERATOR, SUPERVISOR, Rig
from tests.services.floor import (
    SEALANT,
    TANK,
    good,
    issue,
    labour,
    quantity,
    scrap,
    tally,
)
from tests.workshop import workshop

OTHER_SUPERVISOR = replace(SUPERVISOR, person_id="psn-41ab")
OTHER_OPERATOR = replace(OPERATOR, person_id="psn-b27e")
SECOND_CONTROLLER = replace(CONTROLLER, person_id="psn-2ndc")
FG = {"1330": 9929, "1400": -9929}
"""One reservoir into stock: 99.288 at standard."""


def with_second_controller(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Everybody, and a second controller."""
    second = replace(people[0], person_id=SECOND_CONTROLLER.person_id, badge="4004", roles=("controller",))
    return (*people, second)


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
        return [(line.role.value, line.cost_line, line.amount_minor) for line in tx.journals.lines_of_event(event_id)]


def moved(debit: str, credit: str, line: str, cents: int) -> list[tuple[str, str, int]]:
    """An amount from one role to another, as :func:`lines` shows it."""
    return [(debit, line, cents), (credit, line, -cents)]


def held_lots(rig: Rig):
    with rig.hub.store.begin() as tx:
        return tx.accepted.held_lots()


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


# --- the workshop, where there is every way to make and to lose something ---------------------------------------------

SHOP_LOTS = (Lot(item="BRASS", lot="B1", on_hand=micro("100")), Lot(item="VALVE", lot="V1", on_hand=micro("50")))


def open_shop(rig: Rig, master: MasterData | None = None, **policy: object) -> None:
    """Publish the workshop's plant in place of the demo; tolerances of stock are other tests' matter."""
    made = plants.policy(**({"negative_stock": True, "negative_wip": True} | policy))
    shop = replace(workshop(), lots=SHOP_LOTS) if master is None else master
    publish(rig.hub.store, rig.clock.now(), master=shop, policy=made, people=rig.installation.store.people())
    rig.installation.settle()


def at_shop(rig: Rig, detail: object, session: Session = OPERATOR, where: str = "WO5 10 M1", **draft: object) -> str:
    """Report one event at an order, an operation and a work centre of the workshop; ``-`` is none."""
    return report(rig, detail, session, **(spot(where) | draft))


def spot(where: str) -> dict[str, str | None]:
    """Order, operation and work centre of a draft."""
    order_no, operation_no, work_center = (None if word == "-" else word for word in where.split())
    return {"order_no": order_no, "operation_no": operation_no, "work_center": work_center}


def amount(rig: Rig, text: str) -> Quantity:
    """``"2 kg of BRASS"`` or ``"3 of VALVE"``, in the item's base unit."""
    figure, _, item_no = text.partition(" of ")
    return quantity(rig, item_no, figure.split()[0], "KGM" if " kg" in figure else "PCS")


def everything(rig: Rig) -> tuple[object, ...]:
    """What an undo must bring back: balances, positions, lots on hold, what is left of holds."""
    with rig.hub.store.begin() as tx:
        orders = rig.installation.store.master().order_by_no
        return (
            {account: sum_ for account, sum_ in rig.hub.ledger.trial_balance().items() if sum_},
            {order_no: tally(tx.position(order_no))[1:] for order_no in orders},
            tx.accepted.held_lots(),
        )
