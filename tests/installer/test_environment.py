"""When .venv is kept, brought up to date or made anew, and that two starts never work on it at once."""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from installer import environment, interpreter, system
from installer.environment import OUTDATED, READY, UNFINISHED, Environment
from installer.interpreter import Interpreter
from installer.report import SetupError

LOCK_TEXT = """\
first==1.0 \\
    --hash=sha256:aa
    # via something
uv==0.9.1 ; sys_platform != 'plan9' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via floorledger (pyproject.toml:dev)
uvicorn==0.40 \\
    --hash=sha256:dd
"""
PYTHON = Interpreter("/usr/bin/python3.11", (3, 11), "cpython-3.11-x86_64", usable=True, makes_venvs=True)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    (tmp_path / "requirements.lock").write_text(LOCK_TEXT)
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(interpreter, "probe", lambda _path: PYTHON)
    return Environment(tmp_path)


@pytest.fixture
def finished(checkout: Environment) -> Environment:
    checkout.folder.mkdir()
    environment._write_stamp(checkout)
    return checkout


def change_stamp(env: Environment, **entries: object) -> None:
    stamp = env.folder / environment.STAMP
    stamp.write_text(json.dumps({**json.loads(stamp.read_text()), **entries}))


def test_the_stanza_is_the_package_and_its_hashes_alone() -> None:
    expected = "uv==0.9.1 ; sys_platform != 'plan9' \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n"
    assert environment.stanza(LOCK_TEXT, "uv") == expected


def test_the_real_lock_pins_uv() -> None:
    lock = (Path(__file__).resolve().parents[2] / "requirements.lock").read_text()
    lines = environment.stanza(lock, "uv").splitlines()
    assert lines[0].startswith("uv==")
    assert len(lines) > 1
    assert all("--hash=sha256:" in line for line in lines[1:])


@pytest.mark.parametrize("text", ["", "uv==0.9.1\n", "uvicorn==1 \\\n    --hash=sha256:aa\n"])
def test_a_lock_without_a_hash_for_uv_is_refused(text: str) -> None:
    with pytest.raises(SetupError, match="does not pin uv"):
        environment.stanza(text, "uv")


def test_a_finished_environment_is_ready(finished: Environment) -> None:
    assert finished.state() == READY


def test_another_lock_or_project_outdates_it(finished: Environment) -> None:
    finished.requirements.write_text(LOCK_TEXT + "more==1 \\\n    --hash=sha256:ee\n")
    assert finished.state() == OUTDATED
    finished.requirements.write_text(LOCK_TEXT)
    (finished.root / "pyproject.toml").write_text("[project]\nname='x'\n")
    assert finished.state() == OUTDATED


@pytest.mark.parametrize("entries", [{"root": "/moved"}, {"python": "cpython-3.12-x86_64"}, {"recipe": 0}])
def test_moved_or_made_otherwise_it_is_made_anew(finished: Environment, entries: dict[str, object]) -> None:
    change_stamp(finished, **entries)
    assert finished.state() == UNFINISHED


@pytest.mark.parametrize("text", ["", "[]", '{"recipe":'])
def test_a_stamp_that_cannot_be_read_counts_as_none(finished: Environment, text: str) -> None:
    (finished.folder / environment.STAMP).write_text(text)
    assert finished.state() == UNFINISHED


def test_without_its_stamp_or_its_interpreter_it_is_unfinished(
    finished: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interpreter, "probe", lambda _path: None)
    assert finished.state() == UNFINISHED
    monkeypatch.setattr(interpreter, "probe", lambda _path: PYTHON)
    (finished.folder / environment.STAMP).unlink()
    assert finished.state() == UNFINISHED


def test_a_ready_environment_is_not_written_to(finished: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "locked", lambda _folder: pytest.fail("took the lock"))
    environment.prepare(finished, {})
    assert [path.name for path in finished.folder.iterdir()] == [environment.STAMP]


