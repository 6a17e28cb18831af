"""What a form may know while it is filled in: place, master data, what is available, who is there."""

from dataclasses import dataclass
from datetime import date, datetime

from floorledger.domain.calendar import local
from floorledger.domain.detail import Detail
from floorledger.domain.event import CaptureMethod, Event
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, micro
from floorledger.domain.order import Order
from floorledger.domain.position import Position
from floorledger.domain.routing import BomLine, Operation, Standard
from floorledger.domain.unit import Factor, Quantity, UnitRefusal, to_base
from floorledger.services.availability import Availability
from floorledger.services.draft import Draft
from floorledger.services.forms.panel_state import Incomplete, PanelState, Place
from floorledger.services.tape_facts import TapeFacts
from floorledger.services.terminal_ports import TerminalStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Mate:
    """Somebody at the terminal."""

    person_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The facts beside the panel. ``me`` is who is active, ``crew`` everybody signed in, ``me`` among them."""

    master: MasterData
    place: Place | None
    availability: Availability
    store: TerminalStore
    tape: TapeFacts
    now: datetime
    me: Mate | None = None
    crew: tuple[Mate, ...] = ()
    roles: frozenset[str] = frozenset()

    @property
    def here(self) -> Place:
        """The place. Raises Incomplete where no order is open."""
        if self.place is None:
            raise Incomplete("Scan the order first.")
        return self.place

    @property
    def order(self) -> Order:
        """The order. Raises Incomplete."""
        order = self.master.order_by_no.get(self.here.order_no)
        if order is None:
            raise Incomplete("This order is not known here.")
        return order

    @property
    def standard(self) -> Standard | None:
        """The order's standard, None without an order."""
        return None if self.place is None else self.master.standard_of(self.place.order_no)

    @property
    def step(self) -> Operation | None:
        """The operation, None without an order."""
        standard = self.standard
        steps = () if standard is None else standard.operations
        return next((step for step in steps if self.place and step.operation_no == self.place.operation_no), None)

    @property
    def bom(self) -> tuple[BomLine, ...]:
        """The order's components."""
        return () if self.standard is None else self.standard.bom

    @property
    def position(self) -> Position | None:
        """Where the order's pieces are, None without an order."""
        return None if self.place is None else self.availability.position(self.place.order_no)

    @property
    def made(self) -> Item:
        """The item that the order makes. Raises Incomplete."""
        return self.master.item_by_no[self.order.item]

    @property
    def day(self) -> date:
        """The plant's date."""
        return local(self.now, self.master.time_zone).date()

    def event(self, event_id: str | None) -> Event | None:
        """An entry that this device knows."""
        found = None if event_id is None else self.store.event(event_id)
        return None if found is None else found[0]

    def draft(
        self,
        panel: PanelState,
        detail: Detail,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        on_behalf_of: str | None = None,
        at: Place | None = None,
        placed: bool = True,
    ) -> Draft:
        """A draft at the terminal's place, at another one (``at``), or, not ``placed``, at none: stock is nowhere."""
        place = (at or self.place) if placed else None
        return Draft(
            detail=detail,
            occurred_start=start or self.now,
            occurred_end=end,
            order_no=None if place is None else place.order_no,
            operation_no=None if place is None else place.operation_no or None,
            work_center=None if place is None else place.work_center or None,
            capture_method=_method(panel),
            scan_raw=panel.scan_raw,
            on_behalf_of=on_behalf_of,
        )


def _method(panel: PanelState) -> CaptureMethod:
    if panel.weighed is not None:
        return CaptureMethod.SCALE
    return CaptureMethod.TYPED if panel.typed else CaptureMethod.SCAN


def number(text: str, missing: str) -> Micro:
    """What is typed, as a number. Raises Incomplete with ``missing`` where nothing is."""
    if not text:
        raise Incomplete(missing)
    try:
        return micro(text.rstrip("."))
    except ValueError as error:
        raise Incomplete("This is not a number.") from error


def quantity(text: str, item: Item, factor: Factor, missing: str = "Enter the quantity.") -> Quantity:
    """What is typed, as a quantity of an item in the unit of ``factor``. Raises Incomplete."""
    made = to_base(number(text, missing), factor, item.base_uom, item.decimals)
    if isinstance(made, UnitRefusal):
        raise Incomplete(made.text)
    return made
