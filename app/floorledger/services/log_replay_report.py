"""What a replay has come to: orders and totals for machines, plain words for people (domain.md A2, B3.2)."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.detail import Hold, Output, ScrapOutput, Time, TimeKind
from floorledger.domain.exception import CODES, ownership
from floorledger.domain.finding import Severity
from floorledger.domain.number import minor_text, round_half_away, short_text, to_fraction
from floorledger.domain.variance import Category
from floorledger.services.log_exceptions import LogException, exceptions_of, name_of, unvalued_minor
from floorledger.services.log_mapping import LABEL
from floorledger.services.log_quirks import duplicates
from floorledger.services.log_replay import TAKEN, Entry, Replayed
from floorledger.services.log_row import LogRow, ReportType, by_order
from floorledger.services.log_standard import Basis, DemoStandards
from floorledger.services.records import Standing
from floorledger.services.variance_text import OrderVariance, as_json

SHOWN = 10
FEW_REPORTS = 3
_COLUMNS = (
    (Category.LABOUR_EFFICIENCY, "labour"),
    (Category.MACHINE_EFFICIENCY, "machine"),
    (Category.VOH_EFFICIENCY, "VOH"),
    (Category.FOH_EFFICIENCY, "FOH"),
    (Category.SCRAP, "scrap"),
    (Category.LOT_SIZE, "lot size"),
    (Category.ROUNDING, "round"),
)


@dataclass(frozen=True, slots=True)
class ReplayTotal:
    """A sum over the file's rows of the second half, the same over their events, and where those stand."""

    name: str
    in_file: Fraction
    in_events: Fraction
    posted: Fraction
    waiting: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayReport:
    """Figures of one replay. ``parts_minor`` are the sums of the orders' parts, ``total_minor`` of their totals.

    ``operations`` counts the order operations replayed by where their standard comes from, ``few`` those that rest on
    fewer than three reports, ``without_pieces`` those that have a standard and report no good piece.
    ``without_standard`` is, by order number, the part of its total that no standard was held against.
    """

    name: str
    replayed: Replayed
    operations: dict[Basis, int]
    few: int
    without_pieces: int
    totals: tuple[ReplayTotal, ...]
    waiting: dict[str, int]
    taken: dict[str, int]
    parts_minor: dict[Category, int]
    total_minor: int
    residual_minor: int
    without_standard: dict[str, int]
    exceptions: tuple[LogException, ...]
    seconds: float

    @property
    def _digits(self) -> int:
        return self.replayed.master.minor_digits

    @property
    def _sums(self) -> dict[str, int]:
        variances = [order.variance for order in self.replayed.orders]
        return {
            "standard": sum(each.standard_minor for each in variances),
            "actual": sum(each.actual_minor for each in variances),
            "wip_open": sum(each.wip_open_minor for each in variances),
            "total": self.total_minor,
            "residual": self.residual_minor,
            "without_standard": sum(self.without_standard.values()),
        }

    def as_json(self) -> dict[str, object]:
        """The figures, ready for ``json.dumps``; amounts are decimal text in the currency unit."""
        halves = self.replayed.halves
        return {
            "label": LABEL,
            "currency": self.replayed.master.currency,
            "cut": None if halves.cut is None else halves.cut.isoformat(),
            "orders_by_half": {"first": len(halves.first), "second": len(halves.second)},
            "orders_crossing": len(halves.crossing),
            "rows": self._rows,
            "operations": {basis.value: self.operations[basis] for basis in Basis}
            | {"fewer than three reports": self.few, "without pieces": self.without_pieces},
            "control_totals": {
                total.name: {
                    "file": short_text(total.in_file),
                    "events": short_text(total.in_events),
                    "posted": short_text(total.posted),
                    "waiting": short_text(total.waiting),
                }
                for total in self.totals
            },
            "waiting": self.waiting,
            "taken": self.taken,
            "orders": [self._order_json(order) for order in self.replayed.orders],
            "parts": {category.value: self._money(amount) for category, amount in self.parts_minor.items()},
            "totals": {name: self._money(amount) for name, amount in self._sums.items()},
            "exceptions": [self._exception_json(each) for each in self.exceptions[:SHOWN]],
            "exceptions_in_all": len(self.exceptions),
            "seconds": round(self.seconds, 3),
        }

    @property
    def _rows(self) -> dict[str, int]:
        halves, rows = self.replayed.halves, self.replayed.log.rows
        replayed = frozenset(halves.second)
        second = sum(row.case in replayed for row in rows)
        return {
            "make_standards": len(halves.before),
            "replayed": second,
            "in_neither": len(rows) - len(halves.before) - second,
        }

    def _order_json(self, order: OrderVariance) -> dict[str, object]:
        without = self.without_standard.get(order.order.order_no, 0)
        return as_json(order) | {"part": _part(order), "without_standard": self._money(without)}

    def _exception_json(self, each: LogException) -> dict[str, object]:
        return {
            "code": each.code,
            "value": self._money(each.value_minor),
            "text": each.text,
            "owner": ownership(each.code).owner,
            "waiting": each.waiting,
            "rows": list(each.lines),
        }

    def _money(self, amount_minor: int) -> str:
        return minor_text(amount_minor, self._digits)

    def as_text(self) -> str:
        """The cut, what was taken and what waits, every order, the totals, the largest exceptions."""
        return "\n".join(
            [
                *self._outcome(),
                "",
                *self._control(),
                "",
                *self._table(),
                "",
                f"The largest of {len(self.exceptions)} exceptions, by money at stake:",
                *(line for place, each in enumerate(self.exceptions[:SHOWN], 1) for line in self._shown(place, each)),
            ]
        )

    def _outcome(self) -> Iterator[str]:
        halves, rows, orders = self.replayed.halves, self._rows, len(self.replayed.orders)
        closed = sum(order.variance.closed for order in self.replayed.orders)
        assert halves.cut is not None, "a replay has a second half"
        yield f"{self.name}: {orders} orders replayed and valued, {self.seconds:.1f} s. Every cost is a {LABEL}."
        yield (
            f"Cut at {halves.cut:%Y-%m-%d %H:%M}: {len(halves.first)} orders began before, {len(halves.second)} "
            f"then or later; {len(halves.crossing)} of the first go on after it."
        )
        yield (
            f"{rows['make_standards']:,} rows before the cut make the standards, {rows['replayed']:,} are replayed; "
            f"{rows['in_neither']:,} later rows of orders begun before are in neither."
        )
        found = ", ".join(f"{self.operations[basis]} {basis.value}" for basis in Basis)
        yield f"Standards of the {sum(self.operations.values())} operations replayed: {found}."
        yield (
            f"{self.few} rest on fewer than three reports; {self.without_pieces} report no good piece, so their time "
            f"earns no minutes."
        )
        yield f"{closed} orders are over and completed; {orders - closed} stay open, with pieces in WIP at target cost."

    def _control(self) -> Iterator[str]:
        yield f"{'Control totals':<18}{'file':>12}{'events':>12}{'posted':>12}{'waiting':>12}"
        for total in self.totals:
            figures = (total.in_file, total.in_events, total.posted, total.waiting)
            yield f"  {total.name:<16}" + "".join(f"{_figure(figure):>12}" for figure in figures)
        yield f"Waiting for a decision, so not in the figures below: {_by_code(self.waiting)}."
        yield f"Taken all the same by the rule of the replay: {_by_code(self.taken)}."

    def _table(self) -> Iterator[str]:
        currency = self.replayed.master.currency
        names = [name for _, name in _COLUMNS]
        yield f"Variances in {currency}; above zero is more than standard. “no standard” is what of the total has none."
        yield _line("order", "part", "state", ["standard", *names, "total", "no standard", "residual"])
        for order in self.replayed.orders:
            variance = order.variance
            parts = [variance.parts_minor.get(category, 0) for category, _ in _COLUMNS]
            without = self.without_standard.get(order.order.order_no, 0)
            amounts = [variance.standard_minor, *parts, variance.total_minor, without, variance.residual_minor]
            state = "complete" if variance.closed else "open"
            yield _line(order.order.order_no, _part(order), state, [self._grouped(amount) for amount in amounts])
        sums = self._sums
        parts = [self.parts_minor.get(category, 0) for category, _ in _COLUMNS]
        amounts = [sums["standard"], *parts, sums["total"], sums["without_standard"], sums["residual"]]
        yield _line("total", "", "", [self._grouped(amount) for amount in amounts])

    def _shown(self, place: int, each: LogException) -> Iterator[str]:
        rows = ", ".join(map(str, each.lines[:5])) + (f" and {len(each.lines) - 5} more" if each.lines[5:] else "")
        waits = f"; waiting: {each.waiting}" if each.waiting else ""
        yield f"{place:>3}. {self._grouped(each.value_minor):>12}  {each.code} {CODES[each.code].meaning}"
        yield f"     {each.text}"
        yield f"     for the {ownership(each.code).owner}; rows {rows}{waits}"

    def _grouped(self, amount_minor: int) -> str:
        whole, _, cents = minor_text(abs(amount_minor), self._digits).partition(".")
        return f"{'-' if amount_minor < 0 else ''}{int(whole):,}{'.' if cents else ''}{cents}"


