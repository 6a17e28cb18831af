"""The terminal after a crash, on a disk that fails, and when master data or the clock change under it (I1, I12)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from floorledger.domain.detail import Output
from floorledger.domain.event import EventType
from floorledger.domain.label import ScanKind, label
from floorledger.services.publish import publish_master
from floorledger.services.views import Action, Tone
from tests.services.terminal_bench import INES, MARA, TOMASZ, Bench


@pytest.fixture
def bench(rig) -> Bench:
    return Bench(rig)


# --- restart ----------------------------------------------------------------------------------------------------------


def test_after_a_crash_what_was_saved_and_perhaps_not_answered_is_shown(bench):
    """I1: the tick may never have been seen; the operator must not enter it again."""
    bench.at_work()
    bench.report("4")
    bench.kill()
    assert [row.text for row in bench.view.saved_unanswered] == ["+4 PCS good"]
    bench.kill()
    assert len(bench.view.saved_unanswered) == 1, "still, until somebody has seen it"
    bench.badge(MARA)
    assert bench.view.saved_unanswered == ()
    assert [row.text for row in bench.tape if "good" in row.text] == ["+4 PCS good"]


def test_both_entries_of_one_record_are_shown_after_a_crash(bench):
    bench.at_work()
    bench.command("GOOD", "1", "5")
    bench.reason("SCR", "SEAL")
    bench.command("1", "OK")
    bench.kill()
    lost = "\N{MINUS SIGN}1 PCS scrap, Leaking seal"
    assert [row.text for row in bench.view.saved_unanswered] == ["+15 PCS good", lost]


def test_after_a_clean_close_nothing_is_shown(bench):
    bench.at_work()
    bench.report("4")
    bench.end()
    assert bench.view.saved_unanswered == ()


def test_after_a_sign_out_nothing_is_shown(bench):
    bench.at_work()
    bench.report("4")
    bench.command("SIGNOUT")
    bench.kill()
    assert bench.view.saved_unanswered == ()


def test_on_a_fresh_terminal_nothing_is_shown(bench):
    assert bench.view.saved_unanswered == ()


# --- a disk that fails ------------------------------------------------------------------------------------------------


@contextmanager
def broken_disk(bench: Bench) -> Iterator[None]:
    """The device's database refuses every write, as on a disk gone read-only."""
    engine = bench.rig.installation.store.engine
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    yield
    engine.dispose()


def test_a_disk_that_fails_is_said_and_what_was_typed_stays(bench):
    bench.at_work()
    bench.command("GOOD", "1", "2")
    before = len(bench.log())
    with broken_disk(bench):
        for attempt in (lambda: bench.command("OK"), lambda: bench.terminal.record() and bench.answer()):
            tone, meaning = attempt()
            assert tone is Tone.REFUSED
            assert "Nothing was recorded" in meaning
            assert bench.panel.numbers[0].text == "12"
        assert len(bench.log()) == before
    assert bench.command("OK") == (Tone.TAKEN, "Recorded.")
    assert (bench.texts()[0], len(bench.log())) == ("+12 PCS good", before + 1)


@pytest.mark.parametrize(
    "raw",
    [
        b"not a label",
        label(ScanKind.BADGE, "9999").encode(),
        label(ScanKind.BADGE, TOMASZ).encode(),
        label(ScanKind.ORDER, "WO9999", "10").encode(),
        label(ScanKind.ORDER, "WO1002", "10").encode(),
        label(ScanKind.COMMAND, "SIGNOUT").encode(),
        label(ScanKind.LOT, "SP-BOM2001", "NO-SUCH").encode(),
    ],
)
def test_on_a_disk_that_fails_every_scan_is_answered_and_none_says_taken(bench, raw):
    bench.at_work()
    with broken_disk(bench):
        for scan in (bench.terminal.scan, bench.terminal.broken_scan):
            scan(raw)
            tone, meaning = bench.answer()
            assert tone is Tone.REFUSED
            assert "Nothing was recorded" in meaning
        assert bench.view.person == "Mara Lindt"
        assert len(bench.log()) == 2


def test_on_a_disk_that_fails_nobody_signs_in_or_out(bench):
    with broken_disk(bench):
        assert bench.badge(MARA)[0] is Tone.REFUSED
        assert bench.view.person is None
        bench.badge(INES)
        bench.keys("9357")
        assert bench.answer()[0] is Tone.REFUSED
        assert bench.view.person is None
    bench.sign_in(MARA)
    with broken_disk(bench):
        bench.terminal.sign_out()
        assert bench.answer()[0] is Tone.REFUSED
        assert (bench.view.person, bench.view.receipt) == ("Mara Lindt", None)
    bench.terminal.sign_out()
    assert [entry.event.event_type for entry in bench.log()] == [EventType.SIGN_IN, EventType.SIGN_OUT]


def test_an_undo_on_a_disk_that_fails_undoes_nothing(bench):
    bench.at_work()
    bench.report("4")
    with broken_disk(bench):
        bench.terminal.undo(bench.tape[0].event_id)
        assert bench.answer()[0] is Tone.REFUSED
    assert bench.view.job.good == "4"


# --- other master data in the middle ----------------------------------------------------------------------------------


def test_an_order_that_planning_takes_away_leaves_the_screen_usable(bench):
    bench.at_work("20")
    bench.command("GOOD", "1")
    master = bench.rig.installation.store.master()
    standards = tuple(
        replace(standard, operations=tuple(step for step in standard.operations if step.operation_no != "20"))
        for standard in master.standards
    )
    publish_master(bench.rig.hub.store, bench.rig.clock.now(), replace(master, standards=standards))
    bench.settle()
    assert bench.view.job is None
    assert "not in the routing" in bench.panel.findings[0].text
    publish_master(bench.rig.hub.store, bench.rig.clock.now(), replace(master, orders=()))
    bench.settle()
    assert bench.view.job is None
    bench.command("OK")
    bench.keep()
    assert all(not isinstance(entry.event.detail, Output) for entry in bench.log())
    for action in Action:
        bench.terminal.open(action)
    assert bench.view.person == "Mara Lindt"


def test_the_clock_going_back_hides_nothing_of_the_shift(bench):
    bench.at_work()
    bench.report("1")
    bench.rig.clock.time -= timedelta(hours=2)
    bench.report("2")
    assert bench.texts()[:2] == ["+2 PCS good", "+1 PCS good"]
