"""Mail and webhooks against real servers on this machine: TLS with a private CA, signatures, breaks, redirects."""

import email
import hashlib
import hmac
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from floorledger.adapters.credentials import SecretStore
from floorledger.adapters.post import MAIL_SECRET, PeoplePost, hook_secret
from floorledger.domain.exception import CaseNow, ExceptionCase, ExceptionState
from floorledger.domain.finding import Severity
from floorledger.domain.notify import MailServer, Reason, Tls, Webhook
from floorledger.services.notice_ports import Line, Message, NotSent
from tests.hub.certificates import Certificates
from tests.rig import MORNING, HandClock

ITEM = 'Dichtung "Ü-30" <b>\u4e2d</b>'


def message(subject: str = f"Plant: Q03, {ITEM}") -> Message:
    case = ExceptionCase(
        exception_id="x1",
        code="Q03",
        severity=Severity.WARN,
        text=f"More {ITEM} was used.",
        owner="supervisor",
        opened_at=MORNING,
        due_at=MORNING,
        order_no="WO1001",
    )
    now = CaseNow(state=ExceptionState.OPEN, owner="supervisor")
    line = Line(exception_id="x1", reason=Reason.OPENED, case=case, now=now, value="900.00")
    body = f"More {ITEM} was used.\n.\nIt goes on after a line with one dot.\n"
    return Message(message_id="0f" * 16, to="boss@example.com", subject=subject, body=body, lines=(line,))


class Box:
    """What a mail server was given; ``breaks`` is how often it ends the connection once the message is there."""

    def __init__(self, breaks: int = 0) -> None:
        self.breaks = breaks
        self.mails: list[email.message.EmailMessage] = []
        self.encrypted: list[bool] = []

    async def handle_DATA(self, server: SMTP, session: object, envelope: object) -> str:  # noqa: N802 - aiosmtpd's name
        self.encrypted.append(session.ssl is not None)  # type: ignore[attr-defined]
        if self.breaks:
            self.breaks -= 1
            server.transport.abort()
            return "250 never said"
        self.mails.append(email.message_from_bytes(envelope.content, policy=default))  # type: ignore[attr-defined]
        return "250 OK"


def knows(_server: object, _session: object, _envelope: object, _mechanism: str, data: object) -> AuthResult:
    """The one user of the server."""
    is_known = (data.login, data.password) == (b"floorledger", b"s3cret")  # type: ignore[attr-defined]
    return AuthResult(success=is_known, handled=is_known)


@contextmanager
def mail_server(box: Box, tls: ssl.SSLContext | None = None, **options: object) -> Iterator[int]:
    """A real server on this machine; with ``tls`` it asks for STARTTLS and a password."""
    if tls is not None:
        options |= {"tls_context": tls, "require_starttls": True, "auth_required": True, "authenticator": knows}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    made = Controller(box, hostname="127.0.0.1", port=port, **options)
    made.start()
    try:
        yield port
    finally:
        made.stop()


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def context(certificates: Certificates) -> ssl.SSLContext:
    made = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    made.load_cert_chain(certificates.certificate, certificates.key)
    return made


@pytest.fixture
def secrets(tmp_path: Path) -> SecretStore:
    made = SecretStore(tmp_path / "keys", use_keyring=False)
    made.put(MAIL_SECRET, b"s3cret")
    made.put(hook_secret("support"), b"hook-secret")
    return made


@pytest.fixture
def post(secrets: SecretStore, monkeypatch: pytest.MonkeyPatch) -> PeoplePost:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    return PeoplePost(secrets, HandClock(), wait_s=5)


def server(port: int, **changes: object) -> MailServer:
    values = {"host": "127.0.0.1", "port": port, "sender": "hub@example.com", "tls": Tls.NONE} | changes
    return MailServer(**values)  # type: ignore[arg-type]


def test_a_mail_arrives_as_it_was_written(post):
    box = Box()
    with mail_server(box) as port:
        post.mail(server(port), message())
    (mail,) = box.mails
    assert (mail["To"], mail["From"], mail["Subject"]) == ("boss@example.com", "hub@example.com", message().subject)
    assert mail["Message-ID"] == f"<{'0f' * 16}@example.com>"
    assert mail["Date"] == "Fri, 20 Nov 2026 06:00:00 +0100"
    assert mail.get_content().replace("\r\n", "\n") == message().body
    assert mail.get_content_type() == "text/plain"


def test_tls_with_the_plants_own_ca_and_a_password(post, context, certificates):
    box = Box()
    with mail_server(box, context) as port:
        safe = server(port, tls=Tls.STARTTLS, user="floorledger", ca=str(certificates.ca))
        post.mail(safe, message())
    assert (len(box.mails), box.encrypted) == (1, [True])


@pytest.mark.parametrize(
    "changes",
    [{"tls": Tls.STARTTLS, "user": "floorledger"}, {"tls": Tls.NONE}, {"tls": Tls.STARTTLS, "ca": "/nowhere.pem"}],
    ids=["unknown CA", "no TLS where the server wants it", "no such CA"],
)
def test_nothing_is_told_a_server_that_cannot_be_trusted(post, context, changes):
    box = Box()
    with mail_server(box, context) as port, pytest.raises(NotSent):
        post.mail(server(port, **changes), message())
    assert box.mails == []


