"""Many learners over many days: who comes when, and what they leave behind."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from operator import itemgetter
from random import Random
from typing import Final, NamedTuple

from ralph_models.strategies.draw import RandomDraw
from ralph_models.strategies.rendering import Form, Visit
from ralph_models.strategies.simulation import Course, Learner, learner, take_course, visit

__all__ = ["START", "Line", "Member", "days_of", "members_of"]

START: Final = date(2024, 1, 8)
"""The Monday on which the first learners come, unless another day is asked for."""

_WEEK: Final = (1.0, 0.95, 0.9, 0.85, 0.6, 0.45, 0.7)
"""How likely a learner comes on each day of the week, from Monday, against a Monday."""

_HOURS: Final = (*range(7, 12), *range(13, 18), *range(18, 24), *range(19, 23))
"""When visits begin, in UTC: few in the morning, most in the evening."""

_COURSES: Final = 5
_FADING: Final = 0.93
"""From a day to the next, how much of the interest of a learner who fades is left."""


class Line(NamedTuple):
    """A line of a log, or a statement, with what it is sorted and found by."""

    moment: datetime
    kind: str
    username: str
    course: str
    text: str
    """JSON, in one line."""


class Member:
    """A learner in a course, and how far the learner is.

    Args:
        who: The learner.
        course: The course.
        first_day: The day of the enrolment, from 0.
        interest: How likely the learner comes on a Monday, at first.
        fades: Whether interest is lost from day to day, as it is by most.
    """

    __slots__ = ("course", "fades", "first_day", "interest", "next_unit", "who")

    def __init__(
        self, who: Learner, course: Course, first_day: int, interest: float, *, fades: bool
    ) -> None:
        self.who: Learner = who
        self.course: Course = course
        self.first_day: int = first_day
        self.interest: float = interest
        self.fades: bool = fades
        self.next_unit: int = 0

    def comes(self, draw: RandomDraw, day: int, weekday: int) -> bool:
        """Decide whether the learner visits the course on a day."""
        since = day - self.first_day
        if since <= 0:
            return since == 0
        interest = self.interest * (_FADING**since if self.fades else 1.0)
        return draw.floating(0.0, 1.0) < interest * _WEEK[weekday]


def members_of(draw: RandomDraw, learners: int, days: int) -> list[Member]:
    """Enrol learners: half of them in the first days, the others over the first half."""
    late = max(days // 2 - 1, 0)
    return [
        Member(
            learner(number),
            take_course(draw.integer(1, _COURSES)),
            draw.integer(0, min(2, days - 1) if draw.one_in(2) else late),
            draw.floating(0.2, 0.9),
            fades=not draw.one_in(4),
        )
        for number in range(1, learners + 1)
    ]


def days_of(
    seed: int, learners: int, days: int, form: Form, start: date = START
) -> Iterator[list[Line]]:
    """Give the lines of each day, in the order of time.

    Args:
        seed: The same seed gives the same lines.
        learners: How many enrol.
        days: How many days, from the first enrolment.
        form: As events, or as statements.
        start: The first day.
    """
    draw = RandomDraw(Random(seed))  # noqa: S311 - no secret is made of it
    members = members_of(draw, learners, days)
    for day in range(days):
        today = start + timedelta(days=day)
        lines: list[Line] = []
        for member in members:
            if member.comes(draw, day, today.weekday()):
                lines += _visit(draw, member, today, form, enroll=day == member.first_day)
        lines.sort(key=itemgetter(0))
        yield lines


def _visit(
    draw: RandomDraw, member: Member, today: date, form: Form, *, enroll: bool
) -> Iterator[Line]:
    course, name = member.course, member.who.username
    hour = draw.choice(_HOURS)
    begin = datetime.combine(today, time(hour, tzinfo=UTC))
    begin += timedelta(microseconds=draw.integer(0, 3_600_000_000 - 1))
    writer = Visit(form, member.who, course, draw.integer(0, 2**128 - 1), begin)
    steps = visit(draw, course, member.next_unit, enroll=enroll)
    member.next_unit = steps[-1].unit.number % len(course.units)
    for step in steps:
        yield Line(writer.at(step), step.kind, name, course.key, writer.line(step))
