"""Find a Python that can carry Floorledger: CPython 3.11 to 3.13, really starting, able to make environments."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from installer.process import capture
from installer.report import NOTHING_TOUCHED, SetupError, first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

MINORS = (13, 12, 11)

# Run inside the candidate. `_base_executable` leads out of a virtual environment, which may be the one we remake.
_PROBE = """
import importlib.util, json, platform, sys, sysconfig
print(json.dumps({
    "path": getattr(sys, "_base_executable", None) or sys.executable,
    "version": list(sys.version_info[:2]),
    "implementation": sys.implementation.name,
    "machine": platform.machine(),
    "wide": sys.maxsize > 2**32,
    "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "makes_venvs": all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
}))
"""


class Interpreter(NamedTuple):
    """What a candidate said about itself."""

    path: str
    version: tuple[int, int]
    tag: str
    usable: bool
    makes_venvs: bool


def probe(path: str) -> Interpreter | None:
    """Ask a candidate what it is; None when it does not start, as a pyenv shim without its version does not."""
    code, output = capture([path, "-I", "-c", _PROBE], timeout_s=20)
    if code != 0:
        return None
    try:
        facts = json.loads(output.strip().splitlines()[-1])
    except (ValueError, IndexError):
        return None
    major, minor = facts["version"]
    usable = major == 3 and minor in MINORS and facts["implementation"] == "cpython"
    return Interpreter(
        path=facts["path"],
        version=(major, minor),
        tag=f"{facts['implementation']}-{major}.{minor}-{facts['machine']}",
        usable=usable and facts["wide"] and not facts["free_threaded"],
        makes_venvs=facts["makes_venvs"],
    )


def candidates(env: Mapping[str, str], running: str = sys.executable) -> Iterator[str]:
    """Where to look, best first: the running Python, every one on PATH, then pyenv's versions."""
    yield running
    suffix = ".exe" if os.name == "nt" else ""
    names = [f"python3.{minor}{suffix}" for minor in MINORS] + [f"python3{suffix}", f"python{suffix}"]
    folders = [Path(folder) for folder in env.get("PATH", "").split(os.pathsep) if folder]
    for name in names:
        # Every folder, not the first hit: a shim that fails may hide a Python that works.
        yield from (str(folder / name) for folder in folders if os.access(folder / name, os.X_OK))
    roots = [Path(env["PYENV_ROOT"])] if env.get("PYENV_ROOT") else []
    roots += [Path(env["HOME"]) / ".pyenv"] if env.get("HOME") else []
    for minor in MINORS:
        for root in roots:
            if os.access(root / "versions", os.R_OK | os.X_OK):
                found = sorted((root / "versions").glob(f"3.{minor}.*/bin/python"), key=_by_patch, reverse=True)
                yield from (str(path) for path in found)


def _by_patch(path: Path) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", path.parent.parent.name)]


def choose(paths: Iterable[str], ask: Callable[[str], Interpreter | None] = probe) -> Interpreter:
    """Take the first usable one that is complete; else the first of the system's that one package completes."""
    completable: Interpreter | None = None
    seen: set[str] = set()
    for path in paths:
        if path in seen:
            continue
        seen.add(path)
        found = ask(path)
        if found is None or not found.usable:
            continue
        if found.makes_venvs:
            return found
        if completable is None and Path(found.path).parent.as_posix() in ("/usr/bin", "/bin"):
            completable = found
    if completable is None or not shutil.which("apt-get"):
        raise SetupError("no Python 3.11, 3.12 or 3.13 that works was found.", NOTHING_TOUCHED, how_to_get_python())
    return completable


def how_to_get_python(platform: str = sys.platform, which: Callable[[str], str | None] = shutil.which) -> str:
    """Name the exact command for this machine."""
    if platform == "win32":
        return first("winget install Python.Python.3.13")
    if platform == "darwin":
        return first("brew install python@3.13")
    if which("apt-cache"):
        for minor in MINORS:
            code, output = capture(["apt-cache", "policy", f"python3.{minor}-venv"], timeout_s=20)
            if code == 0 and re.search(r"Candidate: \d", output):
                return first(f"sudo apt-get install -y python3.{minor} python3.{minor}-venv")
    if which("pyenv"):
        return first("pyenv install 3.13")
    if which("dnf"):
        return first("sudo dnf install -y python3.13")
    return "install Python 3.13 from your system's packages or python.org, then start again."
