"""The forms in which a device renews its token at the hub (services/enrolment.py)."""

from dataclasses import dataclass

from floorledger.services.wire import PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class NonceForm:
    """The answer to ``POST /v1/token/nonce``: what the device signs to show that it has its key."""

    nonce: str
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewForm:
    """The body of ``POST /v1/token``; the signature is over services.enrolment.renewal_message."""

    nonce: str
    signature: bytes
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewedForm:
    """The answer to it. The token that asked stays good until this one was used once."""

    token: str
    protocol: int = PROTOCOL
