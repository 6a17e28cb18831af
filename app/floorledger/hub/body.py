"""Reading a request's body: JSON by its content type, not too large, not for ever."""

import asyncio

from fastapi import Request
from starlette.requests import ClientDisconnect

from floorledger.hub.refusal import Refusal
from floorledger.services.wire import CONTENT_TYPE

BODY_TIMEOUT_S = 60


async def read_body(request: Request, limit: int) -> bytes:
    """The whole body. Raises Refusal: 408 too slow, 413 too large, 415 not JSON."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != CONTENT_TYPE or "content-encoding" in request.headers:
        raise Refusal(415, f"The body must be plain {CONTENT_TYPE}.")
    if int(request.headers.get("content-length", "0")) > limit:
        raise _too_large(limit)
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_TIMEOUT_S):
            async for chunk in request.stream():
                body += chunk
                if len(body) > limit:
                    raise _too_large(limit)
    except TimeoutError as error:
        raise Refusal(408, "The body did not arrive in time. Nothing was stored.") from error
    except ClientDisconnect as error:
        raise Refusal(400, "The connection ended before the whole body was here. Nothing was stored.") from error
    return bytes(body)


def _too_large(limit: int) -> Refusal:
    text = f"The body has more than {limit} bytes, which is the most this hub reads at once. Send fewer events."
    return Refusal(413, text, {"connection": "close"})
