"""Where an event happened: pages, courses and blocks as activities, and their ids."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from ralph_convert.edx_to_xapi.identifiers import (
    absolute_url,
    course_of_key,
    course_of_url,
    encode_part,
    encode_segment,
    encode_url,
    key_in_path,
    redact,
    sections_of,
    usage_key,
)
from ralph_convert.item import (
    SETTINGS,
    Const,
    ConversionItem,
    Derived,
    Dest,
    FirstOf,
    Named,
    Source,
)
from ralph_convert.settings import ConversionSettings, find
from ralph_convert.transforms import text
from ralph_models.paths import AnyPath
from ralph_models.vocabulary import activity_types
from ralph_models.vocabulary.term import Term

__all__ = [
    "COURSE",
    "LANGUAGE",
    "MODULE",
    "PAGE",
    "Activity",
    "activity",
    "activity_of",
    "address",
    "address_iri",
    "address_or_path",
    "alone",
    "an_activity",
    "asset",
    "asset_iri",
    "block",
    "block_iri_of",
    "block_name",
    "course_activity",
    "course_iri",
    "course_language_of",
    "course_name",
    "fill",
    "grouping_of",
    "in_course",
    "known_language",
    "language_map",
    "language_of",
    "marked_iri",
    "name_of_block",
    "page",
    "path",
    "path_iri",
    "place",
    "suffixed",
    "title",
    "url_iri",
    "web_page",
    "with_suffix",
]

Activity: TypeAlias = dict[str, Any]
"""An activity as a JSON object."""


# -- pages and addresses -------------------------------------------------------------------


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


def marked_iri(settings: ConversionSettings, page: str | None, mark: str) -> str | None:
    """Give the id of a page with a mark in the place of its fragment."""
    iri = url_iri(settings, page)
    return None if iri is None else iri.partition("#")[0] + mark


def address_iri(
    settings: ConversionSettings, value: str | None, fallback: str | None
) -> str | None:
    """Give the id of an address, of a path of the platform, or else the fallback."""
    if value and value.startswith("/"):
        return url_iri(settings, settings.platform_url + value)
    if value and (":" in value) and absolute_url(value) == value.strip():
        return url_iri(settings, value)
    return fallback


def asset_iri(settings: ConversionSettings, value: str | None, page: str | None) -> str | None:
    """Give the id of a file: its address, else its name on the page, else the page."""
    found = address_iri(settings, value, None)
    if found is not None:
        return found
    base = url_iri(settings, page.partition("#")[0].partition("?")[0]) if page else None
    if base is None or not value:
        return base
    return f"{base}#{encode_segment(value)}"


PAGE = Derived(web_page, "page", "referer")
"""The page on which something happened."""


def address(source: Any, *bases: Any) -> Derived:
    """Give the id of an address, resolved against the bases if it is relative."""
    return Derived(url_iri, SETTINGS, source, *(bases or ("page",)), cache=True)


def address_or_path(source: Any, fallback: Source | None = None) -> Derived:
    """Give the id of an address or of a path of the platform, else the fallback."""
    return Derived(address_iri, SETTINGS, source, fallback or Const(None), cache=True)


def asset(source: Any) -> Derived:
    """Give the id of a file of the course: its address, else its name on the page."""
    return Derived(asset_iri, SETTINGS, source, PAGE, cache=True)


def page(mark: str | None = None) -> Derived:
    """Give the id of the page, with a mark in place of its fragment."""
    if mark is None:
        return Derived(url_iri, SETTINGS, PAGE, cache=True)
    return Derived(marked_iri, SETTINGS, PAGE, Const(mark), cache=True)


class _Part(str):
    """A part of an address: ``{}`` writes it as one segment, ``{:key}`` keeps its slashes."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return encode_part(self) if spec == "key" else encode_segment(self)


def path_iri(settings: ConversionSettings, template: str, *parts: object) -> str | None:
    """Fill a path below the platform with encoded segments; without one there is no id."""
    filled = fill(template, *parts)
    return None if filled is None else settings.platform_url + filled


def fill(template: str, *parts: object) -> str | None:
    """Fill the gaps of a template with encoded parts; nothing without one of them."""
    texts = [text(part) for part in parts]
    if None in texts:
        return None
    return template.format(*(_Part(part) for part in texts if part is not None))


def path(template: str, *parts: Any) -> Derived:
    """Give the id of a thing that has a page of the platform.

    Args:
        template: The path, with a gap for each of the parts: ``{:key}`` for the key of a
            course or of a block, ``{}`` for anything else.
        parts: Sources of text or numbers; without one of them there is no id.
    """
    return Derived(path_iri, SETTINGS, Const(template), *parts, cache=True)


