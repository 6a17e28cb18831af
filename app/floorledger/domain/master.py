"""Master data as one versioned snapshot: what screens, checks and postings share (reliability.md I6)."""

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from floorledger.domain.codec import decode, to_bytes
from floorledger.domain.item import Item, Lot
from floorledger.domain.master_record import HEADER, KINDS, Digest, MasterRecord, records_in
from floorledger.domain.order import Order
from floorledger.domain.plant_time import FiscalPeriod, Shift
from floorledger.domain.routing import Standard, WorkCenter
from floorledger.domain.unit import Factor
from floorledger.domain.uom import Unclear, UnitCode, Uom, meaning, ratio
from floorledger.domain.workplace import Location, PurchaseOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A reason code of a group (scrap, hold, stop, undo); ``parent`` is the wider one of its group."""

    group: str
    code: str
    text: str
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What of a snapshot stays where it is kept and is read by key: the items, and the standards by (item, variant).

    ``by_output`` finds the standard that yields an item beside something else; ``units`` are the codes of the items'
    units, ``documented`` the standards that name a document.
    """

    version: str
    items: Mapping[str, Item]
    standards: Mapping[tuple[str, str], Standard]
    by_output: Mapping[str, Standard]
    units: Callable[[], frozenset[str]]
    documented: Callable[[], Iterable[Standard]]


K = TypeVar("K")
V = TypeVar("V")


def _layered(first: Mapping[K, V], then: Mapping[K, V]) -> Mapping[K, V]:
    """``first``, and where it has no entry, ``then``; only read, never written."""
    return ChainMap(cast(dict[K, V], first), cast(dict[K, V], then))


