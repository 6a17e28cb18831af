"""What a device needs beside events and feed: another token, the hub's time, and a word that it was seen."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool

from floorledger.hub.auth import CANNOT, bearer, device_of
from floorledger.hub.body import read_body
from floorledger.hub.limits import Limits
from floorledger.hub.refusal import Refusal, answer
from floorledger.hub.schema import gives, takes
from floorledger.services.device_seen import Gathering, seen_of
from floorledger.services.enrolment import Enrolment, EnrolmentRefused
from floorledger.services.ports import StoreFault
from floorledger.services.wire import WireError, read, write
from floorledger.services.wire_device import NonceForm, RenewedForm, RenewForm

_SMALL = 10_000


def add_devices(app: FastAPI, enrolment: Enrolment, limits: Limits) -> None:
    """Add the routes by which a device renews its token."""
    routes = _Routes(enrolment, limits)
    for path, handler, extra, answers in (
        ("/v1/token/nonce", routes.nonce, {}, gives(NonceForm, 401, 429, 503)),
        ("/v1/token", routes.renew, takes(RenewForm), gives(RenewedForm, 400, 401, 403, 408, 413, 415, 429, 503)),
    ):
        app.add_api_route(path, handler, methods=["POST"], openapi_extra=extra, responses=answers)


class _Routes:
    """The handlers."""

    def __init__(self, enrolment: Enrolment, limits: Limits) -> None:
        self._enrolment = enrolment
        self._limits = limits

    async def nonce(self, request: Request) -> Response:
        """What to sign for another token."""
        device_id = await device_of(request, self._enrolment, self._limits)
        with _refusing():
            return answer(write(NonceForm(nonce=self._enrolment.nonce(device_id))))

    async def renew(self, request: Request) -> Response:
        """Another token for the one that asks; the old one is good until the new one was used once."""
        device_id = await device_of(request, self._enrolment, self._limits)
        body = await read_body(request, _SMALL)

        def work() -> bytes:
            form = read(RenewForm, body)
            token = self._enrolment.renew(device_id, bearer(request), form.nonce, form.signature)
            return write(RenewedForm(token=token))

        with _refusing():
            return answer(await run_in_threadpool(work))


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except WireError as error:
        raise Refusal(400, str(error)) from error
    except EnrolmentRefused as refused:
        raise Refusal(403, str(refused)) from refused
    except StoreFault as fault:
        raise Refusal(503, CANNOT, {"retry-after": "10"}) from fault


class Contact:
    """Each answer to a device tells the hub's time; each request may tell the device's clock, queue and version."""

    def __init__(self, enrolment: Enrolment) -> None:
        self._enrolment = enrolment
        self._gathering = Gathering(lambda seen: enrolment.note_seen(seen), time.monotonic_ns)

    def __call__(self, request: Request, device_id: str, response: Response) -> Response:
        """Note the contact and stamp the answer. Raises StoreFault."""
        now = self._enrolment.clock.now()
        self._gathering.note(device_id, seen_of(request.headers, now))
        response.headers["floorledger-time"] = _text(now)
        if getattr(request.state, "is_due", False):
            response.headers["floorledger-renew"] = "1"
        return response


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
