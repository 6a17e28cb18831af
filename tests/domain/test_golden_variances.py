"""Every golden case through the product's own functions, by the words of its category and inputs, never by its id.

``FLOORLEDGER_GOLDEN`` names further files of the same form: a file, or a directory.
"""

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from tests.domain import golden_actual as actual
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
    shape("mix_yield", "lines.sq lines.sp lines.aq actual_output"): formulas.mix,
    shape("mix_yield", "aq_sp stdmix_aq_sp"): formulas.mix_ladder,
    # ERP figures
    shape("erp_lot_size", "plan_qty actual_qty"): processes.lot_of,
    shape("erp_price_quantity", "act_qty act_price"): formulas.material,
    shape("erp_price_quantity", "aq sp"): formulas.material,
    shape("erp_substitution", "used_qty replaced_qty"): processes.substituted,
    shape("erp_output_price", "posted_price target_price"): processes.delivered,
    shape("erp_ppv", "std invoice item_charge revalue_to"): actual.receipt_variance,
    shape("erp_capacity", "standard expected actual"): processes.compared,
    shape("erp_posting", "time unit stop"): processes.capacity,
    shape("erp_rounding", "qty cost"): actual.exhausted,
    shape("erp_rounding", "qty amount"): actual.exhausted,
    shape("erp_rounding", "layer_qty layer_cost"): actual.exhausted,
    shape("erp_actual_cost", "bom.A bom.B order_A order_B"): actual.two_levels,
    shape("erp_late_cost", "qty unit revalued_unit"): actual.revalued,
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
    shape("joint", "joint_cost products"): processes.by_product_lines,
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
    """A category that no row names is read by its inputs alone."""
    given = frozenset(paths(inputs))
    rows = {keys: row for (named, keys), row in TABLE.items() if named == category}
    fitting = [keys for keys in rows if keys <= given]
    if not rows:
        rows = {keys: row for (_, keys), row in TABLE.items()}
        fitting = [keys for keys in rows if keys <= given and len(keys) > 1]
    if not fitting:
        known = [sorted(keys) for keys in rows]
        raise UnknownShape(f"category {category!r} with inputs {sorted(given)} fits no row; there are {known}")
    return rows[max(fitting, key=lambda keys: (len(keys), sorted(keys)))]


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
    check(changed(category="a new word for it"))


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (changed(category="astrology", inputs={"moon": "1"}), "category 'astrology' with inputs"),
        (changed(inputs={"moon": "1"}), r"inputs \['moon'\] fits no row"),
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


FURTHER = [
    (
        "fixed overhead with capacity and efficiency",  # G14's figures
        "overhead",
        {"foh_actual": "15850", "foh_budget": "18000", "denominator_hours": "4500", "ah": "4200", "sh": "4000"},
        {"foh_capacity": "1200", "foh_efficiency": "800", "foh_volume": "2000", "foh_spending": "-2150"},
        "exact",
    ),
    (
        "budgeted idle time, three splits",  # Emile Woolf, F5 study text, p. 270
        "labour_idle",
        {"hours_paid": "1000", "hours_worked": "930", "sr": "15", "idle_pct": "10", "units": "3600", "sh_per": "0.3"},
        {"idle_on_output": "-750", "idle_on_hours_paid": "-450", "idle_grossed_up": "-500", "net": "-3000"},
        "exact",
    ),
    (
        "abnormal gain",  # 20 more than the 900 expected, at 22.80
        "process_loss",
        {"input_qty": "1000", "cost": "20700", "normal_loss_pct": "10", "scrap_rate": "1.80", "output": "920"},
        {"unit_cost": "22.80", "abnormal_loss_qty": "-20", "abnormal_gain_value": "456"},
        "exact",
    ),
    (
        "equivalent units by both methods",  # 800 + 50, and 60 + 700 + 50
        "process_costing",
        {"bwip_units": "100", "bwip_done_pct": "40", "started": "900", "ewip_units": "200", "ewip_done_pct": "25"},
        {"eup_wa": "850", "eup_fifo": "810"},
        "exact",
    ),
    (
        "net realisable value in whole currency by largest remainder",  # 100 x 1/3 and 2/3
        "joint",
        {"joint_cost": "100", "sales": {"X": "20", "Y": "30"}, "separable": {"X": "10", "Y": "10"}},
        {"nrv": {"X": "10", "Y": "20"}, "alloc": {"X": "33", "Y": "67"}},
        "largest remainder",
    ),
    (
        "a layer issued to the end",
        "erp_rounding",
        {"qty": "3", "cost": "10.00"},
        {"average": ["3.33", "3.34", "3.33"], "fifo": ["3.33", "3.33", "3.33"], "rounding_entry": "0.01"},
        "0.01 half-up",
    ),
    (
        "a mix with a loss in per cent and actual prices",  # 100 in, 90 out expected
        "mix_yield",
        {
            "loss_pct": "10",
            "lines": [
                {"i": "A", "sq": "60", "aq": "50", "sp": "8", "ap": "8"},
                {"i": "B", "sq": "40", "aq": "60", "sp": "5", "ac": "360"},
            ],
            "actual_output": "90",
        },
        {"price": "60", "mix": "-48", "yield_": "68", "usage": "20"},
        "exact",
    ),
    (
        "an order with dearer material and labour",  # 205 kg at 3.20, 10.5 h at 32.00: 41.00 and 21.00 more than G54
        "full_order",
        {
            "order_qty": "100",
            "good": "90",
            "scrap": "10",
            "planned_scrap": "0",
            "std": {
                "mat_qty": "2",
                "mat_price": "3.00",
                "run_hours": "0.1",
                "labour_rate": "30.00",
                "voh_rate": "10.00",
                "setup_cost": "50.00",
                "std_lot": "100",
            },
            "actual": {
                "mat_qty": "205",
                "mat_price": "3.20",
                "run_hours": "10.5",
                "labour_rate": "32.00",
                "voh": "105.00",
                "setup_cost": "50.00",
            },
        },
        {"total": "202.00", "price": "41.00", "rate": "21.00", "usage": "15.00", "scrap": "100.00", "rounding": "0.00"},
        "exact",
    ),
]


@pytest.mark.parametrize(
    ("category", "inputs", "expected", "rounding"), [pytest.param(*row[1:], id=row[0]) for row in FURTHER]
)
def test_further_shapes_worked_by_hand(category, inputs, expected, rounding):
    check({"category": category, "inputs": inputs, "expected": expected, "rounding": rounding, "identities": []})


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
