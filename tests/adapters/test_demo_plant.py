"""The demo plant against its source and against figures worked out by hand."""

import json
import re
import shutil
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from floorledger.adapters.demo_plant import DemoError, DemoPlant, load
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, micro
from floorledger.domain.routing import Operation
from floorledger.domain.unit import Quantity, to_base

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "db" / "demo"
NUMBERS = {
    "unit_price",
    "unit_cost_lastdirect",
    "qty_per",
    "setup",
    "run",
    "unit_cost_per",
    "direct_unit_cost",
    "capacity",
}
TABLES = ("items", "item_uom", "bom_lines", "routing_lines", "work_centers")


@pytest.fixture(scope="module")
def plant() -> DemoPlant:
    return load(DEMO)


@pytest.fixture(scope="module")
def master(plant: DemoPlant) -> MasterData:
    return plant.master


@pytest.fixture(scope="module")
def source_folder() -> Path:
    """Where the source's extract lies beside the checkout, if it does."""
    found = sorted(ROOT.parent.glob("*/data/bc_contoso/contoso_manufacturing.json"))
    if not found:
        pytest.skip("the source's extract is not beside this checkout")
    return found[0].parent


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def exact(row: dict[str, Any]) -> dict[str, Any]:
    """A source row with its numbers exact; ``parse_float=str`` keeps them as written, so no float is involved."""
    return {key: Fraction(value) if key in NUMBERS else value for key, value in row.items()}


def fractions(*texts: str) -> tuple[Fraction, ...]:
    return tuple(map(Fraction, texts))


def minutes(step: Operation) -> tuple[Fraction, ...]:
    """Labour setup and run, machine setup and run."""
    return (step.setup_labour_min, step.run_labour_min, step.setup_machine_min, step.run_machine_min)


def test_carried_over_figures_are_those_of_the_source(source_folder: Path) -> None:
    text = (source_folder / "contoso_manufacturing.json").read_text(encoding="utf-8")
    source = json.loads(text, parse_float=str, parse_int=str)
    ours = read(DEMO / "contoso.json")
    assert source["source"] == f"{ours['source']}@{ours['commit']} {ours['path']} ({ours['license']})"
    assert set(source) - {"source"} == set(TABLES)
    for table in TABLES:
        assert [exact(row) for row in ours[table]] == [exact(row) for row in source[table]]


def test_licence_is_that_of_the_source(source_folder: Path) -> None:
    assert (DEMO / "LICENSE-contoso").read_bytes() == (source_folder / "LICENSE").read_bytes()


def test_no_bare_number_in_the_files() -> None:
    def refuse(text: str) -> None:
        raise AssertionError(f"bare number {text}")

    for name in ("contoso.json", "demo.json"):
        json.loads((DEMO / name).read_text(encoding="utf-8"), parse_float=refuse, parse_int=refuse)


def test_counts_of_the_source() -> None:
    ours = read(DEMO / "contoso.json")
    assert [len(ours[table]) for table in TABLES] == [34, 5, 74, 20, 5]


def test_standard_cost_of_the_reservoir_assembly_by_hand(master: MasterData) -> None:
    """Costing lot 100. Labour 1.2 a minute; overhead 25 % + 40 % on labour; no machine."""
    adhesive = Fraction("0.1") * Fraction("17.16")  # 20 ML x 0.005
    tubing = 2 * Fraction("6.93")
    testing_kit = Fraction("18") / 100  # one per order
    material = adhesive + Fraction("14.94") + Fraction("24.24") + tubing + testing_kit
    assert material == Fraction("54.936")
    minutes = (5 + 8 + 9) + Fraction(15 + 15 + 10, 100)
    labour = minutes * Fraction("1.2")
    assert labour == Fraction("26.88")
    total = material + labour + labour * Fraction("0.25") + labour * Fraction("0.40")
    assert total == Fraction("99.288")
    assert master.item_by_no["SP-BOM2000"].standard_price == total


