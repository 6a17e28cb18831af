"""P04, offline advertised and then absent or read-only: here a whole shift; what needs the network says so.

The hub is gone as it goes in a plant: every attempt to reach it fails, in the middle of a signed-in shift.
"""

import pytest

from floorledger.domain.event import EventType
from floorledger.domain.label import ScanKind, label
from floorledger.domain.number import micro
from floorledger.domain.scale import Weight
from floorledger.services.faces import TerminalService
from floorledger.services.printing import PrintOutcome, Sent
from floorledger.services.records import Outcome, Standing
from floorledger.services.terminal_ports import HubFault
from floorledger.services.views import Action, Field, Page, TerminalView, Tone
from tests.rig import Rig
from tests.services.effects_bench import open_shop
from tests.services.terminal_bench import INES, MARA, TOMASZ, Bench, QuickPins
from tests.shift_plant import shift_plant


class CutCable:
    """A hub that nothing reaches."""

    def __init__(self) -> None:
        self.tries = 0

    def push(self, _batch):
        self.tries += 1
        raise HubFault(Outcome.UNREACHABLE, "The hub cannot be reached.")

    def pull(self, _cursor, _limit):
        self.tries += 1
        raise HubFault(Outcome.UNREACHABLE, "The hub cannot be reached.")


@pytest.fixture
def bench(rig) -> Bench:
    """A terminal at M1 with its plant's data, its cable cut, and the network's rounds going on."""
    open_shop(rig, shift_plant(), time_block_h=48)
    one = Bench(rig)
    one.terminal = rig.terminal(pins=QuickPins(), work_center="M1")
    rig.cable, rig.installation.sync._link = rig.installation.sync._link, CutCable()
    round_fails(rig)
    return one


def round_fails(rig: Rig) -> None:
    assert rig.installation.sync.round() is False
    assert rig.installation.sync.offline_since is not None


def again_online(bench: Bench) -> None:
    bench.rig.installation.sync._link = bench.rig.cable
    bench.settle()


# --- a whole shift ----------------------------------------------------------------------------------------------------


def later(bench: Bench, minutes: int, badge: str = MARA) -> None:
    """Time passes; the terminal may have locked meanwhile, and opens for the same badge."""
    bench.rig.clock.forward(minutes)
    bench.badge(badge)


def work(bench: Bench) -> None:
    """Eight hours of one line: every screen once, two operators, a supervisor on the spot."""
    bench.sign_in(MARA)
    bench.terminal.show(Page.JOBS)
    bench.command("5")
    bench.command("OK")
    bench.lot("BRASS", "B1")
    bench.command(*"3", "OK")
    for count in ("6", "4"):
        later(bench, 60)
        bench.report(count)
        round_fails(bench.rig)
    bench.command("GOOD", "1")
    bench.reason("SCR", "BURR")
    bench.command("1", "OK")
    bench.reason("HLD", "DIM")
    bench.command("1", "OK")
    bench.reason("DWN", "MAT")
    bench.command("5", "OK")
    bench.command("TIME", *"30", "OK")
    later(bench, 120)
    bench.scan(ScanKind.LOCATION, "nowhere")
    bench.report("2")
    bench.command("UNDO", "OK")
    bench.sign_in(TOMASZ)
    bench.order("WO6", "10")
    bench.lot("STEEL", "S1")
    bench.command(*"5", "OK")
    bench.report("5")
    later(bench, 240, TOMASZ)
    round_fails(bench.rig)


def test_p04_a_whole_shift_offline_and_nothing_is_lost(bench):
    """Everything is taken and safe at once; when the hub is back it has each entry, in order, once."""
    work(bench)
    log = bench.log()
    kinds = {entry.event.event_type for entry in log}
    assert kinds >= {
        EventType.SIGN_IN, EventType.ORDER_STATUS, EventType.OUTPUT, EventType.SCRAP_OUTPUT, EventType.CONSUMPTION,
        EventType.HOLD, EventType.DOWNTIME, EventType.TIME, EventType.REVERSAL, EventType.SCAN_REFUSED,
    }  # fmt: skip
    shift = [entry for entry in log if entry.standing is Standing.CAPTURED]
    view = bench.view
    assert (view.link.online, view.link.waiting) == (False, len(shift))
    assert view.freshness.stale, "what others may have changed shows its age"
    bench.command("SIGNOUT")
    receipt = bench.view.receipt
    assert receipt is not None
    assert not receipt.nothing_owed
    again_online(bench)
    with bench.rig.hub.store.begin() as tx:
        held = [tx.find(entry.event.event_id) for entry in bench.log()]
    numbers = [row.device_seq for row in held]
    assert numbers == sorted(set(numbers))
    assert bench.view.link.waiting == 0
    assert {bench.rig.standing(entry.event.event_id) for entry in shift} <= {Standing.ACCEPTED, Standing.WAITING}


def test_p04_the_restart_in_the_middle_takes_nothing_away(bench):
    work(bench)
    before = [entry.event.event_id for entry in bench.log()]
    bench.rig.installation.sync._link = bench.rig.cable
    bench.kill()
    bench.rig.installation.sync._link = CutCable()
    round_fails(bench.rig)
    assert [entry.event.event_id for entry in bench.log()] == before
    assert bench.view.saved_unanswered
    bench.sign_in(TOMASZ)
    bench.order("WO6", "10")
    assert bench.report("1") == (Tone.TAKEN, "Recorded.")


