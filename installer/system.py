"""What Qt needs from the system, told by asking the loader itself: package names differ, sonames do not."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from installer.process import capture, tool_environment
from installer.report import NOTHING_TOUCHED, SetupError, first, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# soname -> Debian package, measured in a bare Debian 12.
OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
X_SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# program -> Debian package: the servers that the tests start for themselves, and what watches and ends processes.
PROGRAMS = {"initdb": "postgresql", "mosquitto": "mosquitto", "strace": "strace"}
_CLUSTERS = Path("/etc/postgresql-common/createcluster.conf")
_INVISIBLE = ("offscreen", "minimal")


def has_display(env: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window would be seen by somebody; a platform the user names for Qt decides before the rest."""
    named = env.get("QT_QPA_PLATFORM", "").split(":")[0]
    if named:
        return named not in _INVISIBLE
    return platform in ("darwin", "win32") or bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def needed(env: Mapping[str, str], *, screen: bool, platform: str = sys.platform) -> dict[str, str]:
    """List the libraries for this start: always those Qt loads at all, and those of the screen it will use."""
    if not platform.startswith("linux"):
        return {}
    if not screen:
        return dict(OFFSCREEN)
    if env.get("DISPLAY"):
        return {**OFFSCREEN, **X_SCREEN}
    return {**OFFSCREEN, **(WAYLAND if env.get("WAYLAND_DISPLAY") else {})}


def needed_by_tests(platform: str = sys.platform) -> dict[str, str]:
    """List the programs that only the tests need."""
    return dict(PROGRAMS) if platform.startswith("linux") else {}


def program(name: str) -> Path | None:
    """Find a program; Debian keeps servers out of a user's path, and most of PostgreSQL's by version."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    if found is not None:
        return Path(found)
    kept = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    return kept[-1] if kept else None


def there(name: str) -> bool:
    """Whether a library loads or a program is found."""
    return program(name) is not None if name in PROGRAMS else loads(name)


def loads(soname: str) -> bool:
    """Ask the dynamic loader. A Python built without ctypes asks the loader's own index instead."""
    try:
        import ctypes
    except ImportError:
        return _in_loader_index(soname)
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _in_loader_index(soname: str) -> bool:
    ldconfig = shutil.which("ldconfig", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin") or "ldconfig"
    code, output = capture([ldconfig, "-p"])
    return code == 0 and any(line.split(" ")[0] == soname for line in map(str.strip, output.splitlines()))


def missing(libraries: Mapping[str, str], test: Callable[[str], bool] = there) -> dict[str, str]:
    """Keep the part of `libraries` and programs that this machine does not have."""
    return {soname: package for soname, package in libraries.items() if not test(soname)}


def apt_command(packages: Sequence[str]) -> str:
    """Write out what an ordinary user has to ask for, ready to copy."""
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def install(packages: Sequence[str], sonames: Sequence[str], lock_fd: int) -> None:
    """Bring in system packages: by ourselves only as root on a system with apt, else by saying how."""
    if not shutil.which("apt-get"):
        wanted = ", ".join(sonames)
        raise SetupError(
            f"the system lacks libraries or programs that are needed: {wanted}.",
            NOTHING_TOUCHED,
            f"install the packages of your system that provide {wanted}, then run this command again.",
        )
    if sys.platform == "win32" or os.geteuid() != 0:
        wrong = f"the system lacks {', '.join(packages)}, and only root may install them."
        raise SetupError(wrong, NOTHING_TOUCHED, first(apt_command(packages)))
    say(f"installing system packages: {' '.join(packages)}")
    _apt(packages, lock_fd)


def _apt(packages: Sequence[str], lock_fd: int) -> None:
    if any(package in PROGRAMS.values() for package in packages):
        _want_no_server()
    env = {**tool_environment(), "DEBIAN_FRONTEND": "noninteractive", "UCF_FORCE_CONFFOLD": "1"}
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    order = ["apt-get", *wait, "install", "-y", "--no-install-recommends", *packages]
    code, output = capture(order, env=env, keep_open=lock_fd)
    if code == 0:
        return
    # The package lists are absent on a fresh image and outdated on an old one; only then is an update worth its time.
    listed, update_output = capture(["apt-get", *wait, "update"], env=env, keep_open=lock_fd)
    code, output = capture(order, env=env, keep_open=lock_fd)
    if code != 0:
        lines = [line for line in (update_output * bool(listed) + output).splitlines() if line.startswith("E:")]
        raise SetupError(
            f"apt-get could not install {' '.join(packages)}: {lines[-1] if lines else output.strip()[-200:]}",
            "apt itself keeps its packages whole; .venv was not begun.",
            first(apt_command(packages).replace("sudo ", "")),
        )


def _want_no_server() -> None:
    """Debian's package would make and start a server of its own; only its programs are wanted."""
    if not _CLUSTERS.exists():
        _CLUSTERS.parent.mkdir(parents=True, exist_ok=True)
        _CLUSTERS.write_text("create_main_cluster = false\n")
