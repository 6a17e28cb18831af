"""Anything on the floor, in any order, by anybody, on two devices: moves that hypothesis draws, and the end of it.

The plant is the demo's and the workshop's together, so that every type of event has its place.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path

from hypothesis import strategies as st

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
    Disposition,
    Downtime,
    Fate,
    Hold,
    Inspection,
    OrderState,
    Output,
    PieceState,
    Recovered,
    Release,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    TimeCategory,
    Transfer,
)
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn
from floorledger.domain.event import Event
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, micro
from floorledger.domain.policy import ExpectedLoss
from floorledger.domain.unit import Quantity, to_base
from floorledger.main.installation import Installation
from floorledger.services.capture import Session
from floorledger.services.publish import publish
from floorledger.services.records import Standing
from tests.plants import pieces
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import OTHER_SUPERVISOR, SECOND_CONTROLLER, SHOP_LOTS, with_second_controller
from tests.services.floor import CLOSE, COMPLETE, approve, good, hold, issue, labour, machine, reject, status, undo
from tests.workshop import workshop

DEMO_LOTS = (
    ("SP-BOM2001", "R2001-A"),
    ("SP-BOM2005", "SIL-2605"),
    ("SP-BOM2005", "SIL-2410"),
    ("SP-BOM2002", "R2002-A"),
)
HELD_LOTS = (*DEMO_LOTS[:2], ("BRASS", "B1"))
WHO = (OPERATOR, OPERATOR, OPERATOR, SUPERVISOR, QUALITY, OTHER_SUPERVISOR)
DECIDERS = (SUPERVISOR, QUALITY, OTHER_SUPERVISOR, CONTROLLER)
ORDERS = ("WO1001", "WO1002", "WO5", "WO6", "WO7")
STEPS = ("10", "20", "30")
NOBODY_KNOWS = "00000000-0000-7000-8000-000000000000"
POLICY = {"vendor_stock": True, "expected_losses": (ExpectedLoss(hold_code="LEAK", probability=Fraction(1, 4)),)}


def both_plants(demo: MasterData) -> MasterData:
    """The demo plant with the workshop beside it."""
    shop = workshop()
    return replace(
        demo,
        items=(*demo.items, *shop.items),
        standards=(*demo.standards, *shop.standards),
        work_centers=(*demo.work_centers, *shop.work_centers),
        orders=(*demo.orders, *shop.orders),
        lots=(*demo.lots, *SHOP_LOTS),
    )


@dataclass
class Floor:
    """Two devices and a hub in the middle of something."""

    rig: Rig
    devices: tuple[Installation, Installation]
    ids: list[str] = field(default_factory=list)
    holds: list[str] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    def settle(self) -> None:
        for at in (*self.devices, *self.devices):
            at.sync.go(online=True)
            at.settle()

    def known(self, event_id: str) -> Event | None:
        """An event as one of the devices knows it."""
        found = [at.store.event(event_id) for at in self.devices]
        return next((each[0] for each in found if each is not None), None)

    def waiting(self) -> list[str]:
        """What waits at the hub."""
        return [event.event_id for event, standing in self.rig.hub.store.standings() if standing is Standing.WAITING]

    def set_aside(self) -> list[tuple[str, str]]:
        """Events that the ERP does not hold, with the exception that says so: the embedded ledger refuses nothing."""
        return []


@contextmanager
def floor_of(template: Path) -> Iterator[Floor]:
    with tempfile.TemporaryDirectory() as folder:
        rig = Rig(Path(folder) / "plant", template)
        store = rig.installation.store
        publish(
            rig.hub.store,
            rig.clock.now(),
            master=both_plants(store.master()),
            policy=replace(store.policy(), **POLICY),
            people=with_second_controller(store.people()),
        )
        device = rig.second_device("T-2")
        floor = Floor(rig, (rig.installation, device))
        try:
            floor.settle()
            yield floor
        finally:
            device.close()
            rig.close()


# --- what can be reported ---------------------------------------------------------------------------------------------

Move = tuple[str, int, int, int, int]
"""What, on which device, by whom, and two numbers that each kind reads in its own way."""
Maker = Callable[[Floor, int, int], Detail]


def some(ids: list[str], number: int) -> str:
    """One of the newest ids; an id that nobody knows where there is none, and sometimes anyway."""
    return ids[-1 - number % min(len(ids), 8)] if ids and number < 38 else NOBODY_KNOWS


def quantity_of(floor: Floor, item: str, amount: int, uom: str | None = None) -> Quantity:
    found = floor.rig.installation.store.master().item_by_no[item]
    made = to_base(micro(str(amount)), found.factor(uom or found.base_uom), found.base_uom, found.decimals)
    assert isinstance(made, Quantity)
    return made


def an_issue(floor: Floor, one: int, two: int) -> Consumption:
    lot = DEMO_LOTS[one % len(DEMO_LOTS)]
    return issue(floor.rig, lot, str(1 + 7 * two), "ML" if lot[0] == "SP-BOM2005" and two % 4 else "PCS")


def a_return(floor: Floor, one: int, two: int) -> Return:
    """Of an issue, or of brass by nobody's name."""
    named = floor.known(some(floor.issues, one))
    if named is None or not isinstance(named.detail, Consumption):
        return Return(item="BRASS", qty=quantity_of(floor, "BRASS", 1 + two % 3))
    back = quantity_of(floor, named.detail.item, 1 + two % 3)
    issue_id = named.event_id if two % 2 else None
    return Return(item=named.detail.item, lot=named.detail.lot, qty=back, issue_event_id=issue_id)


