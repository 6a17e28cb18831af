"""Enrolment by one-time codes: what is given once, what is kept, and what ends."""

from datetime import timedelta

import pytest

from floorledger.services.enrolment import ALPHABET, VALID, EnrolmentRefused, normal
from tests.hub.plant import HubRig

KEY = bytes(range(32))


pytestmark = pytest.mark.both_databases


@pytest.fixture
def hub(request, tmp_path, database):
    on_server = request.getfixturevalue("postgres").new_hub() if database == "postgresql" else None
    rig = HubRig(tmp_path / "plant", on_server)
    yield rig
    rig.close()


def test_a_code_enrols_one_device_under_the_name_it_was_issued_for(hub):
    issued = hub.enrolment.issue("  Line 4,   left ")
    enrolled = hub.enrolment.enrol(issued.code, "T-1", KEY)
    assert hub.enrolment.device_of(enrolled.token) == "T-1"
    assert enrolled.hub_public_key == hub.side.public_key
    assert hub.side.store.devices() == [("T-1", KEY, "Line 4, left")]


def test_a_code_is_typed_as_people_type(hub):
    issued = hub.enrolment.issue("Line 4")
    left, right = issued.code.split("-")
    typed = f" {left.lower()} {right.lower()} ".replace("0", "o").replace("1", "l")
    assert normal(typed) == left + right
    hub.enrolment.enrol(typed, "T-1", KEY)


def test_codes_are_long_and_each_is_another(hub):
    codes = {hub.enrolment.issue("Line 4").code for _ in range(50)}
    assert len(codes) == 50
    assert all(len(code) == 11 and set(code) <= {*ALPHABET, "-"} for code in codes)


def test_a_code_works_once(hub):
    issued = hub.enrolment.issue("Line 4")
    hub.enrolment.enrol(issued.code, "T-1", KEY)
    with pytest.raises(EnrolmentRefused, match="used before"):
        hub.enrolment.enrol(issued.code, "T-2", KEY)
    assert [device_id for device_id, _key, _name in hub.side.store.devices()] == ["T-1"]


def test_a_code_expires(hub):
    issued = hub.enrolment.issue("Line 4")
    assert issued.expires_at == hub.clock.now() + VALID
    hub.clock.time += VALID
    with pytest.raises(EnrolmentRefused, match="expired"):
        hub.enrolment.enrol(issued.code, "T-1", KEY)
    assert hub.side.store.devices() == []


def test_a_code_lives_as_long_as_it_is_told(hub):
    issued = hub.enrolment.issue("Line 4", timedelta(days=1))
    hub.clock.time += timedelta(hours=23)
    hub.enrolment.enrol(issued.code, "T-1", KEY)


@pytest.mark.parametrize("code", ["", "AAAAA-AAAAA", "x" * 5000, "\ud800", "'; DROP TABLE enrol_code; --"])
def test_a_wrong_code_is_refused(hub, code):
    hub.enrolment.issue("Line 4")
    with pytest.raises(EnrolmentRefused, match="does not know this code"):
        hub.enrolment.enrol(code, "T-1", KEY)


@pytest.mark.parametrize("device_id", ["", "a b", "-x", "a" * 65, "Tür", "a\n", "../x", "T|1"])
def test_an_odd_device_id_is_refused_and_the_code_stays_good(hub, device_id):
    issued = hub.enrolment.issue("Line 4")
    with pytest.raises(EnrolmentRefused, match="device id"):
        hub.enrolment.enrol(issued.code, device_id, KEY)
    hub.enrolment.enrol(issued.code, "T-1", KEY)


def test_a_key_of_another_length_is_refused(hub):
    issued = hub.enrolment.issue("Line 4")
    with pytest.raises(EnrolmentRefused, match="32 bytes"):
        hub.enrolment.enrol(issued.code, "T-1", KEY[:31])


def test_a_known_device_with_another_key_is_refused_and_the_code_stays_good(hub):
    hub.enrolment.enrol(hub.enrolment.issue("Line 4").code, "T-1", KEY)
    issued = hub.enrolment.issue("Line 5")
    with pytest.raises(EnrolmentRefused, match="another key"):
        hub.enrolment.enrol(issued.code, "T-1", KEY[::-1])
    hub.enrolment.enrol(issued.code, "T-2", KEY[::-1])


def test_enrolling_again_gives_a_new_token_and_ends_the_old_one(hub):
    first = hub.enrolment.enrol(hub.enrolment.issue("Line 4").code, "T-1", KEY)
    second = hub.enrolment.enrol(hub.enrolment.issue("Line 4").code, "T-1", KEY)
    assert hub.enrolment.device_of(first.token) is None
    assert hub.enrolment.device_of(second.token) == "T-1"


def test_a_revoked_token_is_nobodys(hub):
    enrolled = hub.enrolment.enrol(hub.enrolment.issue("Line 4").code, "T-1", KEY)
    assert hub.enrolment.revoke("T-1") == 1
    assert hub.enrolment.device_of(enrolled.token) is None
    assert hub.enrolment.revoke("T-1") == 0


def test_a_device_needs_a_name(hub):
    with pytest.raises(ValueError, match="name"):
        hub.enrolment.issue("  ")


def test_neither_code_nor_token_is_in_the_database(hub):
    issued = hub.enrolment.issue("Line 4")
    token = hub.enrolment.enrol(issued.code, "T-1", KEY).token
    hub.side.store.engine.dispose()
    held = b"".join(path.read_bytes() for path in hub.folder.glob("hub.db*"))
    assert token.encode() not in held
    assert normal(issued.code).encode() not in held


def test_a_device_keeps_its_chain_over_a_new_enrolment(hub):
    device = hub.device("T-1")
    hub.side.hub.push(device.batch(1))
    again = hub.enrolment.enrol(hub.enrolment.issue("Line 4").code, "T-1", device.signer.public_key)
    assert hub.enrolment.device_of(again.token) == "T-1"
    (result,) = hub.side.hub.push(device.batch(1))
    assert result.outcome == "accepted"
