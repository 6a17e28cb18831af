"""The ``floorledger`` command. Bad input ends with one clear line and a code other than 0."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from floorledger import __version__
from floorledger.main.backup_commands import add_hub_backup, add_purge
from floorledger.main.cipher_command import add_encrypt_log
from floorledger.main.console import print_variance, progress
from floorledger.main.device_commands import add_devices
from floorledger.main.erase_command import add_hub_erase
from floorledger.main.label_commands import add_labels
from floorledger.main.notify_commands import add_hub_notify
from floorledger.main.repair_commands import add_repair
from floorledger.main.setup_commands import add_hub_code, add_setup

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
    _add_run(commands)
    _add_hub(commands)
    _add_import(commands)
    _add_replay(commands)
    _add_variance(commands)
    _add_recompute(commands)
    _add_margin(commands)
    _add_bundle(commands)
    add_labels(commands, _group, _add)
    add_setup(commands, _add)
    add_repair(commands, _add)
    add_purge(commands, _add)
    add_encrypt_log(commands, _add)
    return parser


def _group(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, about: str, example: str
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=about,
        description=about,
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, about: str, example: str
) -> argparse.ArgumentParser:
    parser = _group(commands, name, about, example)
    parser.add_argument(
        "--data-dir", metavar="DIR", help="where this installation keeps its data (or set FLOORLEDGER_HOME)"
    )
    return parser


def _add_run(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    run = _add(commands, "run", "Open the application.", "floorledger run --demo")
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


def _add_hub(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    hub = _group(
        commands, "hub", "Run the plant hub as a service.", "floorledger hub serve --db sqlite:///hub.db --port 8040"
    )
    actions = hub.add_subparsers(dest="action", required=True, metavar="ACTION")
    serve = _add(
        actions,
        "serve",
        "Serve the hub over HTTP on this machine.",
        "floorledger hub serve --db sqlite:///hub.db --port 8040",
    )
    serve.add_argument("--db", required=True, metavar="URL", help="the hub's database")
    serve.add_argument("--port", type=int, default=8040)
    serve.add_argument("--host", default="127.0.0.1", help="beyond this machine only with --cert and --key")
    serve.add_argument("--cert", metavar="FILE", type=Path, help="the hub's TLS certificate, as a PEM file")
    serve.add_argument("--key", metavar="FILE", type=Path, help="its private key, as a PEM file")
    serve.add_argument("--demo", action="store_true", help="publish the demo plant at an empty hub")
    serve.add_argument("--stream", metavar="URL", help="tell events to a broker, such as mqtts://broker:8883/topic")
    serve.add_argument("--stream-ca", metavar="FILE", type=Path, help="the CA of the broker's certificate (PEM)")
    serve.set_defaults(command=_hub_serve)
    add_hub_code(actions, _add)
    add_devices(actions, _add)
    add_hub_notify(actions, _add)
    add_hub_backup(actions, _add)
    add_hub_erase(actions, _add)
    policy = _add(actions, "policy", "Publish a control policy file.", "floorledger hub policy plant.yaml --check")
    policy.add_argument("file", metavar="FILE", type=Path)
    policy.add_argument("--db", metavar="URL", help="a served hub's database, instead of the one in the data directory")
    policy.add_argument("--check", action="store_true", help="only say what is wrong with it, line by line")
    policy.set_defaults(command=_hub_policy)


def _add_import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    importing = _group(
        commands, "import", "Import events from a file.", "floorledger import production-log FILE --json"
    )
    kinds = importing.add_subparsers(dest="kind", required=True, metavar="KIND")
    log = _add(
        kinds,
        "production-log",
        "Import a machining production log (CSV) through the same capture as the screens.",
        "floorledger import production-log Production_Data.csv --json",
    )
    log.add_argument("file", metavar="FILE", type=Path)
    log.add_argument("--json", action="store_true", help="print figures as JSON")
    log.set_defaults(command=_import_log)


def _add_replay(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    about, example = (
        "Value a log's orders in memory; no installation is touched.",
        "floorledger replay production-log FILE",
    )
    kinds = _group(commands, "replay", about, example).add_subparsers(dest="kind", required=True, metavar="KIND")
    about = "Replay the second half of a machining production log with standards from its first half."
    log = _group(kinds, "production-log", about, "floorledger replay production-log Production_Data.csv --json")
    log.add_argument("file", metavar="FILE", type=Path)
    log.add_argument("--json", action="store_true", help="print figures as JSON")
    log.set_defaults(command=_replay_log)


def _add_variance(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    variance = _add(
        commands, "variance", "Split an order's variance into its parts.", "floorledger variance WO1001 --json"
    )
    variance.add_argument("order", metavar="ORDER")
    variance.add_argument("--json", action="store_true", help="print JSON")
    variance.set_defaults(command=_variance)


def _add_margin(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    margin = _add(commands, "margin", "Standard and actual margin.", "floorledger margin --by product customer")
    margin.add_argument("--by", nargs="+", choices=("product", "plant", "customer"), default=["product"])
    margin.set_defaults(command=_margin)
    undo = _add(commands, "undo-plan", "What an undo would take.", "floorledger undo-plan 0193c0de-...")
    undo.add_argument("event", metavar="EVENT")
    undo.set_defaults(command=_undo_plan)


def _add_recompute(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    again = _add(
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


def _add_bundle(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = _add(commands, "export", "Write the auditor's bundle.", "floorledger export bundle-2026-11")
    export.add_argument("folder", metavar="DIR", type=Path)
    export.add_argument("--db", metavar="URL", help="a served hub's database, instead of the one in the data directory")
    export.set_defaults(command=_export)
    verify = _add(
        commands, "verify", "Verify a bundle with no hub and no database.", "floorledger verify bundle-2026-11"
    )
    verify.add_argument("folder", metavar="DIR", type=Path)
    verify.add_argument("--hub-key", metavar="HEX", help="the hub's public key, if you have it from elsewhere")
    verify.add_argument("--json", action="store_true", help="print JSON")
    verify.set_defaults(command=_verify)


def _folder(chosen: argparse.Namespace) -> Path:
    from floorledger.main.folder import data_dir

    return data_dir(chosen.data_dir)


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
        _folder(chosen),
        settings_for(_folder(chosen), chosen.settings, **said),
        demo=chosen.demo,
        page=chosen.page or "",
    )


def _enrol(chosen: argparse.Namespace) -> None:
    if not (chosen.hub and chosen.code):
        raise LookupError("to enrol at a hub give both --hub and --code")
    from floorledger.main.remote_hub import enrol_device

    place = enrol_device(_folder(chosen), chosen.hub, chosen.code, ca=chosen.hub_ca)
    print(f"enrolled at {chosen.hub}; key, token and PIN secret are in {place}")


def _hub_serve(chosen: argparse.Namespace) -> int:
    from floorledger.main.hub_server import serve
    from floorledger.main.streaming import StreamTo

    return serve(
        chosen.db,
        chosen.port,
        data_dir=_folder(chosen),
        host=chosen.host,
        certificate=chosen.cert,
        private_key=chosen.key,
        demo=chosen.demo,
        stream=StreamTo(chosen.stream, chosen.stream_ca) if chosen.stream else None,
    )


def _hub_policy(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import apply_policy

    print(apply_policy(_folder(chosen), chosen.file, chosen.db, check=chosen.check))
    return 0


def _import_log(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import import_log

    report = import_log(_folder(chosen), chosen.file, progress("rows"))
    print(json.dumps(report.as_json(), indent=2) if chosen.json else report.as_text())
    return 0


def _replay_log(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import replay_log

    report = replay_log(chosen.file, progress("days"))
    print(json.dumps(report.as_json(), indent=2) if chosen.json else report.as_text())
    return 0


def _variance(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import variance_of

    figures = variance_of(_folder(chosen), chosen.order)
    if chosen.json:
        print(json.dumps(figures, indent=2))
    else:
        print_variance(figures)
    return 0


def _margin(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import margins_of

    print(json.dumps(margins_of(_folder(chosen), chosen.by), indent=2))
    return 0


def _undo_plan(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import undo_plan

    print(json.dumps(undo_plan(_folder(chosen), chosen.event), indent=2))
    return 0


def _recompute(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import recompute

    found = recompute(_folder(chosen), chosen.order, chosen.as_of)
    if chosen.json:
        print(json.dumps(found, indent=2))
    else:
        print(f"{found['events']} events, {found['rows']} rows compared, {len(found['differences'])} differ")
        for difference in found["differences"]:
            print(f"  row {difference['row']}: {difference['kind']} of {difference['about']}")
        if found["variance"] is not None:
            print_variance(found["variance"])
    return 1 if found["differences"] else 0


def _export(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import export, export_hub

    if chosen.db:
        print(export_hub(_folder(chosen), chosen.db, chosen.folder, progress("events")))
        return 0
    print(export(_folder(chosen), chosen.folder, progress("events")))
    return 0


def _verify(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import verify

    report = verify(chosen.folder, chosen.hub_key, progress("events"))
    print(json.dumps(report.as_json(), indent=2) if chosen.json else report.as_text())
    return 0 if report.sound else 1
