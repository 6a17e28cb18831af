"""Random stories of an order in the workshop: every type of event, each possible when it happens.

A story is a list of (what, number, number); what is not possible at the moment is left out. The numbers choose how
much, where, and which hold, issue or entry is meant.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
    Disposition,
    Downtime,
    Fate,
    Hold,
    Inspection,
    OrderState,
    OrderStatus,
    Output,
    PieceState,
    Recovered,
    Release,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    TimeCategory,
    TimeKind,
    Transfer,
)
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.event import Event
from floorledger.domain.hold import HoldState
from floorledger.domain.hold_value import reserve_line
from floorledger.domain.master import MasterData
from floorledger.domain.number import MICRO, micro, micro_text
from floorledger.domain.policy import ExpectedLoss, Policy, Role, ScrapMode
from floorledger.domain.undo import UndoFacts, blockers
from floorledger.domain.unit import Quantity
from tests.plants import Books, event, hours, policy, qty
from tests.workshop import workshop


def _awkward() -> MasterData:
    """The workshop with prices that do not come to whole cents, so that every amount is rounded."""
    factor, plain = Fraction(701, 700), workshop()
    items = tuple(
        replace(
            each,
            standard_price=each.standard_price * factor,
            average_price=None if each.average_price is None else each.average_price * factor,
            nrv=None if each.nrv is None else each.nrv * factor,
        )
        for each in plain.items
    )
    return replace(plain, items=items)


SHOP = _awkward()
LOSSES = (ExpectedLoss(hold_code="LEAK", probability=Fraction(1, 3)),)
POLICIES = [
    policy(scrap_mode=mode, absorb_foh=foh, vendor_stock=valued, expected_losses=LOSSES)
    for mode in ScrapMode
    for foh in (True, False)
    for valued in (True, False)
]
OTHERS = {"STRIP": Coproduct, "WASHER": Coproduct, "SWARF": Byproduct, "OFFCUT": Byproduct}
_CODES = ("LEAK", "DENT")
Move = tuple[str, int, int]


def _pieces(number: int) -> Quantity:
    return qty(str(number), SHOP, "VALVE")


class Story:
    """An order's books, and what can happen next to them."""

    def __init__(self, books: Books) -> None:
        self.books = books
        self.steps = [step.operation_no for step in books.master.standard_of(books.order_no).operations]  # type: ignore[union-attr]

    def at(self, operation_no: str | None, detail: Detail) -> Event:
        """An event of the order at the usual work centre."""
        return event(detail, order_no=self.books.order_no, operation_no=operation_no)

    def tell(self, moves: Iterable[Move]) -> "Story":
        """Everything that is possible of the moves, in order."""
        for kind, one, two in moves:
            made = MAKERS[kind](self, one, two)
            if made is not None:
                self.books.take(made)
        return self

    def end(self) -> "Story":
        """Decide on what is held, report what is in rework, complete and close."""
        for hold in self.holds():
            self.books.take(self.of_hold(hold, Release(hold_event_id=hold.event_id, qty=self.rest(hold))))
        for tally in self.books.position.operations:
            if tally.rework:
                done = Rework(step=ReworkStep.DONE, qty=_pieces(tally.rework // MICRO), cause_code="BURR")
                self.books.take(self.at(tally.operation_no, done))
        for state in (OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED):
            self.books.take(self.at(None, OrderStatus(state=state)))
        return self

    def step(self, number: int) -> str:
        """One of the order's operations."""
        return self.steps[number % len(self.steps)]

    def some(self, wanted: Callable[[Event], bool], number: int) -> Event | None:
        """One of the entries that count and are ``wanted``."""
        found = [each for each in self.books.counted() if wanted(each)]
        return found[number % len(found)] if found else None

    def holds(self) -> list[Event]:
        """Holds of which something is left, or of a whole lot that is not free."""
        held = [each for each in self.books.counted() if isinstance(each.detail, Hold)]
        return [each for each in held if self.books.hold(each.event_id).state is not HoldState.DECIDED]

    def rest(self, hold: Event) -> Quantity | None:
        """What is left of a hold; None of a lot without a quantity."""
        left = self.books.hold(hold.event_id).remaining
        item = getattr(hold.detail, "item", None) or "VALVE"
        return qty(micro_text(left), SHOP, item) if left else None

    def of_hold(self, hold: Event, detail: Release | Disposition) -> Event:
        """A decision, in the hold's own place; one on a lot in stock is at no operation."""
        in_stock = isinstance(hold.detail, Hold) and hold.detail.item is not None
        return self.at(None if in_stock else hold.operation_no, detail)

    def in_state(self, number: int, state: PieceState) -> tuple[str, int] | None:
        """An operation with pieces in a state, and how many."""
        found = [(each.operation_no, getattr(each, state.value) // MICRO) for each in self.books.position.operations]
        there = [place for place in found if place[1] > 0]
        return there[number % len(there)] if there else None


# --- what can happen --------------------------------------------------------------------------------------------------
Maker = Callable[[Story, int, int], Event | None]


def _output(story: Story, one: int, two: int) -> Event:
    return story.at(story.step(one), Output(qty=_pieces(1 + two), final=two == 7))


def _recovered(number: int) -> Recovered | None:
    if number % 3 == 0:
        return None
    return Recovered(item="SWARF", qty=qty(f"{1 + number}.5", SHOP, "SWARF"), abnormal=number % 3 == 2)


def _scrap(story: Story, one: int, two: int) -> Event | None:
    state = (None, PieceState.GOOD, PieceState.REWORK)[one % 3]
    place = (story.step(one), 3) if state is None else story.in_state(one, state)
    if place is None:
        return None
    amount, won = _pieces(1 + two % place[1]), _recovered(two)
    detail = ScrapOutput(qty=amount, reason_code="F", cause_operation="10", taken_from=state, recovered=won)
    return story.at(place[0], detail)


def _other(story: Story, one: int, two: int) -> Event | None:
    if story.books.order_no != "WO6":
        return None
    item = sorted(OTHERS)[one % 4]
    return story.at("10", OTHERS[item](item=item, qty=qty(str(1 + two), SHOP, item)))


def _item(number: int) -> str:
    return ("BRASS", "SEAL", "NICKEL", "STEEL", "VALVE")[number % 5]


def _issue(story: Story, one: int, two: int) -> Event:
    stands_for = "BRASS" if _item(one) == "STEEL" and two % 2 else None
    amount = qty(str(1 + two), SHOP, _item(one))
    return story.at(
        story.step(two), Consumption(item=_item(one), qty=amount, planned=two % 2 == 0, substitute_for=stands_for)
    )


def _return(story: Story, one: int, two: int) -> Event | None:
    issue = story.some(lambda each: isinstance(each.detail, Consumption), one)
    if issue is None or not isinstance(issue.detail, Consumption):
        return None
    used = story.books.position.components
    left = next(
        each.used
        for each in used
        if (each.item, each.substitute_for) == (issue.detail.item, issue.detail.substitute_for)
    )
    if left < MICRO:
        return None
    back = Return(
        item=issue.detail.item,
        qty=qty("1", SHOP, issue.detail.item),
        issue_event_id=issue.event_id if two % 2 else None,
        substitute_for=issue.detail.substitute_for,
    )
    return story.at(issue.operation_no, back)


def _lost_component(story: Story, one: int, two: int) -> Event:
    amount = qty(str(1 + two % 3), SHOP, _item(one))
    lost = ScrapComponent(item=_item(one), qty=amount, reason_code="F", issued=two % 2 == 0)
    return story.at(story.step(one), lost)


def _dearer(story: Story, _one: int, two: int) -> None:
    """The moving average of seals changes; what was issued before keeps its price."""
    items = story.books.master.items
    seal = replace(story.books.master.item_by_no["SEAL"], average_price=Fraction(31 + two, 70))
    story.books.master = replace(
        story.books.master, items=tuple(seal if each.item == "SEAL" else each for each in items)
    )


def _time(story: Story, one: int, two: int) -> Event:
    categories, kinds = list(TimeCategory), list(TimeKind)
    time = hours("1", kinds[two % 2], categories[one % 4])
    return story.at(story.step(two), replace(time, worked_s=1 + 371 * two))


def _rework(story: Story, one: int, two: int) -> Event | None:
    begins = two % 2 == 0
    place = story.in_state(one, PieceState.GOOD if begins else PieceState.REWORK)
    if place is None:
        return None
    step = ReworkStep.START if begins else ReworkStep.DONE
    return story.at(place[0], Rework(step=step, qty=_pieces(1 + two % place[1]), cause_code="BURR"))


def _hold(story: Story, one: int, two: int) -> Event:
    return story.at(story.step(one), Hold(hold_code=_CODES[two % 2], qty=_pieces(1 + two)))


def _hold_lot(story: Story, one: int, two: int) -> Event:
    item = ("BRASS", "VALVE", "STEEL")[one % 3]
    amount = qty(str(1 + two), SHOP, item) if two % 3 else None
    return story.at(None, Hold(hold_code=_CODES[two % 2], item=item, lot="L1", qty=amount))


def _review(story: Story, one: int, _two: int) -> Event | None:
    held = story.holds()
    if not held:
        return None
    word = Decision(target_event_id=held[one % len(held)].event_id, verdict=Verdict.UNDER_REVIEW, reason_code="Q")
    return story.at(None, word)


def _decide(story: Story, one: int, two: int) -> Event | None:
    """A release or a disposition of a part of what is held, of any fate that its kind can have."""
    held = story.holds()
    if not held:
        return None
    hold = held[one % len(held)]
    left = story.rest(hold)
    if left is None:
        return story.of_hold(hold, Release(hold_event_id=hold.event_id))
    in_stock = getattr(hold.detail, "item", None)
    part = qty(str(1 + two % (left.base // MICRO)), SHOP, in_stock or "VALVE")
    fates = [None, *(fate for fate in Fate if in_stock or fate is not Fate.RETURN)]
    fate = fates[(one + two) % len(fates)]
    if fate is None:
        return story.of_hold(hold, Release(hold_event_id=hold.event_id, qty=part))
    lower = "VALVE-B" if fate is Fate.DOWNGRADE else None
    paper = "C1" if fate is Fate.USE_AS_IS else None
    return story.of_hold(
        hold,
        Disposition(hold_event_id=hold.event_id, fate=fate, qty=part, reason_code="Q", to_item=lower, concession=paper),
    )


def _send(story: Story, _one: int, two: int) -> Event | None:
    if story.books.order_no != "WO5":
        return None
    return story.at("20", SubconSend(purchase_order="PO1", item="NICKEL", qty=qty(str(1 + two), SHOP, "NICKEL")))


def _receive(story: Story, one: int, two: int) -> Event | None:
    if story.books.order_no != "WO5":
        return None
    good = _pieces(1 + two) if one % 3 else None
    bad = _pieces(1 + two % 3) if one % 2 or good is None else None
    return story.at("20", SubconReceipt(purchase_order="PO1", good=good, bad=bad))


def _count(story: Story, one: int, two: int) -> Event:
    found = qty(str(two), SHOP, _item(one)) if two else None
    return story.at(None, Count(item=_item(one), book=micro("5"), counted=found))


def _silent(story: Story, one: int, _two: int) -> Event:
    details = (
        Downtime(reason_code="JAM", duration_s=60),
        Transfer(item="BRASS", qty=qty("1", SHOP, "BRASS"), from_location="A", to_location="B"),
        Inspection(characteristic="bore", readings=(micro("12"),), uom="MMT"),
        OrderStatus(state=OrderState.STARTED),
        ScanRefused(fault_code="C01"),
        SignIn(),
        SignOut(),
        Clock(jump_ms=5),
        Config(setting="tone", after="low"),
        Unknown(written_type="MAGIC", written_version=9),
        Rework(step=ReworkStep.START, qty=_pieces(1), cause_code="BURR", order_no="WO7"),
    )
    return story.at(story.step(one), details[one % len(details)])


def facts(story: Story, target: Event, **more: object) -> UndoFacts:
    """What is known of an entry that somebody wants to take back."""
    books, counted = story.books, story.books.counted()
    hold = books.hold(target.event_id) if isinstance(target.detail, Hold) else None
    known: dict[str, object] = {
        "target": target,
        "undone": target not in counted,
        "position": books.position,
        "later": counted[counted.index(target) + 1 :] if target in counted else (),
        "operations": tuple(story.steps),
        "hold_remaining": 0 if hold is None else hold.remaining,
        "lot_open": hold is None or hold.state is not HoldState.DECIDED,
        "reserved": (books.order_no, Role.RESERVE, reserve_line(target.event_id)) in books.running,
    }
    return UndoFacts(**(known | more))  # type: ignore[arg-type]


def undo_of(event_id: str) -> Reversal:
    """The reversal of an entry."""
    return Reversal(target_event_id=event_id, reason_code="MIS")


def _undo(story: Story, one: int, _two: int) -> Event | None:
    target = story.some(lambda each: True, one)
    if target is None or blockers(facts(story, target)):
        return None
    return story.at(None, undo_of(target.event_id))


MAKERS: dict[str, Maker] = {
    "output": _output,
    "scrap": _scrap,
    "other output": _other,
    "issue": _issue,
    "return": _return,
    "component lost": _lost_component,
    "dearer": _dearer,
    "time": _time,
    "rework": _rework,
    "hold": _hold,
    "hold lot": _hold_lot,
    "review": _review,
    "decide": _decide,
    "send": _send,
    "receive": _receive,
    "count": _count,
    "silent": _silent,
    "undo": _undo,
}


def moves(*kinds: str) -> st.SearchStrategy[Sequence[Move]]:
    """Lists of moves, of some kinds or of all; what takes up something reported is as frequent as the reports."""
    return st.lists(
        st.tuples(st.sampled_from(kinds or tuple(MAKERS)), st.integers(0, 11), st.integers(0, 9)),
        min_size=1,
        max_size=25,
    )


orders = st.sampled_from(["WO5", "WO5", "WO6", "WO7"])
rules = st.sampled_from(POLICIES)


def new(order_no: str, by: Policy) -> Story:
    """The beginning of a story."""
    return Story(Books(order_no, SHOP, by))


def everything(order_no: str, by: Policy) -> Story:
    """One long story with every kind of entry many times over; only undos are left out."""
    numbers = [(7 * number % 12, 5 * number % 9) for number in range(36)]
    return new(order_no, by).tell((kind, one, two) for one, two in numbers for kind in MAKERS if kind != "undo")


def told(story: Story) -> Iterator[Event]:
    """Everything that happened, with what was undone."""
    return (each for each, _ in story.books.made.values())
