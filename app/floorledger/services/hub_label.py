"""The label with which a terminal finds its hub: address and one-time code in one scan.

``HUB/7KQ2M-9XB4T/https://hub.plant:8040``, printed as a QR code, whose error correction makes a check character idle.
It is no label of the shop floor: only the first start reads it.
"""

import re
from dataclasses import dataclass

_PREFIX = "HUB/"
_AIM = re.compile(rb"\][A-Za-z][0-9A-Za-z]")
_TEXT = re.compile(r"HUB/([0-9A-Za-z-]{4,20})/(https?://[^\s]{1,200})")


@dataclass(frozen=True, slots=True)
class HubLabel:
    """What the label says."""

    code: str
    url: str


def hub_label(code: str, url: str) -> str:
    """The text to print. Raises ValueError where code or address cannot stand on it."""
    text = f"{_PREFIX}{code}/{url}"
    if _TEXT.fullmatch(text) is None:
        raise ValueError(f"{url} with {code} cannot stand on a hub label")
    return text


def read_hub_label(raw: bytes) -> HubLabel | None:
    """What a scan says, with or without an AIM identifier; None where it is no hub label."""
    body = _AIM.sub(b"", raw, count=1) if _AIM.match(raw) else raw
    found = _TEXT.fullmatch(body.decode("ascii", "replace").strip())
    return None if found is None else HubLabel(found[1], found[2])
