"""Every reply a device can get from a network: what it may believe, and whether the hub may have taken the batch."""

import gzip
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import partial

import pytest

from floorledger.adapters import hub_client
from floorledger.adapters.hub_client import HttpHubLink, checked_url, enrol
from floorledger.domain.codec import canonical
from floorledger.services import wire
from floorledger.services.records import FeedKind, FeedRow, Outcome, Place, Push, PushResult
from floorledger.services.terminal_ports import HubFault
from floorledger.services.wire import AnswersForm, PageForm, ProblemForm, write
from tests.hub.plant import Device
from tests.rig import HandClock

Script = Callable[[socket.socket], None]
BATCH = Device("T-1", HandClock()).batch(2)
IDS = [row.event_id for row in BATCH.events]


def reply(body: bytes, status: str = "200 OK", kind: str = "application/json", extra: str = "") -> bytes:
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{extra}\r\n"
    )
    return head.encode() + body


def read_request(peer: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += peer.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = next((line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), b":0")
    while len(body) < int(length.split(b":")[1]):
        body += peer.recv(65536)
    return head + b"\r\n\r\n" + body


def says(data: bytes) -> Script:
    """Read the whole request, then say ``data`` and close."""

    def script(peer: socket.socket) -> None:
        read_request(peer)
        peer.sendall(data)

    return script


@contextmanager
def server(script: Script) -> Iterator[str]:
    """A server for one connection; yields its URL."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(10)

        def serve() -> None:
            try:
                peer, _address = listener.accept()
            except OSError:
                return
            with peer, suppress(OSError):  # the client may leave early
                script(peer)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            thread.join()


def push_fault(script: Script, timeout: float = 5) -> HubFault:
    link_to = partial(HttpHubLink, token="token", timeout=timeout)
    with server(script) as url, link_to(url) as link, pytest.raises(HubFault) as caught:
        link.push(BATCH)
    return caught.value


def pull_fault(script: Script, timeout: float = 5) -> HubFault:
    link_to = partial(HttpHubLink, token="token", timeout=timeout)
    with server(script) as url, link_to(url) as link, pytest.raises(HubFault) as caught:
        link.pull(Place(pos=7), 10)
    return caught.value


def answers(*ids: str, outcome: Outcome = Outcome.ACCEPTED) -> bytes:
    return write(AnswersForm(results=tuple(PushResult(event_id, outcome) for event_id in ids)))


def rows(*positions: int) -> bytes:
    told = tuple(FeedRow(pos, FeedKind.MASTER, "master", b"{}") for pos in positions)
    end = max(positions, default=7)
    return write(PageForm(rows=told, place=Place(pos=end), end=end))


def reset(peer: socket.socket) -> None:
    read_request(peer)
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def silence(peer: socket.socket) -> None:
    read_request(peer)
    peer.settimeout(5)
    peer.recv(1)


def dribble(peer: socket.socket) -> None:
    read_request(peer)
    peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(100):
        peer.sendall(b" ")
        time.sleep(0.05)


PORTAL = b"<html><title>Welcome to Guest WiFi</title><form>Sign in</form></html>"
GOOD = answers(*IDS)

NO_ANSWER = {
    "a sign-in page": says(reply(PORTAL, kind="text/html")),
    "a sign-in page that says it is JSON": says(reply(PORTAL)),
    "a redirect to a sign-in page": says(reply(b"", "302 Found", extra="Location: http://portal.example/\r\n")),
    "an answer cut short": says(reply(GOOD)[:-7]),
    "JSON cut short": says(reply(GOOD[:-7])),
    "deep JSON": says(reply(b"[" * 200_000)),
    "JSON of something else": says(reply(b'{"ok":true}')),
    "a JSON list": says(reply(b"[]")),
    "bare numbers": says(reply(b'{"protocol":1,"results":[]}')),
    "another protocol": says(reply(GOOD.replace(b'"protocol":"1"', b'"protocol":"2"'))),
    "a lone surrogate": says(reply(GOOD.replace(b'"text":""', b'"text":"\\ud800"', 1))),
    "no content type": says(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"),
    "text": says(reply(GOOD, kind="text/plain")),
    "packed": says(reply(GOOD, extra="Content-Encoding: gzip\r\n")),
    "not HTTP": says(b"220 mail.example ESMTP\r\n"),
    "nothing": says(b""),
    "a reset": reset,
    "a server's fault": says(reply(b"oops", "500 Internal Server Error", "text/plain")),
    "a gateway's fault": says(reply(PORTAL, "502 Bad Gateway", "text/html")),
    "a stranger's 404": says(reply(PORTAL, "404 Not Found", "text/html")),
}


@pytest.mark.parametrize("script", NO_ANSWER.values(), ids=NO_ANSWER.keys())
def test_what_is_no_answer_of_a_hub_leaves_a_push_in_doubt_and_a_pull_undone(script):
    pushed, pulled = push_fault(script), pull_fault(script)
    assert (pushed.outcome, pulled.outcome) == (Outcome.IN_DOUBT, Outcome.UNREACHABLE)
    assert str(pushed).endswith((".", ")"))
    assert "Traceback" not in str(pushed)


LIES = {
    "too few": answers(*IDS[:1]),
    "none": answers(),
    "another order": answers(*reversed(IDS)),
    "about another event": answers(IDS[0], "00000000-0000-7000-8000-000000000000"),
    "too many": answers(*IDS, IDS[0]),
    "an outcome that no hub has": answers(*IDS, outcome=Outcome.UNREACHABLE),
}


@pytest.mark.parametrize("body", LIES.values(), ids=LIES.keys())
def test_answers_that_are_not_those_to_the_batch_are_not_believed(body):
    assert push_fault(says(reply(body))).outcome is Outcome.IN_DOUBT


@pytest.mark.parametrize("positions", [(7,), (8, 8), (9, 8), (2**63,), tuple(range(8, 19))])
def test_a_feed_page_that_does_not_follow_the_cursor_is_not_believed(positions):
    assert pull_fault(says(reply(rows(*positions)))).outcome is Outcome.UNREACHABLE


def test_a_silent_hub_leaves_a_push_in_doubt():
    assert push_fault(silence, timeout=0.3).outcome is Outcome.IN_DOUBT


def test_a_reply_that_never_ends_is_given_up():
    began = time.monotonic()
    assert push_fault(dribble, timeout=0.5).outcome is Outcome.IN_DOUBT
    assert time.monotonic() - began < 2


def test_a_huge_reply_is_not_read(monkeypatch):
    monkeypatch.setattr("floorledger.adapters.hub_client.REPLY_LIMIT", 100_000)
    fault = push_fault(says(reply(b" " * 200_000)))
    assert fault.outcome is Outcome.IN_DOUBT
    assert "larger" in str(fault)
    assert wire.REPLY_LIMIT == 32 * 2**20


def test_a_refused_connection_was_never_sent():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    link = HttpHubLink(f"http://127.0.0.1:{port}", "token")
    with link, pytest.raises(HubFault, match="cannot be reached") as caught:
        link.push(BATCH)
    assert caught.value.outcome is Outcome.UNREACHABLE


def test_a_connection_that_is_never_made_was_never_sent(monkeypatch):
    def blocked(*_args: object, **_kwargs: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(socket, "create_connection", blocked)
    with HttpHubLink("http://127.0.0.1:9", "token") as link, pytest.raises(HubFault) as caught:
        link.push(BATCH)
    assert caught.value.outcome is Outcome.UNREACHABLE


@pytest.mark.parametrize(
    ("status", "words"), [("401 Unauthorized", "Enrol it again"), ("403 Forbidden", "Ask whoever")]
)
def test_a_refused_token_says_what_to_do(status, words):
    fault = push_fault(says(reply(b"no", status, "text/plain")))
    assert words in str(fault)


def test_a_refusal_in_the_hubs_own_words_was_not_taken():
    body = write(ProblemForm(text="Enrol the device again.\x1b[2J\n" + "x" * 1000))
    fault = push_fault(says(reply(body, "401 Unauthorized")))
    assert fault.outcome is Outcome.UNREACHABLE
    assert str(fault).startswith("Enrol the device again. [2J x")
    assert len(str(fault)) < 400


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_a_hub_that_asks_to_wait_says_for_how_long(status):
    fault = push_fault(says(reply(b"", status, extra="Retry-After: 17\r\n")))
    assert (fault.outcome, fault.retry_after_s) == (Outcome.IN_DOUBT, 17)
    later = format_datetime(datetime.now(UTC) + timedelta(minutes=5), usegmt=True)
    fault = pull_fault(says(reply(b"", status, extra=f"Retry-After: {later}\r\n")))
    assert fault.outcome is Outcome.UNREACHABLE
    assert fault.retry_after_s in range(290, 301)


@pytest.mark.parametrize(
    ("value", "seconds"), [("-5", None), ("soon", None), ("9" * 30, 86400), ("Thu, 01 Jan 1970 00:00:00 GMT", 0)]
)
def test_an_odd_wish_to_wait_is_bounded(value, seconds):
    assert pull_fault(says(reply(b"", "503 x", extra=f"Retry-After: {value}\r\n"))).retry_after_s == seconds


def test_a_good_answer_is_taken():
    with server(says(reply(GOOD))) as url, HttpHubLink(url, "token") as link:
        assert [result.event_id for result in link.push(BATCH)] == IDS
    with server(says(reply(rows(8, 10)))) as url, HttpHubLink(url, "token") as link:
        assert [row.pos for row in link.pull(Place(pos=7), 10).rows] == [8, 10]


def test_an_empty_batch_is_not_sent():
    with HttpHubLink("http://127.0.0.1:9", "token") as link:
        assert link.push(Push("T-1", ())) == []


def test_a_request_carries_token_type_and_protocol():
    seen: list[bytes] = []

    def script(peer: socket.socket) -> None:
        seen.append(read_request(peer))
        peer.sendall(reply(GOOD))

    with server(script) as url, HttpHubLink(url, "tok-1") as link:
        link.push(BATCH)
    head, _, body = seen[0].partition(b"\r\n\r\n")
    lines = {line.lower() for line in head.split(b"\r\n")}
    assert head.startswith(b"POST /v1/events HTTP/1.1\r\n")
    assert {b"authorization: bearer tok-1", b"content-type: application/json", b"accept: application/json"} <= lines
    assert b"content-encoding: gzip" in lines, "a batch is worth packing"
    assert gzip.decompress(body).endswith(b'"protocol":"1"}')


def test_a_hub_from_before_bodies_were_packed_gets_them_plain_from_then_on():
    """It says 415 before it reads, so nothing was taken; the device remembers."""
    seen: list[bytes] = []

    def script(peer: socket.socket) -> None:
        for said in (reply(write(ProblemForm(text="Plain only.")), "415 x"), reply(GOOD), reply(GOOD)):
            seen.append(read_request(peer))
            peer.sendall(said.replace(b"Connection: close\r\n", b""))

    with server(script) as url, HttpHubLink(url, "tok-1") as link:
        for _ in range(2):
            assert [result.event_id for result in link.push(BATCH)] == IDS
    packed = [b"content-encoding: gzip" in each.partition(b"\r\n\r\n")[0].lower() for each in seen]
    assert packed == [True, False, False]


def test_a_packed_answer_is_read_and_one_that_is_a_bomb_is_not(monkeypatch):
    page, packed = rows(8, 10), "Content-Encoding: gzip\r\n"
    with server(says(reply(gzip.compress(page), extra=packed))) as url, HttpHubLink(url, "token") as link:
        assert [row.pos for row in link.pull(Place(pos=7), 10).rows] == [8, 10]
    monkeypatch.setattr(hub_client, "REPLY_LIMIT", 100_000)
    bomb = gzip.compress(bytes(10_000_000))
    assert len(bomb) < 100_000
    assert "larger than any" in str(pull_fault(says(reply(bomb, extra=packed))))
    for odd in (page, gzip.compress(page)[:-1], gzip.compress(page) + b"x", b""):
        assert pull_fault(says(reply(odd, extra=packed))).outcome is Outcome.UNREACHABLE


@pytest.mark.parametrize("token", ["", " ", "a b", "a\r\nX-Admin: yes", "t\u00f6ken"])
def test_what_cannot_be_a_token_is_not_sent(token):
    with pytest.raises(ValueError, match="not a device token"):
        HttpHubLink("http://127.0.0.1:9", token)


def test_a_proxy_of_the_environment_is_not_used(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with server(says(reply(GOOD))) as url, HttpHubLink(url, "token") as link:
        assert len(link.push(BATCH)) == 2


def test_enrolling_tells_the_hubs_refusal_and_doubts_a_lost_answer():
    body = write(ProblemForm(text="This code has expired. Ask for a new one at the hub."))
    with server(says(reply(body, "403 Forbidden"))) as url, pytest.raises(HubFault, match="expired") as caught:
        enrol(url, "AAAAA-AAAAA", "T-1", bytes(32))
    assert caught.value.outcome is Outcome.UNREACHABLE
    with server(reset) as url, pytest.raises(HubFault) as caught:
        enrol(url, "AAAAA-AAAAA", "T-1", bytes(32))
    assert caught.value.outcome is Outcome.IN_DOUBT
    with server(says(reply(canonical({"token": "t"})))) as url, pytest.raises(HubFault, match="hub_public_key"):
        enrol(url, "AAAAA-AAAAA", "T-1", bytes(32))


@pytest.mark.parametrize(
    "url",
    [
        "http://hub.example:8040",
        "http://10.0.0.7",
        "http://127.0.0.1.example",
        "ftp://127.0.0.1",
        "hub.example",
        "https://",
        "https://user:secret@hub.example",
        "https://hub.example/?a=b",
        "https://hub.example:port",
        "",
    ],
)
def test_an_address_that_is_not_safe_or_not_a_hubs_is_refused(url):
    with pytest.raises(ValueError, match="is not"):
        HttpHubLink(url, "token")


@pytest.mark.parametrize(
    "url", ["https://hub.example:8040/", "http://127.0.0.1:8040", "http://[::1]:1", "http://localhost"]
)
def test_an_address_that_may_be_used(url):
    assert checked_url(url) == url.rstrip("/")
