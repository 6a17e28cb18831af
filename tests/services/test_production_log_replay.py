"""The second half of a small log replayed and valued; every figure worked out by hand.

Hours cost 30.00 of labour with 10.00 and 8.00 of overhead, 40.00 of the machine: 88.00 where both work. Turning a shaft
takes 10 minutes and 60 of set-up, packing it 3 (order A); nobody has milled before C begins. A piece so costs 14.6667
after turning and 19.0667 after packing, and 88.00 for each order.
"""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings

from floorledger.cli import main
from floorledger.domain.variance import Category
from floorledger.main.commands import replay_log
from floorledger.main.replay_plant import replay_plant
from floorledger.services.log_exceptions import exceptions_of
from floorledger.services.log_replay import replay_log as replay
from floorledger.services.log_replay_report import ReplayReport, replay_report
from floorledger.services.production_log import LogRefused, master_of
from floorledger.services.records import Standing
from tests.services.test_production_log import cells_of, write
from tests.services.test_production_log_property import logs

ROWS = """
A|Turning|M1|2012/03/01 06:00|2012/03/01 07:00|001:00|10|Shaft|ID1|S| 0|0|0|
A|Turning|M1|2012/03/01 07:00|2012/03/01 08:40|001:40|10|Shaft|ID1|D|10|0|0|
A|Packing|PK|2012/03/01 12:00|2012/03/01 12:30|000:30|10|Shaft|ID2|D|10|0|0|
B|Turning|M1|2012/03/02 06:00|2012/03/02 09:20|003:20|10|Wheel|ID1|D|10|0|0|
Z|Turning|M1|2012/03/03 06:00|2012/03/03 07:40|001:40| 5|Wheel|ID1|D| 5|0|0|
C|Turning|M1|2012/03/05 06:00|2012/03/05 07:00|001:00|10|Shaft|ID1|S| 0|0|0|
C|Turning|M1|2012/03/05 07:00|2012/03/05 09:00|002:00|10|Shaft|ID1|D| 9|1|0|
C|Packing|PK|2012/03/05 10:00|2012/03/05 10:27|000:27|10|Shaft|ID2|D| 9|0|0|
Z|Packing|PK|2012/03/06 06:00|2012/03/06 14:20|008:20| 5|Wheel|ID2|D| 5|0|0|
D|Turning|M1|2012/03/06 06:00|2012/03/06 07:40|001:40|10|Shaft|ID1|D|10|0|0|
D|Turning|M1|2012/03/06 08:00|2012/03/06 10:30|002:30|10|Shaft|ID1|D|10|0|0|
D|Milling|M2|2012/03/06 11:00|2012/03/06 12:00|001:00|10|Shaft|ID3|D|10|0|0|
E|Turning|M1|2012/03/07 06:00|2012/03/07 06:40|000:40| 4|Shaft|ID1|D| 2|0|2|
E|Turning|M1|2012/03/07 07:00|2012/03/07 08:00|025:00| 4|Shaft|ID1|D| 0|0|0|
E|Turning|M1|2012/03/12 06:00|2012/03/12 07:00|001:00| 4|Shaft|ID1|B| 0|0|0|
"""


def small(tmp_path: Path, rows: str = ROWS) -> Path:
    return write(tmp_path / "log.csv", [",".join(cells_of(row)) for row in rows.strip().splitlines()])


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> ReplayReport:
    return replay_log(small(tmp_path_factory.mktemp("replay")), lambda done, of: None)


def parts(report: ReplayReport, order_no: str) -> dict[str, int]:
    (found,) = [order.variance for order in report.replayed.orders if order.order.order_no == order_no]
    return {category.value: amount for category, amount in found.parts_minor.items() if amount}


def test_the_orders_of_the_second_half_are_valued_as_they_began(report):
    assert [order.order.order_no for order in report.replayed.orders] == ["C", "D", "E"]
    assert [order.variance.standard_minor for order in report.replayed.orders] == [25080, 23467, 7333]
    assert [order.variance.total_minor for order in report.replayed.orders] == [5280, 22000, -4799]


def test_an_order_that_is_over_has_scrap_and_lot_size(report):
    """One of ten lost after turning; a tenth of the set-up is not absorbed; 180 minutes where 160 are allowed."""
    assert parts(report, "C") == {
        "scrap": 1467,
        "lot_size": 880,
        "labour_efficiency": 1000,
        "machine_efficiency": 1333,
        "voh_efficiency": 333,
        "foh_efficiency": 267,
    }
    assert [order.variance.closed for order in report.replayed.orders] == [True, False, False]


