"""Who is at the terminal: PINs, the crew, the idle lock, the hand-over, and the way out of the kiosk."""

from dataclasses import replace

import pytest

from floorledger.domain.codec import to_bytes
from floorledger.domain.device_detail import Config, ScanRefused, SignIn
from floorledger.domain.event import EventType
from floorledger.domain.label import ScanKind
from floorledger.services.people_views import Purpose
from floorledger.services.records import FeedKind, FeedRow, People
from floorledger.services.views import Action, Tone
from tests.services.terminal_bench import INES, JONAS, KOFI, MARA, PETRA, PINS, TOMASZ, Bench, QuickPins


@pytest.fixture
def bench(rig) -> Bench:
    return Bench(rig)


@pytest.fixture
def locking(bench) -> Bench:
    """A terminal that locks after ten minutes without input."""
    bench.terminal = bench.rig.terminal(pins=QuickPins(), idle_lock_min=10)
    return bench


def crew(bench):
    """Names of the crew, the active one starred."""
    return [f"{each.name}{'*' if each.active else ''}" for each in bench.view.people.crew]


def tell(bench, kind, record):
    """The hub tells of another document."""
    store = bench.rig.installation.store
    store.apply_feed([FeedRow(pos=store.cursor() + 1, kind=kind, ref=kind.value, body=to_bytes(record))])


def typed(bench):
    return [number.text for number in bench.panel.numbers]


# --- the PIN ----------------------------------------------------------------------------------------------------------


def test_a_pin_is_never_scanned_from_the_sheet_that_hangs_in_view(bench):
    bench.badge(INES)
    for digit in PINS[INES]:
        assert bench.command(digit) == (Tone.LOOK, "A PIN is not scanned; anybody could read it along.")
    assert (bench.view.person, bench.view.people.pin.typed) == (None, 0)
    assert bench.log() == [], "and what was scanned of it is kept nowhere"
    bench.keys(PINS[INES])
    assert bench.view.person == "Ines Ferreira"


def test_a_longer_pin_is_taken_at_its_last_digit(bench):
    people = tuple(
        replace(person, pin_digits=6) if person.badge == INES else person
        for person in bench.rig.installation.store.people()
    )
    tell(bench, FeedKind.PEOPLE, People(people=people))
    PINS[INES] = "935768"
    try:
        bench.badge(INES)
        bench.keys("93576")
        assert (bench.view.people.pin.typed, bench.view.people.pin.length) == (5, 6)
        bench.keys("8")
        assert bench.view.person == "Ines Ferreira"
    finally:
        PINS[INES] = "9357"


def test_who_has_no_pin_is_told_so_and_not_asked(bench):
    people = tuple(
        replace(person, pin_verifier="") if person.badge == INES else person
        for person in bench.rig.installation.store.people()
    )
    tell(bench, FeedKind.PEOPLE, People(people=people))
    assert bench.badge(INES) == (Tone.REFUSED, "Ines Ferreira has no PIN yet.")
    assert bench.view.people.pin is None


@pytest.mark.parametrize(
    ("roles", "asked"),
    [((), {MARA, INES}), (("operator",), {INES}), (("operator", "supervisor"), set())],
    ids=["everybody", "as it is", "no supervisor either"],
)
def test_the_policy_says_for_whom_a_badge_is_enough(bench, roles, asked):
    tell(bench, FeedKind.POLICY, replace(bench.rig.installation.store.policy(), badge_only_roles=roles))
    found = set()
    for badge in (MARA, INES):
        bench.badge(badge)
        if bench.view.people.pin is not None:
            found.add(badge)
        bench.terminal.cancel()
    assert found == asked


def test_a_pulled_plug_gives_no_free_tries(bench):
    bench.badge(INES)
    for _ in range(5):
        bench.keys("0000")
    bench.kill()
    bench.badge(INES)
    bench.keys(PINS[INES])
    assert bench.answer() == (Tone.REFUSED, "Too many wrong PINs. Wait until 06:05, then try again.")
    bench.rig.clock.forward(6)
    bench.kill()
    bench.badge(INES)
    for _ in range(4):
        bench.keys("0000")
    bench.kill()
    bench.badge(INES)
    bench.keys("0000")
    assert "Wait until 06:16" in bench.answer()[1], "the second lock is twice as long, also after two restarts"


