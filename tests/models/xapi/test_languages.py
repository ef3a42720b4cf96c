"""Which language of a map suits an Accept-Language header."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.xapi import choose_language

TAGS = st.sampled_from(
    [
        "en",
        "EN-gb",
        "fr",
        "zh-Hans-CN",
        "sr-Latn",
        "i-klingon",
        "sgn-BE-FR",
        "x-a-b",
        "qaa",
        "abcde",
    ]
)
RANGES = st.tuples(TAGS | st.just("*"), st.sampled_from(["", ";q=0", "; q=0.50", ";Q=1.000"]))


def case(tags: str, accept: str, found: str, name: str) -> object:
    return pytest.param(tags, accept, found, id=name)


@pytest.mark.parametrize(
    ("tags", "accept", "found"),
    [
        case("fr en-us de", "EN-US", "en-us", "case"),
        case("fr en-US de", "en", "en-US", "region"),
        case("en-US en-AU", "en-GB", "en-AU", "nearest region"),
        case("en-US fr", "fr;q=0.2, en;q=0.3", "en-US", "quality"),
        case("en fr", "fr, en", "fr", "order of the header"),
        case("de fr", "ja, fr;q=0.1", "fr", "second choice"),
        case("en fr de", "fr;q=0.2, *;q=0.8", "en", "any other"),
        case("fr", "fr;q=0.2, *;q=0.8", "fr", "no other"),
        case("en fr", "*", "en", "any"),
        case("en fr", "en;q=0", "fr", "refused"),
        case("en-GB en-US", "en;q=0, en-US", "en-US", "refused but for a region"),
        case("en fr", "fr, *;q=0", "fr", "all others refused"),
        case("en fr", "*;q=0", "en", "all refused"),
        case("ru en", "uk, en;q=0.5", "en", "second choice before a kindred language"),
        case("ja ru", "uk", "ru", "kindred language"),
        case("zh-Hans zh-Hant", "zh-TW", "zh-Hant", "script"),
        case("en fr", "", "en", "empty header"),
        case("en fr", "fr;q=2, fr_FR, ;, de-, \u00e9", "en", "malformed header"),
        case("en fr", " fr ;q=1\t, en;q=0.9", "fr", "white space"),
        case("en i-klingon", "tlh", "i-klingon", "grandfathered tag"),
    ],
)
def test_a_language_is_found(tags: str, accept: str, found: str) -> None:
    assert choose_language(tuple(tags.split()), accept) == found


@given(
    st.lists(TAGS, min_size=1),
    st.text()
    | st.lists(RANGES).map(lambda all_: ",".join(f"{tag}{quality}" for tag, quality in all_)),
)
def test_there_is_always_one(tags: list[str], accept: str) -> None:
    assert choose_language(tuple(tags), accept) in tags


@given(st.lists(TAGS, min_size=1, unique=True), st.data())
def test_a_language_that_is_there_is_found(tags: list[str], data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from(tags))
    assert choose_language(tuple(tags), f"{wanted.swapcase()}, *;q=0.5") == wanted


@given(st.lists(TAGS, min_size=2, unique_by=lambda tag: tag[:2].lower()), st.data())
def test_a_language_that_is_refused_is_not_chosen_while_there_are_others(
    tags: list[str], data: st.DataObject
) -> None:
    refused = data.draw(st.sampled_from(tags))
    assert choose_language(tuple(tags), f"{refused};q=0") != refused


def test_a_header_of_any_length_is_read_in_little_time() -> None:
    assert choose_language(("en", "fr"), "de," * 1_000_000 + "fr") == "en"
    assert choose_language(("en", "fr"), "a" * 1_000_000) == "en"
