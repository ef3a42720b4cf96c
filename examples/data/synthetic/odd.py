"""Lines that a reader of real logs must survive, and events of other families."""

import json
from collections.abc import Callable
from datetime import datetime
from random import Random

from synthetic.envelope import Visit, browser, server
from synthetic.visits import Entry, Journal
from synthetic.world import PLATFORM, Learner, hex_id

__all__ = ["BROKEN", "break_line", "other_events", "prefixed", "visitor"]

DEPTH = 3000


def _cut(line: bytes, random: Random) -> bytes:
    return line[: random.randrange(20, len(line) - 2)]


def _no_utf8(line: bytes, random: Random) -> bytes:
    del random
    return line[:-1] + b', "label": "\xe9l\xe8ve"}'


def _too_large(line: bytes, random: Random) -> bytes:
    del random
    return line[:-1] + b', "nonInteraction": 1e999}'


def _nested(line: bytes, random: Random) -> bytes:
    del random
    return line[:-1] + b', "label": ' + b"[" * DEPTH + b"]" * DEPTH + b"}"


def _without_time(line: bytes, random: Random) -> bytes:
    del random
    event = json.loads(line)
    event.pop("time", None)
    event.pop("timestamp", None)
    return json.dumps(event).encode()


_CHANGED: dict[str, Callable[[bytes, Random], bytes]] = {
    "beyond binary64": _too_large,
    "cut": _cut,
    "deep": _nested,
    "no time": _without_time,
    "not utf-8": _no_utf8,
}
_REPLACED = {
    "array": b"[]",
    "blank": b"",
    "comment": b"# rotated by logrotate",
    "empty object": b"{}",
    "nul": b"\0" * 40,
    "null": b"null",
    "number": b"42",
    "python": b"{'username': 'learner0042', 'event_type': 'page_close'}",
    "spaces": b"   ",
    "string": b'"page_close"',
    "two objects": b'{"event_type": "page_close"}{"event_type": "page_close"}',
}
BROKEN = sorted(_CHANGED | _REPLACED)
"""The names of what can happen to a line."""


def break_line(line: bytes, random: Random, how: str) -> bytes:
    """Break a good line in one of the ways of :data:`BROKEN`."""
    return _CHANGED[how](line, random) if how in _CHANGED else _REPLACED[how]


def prefixed(line: bytes, time: datetime) -> bytes:
    """Put before a line what Python's logging writes there."""
    prefix = (
        f"{time:%Y-%m-%d %H:%M:%S},461 INFO 20 [tracking] [user None] [ip None] logger.py:41 - "
    )
    return prefix.encode() + line


def other_events(journal: Journal) -> list[Entry]:
    """Answer a problem, ask in the forum, and let staff ask for a report."""
    visit, course = journal.visit, journal.visit.course
    unit = journal.random.choice(course.units)
    key = course.usage("problem", unit.problem)
    path = f"/courses/{course.key}/xblock/{key}/handler/xmodule_handler/problem_check"
    answer = f"{unit.problem}_2_1"
    page = course.page(unit)
    journal.add("other", browser(visit, journal.clock, "problem_check", f"input_{answer}=1", page))
    module = {"display_name": "Exercise", "usage_key": key}
    event = server(visit, journal.clock, "problem_check", _check(key, answer), path, module=module)
    journal.add("other", event | {"page": "x_module"})
    journal.wait(120)
    path = f"/courses/{course.key}/discussion/course/threads/create"
    thread = _thread(journal)
    journal.add("other", server(visit, journal.clock, "edx.forum.thread.created", thread, path))
    journal.wait(60)
    kind = "edx.instructor.report.requested"
    report = {"report_type": "grades_report"}
    journal.add("other", server(visit, journal.clock, kind, report, path))
    return journal.entries


def _check(key: str, answer: str) -> dict[str, object]:
    question = "Which city is the capital of France?"
    submission = {
        "question": question,
        "answer": "Paris",
        "response_type": "multiplechoiceresponse",
        "input_type": "choicegroup",
        "correct": True,
        "variant": "",
    }
    return {
        "state": {"student_answers": {}, "seed": 1, "done": None, "correct_map": {}},
        "problem_id": key,
        "answers": {answer: "choice_1"},
        "grade": 1,
        "max_grade": 1,
        "correct_map": {answer: {"correctness": "correct", "npoints": None}},
        "success": "correct",
        "attempts": 1,
        "submission": {answer: submission},
    }


def _thread(journal: Journal) -> dict[str, object]:
    return {
        "commentable_id": "course",
        "category_id": "course",
        "category_name": "Général",
        "url": f"{PLATFORM}/courses/{journal.visit.course.key}/discussion/forum/course/threads/",
        "user_course_roles": [],
        "user_forums_roles": ["Student"],
        "truncated": False,
        "body": "Hello, I have a question about exercise 7.",
        "title": "Exercise 7",
        "thread_type": "question",
        "anonymous": False,
        "anonymous_to_peers": False,
        "id": hex_id(journal.random, 24),
    }


def visitor(random: Random, journal: Journal) -> list[Entry]:
    """Let somebody without an account look at the log-in page, and close it."""
    known = journal.visit.learner
    nobody = Learner(None, "", known.ip, known.agent, known.accept_language)
    visit = Visit(nobody, journal.visit.course, journal.visit.session)
    event = browser(visit, journal.clock, "page_close", "{}", f"{PLATFORM}/login")
    empty = {"course_id": "", "org_id": ""}
    if random.choice((True, False)):
        empty["user_id"] = ""
    event["context"] |= empty
    journal.add("navigation", event)
    return journal.entries
