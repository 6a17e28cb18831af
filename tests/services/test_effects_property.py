"""Any thirty things on the floor, in any order, by anybody, on two devices: the books hold (I2, I5, I7).

FLOORLEDGER_EXAMPLES runs more sequences than the test command does.
"""

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from floorledger.domain.codec import from_bytes
from floorledger.domain.detail import OrderState, Release, ScanRefused, SignIn
from floorledger.domain.event import Event
from floorledger.domain.number import micro
from floorledger.domain.policy import Role
from floorledger.domain.unit import Quantity, to_base
from floorledger.main.installation import Installation
from floorledger.services.capture import Session
from floorledger.services.control import expected_lines
from floorledger.services.effects import Effects
from floorledger.services.plant import Plant
from floorledger.services.records import FeedKind, Prediction, Standing
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.floor import (
    CLOSE,
    COMPLETE,
    approve,
    good,
    hold,
    hold_lot,
    issue,
    labour,
    machine,
    reject,
    scrap,
    status,
    tally,
    undo,
)

EXAMPLES = int(os.environ.get("FLOORLEDGER_EXAMPLES", "8"))
LOTS = (("SP-BOM2001", "R2001-A"), ("SP-BOM2005", "SIL-2605"), ("SP-BOM2005", "SIL-2410"), ("SP-BOM2002", "R2002-A"))
WHO = (OPERATOR, OPERATOR, OPERATOR, SUPERVISOR, QUALITY, replace(SUPERVISOR, person_id="psn-41ab"))
ORDERS = ("WO1001", "WO1002")
STEPS = ("10", "20", "30")


@dataclass
class Floor:
    """Two devices and a hub in the middle of something."""

    rig: Rig
    devices: tuple[Installation, Installation]
    ids: list[str] = field(default_factory=list)
    holds: list[str] = field(default_factory=list)

    def settle(self) -> None:
        for at in (*self.devices, *self.devices):
            at.sync.go(online=True)
            at.settle()


Move = tuple[str, int, int, int, int]
"""What, on which device, by whom, and two numbers that each kind reads in its own way."""
KINDS = (
    ("good",) * 4
    + ("scrap", "issue", "issue", "labour", "machine", "hold", "hold lot", "release", "release", "release lot")
    + (
        "undo",
        "undo",
        "undo",
        "approve",
        "approve",
        "reject",
        "started",
        "complete",
        "early close",
        "sign in",
        "refused",
    )
    + ("settle", "settle", "offline", "tick")
)
moves = st.lists(
    st.tuples(
        st.sampled_from(KINDS), st.integers(0, 1), st.integers(0, len(WHO) - 1), st.integers(0, 40), st.integers(0, 40)
    ),
    min_size=20,
    max_size=36,
)


def some(ids: list[str], number: int) -> str:
    """One of the newest ids; an id that nobody knows where there is none, and sometimes anyway."""
    return ids[-1 - number % min(len(ids), 8)] if ids and number < 38 else "00000000-0000-7000-8000-000000000000"


def quantity_of(floor: Floor, item: str, amount: int, uom: str) -> Quantity | None:
    found = floor.rig.installation.store.master().item_by_no[item]
    made = to_base(micro(str(amount)), found.factor(uom), found.base_uom, found.decimals)
    return made if isinstance(made, Quantity) else None


def an_issue(floor: Floor, one: int, two: int) -> object:
    lot = LOTS[one % len(LOTS)]
    uom = "ML" if lot[0] == "SP-BOM2005" and two % 4 else "PCS"
    return issue(floor.rig, lot, str(1 + 7 * two), uom)


def a_release(floor: Floor, one: int, two: int) -> object:
    return Release(
        hold_event_id=some(floor.holds or floor.ids, one), qty=quantity_of(floor, "SP-BOM2000", 1 + two % 4, "PCS")
    )


