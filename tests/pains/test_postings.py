"""Pains of other systems around postings and their undo: P02, P03, P17, P25, P26, P27.

Each goes through the hub, its journal and the device's undo planner. In the workshop (tests/workshop.py) a valve has
cost 6.60 after operation 10, 8.60 after plating and 12.20 at its last operation; in stock it is worth 12.74.
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from floorledger.domain.decision import Reversal
from floorledger.domain.detail import (
    Consumption,
    Detail,
    Disposition,
    Fate,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    Rework,
    ReworkStep,
    ScrapOutput,
)
from floorledger.domain.item import Lot
from floorledger.domain.number import micro
from floorledger.domain.policy import Role, ScrapMode
from floorledger.domain.undo_plan import Plan
from floorledger.services.device_facts import DeviceFacts
from floorledger.services.finance import Finance
from floorledger.services.publish import publish
from floorledger.services.records import Standing
from tests.plants import hours, pieces
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import amount, at_shop, everything, lines, moved, open_shop, position
from tests.services.floor import approve, undo
from tests.services.invariants import check_all
from tests.services.workstation_bench import queries_of
from tests.workshop import workshop

LAST, FIRST, NOWHERE = "WO5 30 M1", "WO5 10 M1", "- - -"
WHO = {None: OPERATOR, "supervisor": SUPERVISOR, "controller": CONTROLLER}


def dispose(rig: Rig, hold_id: str, fate: Fate, number: str) -> str:
    """Quality decides on held pieces; a supervisor approves what takes two."""
    paper = "C-17" if fate is Fate.USE_AS_IS else None
    detail = Disposition(hold_event_id=hold_id, fate=fate, qty=pieces(number), reason_code="QA", concession=paper)
    made = at_shop(rig, detail, QUALITY, LAST)
    if rig.standing(made) is Standing.WAITING:
        at_shop(rig, approve(made), SUPERVISOR, NOWHERE)
    assert rig.standing(made) is Standing.ACCEPTED, rig.open_cases(made)
    return made


def planned(rig: Rig, event_id: str) -> Plan:
    """What the device's undo planner says."""
    queries, store = queries_of(rig), rig.installation.store
    master, policy = store.master(), store.policy()
    assert master is not None
    assert policy is not None
    return DeviceFacts(store, queries).plan_undo(event_id, master, policy, "MIS")


def take(rig: Rig, way: Plan) -> None:
    """Record a plan's steps one after another, each by who may do it; every one of them takes effect as previewed."""
    for step in way.steps:
        # a hold and what was decided about it are quality's to take back
        who = WHO[step.role] if step.role else SUPERVISOR
        made = at_shop(rig, step.detail, who, f"{step.order_no or '-'} {step.operation_no or '-'} -")
        assert rig.standing(made) is Standing.ACCEPTED, (step, rig.open_cases(made))
        if step.journal:
            assert lines(rig, made) == [(each.role, each.cost_line, each.amount_minor) for each in step.journal]


def balance(rig: Rig, role: Role) -> int:
    policy = rig.installation.store.policy()
    assert policy is not None
    return rig.hub.ledger.trial_balance().get(policy.account_of[role], 0)


# --- P02: a cancellation reverses half --------------------------------------------------------------------------------


def test_p02_after_a_usage_decision_nothing_is_cancelled_halfway(rig):
    """Ten valves held, five used as they are: the hold cannot be undone alone, and nothing of it is."""
    open_shop(rig)
    hold_id = at_shop(rig, Hold(hold_code="CRACK", qty=pieces("10")), where=LAST)
    dispose(rig, hold_id, Fate.USE_AS_IS, "5")
    before = everything(rig)
    tried = at_shop(rig, undo(hold_id), SUPERVISOR, LAST)
    assert (rig.standing(tried), rig.codes(tried)) == (Standing.WAITING, ["R07"])
    assert (lines(rig, tried), everything(rig)) == ([], before)
    check_all(rig)


