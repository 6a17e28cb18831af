"""``floorledger import`` and ``floorledger replay`` of a machining production log."""

import argparse
import json
from pathlib import Path

from floorledger.main.console import progress
from floorledger.main.parsers import Commands, add_command, add_group, folder_of


def add_import(commands: Commands) -> None:
    """Add the command with its kinds."""
    importing = add_group(
        commands, "import", "Import events from a file.", "floorledger import production-log FILE --json"
    )
    kinds = importing.add_subparsers(dest="kind", required=True, metavar="KIND")
    log = add_command(
        kinds,
        "production-log",
        "Import a machining production log (CSV) through the same capture as the screens.",
        "floorledger import production-log Production_Data.csv --json",
    )
    log.add_argument("file", metavar="FILE", type=Path)
    log.add_argument("--json", action="store_true", help="print figures as JSON")
    log.set_defaults(command=_import_log)


def add_replay(commands: Commands) -> None:
    """Add the command with its kinds."""
    about, example = (
        "Value a log's orders in memory; no installation is touched.",
        "floorledger replay production-log FILE",
    )
    kinds = add_group(commands, "replay", about, example).add_subparsers(dest="kind", required=True, metavar="KIND")
    about = "Replay the second half of a machining production log with standards from its first half."
    log = add_group(kinds, "production-log", about, "floorledger replay production-log Production_Data.csv --json")
    log.add_argument("file", metavar="FILE", type=Path)
    log.add_argument("--json", action="store_true", help="print figures as JSON")
    log.set_defaults(command=_replay_log)


def _import_log(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import import_log

    report = import_log(folder_of(chosen), chosen.file, progress("rows"))
    print(json.dumps(report.as_json(), indent=2) if chosen.json else report.as_text())
    return 0


def _replay_log(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import replay_log

    report = replay_log(chosen.file, progress("days"))
    print(json.dumps(report.as_json(), indent=2) if chosen.json else report.as_text())
    return 0
