"""Statements as canonical JSON text: one form for all ways to write the same values.

The JSON Canonicalization Scheme, `RFC 8785 <https://www.rfc-editor.org/rfc/rfc8785>`_.
"""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from ralph_models.reading import MAX_DEPTH, copy_json, read_json
from ralph_models.types import check_json
from ralph_models.xapi.statement import Statement

__all__ = ["canonical_json"]


def canonical_json(statement: Statement | Mapping[str, Any] | bytes | str) -> bytes:
    """Write a statement in the canonical form of RFC 8785, for hashes and signatures.

    Two inputs have the same form if, and only if, they are the same JSON value but for

    * the order of keys, white space, and how characters are escaped;
    * how a number is written: 1, 1.0 and 1e0 are one, and so are 0 and -0.0. Numbers are
      those of IEEE 754 binary64, as the RFC has it: integers beyond 2**53 that round to
      the same value are one, and such a number is to be read as binary64 again.

    Nothing is normalised beyond that. Statements that are equal for the specification (other
    offset of a timestamp, other order of members) have forms of their own:
    :func:`~ralph_models.xapi.comparison.equivalent` compares them.

    Args:
        statement: A model, a JSON object or JSON text. Objects and text may be any JSON,
            within the limits that statements have; they are not validated as statements.

    Returns:
        JSON text in UTF-8.

    Raises:
        ValidationError: It is no JSON, a number is not within binary64, or a key stands
            twice in one object.
    """
    return _text(_value(statement)).encode()


def _value(statement: Statement | Mapping[str, Any] | bytes | str) -> Any:
    if isinstance(statement, Statement):
        return statement.to_dict()
    if isinstance(statement, (bytes, str)):
        plain = read_json(statement, duplicates="error")
    else:
        plain = copy_json(statement)
    # the root, and the levels below it
    return check_json(plain, depth=MAX_DEPTH + 1)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        ordered = sorted(members, key=_utf16)
        return f"{{{','.join(f'{_string(key)}:{_text(members[key])}' for key in ordered)}}}"
    if isinstance(value, list):
        return f"[{','.join(map(_text, cast('Any', value)))}]"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, (bool, type(None))):
        return json.dumps(value)
    return _number(float(value))


def _utf16(key: str) -> bytes:
    """Give what keys are sorted by: their UTF-16 code units (RFC 8785, 3.2.3)."""
    return key.encode("utf-16-be")


def _string(text: str) -> str:
    """Escape what has to be, and no more (RFC 8785, 3.2.2.2)."""
    return json.dumps(text, ensure_ascii=False)


def _number(value: float) -> str:
    """Write a number as ECMAScript does (RFC 8785, 3.2.2.3)."""
    if value == 0:
        return "0"
    # repr has the digits that ECMAScript has, the fewest that tell the number from others
    sign, numerals, exponent = Decimal(repr(value)).as_tuple()
    point = len(numerals) + int(exponent)
    digits = "".join(map(str, numerals)).rstrip("0")
    return "-" * sign + _placed(digits, point)


def _placed(digits: str, point: int) -> str:
    """Write digits whose decimal point stands after so many of them."""
    if 0 < point <= _LONGEST:
        whole, fraction = digits[:point].ljust(point, "0"), digits[point:]
        return f"{whole}.{fraction}" if fraction else whole
    if -_ZEROS < point <= 0:
        return f"0.{'0' * -point}{digits}"
    fraction = f".{digits[1:]}" if digits[1:] else ""
    return f"{digits[0]}{fraction}e{point - 1:+d}"


_LONGEST = 21
"""Digits before the point, from which on there is an exponent."""

_ZEROS = 6
"""Zeros after the point, from which on there is an exponent."""