MAKERS: dict[str, Callable[[Floor, int, int], object]] = {
    "good": lambda floor, one, two: good(floor.rig, str(1 + two % 9), final=one == 7),
    "scrap": lambda floor, _one, two: scrap(floor.rig, str(1 + two % 10)),
    "issue": an_issue,
    "labour": lambda _floor, _one, two: labour(1 + 37 * two),
    "machine": lambda _floor, _one, two: machine(1 + two),
    "hold": lambda floor, _one, two: hold(floor.rig, str(1 + two % 4)),
    "hold lot": lambda _floor, one, _two: hold_lot(LOTS[one % 2]),
    "release": a_release,
    "release lot": lambda floor, one, _two: Release(hold_event_id=some(floor.holds or floor.ids, one)),
    "undo": lambda floor, one, _two: undo(some(floor.ids, one)),
    "approve": lambda floor, one, _two: approve(some(floor.ids, one)),
    "reject": lambda floor, one, _two: reject(some(floor.ids, one)),
    "started": lambda _floor, _one, _two: status(OrderState.STARTED),
    "complete": lambda _floor, _one, _two: COMPLETE,
    "early close": lambda _floor, _one, _two: CLOSE,
    "sign in": lambda _floor, _one, _two: SignIn(),
    "refused": lambda _floor, _one, _two: ScanRefused(fault_code="C01"),
}


def make(floor: Floor, move: Move) -> None:
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
        case _:
            _record(floor, at, kind, WHO[who], one, two)


def _record(floor: Floor, at: Installation, kind: str, session: Session, one: int, two: int) -> None:
    order_no, step = ORDERS[two % 7 == 6], STEPS[one % 3]
    detail = MAKERS[kind](floor, one, two)
    known = at.store.event(detail.hold_event_id) if isinstance(detail, Release) else None
    if known is not None and two < 30:  # as the terminal does; the rest stands in the wrong place
        order_no, step = known[0].order_no, known[0].operation_no
    draft = floor.rig.draft(
        detail, order_no=order_no, operation_no=step, work_center="110" if kind == "machine" else "100"
    )
    recorded = at.capture.record(draft, session)
    floor.ids.append(recorded.event_id)
    if kind in ("hold", "hold lot"):
        floor.holds.append(recorded.event_id)


# --- what must hold ---------------------------------------------------------------------------------------------------


def predictions(rig: Rig) -> dict[str, Prediction]:
    told = [from_bytes(Prediction, row.body) for row in rig.hub.hub.pull(0, 100_000) if row.kind is FeedKind.PREDICTION]
    assert len({each.event_id for each in told}) == len(told), "a journal was predicted twice"
    return {each.event_id: each for each in told}


def check_effects(rig: Rig) -> None:
    """Each event has its effect, or somebody has it on the desk. What has its effect may be looked at."""
    made = predictions(rig)
    for event, standing in rig.hub.store.standings():
        codes = [case.code for case in rig.open_cases(event.event_id) if not case.review]
        assert (standing is Standing.ACCEPTED) == (event.event_id in made), (event, standing)
        assert (standing is Standing.WAITING) == bool(codes), (event, standing, codes)
        assert standing is not Standing.CAPTURED


def check_ledger(rig: Rig, roles: Callable[[Event], int]) -> None:
    """Counted in the ledger, against the table that was written by hand."""
    master, policy = rig.installation.store.master(), rig.installation.store.policy()
    expected = expected_lines(rig.hub.store.standings(), master, policy, roles)
    assert rig.hub.ledger.lines_by_event() == {event_id: count for event_id, count in expected.items() if count}
    assert sum(rig.hub.ledger.trial_balance().values()) == 0
    by_account: Counter[str] = Counter()
    for prediction in predictions(rig).values():
        assert sum(line.amount_minor for line in prediction.lines) == 0
        for line in prediction.lines:
            by_account[policy.account_of[line.role]] += line.amount_minor
    assert by_account == rig.hub.ledger.trial_balance()


