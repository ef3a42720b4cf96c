"""Paths as tuples and as text."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.paths import AnyPath, Extra, as_text, parse_path


@dataclass(frozen=True)
class Row:
    iri: str


LENGTH = Row("https://example.org/length")

KEYS = st.lists(st.from_regex(r"[A-Za-z0-9]+(_[A-Za-z0-9]+)*", fullmatch=True), min_size=1)


@given(KEYS)
def test_text_and_tuple_are_the_same_path(keys: list[str]) -> None:
    assert parse_path(as_text(tuple(keys))) == tuple(keys)
    assert parse_path(keys) == tuple(keys)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("object__definition__type", ("object", "definition", "type"), id="text"),
        pytest.param("page", ("page",), id="one key"),
        pytest.param("current_time", ("current_time",), id="one underscore"),
        pytest.param(
            ("context", "extensions", LENGTH),
            ("context", "extensions", "https://example.org/length"),
            id="row of the vocabulary",
        ),
        pytest.param(("a__b", "c"), ("a__b", "c"), id="key with two underscores"),
        pytest.param(Extra("a__b"), ("a__b",), id="unknown key"),
        pytest.param(("event", Extra("label")), ("event", "label"), id="unknown key below"),
    ],
)
def test_every_form_of_a_path_is_read(path: AnyPath, expected: tuple[str, ...]) -> None:
    assert parse_path(path) == expected


def test_the_mark_of_an_unknown_key_is_kept() -> None:
    assert isinstance(parse_path(("event", Extra("label")))[1], Extra)
    assert isinstance(parse_path(Extra("label"))[0], Extra)


@pytest.mark.parametrize("path", ["", "__", "a__", "__a", (), ("a", "")])
def test_a_path_has_no_empty_keys(path: AnyPath) -> None:
    with pytest.raises(ValueError, match="not a path"):
        parse_path(path)
