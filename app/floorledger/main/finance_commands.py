"""What finance asks: ``variance``, ``recompute``, ``margin`` and ``undo-plan``."""

import argparse
import json
from contextlib import suppress
from datetime import datetime

from floorledger.main.console import print_variance
from floorledger.main.parsers import Commands, add_command, folder_of


def add_finance(commands: Commands) -> None:
    """Add the commands."""
    _add_variance(commands)
    _add_recompute(commands)
    _add_margin(commands)
    _add_undo_plan(commands)


def _add_variance(commands: Commands) -> None:
    variance = add_command(
        commands, "variance", "Split an order's variance into its parts.", "floorledger variance WO1001 --json"
    )
    variance.add_argument("order", metavar="ORDER")
    variance.add_argument("--json", action="store_true", help="print JSON")
    variance.set_defaults(command=_variance)


def _add_recompute(commands: Commands) -> None:
    again = add_command(
        commands,
        "recompute",
        "Work everything out again from the log, and compare.",
        "floorledger recompute WO1001 --as-of 2026-11-30T22:00+01:00",
    )
    again.add_argument("order", metavar="ORDER", nargs="?", help="also print this order's variance")
    again.add_argument("--as-of", metavar="TIME", type=_moment, help="as the hub knew it then (ISO 8601 with offset)")
    again.add_argument("--json", action="store_true", help="print JSON")
    again.set_defaults(command=_recompute)


def _moment(text: str) -> datetime:
    with suppress(ValueError):
        if (moment := datetime.fromisoformat(text)).tzinfo is not None:
            return moment
    raise argparse.ArgumentTypeError(f"{text} is no time with an offset from UTC, such as 2026-11-30T22:00+01:00")


def _add_margin(commands: Commands) -> None:
    margin = add_command(commands, "margin", "Standard and actual margin.", "floorledger margin --by product customer")
    margin.add_argument("--by", nargs="+", choices=("product", "plant", "customer"), default=["product"])
    margin.set_defaults(command=_margin)


def _add_undo_plan(commands: Commands) -> None:
    undo = add_command(commands, "undo-plan", "What an undo would take.", "floorledger undo-plan 0193c0de-...")
    undo.add_argument("event", metavar="EVENT")
    undo.set_defaults(command=_undo_plan)


def _variance(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import variance_of

    figures = variance_of(folder_of(chosen), chosen.order)
    if chosen.json:
        print(json.dumps(figures, indent=2))
    else:
        print_variance(figures)
    return 0


def _recompute(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import recompute

    found = recompute(folder_of(chosen), chosen.order, chosen.as_of)
    if chosen.json:
        print(json.dumps(found, indent=2))
    else:
        print(f"{found['events']} events, {found['rows']} rows compared, {len(found['differences'])} differ")
        for difference in found["differences"]:
            print(f"  row {difference['row']}: {difference['kind']} of {difference['about']}")
        if found["variance"] is not None:
            print_variance(found["variance"])
    return 1 if found["differences"] else 0


def _margin(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import margins_of

    print(json.dumps(margins_of(folder_of(chosen), chosen.by), indent=2))
    return 0


def _undo_plan(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import undo_plan

    print(json.dumps(undo_plan(folder_of(chosen), chosen.event), indent=2))
    return 0
