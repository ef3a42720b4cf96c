"""What every statement made from an edX event has: who, when, where, and its id."""

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, ClassVar

from dateutil import parser

from ralph_convert.edx_to_xapi.identifiers import (
    absolute_url,
    course_of_key,
    course_of_url,
    encode_part,
    encode_segment,
    encode_url,
    redact,
    sections_of,
    usage_key,
)
from ralph_convert.edx_to_xapi.people import ACTING, ANONYMOUS, person
from ralph_convert.engine import RuleSet
from ralph_convert.fragments import canonical_bytes, canonical_json, quote
from ralph_convert.item import (
    SETTINGS,
    Const,
    ConversionItem,
    Derived,
    Dest,
    FirstOf,
    Items,
    Property,
    Source,
)
from ralph_convert.settings import ConversionSettings, find
from ralph_convert.transforms import text
from ralph_models.paths import AnyPath, parse_path
from ralph_models.vocabulary import activity_types, by_iri, extensions
from ralph_models.vocabulary.term import Term
from ralph_models.xapi import Statement, parse_statement

__all__ = [
    "COURSE",
    "NAME",
    "PAGE",
    "PAYLOAD",
    "SESSION",
    "EdxToXapi",
    "InCourse",
    "activity_name",
    "activity_type",
    "basis",
    "block_iri_of",
    "category",
    "context_extension",
    "course_activity",
    "course_iri",
    "definition_extension",
    "event_extension",
    "grouping_of",
    "id_part",
    "id_start",
    "in_course",
    "instant_of",
    "label_of",
    "language_map",
    "place",
    "platform_name",
    "registration_of",
    "result_extension",
    "same",
    "statement_id",
    "timestamp_of",
    "url_iri",
    "uuid_of",
    "verb",
    "web_page",
]

MAPPING_VERSION = "edx-to-xapi@1"
"""Stands in every statement, so that a replay by a newer release gives an equal one."""

_RFC_3339 = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?P<offset>[Zz]|[+-]\d\d:\d\d)?"
)
_USUAL = len("2024-03-04T10:15:30.123456+00:00")
_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


# -- where ---------------------------------------------------------------------------------


def url_iri(settings: ConversionSettings, url: str | None, *bases: str | None) -> str | None:
    """Give the id of an address: absolute, without people, and as RFC 3987 wants it."""
    if not url or not url.strip():
        return None
    found = encode_url(absolute_url(url, *bases, settings.platform_url))
    return redact(found) if settings.redact_urls else found


def web_page(page: str | None, referer: str | None) -> str | None:
    """Give the page of an event: where it happened, else where it came from."""
    if page and page.startswith(("http:", "https:")):
        return page
    return referer if referer and referer.startswith(("http:", "https:")) else None


def course_iri(settings: ConversionSettings, course: str | None) -> str | None:
    """Give the id of a course: ``{platform}/course/{course key}``."""
    return f"{settings.platform_url}/course/{encode_part(course)}" if course else None


def course_activity(settings: ConversionSettings, course: str | None) -> list[Any] | None:
    """Give the course as the parent of an activity."""
    if not course:
        return None
    definition: dict[str, Any] = {"type": activity_types.COURSE.iri}
    name = find(settings.course_names, course)
    if name:
        definition["name"] = {settings.language: name}
    return [_activity(f"{settings.platform_url}/course/{encode_part(course)}", definition)]


def grouping_of(
    settings: ConversionSettings,
    course: str | None,
    page: str | None,
    organization: str | None,
    object_id: str,
    *first: dict[str, Any] | None,
) -> list[Any] | None:
    """Give what the activity lies in: sections of the page, then the organization."""
    found = [activity for activity in first if activity is not None]
    for section in sections_of(page, course):
        kind = activity_types.MODULE if section.type == "chapter" else activity_types.RESOURCE
        iri = f"{settings.platform_url}/xblock/{encode_part(section.key)}"
        found.append(_activity(iri, {"type": kind.iri}))
    if organization:
        iri = f"{settings.platform_url}/org/{encode_segment(organization)}"
        found.append(_activity(iri, {"type": activity_types.ORGANIZATION.iri}))
    return [activity for activity in found if activity["id"] != object_id] or None


def _activity(iri: str, definition: dict[str, Any]) -> dict[str, Any]:
    return {"objectType": "Activity", "id": iri, "definition": definition}