def a_release(floor: Floor, one: int, two: int) -> Release:
    return Release(hold_event_id=some(floor.holds or floor.ids, one), qty=pieces(str(1 + two % 2)))


def a_fate(floor: Floor, one: int, two: int) -> Disposition:
    """Of pieces or of a lot, as the hold that it names is."""
    hold_id, fate = some(floor.holds or floor.ids, one), tuple(Fate)[two % len(Fate)]
    named = floor.known(hold_id)
    item = named.detail.item if named is not None and isinstance(named.detail, Hold) else None
    qty = pieces(str(1 + one % 2)) if item is None else quantity_of(floor, item, 1 + one % 2)
    return Disposition(
        hold_event_id=hold_id,
        fate=fate,
        qty=qty,
        reason_code="QA",
        to_item="VALVE-B" if fate is Fate.DOWNGRADE and two % 7 else None,
        concession="C-1" if fate is Fate.USE_AS_IS and two % 7 else None,
    )


def a_lot_hold(floor: Floor, one: int, two: int) -> Hold:
    item, lot = HELD_LOTS[one % len(HELD_LOTS)]
    return Hold(hold_code="LEAK", item=item, lot=lot, qty=quantity_of(floor, item, 2 + two % 4) if two % 2 else None)


def a_reading(_floor: Floor, _one: int, two: int) -> Inspection:
    readings = (micro("5"), micro("5.2" if two % 2 else "5.01"))
    return Inspection(characteristic="bore", readings=readings, uom="MMT", lower=micro("4.9"), upper=micro("5.1"))


def a_scrap(_floor: Floor, one: int, two: int, **more: object) -> ScrapOutput:
    return ScrapOutput(qty=pieces(str(1 + two % (10 if one % 5 == 0 else 3))), reason_code="SEAL", **more)


def swarf(floor: Floor, one: int, two: int) -> ScrapOutput:
    won = Recovered(item="SWARF", qty=quantity_of(floor, "SWARF", 1 + two % 3), abnormal=bool(one % 2))
    return a_scrap(floor, one, two, recovered=won)


def a_count(floor: Floor, _one: int, two: int) -> Count:
    counted = quantity_of(floor, "BRASS", 98 + two % 5) if two % 6 else None
    return Count(item="BRASS", lot="B1", book=micro("100"), counted=counted)


def back_from_vendor(_floor: Floor, one: int, two: int) -> SubconReceipt:
    bad = pieces(str(1 + two % 2)) if one % 3 == 0 else None
    return SubconReceipt(purchase_order=f"PO-{two % 2}", good=pieces(str(1 + two % 3)), bad=bad)


def say(verdict: Verdict) -> Maker:
    return lambda floor, one, _two: Decision(
        target_event_id=some((verdict is Verdict.UNDER_REVIEW and floor.holds) or floor.waiting() or floor.ids, one),
        verdict=verdict,
        reason_code="WHY",
        assignee="quality",
    )


def try_again(floor: Floor, one: int, two: int) -> Decision:
    """Of what was set aside; sometimes of what was not."""
    found = floor.set_aside()
    event_id, exception_id = found[one % len(found)] if found and two < 38 else (some(floor.ids, one), None)
    return Decision(target_event_id=event_id, verdict=Verdict.RETRY, reason_code="MENDED", exception_id=exception_id)


