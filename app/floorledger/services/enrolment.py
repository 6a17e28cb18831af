"""Enrolment: how a device becomes known at a hub (reliability.md, Security).

Somebody at the hub asks for a one-time code and types it at the device. The device shows its public key with it and
gets a token. The hub keeps SHA-256 of codes and tokens only, so that nobody who reads its database can use them.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from floorledger.services.device_seen import Seen
from floorledger.services.ports import Clock, Verifier

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that what is read aloud is typed right."""

CODE_LENGTH = 10
"""50 bits: trying them all against a stolen hash takes longer than a code lives."""

VALID = timedelta(minutes=30)
RENEW_AFTER = timedelta(days=30)
"""How old a token may become before its device is asked to renew it."""
NONCE_S = 120
"""How long a device has for its answer, in seconds."""
_NONCE_OF = "floorledger token nonce:"
_LIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_DEVICE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_KEY_BYTES = 32


class EnrolmentRefused(Exception):
    """The device is not enrolled; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code as kept: for whom, until when, and whether it is used up."""

    name: str
    expires_at: datetime
    used_at: datetime | None
    lines: str | None = None
    """What its device follows of the feed (services/scope.py): work centres, or None for the whole plant."""


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """A code as shown once to whoever asked for it."""

    code: str
    name: str
    expires_at: datetime

    def __str__(self) -> str:
        return f"{self.code}  enrols one device as {self.name}, once, until {self.expires_at:%H:%M}"


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a device gets: its token, the hub's key to check anchors by, and the secret that PINs are keyed with."""

    token: str
    hub_public_key: bytes
    pin_secret: bytes


@dataclass(frozen=True, slots=True)
class Token:
    """A token that is good: whose it is, and whether it was used before."""

    device_id: str
    made_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A device as whoever runs the hub sees it. ``offset_ms`` is its clock less the hub's."""

    device_id: str
    name: str
    revoked_at: datetime | None
    token_made_at: datetime | None
    seen_at: datetime | None
    offset_ms: int | None
    waiting: int | None
    version: str | None


class EnrolmentTx(Protocol):
    """Codes, devices and tokens inside one write transaction."""

    def add_code(self, code_hash: str, name: str, expires_at: datetime, lines: str | None) -> None:
        """Keep a new code."""

    def code(self, code_hash: str) -> Code | None:
        """A code kept."""

    def use_code(self, code_hash: str, at: datetime) -> None:
        """Mark a code as used."""

    def follow(self, device_id: str, lines: str | None) -> None:
        """From now on a device follows these lines."""

    def device_key(self, device_id: str) -> bytes | None:
        """The key a device is enrolled with."""

    def add_device(self, device_id: str, public_key: bytes, name: str) -> None:
        """Know a new device."""

    def add_token(self, token_hash: str, device_id: str, made_at: datetime) -> None:
        """Keep a new token of a device."""

    def revoke_tokens(self, device_id: str, at: datetime, *, but: str = "") -> int:
        """End every token of a device but that of one hash; returns how many were good until now."""

    def first_use(self, token_hash: str, at: datetime) -> None:
        """A token was used for the first time."""

    def revoke_key(self, device_id: str, at: datetime | None) -> bool:
        """End a device's key, or with None take that back; False for a device that is not known."""


class EnrolmentStore(Protocol):
    """Where codes and tokens are kept."""

    def begin(self) -> AbstractContextManager[EnrolmentTx]:
        """One write transaction: commits at the end, rolls back on an exception."""

    def token(self, token_hash: str) -> Token | None:
        """A token that is not revoked."""

    def device_key(self, device_id: str) -> bytes | None:
        """The key a device is enrolled with."""

    def note_seen(self, seen: Mapping[str, Seen]) -> None:
        """Keep when and how devices were last seen; what is said of an unknown one is not kept."""

    def devices(self) -> list[KnownDevice]:
        """Every device that ever enrolled, by id."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose a token is, and whether the device is to ask for another one."""

    device_id: str
    is_due: bool