def block_iri_of(
    settings: ConversionSettings, course: str | None, block_id: str | None, block_type: str
) -> str | None:
    """Give the id of a block: ``{platform}/xblock/{usage key}``."""
    if not block_id:
        return None
    return f"{settings.platform_url}/xblock/{encode_part(usage_key(block_id, course, block_type))}"


PAGE = Derived(web_page, "page", "referer")


def in_course(*sources: str) -> FirstOf:
    """Give the course of an event; ``sources`` are payload fields that hold it or a key."""
    keys = (Derived(course_of_key, source, cache=True) for source in sources)
    return FirstOf(
        "context__course_id",
        *keys,
        Derived(course_of_url, "page", cache=True),
        Derived(course_of_url, "referer", cache=True),
    )


COURSE = in_course()


# -- when ----------------------------------------------------------------------------------


def timestamp_of(time: str) -> str:
    """Give the time as it came if it has an offset; without one it is UTC.

    Raises:
        ValueError: It is no time.
    """
    if len(time) == _USUAL and time.endswith("+00:00") and time[10] == "T":
        return time
    match = _RFC_3339.fullmatch(time)
    offset = match["offset"] if match else None
    if match and time[10] in "Tt":
        if offset is None:
            return f"{time}Z"
        if offset != "-00:00":
            return time
    return instant_of(time)


def instant_of(time: str) -> str:
    """Give the instant in UTC, with six decimals.

    Raises:
        ValueError: It is no time.
    """
    if len(time) == _USUAL and time.endswith("+00:00"):
        return f"{time[:26]}Z"
    try:
        found = datetime.fromisoformat(time)
    except ValueError:
        found = parser.isoparse(time)
    found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return f"{found.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


INSTANT = Derived(instant_of, "time")


# -- ids -----------------------------------------------------------------------------------


def uuid_of(name: bytes) -> str:
    """Give the text of a UUID of version 5 (RFC 9562, section 5.5).

    Args:
        name: The bytes of the namespace, then the name.
    """
    digest = hashlib.sha1(name, usedforsecurity=False).hexdigest()
    return (
        f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-"
        f"{_VARIANT[digest[16]]}{digest[17:20]}-{digest[20:32]}"
    )


def registration_of(
    settings: ConversionSettings, account: str, actor: str, course: str | None
) -> str | None:
    """Give the registration: one for each learner and course, none for nobody."""
    if not course or account == ANONYMOUS:
        return None
    key = f'["registration",{actor},{canonical_json(course)}]'
    return uuid_of(settings.namespace.bytes + key.encode())


def id_start(settings: ConversionSettings, actor: str) -> bytes:
    """Give the namespace and the start of an id's name: the actor."""
    return settings.namespace.bytes + f'["1",{actor},'.encode()


def id_part(value: str | None) -> bytes:
    """Give a part of an id's name."""
    return b"null," if value is None else f"{quote(value)},".encode()


def statement_id(
    start: bytes, verb: bytes, thing: bytes, name: bytes, instant: str, session: bytes, payload: Any
) -> str:
    """Give the id of a statement: a function of the event and the settings alone."""
    middle = f'"{instant}",'.encode()
    whole = (start, verb, thing, name, middle, session, canonical_bytes(payload), b",null]")
    return uuid_of(b"".join(whole))


SESSION = FirstOf("session")

NAME = FirstOf("name", "event_type")
"""The kind of the event, as it stands in ids and in the ``event`` extension."""

PAYLOAD = Property("payload_data")


# -- items ---------------------------------------------------------------------------------


def verb(term: Term) -> ConversionItem:
    """Give the item of a verb from the vocabulary."""
    return ConversionItem("verb__id", Const(term.iri))


def activity_type(term: Term) -> ConversionItem:
    """Give the item of the type of the object."""
    return ConversionItem("object__definition__type", Const(term.iri))


def language_map(settings: ConversionSettings, value: str | None) -> dict[str, str] | None:
    """Give a text in the language of the settings."""
    found = text(value)
    return None if found is None else {settings.language: found}


def activity_name(source: Any) -> ConversionItem:
    """Give the item of the name of the object, from text in the event."""
    return ConversionItem("object__definition__name", Derived(language_map, SETTINGS, source))


def result_extension(term: Term, source: Any, *transformers: Any) -> ConversionItem:
    """Give the item of an extension of the result."""
    return ConversionItem(("result", "extensions", term), source, transformers)