ANYWHERE: dict[str, Maker] = {
    "good": lambda floor, one, two: good(floor.rig, str(1 + two % 9), final=one == 7),
    "scrap": a_scrap,
    "issue": an_issue,
    "labour": lambda _floor, _one, two: labour(1 + 37 * two),
    "night": lambda _floor, _one, two: labour(60 + two),
    "machine": lambda _floor, _one, two: machine(1 + two),
    "hold": lambda floor, _one, two: hold(floor.rig, str(2 + two % 4)),
    "scrap good": lambda floor, one, two: a_scrap(floor, one, two, taken_from=PieceState.GOOD),
    "scrap rework": lambda floor, one, two: a_scrap(floor, one, two, taken_from=PieceState.REWORK),
    "rework": lambda _floor, one, two: Rework(
        step=ReworkStep.START, qty=pieces(str(1 + two % 2)), cause_code="R", order_no="WO7" if one == 9 else None
    ),
    "rework done": lambda _floor, _one, two: Rework(step=ReworkStep.DONE, qty=pieces(str(1 + two % 3)), cause_code="R"),
    "inspect": a_reading,
    "stop": lambda _floor, _one, two: Downtime(reason_code="MAT", duration_s=60 * two),
    "started": lambda _floor, _one, _two: status(OrderState.STARTED),
    "early close": lambda _floor, _one, _two: CLOSE,
}
BRASS_ISSUE: Maker = lambda floor, _one, two: Consumption(item="BRASS", qty=quantity_of(floor, "BRASS", 1 + two % 6))  # noqa: E731
FIXED: dict[str, tuple[str, Maker]] = {
    "brass": ("WO5 10 M1", BRASS_ISSUE),
    "seal": ("WO5 30 M1", lambda floor, _o, two: Consumption(item="SEAL", qty=quantity_of(floor, "SEAL", 1 + two % 9))),
    "valves": ("WO7 10 M1", lambda _f, _o, two: Consumption(item="VALVE", qty=pieces(str(1 + two % 9)))),
    "reworked": ("WO7 10 M1", lambda floor, one, two: good(floor.rig, str(1 + two % 5), final=one == 7)),
    "plates": ("WO6 10 M1", lambda floor, one, two: good(floor.rig, str(1 + two % 9), final=one == 7)),
    "strips": ("WO6 10 M1", lambda _f, one, two: Coproduct(
        item=("STRIP", "WASHER")[one % 2], qty=pieces(str(1 + two)))),
    "swarf": ("WO6 10 M1", lambda floor, _o, two: Byproduct(
        item="SWARF", qty=quantity_of(floor, "SWARF", 1 + two % 4))),
    "won": ("WO5 10 M1", swarf),
    "lose": ("WO5 10 M1", lambda floor, one, two: ScrapComponent(
        item="BRASS", qty=quantity_of(floor, "BRASS", 1 + two % 3), reason_code="SEAL", issued=one % 2 == 0)),
    "send": ("WO5 20 VENDOR", lambda floor, _o, two: SubconSend(
        purchase_order=f"PO-{two % 2}", item="NICKEL", qty=quantity_of(floor, "NICKEL", 1 + two % 3))),
    "receive": ("WO5 20 VENDOR", back_from_vendor),
}  # fmt: skip
NOWHERE: dict[str, Maker] = {
    "hold lot": a_lot_hold,
    "transfer": lambda floor, _one, two: Transfer(
        item="BRASS", lot="B1", qty=quantity_of(floor, "BRASS", 1 + two), from_location="A", to_location="AB"[two % 2]
    ),
    "count": a_count,
    "indirect": lambda _floor, _one, two: replace(labour(two), category=TimeCategory.INDIRECT),
    "clock": lambda _floor, one, two: Clock(jump_ms=1000 * (one - two * 9)),
    "config": lambda _floor, _one, _two: Config(setting="language", after="de"),
    "sign in": lambda _floor, _one, _two: SignIn(),
    "refused": lambda _floor, _one, _two: ScanRefused(fault_code="C01"),
}
_OF_THEIR_OWN = (Verdict.APPROVE, Verdict.REJECT, Verdict.RETRY)
ABOUT: dict[str, Maker] = {
    "release": a_release,
    "release lot": lambda floor, one, _two: Release(hold_event_id=some(floor.holds or floor.ids, one)),
    "dispose": a_fate,
    "undo": lambda floor, one, _two: undo(some(floor.ids, one)),
    "return": a_return,
    "approve": lambda floor, one, _two: approve(some(floor.waiting() or floor.ids, one)),
    "reject": lambda floor, one, _two: reject(some(floor.waiting() or floor.ids, one)),
    "try again": try_again,
    **{verdict.value: say(verdict) for verdict in Verdict if verdict not in _OF_THEIR_OWN},
}
OFTEN = (
    *(
        "good",
        "good",
        "good",
        "hold",
        "hold",
        "rework",
        "brass",
        "return",
        "undo",
        "undo",
        "release",
        "dispose",
        "dispose",
    ),
    *("release", "dispose", "dispose", "approve", "approve", "approve", "approve"),
    *("settle",) * 4,
)
KINDS = (*OFTEN, *ANYWHERE, *FIXED, *NOWHERE, *ABOUT, "complete", "close", "reopen", "offline", "tick")
OF_WHAT_IS_THERE = ("rework", "rework done", "scrap good", "scrap rework")
BY_WHOM = {
    **dict.fromkeys(("dispose", "release", "release lot"), (QUALITY, SUPERVISOR)),
    **dict.fromkeys(("approve", "reject", "override", "correct", "assign"), (SUPERVISOR, QUALITY, CONTROLLER)),
    "try again": (SUPERVISOR, CONTROLLER),
    "under review": (QUALITY,),
}
"""Who does what most of the time; the rest is anybody."""


