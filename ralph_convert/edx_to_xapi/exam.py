"""Exams with a time limit, proctored ones and practice for them: the attempts of learners.

The learner is the one whose attempt it is, whoever sent the request. The attempt is an
activity of its own, around the exam or as the object.
"""

from typing import ClassVar

from pydantic import BaseModel

from ralph_convert.edx_to_xapi.common import (
    LEARNER,
    InCourse,
    RuleSets,
    activity_type,
    definition_extension,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.identifiers import encode_part
from ralph_convert.edx_to_xapi.people import ACTING, instructor, subject
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    activity,
    block,
    in_course,
    place,
    title,
    with_suffix,
)
from ralph_convert.item import SETTINGS, Const, ConversionItem, Derived, FirstOf, Items, Sources
from ralph_convert.settings import ConversionSettings
from ralph_convert.transforms import datetime, integer, number
from ralph_models.edx import exam as edx
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS", "bare_key"]

EXAM = block("event__exam_content_id")
"""The subsection that is the exam."""

ATTEMPT = with_suffix(EXAM, "/attempt/{}", "event__attempt_code")

ATTEMPT_FACTS = {
    extensions.OPENEDX_ATTEMPT_STARTED: Derived(datetime, "event__attempt_started_at"),
    extensions.OPENEDX_ATTEMPT_COMPLETED: Derived(datetime, "event__attempt_completed_at"),
    extensions.DURATION: Derived(number, "event__attempt_event_elapsed_time_secs"),
    extensions.ATTEMPT_ID: Derived(integer, "event__attempt_id"),
}


def bare_key(settings: ConversionSettings, key: str | None) -> str | None:
    """Give the key of the exam as its id, as event-routing-backends has it."""
    return encode_part(key) if key and settings.compat == "erb" else None


KNOWN_EXAM = ConversionItem(
    "object__id", FirstOf(Derived(bare_key, SETTINGS, "event__exam_content_id"), EXAM)
)
"""The exam of an event that event-routing-backends converts as well."""


class _OfExam(InCourse):
    __dest__: ClassVar[type[BaseModel]] = Statement
    sources: ClassVar[Sources] = {"course": in_course("event__exam_content_id")}


class _OfAttempt(_OfExam):
    sources: ClassVar[Sources] = {"learner": subject("event__attempt_user_id", required=True)}
    items: ClassVar[Items] = (
        *place(
            COURSE, activity(ATTEMPT, activity_types.ATTEMPT, "event__exam_name", ATTEMPT_FACTS)
        ),
        instructor(LEARNER),
        *event_extension("event__attempt_status"),
    )


class _Exam(_OfExam):
    items: ClassVar[Items] = (
        ConversionItem("object__id", EXAM),
        title("event__exam_name"),
        definition_extension(extensions.TIME_LIMIT, "event__exam_default_time_limit_mins", number),
    )


class _Timed(_OfAttempt, _Exam):
    items: ClassVar[Items] = (activity_type(activity_types.TIMED_ASSESSMENT),)


class _Practice(_OfAttempt, _Exam):
    items: ClassVar[Items] = (activity_type(activity_types.PRACTICE_ASSESSMENT),)


class _Proctored(_OfAttempt, _Exam):
    items: ClassVar[Items] = (activity_type(activity_types.PROCTORED_ASSESSMENT),)


class _Deleted(_OfAttempt):
    items: ClassVar[Items] = (
        verb(verbs.LOST),
        ConversionItem("object__id", ATTEMPT),
        activity_type(activity_types.ATTEMPT),
        title("event__exam_name"),
        *(definition_extension(term, source) for term, source in ATTEMPT_FACTS.items()),
        *place(),
        instructor(LEARNER, by=ACTING),
    )


class _Downloaded(_OfAttempt):
    items: ClassVar[Items] = (
        verb(verbs.DOWNLOADED),
        ConversionItem("object__id", with_suffix(EXAM, "/proctoring-software")),
        activity_type(activity_types.APPLICATION),
    )


