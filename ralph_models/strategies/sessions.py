"""Strategies of coherent runs of events, or of statements."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final, Literal, overload

from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from ralph_models.edx import EdxEvent, parse_event
from ralph_models.strategies.cohort import START, days_of
from ralph_models.strategies.draw import Draw, strategy
from ralph_models.strategies.rendering import Form, Visit
from ralph_models.strategies.simulation import learner, take_course, visit
from ralph_models.xapi import Statement, parse_statement

__all__ = ["cohorts", "sessions"]

_READERS: Final[dict[Form, Callable[[str], Any]]] = {
    "events": parse_event,
    "statements": parse_statement,
}
_MOST_SECONDS: Final = 365 * 24 * 3600


@overload
def sessions(*, form: Literal["events"] = "events") -> SearchStrategy[list[EdxEvent]]: ...
@overload
def sessions(*, form: Literal["statements"]) -> SearchStrategy[list[Statement]]: ...
def sessions(*, form: Form = "events") -> SearchStrategy[Any]:
    """Make visits: what one learner does in one course, in the order of time.

    Videos are loaded, played, paused and moved in; times and positions agree, and a
    pause comes as many seconds after its start as were played.

    Args:
        form: As events, or as statements.
    """
    _check(form)
    return strategy("sessions", lambda draw: _session(draw, form), **_shown(form))


def _check(form: Form) -> None:
    if form not in _READERS:
        message = f"form is one of {', '.join(_READERS)}, not {form!r}"
        raise InvalidArgument(message)


def _shown(form: Form) -> dict[str, Any]:
    return {} if form == "events" else {"form": form}


def _session(draw: Draw, form: Form) -> list[Any]:
    course = take_course(draw.integer(1, 5))
    start = datetime.combine(START, time(8, tzinfo=UTC))
    start += timedelta(seconds=draw.integer(0, _MOST_SECONDS))
    session = draw.integer(0, 2**128 - 1)
    writer = Visit(form, learner(draw.integer(1, 200)), course, session, start)
    first = draw.integer(0, len(course.units) - 1)
    steps = visit(draw, course, first, enroll=draw.one_in(4))
    return [_READERS[form](writer.line(step)) for step in steps]


@overload
def cohorts(
    *, learners: int = ..., weeks: int = ..., form: Literal["events"] = "events"
) -> SearchStrategy[list[EdxEvent]]: ...
@overload
def cohorts(
    *, learners: int = ..., weeks: int = ..., form: Literal["statements"]
) -> SearchStrategy[list[Statement]]: ...
def cohorts(*, learners: int = 4, weeks: int = 2, form: Form = "events") -> SearchStrategy[Any]:
    """Make what up to so many learners do in up to so many weeks, in the order of time.

    Most learners come in the first days, on working days more than on others, and fewer
    of them from week to week. Hypothesis chooses how many there are and a seed; it
    shrinks the former, and what a cohort does follows from the latter.

    Args:
        learners: At most; at least there is one.
        weeks: At most; at least it is one.
        form: As events, or as statements.
    """
    _check(form)
    if learners < 1 or weeks < 1:
        message = f"a cohort has learners and weeks, not {learners} and {weeks}"
        raise InvalidArgument(message)
    read = _READERS[form]

    def cohort(draw: Draw) -> list[Any]:
        people, days = draw.integer(1, learners), 7 * draw.integer(1, weeks)
        seed = draw.integer(0, 2**32 - 1)
        return [read(line.text) for lines in days_of(seed, people, days, form) for line in lines]

    return strategy("cohorts", cohort, learners=learners, weeks=weeks, **_shown(form))
