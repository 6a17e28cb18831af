"""Make .venv from requirements.lock and keep it true to it; do nothing, without network, when it already is.

A stamp inside .venv is written last and removed first, so an environment without one was never finished. The lock
file beside it is held by every child too: an installation that outlives a killed start still keeps others out.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shlex
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from installer import interpreter, system
from installer.process import capture, must
from installer.report import NOTHING_TOUCHED, SetupError, disk_full, explain_tool, first, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STAMP = "floorledger-stamp.json"
LOCK = "floorledger-setup.lock"
RECIPE = 1  # raise it when the steps below change, so that environments made by the old ones are made anew
NEEDED_MB = 1200
READY, OUTDATED, UNFINISHED = "ready", "outdated", "unfinished"
_WAIT_S = 1800


class Environment:
    """The .venv of one checkout."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.requirements = root / "requirements.lock"
        self.python = self.script("python")
        self.lock_fd = -1

    def script(self, name: str) -> Path:
        """Where the environment keeps a command."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin") / (name + (".exe" if os.name == "nt" else ""))

    def wanted(self) -> dict[str, object]:
        """Say what the stamp has to hold beside the interpreter. The path counts: a moved environment is broken."""
        return {
            "recipe": RECIPE,
            "root": str(self.root),
            "lock": _digest(self.requirements),
            "project": _digest(self.root / "pyproject.toml"),
        }

    def state(self) -> str:
        """READY, OUTDATED (whole, but made for another lock or project) or UNFINISHED."""
        try:
            stamp = json.loads((self.folder / STAMP).read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return UNFINISHED
        found = interpreter.probe(str(self.python))
        wanted = self.wanted()
        # Only major and minor: a system's update from 3.11.2 to 3.11.3 leaves the environment sound.
        if found is None or not found.usable or not isinstance(stamp, dict) or stamp.get("python") != found.tag:
            return UNFINISHED
        if any(stamp.get(key) != wanted[key] for key in ("recipe", "root")):
            return UNFINISHED
        return READY if all(stamp.get(key) == value for key, value in wanted.items()) else OUTDATED


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        raise SetupError(
            f"{path.name} is missing from {path.parent}; without it there is no saying what to install.",
            NOTHING_TOUCHED,
            first(f"git -C {shlex.quote(str(path.parent))} checkout -- {path.name}"),
        ) from None


def stanza(lock_text: str, package: str) -> str:
    """One package's requirement and hashes out of the lock, fit to stand as a requirements file of its own."""
    kept: list[str] = []
    for line in lock_text.splitlines():
        if kept or line.startswith(package + "=="):
            kept.append(line)
            if not line.endswith("\\"):
                break
    if not any("--hash=" in line for line in kept):
        raise SetupError(
            f"requirements.lock does not pin {package} with hashes.",
            NOTHING_TOUCHED,
            "restore requirements.lock from git, then run the command again.",
        )
    return "\n".join(kept) + "\n"


@contextlib.contextmanager
def locked(folder: Path, wait_s: float = _WAIT_S) -> Iterator[int]:
    """Let one start at a time work on the environment; the system lets go of the lock when its holders end."""
    folder.mkdir(exist_ok=True)
    descriptor = os.open(str(folder / LOCK), os.O_RDWR | os.O_CREAT, 0o666)
    try:
        deadline = time.monotonic() + wait_s
        told = False
        while not _try_lock(descriptor):
            if time.monotonic() >= deadline:
                raise SetupError(
                    f"another start has been preparing .venv for over {wait_s / 60:.0f} minutes.",
                    NOTHING_TOUCHED,
                    "end that start, then run the command again.",
                )
            if not told:
                say("another start is preparing .venv; waiting for it.")
                told = True
            time.sleep(0.1)
        yield descriptor
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def prepare(env: Environment, libraries: Mapping[str, str]) -> None:
    """Bring the machine and .venv to where Floorledger starts; at once when they already are."""
    if env.state() == READY and not system.missing(libraries):
        return
    _check_folder(env)
    with locked(env.folder) as descriptor:
        env.lock_fd = descriptor
        state = env.state()
        base = None
        packages = system.missing(libraries)
        if state == UNFINISHED:
            base = interpreter.choose(interpreter.candidates(os.environ))
            if not base.makes_venvs:
                packages = {**packages, "ensurepip": f"python{base.version[0]}.{base.version[1]}-venv"}
        if packages:
            system.install(list(packages.values()), list(packages), descriptor)
            _check_libraries(libraries)
        if state != READY:
            _build(env, base)


def _check_folder(env: Environment) -> None:
    """Never clear out a folder that is not ours, and learn about a missing lock before anything is begun."""
    env.wanted()
    ours = any((env.folder / name).exists() for name in (STAMP, LOCK, "pyvenv.cfg"))
    if env.folder.exists() and not ours and (not env.folder.is_dir() or any(env.folder.iterdir())):
        raise SetupError(
            f"{env.folder} exists and is not a Python environment.",
            NOTHING_TOUCHED,
            "move it away, then run the command again.",
        )


