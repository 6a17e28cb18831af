"""Journals: the rows of domain.md B2.2 by hand, rounding by the cumulative rule, mirrors and closings."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Consumption,
    Detail,
    Downtime,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    ScrapComponent,
    ScrapOutput,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.device_detail import ScanRefused, SignIn, SignOut
from floorledger.domain.event import Event
from floorledger.domain.master import MasterData
from floorledger.domain.number import to_minor, total_of
from floorledger.domain.policy import Policy, Role, ScrapMode
from floorledger.domain.posting import ExactLine, JournalLine, NotPostable, Running, journal, mirror, settlement
from floorledger.domain.valuation import exact_lines
from tests.domain.stories import POLICIES, SHOP, everything, moves, new, orders, rules
from tests.plants import Books, event, hours, line_plant, pieces, policy, qty

LINE = line_plant()


def at(operation_no: str | None, detail: Detail, work_center: str | None = "M1", **header: object) -> Event:
    return event(detail, **({"order_no": "WO9", "operation_no": operation_no, "work_center": work_center} | header))


def issue(item_no: str, amount: str) -> Consumption:
    return Consumption(item=item_no, qty=qty(amount, LINE, item_no))


def scrap(number: str) -> ScrapOutput:
    return ScrapOutput(qty=pieces(number), reason_code="F")


def written(happened: Event, rules: Policy | None = None, master: MasterData = LINE) -> list[str]:
    """``"WIP 12.50 output"``: role, exact amount, cost line."""
    return [f"{line.role} {line.amount} {line.cost_line}" for line in exact_lines(happened, master, rules or policy())]


B = policy(scrap_mode=ScrapMode.B)
NO_FOH = policy(absorb_foh=False)
B_NO_FOH = policy(scrap_mode=ScrapMode.B, absorb_foh=False)

ROWS = [
    # what, event, policy, lines
    ("completion", at("30", Output(qty=pieces("10"))), None, ["FG 1516/5 output", "WIP -1516/5 output"]),
    ("completion without FOH", at("30", Output(qty=pieces("10"))), NO_FOH, ["FG 1344/5 output", "WIP -1344/5 output"]),
    (
        "completion of rework",
        at("30", Output(qty=pieces("25"), rework=True)),
        None,
        ["FG 758 output", "WIP -758 output"],
    ),
    ("output before the receipt point", at("20", Output(qty=pieces("10"))), None, []),
    ("output of no operation", at(None, Output(qty=pieces("10"))), None, []),
    (
        "release of pieces at the receipt point",
        at("30", Release(hold_event_id="h", qty=pieces("25"))),
        None,
        ["FG 758 output", "WIP -758 output"],
    ),
    ("release of pieces elsewhere", at("10", Release(hold_event_id="h", qty=pieces("25"))), None, []),
    ("release of a lot", at("30", Release(hold_event_id="h")), None, []),
    (
        "consumption",
        at("10", issue("STEEL", "2.5 KGM")),
        None,
        ["WIP 10 material:STEEL", "RM -10 material:STEEL"],
    ),
    (
        "consumption in another unit",
        at("10", issue("STEEL", "2500 GRM")),
        None,
        ["WIP 10 material:STEEL", "RM -10 material:STEEL"],
    ),
    (
        "consumption of a fraction of a cent",
        at("10", issue("GLUE", "1 ML")),
        None,
        ["WIP 9/200 material:GLUE", "RM -9/200 material:GLUE"],
    ),
    (
        "consumption of no operation",
        at(None, issue("SCREW", "2 DZN"), None),
        None,
        ["WIP 12/5 material:SCREW", "RM -12/5 material:SCREW"],
    ),
    ("scrap, mode A", at("20", scrap("5")), None, []),
    ("scrap, mode B, first operation", at("10", scrap("5")), B, ["SCRAP_EXP 58 scrap:10", "WIP -58 scrap:10"]),
    ("scrap, mode B, second operation", at("20", scrap("5")), B, ["SCRAP_EXP 130 scrap:20", "WIP -130 scrap:20"]),
    ("scrap, mode B, last operation", at("30", scrap("5")), B, ["SCRAP_EXP 144 scrap:30", "WIP -144 scrap:30"]),
    (
        "scrap, mode B without FOH",
        at("30", scrap("5")),
        B_NO_FOH,
        ["SCRAP_EXP 128 scrap:30", "WIP -128 scrap:30"],
    ),
    (
        "labour",
        at("10", hours("2")),
        None,
        [
            "WIP 72 labour:10",
            "LABOUR_ABS -72 labour:10",
            "WIP 24 voh:10",
            "VOH_ABS -24 voh:10",
            "WIP 48 foh:10",
            "FOH_ABS -48 foh:10",
        ],
    ),
    (
        "labour without FOH",
        at("10", hours("2")),
        NO_FOH,
        ["WIP 72 labour:10", "LABOUR_ABS -72 labour:10", "WIP 24 voh:10", "VOH_ABS -24 voh:10"],
    ),
    (
        "setup is labour too",
        at("10", hours("0.5", category=TimeCategory.SETUP)),
        NO_FOH,
        ["WIP 18 labour:10", "LABOUR_ABS -18 labour:10", "WIP 6 voh:10", "VOH_ABS -6 voh:10"],
    ),
    (
        "labour at another work centre",
        at("20", hours("1"), "M3"),
        NO_FOH,
        ["WIP 40 labour:20", "LABOUR_ABS -40 labour:20", "WIP 10 voh:20", "VOH_ABS -10 voh:20"],
    ),
    ("machine", at("20", hours("1.5", TimeKind.MACHINE), "M2"), None, ["WIP 72 machine:20", "MACH_ABS -72 machine:20"]),
    (
        "a second of a machine",
        at("10", replace(hours("1", TimeKind.MACHINE), worked_s=1)),
        None,
        ["WIP 1/60 machine:10", "MACH_ABS -1/60 machine:10"],
    ),
    ("hold", at("30", Hold(hold_code="Q", qty=pieces("5"))), None, []),
    ("stop", at("10", Downtime(reason_code="JAM", duration_s=60)), None, []),
    ("order status", at("10", OrderStatus(state=OrderState.STARTED)), None, []),
    ("closing is settled, not worked out", at("10", OrderStatus(state=OrderState.CLOSED)), None, []),
    ("reversal is mirrored, not worked out", at("30", Reversal(target_event_id="e", reason_code="MIS")), B, []),
    ("decision", at("30", Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK")), None, []),
    ("refused scan", at("30", ScanRefused(fault_code="C01")), None, []),
    ("sign in", at(None, SignIn()), None, []),
    ("sign out", at(None, SignOut()), None, []),
]


@pytest.mark.parametrize(("happened", "rules", "lines"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_rows_of_the_posting_table(happened, rules, lines):
    assert written(happened, rules) == lines


STANDARD = LINE.standards[0]
UNPOSTABLE = [
    # what, event, policy, changed master data, code, what is said
    ("unknown item", at("10", Consumption(item="GHOST", qty=pieces("1"))), None, {}, "M01", "GHOST"),
    ("unknown order", at("30", Output(qty=pieces("1")), order_no="WO404"), None, {}, "F04", "WO404"),
    ("no order", at("30", Output(qty=pieces("1")), order_no=None), None, {}, "F04", "no standard"),
    ("no standard", at("30", Output(qty=pieces("1"))), None, {"standards": ()}, "F04", "no standard"),
    ("no standard, scrap", at("30", scrap("1")), B, {"standards": ()}, "F04", "no standard"),
    ("unknown work centre", at("10", hours("1"), "M9"), None, {}, "M01", "M9"),
    ("no work centre", at("10", hours("1"), None), None, {}, "M01", "no rate"),
    ("scrap nowhere", at("40", scrap("1")), B, {}, "M01", "Operation 40"),
    ("scrap of no operation", at(None, scrap("1")), B, {}, "M01", "not in the routing"),
    (
        "no operations",
        at("30", Output(qty=pieces("1"))),
        None,
        {"standards": (replace(STANDARD, operations=()),)},
        "F04",
        "no operations in the routing of GEAR",
    ),
    (
        "no costing lot",
        at("30", Output(qty=pieces("1"))),
        None,
        {"standards": (replace(STANDARD, costing_lot=Fraction(0)),)},
        "F04",
        "no costing lot",
    ),
    ("routing's work centre", at("30", Output(qty=pieces("1"))), None, {"work_centers": ()}, "F04", "work centre M1"),
    ("component", at("30", scrap("1")), B, {"items": LINE.items[:1]}, "F04", "item STEEL"),
]


@pytest.mark.parametrize(
    ("happened", "rules", "changes", "code", "said"),
    [row[1:] for row in UNPOSTABLE],
    ids=[row[0] for row in UNPOSTABLE],
)
def test_what_has_no_value_is_not_posted(happened, rules, changes, code, said):
    with pytest.raises(NotPostable, match=said) as problem:
        exact_lines(happened, replace(LINE, **changes), rules or policy())
    assert problem.value.code == code
    assert problem.value.text == str(problem.value)
    assert problem.value.text.endswith(".")


def test_scrap_nowhere_is_a_confirmation_in_mode_a():
    assert written(at("40", scrap("1"))) == []


# --- rounding ---------------------------------------------------------------------------------------------------------
def post(amounts: list[str], digits: int = 2) -> list[int]:
    """What the debit side posts of each amount, one after another."""
    running: dict = {}
    posted = []
    for amount in amounts:
        pair = tuple(
            ExactLine(role=role, cost_line="x", amount=sign * Fraction(amount))
            for role, sign in ((Role.WIP, 1), (Role.RM, -1))
        )
        lines, changed = journal("WO9", pair, running, digits)
        running |= changed
        assert lines[0].amount_minor == -lines[1].amount_minor
        posted.append(lines[0].amount_minor)
    return posted


@pytest.mark.parametrize(
    ("amounts", "digits", "posted"),
    [
        (["10/3"] * 3, 2, [333, 334, 333]),  # B2.5.4
        (["0.005"] * 4, 2, [1, 0, 1, 0]),
        (["0.004"] * 5, 2, [0, 1, 0, 1, 0]),
        (["14.625"], 2, [1463]),
        (["-14.625"], 2, [-1463]),
        (["0.5"] * 3, 0, [1, 0, 1]),
        (["0.0005"] * 3, 3, [1, 0, 1]),
        (["1", "0", "2"], 2, [100, 0, 200]),
        (["0.009", "-0.009"], 2, [1, -1]),
    ],
    ids=str,
)
def test_cumulative_rounding(amounts, digits, posted):
    assert post(amounts, digits) == posted


def test_each_order_role_and_cost_line_has_a_history_of_its_own():
    half = Fraction(5, 1000)
    keys = [("WO1", Role.WIP, "a"), ("WO1", Role.WIP, "b"), ("WO1", Role.FG, "a"), ("WO2", Role.WIP, "a")]
    running: dict = {}
    for order_no, role, cost_line in keys:
        lines, changed = journal(order_no, (ExactLine(role=role, cost_line=cost_line, amount=half),), running, 2)
        running |= changed
        assert [line.amount_minor for line in lines] == [1]
    assert set(running) == set(keys)


def test_two_lines_of_one_key_in_one_journal_share_their_history():
    line = ExactLine(role=Role.WIP, cost_line="a", amount=Fraction(5, 1000))
    lines, changed = journal("WO1", (line, line, line), {}, 2)
    assert [each.amount_minor for each in lines] == [1, 0, 1]
    assert changed == {("WO1", Role.WIP, "a"): Running(exact=Fraction(15, 1000), posted_minor=2)}


def test_lines_carry_their_order_and_their_exact_amount():
    line = ExactLine(role=Role.WIP, cost_line="a", amount=Fraction(1, 3))
    assert journal("WO1", (line,), {}, 2)[0] == (
        JournalLine(role=Role.WIP, cost_line="a", order_no="WO1", amount_minor=33, exact=Fraction(1, 3)),
    )


# --- any events -------------------------------------------------------------------------------------------------------
steps = st.sampled_from([("10", "M1"), ("20", "M2"), ("20", "M3"), ("30", "M1")])
counts = st.integers(1, 40).map(lambda number: pieces(str(number)))
details = st.one_of(
    st.builds(Output, qty=counts),
    st.builds(ScrapOutput, qty=counts, reason_code=st.just("F")),
    st.builds(Hold, hold_code=st.just("Q"), qty=counts),
    st.builds(Release, hold_event_id=st.just("h"), qty=counts),
    st.integers(1, 10**7).map(lambda n: issue("STEEL", f"{n // 10**5}.{n % 10**5:05d}")),
    st.integers(1, 10**4).map(lambda n: issue("GLUE", f"{n} ML")),
    st.builds(
        lambda seconds, kind: replace(hours("1", kind), worked_s=seconds),
        st.integers(0, 40_000),
        st.sampled_from(TimeKind),
    ),
)
stories = st.lists(
    st.tuples(steps, details).map(lambda pair: at(pair[0][0], pair[1], pair[0][1])), min_size=1, max_size=10
)
policies = st.builds(
    lambda mode, foh: policy(scrap_mode=mode, absorb_foh=foh), st.sampled_from(ScrapMode), st.booleans()
)


@given(story=stories, rules=policies)
def test_every_journal_balances_and_nothing_drifts(story, rules):
    books = Books("WO9", LINE, rules)
    exact: dict = {}
    for happened in story:
        lines = books.take(happened)
        assert sum(line.amount_minor for line in lines) == 0
        assert total_of(line.exact for line in lines) == 0
        for line in lines:
            key = (line.order_no, line.role, line.cost_line)
            exact[key] = exact.get(key, Fraction(0)) + line.exact
    assert books.running == {key: Running(exact=sum_, posted_minor=to_minor(sum_, 2)) for key, sum_ in exact.items()}


@given(story=stories, rules=policies, data=st.data())
def test_reversals_leave_exactly_nothing(story, rules, data):
    """In any order, after whatever else was posted in between: identical amounts on the other side."""
    books = Books("WO9", LINE, rules).take_all(story)
    for happened in data.draw(st.permutations(story)):
        posted = books.made[happened.event_id][1]
        undone = books.take(at(None, Reversal(target_event_id=happened.event_id, reason_code="MIS")))
        assert [(each.role, each.cost_line, -each.amount_minor, -each.exact) for each in undone] == [
            (each.role, each.cost_line, each.amount_minor, each.exact) for each in posted
        ]
    assert all(value == Running() for value in books.running.values())
    assert not any(books.balance(role) for role in Role)


@given(story=stories, rules=policies, at_=st.integers(0, 9))
def test_posting_again_after_a_reversal_comes_to_the_same_sums(story, rules, at_):
    wrong = story[at_ % len(story)]
    books = Books("WO9", LINE, rules).take_all(story)
    sums = {key: value.exact for key, value in books.running.items()}
    books.take(at(None, Reversal(target_event_id=wrong.event_id, reason_code="MIS")))
    books.take(replace(wrong, event_id="again"))
    assert {key: value.exact for key, value in books.running.items()} == sums


def test_a_reversal_mirrors_what_was_posted_not_what_would_be_posted_now():
    """Three issues of 3.33, 3.34, 3.33; the middle one is taken back as 3.34."""
    books = Books("WO9", LINE, policy())
    third = ExactLine(role=Role.WIP, cost_line="x", amount=Fraction(10, 3))
    made = []
    for _ in range(3):
        lines, changed = journal("WO9", (third,), books.running, 2)
        books.running |= changed
        made.append(lines)
    lines, changed = mirror(made[1], books.running)
    assert [line.amount_minor for line in lines] == [-334]
    assert changed == {("WO9", Role.WIP, "x"): Running(exact=Fraction(20, 3), posted_minor=666)}
    again, _ = journal("WO9", (third,), changed, 2)
    assert [line.amount_minor for line in again] == [334]


def test_the_mirror_of_nothing_is_nothing():
    assert mirror((), {}) == ((), {})


# --- closing ----------------------------------------------------------------------------------------------------------
def shown(lines: tuple[JournalLine, ...]) -> list[str]:
    return [f"{line.role} {line.amount_minor} {line.cost_line}" for line in lines]


def test_settlement_puts_each_variance_against_wip():
    lines = settlement("WO9", {Role.V_EFF: -250, Role.V_QTY: 1000, Role.V_LOT: 0}, [], 2)
    assert shown(lines) == [
        "V_QTY 1000 close:V_QTY",
        "WIP -1000 close:V_QTY",
        "V_EFF -250 close:V_EFF",
        "WIP 250 close:V_EFF",
    ]
    assert [line.exact for line in lines] == [10, -10, Fraction(-5, 2), Fraction(5, 2)]
    assert {line.order_no for line in lines} == {"WO9"}


def test_an_order_without_variance_settles_nothing():
    assert settlement("WO9", {}, [], 2) == ()


def test_a_second_closing_settles_only_what_came_since():
    first = settlement("WO9", {Role.V_QTY: 1000, Role.V_EFF: 300}, [], 2)
    assert shown(settlement("WO9", {Role.V_QTY: 1200, Role.V_EFF: 300}, first, 2)) == [
        "V_QTY 200 close:V_QTY",
        "WIP -200 close:V_QTY",
    ]
    assert settlement("WO9", {Role.V_QTY: 1000, Role.V_EFF: 300}, first, 2) == ()
    assert shown(settlement("WO9", {Role.V_EFF: 300}, first, 2)) == ["V_QTY -1000 close:V_QTY", "WIP 1000 close:V_QTY"]


def test_other_lines_on_a_variance_account_are_not_a_settlement():
    other = JournalLine(role=Role.V_QTY, cost_line="material:X", order_no="WO9", amount_minor=1000, exact=Fraction(10))
    assert shown(settlement("WO9", {Role.V_QTY: 1000}, [other], 2))[0] == "V_QTY 1000 close:V_QTY"


@given(story=stories, rules=policies, late=stories)
def test_wip_of_a_closed_order_is_exactly_zero(story, rules, late):
    """Also after a second closing, when something came late."""
    books = Books("WO9", LINE, rules).take_all(story)
    for more in ([], late):
        books.take_all(replace(each, event_id=f"{each.event_id}-late") for each in more)
        books.take(at(None, OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)))
        closing = books.take(at(None, OrderStatus(state=OrderState.CLOSED)))
        assert sum(line.amount_minor for line in closing) == 0
        assert books.balance(Role.WIP) == 0
        assert sum(books.balance(role) for role in Role) == 0


# --- stories of all types ---------------------------------------------------------------------------------------------


@given(order_no=orders, by=rules, what=moves())
def test_every_journal_of_every_story_balances(order_no, by, what):
    """To the last minor unit and exactly, on each date."""
    for _, lines in new(order_no, by).tell(what).end().books.made.values():
        for day in {line.posting_date for line in lines}:
            dated = [line for line in lines if line.posting_date == day]
            assert sum(line.amount_minor for line in dated) == 0
            assert total_of(line.exact for line in dated) == 0


@pytest.mark.parametrize("order_no", ["WO5", "WO6", "WO7"])
def test_a_cost_line_always_has_the_same_two_roles(order_no):
    """Both sides of a pair share their rounding (D6): with a third role one of them would go its own way by a cent."""
    roles: dict[str, set[frozenset[Role]]] = {}
    by = next(rules_ for rules_ in POLICIES if rules_.scrap_mode is ScrapMode.B and rules_.vendor_stock)
    for _, lines in everything(order_no, by).books.made.values():
        for one, other in zip(lines[::2], lines[1::2], strict=True):
            assert (one.cost_line, one.exact) == (other.cost_line, -other.exact)
            roles.setdefault(one.cost_line, set()).add(frozenset({one.role, other.role}))
    assert {line: pairs for line, pairs in roles.items() if len(pairs) > 1} == {}


@given(order_no=orders, by=rules, what=moves(), data=st.data())
def test_nothing_is_left_of_any_story_that_is_undone(order_no, by, what, data):
    """From its end, or in any order of what it posted: no amount on any role and cost line."""
    books = new(order_no, by).tell(what).books
    for happened in data.draw(st.permutations(books.counted())):
        books.take(at(None, Reversal(target_event_id=happened.event_id, reason_code="MIS"), order_no=order_no))
    sums: dict[tuple[str, str], int] = {}
    for line in books.lines:
        key = (line.role, line.cost_line)
        sums[key] = sums.get(key, 0) + line.amount_minor
    assert not any(sums.values())
    assert all(value == Running() for value in books.running.values())
    assert not any((tally.reported, tally.finals) != (0, 0) for tally in books.position.operations)


def test_scrap_of_a_component_from_stock_and_of_an_issued_one_do_not_share_their_cents():
    """Mode B, at 0.446: together twice 0.892, so 0.45 and 0.44 on the one account, but 0.45 and 0.45 on the others."""
    seal = replace(SHOP.item_by_no["SEAL"], average_price=Fraction("0.446"))
    dearer = replace(SHOP, items=tuple(seal if each.item == "SEAL" else each for each in SHOP.items))
    books = Books("WO5", dearer, policy(scrap_mode=ScrapMode.B))
    for issued in (True, False, True, False):
        lost = ScrapComponent(item="SEAL", qty=qty("1", SHOP, "SEAL"), reason_code="F", issued=issued)
        assert sum(line.amount_minor for line in books.take(at("30", lost, order_no="WO5"))) == 0