def check_devices(floor: Floor) -> None:
    """Every device says what the hub says: standings, positions, holds, open exceptions."""
    with floor.rig.hub.store.begin() as tx:
        standings = {event.event_id: standing for event, standing in floor.rig.hub.store.standings()}
        positions = {order_no: tx.position(order_no) for order_no in ORDERS}
        lots = tx.held_lots()
        remaining = {event_id: tx.remaining_held(event_id) for event_id in floor.holds}
        cases = {case.exception_id for case in tx.open_exceptions()}
    for order_no, position in positions.items():
        for row in position.operations:
            assert min(row.good, row.scrap, row.held) >= 0, (order_no, row)
    for at in floor.devices:
        assert at.store.waiting_count() == 0
        assert {each: at.store.event(each)[1] for each in floor.ids} == standings
        for order_no, position in positions.items():
            assert tally(at.capture.availability.position(order_no)) == tally(position), order_no
        assert at.capture.availability.held_lots() == lots
        assert {each: at.capture.availability.remaining_held(each) for each in floor.holds} == remaining
        with at.store.engine.connect() as connection:
            known = connection.exec_driver_sql("SELECT exception_id FROM exception_case WHERE state = 'open'")
            assert set(known.scalars()) == cases


def close_everything(floor: Floor) -> None:
    """Reject what waits, release what is held, complete, close: no value may be left in any order."""
    rig, at = floor.rig, floor.rig.installation
    deciders = (SUPERVISOR, QUALITY, CONTROLLER)
    for event, standing in rig.hub.store.standings():
        if standing is Standing.WAITING:
            decider = next(each for each in deciders if each.person_id != event.actor)
            at.capture.record(rig.draft(reject(event.event_id), order_no=None, operation_no=None), decider)
    for order_no in ORDERS:
        for event, left in at.capture.availability.open_holds(order_no):
            qty = replace(event.detail.qty, entered=left, base=left)
            where = {"order_no": order_no, "operation_no": event.operation_no}
            at.capture.record(rig.draft(Release(hold_event_id=event.event_id, qty=qty), **where), QUALITY)
    at.settle()
    for order_no in ORDERS:
        at.capture.record(rig.draft(COMPLETE, order_no=order_no, operation_no=None), CONTROLLER)
        at.capture.record(rig.draft(CLOSE, order_no=order_no, operation_no=None), CONTROLLER)
    floor.settle()


def check_closed(rig: Rig) -> Callable[[Event], int]:
    """WIP is zero in every order, and each variance account holds what was worked out."""
    account_of = rig.installation.store.policy().account_of
    roles = {}
    with rig.hub.store.begin() as tx:
        effects = Effects(tx, Plant.load(tx), rig.clock.now())
        for order_no in ORDERS:
            assert tx.position(order_no).state is OrderState.CLOSED
            assert rig.hub.ledger.order_balance(order_no, account_of[Role.WIP]) == 0
            roles[order_no] = effects.variance(order_no).by_role
            for role, amount in roles[order_no].items():
                assert rig.hub.ledger.order_balance(order_no, account_of[role]) == amount
    return lambda closing: len(roles[closing.order_no])


@contextmanager
def floor_of(template: Path) -> Iterator[Floor]:
    with tempfile.TemporaryDirectory() as folder:
        rig = Rig(Path(folder) / "plant", template)
        device = rig.second_device("T-2")
        try:
            device.settle()
            yield Floor(rig, (rig.installation, device))
        finally:
            device.close()
            rig.close()


@pytest.fixture(scope="module")
def template(rig_template: Path) -> Path:
    return rig_template


@pytest.mark.timeout(0 if "FLOORLEDGER_EXAMPLES" in os.environ else 120)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    derandomize="FLOORLEDGER_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(sequence=moves)
def test_whatever_happens_the_books_hold(template, sequence):
    with floor_of(template) as floor:
        for move in sequence:
            make(floor, move)
        floor.settle()
        note(str(Counter(standing.value for _, standing in floor.rig.hub.store.standings())))
        check_effects(floor.rig)
        check_ledger(floor.rig, lambda _closing: 0)
        check_devices(floor)
        close_everything(floor)
        check_ledger(floor.rig, check_closed(floor.rig))
