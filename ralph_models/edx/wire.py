"""From what a platform or a log shipper writes to the log form of an event.

Pure functions on decoded objects and lines of text; nothing is read or checked here
beyond what it takes to find the event.
"""

import json
from collections.abc import Mapping
from typing import Any, Final, TypeVar, cast

from pydantic_core import PydanticCustomError

from ralph_models.errors import UnwrapError
from ralph_models.reading import decode_json

__all__ = ["MOVED", "decode_context", "is_event", "normalise", "strip_prefix", "unwrap"]

TextT = TypeVar("TextT", bytes, str)

MOVED: Final = (
    "username",
    "session",
    "ip",
    "agent",
    "host",
    "referer",
    "accept_language",
    "event_type",
    "event_source",
    "page",
)
"""What the asynchronous form keeps in ``context`` and the log form at the root."""

_MESSAGES: Final = ("_full_message", "full_message", "short_message", "_short_message", "message")
"""Where GELF and Elasticsearch documents have the line, the complete one first."""


def normalise(root: Mapping[str, Any]) -> dict[str, Any]:
    """Give the log form of an event.

    The asynchronous form (``name``, ``data``, ``timestamp``, ``context``) and mixed
    ones become what the platform's own shim makes of them; a ``context`` that is JSON
    text becomes an object. The input is not changed.

    Returns:
        The input itself if it is a dict in log form.
    """
    if (
        "event_type" in root
        and "data" not in root
        and "timestamp" not in root
        and type(root.get("context")) is not str
    ):
        return root if isinstance(root, dict) else dict(root)
    log = dict(root)
    context = log.get("context")
    if isinstance(context, str):
        context = log["context"] = decode_context(context)
    if "event_type" not in log:
        if isinstance(context, dict) and ("data" in log or "timestamp" in log):
            log["context"] = _move_up(cast("dict[str, Any]", context), log)
        if log.get("name") and "event_type" not in log:
            log["event_type"] = log["name"]
    for key, old in (("time", "timestamp"), ("event", "data")):
        if key not in log and old in log:
            log[key] = log.pop(old)
            if key == "event" and log.get("event_source") == "browser":
                log[key] = _as_text(log[key])
    return log


def is_event(root: Mapping[str, Any]) -> bool:
    """Tell whether an object is an event, in whatever form, and no wrapper around one."""
    return "event_type" in root or (
        "name" in root and not root.keys().isdisjoint(("time", "timestamp", "event", "data"))
    )


def strip_prefix(line: TextT) -> TextT:
    """Cut what a logger wrote around the object of a line.

    Returns:
        The text from the first ``{`` to the last ``}``.

    Raises:
        UnwrapError: The line has no object.
    """
    if isinstance(line, bytes):
        start, end = line.find(b"{"), line.rfind(b"}")
    else:
        start, end = line.find("{"), line.rfind("}")
    if not 0 <= start < end:
        message = "no JSON object in the line"
        raise UnwrapError(message)
    return line[start : end + 1]


def unwrap(wrapper: Mapping[str, Any]) -> str | Mapping[str, Any]:
    """Take the event out of what a log shipper wrote around it.

    Args:
        wrapper: A GELF message, or a hit or document of Elasticsearch.

    Returns:
        The inner line, which may have a prefix, or the inner object.

    Raises:
        UnwrapError: It has none of the fields that hold a line.
    """
    inner = wrapper.get("_source")
    if isinstance(inner, Mapping):
        hit = cast("Mapping[str, Any]", inner)
        return hit if is_event(hit) else unwrap(hit)
    original = wrapper.get("event.original")
    event = wrapper.get("event")
    if isinstance(event, Mapping):
        original = cast("Mapping[str, Any]", event).get("original", original)
    for text in (original, *map(wrapper.get, _MESSAGES)):
        if isinstance(text, str) and "{" in text:
            return text
        if isinstance(text, Mapping):
            return cast("Mapping[str, Any]", text)
    message = f"no log line in any of event.original, {', '.join(_MESSAGES)}, _source"
    raise UnwrapError(message)


def _move_up(context: dict[str, Any], log: dict[str, Any]) -> dict[str, Any]:
    """Move root fields from the context to the root, and give what is left."""
    for key in MOVED:
        if key in context:
            log.setdefault(key, context[key])
    return {key: value for key, value in context.items() if key not in MOVED}


def decode_context(text: str) -> Any:
    """Decode the text of an object; other text stays, for the model to refuse."""
    try:
        context = decode_json(text, surrogates=True)
    except PydanticCustomError:
        return text
    return cast("Any", context) if isinstance(context, dict) else text


def _as_text(payload: Any) -> Any:
    """Write the payload of a browser event as the platform does.

    What is no JSON object stays, for the model to accept or to refuse.
    """
    if not isinstance(payload, dict):
        return payload
    try:
        return json.dumps(payload)
    except (TypeError, ValueError):
        return cast("Any", payload)
