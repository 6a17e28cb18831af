"""The hub over HTTP: five routes for devices; those for whoever watches over it are in hub/watching.py.

The app knows the hub by its link and its enrolment; databases and keys are somebody else's matter. One lock lets one
writer in at a time, so that a slow batch makes the next one wait here and not in the database.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Annotated, TypeVar

from fastapi import FastAPI, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from floorledger.hub.auth import CANNOT, device_of
from floorledger.hub.body import packed, read_body
from floorledger.hub.devices import Contact, add_devices
from floorledger.hub.limits import Gate, Limits
from floorledger.hub.refusal import Refusal, answer, explain_refusals
from floorledger.hub.schema import gives, publish, takes
from floorledger.hub.watching import watch
from floorledger.services.enrolment import Enrolled, Enrolment, EnrolmentRefused
from floorledger.services.hub_figures import Watched
from floorledger.services.plant import HubNotReady
from floorledger.services.ports import StoreFault
from floorledger.services.records import Place, Push, PushResult
from floorledger.services.terminal_ports import HubLink
from floorledger.services.wire import (
    BATCH_LIMIT,
    CURSOR_LIMIT,
    PAGE_LIMIT,
    REQUEST_LIMIT,
    AnswersForm,
    DocumentForm,
    EnrolForm,
    EnrolledForm,
    Form,
    PageForm,
    PhotoForm,
    PushForm,
    WireError,
    page,
    read,
    write,
)

T = TypeVar("T")
F = TypeVar("F", bound=Form)

log = logging.getLogger(__name__)
_Cursor = Annotated[int, Query(ge=0, le=CURSOR_LIMIT, description="the position of the last row that was stored")]
_Scope = Annotated[str, Query(max_length=2000, description="the scope of the cursor, as the last page gave it")]
_Limit = Annotated[int, Query(ge=1, le=PAGE_LIMIT, description="the most rows to give")]

_Hash = Annotated[str, Path(pattern="^[0-9a-f]{64}$", description="SHA-256 of the content, in hex")]


def create_app(
    hub_link: HubLink,
    enrolment: Enrolment,
    watched: Watched,
    *,
    limit: int = REQUEST_LIMIT,
    metrics_token: str = "",
    limits: Limits | None = None,
) -> FastAPI:
    """The web application; ``limit`` is the most bytes of a request that it reads, ``limits`` how often who may ask."""
    app = FastAPI(
        title="Floorledger hub",
        summary="Devices send their events and follow the plant's feed.",
        version="1",
        docs_url=None,  # its pages load scripts from elsewhere
        redoc_url=None,
    )
    limits = limits or Limits()
    routes = _Routes(hub_link, enrolment, limit, limits)
    for path, handler, methods, extra, answers in (
        ("/v1/enrol", routes.enrol, ["POST"], takes(EnrolForm), gives(EnrolledForm, 400, 403, 408, 413, 415, 429, 503)),
        (
            "/v1/events",
            routes.events,
            ["POST"],
            takes(PushForm),
            gives(AnswersForm, 400, 401, 403, 408, 413, 415, 429, 503),
        ),
        (
            "/v1/photos",
            routes.photos,
            ["POST"],
            takes(PhotoForm),
            gives(AnswersForm, 400, 401, 408, 413, 415, 429, 503),
        ),
        ("/v1/feed", routes.feed, ["GET"], {}, gives(PageForm, 400, 401, 429, 503)),
        ("/v1/documents/{sha256}", routes.document, ["GET"], {}, gives(DocumentForm, 400, 401, 429, 503)),
    ):
        app.add_api_route(path, handler, methods=methods, openapi_extra=extra, responses=answers)
    add_devices(app, enrolment, limits)
    app.add_middleware(Gate, limits=limits)
    watch(app, watched, metrics_token)
    explain_refusals(app)
    publish(app)
    return app


class _Routes:
    """The handlers. Whatever blocks runs in the thread pool."""

    def __init__(self, hub: HubLink, enrolment: Enrolment, limit: int, limits: Limits) -> None:
        self._hub = hub
        self._enrolment = enrolment
        self._limit = limit
        self._limits = limits
        self._contact = Contact(enrolment)
        self._writer = asyncio.Lock()

    async def enrol(self, request: Request) -> Response:
        """Use up a one-time code: the device's key is known from now on, and it gets its token."""
        form = await self._form(EnrolForm, request)
        self._limits.admit_enrolment(request)
        async with self._writer:
            enrolled = await _blocking(lambda: self._enrol(form))
        return answer(
            write(
                EnrolledForm(
                    token=enrolled.token, hub_public_key=enrolled.hub_public_key, pin_secret=enrolled.pin_secret
                )
            )
        )

    def _enrol(self, form: EnrolForm) -> Enrolled:
        try:
            return self._enrolment.enrol(form.code, form.device_id, form.public_key)
        except EnrolmentRefused as refused:
            raise Refusal(403, str(refused)) from refused

    async def events(self, request: Request) -> Response:
        """Take a batch in the order of the device's log; sending it again changes nothing."""
        device_id = await device_of(request, self._enrolment, self._limits)
        batch = (await self._form(PushForm, request)).batch
        if batch.device_id != device_id:
            raise Refusal(403, f"This token is device {device_id}'s, and the batch is another device's.")
        if len(batch.events) > BATCH_LIMIT:
            raise Refusal(413, f"The hub takes at most {BATCH_LIMIT} events in one batch. Send fewer.")
        async with self._writer:
            results = await _blocking(lambda: self._push(batch))
        return await self._told(request, device_id, lambda: write(AnswersForm(results=tuple(results))))

    def _push(self, batch: Push) -> list[PushResult]:
        try:
            return self._hub.push(batch)
        except HubNotReady as problem:
            raise Refusal(503, str(problem), {"retry-after": "30"}) from problem

    async def photos(self, request: Request) -> Response:
        """Take the picture beside an event that the hub holds; sending it again changes nothing."""
        await device_of(request, self._enrolment, self._limits)
        photo = (await self._form(PhotoForm, request)).photo
        async with self._writer:
            result = await _blocking(lambda: self._hub.photo(photo))
        return answer(write(AnswersForm(results=(result,))))

    async def feed(self, request: Request, cursor: _Cursor = 0, limit: _Limit = 1000, scope: _Scope = "") -> Response:
        """Rows of the plant's feed after the cursor, in the order of commits, as far as the device follows it.

        A page may end before the limit. Where the scope is not the device's, the rows are those from the beginning.
        """
        device_id = await device_of(request, self._enrolment, self._limits)
        place = Place(scope, cursor)
        return await self._told(request, device_id, lambda: write(page(self._hub.pull(place, limit, device_id))))

    async def document(self, request: Request, sha256: _Hash) -> Response:
        """A drawing or work instruction by the hash of its content; without content where the hub has none."""
        device_id = await device_of(request, self._enrolment, self._limits)
        return await self._told(request, device_id, lambda: write(DocumentForm(content=self._hub.document(sha256))))

    async def _told(self, request: Request, device_id: str, work: Callable[[], bytes]) -> Response:
        """The answer to a device, packed where it asks for that, with the hub's time; that it was here is noted."""
        return await _blocking(lambda: self._contact(request, device_id, packed(request, work())))

    async def _form(self, kind: type[F], request: Request) -> F:
        body = await read_body(request, self._limit)
        try:
            return await run_in_threadpool(read, kind, body)
        except WireError as error:
            raise Refusal(400, str(error)) from error


async def _blocking(work: Callable[[], T]) -> T:
    """Run blocking work in the thread pool; a database that cannot be used is a 503, told in words for devices."""
    try:
        return await run_in_threadpool(work)
    except StoreFault as fault:
        log.warning("the hub's database cannot be used: %s", fault)
        raise Refusal(503, CANNOT, {"retry-after": "10"}) from fault
