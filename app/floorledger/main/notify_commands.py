"""``floorledger hub notify``: who is told of exceptions, and the secrets that this takes."""

import argparse
from pathlib import Path

from floorledger.main.parsers import Commands, add_command, folder_of


def add_hub_notify(actions: Commands) -> None:
    """Add the command."""
    notify = add_command(
        actions,
        "notify",
        "Say who is told of exceptions by mail and webhook.",
        "floorledger hub notify notify.yaml --db sqlite:///hub.db",
    )
    notify.add_argument("file", metavar="FILE", type=Path, nargs="?", help="the rules; resources/policy/notify.yaml")
    notify.add_argument("--db", metavar="URL", help="a served hub's database, instead of the one in the data directory")
    notify.add_argument("--check", action="store_true", help="only say what is wrong with the file")
    notify.add_argument("--password", action="store_true", help="keep the mail server's password, asked for here")
    notify.add_argument("--secret", metavar="NAME", help="keep the signing secret of a webhook, asked for here")
    notify.set_defaults(command=_notify)


def _notify(chosen: argparse.Namespace) -> int:

    folder = folder_of(chosen)
    if chosen.password or chosen.secret:
        print(keep_secret(folder, chosen.secret))
    if chosen.file is not None:
        print(set_rules(chosen.db or f"sqlite:///{folder / 'hub.db'}", chosen.file, check=chosen.check))
    elif not (chosen.password or chosen.secret):
        raise LookupError("give a file, or --password, or --secret NAME")
    return 0


def set_rules(db_url: str, file: Path, *, check: bool) -> str:
    """Apply a notification file at a hub, which may be running; says what was done.

    Raises StoreFault where there is no such hub, LookupError at an empty one, NotifyFault naming every wrong line.
    """
    from floorledger.adapters.hub_store import SqlHubStore
    from floorledger.main.hub_place import HubPlace
    from floorledger.services.notify_file import read_rules

    with HubPlace(db_url).opened() as engine, SqlHubStore(engine).begin() as tx:
        master = tx.master()
        if master is None:
            raise LookupError("The hub has no master data yet; set up the plant first.")
        rules = read_rules(file.read_bytes(), master.minor_digits, file.name)
        told = f"{len(rules.recipients)} {'recipient' if len(rules.recipients) == 1 else 'recipients'}"
        if check:
            return f"{file.name} can be applied, with {told}. Nothing was changed."
        tx.notices.set_rules(rules)
    return f"{file.name} applies from now on, with {told}. What is under way still goes out as it was."


def keep_secret(folder: Path, hook: str | None) -> str:
    """Ask for a secret and keep it where this hub process finds it; says where. Raises LookupError for an empty one."""
    from getpass import getpass

    from floorledger.adapters.credentials import SecretStore
    from floorledger.adapters.post import MAIL_SECRET, hook_secret

    what = "Password of the mail server: " if hook is None else f"Signing secret of webhook {hook}: "
    secret = getpass(what).encode()
    if not secret:
        raise LookupError("Nothing was typed, so nothing was kept.")
    store = SecretStore(folder / "keys")
    store.replace(MAIL_SECRET if hook is None else hook_secret(hook), secret)
    return f"Kept in {store.place}. Every hub process that sends needs it in its own --data-dir."
