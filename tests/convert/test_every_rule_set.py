"""What holds for every rule set, whatever its event brings."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, Final, TypeAlias

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from ralph_convert import ConversionError, Converter, EdxToXapi
from ralph_convert.edx_to_xapi import RULE_SETS
from ralph_models.edx import parse_event
from ralph_models.xapi import Statement

Root: TypeAlias = dict[str, Any]
Complete: TypeAlias = Callable[[type[BaseModel]], Root]
Place: TypeAlias = tuple[Any, Any]

CONVERTER: Final = Converter(platform_url="https://courses.example.org")

texts = st.sampled_from(
    [
        "",
        "None",
        " ",
        "0",
        "-1",
        "1.50",
        "true",
        "Ünïcödé ✓ 𝄞",
        "a/b?c=d&e=f#g%20%zz[h]",
        "block-v1:Org+Course+Run+type@problem+block@abc",
        "ccx-block-v1:Org+Course+Run+ccx@7+type@video+block@abc",
        "i4x://Org/Course/problem/abc",
        "i4x-Org-Course-problem-abc_2_1",
        "course-v1:Org+Course+Run",
        "Org/Course/Run",
        "https://courses.example.org/u/ada/?mail=ada@example.org",
        "//[broken",
        "/relative/path",
        "javascript:void(0)",
        "2015-06-01 10:00:00+00:00",
    ]
) | st.text(max_size=12)
numbers = st.sampled_from([0, 1, -1, 2**53 + 1, 0.0, -0.0, 0.5, 1.5, 1e-9, 1e300]) | st.floats(
    allow_nan=False, allow_infinity=False
)
others = st.sampled_from(
    ["null", "true", "false", "[]", "{}", '["a", "b"]', '{"text": "a"}', "[null, 1]"]
).map(json.loads)


@st.composite
def near(draw: st.DrawFn, event: Root) -> Root:
    """An event near a complete one: some values are others, some are missing."""
    changed = deepcopy(event)
    for _ in range(draw(st.integers(0, 6))):
        container, key = draw(st.sampled_from(list(places(changed))))
        if draw(st.integers(0, 4)) == 0:
            del container[key]
        else:
            container[key] = draw(like(container[key]) | others)
    return changed


def places(value: Any) -> Iterator[Place]:
    """Give every object or array of an event with every key of it, but what selects the model."""
    keys: Any = range(len(value)) if hasattr(value, "append") else [*value]
    for key in keys:
        if key not in ("event_type", "name", "event_source"):
            yield value, key
        if isinstance(value[key], dict | list):
            yield from places(value[key])


def like(value: Any) -> st.SearchStrategy[Any]:
    """Values of the same JSON type."""
    if isinstance(value, str):
        return texts
    return numbers if isinstance(value, int | float) else others


def turned(value: Any) -> Any:
    """Give a JSON value with its keys in another order."""
    if hasattr(value, "items"):
        return {key: turned(part) for key, part in reversed(value.items())}
    return [turned(part) for part in value] if hasattr(value, "append") else value


def forms_of(event: Root) -> Iterator[Any]:
    """Give an event in its other forms: key order, white space, payload as text, asynchronous."""
    yield turned(event)
    yield json.dumps(event, indent=1) + "\r\n"
    yield json.dumps(event, ensure_ascii=False).encode()
    if isinstance(event.get("event"), dict):
        yield {**event, "event": json.dumps(event["event"], indent=1)}
    parsed = parse_event(event)
    if not parsed.async_losses():
        yield parsed.to_async()


every_rule_set = pytest.mark.parametrize(
    "rules", RULE_SETS, ids=[rules.__name__ for rules in RULE_SETS]
)


@every_rule_set
def test_a_complete_event_converts_in_every_form(
    rules: type[EdxToXapi], complete: Complete
) -> None:
    event = complete(rules.__src__)
    made = CONVERTER.convert(event)
    assert made
    for form in forms_of(event):
        assert CONVERTER.convert(form) == made
    profile = rules.__dest__ if rules.whole or rules.child is None else rules.child.__dest__
    assert isinstance(made[0], profile)


@every_rule_set
def test_any_event_gives_valid_statements_that_depend_on_nothing_else(
    rules: type[EdxToXapi], complete: Complete
) -> None:
    converted = 0

    @given(event=near(complete(rules.__src__)))
    def holds(event: Root) -> None:
        nonlocal converted
        try:
            parsed = parse_event(event)
        except ValidationError:
            assume(False)  # noqa: FBT003 - the event is none
            raise
        before = json.dumps(event)
        try:
            made = CONVERTER.convert_json(event)
        except ConversionError:
            return
        converted += 1
        assert json.dumps(event) == before
        assert parsed == parse_event(event)
        assert made == CONVERTER.convert_json(event) == CONVERTER.convert_json(parsed)
        for text in made:
            assert Statement.model_validate_json(text).to_json() == text
        for form in forms_of(event):
            assert CONVERTER.convert_json(form) == made

    holds()
    assert converted >= 5
