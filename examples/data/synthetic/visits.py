"""What a learner does: visits whose events agree with one another.

A video is played, paused and moved in from the position that the event before it left;
the clock advances by the time that this takes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any, Literal

from synthetic.envelope import Event, Visit, asynchronous, browser, mobile, request, server
from synthetic.world import PLATFORM, Course, Learner, Unit, Video, hex_id

__all__ = ["Entry", "Family", "Journal", "study", "watch_on_mobile"]

Family = Literal["navigation", "video", "bumper", "enrollment", "request", "other"]


@dataclass(frozen=True, order=True)
class Entry:
    """One event with its time and the family it is of."""

    time: datetime
    family: Family = field(compare=False)
    event: Event = field(compare=False)


@dataclass
class Journal:
    """The events of one visit, and where its clock stands."""

    random: Random
    visit: Visit
    clock: datetime
    entries: list[Entry] = field(default_factory=list[Entry])
    speed: float = 1.0
    mobile: bool = False
    mixed: bool = True
    """Whether some events of 2023 take the asynchronous form."""

    @classmethod
    def start(cls, random: Random, learner: Learner, course: Course) -> "Journal":
        """Begin a visit some time in the six weeks of the course."""
        offset = timedelta(microseconds=random.randrange(42 * 24 * 3600 * 10**6))
        return cls(random, Visit(learner, course, hex_id(random)), course.start + offset)

    def wait(self, seconds: float) -> None:
        """Let time pass, and a little more."""
        self.clock += timedelta(seconds=seconds, microseconds=self.random.randrange(10**6))

    def add(self, family: Family, event: Event) -> None:
        """Write an event down; one in twenty may take the asynchronous form."""
        possible = self.mixed and self.visit.course.modern
        if possible and family in {"video", "navigation"} and self.random.random() < 0.05:
            event = asynchronous(event)
        self.entries.append(Entry(self.clock, family, event))

    def report(self, family: Family, unit: Unit, kind: str, payload: object, **more: str) -> None:
        """Write down what the page of a unit reported."""
        page = self.visit.course.page(unit)
        self.add(family, browser(self.visit, self.clock, kind, payload, page, **more))


def study(
    journal: Journal, *, units: int = 3, enroll: bool = False, bumper: bool = False
) -> list[Entry]:
    """Let a learner visit some units of a course, in a browser.

    Args:
        journal: An empty one; it is filled.
        units: How many units at most.
        enroll: Whether the learner enrols first.
        bumper: Whether a pre-roll video comes before the first video.
    """
    random, course = journal.random, journal.visit.course
    if enroll:
        _enroll(journal, "edx.course.enrollment.activated")
    _request(journal, f"/courses/{course.key}/course/", {})
    first = random.randrange(len(course.units))
    for position, unit in enumerate(course.units[first : first + units], start=1):
        _arrive(journal, unit, position)
        if bumper and position == 1:
            _bumper(journal, unit, unit.videos[0])
        for video in unit.videos:
            if random.random() < 0.75:
                _watch(journal, unit, video)
        journal.report("navigation", unit, "page_close", "{}" if course.named else "")
    if enroll and random.random() < 0.1:
        _enroll(journal, "edx.course.enrollment.deactivated")
    return journal.entries


def watch_on_mobile(journal: Journal) -> list[Entry]:
    """Let a learner watch one video in the mobile application."""
    journal.mobile = True
    unit = journal.random.choice(journal.visit.course.units)
    _watch(journal, unit, unit.videos[0])
    return journal.entries


def _enroll(journal: Journal, kind: str) -> None:
    visit = journal.visit
    payload = {
        "course_id": visit.course.key,
        "user_id": visit.learner.user_id,
        "mode": journal.random.choice(("audit", "honor", "verified")),
    }
    event = server(visit, journal.clock, kind, payload, "/change_enrollment")
    journal.add("enrollment", event)
    journal.wait(3)


def _request(journal: Journal, path: str, body: dict[str, list[str]]) -> None:
    journal.add("request", request(journal.visit, journal.clock, path, body))
    journal.wait(1)


def _arrive(journal: Journal, unit: Unit, position: int) -> None:
    """Go to a unit, by the way that the era and chance offer."""
    course, random = journal.visit.course, journal.random
    block = course.usage("sequential", unit.sequential)
    journal.wait(random.randrange(2, 30))
    old_form = not course.named
    way = random.choice(("tab", "next", "previous", "outline" if not old_form else "tab"))
    if way == "outline":
        target = f"{PLATFORM}/courses/{course.key}/courseware/{unit.chapter}/{unit.sequential}/"
        payload: Event = {"target_url": target, "target_name": f"Unité {position} : les bases"}
        payload |= {"widget_placement": "accordion", "current_url": course.page(unit)}
        journal.report("navigation", unit, "edx.ui.lms.outline.selected", payload)
        return
    old, new = {"next": (position, position + 1), "previous": (position + 1, position)}.get(
        way, (position, position + 3)
    )
    kind = {"next": "seq_next", "previous": "seq_prev", "tab": "seq_goto"}[way]
    if old_form:
        journal.report("navigation", unit, kind, {"old": old, "new": new, "id": block})
        return
    payload = {"current_tab": old, "tab_count": 7, "id": block, "widget_placement": "top"}
    payload |= {"target_tab": new} if way == "tab" else {}
    payload |= {"old": old, "new": new}
    journal.report("navigation", unit, kind, payload, name=f"edx.ui.lms.sequence.{way}_selected")


def _watch(journal: Journal, unit: Unit, video: Video) -> None:
    """Watch a video: from the start, with breaks, perhaps to the end."""
    random = journal.random
    base = _video_payload(journal, video)
    known = journal.visit.course.modern and not journal.mobile
    unloaded = {"duration": 0} if known and random.random() < 0.3 else {}
    _report(journal, unit, "load_video", base | unloaded)
    position = 0.0
    for kind, payload, seconds in _playback(journal, video):
        journal.wait(seconds)
        position = payload.get("currentTime", position)
        _report(journal, unit, kind, base | payload)
    if not journal.mobile and random.random() < 0.4:
        body = {"saved_video_position": [f"00:{int(position) // 60:02d}:{int(position) % 60:02d}"]}
        key = journal.visit.course.usage("video", video.block)
        path = f"/courses/{journal.visit.course.key}/xblock/{key}/handler/xmodule_handler"
        _request(journal, f"{path}/save_user_state", body)


def _playback(journal: Journal, video: Video) -> Iterator[tuple[str, dict[str, Any], float]]:
    """Give the events between loading and leaving, each with the seconds before it."""
    random = journal.random
    now = "currentTime"
    position = seconds = 0.0
    for _ in range(random.randrange(1, 5)):
        yield "play_video", {now: position}, random.randrange(1, 20)
        watched = random.uniform(5, video.duration / 2)
        reached = round(min(position + watched, video.duration), 6)
        seconds, position = (reached - position) / journal.speed, reached
        if position >= video.duration:
            break
        yield "pause_video", {now: position}, seconds
        aside = random.random()
        if aside < 0.4:
            target = round(random.uniform(0, video.duration), 3)
            yield "seek_video", _seek(journal, position, target), 2
            position = target
        elif aside < 0.55 and not journal.mobile:
            yield "speed_change_video", _speed(journal, position), 1
        elif aside < 0.7 and not journal.mobile:
            shown = journal.visit.course.modern
            key = "current_time" if shown else now
            yield random.choice(("show_transcript", "hide_transcript")), {key: position}, 1
        elif aside < 0.75 and journal.visit.course.named and not journal.mobile:
            yield "edx.video.closed_captions.shown", {"current_time": position}, 1
    if position >= video.duration:
        yield "pause_video", {now: video.duration}, seconds
        yield "stop_video", {now: video.duration}, 0
        if journal.visit.course.modern and not journal.mobile:
            yield "complete_video", {}, 0


def _seek(journal: Journal, position: float, target: float) -> dict[str, Any]:
    payload: dict[str, Any] = {"new_time": target, "old_time": position}
    if journal.mobile:
        return payload | {"requested_skip_interval": round(target - position), "type": "onSkipSeek"}
    return payload | {"type": journal.random.choice(("onSlideSeek", "onCaptionSeek"))}


def _speed(journal: Journal, position: float) -> dict[str, Any]:
    old, journal.speed = journal.speed, journal.random.choice((0.75, 1.0, 1.25, 1.5, 2.0))
    key = "currentTime" if journal.visit.course.bare else "current_time"
    return {key: position, "old_speed": f"{old:.2f}", "new_speed": f"{journal.speed:.2f}"}


def _video_payload(journal: Journal, video: Video) -> dict[str, Any]:
    course = journal.visit.course
    payload: dict[str, Any] = {"id": course.html_id("video", video.block), "code": video.code}
    if journal.mobile:
        return payload | {"code": "mobile"}
    return payload | ({"duration": video.duration} if course.modern else {})


def _report(journal: Journal, unit: Unit, kind: str, payload: dict[str, Any]) -> None:
    if journal.mobile:
        visit, page = journal.visit, journal.visit.course.page(unit)
        event = mobile(visit, journal.clock, kind, payload, page)
        journal.add("other", event)
    else:
        journal.report("video", unit, kind, payload)


def _bumper(journal: Journal, unit: Unit, video: Video) -> None:
    """Show the pre-roll video of the site before the first video of a unit."""
    base = {
        "duration": 10,
        "bumper_id": "https://media.example.org/bumper.mp4",
        "code": "html5",
        "host_component_id": journal.visit.course.html_id("video", video.block),
    }
    last = journal.random.choice(("skipped", "dismissed", "stopped"))
    position = 10 if last == "stopped" else round(journal.random.uniform(1, 9), 3)
    for kind, time, seconds in (("loaded", None, 1), ("played", 0, 1), (last, position, position)):
        journal.wait(seconds)
        payload = base if time is None else base | {"currentTime": time}
        journal.report("bumper", unit, f"edx.video.bumper.{kind}", payload)
