"""The predicted journal: exact amounts rounded once by the cumulative rule, mirrored, settled.

Amounts are signed, debit positive. What an event is worth is worked out in domain/valuation.py (domain.md B2.5.4, B2.4;
decisions.md D6).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from floorledger.domain.event import Event
from floorledger.domain.number import NONE, Micro, to_minor
from floorledger.domain.policy import Role

CLOSING = "close:"
"""How the cost line of a settlement begins."""
AT_VENDOR = "vendor "
"""How the cost line of a component begins that was used up out of the stock at a vendor."""


class NotPostable(ValueError):
    """The event has an effect in money that cannot be worked out; ``code`` is an exception code of B5.2."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True, kw_only=True)
class ExactLine:
    """A journal line before rounding: ``amount`` in currency units, debit positive; a date where it has its own."""

    role: Role
    cost_line: str
    amount: Fraction
    posting_date: date | None = None


def pair(debit: Role, credit: Role, cost_line: str, amount: Fraction) -> tuple[ExactLine, ...]:
    """An amount from one role to another under one cost line, so that both sides share their rounding.

    In an order a cost line has the same two roles always: with a third one the two sides would round apart by a cent.
    """
    return (
        ExactLine(role=debit, cost_line=cost_line, amount=amount),
        ExactLine(role=credit, cost_line=cost_line, amount=-amount),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """A journal line: ``amount_minor`` in minor units, debit positive, and the exact amount it came from.

    ``posting_date`` is set where it is not that of the journal (D14).
    """

    role: Role
    cost_line: str
    order_no: str
    amount_minor: int
    exact: Fraction
    posting_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """What an event's value depends on beside itself.

    ``event`` is the one it names: the hold of a release or disposition, the issue of a return; ``lines`` are those it
    posted. ``remaining`` is what is left of a hold, ``reserved`` the loss still expected on it, in currency units; None
    where none was ever reserved.
    """

    event: Event | None = None
    lines: tuple[JournalLine, ...] = ()
    remaining: Micro = NONE
    reserved: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What has been posted so far under one (order, role, cost line), exact and rounded."""

    exact: Fraction = Fraction(0)
    posted_minor: int = 0


RunningKey = tuple[str, Role, str]


def journal(
    order_no: str, lines: tuple[ExactLine, ...], running: Mapping[RunningKey, Running], minor_digits: int
) -> tuple[tuple[JournalLine, ...], dict[RunningKey, Running]]:
    """Round by the cumulative rule: post round(cumulative exact) minus what is posted already (B2.5.4).

    Both sides of a pair share their history, so every journal balances to the last minor unit. Returns the lines and
    the running sums that changed.
    """
    changed: dict[RunningKey, Running] = {}
    rounded: list[JournalLine] = []
    for line in lines:
        key = (order_no, line.role, line.cost_line)
        before = changed.get(key) or running.get(key) or Running()
        exact = before.exact + line.amount
        posted_minor = to_minor(exact, minor_digits)
        changed[key] = Running(exact=exact, posted_minor=posted_minor)
        rounded.append(
            JournalLine(
                role=line.role,
                cost_line=line.cost_line,
                order_no=order_no,
                amount_minor=posted_minor - before.posted_minor,
                exact=line.amount,
                posting_date=line.posting_date,
            )
        )
    return tuple(rounded), changed


def mirror(
    lines: tuple[JournalLine, ...], running: Mapping[RunningKey, Running]
) -> tuple[tuple[JournalLine, ...], dict[RunningKey, Running]]:
    """The reversal of posted lines: identical amounts on the other side (B2.2), and the running sums it leaves.

    A line with a date of its own keeps it; where that period is closed by now, the caller moves it to the open one.
    """
    changed: dict[RunningKey, Running] = {}
    mirrored: list[JournalLine] = []
    for line in lines:
        key = (line.order_no, line.role, line.cost_line)
        before = changed.get(key) or running.get(key) or Running()
        changed[key] = Running(exact=before.exact - line.exact, posted_minor=before.posted_minor - line.amount_minor)
        mirrored.append(
            JournalLine(
                role=line.role,
                cost_line=line.cost_line,
                order_no=line.order_no,
                amount_minor=-line.amount_minor,
                exact=-line.exact,
                posting_date=line.posting_date,
            )
        )
    return tuple(mirrored), changed


def settlement(
    order_no: str, variances: Mapping[Role, int], lines: Iterable[JournalLine], minor_digits: int
) -> tuple[JournalLine, ...]:
    """The closing entry: each variance role against WIP, less what an earlier closing of the order has settled.

    An order that is closed again settles only what was posted since, so that nothing is settled twice (B2.4).
    """
    owed = dict(variances)
    for line in lines:
        if line.cost_line.startswith(CLOSING) and line.role is not Role.WIP:
            owed[line.role] = owed.get(line.role, 0) - line.amount_minor
    return tuple(
        JournalLine(
            role=role,
            cost_line=f"{CLOSING}{settled}",
            order_no=order_no,
            amount_minor=sign * owed[settled],
            exact=Fraction(sign * owed[settled], 10**minor_digits),
        )
        for settled in Role
        if owed.get(settled)
        for role, sign in ((settled, 1), (Role.WIP, -1))
    )