class _Reviewed(_OfAttempt):
    items: ClassVar[Items] = (
        verb(verbs.RECEIVED),
        ConversionItem("object__id", with_suffix(ATTEMPT, "/review")),
        activity_type(activity_types.REVIEW),
    )


class TimedAttemptCreatedToInitialized(_Timed):
    """John initialized an attempt at a timed exam."""

    __src__ = edx.EdxSpecialExamTimedAttemptCreated
    items = (verb(verbs.INITIALIZED), KNOWN_EXAM)


class TimedAttemptStartedToStarted(_Timed):
    """John started a timed exam."""

    __src__ = edx.EdxSpecialExamTimedAttemptStarted
    items = (verb(verbs.STARTED),)


class TimedAttemptReadyToSubmitToExited(_Timed):
    """John exited a timed exam, and is asked to submit it."""

    __src__ = edx.EdxSpecialExamTimedAttemptReadyToSubmit
    items = (verb(verbs.EXITED),)


class TimedAttemptSubmittedToTerminated(_Timed):
    """John terminated a timed exam."""

    __src__ = edx.EdxSpecialExamTimedAttemptSubmitted
    items = (verb(verbs.TERMINATED), KNOWN_EXAM)


class TimedAttemptDeletedToLost(_Deleted):
    """John lost an attempt at a timed exam."""

    __src__ = edx.EdxSpecialExamTimedAttemptDeleted


class PracticeAttemptCreatedToInitialized(_Practice):
    """John initialized an attempt at a practice exam."""

    __src__ = edx.EdxSpecialExamPracticeAttemptCreated
    items = (verb(verbs.INITIALIZED), KNOWN_EXAM)


class PracticeAttemptReadyToStartToReadied(_Practice):
    """John readied a practice exam: the software is set up."""

    __src__ = edx.EdxSpecialExamPracticeAttemptReadyToStart
    items = (verb(verbs.READIED),)


class PracticeAttemptStartedToStarted(_Practice):
    """John started a practice exam."""

    __src__ = edx.EdxSpecialExamPracticeAttemptStarted
    items = (verb(verbs.STARTED),)


class PracticeAttemptReadyToSubmitToExited(_Practice):
    """John exited a practice exam, and is asked to submit it."""

    __src__ = edx.EdxSpecialExamPracticeAttemptReadyToSubmit
    items = (verb(verbs.EXITED),)


class PracticeAttemptSubmittedToTerminated(_Practice):
    """John terminated a practice exam."""

    __src__ = edx.EdxSpecialExamPracticeAttemptSubmitted
    items = (verb(verbs.TERMINATED), KNOWN_EXAM)


class PracticeAttemptErrorToAbandoned(_Practice):
    """John abandoned a practice exam: it broke off."""

    __src__ = edx.EdxSpecialExamPracticeAttemptError
    items = (verb(verbs.ABANDONED),)


class PracticeAttemptDownloadToDownloaded(_Downloaded):
    """John downloaded the software for a practice exam."""

    __src__ = edx.EdxSpecialExamPracticeAttemptDownloadSoftwareClicked


class PracticeAttemptDeletedToLost(_Deleted):
    """John lost an attempt at a practice exam."""

    __src__ = edx.EdxSpecialExamPracticeAttemptDeleted


class ProctoredAttemptCreatedToInitialized(_Proctored):
    """John initialized an attempt at a proctored exam."""

    __src__ = edx.EdxSpecialExamProctoredAttemptCreated
    items = (verb(verbs.INITIALIZED), KNOWN_EXAM)


class ProctoredAttemptReadyToStartToReadied(_Proctored):
    """John readied a proctored exam: the software is set up."""

    __src__ = edx.EdxSpecialExamProctoredAttemptReadyToStart
    items = (verb(verbs.READIED),)


class ProctoredAttemptStartedToStarted(_Proctored):
    """John started a proctored exam."""

    __src__ = edx.EdxSpecialExamProctoredAttemptStarted
    items = (verb(verbs.STARTED),)