def test_the_right_pin_ends_the_row_across_a_restart(bench):
    bench.badge(INES)
    for _ in range(4):
        bench.keys("0000")
    bench.keys(PINS[INES])
    bench.kill()
    bench.badge(INES)
    bench.keys("0000")
    assert bench.answer() == (Tone.REFUSED, "This PIN is not right. Try again.")


def test_a_lock_out_is_shown_to_another_supervisor(bench):
    """The hub opens an exception to look at; single wrong PINs open none."""
    bench.badge(INES)
    for _ in range(5):
        bench.keys("0000")
    bench.settle()
    *single, locked = [entry.event.event_id for entry in bench.log()]
    assert [bench.rig.codes(event_id) for event_id in single] == [[]] * 4
    (case,) = bench.rig.open_cases(locked)
    assert (case.code, case.review, case.actor) == ("S01", True, "psn-e853")
    bench.sign_in(JONAS)
    assert [row.text for row in bench.tape[1:3]] == ["Wrong PIN, locked out", "Wrong PIN"]


# --- the crew ---------------------------------------------------------------------------------------------------------


def test_a_second_badge_joins_and_the_first_stays(bench):
    bench.at_work()
    assert bench.badge(TOMASZ) == (Tone.TAKEN, "Tomasz Zielony is signed in.")
    assert crew(bench) == ["Mara Lindt", "Tomasz Zielony*"]
    bench.report("2")
    bench.badge(MARA)
    assert bench.answer() == (Tone.TAKEN, "Mara Lindt is at work.")
    bench.report("3")
    assert crew(bench) == ["Mara Lindt*", "Tomasz Zielony"]
    outputs = [(e.event.actor, e.event.detail.qty.entered_text) for e in bench.log() if "Output" in str(e.event.detail)]
    assert outputs == [("psn-b27e", "2 PCS"), ("psn-6f1c", "3 PCS")]
    kinds = [entry.event.event_type for entry in bench.log()]
    assert kinds.count(EventType.SIGN_IN) == 2, "coming back is no second sign-in"


def test_forms_know_the_crew(bench):
    bench.at_work()
    bench.badge(TOMASZ)
    ground = bench.terminal._ground()
    assert [mate.name for mate in ground.crew] == ["Mara Lindt", "Tomasz Zielony"]
    assert ground.me.name == "Tomasz Zielony"


def test_a_supervisor_shows_the_pin_each_time(bench):
    bench.sign_in(INES)
    bench.badge(MARA)
    bench.badge(INES)
    assert (bench.view.person, bench.view.people.pin.purpose) == ("Mara Lindt", Purpose.SIGN_IN)
    bench.keys(PINS[INES])
    bench.order()
    bench.report("1")
    assert bench.log()[-1].event.auth_method == "badge+pin"


def test_what_somebody_began_comes_back_to_them_and_only_to_them(bench):
    bench.at_work()
    bench.command("GOOD", "1", "2")
    bench.badge(TOMASZ)
    assert bench.view.panel is None
    bench.lot("SP-BOM2001", "R2001-A")
    bench.keys("7")
    bench.badge(MARA)
    assert bench.answer() == (Tone.TAKEN, "Mara Lindt is back at work.")
    assert (bench.panel.action, typed(bench)) == (Action.REPORT, ["12", ""])
    bench.badge(TOMASZ)
    assert (bench.panel.action, typed(bench)) == (Action.CONSUME, ["7"])


def test_ones_own_badge_again_changes_nothing(bench):
    bench.at_work()
    bench.command("GOOD", "1", "2")
    bench.badge(MARA)
    assert (typed(bench), crew(bench)) == (["12", ""], ["Mara Lindt*"])
    assert len(bench.log()) == 2


def test_who_signs_out_leaves_the_others_there(bench):
    bench.at_work()
    bench.badge(TOMASZ)
    bench.command("SIGNOUT")
    assert (bench.view.person, crew(bench), bench.view.receipt.person) == (None, ["Mara Lindt"], "Tomasz Zielony")
    assert bench.report("1") == (Tone.LOOK, "Nobody is signed in.")
    bench.badge(MARA)
    assert (bench.view.receipt, bench.view.job.order_no) == (None, "WO1001")
    bench.terminal.sign_out()
    assert (crew(bench), bench.view.job) == ([], None)
    assert [entry.event.actor for entry in bench.log() if entry.event.event_type is EventType.SIGN_OUT] == [
        "psn-b27e",
        "psn-6f1c",
    ]


