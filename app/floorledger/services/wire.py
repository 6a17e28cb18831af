"""The forms in which device and hub talk: records of domain/codec.py, each with the protocol's version.

Numbers travel as strings and bytes as hex, as everywhere. Reading is strict: an unknown field, a number that is not a
string or text that UTF-8 cannot carry is an error that names the field.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from floorledger.domain.codec import CodecError, from_json, loads, to_bytes
from floorledger.services.records import FeedRow, Outcome, Page, Photo, Place, Push, PushResult

PROTOCOL = 1
CONTENT_TYPE = "application/json"

REQUEST_LIMIT = 16 * 2**20
"""Bytes of a request that a hub reads."""

REPLY_LIMIT = 32 * 2**20
"""Bytes of a reply that a device reads."""

PAGE_BYTES = 8 * 2**20
"""A feed page ends before it grows beyond this, but holds at least one row."""

BATCH_LIMIT = 1000
"""Events in one push."""

PAGE_LIMIT = 5000
"""Rows in one feed page."""

CURSOR_LIMIT = 2**63 - 1
"""The last position a feed can have."""

ANSWERS = (Outcome.ACCEPTED, Outcome.ALREADY_THERE, Outcome.CONFLICT, Outcome.REFUSED)
"""What a hub can answer; the other outcomes are the lack of an answer."""


class WireError(ValueError):
    """What arrived is not a record of this protocol; the text says what is wrong with it."""


class Form(Protocol):
    """Every record on the wire begins with the version of the protocol."""

    @property
    def protocol(self) -> int:
        """The version."""


F = TypeVar("F", bound=Form)


@dataclass(frozen=True, slots=True, kw_only=True)
class PushForm:
    """The body of ``POST /v1/events``."""

    batch: Push
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersForm:
    """The answer to it: one result for each event, in the order of the batch."""

    results: tuple[PushResult, ...]
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoForm:
    """The body of ``POST /v1/photos``; the answer is an AnswersForm with one result."""

    photo: Photo
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class PageForm:
    """The answer to ``GET /v1/feed``: rows in commit order, and the place after them, up to the ``end`` of the feed.

    Rows of other scopes are left out, so the place may be further than the last row. Where its scope is not the one
    that was asked for, the rows are those from the beginning.
    """

    rows: tuple[FeedRow, ...]
    place: Place
    end: int
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentForm:
    """The answer to ``GET /v1/documents/{sha256}``; no content where the hub has no document of that hash."""

    content: bytes | None = None
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolForm:
    """The body of ``POST /v1/enrol``."""

    code: str
    device_id: str
    public_key: bytes
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolledForm:
    """The answer to it; ``pin_secret`` is what PINs are keyed with, none from a hub that keys none."""

    token: str
    hub_public_key: bytes
    pin_secret: bytes = b""
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemForm:
    """Why a request was not done, in a plain sentence."""

    text: str
    protocol: int = PROTOCOL


def write(form: Form) -> bytes:
    """A form as bytes."""
    return to_bytes(form)


def read(kind: type[F], body: bytes) -> F:
    """Read a form. Raises WireError."""
    try:
        data = loads(body)
        if not isinstance(data, dict):
            raise WireError("The body is not a JSON object.")
        _check_protocol(data.get("protocol", str(PROTOCOL)))
        form = from_json(kind, data)
        to_bytes(form)
    except CodecError as error:
        raise WireError(f"The body cannot be read: {error}.") from error
    return form


def _check_protocol(found: object) -> None:
    if found != str(PROTOCOL):
        shown = str(found)[:20]
        raise WireError(
            f"The other side speaks version {shown} of the protocol and this one speaks {PROTOCOL}. "
            "Install the same version of Floorledger on both."
        )


def check_answers(event_ids: Sequence[str], results: tuple[PushResult, ...]) -> None:
    """Hold answers against the events that were sent: one each, in order. Raises WireError."""
    if [result.event_id for result in results] != list(event_ids):
        raise WireError("The answers are not those to the events that were sent.")
    odd = next((result.outcome for result in results if result.outcome not in ANSWERS), None)
    if odd is not None:
        raise WireError(f"A hub cannot answer {odd.value!r}.")


def check_page(asked: Place, limit: int, found: Page) -> None:
    """Hold a feed page against what was asked: after the place, growing, not too many. Raises WireError."""
    if len(found.rows) > limit:
        raise WireError("There are more rows than were asked for.")
    cursor = asked.pos if found.place.scope == asked.scope else 0
    for row in found.rows:
        if not cursor < row.pos <= CURSOR_LIMIT:
            raise WireError("The rows are not in the order of the feed.")
        cursor = row.pos
    if not cursor <= found.place.pos <= CURSOR_LIMIT:
        raise WireError("The page ends before its last row.")


def page(found: Page, most_bytes: int = PAGE_BYTES) -> PageForm:
    """As many of the rows as fit into one page, the first one always."""
    size, count = 0, 0
    for row in found.rows:
        size += 2 * len(row.body) + len(row.ref) + 100
        if count and size > most_bytes:
            break
        count += 1
    if count == len(found.rows):
        return PageForm(rows=found.rows, place=found.place, end=found.end)
    rows = found.rows[:count]
    return PageForm(rows=rows, place=Place(found.place.scope, rows[-1].pos), end=found.end)


def portions(batch: Push, most_bytes: int = REQUEST_LIMIT // 2, most: int = BATCH_LIMIT) -> list[Push]:
    """A batch as requests of a size that the hub reads, in order, each with the notes of its events."""
    notes = {note.event_id: note for note in batch.notes}
    parts: list[Push] = []
    start, size = 0, 0
    for at, row in enumerate(batch.events):
        note = notes.get(row.event_id)
        grown = 2 * len(row.body) + 1000 + (0 if note is None else 6 * len(note.text))
        if at > start and (size + grown > most_bytes or at - start >= most):
            parts.append(_portion(batch, start, at))
            start, size = at, 0
        size += grown
    return [*parts, _portion(batch, start, len(batch.events))]


def _portion(batch: Push, start: int, end: int) -> Push:
    events = batch.events[start:end]
    ids = {row.event_id for row in events}
    notes = tuple(note for note in batch.notes if note.event_id in ids)
    return Push(batch.device_id, events, notes, batch.behind)