def test_another_host_with_a_certificate_of_the_plants_ca_is_not_trusted(post, context, certificates):
    """The certificate is for 127.0.0.1, not for localhost."""
    box = Box()
    with mail_server(box, context) as port, pytest.raises(NotSent, match="localhost"):
        post.mail(server(port, host="localhost", tls=Tls.STARTTLS, ca=str(certificates.ca)), message())
    assert box.mails == []


def test_a_wrong_password_is_said(post, context, certificates, secrets):
    secrets.replace(MAIL_SECRET, b"wrong")
    with mail_server(Box(), context) as port, pytest.raises(NotSent, match="535"):
        post.mail(server(port, tls=Tls.STARTTLS, user="floorledger", ca=str(certificates.ca)), message())


def test_a_server_that_breaks_off_after_the_message_is_told_again_under_the_same_id(post):
    box = Box(breaks=1)
    with mail_server(box) as port:
        with pytest.raises(NotSent, match="did not take it"):
            post.mail(server(port), message())
        post.mail(server(port), message())
    assert [mail["Message-ID"] for mail in box.mails] == [f"<{'0f' * 16}@example.com>"]


def test_a_server_that_is_not_there(post):
    with mail_server(Box()) as port:
        pass
    with pytest.raises(NotSent, match=r"127\.0\.0\.1"):
        post.mail(server(port), message())


def test_no_header_can_be_added(post):
    box = Box()
    with mail_server(box) as port, pytest.raises(NotSent):
        post.mail(server(port), message(subject="Q03\r\nBcc: thief@example.com"))
    assert box.mails == []


# --- webhooks ---------------------------------------------------------------------------------------------------------


class Hook(BaseHTTPRequestHandler):
    """Keeps what it was told and answers what it should."""

    def do_POST(self) -> None:
        told: list[tuple[dict[str, str], bytes, str]] = self.server.told  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers["Content-Length"]))
        told.append((dict(self.headers.items()), body, self.path))
        status, headers = self.server.answer(len(told))  # type: ignore[attr-defined]
        if not status:
            self.connection.close()
            return
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def webhook(
    answer: Callable[[int], tuple[int, dict[str, str]]], tls: ssl.SSLContext | None = None
) -> Iterator[ThreadingHTTPServer]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    made.answer, made.told = answer, []  # type: ignore[attr-defined]
    if tls is not None:
        made.socket = tls.wrap_socket(made.socket, server_side=True)
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield made
    finally:
        made.shutdown()
        thread.join()
        made.server_close()


def hook_at(made: ThreadingHTTPServer, scheme: str = "http", **more: str) -> Webhook:
    return Webhook(name="support", url=f"{scheme}://127.0.0.1:{made.server_address[1]}/hook", **more)


def test_a_webhook_is_told_with_a_signature_over_time_and_body(post, context, certificates):
    with webhook(lambda _count: (204, {}), context) as made:
        post.call(hook_at(made, "https", ca=str(certificates.ca)), message())
    ((headers, body, _),) = made.told
    signed = headers["Floorledger-Time"].encode() + b"." + body
    wanted = hmac.new(b"hook-secret", signed, hashlib.sha256).hexdigest()
    assert headers["Floorledger-Signature"] == f"sha256={wanted}"
    assert (headers["Floorledger-Id"], headers["Floorledger-Time"]) == ("0f" * 16, str(int(MORNING.timestamp())))
    said = json.loads(body)
    assert said["exceptions"][0]["text"] == f"More {ITEM} was used."
    assert (said["id"], said["exceptions"][0]["order"]) == ("0f" * 16, "WO1001")


@pytest.mark.parametrize("status", [400, 429, 500, 0])
def test_a_webhook_that_refuses_or_breaks_off_is_told_again_under_the_same_id(post, status):
    with webhook(lambda count: (status if count == 1 else 200, {})) as made:
        with pytest.raises(NotSent, match="support"):
            post.call(hook_at(made), message())
        post.call(hook_at(made), message())
    assert [headers["Floorledger-Id"] for headers, _, _ in made.told] == ["0f" * 16] * 2


def test_a_redirect_is_not_followed(post):
    with webhook(lambda _count: (307, {"Location": "/elsewhere"})) as made, pytest.raises(NotSent, match="307"):
        post.call(hook_at(made), message())
    assert [path for _, _, path in made.told] == ["/hook"]


def test_a_webhook_whose_certificate_nobody_vouches_for_is_told_nothing(post, context):
    with webhook(lambda _count: (200, {}), context) as made, pytest.raises(NotSent):
        post.call(hook_at(made, "https"), message())
    assert made.told == []


def test_beyond_this_machine_a_webhook_is_reached_by_https_only(post):
    with pytest.raises(NotSent, match="HTTPS"):
        post.call(Webhook(name="support", url="http://hooks.example.com/x"), message())
