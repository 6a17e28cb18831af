"""Whose request it is: the bearer token a device got when it was enrolled."""

from fastapi import Request
from fastapi.concurrency import run_in_threadpool

from floorledger.hub.limits import Limits
from floorledger.hub.refusal import Refusal
from floorledger.hub.watching import tell_device
from floorledger.services.enrolment import Enrolment
from floorledger.services.ports import StoreFault

CANNOT = "The hub cannot use its database just now. What was sent is safe on the device and will be sent again."
_ASK = {"www-authenticate": "Bearer"}


async def device_of(request: Request, enrolment: Enrolment, limits: Limits) -> str:
    """The device whose token the request carries. Raises Refusal 401 or, for whoever asks too often, 429."""
    token = bearer(request)
    try:
        holder = await run_in_threadpool(enrolment.holder, token) if token else None
    except StoreFault as fault:
        raise Refusal(503, CANNOT, {"retry-after": "10"}) from fault
    if holder is None:
        limits.admit_stranger(request)
    if not token:
        raise Refusal(401, "The request carries no device token. Enrol this device at the hub.", _ASK)
    if holder is None:
        text = "The hub does not know this device's token, or it was revoked. Enrol the device again with a new code."
        raise Refusal(401, text, _ASK)
    tell_device(holder.device_id)
    limits.admit_device(request, holder.device_id)
    request.state.is_due = holder.is_due
    return holder.device_id


def bearer(request: Request) -> str:
    """The token that a request carries; "" for none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
