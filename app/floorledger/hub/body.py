"""Bodies of requests and answers: JSON by its content type, plain or packed, not too large, not for ever."""

import asyncio

from fastapi import Request, Response
from starlette.requests import ClientDisconnect

from floorledger.hub.refusal import Refusal, answer
from floorledger.services.packing import GZIP, WORTH_PACKING, Plain, TooLarge, Unpackable, Unpacker, pack
from floorledger.services.wire import CONTENT_TYPE

BODY_TIMEOUT_S = 60


async def read_body(request: Request, limit: int) -> bytes:
    """The whole body, unpacked. Raises Refusal: 400 broken off, 408 too slow, 413 too large, 415 not JSON."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    coding = request.headers.get("content-encoding", "").strip().lower()
    if kind != CONTENT_TYPE or coding not in ("", GZIP):
        raise Refusal(415, f"The body must be {CONTENT_TYPE}, plain or packed with gzip.")
    if int(request.headers.get("content-length", "0")) > limit:
        raise _too_large(limit)
    try:
        async with asyncio.timeout(BODY_TIMEOUT_S):
            return await _whole(request, Unpacker(limit) if coding else Plain(limit))
    except TimeoutError as error:
        raise Refusal(408, "The body did not arrive in time. Nothing was stored.") from error
    except ClientDisconnect as error:
        raise Refusal(400, "The connection ended before the whole body was here. Nothing was stored.") from error
    except TooLarge as error:
        raise _too_large(limit) from error
    except Unpackable as error:
        raise Refusal(400, "The body cannot be unpacked. Nothing was stored.") from error


async def _whole(request: Request, body: Plain | Unpacker) -> bytes:
    async for chunk in request.stream():
        body.feed(chunk)
    return body.end()


def packed(request: Request, body: bytes) -> Response:
    """A good answer, packed where the other side reads that and it is worth it."""
    asked = (each.partition(";")[0].strip().lower() for each in request.headers.get("accept-encoding", "").split(","))
    if len(body) < WORTH_PACKING or GZIP not in asked:
        return answer(body)
    response = answer(pack(body))
    response.headers["content-encoding"] = GZIP
    return response


def _too_large(limit: int) -> Refusal:
    text = f"The body has more than {limit} bytes, which is the most this hub reads at once. Send fewer events."
    return Refusal(413, text, {"connection": "close"})
