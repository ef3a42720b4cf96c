"""From steps to lines: tracking events in log form, and statements, out of templates.

A template is the JSON text of one whole example in which some values are marked; it is
made once, by the encoder that the platform's logger uses, so that what a line quotes is
quoted right. Filling one in costs a few microseconds.
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final, Literal, TypeAlias

from ralph_models.strategies.scalars import as_uuid
from ralph_models.strategies.simulation import Course, Kind, Learner, Step, Unit
from ralph_models.vocabulary import activity_types, profiles, verbs
from ralph_models.vocabulary.extensions import (
    VIDEO_LENGTH,
    VIDEO_PLAYED_SEGMENTS,
    VIDEO_PROGRESS,
    VIDEO_SESSION_ID,
    VIDEO_TIME,
    VIDEO_TIME_FROM,
    VIDEO_TIME_TO,
)
from ralph_models.vocabulary.term import Term

__all__ = ["Form", "Visit"]

Form: TypeAlias = Literal["events", "statements"]
"""What steps are written as."""

_HOST: Final = "courses.example.org"
_PLATFORM: Final = f"https://{_HOST}"
_NUMBERS: Final = ("user_id", "number", "next", "position", "target", "length", "progress")
_TEXTS: Final = (
    *("username", "ip", "agent", "language", "course", "organization", "session", "time"),
    *("page", "sequence", "video", "unit", "id", "segments", "duration"),
)


def _template(example: Any) -> str:
    """Make a format string of an example, whose marks are like ``"@time@"``."""
    text = json.dumps(example).replace("%", "%%")
    for name in _NUMBERS:
        # within the text of a payload the quotes of the mark are quoted themselves
        for mark in (f'\\"@{name}@\\"', f'"@{name}@"'):
            text = text.replace(mark, f"%({name})s")
    for name in _TEXTS:
        text = text.replace(f"@{name}@", f"%({name})s")
    return text


def _event(kind: str, source: str, payload: object, *, name: str = "") -> dict[str, Any]:
    browser = source == "browser"
    return {
        "name": name or kind,
        "context": {
            "user_id": "@user_id@",
            "path": "/event" if browser else "/change_enrollment",
            "course_id": "@course@",
            "org_id": "@organization@",
            "enterprise_uuid": "",
        },
        "username": "@username@",
        "session": "@session@",
        "ip": "@ip@",
        "agent": "@agent@",
        "host": _HOST,
        "referer": "@page@",
        "accept_language": "@language@",
        "event": json.dumps(payload) if browser else payload,
        "time": "@time@",
        "event_type": kind,
        "event_source": source,
        "page": "@page@" if browser else None,
    }


def _video(kind: str, **more: object) -> dict[str, Any]:
    payload = {"id": "@video@", "code": "html5", "duration": "@length@", **more}
    return _event(kind, "browser", payload)


_TAB: Final = {
    "current_tab": "@number@",
    "tab_count": 12,
    "id": "@sequence@",
    "widget_placement": "top",
    "target_tab": "@next@",
}
_ENROLMENT: Final = {"course_id": "@course@", "user_id": "@user_id@", "mode": "audit"}

_EVENTS: Final[Mapping[Kind, dict[str, Any]]] = {
    "enroll": _event("edx.course.enrollment.activated", "server", _ENROLMENT),
    "open": _event("seq_goto", "browser", _TAB, name="edx.ui.lms.sequence.tab_selected"),
    "load": _video("load_video"),
    "play": _video("play_video", currentTime="@position@"),
    "pause": _video("pause_video", currentTime="@position@"),
    "seek": _video("seek_video", old_time="@position@", new_time="@target@", type="onSlideSeek"),
    "stop": _video("stop_video", currentTime="@position@"),
    "complete": _video("complete_video"),
    "close": _event("page_close", "browser", {}),
}

_ACTIVITIES: Final[Mapping[str, tuple[str, Term]]] = {
    "course": (f"{_PLATFORM}/courses/@course@", activity_types.COURSE),
    "page": ("@page@", activity_types.PAGE),
    "video": (f"{_PLATFORM}/xblock/@unit@", activity_types.VIDEO),
}


def _activity(kind: str) -> dict[str, Any]:
    iri, term = _ACTIVITIES[kind]
    return {"id": iri, "definition": {"type": term.iri}}


def _statement(verb: Term, kind: str, profile: Term | None, **parts: Any) -> dict[str, Any]:
    category = [{"id": profile.iri}] if profile else []
    context: dict[str, Any] = {
        "contextActivities": {"parent": [_activity("course")], "category": category}
    }
    context |= {"extensions": parts.pop("context")} if "context" in parts else {}
    return {
        "id": "@id@",
        "actor": {"account": {"homePage": _PLATFORM, "name": "@username@"}},
        "verb": {"id": verb.iri, "display": {"en": verb.label}},
        "object": _activity(kind),
        **parts,
        "context": context,
        "timestamp": "@time@",
        "version": "1.0.3",
    }


_HERE: Final = {VIDEO_LENGTH.iri: "@length@", VIDEO_SESSION_ID.iri: "@session@"}
_AT: Final = {VIDEO_TIME.iri: "@position@"}
_SO_FAR: Final = {
    **_AT,
    VIDEO_PROGRESS.iri: "@progress@",
    VIDEO_PLAYED_SEGMENTS.iri: "@segments@",
}


def _watching(verb: Term, **result: Any) -> dict[str, Any]:
    more = {"result": result} if result else {}
    return _statement(verb, "video", profiles.VIDEO, context=_HERE, **more)


_STATEMENTS: Final[Mapping[Kind, dict[str, Any]]] = {
    "enroll": _statement(verbs.REGISTERED, "course", profiles.LMS),
    "open": _statement(verbs.VIEWED, "page", None),
    "load": _watching(verbs.INITIALIZED),
    "play": _watching(verbs.PLAYED, extensions=_AT),
    "pause": _watching(verbs.PAUSED, extensions=_SO_FAR),
    "seek": _watching(
        verbs.SEEKED,
        extensions={VIDEO_TIME_FROM.iri: "@position@", VIDEO_TIME_TO.iri: "@target@"},
    ),
    "stop": _watching(verbs.TERMINATED, extensions=_SO_FAR),
    "complete": _watching(
        verbs.COMPLETED, extensions=_SO_FAR, completion=True, duration="@duration@"
    ),
    "close": _statement(verbs.TERMINATED, "page", None),
}


@cache
def _templates(form: Form) -> Mapping[Kind, str]:
    """Make the templates of a form, when they are first needed."""
    examples = _EVENTS if form == "events" else _STATEMENTS
    return {kind: _template(example) for kind, example in examples.items()}


class Visit:
    """Writes the steps of one learner in one course.

    Args:
        form: As events, or as statements.
        who: The learner.
        course: The course.
        session: Identifies the visit, a number of 128 bits; ids of statements count from it.
        start: When the visit begins, in UTC.
    """

    __slots__ = ("_course", "_is_statement", "_next_id", "_start", "_templates", "_values")

    def __init__(
        self, form: Form, who: Learner, course: Course, session: int, start: datetime
    ) -> None:
        self._templates = _templates(form)
        self._is_statement = form == "statements"
        self._next_id = session
        self._course = course
        self._start = start
        self._values: dict[str, object] = {
            **who._asdict(),
            # as it stands in JSON text, without its quotes
            "username": json.dumps(who.username)[1:-1],
            "course": course.key,
            "organization": course.organization,
            "session": f"{session:032x}",
        }

    def at(self, step: Step) -> datetime:
        """Tell when a step happens."""
        return self._start + timedelta(milliseconds=step.at)

    def line(self, step: Step) -> str:
        """Write a step as JSON text."""
        values = self._values
        unit = step.unit
        if values.get("number") != unit.number:
            values.update(_of_unit(self._course, unit))
        values["time"] = self.at(step).isoformat(timespec="microseconds")
        values["position"] = step.position / 1000
        values["target"] = step.target / 1000
        if self._is_statement:
            values.update(_of_statement(step, self._next_id))
            self._next_id += 1
        return self._templates[step.kind] % values


def _of_unit(course: Course, unit: Unit) -> dict[str, object]:
    vertical = course.usage_key("vertical", unit.block)
    return {
        "number": unit.number,
        "next": unit.number % len(course.units) + 1,
        "unit": course.usage_key("video", unit.video),
        "sequence": course.usage_key("sequential", unit.block[:16]),
        "page": f"{_PLATFORM}/xblock/{vertical}?view=student_view",
        "video": unit.video,
        "length": unit.length / 1000,
    }


def _of_statement(step: Step, number: int) -> dict[str, object]:
    stretches = step.watched
    seconds = sum(end - start for start, end in stretches) / 1000
    return {
        "id": as_uuid(number % 2**122),
        "progress": min(1.0, round(seconds * 1000 / step.unit.length, 3)),
        "segments": "[,]".join([f"{start / 1000}[.]{end / 1000}" for start, end in stretches]),
        "duration": f"PT{seconds}S",
    }
