"""Generators of the named scalars and of free JSON: usual values, edges, free text.

Each begins with the simplest value of its pool, which is what a failing test shrinks to.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha1
from typing import Any, Final

from ralph_models.edx.types import EventTime, Integer, RequestPath
from ralph_models.json_values import LARGEST
from ralph_models.strategies.draw import Draw, Generator
from ralph_models.types import (
    ByteLength,
    Duration,
    Extensions,
    Iri,
    Irl,
    JsonValue,
    LanguageMap,
    LanguageTag,
    MailtoIri,
    MediaType,
    Number,
    ScaledNumber,
    Sha1Hex,
    Text,
    Timestamp,
    Uri,
    Uuid,
    Version,
)

__all__ = [
    "SCALARS",
    "always",
    "as_uuid",
    "boolean",
    "internet_time",
    "json_value",
    "language_map",
    "number",
    "numbered",
    "pool",
    "uuid",
]


def pool(values: Sequence[Any], free: Generator | None = None, *, share: int = 3) -> Generator:
    """Make a generator of one of some values, or now and then of another one.

    Args:
        values: The simplest first.
        free: Makes the other values.
        share: One in so many values is another one.
    """
    if free is None:
        return lambda draw: draw.choice(values)
    known = len(values)
    last = known + known // (share - 1)

    def generate(draw: Draw) -> Any:
        place = draw.integer(0, last)
        return values[place] if place < known else free(draw)

    return generate


def always(value: Any) -> Generator:
    """Make a generator of one value."""

    def same(_: Draw) -> Any:
        return value

    return same


def numbered(template: str, most: int) -> Generator:
    """Make a generator of a text that bears a number, for example ``"learner{}"``."""
    before, _, after = template.partition("{}")
    return lambda draw: f"{before}{draw.integer(0, most)}{after}"


TEXTS: Final = (
    "a",
    "",
    "0",
    "Ada Lovelace",
    "Élève n° 1 : « bonjour »",
    "北京大学",
    "مرحبا بالعالم",
    "👩🏽\N{ZERO WIDTH JOINER}🎓",
    "e\N{COMBINING ACUTE ACCENT}",
    "\N{RIGHT-TO-LEFT OVERRIDE}txt",
    " a\tb\r\nc ",
    "\0",
    "\"'\\/<script>&amp;{}%s",
    "null",
)
text: Final = pool(TEXTS, lambda draw: draw.text(8))

iri: Final = pool(
    (
        "https://example.org/a",
        "https://courses.example.org/courses/course-v1:ExampleX+DEMO101+2023",
        "urn:uuid:00000000-0000-4000-8000-000000000000",
        "tag:example.org,2024:a",
        "https://example.org/élève/北京?q=é#é",
        "http://[2001:db8::1]:8080/",
        "mailto:ada@example.org",
        "a:",
    ),
    numbered("https://example.org/{}", 9_999),
)
_irl: Final = pool(
    (
        "https://example.org/",
        "https://courses.example.org",
        "https://example.org/élève",
        "http://[2001:db8::1]/",
        "ftp://example.org/a?b=c#d",
    ),
    numbered("https://example.org/{}/", 9_999),
)
_uri: Final = pool(
    ("https://ada.example.org/", "https://example.org/~ada", "urn:example:ada", "a:%C3%A9"),
    numbered("https://id.example.org/{}", 9_999),
)
mailbox: Final = pool(
    (
        "mailto:ada@example.org",
        "mailto:Ada.Lovelace+test@Example.ORG",
        "mailto:élève@exämple.org",
        "mailto:o'brien%20x@sub.example.org",
        "mailto:a@b",
    ),
    numbered("mailto:learner{}@example.org", 9_999),
    share=2,
)


def _hash(draw: Draw) -> str:
    digits = sha1(str(mailbox(draw)).encode(), usedforsecurity=False).hexdigest()
    return digits.upper() if draw.one_in(8) else digits


def as_uuid(number: int) -> str:
    """Write a number of up to 122 bits as a UUID of version 4."""
    digits = f"{number:032x}"
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-8{digits[17:20]}-{digits[20:]}"


def uuid(draw: Draw) -> str:
    """Make a UUID, now and then in capitals."""
    text = as_uuid(draw.integer(0, 2**122 - 1))
    return text.upper() if draw.one_in(16) else text


_language: Final = pool(
    ("en", "fr", "en-US", "es-419", "zh-Hans-CN", "x-a", "i-klingon", "de-CH-1996", "EN-us", "und")
)


def language_map(draw: Draw) -> dict[str, str]:
    """Make a text in up to three languages; rarely in none."""
    if draw.one_in(16):
        return {}
    return {_language(draw): text(draw) for _ in range(draw.integer(1, 3))}


_EPOCH: Final = datetime(2024, 1, 1, tzinfo=UTC)
_DECADE: Final = 10 * 366 * 24 * 3600

_INTERNET: Final[Sequence[Callable[[datetime], str]]] = (
    lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
    lambda moment: moment.isoformat(timespec="milliseconds"),
    lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%S.123456789Z"),
    lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%S-03:30"),
    lambda _: "2016-12-31T23:59:60Z",
    lambda _: "2024-02-29T23:59:59.999999+14:00",
    lambda _: "0001-01-01T00:00:00Z",
    lambda _: "9999-12-31T23:59:59.999Z",
)
_ISO: Final[Sequence[Callable[[datetime], str]]] = (
    *_INTERNET,
    lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%S"),
    lambda moment: moment.strftime("%Y%m%dT%H%M%SZ"),
    lambda moment: moment.strftime("%Y-%m-%dT%H:%M+0530"),
    lambda _: "2024-06-30T24:00:00,000Z",
)


def _moment(draw: Draw) -> datetime:
    return _EPOCH + timedelta(seconds=draw.integer(0, _DECADE))


def internet_time(draw: Draw) -> str:
    """Make a timestamp of RFC 3339, as xAPI 2.0 asks for."""
    return draw.choice(_INTERNET)(_moment(draw))


def _timestamp(draw: Draw) -> str:
    return draw.choice(_ISO)(_moment(draw))


_LOG: Final[Sequence[Callable[[datetime], str]]] = (
    lambda moment: moment.isoformat(),
    lambda moment: moment.isoformat(timespec="microseconds"),
    lambda moment: moment.replace(microsecond=123456).isoformat(),
    lambda moment: moment.replace(tzinfo=None).isoformat(),
    lambda moment: moment.strftime("%Y-%m-%d %H:%M:%S"),
    lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%S.5-0800"),
    lambda _: "2012-02-29T23:59:59.999999999Z",
    lambda _: "1000-01-01T00:00:00",
    lambda _: "2999-12-31T23:59:59.999999+00:00",
)


def _event_time(draw: Draw) -> str:
    return draw.choice(_LOG)(_moment(draw))


_duration: Final = pool(
    ("PT0S", "PT1M30.5S", "P4W", "P1Y2M3DT4H5M6,75S", "PT1.5H", "P0D", "PT999999999S"),
    numbered("PT{}S", 86_400),
)

_EXTREMES: Final = (2**53 + 1, -(2**63), 1.7976931348623157e308, 5e-324, -0.0, LARGEST)


def number(draw: Draw) -> int | float:
    """Make a JSON number; of ten, one is an extreme."""
    kind = draw.integer(0, 9)
    if kind < 5:  # noqa: PLR2004 - every second one is a small integer
        return draw.integer(-10, 1000)
    if kind == 9:  # noqa: PLR2004
        return draw.choice(_EXTREMES)
    return draw.floating(-1000.0, 1000.0)


_scaled: Final = pool((0, 1, -1, 1.0, 0.5, -0.0, -1.0), lambda draw: draw.floating(-1.0, 1.0))
_integer: Final = pool((0, 1, -1, 2**31, 2**63 - 1, -(2**63)), lambda draw: draw.integer(0, 99_999))
_octets: Final = pool((0, 1, 27, 1.0, 2**40), lambda draw: draw.integer(0, 10_000_000))
_media_type: Final = pool(
    ("text/plain", "application/json", 'text/plain; charset="utf-8"', "image/svg+xml", "a/b;c=d")
)
_version: Final = pool(("1.0.3", "1.0.0", "1.0", "1.0.99"))
_path: Final = pool(
    (
        "/",
        "/dashboard",
        "/courses/course-v1:ExampleX+DEMO101+2023/course/",
        "/courses/ExampleX/DEMO101/2013_Fall/info",
        "/courses/élève/\n",
        "/event",
    ),
    numbered("/courses/{}/progress", 999),
)


def boolean(draw: Draw) -> bool:
    """Make a truth value."""
    return draw.integer(0, 1) == 1


_LEAVES: Final[Sequence[Generator]] = (text, boolean, number, lambda _: None)
_DEEPEST: Final = 3


def json_value(draw: Draw, depth: int = 0) -> Any:
    """Make any JSON value: mostly a scalar, else a list or an object of them."""
    kind = draw.integer(0, 7)
    if kind < 6 or depth == _DEEPEST:  # noqa: PLR2004 - a quarter has parts
        return _LEAVES[kind % len(_LEAVES)](draw)
    size = range(draw.integer(0, 2))
    if kind == 6:  # noqa: PLR2004
        return [json_value(draw, depth + 1) for _ in size]
    return {text(draw): json_value(draw, depth + 1) for _ in size}


def _extensions(draw: Draw) -> dict[str, Any]:
    return {iri(draw): json_value(draw) for _ in range(draw.integer(0, 2))}


SCALARS: Final[Mapping[Any, Generator]] = {
    str: text,
    bool: boolean,
    int: _integer,
    float: lambda draw: float(_scaled(draw)),
    Any: json_value,
    ByteLength: _octets,
    Duration: _duration,
    EventTime: _event_time,
    Extensions: _extensions,
    Integer: _integer,
    Iri: iri,
    Irl: _irl,
    JsonValue: json_value,
    LanguageMap: language_map,
    LanguageTag: _language,
    MailtoIri: mailbox,
    MediaType: _media_type,
    Number: number,
    RequestPath: _path,
    ScaledNumber: _scaled,
    Sha1Hex: _hash,
    Text: text,
    Timestamp: _timestamp,
    Uri: _uri,
    Uuid: uuid,
    Version: _version,
}
"""The generator of each named type."""