def suffixed(iri: str | None, template: str, *parts: object) -> str | None:
    """Append to an id, in place of its fragment if a fragment comes; nothing without a part."""
    filled = fill(template, *parts)
    if iri is None or filled is None:
        return None
    return iri.partition("#")[0] + filled if filled.startswith("#") else iri + filled


def with_suffix(iri: Derived, template: str, *parts: Any) -> Derived:
    """Give an id with something behind it, such as ``/attempt/{}``.

    Where the bare id serves without the parts, write ``FirstOf(with_suffix(…), iri)``.

    Args:
        iri: The id.
        template: What comes behind it, with a gap ``{}`` for each of the parts.
        parts: Sources of text or numbers.
    """
    return Derived(suffixed, iri, Const(template), *parts, cache=True)


# -- courses and blocks --------------------------------------------------------------------


def course_iri(settings: ConversionSettings, course: str | None) -> str | None:
    """Give the id of a course: ``{platform}/course/{course key}``."""
    return f"{settings.platform_url}/course/{encode_part(course)}" if course else None


def block_iri_of(
    settings: ConversionSettings, course: str | None, block_id: str | None, block_type: str | None
) -> str | None:
    """Give the id of a block: ``{platform}/xblock/{usage key}``."""
    if not block_id:
        return None
    return f"{settings.platform_url}/xblock/{encode_part(usage_key(block_id, course, block_type))}"


def in_course(*sources: AnyPath) -> FirstOf:
    """Give the course of an event; ``sources`` are payload fields that hold a usage key."""
    keys = (Derived(course_of_key, source, cache=True) for source in sources)
    return FirstOf(
        "context__course_id",
        *keys,
        Derived(course_of_url, "page", cache=True),
        Derived(course_of_url, "referer", cache=True),
    )


COURSE = Named("course")
"""The key of the course that the event belongs to."""

MODULE = FirstOf("context__module__usage_key", Derived(key_in_path, "context__path", cache=True))
"""The usage key of the component that a server event is about."""


def block(*sources: Any, kind: str | None = None, course: Source = COURSE) -> Derived:
    """Give the id of a block.

    Args:
        sources: Usage keys or bare ids; the first that is present serves.
        kind: The type of a block of which the log may have the bare id.
        course: The course of a bare id.
    """
    return Derived(block_iri_of, SETTINGS, course, FirstOf(*sources), Const(kind), cache=True)


# -- names ---------------------------------------------------------------------------------


def known_language(settings: ConversionSettings, course: str | None) -> str | None:
    """Give the language of a course, if the settings know it."""
    return find(settings.course_languages, course) if course else None


def language_of(settings: ConversionSettings, course: str | None) -> str:
    """Give the tag of language maps."""
    return known_language(settings, course) or settings.language


def course_language_of(settings: ConversionSettings, course: str | None) -> str:
    """Give the tag of the name of a course."""
    return "en-US" if settings.compat == "erb" else language_of(settings, course)


LANGUAGE = Derived(language_of, SETTINGS, COURSE, cache=True)
"""The tag of language maps."""


def language_map(language: str, value: object) -> dict[str, str] | None:
    """Give a text in a language."""
    found = text(value)
    return None if found is None else {language: found}


def block_name(settings: ConversionSettings, iri: str | None) -> str | None:
    """Give the name of a block, if the settings know it."""
    if iri is None or settings.block_names is None:
        return None
    return find(settings.block_names, iri.removeprefix(f"{settings.platform_url}/xblock/"))


def course_name(settings: ConversionSettings, course: str | None) -> str | None:
    """Give the name of a course, if the settings know it."""
    return find(settings.course_names, course) if course else None


def name_of_block(iri: Source) -> FirstOf:
    """Give the name of a component: that in the event, else that which the settings know."""
    return FirstOf("context__module__display_name", Derived(block_name, SETTINGS, iri, cache=True))


def title(*sources: Any, block: Any = None, course: Source | None = None) -> ConversionItem:
    """Give the item of the name of the object.

    Args:
        sources: Texts in the event; the first that is present serves.
        block: The id of a block whose name the settings may know.
        course: A course whose name the settings may know.
    """
    names = [*sources]
    language = LANGUAGE
    if block is not None:
        names.append(Derived(block_name, SETTINGS, block, cache=True))
    if course is not None:
        names.append(Derived(course_name, SETTINGS, course, cache=True))
        language = Derived(course_language_of, SETTINGS, course, cache=True)
    source = Derived(language_map, language, FirstOf(*names))
    return ConversionItem("object__definition__name", source)


