"""The hub over HTTP as services.terminal_ports.HubLink. Nothing comes back that does not fit the wire's records.

What matters is whether the hub may have taken what was sent: UNREACHABLE says that it cannot have, IN_DOUBT that it
may. Reading is never in doubt. TLS is always verified; plain http is for this machine only.
"""

import ipaddress
import re
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, TypeVar
from urllib.parse import quote

import httpx

from floorledger.domain.document import is_document_id
from floorledger.services.enrolment import Enrolled
from floorledger.services.hub_contact import Contact
from floorledger.services.packing import GZIP, WORTH_PACKING, Plain, TooLarge, Unpackable, Unpacker, pack
from floorledger.services.records import Outcome, Page, Photo, Place, Push, PushResult
from floorledger.services.terminal_ports import HubFault
from floorledger.services.wire import (
    CONTENT_TYPE,
    PAGE_LIMIT,
    REPLY_LIMIT,
    AnswersForm,
    DocumentForm,
    EnrolForm,
    EnrolledForm,
    Form,
    PageForm,
    PhotoForm,
    ProblemForm,
    PushForm,
    WireError,
    check_answers,
    check_page,
    portions,
    read,
    write,
)
from floorledger.services.wire_device import NonceForm, RenewedForm, RenewForm

F = TypeVar("F", bound=Form)
Trust = ssl.SSLContext | str | Path | None
"""The plant's CA as a PEM file, or a TLS context that checks certificates; None is the system's CAs."""

TIMEOUT_S = 20.0
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)
_IDLE_S = 10
"""Idle connections end before the hub ends them, so that a batch is not sent into one that is closing."""
_TOKEN = re.compile(r"[!-~]+")
_DAY_S = 24 * 60 * 60
_WHAT_TO_DO = {
    401: "The hub does not know this device. Enrol it again with a new code from the hub.",
    403: "The hub does not let this device do that. Ask whoever runs the hub.",
    429: "The hub asks this device to wait.",
    503: "The hub is not ready.",
}


class Renewal(Protocol):
    """What a device needs to renew its token."""

    def sign(self, nonce: str) -> bytes:
        """The signature that the hub asks for (services.enrolment.renewal_message)."""

    def keep(self, token: str) -> None:
        """Make the new token durable; only then is it used."""


class HttpHubLink:
    """A device's way to its hub; close it at the end, or use it as a context manager.

    ``timeout`` is seconds for connecting, for each silence of the hub, and for the whole of a reply's body.
    """

    def __init__(
        self,
        base_url: str,
        token: str,
        *,
        timeout: float = TIMEOUT_S,
        verify: Trust = None,
        renewal: "Renewal | None" = None,
    ) -> None:
        if _TOKEN.fullmatch(token) is None:
            raise ValueError("This is not a device token; enrol this device again.")
        self._wire = _Wire(base_url, timeout, verify, {"authorization": f"Bearer {token}"})
        self._renewal = renewal
        self.contact = self._wire.contact

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self._wire.client.close()

    def push(self, batch: Push) -> list[PushResult]:
        """Send events in as many requests as their size needs. Raises HubFault; then all may be sent again (I8)."""
        results: list[PushResult] = []
        for part in portions(batch) if batch.events else []:
            form = self._wire.ask(AnswersForm, Outcome.IN_DOUBT, "POST", "/v1/events", PushForm(batch=part))
            with _doubting(Outcome.IN_DOUBT):
                check_answers([row.event_id for row in part.events], form.results)
            results += form.results
        return results

    def pull(self, place: Place, limit: int, device_id: str | None = None) -> Page:
        """Feed rows after a place, perhaps fewer than there are; the token says for which device."""
        most = min(limit, PAGE_LIMIT)
        asked = f"/v1/feed?cursor={place.pos}&limit={most}&scope={quote(place.scope, safe='')}"
        form = self._wire.ask(PageForm, Outcome.UNREACHABLE, "GET", asked)
        found = Page(form.rows, form.place, form.end)
        with _doubting(Outcome.UNREACHABLE):
            check_page(place, most, found)
        self._renew()
        return found

    def _renew(self) -> None:
        """Another token where the hub asked for that. What goes wrong changes nothing: the old one stays good."""
        if self._renewal is None or not self.contact.renew:
            return
        with suppress(HubFault):
            nonce = self._wire.ask(NonceForm, Outcome.UNREACHABLE, "POST", "/v1/token/nonce").nonce
            form = RenewForm(nonce=nonce, signature=self._renewal.sign(nonce))
            token = self._wire.ask(RenewedForm, Outcome.UNREACHABLE, "POST", "/v1/token", form).token
            if _TOKEN.fullmatch(token) is not None:
                self._renewal.keep(token)
                self._wire.client.headers["authorization"] = f"Bearer {token}"

    def photo(self, photo: Photo) -> PushResult:
        """Send a picture. Raises HubFault; then it may be sent again."""
        form = self._wire.ask(AnswersForm, Outcome.IN_DOUBT, "POST", "/v1/photos", PhotoForm(photo=photo))
        with _doubting(Outcome.IN_DOUBT):
            check_answers([photo.event_id], form.results)
        return form.results[0]

    def document(self, sha256: str) -> bytes | None:
        """A document's content, None where the hub has none of that hash. Raises HubFault, ValueError for no hash."""
        if not is_document_id(sha256):
            raise ValueError(f"{sha256!r} is not the hash of a document")
        form = self._wire.ask(DocumentForm, Outcome.UNREACHABLE, "GET", f"/v1/documents/{sha256}")
        return form.content


