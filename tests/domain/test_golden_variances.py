"""Every golden case through the product's own functions, by the words of its category and inputs, never by its id.

``FLOORLEDGER_GOLDEN`` names further files of the same form: a file, or a directory.
"""

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from tests.domain import golden_formulas as formulas
from tests.domain import golden_orders as orders
from tests.domain import golden_processes as processes
from tests.domain.golden_case import (
    OURS,
    VARIABLE,
    Given,
    UnknownShape,
    cases,
    decimals,
    figures_of,
    files,
    holds,
    paths,
    same,
)

Solver = Callable[[Given], dict[str, object]]


def shape(category: str, inputs: str) -> tuple[str, frozenset[str]]:
    return category, frozenset(inputs.split())


TABLE: dict[tuple[str, frozenset[str]], Solver] = {
    # one material, one kind of labour
    shape("material", "aq sp"): formulas.material,
    shape("material", "lines.aq lines.sq lines.sp batch_output"): formulas.batch_usage,
    shape("labour", "ah sr"): formulas.labour,
    shape("material_labour", "dm dl"): formulas.several,
    shape("material_labour", "aq sp"): formulas.material,
    shape("material_labour", "ah sr"): formulas.labour,
    shape("labour_idle", "hours_worked sr"): formulas.labour_idle,
    shape("labour_idle", "hours_worked pay_rate"): formulas.labour_idle,
    # overhead, variable or fixed or both
    shape("overhead", "ah"): formulas.overhead,
    shape("overhead", "budget"): formulas.overhead,
    shape("overhead", "foh_budget"): formulas.overhead,
    shape("overhead", "denominator_hours"): formulas.overhead,
    # mix and yield
    shape("mix_yield", "lines.sq lines.sp lines.aq std_output"): formulas.mix,
    shape("mix_yield", "aq_sp stdmix_aq_sp"): formulas.mix_ladder,
    # ERP figures
    shape("erp_lot_size", "plan_qty actual_qty"): formulas.lot_of,
    shape("erp_price_quantity", "act_qty act_price"): formulas.price_quantity,
    shape("erp_price_quantity", "aq sp"): formulas.material,
    shape("erp_substitution", "used_qty replaced_qty"): formulas.substituted,
    shape("erp_output_price", "posted_price target_price"): formulas.delivered,
    shape("erp_ppv", "std invoice item_charge revalue_to"): processes.receipt_variance,
    shape("erp_capacity", "standard expected actual"): formulas.compared,
    shape("erp_posting", "time unit stop"): processes.capacity,
    shape("erp_rounding", "qty cost"): processes.exhausted,
    shape("erp_rounding", "qty amount"): processes.exhausted,
    shape("erp_actual_cost", "bom.A bom.B order_A order_B"): processes.two_levels,
    shape("erp_late_cost", "qty unit revalued_unit"): processes.revalued,
    shape("erp_backflush", "order_qty component_qty output"): processes.flushed,
    shape("erp_uom", "qty uom_factor"): processes.in_pallets,
    # scrap, process loss, equivalent units
    shape("scrap", "yield_qty assembly_scrap_pct"): processes.planned,
    shape("scrap", "yield_qty actual_scrap"): processes.scrapped,
    shape("process_loss", "input_qty"): processes.process_loss,
    shape("process_costing", "ewip_units"): processes.equivalent_units,
    # joint products
    shape("joint", "joint_cost weights"): processes.by_measure,
    shape("joint", "joint_cost nrv"): processes.by_measure,
    shape("joint", "joint_cost sales separable"): processes.by_sales,
    shape("byproduct", "revenue cogs byproduct_nrv"): processes.by_product,
    shape("byproduct", "joint_cost weights byproduct_nrv"): processes.by_measure,
    shape("byproduct", "joint_cost sales separable byproduct_nrv"): processes.by_sales,
    # whole orders, data files
    shape("full_order", "dm dl"): formulas.several,
    shape("full_order", "std actual good scrap"): orders.whole_order,
    shape("dataset", "file"): orders.dataset,
    shape("dataset", "files"): orders.dataset,
}
"""A case is driven by the row of its category that names most of its inputs; the function takes the optional ones."""


def solver_of(category: str, inputs: dict[str, object]) -> Solver:
    given = frozenset(paths(inputs))
    fitting = [
        (len(keys), row) for (row_category, keys), row in TABLE.items() if row_category == category and keys <= given
    ]
    if not fitting:
        known = [sorted(keys) for row_category, keys in TABLE if row_category == category]
        raise UnknownShape(f"category {category!r} with inputs {sorted(given)}; known for it are {known or 'none'}")
    return max(fitting, key=lambda pair: pair[0])[1]


