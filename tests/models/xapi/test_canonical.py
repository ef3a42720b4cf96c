"""Canonical JSON, with the samples of RFC 8785."""

import json
import struct
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.xapi import Statement, canonical_json

NUMBERS = [
    ("0000000000000000", "0"),
    ("8000000000000000", "0"),
    ("0000000000000001", "5e-324"),
    ("8000000000000001", "-5e-324"),
    ("7fefffffffffffff", "1.7976931348623157e+308"),
    ("ffefffffffffffff", "-1.7976931348623157e+308"),
    ("4340000000000000", "9007199254740992"),
    ("c340000000000000", "-9007199254740992"),
    ("4430000000000000", "295147905179352830000"),
    ("44b52d02c7e14af5", "9.999999999999997e+22"),
    ("44b52d02c7e14af6", "1e+23"),
    ("44b52d02c7e14af7", "1.0000000000000001e+23"),
    ("444b1ae4d6e2ef4e", "999999999999999700000"),
    ("444b1ae4d6e2ef4f", "999999999999999900000"),
    ("444b1ae4d6e2ef50", "1e+21"),
    ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"),
    ("3eb0c6f7a0b5ed8d", "0.000001"),
    ("41b3de4355555553", "333333333.3333332"),
    ("41b3de4355555554", "333333333.33333325"),
    ("41b3de4355555555", "333333333.3333333"),
    ("41b3de4355555556", "333333333.3333334"),
    ("41b3de4355555557", "333333333.33333343"),
    ("becbf647612f3696", "-0.0000033333333333333333"),
    ("43143ff3c1cb0959", "1424953923781206.2"),
]

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
INTEGERS = st.integers(-(2**53), 2**53)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | INTEGERS | FLOATS | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


def reordered(value: Any) -> Any:
    return json.loads(json.dumps(value, sort_keys=True))


@pytest.mark.parametrize(("bits", "text"), NUMBERS)
def test_a_number_is_written_as_in_appendix_b_of_the_rfc(bits: str, text: str) -> None:
    (number,) = struct.unpack(">d", bytes.fromhex(bits))
    assert canonical_json({"a": number}) == f'{{"a":{text}}}'.encode()


def test_the_sample_of_section_3_2_2_of_the_rfc() -> None:
    text = r"""{
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
    }"""
    expected = (
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
        r'"string":"€$\u000f\nA' + "'" + r'B\"\\\\\"/"}'
    )
    assert canonical_json(text) == expected.encode()


def test_keys_are_in_the_order_of_section_3_2_3_of_the_rfc() -> None:
    keys = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    ordered = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert list(json.loads(canonical_json(dict.fromkeys(keys)))) == ordered


@given(st.dictionaries(TEXT, VALUES, max_size=4))
def test_how_a_value_is_written_does_not_count(value: dict[str, Any]) -> None:
    form = canonical_json(value)
    other = reordered(value)
    for text in (json.dumps(other, indent=1), json.dumps(other, ensure_ascii=False).encode()):
        assert canonical_json(text) == form
    assert json.loads(form, parse_int=float) == value
    assert canonical_json(form) == form


@given(VALUES, VALUES)
def test_forms_are_equal_where_the_values_are(
    same_json: Callable[[Any, Any], bool], a: Any, b: Any
) -> None:
    for other in (b, reordered(a)):
        read = [json.loads(canonical_json({"": value})) for value in (a, other)]
        equal = canonical_json({"": a}) == canonical_json({"": other})
        assert equal == same_json(*read)


@given(FLOATS)
def test_a_number_is_read_back_as_it_was(number: float) -> None:
    assert float(json.loads(canonical_json({"": number}))[""]) == number


def test_numbers_are_those_of_binary64() -> None:
    assert canonical_json({"a": [1.0, 1e0, 1]}) == b'{"a":[1,1,1]}'
    assert canonical_json({"a": 2**53 + 1}) == canonical_json({"a": 2**53})
    assert canonical_json({"a": 10**21}) == b'{"a":1e+21}'
    assert canonical_json({"a": [True, 1]}) == b'{"a":[true,1]}'


def test_a_statement_has_one_form_as_model_object_and_text(played: dict[str, Any]) -> None:
    model = Statement.model_validate(played)
    forms = {canonical_json(one) for one in (played, model, model.to_json(), json.dumps(played))}
    assert len(forms) == 1


@pytest.mark.parametrize(
    "value",
    [
        pytest.param('{"a": 1, "a": 1}', id="key twice"),
        pytest.param('{"a": 1e400}', id="number in text"),
        pytest.param({"a": float("nan")}, id="not a number"),
        pytest.param({"a": 10**400}, id="integer"),
        pytest.param({"a": "\ud800"}, id="lone surrogate"),
        pytest.param({"a": b""}, id="bytes"),
        pytest.param({1: 1}, id="key"),
        pytest.param(b"\xff", id="not UTF-8"),
        pytest.param("[" * 200 + "]" * 200, id="too deep"),
    ],
)
def test_what_is_no_json_has_no_form(value: Any) -> None:
    with pytest.raises(ValidationError):
        canonical_json(value)


def test_the_limit_of_depth_is_that_of_statements() -> None:
    text = '{"a":' + "[" * 100 + "]" * 100 + "}"
    assert canonical_json(text) == canonical_json(json.loads(text)) == text.encode()