def test_p02_the_way_to_cancel_it_is_shown_with_its_journals_and_leads_there(rig):
    open_shop(rig)
    before = everything(rig)
    hold_id = at_shop(rig, Hold(hold_code="CRACK", qty=pieces("10")), where=LAST)
    used = dispose(rig, hold_id, Fate.USE_AS_IS, "5")
    freed = at_shop(rig, Release(hold_event_id=hold_id, qty=pieces("3")), QUALITY, LAST)
    way = planned(rig, hold_id)
    assert [blocker.events for blocker in way.blockers] == [(freed, used)]
    assert [step.detail for step in way.steps] == [
        Reversal(target_event_id=each, reason_code="MIS") for each in (freed, used, hold_id)
    ]
    assert [sum(line.amount_minor for line in step.journal if line.role is Role.FG) for step in way.steps] == [
        -3822,
        -6370,
        0,
    ]
    take(rig, way)
    assert everything(rig) == before
    check_all(rig)


def test_p02_every_line_of_an_entry_is_mirrored_or_none(rig):
    """Labour makes six lines on four accounts; its reversal makes the same six on the other side."""
    open_shop(rig)
    labour = at_shop(rig, hours("2"))
    mirrored = at_shop(rig, undo(labour))
    assert lines(rig, mirrored) == [(role, line, -cents) for role, line, cents in lines(rig, labour)]
    assert len(lines(rig, mirrored)) == 6
    assert not any(rig.hub.ledger.trial_balance().values())


# --- P03: no undo for partial production ------------------------------------------------------------------------------


def three_outputs(rig: Rig) -> list[str]:
    return [at_shop(rig, Output(qty=pieces(number)), where=LAST) for number in ("10", "20", "30")]


def test_p03_a_partial_output_is_undone_at_any_time_and_the_others_stay(rig):
    """Ten, twenty and thirty valves; the twenty are taken back after the thirty were posted."""
    open_shop(rig)
    _, second, _ = three_outputs(rig)
    take(rig, planned(rig, second))
    assert position(rig, "WO5").operation("30").good == micro("40")
    assert balance(rig, Role.FG) == 40 * 1274
    check_all(rig)


def test_p03_the_undo_is_an_entry_of_its_own_that_names_what_it_undoes(rig):
    open_shop(rig)
    _, second, _ = three_outputs(rig)
    undone = at_shop(rig, undo(second), where=LAST)
    assert rig.event(undone).detail == Reversal(target_event_id=second, reason_code="MIS")
    assert rig.event(second).detail == Output(qty=pieces("20")), "the entry itself is kept as it was"
    assert lines(rig, second) == moved("FG", "WIP", "output", 25480)
    again = at_shop(rig, undo(second), where=LAST)
    assert (rig.standing(again), rig.codes(again)) == (Standing.WAITING, ["R07"])


def test_p03_in_a_closed_order_too_by_reopening_and_closing_it_again(rig):
    open_shop(rig)
    first, *_ = three_outputs(rig)
    for state, who in ((OrderState.TECHNICALLY_COMPLETE, SUPERVISOR), (OrderState.CLOSED, CONTROLLER)):
        made = at_shop(rig, OrderStatus(state=state), who, "WO5 - -")
        assert rig.standing(made) is Standing.ACCEPTED, rig.open_cases(made)
    way = planned(rig, first)
    assert [step.role for step in way.steps] == ["controller", None, "supervisor", "controller"]
    take(rig, way)
    assert balance(rig, Role.FG) == 50 * 1274
    assert balance(rig, Role.WIP) == 0
    assert position(rig, "WO5").state is OrderState.CLOSED
    check_all(rig)


# --- P17: loss charged to the wrong operation -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found_at", "caused_at", "each_cost"), [("10", None, 660), ("30", "10", 1220), ("30", None, 1220)]
)
def test_p17_a_loss_is_charged_where_it_was_detected_and_says_where_it_was_caused(rig, found_at, caused_at, each_cost):
    """Three valves: their cost is what had gone into them when they were found, whoever was to blame."""
    open_shop(rig, scrap_mode=ScrapMode.B)
    at_shop(rig, Output(qty=pieces("20")), where=FIRST)
    lost = ScrapOutput(qty=pieces("3"), reason_code="F", cause_operation=caused_at)
    scrapped = at_shop(rig, lost, where=f"WO5 {found_at} M1")
    assert lines(rig, scrapped) == moved("SCRAP_EXP", "WIP", f"scrap:{found_at}", 3 * each_cost)
    assert rig.event(scrapped).detail == lost
    tallies = {each.operation_no: each.scrap for each in position(rig, "WO5").operations if each.scrap}
    assert tallies == {found_at: micro("3")}


