"""Tokens that are renewed, devices that are revoked, clocks that are compared: over a real web server."""

from datetime import timedelta

import pytest

from floorledger.adapters.credentials import SecretStore, signer
from floorledger.adapters.hub_client import HttpHubLink
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.detail import Output
from floorledger.main.installation import DEVICE_KEY, device_name
from floorledger.main.remote_hub import _ENTRY, _Entry, connect
from floorledger.services.device_seen import Gathering, Seen, seen_of
from floorledger.services.enrolment import NONCE_S, RENEW_AFTER, EnrolmentRefused, renewal_message
from floorledger.services.hub_contact import SAMPLES, Contact
from floorledger.services.records import Outcome, Place, Push
from floorledger.services.terminal_ports import HubFault
from tests.hub.plant import HubRig, serving
from tests.plants import pieces
from tests.rig import MORNING


@pytest.fixture
def rig(tmp_path):
    made = HubRig(tmp_path / "plant")
    yield made
    made.close()


def answer_to(device, nonce: str, token: str = "") -> bytes:
    return device.signer.sign(renewal_message(device.device_id, nonce, token or device.token))


def renewed(rig: HubRig, device) -> str:
    nonce = rig.enrolment.nonce(device.device_id)
    return rig.enrolment.renew(device.device_id, device.token, nonce, answer_to(device, nonce))


# --- renewal ----------------------------------------------------------------------------------------------------------


def test_the_old_token_is_good_until_the_new_one_was_used_once(rig):
    device = rig.device("T-1")
    assert rig.enrolment.device_of(device.token) == "T-1"
    new = renewed(rig, device)
    assert [rig.enrolment.device_of(each) for each in (device.token, device.token, new)] == ["T-1"] * 3
    assert (rig.enrolment.device_of(device.token), rig.enrolment.device_of(new)) == (None, "T-1")


def test_a_new_token_that_was_lost_on_the_way_ends_with_the_old_one(rig):
    """The hub's answer never came: the device asks again, and what it holds in the end is the only one."""
    device = rig.device("T-1")
    lost, kept = renewed(rig, device), renewed(rig, device)
    assert rig.enrolment.device_of(device.token) == "T-1"
    assert rig.enrolment.device_of(kept) == "T-1"
    assert [rig.enrolment.device_of(each) for each in (lost, device.token)] == [None, None]


@pytest.mark.parametrize("how", ["another key", "another device", "another token", "too late", "not the hub's"])
def test_who_cannot_show_the_key_gets_no_token(rig, how):
    device, other = rig.device("T-1"), rig.device("T-2")
    nonce = rig.enrolment.nonce("T-2" if how == "another device" else "T-1")
    nonce = f"9{nonce}" if how == "not the hub's" else nonce
    signature = answer_to(device, nonce, other.token if how == "another token" else "")
    if how == "another key":
        signature = other.signer.sign(renewal_message("T-1", nonce, device.token))
    if how == "too late":
        rig.clock.forward((NONCE_S + 1) / 60)
    with pytest.raises(EnrolmentRefused):
        rig.enrolment.renew("T-1", device.token, nonce, signature)
    assert rig.enrolment.device_of(device.token) == "T-1"


@pytest.mark.parametrize("nonce", ["", ".", "..", "x.y.z", "1", "é.é.é", "\ud800"])
def test_an_odd_nonce_is_refused(rig, nonce):
    device = rig.device("T-1")
    with pytest.raises(EnrolmentRefused):
        rig.enrolment.renew("T-1", device.token, nonce, bytes(64))


def installation(rig: HubRig, folder, url: str) -> str:
    """An enrolled terminal's folder; returns its token."""
    secrets = SecretStore(folder / "keys", use_keyring=False)
    key = signer(secrets, DEVICE_KEY)
    token = rig.enrolment.enrol(rig.enrolment.issue("Line 4").code, device_name(key.public_key), key.public_key).token
    secrets.replace(_ENTRY, to_bytes(_Entry(address=url, token=token, hub_key=rig.side.public_key)))
    return token


def held(folder) -> str:
    return from_bytes(_Entry, SecretStore(folder / "keys", use_keyring=False).get(_ENTRY)).token


def test_a_terminal_renews_its_token_by_itself_when_it_is_old(rig, tmp_path):
    with serving(rig) as server:
        first = installation(rig, tmp_path / "T", server.url)
        with connect(tmp_path / "T", use_keyring=False) as link:
            link.pull(Place(), 1)
            assert held(tmp_path / "T") == first
            rig.clock.time += RENEW_AFTER
            link.pull(Place(), 1)
            second = held(tmp_path / "T")
            assert second != first
            link.pull(Place(), 1)
        assert (rig.enrolment.device_of(first), rig.enrolment.device_of(second) is None) == (None, False)


@pytest.mark.parametrize("at", ["sign", "keep"])
def test_a_terminal_killed_at_any_step_of_it_still_has_a_good_token(rig, tmp_path, monkeypatch, at):
    class Killed(Exception):
        pass

    def die(*_: object) -> None:
        raise Killed

    with serving(rig) as server:
        installation(rig, tmp_path / "T", server.url)
        rig.clock.time += RENEW_AFTER
        link = connect(tmp_path / "T", use_keyring=False)
        monkeypatch.setattr(link._renewal, at, die)
        with link, pytest.raises(Killed):
            link.pull(Place(), 1)
        with connect(tmp_path / "T", use_keyring=False) as again:
            again.pull(Place(), 1)
            again.pull(Place(), 1)
        assert rig.enrolment.device_of(held(tmp_path / "T")) is not None


