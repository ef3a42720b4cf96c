"""Strategies of coherent runs of events, or of statements."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final, Literal, overload

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from ralph_models.edx import EdxEvent, parse_event
from ralph_models.strategies.cohort import START, days_of
from ralph_models.strategies.draw import HypothesisDraw
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
    return _sessions(form=form)


def _check(form: Form) -> None:
    if form not in _READERS:
        message = f"form is one of {', '.join(_READERS)}, not {form!r}"
        raise InvalidArgument(message)


def _draw_session(draw: DrawFn, *, form: Form) -> list[Any]:
    choose = HypothesisDraw(draw)
    course = take_course(choose.integer(1, 5))
    start = datetime.combine(START, time(8, tzinfo=UTC))
    start += timedelta(seconds=choose.integer(0, _MOST_SECONDS))
    session = f"{choose.integer(0, 2**128 - 1):032x}"
    writer = Visit(form, learner(choose.integer(1, 200)), course, session, start)
    first = choose.integer(0, len(course.units) - 1)
    steps = visit(choose, course, first, enroll=choose.one_in(4))
    return [_READERS[form](writer.line(step, choose)) for step in steps]


@overload
def cohorts(
    *, learners: int = ..., weeks: int = ..., form: Literal["events"] = "events"
) -> SearchStrategy[list[EdxEvent]]: ...
@overload
def cohorts(
    *, learners: int = ..., weeks: int = ..., form: Literal["statements"]
) -> SearchStrategy[list[Statement]]: ...
def cohorts(
    *, learners: int = 4, weeks: int = 2, form: Form = "events"
) -> SearchStrategy[Any]:
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
    return _cohorts(learners=learners, weeks=weeks, form=form)


def _draw_cohort(draw: DrawFn, *, learners: int, weeks: int, form: Form) -> list[Any]:
    choose = HypothesisDraw(draw)
    people, days = choose.integer(1, learners), 7 * choose.integer(1, weeks)
    read = _READERS[form]
    return [
        read(line.text)
        for lines in days_of(choose.integer(0, 2**32 - 1), people, days, form)
        for line in lines
    ]


# what the repr of their strategies shows
_draw_session.__name__ = _draw_session.__qualname__ = sessions.__name__
_draw_cohort.__name__ = _draw_cohort.__qualname__ = cohorts.__name__
_sessions: Final = st.composite(_draw_session)
_cohorts: Final = st.composite(_draw_cohort)
