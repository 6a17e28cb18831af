"""What use cases of terminal and hub alike need from outside, as protocols."""

from datetime import datetime
from typing import Protocol


class StoreFault(Exception):
    """The environment failed (disk full, read-only, locked): nothing was recorded. The text says what to do."""


class DamageFault(StoreFault):
    """The database is damaged."""


class Clock(Protocol):
    """Time comes in through here only."""

    def now(self) -> datetime:
        """Wall time with an offset."""

    def monotonic_ns(self) -> int:
        """A clock that never goes back, as evidence."""


class Signer(Protocol):
    """A device's or the hub's own key."""

    @property
    def public_key(self) -> bytes:
        """The 32 bytes of the Ed25519 public key."""

    def sign(self, message: bytes) -> bytes:
        """The signature over ``message``."""


class Verifier(Protocol):
    """Check a signature against a public key."""

    def __call__(self, public_key: bytes, message: bytes, signature: bytes) -> bool:
        """Whether the signature is that key's."""


class PinSecretMissing(Exception):
    """A verifier was made with a secret that this device does not hold, so no PIN can be checked against it."""

    def __init__(self) -> None:
        super().__init__(
            "This terminal cannot check PINs: it does not hold the plant's PIN secret. Ask IT to enrol it again."
        )


class PinCheck(Protocol):
    """PIN verifiers, Argon2id."""

    def make(self, pin: str) -> str:
        """A verifier to keep."""

    def matches(self, verifier: str, pin: str) -> bool:
        """Whether the PIN is the one behind the verifier. Raises PinSecretMissing where it cannot be checked here."""


class DocumentStore(Protocol):
    """Drawings and work instructions by the hash of their content."""

    def has(self, sha256: str) -> bool:
        """Whether a document is here."""

    def get(self, sha256: str) -> bytes | None:
        """Its content, None where it is not here or damaged. Raises StoreFault."""

    def put(self, content: bytes) -> str:
        """Keep a content; its hash. Raises StoreFault."""