@dataclass(frozen=True, kw_only=True)
class MasterData:
    """Everything a terminal needs to work alone.

    No shift starts on one of the ``holidays``. A shift counts for its start date, or for its end date where the plant
    says ``dated_by_end`` (B1.1). ``periods`` are those of finance; dates outside them go by calendar months.

    A snapshot made by :meth:`over` reads items and standards by key from where they are kept; to go through all of
    ``items`` or ``standards`` reads all of them, every time. Nothing else tells it from one in memory.
    """

    plant: str
    plant_name: str
    currency: str
    minor_digits: int
    time_zone: str
    label: str
    shifts: tuple[Shift, ...]
    items: tuple[Item, ...]
    standards: tuple[Standard, ...]
    work_centers: tuple[WorkCenter, ...]
    orders: tuple[Order, ...]
    lots: tuple[Lot, ...] = ()
    reasons: tuple[Reason, ...] = ()
    unit_codes: tuple[UnitCode, ...] = ()
    holidays: tuple[date, ...] = ()
    dated_by_end: bool = False
    periods: tuple[FiscalPeriod, ...] = ()
    locations: tuple[Location, ...] = ()
    purchase_orders: tuple[PurchaseOrder, ...] = ()

    _kept: ClassVar[Kept | None] = None

    @classmethod
    def over(cls, rest: "MasterData", kept: Kept) -> "MasterData":
        """``rest`` with the items and standards of ``kept`` in place of its own."""
        made = object.__new__(cls)
        vars(made).update({name: held for name, held in vars(rest).items() if name in _IN_MEMORY})
        vars(made)["_kept"] = kept
        return made

    def holding(self, records: Mapping[str, tuple[object, ...]], version: str | None = None) -> "MasterData":
        """The snapshot with other records, by field; with a ``version`` it goes by that and works out none."""
        made = object.__new__(MasterData)
        vars(made).update({name: held for name, held in vars(self).items() if name in _IN_MEMORY | _BY_KEY})
        vars(made).update(records if version is None else {**records, "version": version})
        return made

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """All items or standards of a snapshot that reads them by key."""
            if name not in _BY_KEY or self._kept is None:
                raise AttributeError(name)
            return tuple(getattr(self._kept, name).values())

    @property
    def header(self) -> MasterRecord:
        """The one record of what has no records of its own."""
        return MasterRecord(kind=HEADER, key="", body=to_bytes(_without_records(self)).decode())

    @classmethod
    def read_header(cls, body: str) -> "MasterData":
        """A snapshot without records. Raises CodecError."""
        return decode(cls, body.encode())

    @cached_property
    def digest(self) -> Digest:
        """The digest of all records."""
        return Digest().changed(after=(self.header, *records_in(self)))

    @cached_property
    def version(self) -> str:
        """16 hex digits that follow from the set of records: equal content has an equal version."""
        return self.digest.version if self._kept is None else self._kept.version

    @cached_property
    def item_by_no(self) -> Mapping[str, Item]:
        """Items by number."""
        return {item.item: item for item in self.items} if self._kept is None else self._kept.items

    def completed_by(self, newer: "MasterData") -> "MasterData":
        """The snapshot with the items, work centres and orders that only a newer one has; it stays its version."""
        centers = (each for each in newer.work_centers if each.work_center not in self.work_center_by_no)
        own = Kept(
            version=self.version,
            items=_layered(self.item_by_no, newer.item_by_no),
            standards=self.standard_by_key,
            by_output=self.standard_by_output,
            units=lambda: self.units_in_use | newer.units_in_use,
            documented=lambda: self.documented,
        )
        rest = replace(_without_records(self), lots=self.lots, locations=self.locations, orders=newer.orders)
        rest = replace(rest, purchase_orders=self.purchase_orders, work_centers=(*self.work_centers, *centers))
        return MasterData.over(rest, own)

    @cached_property
    def standard_by_item(self) -> Mapping[str, Standard]:
        """Plain standards by the item made: what a finished piece is valued at."""
        if self._kept is not None:
            return PlainStandards(self._kept.standards)
        return {standard.item: standard for standard in self.standards if not standard.variant}

    @cached_property
    def standard_by_key(self) -> Mapping[tuple[str, str], Standard]:
        """Standards by (item, variant)."""
        if self._kept is not None:
            return self._kept.standards
        return {(standard.item, standard.variant): standard for standard in self.standards}

    @cached_property
    def standard_by_output(self) -> Mapping[str, Standard]:
        """The standard that yields an item beside something else, the first one by its key."""
        if self._kept is not None:
            return self._kept.by_output
        last_first = sorted(self.standards, key=lambda made: (made.item, made.variant), reverse=True)
        return {output.item: made for made in last_first for output in made.outputs}

    @property
    def documented(self) -> Iterable[Standard]:
        """Standards whose operations name documents."""
        if self._kept is not None:
            return self._kept.documented()
        return (made for made in self.standards if any(step.documents for step in made.operations))

    @cached_property
    def work_center_by_no(self) -> Mapping[str, WorkCenter]:
        """Work centres by number."""
        return {center.work_center: center for center in self.work_centers}

    @cached_property
    def order_by_no(self) -> Mapping[str, Order]:
        """Orders by number."""
        return {order.order_no: order for order in self.orders}

    @cached_property
    def lot_by_key(self) -> Mapping[tuple[str, str], Lot]:
        """Lots by (item, lot)."""
        return {(lot.item, lot.lot): lot for lot in self.lots}

    @cached_property
    def reason_by_key(self) -> dict[tuple[str, str], Reason]:
        """Reasons by (group, code)."""
        return {(reason.group, reason.code): reason for reason in self.reasons}

    @cached_property
    def common_code_by_code(self) -> dict[str, str]:
        """The common codes that this plant's codes of units stand for, where it says so; two of them are none."""
        said: dict[str, dict[str, None]] = {}
        for entry in self.unit_codes:
            said.setdefault(entry.code, {})[entry.common_code] = None
        return {code: " and ".join(meanings) for code, meanings in said.items()}

    @cached_property
    def units_in_use(self) -> frozenset[str]:
        """The codes of units that items have, as base unit or beside it."""
        if self._kept is not None:
            return self._kept.units()
        return frozenset(uom for item in self.items for uom in item.uoms)

    @cached_property
    def common_codes(self) -> frozenset[str]:
        """The common codes of all units in use at the plant: its items' and those it has a code for."""
        meanings = [self.meaning(uom) for uom in self.units_in_use | self.common_code_by_code.keys()]
        return frozenset(what.code for what in meanings if isinstance(what, Uom))

    def meaning(self, uom: str) -> Uom | Unclear:
        """What a code of a unit stands for at this plant."""
        return meaning(uom, self.common_code_by_code)

    def factor(self, item: Item, uom: str, lot: str | None = None, on: date | None = None) -> Factor | None:
        """The factor of ``uom`` to an item's base unit: the item's own, else by definition; None where there is none.

        One hop to the base unit, never two (B4.3): an item that knows its weight in KGM is not entered in LBR. Where a
        unit comes only in whole numbers, so does the entry (B4.5).
        """
        found = item.factor(uom, lot, on) or self.by_definition(item, uom)
        if found is None or found.decimals is not None or uom == item.base_uom:
            return found
        what = self.meaning(uom)
        return replace(found, decimals=0) if isinstance(what, Uom) and what.whole else found

    def by_definition(self, item: Item, uom: str) -> Factor | None:
        """The exact factor of ``uom`` to an item's base unit where both measure the same, else None (B4.2)."""
        of, base = self.meaning(uom), self.meaning(item.base_uom)
        value = ratio(of, base) if isinstance(of, Uom) and isinstance(base, Uom) else None
        return None if value is None else Factor(uom, value.numerator, value.denominator, "definition")

    def standard_of(self, order_no: str | None) -> Standard | None:
        """The standard an order is made to, or None where order or standard is unknown."""
        order = self.order_by_no.get(order_no or "")
        return None if order is None else self.standard_by_key.get((order.item, order.variant))


class PlainStandards(Mapping[str, Standard]):
    """The standards without a variant, by item, of standards by (item, variant)."""

    def __init__(self, by_key: Mapping[tuple[str, str], Standard]) -> None:
        self._by_key = by_key

    def __getitem__(self, item: str) -> Standard:
        """The plain standard of an item. Raises KeyError."""
        try:
            return self._by_key[item, ""]
        except KeyError as missing:
            raise KeyError(item) from missing

    def __iter__(self) -> Iterator[str]:
        """The items that have one."""
        return (item for item, variant in self._by_key if not variant)

    def __len__(self) -> int:
        """How many there are."""
        return sum(1 for _ in self)


_BY_KEY = frozenset({"items", "standards"})
_IN_MEMORY = frozenset(field.name for field in fields(MasterData)) - _BY_KEY
_RECORDS = frozenset(how.field for how in KINDS.values())


def _without_records(master: MasterData) -> MasterData:
    made = object.__new__(MasterData)
    names = (field.name for field in fields(MasterData))
    vars(made).update({name: () if name in _RECORDS else getattr(master, name) for name in names})
    return made