# --- revocation -------------------------------------------------------------------------------------------------------


def test_a_stolen_terminal_gets_in_nowhere_and_its_events_so_far_stay(rig):
    device = rig.device("T-1")
    batch = device.batch(1)
    with serving(rig) as server, HttpHubLink(server.url, device.token) as link:
        assert [each.outcome for each in link.push(batch)] == [Outcome.ACCEPTED]
        assert rig.enrolment.revoke("T-1") == 1
        for ask in (lambda: link.push(device.batch(1)), lambda: link.pull(Place(), 1)):
            with pytest.raises(HubFault, match="revoked"):
                ask()
    with rig.side.store.begin() as tx:
        assert tx.find(batch.events[0].event_id) is not None
    with pytest.raises(LookupError, match="knows no device T-9"):
        rig.enrolment.revoke("T-9")


def test_what_a_revoked_key_signed_is_kept_and_waits(rig):
    """It may be honest work from before the theft, or the thief's: nobody but a person can tell (nothing is lost)."""
    device = rig.device("T-1")
    rig.enrolment.revoke("T-1")
    work = device.seal(Output(qty=pieces("1")), order_no="WO1001", operation_no="10", work_center="100")
    seen = device.seal()
    answers = rig.side.hub.push(Push("T-1", (work, seen)))
    assert [each.outcome for each in answers] == [Outcome.ACCEPTED] * 2
    assert (rig.codes_of_exceptions(work.event_id), rig.codes_of_exceptions(seen.event_id)) == (["S04"], [])
    rig.enrolment.trust_again("T-1")
    later = device.seal()
    rig.side.hub.push(Push("T-1", (later,)))
    assert rig.codes_of_exceptions(later.event_id) == []


# --- clocks and what devices tell of themselves -----------------------------------------------------------------------


def test_the_hub_knows_when_it_saw_a_device_and_how_its_clock_goes(rig):
    device = rig.device("T-1")
    with serving(rig) as server, HttpHubLink(server.url, device.token) as link:
        link.contact.waiting = 7
        link.pull(Place(), 1)
    (known,) = rig.tokens.devices()
    assert (known.device_id, known.seen_at, known.waiting) == ("T-1", MORNING, 7)
    assert known.version is not None
    assert link.contact.offset_ms is not None, "the hub told its time"


def answered(offsets_ms_rounds: list[tuple[int, float]]) -> Contact:
    """A device whose clock is so much ahead, after answers that took so many seconds."""
    now = {"mono": 0.0, "wall": MORNING}
    contact = Contact(lambda: now["wall"], lambda: now["mono"])
    for offset_ms, round_s in offsets_ms_rounds:
        begun, now["mono"] = contact.begin(), now["mono"] + round_s
        hub = MORNING - timedelta(milliseconds=offset_ms) - timedelta(seconds=round_s / 2)
        now["wall"] = MORNING
        contact.answered(begun, {"floorledger-time": hub.isoformat()})
    return contact


def test_the_offset_is_the_median_of_the_quicker_half():
    assert answered([]).offset_ms is None
    assert answered([(90_000, 0.1)]).offset_ms == 90_000
    assert answered([(100, 0.01), (120, 0.02), (5000, 1.5), (-900, 1.9)]).offset_ms == 100
    assert answered([(7, 2.5)]).offset_ms is None, "it took too long to say anything"
    moved = [(0, 0.01)] * SAMPLES + [(60_000, 0.01)] * SAMPLES
    assert answered(moved).offset_ms == 60_000


@pytest.mark.parametrize("told", ["", "yesterday", "2026-11-20T06:00:00", "0001-01-01T00:00:00+00:00"])
def test_a_time_that_is_none_teaches_nothing(told):
    contact = Contact(lambda: MORNING, lambda: 1.0)
    contact.answered(1.0, {"floorledger-time": told})
    assert contact.offset_ms is None


@pytest.mark.parametrize("odd", ["", "x", "1e3", "--1", "99999999999999999999", "-", "\u0661", "5" * 10_000])
def test_what_a_device_says_of_itself_is_read_strictly(odd):
    headers = {"floorledger-offset-ms": odd, "floorledger-waiting": odd, "floorledger-version": "1\x00" + "v" * 100}
    assert seen_of(headers, MORNING) == Seen(MORNING)


def test_what_devices_say_is_written_together_now_and_then():
    written, ns = [], [0]
    gathering = Gathering(lambda seen: written.append(dict(seen)), lambda: ns[0])
    for second in range(45):
        ns[0] = second * 10**9
        gathering.note(f"T-{second % 2}", Seen(MORNING, waiting=second))
    assert [{name: seen.waiting for name, seen in each.items()} for each in written] == [
        {"T-0": 0},
        {"T-0": 20, "T-1": 19},
        {"T-0": 40, "T-1": 39},
    ]
