"""From the log form of an event to the asynchronous form of the platform's event bus.

The reverse of what the platform does when it logs: ``event`` becomes ``data``, ``time``
becomes ``timestamp``, and what a log line has at the root moves into ``context``.
"""

import json
from collections.abc import Iterator
from typing import Any, Final, cast

from ralph_models.edx.wire import MOVED, decode_context
from ralph_models.findings import Finding

__all__ = ["async_losses", "to_async"]

_OWN: Final = frozenset({"name", "timestamp", "data", "context"})
"""The keys of the asynchronous form."""

_RENAMED: Final = frozenset({"name", "time", "event", "context"})
"""Keys of the log form that have a place of their own in the asynchronous form."""


def to_async(root: dict[str, Any], data: object) -> dict[str, Any]:
    """Give the asynchronous form: ``name``, ``timestamp``, ``data`` and ``context``.

    Args:
        root: The event in log form.
        data: Its payload, decoded.
    """
    message: dict[str, Any] = {}
    name = root.get("name") or root.get("event_type")
    if name or "name" in root:
        message["name"] = name or root["name"]
    message["timestamp"] = root["time"]
    if "event" in root:
        message["data"] = data if _is_decoded(root, data) else root["event"]
    moved = {key: root[key] for key in MOVED if key in root}
    context = _context(root)
    if context is not None or moved:
        message["context"] = {**(context or {}), **moved}
    elif "context" in root:
        message["context"] = None
    known = _OWN | _RENAMED | moved.keys()
    message.update((key, value) for key, value in root.items() if key not in known)
    return message


def async_losses(root: dict[str, Any], data: object) -> list[Finding]:
    """Tell what does not come back from :func:`to_async`, whose arguments these are."""
    return [
        *_losses_at_root(root),
        *_losses_in_context(root),
        *_losses_in_payload(root, data),
    ]


def _losses_at_root(root: dict[str, Any]) -> Iterator[Finding]:
    kind = root.get("event_type")
    if kind and not root.get("name"):
        yield Finding(("name",), "missing_name", f"comes back as {kind!r}, the event_type")
    if root.get("name") and "event_type" not in root:
        yield Finding(("event_type",), "missing_type", "comes back as the name")
    for key in root:
        if key in {"timestamp", "data"}:
            yield Finding((key,), "taken", "is left out: the asynchronous form has its own")
        elif key not in _RENAMED and key not in MOVED:
            yield Finding((key,), "unknown_root", "stays at the root, where the platform has none")


def _losses_in_context(root: dict[str, Any]) -> Iterator[Finding]:
    context = _context(root)
    if isinstance(root.get("context"), str):
        yield Finding(("context",), "context_text", "comes back as an object")
    if context is None:
        if not root.keys().isdisjoint(MOVED):
            yield Finding(("context",), "missing_context", "comes back as an empty object")
        return
    for key in MOVED:
        if key not in context:
            continue
        if key in root:
            yield Finding(("context", key), "twice", "is left out: the root has it as well")
        else:
            yield Finding(("context", key), "moves_up", "comes back at the root")


def _losses_in_payload(root: dict[str, Any], data: object) -> Iterator[Finding]:
    if not _is_decoded(root, data):
        return
    if not isinstance(root["event"], str):
        yield Finding(("event",), "payload_object", "comes back as JSON text")
    elif json.dumps(data) != root["event"]:
        yield Finding(("event",), "payload_spelling", "comes back spelled by Python's json")


def _context(root: dict[str, Any]) -> dict[str, Any] | None:
    """Give the context as an object, also where it came as text."""
    context = root.get("context")
    if isinstance(context, str):
        context = decode_context(context)
    return cast("dict[str, Any]", context) if isinstance(context, dict) else None


def _is_decoded(root: dict[str, Any], data: object) -> bool:
    """Tell whether the platform has the object of a payload where it logs its text."""
    return root.get("event_source") == "browser" and isinstance(data, dict)