def test_standard_cost_of_the_airpot_by_hand(master: MasterData) -> None:
    """The reservoir at its rolled-up cost; wiring (110) and packing (210) are machine centres."""
    bought = sum(
        map(
            Fraction,
            ("36.26", "28.13", "11.96", "14.61", "3.11", "3.05", "6.23", "5.99", "16.01", "1.40", "0.84", "0.70"),
        )
    )
    material = bought + Fraction("99.288")
    assert material == Fraction("227.578")
    at_100 = (15 + Fraction("0.2")) + (9 + Fraction("0.1"))
    at_110 = 18 + Fraction("0.2")
    at_210 = 8 + Fraction("0.1")
    labour = (at_100 + at_110) * Fraction("1.2") + at_210 * Fraction("1.5")
    assert labour == Fraction("63.15")
    machine = at_110 * Fraction("0.6") + at_210 * Fraction("0.75")
    assert machine == Fraction("16.995")
    total = material + labour + machine + labour * Fraction("0.65")
    assert total == Fraction("348.7705")
    assert master.item_by_no["SP-SCM1009"].standard_price == total


def test_standard_cost_of_the_autodrip_by_hand(master: MasterData) -> None:
    material = Fraction("142.04") + Fraction("99.288")
    labour = Fraction("33.4") * Fraction("1.2") + Fraction("8.1") * Fraction("1.5")
    machine = labour / 2
    total = material + labour + machine + labour * Fraction("0.65")
    assert total == Fraction("353.6225")
    assert master.item_by_no["SP-SCM1004"].standard_price == total


def test_readme_shows_the_standard_costs_and_the_pins(plant: DemoPlant) -> None:
    text = (DEMO / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"\*\*total, EUR\*\* \| (.*) \|", text)
    assert shown is not None
    costs = [Fraction(cell.strip(" *")) for cell in shown.group(1).split("|")]
    assert costs == [plant.master.item_by_no[made.item].standard_price for made in plant.master.standards]
    for person in plant.persons:
        assert f"| {person.badge} | {person.pin} | {person.name} | {', '.join(person.roles)} |" in text
    for order in plant.master.orders:
        item = plant.master.item_by_no[order.item]
        assert f"| {order.order_no} | {order.item} {item.description} |" in text


def test_plant_and_shifts(master: MasterData) -> None:
    assert (master.currency, master.minor_digits, master.time_zone) == ("EUR", 2, "Europe/Berlin")
    assert master.label == "demo standard"
    assert {standard.label for standard in master.standards} == {"demo standard"}
    assert [(shift.name, shift.start_hour) for shift in master.shifts] == [("Early", 6), ("Late", 14), ("Night", 22)]


def test_bought_price_is_the_last_direct_cost(master: MasterData) -> None:
    source = {row["no"]: row for row in read(DEMO / "contoso.json")["items"]}
    made = set(master.standard_by_item)
    for item in master.items:
        assert item.standard_price > 0
        if item.item not in made:
            assert item.standard_price == Fraction(source[item.item]["unit_cost_lastdirect"])
    assert set(source) - set(master.item_by_no) == {"SP-SCM1008", "SP-SCM1011", "SP-SCM1006"}


def test_rates(master: MasterData) -> None:
    """1.2 x 60 = 72; overhead 25 % and 40 % of it; machine centres half of it more."""
    rates = {
        center.work_center: (center.labour_rate, center.machine_rate, center.voh_rate, center.foh_rate)
        for center in master.work_centers
    }
    assert rates["100"] == fractions("72", "0", "18", "28.8")
    assert rates["110"] == rates["130"] == fractions("72", "36", "18", "28.8")
    assert rates["210"] == rates["230"] == fractions("90", "45", "22.5", "36")
    assert set(rates) == {"100", "200", "300", "400", "110", "130", "210", "230"}


def test_times_of_machine_centres_are_labour_and_machine_both(master: MasterData) -> None:
    body, wiring, testing, packing = master.standard_by_item["SP-SCM1009"].operations
    assert [step.operation_no for step in (body, wiring, testing, packing)] == ["10", "20", "30", "40"]
    assert minutes(body) == fractions("20", "15", "0", "0")
    assert minutes(wiring) == fractions("20", "18", "20", "18")
    assert minutes(testing) == fractions("10", "9", "0", "0")
    assert minutes(packing) == fractions("10", "8", "10", "8")


