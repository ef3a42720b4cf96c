"""Counts how long learners watch videos, out of tracking events and statements."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ralph_models.edx import EdxEvent, UIPauseVideo, UIPlayVideo
from ralph_models.xapi import VideoPlayed

__all__ = ["Watched", "seconds_watched", "starts"]


@dataclass(frozen=True)
class Watched:
    """A start of a video, and what stands for it in the record store."""

    event: UIPlayVideo
    statement: VideoPlayed


def seconds_watched(events: Iterable[EdxEvent]) -> dict[str, float]:
    """Add up the seconds between start and pause, by the id of the video."""
    total: defaultdict[str, float] = defaultdict(float)
    started: dict[str, float] = {}
    for event in events:
        if isinstance(event, UIPlayVideo) and event.payload.id is not None:
            started[event.payload.id] = float(event.payload.currentTime or 0)
        elif isinstance(event, UIPauseVideo) and event.payload.id in started:
            end = float(event.payload.currentTime or 0)
            total[event.payload.id] += end - started.pop(event.payload.id)
    return total


def starts(statements: Iterable[VideoPlayed]) -> Counter[str]:
    """Count how often each video was started."""
    return Counter(statement.object.id for statement in statements)
