"""Frozen rows of the page from which labels are printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChoice:
    """Something to print, or a printer; ``key`` goes back to the service."""

    key: str
    text: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintView:
    """What can be printed where. ``blocked`` says in words why Print is off; None when it is on.

    ``note`` says what the chosen label lacks though it can be printed.
    ``revision`` is another number whenever something else would be printed, so that the preview is painted anew.
    """

    things: tuple[PrintChoice, ...]
    printers: tuple[PrintChoice, ...]
    copies: str
    revision: int
    blocked: str | None = None
    note: str | None = None
