"""How many examples, fixtures and lines of data sets are made a second.

The time of the process counts: what is promised is a rate of one core.
"""

import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ralph_models.edx import UIPlayVideo, parse_event
from ralph_models.strategies import custom_given, examples, write_dataset
from ralph_models.strategies.rendering import Form
from ralph_models.xapi import VideoPlayed, parse_statement

pytestmark = pytest.mark.benchmark(timer=time.process_time)

Rate = Callable[..., None]

TIMES = 1_000
GENERATION = settings(max_examples=TIMES, phases=[Phase.generate], database=None, deadline=None)

of_two_models = pytest.mark.parametrize(
    ("model", "promised"),
    [
        pytest.param(VideoPlayed, 300, id="VideoPlayed"),
        pytest.param(UIPlayVideo, 600, id="UIPlayVideo"),
    ],
)


@of_two_models
def test_examples_under_given(rate: Rate, model: Any, promised: int) -> None:
    @GENERATION
    @custom_given(model)
    def draw_all(instance: Any) -> None:
        del instance

    rate(f"given {model.__name__}", TIMES, draw_all, promised)


def test_the_share_of_hypothesis_itself(rate: Rate) -> None:
    """Draw as many choices as a played video has, and make nothing of them."""
    choice = st.integers(0, 7)

    @st.composite
    def choices(draw: st.DrawFn) -> list[int]:
        return [draw(choice) for _ in range(60)]

    @GENERATION
    @given(choices())
    def draw_all(values: list[int]) -> None:
        del values

    rate("given 60 choices", TIMES, draw_all)


@of_two_models
def test_examples_without_a_test(rate: Rate, model: Any, promised: int) -> None:
    del promised
    examples(model, 10)
    rate(f"examples {model.__name__}", 5_000, lambda: examples(model, 5_000), 5_000)


@pytest.mark.parametrize("name", ["log.jsonl", "log.jsonl.gz"])
@pytest.mark.parametrize("form", ["events", "statements"])
def test_lines_of_a_data_set(rate: Rate, tmp_path: Path, form: Form, name: str) -> None:
    path = tmp_path / name
    lines = write_dataset(path, learners=500, days=28, form=form)
    row = f"{form}, {name}"
    rate(row, lines, lambda: write_dataset(path, learners=500, days=28, form=form), 30_000)
    if name == "log.jsonl":
        read = parse_event if form == "events" else parse_statement
        with path.open("rb") as file:
            for line in islice(file, 10_000):
                read(line)
