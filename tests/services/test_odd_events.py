"""An event with odd content is kept byte for byte, and what its device records after it takes effect (I9, I13)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from floorledger.domain.device_detail import SignIn
from floorledger.services.intake import ID_LIMIT
from floorledger.services.records import Outcome, Push, Standing
from tests.rig import OPERATOR, Rig
from tests.services.floor import TANK, hold_lot, issue, labour, undo
from tests.services.floor import good as pieces

pytestmark = pytest.mark.both_databases

ODD = (
    "a\x00b",
    "\ue000\x00\ue0000\ue0001",
    "x" * 5000,
    "\x00ж" * 400,
    "' OR 1=1; --",
    "𐍈\U0010ffff\u202e",
)
WAYS: dict[str, Callable[[Rig, str], dict[str, object]]] = {
    "order": lambda rig, odd: {"detail": pieces(rig, "1"), "order_no": odd},
    "operation": lambda rig, odd: {"detail": pieces(rig, "1"), "operation_no": odd},
    "item": lambda rig, odd: {"detail": replace(issue(rig, TANK, "1"), item=odd)},
    "lot": lambda rig, odd: {"detail": replace(issue(rig, TANK, "1"), lot=odd)},
    "held lot": lambda _rig, odd: {"detail": hold_lot((odd, odd)), "order_no": None, "operation_no": None},
    "undone": lambda _rig, odd: {"detail": undo(odd)},
    "for whom": lambda _rig, odd: {"detail": labour(1), "on_behalf_of": odd},
    "scan": lambda _rig, odd: {"detail": SignIn(), "serial": odd, "scan_raw": odd.encode()},
    "note": lambda _rig, odd: {"detail": SignIn(), "note": odd},
}


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_odd_text_is_kept_and_holds_nothing_up(rig, odd):
    ids = [rig.record(**WAYS[way](rig, odd)).event_id for way in WAYS]
    last = rig.record(SignIn(), OPERATOR).event_id
    sent = rig.installation.store.waiting(100)
    rig.installation.settle()
    rig.reopen()
    rig.installation.settle()
    assert rig.installation.store.waiting(100) == []
    assert [row for row, _received, _anchor in rig.hub.store.events()] == sent, "byte for byte"
    assert rig.standing(last) is Standing.ACCEPTED
    assert None not in [rig.standing(event_id) for event_id in ids]
    assert rig.hub.hub.push(Push(rig.installation.device_id, tuple(sent)))[0].outcome is Outcome.ALREADY_THERE
    with rig.hub.store.begin() as tx:
        assert tx.accepted_of_order(odd) == []
        assert odd in tx.position(odd).order_no


def test_an_id_beyond_every_index_is_refused_in_a_sentence(rig):
    rig.record(SignIn(), event_id="7" * (ID_LIMIT + 1))
    (result,) = rig.hub.hub.push(rig.installation.sync.claim().batch)
    assert (result.outcome, result.text) == (Outcome.REFUSED, f"An event's id has at most {ID_LIMIT} characters.")


@pytest.mark.parametrize("event_id", ["a\x00b", "\ue000" * ID_LIMIT, "ж" * ID_LIMIT])
def test_an_odd_id_is_an_id_like_any_other(rig, event_id):
    rig.record(pieces(rig, "1"), event_id=event_id)
    batch = rig.installation.sync.claim().batch
    for outcome in (Outcome.ACCEPTED, Outcome.ALREADY_THERE):
        assert rig.hub.hub.push(batch)[0].outcome is outcome
    rig.installation.settle()
    rig.installation.settle()
    assert rig.standing(event_id) is Standing.ACCEPTED
