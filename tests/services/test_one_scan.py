"""The whole way of one event: capture, push, checks, journal, ledger, read-back, feed, cache."""

from floorledger.domain.detail import Consumption, Output
from floorledger.domain.label import ScanKind, label
from floorledger.domain.number import micro
from floorledger.domain.unit import Quantity, to_base
from floorledger.services.records import Standing


def quantity(rig, item_no: str, amount: str, uom: str) -> Quantity:
    item = rig.installation.store.master().item_by_no[item_no]
    made = to_base(micro(amount), item.factor(uom), item.base_uom, item.decimals)
    assert isinstance(made, Quantity)
    return made


def test_a_consumption_reaches_the_ledger_and_comes_back_verified(rig):
    qty = quantity(rig, "SP-BOM2005", "320", "ML")
    recorded = rig.record(Consumption(item="SP-BOM2005", qty=qty, lot="SIL-2605"))
    assert recorded.findings == ()
    assert rig.installation.store.waiting_count() == 1
    rig.installation.settle()
    assert rig.installation.store.waiting_count() == 0
    event, standing = rig.installation.store.event(recorded.event_id)
    assert standing is Standing.ACCEPTED
    assert event.detail.qty.base == micro("1.6")
    assert rig.hub.ledger.trial_balance() == {"1400": 2746, "1310": -2746}


def test_a_wrong_unit_waits_with_an_exception(rig):
    qty = quantity(rig, "SP-BOM2005", "320", "PCS")
    recorded = rig.record(Consumption(item="SP-BOM2005", qty=qty, lot="SIL-2605"))
    rig.installation.settle()
    assert [finding.code for finding in recorded.findings] == ["Q04"]
    assert rig.installation.store.event(recorded.event_id)[1] is Standing.WAITING
    assert rig.hub.ledger.trial_balance() == {}
    with rig.hub.store.begin() as tx:
        (case,) = tx.open_exceptions(event_id=recorded.event_id)
    assert (case.code, case.suggested) == ("Q04", "320 ML")


def test_output_before_the_last_operation_is_a_confirmation(rig):
    rig.record(Output(qty=quantity(rig, "SP-BOM2000", "4", "PCS")))
    rig.installation.settle()
    assert rig.hub.ledger.trial_balance() == {}


def test_the_terminal_estimates_what_the_hub_then_predicts(rig):
    """D6: 320 ml at 17.16 for 200 ml are 27.456 into WIP, shown before anything is recorded."""
    terminal = rig.terminal()
    for kind, parts in ((ScanKind.BADGE, ["1042"]), (ScanKind.ORDER, ["WO1001", "10"])):
        terminal.scan(label(kind, *parts).encode())
    terminal.scan(label(ScanKind.LOT, "SP-BOM2005", "SIL-2605").encode())
    for digit in "320":
        view = terminal.press(digit)
    assert view.panel.then == "Into WIP about EUR 27.46."
