from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_convert.settings import ConversionSettings
from ralph_convert.transforms import (
    datetime,
    full_marks,
    integer,
    is_correct,
    join_texts,
    language_tag,
    learner_text,
    letter,
    lower,
    pair,
    pairs,
    percent,
    positive_seconds,
    score,
    seconds,
    speed,
    text,
    text_of,
)
from ralph_models.xapi.result import Score

values = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers())
)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(12.34567, 12.346, id="rounded"),
        pytest.param(0.0005, 0.001, id="rounded up, as binary64 has it"),
        pytest.param(195, 195.0, id="whole"),
        pytest.param(" 7.5 ", 7.5, id="text"),
        pytest.param(0, 0.0, id="zero"),
        pytest.param(-1, None, id="negative"),
        pytest.param("12 s", None, id="no number"),
        pytest.param(True, None, id="boolean"),
        pytest.param("1e999", None, id="infinite"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_seconds_are_not_negative_and_have_three_decimals(given: Any, expected: Any) -> None:
    assert seconds(given) == expected
    assert type(seconds(given)) is type(expected)


@pytest.mark.parametrize(
    ("function", "given", "expected"),
    [
        pytest.param(positive_seconds, 0, None, id="unknown length"),
        pytest.param(positive_seconds, 10, 10.0, id="length"),
        pytest.param(integer, 3.0, 3, id="whole float"),
        pytest.param(integer, "4", 4, id="whole text"),
        pytest.param(integer, 3.5, None, id="fraction"),
        pytest.param(speed, "1.50", "1.50x", id="speed as text"),
        pytest.param(speed, 2, "2x", id="speed as number"),
        pytest.param(speed, "fast", None, id="no speed"),
        pytest.param(percent, 0.5, 50, id="percent"),
        pytest.param(percent, 1.5, None, id="more than all"),
        pytest.param(is_correct, "correct", True, id="correct"),
        pytest.param(is_correct, "incorrect", False, id="incorrect"),
        pytest.param(is_correct, "partially-correct", None, id="neither"),
        pytest.param(text_of, ["a", 2, "", True], "a[,]2[,]true", id="response of several"),
        pytest.param(text_of, ["a"], "a", id="response of one"),
        pytest.param(text_of, [], None, id="empty response"),
        pytest.param(pairs, {"b": 1, "a": "x", "c": None}, "a[.]x[,]b[.]1", id="pairs"),
        pytest.param(pairs, {}, None, id="no pairs"),
        pytest.param(join_texts, ["a", "", None, "b"], "a\nb", id="lines"),
        pytest.param(join_texts, [], None, id="no lines"),
        pytest.param(
            datetime, "2015-06-01 10:00:00", "2015-06-01T10:00:00", id="time with a blank"
        ),
        pytest.param(datetime, "2015-06-01T10:00:00Z", "2015-06-01T10:00:00Z", id="time"),
        pytest.param(datetime, "2015-06-01", None, id="date alone"),
        pytest.param(datetime, "2015-02-30T10:00:00", None, id="no day"),
        pytest.param(letter, " B ", "B", id="letter"),
        pytest.param(letter, "None", "Fail", id="printed null"),
        pytest.param(letter, " ", None, id="no letter"),
        pytest.param(lower, "LinkedIn", "linkedin", id="lower case"),
        pytest.param(text, "  a ", "a", id="trimmed"),
        pytest.param(text, 0, "0", id="zero as text"),
        pytest.param(text, "  ", None, id="blank"),
        pytest.param(language_tag, "pt-BR", "pt-BR", id="language"),
        pytest.param(language_tag, "en_US", None, id="no language"),
        pytest.param(language_tag, "", None, id="empty language"),
    ],
)
def test_a_transformer_gives_a_value_or_nothing(function: Any, given: Any, expected: Any) -> None:
    assert function(given) == expected
    assert type(function(given)) is type(expected)


@given(values)
def test_no_transformer_raises(value: Any) -> None:
    found = seconds(value)
    assert found is None or (found >= 0 and found == round(found, 3))
    assert positive_seconds(value) != 0
    assert isinstance(integer(value), int | None)
    assert isinstance(speed(value), str | None)
    assert text(value) != ""
    assert isinstance(language_tag(value), str | None)
    assert is_correct(value) is None
    assert percent(value) is None or 0 <= value <= 1
    assert datetime(value) is None
    assert letter(value) != "None"
    assert text_of(value) != ""


finite = st.integers(-(10**6), 10**6) | st.floats(-1e9, 1e9)


@given(raw=finite, maximum=st.none() | finite)
def test_a_score_is_valid_or_there_is_none(raw: float, maximum: float | None) -> None:
    found = score(raw, maximum)
    assert (found is None) is (maximum is not None and maximum <= 0)
    assert found is None or Score.model_validate(found).raw == raw


@given(earned=finite, possible=finite)
def test_all_points_are_a_success_unless_there_are_none(earned: float, possible: float) -> None:
    expected = None if possible <= 0 else earned >= possible
    assert full_marks(earned, possible) is expected
    assert full_marks(None, possible) is full_marks(earned, None) is None


def test_a_pair_needs_both_sides() -> None:
    assert pair(0, "bottom") == "0[.]bottom"
    assert pair(None, "bottom") is None
    assert pair(0, " ") is None


@given(value=st.text() | st.lists(st.text()))
def test_text_of_learners_is_kept_on_request_only(value: Any) -> None:
    kept = ConversionSettings(platform_url="https://courses.example.org", learner_text=True)
    assert learner_text(kept, value) == (value or None)
    assert learner_text(ConversionSettings(platform_url=kept.platform_url), value) is None
