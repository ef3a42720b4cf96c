"""Sessions and cohorts: what a learner does agrees with what the learner did before."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from ralph_models.edx import EdxEvent
from ralph_models.strategies import cohorts, sessions
from ralph_models.strategies.cohort import START, days_of
from ralph_models.xapi import Statement

Find = Callable[[SearchStrategy[Any], Callable[[Any], bool]], Any]

SECOND = timedelta(seconds=1)


@given(sessions())
def test_a_session_is_of_one_user_in_one_course(run: list[Any]) -> None:
    assert run
    assert len({(event.username, event.session, event.context.course_id) for event in run}) == 1
    assert len({event.context.user_id for event in run}) == 1
    times = [event.event_time for event in run]
    assert times == sorted(times)


@given(sessions())
def test_a_pause_comes_as_many_seconds_after_its_start_as_were_played(run: list[Any]) -> None:
    for before, event in pairwise(run):
        if event.event_type == "pause_video":
            assert before.event_type == "play_video"
            played = event.payload.currentTime - before.payload.currentTime
            assert abs((event.event_time - before.event_time) / SECOND - played) < 0.002


@given(sessions())
def test_a_video_is_played_from_where_the_learner_left_it(run: list[Any]) -> None:
    position = 0.0
    for event in run:
        payload = event.payload
        match event.event_type:
            case "load_video":
                position = 0.0
            case "play_video":
                assert payload.currentTime == position
            case "pause_video" | "stop_video":
                position = payload.currentTime
                assert 0 <= position <= payload.duration
            case "seek_video":
                assert payload.old_time == position
                position = payload.new_time
            case _:
                pass


@given(sessions())
def test_a_video_is_loaded_before_it_is_played(run: list[Any]) -> None:
    loaded: set[str] = set()
    for event in run:
        if event.event_type == "load_video":
            loaded.add(event.payload.id)
        elif event.event_type.endswith("_video"):
            assert event.payload.id in loaded


@given(sessions(form="statements"))
def test_a_session_of_statements_is_of_one_actor(run: list[Statement]) -> None:
    assert len({statement.actor.to_json() for statement in run}) == 1
    assert len({statement.id for statement in run}) == len(run)
    times = [statement.timestamp or "" for statement in run]
    assert times == sorted(times)


def has_kind(kind: str, run: list[Any]) -> bool:
    return any(event.event_type == kind for event in run)


def test_a_session_has_all_that_learners_do(found: Find) -> None:
    for kind in ("edx.course.enrollment.activated", "complete_video", "seek_video"):
        assert found(sessions(), partial(has_kind, kind))


@settings(max_examples=10)
@given(cohorts(learners=5, weeks=3))
def test_a_cohort_is_in_the_order_of_time(log: list[EdxEvent]) -> None:
    times = [event.event_time for event in log]
    assert times == sorted(times)
    assert len({event.username for event in log}) <= 5
    assert times[-1] - times[0] < timedelta(weeks=3, hours=6)


@settings(max_examples=5)
@given(cohorts(learners=3, form="statements"))
def test_a_cohort_is_of_statements_too(log: list[Statement]) -> None:
    assert all(isinstance(statement, Statement) for statement in log)


SENSELESS: dict[str, Callable[[], Any]] = {
    "no learners": lambda: cohorts(learners=0),
    "no weeks": lambda: cohorts(weeks=0),
    "a form of cohorts": lambda: cast("Any", cohorts)(form="x"),
    "a form of sessions": lambda: cast("Any", sessions)(form="x"),
}


@pytest.mark.parametrize("make", SENSELESS.values(), ids=SENSELESS)
def test_what_makes_no_sense_is_refused(make: Callable[[], Any]) -> None:
    with pytest.raises(InvalidArgument):
        make()


def test_learners_come_on_working_days_and_fade() -> None:
    visits: Counter[date] = Counter()
    for lines in days_of(1, 300, 56, "events"):
        visits.update(line.moment.date() for line in lines if line.kind == "open")
    weeks = [
        sum(visits[START + timedelta(days=7 * week + day)] for day in range(7)) for week in range(8)
    ]
    assert weeks[0] > weeks[4] > weeks[7] > 0
    weekend = sum(number for day, number in visits.items() if day.weekday() >= 5)
    assert 0.1 < weekend / visits.total() < 0.25


def test_a_learner_goes_on_where_the_learner_was() -> None:
    units: defaultdict[str, list[str]] = defaultdict(list)
    for lines in days_of(2, 20, 14, "events"):
        for line in lines:
            if line.kind == "open":
                units[line.username].append(json.loads(json.loads(line.text)["event"])["id"])
    assert max(map(len, units.values())) > 3
    # a unit comes again only after all twelve
    assert all(len(set(seen[:12])) == len(seen[:12]) for seen in units.values())
