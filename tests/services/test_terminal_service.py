"""The terminal: signing in, orders and panels (ui.md, "Scan first")."""

import pytest

from floorledger.domain.device_detail import ScanRefused, SignIn
from floorledger.domain.event import EventType
from floorledger.domain.finding import Severity
from floorledger.domain.label import ScanKind
from floorledger.domain.number import micro
from floorledger.services.views import (
    Action,
    Field,
    Tone,
)
from tests.services.terminal_bench import INES, KOFI, MARA, PETRA, TOMASZ, Bench


@pytest.fixture
def bench(rig) -> Bench:
    return Bench(rig)


# --- signing in -------------------------------------------------------------------------------------------------------


def test_an_operator_signs_in_by_badge(bench):
    tone, meaning = bench.badge(MARA)
    assert (tone, bench.view.person, bench.view.badge) == (Tone.TAKEN, "Mara Lindt", MARA)
    assert "Mara Lindt" in meaning
    (entry,) = bench.log()
    assert (entry.event.detail, entry.event.actor, entry.event.auth_method) == (SignIn(), "psn-6f1c", "badge")
    assert entry.event.scan_raw == b"BDG/badge/6", "an event names no badge (decisions.md D2)"


def test_a_badge_nobody_knows_is_refused_and_kept(bench):
    tone, meaning = bench.badge("9999")
    assert (tone, bench.view.person) == (Tone.REFUSED, None)
    assert "not known here" in meaning
    (entry,) = bench.log()
    assert (entry.event.event_type, entry.event.actor) == (EventType.SCAN_REFUSED, "nobody")
    assert entry.event.scan_raw.startswith(b"BDG/badge/")


@pytest.mark.parametrize("badge", [INES, KOFI, PETRA])
def test_whoever_decides_needs_a_pin_as_well(bench, badge):
    bench.badge(badge)
    assert (bench.view.person, bench.view.people.pin.typed) == (None, 0)
    assert bench.log() == []
    bench.keys("93")
    assert bench.view.people.pin.typed == 2
    bench.terminal.press("clear")
    bench.sign_in(badge)
    (entry,) = bench.log()
    assert entry.event.auth_method == "badge+pin"


def test_the_faces_follow_the_roles(bench):
    faces = {}
    for badge in (MARA, INES, KOFI, PETRA):
        bench.sign_in(badge)
        faces[badge] = bench.view.faces
    both = ("terminal", "workstation")
    assert faces == {MARA: ("terminal",), INES: both, KOFI: both, PETRA: ("workstation",)}


def test_a_wrong_pin_signs_nobody_in_and_five_of_them_lock(bench):
    bench.badge(INES)
    for _ in range(4):
        bench.keys("0000")
        assert bench.answer() == (Tone.REFUSED, "This PIN is not right. Try again.")
    for pin in ("0000", "9357"):
        bench.keys(pin)
        assert bench.answer() == (Tone.REFUSED, "Too many wrong PINs. Wait until 06:05, then try again.")
    assert bench.view.person is None
    assert [(entry.event.detail, entry.event.actor) for entry in bench.log()] == [
        *[(ScanRefused(fault_code="PIN"), "psn-e853")] * 4,
        (ScanRefused(fault_code="PIN-LOCK"), "psn-e853"),
    ]
    bench.rig.clock.forward(6)
    bench.keys("9357")
    assert bench.view.person == "Ines Ferreira"


def test_a_pin_can_be_corrected_and_given_up(bench):
    bench.badge(INES)
    bench.keys("99")
    bench.terminal.press("back")
    bench.keys("357")
    assert bench.view.person == "Ines Ferreira"
    bench.badge(KOFI)
    bench.keys("27")
    bench.terminal.cancel()
    assert (bench.view.people.pin, bench.view.person) == (None, "Ines Ferreira")


def test_digits_go_to_the_work_again_once_something_else_is_scanned(bench):
    """A supervisor's badge by mistake: the lot scanned next must not leave its quantity in the PIN."""
    bench.at_work()
    bench.badge(INES)
    bench.lot("SP-BOM2001", "R2001-A")
    bench.keys("16")
    assert bench.view.people.pin is None
    assert bench.panel.numbers[0].text == "16"