def _nobody(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Where no signature can be checked, none is good."""
    return False


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Issues codes, enrols devices, and tells whose a token is."""

    store: EnrolmentStore
    clock: Clock
    hub_public_key: bytes
    pin_secret: bytes = b""
    verify: Verifier = _nobody
    renew_after: timedelta = RENEW_AFTER

    def issue(self, name: str, valid: timedelta = VALID, lines: str | None = None) -> IssuedCode:
        """A new code for a device to be called ``name`` that follows ``lines``. Raises ValueError for a blank name."""
        called = " ".join(name.split())
        if not called:
            raise ValueError("Give the device a name, such as the line or the cell it stands at.")
        code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        expires_at = self.clock.now() + valid
        with self.store.begin() as tx:
            tx.add_code(_digest(code), called, expires_at, lines)
        half = CODE_LENGTH // 2
        return IssuedCode(f"{code[:half]}-{code[half:]}", called, expires_at)

    def enrol(self, code: str, device_id: str, public_key: bytes) -> Enrolled:
        """Use up a code: the device is known from now on, and its earlier tokens end. Raises EnrolmentRefused."""
        if _DEVICE_ID.fullmatch(device_id) is None:
            raise EnrolmentRefused("A device id has 1 to 64 letters, digits, dots, dashes or underscores.")
        if len(public_key) != _KEY_BYTES:
            raise EnrolmentRefused(f"A device's public key has {_KEY_BYTES} bytes, this one {len(public_key)}.")
        digest = _digest(normal(code))
        token = secrets.token_urlsafe(32)
        now = self.clock.now()
        with self.store.begin() as tx:
            held = _usable(tx.code(digest), now)
            _know(tx, device_id, public_key, held.name)
            tx.follow(device_id, held.lines)
            tx.use_code(digest, now)
            tx.revoke_tokens(device_id, now)
            tx.add_token(_digest(token), device_id, now)
        return Enrolled(token, self.hub_public_key, self.pin_secret)

    def holder(self, token: str) -> Holder | None:
        """Who may use this token; None for an unknown or revoked one.

        The first use of a token ends the device's others: until then an older one is as good, so that a device whose
        new one was lost on the way is never without.
        """
        digest, now = _digest(token), self.clock.now()
        held = self.store.token(digest)
        if held is None:
            return None
        if held.used_at is None:
            with self.store.begin() as tx:
                tx.first_use(digest, now)
                tx.revoke_tokens(held.device_id, now, but=digest)
        return Holder(held.device_id, now - held.made_at >= self.renew_after)

    def device_of(self, token: str) -> str | None:
        """The device that may use this token; None for an unknown or revoked one."""
        found = self.holder(token)
        return None if found is None else found.device_id

    def nonce(self, device_id: str) -> str:
        """What a device signs to show that it still has its key; good for minutes, in every process of the hub."""
        made = f"{int(self.clock.now().timestamp())}.{secrets.token_urlsafe(16)}"
        return f"{made}.{self._seal(device_id, made)}"

    def renew(self, device_id: str, token: str, nonce: str, signature: bytes) -> str:
        """Another token for a device that holds a good one and its key. Raises EnrolmentRefused."""
        self._check_nonce(device_id, nonce)
        key = self.store.device_key(device_id)
        if key is None or not self.verify(key, renewal_message(device_id, nonce, token), signature):
            raise EnrolmentRefused("The request for a new token is not signed with this device's key.")
        fresh, now = secrets.token_urlsafe(32), self.clock.now()
        with self.store.begin() as tx:
            tx.first_use(_digest(token), now)
            tx.add_token(_digest(fresh), device_id, now)
        return fresh

    def _check_nonce(self, device_id: str, nonce: str) -> None:
        made, _, seal = nonce.rpartition(".")
        at = made.partition(".")[0]
        good = hmac.compare_digest(seal.encode(errors="replace"), self._seal(device_id, made).encode())
        if not good or int(self.clock.now().timestamp()) - int(at) > NONCE_S:
            raise EnrolmentRefused("The hub's question was not answered in time. Ask for another one.")

    def _seal(self, device_id: str, made: str) -> str:
        return hmac.digest(self.pin_secret, f"{_NONCE_OF}{device_id}:{made}".encode(errors="replace"), "sha256").hex()

    def note_seen(self, seen: Mapping[str, Seen]) -> None:
        """Keep when and how devices were last seen. Raises StoreFault."""
        self.store.note_seen(seen)

    def end_tokens(self, device_id: str) -> int:
        """End a device's tokens; with a new code it enrols again. Returns how many were good until now."""
        with self.store.begin() as tx:
            return tx.revoke_tokens(device_id, self.clock.now())

    def revoke(self, device_id: str) -> int:
        """End a device's tokens and its key, as when it is stolen; its events stay. Returns how many tokens were good.

        What is signed with the key and arrives later is kept and waits (services/intake.py). Raises LookupError.
        """
        now = self.clock.now()
        with self.store.begin() as tx:
            if not tx.revoke_key(device_id, now):
                raise LookupError(f"The hub knows no device {device_id}; see: floorledger hub devices")
            return tx.revoke_tokens(device_id, now)

    def trust_again(self, device_id: str) -> None:
        """The device was found and nobody had touched it: its key counts again. Raises LookupError."""
        with self.store.begin() as tx:
            if not tx.revoke_key(device_id, None):
                raise LookupError(f"The hub knows no device {device_id}; see: floorledger hub devices")


def renewal_message(device_id: str, nonce: str, token: str) -> bytes:
    """What a device signs for a new token; it names the old one, so that it is of use to nobody else."""
    return b"|".join((b"floorledger token", device_id.encode(), nonce.encode(), _digest(token).encode()))


def normal(code: str) -> str:
    """A code as typed, without dashes and blanks, in capitals, with letters that look like digits read as digits."""
    return re.sub(r"[\s-]", "", code).upper().translate(_LIKE)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


def _usable(held: Code | None, now: datetime) -> Code:
    if held is None:
        raise EnrolmentRefused("The hub does not know this code. Check it, or ask for a new one at the hub.")
    if held.used_at is not None:
        raise EnrolmentRefused("This code was used before, and a code works once. Ask for a new one at the hub.")
    if held.expires_at <= now:
        raise EnrolmentRefused("This code has expired. Ask for a new one at the hub.")
    return held


def _know(tx: EnrolmentTx, device_id: str, public_key: bytes, name: str) -> None:
    held = tx.device_key(device_id)
    if held is None:
        tx.add_device(device_id, public_key, name)
    elif held != public_key:
        raise EnrolmentRefused(
            f"Device {device_id} is enrolled with another key. Its log can only go on with the key it began with; "
            "a machine that was set up anew takes a new device id."
        )