def moves(least: int, most: int) -> st.SearchStrategy[list[Move]]:
    """Any sequence of so many moves."""
    numbers = st.integers(0, 40)
    who = st.integers(0, len(WHO) - 1)
    return st.lists(
        st.tuples(st.sampled_from(KINDS), st.integers(0, 1), who, numbers, numbers), min_size=least, max_size=most
    )


def make(floor: Floor, move: Move) -> None:
    """Make one move."""
    kind, device, who, one, two = move
    at = floor.devices[device]
    match kind:
        case "settle":
            at.sync.go(online=True)
            at.settle()
        case "offline":
            at.sync.go(online=False)
        case "tick":
            floor.rig.clock.forward(7 * one)
        case "complete" | "close" | "reopen":
            state = {"complete": COMPLETE, "close": CLOSE, "reopen": status(OrderState.REOPENED)}[kind]
            who_may = SUPERVISOR if kind == "complete" else CONTROLLER
            record(floor, at, state, who_may, f"{ORDERS[two % len(ORDERS)]} - -")
        case _:
            report(floor, at, kind, WHO[who], one, two)


def report(floor: Floor, at: Installation, kind: str, session: Session, one: int, two: int) -> None:
    if kind in FIXED:
        where, maker = FIXED[kind]
        detail = maker(floor, one, two)
    elif kind in NOWHERE:
        where, detail = "- - -", NOWHERE[kind](floor, one, two)
    elif kind in ABOUT:
        detail = ABOUT[kind](floor, one, two)
        where = place_of(floor, detail, one, two)
    else:
        detail = ANYWHERE[kind](floor, one, two)
        orders = ("WO1001",) * 4 + ("WO1002", "WO5", "WO5")
        where = f"{orders[two % 7]} {STEPS[one % 3]} -"
        if kind in OF_WHAT_IS_THERE and floor.places:
            where = floor.places[-1 - one % len(floor.places)]
    usual = BY_WHOM.get(kind, (session,))
    event_id = record(floor, at, detail, usual[one % len(usual)] if two < 33 else session, where, **night(floor, kind))
    if isinstance(detail, Output):
        floor.places.append(where)
    if isinstance(detail, Hold):
        floor.holds.append(event_id)
    if isinstance(detail, Consumption):
        floor.issues.append(event_id)


def place_of(floor: Floor, detail: Detail, one: int, two: int) -> str:
    """Where the entry is that a decision names, as a terminal has it; sometimes somewhere else."""
    if two >= 38:
        return f"WO1001 {STEPS[one % 3]} 100"
    if isinstance(detail, Return):
        known = floor.known(some(floor.issues, one))
        return "WO5 10 M1" if known is None else f"{known.order_no} {known.operation_no} -"
    if not isinstance(detail, Release | Disposition):
        return "- - -"
    known = floor.known(detail.hold_event_id)
    if known is None:
        return "- - -"
    return f"{known.order_no or '-'} {known.operation_no or '-'} -"


