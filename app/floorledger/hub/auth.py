"""Whose request it is: the bearer token a device got when it was enrolled."""

from collections.abc import Callable

from fastapi import Request
from fastapi.concurrency import run_in_threadpool

from floorledger.hub.refusal import Refusal
from floorledger.hub.watching import tell_device

_ASK = {"www-authenticate": "Bearer"}


async def device_of(request: Request, find: Callable[[str], str | None]) -> str:
    """The device whose token the request carries. Raises Refusal 401."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Refusal(401, "The request carries no device token. Enrol this device at the hub.", _ASK)
    device_id = await run_in_threadpool(find, token.strip())
    if device_id is None:
        text = "The hub does not know this device's token, or it was revoked. Enrol the device again with a new code."
        raise Refusal(401, text, _ASK)
    tell_device(device_id)
    return device_id
