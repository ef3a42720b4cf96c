"""What is worth telling about an event that is accepted.

Models accept what platforms really write; this tells where that is not what the
documentation says. No finding is a reason to refuse an event.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any, Final, cast

from pydantic import BaseModel

from ralph_models.edx.base import EdxEvent, PayloadText
from ralph_models.edx.fields import json_types
from ralph_models.edx.history import histories
from ralph_models.edx.wire import MOVED
from ralph_models.findings import Finding

__all__ = ["Finding", "findings"]

_MEANT: Final = frozenset(
    {
        ("username",),
        ("event_source",),
        ("context", "user_id"),
        ("context", "course_id"),
        ("context", "org_id"),
    }
)
"""Fields outside of the payload whose value says more than that no request was at hand."""

# the longest number has a sign, digits, a fraction and an exponent, each of which ends
_NUMBER: Final = re.compile(r"[+-]?[0-9]++(?:\.[0-9]*+)?(?:[eE][+-]?[0-9]++)?")


def findings(event: EdxEvent) -> list[Finding]:
    """Tell what is unknown, outdated or odd in an event.

    The kinds are ``unknown_field``, ``deprecated_name``, ``other_name``, ``naive_time``,
    ``empty``, ``null``, ``number_as_text``, ``repeated``, ``context_text``,
    ``payload_object``, ``payload_quoted`` and ``payload_cut``.
    """
    return [
        *_about_names(event),
        *_about_time(event),
        *_about_context(event),
        *_about_form(event),
        *_within(event, ()),
    ]


def _about_names(event: EdxEvent) -> Iterator[Finding]:
    key = "name" if getattr(event, "name", None) else "event_type"
    kind = getattr(event, key, None)
    kinds = type(event).__selector__.kinds
    if not isinstance(kind, str) or kind not in kinds:
        return
    current = sorted(
        other for other in kinds if other in histories() and _status(other) == "documented"
    )
    instead = f"; {' or '.join(current)} is" if current else ""
    if _status(kind) == "deprecated":
        yield Finding((key,), "deprecated_name", f"{kind} is no longer written{instead}")
    elif _status(kind) == "undocumented" and current:
        yield Finding((key,), "other_name", f"{kind} is not documented{instead}")


def _status(kind: str) -> str:
    history = histories().get(kind)
    return "undocumented" if history is None else history.status


def _about_time(event: EdxEvent) -> Iterator[Finding]:
    if datetime.fromisoformat(event.time).tzinfo is None:
        yield Finding(("time",), "naive_time", "has no offset, and counts as UTC")


def _about_context(event: EdxEvent) -> Iterator[Finding]:
    if event.context is None:
        return
    if isinstance(event.to_dict()["context"], str):
        yield Finding(("context",), "context_text", "came as JSON text")
    given = event.context.model_fields_set | (event.context.model_extra or {}).keys()
    for key in MOVED:
        if key in given and key in event.model_fields_set:
            yield Finding(("context", key), "repeated", "stands at the root as well")


def _about_form(event: EdxEvent) -> Iterator[Finding]:
    payload: object = event.event
    if not isinstance(payload, PayloadText):
        if payload is not None and getattr(event, "event_source", None) == "browser":
            yield Finding(("event",), "payload_object", "is no text, as browsers send it")
    elif isinstance(payload.data, str) and payload.data[:1] in {"{", "[", '"'}:
        yield Finding(("event",), "payload_cut", "is JSON text that was cut")
    elif payload[:1] == '"':
        yield Finding(("event",), "payload_quoted", "is JSON text, quoted once more")


def _within(part: object, path: tuple[str | int, ...]) -> Iterator[Finding]:
    """Look into a part of an event; free maps are left alone."""
    if isinstance(part, PayloadText):
        yield from _within(part.payload, path)
    elif isinstance(part, BaseModel):
        yield from _in_model(part, path)
    elif isinstance(part, (list, tuple)):
        for at, item in enumerate(cast("list[object]", part)):
            yield from _within(item, (*path, at))
    elif isinstance(part, dict):
        for key, item in cast("dict[str, object]", part).items():
            yield from _within(item, (*path, key))


def _in_model(part: BaseModel, path: tuple[str | int, ...]) -> Iterator[Finding]:
    for key in part.model_extra or {}:
        yield Finding((*path, key), "unknown_field", "is not a known field")
    for name, info in type(part).__pydantic_fields__.items():
        if name in part.model_fields_set:
            place = (*path, info.alias or name)
            value: object = getattr(part, name)
            yield from _about_value(type(part), name, value, place)
            yield from _within(value, place)


def _about_value(
    model: type[BaseModel], name: str, value: object, path: tuple[str | int, ...]
) -> Iterator[Finding]:
    if value is None or value == "":
        if path in _MEANT or (path[0] == "event" and len(path) > 1):
            kind = "null" if value is None else "empty"
            yield Finding(path, kind, "has no value, where there should be one")
    elif isinstance(value, str) and _is_numeric(model, name) and _NUMBER.fullmatch(value):
        yield Finding(path, "number_as_text", "is a number, written as text")


@cache
def _is_numeric(model: type[BaseModel], name: str) -> bool:
    """Tell if a field has numbers, or text in their place."""
    annotation: Any = model.__pydantic_fields__[name].annotation
    return not {"integer", "number"}.isdisjoint(json_types(annotation))