# -- what the object lies in ---------------------------------------------------------------


def activity_of(iri: str, definition: Mapping[str, Any]) -> Activity:
    """Give an activity as it stands in ``contextActivities``."""
    return {"objectType": "Activity", "id": iri, "definition": dict(definition)}


def an_activity(
    iri: str | None,
    kind: str,
    name: dict[str, str] | None,
    interaction: str | None,
    *extensions: object,
) -> Activity | None:
    """Give an activity; ``extensions`` are IRIs and values in turn."""
    if iri is None:
        return None
    definition: dict[str, Any] = {"type": kind}
    if name is not None:
        definition["name"] = name
    if interaction is not None:
        definition["interactionType"] = interaction
    pairs = dict(zip(extensions[::2], extensions[1::2], strict=True))
    found = {key: value for key, value in pairs.items() if value is not None}
    if found:
        definition["extensions"] = found
    return activity_of(iri, definition)


def activity(
    iri: Source,
    kind: Term,
    name: Any = None,
    extensions: Mapping[Term, Any] | None = None,
    interaction: str | None = None,
) -> Derived:
    """Give an activity around the object, for :func:`place`; nothing without its id.

    Args:
        iri: Its id.
        kind: Its type.
        name: A source of its name.
        extensions: Sources of the extensions of its definition.
        interaction: Its type of interaction, for questions.
    """
    called = Const(None) if name is None else Derived(language_map, LANGUAGE, name)
    more = [part for term, value in (extensions or {}).items() for part in (Const(term.iri), value)]
    return Derived(an_activity, iri, Const(kind.iri), called, Const(interaction), *more)


def course_activity(settings: ConversionSettings, course: str | None) -> Activity | None:
    """Give the course as an activity."""
    if not course:
        return None
    definition: dict[str, Any] = {"type": activity_types.COURSE.iri}
    name = course_name(settings, course)
    if name:
        definition["name"] = {course_language_of(settings, course): name}
    return activity_of(f"{settings.platform_url}/course/{encode_part(course)}", definition)


def grouping_of(
    settings: ConversionSettings,
    course: str | None,
    page: str | None,
    organization: str | None,
    object_id: str,
    parent: Activity | None,
    *first: Activity | None,
) -> list[Activity] | None:
    """Give what the activity lies in: sections of the page, then the organization."""
    found = [activity for activity in first if activity is not None]
    if settings.compat is None:
        for section in sections_of(page, course):
            kind = activity_types.MODULE if section.type == "chapter" else activity_types.RESOURCE
            iri = f"{settings.platform_url}/xblock/{encode_part(section.key)}"
            found.append(activity_of(iri, {"type": kind.iri}))
        if organization:
            iri = f"{settings.platform_url}/org/{encode_segment(organization)}"
            found.append(activity_of(iri, {"type": activity_types.ORGANIZATION.iri}))
    known = {object_id, parent["id"] if parent else None}
    unique = {activity["id"]: activity for activity in reversed(found)}
    kept = [activity for activity in reversed(unique.values()) if activity["id"] not in known]
    return kept or None


def alone(activity: Activity | None) -> list[Activity] | None:
    """Give a list of one activity, nothing for none."""
    return None if activity is None else [activity]


def place(
    course: Source = COURSE, *first: Source, part_of: Source | None = None, parent: bool = True
) -> tuple[ConversionItem, ...]:
    """Give the items of what the object lies in: course, sections, organization.

    Args:
        course: The course, the parent of the object.
        first: Activities that stand before the sections.
        part_of: The activity of which the object is a part; it is the parent then, and the
            course comes first in the grouping.
        parent: Whether there is a parent at all: the object may be the course itself.
    """
    lies_in = Derived(course_activity, SETTINGS, course, cache=True)
    above: Source = Const(None) if not parent else part_of or lies_in
    around = (lies_in, *first) if part_of is not None else first
    grouping = Derived(
        grouping_of,
        SETTINGS,
        course,
        PAGE,
        "context__org_id",
        Dest("object__id"),
        above if part_of is not None else Const(None),
        *around,
        cache=not around,
    )
    return (
        ConversionItem("context__contextActivities__parent", Derived(alone, above)),
        ConversionItem("context__contextActivities__grouping", grouping),
    )
