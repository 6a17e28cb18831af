"""JSON Schema of the wire's records, for the OpenAPI document that FastAPI makes."""

import dataclasses
import typing
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from fastapi import FastAPI

from floorledger.services.wire import CONTENT_TYPE, ProblemForm

_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "string", "pattern": "^-?(0|[1-9][0-9]*)$", "description": "an integer as text"},
    bytes: {"type": "string", "pattern": "^([0-9a-f]{2})*$", "description": "bytes as hex"},
}
_REFUSALS = {
    400: "The request cannot be read",
    401: "No token, or one that is unknown or revoked",
    403: "Not allowed",
    408: "The body did not arrive in time",
    413: "The body is too large",
    415: "The body is not JSON",
    429: "Asked too often; Retry-After says when to come back",
    500: "The hub met a fault of its own; nothing was stored",
    503: "The hub is not ready; Retry-After says when to come back",
}


def schema_of(kind: Any) -> dict[str, Any]:
    """The schema of a type that the wire's records hold."""
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if get_origin(kind) is tuple:
        return {"type": "array", "items": schema_of(get_args(kind)[0])}
    if isinstance(kind, UnionType):  # of one kind and None, which is left out on the wire
        return schema_of(next(each for each in get_args(kind) if each is not NoneType))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"type": "string", "enum": [member.value for member in kind]}
    hints = typing.get_type_hints(kind)
    fields = dataclasses.fields(kind)
    return {
        "type": "object",
        "title": kind.__name__,
        "description": (kind.__doc__ or "").splitlines()[0],
        "properties": {field.name: schema_of(hints[field.name]) for field in fields},
        "required": [field.name for field in fields if field.default is dataclasses.MISSING],
        "additionalProperties": False,
    }


def takes(kind: Any) -> dict[str, Any]:
    """The part of an operation that describes its request body."""
    return {"requestBody": {"required": True, "content": {CONTENT_TYPE: {"schema": schema_of(kind)}}}}


def gives(kind: Any, *refusals: int) -> dict[int | str, dict[str, Any]]:
    """The part of an operation that describes its answers."""
    good: dict[int | str, dict[str, Any]] = {200: _response("Done", schema_of(kind))}
    return good | _refuses(*refusals, 500)


def tells(text: str, said: dict[str, str] | None, *refusals: int) -> dict[int | str, dict[str, Any]]:
    """The part of an operation that describes a fixed answer; plain text where nothing is ``said``."""
    if said is None:
        good: dict[str, Any] = {"description": text, "content": {"text/plain": {"schema": {"type": "string"}}}}
    else:
        fields = {name: {"type": "string", "enum": [value]} for name, value in said.items()}
        schema = {"type": "object", "properties": fields, "required": [*said], "additionalProperties": False}
        good = _response(text, schema)
    return {200: good} | _refuses(*refusals)


def publish(app: FastAPI) -> None:
    """Publish the document without the 422 that FastAPI adds: what cannot be read is a 400 here, in the hub's words."""
    document = app.openapi()
    for operations in document["paths"].values():
        for operation in operations.values():
            operation["responses"].pop("422", None)
    document.pop("components", None)


def _refuses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: _response(_REFUSALS[status], schema_of(ProblemForm)) for status in statuses}


def _response(text: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": text, "content": {CONTENT_TYPE: {"schema": schema}}}
