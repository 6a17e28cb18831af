"""What a newer version wrote is kept, shown and held back; after an update it is decided like anything else (D4)."""

import json
from dataclasses import replace

import pytest

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.adapters.credentials import signer
from floorledger.domain import chain
from floorledger.domain.chain import SealedEvent, next_hash
from floorledger.domain.codec import canonical, loads, to_bytes
from floorledger.domain.detail import Detail, Hold, Output
from floorledger.domain.device_detail import SignIn, Unknown
from floorledger.services.ids import uuid7
from floorledger.services.records import Standing
from tests.plants import pieces
from tests.rig import CONTROLLER, QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import FG, last, operation, report
from tests.services.floor import approve, good, reject, release, undo
from tests.services.invariants import check_all

NEWER = chain.SCHEMA_VERSION + 1


def write_newer(rig: Rig, detail: Detail, **changes: object) -> str:
    """An entry at the last operation as a newer version on this device would write it, its detail with ``changes``."""
    at = rig.installation
    like = rig.record(SignIn(), operation_no="30").event
    event = replace(like, event_id=uuid7(rig.clock.now()), device_seq=like.device_seq + 1, detail=detail)
    data = loads(to_bytes(event))
    assert isinstance(data, dict)
    data |= {"schema_version": str(NEWER), "detail": {**data["detail"], **changes}}
    body, (_, before) = canonical(data), at.store.head()
    digest = next_hash(before, body)
    row = SealedEvent(
        event_id=event.event_id,
        device_id=event.device_id,
        device_seq=event.device_seq,
        body=body,
        prev_hash=before,
        hash=digest,
        signature=signer(at.secrets, "device-key").sign(digest),
    )
    at.store.append([row], [])
    at.settle()
    return row.event_id


def update(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next version is installed; it reads what it wrote."""
    rig.close()
    monkeypatch.setattr(chain, "SCHEMA_VERSION", NEWER)
    chain.read_event.cache_clear()
    rig.reopen()


@pytest.fixture(autouse=True)
def fresh_cache():
    """What one version has read is not what another has."""
    chain.read_event.cache_clear()
    yield
    chain.read_event.cache_clear()


def test_it_is_kept_whole_shown_and_owned(rig):
    event_id = write_newer(rig, Output(qty=pieces("1")), type="PAINTED", colour="RAL 3000")
    assert (rig.standing(event_id), rig.codes(event_id)) == (Standing.WAITING, ["P02"])
    assert rig.event(event_id).detail == Unknown(written_type="PAINTED", written_version=NEWER)
    body = SqlCacheQueries(rig.installation.store.engine).sealed(event_id).body
    assert json.loads(body)["detail"]["colour"] == "RAL 3000"
    (case,) = rig.open_cases(event_id)
    assert (case.owner, case.order_no) == ("integration support", "WO1001")
    assert operation(rig, "30") == (0, 0, 0)
    check_all(rig)


def test_other_entries_go_on(rig):
    write_newer(rig, Output(qty=pieces("1")), type="PAINTED")
    after = last(rig, good(rig, "1"))
    assert (rig.standing(after), operation(rig, "30")) == (Standing.ACCEPTED, (1, 0, 0))
    assert {account: cents for account, cents in rig.hub.ledger.trial_balance().items() if cents} == FG
    check_all(rig)


@pytest.mark.parametrize("who", [SUPERVISOR, CONTROLLER], ids=["supervisor", "controller"])
def test_nobody_approves_what_this_version_cannot_read(rig, who):
    """An approval would make it accepted without its effect, for ever."""
    event_id = write_newer(rig, Output(qty=pieces("1")), type="PAINTED")
    report(rig, approve(event_id), who)
    assert (rig.standing(event_id), rig.codes(event_id)) == (Standing.WAITING, ["P02"])
    check_all(rig)


def test_it_is_not_undone_but_may_be_rejected(rig):
    event_id = write_newer(rig, Output(qty=pieces("1")), type="PAINTED")
    tried = last(rig, undo(event_id))
    assert (rig.standing(tried), rig.codes(tried)) == (Standing.WAITING, ["R07"])
    report(rig, reject(event_id), SUPERVISOR)
    assert (rig.standing(event_id), rig.codes(event_id)) == (Standing.REJECTED, [])
    check_all(rig)


def test_after_the_update_an_approval_gives_it_its_effect(rig, monkeypatch):
    event_id = write_newer(rig, Output(qty=pieces("1")))
    assert isinstance(rig.event(event_id).detail, Unknown)
    report(rig, approve(event_id), SUPERVISOR)
    update(rig, monkeypatch)
    assert rig.event(event_id).detail == Output(qty=pieces("1"))
    assert rig.standing(event_id) is Standing.WAITING
    report(rig, approve(event_id), SUPERVISOR)
    assert (rig.standing(event_id), operation(rig, "30")) == (Standing.ACCEPTED, (1, 0, 0))
    assert {account: cents for account, cents in rig.hub.ledger.trial_balance().items() if cents} == FG
    check_all(rig)


def test_after_the_update_a_device_knows_of_it_what_the_hub_knows(rig, monkeypatch):
    """A hold: looked up by its type, and by the hold that a release names."""
    event_id = write_newer(rig, Hold(hold_code="LEAK", qty=pieces("2")))
    update(rig, monkeypatch)
    report(rig, approve(event_id), SUPERVISOR)
    assert operation(rig, "30") == (0, 0, 2)
    check_all(rig)
    assert rig.installation.capture.availability.remaining_held(event_id) == pieces("2").base
    freed = last(rig, release(rig, event_id, "2"), QUALITY)
    assert (rig.standing(freed), operation(rig, "30")) == (Standing.ACCEPTED, (2, 0, 0))
    check_all(rig)


def test_after_the_update_a_newer_undo_is_found_by_what_it_undoes(rig, monkeypatch):
    target = last(rig, good(rig, "3"))
    event_id = write_newer(rig, undo(target))
    update(rig, monkeypatch)
    report(rig, approve(event_id), SUPERVISOR)
    assert (rig.standing(event_id), operation(rig, "30")) == (Standing.ACCEPTED, (0, 0, 0))
    check_all(rig)
