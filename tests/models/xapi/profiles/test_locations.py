"""JSONPath within the limits of profiles."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.xapi.profiles.locations import Location, LocationError

ROOT: dict[str, Any] = {
    "a": {"b": [1, 2, 3], "c": "x"},
    "x|y": 4,
    "https://example.org/a.b": {"type": "t"},
    "text": '{"a": 1}',
}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("$.a.c", ["x"], id="name"),
        pytest.param("a.c", ["x"], id="without the root"),
        pytest.param("$['a']['c']", ["x"], id="brackets"),
        pytest.param("$.a.b[1]", [2], id="index"),
        pytest.param("$.a.b[0,2]", [1, 3], id="union of indexes"),
        pytest.param("$['x|y','text']", [4, '{"a": 1}'], id="union of names"),
        pytest.param("$.a.b[*]", [1, 2, 3], id="star"),
        pytest.param("$.a.b", [[1, 2, 3]], id="an array is one value"),
        pytest.param("$.*.type", ["t"], id="star as a name"),
        pytest.param("$..type", ["t"], id="descent"),
        pytest.param("$.a.c|$['x|y'] | a.b[0]", ["x", 4, 1], id="alternatives"),
        pytest.param("$.a.c | $.a.c", ["x", "x"], id="the same twice"),
        pytest.param("$['https://example.org/a.b'].type", ["t"], id="iri"),
        pytest.param("$.a.b[7]", [], id="nothing"),
        pytest.param("$.text.a", [], id="text is no JSON"),
        pytest.param("$", [ROOT], id="root"),
    ],
)
def test_a_path_picks_values(text: str, values: list[Any]) -> None:
    assert [match.value for match in Location(text).find(ROOT)] == values


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" ", id="blank"),
        pytest.param("$.a[?@.b]", id="filter"),
        pytest.param("$.a[(@.length-1)]", id="script"),
        pytest.param("$.a[-1]", id="from the end"),
        pytest.param("$.a[0:2]", id="slice"),
        pytest.param("$.a[b]", id="a path within a path"),
        pytest.param("$.a.~", id="keys"),
        pytest.param("$.a & $.b", id="intersection"),
        pytest.param("^.a", id="another root"),
        pytest.param("$.a['b", id="broken off"),
        pytest.param("$[99999999999999999999]", id="large index"),
        pytest.param("$..a..b", id="two descents"),
        pytest.param("$" + "['a','a']" * 7, id="many branches"),
        pytest.param("$[?" + "(" * 5_000, id="deep"),
        pytest.param("$.a | $.b[?@.c]", id="filter in an alternative"),
    ],
)
def test_what_profiles_must_not_use_is_refused(text: str) -> None:
    with pytest.raises(LocationError):
        Location(text)


def test_a_match_says_where_it_stands() -> None:
    matches = Location("$.a.b[*] | text").find(ROOT, ("below",))
    assert [match.path for match in matches] == [
        ("below", "a", "b", 0),
        ("below", "a", "b", 1),
        ("below", "a", "b", 2),
        ("below", "text"),
    ]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("$.a['https://example.org/a.b'][0]", ("a", "https://example.org/a.b", 0)),
        ("a[*].b | c", ("a", "*", "b")),
        ("$..a['b','c']", ("*", "a", "*")),
    ],
)
def test_a_path_is_told_with_stars(text: str, keys: tuple[str | int, ...]) -> None:
    assert Location(text).keys == keys


@pytest.mark.parametrize("value", ['{"a": 1}', "not json", 1, None, True])
def test_only_the_root_picks_a_scalar(value: object) -> None:
    assert [match.value for match in Location("$").find(value)] == [value]
    assert Location("$.a").find(value) == []


@given(st.text(st.sampled_from("$.[]*'\"|,ab01?@()~^&: "), max_size=20) | st.text(max_size=8))
def test_any_text_is_a_path_or_refused(text: str) -> None:
    try:
        location = Location(text)
    except LocationError as error:
        assert str(error)  # noqa: PT017 - either outcome is fine
    else:
        assert isinstance(location.find(ROOT), list)


def test_a_deep_value_is_looked_through() -> None:
    value: dict[str, Any] = {"x": 1}
    for _ in range(99):
        value = {"a": value}
    assert [match.value for match in Location("$..x").find(value)] == [1]
