"""Lines of logs: good ones are read, broken ones are refused."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy
from pydantic import ValidationError

from ralph_models.edx import parse_event
from ralph_models.errors import UnknownEventError
from ralph_models.strategies import log_lines
from ralph_models.strategies.draw import RandomDraw
from ralph_models.strategies.lines import BREAKAGES
from ralph_models.strategies.mixtures import any_event

Find = Callable[[SearchStrategy[Any], Callable[[Any], bool]], Any]


def is_read(line: bytes) -> bool:
    try:
        parse_event(line)
    except (ValidationError, UnknownEventError):
        return False
    return True


@given(log_lines())
def test_a_line_is_one_event_and_no_line_feed(line: bytes) -> None:
    assert b"\n" not in line
    assert is_read(line)


@given(log_lines(broken=1))
def test_no_broken_line_is_read(line: bytes) -> None:
    assert not is_read(line)


@pytest.mark.parametrize("how", BREAKAGES)
def test_a_line_is_broken_in_every_way(how: str) -> None:
    draw = RandomDraw(Random(1))
    for _ in range(50):
        line = json.dumps(any_event(draw)).encode()
        assert is_read(line)
        assert not is_read(BREAKAGES[how](line, draw))


def test_some_lines_are_broken_and_some_are_not(found: Find) -> None:
    assert found(log_lines(broken=0.2), is_read)
    assert not is_read(found(log_lines(broken=0.2), lambda line: not is_read(line)))


@pytest.mark.parametrize("share", [-0.1, 1.1])
def test_a_share_is_from_0_to_1(share: float) -> None:
    with pytest.raises(InvalidArgument, match="share"):
        log_lines(broken=share)


def test_the_repr_names_the_share() -> None:
    assert repr(log_lines(broken=0.2)) == "log_lines(broken=0.2)"
    assert repr(log_lines()) == "log_lines()"
