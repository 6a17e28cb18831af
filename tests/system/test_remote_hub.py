"""A terminal and its hub as two processes: serve, code, enrol, and an event down to the hub's ledger and back."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from floorledger.adapters.credentials import PEPPER, Argon2Pins, SecretStore
from floorledger.domain.codec import decode
from floorledger.main.remote_hub import connect, enrol_device
from floorledger.services.ports import PinSecretMissing, StoreFault
from floorledger.services.records import People, Place
from tests.rig import Rig


def floorledger(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "floorledger", *arguments, "--data-dir", str(folder)]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A served demo hub: its address and its database."""
    url = f"sqlite:///{tmp_path / 'hub.db'}"
    command = floorledger(tmp_path / "hub-data", "hub", "serve", "--db", url, "--port", "0", "--demo")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as served:
        assert served.stdout is not None
        address = re.search(r"http://\S+", served.stdout.readline())
        assert address is not None
        yield address.group(0).rstrip(";"), url
        served.terminate()


def test_a_terminal_enrols_with_a_code_and_works(hub: tuple[str, str], tmp_path: Path) -> None:
    address, url = hub
    command = floorledger(tmp_path / "hub-data", "hub", "code", "--db", url, "--device", "Line 4")
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    place = enrol_device(tmp_path / "line4", address, told.split()[0], use_keyring=False)
    assert place.startswith("files only this user can read")
    link = connect(tmp_path / "line4", use_keyring=False)
    assert link is not None
    with link:
        rows = link.pull(Place(), 4).rows
        assert [row.kind for row in rows] == ["policy", "people", "master part", "master"]
    ines = next(person for person in decode(People, rows[1].body).people if person.badge == "2011")
    secret = SecretStore(tmp_path / "line4" / "keys", use_keyring=False).get(PEPPER)
    assert Argon2Pins(secret).matches(ines.pin_verifier, "9357"), "the secret of PINs came with the enrolment"
    with pytest.raises(PinSecretMissing):
        Argon2Pins().matches(ines.pin_verifier, "9357")


def test_an_installation_with_a_hub_of_its_own_does_not_enrol_elsewhere(tmp_path: Path) -> None:
    Rig(tmp_path / "plant").close()
    with pytest.raises(StoreFault, match="hub of its own"):
        enrol_device(tmp_path / "plant", "http://127.0.0.1:1", "CODE", use_keyring=False)
