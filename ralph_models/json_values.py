"""What JSON can hold as it is, and how a fault in a value is told.

Text that UTF-8 can encode, numbers within binary64, booleans, null, and lists and objects
of them to a limited depth (`RFC 8259 <https://www.rfc-editor.org/rfc/rfc8259>`_).
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from math import isfinite
from typing import Any, LiteralString, cast

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from ralph_models.reading import MAX_DEPTH

__all__ = ["LARGEST", "check_json", "check_map", "fault", "refusal"]

LARGEST = (1 << 1024) - (1 << 970) - 1
"""The largest integer that rounds to a finite binary64."""


def fault(
    kind: LiteralString, reason: str, *loc: str | int, value: object = None
) -> InitErrorDetails:
    """Describe what is wrong with a value.

    Args:
        kind: The ``type`` of the error.
        reason: What is wrong, with the number of the rule.
        loc: The path to the value, from where the error is raised.
        value: The value.
    """
    # a custom message is a template: its braces would be taken for fields
    error = PydanticCustomError(kind, "{reason}", {"reason": reason})
    return InitErrorDetails(type=error, loc=loc, input=value)


def refusal(faults: Iterable[InitErrorDetails], title: str = "JSON") -> ValidationError:
    """Make one error of several faults, to be raised."""
    return ValidationError.from_exception_data(title, list(faults))


_type_of: Callable[[Any], type[Any]] = type
# checkers see unknown types in what they narrow; this tells them nothing


def check_json(value: Any, *, depth: int = MAX_DEPTH) -> Any:
    """Give the value back if JSON can hold it as it is.

    Args:
        value: Text, numbers within binary64, booleans, ``None``, lists and dicts of them.
        depth: Levels of lists and dicts that are allowed.

    Raises:
        ValidationError: Something in it is none of these, with the path of each, up to
            a hundred: a dict within itself has no end of them.
    """
    if _is_json(value, depth):
        return value
    raise refusal(islice(_faults(value, (), depth), 100))


def _is_json(value: Any, depth: int) -> bool:
    """Tell if JSON can hold the value; the fast path."""
    kind = _type_of(value)
    if kind is str:
        return value.isascii() or _is_text(value)
    if kind is dict:
        for key in value:
            if type(key) is not str or not (key.isascii() or _is_text(key)):
                return False
        return depth > 0 and _are_json(value.values(), depth - 1)
    if kind is list:
        return depth > 0 and _are_json(value, depth - 1)
    return _scalar_fault(value) is None


def _are_json(values: Iterable[Any], depth: int) -> bool:
    """Tell if JSON can hold all the values; most are text in ASCII or numbers."""
    for item in values:
        kind = _type_of(item)
        if kind is str and item.isascii():
            continue
        if kind is float and isfinite(item):
            continue
        if not _is_json(item, depth):
            return False
    return True


def _faults(value: object, loc: tuple[str | int, ...], depth: int) -> Iterator[InitErrorDetails]:
    """Find what JSON can not hold, each with its path."""
    if not isinstance(value, (dict, list)):
        if reason := _scalar_fault(value):
            yield fault("json_value", reason, *loc, value=value)
        return
    if depth <= 0:
        yield fault("json_depth", f"nested too deeply: {MAX_DEPTH} levels below the root", *loc)
        return
    parts = cast("Any", value)
    for key, item in parts.items() if isinstance(value, dict) else enumerate(parts):
        if isinstance(value, list) or (isinstance(key, str) and _is_text(key)):
            yield from _faults(item, (*loc, key), depth - 1)
        else:
            yield fault("json_key", "not a key that JSON can hold", *loc, repr(key))


def _scalar_fault(value: object) -> str | None:
    """Say why JSON can not hold a value that is no list and no dict."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, str):
        return None if _is_text(value) else "text that UTF-8 can not encode"
    if isinstance(value, float):
        return None if isfinite(value) else "not a number within IEEE 754 binary64"
    if isinstance(value, int):
        return None if -LARGEST <= value <= LARGEST else "not a number within IEEE 754 binary64"
    return f"not a JSON value: {type(value).__name__}"


def _is_text(text: str) -> bool:
    """Tell if text has no lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def check_map(value: dict[str, Any]) -> dict[str, Any]:
    """Check the values of a map whose keys have been checked."""
    if not _are_json(value.values(), MAX_DEPTH - 2):
        check_json(value, depth=MAX_DEPTH - 1)
    return value
