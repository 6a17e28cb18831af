"""The ``floorledger`` command. Bad input ends with one clear line and a code other than 0."""

import argparse
import sys
from collections.abc import Callable, Sequence

from floorledger import __version__
from floorledger.main.backup_commands import add_purge
from floorledger.main.bundle_commands import add_bundle
from floorledger.main.cipher_command import add_encrypt_log
from floorledger.main.finance_commands import add_finance
from floorledger.main.hub_commands import add_hub
from floorledger.main.label_commands import add_labels
from floorledger.main.log_commands import add_import, add_replay
from floorledger.main.repair_commands import add_repair
from floorledger.main.run_command import add_run
from floorledger.main.setup_commands import add_setup

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    command: Command = chosen.command
    try:
        return command(chosen)
    except KeyboardInterrupt:
        print("stopped; everything recorded before is safe", file=sys.stderr)
        return 130
    except Exception as fault:
        if not isinstance(fault, _plain_faults()):
            raise
        print(f"floorledger: {_text(fault)}", file=sys.stderr)
        return 1


def _plain_faults() -> tuple[type[Exception], ...]:
    """What is said in one line instead of a traceback; imported late, since a window starts sooner without."""
    from floorledger.domain.codec import CodecError
    from floorledger.services.file_problems import FileFault
    from floorledger.services.log_file import LogRefused
    from floorledger.services.ports import StoreFault
    from floorledger.services.terminal_ports import HubFault

    return (StoreFault, HubFault, CodecError, LogRefused, FileFault, LookupError, OSError)


def _text(fault: Exception) -> object:
    """A LookupError shows its argument quoted, every other fault its sentence."""
    return fault.args[0] if isinstance(fault, LookupError) and fault.args else fault


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="floorledger",
        description="Shop-floor capture that finance can trust: from the scan to the ledger line.",
        epilog="example:\n  floorledger run --demo",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"floorledger {__version__}")
    commands = parser.add_subparsers(dest="name", required=True, metavar="COMMAND")
    add_run(commands)
    add_hub(commands)
    add_import(commands)
    add_replay(commands)
    add_finance(commands)
    add_bundle(commands)
    add_labels(commands)
    add_setup(commands)
    add_repair(commands)
    add_purge(commands)
    add_encrypt_log(commands)
    return parser
