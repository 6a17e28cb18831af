"""Pains of other systems that the checks and the policy prevent here (pains.md P13 to P16, P18, P25).

Each goes through the product's own functions: capture on a device, the hub's checks, its journal and its exceptions.
Order WO1001 makes 16 reservoirs over operations 10, 20 and 30, from one tank each and .1 cartridge of sealant.
"""

from datetime import timedelta
from fractions import Fraction

import pytest

from floorledger.domain.allowance import allowances
from floorledger.domain.detail import Consumption, OrderState, Output
from floorledger.domain.event import CaptureMethod
from floorledger.domain.finding import Severity
from floorledger.domain.number import MICRO, micro
from floorledger.services.records import Standing
from tests.plants import Books, event, hours, kilos, policy, reference_plant
from tests.plants import pieces as pumps
from tests.rig import CONTROLLER, SUPERVISOR, Rig
from tests.services.effects_bench import change_policy, lines, operation, position, report, run_order
from tests.services.floor import CLOSE, COMPLETE, SEALANT, TANK, approve, good, issue, pieces, quantity, scrap


def findings(rig: Rig, event_id: str) -> list[str]:
    return [f"{each.code} {each.severity}" for each in rig.event(event_id).findings]


def text(rig: Rig, event_id: str, code: str) -> str:
    (found,) = (each.text for each in rig.event(event_id).findings if each.code == code)
    return found


# --- P13: a partial report booked as loss -----------------------------------------------------------------------------
def test_p13_a_partial_report_is_never_loss(rig):
    """Ten of sixteen: six remain. Nothing is scrapped, nothing is expensed, and the next report goes on from there."""
    first = report(rig, good(rig, "10"))
    tally = position(rig).operation("10")
    assert (tally.good, tally.scrap, tally.remaining(micro("16")), tally.lost(micro("16"))) == (
        micro("10"),
        0,
        micro("6"),
        0,
    )
    assert lines(rig, first) == []
    assert "Q02" not in " ".join(findings(rig, first)), "nothing is short as long as more may come"
    report(rig, good(rig, "6"))
    assert position(rig).operation("10").remaining(micro("16")) == 0
    assert operation(rig) == (16, 0, 0)


def test_p13_what_is_lost_is_what_a_final_report_leaves(rig):
    """Only the explicit word "final" turns what remains into what is lost, and says so before it is kept."""
    last = rig.record(Output(qty=pieces(rig, "15"), final=True)).event_id
    assert "Q02 warn" in findings(rig, last)
    assert text(rig, last, "Q02") == "Final at 15 of 16 PCS."
    rig.installation.settle()
    tally = position(rig).operation("10")
    assert (tally.remaining(micro("16")), tally.lost(micro("16"))) == (0, micro("1"))
    assert tally.scrap == 0, "and even then it is not scrap: nobody reported a reason"


# --- P14: over-completion simply blocked ------------------------------------------------------------------------------
def steps(rig: Rig) -> None:
    """A piece more is shown, more than 5 % takes a reason, more than 10 % an approval, more than 50 % is never let."""
    change_policy(
        rig,
        over_completion_reason=Fraction(5, 100),
        over_completion_block=Fraction(10, 100),
        over_completion_most=Fraction(50, 100),
    )


def test_p14_one_piece_too_many_is_shown_and_posts(rig):
    change_policy(rig, over_completion_block=Fraction(10, 100))
    event_id = report(rig, good(rig, "17"), operation_no="30")
    assert "Q01 warn" in findings(rig, event_id)
    assert rig.standing(event_id) is Standing.ACCEPTED
    assert lines(rig, event_id)[0][0] == "FG"


def test_p14_beyond_that_a_reason_is_asked_for_and_lets_it_post(rig):
    steps(rig)
    silent = report(rig, good(rig, "17"), operation_no="30")
    assert (rig.standing(silent), rig.codes(silent)) == (Standing.WAITING, ["Q01"])
    assert text(rig, silent, "Q01").endswith("Say why, or leave it to the supervisor.")
    report(rig, approve(silent), SUPERVISOR)
    assert rig.standing(silent) is Standing.ACCEPTED, "leaving it to the supervisor is no dead end"


def test_p14_with_a_reason_it_posts(rig):
    steps(rig)
    event_id = report(rig, good(rig, "17"), operation_no="30", note="One was started for the fair.")
    assert rig.standing(event_id) is Standing.ACCEPTED