def test_hours_without_a_standard_are_variance_and_are_said_apart(report):
    """90 minutes beyond 160 at turning, 60 at milling; 88.00 of it had no standard."""
    assert parts(report, "D") == {
        "labour_efficiency": 7500,
        "machine_efficiency": 10000,
        "voh_efficiency": 2500,
        "foh_efficiency": 2000,
    }
    assert report.without_standard == {"D": 8800}


def test_what_waits_is_not_in_the_figures_and_what_is_held_stays_in_wip(report):
    """E was allowed 40 minutes for four pieces and 60 of set-up; 25 hours of labour wait, an hour of machine does not.

    Two pieces are held at 14.6667 each, and half of the set-up waits for them: 73.33 in WIP.
    """
    assert parts(report, "E") == {
        "labour_efficiency": -3000,
        "voh_efficiency": -1000,
        "foh_efficiency": -800,
        "rounding": 1,
    }
    (order,) = [order.variance for order in report.replayed.orders if order.order.order_no == "E"]
    assert order.wip_open_minor == 7333


def test_orders_sum_to_the_totals_and_nothing_is_left_unexplained(report):
    assert report.parts_minor == {
        Category.SCRAP: 1467,
        Category.LOT_SIZE: 880,
        Category.LABOUR_EFFICIENCY: 5500,
        Category.MACHINE_EFFICIENCY: 11333,
        Category.VOH_EFFICIENCY: 1833,
        Category.FOH_EFFICIENCY: 1467,
        Category.ROUNDING: 1,
    } | {category: 0 for category in report.parts_minor if category is Category.RATE}
    assert (report.total_minor, report.residual_minor) == (22481, 0)


def test_the_file_and_the_events_have_the_same_totals(report):
    found = {total.name: (total.in_file, total.in_events, total.posted, total.waiting) for total in report.totals}
    labour, machine, late = Fraction(2057, 60), Fraction(617, 60), Fraction(25)
    assert found == {
        "good pieces": (50, 50, 40, 10),
        "scrapped pieces": (1, 1, 1, 0),
        "held pieces": (2, 2, 2, 0),
        "labour hours": (labour, labour, labour - late, late),
        "machine hours": (machine, machine, machine, 0),
    }
    assert (report.waiting, report.taken) == ({"Q01": 1, "T02": 1}, {})


def test_where_the_standards_come_from_is_counted(report):
    figures = report.as_json()
    assert figures["cut"] == "2012-03-05T06:00:00"
    assert figures["orders_by_half"] == {"first": 3, "second": 3}
    assert figures["orders_crossing"] == 1
    assert figures["rows"] == {"make_standards": 5, "replayed": 9, "in_neither": 1}
    assert figures["operations"] == {
        "by activity and part": 4,
        "by activity over all parts": 0,
        "no standard": 1,
        "fewer than three reports": 4,
        "without pieces": 0,
    }


def test_the_exceptions_by_money_in_sentences(report):
    """25 hours at 48.00; ten pieces at 14.6667; an hour at 88.00; 90 minutes at 48.00; two pieces at 14.6667."""
    assert [(each.code, each.value_minor, each.lines, each.waiting) for each in report.exceptions] == [
        ("T02", 120000, (15,), 1),
        ("Q01", 14667, (12,), 1),
        ("F04", 8800, (13,), 0),
        ("F05", 7200, (12,), 0),
        ("M05", 2933, (14,), 0),
    ]
    assert [each.text for each in report.exceptions] == [
        "E, Shaft, Turning: 1500 minutes is more than 24 hours. Does it end on another date?",
        "D, Shaft, Turning: 20 of 10 PCS would be reported: 10 more than the order asks for. About twice as many: were "
        "they reported twice, or is it their second side?",
        "Milling, Shaft: 1 h of labour and 1 h of machine in D have no standard: the first half of the log reports no "
        "pieces there. All of it is variance.",
        "Turning, Shaft: D took 4.2 h of labour where the standard allows 2.7 (median of 1 report of this part).",
        "E, Shaft, Turning: 2 pieces of order E: on hold for 137 hours without a decision; 48 are allowed.",
    ]


