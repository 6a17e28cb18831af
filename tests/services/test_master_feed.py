"""Master data over the feed: deltas, one switch, old versions, and never a mixture (reliability.md I6)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.scratch_hub import scratch_device, scratch_hub
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.codec import from_bytes
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.master_record import Digest, MasterRecord
from floorledger.services import master_feed
from floorledger.services.master_feed import differences, tell_changes
from floorledger.services.records import FeedKind, MasterPart, MasterSwitch, Place
from floorledger.services.scope import NEWEST
from tests.plants import line_plant, reference_plant

KEYS = st.sampled_from("ABCDEF")
PRICES = st.integers(1, 3)
PUBLISH = st.tuples(st.just("publish"), st.dictionaries(KEYS, PRICES), st.sampled_from(("One", "Two")))
READ = st.tuples(st.just("read"), st.integers(1, 3), st.none())
"""Short pages, so that many of them end between a part and its switch."""


@contextmanager
def small_parts(count: int) -> Iterator[None]:
    with mock.patch.object(master_feed, "PART_RECORDS", count):
        yield


def plant(prices: dict[str, int], name: str = "One") -> MasterData:
    """A plant of nothing but an item for each letter at its price."""
    rest = replace(reference_plant(), standards=(), orders=(), lots=(), work_centers=())
    letters = tuple(
        Item(item=letter, description=letter, base_uom="PCS", decimals=0, standard_price=Fraction(price))
        for letter, price in sorted(prices.items())
    )
    return replace(rest, plant_name=name, items=letters)


def tell(hub: SqlHubStore, master: MasterData) -> str:
    with hub.begin() as tx:
        tell_changes(tx, differences(tx, master))
        found = tx.master()
    assert found is not None
    return found.version


def device_for(hub: SqlHubStore, lines: str | None) -> str:
    hub.enrol("T", b"key", "device")
    with hub.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE device SET lines = ?", (lines,))
    return "T"


def read(hub: SqlHubStore, store: SqlTerminalStore, device_id: str, limit: int) -> bool:
    page = hub.page(store.place(), limit, device_id)
    store.apply_feed(page.rows, page.place)
    return bool(page.rows)


@pytest.mark.parametrize(("lines", "whole"), [(None, 5000), (NEWEST, 0)], ids=["history, held", "newest, by key"])
@settings(max_examples=25, deadline=None)
@given(acts=st.lists(PUBLISH | READ, max_size=12), part=st.integers(1, 3))
def test_a_reader_in_the_middle_sees_one_published_version_and_at_last_the_newest(lines, whole, acts, part):
    hub = SqlHubStore(scratch_hub().engine, whole)
    store = SqlTerminalStore(scratch_device().engine, whole)
    published: dict[str, MasterData] = {}
    seen: list[str] = []
    device_id = device_for(hub, lines)
    with small_parts(part):
        for what, value, name in [*acts, ("publish", {"A": 9}, "Last")]:
            if what == "publish":
                master = plant(value, name)
                published[tell(hub, master)] = master
            else:
                read(hub, store, device_id, value)
            found = store.master()
            if found is not None:
                assert found == published[found.version]
                seen.append(found.version)
        while read(hub, store, device_id, 1):
            found = store.master()
            assert found is None or found == published[found.version]
    newest = store.master()
    assert newest == plant({"A": 9}, "Last")
    assert newest.version == replace(newest).version, "the version follows from the records"
    told = [row.pos for row in hub.feed(0, 10_000)]
    assert told == list(range(1, len(told) + 1))


@settings(max_examples=15, deadline=None)
@given(versions=st.lists(st.dictionaries(KEYS, PRICES), min_size=1, max_size=6), part=st.integers(1, 3))
def test_every_version_that_ever_counted_can_be_read_again(versions, part):
    hub, store = SqlHubStore(scratch_hub().engine, 0), SqlTerminalStore(scratch_device().engine, 0)
    published: dict[str, MasterData] = {}
    with small_parts(part):
        for prices in versions:
            published[tell(hub, plant(prices))] = plant(prices)
    store.apply_feed(hub.feed(0, 10_000))
    queries = SqlCacheQueries(store.engine)
    assert {version: queries.master(version) for version in published} == published
    assert queries.master("0" * 16) is None


def test_only_what_changed_is_told():
    hub = SqlHubStore(scratch_hub().engine)
    tell(hub, plant({"A": 1, "B": 1}))
    end = hub.feed(0, 100)[-1].pos
    tell(hub, plant({"A": 2}))
    part, switch = hub.feed(end, 100)
    assert (part.kind, switch.kind) == (FeedKind.MASTER_PART, FeedKind.MASTER)
    assert [(each.key, each.body is None) for each in from_bytes(MasterPart, part.body).records] == [
        ("A", False),
        ("B", True),
    ]
    tell(hub, plant({"A": 2}))
    assert hub.feed(switch.pos, 100) == []


def test_a_new_device_is_not_told_what_was_replaced():
    """Of 9 prices of one item in parts of their own, one part and one switch are left."""
    hub, store = SqlHubStore(scratch_hub().engine), scratch_device()
    for price in range(1, 10):
        tell(hub, plant({"A": price}))
    device_id = device_for(hub, NEWEST)
    rows = hub.page(Place(), 100, device_id).rows
    assert [row.kind for row in rows] == [FeedKind.MASTER_PART, FeedKind.MASTER_PART, FeedKind.MASTER]
    store.apply_feed(rows)
    assert store.master() == plant({"A": 9})
    assert len(hub.feed(0, 100)) == 18


def test_a_switch_to_what_was_not_told_is_refused():
    hub = scratch_hub()
    tell(hub, plant({"A": 1}))
    with pytest.raises(ValueError, match="the records that were told make version"), hub.begin() as tx:
        tx.tell(FeedKind.MASTER, "master", MasterSwitch(version="0" * 16))


def test_a_snapshot_in_one_row_as_older_hubs_told_it_is_read_and_followed_by_changes():
    hub, store = scratch_hub(), scratch_device()
    with hub.begin() as tx:
        tx.tell(FeedKind.MASTER, "master", plant({"A": 1, "B": 2}))
    store.apply_feed(hub.feed(0, 100))
    assert store.master() == plant({"A": 1, "B": 2})
    tell(hub, plant({"B": 3}))
    store.apply_feed(hub.feed(1, 100))
    assert store.master() == plant({"B": 3})
    assert store.master().version == replace(plant({"B": 3})).version


# --- the digest -------------------------------------------------------------------------------------------------------
RECORDS = st.builds(MasterRecord, kind=st.sampled_from(("item", "lot")), key=KEYS, body=KEYS)


@given(st.lists(RECORDS, unique=True), st.randoms())
def test_a_digest_is_that_of_the_set_in_whatever_order_and_by_whatever_way(records, chance):
    straight = Digest().changed(after=records)
    mixed = list(records)
    chance.shuffle(mixed)
    extra = MasterRecord(kind="item", key="Z", body="z")
    around = Digest().changed(after=[extra]).changed(after=mixed).changed(before=[extra])
    assert around == straight == Digest.from_bytes(straight.to_bytes())


@given(RECORDS, RECORDS)
def test_two_sets_of_one_have_one_digest_only_where_they_are_the_same(one, other):
    assert (Digest().changed(after=[one]) == Digest().changed(after=[other])) is (one == other)


def test_a_kind_and_a_key_do_not_run_into_each_other():
    first = MasterRecord(kind="item", key="AB", body="C")
    assert Digest().changed(after=[first]) != Digest().changed(after=[replace(first, key="A", body="BC")])


# --- the same answers by key ------------------------------------------------------------------------------------------
def test_a_plant_read_by_key_answers_as_one_in_memory():
    held = line_plant()
    hub, store = SqlHubStore(scratch_hub().engine, 0), SqlTerminalStore(scratch_device().engine, 0)
    tell(hub, held)
    store.apply_feed(hub.feed(0, 100))
    kept = store.master()
    assert "items" not in vars(kept), "items are not held"
    assert (dict(kept.item_by_no), dict(kept.standard_by_item)) == (dict(held.item_by_no), dict(held.standard_by_item))
    assert dict(kept.standard_by_output) == dict(held.standard_by_output)
    assert (kept.common_codes, kept.units_in_use) == (held.common_codes, held.units_in_use)
    assert kept.version == held.version
    assert (len(kept.item_by_no), len(kept.standard_by_item)) == (len(held.items), len(held.standard_by_item))
    assert kept.item_by_no.get("nothing") is None
    for order in held.orders:
        assert kept.standard_of(order.order_no) == held.standard_of(order.order_no)
    with pytest.raises(KeyError):
        kept.standard_by_item["nothing"]
    with pytest.raises(AttributeError):
        kept.nothing  # noqa: B018
