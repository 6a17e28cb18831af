"""Secrets in a real keyring: gnome-keyring on a session bus of its own, unlocked, locked, and not there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

KEYRING = shutil.which("gnome-keyring-daemon")
pytestmark = pytest.mark.skipif(
    KEYRING is None or shutil.which("dbus-run-session") is None,
    reason="gnome-keyring and dbus-run-session are not installed; on Debian: apt-get install gnome-keyring dbus",
)
WORK = """
import pathlib, sys
from floorledger.adapters.credentials import SecretStore
folder = pathlib.Path(sys.argv[1])
secrets = SecretStore(folder / "keys")
if secrets.get("token") is None:
    secrets.put("token", b"first")
    secrets.replace("token", b"second")
print(secrets.place, secrets.get("token").decode(), sorted(path.name for path in folder.rglob("*")), sep="|")
"""


def in_session(folder: Path, *lines: str) -> list[str]:
    """Run shell lines on a session bus of their own, with a home of their own; what the program said, split."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "XDG_", "DISPLAY"))}
    told = kept | {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    script = "\n".join(("set -e", *lines, f'"{sys.executable}" -c "$WORK" "{folder / "data"}"'))
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env=told | {"WORK": WORK},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1].split("|")


UNLOCK = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "data").mkdir()
    return tmp_path


def test_secrets_go_into_the_keyring_and_into_no_file(folder):
    assert in_session(folder, UNLOCK) == ["the system's keyring", "second", "[]"]
    assert in_session(folder, UNLOCK) == ["the system's keyring", "second", "[]"], "after a new session it is there"


def test_without_a_daemon_they_go_into_files_and_it_is_said(folder):
    place, held, files = in_session(folder, "true")
    assert place.startswith("files only this user can read")
    assert (held, files) == ("second", "['keys', 'token']")
    assert (folder / "data" / "keys" / "token").stat().st_mode & 0o777 == 0o600