# --- the idle lock ----------------------------------------------------------------------------------------------------


def locked(bench):
    bench.at_work()
    bench.command("GOOD", "1", "2")
    bench.rig.clock.forward(10)
    lock = bench.view.people.lock
    assert lock is not None
    return lock


def test_an_idle_terminal_locks_and_says_for_whom_it_keeps_what(locking):
    lock = locked(locking)
    assert (lock.name, lock.kept, lock.since.strftime("%H:%M")) == ("Mara Lindt", "Good and scrap", "06:00")
    assert locking.view.faces == ()


def test_input_of_any_kind_keeps_it_open(locking):
    locking.at_work()
    for act in (
        lambda: locking.command("GOOD"),
        lambda: locking.terminal.press("1"),
        lambda: locking.terminal.choose("final", "yes"),
        lambda: locking.terminal.open(Action.TIME),
        lambda: locking.terminal.cancel(),
    ):
        locking.rig.clock.forward(9)
        act()
        assert locking.view.people.lock is None
    locking.rig.clock.forward(9)
    locking.terminal.view()
    locking.rig.clock.forward(1)
    assert locking.view.people.lock is not None, "looking is no input"


def test_nothing_is_done_or_recorded_while_it_is_locked(locking):
    locked(locking)
    before, terminal = len(locking.log()), locking.terminal
    for kind, *parts in (
        (ScanKind.ORDER, "WO1002", "10"),
        (ScanKind.LOT, "SP-BOM2001", "R2001-A"),
        (ScanKind.REASON, "SCR", "SEAL"),
        (ScanKind.COMMAND, "OK"),
        (ScanKind.COMMAND, "SIGNOUT"),
    ):
        tone, meaning = locking.scan(kind, *parts)
        assert (tone, meaning, locking.view.last_scan.next) == (
            Tone.LOOK,
            "The terminal is locked.",
            "Scan your badge first.",
        )
    for act in (
        lambda: terminal.press("7"),
        terminal.cancel,
        terminal.record,
        terminal.ask_supervisor,
        lambda: terminal.open(Action.TIME),
        lambda: terminal.choose("final", "yes"),
    ):
        act()
    assert len(locking.log()) == before
    assert (typed(locking), locking.view.job.order_no) == (["12", ""], "WO1001")


def test_what_cannot_be_read_while_it_is_locked_is_nobodys(locking):
    locked(locking)
    locking.terminal.scan(b"no label at all")
    assert locking.log()[-1].event.actor == "nobody"


def test_the_same_badge_comes_back_to_exactly_that_entry(locking):
    locked(locking)
    assert locking.badge(MARA) == (Tone.TAKEN, "Mara Lindt is back at work.")
    assert (locking.view.people.lock, typed(locking)) == (None, ["12", ""])
    assert locking.command("OK") == (Tone.TAKEN, "Recorded.")
    assert [entry.event.event_type for entry in locking.log()].count(EventType.SIGN_IN) == 1


def test_a_supervisors_own_lock_asks_the_pin(locking):
    locking.sign_in(INES)
    locking.order()
    locking.command("GOOD", "1")
    locking.rig.clock.forward(10)
    locking.badge(INES)
    assert locking.view.people.pin.purpose is Purpose.UNLOCK
    assert locking.view.people.lock is not None
    locking.keys("0000")
    assert locking.view.people.lock is not None
    locking.keys(PINS[INES])
    assert (locking.view.people.lock, typed(locking)) == (None, ["1", ""])


def test_another_badge_at_the_lock_comes_to_work_with_nothing_open(locking):
    locked(locking)
    locking.badge(TOMASZ)
    assert (locking.view.people.lock, locking.view.panel, locking.view.person) == (None, None, "Tomasz Zielony")
    locking.badge(MARA)
    assert typed(locking) == ["12", ""]


def test_a_pin_half_typed_is_forgotten_when_it_locks(locking):
    locking.at_work()
    locking.badge(INES)
    locking.keys("93")
    locking.rig.clock.forward(10)
    assert (locking.view.people.pin, locking.view.people.lock.name) == (None, "Mara Lindt")


