"""What the two commands run, and that the user's own words win."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from installer import commands, environment
from installer.environment import Environment

HERE = Path("/some where")


@pytest.mark.parametrize(
    ("given", "screen", "expected"),
    [
        ([], True, ["--demo"]),
        (["--verbose"], True, ["--demo", "--verbose"]),
        ([], False, ["--demo", "--headless", "--out", "/some where/out"]),
        (["--out", "x"], False, ["--demo", "--headless", "--out", "x"]),
        (["--out=x"], False, ["--demo", "--headless", "--out=x"]),
        (["--headless", "--out", "x"], False, ["--demo", "--headless", "--out", "x"]),
        (["--headless"], True, ["--demo", "--out", "/some where/out", "--headless"]),
        (["--demo"], True, ["--demo"]),
        (["--help"], True, ["--demo", "--help"]),
    ],
)
def test_the_users_words_win(given: list[str], screen: bool, expected: list[str]) -> None:
    assert commands.run_arguments(given, HERE, screen=screen) == ["run", *expected]


def test_without_a_screen_qt_draws_nowhere_unless_the_user_chose() -> None:
    assert commands.run_environment({"A": "b"}, screen=False) == {"A": "b", "QT_QPA_PLATFORM": "offscreen"}
    assert commands.run_environment({"QT_QPA_PLATFORM": "minimal"}, screen=False) == {"QT_QPA_PLATFORM": "minimal"}
    assert commands.run_environment({"A": "b"}, screen=True) == {"A": "b"}


class Shown:
    """Stands in for the programs shown to the user; one of them may fail."""

    def __init__(self, failing: str = "") -> None:
        self.failing = failing
        self.calls: list[list[str]] = []
        self.env: Mapping[str, str] = {}

    def __call__(self, argv: Sequence[str], *, cwd: Path, env: Mapping[str, str]) -> int:
        self.calls.append(list(argv))
        self.env = env
        return 3 if self.failing and any(Path(word).name == self.failing for word in argv) else 0


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    player = Shown()
    monkeypatch.setattr(commands, "show", player)
    monkeypatch.setattr(environment, "prepare", lambda _env, _libraries: None)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return player


def test_the_checks_run_in_order_and_pytest_last(shown: Shown, tmp_path: Path) -> None:
    assert commands.main(["test", "-k", "scan"], tmp_path) == 0
    words = [" ".join(argv) for argv in shown.calls]
    for word, tool in zip(
        words, ["ruff check", "ruff format --check", "lint-imports", "mypy", "pytest -n"], strict=True
    ):
        assert tool in word
    assert shown.calls[-1][-2:] == ["-k", "scan"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_the_tests_draw_nowhere(shown: Shown, tmp_path: Path) -> None:
    commands.main(["test"], tmp_path)
    assert shown.env["QT_QPA_PLATFORM"] == "offscreen"


def test_the_first_failure_stops_and_is_named(shown: Shown, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown.failing = "lint-imports"
    assert commands.main(["test"], tmp_path) == 3
    assert len(shown.calls) == 3
    assert "lint-imports" in capsys.readouterr().out.splitlines()[-1]


def test_nothing_is_printed_after_a_failing_pytest(
    shown: Shown, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown.failing = "pytest"
    assert commands.main(["test"], tmp_path) == 3
    assert capsys.readouterr().out.splitlines()[-1].endswith("== pytest")


def test_an_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupted(_env: Environment, _libraries: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "prepare", interrupted)
    assert commands.main(["run"], tmp_path) == 130


def test_a_full_disk_ends_in_three_lines(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_env: Environment, _libraries: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(environment, "prepare", full)
    assert commands.main(["run"], tmp_path) == 1
    said = capsys.readouterr().err
    assert [line.split(":")[0] for line in said.splitlines()[1:]] == ["What is wrong", "What is safe", "What to do"]
