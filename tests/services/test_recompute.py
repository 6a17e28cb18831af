"""Everything derived, dropped and worked out again from the log and the versioned documents: the same bits."""

from dataclasses import replace

from floorledger.adapters.feed_log import kept_feed
from floorledger.adapters.scratch_hub import scratch_hub
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.detail import Hold, Output, Release, Reversal, ScrapOutput
from floorledger.domain.master import MasterData
from floorledger.services.effects import Effects
from floorledger.services.plant import Plant
from floorledger.services.publish import publish_master
from floorledger.services.recompute import Difference, order_as_of, period_totals, replay
from floorledger.services.records import FeedKind, FeedRow, Prediction
from tests.plants import hours, pieces
from tests.rig import OPERATOR, SUPERVISOR


def story(rig) -> None:
    """A little of everything: time, output, scrap, a hold released, an undo, something that waits."""
    rig.record(hours("1"))
    rig.record(Output(qty=pieces("5")))
    rig.clock.forward(10)
    rig.installation.settle()
    rig.record(ScrapOutput(qty=pieces("1"), reason_code="SCR"))
    held = rig.record(Hold(hold_code="QA", qty=pieces("2")))
    rig.installation.settle()
    rig.record(Release(hold_event_id=held.event_id, qty=pieces("1")), session=SUPERVISOR)
    undone = rig.record(Output(qty=pieces("3")))
    rig.record(Reversal(target_event_id=undone.event_id, reason_code="MIS"), session=OPERATOR)
    rig.record(Output(qty=pieces("900")))
    rig.clock.forward(10)
    rig.installation.settle()


def live_variance(rig, order_no="WO1001"):
    with rig.hub.store.begin() as tx:
        return Effects(tx, Plant.load(tx), rig.clock.now()).variance(order_no)


def feed(rig) -> list[FeedRow]:
    return list(kept_feed(rig.installation.store.engine))


def test_a_replay_gives_every_derived_row_again_bit_for_bit(rig):
    story(rig)
    found = replay(feed(rig), scratch_hub())
    assert found.differences == ()
    assert found.events == 8
    assert found.compared == len(rig.hub.store.feed(0, 10_000))


def test_an_orders_order_as_of_a_past_moment_is_what_it_was_then(rig):
    story(rig)
    then, before = rig.clock.now(), live_variance(rig)
    rig.clock.forward(60)
    rig.record(Output(qty=pieces("2")))
    rig.record(hours("2"))
    rig.installation.settle()
    assert live_variance(rig) != before
    scratch = scratch_hub()
    assert replay(feed(rig), scratch, until=then).differences == ()
    assert order_as_of(scratch, "WO1001", then).variance == before


def test_a_new_standard_in_between_changes_nothing_for_orders_begun_before(rig):
    story(rig)
    before = live_variance(rig)
    with rig.hub.store.begin() as tx:
        master = from_bytes(MasterData, tx.document(FeedKind.MASTER))
    dearer = tuple(replace(each, labour_rate=each.labour_rate * 2) for each in master.work_centers)
    publish_master(rig.hub.store, rig.clock.now(), replace(master, work_centers=dearer))
    rig.installation.settle()
    assert live_variance(rig) == before
    rig.record(hours("1"))
    rig.installation.settle()
    scratch = scratch_hub()
    assert replay(feed(rig), scratch).differences == ()
    assert order_as_of(scratch, "WO1001", rig.clock.now()).variance == live_variance(rig)


def test_a_derived_row_that_somebody_changed_is_named(rig):
    story(rig)
    rows = feed(rig)
    at = next(
        n for n, row in enumerate(rows) if row.kind is FeedKind.PREDICTION and from_bytes(Prediction, row.body).lines
    )
    prediction = from_bytes(Prediction, rows[at].body)
    line = replace(prediction.lines[0], amount_minor=prediction.lines[0].amount_minor + 1)
    forged = replace(prediction, lines=(line, *prediction.lines[1:]))
    rows[at] = replace(rows[at], body=to_bytes(forged))
    found = replay(rows, scratch_hub())
    assert found.differences == (Difference(rows[at].pos, FeedKind.PREDICTION, rows[at].ref),)


def test_a_derived_row_that_was_left_out_is_noticed(rig):
    story(rig)
    rows = [row for row in feed(rig) if row.kind is not FeedKind.STANDING]
    assert replay(rows, scratch_hub()).differences


def test_nothing_recomputes_to_nothing():
    assert replay([], scratch_hub()).events == 0


def test_a_period_recomputed_has_the_same_totals(rig):
    story(rig)
    scratch, kept = scratch_hub(), feed(rig)
    replay(kept, scratch)
    master = rig.installation.store.master()
    totals = period_totals(scratch.feed(0, 10_000), master)
    assert totals == period_totals(kept, master)
    assert list(totals) == ["2026-11"]
    policy, ledger = rig.installation.store.policy(), rig.hub.ledger.trial_balance()
    assert {policy.account_of[role]: amount for role, amount in totals["2026-11"].items()} == ledger
