"""The first open response assessments, given up in May 2014."""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, NoPayload, Payload, PayloadModel
from ralph_models.types import Number

__all__ = [
    "FeedbackSelection",
    "QuestionLocation",
    "RubricSelection",
    "UIOeFeedbackResponseSelected",
    "UIOeHideQuestion",
    "UIOeShowFullFeedback",
    "UIOeShowQuestion",
    "UIOeShowRespondToFeedback",
    "UIPeerGradingHideQuestion",
    "UIPeerGradingShowQuestion",
    "UIRubricSelect",
    "UIStaffGradingHideQuestion",
    "UIStaffGradingShowQuestion",
]


class QuestionLocation(PayloadModel):
    """The question."""

    location: str | None = None
    """Its address in the course."""


class RubricSelection(QuestionLocation):
    """The choice that was made in a rubric."""

    category: str | Number | None = None
    selection: str | Number | None = None


class FeedbackSelection(PayloadModel):
    """The choice that was made in the form about the feedback."""

    value: str | Number | None = None


class UIOeHideQuestion(BrowserEvent):
    """A learner hid a question."""

    event_type: Literal["oe_hide_question", "oe_hide_problem"]
    name: Literal["oe_hide_question", "oe_hide_problem"] | Blank = None
    event: Payload[QuestionLocation]


class UIOeShowQuestion(BrowserEvent):
    """A learner showed a question."""

    event_type: Literal["oe_show_question", "oe_show_problem"]
    name: Literal["oe_show_question", "oe_show_problem"] | Blank = None
    event: Payload[QuestionLocation]


class UIRubricSelect(BrowserEvent):
    """Somebody chose an option of a rubric."""

    event_type: Literal["rubric_select"]
    name: Literal["rubric_select"] | Blank = None
    event: Payload[RubricSelection]


class UIOeShowFullFeedback(BrowserEvent):
    """A learner showed all of the feedback."""

    event_type: Literal["oe_show_full_feedback"]
    name: Literal["oe_show_full_feedback"] | Blank = None
    event: Payload[NoPayload]


class UIOeShowRespondToFeedback(BrowserEvent):
    """A learner opened the form to respond to the feedback."""

    event_type: Literal["oe_show_respond_to_feedback"]
    name: Literal["oe_show_respond_to_feedback"] | Blank = None
    event: Payload[NoPayload]


class UIOeFeedbackResponseSelected(BrowserEvent):
    """A learner responded to the feedback."""

    event_type: Literal["oe_feedback_response_selected"]
    name: Literal["oe_feedback_response_selected"] | Blank = None
    event: Payload[FeedbackSelection]


class UIPeerGradingHideQuestion(BrowserEvent):
    """A learner hid the question while grading a peer."""

    event_type: Literal["peer_grading_hide_question", "peer_grading_hide_problem"]
    name: Literal["peer_grading_hide_question", "peer_grading_hide_problem"] | Blank = None
    event: Payload[QuestionLocation]


class UIPeerGradingShowQuestion(BrowserEvent):
    """A learner showed the question while grading a peer."""

    event_type: Literal["peer_grading_show_question", "peer_grading_show_problem"]
    name: Literal["peer_grading_show_question", "peer_grading_show_problem"] | Blank = None
    event: Payload[QuestionLocation]


class UIStaffGradingHideQuestion(BrowserEvent):
    """A member of the course team hid the question while grading."""

    event_type: Literal["staff_grading_hide_question", "staff_grading_hide_problem"]
    name: Literal["staff_grading_hide_question", "staff_grading_hide_problem"] | Blank = None
    event: Payload[QuestionLocation]


class UIStaffGradingShowQuestion(BrowserEvent):
    """A member of the course team showed the question while grading."""

    event_type: Literal["staff_grading_show_question", "staff_grading_show_problem"]
    name: Literal["staff_grading_show_question", "staff_grading_show_problem"] | Blank = None
    event: Payload[QuestionLocation]


EVENTS = (
    UIOeHideQuestion,
    UIOeShowQuestion,
    UIRubricSelect,
    UIOeShowFullFeedback,
    UIOeShowRespondToFeedback,
    UIOeFeedbackResponseSelected,
    UIPeerGradingHideQuestion,
    UIPeerGradingShowQuestion,
    UIStaffGradingHideQuestion,
    UIStaffGradingShowQuestion,
)
"""The events of the family."""