def test_typing_a_pin_is_input_too(locking):
    locking.at_work()
    locking.badge(INES)
    locking.rig.clock.forward(9)
    locking.keys("93")
    locking.rig.clock.forward(9)
    assert locking.view.people.lock is None
    locking.keys("57")
    assert locking.view.person == "Ines Ferreira"
    locking.badge(TOMASZ)
    locking.badge(INES)
    locking.rig.clock.forward(10)
    locking.keys(PINS[INES])
    assert (locking.view.person, locking.view.people.pin) == ("Tomasz Zielony", None), "it locked before the first key"


def test_it_locks_at_once_after_sleep(locking):
    locking.at_work()
    locking.terminal.lock()
    assert locking.view.people.lock is not None
    locking.badge(MARA)
    assert locking.view.people.lock is None


def test_with_nobody_at_work_there_is_nothing_to_lock(locking):
    locking.rig.clock.forward(60)
    assert locking.terminal.lock().people.lock is None


def test_the_policys_minutes_count_where_the_terminal_says_nothing(bench):
    bench.terminal = bench.rig.terminal(pins=QuickPins())
    bench.at_work()
    bench.rig.clock.forward(14)
    assert bench.view.people.lock is None
    bench.rig.clock.forward(1)
    assert bench.view.people.lock is not None, "resources/policy/demo.yaml: 15 minutes"


# --- the hand-over ----------------------------------------------------------------------------------------------------


def test_the_next_one_is_told_what_is_open_until_they_have_read_it(bench):
    bench.at_work()
    bench.report("3")
    bench.reason("HLD", "LEAK")
    bench.command("2", "OK")
    bench.command("GOOD", "4", "0")
    bench.keep()
    bench.settle()
    bench.command("GOOD", "7")
    bench.rig.clock.forward(8 * 60)
    bench.command("SIGNOUT")
    told = (
        "Good and scrap was begun with 7 PCS and not recorded.",
        "Order WO1001, operation 10 is in progress: 3 of 16 PCS good.",
        "2 PCS are on hold at operation 10.",
        "+40 PCS good waits for the supervisor.",
    )
    assert bench.view.receipt.handover == told
    bench.sign_in(TOMASZ)
    handover = bench.view.people.handover
    assert (handover.name, handover.at.strftime("%H:%M"), handover.lines) == ("Mara Lindt", "14:00", told)
    bench.order()
    assert bench.view.people.handover is not None
    assert bench.command("OK") == (Tone.TAKEN, "The hand-over is read.")
    assert bench.view.people.handover is None


def test_a_tap_reads_the_hand_over_too(bench):
    bench.at_work()
    bench.report("3")
    bench.command("SIGNOUT")
    bench.sign_in(TOMASZ)
    assert bench.view.people.handover is not None
    assert bench.terminal.acknowledge().people.handover is None


def test_ok_records_what_is_open_before_it_reads_the_hand_over(bench):
    bench.at_work()
    bench.report("3")
    bench.command("SIGNOUT")
    bench.sign_in(TOMASZ)
    bench.order()
    assert bench.report("1") == (Tone.TAKEN, "Recorded.")
    assert bench.view.people.handover is not None


def test_the_hand_over_outlives_a_power_cut(bench):
    bench.at_work()
    bench.report("3")
    bench.command("SIGNOUT")
    bench.kill()
    bench.sign_in(TOMASZ)
    assert bench.view.people.handover.lines == ("Order WO1001, operation 10 is in progress: 3 of 16 PCS good.",)


@pytest.mark.parametrize(("hours", "badge"), [(13, TOMASZ), (1, MARA)], ids=["long ago", "oneself"])
def test_what_is_long_ago_or_ones_own_is_no_hand_over(bench, hours, badge):
    bench.at_work()
    bench.report("3")
    bench.command("SIGNOUT")
    bench.rig.clock.forward(hours * 60)
    bench.sign_in(badge)
    assert bench.view.people.handover is None


