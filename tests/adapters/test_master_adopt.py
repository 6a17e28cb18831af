"""A database from before master data went by records: after the update its versions are read as they were told."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from floorledger.adapters import hub_tables, terminal_tables
from floorledger.adapters.database import reading, writing
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.master_adopt import adopt
from floorledger.adapters.master_reader import MasterReader
from floorledger.adapters.master_shelf import DEVICE, HUB
from floorledger.adapters.scratch_hub import scratch_device, scratch_hub
from floorledger.domain.codec import to_bytes, version_of
from floorledger.services.master_feed import differences, tell_changes
from floorledger.services.records import FeedKind
from tests.plants import line_plant

OLD = line_plant()
NEWER = replace(OLD, plant_name="Newer", items=OLD.items[1:])


@pytest.fixture(params=["device", "hub"])
def database(request):
    """An engine, its tables of master data, and its feed with two snapshots told whole."""
    engine, tables, feed = {
        "device": lambda: (scratch_device().engine, DEVICE, terminal_tables.feed_row),
        "hub": lambda: (scratch_hub().engine, HUB, hub_tables.feed),
    }[request.param]()
    told = [(3, to_bytes(OLD)), (7, to_bytes(NEWER))]
    with writing(engine) as connection:
        rows = [{"pos": pos, "kind": FeedKind.MASTER.value, "ref": "master", "body": body} for pos, body in told]
        connection.execute(feed.insert(), rows)
        adopt(connection, tables, feed)
    return engine, tables


def test_the_versions_are_read_under_the_names_they_had(database):
    engine, tables = database
    masters = MasterReader(tables, lambda: reading(engine))
    for told in (OLD, NEWER):
        found = masters.version(version_of(to_bytes(told)))
        assert found.version == version_of(to_bytes(told))
        assert found.plant_name == told.plant_name
        assert (dict(found.item_by_no), dict(found.lot_by_key)) == (dict(told.item_by_no), dict(told.lot_by_key))
    assert masters.newest().plant_name == "Newer"


def test_a_hub_goes_on_with_changes_and_knows_who_follows_which_order():
    engine = scratch_hub().engine
    with writing(engine) as connection:
        row = {"pos": 3, "kind": FeedKind.MASTER.value, "ref": "master", "body": to_bytes(OLD)}
        connection.execute(hub_tables.feed.insert(), row)
        adopt(connection, HUB, hub_tables.feed)
        lines = {(row.order_no, row.work_center) for row in connection.execute(select(hub_tables.order_line))}
    assert lines == {
        (order.order_no, step.work_center)
        for order in OLD.orders
        for step in (OLD.standard_of(order.order_no).operations if OLD.standard_of(order.order_no) else ())
    }
    store = SqlHubStore(engine)
    with store.begin() as tx:
        changes = differences(tx, NEWER)
        assert [(each.kind, each.body is None) for each in changes] == [("item", True), ("plant", False)]
        tell_changes(tx, changes)
        assert tx.master().version == replace(NEWER).version
