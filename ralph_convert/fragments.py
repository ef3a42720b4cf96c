"""From checked values to pieces of JSON text.

A fragment is ``,"key":value``, or the empty text where there is no value; an object is its
fragments put together without the first comma. Each is written as ``to_json()`` of the
model writes it.
"""

import json
import re
from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Any, TypeAlias, cast

from pydantic import ValidationError
from pydantic_core import to_json

from ralph_convert.shapes import Shape, adapter_of
from ralph_models.paths import Path
from ralph_models.types import JsonValue, check_json

__all__ = [
    "LEAST",
    "MOST",
    "Fragment",
    "UnusableError",
    "canonical_bytes",
    "canonical_json",
    "fragment_of",
    "plain_fragment_of",
    "quote",
    "reason_of",
    "without_surrogates",
]

Fragment: TypeAlias = Callable[[Any], str]
"""Writes one value as JSON text."""

quote: Callable[[str], str] = encode_basestring
"""JSON text of a string, non-ASCII characters as they are."""

_SURROGATES = re.compile(
    r"(?P<slashes>\\+)ud(?:[89ab][0-9a-f]{2}(?P<low>\\+ud[c-f][0-9a-f]{2})?|[c-f][0-9a-f]{2})",
    re.IGNORECASE,
)

canonical_json: Callable[[Any], str] = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False
).encode
"""JSON text with sorted keys and without white space: what ids are made from."""


class UnusableError(ValueError):
    """A value that the statement can not hold."""

    def __init__(self, dest: Path, reason: str) -> None:
        """Keep where it should have stood, and why it can not."""
        super().__init__(dest, reason)
        self.dest = dest
        self.reason = reason


def canonical_bytes(value: Any) -> bytes:
    """Give :data:`canonical_json` in UTF-8, quickly for an object of scalars."""
    if type(value) is dict:
        members = cast("dict[str, Any]", value)
        for part in members.values():
            if type(part) is float:
                if not LEAST <= part < MOST and part != 0:
                    break
            elif type(part) not in _SCALARS:
                break
        else:
            keys = tuple(members)
            order = _ORDERS.get(keys) or _order_of(keys)
            return to_json(members if order is keys else {key: members[key] for key in order})
    return canonical_json(value).encode()


_SCALARS = frozenset({str, int, bool, type(None)})
LEAST, MOST = 1e-4, 1e15
"""Between them Python and pydantic write a float alike: without an exponent."""

_ORDERS: dict[tuple[str, ...], tuple[str, ...]] = {}


def _order_of(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Sort keys; payloads of one kind have them in few orders."""
    if len(_ORDERS) >= _MANY_ORDERS:
        _ORDERS.clear()
    order = tuple(sorted(keys))
    _ORDERS[keys] = order = keys if order == keys else order
    return order


_MANY_ORDERS = 1_024


def plain_fragment_of(dest: Path) -> Fragment:
    """Make the function that writes a value below its key without checking it."""
    prefix = f",{quote(dest[-1])}:"

    def fragment(value: Any) -> str:
        if type(value) is str:
            return prefix + quote(value)
        return prefix + to_json(value, by_alias=True).decode()

    return fragment


def fragment_of(dest: Path, shape: Shape) -> Fragment:
    """Make the function that checks a value and writes it below its key."""
    prefix = f",{quote(dest[-1])}:"
    adapter = adapter_of(shape.annotation)
    validate = check_json if shape.annotation is JsonValue else adapter.validator.validate_python
    dump = adapter.serializer.to_json

    def fragment(value: Any) -> str:
        try:
            checked = validate(value)
        except ValidationError as error:
            raise UnusableError(dest, reason_of(error)) from error
        if type(checked) is str:
            return prefix + quote(checked)
        if type(checked) is float and LEAST <= checked < MOST:
            return f"{prefix}{checked!r}"
        return prefix + dump(checked, by_alias=True, exclude_unset=True).decode()

    return fragment


def reason_of(error: Exception) -> str:
    """Say in one line what went wrong; of what a model refuses, with the paths."""
    if not isinstance(error, ValidationError):
        return str(error) or type(error).__name__
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    parts: list[str] = []
    for fault in faults[:3]:
        where = ".".join(map(str, fault["loc"]))
        parts.append(f"{where}: {fault['msg']}" if where else fault["msg"])
    if len(faults) > len(parts):
        parts.append(f"and {len(faults) - len(parts)} more")
    return "; ".join(parts)


def without_surrogates(text: str) -> str:
    """Replace lone surrogates, which UTF-8 can not hold, by U+FFFD.

    Args:
        text: JSON text in ASCII; JSON text within its strings is treated alike.
    """
    return _SURROGATES.sub(_pair_or_replacement, text)


def _pair_or_replacement(match: re.Match[str]) -> str:
    return match[0] if match["low"] else f"{match['slashes']}ufffd"