def enrol(
    base_url: str, code: str, device_id: str, public_key: bytes, *, timeout: float = TIMEOUT_S, verify: Trust = None
) -> Enrolled:
    """Use up a one-time code; returns what the hub gives the device for it. Raises HubFault or ValueError.

    After IN_DOUBT the code may be used up already: then ask for a new one, enrolling again does no harm.
    """
    wire = _Wire(base_url, timeout, verify, {})
    form = EnrolForm(code=code, device_id=device_id, public_key=public_key)
    with wire.client:
        reply = wire.ask(EnrolledForm, Outcome.IN_DOUBT, "POST", "/v1/enrol", form)
    return Enrolled(reply.token, reply.hub_public_key, reply.pin_secret)


def checked_url(base_url: str) -> str:
    """A hub's address that may be used. Raises ValueError."""
    try:
        url = httpx.URL(base_url.strip().rstrip("/"))
    except httpx.InvalidURL as error:
        raise ValueError(f"{base_url!r} is not the address of a hub: {error}.") from error
    if url.scheme not in ("http", "https") or not url.host or url.userinfo or url.query or url.fragment:
        raise ValueError(f"{base_url!r} is not the address of a hub, such as https://hub.example:8040.")
    if url.scheme == "http" and not _is_this_machine(url.host):
        raise ValueError(f"{base_url!r} is not encrypted, which is allowed on this machine only; use https.")
    return str(url)


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _context(verify: Trust, *, encrypted: bool) -> ssl.SSLContext:
    if isinstance(verify, ssl.SSLContext):
        if verify.verify_mode is not ssl.CERT_REQUIRED or not verify.check_hostname:
            raise ValueError("This TLS context does not check the hub's certificate and name; it is not used.")
        return verify
    if not encrypted:
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # trusts nobody, and loads nothing
    try:
        return ssl.create_default_context(cafile=verify)
    except (OSError, ValueError) as error:
        raise ValueError(f"{verify} cannot be read as a file of CA certificates (PEM).") from error