def test_p17_losses_of_two_operations_stay_apart_in_the_variance(rig):
    """Mode A: two at 6.60 and three at 12.20, each under its operation, and together what the order lost."""
    open_shop(rig)
    for where, number in ((FIRST, "2"), (LAST, "3")):
        at_shop(rig, ScrapOutput(qty=pieces(number), reason_code="F"), where=where)
    at_shop(rig, OrderStatus(state=OrderState.TECHNICALLY_COMPLETE), SUPERVISOR, "WO5 - -")
    parts = Finance(rig.installation.store, queries_of(rig)).variance_of("WO5").parts
    scrap = {part.cost_line: part.amount for part in parts if part.cost_line.startswith("scrap")}
    assert scrap == {"scrap:10": Fraction("13.20"), "scrap:30": Fraction("36.60")}


# --- P25: cost that misleads ------------------------------------------------------------------------------------------


def test_p25_partial_jobs_of_an_operation_each_cost_what_they_took(rig):
    """Two hours, then one: each entry has its own cost, and the operation has their sum."""
    open_shop(rig)
    jobs = [at_shop(rig, hours(each)) for each in ("2", "1")]
    labour = [[cents for role, line, cents in lines(rig, job) if (role, line) == ("WIP", "labour:10")] for job in jobs]
    assert labour == [[6000], [3000]]
    assert balance(rig, Role.WIP) == 3 * (3000 + 600 + 1200)


def test_p25_rework_in_the_order_has_its_material_and_its_time(rig):
    """Five valves get new seals, .45 each at the average, in half an hour at 48.00: 26.25 that no standard allows."""
    open_shop(rig)
    at_shop(rig, Output(qty=pieces("5")), where=LAST)
    before = balance(rig, Role.WIP)
    at_shop(rig, Rework(step=ReworkStep.START, qty=pieces("5"), cause_code="LEAK"), where=LAST)
    at_shop(rig, Consumption(item="SEAL", qty=amount(rig, "5 of SEAL")), where=LAST)
    at_shop(rig, hours("1/2"), where=LAST)
    at_shop(rig, Rework(step=ReworkStep.DONE, qty=pieces("5"), cause_code="LEAK"), where=LAST)
    assert balance(rig, Role.WIP) - before == 225 + 2400
    assert balance(rig, Role.FG) == 5 * 1274, "they are worth what they were"
    check_all(rig)


def test_p25_a_rework_order_costs_what_its_material_and_time_cost(rig):
    """The valves go through at 12.74; new seals and half an hour are its expense: 2.25 + 24.00."""
    open_shop(rig)
    at_shop(rig, Consumption(item="VALVE", qty=amount(rig, "5 of VALVE")), where="WO7 10 M1")
    at_shop(rig, Consumption(item="SEAL", qty=amount(rig, "5 of SEAL"), planned=False), where="WO7 10 M1")
    at_shop(rig, hours("1/2"), where="WO7 10 M1")
    done = at_shop(rig, Output(qty=pieces("5")), where="WO7 10 M1")
    if rig.standing(done) is Standing.WAITING:
        at_shop(rig, approve(done), SUPERVISOR, NOWHERE)
    at_shop(rig, OrderStatus(state=OrderState.TECHNICALLY_COMPLETE), SUPERVISOR, "WO7 - -")
    closed = at_shop(rig, OrderStatus(state=OrderState.CLOSED), CONTROLLER, "WO7 - -")
    assert lines(rig, closed) == moved("REWORK_EXP", "WIP", "close:REWORK_EXP", 2625)
    assert (balance(rig, Role.FG), balance(rig, Role.WIP)) == (0, 0)
    check_all(rig)


