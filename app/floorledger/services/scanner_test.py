"""The test scan of the first start: what arrived byte for byte, what it means, and what to set on the scanner.

The self-test label holds two GS1 fields with a separator (GS) between them, so one scan shows all that can go wrong:
the AIM identifier, the separator, the keyboard's layout and the speed of the line (domain.md B6.2).
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from floorledger.domain.barcode import GS, SELF_TEST, Gs1Reader, Scan, ScannerSettings, is_self_test, parse
from floorledger.domain.scale import Weight, read_weight
from floorledger.services.settings import DeviceKind, DeviceSettings, Keyboard
from floorledger.services.views import Tone

_FIRST, _SECOND = (ai + value for ai, value in SELF_TEST)
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_NAMED = {0x1D: "GS", 0x1E: "RS", 0x04: "EOT", 0x02: "STX", 0x03: "ETX", 0x0D: "CR", 0x0A: "LF", 0x09: "TAB"}


class Remedy(StrEnum):
    """What the terminal can be set to where the scanner cannot be set."""

    SUBSTITUTE = "substitute"
    """Take what came in place of GS for GS."""
    NO_AIM = "no aim"
    """Read labels without an AIM identifier."""
    BY_PLACE = "by place"
    """Read a keyboard scanner's keys by their place on a US keyboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One scan of a test. ``shown`` is every byte in readable form, ``text`` what it means, ``advice`` what to do."""

    shown: str
    aim: str
    separator: bool
    tone: Tone
    text: str
    advice: str = ""
    remedy: Remedy | None = None
    substitute: str = ""
    weight: Weight | None = None


def written(raw: bytes) -> str:
    """Every byte so that it can be seen: printable ASCII as it is, everything else by name or number."""
    return "".join(chr(byte) if 0x20 <= byte < 0x7F else f"<{_NAMED.get(byte, f'{byte:02X}')}>" for byte in raw)


def hear(raw: bytes, device: DeviceSettings, gs1: Gs1Reader) -> Heard:
    """Understand a test scan, or a line of a scale. Never raises."""
    if (weight := read_weight(raw, device.unit)) is not None:
        return _weighed(raw, weight)
    text = raw.decode("latin-1")
    aim = found.group() if (found := _AIM.match(text)) else ""
    heard = Heard(
        shown=written(raw),
        aim=aim,
        separator=GS in text,
        tone=Tone.TAKEN,
        text="This label arrived whole. Scan the self-test label to be sure of separators too.",
    )
    if device.kind is DeviceKind.SCALE:
        return _told(
            heard,
            tone=Tone.REFUSED,
            text="This line is no weight in a known form.",
            advice="Set the scale to send continuously, as MT-SICS (S S 12.345 kg) or with a header (ST,GS,+12.345kg).",
        )
    return _self_test(heard, text, device, gs1) or _other(heard, text)


def _told(
    heard: Heard,
    *,
    tone: Tone | None = None,
    text: str = "",
    advice: str = "",
    remedy: Remedy | None = None,
    substitute: str = "",
) -> Heard:
    """The same scan with what is given said of it."""
    return replace(
        heard,
        tone=tone or heard.tone,
        text=text or heard.text,
        advice=advice or heard.advice,
        remedy=remedy,
        substitute=substitute,
    )


def _weighed(raw: bytes, weight: Weight) -> Heard:
    heard = Heard(shown=written(raw), aim="", separator=False, tone=Tone.TAKEN, text="", weight=weight)
    if weight.value is None:
        return _told(heard, tone=Tone.LOOK, text="The scale answers, but shows no weight: empty it, or wait.")
    state = "at rest" if weight.stable else "moving"
    return _told(heard, text=f"The scale shows {weight.text} {weight.unit}, {state}.")


