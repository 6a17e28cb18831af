"""What makes several processes one hub: each signs with the same key and keys PINs with the same secret.

The database keeps the public key and a print of the secret since the first start. A database that went elsewhere
without its key would else be anchored with a new one, and no auditor's bundle would hold.
"""

import hashlib

from sqlalchemy import Connection, Engine, select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.credentials import PEPPER, Ed25519Signer, SecretStore, pin_secret, signer, verify
from floorledger.adapters.database import writing
from floorledger.adapters.projection import sealed
from floorledger.services.intake import anchor_message
from floorledger.services.ports import StoreFault

HUB_KEY = "hub-key"
_PRINT_OF = b"floorledger hub's PIN secret:"


class OtherHub(StoreFault):
    """The database belongs to a hub with another key; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            "This database was written by a hub with another key. Give the --data-dir that holds its key; "
            "nothing was changed."
        )


def claim(engine: Engine, secrets: SecretStore) -> tuple[Ed25519Signer, bytes]:
    """The hub's key and PIN secret, made at the first start of the first process. Raises OtherHub, StoreFault.

    All of it happens in the writer's turn, so that two processes that start at once do not each make a key.
    """
    with writing(engine) as connection:
        held = {row.name: row.value for row in connection.execute(select(t.setting))}
        anchored = _last_anchor(connection)
        if secrets.get(HUB_KEY) is None and (HUB_KEY in held or anchored is not None):
            raise OtherHub
        key = signer(secrets, HUB_KEY)
        if held.get(HUB_KEY, key.public_key) != key.public_key:
            raise OtherHub
        if HUB_KEY not in held and anchored is not None and not verify(key.public_key, *anchored):
            raise OtherHub
        if PEPPER in held and secrets.get(PEPPER) is None:
            raise OtherHub
        pepper = pin_secret(secrets)
        ours = {HUB_KEY: key.public_key, PEPPER: hashlib.sha256(_PRINT_OF + pepper).digest()}
        if held.get(PEPPER, ours[PEPPER]) != ours[PEPPER]:
            raise OtherHub
        new = [{"name": name, "value": value} for name, value in ours.items() if name not in held]
        if new:
            connection.execute(t.setting.insert(), new)
    return key, pepper


def _last_anchor(connection: Connection) -> tuple[bytes, bytes] | None:
    """What the hub signed last, and its signature; None at an empty hub."""
    row = connection.execute(select(t.event).order_by(t.event.c.hub_no.desc()).limit(1)).first()
    if row is None:
        return None
    last = sealed(row)
    return anchor_message(last.device_id, last.device_seq, last.hash), row.anchor
