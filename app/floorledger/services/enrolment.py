"""Enrolment: how a device becomes known at a hub (reliability.md, Security).

Somebody at the hub asks for a one-time code and types it at the device. The device shows its public key with it and
gets a token. The hub keeps SHA-256 of codes and tokens only, so that nobody who reads its database can use them.
"""

import hashlib
import re
import secrets
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from floorledger.services.ports import Clock

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that what is read aloud is typed right."""

CODE_LENGTH = 10
"""50 bits: trying them all against a stolen hash takes longer than a code lives."""

VALID = timedelta(minutes=30)
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

    def revoke_tokens(self, device_id: str, at: datetime) -> int:
        """End every token of a device; returns how many were good until now."""


class EnrolmentStore(Protocol):
    """Where codes and tokens are kept."""

    def begin(self) -> AbstractContextManager[EnrolmentTx]:
        """One write transaction: commits at the end, rolls back on an exception."""

    def device_of(self, token_hash: str) -> str | None:
        """The device of a token that is not revoked."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Issues codes, enrols devices, and tells whose a token is."""

    store: EnrolmentStore
    clock: Clock
    hub_public_key: bytes
    pin_secret: bytes = b""

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

    def device_of(self, token: str) -> str | None:
        """The device that may use this token; None for an unknown or revoked one."""
        return self.store.device_of(_digest(token))

    def revoke(self, device_id: str) -> int:
        """End a device's tokens, as when it is lost; its events stay. Returns how many were good until now."""
        with self.store.begin() as tx:
            return tx.revoke_tokens(device_id, self.clock.now())


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
