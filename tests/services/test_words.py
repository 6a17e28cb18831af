"""Every type of event in a few words."""

from dataclasses import replace

import pytest

from floorledger.domain import detail as d
from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.event import EventType
from floorledger.domain.master import Reason
from floorledger.domain.number import micro
from floorledger.services.words import words
from tests.plants import event, kilos, pieces, reference_plant

SAID = [
    (d.Output(qty=pieces("5"), final=True), "+5 PCS good, final"),
    (d.Coproduct(item="SLAG", qty=kilos("1")), "+1 KGM SLAG"),
    (d.Byproduct(item="CHIPS", qty=kilos("2")), "+2 KGM CHIPS"),
    (d.ScrapOutput(qty=pieces("1"), reason_code="FLASH"), "\N{MINUS SIGN}1 PCS scrap, flash"),
    (d.Rework(step=d.ReworkStep.START, qty=pieces("2"), cause_code="BURR"), "2 PCS into rework, burr"),
    (d.Rework(step=d.ReworkStep.DONE, qty=pieces("2"), cause_code="BURR"), "+2 PCS good after rework"),
    (d.SubconReceipt(purchase_order="PO1", good=pieces("9")), "From vendor PO1: 9 PCS good, no bad"),
    (d.Consumption(item="RESIN", qty=kilos("1"), lot="R7", substitute_for="WAX"), "1 KGM RESIN, lot R7 for WAX"),
    (d.Return(item="RESIN", qty=kilos("1")), "Return 1 KGM RESIN"),
    (
        d.ScrapComponent(item="RESIN", qty=kilos("1"), reason_code="DUST", issued=True),
        "\N{MINUS SIGN}1 KGM RESIN scrapped, dust",
    ),
    (d.SubconSend(purchase_order="PO1", item="RESIN", qty=kilos("1")), "1 KGM RESIN to vendor, PO1"),
    (d.Transfer(item="RESIN", qty=kilos("1"), from_location="A", to_location="B"), "1 KGM RESIN from A to B"),
    (d.Count(item="RESIN", book=micro("3"), counted=kilos("2.5")), "Counted 2.5 KGM RESIN, books say 3 KGM"),
    (d.Count(item="RESIN", book=micro("3")), "Counted none RESIN, books say 3"),
    (
        d.Time(category=d.TimeCategory.TEARDOWN, kind=d.TimeKind.LABOUR, worked_s=1800, paid_s=1800),
        "30 min teardown (labour)",
    ),
    (d.Downtime(reason_code="JAM", duration_s=600), "Stop 10 min, jam"),
    (d.Hold(hold_code="QA", item="RESIN", lot="R7"), "Hold lot R7, qa"),
    (d.Release(hold_event_id="h", qty=pieces("1")), "Release 1 PCS"),
    (
        d.Disposition(hold_event_id="h", fate=d.Fate.DOWNGRADE, qty=pieces("2"), reason_code="Q", to_item="B-PUMP"),
        "2 PCS on hold: downgrade to B-PUMP",
    ),
    (
        d.Inspection(characteristic="length", readings=(micro("9"), micro("11")), uom="MMT", upper=micro("10")),
        "length: 2 readings, 1 outside the limits",
    ),
    (Reversal(target_event_id="e", reason_code="MIS"), "Undo"),
    (ScanRefused(fault_code="C04"), "Scan without its separators"),
    (
        Decision(target_event_id="e", verdict=Verdict.ASSIGN, reason_code="OK", assignee="quality"),
        "Decision: assign to quality",
    ),
    (d.OrderStatus(state=d.OrderState.REOPENED), "Order reopened"),
    (SignIn(), "Signed in"),
    (SignOut(), "Signed out"),
    (Clock(jump_ms=-3600), "Clock moved by -3600 ms"),
    (Config(setting="scanner", after="COM4"), "scanner set to COM4"),
    (Unknown(written_type="PAINTED", written_version=9), "PAINTED, written by a newer version (9)"),
]


@pytest.mark.parametrize(("detail", "said"), SAID, ids=[row[1] for row in SAID])
def test_an_event_in_a_few_words(detail, said):
    assert words(detail) == said


REASONS = (
    Reason(group="SCR", code="FLASH", text="Flash at the edge"),
    Reason(group="HLD", code="QA", text="Dimension in doubt"),
    Reason(group="BRK", code="REST", text="Rest"),
    Reason(group="DWN", code="QA", text="Quality stopped it"),
)


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        (d.ScrapOutput(qty=pieces("1"), reason_code="FLASH"), "\N{MINUS SIGN}1 PCS scrap, Flash at the edge"),
        (
            d.Rework(step=d.ReworkStep.START, qty=pieces("2"), cause_code="FLASH"),
            "2 PCS into rework, Flash at the edge",
        ),
        (
            d.ScrapComponent(item="RESIN", qty=kilos("1"), reason_code="FLASH", issued=True),
            "\N{MINUS SIGN}1 KGM RESIN scrapped, Flash at the edge",
        ),
        (d.Downtime(reason_code="REST", duration_s=600), "Stop 10 min, Rest"),
        (d.Downtime(reason_code="QA", duration_s=600), "Stop 10 min, Quality stopped it"),
        (d.Hold(hold_code="QA", item="RESIN", lot="R7"), "Hold lot R7, Dimension in doubt"),
        (d.Hold(hold_code="QA", qty=pieces("5")), "Hold 5 PCS, Dimension in doubt"),
        (d.Hold(hold_code="GONE", qty=pieces("5")), "Hold 5 PCS, gone"),
    ],
)
def test_a_reason_is_named_as_the_plant_names_it(detail, said):
    assert words(detail, replace(reference_plant(), reasons=REASONS)) == said


def test_no_type_is_left_without_words():
    assert {event(detail).event_type for detail, _ in SAID} == set(EventType)
