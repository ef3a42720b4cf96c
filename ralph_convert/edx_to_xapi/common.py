"""What every statement made from an edX event has: who, when, where, and its id.

The items of this module take what differs between events from named sources: ``course``,
``learner``, ``registered``, ``payload``, ``name``, ``child``. A rule set changes one of them
by its name.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, TypeAlias

from ralph_convert.edx_to_xapi import erb
from ralph_convert.edx_to_xapi.ids import (
    id_end,
    id_part,
    id_start,
    keyed_uuid,
    registration_of,
    statement_id,
)
from ralph_convert.edx_to_xapi.moments import timestamp_of
from ralph_convert.edx_to_xapi.people import ACTING, SESSION, VISIT, actor_key, agent_of
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    activity_of,
    in_course,
    known_language,
    place,
)
from ralph_convert.engine import RuleSet
from ralph_convert.item import (
    PARENT,
    SETTINGS,
    Const,
    ConversionItem,
    ConversionItems,
    Derived,
    Dest,
    FirstOf,
    Items,
    Named,
    Property,
    Sources,
)
from ralph_convert.settings import ConversionSettings
from ralph_models.paths import AnyPath, Extra, parse_path
from ralph_models.vocabulary import activity_types, by_iri, extensions
from ralph_models.vocabulary.term import Term
from ralph_models.xapi import Statement, parse_statement

__all__ = [
    "LEARNER",
    "NAME",
    "PARENT_STATEMENT",
    "PAYLOAD",
    "EdxToXapi",
    "InCourse",
    "RuleSets",
    "activity_type",
    "category",
    "context_extension",
    "definition_extension",
    "event_extension",
    "interaction",
    "label_of",
    "others",
    "platform_name",
    "references",
    "result_extension",
    "same",
    "session_of",
    "statement_reference",
    "verb",
    "version_of",
]

MAPPING_VERSION = "edx-to-xapi@1"
"""Stands in every statement, so that a replay by a newer release gives an equal one."""

LEARNER = Named("learner")
"""Whom the statement is about."""

NAME = FirstOf("name", "event_type")
"""The kind of the event, as it stands in ids and in the ``event`` extension."""

PAYLOAD = Property("payload_data")
"""The decoded payload, whatever its form."""


def verb(term: Term) -> ConversionItem:
    """Give the item of a verb from the vocabulary."""
    return ConversionItem("verb__id", Const(term.iri))


def activity_type(term: Term) -> ConversionItem:
    """Give the item of the type of the object."""
    return ConversionItem("object__definition__type", Const(term.iri))


def interaction(kind: str) -> tuple[ConversionItem, ...]:
    """Give the items of a question: the type of the object, and how it is answered.

    Args:
        kind: The type of the interaction: ``choice``, ``matching`` …
    """
    return (
        activity_type(activity_types.CMI_INTERACTION),
        ConversionItem("object__definition__interactionType", Const(kind)),
    )


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
    profile = activity_of(iri, {"type": activity_types.PROFILE.iri})
    return ConversionItem("context__contextActivities__category", Const([profile]))


def statement_reference(statement_id: str) -> dict[str, str]:
    """Give the reference to another statement."""
    return {"objectType": "StatementRef", "id": statement_id}


PARENT_STATEMENT = ConversionItem("context__statement", Derived(statement_reference, PARENT))
"""Says of which statement another one is a part."""


def references(*iris: str | None) -> list[dict[str, str]] | None:
    """Give activities by their ids alone, each once."""
    found = dict.fromkeys(iri for iri in iris if iri is not None)
    return [{"objectType": "Activity", "id": iri} for iri in found] or None


def others(*iris: Derived) -> ConversionItem:
    """Give the item of other activities that have to do with the object, by their ids."""
    return ConversionItem("context__contextActivities__other", Derived(references, *iris))


def event_extension(*fields: AnyPath) -> tuple[ConversionItem, ...]:
    """Give the items of the ``event`` extension: members as they are.

    Args:
        fields: Paths in the payload; what it lacks may be a member of the context.
    """
    above = ("context", "extensions", extensions.OPENEDX_EVENT.iri)
    paths = map(parse_path, fields)
    return tuple(
        ConversionItem((*above, path[-1]), FirstOf(path, ("context", Extra(path[-1]))))
        for path in paths
    )


def same(value: Any) -> Any:
    """Give the value itself, to have it cached."""
    return value


def label_of(iri: str) -> dict[str, str] | None:
    """Give the published label of a verb; one of a site's own has none."""
    try:
        return {"en": by_iri(iri).label}
    except KeyError:
        return None