def test_bill_of_materials_in_base_units(master: MasterData) -> None:
    lines = {line.item: line for line in master.standard_by_item["SP-BOM2000"].bom}
    assert len(lines) == 5
    assert (lines["SP-BOM2005"].qty_per, lines["SP-BOM2005"].uom) == (Fraction("0.1"), "ML")
    assert (lines["SP-BOM2003"].qty_per, lines["SP-BOM2003"].uom) == (Fraction(2), "PCS")
    assert [line.item for line in lines.values() if line.fixed] == ["SP-BOM2004"]
    assert {line.operation_no for line in lines.values()} == {"10"}
    assert len(master.standard_by_item["SP-SCM1009"].bom) == 13


def test_linked_components_go_to_their_operation(master: MasterData) -> None:
    linked = {line.item for line in master.standard_by_item["SP-SCM1004"].bom if line.operation_no != "10"}
    assert linked == {"SP-BOM1302", "SP-BOM1303"}


def test_only_the_three_inverted_sets_are_found(plant: DemoPlant) -> None:
    assert [(found.code, found.subject) for found in plant.findings] == [
        ("M03", "SP-BOM1110 Set"),
        ("M03", "SP-BOM1111 Set"),
        ("M03", "SP-BOM1112 Set"),
    ]
    items = plant.master.item_by_no
    assert items["SP-BOM1110"].factor("Set") is None
    feet, adhesive = items["SP-BOM1103"].factor("Set"), items["SP-BOM2005"].factor("ML")
    assert feet is not None
    assert adhesive is not None
    assert (feet.value, adhesive.value) == fractions("4", "0.005")


@pytest.mark.parametrize(("entered", "base"), [("1", "0.005"), ("20", "0.1"), ("800", "4")])
def test_millilitres_of_adhesive_are_exact(master: MasterData, entered: str, base: str) -> None:
    item = master.item_by_no["SP-BOM2005"]
    factor = item.factor("ML")
    assert factor is not None
    quantity = to_base(micro(entered), factor, item.base_uom, item.decimals)
    assert isinstance(quantity, Quantity)
    assert quantity.base == micro(base)


def test_orders(master: MasterData) -> None:
    assert [(order.order_no, order.item, order.planned) for order in master.orders] == [
        ("WO1001", "SP-BOM2000", micro("16")),
        ("WO1002", "SP-SCM1009", micro("12")),
        ("WO1003", "SP-SCM1004", micro("20")),
    ]
    local = timezone(timedelta(hours=1))
    assert master.orders[0].due == datetime(2026, 11, 20, 14, tzinfo=local)
    assert all(order.due is not None and order.due.date() == date(2026, 11, 20) for order in master.orders)


def needed(master: MasterData) -> dict[str, Fraction]:
    """What all orders together use of each lot-managed component."""
    total: dict[str, Fraction] = {}
    for order in master.orders:
        for line in master.standard_by_item[order.item].bom:
            pieces = 1 if line.fixed else Fraction(order.planned, 10**6)
            if master.item_by_no[line.item].lot_managed:
                total[line.item] = total.get(line.item, Fraction(0)) + line.qty_per * pieces
    return total


def test_valid_lots_cover_the_orders_more_than_once(master: MasterData) -> None:
    on = date(2026, 11, 20)
    stock: dict[str, int] = {}
    for lot in master.lots:
        if lot.expires is None or lot.expires > on:
            stock[lot.item] = stock.get(lot.item, 0) + lot.on_hand
    short = {item for item, qty in needed(master).items() if Fraction(stock.get(item, 0), 10**6) <= qty}
    assert not short
    assert set(stock) == set(needed(master)) == {item.item for item in master.items if item.lot_managed}
    assert [lot.lot for lot in master.lots if lot.expires is not None and lot.expires <= on] == ["SIL-2410"]


def test_persons_are_told_apart(plant: DemoPlant) -> None:
    for key in ("person_id", "badge", "pin", "name"):
        values = [getattr(person, key) for person in plant.persons]
        assert len(set(values)) == len(values)
    assert all(re.fullmatch(r"\d{4}", person.pin, re.ASCII) for person in plant.persons)
    assert {role for person in plant.persons for role in person.roles} == {
        "operator",
        "supervisor",
        "quality",
        "controller",
    }
    assert not any(person.badge in person.person_id or person.name in person.person_id for person in plant.persons)


def test_reason_groups(master: MasterData) -> None:
    reasons = {(reason.group, reason.code): reason.text for reason in master.reasons}
    assert {group for group, _ in reasons} == {"SCR", "HLD", "DWN", "BRK", "UND", "DEC", "OVR"}
    assert reasons["SCR", "SEAL"] == "Leaking seal"
    assert reasons["UND", "MIS"] == "Wrong entry"
    assert all(re.fullmatch(r"[A-Z]+", code) for _, code in reasons)