class _Wire:
    """One request, one record: everything that can go wrong between them is a HubFault."""

    def __init__(self, base_url: str, timeout: float, verify: Trust, headers: Mapping[str, str]) -> None:
        self._url = checked_url(base_url)
        self._timeout = timeout
        self._packs = True
        self.contact = Contact()
        self.client = httpx.Client(
            base_url=self._url,
            headers={"accept": CONTENT_TYPE, "accept-encoding": GZIP, "user-agent": "floorledger", **headers},
            timeout=timeout,
            verify=_context(verify, encrypted=self._url.startswith("https")),
            trust_env=False,  # the hub is in the plant, not behind a proxy
            limits=httpx.Limits(max_connections=4, keepalive_expiry=_IDLE_S),
        )

    def ask(self, kind: type[F], doubt: Outcome, method: str, path: str, form: Form | None = None) -> F:
        """Send a form and read the reply as ``kind``; ``doubt`` is the outcome once something was sent."""
        body = None if form is None else write(form)
        reply, content = self._sent(doubt, method, path, body)
        if reply.status_code == httpx.codes.UNSUPPORTED_MEDIA_TYPE and self._packs:
            self._packs = False  # a hub from before bodies were packed; it has read nothing
            reply, content = self._sent(doubt, method, path, body)
        if reply.status_code != httpx.codes.OK:
            raise self._refusal(reply, content, doubt)
        self._check_kind(reply, doubt)
        with _doubting(doubt):
            return read(kind, content)

    def _sent(self, doubt: Outcome, method: str, path: str, body: bytes | None) -> tuple[httpx.Response, bytes]:
        headers = self.contact.headers() if body is None else self.contact.headers() | {"content-type": CONTENT_TYPE}
        if body is not None and self._packs and len(body) >= WORTH_PACKING:
            headers["content-encoding"], body = GZIP, pack(body)
        begun = self.contact.begin()
        try:
            with self.client.stream(method, path, content=body, headers=headers) as reply:
                self.contact.answered(begun, reply.headers)
                return reply, self._content(reply, doubt)
        except _NEVER_SENT as error:
            raise HubFault(Outcome.UNREACHABLE, self._unsent_text(error)) from error
        except httpx.HTTPError as error:
            kind_of_error = type(error).__name__
            raise HubFault(doubt, f"The hub at {self._url} did not finish its answer ({kind_of_error}).") from error

    def _content(self, reply: httpx.Response, doubt: Outcome) -> bytes:
        """The reply's bytes, with a limit on their number and on the time they take."""
        until = time.monotonic() + self._timeout
        is_packed = reply.headers.get("content-encoding", "identity") == GZIP
        content = Unpacker(REPLY_LIMIT) if is_packed else Plain(REPLY_LIMIT)
        try:
            for chunk in reply.iter_raw():
                content.feed(chunk)
                if time.monotonic() > until:
                    raise HubFault(doubt, f"The answer from {self._url} did not end within {self._timeout:g} seconds.")
            return content.end()
        except TooLarge as error:
            text = f"The answer from {self._url} is larger than any of a hub; it was not read."
            raise HubFault(doubt, text) from error
        except Unpackable as error:
            raise HubFault(doubt, self._not_a_hub()) from error

    def _check_kind(self, reply: httpx.Response, doubt: Outcome) -> None:
        found = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
        if found != CONTENT_TYPE or reply.headers.get("content-encoding", "identity") not in ("identity", GZIP):
            raise HubFault(doubt, self._not_a_hub())

    def _not_a_hub(self) -> str:
        return (
            f"Something other than the hub answered at {self._url}, perhaps a sign-in page of the network. "
            "Check the address and the network."
        )

    def _unsent_text(self, error: Exception) -> str:
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            return (
                f"The certificate of {self._url} is not one that this device trusts. "
                "Give the device the plant's CA file, or have the hub's certificate renewed."
            )
        return f"The hub at {self._url} cannot be reached. Everything recorded here is safe and will be sent later."

    def _refusal(self, reply: httpx.Response, content: bytes, doubt: Outcome) -> HubFault:
        """A refusal in the hub's own words cannot have taken anything; anybody else's proves nothing."""
        status = reply.status_code
        text: str | None = None
        with suppress(WireError):
            text = _sentence(read(ProblemForm, content).text)
        ours = text is not None and 400 <= status < 500
        retry_after_s = _retry_after(reply.headers.get("retry-after", "")) if status in (429, 503) else None
        said = text or _WHAT_TO_DO.get(status) or (self._not_a_hub() if status < 500 else "The hub met a fault.")
        return HubFault(Outcome.UNREACHABLE if ours else doubt, f"{said} (HTTP {status})", retry_after_s=retry_after_s)


def _sentence(text: str) -> str:
    """Somebody else's words as they may be shown: short, and without control characters."""
    return "".join(letter if letter.isprintable() else " " for letter in text[:300])


@contextmanager
def _doubting(doubt: Outcome) -> Iterator[None]:
    """What does not fit the protocol leaves what was sent in doubt."""
    try:
        yield
    except WireError as error:
        raise HubFault(doubt, f"The hub's answer makes no sense: {error}") from error


def _retry_after(value: str) -> int | None:
    """Seconds to wait, from a number or a date; at most a day, None where it says nothing."""
    if value.isascii() and value.isdigit():
        return min(int(value[:10]), _DAY_S)
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    at = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    return min(max(0, round((at - datetime.now(UTC)).total_seconds())), _DAY_S)