def night(floor: Floor, kind: str) -> dict[str, datetime]:
    """Hours over the end of October, three weeks ago."""
    if kind != "night":
        return {}
    end = datetime(2026, 11, 1, 3, tzinfo=floor.rig.clock.now().tzinfo)
    return {"occurred_start": end - timedelta(hours=5), "occurred_end": end}


def record(floor: Floor, at: Installation, detail: Detail, session: Session, where: str, **times: datetime) -> str:
    order_no, step, center = (None if word == "-" else word for word in where.split())
    if center is None and step is not None:
        center = "M1" if order_no not in ("WO1001", "WO1002") else "100"
    draft = floor.rig.draft(detail, order_no=order_no, operation_no=step, work_center=center, **times)
    recorded = at.capture.record(draft, session)
    floor.ids.append(recorded.event_id)
    return recorded.event_id


# --- the end of it ----------------------------------------------------------------------------------------------------


def close_everything(floor: Floor) -> None:
    """Reject what waits, decide what is held, report what is in rework or outside, complete, close.

    What this itself makes wait is approved by somebody else.
    """
    floor.settle()
    for event, standing in floor.rig.hub.store.standings():
        if standing is Standing.WAITING:
            decide(floor, event, reject)
    floor.settle()
    finish(floor, tidy)
    finish(floor, lambda floor: [say_state(floor, order_no, COMPLETE) for order_no in open_orders(floor)])
    finish(floor, lambda floor: [say_state(floor, order_no, CLOSE) for order_no in open_orders(floor)])


def open_orders(floor: Floor) -> list[str]:
    """Orders that are not closed, or that an approval has posted to since."""
    with floor.rig.hub.store.begin() as tx:
        state = {order_no: tx.position(order_no).state for order_no in ORDERS}
        wip = {order_no: wip_of(tx.journals.lines_of_order(order_no)) for order_no in ORDERS}
    return [order_no for order_no in ORDERS if state[order_no] is not OrderState.CLOSED or wip[order_no]]


def wip_of(lines: tuple[object, ...]) -> int:
    return sum(line.amount_minor for line in lines if line.role.value == "WIP")


def finish(floor: Floor, act: Callable[[Floor], list[str]]) -> None:
    """Record something and let it take effect, with somebody's approval where it needs one."""
    made = act(floor)
    for _ in range(3):
        floor.settle()
        waiting = [event_id for event_id in floor.waiting() if event_id in made]
        if not waiting:
            return
        for event_id in waiting:
            decide(floor, floor.rig.event(event_id), approve)
    assert not waiting, [explained(floor, each) for each in waiting]


def explained(floor: Floor, event_id: str) -> object:
    event = floor.rig.event(event_id)
    with floor.rig.hub.store.begin() as tx:
        around = [(case.code, case.severity.value, case.text) for case in tx.open_exceptions(order_no=event.order_no)]
    return event.detail, event.order_no, [case.text for case in floor.rig.open_cases(event_id)], around


def decide(floor: Floor, event: Event, verdict: Callable[[str], Decision]) -> None:
    controllers = (CONTROLLER, SECOND_CONTROLLER)
    who = next(each for each in (controllers if event.detail == CLOSE else DECIDERS) if each.person_id != event.actor)
    record(floor, floor.rig.installation, verdict(event.event_id), who, "- - -")


def say_state(floor: Floor, order_no: str, state: Detail) -> str:
    return record(floor, floor.rig.installation, state, CONTROLLER, f"{order_no} - -")


def tidy(floor: Floor) -> list[str]:
    """Nothing is left on hold, in rework or at a vendor."""
    at, made = floor.rig.installation, []
    for order_no in ORDERS:
        for event, left in at.capture.availability.open_holds(order_no):
            release = Release(hold_event_id=event.event_id, qty=exactly(left))
            made.append(record(floor, at, release, QUALITY, f"{order_no} {event.operation_no} -"))
        position = at.capture.availability.position(order_no)
        for row in position.operations:
            if row.rework:
                done = Rework(step=ReworkStep.DONE, qty=exactly(row.rework), cause_code="R")
                made.append(record(floor, at, done, OPERATOR, f"{order_no} {row.operation_no} -"))
        for purchase_order in position.at_vendors:
            back = SubconReceipt(purchase_order=purchase_order, bad=pieces("1"))
            made.append(record(floor, at, back, OPERATOR, f"{order_no} 20 VENDOR"))
    return made


def exactly(base: int) -> Quantity:
    return replace(pieces("1"), entered=Micro(base), base=Micro(base))
