"""The one place that starts other programs, so that their environment and their failures are treated alike."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from installer.report import explain_tool

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

# A user's own settings that would send an installation somewhere other than .venv.
_MISLEADING = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME", "PYTHONPATH", "UV_SYSTEM_PYTHON", "UV_TARGET")


def tool_environment() -> dict[str, str]:
    """Keep the user's environment (mirrors, proxies, CA files) without what would misdirect the tools.

    uv is told to trust the system's certificates as pip does; a plant's proxy often has its own authority there.
    """
    env = {key: value for key, value in os.environ.items() if key not in _MISLEADING}
    env.setdefault("UV_SYSTEM_CERTS", "1")
    return {**env, "UV_PYTHON_DOWNLOADS": "never", "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def capture(
    argv: Sequence[str | os.PathLike[str]],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    keep_open: int | None = None,
    timeout_s: float | None = None,
) -> tuple[int, str]:
    """Run a program and return its exit code and everything it said.

    `keep_open` is handed down so that a lock on it lasts as long as the child, even if we are killed before it.
    A program that cannot be started or hangs is an answer too: 127 and 124, as a shell would give.
    """
    fds = (keep_open,) if keep_open is not None and os.name == "posix" else ()
    try:
        done = subprocess.run(  # noqa: S603 - argv is ours, never a shell
            [os.fspath(part) for part in argv],
            cwd=cwd,
            env=dict(env) if env is not None else tool_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=fds,
            timeout=timeout_s,
            check=False,
        )
    except OSError as error:
        return 127, f"error: {error}"
    except subprocess.TimeoutExpired:
        return 124, f"error: no answer within {timeout_s} s"
    return done.returncode, done.stdout.decode("utf-8", "replace")


def must(step: str, argv: Sequence[str | os.PathLike[str]], cwd: Path, keep_open: int | None = None) -> str:
    """Run a step that everything after it stands on; its failure ends the run with its cause."""
    code, output = capture(argv, cwd=cwd, keep_open=keep_open)
    if code != 0:
        raise explain_tool(step, output)
    return output


def show(argv: Sequence[str | os.PathLike[str]], *, cwd: Path, env: Mapping[str, str]) -> int:
    """Run a program in front of the user, its output untouched."""
    return subprocess.run(  # noqa: S603 - argv is ours, never a shell
        [os.fspath(part) for part in argv], cwd=cwd, env=dict(env), check=False
    ).returncode