def test_p04_over_tolerance_is_no_dead_end_offline(bench):
    """It is kept and waits; nobody is asked to come back when the network does."""
    bench.sign_in(MARA)
    bench.order("WO5", "10")
    bench.command("GOOD", *"400", "OK")
    assert bench.panel.keep
    bench.terminal.record(keep=True)
    assert bench.answer()[0] is Tone.LOOK
    kept = bench.log()[-1].event
    again_online(bench)
    assert bench.rig.standing(kept.event_id) is Standing.WAITING


# --- every function ---------------------------------------------------------------------------------------------------

ORDER, OK = label(ScanKind.ORDER, "WO5", "10").encode(), label(ScanKind.COMMAND, "OK").encode()

CALLS = {
    "view": lambda one, _: one.view(),
    "scan": lambda one, _: one.scan(ORDER),
    "broken_scan": lambda one, _: one.broken_scan(b"WO/48"),
    "weigh": lambda one, _: one.weigh(Weight(value=micro("1.5"), text="1.5", unit="kg", uom="KGM", stable=True)),
    "open": lambda one, _: one.open(Action.REPORT),
    "show": lambda one, _: one.show(Page.JOBS),
    "press": lambda one, _: one.press("4"),
    "focus": lambda one, _: one.focus(Field.SCRAP),
    "choose": lambda one, _: one.choose("reasons", "BURR"),
    "open_job": lambda one, _: one.open_job("WO6", "10"),
    "take_weight": lambda one, _: one.take_weight(),
    "ask_photo": lambda one, _: one.ask_photo(),
    "keep_photo": lambda one, _: one.keep_photo(1, b"no picture was ordered"),
    "no_photo": lambda one, _: one.no_photo(1, "The camera is not there."),
    "remove_photo": lambda one, _: one.remove_photo(),
    "take_suggestion": lambda one, _: one.take_suggestion(),
    "record": lambda one, _: one.record(),
    "cancel": lambda one, _: one.cancel(),
    "undo": lambda one, made: one.undo(made),
    "sign_out": lambda one, _: one.sign_out(),
    "ask_supervisor": lambda one, _: one.ask_supervisor(),
    "explain": lambda one, _: one.explain("MIS"),
    "acknowledge": lambda one, _: one.acknowledge(),
    "lock": lambda one, _: one.lock(),
    "leave_kiosk": lambda one, _: one.leave_kiosk(),
    "enter_kiosk": lambda one, _: one.enter_kiosk(),
    "print_request": lambda one, _: one.print_request(),
    "print_ordered": lambda one, _: one.print_ordered(1),
    "printed": lambda one, _: one.printed(1, PrintOutcome(sent=next(iter(Sent)), text="")),
    "set_online": lambda one, _: one.set_online(True),
}
"""How each function of the terminal is called, on a terminal at work with an entry made."""

NEEDS_NO_VIEW = {"print_request", "print_ordered"}


def functions() -> list[str]:
    return [name for name in vars(TerminalService) if not name.startswith("_")]


def test_p04_no_function_of_the_terminal_is_left_out():
    assert set(CALLS) == set(functions())


def test_p04_every_function_works_without_the_hub(bench):
    """None asks the network: each answers from what is here, whatever panel is open."""
    bench.sign_in(MARA)
    bench.order("WO5", "10")
    bench.report("2")
    made = bench.log()[-1].event.event_id
    tries = bench.rig.installation.sync._link.tries
    for name, call in CALLS.items():
        bench.terminal = bench.rig.terminal(pins=QuickPins(), work_center="M1")
        bench.sign_in(MARA)
        bench.order("WO5", "10")
        for panel in (None, Action.REPORT, Action.CONSUME, Action.UNDO):
            if panel is not None:
                bench.terminal.open(panel)
            answer = call(bench.terminal, made)
            assert isinstance(answer, TerminalView) or name in NEEDS_NO_VIEW, name
            said = bench.view.last_scan
            assert said is None or said.tone is not Tone.REFUSED or name == "broken_scan", (name, said)
    assert bench.rig.installation.sync._link.tries == tries, "nothing waits for the network"


def test_p04_every_page_and_every_panel_opens_without_the_hub(bench):
    bench.sign_in(INES)
    bench.order("WO5", "10")
    bench.lot("BRASS", "B1")
    bench.command("1", "OK")
    for page in Page:
        key = {Page.LOT: "BRASS|B1", Page.UNDO: bench.log()[-1].event.event_id}.get(page, "")
        view = bench.terminal.show(page, key)
        assert view.page is page
        assert (view.jobs is not None, view.lot is not None) == (page is Page.JOBS, page is Page.LOT)
    for action in Action:
        panel = bench.terminal.open(action).panel
        assert panel is not None, action
        assert panel.action is action


# --- what does need the hub -------------------------------------------------------------------------------------------


def test_p04_only_the_very_first_data_need_the_hub_and_that_is_said(rig):
    """A terminal that was never connected knows no people and no orders. Every scan says what to do."""
    device = rig.second_device("never connected", enrolled=False, link=CutCable())
    try:
        plant, rig.installation = rig.installation, device
        never = rig.terminal(pins=QuickPins())
        rig.installation = plant
        for raw in (label(ScanKind.BADGE, MARA).encode(), ORDER, OK):
            view = never.scan(raw)
            assert view.last_scan.tone is Tone.REFUSED
            assert (
                "no master data yet. Connect it to the hub once." in f"{view.last_scan.meaning} {view.last_scan.next}"
            )
        for name in sorted(set(CALLS) - {"scan", "broken_scan"}):
            CALLS[name](never, "none")
    finally:
        device.close()


def test_p04_the_undo_of_what_only_others_know_says_where_to_go(bench):
    bench.sign_in(MARA)
    bench.terminal.undo("00000000-0000-7000-8000-000000000000")
    assert bench.answer()[0] is not Tone.TAKEN
    assert bench.answer()[1]