def replay_report(replayed: Replayed, seconds: float) -> ReplayReport:
    """The figures of a replay that took ``seconds``."""
    variances = [order.variance for order in replayed.orders]
    standards, rows = DemoStandards(replayed.halves), dict(by_order(replayed.log.rows))
    operations = [step for case in replayed.halves.second for step in standards.operations(rows[case])]
    known = [step for step in operations if step.minutes.basis is not Basis.NONE]
    categories = [category for category in Category if any(category in each.parts_minor for each in variances)]
    return ReplayReport(
        name=replayed.log.name,
        replayed=replayed,
        operations={basis: sum(step.minutes.basis is basis for step in operations) for basis in Basis},
        few=sum(step.minutes.reports < FEW_REPORTS for step in known),
        without_pieces=sum(step.share == 0 for step in known),
        totals=_totals(replayed),
        waiting=_codes(replayed, Standing.WAITING),
        taken=_codes(replayed, Standing.ACCEPTED),
        parts_minor={category: sum(each.parts_minor.get(category, 0) for each in variances) for category in categories},
        total_minor=sum(each.total_minor for each in variances),
        residual_minor=sum(each.residual_minor for each in variances),
        without_standard=unvalued_minor(replayed),
        exceptions=tuple(exceptions_of(replayed)),
        seconds=seconds,
    )


