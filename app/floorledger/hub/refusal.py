"""What the hub will not do, as a status and a plain sentence in JSON, always in the same form."""

from collections.abc import Mapping

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from floorledger.services.wire import CONTENT_TYPE, ProblemForm, write

_WORDS = {
    404: "There is nothing at this address; devices use /v1/enrol, /v1/events, /v1/photos, /v1/feed, /v1/documents.",
    405: "This address does not take that method.",
}
_PLAIN = {"cache-control": "no-store"}


class Refusal(Exception):
    """A request is not done; ``text`` is for people, ``status`` for programs."""

    def __init__(self, status: int, text: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(text)
        self.status = status
        self.text = text
        self.headers = dict(headers or {})

    def response(self) -> Response:
        """As it is sent."""
        body = write(ProblemForm(text=self.text))
        return Response(body, self.status, _PLAIN | self.headers, CONTENT_TYPE)


def answer(body: bytes) -> Response:
    """A good answer; caches along the way keep nothing."""
    return Response(body, 200, _PLAIN, CONTENT_TYPE)


def explain_refusals(app: FastAPI) -> None:
    """Make every refusal of the app and of the framework a :class:`Refusal`."""

    async def refused(_request: Request, error: Exception) -> Response:
        return _refusal(error).response()

    for kind in (Refusal, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, refused)


def _refusal(error: Exception) -> Refusal:
    match error:
        case Refusal():
            return error
        case RequestValidationError():
            found = error.errors()[0]
            place = ".".join(str(part) for part in found["loc"])
            return Refusal(400, f"The request cannot be read: {place}: {found['msg']}.")
        case HTTPException():
            return Refusal(error.status_code, _WORDS.get(error.status_code, str(error.detail)), error.headers)
    return Refusal(500, "The hub met a fault of its own; its log has the details. What was sent is not stored.")
