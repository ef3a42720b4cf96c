"""Keys of courses, libraries and blocks, taken apart without the platform's packages.

A key keeps its text; what is not the key of anything gives ``ValueError``. The formats
are those of opaque keys: ``course-v1:Org+Course+Run`` and its kin, slash forms and
``i4x://`` of older platforms, assets, and the ids that stand in HTML.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar, cast

from ralph_models.types import JsonValue

__all__ = ["CourseKey", "UsageKey", "find_course", "find_usage"]

KeyT = TypeVar("KeyT")

# parts exclude what separates them, so that no expression has a choice
_PART: Final = r"[^\s/+@?#&;]+"
_BRANCH: Final = rf"(?:\+branch@(?P<branch>{_PART}))?(?:\+version@(?P<version>{_PART}))?"
_COURSE: Final = rf"(?P<org>{_PART})\+(?P<course>{_PART})\+(?P<run>{_PART})"
_CCX: Final = r"\+ccx@(?P<ccx>[0-9]+)"
_LIBRARY: Final = rf"(?P<org>{_PART})\+(?P<course>{_PART})"
_SLUG: Final = r"[^\s/+@?#&;:]+"
_SMALL: Final = rf"(?P<org>{_SLUG}):(?P<course>{_SLUG})"
_BLOCK: Final = rf"\+type@(?P<type>{_PART})\+block@(?P<id>[^\s/+@?#&;]+)"
_FILE: Final = r"\+type@(?P<type>asset|thumbnail)\+block[@/](?P<id>[^/?#]+)"

_COURSES: Final = {
    "course-v1": rf"course-v1:{_COURSE}{_BRANCH}",
    "ccx-v1": rf"ccx-v1:{_COURSE}{_CCX}{_BRANCH}",
    "library-v1": rf"library-v1:{_LIBRARY}{_BRANCH}",
    "lib": rf"lib:{_SMALL}",
    "slash": rf"(?P<org>{_PART})/(?P<course>{_PART})/(?P<run>{_PART})",
}

_BLOCKS: Final = {
    "block-v1": rf"block-v1:{_COURSE}{_BRANCH}{_BLOCK}",
    "ccx-block-v1": rf"ccx-block-v1:{_COURSE}{_CCX}{_BRANCH}{_BLOCK}",
    "lib-block-v1": rf"lib-block-v1:{_LIBRARY}{_BRANCH}{_BLOCK}",
    "lb": rf"lb:{_SMALL}:(?P<type>{_SLUG}):(?P<id>{_SLUG})",
    "asset-v1": (
        r"(?:/(?:assets/courseware/(?:v1/[^/]*/)?)?)?"
        rf"asset-v1:{_COURSE}{_BRANCH}{_FILE}"
    ),
    "c4x": (
        rf"(?:/c4x/|c4x://)(?P<org>{_PART})/(?P<course>{_PART})/(?P<type>asset|thumbnail)"
        r"/(?P<id>[^/?#]+)"
    ),
    "i4x": (
        rf"i4x://(?P<org>{_PART})/(?P<course>{_PART})/(?P<type>{_PART})/(?P<id>{_PART})"
        rf"(?:@(?P<version>{_PART}))?"
    ),
    # the same with its slashes escaped, as it stands in the path of a request
    "i4x-path": (
        rf"i4x:;_;_(?P<org>{_PART});_(?P<course>{_PART});_(?P<type>{_PART});_(?P<id>{_PART})"
        rf"(?:@(?P<version>{_PART}))?"
    ),
}

_COURSE_OF: Final = {
    "block-v1": "course-v1",
    "ccx-block-v1": "ccx-v1",
    "lib-block-v1": "library-v1",
    "lb": "lib",
    "asset-v1": "course-v1",
}

_TYPES: Final = frozenset(
    [
        "about",
        "chapter",
        "combinedopenended",
        "conditional",
        "course",
        "course_info",
        "discussion",
        "html",
        "library_content",
        "openassessment",
        "peergrading",
        "poll_question",
        "problem",
        "problemset",
        "randomize",
        "sequential",
        "split_test",
        "static_tab",
        "vertical",
        "video",
        "videoalpha",
        "videosequence",
        "word_cloud",
    ]
)
"""Block types that tell where the id of a block in HTML has its type."""

_BLOCK_FIELDS: Final = (
    "usage_key",
    "problem_id",
    "module_id",
    "block_id",
    "component_usage_id",
    "item_id",
    "location",
    "problem",
    "id",
)
"""Where payloads name a block."""


@dataclass(frozen=True, slots=True)
class CourseKey:
    """The key of a course or of a library of blocks."""

    text: str
    """As it came; what ``str()`` gives."""
    format: str
    """``course-v1``, ``ccx-v1``, ``library-v1``, ``lib`` or ``slash``; ``i4x`` for the
    course of an old block, which does not tell the run."""
    org: str
    course: str
    """The course, or the library."""
    run: str | None = None
    ccx: str | None = None
    """The number of the custom course made of this one."""
    branch: str | None = None
    version: str | None = None

    @classmethod
    def parse(cls, text: str) -> "CourseKey":
        """Take a key apart.

        Raises:
            ValueError: It is in none of the formats.
        """
        name, parts = _match(_COURSES, text, "a course or library")
        return cls(text, name, **parts)

    @property
    def is_library(self) -> bool:
        """Whether it is a library."""
        return self.format in {"library-v1", "lib"}

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class UsageKey:
    """The key of a block of a course or library, or of a file beside the blocks."""

    text: str
    """As it came; what ``str()`` gives."""
    format: str
    """``block-v1``, ``ccx-block-v1``, ``lib-block-v1``, ``lb``, ``asset-v1``, ``c4x``,
    ``i4x``, ``i4x-path`` (``i4x:;_;_…``) or ``html`` (``i4x-Org-Course-video-…``)."""
    course_key: CourseKey
    """Where the block is, branch and version included."""
    block_type: str
    block_id: str
    version: str | None = None
    """The revision of a block in an old format."""

    @classmethod
    def parse(cls, text: str) -> "UsageKey":
        """Take a key apart.

        An id in HTML joins its parts with ``-``, which may occur in them too: the first
        part that is a well-known type of block divides it, else the fourth.

        Raises:
            ValueError: It is in none of the formats.
        """
        if text.startswith("i4x-"):
            return cls._parse_html(text)
        name, parts = _match(_BLOCKS, text, "a block or asset")
        block_type, block_id = parts.pop("type"), parts.pop("id")
        if name in _COURSE_OF:
            return cls(text, name, _course_of(name, parts), block_type, block_id)
        version = parts.pop("version", None)
        return cls(text, name, _course_of(name, parts), block_type, block_id, version)

    @classmethod
    def _parse_html(cls, text: str) -> "UsageKey":
        words = text.split("-")
        known = (at for at in range(3, len(words) - 1) if words[at] in _TYPES)
        at = next(known, 3)
        org, course, name = words[1], "-".join(words[2:at]), "-".join(words[at + 1 :])
        if not (org and course and name and words[at]) or re.search(r"[\s/]", text):
            message = f"not the key of a block: {text[:200]!r}"
            raise ValueError(message)
        return cls(text, "html", _old_course(org, course), words[at], name)

    @property
    def org(self) -> str:
        """The organisation of the course."""
        return self.course_key.org

    @property
    def course(self) -> str:
        """The course, or the library."""
        return self.course_key.course

    @property
    def run(self) -> str | None:
        """The run of the course; old formats do not have it."""
        return self.course_key.run

    def __str__(self) -> str:
        return self.text


def find_course(said: str | None, payload: JsonValue) -> CourseKey | None:
    """Give the first that is the key of a course: the text, or ``course_id`` of the payload."""
    named = payload.get("course_id") if isinstance(payload, dict) else None
    return _first(CourseKey.parse, said, named)


def find_usage(said: str | None, payload: JsonValue) -> UsageKey | None:
    """Give the first that is the key of a block: the text, or a field of the payload."""
    named = map(payload.get, _BLOCK_FIELDS) if isinstance(payload, dict) else ()
    return _first(UsageKey.parse, said, *named)


def _first(parse: Callable[[str], KeyT], *candidates: JsonValue) -> KeyT | None:
    for text in candidates:
        if isinstance(text, str) and text:
            try:
                return parse(text)
            except ValueError:
                continue
    return None


def _match(formats: dict[str, str], text: str, what: str) -> tuple[str, dict[str, str]]:
    """Give the name of the first format of the text, and its parts."""
    for name, pattern in formats.items():
        # compiled when it is first used, and kept by the module
        match = re.fullmatch(pattern, text)
        if match is not None:
            found = cast("dict[str, str | None]", match.groupdict())
            return name, {key: value for key, value in found.items() if value is not None}
    message = f"not the key of {what}: {text[:200]!r}"
    raise ValueError(message)


def _course_of(name: str, parts: dict[str, str]) -> CourseKey:
    """Make the key of the course that a block is in."""
    course_format = _COURSE_OF.get(name)
    if course_format is None:
        return _old_course(parts["org"], parts["course"])
    separator = ":" if course_format == "lib" else "+"
    places = [parts["org"], parts["course"], *([parts["run"]] if "run" in parts else [])]
    places += [f"{key}@{parts[key]}" for key in ("ccx", "branch", "version") if key in parts]
    return CourseKey(f"{course_format}:{separator.join(places)}", course_format, **parts)


def _old_course(org: str, course: str) -> CourseKey:
    """Make the key of a course whose run is not known."""
    return CourseKey(f"{org}/{course}", "i4x", org, course)