def test_nothing_but_a_badge_does_anything_before_a_sign_in(bench):
    for kind, *parts in (
        (ScanKind.ORDER, "WO1001", "10"),
        (ScanKind.LOT, "SP-BOM2001", "R2001-A"),
        (ScanKind.REASON, "SCR", "SEAL"),
        (ScanKind.COMMAND, "GOOD"),
        (ScanKind.COMMAND, "OK"),
    ):
        assert bench.scan(kind, *parts) == (Tone.LOOK, "Nobody is signed in.")
    assert (bench.view.job, bench.view.panel, bench.log()) == (None, None, [])


def test_the_next_badge_is_at_work_beside_the_first(bench):
    bench.at_work()
    bench.sign_in(TOMASZ)
    assert (bench.view.person, bench.view.job.order_no) == ("Tomasz Zielony", "WO1001")
    kinds = [entry.event.event_type for entry in bench.log()]
    assert kinds == [EventType.SIGN_IN, EventType.ORDER_STATUS, EventType.SIGN_IN]


def test_before_the_first_pull_the_terminal_says_what_to_do(rig):
    rig.installation.settle()
    device = rig.second_device("T-2")
    rig.close()
    rig.installation = device
    bench = Bench(rig)
    tone, meaning = bench.badge(MARA)
    assert (tone, meaning) == (Tone.REFUSED, "This terminal has no master data yet. Connect it to the hub once.")
    bench.terminal.scan(b"no label at all")
    assert bench.answer()[0] is Tone.REFUSED
    bench.terminal.open(Action.REPORT)
    bench.terminal.press("1")
    bench.terminal.record()
    assert bench.log() == []


# --- orders and panels ------------------------------------------------------------------------------------------------


def test_an_order_scan_opens_the_job_and_starts_the_order_once(bench):
    bench.sign_in()
    tone, meaning = bench.order()
    job = bench.view.job
    assert (tone, meaning) == (Tone.TAKEN, "Order WO1001, operation 10 Reservoir assembly.")
    assert (job.description, job.planned, job.good, job.left, job.unit) == (
        "Reservoir Assembly",
        "16",
        "0",
        "16",
        "PCS",
    )
    bench.order("WO1001", "20")
    bench.order("WO1001", "10")
    kinds = [entry.event.event_type for entry in bench.log()]
    assert kinds == [EventType.SIGN_IN, EventType.ORDER_STATUS]


@pytest.mark.parametrize(("order_no", "operation_no"), [("WO9999", "10"), ("WO1001", "99")])
def test_an_order_or_operation_nobody_knows_is_refused_and_kept(bench, order_no, operation_no):
    bench.sign_in()
    tone, meaning = bench.order(order_no, operation_no)
    assert (tone, bench.view.job) == (Tone.REFUSED, None)
    assert "not known here" in meaning
    assert bench.log()[-1].event.event_type is EventType.SCAN_REFUSED


def test_a_lot_scan_opens_consume_filled_in(bench):
    bench.at_work()
    tone, meaning = bench.lot("SP-BOM2005", "SIL-2605")
    assert (tone, meaning) == (Tone.TAKEN, "Silicone adhesive, lot SIL-2605.")
    panel = bench.panel
    assert (panel.action, panel.title) == (Action.CONSUME, "Consume Silicone adhesive, lot SIL-2605")
    assert [(number.text, number.unit) for number in panel.numbers] == [("", "ML")], "the unit of the parts list"
    assert [choice.key for choice in panel.units if choice.chosen] == ["ML"]
    assert [choice.key for choice in panel.choices("lots") if choice.chosen] == ["SIL-2605"]
    assert panel.record_blocked == "Enter the quantity."


def test_a_lot_that_the_checks_would_stop_is_marked_before_it_is_taken(bench):
    bench.at_work()
    bench.command("HOLD")
    bench.lot("SP-BOM2005", "SIL-2609")
    bench.reason("HLD", "LOT")
    assert bench.command("OK") == (Tone.TAKEN, "Recorded.")
    bench.terminal.open(Action.CONSUME)
    bench.terminal.choose("components", "SP-BOM2005")
    texts = {choice.key: choice.text for choice in bench.panel.choices("lots")}
    assert texts == {"SIL-2410": "SIL-2410 · expired", "SIL-2605": "SIL-2605", "SIL-2609": "SIL-2609 · on hold"}


