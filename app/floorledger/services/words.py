"""An event in a few words, for the tape, the queue and the trace."""

from floorledger.domain import people
from floorledger.domain.decision import Decision, Reversal
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
    Disposition,
    Downtime,
    Hold,
    Inspection,
    OrderStatus,
    Output,
    Release,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Time,
    Transfer,
)
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro_text
from floorledger.domain.unit import Quantity

_MINUS = "\N{MINUS SIGN}"


def words(detail: Detail, master: MasterData | None = None) -> str:
    """An event in a few words; a reason by the plant's own text, by its code where ``master`` does not know it."""
    return _why(detail, master) or _of_pieces(detail) or _of_material(detail) or _of_time(detail) or _other(detail)


def _why(detail: Detail, master: MasterData | None) -> str:
    """An event that has a reason."""
    match detail:
        case ScrapOutput(qty=qty, reason_code=code):
            reason = _reason(master, "SCR", code)
            return f"{_MINUS}{qty.entered_text} scrap, {reason}"
        case Rework(step=ReworkStep.START, qty=qty, cause_code=code):
            cause = _reason(master, "SCR", code)
            return f"{qty.entered_text} into rework, {cause}"
        case ScrapComponent(item=item, qty=qty, reason_code=code):
            reason = _reason(master, "SCR", code)
            return f"{_MINUS}{qty.entered_text} {item} scrapped, {reason}"
        case Downtime(reason_code=code, duration_s=seconds):
            reason = _reason(master, "DWN", code, "BRK")
            return f"Stop {seconds // 60} min, {reason}"
        case Hold(qty=None, lot=lot, hold_code=code):
            reason = _reason(master, "HLD", code)
            return f"Hold lot {lot}, {reason}"
        case Hold(qty=qty, hold_code=code) if qty is not None:
            reason = _reason(master, "HLD", code)
            return f"Hold {qty.entered_text}, {reason}"
        case _:
            return ""


def _reason(master: MasterData | None, group: str, code: str, *others: str) -> str:
    """The plant's text of a code of one of the groups, as the plant writes it."""
    known = {} if master is None else master.reason_by_key
    found = next((known[each, code] for each in (group, *others) if (each, code) in known), None)
    return code.lower() if found is None else found.text


def _of_pieces(detail: Detail) -> str:
    match detail:
        case Output(qty=qty, final=final):
            return f"+{qty.entered_text} good" + (", final" if final else "")
        case Coproduct(item=item, qty=qty) | Byproduct(item=item, qty=qty):
            return f"+{qty.entered_text} {item}"
        case Rework(qty=qty):
            return f"+{qty.entered_text} good after rework"
        case SubconReceipt(purchase_order=order, good=good, bad=bad):
            return f"From vendor {order}: {_or_none(good)} good, {_or_none(bad)} bad"
        case _:
            return ""


def _or_none(qty: Quantity | None) -> str:
    return "no" if qty is None else qty.entered_text


def _lot(lot: str | None) -> str:
    return f", lot {lot}" if lot else ""


def _of_material(detail: Detail) -> str:
    match detail:
        case Consumption(item=item, qty=qty, lot=lot, substitute_for=planned):
            return f"{qty.entered_text} {item}{_lot(lot)}" + (f" for {planned}" if planned else "")
        case Return(item=item, qty=qty, lot=lot):
            return f"Return {qty.entered_text} {item}{_lot(lot)}"
        case SubconSend(purchase_order=order, item=item, qty=qty):
            return f"{qty.entered_text} {item} to vendor, {order}"
        case Transfer(item=item, qty=qty, from_location=place, to_location=other):
            return f"{qty.entered_text} {item} from {place} to {other}"
        case Count(item=item, counted=counted, book=book, lot=lot):
            if counted is None:
                return f"Counted none {item}{_lot(lot)}, books say {micro_text(book)}"
            return f"Counted {counted.entered_text} {item}{_lot(lot)}, books say {micro_text(book)} {counted.uom_base}"
        case _:
            return ""


def _of_time(detail: Detail) -> str:
    match detail:
        case Time(category=category, kind=kind, worked_s=seconds):
            return f"{seconds // 60} min {category} ({kind})"
        case _:
            return _of_hold(detail)


def _of_hold(detail: Detail) -> str:
    match detail:
        case Release(qty=qty):
            return f"Release {qty.entered_text if qty else 'lot'}"
        case Disposition(qty=qty, fate=fate, to_item=lower):
            return f"{qty.entered_text} on hold: {fate}" + (f" to {lower}" if lower else "")
        case Inspection(characteristic=what, readings=readings):
            failed = len(detail.failed)
            return f"{what}: {len(readings)} readings" + (f", {failed} outside the limits" if failed else "")
        case _:
            return ""


_NOT_TAKEN = {
    people.WRONG_PIN: "Wrong PIN",
    people.LOCKED_OUT: "Wrong PIN, locked out",
    "C01": "Scan of an unknown label",
    "C02": "Scan of an ambiguous label",
    "C03": "Scan of a damaged label",
    "C04": "Scan without its separators",
    "M01": "Scan of an unknown order",
    "M05": "Scan of an unknown lot",
}
"""What was wrong with a scan that was not taken; that it was not taken is its state, said beside it."""


def _other(detail: Detail) -> str:
    match detail:
        case Reversal():
            return "Undo"
        case ScanRefused(fault_code=code):
            return _NOT_TAKEN.get(code, "Scan that fits nothing here")
        case Decision(verdict=verdict, assignee=assignee):
            return f"Decision: {verdict}" + (f" to {assignee}" if assignee else "")
        case OrderStatus(state=state):
            return f"Order {state}"
        case SignIn():
            return "Signed in"
        case SignOut():
            return "Signed out"
        case Clock(jump_ms=jump, offset_ms=off):
            return f"Clock moved by {jump:+d} ms" if off is None else f"Clock {off:+d} ms to the hub's"
        case Config(setting=setting, after=after):
            return f"{setting} set to {after}"
        case Unknown(written_type=kind, written_version=version):
            return f"{kind}, written by a newer version ({version})"
        case _:
            return type(detail).__name__