def test_one_of_the_crew_who_takes_over_is_told_too(bench):
    bench.sign_in(TOMASZ)
    bench.at_work()
    bench.report("3")
    bench.command("SIGNOUT")
    bench.badge(TOMASZ)
    told = ("Order WO1001, operation 10 is in progress: 3 of 16 PCS good.",)
    assert (bench.view.person, bench.view.people.handover.lines) == ("Tomasz Zielony", told)
    bench.command("OK")
    bench.badge(TOMASZ)
    assert bench.view.people.handover is None


def test_pieces_in_rework_and_lots_on_hold_are_handed_over(bench):
    bench.at_work()
    bench.report("16")
    bench.command("REWORK", "1", "CHOOSE", "1")
    bench.reason("SCR", "SEAL")
    assert bench.command("OK") == (Tone.TAKEN, "Recorded.")
    bench.command("HOLD")
    bench.lot("SP-BOM2003", "R2003-A")
    bench.reason("HLD", "LOT")
    assert bench.command("OK") == (Tone.TAKEN, "Recorded.")
    bench.command("SIGNOUT")
    assert bench.view.receipt.handover == (
        "Order WO1001, operation 10 is in progress: 15 of 16 PCS good.",
        "1 PCS are in rework at operation 10.",
        "On hold: lot R2003-A of SP-BOM2003.",
    )
    left = bench.view.receipt.handover
    bench.sign_in(TOMASZ)
    assert bench.view.people.handover.lines == left


def test_it_is_handed_over_once(bench):
    bench.at_work()
    bench.report("3")
    bench.command("SIGNOUT")
    bench.sign_in(TOMASZ)
    bench.sign_in(INES)
    assert bench.view.people.handover is None


# --- the kiosk --------------------------------------------------------------------------------------------------------


def test_a_supervisor_leaves_the_kiosk_by_badge_and_pin_and_the_log_says_so(bench):
    bench.at_work()
    bench.command("GOOD", "1", "2")
    assert bench.terminal.leave_kiosk().people.leaving
    bench.badge(INES)
    assert bench.view.people.pin.purpose is Purpose.LEAVE_KIOSK
    assert not bench.view.people.kiosk_open
    bench.keys(PINS[INES])
    assert (bench.view.people.kiosk_open, bench.view.person, typed(bench)) == (True, "Mara Lindt", ["12", ""])
    event = bench.log()[-1].event
    assert event.detail == Config(setting="terminal.kiosk", before="full screen", after="open")
    assert (event.actor, event.auth_method) == ("psn-e853", "badge+pin")
    assert not bench.terminal.enter_kiosk().people.kiosk_open


@pytest.mark.parametrize("badge", [MARA, KOFI, PETRA])
def test_nobody_else_leaves_it(bench, badge):
    bench.terminal.leave_kiosk()
    tone, meaning = bench.badge(badge)
    assert tone is Tone.REFUSED
    assert "may not leave the full screen" in meaning
    assert not bench.view.people.kiosk_open
    assert bench.log()[-1].event.detail == ScanRefused(fault_code="S01")


def test_leaving_it_can_be_given_up(bench):
    bench.terminal.leave_kiosk()
    bench.terminal.cancel()
    bench.badge(MARA)
    assert (bench.view.person, bench.view.people.leaving) == ("Mara Lindt", False)
    assert bench.log()[-1].event.detail == SignIn()


def test_a_locked_terminal_is_left_as_well_and_stays_locked(locking):
    locked(locking)
    locking.terminal.leave_kiosk()
    locking.badge(INES)
    locking.keys(PINS[INES])
    assert locking.view.people.kiosk_open
    assert locking.view.people.lock is not None


def test_before_anybody_is_known_the_way_out_is_free(rig):
    device = rig.second_device("T-2")
    rig.close()
    rig.installation = device
    assert Bench(rig).terminal.leave_kiosk().people.kiosk_open


def test_who_was_blocked_does_not_come_in(bench):
    """The badge is known, and says so; a colleague comes in as before (B5.3)."""
    store = bench.rig.installation.store
    people = tuple(
        replace(each, blocked_at=bench.rig.clock.now()) if each.badge == MARA else each for each in store.people()
    )
    tell(bench, FeedKind.PEOPLE, People(people=people))
    assert bench.badge(MARA) == (Tone.REFUSED, "Mara Lindt is blocked.")
    assert bench.view.person is None
    bench.badge(TOMASZ)
    assert bench.view.person == "Tomasz Zielony"