def test_a_replay_says_the_same_again(report, tmp_path):
    again = replay_log(small(tmp_path), lambda done, of: None)
    kept = {name: figure for name, figure in again.as_json().items() if name not in ("seconds", "orders")}
    assert kept == {name: report.as_json()[name] for name in kept}
    assert [order.variance.parts_minor for order in again.replayed.orders] == [
        order.variance.parts_minor for order in report.replayed.orders
    ]


def test_pieces_out_of_sequence_are_taken_by_a_decision(tmp_path):
    """Packing reports ten where turning reported five: the order of the steps is ours, so the log's word stands."""
    rows = ROWS.replace("ID1|D| 9|1|0|", "ID1|D| 5|0|0|").replace(
        "000:27|10|Shaft|ID2|D| 9|0|0|", "000:27|10|Shaft|ID2|D|10|0|0|"
    )
    report = replay_log(small(tmp_path, rows), lambda done, of: None)
    assert report.taken == {"Q06": 1}
    entries = [entry for entry in report.replayed.entries if entry.row.line == 9]
    assert {entry.standing for entry in entries} == {Standing.ACCEPTED}


def test_an_order_with_pieces_on_hold_is_not_over(tmp_path):
    rows = ROWS.replace("ID2|D| 9|0|0|", "ID2|D| 9|0|1|")
    report = replay_log(small(tmp_path, rows), lambda done, of: None)
    assert not any(order.variance.closed for order in report.replayed.orders)


def test_labour_beyond_its_standard_is_added_up_over_orders_by_its_last_word(tmp_path):
    """D: 220 minutes after one report, 370 after two, where 160 are allowed; E: 200 where 100 are. 310 at 48.00."""
    rows = ROWS.replace("2012/03/06 07:40|001:40", "2012/03/06 07:40|003:40").replace("|000:40| 4|", "|003:20| 4|")
    report = replay_log(small(tmp_path, rows), lambda done, of: None)
    (found,) = [each for each in report.exceptions if each.code == "F05"]
    assert (found.value_minor, found.lines) == (24800, (11, 12, 14))
    assert found.text == (
        "Turning, Shaft: 2 orders took 9.5 h of labour where the standard allows 4.3 (median of 1 report of this "
        "part). Most in D: 6.2 h where 2.7 are allowed."
    )


def test_a_log_of_one_order_has_no_second_half(tmp_path):
    alone = "\n".join(row for row in ROWS.splitlines() if row.startswith("A|"))
    with pytest.raises(LogRefused, match="has one order, so it has no second half to replay"):
        replay_log(small(tmp_path, alone), lambda done, of: None)


def test_the_command_prints_and_touches_no_installation(tmp_path, monkeypatch, capsys):
    home = tmp_path / "home"
    monkeypatch.setenv("FLOORLEDGER_HOME", str(home))
    path = small(tmp_path)
    assert main(["replay", "production-log", str(path)]) == 0
    text = capsys.readouterr().out
    assert "3 orders replayed and valued" in text
    assert "Every cost is a demo standard." in text
    (line,) = [line.split() for line in text.splitlines() if line.startswith("  total ")]
    assert " ".join(line[1:]) == "558.80 55.00 113.33 18.33 14.67 14.67 8.80 0.01 224.81 88.00 0.00"
    assert main(["replay", "production-log", str(path), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["label"], figures["totals"]["total"], figures["totals"]["residual"]) == (
        "demo standard",
        "224.81",
        "0.00",
    )
    assert {order["label"] for order in figures["orders"]} == {"demo standard"}
    assert sorted(tmp_path.iterdir()) == [path], "a replay writes nothing"


def test_the_command_says_in_one_line_what_it_cannot_read(tmp_path, capsys):
    assert main(["replay", "production-log", str(tmp_path / "nowhere.csv")]) == 1
    assert "cannot be opened" in capsys.readouterr().err


@settings(max_examples=12, deadline=None)
@given(logs())
def test_whatever_a_log_holds_orders_sum_to_totals_with_nothing_unexplained(log):
    if len({row.case for row in log.rows}) < 2:
        return
    replayed = replay(log, replay_plant(master_of(log, None)), lambda done, of: None)
    report = replay_report(replayed, 0)
    assert all(order.variance.residual_minor == 0 for order in replayed.orders)
    assert sum(report.parts_minor.values()) == report.total_minor
    assert report.total_minor == sum(order.variance.total_minor for order in replayed.orders)
    for total in report.totals:
        assert total.in_file == total.in_events == total.posted + total.waiting
    assert sum(each.value_minor == 0 for each in exceptions_of(replayed)) == 0
    assert report.as_text()
