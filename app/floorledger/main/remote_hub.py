"""A hub on another machine: enrol once with a code; address and token are kept together as one secret."""

from dataclasses import dataclass, replace
from pathlib import Path

from floorledger.adapters.credentials import PEPPER, SecretStore, signer
from floorledger.adapters.hub_client import HttpHubLink, checked_url, enrol
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.main.installation import DEVICE_KEY, device_name
from floorledger.services.enrolment import renewal_message
from floorledger.services.ports import StoreFault

_ENTRY = "hub-entry"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """How this installation reaches its hub."""

    address: str
    token: str
    hub_key: bytes


def enrol_device(folder: Path, url: str, code: str, *, ca: Path | None = None, use_keyring: bool = True) -> str:
    """Enrol this installation at a hub; returns where its secrets are kept, in words.

    Raises HubFault, or StoreFault where address or code cannot be used.
    The device's key is made here and never leaves the machine; the hub gets its public half.
    """
    if (folder / "hub.db").exists():
        raise StoreFault(
            f"The installation in {folder} has a hub of its own, and its log belongs there. "
            "Nothing was changed; enrol with another --data-dir."
        )
    secrets = SecretStore(folder / "keys", use_keyring=use_keyring)
    key = signer(secrets, DEVICE_KEY)
    try:
        address = checked_url(url)
        enrolled = enrol(address, code, device_name(key.public_key), key.public_key, verify=ca)
    except ValueError as error:
        raise StoreFault(str(error)) from error
    entry = _Entry(address=address, token=enrolled.token, hub_key=enrolled.hub_public_key)
    if enrolled.pin_secret:
        secrets.replace(PEPPER, enrolled.pin_secret)
    secrets.replace(_ENTRY, to_bytes(entry))
    return secrets.place


def hub_address(folder: Path, *, use_keyring: bool = True) -> str | None:
    """The address of the hub this installation is enrolled at; None where it is enrolled at none."""
    held = SecretStore(folder / "keys", use_keyring=use_keyring).get(_ENTRY)
    return None if held is None else from_bytes(_Entry, held).address


def connect(folder: Path, *, ca: Path | None = None, use_keyring: bool = True) -> HttpHubLink | None:
    """The way to the hub this installation is enrolled at; None where it has its hub in process."""
    secrets = SecretStore(folder / "keys", use_keyring=use_keyring)
    held = secrets.get(_ENTRY)
    if held is None:
        return None
    entry = from_bytes(_Entry, held)
    return HttpHubLink(entry.address, entry.token, verify=ca, renewal=_Renewal(secrets, entry))


class _Renewal:
    """Renews the token of this installation: signed with its key, and durable before it is used.

    The hub takes the old one until it has seen the new one, so there is a good one here at every moment.
    """

    def __init__(self, secrets: SecretStore, entry: _Entry) -> None:
        self._secrets = secrets
        self._entry = entry

    def sign(self, nonce: str) -> bytes:
        """The signature that the hub asks for."""
        key = signer(self._secrets, DEVICE_KEY)
        return key.sign(renewal_message(device_name(key.public_key), nonce, self._entry.token))

    def keep(self, token: str) -> None:
        """Make the new token durable."""
        self._entry = replace(self._entry, token=token)
        self._secrets.replace(_ENTRY, to_bytes(self._entry))
