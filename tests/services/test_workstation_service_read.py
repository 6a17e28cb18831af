"""What the workstation shows: figures that can be recomputed, traces that end at a scan."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from sqlalchemy import select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.database import reading
from floorledger.domain.codec import from_bytes
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Consumption, OrderState, Output
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase
from floorledger.services.faces import WorkstationService
from floorledger.services.publish import publish_master
from floorledger.services.records import LedgerLine, Outcome
from floorledger.services.workstation import Workstation
from floorledger.services.workstation_today import _percent
from tests.rig import CONTROLLER, SUPERVISOR, Rig
from tests.services.workstation_bench import (
    complete_and_close,
    consume,
    device_signature,
    order_state,
    pieces,
    quantity,
    run_order,
    silicone_by_piece,
    worked,
    workstation,
)

SCAN = b"]C1" + b"0104012345678901" + b"10SIL-2605" + b"\x1d" + b"3720"


@pytest.fixture
def desk(rig: Rig) -> Workstation:
    return workstation(rig)


def rows(rig: Rig, table):
    with reading(rig.installation.store.engine) as connection:
        return list(connection.execute(select(table)))


def figure(desk: Workstation, key: str):
    return next(each for each in desk.today() if each.key == key)


def euros(minor: int) -> str:
    return f"{Decimal(minor).scaleb(-2)} EUR"


def test_it_is_the_service_that_the_windows_ask(desk):
    service: WorkstationService = desk
    assert service.view().person == "Ines Ferreira"


def test_todays_figures_are_the_sums_of_the_rows_behind_them(rig, desk, monkeypatch):
    run_order(rig)
    complete_and_close(rig)
    silicone_by_piece(rig, order_no="WO1002")
    kept = rig.record(Consumption(item="SP-BOM1101", qty=quantity(rig, "SP-BOM1101", "3", "PCS")), order_no="WO1002")
    rig.installation.settle()
    monkeypatch.setattr(rig.hub.poster, "run", lambda limit=200: 0)
    consume(rig, "SP-BOM2001", "5", order_no="WO1002")
    rig.clock.forward(7)
    consume(rig, "SP-BOM2002", "2", order_no="WO1002")
    rig.installation.settle()
    rig.clock.forward(41)

    lines, posted, cases = rows(rig, t.line), rows(rig, t.posted), rows(rig, t.case)
    open_cases = [from_bytes(ExceptionCase, row.body) for row in cases if row.state == "open"]
    in_erp = {row.event_id for row in posted}
    wip: dict[str, int] = defaultdict(int)
    for line in lines:
        wip[line.order_no] += line.amount_minor if line.role == "WIP" else 0
    owed = [line for line in lines if line.event_id not in in_erp]
    assert len(owed) == 4
    clean = in_erp - {row.event_id for row in cases}
    assert kept.event_id in clean

    assert figure(desk, "past_sla").value == "0"
    assert figure(desk, "at_risk").value == euros(sum(case.value_minor for case in open_cases))
    assert figure(desk, "at_risk").detail == f"{len(open_cases)} open exceptions"
    unposted = figure(desk, "unposted")
    assert unposted.value == euros(sum(line.amount_minor for line in owed if line.amount_minor > 0))
    assert (unposted.detail, unposted.state) == ("2 events · oldest 48 min", "waiting")
    assert figure(desk, "wip").value == euros(sum(wip.values()))
    assert figure(desk, "wip").detail == "in 1 order"
    assert figure(desk, "first_pass").detail == f"{len(clean)} of {len(in_erp)} posted events never had an exception"
    assert (figure(desk, "variance").value, figure(desk, "variance").filter) == ("192.82 EUR", "WO1001")
    assert {each.page for each in desk.today()} == {"exceptions", "orders", "variances"}

    rig.clock.forward(24 * 60)
    late = [case for case in open_cases if case.due_at < rig.clock.now()]
    past = figure(desk, "past_sla")
    assert (past.value, past.state, past.filter) == (str(len(late)), "past SLA", "past SLA")
    assert 0 < len(late) <= len(open_cases)


def test_an_unplanned_component_is_for_production_and_for_finance(rig, desk):
    used = consume(rig, "SP-BOM2001", "3", order_no="WO1002")
    rig.installation.settle()
    (row,) = [row for row in desk.exceptions() if row.event_id == used.event_id]
    tasks = dict(desk.exception(row.exception_id).tasks)
    assert set(tasks) == {"production supervision", "plant finance"}
    assert all(task.endswith(".") for task in tasks.values())


def test_the_first_pass_rate_counts_what_needed_somebody(rig, desk):
    for _ in range(2):
        consume(rig, "SP-BOM2001", "2")
    silicone_by_piece(rig)
    rig.installation.settle()
    assert figure(desk, "first_pass").value == "100.0 %"
    (row,) = [row for row in desk.exceptions() if row.code == "Q04"]
    desk.decide(row.exception_id, approve=True, reason="ok", pin="9357")
    rig.installation.settle()
    assert (figure(desk, "first_pass").value, figure(desk, "at_risk").value) == ("66.7 %", "0.00 EUR")


@pytest.mark.parametrize(
    ("ratio", "text"),
    [("1", "100.0"), ("9996/10000", "99.9"), ("1/3", "33.3"), ("0", "0.0"), ("-1/8", "-12.5"), ("-1/20000", "0.0")],
)
def test_a_share_is_never_rounded_up_to_all(ratio, text):
    assert _percent(Fraction(ratio)) == text


def test_an_empty_plant_has_figures_too(desk):
    assert figure(desk, "first_pass").value == "\N{EM DASH}"
    assert figure(desk, "variance").detail == "no order is closed yet"
    assert figure(desk, "unposted").detail == "everything predicted is booked"


def test_a_standard_that_lost_a_component_stops_no_page(rig, desk):
    run_order(rig)
    order_state(rig, OrderState.TECHNICALLY_COMPLETE, SUPERVISOR)
    master = rig.installation.store.master()
    complete = replace(master, label="again")
    lacking = replace(master, items=tuple(item for item in master.items if item.item != "SP-BOM2004"))
    controller = workstation(rig, CONTROLLER)
    publish_master(rig.hub.store, rig.clock.now(), lacking)
    rig.installation.settle()
    assert "no complete standard" in controller.set_state("WO1001", "closed", "5518")
    publish_master(rig.hub.store, rig.clock.now(), complete)
    rig.installation.settle()
    assert controller.set_state("WO1001", "closed", "5518").startswith("Order WO1001 is closed")
    rig.installation.settle()
    publish_master(rig.hub.store, rig.clock.now(), lacking)
    rig.installation.settle()
    assert "not in the master data any more" in figure(desk, "variance").detail
    assert len(desk.orders()) == 3
    with pytest.raises(KeyError):
        desk.variance("WO1001")


def test_what_is_only_captured_is_said(rig, desk):
    rig.installation.sync.go(online=False)
    consume(rig, "SP-BOM2001", "2")
    assert figure(desk, "unposted").detail == "everything predicted is booked · 1 more event without the hub's answer"


def test_a_trace_goes_from_the_amount_to_the_scan(rig):
    desk = workstation(rig, signature=device_signature(rig))
    recorded = consume(rig, "SP-BOM2005", "320", "ML", scan_raw=SCAN)
    rig.installation.settle()
    wip, rm = desk.lines_of("WO1001", "material:SP-BOM2005")
    assert (wip.debit, wip.credit, rm.debit, rm.credit) == ("27.46", "", "", "27.46")
    trace = desk.trace(wip.line_id)
    facts = dict(trace.facts)
    event = recorded.event
    assert trace.amount == "27.46"
    assert trace.title == "320 ML of SP-BOM2005 Silicone adhesive issued to WO1001"
    assert facts["Operator"] == "Mara Lindt · badge 1042"
    assert facts["Device"].startswith(f"{event.device_id} #{event.device_seq}")
    assert facts["Scan"] == "]C1010401234567890110SIL-2605<GS>3720"
    assert facts["Captured by"] == "scan · signed in by badge"
    assert facts["Entered"] == "320 ML of SP-BOM2005 Silicone adhesive · lot SIL-2605"
    assert facts["In the base unit"] == "1.6 PCS · 1 ML = 1/200 PCS (contoso item unit)"
    assert facts["Versions"] == f"master data {event.master_version} · policy {event.policy_version}"
    sealed = desk._queries.sealed(event.event_id)
    assert facts["Chain"] == f"#1 · hash {sealed.hash.hex()[:12]} · signature verified · anchored by the hub"
    document = rig.hub.ledger.find(event.event_id)
    assert facts["ERP"] == f"document {document} · read back, verified"
    assert facts["Predicted and booked"] == "verified: booked as predicted"
    assert (facts["Checks"], facts["Posting date"]) == ("all passed", "2026-11-20")
    assert [row.booked for row in trace.journal] == ["27.46", "27.46"]
    assert dict(trace.path) == {
        "event": "320 ML SP-BOM2005, lot SIL-2605",
        "operator": "Mara Lindt",
        "chain": "signature verified · anchored",
        "erp": f"document {document}",
    }
    texts = [row.text for row in trace.trail]
    assert texts == [
        f"captured by Mara Lindt on {event.device_id} #1 (scan), signed",
        "received by the hub, chain anchored",
        f"booked as document {document}, read back and verified",
    ]


def test_a_trace_says_what_the_erp_booked_otherwise(rig, desk, monkeypatch):
    monkeypatch.setattr(rig.hub.ledger, "read_back", lambda _document: [LedgerLine("1400", 1, "x", "WO1001")])
    consume(rig, "SP-BOM2001", "2")
    rig.installation.settle()
    line = desk.lines_of("WO1001", "")[0]
    trace = desk.trace(line.line_id)
    assert dict(trace.facts)["Predicted and booked"] == "mismatch: the ERP holds other lines"
    assert {row.booked for row in trace.journal} == {"differs"}
    (row,) = [row for row in desk.exceptions() if row.code == "R04"]
    detail = desk.exception(row.exception_id)
    assert (detail.can_decide, detail.why_not[:21]) == (False, "The event is accepted")


def test_a_trace_before_the_erp_has_it(rig, desk, monkeypatch):
    monkeypatch.setattr(rig.hub.ledger, "post", lambda *_: Outcome.UNREACHABLE)
    consume(rig, "SP-BOM2001", "2")
    rig.installation.settle()
    facts = dict(desk.trace(desk.lines_of("WO1001", "")[0].line_id).facts)
    assert (facts["Predicted and booked"], facts["ERP"]) == ("predicted, not in the ERP yet", "not booked yet")
    assert "signed, not verified here" in facts["Chain"]


@pytest.mark.parametrize("line_id", ["", "x", "x:1", ":1", "0199:one", "0199:\N{SUPERSCRIPT TWO}"])
def test_a_line_that_is_not_there_is_a_key_error(desk, line_id):
    with pytest.raises(KeyError):
        desk.trace(line_id)


def test_an_exception_is_told_in_order_of_time(rig, desk):
    recorded = silicone_by_piece(rig)
    rig.clock.forward(3)
    rig.installation.settle()
    rig.clock.forward(2)
    (row,) = [row for row in desk.exceptions() if row.code == "Q04"]
    detail = desk.exception(row.exception_id)
    place = "operation 10 Reservoir assembly · Assembly department (100) · 2026-11-20 06:00"
    device = f"{recorded.event.device_id} #1"
    assert detail.title == "320 PCS of SP-BOM2005 Silicone adhesive issued to WO1001"
    assert detail.where == f"WO1001 · {place} · Mara Lindt · badge 1042 · {device}"
    assert [(finding.code, finding.suggested) for finding in detail.findings] == [("Q04", "320 ML")]
    assert [each.text for each in detail.trail] == [
        f"captured by Mara Lindt on {device} (scan), signed",
        "the device found Q04 (block)",
        "received by the hub, chain anchored",
        "the hub found Q04 (block)",
        "exception Q04 opened for the supervisor",
    ]
    assert [each.at for each in detail.trail] == sorted(each.at for each in detail.trail)
    rig.record(Reversal(target_event_id=recorded.event_id, reason_code="MIS"))
    rig.installation.settle()
    texts = [each.text for each in desk.exception(row.exception_id).trail]
    assert texts[-2:] == ["undone by Mara Lindt (MIS)", "exception Q04 reversed"]


def test_a_waiting_event_shows_what_it_would_post_after_what_is_there(rig, desk):
    """4341.48 cents alone would be 4341; after 283.14 that were booked as 283 they are 4342."""
    consume(rig, "SP-BOM2005", "33", "ML")
    rig.installation.settle()
    waiting = consume(rig, "SP-BOM2005", "506", "ML")
    rig.installation.settle()
    (row,) = [row for row in desk.exceptions() if row.event_id == waiting.event_id]
    promised = desk.exception(row.exception_id).journal
    assert promised[0].debit == "43.42"
    desk.decide(row.exception_id, approve=True, reason="ok", pin="9357")
    rig.installation.settle()
    booked = desk.exception(row.exception_id).journal
    assert [(line.debit, line.credit, line.posting_date) for line in promised] == [
        (line.debit, line.credit, line.posting_date) for line in booked
    ]
    assert {line.posting_date for line in booked} == {date(2026, 11, 20)}


def test_a_waiting_undo_shows_the_mirror(rig, desk):
    used = consume(rig, "SP-BOM2001", "4")
    rig.installation.settle()
    rig.clock.forward(60)
    undo = rig.record(
        Reversal(target_event_id=used.event_id, reason_code="MIS"), occurred_start=rig.clock.now().replace(day=22)
    )
    rig.installation.settle()
    (row,) = [row for row in desk.exceptions() if row.event_id == undo.event_id]
    assert [(line.role, line.debit, line.credit) for line in desk.exception(row.exception_id).journal] == [
        ("WIP", "", "59.76"),
        ("RM", "59.76", ""),
    ]


def test_a_waiting_closing_shows_its_settlement(rig, desk):
    run_order(rig)
    order_state(rig, OrderState.TECHNICALLY_COMPLETE, SUPERVISOR)
    closing = order_state(rig, OrderState.CLOSED, SUPERVISOR)
    controller = workstation(rig, CONTROLLER)
    (row,) = [row for row in controller.exceptions() if row.event_id == closing.event_id]
    promised = controller.exception(row.exception_id).journal
    assert {(line.role, line.debit) for line in promised if line.debit} == {
        ("V_SCRAP", "80.50"),
        ("V_LOT", "82.62"),
        ("V_EFF", "29.70"),
    }
    assert controller.decide(row.exception_id, approve=True, reason="ok", pin="5518").startswith("Approved")
    rig.installation.settle()
    assert [(line.line_id, line.debit, line.credit) for line in controller.exception(row.exception_id).journal] == [
        (line.line_id, line.debit, line.credit) for line in promised
    ]


def test_the_orders_with_their_pieces_and_wip(rig, desk):
    assert {(row.state, row.unit) for row in desk.orders()} == {("released", "PCS")}
    rig.record(Output(qty=pieces(rig, "4")))
    assert [row.state for row in desk.orders()] == ["started", "released", "released"]
    rig.record(worked(60))
    rig.record(Output(qty=pieces(rig, "3")), order_no="WO7777")
    rig.installation.settle()
    shown = {row.order_no: (row.state, row.planned, row.good, row.scrap, row.wip) for row in desk.orders()}
    assert shown == {
        "WO1001": ("started", "16", "0", "0", "118.80"),
        "WO1002": ("released", "12", "0", "0", "0.00"),
        "WO1003": ("released", "20", "0", "0", "0.00"),
    }
    with pytest.raises(KeyError):
        desk.variance("WO7777")
    assert desk.variance("WO1001").currency == "EUR"


def test_the_export_is_delegated(rig, tmp_path: Path):
    assert workstation(rig).export(tmp_path).endswith("Nothing was written.")
    desk = workstation(rig, export=lambda folder: f"Wrote 3 files to {folder.name}.")
    assert desk.export(tmp_path / "bundle") == "Wrote 3 files to bundle."


def test_every_line_of_a_whole_order_can_be_traced(rig, desk):
    run_order(rig)
    complete_and_close(rig)
    for line in desk.lines_of("WO1001", ""):
        trace = desk.trace(line.line_id)
        assert Decimal(trace.amount) == Decimal(line.debit or line.credit)
        assert line in trace.journal
        assert from_bytes(Event, desk._queries.sealed(line.event_id).body).event_id == line.event_id