def test_p14_more_waits_for_an_approval_and_most_for_planning(rig):
    steps(rig)
    much = report(rig, good(rig, "18"), operation_no="30", note="Two for the fair.")
    assert rig.standing(much) is Standing.WAITING
    report(rig, approve(much), SUPERVISOR)
    assert rig.standing(much) is Standing.ACCEPTED
    far_too_much = report(rig, good(rig, "7"), operation_no="30", note="Seven.")
    tried = report(rig, approve(far_too_much), SUPERVISOR)
    assert (rig.standing(far_too_much), rig.codes(tried)) == (Standing.WAITING, ["Q01"])
    assert text(rig, tried, "Q01").endswith("have planning raise the order first.")


# --- P15: backorder and backflush consumption -------------------------------------------------------------------------
def proposed(rig: Rig, made: str) -> dict[str, str]:
    """What would be proposed for a report at operation 10, in base units."""
    master = rig.installation.store.master()
    standard = master.standard_of("WO1001")
    known = rig.installation.capture.availability.position("WO1001")
    rows = allowances(known, standard, master.item_by_no, "10", micro(made))
    return {row.item: str(Fraction(row.proposed, MICRO)) for row in rows}


def backflush(rig: Rig, lot: tuple[str, str], amount: str, uom: str = "PCS") -> str:
    """Somebody confirms a proposed quantity."""
    detail = Consumption(item=lot[0], lot=lot[1], qty=quantity(rig, lot[0], amount, uom))
    return report(rig, detail, capture_method=CaptureMethod.BACKFLUSH)


def test_p15_what_is_consumed_follows_what_was_reported(rig):
    """Four of sixteen: four tanks and .4 of a cartridge, neither nothing nor all; then what is still missing."""
    assert proposed(rig, "4") == {
        "SP-BOM2005": "2/5",
        "SP-BOM2001": "4",
        "SP-BOM2002": "4",
        "SP-BOM2003": "8",
        "SP-BOM2004": "1",  # fixed for the order: needed with its first piece
    }
    report(rig, good(rig, "4"))
    backflush(rig, TANK, "4")
    assert proposed(rig, "2")["SP-BOM2001"] == "2"
    assert proposed(rig, "2")["SP-BOM2005"] == "3/5", "what was not consumed yet is still proposed"


def test_p15_what_is_confirmed_is_what_posts(rig):
    """Shown: .4 of a cartridge. It took .38, and that is what is booked."""
    report(rig, good(rig, "4"))
    event_id = backflush(rig, SEALANT, "76", "ML")
    assert rig.standing(event_id) is Standing.ACCEPTED
    assert position(rig).used("SP-BOM2005") == micro("0.38")


@pytest.mark.parametrize(("amount", "reported"), [("16", "4"), ("5", "4"), ("1", None)])
def test_p15_neither_all_of_it_nor_more_than_reported(rig, amount, reported):
    if reported is not None:
        report(rig, good(rig, reported))
    event_id = backflush(rig, TANK, amount)
    assert (rig.standing(event_id), rig.codes(event_id)) == (Standing.WAITING, ["Q03"])
    assert text(rig, event_id, "Q03").endswith("Confirm what was really used.")
    assert position(rig).used("SP-BOM2001") == 0


# --- P16: a finish on figures that cannot be --------------------------------------------------------------------------
def test_p16_a_finish_that_leaves_less_than_nothing_is_refused_with_a_sentence(rig):
    """Ten were scrapped; sixteen good ones as the last report would be 26 of 16."""
    change_policy(rig, scrap_block=Fraction(1), sequence_block=Fraction(1))
    report(rig, scrap(rig, "10"))
    event_id = rig.record(Output(qty=pieces(rig, "16"), final=True)).event_id
    assert "Q05 block" in findings(rig, event_id)
    assert "10 less than nothing would be left. Count again before this is final." in text(rig, event_id, "Q05")
    rig.installation.settle()
    assert rig.standing(event_id) is Standing.WAITING
    assert operation(rig) == (0, 10, 0)


def test_p16_a_finish_does_not_take_the_whole_orders_material(rig):
    """Sixteen tanks were issued for sixteen; ten are made and said to be all. Six tanks are not used up by that."""
    report(rig, issue(rig, TANK, "16"))
    event_id = rig.record(Output(qty=pieces(rig, "10"), final=True), note="Order cut to ten.").event_id
    assert "Q03 block" in findings(rig, event_id)
    tank = rig.installation.store.master().item_by_no["SP-BOM2001"]
    over = [each for each in rig.event(event_id).findings if each.cause == "over-used"]
    assert over[0].text == (
        f"10 pieces need 10 PCS of {tank.description}; 16 was issued. Return what is left before this is final."
    )
    rig.installation.settle()
    assert rig.standing(event_id) is Standing.WAITING


