"""How a command gets its parser: with help, an example, and the folder it works in."""

import argparse
from pathlib import Path
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What commands are added to."""


def add_group(commands: Commands, name: str, about: str, example: str) -> argparse.ArgumentParser:
    """Add a command that others follow, or one that keeps nothing."""
    return commands.add_parser(
        name,
        help=about,
        description=about,
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_command(commands: Commands, name: str, about: str, example: str) -> argparse.ArgumentParser:
    """Add a command of an installation."""
    parser = add_group(commands, name, about, example)
    parser.add_argument(
        "--data-dir", metavar="DIR", help="where this installation keeps its data (or set FLOORLEDGER_HOME)"
    )
    return parser


def folder_of(chosen: argparse.Namespace) -> Path:
    """Where the installation of a command keeps its data."""
    from floorledger.main.folder import data_dir

    return data_dir(chosen.data_dir)
