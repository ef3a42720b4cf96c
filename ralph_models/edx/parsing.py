"""From a line of a log to the model of its event."""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias

from ralph_models.edx import wire
from ralph_models.edx.base import AnyEvent, EdxEvent
from ralph_models.edx.families import EVENTS
from ralph_models.errors import UnwrapError
from ralph_models.reading import copy_json, read_json, refusal, refuse
from ralph_models.selection import EventIndex

__all__ = ["INDEX", "Level", "parse_event"]

Level: TypeAlias = Literal["tolerant", "strict", "envelope"]
"""How much of an event is checked.

``tolerant`` keeps unknown keys, ``strict`` refuses them at every depth, ``envelope``
checks the root and the context of any event, known or not.
"""

INDEX: Final[EventIndex[EdxEvent]] = EventIndex(EVENTS)
"""Finds the model of an event in log form."""

_TEXT: Final = (bytes, str)

_WRAPPERS: Final = 4
"""How many wrappers may lie around an event."""


def parse_event(
    event: bytes | str | Mapping[str, Any], *, level: Level = "tolerant", unwrap: bool = False
) -> EdxEvent:
    """Read an event, in whatever form a platform writes it, and check it.

    Args:
        event: A line of a log, or the object that it holds.
        level: How much is checked.
        unwrap: Take the event out of what a logger or a log shipper wrote around it: a
            prefix, a GELF message, a hit of Elasticsearch.

    Returns:
        The model that claims the event, or :class:`AnyEvent` for the level ``envelope``.

    Raises:
        UnknownEventError: No model claims the event.
        ValidationError: It is no JSON object, or its model refuses it.
    """
    record = _read_wrapped(event) if unwrap else _read(event)
    root = wire.normalise(record)
    model = AnyEvent if level == "envelope" else INDEX.select(root)
    validate = model.__pydantic_validator__.validate_python
    result: EdxEvent = validate(root, extra="forbid") if level == "strict" else validate(root)
    if root is not record and "event_type" in record:
        result.keep_context_text(record.get("context"))
    return result


def _read(event: object) -> dict[str, Any]:
    """Decode or copy the object of an event."""
    root: dict[str, Any] = (
        read_json(event, surrogates=True) if isinstance(event, _TEXT) else copy_json(event)
    )
    if root.__class__ is not dict:
        name = root.__class__.__name__.replace("NoneType", "null")
        refuse(f"not a JSON object, but {name}", kind="event_type", value=root)
    return root


def _read_wrapped(event: object) -> dict[str, Any]:
    """Decode an event and take off what is around it."""
    inner = event
    for _ in range(_WRAPPERS):
        root = _read(_without_prefix(inner))
        if wire.is_event(root):
            return root
        try:
            inner = wire.unwrap(root)
        except UnwrapError as error:
            raise refusal(str(error), kind="event_wrapper", value=root) from error
    return refuse("too many wrappers around the event", kind="event_wrapper", value=inner)


def _without_prefix(line: object) -> object:
    """Cut the prefix of a line; a line without an object stays, for the reader to refuse."""
    try:
        if isinstance(line, str):
            return wire.strip_prefix(line)
        return wire.strip_prefix(line) if isinstance(line, bytes) else line
    except UnwrapError:
        return line