def test_p25_the_variance_report_lists_every_order_not_only_the_over_produced(rig):
    """One order short, one as planned, one beyond its plan: all three, and each one's parts sum to its total."""
    plain = workshop()
    orders = tuple(replace(plain.orders[0], order_no=f"WO5{number}") for number in range(3))
    open_shop(rig, replace(plain, orders=orders))
    for order, number in zip(orders, ("90", "100", "104"), strict=True):
        made = at_shop(rig, Output(qty=pieces(number)), where=f"{order.order_no} 30 M1")
        if rig.standing(made) is Standing.WAITING:
            at_shop(rig, approve(made), SUPERVISOR, NOWHERE)
    results, unvalued = Finance(rig.installation.store, queries_of(rig)).results()
    assert unvalued == []
    assert [(each.order.order_no, each.delivered) for each in results] == [
        ("WO50", micro("90")),
        ("WO51", micro("100")),
        ("WO52", micro("104")),
    ]
    for each in results:
        assert sum(each.variance.parts_minor.values()) == each.variance.total_minor
        assert each.variance.standard_minor == each.delivered // micro("1") * 1274


# --- P26: quality splits a hundred ------------------------------------------------------------------------------------


def test_p26_a_hundred_become_eighty_accepted_and_twenty_rejected(rig):
    """80 at 12.74 into stock, 20 at 12.20 expensed; the hold knows both parts, and every piece is in one place."""
    open_shop(rig, scrap_mode=ScrapMode.B)
    hold_id = at_shop(rig, Hold(hold_code="CRACK", qty=pieces("100")), where=LAST)
    accepted = dispose(rig, hold_id, Fate.USE_AS_IS, "80")
    assert rig.installation.capture.availability.remaining_held(hold_id) == micro("20")
    rejected = dispose(rig, hold_id, Fate.SCRAP, "20")
    assert lines(rig, accepted) == moved("FG", "WIP", "output", 101920)
    assert lines(rig, rejected) == moved("SCRAP_EXP", "WIP", "scrap:30", 24400)
    tally = position(rig, "WO5").operation("30")
    assert (tally.good, tally.scrap, tally.held, tally.reported) == (micro("80"), micro("20"), 0, micro("100"))
    check_all(rig)


# --- P27: the undo ignores the chosen serial --------------------------------------------------------------------------


def brass(rig: Rig, lot: str) -> Detail:
    return Consumption(item="BRASS", lot=lot, qty=amount(rig, "2 kg of BRASS"))


def test_p27_a_reversal_mirrors_the_exact_entry_with_its_lot_and_serial(rig):
    """Three like issues: two of one lot, with another serial each. Only the second one's lot and serial come back."""
    lots = tuple(Lot(item="BRASS", lot=lot, on_hand=micro("100")) for lot in ("B1", "B2"))
    open_shop(rig, replace(workshop(), lots=lots))
    kinds = (("B1", "S1"), ("B1", "S2"), ("B2", "S3"))
    issues = [at_shop(rig, brass(rig, lot), serial=serial) for lot, serial in kinds]
    undone = at_shop(rig, undo(issues[1]))
    named = rig.event(rig.event(undone).detail.target_event_id)
    assert (named.event_id, named.serial, named.detail.lot) == (issues[1], "S2", "B1")
    assert lines(rig, undone) == [(role, line, -cents) for role, line, cents in lines(rig, issues[1])]
    with rig.hub.store.begin() as tx:
        consumers = {lot: tx.accepted.lot_consumers("BRASS", lot) for lot in ("B1", "B2")}
    assert consumers == {"B1": [issues[0]], "B2": [issues[2]]}
    check_all(rig)


def test_p27_a_reversal_has_the_price_of_its_entry_not_todays(rig):
    """Issued at .45; the average is .60 by the time it is taken back."""
    open_shop(rig)
    issue = at_shop(rig, Consumption(item="SEAL", qty=amount(rig, "10 of SEAL")), where=LAST)
    store, plain = rig.installation.store, workshop()
    seal = replace(plain.item_by_no["SEAL"], average_price=Fraction("0.60"))
    dearer = replace(plain, items=tuple(seal if each.item == "SEAL" else each for each in plain.items))
    publish(rig.hub.store, rig.clock.now(), master=dearer, policy=store.policy(), people=store.people())
    rig.installation.settle()
    assert lines(rig, at_shop(rig, undo(issue), where=LAST)) == moved("WIP", "RM", "material:SEAL", -450)
    later = at_shop(rig, Consumption(item="SEAL", qty=amount(rig, "10 of SEAL")), where=LAST)
    assert lines(rig, later) == moved("WIP", "RM", "material:SEAL", 600)
    check_all(rig)