def _codes(replayed: Replayed, standing: Standing) -> dict[str, int]:
    """Entries with a blocking finding that stand there, by its code; one with two codes counts for both."""
    found = Counter(
        finding.code
        for entry in replayed.entries
        if entry.standing is standing
        for finding in entry.findings
        if finding.severity is Severity.BLOCK
    )
    assert standing is Standing.WAITING or found.keys() <= TAKEN, "only what is taken by rule posts against a check"
    return dict(sorted(found.items()))


def _totals(replayed: Replayed) -> tuple[ReplayTotal, ...]:
    wanted, repeats = frozenset(replayed.halves.second), duplicates(replayed.log.rows)
    rows = [row for row in replayed.log.rows if row.case in wanted and row.line not in repeats]

    def total(name: str, of_row: Callable[[LogRow], Fraction], of_entry: Callable[[Entry], Fraction]) -> ReplayTotal:
        figures = [(entry.standing, of_entry(entry)) for entry in replayed.entries]
        posted, waiting = (
            sum((figure for standing, figure in figures if standing is where), start=Fraction(0))
            for where in (Standing.ACCEPTED, Standing.WAITING)
        )
        in_events = sum((figure for _, figure in figures), start=Fraction(0))
        return ReplayTotal(name, sum(map(of_row, rows), start=Fraction(0)), in_events, posted, waiting)

    return (
        total("good pieces", lambda row: Fraction(row.good), lambda entry: _pieces(entry, Output)),
        total("scrapped pieces", lambda row: Fraction(row.rejected), lambda entry: _pieces(entry, ScrapOutput)),
        total("held pieces", lambda row: Fraction(row.held), lambda entry: _pieces(entry, Hold)),
        total("labour hours", lambda row: _row_hours(row, row.labour_s), lambda entry: _time(entry, TimeKind.LABOUR)),
        total(
            "machine hours", lambda row: _row_hours(row, row.interval_s), lambda entry: _time(entry, TimeKind.MACHINE)
        ),
    )


def _pieces(entry: Entry, kind: type[Output | ScrapOutput | Hold]) -> Fraction:
    detail = entry.draft.detail
    if not isinstance(detail, kind) or detail.qty is None:
        return Fraction(0)
    return to_fraction(detail.qty.base)


def _time(entry: Entry, kind: TimeKind) -> Fraction:
    detail = entry.draft.detail
    return Fraction(detail.worked_s, 3600) if isinstance(detail, Time) and detail.kind is kind else Fraction(0)


def _row_hours(row: LogRow, seconds: int) -> Fraction:
    return Fraction(0 if row.report_type is ReportType.BREAKDOWN else seconds, 3600)


def _part(order: OrderVariance) -> str:
    return name_of(order.master.item_by_no[order.order.item].description)


def _figure(figure: Fraction) -> str:
    return f"{round_half_away(figure):,}"


def _by_code(counts: dict[str, int]) -> str:
    return ", ".join(f"{code} {CODES[code].meaning} ({count})" for code, count in counts.items()) or "nothing"


def _line(order_no: str, part: str, state: str, figures: list[str]) -> str:
    return f"  {order_no:<10}{part[:18]:<19}{state:<9}" + "".join(f"{figure:>12}" for figure in figures)
