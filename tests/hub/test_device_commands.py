"""The hub's commands about devices and persons, on a hub's own database."""

import sys
from io import StringIO

import pytest

from floorledger.adapters.credentials import Argon2Pins
from floorledger.cli import main
from floorledger.domain.codec import decode
from floorledger.services.records import FeedKind, People, Person
from tests.hub.plant import HubRig


@pytest.fixture
def rig(tmp_path):
    made = HubRig(tmp_path / "plant")
    yield made
    made.close()


def run(rig: HubRig, *words: str) -> int:
    return main(["hub", *words, "--db", rig.url, "--data-dir", str(rig.folder)])


def person(rig: HubRig, person_id: str) -> Person | None:
    with rig.side.store.begin() as tx:
        people = decode(People, tx.document(FeedKind.PEOPLE)).people
    return next((each for each in people if each.person_id == person_id), None)


def test_devices_are_listed_revoked_and_trusted_again(rig, capsys):
    assert run(rig, "devices") == 0
    assert "No device has enrolled yet" in capsys.readouterr().out
    device = rig.device("T-1")
    run(rig, "devices")
    assert capsys.readouterr().out == "T-1  device T-1, never seen, token of 2026-11-20\n"
    assert run(rig, "revoke", "--device", "T-1") == 0
    assert "Its events so far stay" in capsys.readouterr().out
    assert rig.enrolment.device_of(device.token) is None
    run(rig, "devices")
    assert "REVOKED" in capsys.readouterr().out
    assert run(rig, "revoke", "--device", "T-1", "--undo") == 0
    run(rig, "devices")
    assert capsys.readouterr().out.endswith("no token: enrol it with a new code\n")
    assert run(rig, "revoke", "--device", "T-9") == 1
    assert "knows no device T-9" in capsys.readouterr().err


def test_a_token_alone_can_be_ended(rig, capsys):
    device = rig.device("T-1")
    assert run(rig, "end-token", "--device", "T-1") == 0
    assert rig.enrolment.device_of(device.token) is None
    run(rig, "end-token", "--device", "T-1")
    assert "Nothing was changed" in capsys.readouterr().out


def test_persons_are_entered_changed_blocked_and_let_in_again(rig, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", StringIO("7412\n"))
    new = ("person", "psn-new", "--name", "Ada Berg", "--badge", "1099", "--roles", "operator, supervisor", "--pin")
    assert run(rig, *new) == 0
    made = person(rig, "psn-new")
    assert (made.name, made.badge, made.roles) == ("Ada Berg", "1099", ("operator", "supervisor"))
    assert Argon2Pins(rig.side.pin_secret).matches(made.pin_verifier, "7412")
    assert "7412" not in capsys.readouterr().out
    assert run(rig, "person", "psn-new", "--block") == 0
    assert person(rig, "psn-new").blocked_at is not None
    assert run(rig, "person", "psn-new", "--unblock", "--roles", "quality") == 0
    back = person(rig, "psn-new")
    assert (back.blocked_at, back.roles, back.pin_verifier) == (None, ("quality",), made.pin_verifier)
    assert [held.roles for held in back.held] == [("operator", "supervisor"), ()]
    assert run(rig, "person") == 0
    assert "psn-new  Ada Berg, badge 1099, quality, PIN" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("psn-x",), "takes --name, --badge and --roles"),
        (("psn-6f1c", "--roles", "admin,operator"), "holds no other role"),
        (("psn-6f1c", "--roles", "controller,data steward"), "does not sign off"),
        (("psn-6f1c", "--badge", "2011"), "badge 2011 is psn-e853's"),
        (("psn-6f1c", "--block", "--unblock"), "not both"),
        (("psn-6f1c", "--pin"), "A PIN has 4 to 8 digits"),
    ],
)
def test_what_may_not_be_changes_nothing(rig, capsys, monkeypatch, words, said):
    monkeypatch.setattr(sys, "stdin", StringIO("12\n"))
    before = person(rig, "psn-6f1c")
    assert run(rig, "person", *words) == 1
    assert said in capsys.readouterr().err
    assert person(rig, "psn-6f1c") == before