def test_a_lot_nobody_knows_is_refused_and_kept(bench):
    bench.at_work()
    tone, meaning = bench.lot("SP-BOM2005", "NO-SUCH")
    assert (tone, bench.view.panel) == (Tone.REFUSED, None)
    assert "not known here" in meaning


def test_a_suppliers_label_opens_the_lot_it_names(bench):
    bench.at_work()
    bench.terminal.scan(b"]C1010401234567890110SIL-2605")
    assert bench.answer() == (Tone.TAKEN, "Silicone adhesive, lot SIL-2605.")
    bench.terminal.scan(b"]C1010401234567890110ELSEWHERE")
    assert bench.answer()[0] is Tone.REFUSED


def test_a_wrong_unit_is_caught_and_the_suggestion_taken(bench):
    bench.at_work()
    bench.lot("SP-BOM2005", "SIL-2605")
    bench.terminal.choose("units", "PCS")
    bench.keys("320")
    panel = bench.panel
    assert (panel.suggestion, panel.keep) == ("320 ML", "Keep 320, ask: supervisor")
    assert [(finding.code, finding.severity) for finding in panel.findings] == [("Q04", Severity.BLOCK)]
    assert "Was it 320 ML?" in panel.findings[0].text
    assert panel.record_blocked == "This needs another look."
    bench.terminal.record()
    assert bench.answer() == (Tone.LOOK, panel.findings[0].text)
    assert len(bench.log()) == 2, "nothing was recorded"
    bench.terminal.take_suggestion()
    assert (bench.panel.findings, bench.panel.record_blocked) == ((), None)
    assert [(number.text, number.unit) for number in bench.panel.numbers] == [("320", "ML")]
    bench.terminal.record()
    assert bench.log()[-1].event.detail.qty.base == micro("1.6")
    assert bench.view.panel is None


def test_an_expired_lot_is_caught(bench):
    bench.at_work()
    bench.lot("SP-BOM2005", "SIL-2410")
    bench.keys("20")
    assert [finding.code for finding in bench.panel.findings] == ["M05"]
    assert "expired on 2026-04-30" in bench.panel.findings[0].text
    assert bench.panel.keep is not None
    bench.terminal.cancel()
    assert (bench.view.panel, len(bench.log())) == (None, 2)


@pytest.mark.parametrize(
    ("group", "code", "action", "title"),
    [
        ("SCR", "SEAL", Action.REPORT, "Leaking seal"),
        ("HLD", "LEAK", Action.HOLD, "Leak test to be repeated"),
        ("DWN", "MAT", Action.TIME, "Waiting for material"),
        ("UND", "DUP", Action.UNDO, "Entered twice"),
    ],
)
def test_a_reason_scan_opens_its_panel_with_the_reason(bench, group, code, action, title):
    bench.at_work()
    bench.report("1")
    tone, meaning = bench.reason(group, code)
    assert (tone, meaning) == (Tone.TAKEN, f"{title}.")
    assert bench.panel.action is action
    assert [choice.key for choice in bench.panel.choices("reasons") if choice.chosen] == [code]


def test_a_reason_scan_puts_digits_into_scrap(bench):
    bench.at_work()
    bench.reason("SCR", "SEAL")
    bench.keys("3")
    assert {number.field: number.text for number in bench.panel.numbers} == {Field.GOOD: "", Field.SCRAP: "3"}


def test_a_reason_scan_keeps_the_good_pieces_that_are_typed(bench):
    bench.at_work()
    bench.command("GOOD", "1", "2")
    bench.reason("SCR", "SEAL")
    bench.command("1", "OK")
    assert bench.texts()[:2] == ["\N{MINUS SIGN}1 PCS scrap, Leaking seal", "+12 PCS good"]


def test_a_reason_nobody_knows_is_refused(bench):
    bench.at_work()
    assert bench.reason("SCR", "NOPE")[0] is Tone.REFUSED
