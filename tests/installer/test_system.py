"""Which libraries a start needs, which of them the machine lacks, and who may install them."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from installer import system
from installer.report import SetupError, explain_os_error, explain_tool


@pytest.mark.parametrize(
    ("env", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "linux", True),
    ],
)
def test_whether_a_window_would_be_seen(env: dict[str, str], platform: str, seen: bool) -> None:
    assert system.has_display(env, platform) is seen


def test_the_screen_decides_what_is_needed() -> None:
    x, wayland = {"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}
    assert system.needed(x, screen=False, platform="linux") == system.OFFSCREEN
    assert system.needed(x, screen=True, platform="linux") == system.OFFSCREEN | system.X_SCREEN
    assert system.needed(wayland, screen=True, platform="linux") == system.OFFSCREEN | system.WAYLAND
    assert system.needed({}, screen=True, platform="darwin") == {}


def test_missing_is_what_the_probe_denies() -> None:
    there = {"libGL.so.1", "libEGL.so.1"}
    lacking = system.missing(system.OFFSCREEN, there.__contains__)
    assert set(lacking) == set(system.OFFSCREEN) - there
    assert lacking["libglib-2.0.so.0"] == "libglib2.0-0"


def test_the_tests_need_a_server_of_their_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert system.needed_by_tests("linux") == {"initdb": "postgresql", "mosquitto": "mosquitto", "strace": "strace"}
    assert system.needed_by_tests("darwin") == {}
    assert system.program("initdb") is not None, "these tests themselves start one"
    monkeypatch.setattr(shutil, "which", lambda _name, path=None: None)
    monkeypatch.setattr(Path, "glob", lambda _folder, _pattern: iter(()))
    assert system.missing({"initdb": "postgresql"}) == {"initdb": "postgresql"}
    monkeypatch.undo()
    monkeypatch.setattr(shutil, "which", lambda name, path=None: f"/somewhere/{name}")
    assert system.missing({"initdb": "postgresql"}) == {}


def test_debians_own_server_is_not_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(system, "_CLUSTERS", tmp_path / "postgresql-common" / "createcluster.conf")

    def note(order: list[str], **_more: object) -> tuple[int, str]:
        calls.append(order)
        return 0, ""

    monkeypatch.setattr(system, "capture", note)
    system._apt(["libgl1"], 0)
    assert not system._CLUSTERS.exists()
    system._apt(["postgresql"], 0)
    assert system._CLUSTERS.read_text() == "create_main_cluster = false\n"
    system._CLUSTERS.write_text("the plant's own")
    system._apt(["postgresql"], 0)
    assert system._CLUSTERS.read_text() == "the plant's own"
    assert calls[-1][-1] == "postgresql"


def test_the_loader_is_asked_for_real() -> None:
    assert not system.loads("libfloorledger-not-there.so.7")


def test_a_python_without_ctypes_reads_the_loaders_index(monkeypatch: pytest.MonkeyPatch) -> None:
    listing = "2 libs found\n\tlibGL.so.1 (libc6,x86-64) => /lib/libGL.so.1\n\tlibGLX.so.0 (libc6) => /lib/x\n"
    monkeypatch.setattr(system, "capture", lambda _argv: (0, listing))
    assert system._in_loader_index("libGL.so.1")
    assert not system._in_loader_index("libGL.so")


def test_an_ordinary_user_gets_the_exact_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SetupError) as raised:
        system.install(["libgl1", "libegl1"], ["libGL.so.1", "libEGL.so.1"], -1)
    assert raised.value.todo.endswith(
        ": sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1 libegl1"
    )


def test_without_apt_the_libraries_themselves_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name, path=None: None)
    with pytest.raises(SetupError, match=r"libGL\.so\.1") as raised:
        system.install(["libgl1"], ["libGL.so.1"], -1)
    assert "apt" not in raised.value.todo


class Apt:
    """Plays apt-get; installing works once an update has been made, or never."""

    def __init__(self, *, ever: bool) -> None:
        self.ever = ever
        self.calls: list[str] = []

    def __call__(self, argv: list[str], **_: object) -> tuple[int, str]:
        verb = next(word for word in argv if word in ("install", "update"))
        self.calls.append(verb)
        if verb == "update" or (self.ever and "update" in self.calls):
            return 0, ""
        return 100, "Reading package lists...\nE: Unable to locate package libgl1\n"


def as_root(monkeypatch: pytest.MonkeyPatch, apt: Apt) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(system, "capture", apt)


def test_root_on_a_fresh_image_updates_the_lists_when_they_are_wanting(monkeypatch: pytest.MonkeyPatch) -> None:
    apt = Apt(ever=True)
    as_root(monkeypatch, apt)
    system.install(["libgl1"], ["libGL.so.1"], -1)
    assert apt.calls == ["install", "update", "install"]


def test_apts_own_reason_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    as_root(monkeypatch, Apt(ever=False))
    with pytest.raises(SetupError, match="Unable to locate package libgl1"):
        system.install(["libgl1"], ["libGL.so.1"], -1)


@pytest.mark.parametrize(
    ("output", "wrong"),
    [
        ("error: failed to write: No space left on device (os error 28)", "disk"),
        ("Temporary failure in name resolution\nERROR: No matching distribution found for uv", "cannot be reached"),
        ("error: Request failed\n  Caused by: dns error", "cannot be reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))\nMax retries", "certificate"),
        ("ERROR: No matching distribution found for pyside6-essentials==6.12.0", "no build for this system"),
        ("Traceback (most recent call last):\nFileNotFoundError: db\nhint: see above", "FileNotFoundError: db"),
        ("error: something new\nhint: read it", "error: something new"),
        ("", "no reason"),
    ],
)
def test_a_tools_words_become_a_cause(output: str, wrong: str) -> None:
    explained = explain_tool("installing", output)
    assert wrong in explained.wrong
    assert len(str(explained).splitlines()) == 3


def test_our_own_writes_are_explained_alike() -> None:
    full = explain_os_error(OSError(errno.ENOSPC, "No space left on device"))
    barred = explain_os_error(OSError(errno.EROFS, "Read-only file system", "/media/co/.venv"))
    assert full is not None
    assert "full" in full.wrong
    assert barred is not None
    assert "/media/co/.venv" in barred.wrong
    assert explain_os_error(FileNotFoundError(errno.ENOENT, "a bug")) is None


def test_a_checkout_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    told = str(explain_os_error(PermissionError(errno.EACCES, "Permission denied", str(tmp_path))))
    assert told.startswith(f"What is wrong: {tmp_path} cannot be written")
