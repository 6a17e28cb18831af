"""Everything that a hub must never say, each made of the answer that the hub itself would have given."""

import gzip
import json
from collections.abc import Callable

_HTML = b"<html><body>Please sign in to the guest network</body></html>"
Spoil = Callable[[bytes], bytes]
"""A whole HTTP answer made of the body that the hub would have sent."""


def answer(body: bytes, status: str = "200 OK", kind: str = "application/json", *headers: str) -> bytes:
    lines = [
        f"HTTP/1.1 {status}",
        f"content-type: {kind}",
        f"content-length: {len(body)}",
        "connection: close",
        *headers,
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body


def _json(status: str, *headers: str) -> Spoil:
    return lambda _body: answer(
        b'{"protocol":"1","text":"Something is \\u0007 <b>wrong</b>."}', status, "application/json", *headers
    )


def _changed(change: Callable[[dict[str, object]], object]) -> Spoil:
    """The hub's own answer with something in it that is not so."""

    def spoil(body: bytes) -> bytes:
        try:
            data = json.loads(body)
        except ValueError:
            data = {"protocol": "1"}
        change(data)
        return answer(json.dumps(data).encode())

    return spoil


def _rows(data: dict[str, object], name: str) -> list[dict[str, object]]:
    found = data.get(name)
    if not isinstance(found, list):
        found = data[name] = []
    return found


def _each(name: str, **values: str) -> Spoil:
    """Every row of a list is changed; where there is none, a field too many stands there."""

    def change(data: dict[str, object]) -> None:
        rows = _rows(data, name)
        for row in rows:
            row.update(values)
        if not rows:
            data["x"] = ""

    return _changed(change)


_ACCEPTED: dict[str, object] = {"event_id": "x", "outcome": "accepted"}
_NO_ROW: dict[str, object] = {"pos": "1", "kind": "posted", "ref": "", "body": ""}
_VAST = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99999999999\r\n\r\n{"

REPLIES: dict[str, Spoil] = {
    "captive portal": lambda _body: answer(_HTML, kind="text/html"),
    "portal that says JSON": lambda _body: answer(_HTML),
    "redirect to a portal": lambda _body: answer(_HTML, "302 Found", "text/html", "location: http://portal.example/"),
    "204": lambda _body: b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n",
    "401": _json("401 Unauthorized"),
    "401 of a proxy": lambda _body: answer(_HTML, "401 Unauthorized", "text/html"),
    "403": _json("403 Forbidden"),
    "404 of a proxy": lambda _body: answer(_HTML, "404 Not Found", "text/html"),
    "409": _json("409 Conflict"),
    "413": _json("413 Content Too Large"),
    "429 with seconds": _json("429 Too Many Requests", "retry-after: 7"),
    "429 with a date": _json("429 Too Many Requests", "retry-after: Fri, 20 Nov 2026 06:00:00 GMT"),
    "429 with nonsense": _json("429 Too Many Requests", "retry-after: -1e99"),
    "500": lambda _body: answer(b"Traceback (most recent call last)", "500 Internal Server Error", "text/plain"),
    "500 in JSON": _json("500 Internal Server Error"),
    "502": lambda _body: answer(_HTML, "502 Bad Gateway", "text/html"),
    "503": _json("503 Service Unavailable", "retry-after: 3"),
    "status nobody knows": _json("799 Odd"),
    "no HTTP": lambda _body: b"220 mail.example ESMTP ready\r\n",
    "nothing": lambda _body: b"",
    "headers without end": lambda _body: b"HTTP/1.1 200 OK\r\n" + b"x-more: y\r\n" * 20_000,
    "huge body": lambda _body: answer(b'{"protocol":"1","text":"' + b"x" * (33 << 20) + b'"}'),
    "huge by its own word": lambda _body: _VAST,
    "cut off": lambda body: answer(body)[: -max(1, len(body) // 2)],
    "truncated JSON": lambda body: answer(body[: len(body) // 2]),
    "deep JSON": lambda _body: answer(b"[" * 200_000),
    "deep JSON within": lambda _body: answer(b'{"protocol":"1","results":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
    "empty": lambda _body: answer(b""),
    "null": lambda _body: answer(b"null"),
    "list": lambda _body: answer(b"[]"),
    "another form": lambda _body: answer(b'{"protocol":"1"}'),
    "not UTF-8": lambda body: answer(body.replace(b'"protocol"', b'"proto\xff\xfecol"')),
    "a name twice": lambda body: answer(body.replace(b'{"', b'{"protocol":"1","protocol":"1","', 1)),
    "a lone surrogate": lambda body: answer(body.replace(b'"protocol":"1"', b'"protocol":"1","x":"\\ud800"')),
    "NaN": lambda body: answer(body.replace(b'"1"', b"NaN", 1)),
    "compressed": lambda body: answer(gzip.compress(body), "200 OK", "application/json", "content-encoding: gzip"),
    "another protocol": _changed(lambda data: data.update(protocol="99")),
    "numbers as numbers": _changed(lambda data: data.update(protocol=1)),
    "a field more": _changed(lambda data: data.update(surprise="x")),
    "one answer too few": _changed(lambda data: data.update(results=_rows(data, "results")[:-1], x="")),
    "one answer too many": _changed(lambda data: _rows(data, "results").append(_ACCEPTED)),
    "answers to others": _each("results", event_id="x"),
    "an outcome that is none": _each("results", outcome="unreachable"),
    "rows backwards": _changed(lambda data: data.update(rows=_rows(data, "rows")[::-1], end="0")),
    "rows twice": _changed(lambda data: data.update(rows=_rows(data, "rows") * 2 or [_NO_ROW] * 2)),
    "a place before its rows": _changed(lambda data: data.update(place={"scope": "", "pos": "-5"})),
    "a place beyond numbers": _changed(lambda data: data.update(place={"scope": "", "pos": "9" * 40})),
    "bodies that are nonsense": _each("rows", body="7b7d"),
    "kinds mixed up": _each("rows", kind="posted"),
}
