"""The two commands: `run` starts the demo plant, `test` runs the checks in order and stops at the first that fails."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from installer import environment, system
from installer.process import show
from installer.report import SetupError, explain_os_error, say, warn_and_stop

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

USAGE = """usage: python3 installer/bootstrap.py run [arguments of `floorledger run`]
       python3 installer/bootstrap.py test [arguments of pytest; paths count from the checkout]

run   prepares .venv on the first start, then shows the demo plant; without a display it writes
      the demo's results to ./out instead (choose another place with --out DIR)
test  prepares .venv, then runs ruff, lint-imports, mypy and pytest; stops at the first that fails"""


def run_arguments(given: Sequence[str], cwd: Path, *, screen: bool) -> list[str]:
    """Tell `floorledger run` the user's words last, and nothing of ours that they already said."""
    arguments = [] if "--demo" in given else ["--demo"]
    if not screen and "--headless" not in given:
        arguments.append("--headless")
    headless = not screen or "--headless" in given
    if headless and not any(word == "--out" or word.startswith("--out=") for word in given):
        arguments += ["--out", str(cwd / "out")]
    return ["run", *arguments, *given]


def run_environment(env: Mapping[str, str], *, screen: bool) -> dict[str, str]:
    """Qt aborts without a display unless it is told to draw nowhere; a choice of the user's stands."""
    return dict(env) if screen else {"QT_QPA_PLATFORM": "offscreen", **env}


def test_steps(env: environment.Environment, given: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Cheapest first, so that a slip in style does not wait for the tests."""
    python = [str(env.python), "-m"]
    return [
        ("ruff check", [*python, "ruff", "check", "."]),
        ("ruff format", [*python, "ruff", "format", "--check", "."]),
        ("lint-imports", [str(env.script("lint-imports"))]),
        ("mypy", [*python, "mypy"]),
        ("pytest", [*python, "pytest", "-n", str(cpu_count()), *given]),
    ]


def cpu_count() -> int:
    """Count the processors we may use, which in a container are fewer than there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(env: environment.Environment, given: Sequence[str]) -> int:
    """Prepare, then become the application, so that signals and the exit code are its own."""
    screen = system.has_display(os.environ) and "--headless" not in given
    environment.prepare(env, system.needed(os.environ, screen=screen))
    # -P: a file named like a module in the user's current directory must not be imported.
    argv = [str(env.python), "-P", "-m", "floorledger", *run_arguments(given, Path.cwd(), screen=screen)]
    variables = run_environment(os.environ, screen=screen)
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(argv[0], argv, variables)  # noqa: S606 - a shell has no part in it
    return show(argv, cwd=Path.cwd(), env=variables)


def test(env: environment.Environment, given: Sequence[str]) -> int:
    """Prepare and check. After pytest nothing is printed: its closing line is what a reader or a CI looks at."""
    environment.prepare(env, {**system.needed(os.environ, screen=False), **system.needed_by_tests()})
    variables = run_environment(os.environ, screen=system.has_display(os.environ))
    for name, argv in test_steps(env, given):
        say(f"== {name}")
        code = show(argv, cwd=env.root, env=variables)
        if code != 0:
            if name != "pytest":
                say(f"stopped: {name} found something to mend (exit code {code}).")
            return code
    return 0


def main(argv: Sequence[str], root: Path | None = None) -> int:
    """Do one command. A fault of the machine ends in three lines and exit code 1; only a bug shows a traceback."""
    _give_children_an_input()
    commands = {"run": run, "test": test}
    if not argv or argv[0] not in commands:
        wanted_help = bool(argv) and argv[0] in ("-h", "--help")
        print(USAGE, file=sys.stdout if wanted_help else sys.stderr)
        return 0 if wanted_help else 2
    try:
        env = environment.Environment(root or Path(__file__).resolve().parent.parent)
        return commands[argv[0]](env, argv[1:])
    except SetupError as error:
        warn_and_stop(error)
    except OSError as error:
        explained = explain_os_error(error)
        if explained is None:
            raise
        warn_and_stop(explained)
    except KeyboardInterrupt:
        say("stopped. Start again whenever you like; an unfinished .venv is made anew.")
        return 130
    return 1


def _give_children_an_input() -> None:
    """With standard input closed, the next file opened would become it and be read by every child."""
    try:
        os.fstat(0)
    except OSError:
        os.set_inheritable(os.open(os.devnull, os.O_RDONLY), True)  # noqa: FBT003 - it takes no keyword