def test_p16_what_remains_is_never_less_than_nothing():
    books = Books("WO1", reference_plant(), policy())
    books.take(event(Output(qty=pumps("40"))))
    tally = books.position.operation("10")
    assert (tally.remaining(micro("100")), tally.remaining(micro("20"))) == (micro("60"), 0)


# --- P18: late or excess consumption not recordable -------------------------------------------------------------------
def test_p18_consumption_is_recorded_days_later_and_says_so(rig):
    """Also after the last report, and after the order is technically complete."""
    run_order(rig)
    report(rig, COMPLETE, SUPERVISOR)
    late = report(rig, issue(rig, SEALANT, "2", "ML"), occurred_start=rig.clock.now() - timedelta(days=3))
    assert findings(rig, late) == ["T04 warn"]
    assert rig.standing(late) is Standing.ACCEPTED
    assert rig.event(late).occurred_start == rig.clock.now() - timedelta(days=3)
    assert [role for role, _, _ in lines(rig, late)] == ["WIP", "RM"]


def test_p18_more_than_planned_is_recorded_and_reviewed(rig):
    """Six per cent more of the sealant's floor: it posts, and production and finance both look at it."""
    change_policy(rig, consumption_floor_minor=1)
    event_id = report(rig, issue(rig, TANK, "17"))
    assert rig.standing(event_id) is Standing.ACCEPTED
    (case,) = rig.open_cases(event_id)
    assert (case.code, case.severity, case.review, case.cause) == ("Q03", Severity.WARN, True, "over-used")
    assert [notice.recipient for notice in case.notices] == ["production supervision", "plant finance"]
    report(rig, approve(event_id), SUPERVISOR)
    assert rig.codes(event_id) == []


def test_p18_far_more_is_kept_and_waits(rig):
    event_id = report(rig, issue(rig, TANK, "25"))
    assert (rig.standing(event_id), rig.codes(event_id)) == (Standing.WAITING, ["Q03"])
    assert rig.event(event_id).detail.qty.base == micro("25"), "what somebody entered is kept as entered"
    report(rig, approve(event_id), SUPERVISOR)
    assert position(rig).used("SP-BOM2001") == micro("25")


def test_p18_what_no_bill_of_materials_names_is_recorded_too(rig):
    event_id = report(rig, issue(rig, ("SP-BOM1302", "R1302-A"), "1"))
    assert rig.standing(event_id) is Standing.ACCEPTED
    (case,) = rig.open_cases(event_id)
    assert (case.code, case.cause) == ("Q03", "unplanned")


# --- P25: cost that misleads ------------------------------------------------------------------------------------------
def run(number: str, kilograms: str, worked: str) -> Books:
    """The reference order of 100 pumps at 10.50, made as far as given and complete."""
    books = Books("WO1", reference_plant(), policy())
    details = [
        event(Consumption(item="RESIN", qty=kilos(kilograms), lot="R7")),
        event(hours(worked)),
        event(Output(qty=pumps(number))),
        event(COMPLETE),
    ]
    return books.take_all(details)


@pytest.mark.parametrize(
    ("number", "kilograms", "worked"), [("60", "120", "6"), ("100", "205", "10.5"), ("110", "220", "11")]
)
def test_p25_every_order_has_its_variance_and_the_parts_sum(number, kilograms, worked):
    """Under-produced, as planned and over-produced: listed all the same, and nothing is left unexplained."""
    variance = run(number, kilograms, worked).variance()
    assert sum(variance.by_role.values()) == variance.total_minor
    assert variance.residual_minor == 0


def test_p25_a_partial_orders_cost_is_what_its_events_cost():
    """120 kg at 3.00 and six hours at 40.00 are in work in process; sixty pumps took 630.00 out."""
    books = run("60", "120", "6")
    wip = [line.amount_minor for line in books.lines if line.role == "WIP"]
    assert (sum(each for each in wip if each > 0), sum(each for each in wip if each < 0)) == (60_000, -63_000)


def test_p25_closing_brings_the_order_to_exactly_zero(rig):
    run_order(rig)
    report(rig, COMPLETE, SUPERVISOR)
    closed = report(rig, CLOSE, CONTROLLER)
    assert rig.standing(closed) is Standing.ACCEPTED, rig.open_cases(closed)
    assert rig.hub.ledger.order_balance("WO1001", "1400") == 0
    assert position(rig).state is OrderState.CLOSED