def check(case: dict) -> None:
    """All expected figures, the rounding as stated, the identities, and that no input was left unread."""
    given = Given(case["inputs"], asked=frozenset(case["expected"]), rounding=case["rounding"])
    figures = solver_of(case["category"], case["inputs"])(given)
    places = decimals(case["rounding"])
    unknown = sorted(set(case["expected"]) - set(figures))
    if unknown:
        raise UnknownShape(f"no figure for {unknown}; this shape gives {sorted(figures)}")
    wrong = {
        name: (figures[name], wanted)
        for name, wanted in case["expected"].items()
        if not same(figures[name], wanted, places)
    }
    assert not wrong, f"figure and expected figure differ: {wrong}"
    if given.unused():
        raise UnknownShape(f"inputs that no function read: {sorted(given.unused())}")
    inputs, expected = figures_of(case["inputs"]), figures_of(case["expected"])
    for identity in case["identities"]:
        assert holds(identity, inputs | expected), f"{identity} does not hold for what is expected"
        if places is None:
            assert holds(identity, inputs | figures), f"{identity} does not hold for the product's figures"


ALL = [(file, case) for file in files() for case in cases(file)]


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{file.stem}-{case['id']}") for file, case in ALL])
def test_golden_case(case):
    check(case)


def test_our_file_is_whole_and_every_case_says_where_it_is_from():
    ours = cases(OURS)
    assert len({case["id"] for case in ours}) == len(ours) == 40
    for case in ours:
        assert case["source"]["name"]
        assert set(case["expected"]) == {*case["published_outputs"], *case["derived_outputs"]}


def test_excluded_sources_are_not_cases():
    content = json.loads(OURS.read_text())
    refs = [case["source"]["ref"] for case in cases(OURS)]
    for excluded in content["excluded_sources"]:
        assert not [ref for ref in refs if excluded["ref"].split()[0] in ref]


# --- the harness itself -----------------------------------------------------------------------------------------------
LABOUR = {"category": "labour", "inputs": {"ah": "10", "ar": "3", "sr": "2", "sh": "8"}}
LABOUR |= {"expected": {"rate": "10", "efficiency": "4"}, "rounding": "exact", "identities": ["rate+efficiency=total"]}


def changed(**changes: object) -> dict:
    return {**LABOUR, "expected": {"rate": "10", "efficiency": "4", "total": "14"}, **changes}


def test_a_case_that_holds_passes():
    check(changed())


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (changed(category="astrology"), "category 'astrology' with inputs"),
        (changed(inputs={"moon": "1"}), r"inputs \['moon'\]"),
        (changed(inputs=LABOUR["inputs"] | {"shift": "1"}), r"no function read: \['shift'\]"),
        (changed(expected={"luck": "1"}), r"no figure for \['luck'\]"),
        (changed(rounding="as you like"), "rounding 'as you like' is not understood"),
        (changed(identities=["rate+luck=total"]), "'luck' is not understood"),
        (changed(expected={"rate": "11"}, identities=[]), "figure and expected figure differ"),
        (changed(identities=["rate=efficiency"]), "does not hold"),
    ],
)
def test_what_is_not_understood_or_wrong_is_said(case, said):
    with pytest.raises(AssertionError, match=said):
        check(case)


def test_further_files_come_from_the_environment(tmp_path: Path, monkeypatch):
    further = tmp_path / "more.json"
    further.write_text(json.dumps({"sign_convention": "x", "cases": [changed(id="X1")]}))
    (tmp_path / "other.json").write_text(json.dumps({"units": []}))
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert files() == [OURS, further]
    monkeypatch.setenv(VARIABLE, str(further))
    assert files() == [OURS, further]
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nothing"))
    with pytest.raises(UnknownShape, match="nothing"):
        files()


@pytest.mark.parametrize(
    ("statement", "places"),
    [("exact", None), ("0.01 half-up (…)", 2), ("2dp half-up", 2), ("pct 2dp half-up", 2), ("0.001 half-up", 3)],
)
def test_rounding_statements(statement, places):
    assert decimals(statement) == places


@pytest.mark.parametrize(
    ("figure", "wanted", "places", "agrees"),
    [
        ("14.625", "14.63", 2, True),
        ("-14.625", "-14.63", 2, True),
        ("14.625", "14.62", 2, False),
        ("14.625", "14.625", 2, True),
        ("14.626", "14.625", 2, False),
        ("14.625", "14.63", None, False),
        ("340/9", "340/9", None, True),
    ],
)
def test_half_up_is_half_away_from_zero(figure, wanted, places, agrees):
    assert same({"a": [Fraction(figure)]}, {"a": [wanted]}, places) is agrees
