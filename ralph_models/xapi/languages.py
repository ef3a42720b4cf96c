"""Which language of a language map a person reads.

``Accept-Language``: `RFC 9110, section 12.5.4
<https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4>`_.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

__all__ = ["choose_language"]

_NEAR = 14
"""Distance up to which a tag is the language asked for, in another region or script."""

_FAR = 25
"""Distance up to which who asked for one language probably understands the other."""

_RANGE = re.compile(
    r"(?P<tag>\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,15})"
    r"(?:[ \t]*;[ \t]*[qQ]=(?P<quality>0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?))?"
)


_MOST = 64
"""Ranges of a header that are read."""


@lru_cache(maxsize=512)
def choose_language(tags: tuple[str, ...], accept: str) -> str:
    """Choose the tag that suits an ``Accept-Language`` header best.

    The ranges of the header are tried by falling quality, and in their order where it is
    the same. A range takes the tag that is the same but for case, or else the nearest one
    by the language distances of Unicode CLDR; ``*`` takes the first tag that no other range
    names. If that finds nothing, a range takes a language that its readers probably
    understand. If nothing fits still, it is the first tag, if possible one that is not
    refused (``q=0``).

    Args:
        tags: Language tags, at least one, in the order of the map.
        accept: The header; parts of it that are malformed are left aside.
    """
    qualities = _qualities(accept)
    allowed = [tag for tag in tags if qualities.get(_range_of(tag, qualities), 1.0) > 0]
    wanted = sorted((one for one in qualities if qualities[one] > 0), key=lambda x: -qualities[x])
    for distance in (_NEAR, _FAR):
        for one in wanted:
            found = _any(allowed, qualities) if one == "*" else _nearest(one, allowed, distance)
            if found is not None:
                return found
    return (allowed or tags)[0]


def _qualities(accept: str) -> dict[str, float]:
    """Read the ranges of a header, in lower case, with their qualities."""
    parts = (_RANGE.fullmatch(part.strip(" \t")) for part in accept.split(",", _MOST)[:_MOST])
    return {part["tag"].lower(): float(part["quality"] or 1) for part in parts if part}


def _range_of(tag: str, qualities: Mapping[str, float]) -> str:
    """Find the range that a tag falls under: its longest beginning, or else ``*``."""
    subtags = tag.lower().split("-")
    beginnings = ("-".join(subtags[:end]) for end in range(len(subtags), 0, -1))
    return next((one for one in beginnings if one in qualities), "*")


def _any(tags: Sequence[str], qualities: Mapping[str, float]) -> str | None:
    return next((tag for tag in tags if _range_of(tag, qualities) == "*"), None)


def _nearest(wanted: str, tags: Sequence[str], most: int) -> str | None:
    """Find the tag that is the same but for case, or the nearest within a distance."""
    near = [(_distance(wanted, tag), number) for number, tag in enumerate(tags)]
    distance, number = min(near, default=(most + 1, 0))
    return tags[number] if distance <= most else None


def _distance(wanted: str, tag: str) -> int:
    """Tell how far a language is from the one that is wanted: -1 for the same text."""
    if wanted == tag.lower():
        return -1
    # only here: the import costs more than a hundred statements
    from langcodes import tag_distance  # noqa: PLC0415
    from langcodes.tag_parser import LanguageTagError  # noqa: PLC0415

    try:
        return tag_distance(wanted, tag)
    except LanguageTagError:
        return _FAR + 1