def platform_name(settings: ConversionSettings) -> str:
    """Give the name of the platform."""
    return settings.platform_name


def version_of(settings: ConversionSettings) -> str:
    """Give the version of the specification, as a statement says it."""
    return "2.0.0" if settings.xapi_version == "2.0" else "1.0.3"


def session_of(settings: ConversionSettings, session: str | None) -> str | None:
    """Give the session as it stands in a statement: keyed where people are pseudonyms."""
    if session is None or not settings.pseudonymous:
        return session
    return keyed_uuid(settings, settings.platform_url, "session", session)


_KEY = Derived(actor_key, SETTINGS, LEARNER, VISIT, cache=True)

# the verb stands apart: what is made of the situation alone so serves the rule sets of all verbs
_ID = Derived(
    statement_id,
    Named("payload"),
    "time",
    Derived(id_part, SESSION),
    Derived(id_end, Named("child")),
    Derived(id_start, SETTINGS, _KEY, cache=True),
    Derived(id_part, Dest("verb__id")),
    Derived(id_part, Dest("object__id")),
    Derived(id_part, Named("name"), cache=True),
)

_REGISTRATION = Derived(registration_of, SETTINGS, Named("registered"), _KEY, COURSE, cache=True)


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

    sources: ClassVar[Sources] = {
        "course": in_course(),
        "learner": ACTING,
        "registered": LEARNER,
        "payload": PAYLOAD,
        "name": NAME,
        "child": Const(None),
    }

    items: ClassVar[Items] = (
        ConversionItem("id", _ID),
        ConversionItem("actor", Derived(agent_of, SETTINGS, LEARNER, VISIT, cache=True)),
        ConversionItem("context__registration", _REGISTRATION),
        ConversionItem("verb__display", Derived(label_of, Dest("verb__id"))),
        ConversionItem("object__objectType", Const("Activity")),
        ConversionItem("context__platform", Derived(platform_name, SETTINGS)),
        ConversionItem("context__language", Derived(known_language, SETTINGS, COURSE, cache=True)),
        context_extension(extensions.OPENEDX_TRANSFORMER_VERSION, Const(MAPPING_VERSION)),
        context_extension(
            extensions.OPENEDX_SESSION_ID, Derived(session_of, SETTINGS, SESSION, cache=True)
        ),
        ConversionItem(
            ("context", "extensions", extensions.OPENEDX_EVENT.iri, "name"),
            Derived(same, Named("name"), cache=True),
        ),
        ConversionItem("timestamp", "time", timestamp_of),
        ConversionItem("version", Derived(version_of, SETTINGS)),
    )

    erb_items: ClassVar[Items] = ()
    """Items that event-routing-backends has in addition, for ``compat="erb"``."""

    def _adapt(self, items: ConversionItems) -> ConversionItems:
        """Take the form of event-routing-backends where the settings ask for it."""
        return erb.adapt(items.union(self.erb_items)) if self.settings.compat == "erb" else items

    def load(self, text: str) -> Statement:
        """Make the most specific statement: what the event lacks of a profile is not claimed."""
        return parse_statement(text)


RuleSets: TypeAlias = tuple[type[EdxToXapi], ...]
"""The rule sets of a family."""


class InCourse(EdxToXapi):
    """An event about something in a course, which is the parent of its object."""

    items: ClassVar[Items] = place()
