"""Write the log of one course for charts: the same bytes whenever it runs.

.. code-block:: console

    $ python examples/data/make_course.py examples/data

``course.log.gz`` has six weeks of a made-up course: four videos with places that learners
go back to, and five problems of different difficulty.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from synthetic.envelope import Event, Visit, browser, server
from synthetic.world import YEAR_OF_FRAMES, Course, Learner, Unit, Video, hex_id, learners

__all__ = ["PROBLEMS", "VIDEOS", "course_log", "main"]

SEED = 20230304
LEARNERS = 110
SHARE_OF_A_WEEK = (1.0, 0.85, 0.7, 0.62, 0.5, 0.45)
"""How many of those who came in the first week come in each."""

VIDEOS = {
    "welcome": (185.0, 0.92, 60.0),
    "first_steps": (420.0, 0.8, 150.0),
    "loops": (610.0, 0.6, 400.0),
    "recursion": (540.0, 0.5, 280.0),
}
"""Seconds, the share of viewers that reaches the end, and the place that is watched again."""

PROBLEMS = {
    "warm_up": 0.9,
    "variables": 0.75,
    "loops_quiz": 0.55,
    "recursion_quiz": 0.35,
    "exam": 0.5,
}
"""How likely the first answer is right."""

KEY = "course-v1:ExampleX+PY101+2023"


@dataclass
class Clock:
    """The time of one visit."""

    random: Random
    now: datetime

    def wait(self, seconds: float) -> datetime:
        """Let time pass, and a little more."""
        self.now += timedelta(seconds=seconds, microseconds=self.random.randrange(10**6))
        return self.now


def course_log() -> list[bytes]:
    """Give the lines of the log, in the order of the clock."""
    random = Random(SEED)
    course = Course(KEY, YEAR_OF_FRAMES, ())
    events = [
        event
        for learner in learners(random, LEARNERS)
        for week, share in enumerate(SHARE_OF_A_WEEK)
        if random.random() < share
        for event in _week(random, course, learner, week)
    ]
    return [json.dumps(event).encode() for event in sorted(events, key=lambda one: one["time"])]


def _week(random: Random, course: Course, learner: Learner, week: int) -> Iterator[Event]:
    """Give what one learner does in one week: a video and a problem, and some pages."""
    start = course.start + timedelta(days=7 * week + random.choice((0, 0, 1, 1, 2, 3, 5, 6)))
    clock = Clock(random, start + timedelta(minutes=random.randrange(14 * 60)))
    visit = Visit(learner, course, hex_id(random))
    page = Unit("chapter", f"week_{week + 1}", f"unit_{week + 1}", "", ())
    if week < len(VIDEOS):
        name = list(VIDEOS)[week]
        yield from _watch(clock, visit, page, name)
    if week < len(PROBLEMS):
        yield from _answer(clock, visit, list(PROBLEMS)[week])
    yield browser(visit, clock.wait(20), "page_close", "{}", course.page(page))


def _watch(clock: Clock, visit: Visit, unit: Unit, name: str) -> Iterator[Event]:
    random, (length, loyal, hard) = clock.random, VIDEOS[name]
    video = Video(name, "html5", length)
    base: dict[str, Any] = {"id": video.block, "code": video.code, "duration": length}

    def report(kind: str, seconds: float, **payload: float | str) -> Event:
        page = visit.course.page(unit)
        return browser(visit, clock.wait(seconds), kind, base | payload, page)

    end = length if random.random() < loyal else round(length * random.betavariate(1.2, 1.6), 3)
    yield report("load_video", 4)
    yield report("play_video", 3, currentTime=0)
    position = 0.0
    if end > hard and random.random() < 0.6:
        stop = round(min(hard + random.uniform(5, 40), end), 3)
        back = round(max(hard - random.uniform(10, 60), 0), 3)
        yield report("pause_video", stop, currentTime=stop)
        yield report("seek_video", 2, old_time=stop, new_time=back, type="onSlideSeek")
        yield report("play_video", 1, currentTime=back)
        position = back
    yield report("pause_video", end - position, currentTime=end)
    if end == length:
        yield report("stop_video", 0, currentTime=end)
        yield report("complete_video", 0)


def _answer(clock: Clock, visit: Visit, name: str) -> Iterator[Event]:
    random, right = clock.random, False
    key = visit.course.usage("problem", name)
    chance = PROBLEMS[name]
    for attempt in range(1, 5):
        right = random.random() < chance
        chance = min(chance + 0.15, 0.95)
        yield _check(visit, clock.wait(random.randrange(30, 300)), key, attempt, right=right)
        if right or random.random() < 0.2:
            return


def _check(visit: Visit, time: datetime, key: str, attempt: int, *, right: bool) -> Event:
    question = f"{key.rpartition('@')[2]}_2_1"
    word = "correct" if right else "incorrect"
    payload = {
        "problem_id": key,
        "answers": {question: "choice_1" if right else "choice_0"},
        "grade": int(right),
        "max_grade": 1,
        "attempts": attempt,
        "success": word,
        "correct_map": {question: {"correctness": word, "npoints": None, "msg": "", "hint": ""}},
        "state": {"seed": 1, "done": None, "student_answers": {}, "correct_map": {}},
        "submission": {
            question: {
                "question": "What does the program print?",
                "answer": "42" if right else "24",
                "response_type": "multiplechoiceresponse",
                "input_type": "choicegroup",
                "correct": right,
                "variant": "",
            }
        },
    }
    path = f"/courses/{visit.course.key}/xblock/{key}/handler/xmodule_handler/problem_check"
    name = key.rpartition("@")[2].replace("_", " ").capitalize()
    module = {"display_name": name, "usage_key": key}
    return server(visit, time, "problem_check", payload, path, module=module)


def main(directory: Path) -> None:
    """Write the file into a directory."""
    # without name and time, so that its bytes depend on nothing else
    path = directory / "course.log.gz"
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.writelines(line + b"\n" for line in course_log())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
