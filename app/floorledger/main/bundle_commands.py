"""``floorledger export`` and ``floorledger verify``: the auditor's bundle."""

import argparse
import json
from pathlib import Path

from floorledger.main.console import progress
from floorledger.main.parsers import Commands, add_command, folder_of


def add_bundle(commands: Commands) -> None:
    """Add both commands."""
    export = add_command(commands, "export", "Write the auditor's bundle.", "floorledger export bundle-2026-11")
    export.add_argument("folder", metavar="DIR", type=Path)
    export.add_argument("--db", metavar="URL", help="a served hub's database, instead of the one in the data directory")
    export.set_defaults(command=_export)
    verify = add_command(
        commands, "verify", "Verify a bundle with no hub and no database.", "floorledger verify bundle-2026-11"
    )
    verify.add_argument("folder", metavar="DIR", type=Path)
    verify.add_argument("--hub-key", metavar="HEX", help="the hub's public key, if you have it from elsewhere")
    verify.add_argument("--json", action="store_true", help="print JSON")
    verify.set_defaults(command=_verify)


def _export(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import export, export_hub

    if chosen.db:
        print(export_hub(folder_of(chosen), chosen.db, chosen.folder, progress("events")))
        return 0
    print(export(folder_of(chosen), chosen.folder, progress("events")))
    return 0


def _verify(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import verify

    report = verify(chosen.folder, chosen.hub_key, progress("events"))
    print(json.dumps(report.as_json(), indent=2) if chosen.json else report.as_text())
    return 0 if report.sound else 1