def test_bytes_are_stable_and_come_back(master: MasterData) -> None:
    body = to_bytes(master)
    again = load(DEMO).master
    assert to_bytes(again) == body
    assert again.version == master.version
    assert from_bytes(MasterData, body) == master


def changed(tmp_path: Path, name: str, edit: dict[str, Any]) -> Path:
    for file in ("contoso.json", "demo.json"):
        shutil.copy(DEMO / file, tmp_path / file)
    shutil.copytree(DEMO / "documents", tmp_path / "documents", dirs_exist_ok=True)
    data = read(tmp_path / name)
    (tmp_path / name).write_text(json.dumps(data | edit), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "edit", "says"),
    [
        ("demo.json", {"voh_percent": 25}, "bare number 25"),
        ("demo.json", {"gtin": "0"}, "no field 'gtin'"),
        ("demo.json", {"costing_lot": "many"}, "costing_lot"),
        ("demo.json", {"machine_centers": [{"no": "910", "name": "Press"}]}, "machine centre 910 has 0 work centres"),
        ("demo.json", {"made_items": [{"item": "SP-BOM2000", "routing": "SP-NONE"}]}, "SP-NONE is not one line"),
        (
            "demo.json",
            {"made_items": [{"item": "SP-SCM1009", "routing": "SP-SCM1009-PARALLEL"}]},
            "SP-SCM1009-PARALLEL is not one line",
        ),
        (
            "demo.json",
            {"made_items": [{"item": "SP-SCM1006-RED", "routing": "SP-BOM2000"}]},
            "made from SP-SCM1006-BASE, which has no value",
        ),
        ("contoso.json", {"item_uom": []}, "SP-BOM2000 states SP-BOM2005 in ML, which is not a unit"),
    ],
)
def test_files_that_do_not_fit_are_refused_by_name(tmp_path: Path, name: str, edit: dict[str, Any], says: str) -> None:
    with pytest.raises(DemoError, match=re.escape(says)):
        load(changed(tmp_path, name, edit))


def test_rates_need_minutes(tmp_path: Path) -> None:
    centers = read(DEMO / "contoso.json")["work_centers"]
    centers[0]["uom"] = "Hours"
    with pytest.raises(DemoError, match="work centre 100 is costed per Hours"):
        load(changed(tmp_path, "contoso.json", {"work_centers": centers}))


@pytest.mark.parametrize("after_wiring", ["99", ""], ids=["next is unknown", "last is out of reach"])
def test_a_broken_routing_is_refused(tmp_path: Path, after_wiring: str) -> None:
    lines = read(DEMO / "contoso.json")["routing_lines"]
    wiring = next(row for row in lines if row["routing"] == "SP-BOM2000" and row["op"] == "20")
    wiring["next"] = after_wiring
    with pytest.raises(DemoError, match="SP-BOM2000 is not one line"):
        load(changed(tmp_path, "contoso.json", {"routing_lines": lines}))


def test_a_routing_that_stops_nowhere_is_refused(tmp_path: Path) -> None:
    lines = read(DEMO / "contoso.json")["routing_lines"]
    last = next(row for row in lines if row["routing"] == "SP-BOM2000" and row["op"] == "30")
    last["next"] = "40"
    with pytest.raises(DemoError, match="SP-BOM2000 is not one line"):
        load(changed(tmp_path, "contoso.json", {"routing_lines": lines}))


def test_a_corrected_factor_is_taken(tmp_path: Path) -> None:
    units = read(DEMO / "contoso.json")["item_uom"]
    for unit in units:
        if unit["uom"] == "Set" and unit["qty_per"] == "0.005":
            unit["qty_per"] = "200"
    plant = load(changed(tmp_path, "contoso.json", {"item_uom": units}))
    assert plant.findings == ()
    screws = plant.master.item_by_no["SP-BOM1110"]
    factor = screws.factor("Set")
    assert factor is not None
    quantity = to_base(Micro(2 * 10**6), factor, screws.base_uom, screws.decimals)
    assert isinstance(quantity, Quantity)
    assert quantity.base == micro("400")
