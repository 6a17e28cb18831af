"""Which Python is taken, from what the candidates say about themselves."""

import os
import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from installer import interpreter
from installer.interpreter import Interpreter
from installer.report import SetupError


def python(path: str, minor: int = 11, *, usable: bool = True, whole: bool = True) -> Interpreter:
    return Interpreter(path, (3, minor), f"cpython-3.{minor}-x86_64", usable, whole)


def asking(*found: Interpreter) -> Callable[[str], Interpreter | None]:
    return {entry.path: entry for entry in found}.get


def program(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(0o755)
    return str(path)


def with_apt(monkeypatch: pytest.MonkeyPatch, *, there: bool) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if there else None)
    monkeypatch.setattr(interpreter, "how_to_get_python", lambda: "the command")


def test_the_project_and_the_installer_agree_on_the_versions() -> None:
    project = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text())["project"]
    oldest, newest = min(interpreter.MINORS), max(interpreter.MINORS)
    assert project["requires-python"] == f">=3.{oldest},<3.{newest + 1}"


def test_the_running_python_describes_itself() -> None:
    found = interpreter.probe(sys.executable)
    assert found is not None
    assert found.version == sys.version_info[:2]
    assert found.usable
    assert Path(found.path).exists()


def test_the_python_of_an_environment_answers_with_the_one_it_was_made_from() -> None:
    found = interpreter.probe(sys.executable)
    assert found is not None
    assert Path(found.path).resolve() == Path(sys.executable).resolve()
    assert sys.prefix == sys.base_prefix or not Path(found.path).is_relative_to(sys.prefix)


@pytest.mark.parametrize("text", ["echo 'pyenv: python3.13: command not found' >&2; exit 127", "echo hello", "exit 0"])
def test_a_shim_that_does_not_start_python_is_no_interpreter(tmp_path: Path, text: str) -> None:
    assert interpreter.probe(program(tmp_path / "python3.13", text)) is None


def test_a_path_that_is_not_there_is_no_interpreter(tmp_path: Path) -> None:
    assert interpreter.probe(str(tmp_path / "gone")) is None


def test_the_running_one_comes_first_and_newer_ones_before_older(tmp_path: Path) -> None:
    shims, system = tmp_path / "shims", tmp_path / "bin"
    hiding, fine, older = shims / "python3.12", system / "python3.12", system / "python3.11"
    newest, new = (tmp_path / f"home/.pyenv/versions/3.13.{patch}/bin/python" for patch in (10, 9))
    for path in (hiding, fine, older, newest, new):
        program(path, "exit 1")
    env = {"PATH": os.pathsep.join(map(str, (shims, system))), "HOME": str(tmp_path / "home")}
    expected = [Path("/the/running"), hiding, fine, older, newest, new]
    assert list(interpreter.candidates(env, running="/the/running")) == [str(path) for path in expected]


def test_no_home_and_no_path_leave_the_running_one() -> None:
    assert list(interpreter.candidates({}, running="/the/running")) == ["/the/running"]


def test_the_first_usable_and_whole_one_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with_apt(monkeypatch, there=True)
    old, bare, good = python("/old", 9, usable=False), python("/usr/bin/python3.11", whole=False), python("/good", 12)
    chosen = interpreter.choose(["/gone", "/old", "/usr/bin/python3.11", "/good"], asking(old, bare, good))
    assert chosen == good


def test_one_that_lacks_only_a_system_package_is_better_than_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with_apt(monkeypatch, there=True)
    bare, custom = python("/usr/bin/python3.11", whole=False), python("/opt/python", whole=False)
    assert interpreter.choose(["/opt/python", "/usr/bin/python3.11"], asking(custom, bare)) == bare


@pytest.mark.parametrize("apt", [True, False])
def test_none_at_all_names_the_command_to_get_one(monkeypatch: pytest.MonkeyPatch, apt: bool) -> None:
    with_apt(monkeypatch, there=apt)
    with pytest.raises(SetupError) as raised:
        interpreter.choose(
            ["/old", "/opt/python"], asking(python("/old", 9, usable=False), python("/opt/python", whole=False))
        )
    assert raised.value.todo == "the command"
    assert "3.11, 3.12 or 3.13" in raised.value.wrong


def test_apt_names_the_newest_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    def policy(argv: list[str], **_: object) -> tuple[int, str]:
        has = argv[-1] == "python3.11-venv"
        return 0, f"{argv[-1]}:\n  Candidate: {'3.11.2-6' if has else '(none)'}\n"

    monkeypatch.setattr(interpreter, "capture", policy)
    told = interpreter.how_to_get_python("linux", lambda name: name)
    assert told == "run this, then start again: sudo apt-get install -y python3.11 python3.11-venv"


@pytest.mark.parametrize(
    ("platform", "tool", "command"),
    [
        ("win32", "", "winget install Python.Python.3.13"),
        ("darwin", "", "brew install python@3.13"),
        ("linux", "pyenv", "pyenv install 3.13"),
        ("linux", "dnf", "sudo dnf install -y python3.13"),
        ("linux", "", "install Python 3.13 from"),
    ],
)
def test_each_system_has_its_own_command(platform: str, tool: str, command: str) -> None:
    assert command in interpreter.how_to_get_python(platform, lambda name: name if name == tool else None)
