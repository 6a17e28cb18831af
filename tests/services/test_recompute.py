"""Everything derived, dropped and worked out again from the log and the versioned documents: the same bits."""

import os
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from floorledger.adapters.feed_log import kept_feed
from floorledger.adapters.scratch_hub import scratch_hub
from floorledger.domain.codec import CodecError, from_bytes, to_bytes
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Hold, OrderState, OrderStatus, Output, Release, ScrapOutput
from floorledger.domain.policy import ScrapMode
from floorledger.domain.variance import Variance
from floorledger.services.order_books import OrderBooks
from floorledger.services.plant import Plant
from floorledger.services.publish import publish_master
from floorledger.services.recompute import Difference, order_as_of, period_totals, replay
from floorledger.services.records import FeedKind, FeedRow, Outcome, Prediction
from tests.plants import hours, pieces
from tests.rig import CONTROLLER, OPERATOR, SUPERVISOR
from tests.services.effects_bench import change_policy
from tests.services.random_floor import ORDERS, Floor, close_everything, floor_of, make, moves


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
        return OrderBooks(tx, Plant.load(tx)).variance(order_no)


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
        master = tx.master()
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


# --- any story --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def template(rig_template: Path) -> Path:
    return rig_template


ANY = settings(
    max_examples=int(os.environ.get("FLOORLEDGER_EXAMPLES", "4")),
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    derandomize="FLOORLEDGER_EXAMPLES" not in os.environ,
    suppress_health_check=list(HealthCheck),
)


def other_policy(floor: Floor) -> None:
    """Scrap is expensed from now on, and less of it is tolerated."""
    change_policy(floor.rig, scrap_mode=ScrapMode.B, scrap_block=Fraction(1, 4), vendor_stock=False)


def other_master(floor: Floor) -> None:
    """Brass and labour cost half as much again from now on; valves take one seal more."""
    master = floor.rig.installation.store.master()
    items = tuple(
        replace(item, standard_price=item.standard_price * 3 / 2) if item.item == "BRASS" else item
        for item in master.items
    )
    centers = tuple(replace(each, labour_rate=each.labour_rate * 3 / 2) for each in master.work_centers)
    publish_master(floor.rig.hub.store, floor.rig.clock.now(), replace(master, items=items, work_centers=centers))


def erp_refuses(floor: Floor) -> None:
    """The ERP refuses whatever it is sent next, once."""
    ledger = floor.rig.hub.ledger
    book = ledger.post

    def refuse(*_call: object) -> Outcome:
        object.__setattr__(ledger, "post", book)
        return Outcome.REFUSED

    object.__setattr__(ledger, "post", refuse)


CHANGES = {"nothing": lambda _floor: None, "policy": other_policy, "master": other_master, "erp": erp_refuses}


@pytest.mark.timeout(0 if "FLOORLEDGER_EXAMPLES" in os.environ else 120)
@ANY
@given(sequence=moves(16, 30), at=st.integers(4, 16), change=st.sampled_from(sorted(CHANGES)), end=st.booleans())
def test_any_story_recomputes_to_the_same_bits_as_of_any_moment(template, sequence, at, change, end):
    """With another policy, another master or a refusal by the ERP in the middle; also as of that moment."""
    with floor_of(template) as floor:
        for number, move in enumerate(sequence):
            if number == at:
                floor.settle()
                then, before = floor.rig.clock.now(), figures(floor)
                floor.rig.clock.forward(1)
                CHANGES[change](floor)
            make(floor, move)
        floor.settle()
        if end and change != "erp":  # an order is not closed over what the ERP has not got
            close_everything(floor)
        rows = floor.rig.hub.store.feed(0, 1_000_000)
        assert [row.body for row in rows] == [row.body for row in feed(floor.rig)], "the device has all of it"
        scratch = scratch_hub()
        found = replay(rows, scratch)
        assert (found.differences, found.compared) == ((), len(rows))
        now = floor.rig.clock.now()
        assert {no: order_as_of(scratch, no, now).variance for no in ORDERS} == {no: live(floor, no) for no in ORDERS}
        past = scratch_hub()
        assert replay(rows, past, until=then).differences == ()
        assert {no: order_as_of(past, no, then).variance for no in ORDERS} == before


def live(floor: Floor, order_no: str) -> Variance:
    return live_variance(floor.rig, order_no)


def figures(floor: Floor) -> dict[str, Variance]:
    return {order_no: live(floor, order_no) for order_no in ORDERS}


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_what_the_erp_refused_is_a_fact_of_the_replay(rig):
    """P01 is what the ERP said; the closing that it kept waiting is worked out again."""
    book = rig.hub.ledger.post
    object.__setattr__(rig.hub.ledger, "post", lambda *_call: Outcome.REFUSED)
    refused = rig.record(hours("1")).event_id
    rig.installation.settle()
    object.__setattr__(rig.hub.ledger, "post", book)
    rig.record(OrderStatus(state=OrderState.TECHNICALLY_COMPLETE), session=SUPERVISOR, operation_no=None)
    closing = rig.record(OrderStatus(state=OrderState.CLOSED), session=CONTROLLER, operation_no=None).event_id
    rig.installation.settle()
    assert (rig.codes(refused), rig.codes(closing)) == (["P01"], ["F01"])
    assert replay(feed(rig), scratch_hub()).differences == ()


def test_a_replay_up_to_before_the_first_entry_has_no_orders(rig):
    story(rig)
    scratch = scratch_hub()
    found = replay(feed(rig), scratch, until=rig.clock.now() - timedelta(days=1))
    assert (found.events, found.differences) == (0, ())
    assert order_as_of(scratch, "WO1001", rig.clock.now()).variance.total_minor == 0


def test_documents_that_came_later_are_not_in_what_was_then(rig):
    """A new master is published at night; as of the evening before, an order not begun has the old one."""
    story(rig)
    then, before = rig.clock.now(), live_variance(rig, "WO1002")
    rig.clock.forward(60)
    master = rig.installation.store.master()
    dearer = tuple(replace(each, labour_rate=each.labour_rate * 2) for each in master.work_centers)
    publish_master(rig.hub.store, rig.clock.now(), replace(master, work_centers=dearer))
    rig.installation.settle()
    assert order_as_of(replayed(rig), "WO1002", rig.clock.now()).variance == live_variance(rig, "WO1002") != before
    rig.record(hours("1"))
    rig.installation.settle()
    assert order_as_of(replayed(rig, until=then), "WO1002", then).variance == before
    assert order_as_of(replayed(rig, until=rig.clock.now()), "WO1002", then).variance != before


def replayed(rig, **until):
    scratch = scratch_hub()
    assert replay(feed(rig), scratch, **until).differences == ()
    return scratch


def test_a_row_that_cannot_be_read_is_an_error_and_no_difference(rig):
    story(rig)
    rows = feed(rig)
    at = next(n for n, row in enumerate(rows) if row.kind is FeedKind.RECEIPT)
    rows[at] = replace(rows[at], body=b"{}")
    with pytest.raises(CodecError):
        replay(rows, scratch_hub())


@pytest.mark.parametrize("kind", [FeedKind.STANDING, FeedKind.PREDICTION, FeedKind.EXCEPTION, FeedKind.FINDINGS])
def test_a_derived_row_that_somebody_added_is_named(rig, kind):
    story(rig)
    rows = feed(rig)
    twice = next(row for row in reversed(rows) if row.kind is kind)
    found = replay([*rows, replace(twice, pos=rows[-1].pos + 1)], scratch_hub())
    assert [(each.pos, each.kind) for each in found.differences] == [(rows[-1].pos + 1, kind)]
