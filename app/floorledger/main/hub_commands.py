"""``floorledger hub``: the plant hub as a service, and what is done at its database."""

import argparse
from pathlib import Path

from floorledger.main.backup_commands import add_hub_backup
from floorledger.main.device_commands import add_devices
from floorledger.main.erase_command import add_hub_erase
from floorledger.main.notify_commands import add_hub_notify
from floorledger.main.parsers import Commands, add_command, add_group, folder_of
from floorledger.main.setup_commands import add_hub_code


def add_hub(commands: Commands) -> None:
    """Add the command with its actions."""
    hub = add_group(
        commands, "hub", "Run the plant hub as a service.", "floorledger hub serve --db sqlite:///hub.db --port 8040"
    )
    actions = hub.add_subparsers(dest="action", required=True, metavar="ACTION")
    _add_serve(actions)
    add_hub_code(actions)
    add_devices(actions)
    add_hub_notify(actions)
    add_hub_backup(actions)
    add_hub_erase(actions)
    _add_policy(actions)


def _add_serve(actions: Commands) -> None:
    serve = add_command(
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


def _add_policy(actions: Commands) -> None:
    policy = add_command(
        actions, "policy", "Publish a control policy file.", "floorledger hub policy plant.yaml --check"
    )
    policy.add_argument("file", metavar="FILE", type=Path)
    policy.add_argument("--db", metavar="URL", help="a served hub's database, instead of the one in the data directory")
    policy.add_argument("--check", action="store_true", help="only say what is wrong with it, line by line")
    policy.set_defaults(command=_hub_policy)


def _hub_serve(chosen: argparse.Namespace) -> int:
    from floorledger.main.hub_server import serve
    from floorledger.main.streaming import StreamTo

    return serve(
        chosen.db,
        chosen.port,
        data_dir=folder_of(chosen),
        host=chosen.host,
        certificate=chosen.cert,
        private_key=chosen.key,
        demo=chosen.demo,
        stream=StreamTo(chosen.stream, chosen.stream_ca) if chosen.stream else None,
    )


def _hub_policy(chosen: argparse.Namespace) -> int:
    from floorledger.main.commands import apply_policy

    print(apply_policy(folder_of(chosen), chosen.file, chosen.db, check=chosen.check))
    return 0
