"""The time of an event, and the values of free maps."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from ralph_models.edx.types import EventTime, Integer, JsonObject, LogValue, RequestPath

TIME = TypeAdapter[str](EventTime)
VALUE = TypeAdapter[Any](LogValue)
MAP = TypeAdapter[dict[str, Any]](JsonObject)


@given(
    st.datetimes(datetime(1000, 1, 1), datetime(2999, 12, 31)),  # noqa: DTZ001 - naive on purpose
    st.sampled_from(["", "Z", "+00:00", "-23:59", "+0530"]),
    st.sampled_from("T "),
)
def test_real_times_are_accepted(moment: datetime, offset: str, between: str) -> None:
    text = moment.isoformat(between) + offset
    assert TIME.validate_python(text) == text


@given(st.dates(datetime(1000, 1, 1).date(), datetime(2999, 12, 31).date()), st.integers(1, 31))  # noqa: DTZ001
def test_the_calendar_decides_which_days_there_are(day: Any, number: int) -> None:
    text = f"{day:%Y-%m}-{number:02}T00:00:00"
    try:
        datetime.fromisoformat(text)
    except ValueError:
        with pytest.raises(ValidationError):
            TIME.validate_python(text)
    else:
        assert TIME.validate_python(text) == text


@pytest.mark.parametrize("year", [1600, 1900, 2000, 2023, 2024, 2100, 2400, 2800])
def test_29_february_is_in_leap_years_only(year: int) -> None:
    leap = (datetime(year, 2, 28) + timedelta(days=1)).month == 2  # noqa: DTZ001
    text = f"{year}-02-29T12:00:00"
    if leap:
        assert TIME.validate_python(text) == text
    else:
        with pytest.raises(ValidationError):
            TIME.validate_python(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2024-01-01",
        "2024-01-01T24:00:00",
        "2024-01-01T00:00:60",
        "2024-01-01T00:60:00",
        "2024-01-01T00:00",
        "2024-01-01T00:00:00+24:00",
        "2024-01-01T00:00:00.",
        "2024-13-01T00:00:00",
        "0001-01-01T00:00:00+23:00",
        "2024-01-01T00:00:00\n",
        "٢٠٢٤-01-01T00:00:00",
        " 2024-01-01T00:00:00",
    ],
)
def test_other_text_is_no_time_and_the_error_says_what_is(text: str) -> None:
    with pytest.raises(ValidationError, match="not a date and time of the years 1000 to 2999"):
        TIME.validate_python(text)


@pytest.mark.parametrize("number", [1.5, 2**63, -(2**63) - 1, True, "1"])
def test_integers_fit_into_64_bits(number: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[int](Integer).validate_python(number, strict=True)


def test_a_request_path_begins_with_a_slash() -> None:
    path = TypeAdapter[str](RequestPath)
    assert path.validate_python("/a\nb") == "/a\nb"
    with pytest.raises(ValidationError, match="not the path of a request"):
        path.validate_python("page_close")


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    # all of Unicode, surrogates included
    | st.text(st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters()), inner),
)


@given(JSON)
def test_every_json_value_is_taken_as_it_is(value: Any) -> None:
    assert VALUE.validate_python(value) is value
    assert MAP.validate_python({"": value}) == {"": value}
    assert VALUE.dump_python(value) == value


@pytest.mark.parametrize(
    ("value", "place"),
    [
        pytest.param(float("nan"), (), id="NaN"),
        pytest.param({"a": [1, float("inf")]}, ("a", 1), id="infinity"),
        pytest.param([10**309], (0,), id="large integer"),
        pytest.param({"\ud800": {1}}, ("?",), id="set"),
        pytest.param({"a": b""}, ("a",), id="bytes"),
        pytest.param({"a": ()}, ("a",), id="tuple"),
        pytest.param({1: 1}, ("1",), id="key"),
    ],
)
def test_what_is_no_json_is_refused_with_its_path(value: Any, place: tuple[Any, ...]) -> None:
    with pytest.raises(ValidationError) as error:
        VALUE.validate_python(value)
    assert [fault["loc"] for fault in error.value.errors()] == [place]


def test_a_value_that_contains_itself_is_refused() -> None:
    circle: list[Any] = []
    circle.append(circle)
    with pytest.raises(ValidationError, match="nested too deep"):
        VALUE.validate_python(circle)


def test_a_long_value_is_taken_as_it_is() -> None:
    value = [{"a": number} for number in range(20_000)]
    assert VALUE.validate_python(value) is value


def test_the_types_have_a_json_schema() -> None:
    assert MAP.json_schema()["type"] == "object"
    assert TIME.json_schema()["type"] == "string"
