"""The site itself: courses with their units and videos, and the people who learn there.

Everything is invented. Hosts are below ``example.org``, addresses are of the blocks that
RFC 5737 and RFC 3849 keep for documentation.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

__all__ = [
    "HOST",
    "PLATFORM",
    "Course",
    "Learner",
    "Unit",
    "Video",
    "courses",
    "hex_id",
    "learners",
]

HOST = "courses.example.org"
PLATFORM = f"https://{HOST}"

YEAR_OF_CONTEXT = 2014
YEAR_OF_NAMES = 2018
YEAR_OF_FRAMES = 2023

_KEYS = (
    ("ExampleX/DEMO101/2013_Fall", 2013),
    ("UniX/Stat.2x/Winter2014", 2014),
    ("course-v1:ExampleX+DEMO101+T1_2018", 2018),
    ("course-v1:UniX+BIO-2+2018", 2018),
    ("course-v1:ExampleX+DEMO101+2023", 2023),
    ("course-v1:Org.Sub+CS~1+run.2", 2023),
    ("ccx-v1:ExampleX+DEMO101+2023+ccx@7", 2023),
)
_AGENTS = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Example/115.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:109.0) Gecko/20100101 Example/117.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Example/16.5",
    "Mozilla/5.0 (iPad; CPU OS 16_5 like Mac OS X) AppleWebKit/605.1.15 Example/16.5 Mobile/15E148",
)
_LANGUAGES = ("en-US,en;q=0.9", "fr-FR,fr;q=0.8,en-US;q=0.5,en;q=0.3", "es-419,es;q=0.9", "de")


def hex_id(random: Random, length: int = 32) -> str:
    """Make an id of the platform: hexadecimal digits."""
    return f"{random.getrandbits(4 * length):0{length}x}"


@dataclass(frozen=True)
class Video:
    """A video in a unit; ``duration`` is in seconds."""

    block: str
    code: str
    duration: float


@dataclass(frozen=True)
class Unit:
    """A page of a course."""

    chapter: str
    sequential: str
    vertical: str
    problem: str
    videos: tuple[Video, ...]


@dataclass(frozen=True)
class Course:
    """A run of a course; ``era`` is the year whose log format its events have."""

    key: str
    era: int
    units: tuple[Unit, ...]

    @property
    def org(self) -> str:
        """The organization, the first part of the key."""
        return self.key.split(":")[-1].replace("/", "+").split("+")[0]

    @property
    def bare(self) -> bool:
        """Whether events have no context, and times no offset."""
        return self.era < YEAR_OF_CONTEXT

    @property
    def named(self) -> bool:
        """Whether events have a name and the HTTP headers."""
        return self.era >= YEAR_OF_NAMES

    @property
    def modern(self) -> bool:
        """Whether units are shown by the micro-frontend, and videos report their duration."""
        return self.era >= YEAR_OF_FRAMES

    @property
    def start(self) -> datetime:
        """When its first learner arrives."""
        return datetime(self.era, 3, 4, 8, tzinfo=UTC)

    def usage(self, kind: str, block: str) -> str:
        """Give the usage key of a block of the course."""
        scheme, _, parts = self.key.rpartition(":")
        if not scheme:
            org, course, _ = parts.split("/")
            return f"i4x://{org}/{course}/{kind}/{block}"
        prefix = scheme.replace("course", "block").replace("ccx", "ccx-block")
        return f"{prefix}:{parts}+type@{kind}+block@{block}"

    def html_id(self, kind: str, block: str) -> str:
        """Give the id of a block as the page's JavaScript knows it."""
        if ":" in self.key:
            return block
        org, course, _ = self.key.split("/")
        return f"i4x-{org}-{course.replace('.', '_')}-{kind}-{block}"

    def page(self, unit: Unit) -> str:
        """Give the address at which the browser shows a unit."""
        if self.modern:  # the micro-frontend shows each unit in a frame of its own
            key = self.usage("vertical", unit.vertical)
            query = "show_title=0&show_bookmark_button=0&recheck_access=1&view=student_view"
            return f"{PLATFORM}/xblock/{key}?{query}"
        path = f"{PLATFORM}/courses/{self.key}/courseware/{unit.chapter}/{unit.sequential}/"
        return path + ("?child=first" if self.named else "")


@dataclass(frozen=True)
class Learner:
    """Somebody who learns; ``user_id`` is None for a visitor without an account."""

    user_id: int | None
    username: str
    ip: str
    agent: str
    accept_language: str


def courses(random: Random, *, units: int = 8, videos: int = 2) -> list[Course]:
    """Build the courses of the site.

    Args:
        random: The source of the ids.
        units: Units in a course.
        videos: Videos in a unit.
    """
    return [
        Course(key, era, tuple(_unit(random, number, videos) for number in range(units)))
        for key, era in _KEYS
    ]


def _unit(random: Random, number: int, videos: int) -> Unit:
    return Unit(
        chapter=hex_id(random),
        sequential=hex_id(random) if number % 4 else f"week_{number + 1}",
        vertical=hex_id(random),
        problem=hex_id(random),
        videos=tuple(_video(random, first=number == 0 and index == 0) for index in range(videos)),
    )


def _video(random: Random, *, first: bool) -> Video:
    block = "welcome_video" if first else hex_id(random)
    duration = random.choice((61, 194.5, 195, 302.04, 420, 754.25))
    return Video(block, random.choice(("html5", "aB3dE_-f9Gk")), duration)


def learners(random: Random, count: int) -> list[Learner]:
    """Build the learners, one in twenty behind an IPv6 address."""
    return [_learner(random, number) for number in range(1, count + 1)]


def _learner(random: Random, number: int) -> Learner:
    name = "élève" if number % 97 == 0 else "learner"
    ip = f"2001:db8::{number:x}" if number % 20 == 0 else f"203.0.113.{number % 254 + 1}"
    agent, language = random.choice(_AGENTS), random.choice(_LANGUAGES)
    return Learner(number, f"{name}{number:04d}", ip, agent, language)
