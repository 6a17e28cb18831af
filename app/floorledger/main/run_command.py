"""``floorledger run``: the application."""

import argparse
from pathlib import Path

from floorledger.main.parsers import Commands, add_command, folder_of


def add_run(commands: Commands) -> None:
    """Add the command."""
    run = add_command(commands, "run", "Open the application.", "floorledger run --demo")
    run.add_argument("--demo", action="store_true", help="on the embedded demo plant, with a scan box")
    run.add_argument("--headless", action="store_true", help="play a demo shift through the real windows, no screen")
    run.add_argument("--out", metavar="DIR", default="out", help="with --headless: where pictures and summary go")
    run.add_argument("--scanner", metavar="PORT", help="serial port of the scanner, such as /dev/ttyACM0 or COM3")
    run.add_argument("--hub", metavar="URL", help="enrol at a hub on another machine, with --code; once is enough")
    run.add_argument("--code", metavar="CODE", help="the one-time code from: floorledger hub code")
    run.add_argument("--hub-ca", metavar="FILE", type=Path, help="the plant's own CA, as a PEM file")
    run.add_argument("--theme", choices=("light", "dark", "contrast"))
    run.add_argument("--settings", metavar="FILE", help="a settings file instead of the data directory's own")
    run.add_argument("--page", choices=("work", "jobs", "more", "print"), help="where to begin; also if it is open")
    run.set_defaults(command=_run)


def _run(chosen: argparse.Namespace) -> int:
    if chosen.headless:
        from floorledger.main.play import play_shift

        return play_shift(Path(chosen.out), theme=chosen.theme or "light")
    if chosen.hub or chosen.code:
        _enrol(chosen)
    from floorledger.main.app import run_window
    from floorledger.main.chosen import settings_for

    said = {"theme": chosen.theme, "scanner": chosen.scanner, "hub_ca": chosen.hub_ca}
    return run_window(
        folder_of(chosen),
        settings_for(folder_of(chosen), chosen.settings, **said),
        demo=chosen.demo,
        page=chosen.page or "",
    )


def _enrol(chosen: argparse.Namespace) -> None:
    if not (chosen.hub and chosen.code):
        raise LookupError("to enrol at a hub give both --hub and --code")
    from floorledger.main.remote_hub import enrol_device

    place = enrol_device(folder_of(chosen), chosen.hub, chosen.code, ca=chosen.hub_ca)
    print(f"enrolled at {chosen.hub}; key, token and PIN secret are in {place}")
