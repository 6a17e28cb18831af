"""What the user is told: one line each for what is wrong, what is safe and what to do. Never a traceback."""

from __future__ import annotations

import errno
import re
import sys

NOTHING_TOUCHED = "nothing was changed; your data does not live in .venv."
HALF_MADE = "only .venv in this checkout is unfinished; your data does not live there and the next start makes it anew."


class SetupError(Exception):
    """The machine, not the code, stops us: expected, explained, and answered with a non-zero exit."""

    def __init__(self, wrong: str, safe: str, todo: str) -> None:
        super().__init__(wrong)
        self.wrong = wrong
        self.safe = safe
        self.todo = todo

    def __str__(self) -> str:
        """Three lines, so that the command in the last one can be copied whole."""
        return f"What is wrong: {self.wrong}\nWhat is safe:  {self.safe}\nWhat to do:    {self.todo}"


def say(text: str) -> None:
    """Print now: a child process or an exec may follow, and the order on the screen must hold."""
    print(f"floorledger: {text}", flush=True)


def warn_and_stop(error: SetupError) -> None:
    """End a run that could not go on."""
    sys.stdout.flush()
    print(f"floorledger: cannot go on.\n{error}", file=sys.stderr, flush=True)


def first(command: str) -> str:
    """Put a command last on its line, where it can be copied whole."""
    return f"run this, then start again: {command}"


def disk_full() -> SetupError:
    """Give one text, whether our own write or a tool's met the end of the disk."""
    return SetupError(
        "the disk (or your quota on it) is full.",
        HALF_MADE,
        "free about 1.5 GB where this checkout, the home and the temporary directory live, then run the command again.",
    )


def read_only(path: object) -> SetupError:
    """Explain a checkout on a read-only medium, or one that belongs to somebody else."""
    return SetupError(
        f"{path} cannot be written; .venv has to be made inside the checkout.",
        "nothing was changed in the checkout.",
        "copy or clone the checkout to a place you may write to, or run the command as the user it belongs to.",
    )


_CAUSES = (
    (r"No space left|os error 28\b|Errno 28\b|Disk quota|os error 122\b|not enough space on the disk", None),
    (
        r"DO NOT MATCH THE HASHES|Hash mismatch",
        (
            "a downloaded package is not the one requirements.lock names.",
            "it was not installed. " + HALF_MADE,
            "try again on another network; if it stays so, report it and do not work around it.",
        ),
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|invalid peer certificate|UnknownIssuer",
        (
            "the package index shows a certificate that this machine does not trust.",
            HALF_MADE,
            "set SSL_CERT_FILE and PIP_CERT to the path of your company's CA file, then run the command again.",
        ),
    ),
    (
        r"name resolution|Name or service not known|getaddrinfo|[Nn]etwork is unreachable|NewConnectionError|"
        r"Connection refused|ConnectTimeout|ReadTimeout|[Tt]imed out|dns error|error sending request|ProxyError|"
        r"Connection reset|No route to host|Could not connect",
        (
            "the package index cannot be reached; the first start needs the network, later ones do not.",
            HALF_MADE,
            "connect (or set HTTPS_PROXY; for a mirror PIP_INDEX_URL, UV_DEFAULT_INDEX), then run the command again.",
        ),
    ),
    (
        r"No matching distribution|no wheels with a matching|has no usable wheels|doesn't have a source distribution",
        (
            "a package in requirements.lock has no build for this system or Python.",
            HALF_MADE,
            "use 64-bit Linux with glibc 2.34 or newer (Debian 12, Ubuntu 22.04), macOS or Windows.",
        ),
    ),
)


def explain_tool(step: str, output: str) -> SetupError:
    """Turn a tool's failure into its cause; an unknown one is shown in the tool's own last words."""
    for pattern, parts in _CAUSES:
        if re.search(pattern, output):
            return SetupError(*parts) if parts else disk_full()
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    raised = [line for line in lines if re.match(r"[\w.]+(Error|Exception): ", line)]
    errors = raised or [line for line in lines if re.match(r"error|E:|ERROR|Caused by|\W*fatal", line)]
    last = (errors or lines or ["it gave no reason"])[-1]
    return SetupError(f"{step} failed: {last}", HALF_MADE, "mend that and run the command again, or report this line.")


def explain_os_error(error: OSError) -> SetupError | None:
    """Explain the disk's faults that a user can do something about; None for what we did not foresee."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full()
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return read_only(error.filename or "the checkout")
    return None
