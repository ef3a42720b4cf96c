"""The first open response assessments: questions shown and hidden, rubrics, feedback."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import InCourse, RuleSets, activity_type, verb
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    activity,
    block,
    in_course,
    page,
    place,
    with_suffix,
)
from ralph_convert.item import Const, ConversionItem, Items, Sources
from ralph_convert.transforms import text_of
from ralph_models.edx import open_response_deprecated as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]

QUESTION = block("event__location")


class _Located(InCourse):
    sources: ClassVar[Sources] = {"course": in_course("event__location")}


class _Shown(_Located):
    items: ClassVar[Items] = (
        verb(verbs.REVEALED),
        ConversionItem("object__id", QUESTION),
        activity_type(activity_types.ASSESSMENT),
    )


class _Hidden(_Shown):
    items: ClassVar[Items] = (verb(verbs.CLOSED),)


class UIOeShowQuestionToRevealed(_Shown):
    """John revealed a question."""

    __src__ = edx.UIOeShowQuestion
    __dest__ = Statement


class UIOeHideQuestionToClosed(_Hidden):
    """John closed a question."""

    __src__ = edx.UIOeHideQuestion
    __dest__ = Statement


class UIPeerGradingShowQuestionToRevealed(_Shown):
    """John revealed the question of a peer."""

    __src__ = edx.UIPeerGradingShowQuestion
    __dest__ = Statement


class UIPeerGradingHideQuestionToClosed(_Hidden):
    """John closed the question of a peer."""

    __src__ = edx.UIPeerGradingHideQuestion
    __dest__ = Statement


class UIStaffGradingShowQuestionToRevealed(_Shown):
    """John, of the course team, revealed a question."""

    __src__ = edx.UIStaffGradingShowQuestion
    __dest__ = Statement
    sources: ClassVar[Sources] = {"registered": Const(None)}


class UIStaffGradingHideQuestionToClosed(_Hidden):
    """John, of the course team, closed a question."""

    __src__ = edx.UIStaffGradingHideQuestion
    __dest__ = Statement
    sources: ClassVar[Sources] = {"registered": Const(None)}


class UIRubricSelectToSelected(_Located):
    """John selected an option of a rubric."""

    __src__ = edx.UIRubricSelect
    __dest__ = Statement
    items = (
        verb(verbs.SELECTED),
        ConversionItem("object__id", with_suffix(QUESTION, "/rubric/{}", "event__category")),
        activity_type(activity_types.INTERACTION),
        ConversionItem("result__response", "event__selection", text_of),
        *place(COURSE, part_of=activity(QUESTION, activity_types.ASSESSMENT)),
    )


class _Feedback(InCourse):
    # the event has no location: the page stands for the problem
    items: ClassVar[Items] = (activity_type(activity_types.MESSAGE),)


class UIOeShowFullFeedbackToRevealed(_Feedback):
    """John revealed the whole feedback."""

    __src__ = edx.UIOeShowFullFeedback
    __dest__ = Statement
    items = (verb(verbs.REVEALED), ConversionItem("object__id", page("#full-feedback")))


class UIOeShowRespondToFeedbackToRevealed(_Feedback):
    """John revealed the form to respond to the feedback."""

    __src__ = edx.UIOeShowRespondToFeedback
    __dest__ = Statement
    items = (verb(verbs.REVEALED), ConversionItem("object__id", page("#respond-to-feedback")))


class UIOeFeedbackResponseSelectedToRated(_Feedback):
    """John rated the feedback."""

    __src__ = edx.UIOeFeedbackResponseSelected
    __dest__ = Statement
    items = (
        verb(verbs.RATED),
        ConversionItem("object__id", page("#feedback")),
        ConversionItem("result__response", "event__value", text_of),
    )


RULE_SETS: RuleSets = (
    UIOeShowQuestionToRevealed,
    UIOeHideQuestionToClosed,
    UIPeerGradingShowQuestionToRevealed,
    UIPeerGradingHideQuestionToClosed,
    UIStaffGradingShowQuestionToRevealed,
    UIStaffGradingHideQuestionToClosed,
    UIRubricSelectToSelected,
    UIOeShowFullFeedbackToRevealed,
    UIOeShowRespondToFeedbackToRevealed,
    UIOeFeedbackResponseSelectedToRated,
)
