"""Dataclasses to canonical JSON and back (RFC 8785, every number a string: decisions.md D1).

Only declared types pass; a float cannot. Absent optional fields are left out, so adding an optional field later does
not change the bytes of what was written before.
"""

import dataclasses
import functools
import hashlib
import json
import re
import types
import typing
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from floorledger.domain.number import Micro, micro, micro_text

T = TypeVar("T")
_Function = TypeVar("_Function", bound=Callable[..., Any])
_LONE = re.compile("[\ud800-\udfff]")
Json = None | bool | str | list["Json"] | dict[str, "Json"]


def _cache(function: _Function) -> _Function:
    """Remember by type; typed, unlike functools.cache, for arguments that are types."""
    return cast(_Function, functools.cache(function))


class CodecError(ValueError):
    """The bytes are not the canonical form of the expected record; the message names the field."""


def canonical(value: Json) -> bytes:
    """RFC 8785 for values without JSON numbers and with ASCII keys.

    With those two limits, Python's escapes and key order are those of RFC 8785. Raises CodecError on anything else.
    """
    try:
        _refuse_foreign(value)
        return _dump(value)
    except RecursionError as error:
        raise CodecError("the data is nested too deeply") from error


def _dump(value: Json) -> bytes:
    try:
        return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError as error:
        raise CodecError("text holds a lone surrogate, which UTF-8 cannot carry") from error


def _refuse_foreign(value: object) -> None:
    if value is None or isinstance(value, bool | str):
        return
    if isinstance(value, list):
        for item in value:
            _refuse_foreign(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str) or not key.isascii():
                raise CodecError(f"key {key!r} is not ASCII text")
            _refuse_foreign(item)
    else:
        raise CodecError(f"{type(value).__name__} has no canonical form; numbers travel as strings")


def to_json(value: object) -> Json:
    """A dataclass (or a value it may hold) as JSON-ready data; type checked against its declaration."""
    kind: Any = type(value)
    return _encoder(kind)(value)


def to_bytes(value: object) -> bytes:
    """The canonical bytes of a dataclass. Its encoders let nothing foreign through, so nothing is looked at twice."""
    return _dump(to_json(value))


def version_of(body: bytes) -> str:
    """The version of a document: the first 16 hex digits of its bytes' SHA-256, so equal content is equal."""
    return hashlib.sha256(body).hexdigest()[:16]


def from_bytes(kind: type[T], body: bytes) -> T:
    """Read canonical bytes; raises CodecError when they are not exactly what :func:`to_bytes` would write."""
    value = from_json(kind, loads(body))
    if to_bytes(value) != body:
        raise CodecError(f"the {kind.__name__} is readable but not in canonical form")
    return value


def decode(kind: type[T], body: bytes) -> T:
    """Read what we wrote ourselves: typed, but not held against its canonical form. Raises CodecError."""
    return from_json(kind, loads(body))


