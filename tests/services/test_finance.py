"""Variance, WIP and trial balance from the cache, on an order whose figures were worked out on paper."""

from decimal import Decimal

import pytest

from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Consumption
from floorledger.domain.policy import Role
from floorledger.domain.variance import Category
from floorledger.services.finance import Finance
from floorledger.services.variance_text import as_json, variance_view
from tests.rig import Rig
from tests.services.workstation_bench import (
    complete_and_close,
    consume,
    quantity,
    queries_of,
    run_order,
    silicone_by_piece,
    worked,
)

PARTS = {
    "scrap": "80.50",
    "lot_size": "82.62",
    "usage": "0.00",
    "labour_efficiency": "18.00",
    "voh_efficiency": "4.50",
    "foh_efficiency": "7.20",
}


@pytest.fixture
def finance(rig: Rig) -> Finance:
    return Finance(rig.installation.store, queries_of(rig))


def test_the_variance_is_that_of_the_paper(rig, finance):
    run_order(rig)
    complete_and_close(rig)
    report = as_json(finance.of("WO1001"))
    frozen = report.pop("frozen")
    assert frozen["master_version"] == rig.installation.store.master().version
    assert frozen["policy_version"] == rig.installation.store.policy().version
    assert [len(frozen[name]) for name in ("events_sha256", "fingerprint")] == [64, 64]
    assert report == {
        "order": "WO1001",
        "item": "SP-BOM2000",
        "state": "closed",
        "currency": "EUR",
        "standard": "1489.32",
        "order_estimate": "1670.26",  # 16 x 98.316 + 97.20 for the setup
        "actual": "1682.14",
        "wip_open": "0.00",
        "parts": PARTS,
        "total": "192.82",
        "residual": "0.00",
        "label": "demo standard",
    }


def test_closing_leaves_no_wip_and_settles_each_role(rig, finance):
    run_order(rig)
    assert finance.wip_by_order() == {"WO1001": 19282}
    complete_and_close(rig)
    assert finance.wip_by_order() == {"WO1001": 0}
    balances = finance.trial_balance()
    assert sum(balances.values()) == 0
    assert {role: balances[role] for role in balances if role.value.startswith("V_")} == {
        Role.V_SCRAP: 8050,
        Role.V_LOT: 8262,
        Role.V_EFF: 2970,
    }
    ledger = rig.hub.ledger.trial_balance()
    account_of = rig.installation.store.policy().account_of
    assert {account_of[role]: amount for role, amount in balances.items()} == ledger


def test_the_view_sums_part_by_part_and_row_by_row(rig, finance):
    run_order(rig)
    complete_and_close(rig)
    view = variance_view(finance.of("WO1001"))
    parts = {part.label: Decimal(part.amount) for part in view.parts}
    assert Decimal(view.standard) + sum(parts.values()) == Decimal(view.actual)
    assert sum(parts.values()) == Decimal(view.total)
    for label, amount in parts.items():
        assert sum(Decimal(row.amount) for row in view.rows if row.category == label) == amount
    assert {row.category for row in view.rows} == set(parts)
    assert (view.item, view.label, view.state) == ("SP-BOM2000 Reservoir Assembly", "demo standard", "closed")
    slow = next(row for row in view.rows if row.category == "Labour efficiency" and row.cost_line.startswith("30"))
    assert (slow.standard_qty, slow.actual_qty, slow.unit, slow.amount) == ("2.4167", "2.6667", "h", "18.00")


def test_what_the_hub_has_not_accepted_is_no_residual(rig, finance):
    consume(rig, "SP-BOM2001", "4")
    rig.installation.settle()
    consume(rig, "SP-BOM2001", "4")
    variance = finance.variance_of("WO1001")
    assert variance.residual_minor == 0
    assert variance.total_minor == 5976
    rig.installation.settle()
    assert finance.variance_of("WO1001").total_minor == 11952


def test_an_order_in_work_explains_its_wip(rig, finance):
    run_order(rig)
    variance = finance.variance_of("WO1001")
    assert not variance.closed
    assert variance.residual_minor == 0
    assert variance.wip_open_minor + variance.total_minor == finance.wip_by_order()["WO1001"]
    assert finance.of("WO1001").state == "started"


def test_an_order_without_events_is_released_and_even(finance):
    found = finance.of("WO1002")
    assert (found.state, found.variance.total_minor, found.variance.standard_minor) == ("released", 0, 0)


def test_an_unknown_order_is_a_key_error(finance):
    with pytest.raises(KeyError):
        finance.variance_of("WO9999")


def test_running_sums_are_those_of_the_hub(rig, finance):
    first = consume(rig, "SP-BOM2005", "33", "ML")
    consume(rig, "SP-BOM2005", "33", "ML")
    rig.record(worked(7))
    rig.record(Reversal(target_event_id=first.event_id, reason_code="MIS"))
    rig.installation.settle()
    with rig.hub.store.begin() as tx:
        assert finance.running_of("WO1001") == tx.journals.running("WO1001")


def test_lines_behind_a_part(rig, finance):
    run_order(rig)
    complete_and_close(rig)

    def lines(key: str) -> set[str]:
        return {row.cost_line for row in finance.lines_behind("WO1001", key)}

    assert lines("labour_efficiency") == {"labour:10", "labour:20", "labour:30", "close:V_EFF"}
    assert lines("usage") == {f"material:SP-BOM200{number}" for number in range(1, 6)}
    assert lines("scrap") == {"output", "close:V_SCRAP"}
    assert "material:SP-BOM2004" in lines("lot_size")
    assert lines("material:SP-BOM2005") == {"material:SP-BOM2005"}
    assert lines("30 Testing, variable overhead") == {"voh:30"}
    assert lines("nothing like it") == set()
    everything = finance.lines_behind("WO1001", "")
    assert lines("") == lines("rounding")
    assert sum(row.amount_minor for row in everything) == 0
    assert {row.order_no for row in everything} == {"WO1001"}


def test_hours_at_another_work_centre_are_the_lines_behind_rate(rig, finance):
    home = rig.record(worked(60))
    away = rig.record(worked(60), work_center="200")
    rig.installation.settle()
    variance = finance.variance_of("WO1001")
    assert variance.parts_minor[Category.RATE] == 2970
    assert {row.event_id for row in finance.lines_behind("WO1001", "rate")} == {away.event_id}
    assert {row.event_id for row in finance.lines_behind("WO1001", "labour_efficiency")} == {
        home.event_id,
        away.event_id,
    }


def test_rows_of_one_cost_line_are_merged(rig, finance):
    rig.record(worked(60), work_center="200")
    rig.record(worked(60), work_center="300")
    rig.installation.settle()
    rows = [row for row in variance_view(finance.of("WO1001")).rows if row.category == "Rate"]
    assert len(rows) == len({row.cost_line for row in rows}) == 3
    assert sum(Decimal(row.amount) for row in rows) == Decimal("29.70") + Decimal("49.50")


def test_events_by_type(rig, finance):
    silicone_by_piece(rig)
    rig.record(worked(5))
    rig.record(Consumption(item="SP-BOM2001", qty=quantity(rig, "SP-BOM2001", "2"), lot="R2001-A"))
    assert finance.event_counts() == {"CONSUMPTION": 2, "TIME": 1}
