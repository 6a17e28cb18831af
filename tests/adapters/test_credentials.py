"""Keys and PINs: where secrets are, who can read them, and that the app says so."""

import hashlib
import hmac
import os
import shlex
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import argon2
import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, NoKeyringError, PasswordSetError

from floorledger.adapters.credentials import Argon2Pins, SecretStore, pin_secret, signer, verify
from floorledger.domain.codec import to_bytes
from floorledger.main.app import _asked_first
from floorledger.main.desk import Desk
from floorledger.main.installation import open_installation
from floorledger.main.remote_hub import _ENTRY, _Entry
from floorledger.services.ports import PinSecretMissing, StoreFault
from floorledger.services.settings import HubSettings, Settings, TerminalSettings
from tests.rig import OPERATOR
from tests.services.floor import good


class MemoryKeyring(KeyringBackend):
    """A keyring of a logged-in user."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password


class BrokenKeyring(MemoryKeyring):
    """A keyring that is there but does not answer."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error


class NoKeyring(MemoryKeyring):
    """What keyring falls back to on a machine without a backend."""

    priority = 0  # type: ignore[assignment]


@pytest.fixture
def put_keyring() -> Iterator[object]:
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_a_secret_in_a_file_is_for_its_owner_only(tmp_path):
    secrets = SecretStore(tmp_path / "keys", use_keyring=False)
    secrets.put("device-key", b"\x00\x01secret")
    assert stat.S_IMODE((tmp_path / "keys" / "device-key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700
    assert secrets.get("device-key") == b"\x00\x01secret"
    assert secrets.get("other") is None
    assert secrets.place == f"files only this user can read, in {tmp_path / 'keys'}"


def test_a_key_file_is_never_written_over(tmp_path):
    secrets = SecretStore(tmp_path, use_keyring=False)
    secrets.put("device-key", b"first")
    with pytest.raises(FileExistsError):
        secrets.put("device-key", b"second")
    assert secrets.get("device-key") == b"first"


def test_a_crash_while_the_key_is_written_leaves_no_half_key(tmp_path, monkeypatch):
    """Killed before the bytes are on disk: the next start must find a whole key or none."""
    secrets = SecretStore(tmp_path, use_keyring=False)

    def die(handle: int, _mode: str) -> None:
        os.close(handle)
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fdopen", die)
    with pytest.raises(KeyboardInterrupt):
        signer(secrets, "device-key")
    monkeypatch.undo()
    key = signer(secrets, "device-key")
    assert signer(secrets, "device-key").public_key == key.public_key


def test_with_a_keyring_no_file_is_written(tmp_path, put_keyring):
    backend = MemoryKeyring()
    put_keyring(backend)
    secrets = SecretStore(tmp_path / "keys")
    key = signer(secrets, "device-key")
    assert secrets.place == "the system's keyring"
    assert not (tmp_path / "keys").exists()
    ((service, name),) = backend.held
    assert service == "floorledger"
    assert name.endswith(":device-key")
    assert signer(SecretStore(tmp_path / "keys"), "device-key").public_key == key.public_key


def test_two_data_directories_share_no_key_in_one_keyring(tmp_path, put_keyring):
    put_keyring(MemoryKeyring())
    one, two = (signer(SecretStore(tmp_path / name), "device-key") for name in ("one", "two"))
    assert one.public_key != two.public_key


@pytest.mark.parametrize(
    "backend",
    [
        BrokenKeyring(KeyringLocked("locked")),
        BrokenKeyring(NoKeyringError("none")),
        BrokenKeyring(RuntimeError("no bus")),
        NoKeyring(),
    ],
    ids=["locked", "none", "no bus", "no backend"],
)
def test_a_keyring_that_does_not_answer_is_replaced_by_files_and_said(tmp_path, put_keyring, backend):
    put_keyring(backend)
    secrets = SecretStore(tmp_path)
    signer(secrets, "device-key")
    assert "files only this user can read" in secrets.place
    assert stat.S_IMODE((tmp_path / "device-key").stat().st_mode) == 0o600
    assert backend.held == {}


class ReadOnlyKeyring(MemoryKeyring):
    """A keyring that answers and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError("read-only")


def test_a_keyring_that_keeps_nothing_is_replaced_by_files_and_said_now_and_later(tmp_path, put_keyring):
    put_keyring(ReadOnlyKeyring())
    for secrets in (SecretStore(tmp_path), SecretStore(tmp_path)):
        key = signer(secrets, "device-key")
        assert "files only this user can read" in secrets.place
    assert signer(SecretStore(tmp_path, use_keyring=False), "device-key").public_key == key.public_key


def test_the_keyring_can_be_refused(tmp_path, put_keyring):
    backend = MemoryKeyring()
    put_keyring(backend)
    signer(SecretStore(tmp_path, use_keyring=False), "device-key")
    assert backend.held == {}
    assert (tmp_path / "device-key").exists()


def test_a_key_from_before_the_keyring_is_still_found(tmp_path, put_keyring):
    """The machine gets a keyring later: a new key would make another device of it."""
    before = signer(SecretStore(tmp_path, use_keyring=False), "device-key")
    put_keyring(MemoryKeyring())
    assert signer(SecretStore(tmp_path), "device-key").public_key == before.public_key


def test_a_log_whose_key_cannot_be_reached_is_not_continued_with_another(rig, put_keyring, tmp_path):
    """A locked keyring at start: with a new key the hub would refuse everything from here on."""
    backend = MemoryKeyring()
    put_keyring(backend)
    at = open_installation(tmp_path / "device", clock=rig.clock, link=rig.hub)
    rig.enrol(at)
    at.settle()
    at.capture.record(rig.draft(good(rig, "1")), OPERATOR)
    at.close()
    put_keyring(BrokenKeyring(KeyringLocked("locked")))
    with pytest.raises(StoreFault, match="key"):
        open_installation(tmp_path / "device", clock=rig.clock, link=rig.hub)
    put_keyring(backend)
    again = open_installation(tmp_path / "device", clock=rig.clock, link=rig.hub)
    assert again.device_id == at.device_id
    again.settle()
    assert again.store.waiting_count() == 0
    again.close()


def test_a_signature_is_one_keys_alone(tmp_path):
    one, two = (signer(SecretStore(tmp_path, use_keyring=False), name) for name in ("one", "two"))
    signature = one.sign(b"message")
    assert len(one.public_key) == 32
    assert verify(one.public_key, b"message", signature)
    assert not verify(two.public_key, b"message", signature)
    assert not verify(one.public_key, b"another", signature)
    assert not verify(one.public_key, b"message", bytes(64))
    assert not verify(b"short", b"message", signature)


def test_a_pin_is_kept_as_argon2id_and_salted():
    pins = Argon2Pins()
    verifier = pins.make("4821")
    assert verifier.startswith("$argon2id$")
    assert "4821" not in verifier
    assert verifier != pins.make("4821")
    assert pins.matches(verifier, "4821")
    assert not pins.matches(verifier, "4822")
    assert not pins.matches("no verifier", "4821")
    assert not pins.matches("", "")


SECRET, OTHER = b"\x01" * 32, b"\x02" * 32


def test_a_keyed_pin_is_worth_nothing_without_the_secret():
    keyed = Argon2Pins(SECRET)
    verifier = keyed.make("4821")
    assert verifier.startswith("keyed:")
    assert keyed.matches(verifier, "4821")
    assert not keyed.matches(verifier, "4822")
    bare = verifier[verifier.index("$") :]
    assert not any(Argon2Pins().matches(bare, pin) for pin in ("4821", "4822")), "the right PIN alone opens nothing"
    for stranger in (Argon2Pins(), Argon2Pins(OTHER)):
        with pytest.raises(PinSecretMissing):
            stranger.matches(verifier, "4821")


def test_the_verifier_of_a_pin_is_argon2id_of_its_hmac():
    """RFC 9106, section 4, second recommended option: 3 passes, 64 MiB, 4 lanes; computed here by the parts."""
    verifier = Argon2Pins(SECRET).make("4821")
    name, _, hashed = verifier.partition("$")
    assert name == "keyed:" + hashlib.sha256(b"floorledger PIN secret:" + SECRET).hexdigest()[:8]
    assert hashed.startswith("argon2id$v=19$m=65536,t=3,p=4$")
    assert argon2.PasswordHasher().verify("$" + hashed, hmac.new(SECRET, b"4821", "sha256").digest())


def test_verifiers_from_before_the_secret_stay_readable():
    assert Argon2Pins(SECRET).matches(Argon2Pins().make("4821"), "4821")


def test_the_hub_makes_the_pin_secret_once(tmp_path):
    first = pin_secret(SecretStore(tmp_path, use_keyring=False))
    assert len(first) == 32
    assert pin_secret(SecretStore(tmp_path, use_keyring=False)) == first


def test_the_pin_secret_goes_into_the_keyring_where_there_is_one(tmp_path, put_keyring):
    backend = MemoryKeyring()
    put_keyring(backend)
    pin_secret(SecretStore(tmp_path / "keys"))
    assert not (tmp_path / "keys").exists()
    assert [name.rpartition(":")[2] for _, name in backend.held] == ["pin-secret"]


def test_a_copied_plant_keeps_its_keys(rig, rig_template):
    """The rig's short cut is a faithful one."""
    original = sorted(path.relative_to(rig_template) for path in rig_template.rglob("*") if path.is_file())
    for path in original:
        mode = stat.S_IMODE((rig_template / path).stat().st_mode)
        assert stat.S_IMODE((rig.folder / path).stat().st_mode) == mode
    assert {Path("keys/device-key"), Path("keys/hub-key")} <= set(original)
    for name in ("device-key", "hub-key"):
        assert (rig.folder / "keys" / name).read_text() == (rig_template / "keys" / name).read_text()
    assert rig.hub.store.devices()[0][0] == rig.installation.device_id
    rig.record(good(rig, "1"))
    rig.installation.settle()
    assert rig.installation.store.waiting_count() == 0


class WatchedKeyring(MemoryKeyring):
    """A keyring that knows on which threads it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: set[int] = set()

    def get_password(self, service: str, username: str) -> str | None:
        self.threads.add(threading.get_ident())
        return super().get_password(service, username)


def test_no_thread_of_a_window_waits_for_the_keyring(tmp_path, put_keyring):
    """Whether a first start is due is asked before there is a window, and all else on the worker."""
    backend = WatchedKeyring()
    put_keyring(backend)
    entry = _Entry(address="https://hub.plant:8040", token="t", hub_key=bytes(32))
    SecretStore(tmp_path / "keys").replace(_ENTRY, to_bytes(entry))
    backend.threads.clear()
    settings = Settings(hub=HubSettings(url=entry.address), terminal=TerminalSettings(work_center="100"))
    assert _asked_first(None, tmp_path, settings) is settings
    assert backend.threads, "it was asked"
    assert threading.get_ident() not in backend.threads
    backend.threads.clear()

    desk = Desk(tmp_path / "own", settings=replace(settings, hub=HubSettings()), demo=False)
    with ThreadPoolExecutor(1) as worker:
        worker.submit(lambda: desk.installation).result()
        assert backend.threads
        worker.submit(desk.close).result()
    assert threading.get_ident() not in backend.threads


class AskingKeyring(MemoryKeyring):
    """What a file keyring that asks for its password on the terminal is."""

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError("it would have asked on stdin")


AskingKeyring.__module__ = "keyrings.alt.file"


def test_a_keyring_that_asks_where_the_program_was_started_is_not_used(tmp_path, put_keyring):
    put_keyring(AskingKeyring())
    secrets = SecretStore(tmp_path / "keys")
    assert secrets.get("device-key") is None
    assert secrets.place.startswith("files only this user can read")


@pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")),
    reason="gnome-keyring or dbus-run-session is not installed",
)
def test_a_real_gnome_keyring_keeps_the_keys_and_nothing_asks_on_stdin(tmp_path):
    """Two processes in one session: what the first keeps, the second finds; a locked keyring is files, and said."""
    program = (
        "import sys; from pathlib import Path; from floorledger.adapters.credentials import SecretStore, signer\n"
        "s = SecretStore(Path(sys.argv[1]) / 'keys'); print(s.place); print(signer(s, 'device-key').public_key.hex())"
    )
    order = f"{shlex.quote(sys.executable)} -c {shlex.quote(program)} {shlex.quote(str(tmp_path))}"
    unlock = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    session = ["dbus-run-session", "--", "sh", "-ec", f"{unlock}; {order}; {order}"]
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "XDG_RUNTIME_DIR": str(tmp_path)}
    gone = ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND")
    env = {name: value for name, value in os.environ.items() if name not in gone} | home
    done = subprocess.run(session, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    place, key, again_place, again = done.stdout.split("\n")[:4]
    assert (place, again_place) == ("the system's keyring", "the system's keyring")
    assert key == again
    assert len(key) == 64
    assert not (tmp_path / "keys").exists()
