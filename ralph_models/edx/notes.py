"""Notes that learners write beside the text of a course; since 16 March 2016."""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, OpenModel, Payload, PayloadModel
from ralph_models.edx.types import Integer

__all__ = [
    "Note",
    "NoteEdit",
    "NoteLink",
    "NoteReference",
    "NoteSearch",
    "NotesPageView",
    "NotesView",
    "UIEdxCourseStudentNotesAdded",
    "UIEdxCourseStudentNotesDeleted",
    "UIEdxCourseStudentNotesEdited",
    "UIEdxCourseStudentNotesNotesPageViewed",
    "UIEdxCourseStudentNotesSearched",
    "UIEdxCourseStudentNotesUsedUnitLink",
    "UIEdxCourseStudentNotesViewed",
    "VisibleNote",
]


class VisibleNote(OpenModel):
    """One of the notes that a learner looks at."""

    note_id: str | None = None


class NotesView(PayloadModel):
    """The notes that are visible at once: a text may have several."""

    notes: list[VisibleNote] | None = None


class NoteReference(PayloadModel):
    """A note, and the component that it belongs to."""

    note_id: str | None = None
    component_usage_id: str | None = None
    """The usage key of a Text component."""


class Note(NoteReference):
    """A note, with the learner's own words.

    Texts, and tags together, are cut at 8333 characters.
    """

    note_text: str | None = None
    highlighted_content: str | None = None
    """The text of the course that the note is about."""
    tags: list[str] | None = None
    """Whole tags only, where some were cut off."""
    truncated: list[str] | None = None
    """The names of the fields that were cut; empty if none was."""


class NoteEdit(Note):
    """A note after and before a change."""

    old_note_text: str | None = None
    old_tags: list[str] | None = None


class NotesPageView(PayloadModel):
    """How a learner lists the notes."""

    view: str | None = None
    """``Recent Activity`` or ``Search Results``."""


class NoteLink(NoteReference, NotesPageView):
    """The note whose unit a learner went to."""


class NoteSearch(PayloadModel):
    """A search in the learner's own notes."""

    search_string: str | None = None
    number_of_results: Integer | None = None


class UIEdxCourseStudentNotesAdded(BrowserEvent):
    """A learner wrote a note."""

    event_type: Literal["edx.course.student_notes.added"]
    name: Literal["edx.course.student_notes.added"] | Blank = None
    event: Payload[Note]


class UIEdxCourseStudentNotesDeleted(BrowserEvent):
    """A learner deleted a note."""

    event_type: Literal["edx.course.student_notes.deleted"]
    name: Literal["edx.course.student_notes.deleted"] | Blank = None
    event: Payload[Note]


class UIEdxCourseStudentNotesEdited(BrowserEvent):
    """A learner changed a note."""

    event_type: Literal["edx.course.student_notes.edited"]
    name: Literal["edx.course.student_notes.edited"] | Blank = None
    event: Payload[NoteEdit]


class UIEdxCourseStudentNotesNotesPageViewed(BrowserEvent):
    """A learner opened the page of notes, or another view of it."""

    event_type: Literal["edx.course.student_notes.notes_page_viewed"]
    name: Literal["edx.course.student_notes.notes_page_viewed"] | Blank = None
    event: Payload[NotesPageView]


class UIEdxCourseStudentNotesSearched(BrowserEvent):
    """A learner searched the notes."""

    event_type: Literal["edx.course.student_notes.searched"]
    name: Literal["edx.course.student_notes.searched"] | Blank = None
    event: Payload[NoteSearch]


class UIEdxCourseStudentNotesUsedUnitLink(BrowserEvent):
    """A learner went from the page of notes to the unit of one."""

    event_type: Literal["edx.course.student_notes.used_unit_link"]
    name: Literal["edx.course.student_notes.used_unit_link"] | Blank = None
    event: Payload[NoteLink]


class UIEdxCourseStudentNotesViewed(BrowserEvent):
    """A learner looked at the notes of a text."""

    event_type: Literal["edx.course.student_notes.viewed"]
    name: Literal["edx.course.student_notes.viewed"] | Blank = None
    event: Payload[NotesView]


EVENTS = (
    UIEdxCourseStudentNotesAdded,
    UIEdxCourseStudentNotesDeleted,
    UIEdxCourseStudentNotesEdited,
    UIEdxCourseStudentNotesNotesPageViewed,
    UIEdxCourseStudentNotesSearched,
    UIEdxCourseStudentNotesUsedUnitLink,
    UIEdxCourseStudentNotesViewed,
)
"""The events of the family."""
