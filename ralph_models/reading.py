"""JSON text in and out, with the same limits wherever it is read.

Numbers within binary64, nesting to depth 100 below the root, UTF-8: what breaks one of
these is a ``ValidationError``, like anything else that a model refuses
(`RFC 8259 <https://www.rfc-editor.org/rfc/rfc8259>`_, sections 6, 8 and 9).
"""

import json
import re
from collections import Counter
from collections.abc import Mapping
from itertools import accumulate
from typing import Any, Final, Literal, LiteralString, NoReturn, cast

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError, from_json

__all__ = ["MAX_DEPTH", "copy_json", "decode_json", "may_be_deep", "read_json", "refusal", "refuse"]

MAX_DEPTH = 100
"""Levels of arrays and objects below the root."""

_TOO_DEEP: Final = f"nested more than {MAX_DEPTH} levels deep"

# possessive and with an optional end, so that a string that is never closed is read once
_STRINGS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)

_STEPS: Final = bytes({91: 1, 123: 1, 93: 255, 125: 255}.get(byte, 0) for byte in range(256))
"""One level down for ``[`` and ``{``, one up, as a signed byte, for ``]`` and ``}``."""

_OTHERS: Final = bytes(set(range(256)) - set(b"[]{}"))


def refuse(reason: str, *, kind: LiteralString = "json_invalid", value: object = None) -> NoReturn:
    """Raise a ``ValidationError`` about a whole input.

    Args:
        reason: What is wrong, in words that a person understands.
        kind: The machine-readable ``type`` of the error.
        value: The input, or as much of it as helps.
    """
    raise refusal(reason, kind=kind, value=value)


def refusal(
    reason: str, *, kind: LiteralString = "json_invalid", value: object = None
) -> ValidationError:
    """Make the error of :func:`refuse`, to be raised from another one."""
    return _whole(_fault(reason, kind), value)


def read_json(
    data: bytes | str,
    *,
    duplicates: Literal["last", "error"] = "last",
    surrogates: bool = False,
) -> Any:
    r"""Decode one JSON text.

    Args:
        data: UTF-8 bytes, or text.
        duplicates: What to do with a key that an object repeats: the last one wins, or
            it is an error.
        surrogates: Accept lone surrogates (``"\ud800"``), which Python's own ``json``
            writes into logs.

    Raises:
        ValidationError: The text is no JSON, or beyond the limits.
    """
    try:
        value = decode_json(data, surrogates=surrogates)
    except PydanticCustomError as error:
        raise _whole(error, data[:100]) from error
    if duplicates == "error":
        json.loads(data, object_pairs_hook=_unique)
    return value


def decode_json(data: bytes | str, *, surrogates: bool = False) -> Any:
    """Decode one JSON text within a validator: like :func:`read_json`, but for the error.

    A number beyond binary64 is read as an infinity, which every model refuses with its
    path.

    Raises:
        PydanticCustomError: The text is no JSON, or beyond the limits.
    """
    if may_be_deep(data) and _depth(data) > MAX_DEPTH + 1:
        raise _fault(_TOO_DEEP, "json_depth")
    try:
        return from_json(data, allow_inf_nan=False)
    except (ValueError, TypeError) as error:
        # a TypeError is what the parser makes of text with lone surrogates
        if surrogates:
            return _decode_surrogates(data, error)
        raise _fault(_reason(data, error)) from error


def copy_json(value: object, *, levels: int = MAX_DEPTH) -> Any:
    """Copy a value made in Python into plain dicts and lists, within the limit of depth.

    Whatever is no JSON value stays as it is, for a model to refuse with its path.

    Args:
        value: Anything; mappings become dicts.
        levels: How many levels of arrays and objects may lie below it.

    Raises:
        ValidationError: Nested too deep, or a part that contains itself.
    """
    if isinstance(value, str) or not isinstance(value, Mapping | list):
        return value
    if levels < 0:
        refuse(_TOO_DEEP, kind="json_depth")
    if isinstance(value, Mapping):
        pairs = cast("Mapping[Any, object]", value)
        return {key: copy_json(member, levels=levels - 1) for key, member in pairs.items()}
    return [copy_json(member, levels=levels - 1) for member in cast("list[object]", value)]


def _fault(reason: str, kind: LiteralString = "json_invalid") -> PydanticCustomError:
    # a custom message is a template: its braces would be taken for fields
    return PydanticCustomError(kind, "{reason}", {"reason": reason})


def _whole(error: PydanticCustomError, value: object) -> ValidationError:
    """Make one error about a whole input."""
    return ValidationError.from_exception_data("JSON", [InitErrorDetails(type=error, input=value)])


def may_be_deep(data: bytes | str) -> bool:
    """Tell if a text has as many brackets as nesting beyond the limit would take."""
    return len(data) > MAX_DEPTH and _openers(data) > MAX_DEPTH


def _openers(data: bytes | str) -> int:
    """Count the brackets that open, those within strings too."""
    if isinstance(data, str):
        return data.count("{") + (data.count("[") if "[" in data else 0)
    # looking for a byte is several times as fast as counting it, and most lines have no array
    return data.count(b"{") + (data.count(b"[") if b"[" in data else 0)


def _depth(data: bytes | str) -> int:
    """Count the levels of nesting, brackets within strings left aside."""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    steps = _STRINGS.sub(b"", data).translate(_STEPS, _OTHERS)
    return max(accumulate(memoryview(steps).cast("b")), default=0)


def _decode_surrogates(data: bytes | str, error: Exception) -> Any:
    """Decode again with the decoder that keeps lone surrogates."""
    try:
        text = data if isinstance(data, str) else data.decode("utf-8", "surrogatepass")
        return json.loads(text, parse_constant=_no_constant)
    except ValueError:
        raise _fault(_reason(data, error)) from error


def _reason(data: bytes | str, error: Exception) -> str:
    """Say what is wrong with the text, in words before the parser's."""
    if isinstance(data, str):
        try:
            data = data.encode()
        except UnicodeEncodeError as encoding:
            return f"the text can not be encoded in UTF-8: {encoding.reason}"
    if not data.strip():
        return "the line is blank"
    if not data.strip(b"\0 \r\n"):
        return "nothing but NUL bytes"
    try:
        data.decode()
    except UnicodeDecodeError as decoding:
        return f"not UTF-8: {decoding.reason} at byte {decoding.start}"
    return f"not JSON: {error}"


def _no_constant(name: str) -> NoReturn:
    message = f"{name} is not JSON"
    raise ValueError(message)


def _unique(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    """Build an object, or refuse a key that stands twice."""
    result = dict(pairs)
    if len(result) != len(pairs):
        (twice, _), *_ = Counter(key for key, _ in pairs).most_common(1)
        refuse(f"the key {twice!r} stands twice in one object", kind="json_duplicate_key")
    return result
