"""Two sources of chance: one set of shapes, and the same values for the same seed."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ralph_models.base import Model
from ralph_models.edx import UIPlayVideo
from ralph_models.strategies import Draw, examples, from_model
from ralph_models.strategies.draw import RandomDraw, strategy
from ralph_models.xapi import Agent, Attachment, Group, Score, Verb, VideoPlayed

FREE = (
    "extensions",
    "display",
    "description",
    "asides",
    "course_user_tags",
    "application",
    "client",
)
"""Members whose keys are data."""

DRAWS = 3_000


def shape(value: Any) -> Any:
    """Tell the members and the types of a JSON value, and how many items a list has."""
    if hasattr(value, "items"):
        return frozenset(
            (key, "free" if key in FREE else shape(member)) for key, member in value.items()
        )
    if hasattr(value, "append"):
        return tuple(shape(member) for member in value)
    return type(value).__name__


def parts(value: Any, path: tuple[str, ...] = ()) -> set[tuple[tuple[str, ...], str]]:
    """List the members at all depths with their types."""
    if hasattr(value, "items"):
        found = {(path, "object")}
        for key, member in value.items():
            found |= {((*path, key), "free")} if key in FREE else parts(member, (*path, key))
        return found
    if hasattr(value, "append"):
        return {(path, "list")}.union(*(parts(member, (*path, "0")) for member in value))
    return {(path, type(value).__name__)}


def drawn(model: type[Model], times: int) -> list[Any]:
    """Draw with Hypothesis."""
    values: list[Any] = []

    @settings(max_examples=times, phases=[Phase.generate], database=None, suppress_health_check=[])
    @given(from_model(model))
    def keep(instance: Model) -> None:
        values.append(instance.to_dict())

    keep()
    return values


@pytest.mark.parametrize("model", [Agent, Attachment, Score, Verb])
def test_both_sources_give_the_same_set_of_shapes(model: type[Model]) -> None:
    random = {shape(value.to_dict()) for value in examples(model, 10_000)}
    assert {shape(value) for value in drawn(model, DRAWS)} == random


@pytest.mark.property
@pytest.mark.parametrize("model", [Group, UIPlayVideo, VideoPlayed])
def test_both_sources_give_the_same_members_with_the_same_types(model: type[Model]) -> None:
    def common(values: list[Any]) -> set[Any]:
        return {part for value in values for part in parts(value) if len(part[0]) <= 2}

    random = common([value.to_dict() for value in examples(model, 30_000)])
    assert common(drawn(model, 2 * DRAWS)) == random


CHOICES: dict[str, Callable[[Draw], Any]] = {
    "integer": lambda draw: draw.integer(3, 9),
    "large integer": lambda draw: draw.integer(-(2**70), 2**70),
    "floating": lambda draw: draw.floating(-2.0, 2.0),
    "large floating": lambda draw: draw.floating(-1.7e308, 1.7e308),
    "choice": lambda draw: draw.choice("abc"),
    "one in": lambda draw: draw.one_in(3),
    "text": lambda draw: draw.text(5),
}


def allowed(value: Any) -> bool:
    """Tell whether a choice keeps to the ends that were asked for."""
    if isinstance(value, bool):
        return True
    if isinstance(value, str):
        return len(value.encode("utf-8").decode()) <= 5
    return -(2**70) <= value <= 2**70 if isinstance(value, int) else abs(value) <= 1.7e308


@pytest.mark.parametrize("choose", CHOICES.values(), ids=list(CHOICES))
def test_choices_of_both_sources_keep_to_their_ends(choose: Callable[[Draw], Any]) -> None:
    draw = RandomDraw(Random(1))
    random = [choose(draw) for _ in range(2_000)]
    assert all(map(allowed, random))

    @given(strategy("choices", choose))
    def keeps(value: Any) -> None:
        assert allowed(value)
        assert type(value) is type(random[0])

    keeps()


def test_a_small_range_is_used_up() -> None:
    draw = RandomDraw(Random(1))
    assert {draw.integer(3, 9) for _ in range(500)} == set(range(3, 10))
    assert {draw.choice("abc") for _ in range(500)} == set("abc")
    assert {draw.one_in(3) for _ in range(500)} == {False, True}
    assert {len(draw.text(5)) for _ in range(500)} == set(range(6))


def test_text_has_letters_of_many_scripts_and_no_surrogates() -> None:
    draw = RandomDraw(Random(1))
    letters = "".join(draw.text(8) for _ in range(3_000))
    assert letters.encode()
    assert {len(letter.encode()) for letter in letters} == {1, 2, 3, 4}


def test_a_foreign_strategy_gives_the_same_values_for_the_same_seed() -> None:
    def values(seed: int) -> list[int]:
        draw = RandomDraw(Random(seed))
        integers = st.integers(0, 10**9)
        return [draw(integers) for _ in range(50)]

    assert values(1) == values(1)
    assert values(1) != values(2)
    assert len(set(values(1))) > 20


def test_examples_are_the_same_for_the_same_seed() -> None:
    assert examples(VideoPlayed, 50, seed=3) == examples(VideoPlayed, 50, seed=3)
    assert examples(VideoPlayed, 50, seed=3) != examples(VideoPlayed, 50, seed=4)
    assert examples(VideoPlayed, 60, seed=3)[:50] == examples(VideoPlayed, 50, seed=3)


def test_more_examples_begin_with_the_fewer() -> None:
    assert examples(UIPlayVideo, 10)[:5] == examples(UIPlayVideo, 5)
    assert examples(UIPlayVideo, 0) == []


def test_a_strategy_is_deterministic_under_a_seed() -> None:
    def values() -> list[Any]:
        found: list[Any] = []

        @settings(derandomize=True, max_examples=20, database=None, phases=[Phase.generate])
        @given(from_model(VideoPlayed))
        def keep(statement: VideoPlayed) -> None:
            found.append(statement)

        keep()
        return found

    assert values() == values()


def test_the_repr_of_a_strategy_says_how_to_build_it_again() -> None:
    overrides = {"event.currentTime": 5}
    assert repr(from_model(VideoPlayed)) == "from_model(VideoPlayed)"
    steered = from_model(UIPlayVideo, overrides=overrides, required_only=True)
    assert (
        repr(steered)
        == "from_model(UIPlayVideo, overrides={'event.currentTime': 5}, required_only=True)"
    )
    names = {"from_model": from_model, "UIPlayVideo": UIPlayVideo}
    assert repr(eval(repr(steered), names)) == repr(steered)  # noqa: S307 - it is our own text