def context_extension(term: Term, source: Any, *transformers: Any) -> ConversionItem:
    """Give the item of an extension of the context."""
    return ConversionItem(("context", "extensions", term), source, transformers)


def definition_extension(term: Term, source: Any, *transformers: Any) -> ConversionItem:
    """Give the item of an extension of the definition of the object."""
    return ConversionItem(("object", "definition", "extensions", term), source, transformers)


def category(iri: str) -> ConversionItem:
    """Give the item that claims a profile."""
    profile = _activity(iri, {"type": activity_types.PROFILE.iri})
    return ConversionItem("context__contextActivities__category", Const([profile]))


def event_extension(*fields: AnyPath, name: Any = NAME) -> tuple[ConversionItem, ...]:
    """Give the items of the ``event`` extension: the name, and members as they are."""
    place = ("context", "extensions", extensions.OPENEDX_EVENT.iri)
    members = (ConversionItem((*place, parse_path(field)[-1]), FirstOf(field)) for field in fields)
    return (ConversionItem((*place, "name"), Derived(same, name, cache=True)), *members)


def same(value: Any) -> Any:
    """Give the value itself, to have it cached."""
    return value


def basis(
    identity: Source = ACTING,
    course: Source = COURSE,
    payload: Any = PAYLOAD,
    name: Any = NAME,
) -> tuple[ConversionItem, ...]:
    """Give the items that say who did it and make the ids.

    Args:
        identity: Whose record the event is about.
        course: In which course.
        payload: The payload as it stands in the id.
        name: The kind of the event as it stands in the id.
    """
    account, actor, key = person(identity)
    made = Derived(
        statement_id,
        Derived(id_start, SETTINGS, key, cache=True),
        Derived(id_part, Dest("verb__id")),
        Derived(id_part, Dest("object__id")),
        Derived(id_part, name, cache=True),
        INSTANT,
        Derived(id_part, SESSION),
        payload,
    )
    registration = Derived(registration_of, SETTINGS, account, key, course, cache=True)
    return (
        ConversionItem("id", made),
        ConversionItem("actor", actor),
        ConversionItem("context__registration", registration),
    )


def place(course: Source = COURSE, *first: Derived) -> tuple[ConversionItem, ...]:
    """Give the items of what the object lies in: course, sections, organization.

    Args:
        course: The course.
        first: Activities that stand before the sections.
    """
    around = Derived(
        grouping_of,
        SETTINGS,
        course,
        PAGE,
        "context__org_id",
        Dest("object__id"),
        *first,
        cache=not first,
    )
    return (
        ConversionItem(
            "context__contextActivities__parent",
            Derived(course_activity, SETTINGS, course, cache=True),
        ),
        ConversionItem("context__contextActivities__grouping", around),
    )


def label_of(iri: str) -> dict[str, str] | None:
    """Give the published label of a verb; one of a site's own has none."""
    try:
        return {"en": by_iri(iri).label}
    except KeyError:
        return None


def platform_name(settings: ConversionSettings) -> str:
    """Give the name of the platform."""
    return settings.platform_name


class EdxToXapi(RuleSet):
    """The common part of the rule sets for edX events.

    A rule set adds at least the id of its object, and verb and type where its statement
    model does not pin them.
    """

    attributes: ClassVar[Mapping[str, str]] = {"event": "payload"}

    situation: ClassVar[tuple[AnyPath, ...]] = (
        "context__user_id",
        "context__course_id",
        "context__org_id",
        "username",
        "session",
        "page",
        "referer",
    )

    items: ClassVar[Items] = (
        *basis(),
        ConversionItem("verb__display", Derived(label_of, Dest("verb__id"))),
        ConversionItem("object__objectType", Const("Activity")),
        ConversionItem("context__platform", Derived(platform_name, SETTINGS)),
        context_extension(extensions.OPENEDX_TRANSFORMER_VERSION, Const(MAPPING_VERSION)),
        context_extension(extensions.OPENEDX_SESSION_ID, SESSION),
        *event_extension(),
        ConversionItem("timestamp", "time", timestamp_of),
        ConversionItem("version", Const("1.0.3")),
    )

    def load(self, text: str) -> Statement:
        """Make the most specific statement: what the event lacks of a profile is not claimed."""
        return parse_statement(text)


class InCourse(EdxToXapi):
    """An event about something in a course, which is the parent of its object."""

    items: ClassVar[Items] = place()
