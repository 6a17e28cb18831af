"""The ways to people: a mail server by SMTP, a webhook by HTTPS. Implements services.notice_ports.Post."""

import hashlib
import hmac
import json
import smtplib
import ssl
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import urlsplit

import httpx

from floorledger.adapters.credentials import SecretStore
from floorledger.domain.notify import MailServer, Tls, Webhook
from floorledger.services.notice_ports import Line, Message, NotSent
from floorledger.services.ports import Clock

MAIL_SECRET = "mail-password"  # noqa: S105 - the secret's name
"""The name under which the mail server's password is kept."""
WAIT_S = 15
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def hook_secret(name: str) -> str:
    """The name under which a webhook's signing secret is kept."""
    return f"webhook-{name}"


class PeoplePost:
    """Hands messages over. Certificates are always verified, against the system's CAs or a private one."""

    def __init__(self, secrets: SecretStore, clock: Clock, wait_s: float = WAIT_S) -> None:
        self._secrets = secrets
        self._clock = clock
        self._wait_s = wait_s

    def mail(self, server: MailServer, message: Message) -> None:
        """Hand a message to the mail server. Raises NotSent."""
        try:
            made = _mail(server, message, self._clock)
            with self._connected(server) as link:
                if server.user is not None:
                    link.login(server.user, self._password())
                link.send_message(made)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            raise NotSent(f"The mail server {server.host} did not take it: {error}") from error

    def _connected(self, server: MailServer) -> smtplib.SMTP:
        context = _context(server.ca)
        if server.tls is Tls.TLS:
            return smtplib.SMTP_SSL(server.host, server.port, timeout=self._wait_s, context=context)
        link = smtplib.SMTP(server.host, server.port, timeout=self._wait_s)
        if server.tls is Tls.STARTTLS:
            try:
                link.starttls(context=context)
            except BaseException:
                link.close()
                raise
        return link

    def _password(self) -> str:
        secret = self._secrets.get(MAIL_SECRET)
        if secret is None:
            raise NotSent("The mail server's password is not kept here; set it with: floorledger hub notify --password")
        return secret.decode()

    def call(self, hook: Webhook, message: Message) -> None:
        """Hand a message to a webhook, signed; a redirect is not followed. Raises NotSent."""
        parts = urlsplit(hook.url)
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise NotSent(f"The webhook {hook.name} is not reached by HTTPS.")
        body = json.dumps(_payload(message), ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
        headers = {"Content-Type": "application/json", "Floorledger-Id": message.message_id} | self._signed(hook, body)
        try:
            with (
                httpx.Client(verify=_context(hook.ca), timeout=self._wait_s, follow_redirects=False) as client,
                client.stream("POST", hook.url, content=body, headers=headers) as answer,
            ):
                status = answer.status_code
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise NotSent(f"The webhook {hook.name} did not take it: {error or type(error).__name__}") from error
        if not 200 <= status < 300:
            raise NotSent(f"The webhook {hook.name} answered {status}.")

    def _signed(self, hook: Webhook, body: bytes) -> dict[str, str]:
        """HMAC-SHA-256 over time and body, so that a message kept by somebody cannot be sent again later."""
        secret = self._secrets.get(hook_secret(hook.name))
        if secret is None:
            raise NotSent(f"The secret of webhook {hook.name} is not kept here.")
        sent_at = str(int(self._clock.now().timestamp()))
        digest = hmac.new(secret, sent_at.encode() + b"." + body, hashlib.sha256).hexdigest()
        return {"Floorledger-Time": sent_at, "Floorledger-Signature": f"sha256={digest}"}


def _context(ca: str | None) -> ssl.SSLContext:
    """Certificate and host name are verified; ``ca`` is a PEM file of the plant's own."""
    try:
        return ssl.create_default_context(cafile=ca)
    except OSError as error:
        raise NotSent(f"The CA in {ca} cannot be used: {error}") from error


def _mail(server: MailServer, message: Message, clock: Clock) -> EmailMessage:
    """Headers are set by the email package, which refuses a line break in any of them."""
    made = EmailMessage(policy=SMTP)
    made["From"] = Address(addr_spec=server.sender)
    made["To"] = Address(addr_spec=message.to)
    made["Subject"] = message.subject
    made["Date"] = format_datetime(clock.now())
    made["Message-ID"] = f"<{message.message_id}@{server.sender.rpartition('@')[2]}>"
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(message.body)
    return made


def _payload(message: Message) -> dict[str, object]:
    return {
        "id": message.message_id,
        "subject": message.subject,
        "exceptions": [_entry(each) for each in message.lines],
    }


def _entry(line: Line) -> dict[str, object]:
    case = line.case
    return {
        "id": case.exception_id,
        "reason": line.reason.value,
        "code": case.code,
        "severity": case.severity.value,
        "text": case.text,
        "order": case.order_no,
        "value": line.value,
        "owner": line.now.owner,
        "state": line.now.state.value,
        "opened_at": case.opened_at.isoformat(),
        "due_at": case.due_at.isoformat(),
    }