def _check_libraries(libraries: Mapping[str, str]) -> None:
    still = system.missing(libraries)
    if still:
        raise SetupError(
            f"these libraries cannot be loaded although their packages are installed: {', '.join(still)}.",
            NOTHING_TOUCHED,
            first(f"sudo apt-get install --reinstall {' '.join(still.values())}"),
        )


def _build(env: Environment, base: interpreter.Interpreter | None) -> None:
    """Make the environment anew from `base`, or bring the standing one up to date when there is no `base`."""
    started = time.monotonic()
    with contextlib.suppress(FileNotFoundError):
        (env.folder / STAMP).unlink()
    if base is not None:
        version = ".".join(map(str, base.version))
        say(f"preparing .venv with Python {version}; the first time this fetches packages and takes a few minutes.")
        _clear(env)
        _check_space(env.folder)
        must("making .venv", [base.path, "-I", "-m", "venv", env.folder], env.root, env.lock_fd)
    else:
        say("requirements.lock or pyproject.toml changed; bringing .venv up to date.")
    _install(env)
    _check_imports(env)
    _write_stamp(env)
    say(f".venv is ready ({time.monotonic() - started:.0f} s).")


def _clear(env: Environment) -> None:
    """Empty the folder but for the lock, which we hold."""
    for entry in env.folder.iterdir():
        if entry.name == LOCK:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(str(entry))
        else:
            entry.unlink()


def _check_space(folder: Path) -> None:
    """Find out now, not after the download, that the disk cannot hold the packages."""
    if shutil.disk_usage(str(folder)).free < NEEDED_MB * 10**6:
        raise disk_full()


def _install(env: Environment) -> None:
    """Install exactly the lock, every file checked against its hash, then the project on top of it."""
    project = ["--no-deps", "--no-build-isolation", "-e", str(env.root)]
    if _install_with_uv(env):
        code, output = _uv(env, "install", *project)
        if code != 0:
            raise explain_tool("installing the project", output)
        return
    _pip(env, "installing the packages", "--require-hashes", "-r", str(env.requirements))
    _pip(env, "installing the project", *project)


def _install_with_uv(env: Environment) -> bool:
    """Fast path. False where uv cannot run or serve (no build for the platform, an index only pip is told of)."""
    pin = stanza(env.requirements.read_text(encoding="utf-8"), "uv")
    version = pin.split()[0].split("==")[1]
    if capture([env.script("uv"), "--version"])[1].split()[:2] != ["uv", version]:
        wanted = env.folder / "floorledger-uv.txt"
        wanted.write_text(pin, encoding="utf-8")
        _pip(env, "installing uv", "--require-hashes", "--no-deps", "-r", str(wanted))
    sync = ("sync", "--require-hashes", "--compile-bytecode", str(env.requirements))
    # What is installed or cached serves without network; uv would otherwise ask the index about some of it again.
    code, output = _uv(env, *sync, "--offline")
    if code != 0:
        code, output = _uv(env, *sync)
    if code != 0:
        if explain_tool("", output).wrong == disk_full().wrong:
            raise disk_full()
        say(f"uv could not install the packages ({_last_line(output)}); using pip, which takes some minutes.")
    return code == 0


def _uv(env: Environment, verb: str, *arguments: str) -> tuple[int, str]:
    argv = [str(env.script("uv")), "pip", verb, "--python", str(env.python), *arguments]
    return capture(argv, cwd=env.root, keep_open=env.lock_fd)


def _pip(env: Environment, step: str, *arguments: str) -> None:
    """Install with pip, which every environment has; it gives up after minutes, not after a user's longest timeout."""
    patience = ["--timeout", "30", "--retries", "2"]
    argv = [str(env.python), "-I", "-m", "pip", "install", "--quiet", *patience, *arguments]
    must(step, argv, env.root, env.lock_fd)


def _last_line(output: str) -> str:
    return next((line.strip() for line in reversed(output.splitlines()) if line.strip()), "no message")


def _check_imports(env: Environment) -> None:
    """Believe the environment only when the project and Qt's core load from it."""
    must("loading the installed packages", [str(env.python), "-I", "-c", "import floorledger, PySide6.QtGui"], env.root)


def _write_stamp(env: Environment) -> None:
    """Whole or not at all, and on the disk, so that a power cut cannot leave a stamp on a half-written tree."""
    found = interpreter.probe(str(env.python))
    if found is None:
        raise SetupError(f"{env.python} does not start.", NOTHING_TOUCHED, "run the command again.")
    text = json.dumps({**env.wanted(), "python": found.tag}, indent=1)
    draft = env.folder / (STAMP + ".new")
    if hasattr(os, "sync"):
        os.sync()
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(env.folder / STAMP)
