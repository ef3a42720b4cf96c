"""Open response assessments: responses, and what others, the course team or oneself say of them.

What learners write stays out unless the settings ask for it. Files are never named: their
keys hold the anonymous id of the learner.
"""

from typing import Any, ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    category,
    context_extension,
    definition_extension,
    event_extension,
    interaction,
    result_extension,
    verb,
)
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    MODULE,
    activity,
    block,
    in_course,
    name_of_block,
    page,
    place,
    title,
    with_suffix,
)
from ralph_convert.fragments import canonical_json
from ralph_convert.item import (
    SETTINGS,
    Const,
    ConversionItem,
    Derived,
    FirstOf,
    Items,
    Sources,
)
from ralph_convert.settings import ConversionSettings
from ralph_convert.transforms import join_texts, learner_text, pairs, score, text
from ralph_models.edx import open_response as edx
from ralph_models.edx.base import decode_text
from ralph_models.paths import AnyPath, Extra
from ralph_models.types import JsonValue
from ralph_models.vocabulary import activity_types, extensions, profiles, verbs
from ralph_models.xapi import Statement
from ralph_models.xapi.lms import LMSUploadedFile

__all__ = [
    "RULE_SETS",
    "is_empty",
    "kept",
    "response_text",
    "rubric_json",
    "rubric_score",
    "submission",
    "uuid_text",
]

ITEM_ID = Derived(text, ("event", Extra("item_id")))

ASSESSMENT = block(ITEM_ID, MODULE)


def uuid_text(value: str | None) -> str | None:
    """Give the id of a response; ``None`` as a word is a printed null."""
    return None if value == "None" else text(value)


def response_text(
    settings: ConversionSettings, response: edx.ResponseContent | str | None
) -> str | None:
    """Give what a learner wrote, in whatever form the year has, if the settings keep it."""
    if response is None or not settings.learner_text:
        return None
    data: JsonValue = decode_text(response) if isinstance(response, str) else response.to_dict()
    if not isinstance(data, dict):
        return text(data)
    parts = data.get("parts")
    found = parts if isinstance(parts, list) else []
    texts = (part.get("text") for part in found if isinstance(part, dict))
    return text(data.get("text")) or text(join_texts(texts))


def rubric_score(parts: list[edx.AssessmentPart]) -> dict[str, float] | None:
    """Give the sum of the points; words alone are no score."""
    points = [
        part.option.points
        for part in parts
        if isinstance(part.option, edx.CriterionOption) and part.option.points is not None
    ]
    possible = [part.criterion.points_possible if part.criterion else None for part in parts]
    known = [maximum for maximum in possible if maximum is not None]
    maximum = sum(known) if len(known) == len(possible) else None
    return score(sum(points), maximum) if points else None


def rubric_json(parts: list[edx.AssessmentPart]) -> str | None:
    """Give criteria and options as the JSON text that the extension has; no words of people."""
    rows = [row for row in map(_row, parts) if row]
    return canonical_json(rows) if rows else None


def _row(part: edx.AssessmentPart) -> dict[str, Any]:
    criterion, option = part.criterion or edx.Criterion(), part.option
    if not isinstance(option, edx.CriterionOption):
        option = edx.CriterionOption(name=option)
    row = {
        "criterion": criterion.name,
        "option": option.name,
        "points": option.points,
        "possible": criterion.points_possible,
    }
    return {key: value for key, value in row.items() if value not in (None, "")}


def is_empty(corrections: dict[str, Any]) -> bool:
    """Tell if there was nothing to correct."""
    return not corrections


def kept(source: AnyPath) -> ConversionItem:
    """Give the item of a response in words, which the settings may keep."""
    return ConversionItem("result__response", Derived(learner_text, SETTINGS, source), text)


class _Assessment(InCourse):
    sources: ClassVar[Sources] = {
        "course": FirstOf(
            "context__course_id",
            ("event", Extra("course_id")),
            in_course(("event", Extra("item_id"))),
        )
    }
    items: ClassVar[Items] = (
        ConversionItem("object__id", ASSESSMENT),
        activity_type(activity_types.ASSESSMENT),
        title(name_of_block(ASSESSMENT)),
    )


class SaveSubmissionToSaved(_Assessment):
    """John saved the draft of a response."""

    __src__ = edx.OpenassessmentblockSaveSubmission
    __dest__ = Statement
    items = (
        verb(verbs.SAVED),
        ConversionItem(
            "result__response", Derived(response_text, SETTINGS, "event__saved_response")
        ),
    )


