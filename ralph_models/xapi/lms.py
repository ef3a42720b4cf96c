"""Who enters and leaves a course, and what is fetched there: the LMS profile.

`LMS profile <https://w3id.org/xapi/lms>`_. Its statements are filed under it; the role
of the learner is optional.
"""

from typing import ClassVar

from ralph_models.vocabulary import profiles
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.template import extensions_of
from ralph_models.xapi.terms import (
    AccessedVerb,
    AudioActivity,
    CourseActivity,
    DocumentActivity,
    DownloadedVerb,
    FileActivity,
    RegisteredVerb,
    UnregisteredVerb,
    UploadedVerb,
    VideoActivity,
    WebpageActivity,
)

__all__ = [
    "STATEMENTS",
    "CourseActivity",
    "LMSAccessedFile",
    "LMSAccessedPage",
    "LMSCourseStatement",
    "LMSDownloadedAudio",
    "LMSDownloadedDocument",
    "LMSDownloadedFile",
    "LMSDownloadedVideo",
    "LMSRegisteredCourse",
    "LMSStatement",
    "LMSUnregisteredCourse",
    "LMSUploadedAudio",
    "LMSUploadedDocument",
    "LMSUploadedFile",
    "LMSUploadedVideo",
    "RegisteredVerb",
    "UnregisteredVerb",
]


class LMSStatement(ActivityStatement):
    """A statement within a learning management system."""

    __category__: ClassVar[Term | None] = profiles.LMS
    __extensions__: ClassVar[tuple[Term, ...]] = extensions_of("lms")


class LMSCourseStatement(LMSStatement):
    """A statement about a course."""

    object: CourseActivity
    """The course."""


class LMSRegisteredCourse(LMSCourseStatement):
    """A learner was registered in a course."""

    verb: RegisteredVerb


class LMSUnregisteredCourse(LMSCourseStatement):
    """A learner was unregistered from a course."""

    verb: UnregisteredVerb


class LMSAccessedPage(LMSStatement):
    """A page was opened."""

    verb: AccessedVerb
    object: WebpageActivity


class LMSAccessedFile(LMSStatement):
    """A file was opened."""

    verb: AccessedVerb
    object: FileActivity


class LMSDownloadedAudio(LMSStatement):
    """A sound recording was downloaded."""

    verb: DownloadedVerb
    object: AudioActivity


class LMSDownloadedDocument(LMSStatement):
    """A document was downloaded."""

    verb: DownloadedVerb
    object: DocumentActivity


class LMSDownloadedFile(LMSStatement):
    """A file was downloaded."""

    verb: DownloadedVerb
    object: FileActivity


class LMSDownloadedVideo(LMSStatement):
    """A video was downloaded."""

    verb: DownloadedVerb
    object: VideoActivity


class LMSUploadedAudio(LMSStatement):
    """A sound recording was uploaded."""

    verb: UploadedVerb
    object: AudioActivity


class LMSUploadedDocument(LMSStatement):
    """A document was uploaded."""

    verb: UploadedVerb
    object: DocumentActivity


class LMSUploadedFile(LMSStatement):
    """A file was uploaded."""

    verb: UploadedVerb
    object: FileActivity


class LMSUploadedVideo(LMSStatement):
    """A video was uploaded."""

    verb: UploadedVerb
    object: VideoActivity


STATEMENTS: tuple[type[Statement], ...] = (
    LMSRegisteredCourse,
    LMSUnregisteredCourse,
    LMSAccessedPage,
    LMSAccessedFile,
    LMSDownloadedAudio,
    LMSDownloadedDocument,
    LMSDownloadedFile,
    LMSDownloadedVideo,
    LMSUploadedAudio,
    LMSUploadedDocument,
    LMSUploadedFile,
    LMSUploadedVideo,
)
"""The models of the profile."""
