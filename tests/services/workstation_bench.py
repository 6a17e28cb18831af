"""A workstation over the rig: who sits there, and orders run as on paper."""

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.adapters.credentials import verify
from floorledger.domain.detail import (
    Consumption,
    Detail,
    OrderState,
    OrderStatus,
    Output,
    ScrapOutput,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.number import micro
from floorledger.domain.unit import Quantity, to_base
from floorledger.services.capture import Recorded, Session
from floorledger.services.workstation import Workstation
from tests.rig import CONTROLLER, OPERATOR, SUPERVISOR, Rig

PINS = {"psn-6f1c": "4821", "psn-e853": "9357", "psn-41ab": "8046", "psn-c7f0": "2764", "psn-5a96": "5518"}
QUALITY = Session(person_id="psn-c7f0", auth_method="badge+pin", roles=frozenset({"quality"}))
OTHER_SUPERVISOR = Session(person_id="psn-41ab", auth_method="badge+pin", roles=frozenset({"supervisor"}))
LOTS = {
    "SP-BOM2001": "R2001-A",
    "SP-BOM2002": "R2002-A",
    "SP-BOM2003": "R2003-A",
    "SP-BOM2004": None,
    "SP-BOM2005": "SIL-2605",
}


def workstation(rig: Rig, session: Session = SUPERVISOR, **options: object) -> Workstation:
    """The workstation with somebody at it."""
    at = rig.installation
    person = next(person for person in at.store.people() if person.person_id == session.person_id)
    return Workstation(at.store, queries_of(rig), at.capture, at.sync, at.pins, at.clock, person, **options)


def device_signature(rig: Rig):
    """A check of signatures with this device's own key."""
    (device,) = rig.hub.store.devices()
    return lambda row: verify(device[1], row.hash, row.signature) if row.device_id == device[0] else None


def quantity(rig: Rig, item_no: str, amount: str, uom: str = "PCS") -> Quantity:
    item = rig.installation.store.master().item_by_no[item_no]
    made = to_base(micro(amount), item.factor(uom), item.base_uom, item.decimals)
    assert isinstance(made, Quantity)
    return made


def pieces(rig: Rig, amount: str) -> Quantity:
    return quantity(rig, "SP-BOM2000", amount)


def consume(
    rig: Rig, item_no: str, amount: str, uom: str = "PCS", session: Session = OPERATOR, **draft: object
) -> Recorded:
    detail = Consumption(item=item_no, qty=quantity(rig, item_no, amount, uom), lot=LOTS[item_no])
    return rig.record(detail, session, **draft)


def worked(minutes: int, category: TimeCategory = TimeCategory.RUN) -> Time:
    return Time(category=category, kind=TimeKind.LABOUR, worked_s=60 * minutes, paid_s=60 * minutes)


def silicone_by_piece(rig: Rig, session: Session = OPERATOR, **draft: object) -> Recorded:
    """320 PCS of silicone where 320 ML were meant: Q04, worth 318.4 x 17.16."""
    return consume(rig, "SP-BOM2005", "320", "PCS", session, **draft)


def queries_of(rig: Rig) -> SqlCacheQueries:
    return SqlCacheQueries(rig.installation.store.engine)


def run_order(rig: Rig) -> None:
    """WO1001 made in full: sixteen begun, one scrapped after wiring, testing a quarter of an hour too slow.

    Standard of 15 good: 15 x 99.288 = 1489.32. Charged: material 894.096, labour and overhead 398 min x 1.98 = 788.04.
    Variance 192.816: scrap 80.496, lot size 82.62, labour 18.00, VOH 4.50, FOH 7.20.
    """
    for item_no, amount, uom in (
        ("SP-BOM2001", "16", "PCS"),
        ("SP-BOM2002", "16", "PCS"),
        ("SP-BOM2003", "32", "PCS"),
        ("SP-BOM2004", "1", "PCS"),
        ("SP-BOM2005", "320", "ML"),
    ):
        consume(rig, item_no, amount, uom)
    steps: list[tuple[str, Detail]] = [
        ("10", worked(15, TimeCategory.SETUP)),
        ("10", worked(80)),
        ("10", Output(qty=pieces(rig, "16"))),
        ("20", worked(15, TimeCategory.SETUP)),
        ("20", worked(128)),
        ("20", ScrapOutput(qty=pieces(rig, "1"), reason_code="WIRE")),
        ("20", Output(qty=pieces(rig, "15"))),
        ("30", worked(10, TimeCategory.SETUP)),
        ("30", worked(150)),
        ("30", Output(qty=pieces(rig, "15"), final=True)),
    ]
    for operation_no, detail in steps:
        rig.clock.forward(1)
        rig.record(detail, OPERATOR, operation_no=operation_no)
    rig.installation.settle()


def order_state(rig: Rig, state: OrderState, session: Session) -> Recorded:
    recorded = rig.record(OrderStatus(state=state), session, operation_no=None, work_center=None)
    rig.installation.settle()
    return recorded


def complete_and_close(rig: Rig) -> None:
    order_state(rig, OrderState.TECHNICALLY_COMPLETE, SUPERVISOR)
    order_state(rig, OrderState.CLOSED, CONTROLLER)