def test_the_stamp_goes_first_and_comes_last(finished: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = finished.folder / environment.STAMP
    seen: list[tuple[str, bool]] = []
    monkeypatch.setattr(environment, "_install", lambda _env: seen.append(("install", stamp.exists())))
    monkeypatch.setattr(environment, "_check_imports", lambda _env: seen.append(("imports", stamp.exists())))
    finished.requirements.write_text(LOCK_TEXT + "\n")
    environment.prepare(finished, {})
    assert seen == [("install", False), ("imports", False)]
    assert finished.state() == READY


def test_a_failed_step_leaves_no_stamp_and_the_next_start_makes_it_anew(
    finished: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def fail(_env: Environment) -> None:
        raise SetupError("no network", "-", "-")

    monkeypatch.setattr(environment, "_install", fail)
    monkeypatch.setattr(environment, "must", lambda step, *_: made.append(step))
    monkeypatch.setattr(interpreter, "choose", lambda _paths: PYTHON)
    finished.requirements.write_text(LOCK_TEXT + "\n")
    (finished.folder / "lib").mkdir()
    (finished.folder / "lib" / "half").write_text("")
    with pytest.raises(SetupError):
        environment.prepare(finished, {})
    assert made == []
    with pytest.raises(SetupError):
        environment.prepare(finished, {})
    assert made == ["making .venv"]
    assert [path.name for path in finished.folder.iterdir()] == [environment.LOCK]


def test_a_missing_venv_package_is_asked_for_together_with_the_libraries(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    absent = dict(system.OFFSCREEN)
    monkeypatch.setattr(interpreter, "choose", lambda _paths: PYTHON._replace(makes_venvs=False))
    monkeypatch.setattr(system, "missing", lambda wanted: {name: wanted[name] for name in wanted if name in absent})

    def install(packages: list[str], _sonames: list[str], _lock: int) -> None:
        asked.extend(packages)
        absent.clear()

    monkeypatch.setattr(system, "install", install)
    monkeypatch.setattr(environment, "_build", lambda _env, _base: None)
    environment.prepare(checkout, system.OFFSCREEN)
    assert asked == [*system.OFFSCREEN.values(), "python3.11-venv"]


def test_a_missing_lock_is_told_before_anything_is_made(checkout: Environment) -> None:
    checkout.requirements.unlink()
    with pytest.raises(SetupError, match=r"requirements\.lock is missing"):
        environment.prepare(checkout, {})
    assert not checkout.folder.exists()


def test_a_folder_that_is_not_an_environment_is_not_cleared(checkout: Environment) -> None:
    checkout.folder.mkdir()
    (checkout.folder / "thesis.txt").write_text("years of work")
    with pytest.raises(SetupError, match="not a Python environment"):
        environment.prepare(checkout, {})
    assert (checkout.folder / "thesis.txt").exists()


def test_too_little_space_is_told_before_the_download(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "NEEDED_MB", 10**12)
    with pytest.raises(SetupError, match="full"):
        environment._check_space(tmp_path)


def test_a_second_start_waits_for_the_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order: list[str] = []

    def second() -> None:
        with environment.locked(tmp_path):
            order.append("second")

    with environment.locked(tmp_path):
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.3)
        order.append("first")
    thread.join(5)
    assert order == ["first", "second"]
    assert "waiting" in capsys.readouterr().out


def test_waiting_has_an_end(tmp_path: Path) -> None:
    with (
        environment.locked(tmp_path),
        pytest.raises(SetupError, match="another start"),
        environment.locked(tmp_path, wait_s=0),
    ):
        pass


@pytest.mark.skipif(os.name != "posix", reason="the lock passes to children on POSIX only")
def test_a_child_that_outlives_a_killed_start_keeps_the_lock(tmp_path: Path) -> None:
    starter = (
        "import pathlib, sys; from installer import environment as e, process as p\n"
        "with e.locked(pathlib.Path(sys.argv[1])) as fd: p.capture(['sh', '-c', 'echo $$ > pid; exec sleep 30'], "
        "cwd=pathlib.Path(sys.argv[1]), keep_open=fd)"
    )
    root = Path(__file__).resolve().parents[2]
    start = subprocess.Popen([sys.executable, "-c", starter, str(tmp_path)], cwd=root)
    deadline = time.monotonic() + 10
    while not (tmp_path / "pid").is_file() or not (tmp_path / "pid").read_text().strip():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    start.kill()
    start.wait()
    child = int((tmp_path / "pid").read_text())
    with pytest.raises(SetupError), environment.locked(tmp_path, wait_s=0):
        pass
    os.kill(child, 9)
    with environment.locked(tmp_path, wait_s=5):
        pass
