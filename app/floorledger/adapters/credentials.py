"""Keys and PINs: Ed25519 device keys, Argon2id verifiers, and where secrets are kept (reliability.md, Security)."""

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import keyring
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from floorledger.services.ports import PinSecretMissing

SERVICE = "floorledger"
PEPPER = "pin-secret"
_KEYED = "keyed:"
_NAMING = b"floorledger PIN secret:"
"""What a secret's name is the hash of, so that it cannot be anything else's."""


class SecretStore:
    """Secrets in the system's keyring; where there is none, 0600 files of the service user. Says which is in use."""

    def __init__(self, folder: Path, *, use_keyring: bool = True) -> None:
        self._folder = folder
        self._keyring = use_keyring and _keyring_works()

    @property
    def place(self) -> str:
        """Where secrets are, in words."""
        return f"files only this user can read, in {self._folder}" if self.is_in_files else "the system's keyring"

    @property
    def is_in_files(self) -> bool:
        """Whether secrets lie in files, or some of them do."""
        return not self._keyring or (self._folder.is_dir() and any(self._folder.iterdir()))

    def get(self, name: str) -> bytes | None:
        """A secret, None where there is none.

        A file is from before the machine had a keyring, or from since that keeps nothing; so it counts first.
        """
        path = self._folder / name
        if path.exists():
            return bytes.fromhex(path.read_text())
        held = keyring.get_password(SERVICE, self._scoped(name)) if self._keyring else None
        return None if held is None else bytes.fromhex(held)

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret; the file is created readable by its owner only, and stands there whole or not at all."""
        if self._in_keyring(name, secret):
            return
        path = self._folder / name
        if path.exists():
            raise FileExistsError(f"{path} is there already; a key is never written over")
        self._write(path, secret)

    def replace(self, name: str, secret: bytes) -> None:
        """Keep a secret that may change, such as a token; keys never do. A crash leaves the old one or the new one."""
        if self._in_keyring(name, secret):
            (self._folder / name).unlink(missing_ok=True)
        else:
            self._write(self._folder / name, secret)

    def _in_keyring(self, name: str, secret: bytes) -> bool:
        """Keep it in the keyring; False where there is none."""
        if not self._keyring:
            return False
        try:
            keyring.set_password(SERVICE, self._scoped(name), secret.hex())
        except (KeyringError, RuntimeError):
            self._keyring = False  # it answers and keeps nothing: files then, and it is said
            return False
        return True

    def _write(self, path: Path, secret: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        new = path.with_name(f"{path.name}.new")
        new.unlink(missing_ok=True)
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secret.hex())
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)

    def _scoped(self, name: str) -> str:
        return f"{self._folder.resolve()}:{name}"


def _keyring_works() -> bool:
    """Whether a backend answers; a headless machine has none, a locked one refuses.

    The files of keyrings.alt are none: one kind lies open, the other asks for its password where a program was started.
    """
    backend = keyring.get_keyring()
    if backend.priority <= 0 or any(type(each).__module__.startswith("keyrings.alt") for each in _parts(backend)):
        return False
    try:
        keyring.get_password(SERVICE, "probe")
    except (KeyringError, RuntimeError):
        return False
    return True


def _parts(backend: KeyringBackend) -> Iterable[KeyringBackend]:
    """A backend, or those that it goes through in turn."""
    parts: Iterable[KeyringBackend] = getattr(backend, "backends", (backend,))
    return parts


@dataclass(frozen=True, slots=True)
class Ed25519Signer:
    """A device's or the hub's own key."""

    key: Ed25519PrivateKey

    @property
    def public_key(self) -> bytes:
        """The raw 32 bytes."""
        return self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature."""
        return self.key.sign(message)


def signer(secrets: SecretStore, name: str) -> Ed25519Signer:
    """The key called ``name``; made on first use and never leaves the machine."""
    raw = secrets.get(name)
    if raw is not None:
        return Ed25519Signer(Ed25519PrivateKey.from_private_bytes(raw))
    key = Ed25519PrivateKey.generate()
    secrets.put(name, key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption()))
    return Ed25519Signer(key)


def verify(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether ``signature`` over ``message`` is that key's."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


class Argon2Pins:
    """PIN verifiers: Argon2id with the parameters of RFC 9106 for little memory, keyed with the plant's PIN secret.

    A verifier is Argon2id of HMAC-SHA256(secret, PIN) and names its secret, so that one made with another secret is not
    taken for a wrong PIN. Without a secret verifiers are plain Argon2id; those stay readable.
    """

    def __init__(self, secret: bytes | None = None) -> None:
        self._hasher = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)
        self._secret = secret
        self._prefix = "" if secret is None else f"{_KEYED}{hashlib.sha256(_NAMING + secret).hexdigest()[:8]}"

    def make(self, pin: str) -> str:
        """A verifier to keep."""
        return self._prefix + self._hasher.hash(self._keyed(pin))

    def matches(self, verifier: str, pin: str) -> bool:
        """Whether the PIN is the one behind the verifier. Raises PinSecretMissing where it cannot be checked here."""
        keyed = verifier.startswith(_KEYED)
        if keyed and not (self._prefix and verifier.startswith(f"{self._prefix}$")):
            raise PinSecretMissing
        try:
            if keyed:
                return self._hasher.verify(verifier.removeprefix(self._prefix), self._keyed(pin))
            return self._hasher.verify(verifier, pin)
        except (VerificationError, InvalidHashError):
            return False

    def _keyed(self, pin: str) -> bytes:
        if self._secret is None:
            return pin.encode()
        return hmac.digest(self._secret, pin.encode(), "sha256")


def pin_secret(store: SecretStore) -> bytes:
    """The plant's PIN secret at its hub: made on first use, handed to each terminal that enrols."""
    held = store.get(PEPPER)
    if held is None:
        held = secrets.token_bytes(32)
        store.put(PEPPER, held)
    return held
