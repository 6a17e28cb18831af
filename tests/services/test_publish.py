"""Publishing: one version for everybody, switched at once; what cannot be right is switched off and owned (I6)."""

from dataclasses import replace

import pytest

from floorledger.domain.codec import from_bytes
from floorledger.domain.finding import Severity
from floorledger.domain.master import MasterData
from floorledger.domain.master_check import MasterFinding
from floorledger.domain.unit import Factor
from floorledger.main.installation import open_installation
from floorledger.services.publish import IMPORTER, publish, publish_master
from floorledger.services.records import FeedKind, MasterPart, MasterSwitch, Standing
from tests.rig import Rig
from tests.services.floor import TANK, good, issue


def documents(rig: Rig) -> list[FeedKind]:
    """What was told about the plant, in order."""
    kinds = (FeedKind.MASTER, FeedKind.POLICY, FeedKind.PEOPLE)
    return [row.kind for row in rig.hub.store.feed(0, 1000) if row.kind in kinds]


def master_of(rig: Rig) -> MasterData:
    found = rig.installation.store.master()
    assert found is not None
    return found


def again(rig: Rig, **changes: object) -> tuple[MasterFinding, ...]:
    store = rig.installation.store
    values = {"master": store.master(), "policy": store.policy(), "people": store.people()} | changes
    return publish(rig.hub.store, rig.clock.now(), **values)


def test_the_three_documents_are_told_once(rig):
    assert documents(rig) == [FeedKind.POLICY, FeedKind.PEOPLE, FeedKind.MASTER]
    again(rig)
    again(rig)
    assert len(documents(rig)) == 3


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda rig: {"policy": replace(rig.installation.store.policy(), future_warn_min=1)}, FeedKind.POLICY),
        (lambda rig: {"master": replace(master_of(rig), plant_name="Another")}, FeedKind.MASTER),
        (lambda rig: {"people": rig.installation.store.people()[:-1]}, FeedKind.PEOPLE),
    ],
    ids=["policy", "master", "people"],
)
def test_only_what_is_new_is_told(rig, change, told):
    again(rig, **change(rig))
    assert documents(rig)[3:] == [told]


def test_a_new_version_reaches_the_device_whole_and_is_on_the_next_event(rig):
    before = rig.record(good(rig, "1")).event
    master = replace(master_of(rig), plant_name="Another")
    publish_master(rig.hub.store, rig.clock.now(), master)
    assert rig.record(good(rig, "1")).event.master_version == before.master_version
    rig.installation.settle()
    after = rig.record(good(rig, "1")).event
    assert after.master_version == master.version != before.master_version
    assert after.policy_version == before.policy_version


def test_an_event_keeps_the_version_it_was_checked_against(rig):
    """Recorded offline against the old price; the hub values it with its own, and the event says which it saw."""
    rig.installation.sync.go(online=False)
    event_id = rig.record(issue(rig, TANK, "1")).event_id
    old = rig.event(event_id).master_version
    items = tuple(replace(item, standard_price=item.standard_price * 2) for item in master_of(rig).items)
    publish_master(rig.hub.store, rig.clock.now(), replace(master_of(rig), items=items))
    rig.installation.sync.go(online=True)
    rig.installation.settle()
    assert rig.event(event_id).master_version == old != master_of(rig).version
    with rig.hub.store.begin() as tx:
        assert [line.amount_minor for line in tx.journals.lines_of_event(event_id)] == [2988, -2988]


def test_the_first_price_stays_on_what_was_booked(rig):
    event_id = rig.record(issue(rig, TANK, "1")).event_id
    rig.installation.settle()
    items = tuple(replace(item, standard_price=item.standard_price * 2) for item in master_of(rig).items)
    publish_master(rig.hub.store, rig.clock.now(), replace(master_of(rig), items=items))
    rig.installation.settle()
    assert rig.hub.ledger.trial_balance() == {"1400": 1494, "1310": -1494}
    assert rig.hub.ledger.lines_by_event() == {event_id: 2}


def inverted(rig: Rig) -> MasterData:
    """The screws' set as the source has it: 0.005 pieces."""
    items = tuple(
        replace(item, units=(Factor("Set", 1, 200, "source"),)) if item.item == "SP-BOM1110" else item
        for item in master_of(rig).items
    )
    return replace(master_of(rig), items=items)