def loads(body: bytes) -> Json:
    """Parse JSON that may hold no numbers; raises CodecError."""
    try:
        data: Json = json.loads(body, parse_float=_no_number, parse_int=_no_number, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise CodecError(f"not valid JSON: {error}") from error
    return data


def _no_number(text: str) -> typing.NoReturn:
    raise CodecError(f"bare number {text}; numbers travel as strings")


def from_json(kind: type[T], data: Json) -> T:
    """Build ``kind`` from JSON data; raises CodecError naming the first field that does not fit."""
    result: T = _decoder(kind)(data)
    return result


def _text(data: Json) -> str:
    if not isinstance(data, str):
        raise CodecError(f"expected text, found {type(data).__name__}")
    if not data.isascii() and _LONE.search(data):
        raise CodecError("text holds a lone surrogate, which UTF-8 cannot carry")
    return data


def _int(data: Json) -> int:
    text = _text(data)
    value = int(text)
    if str(value) != text:
        raise CodecError(f"{text!r} is not a plain integer")
    return value


def _bool(data: Json) -> bool:
    if not isinstance(data, bool):
        raise CodecError(f"expected true or false, found {data!r}")
    return data


def _fraction(text: str) -> Fraction:
    """A rational such as ``1/3`` or ``0.05``; no exponent, since ``1e999999999`` would fill the memory."""
    if "e" in text.lower():
        raise CodecError(f"{text[:20]!r} is not a plain number")
    return Fraction(text)


def _moment(data: Json) -> datetime:
    value = datetime.fromisoformat(_text(data))
    if value.tzinfo is None:
        raise CodecError(f"{data!r} has no offset from UTC")
    return value


def _moment_text(value: datetime) -> str:
    if value.tzinfo is None:
        raise CodecError(f"{value!r} has no offset from UTC")
    return value.isoformat(timespec="microseconds")


_DECODERS: dict[Any, Callable[[Json], Any]] = {
    str: _text,
    int: _int,
    bool: _bool,
    Micro: lambda data: micro(_text(data)),
    Fraction: lambda data: _fraction(_text(data)),
    bytes: lambda data: bytes.fromhex(_text(data)),
    datetime: _moment,
    date: lambda data: date.fromisoformat(_text(data)),
}

_ENCODERS: dict[Any, Callable[[Any], Json]] = {
    str: _text,
    int: str,
    bool: lambda value: value,
    Micro: lambda value: micro_text(value),
    Fraction: str,
    bytes: bytes.hex,
    datetime: _moment_text,
    date: date.isoformat,
}

_PLAIN: dict[Any, type] = {Micro: int}


def _checked(kind: Any) -> Callable[[Any], Json]:
    """The encoder of a plain type, refusing a value of any other type (bool is no int, float is nothing)."""
    encode = _ENCODERS[kind]
    plain = _PLAIN.get(kind, kind)

    def checked(value: Any) -> Json:
        return encode(_of(plain, value))

    return checked


@_cache
def _encoder(kind: Any) -> Callable[[Any], Json]:
    if kind in _ENCODERS:
        return _checked(kind)
    if _is_optional(kind):
        inner = _encoder(_inner(kind))
        return lambda value: None if value is None else inner(value)
    if get_origin(kind) is tuple:
        return _list_encoder(_encoder(get_args(kind)[0]))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: _text(_of(kind, value).value)
    if _is_union(kind):
        return _union_encoder(kind)
    if dataclasses.is_dataclass(kind):
        return _record_encoder(kind)
    raise CodecError(f"{kind!r} has no canonical form")


def _of(kind: Any, value: Any) -> Any:
    """``value``, refused where it is not exactly a ``kind``."""
    if type(value) is not kind:
        raise CodecError(f"expected {kind.__name__}, found {type(value).__name__}")
    return value


def _list_encoder(item: Callable[[Any], Json]) -> Callable[[Any], Json]:
    return lambda value: [item(entry) for entry in _of(tuple, value)]


def _record_encoder(kind: Any) -> Callable[[Any], Json]:
    hints = typing.get_type_hints(kind)
    fields = [(field.name, _encoder(hints[field.name])) for field in dataclasses.fields(kind)]
    optional = frozenset(name for name, hint in hints.items() if _is_optional(hint))

    def encode(value: Any) -> Json:
        _of(kind, value)
        record: dict[str, Json] = {}
        for name, encode_field in fields:
            held = getattr(value, name)
            if held is not None:
                record[name] = _encode_field(kind, name, encode_field, held)
            elif name not in optional:
                raise CodecError(f"{kind.__name__}.{name} is missing")
        return record

    return encode


def _encode_field(kind: Any, name: str, encode: Callable[[Any], Json], held: Any) -> Json:
    try:
        return encode(held)
    except CodecError as error:
        raise CodecError(f"{kind.__name__}.{name}: {error}") from error


@_cache
def _decoder(kind: Any) -> Callable[[Json], Any]:
    if kind in _DECODERS:
        return _DECODERS[kind]
    if _is_optional(kind):
        inner = _decoder(_inner(kind))
        return lambda data: None if data is None else inner(data)
    if get_origin(kind) is tuple:
        return _list_decoder(_decoder(get_args(kind)[0]))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda data: kind(_text(data))
    if _is_union(kind):
        return _union_decoder(kind)
    if dataclasses.is_dataclass(kind):
        return _record_decoder(kind)
    raise CodecError(f"{kind!r} has no canonical form")


def _list_decoder(item: Callable[[Json], Any]) -> Callable[[Json], Any]:
    def decode(data: Json) -> Any:
        if not isinstance(data, list):
            raise CodecError(f"expected a list, found {type(data).__name__}")
        return tuple(item(entry) for entry in data)

    return decode


def _record_decoder(kind: Any) -> Callable[[Json], Any]:
    hints = typing.get_type_hints(kind)
    decoders = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(kind)}

    def decode(data: Json) -> Any:
        if not isinstance(data, dict):
            raise CodecError(f"expected a {kind.__name__} record, found {type(data).__name__}")
        held: dict[str, Any] = {}
        for name, value in data.items():
            if name not in decoders:
                raise CodecError(f"{kind.__name__} has no field {name!r}")
            held[name] = _decode_field(kind, name, decoders[name], value)
        try:
            return kind(**held)
        except (TypeError, ValueError) as error:
            raise CodecError(f"{kind.__name__}: {error}") from error

    return decode


def _decode_field(kind: Any, name: str, decode: Callable[[Json], Any], value: Json) -> Any:
    try:
        return decode(value)
    except (ValueError, ZeroDivisionError) as error:
        raise CodecError(f"{kind.__name__}.{name}: {error}") from error


@_cache
def tag(kind: Any) -> str:
    """The name under which a member of a union travels: ``ScrapOutput`` becomes ``SCRAP_OUTPUT``."""
    name: str = kind.__name__
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType) and all(map(dataclasses.is_dataclass, get_args(kind)))


def _union_encoder(kind: Any) -> Callable[[Any], Json]:
    members = {member: _encoder(member) for member in get_args(kind)}

    def encode(value: Any) -> Json:
        member: Any = type(value)
        if member not in members:
            raise CodecError(f"expected one of {', '.join(map(tag, members))}, found {member.__name__}")
        record = members[member](value)
        assert isinstance(record, dict)
        return {"type": tag(member), **record}

    return encode


def _union_decoder(kind: Any) -> Callable[[Json], Any]:
    members = {tag(member): _decoder(member) for member in get_args(kind)}

    def decode(data: Json) -> Any:
        if not isinstance(data, dict) or not isinstance(data.get("type"), str) or data["type"] not in members:
            raise CodecError(f"expected a record whose type is one of {', '.join(members)}")
        rest = dict(data)
        return members[str(rest.pop("type"))](rest)

    return decode


def _is_optional(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType) and type(None) in get_args(kind)


def _inner(kind: Any) -> Any:
    (inner,) = (argument for argument in get_args(kind) if argument is not type(None))
    return inner