class CreateSubmissionToSubmitted(_Assessment):
    """John submitted a response."""

    __src__ = edx.OpenassessmentblockCreateSubmission
    __dest__ = Statement
    items = (
        verb(verbs.SUBMITTED),
        ConversionItem("result__response", Derived(response_text, SETTINGS, "event__answer")),
        context_extension(extensions.ATTEMPT_ID, "event__submission_uuid", text),
        *event_extension("event__attempt_number"),
    )


class SubmitFeedbackOnAssessmentsToCommented(_Assessment):
    """John commented on the assessments of a response."""

    __src__ = edx.OpenassessmentblockSubmitFeedbackOnAssessments
    __dest__ = Statement
    items = (
        verb(verbs.COMMENTED),
        kept("event__feedback_text"),
        context_extension(extensions.ATTEMPT_ID, "event__submission_uuid", text),
        *event_extension("event__options"),
    )


class _PartOfAssessment(InCourse):
    sources: ClassVar[Sources] = _Assessment.sources
    items: ClassVar[Items] = place(
        COURSE, part_of=activity(ASSESSMENT, activity_types.ASSESSMENT, name_of_block(ASSESSMENT))
    )


def submission(field: AnyPath) -> ConversionItem:
    """Give the item of the id of a response; without one the whole problem stands for it."""
    response = with_suffix(ASSESSMENT, "/submission/{}", Derived(uuid_text, field))
    return ConversionItem("object__id", FirstOf(response, ASSESSMENT))


class _Received(_PartOfAssessment):
    items: ClassVar[Items] = (
        verb(verbs.RECEIVED),
        submission("event__submission_returned_uuid"),
        activity_type(activity_types.SCHOOL_ASSIGNMENT),
    )


class GetPeerSubmissionToReceived(_Received):
    """John received the response of somebody else, to assess it."""

    __src__ = edx.OpenassessmentblockGetPeerSubmission
    __dest__ = Statement


class GetSubmissionForStaffGradingToReceived(_Received):
    """John, of the course team, received a response to grade it."""

    __src__ = edx.OpenassessmentblockGetSubmissionForStaffGrading
    __dest__ = Statement
    sources: ClassVar[Sources] = {"registered": Const(None)}
    items = event_extension("event__type")


class _Assessed(_PartOfAssessment):
    items: ClassVar[Items] = (
        verb(verbs.ASSESSED),
        submission("event__submission_uuid"),
        activity_type(activity_types.SCHOOL_ASSIGNMENT),
        ConversionItem("result__score", "event__parts", rubric_score),
        kept("event__feedback"),
        result_extension(extensions.RUBRICS, "event__parts", rubric_json),
        context_extension(extensions.TYPE, "event__score_type", text),
    )


class PeerAssessToAssessed(_Assessed):
    """John assessed the response of somebody else."""

    __src__ = edx.OpenassessmentblockPeerAssess
    __dest__ = Statement


class SelfAssessToAssessed(_Assessed):
    """John assessed his own response."""

    __src__ = edx.OpenassessmentblockSelfAssess
    __dest__ = Statement


class StaffAssessToAssessed(_Assessed):
    """John, of the course team, assessed a response."""

    __src__ = edx.OpenassessmentblockStaffAssess
    __dest__ = Statement
    sources: ClassVar[Sources] = {"registered": Const(None)}
    items = event_extension("event__type")


class StudentTrainingAssessExampleToAnswered(_PartOfAssessment):
    """John answered how he would assess an example."""

    __src__ = edx.OpenassessmentStudentTrainingAssessExample
    __dest__ = Statement
    items = (
        verb(verbs.ANSWERED),
        ConversionItem("object__id", with_suffix(block(MODULE), "/student-training")),
        *interaction("matching"),
        ConversionItem("result__success", "event__corrections", is_empty),
        ConversionItem("result__response", "event__options_selected", pairs),
    )


class UIUploadFileToUploaded(InCourse):
    """John uploaded a file."""

    __src__ = edx.UIOpenassessmentUploadFile
    __dest__ = LMSUploadedFile
    items = (
        # the event has no block: the page stands for it
        ConversionItem("object__id", page("#file")),
        definition_extension(extensions.TYPE, "event__fileType", text),
        category(profiles.LMS.iri),
        *event_extension("event__fileSize"),
    )


RULE_SETS: RuleSets = (
    SaveSubmissionToSaved,
    CreateSubmissionToSubmitted,
    SubmitFeedbackOnAssessmentsToCommented,
    GetPeerSubmissionToReceived,
    GetSubmissionForStaffGradingToReceived,
    PeerAssessToAssessed,
    SelfAssessToAssessed,
    StaffAssessToAssessed,
    StudentTrainingAssessExampleToAnswered,
    UIUploadFileToUploaded,
)
