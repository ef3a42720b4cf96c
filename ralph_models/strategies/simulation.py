"""What learners do in a course, as steps whose times and positions agree.

A step is neither an event nor a statement yet: :mod:`ralph_models.strategies.rendering`
writes it as either. Times are in milliseconds since the visit began.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from ralph_models.strategies.draw import Draw

__all__ = ["Course", "Kind", "Learner", "Step", "Unit", "learner", "take_course", "visit"]

Kind: TypeAlias = Literal[
    "enroll", "open", "load", "play", "pause", "seek", "stop", "complete", "close"
]
"""What happens in one step of a visit."""

_AGENTS: Final = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Example/115.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:109.0) Gecko/20100101 Example/117.0",
    "Mozilla/5.0 (iPad; CPU OS 16_5 like Mac OS X) Example/16.5 Mobile/15E148",
)
_LANGUAGES: Final = ("en-US,en;q=0.9", "fr-FR,fr;q=0.8,en-US;q=0.5", "es-419,es;q=0.9")
_UNITS: Final = 12


class Unit(NamedTuple):
    """A page of a course, with one video."""

    number: int
    """Its place in the course, from 1."""
    block: str
    video: str
    length: int
    """Milliseconds of the video."""


@dataclass(frozen=True)
class Course:
    """A run of a course."""

    key: str
    units: tuple[Unit, ...]

    @property
    def organization(self) -> str:
        """The first part of the key."""
        return self.key.partition(":")[2].partition("+")[0]

    def usage_key(self, kind: str, block: str) -> str:
        """Give the key of a block of the course."""
        return f"block-v1:{self.key.partition(':')[2]}+type@{kind}+block@{block}"


class Learner(NamedTuple):
    """Somebody who learns."""

    user_id: int
    username: str
    ip: str
    agent: str
    language: str


class Step(NamedTuple):
    """Something that a learner does."""

    kind: Kind
    at: int
    """Milliseconds since the visit began."""
    unit: Unit
    position: int = 0
    """Milliseconds into the video."""
    target: int = 0
    """Where a seek leads, in milliseconds."""
    watched: tuple[tuple[int, int], ...] = ()
    """The stretches of the video that were played, in milliseconds."""


def _block(number: int) -> str:
    """Give an id that looks like one of the platform, always the same for a number."""
    return f"{(number * 0x9E3779B97F4A7C15F39CC0605CEDC835 + 1) % 2**128:032x}"


def take_course(number: int) -> Course:
    """Give a course by its number; the same number gives the same course."""
    units = (
        Unit(
            place,
            _block(1000 * number + place),
            _block(1000 * number + place + 500),
            60_000 + 1000 * ((number * 7919 + place * 104_729) % 540),
        )
        for place in range(1, _UNITS + 1)
    )
    return Course(f"course-v1:ExampleX+DEMO{100 + number}+2024", tuple(units))


def learner(number: int) -> Learner:
    """Give a learner by number, from 1; every 97th has a name beyond ASCII."""
    name = "élève" if number % 97 == 0 else "learner"
    ip = f"2001:db8::{number:x}" if number % 20 == 0 else f"203.0.113.{number % 254 + 1}"
    return Learner(
        number, f"{name}{number:06d}", ip, _AGENTS[number % 3], _LANGUAGES[number % 7 % 3]
    )


def visit(draw: Draw, course: Course, first: int, *, enroll: bool, most: int = 3) -> list[Step]:
    """Let a learner go through some units and watch their videos.

    Args:
        draw: The source of chance.
        course: Where.
        first: Index of the unit to begin with.
        enroll: Whether the learner enrols first.
        most: How many units at most.

    Returns:
        The steps in the order of time.
    """
    at = 0
    steps: list[Step] = []
    if enroll:
        steps.append(Step("enroll", at, course.units[first]))
    for unit in course.units[first : first + draw.integer(1, most)]:
        at += draw.integer(1_000, 30_000)
        steps.append(Step("open", at, unit))
        if draw.integer(0, 3):
            steps.extend(_watch(draw, unit, at + draw.integer(200, 3_000)))
            at = steps[-1].at
        at += draw.integer(500, 60_000)
        steps.append(Step("close", at, unit))
    return steps


def _watch(draw: Draw, unit: Unit, at: int) -> Iterator[Step]:
    """Watch a video: in stretches, with leaps between them, perhaps to its end."""
    yield Step("load", at, unit)
    position = 0
    watched: tuple[tuple[int, int], ...] = ()
    for _ in range(draw.integer(1, 4)):
        at += draw.integer(300, 20_000)
        yield Step("play", at, unit, position, watched=watched)
        reached = min(position + draw.integer(2_000, unit.length // 2), unit.length)
        at += reached - position
        watched = (*watched, (position, reached))
        position = reached
        yield Step("pause", at, unit, position, watched=watched)
        if position == unit.length:
            break
        if draw.one_in(3):
            at += draw.integer(100, 5_000)
            target = draw.integer(0, unit.length - 1_000)
            yield Step("seek", at, unit, position, target, watched)
            position = target
    if position == unit.length:
        yield Step("stop", at, unit, position, watched=watched)
        yield Step("complete", at, unit, position, watched=watched)
