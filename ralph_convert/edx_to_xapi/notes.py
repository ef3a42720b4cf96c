"""Notes that learners write beside the text of a course."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    PAYLOAD,
    InCourse,
    RuleSets,
    activity_type,
    context_extension,
    event_extension,
    others,
    result_extension,
    verb,
)
from ralph_convert.edx_to_xapi.places import COURSE, block, in_course, path
from ralph_convert.item import CHILD, SETTINGS, ConversionItem, Derived, Items, Sources
from ralph_convert.transforms import integer, learner_text, text
from ralph_models.edx import notes as edx
from ralph_models.types import JsonValue
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS", "visible_notes"]


def visible_notes(payload: JsonValue) -> list[str | None]:
    """Give the ids of the notes that are visible at once."""
    notes = payload.get("notes") if isinstance(payload, dict) else None
    rows = notes if isinstance(notes, list) else []
    return [text(row.get("note_id")) if isinstance(row, dict) else None for row in rows]


NOTE = path("/courses/{:key}/edxnotes/{}", COURSE, "event__note_id")

COMPONENT = block("event__component_usage_id")


class _Note(InCourse):
    sources: ClassVar[Sources] = {"course": in_course("event__component_usage_id")}
    items: ClassVar[Items] = (
        ConversionItem("object__id", NOTE),
        activity_type(activity_types.NOTE),
        ConversionItem("result__response", Derived(learner_text, SETTINGS, "event__note_text")),
        context_extension(extensions.TAGS, Derived(learner_text, SETTINGS, "event__tags")),
        others(COMPONENT),
        *event_extension("event__truncated"),
    )


class UIEdxCourseStudentNotesAddedToAnnotated(_Note):
    """John wrote a note."""

    __src__ = edx.UIEdxCourseStudentNotesAdded
    __dest__ = Statement
    items = (verb(verbs.ANNOTATED),)


class UIEdxCourseStudentNotesEditedToModifiedAnnotation(_Note):
    """John changed a note."""

    __src__ = edx.UIEdxCourseStudentNotesEdited
    __dest__ = Statement
    items = (verb(verbs.MODIFIED_ANNOTATION),)


class UIEdxCourseStudentNotesDeletedToDeleted(_Note):
    """John deleted a note."""

    __src__ = edx.UIEdxCourseStudentNotesDeleted
    __dest__ = Statement
    items = (verb(verbs.DELETED),)


class _NotesPage(InCourse):
    items: ClassVar[Items] = (
        ConversionItem("object__id", path("/courses/{:key}/edxnotes/", COURSE)),
        activity_type(activity_types.PAGE),
    )


class UIEdxCourseStudentNotesNotesPageViewedToViewed(_NotesPage):
    """John viewed the page of his notes."""

    __src__ = edx.UIEdxCourseStudentNotesNotesPageViewed
    __dest__ = Statement
    items = (verb(verbs.VIEWED), *event_extension("event__view"))


class UIEdxCourseStudentNotesSearchedToSearched(_NotesPage):
    """John searched his notes."""

    __src__ = edx.UIEdxCourseStudentNotesSearched
    __dest__ = Statement
    items = (
        verb(verbs.SEARCHED),
        ConversionItem("result__response", Derived(learner_text, SETTINGS, "event__search_string")),
        result_extension(extensions.TOTAL_ITEMS, "event__number_of_results", integer),
    )


class UIEdxCourseStudentNotesUsedUnitLinkToAccessed(InCourse):
    """John went from a note to the text that it is about."""

    __src__ = edx.UIEdxCourseStudentNotesUsedUnitLink
    __dest__ = Statement
    sources: ClassVar[Sources] = _Note.sources
    items = (
        verb(verbs.ACCESSED),
        ConversionItem("object__id", COMPONENT),
        activity_type(activity_types.RESOURCE),
        others(NOTE),
        *event_extension("event__view"),
    )


class _NoteViewed(InCourse):
    """John viewed one of the notes of a text."""

    __src__ = edx.UIEdxCourseStudentNotesViewed
    __dest__ = Statement
    sources: ClassVar[Sources] = {"child": CHILD}
    items = (
        verb(verbs.VIEWED),
        ConversionItem("object__id", path("/courses/{:key}/edxnotes/{}", COURSE, CHILD)),
        activity_type(activity_types.NOTE),
    )


class UIEdxCourseStudentNotesViewedToViewed(InCourse):
    """John viewed the notes of a text: one statement for each."""

    __src__ = edx.UIEdxCourseStudentNotesViewed
    __dest__ = Statement
    each = Derived(visible_notes, PAYLOAD)
    child = _NoteViewed
    whole = False


RULE_SETS: RuleSets = (
    UIEdxCourseStudentNotesAddedToAnnotated,
    UIEdxCourseStudentNotesEditedToModifiedAnnotation,
    UIEdxCourseStudentNotesDeletedToDeleted,
    UIEdxCourseStudentNotesNotesPageViewedToViewed,
    UIEdxCourseStudentNotesSearchedToSearched,
    UIEdxCourseStudentNotesUsedUnitLinkToAccessed,
    UIEdxCourseStudentNotesViewedToViewed,
)