def _self_test(heard: Heard, text: str, device: DeviceSettings, gs1: Gs1Reader) -> Heard | None:
    """What the self-test label shows; None for another label."""
    folded = text.upper()
    if _FIRST not in folded or _SECOND not in folded:
        return None
    if _FIRST not in text:
        return _told(
            heard,
            tone=Tone.LOOK,
            text="The letters arrived with their case swapped.",
            advice="Switch Caps Lock off, and set the scanner not to change the case of letters.",
        )
    scan = parse(text.encode("latin-1"), gs1=gs1, settings=device.scanner())
    if isinstance(scan, Scan) and is_self_test(scan):
        return _told(heard, text="The self-test passed: the label arrived as it was printed.")
    before, between = _parts(text)
    return _no_separator(heard, between) or _no_aim(heard, before, device)


def _parts(text: str) -> tuple[str, str]:
    """What stands before the first field, and between the two."""
    start = text.index(_FIRST)
    end = text.find(_SECOND, start)
    return text[:start], text[start + len(_FIRST) : end] if end >= 0 else ""


def _no_separator(heard: Heard, between: str) -> Heard | None:
    if between == GS:
        return None
    if not between:
        return _told(
            heard,
            tone=Tone.REFUSED,
            text="The separator between the two fields was lost.",
            advice="Set the scanner to send GS (ASCII 29), often called “GS1 separator” or “function keys”.",
        )
    told = _told(
        heard,
        tone=Tone.LOOK,
        text=f"The scanner sends “{written(between.encode('latin-1', 'replace'))}” in place of the separator.",
        advice="Set the scanner to send GS (ASCII 29) as it is, or let the terminal take this for it.",
    )
    try:
        ScannerSettings(gs_substitute=between.encode("ascii"))
    except ValueError:
        advice = "Set the scanner to send GS (ASCII 29); what it sends instead may stand in a label."
        return _told(told, tone=Tone.REFUSED, advice=advice)
    return _told(told, remedy=Remedy.SUBSTITUTE, substitute=between)


def _no_aim(heard: Heard, before: str, device: DeviceSettings) -> Heard:
    if before and not heard.aim and device.kind is DeviceKind.WEDGE and device.keyboard is not Keyboard.US:
        return _told(
            heard,
            tone=Tone.LOOK,
            text=f"The identifier arrived as “{before}”: the scanner types for another keyboard.",
            advice="Set the scanner's keyboard to the country of this computer, or read its keys by their place.",
            remedy=Remedy.BY_PLACE,
        )
    if heard.aim:
        return _told(
            heard,
            tone=Tone.REFUSED,
            text=f"The scanner says {heard.aim}, which is no GS1 label.",
            advice="Scan the self-test label as Floorledger prints it, not a copy in another code.",
        )
    return _told(
        heard,
        tone=Tone.LOOK,
        text="No AIM identifier arrived, so the terminal cannot tell one kind of code from another.",
        advice="Set the scanner to send AIM identifiers, often called “code ID: AIM”; or do without, with less safety.",
        remedy=Remedy.NO_AIM,
    )


def _other(heard: Heard, text: str) -> Heard:
    strange = sum(not (" " <= letter <= "~" or letter in "\x1d\x1e\x04") for letter in text)
    if 2 * strange >= len(text):
        return _told(
            heard,
            tone=Tone.REFUSED,
            text="What arrived is no text: the speed of the line does not fit.",
            advice="Choose another speed until the label can be read; the scanner's manual names the right one.",
        )
    if not heard.aim:
        return _told(
            heard,
            tone=Tone.LOOK,
            text="This label arrived without an AIM identifier.",
            advice="Set the scanner to send AIM identifiers, then scan the self-test label.",
        )
    return heard


def cured(device: DeviceSettings, heard: Heard) -> DeviceSettings:
    """The device set to take what the scanner sends, as the remedy says."""
    match heard.remedy:
        case Remedy.SUBSTITUTE:
            return replace(device, gs_substitute=heard.substitute)
        case Remedy.NO_AIM:
            return replace(device, aim_required=False)
        case Remedy.BY_PLACE:
            return replace(device, keyboard=Keyboard.US)
        case None:
            return device
