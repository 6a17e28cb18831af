"""P28, good and scrap as two flows (the largest source of daily friction): here one panel, one confirmation."""

from floorledger.domain.event import EventType
from floorledger.services.views import Action
from tests.services.terminal_bench import Bench


def test_p28_good_and_scrap_are_one_entry(rig):
    bench = Bench(rig)
    bench.at_work()
    bench.command("GOOD", "1", "5")
    bench.reason("SCR", "SEAL")
    bench.command("1", "OK")
    made, lost = bench.log()[-2:]
    assert [made.event.event_type, lost.event.event_type] == [EventType.OUTPUT, EventType.SCRAP_OUTPUT]
    assert (made.event.device_seq + 1, made.event.captured_at) == (lost.event.device_seq, lost.event.captured_at)
    assert (bench.view.job.good, bench.view.job.scrap) == ("15", "1")


def test_p28_half_of_it_is_never_recorded(rig):
    bench = Bench(rig)
    bench.at_work()
    before = len(bench.log())
    bench.command("GOOD", "5", "SCRAP", "1", "OK")  # no reason for the scrap yet
    assert len(bench.log()) == before
    bench.terminal.choose("reasons", "SEAL")
    bench.command("OK")
    assert len(bench.log()) == before + 2


def test_p28_the_checks_see_both_at_once(rig):
    """The order asks for sixteen. With sixteen reported, one more and a scrapped one are questioned in one answer."""
    bench = Bench(rig)
    bench.at_work()
    bench.command("GOOD", "1", "6", "OK")
    before = len(bench.log())
    bench.command("GOOD", "1")
    bench.reason("SCR", "SEAL")
    bench.command("1")
    found = {finding.code for finding in bench.panel.findings}
    assert found >= {"Q01"}
    bench.command("OK")
    assert len(bench.log()) == before


def test_p28_the_counter_is_read_before_and_after_and_the_scrap_is_among_it(rig):
    bench = Bench(rig)
    bench.at_work()
    bench.terminal.open(Action.REPORT)
    bench.terminal.choose("entry", "counter")
    bench.command(*"2040", "NEXT", *"2049", "NEXT", "1")
    bench.reason("SCR", "SEAL")
    bench.command("OK")
    assert (bench.view.job.good, bench.view.job.scrap) == ("8", "1")
    bench.terminal.open(Action.REPORT)
    bench.terminal.choose("entry", "counter")
    assert bench.panel.numbers[0].text == "2049", "the next report begins where this one ended"