class ProctoredAttemptDeclinedToRejected(_Proctored):
    """John rejected the proctoring of an exam."""

    __src__ = edx.EdxSpecialExamProctoredAttemptDeclined
    items = (verb(verbs.REJECTED),)


class ProctoredAttemptReadyToSubmitToExited(_Proctored):
    """John exited a proctored exam, and is asked to submit it."""

    __src__ = edx.EdxSpecialExamProctoredAttemptReadyToSubmit
    items = (verb(verbs.EXITED),)


class ProctoredAttemptSubmittedToTerminated(_Proctored):
    """John terminated a proctored exam."""

    __src__ = edx.EdxSpecialExamProctoredAttemptSubmitted
    items = (verb(verbs.TERMINATED), KNOWN_EXAM)


class ProctoredAttemptErrorToAbandoned(_Proctored):
    """John abandoned a proctored exam: it broke off."""

    __src__ = edx.EdxSpecialExamProctoredAttemptError
    items = (verb(verbs.ABANDONED),)


class ProctoredAttemptDownloadToDownloaded(_Downloaded):
    """John downloaded the software for a proctored exam."""

    __src__ = edx.EdxSpecialExamProctoredAttemptDownloadSoftwareClicked


class ProctoredAttemptDeletedToLost(_Deleted):
    """John lost an attempt at a proctored exam."""

    __src__ = edx.EdxSpecialExamProctoredAttemptDeleted


class ProctoredAttemptRejectedToReceived(_Reviewed):
    """John received a review that found violations of the rules."""

    __src__ = edx.EdxSpecialExamProctoredAttemptRejected
    items = (ConversionItem("result__success", Const(False)),)  # noqa: FBT003 - a value


class ProctoredAttemptVerifiedToReceived(_Reviewed):
    """John received a review that found no violation of the rules."""

    __src__ = edx.EdxSpecialExamProctoredAttemptVerified
    items = (ConversionItem("result__success", Const(True)),)  # noqa: FBT003


class ProctoredAttemptReviewReceivedToReceived(_Reviewed):
    """John received a review of a proctored exam."""

    __src__ = edx.EdxSpecialExamProctoredAttemptReviewReceived
    items = (*event_extension("event__review_status"),)


class ProctoredOptionPresentedToViewed(_Exam):
    """John viewed the choice to take an exam with proctoring."""

    __src__ = edx.EdxSpecialExamProctoredOptionPresented
    items = (verb(verbs.VIEWED), activity_type(activity_types.PROCTORED_ASSESSMENT))


RULE_SETS: RuleSets = (
    TimedAttemptCreatedToInitialized,
    TimedAttemptStartedToStarted,
    TimedAttemptReadyToSubmitToExited,
    TimedAttemptSubmittedToTerminated,
    TimedAttemptDeletedToLost,
    PracticeAttemptCreatedToInitialized,
    PracticeAttemptReadyToStartToReadied,
    PracticeAttemptStartedToStarted,
    PracticeAttemptReadyToSubmitToExited,
    PracticeAttemptSubmittedToTerminated,
    PracticeAttemptErrorToAbandoned,
    PracticeAttemptDownloadToDownloaded,
    PracticeAttemptDeletedToLost,
    ProctoredAttemptCreatedToInitialized,
    ProctoredAttemptReadyToStartToReadied,
    ProctoredAttemptStartedToStarted,
    ProctoredAttemptDeclinedToRejected,
    ProctoredAttemptReadyToSubmitToExited,
    ProctoredAttemptSubmittedToTerminated,
    ProctoredAttemptErrorToAbandoned,
    ProctoredAttemptDownloadToDownloaded,
    ProctoredAttemptDeletedToLost,
    ProctoredAttemptRejectedToReceived,
    ProctoredAttemptVerifiedToReceived,
    ProctoredAttemptReviewReceivedToReceived,
    ProctoredOptionPresentedToViewed,
)
