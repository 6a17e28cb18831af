"""The event itself: types named by their detail, and the moment at which it was over."""

from dataclasses import FrozenInstanceError, replace
from datetime import timedelta
from typing import get_args

import pytest

from floorledger.domain.codec import CodecError, from_json, tag
from floorledger.domain.detail import Detail, Output
from floorledger.domain.device_detail import SignIn, SignOut
from floorledger.domain.event import SCHEMA_VERSION, EventType
from tests.plants import NOON, event, pieces

NAMES = [
    *("ORDER_STATUS", "OUTPUT", "COPRODUCT", "BYPRODUCT", "CONSUMPTION", "RETURN", "SCRAP_OUTPUT", "SCRAP_COMPONENT"),
    *("REWORK", "TIME", "DOWNTIME", "HOLD", "RELEASE", "DISPOSITION", "SUBCON_SEND", "SUBCON_RECEIPT", "TRANSFER"),
    *("COUNT", "INSPECTION", "REVERSAL", "SCAN_REFUSED", "DECISION", "SIGN_IN", "SIGN_OUT", "CLOCK", "CONFIG"),
    "UNKNOWN",
]


@pytest.mark.parametrize(("kind", "name"), list(zip(get_args(Detail), NAMES, strict=True)))
def test_types_travel_under_the_names_of_the_closed_list(kind, name):
    assert tag(kind) == name == EventType(name)


def test_the_type_follows_from_the_detail():
    assert event(Output(qty=pieces("1"))).event_type is EventType.OUTPUT
    assert event(SignOut()).event_type is EventType.SIGN_OUT


def test_an_event_is_over_at_its_end_or_is_a_point_in_time():
    assert event(SignIn(), occurred_start=NOON).occurred_at == NOON
    later = NOON + timedelta(hours=1)
    assert event(SignIn(), occurred_start=NOON, occurred_end=later).occurred_at == later


def test_an_event_cannot_be_changed():
    happened = event(Output(qty=pieces("1")))
    with pytest.raises(FrozenInstanceError):
        happened.actor = "P2"
    with pytest.raises(FrozenInstanceError):
        happened.detail.final = True
    assert replace(happened, actor="P2").event_id == happened.event_id


def test_what_is_not_said_is_not_claimed():
    happened = event(Output(qty=pieces("1")))
    assert (happened.detail.final, happened.detail.rework, happened.detail.lot) == (False, False, None)
    assert (happened.findings, happened.schema_version, happened.hub_offset_ms) == ((), SCHEMA_VERSION, None)


@pytest.mark.parametrize("kind", [float, complex, dict, object])
def test_a_type_without_a_canonical_form_is_not_read_either(kind):
    with pytest.raises(CodecError, match="no canonical form"):
        from_json(kind, "1")
