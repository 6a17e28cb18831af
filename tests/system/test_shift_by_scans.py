"""A whole shift by scans alone: every kind of entry, the hub gone in the middle, the power cut twice, the right ledger.

The hub, the terminal with its real window, and the desk of those whose work is not scanned are three installations;
the terminal and the hub are processes of their own, started by the command line as a user gives it. Whatever the
operators do is bytes on the scanner's cable, and what the screen says to each scan is held against the table.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from floorledger.adapters.database import open_engine
from floorledger.adapters.demo_plant import load
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import (
    Consumption,
    Count,
    Disposition,
    Fate,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
)
from floorledger.domain.event import Event
from floorledger.domain.number import micro
from floorledger.domain.policy import Role
from floorledger.main.assets import asset
from floorledger.main.installation import HubSide, Installation
from floorledger.services.capture import Draft, Session
from floorledger.services.records import Person, Standing
from floorledger.services.tape import owed, tape_row
from tests.plants import pieces
from tests.rig import CONTROLLER, QUALITY, SUPERVISOR
from tests.services.invariants import check_effects, check_ledger
from tests.system.floor import HubProcess, TerminalProcess, until
from tests.system.shift_acts import (
    AFTER_HALF,
    BALANCES,
    EARLY,
    HALF,
    HOME,
    LATE,
    OFFLINE,
    PIECES,
    POLICY,
    TYPES,
    Act,
    plant,
)

HAS_SET_ONE = "$set"


def people() -> tuple[Person, ...]:
    """Everybody has set a PIN, else no decision of theirs counts (domain.md B5.3); nobody types it here."""
    persons = load(asset("db", "demo")).persons
    return tuple(
        Person(person_id=each.person_id, name=each.name, badge=each.badge, roles=each.roles, pin_verifier=HAS_SET_ONE)
        for each in persons
    )


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    served = HubProcess(tmp_path / "hub", plant(), POLICY, people())
    try:
        served.start()
        yield served
    finally:
        served.stop()


@pytest.fixture
def terminal(tmp_path: Path, hub: HubProcess) -> Iterator[TerminalProcess]:
    process = TerminalProcess(tmp_path / "terminal")
    try:
        process.set_up(hub, "M1")
        process.start()
        yield process
    finally:
        process.close()


@pytest.fixture
def desk(tmp_path: Path, hub: HubProcess) -> Iterator[Installation]:
    with hub.desk(tmp_path / "desk") as device:
        yield device


def perform(terminal: TerminalProcess, acts: list[Act]) -> None:
    for act in acts:
        before = terminal.count()
        for group, choice, word in re.findall(r"\{([^:}]+): ([^}]+)\}|(\S+)", act.scans):
            if group:
                terminal.choose(group, choice)
            elif word.startswith("#"):
                for key in word[1:]:
                    terminal.scan("POINT" if key == "." else key)
            else:
                terminal.scan(word)
        assert f"{terminal.heard['tone']} {terminal.heard['meaning']}".startswith(act.says), (act.what, terminal.heard)
        assert [type(event.detail).__name__ for event in terminal.log()[before:]] == act.makes.split(), act.what


def says(desk: Installation, who: Session, detail: object, at: Event | None = None) -> str:
    """Somebody records something at the desk, where the entry in question stands, and the hub has it."""
    place = {} if at is None else {"order_no": at.order_no, "operation_no": at.operation_no}
    made = desk.capture.record(Draft(detail=detail, occurred_start=desk.clock.now(), **place), who)
    desk.settle()
    return made.event_id


def stands(desk: Installation, event_id: str) -> Standing:
    found = desk.store.event(event_id)
    assert found is not None
    return found[1]


def last(terminal: TerminalProcess, kind: type, number: int = -1) -> Event:
    return [event for event in terminal.log() if isinstance(event.detail, kind)][number]


def quality_decides(terminal: TerminalProcess, desk: Installation) -> None:
    """Two of the three are good, one is reworked elsewhere; the wide bore is scrap, which takes two persons."""
    until(lambda: terminal.unsent() == 0, "everything sent")
    desk.settle()
    bored, doubted, lot = (last(terminal, Hold, number) for number in (-3, -2, -1))
    released = says(desk, QUALITY, Release(hold_event_id=doubted.event_id, qty=pieces("2")), doubted)
    for hold, fate in ((doubted, Fate.REWORK), (bored, Fate.SCRAP)):
        word = Disposition(hold_event_id=hold.event_id, fate=fate, qty=pieces("1"), reason_code="DIM")
        decided = says(desk, QUALITY, word, hold)
        if fate is Fate.SCRAP:
            assert stands(desk, decided) is Standing.WAITING
            says(desk, SUPERVISOR, Decision(target_event_id=decided, verdict=Verdict.APPROVE, reason_code="OK"))
        assert stands(desk, decided) is Standing.ACCEPTED
    freed = says(desk, QUALITY, Release(hold_event_id=lot.event_id), None)
    assert {stands(desk, each) for each in (released, freed)} == {Standing.ACCEPTED}
    until(lambda: freed in terminal.standings(), "the terminal knows it")


def power_fails_behind_the_commit(terminal: TerminalProcess) -> None:
    """The entry is durable and nobody has seen the answer: the next start shows it, and it is there once."""
    before = terminal.count()
    for word in ("GOOD", "1", "2"):
        terminal.scan(word)
    terminal.send("OK")
    until(lambda: terminal.count() > before, "the commit")
    terminal.kill()
    assert terminal.start()["saved"] == ["+12 PCS good"]
    assert terminal.count() == before + 1


def power_fails_in_a_panel(terminal: TerminalProcess) -> None:
    """What was never recorded is gone, by design; what was is there."""
    perform(terminal, HALF)
    before = terminal.count()
    terminal.kill()
    terminal.start()
    assert terminal.count() == before
    perform(terminal, AFTER_HALF)


def reader_is_stuck(terminal: TerminalProcess) -> None:
    """The label of OK read three times by one pull of the trigger is one scan; without a look at the screen, too."""
    before = terminal.count()
    assert terminal.burst(("GOOD", "2", "OK", "OK", "OK"), answers=3)["meaning"] == "Recorded."
    assert terminal.silent()
    assert terminal.count() == before + 1


def supervisor_decides(terminal: TerminalProcess, desk: Installation) -> None:
    until(lambda: terminal.unsent() == 0, "everything sent")
    desk.settle()
    counted, much, used = last(terminal, Count), last(terminal, Consumption, -2), last(terminal, Consumption)
    for event, verdict, after in (
        (much, Verdict.REJECT, Standing.REJECTED),
        (used, Verdict.APPROVE, Standing.ACCEPTED),
        (counted, Verdict.APPROVE, Standing.ACCEPTED),
    ):
        assert stands(desk, event.event_id) is Standing.WAITING
        says(desk, SUPERVISOR, Decision(target_event_id=event.event_id, verdict=verdict, reason_code="OK"))
        assert stands(desk, event.event_id) is after


def finance_closes(desk: Installation, terminal: TerminalProcess) -> None:
    at = last(terminal, Output, -2)
    at = replace(at, order_no="WO6", operation_no=None)
    for who, state in ((SUPERVISOR, OrderState.TECHNICALLY_COMPLETE), (CONTROLLER, OrderState.CLOSED)):
        assert stands(desk, says(desk, who, OrderStatus(state=state), at)) is Standing.ACCEPTED


def test_a_shift_by_scans_alone_ends_with_the_right_ledger(
    hub: HubProcess, terminal: TerminalProcess, desk: Installation
) -> None:
    perform(terminal, EARLY)
    quality_decides(terminal, desk)
    hub.stop()
    perform(terminal, OFFLINE)
    power_fails_behind_the_commit(terminal)
    power_fails_in_a_panel(terminal)
    assert terminal.heard["online"] is False
    assert terminal.unsent() == 11, "all that was recorded since the hub went"
    hub.start()
    until(lambda: terminal.unsent() == 0, "everything sent")
    perform(terminal, LATE)
    reader_is_stuck(terminal)
    supervisor_decides(terminal, desk)
    perform(terminal, HOME)
    until(lambda: terminal.unsent() == 0, "everything sent")
    finance_closes(desk, terminal)
    final = {event.event_id for event, _ in _all(desk)}
    until(lambda: final <= terminal.standings().keys(), "the terminal knows the end")
    terminal.stop()
    hub.stop()
    check_terminal(terminal)
    side = hub.open()
    try:
        check_hub(side, terminal, desk)
    finally:
        hub.shut(side)


def _all(desk: Installation) -> list[tuple[Event, Standing]]:
    return [(entry.event, entry.standing) for entry in desk.store.tape(datetime(2020, 1, 1, tzinfo=UTC), 1000)]


def check_terminal(terminal: TerminalProcess) -> None:
    """At least sixty events of all the types, and nothing owed: what makes a journal is posted and verified."""
    log = terminal.log()
    assert len(log) >= 60
    assert {type(event.detail).__name__ for event in log} == set(TYPES.split())
    assert [event.device_seq for event in log] == list(range(1, len(log) + 1))
    engine = open_engine(f"sqlite:///{terminal.folder / 'terminal.db'}")
    try:
        tape = SqlTerminalStore(engine).tape(datetime(2020, 1, 1, tzinfo=UTC), 1000)
    finally:
        engine.dispose()
    assert [row for entry in tape if owed(row := tape_row(entry, None))] == []


def check_hub(side: HubSide, terminal: TerminalProcess, desk: Installation) -> None:
    """The hub has the device's log and each event its effect, once; the ledger says what was worked out by hand."""
    log = terminal.log()
    standings = {event.event_id: standing for event, standing in side.store.standings()}
    got = [event for event, _ in side.store.standings() if event.device_id == log[0].device_id]
    assert sorted(event.event_id for event in got) == sorted(event.event_id for event in log)
    assert Counter(standings[event.event_id] for event in log) == {
        Standing.ACCEPTED: len(log) - 1,
        Standing.REJECTED: 1,
    }
    with side.store.begin() as tx:
        assert {
            (order_no, at.operation_no): tuple(each // micro("1") for each in (at.good, at.scrap, at.held, at.rework))
            for order_no in ("WO5", "WO6")
            for at in tx.position(order_no).operations
        } == PIECES

    def open_cases(event_id: str):
        with side.store.begin() as tx:
            return tx.open_exceptions(event_id=event_id)

    rig = SimpleNamespace(hub=side, installation=desk, open_cases=open_cases)
    check_effects(rig)
    check_ledger(rig)
    account_of = POLICY.account_of
    balances = side.ledger.trial_balance()
    assert {role: balances.get(account_of[role], 0) for role in Role} == {role: BALANCES.get(role, 0) for role in Role}
    assert sum(balances.values()) == 0
    assert side.ledger.order_balance("WO6", account_of[Role.WIP]) == 0
    assert side.ledger.order_balance("WO5", account_of[Role.WIP]) == BALANCES[Role.WIP]
