"""No scalar takes more than linear time, whatever the text."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from ralph_models import types

LENGTH = 100_000
NOISE = 2e-3
"""Seconds below which a clock says nothing about growth; quadratic time would be whole seconds."""

ADVERSARIES: dict[str, tuple[str, ...]] = {
    "Iri": ("http://a/{%41}", "http://{a.}", "urn:{é}", "http://[{::}", "x:{a%}", "http://{é@}|"),
    "Irl": ("http://a/{/}", "http://é/{é%41}", "http://{1:}@", "x:{é}\n", "http://a?{?é}#{#}"),
    "Uri": ("http://{a@}", "http://a/{%41}%", "http://[{1:}]", "x:{/}^", "{x}:"),
    "LanguageTag": ("de{-1996}", "de{-a-bb}", "x{-a}", "{a}", "en{-}", "de{-abcde}-", "é{-1996}"),
    "Timestamp": ("2015-11-18T12:17:00.{1}", "{2015}", "2015-11-18T12:17:00.{0}x", "2015{-11}"),
    "Duration": ("P{1}Y", "P{1}", "PT{1}.{1}S", "P{1Y}", "PT{1}.{1}.", "P{0}W{1}"),
    "MailtoIri": (
        "mailto:{a.}b@c",
        "mailto:{a}@{b.}",
        "mailto:a@{b-}",
        "mailto:{é.}@",
        "{mailto:}",
    ),
    "Sha1Hex": ("{a}", "{0}g", "{0123456789abcdef}"),
    "MediaType": ("a/b{;c=d}", 'a/b;c="{\\"}', "a/b{; }", "{a}/{b}/", "a/b;{c}=", 'a/b;c="{é}"x'),
    "Uuid": ("{0}", "{-}", "12345678-{1234-}"),
    "Version": ("1.0.{1}", "1.0.{1}x", "{1.0.}", "2.0.{0}."),
    "Text": ("{a}", "{é}", "{\0}"),
}


def longer(form: str, length: int) -> str:
    """Repeat what stands in braces until the text is as long as asked for."""
    parts = [part.split("}", 1) for part in ("}" + form).split("{")]
    bare = sum(len(rest) for _, rest in parts)
    repeated = [pattern for pattern, _ in parts[1:]]
    share = (length - bare) // len(repeated)
    return parts[0][1] + "".join(
        (pattern * (share // len(pattern) + 1))[:share] + rest for pattern, rest in parts[1:]
    )


def seconds(validate: Callable[[Any], object], form: str, lengths: range) -> float:
    """Give the shortest of a few runs, each with another text: answers may be remembered."""
    best = 1.0
    for length in lengths:
        text = longer(form, length)
        start = time.perf_counter()
        with suppress(ValidationError):
            validate(text)
        best = min(best, time.perf_counter() - start)
    return best


@pytest.mark.parametrize(
    ("name", "form"), [(name, form) for name, forms in ADVERSARIES.items() for form in forms]
)
def test_twice_the_text_takes_no_more_than_about_twice_the_time(name: str, form: str) -> None:
    validate = TypeAdapter[Any](getattr(types, name)).validate_python
    # a busy machine makes one run slow, not five
    times: list[tuple[float, float]] = []
    for less in range(0, 350, 70):
        half = LENGTH // 2 - less
        once = seconds(validate, form, range(half, half - 70, -10))
        twice = seconds(validate, form, range(2 * half, 2 * half - 70, -10))
        times.append((once, twice))
        if twice < NOISE or twice < 2.5 * once:
            return
    pytest.fail(f"seconds for {LENGTH // 2:,} and {LENGTH:,} characters: {times}")


def test_every_scalar_that_is_text_has_adversaries() -> None:
    others = {"ByteLength", "Extensions", "JsonValue", "LanguageMap", "Number", "ScaledNumber"}
    scalars = {name for name in types.__all__ if name[0].isupper()} - {"TextFormat"}
    assert scalars - others == ADVERSARIES.keys()


@pytest.mark.parametrize("form", ["a{b}", "{a}{b}c"])
def test_text_is_made_as_long_as_asked_for(form: str) -> None:
    assert longer(form, 10)[:2] == "ab" if form == "a{b}" else "aa"
    assert len(longer("a{b}c", 10)) == 10
