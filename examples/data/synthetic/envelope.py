"""What the platform writes around a payload, in the forms of ten years.

2013: no context, no name, times without offset. 2014: a context. 2018: a name and the
HTTP headers. 2023: the enterprise, and sometimes the form of the asynchronous consumers.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from synthetic.world import HOST, PLATFORM, Course, Learner

__all__ = ["Event", "Visit", "asynchronous", "browser", "mobile", "request", "server"]

Event = dict[str, Any]

_TO_CONTEXT = (
    *("username", "session", "ip", "agent", "host"),
    *("referer", "accept_language", "event_source", "page"),
)
_MOBILE = {
    "load_video": "edx.video.loaded",
    "play_video": "edx.video.played",
    "pause_video": "edx.video.paused",
    "stop_video": "edx.video.stopped",
    "seek_video": "edx.video.position.changed",
}


@dataclass(frozen=True)
class Visit:
    """One learner in one course from log-in to log-out."""

    learner: Learner
    course: Course
    session: str


def _stamp(visit: Visit, time: datetime) -> str:
    naive = time.replace(tzinfo=None).isoformat(timespec="microseconds")
    return naive if visit.course.bare else f"{naive}+00:00"


def _context(visit: Visit, path: str) -> Event:
    course, learner = visit.course, visit.learner
    context = {"user_id": learner.user_id, "path": path}
    context |= {"course_id": course.key, "org_id": course.org}
    return context | ({"enterprise_uuid": ""} if course.modern else {})


def _root(visit: Visit, time: datetime, *, path: str, referer: str) -> Event:
    learner, course = visit.learner, visit.course
    root: Event = {} if course.bare else {"context": _context(visit, path)}
    root |= {"username": learner.username, "ip": learner.ip, "agent": learner.agent, "host": HOST}
    if course.named:
        root |= {"referer": referer, "accept_language": learner.accept_language}
    return root | {"time": _stamp(visit, time)}


def browser(
    visit: Visit, time: datetime, kind: str, payload: object, page: str, **more: str
) -> Event:
    """Wrap what a page reported.

    Args:
        visit: Who, and where.
        time: When.
        kind: The ``event_type``.
        payload: The data; it becomes JSON text, unless it is text already.
        page: The address of the page.
        more: The ``name``, where it is not the ``event_type``.
    """
    text = payload if isinstance(payload, str) else json.dumps(payload)
    event = _root(visit, time, path="/event", referer=page)
    event |= {"session": visit.session, "event": text, "page": page}
    event |= {"event_type": kind, "event_source": "browser"}
    return {"name": more.get("name", kind), **event} if visit.course.named else event


def server(
    visit: Visit, time: datetime, kind: str, payload: object, path: str, **more: object
) -> Event:
    """Wrap what the server reported by name; ``more`` is added to the context."""
    event = _root(visit, time, path=path, referer=f"{PLATFORM}/courses/{visit.course.key}/about")
    event |= {"event": payload, "event_type": kind, "event_source": "server", "page": None}
    if more and "context" in event:
        event["context"] |= more
    if visit.course.named:
        event |= {"name": kind, "session": visit.session}
    return event


def request(visit: Visit, time: datetime, path: str, body: dict[str, list[str]]) -> Event:
    """Wrap a request that nobody reported by name: its kind is its path."""
    event = _root(visit, time, path=path, referer=f"{PLATFORM}/dashboard")
    # the platform cuts the text, and what is left may be no JSON
    text = json.dumps({"POST": body, "GET": {}})[:512]
    return event | {"event_type": path, "event": text, "event_source": "server", "page": None}


def mobile(visit: Visit, time: datetime, kind: str, payload: Event, page: str) -> Event:
    """Wrap what the mobile application reported."""
    event = _root(visit, time, path="/segmentio/event", referer="")
    event["context"] |= {
        "component": "videoplayer",
        "received_at": _stamp(visit, time),
        "application": {"name": "edx.mobileapp.android", "version": "2.7.5"},
        "client": {
            "network": {"wifi": True, "carrier": "Example Mobile"},
            "locale": "en-GB",
            "device": {"model": "EX-100", "type": "android", "manufacturer": "example"},
            "os": {"name": "Android", "version": "6.0.1"},
            "timezone": "Etc/UTC",
        },
    }
    event |= {"ip": "", "session": "", "accept_language": "", "page": page}
    event |= {"event": payload, "event_type": kind, "event_source": "mobile"}
    return {"name": _MOBILE[kind], **event}


def asynchronous(event: Event) -> Event:
    """Turn a log line into the form that event-tracking hands to other consumers."""
    payload = event["event"]
    context = event["context"] | {key: event[key] for key in _TO_CONTEXT if key in event}
    return {
        "name": event.get("name") or event["event_type"],
        "timestamp": event["time"],
        "data": json.loads(payload) if isinstance(payload, str) else payload,
        "context": context,
    }
