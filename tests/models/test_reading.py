"""JSON text and its limits, the same for bytes, text and Python values."""

import json
from collections import UserDict
from types import MappingProxyType
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from ralph_models.reading import MAX_DEPTH, copy_json, decode_json, read_json, refusal, refuse

FINITE = st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**80), 2**80) | FINITE | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def reason(error: pytest.ExceptionInfo[ValidationError]) -> str:
    (fault,) = error.value.errors()
    return fault["msg"]


@given(JSON, st.booleans())
def test_json_is_read_as_it_was_written(value: Any, escaped: bool) -> None:  # noqa: FBT001
    text = json.dumps(value, ensure_ascii=escaped)
    for data in (text, text.encode()):
        again = read_json(data)
        assert json.dumps(again) == json.dumps(value)
        assert json.dumps(read_json(data, surrogates=True)) == json.dumps(value)


@given(st.text(st.characters()))
def test_lone_surrogates_are_read_where_they_are_allowed(text: str) -> None:
    raw = json.dumps(text, ensure_ascii=False)
    for data in (json.dumps(text), raw, raw.encode("utf-8", "surrogatepass")):
        assert read_json(data, surrogates=True) == json.loads(json.dumps(text))


@pytest.mark.parametrize("data", [r'"\ud800"', '"\ud800"', b'"\xed\xa0\x80"', b'"\\udfff"'])
def test_lone_surrogates_are_refused_elsewhere(data: str | bytes) -> None:
    with pytest.raises(ValidationError):
        read_json(data)


@given(st.binary())
def test_bytes_are_json_or_refused(data: bytes) -> None:
    for surrogates in (False, True):
        try:
            value = read_json(data, surrogates=surrogates)
        except ValidationError as error:
            assert len(error.errors()) == 1  # noqa: PT017 - any other error fails the test
        else:
            json.dumps(value)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"", "the line is blank", id="empty"),
        pytest.param(" \n", "the line is blank", id="white space"),
        pytest.param(b"\0\0\0", "nothing but NUL bytes", id="NUL"),
        pytest.param(b'"\xff"', "not UTF-8: invalid start byte at byte 1", id="UTF-8"),
        pytest.param("\ud800", "the text can not be encoded in UTF-8: surrogates", id="surrogate"),
        pytest.param("NaN", "not JSON: expected value", id="NaN"),
        pytest.param("[1,]", "not JSON: trailing comma", id="comma"),
        pytest.param("{'a': 1}", "not JSON: key must be a string", id="Python"),
        pytest.param("{{}", "not JSON: key must be a string", id="braces"),
    ],
)
@pytest.mark.parametrize("surrogates", [False, True])
def test_other_text_is_refused_in_plain_words(
    data: str | bytes,
    expected: str,
    surrogates: bool,  # noqa: FBT001
) -> None:
    with pytest.raises(ValidationError) as error:
        read_json(data, surrogates=surrogates)
    assert reason(error).startswith(expected)


def nested(levels: int) -> Any:
    value: Any = {}
    for level in range(levels):
        value = [value] if level % 2 else {"[": value}
    return value


def test_depth_is_counted_below_the_root() -> None:
    value = nested(MAX_DEPTH)
    assert read_json(json.dumps(value)) == read_json(json.dumps(value).encode()) == value
    assert copy_json(value) == value
    value = nested(MAX_DEPTH + 1)
    for data in (json.dumps(value), json.dumps(value).encode()):
        with pytest.raises(ValidationError, match="nested more than 100 levels deep"):
            read_json(data)
    with pytest.raises(ValidationError, match="nested more than 100 levels deep"):
        copy_json(value)


def test_brackets_within_text_are_not_counted() -> None:
    value = ["{[" * 500, '"{[\\' * 500, [{"{" * 200: "["}] * 200]
    assert read_json(json.dumps(value)) == value
    assert read_json(json.dumps(value).encode()) == value


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"a":' * 100_000, b"[{" * 50_000 + b"}"])
def test_many_brackets_are_refused_soon(data: bytes) -> None:
    with pytest.raises(ValidationError, match="nested more than 100 levels deep"):
        read_json(data, surrogates=True)


def test_a_text_that_never_ends_takes_linear_time() -> None:
    with pytest.raises(ValidationError, match="not JSON: EOF"):
        read_json(b"[" * 99 + b'["[' + b'\\"' * 500_000)


@pytest.mark.parametrize("text", ['{"a": 1, "a": 2}', '[{"b": {"a": 1, "c": 0, "a": 1}}]'])
def test_a_key_that_stands_twice_is_an_error_on_demand(text: str) -> None:
    read_json(text)
    with pytest.raises(ValidationError) as error:
        read_json(text, duplicates="error")
    assert reason(error) == "the key 'a' stands twice in one object"


def test_the_last_of_equal_keys_wins() -> None:
    assert read_json('{"a": 1, "a": 2}') == {"a": 2}
    assert read_json('{"a": {"b": 1}, "b": 2}', duplicates="error") == {"a": {"b": 1}, "b": 2}


def test_braces_in_a_reason_stay_braces() -> None:
    with pytest.raises(ValidationError) as error:
        refuse("no {place} for {braces}", kind="test", value=[1])
    assert reason(error) == "no {place} for {braces}"
    assert error.value.errors()[0]["type"] == "test"
    assert error.value.errors()[0]["input"] == [1]
    assert refusal("why").errors()[0]["msg"] == "why"


def test_validators_decode_with_an_error_of_their_own() -> None:
    assert decode_json("[1]") == [1]
    with pytest.raises(PydanticCustomError, match="the line is blank"):
        decode_json(b"")


@given(JSON)
def test_a_copy_is_equal_and_shares_nothing(value: Any) -> None:
    before = json.dumps(value)
    copied = copy_json(value)
    assert json.dumps(copied) == before
    if type(copied) is list:
        cast("list[object]", copied).append(1)
    elif type(copied) is dict:
        cast("dict[str, object]", copied)["added"] = 1
    assert json.dumps(value) == before


def test_mappings_become_dicts_and_other_values_stay() -> None:
    odd = object()
    value = MappingProxyType({"a": UserDict({"b": [odd, (1,)]}), 5: b"c"})
    assert copy_json(value) == {"a": {"b": [odd, (1,)]}, 5: b"c"}
    assert type(copy_json(value)["a"]) is dict


def test_a_value_that_contains_itself_is_too_deep() -> None:
    circle: dict[str, Any] = {}
    circle["a"] = [circle, circle]
    with pytest.raises(ValidationError, match="nested more than 100 levels deep"):
        copy_json(circle)