def test_a_unit_that_cannot_be_right_is_switched_off_with_an_exception(rig):
    """D19: the loader has found the same three, so nothing is opened twice."""
    with rig.hub.store.begin() as tx:
        before = tx.open_exceptions()
    assert [(case.code, case.owner, case.event_id) for case in before] == [("M03", "data steward", None)] * 3
    findings = again(rig, master=inverted(rig))
    assert [(each.code, each.severity, each.subject) for each in findings] == [("M03", Severity.WARN, "SP-BOM1110 Set")]
    rig.installation.settle()
    assert master_of(rig).item_by_no["SP-BOM1110"].factor("Set") is None
    assert master_of(rig).item_by_no["SP-BOM1103"].factor("Set") is not None
    with rig.hub.store.begin() as tx:
        assert [case.exception_id for case in tx.open_exceptions()] == [case.exception_id for case in before]


def test_what_depends_on_a_missing_record_gets_an_exception(rig):
    master = master_of(rig)
    broken = replace(master, items=tuple(item for item in master.items if item.item != "SP-BOM2004"))
    publish_master(rig.hub.store, rig.clock.now(), broken)
    rig.installation.settle()
    with rig.hub.store.begin() as tx:
        codes = sorted(case.code for case in tx.open_exceptions())
    assert codes == ["M01", "M03", "M03", "M03"]


def test_an_order_whose_standard_lost_a_component_stops_nobody(rig):
    """The terminal records, the hub lets it wait, and other orders go on."""
    master = master_of(rig)
    broken = replace(master, items=tuple(item for item in master.items if item.item != "SP-BOM2004"))
    publish_master(rig.hub.store, rig.clock.now(), broken)
    rig.installation.settle()
    stuck = rig.record(good(rig, "1"), operation_no="30").event_id
    fine = rig.record(issue(rig, TANK, "1"), order_no="WO1003").event_id
    rig.installation.settle()
    assert rig.codes(stuck) == ["F04"]
    assert rig.standing(fine) is Standing.ACCEPTED
    assert rig.codes(fine) == ["Q03"], "a tank is not in that order's bill of materials"
    assert rig.installation.store.waiting_count() == 0


def test_publishing_is_all_or_nothing(rig, monkeypatch):
    before = (documents(rig), rig.hub.store.exceptions())
    store = rig.installation.store

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the power of a bug")

    monkeypatch.setattr("floorledger.services.publish.case_of", fail)
    with pytest.raises(RuntimeError):
        again(rig, policy=replace(store.policy(), future_warn_min=1), master=inverted(rig))
    assert (documents(rig), rig.hub.store.exceptions()) == before


def test_an_empty_hub_takes_no_master_data_alone(rig, tmp_path):
    empty = open_installation(tmp_path / "empty", clock=rig.clock, use_keyring=False)
    try:
        with pytest.raises(LookupError, match="set up the plant first"):
            publish_master(empty.hub_side.store, rig.clock.now(), master_of(rig))
        assert empty.hub_side.store.feed(0, 10) == []
    finally:
        empty.close()


def test_the_importer_has_no_badge_and_cannot_sign_in(rig):
    assert IMPORTER in rig.installation.store.people()
    assert (IMPORTER.badge, IMPORTER.pin_verifier) == ("", "")
    assert not rig.installation.pins.matches(IMPORTER.pin_verifier, "")


def test_what_was_told_is_what_is_kept(rig):
    """The hub's records are the device's, and the version of both follows from them."""
    with rig.hub.store.begin() as tx:
        assert tx.master() == master_of(rig)
        told = [each for row in parts_of(rig) for each in row.records]
        assert sorted((each.kind, each.key) for each in told) == sorted(
            (each.kind, each.key) for each in tx.master_records()
        )
    (switch,) = [row for row in rig.hub.store.feed(0, 1000) if row.kind is FeedKind.MASTER]
    worked_out = replace(master_of(rig)).version  # a copy knows no version and works it out
    assert from_bytes(MasterSwitch, switch.body).version == worked_out == master_of(rig).version


def parts_of(rig: Rig) -> list[MasterPart]:
    rows = [row for row in rig.hub.store.feed(0, 1000) if row.kind is FeedKind.MASTER_PART]
    return [from_bytes(MasterPart, row.body) for row in rows]
