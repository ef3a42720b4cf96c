"""Problems: what the platform makes of answers, and its hints.

The browser logs the clicks before, with the form.
"""

from typing import Literal

from ralph_models.edx.base import Blank, OpenModel, Payload, PayloadModel, ServerEvent
from ralph_models.edx.grading import ProblemScore
from ralph_models.edx.types import JsonObject
from ralph_models.types import Number

__all__ = [
    "CheckedProblem",
    "DemandHint",
    "EdxProblemCompleted",
    "EdxProblemHintDemandhintDisplayed",
    "EdxProblemHintFeedbackDisplayed",
    "FeedbackHint",
    "HintPayload",
    "HintText",
    "ProblemAnswers",
    "ProblemAnswersFailure",
    "ProblemCheck",
    "ProblemCheckFail",
    "ProblemFailure",
    "ProblemPayload",
    "ProblemRescore",
    "ProblemRescoreFail",
    "ProblemResult",
    "ProblemState",
    "ProblemStateBefore",
    "RescoreFailure",
    "RescoreState",
    "RescoredProblem",
    "ResetFailure",
    "ResetProblem",
    "ResetProblemFail",
    "ResetProblemState",
    "SaveProblemFail",
    "SaveProblemSuccess",
    "Showanswer",
]


class ProblemPayload(PayloadModel):
    """The problem."""

    problem_id: str | None = None
    """Its usage key; an ``i4x`` URL in old logs."""


class ProblemState(ProblemPayload):
    """The state of the problem for one learner."""

    state: JsonObject | None = None
    """Before the event: ``student_answers``, ``correct_map``, ``done``, ``seed`` …"""


class ProblemAnswers(ProblemState):
    """The answers to the problem."""

    answers: JsonObject | None = None
    """Answer ids, each with the answer as the problem knows it."""


class ProblemResult(ProblemState):
    """Whether answers were right."""

    attempts: Number | None = None
    """How often the learner has answered."""
    correct_map: JsonObject | None = None
    """Answer ids, each with its ``correctness`` (``correct``, ``incorrect``,
    ``partially-correct``), ``npoints``, ``hint``, ``hintmode``, ``msg``, ``queuestate``."""
    success: str | None = None
    """``correct`` or ``incorrect``, for all answers together."""


class CheckedProblem(ProblemAnswers, ProblemResult):
    """The answers to a problem, and whether they were right."""

    grade: Number | None = None
    max_grade: Number | None = None
    submission: JsonObject | None = None
    """Answer ids, each with the ``question``, ``answer`` (a list where several may be
    chosen), ``correct``, ``input_type``, ``response_type``, ``variant`` and ``group_label``
    in words; since 5 March 2014."""


class RescoreState(ProblemState):
    """Whose answers were scored again."""

    student: str | None = None
    """The name of the user."""


class RescoredProblem(ProblemResult, RescoreState):
    """The score before and after."""

    orig_score: Number | None = None
    orig_total: Number | None = None
    """Of which maximum."""
    new_score: Number | None = None
    new_total: Number | None = None
    task_id: str | None = None
    """Of the task in the background."""


class ProblemStateBefore(ProblemPayload):
    """The state of the problem before it was reset."""

    old_state: JsonObject | None = None


class ResetProblemState(ProblemStateBefore):
    """The state of the problem before and after it was reset."""

    new_state: JsonObject | None = None


class ProblemFailure(PayloadModel):
    """Why it was refused."""

    failure: str | None = None
    """``closed``: too late, or too often; else depending on the event: ``unreset``, ``done``,
    ``not_done``, ``unsupported``, ``unanswered``, ``input_error``, ``unexpected``."""


class ProblemAnswersFailure(ProblemAnswers, ProblemFailure):
    """The answers that were refused."""


class ResetFailure(ProblemStateBefore, ProblemFailure):
    """The problem that was not reset."""


class RescoreFailure(RescoreState, ProblemFailure):
    """The problem that was not scored again."""


class HintPayload(PayloadModel):
    """The problem that gives a hint."""

    module_id: str | None = None
    """Its usage key."""


class DemandHint(HintPayload):
    """The hint that a learner asked for."""

    hint_index: Number | None = None
    """Counted from 0."""
    hint_len: Number | None = None
    """How many hints the problem has."""
    hint_text: str | None = None


class HintText(OpenModel):
    """A hint after an answer."""

    text: str | None = None


class FeedbackHint(HintPayload):
    """The hints for an answer."""

    hints: list[HintText] | None = None
    hint_label: str | None = None
    """Such as ``Correct``; by the documentation a colon and a space follow."""
    problem_part_id: str | None = None
    question_type: str | None = None
    """The XML element, such as ``stringresponse``."""
    trigger_type: str | None = None
    """``single``, or ``compound`` for a hint about several choices."""
    choice_all: list[str] | None = None
    """All choices, where the learner may take several."""
    student_answer: list[str] | None = None
    correctness: bool | None = None


class ProblemCheck(ServerEvent):
    """The platform checked answers; ``save_problem_check`` before 15 October 2013."""

    event_type: Literal["problem_check", "save_problem_check"]
    name: Literal["problem_check", "save_problem_check"] | Blank = None
    event: Payload[CheckedProblem]


class ProblemCheckFail(ServerEvent):
    """The platform refused to check answers; the name changed as that of the check."""

    event_type: Literal["problem_check_fail", "save_problem_check_fail"]
    name: Literal["problem_check_fail", "save_problem_check_fail"] | Blank = None
    event: Payload[ProblemAnswersFailure]


class ProblemRescore(ServerEvent):
    """The platform scored answers again."""

    event_type: Literal["problem_rescore"]
    name: Literal["problem_rescore"] | Blank = None
    event: Payload[RescoredProblem]


class ProblemRescoreFail(ServerEvent):
    """The platform could not score answers again."""

    event_type: Literal["problem_rescore_fail"]
    name: Literal["problem_rescore_fail"] | Blank = None
    event: Payload[RescoreFailure]


class ResetProblem(ServerEvent):
    """The platform reset a problem."""

    event_type: Literal["reset_problem"]
    name: Literal["reset_problem"] | Blank = None
    event: Payload[ResetProblemState]


class ResetProblemFail(ServerEvent):
    """The platform refused to reset a problem."""

    event_type: Literal["reset_problem_fail"]
    name: Literal["reset_problem_fail"] | Blank = None
    event: Payload[ResetFailure]


class SaveProblemSuccess(ServerEvent):
    """The platform saved answers."""

    event_type: Literal["save_problem_success"]
    name: Literal["save_problem_success"] | Blank = None
    event: Payload[ProblemAnswers]


class SaveProblemFail(ServerEvent):
    """The platform refused to save answers."""

    event_type: Literal["save_problem_fail"]
    name: Literal["save_problem_fail"] | Blank = None
    event: Payload[ProblemAnswersFailure]


class Showanswer(ServerEvent):
    """The platform gave the answer to a problem."""

    event_type: Literal["showanswer"]
    name: Literal["showanswer"] | Blank = None
    event: Payload[ProblemPayload]


class EdxProblemHintDemandhintDisplayed(ServerEvent):
    """A learner asked for a hint."""

    event_type: Literal["edx.problem.hint.demandhint_displayed"]
    name: Literal["edx.problem.hint.demandhint_displayed"] | Blank = None
    event: Payload[DemandHint]


class EdxProblemHintFeedbackDisplayed(ServerEvent):
    """A learner got hints for an answer."""

    event_type: Literal["edx.problem.hint.feedback_displayed"]
    name: Literal["edx.problem.hint.feedback_displayed"] | Blank = None
    event: Payload[FeedbackHint]


class EdxProblemCompleted(ServerEvent):
    """A learner completed a problem; proposed, but never written by the platform."""

    event_type: Literal["edx.problem.completed"]
    name: Literal["edx.problem.completed"] | Blank = None
    event: Payload[ProblemScore]


EVENTS = (
    ProblemCheck,
    ProblemCheckFail,
    ProblemRescore,
    ProblemRescoreFail,
    ResetProblem,
    ResetProblemFail,
    SaveProblemSuccess,
    SaveProblemFail,
    Showanswer,
    EdxProblemHintDemandhintDisplayed,
    EdxProblemHintFeedbackDisplayed,
    EdxProblemCompleted,
)
"""The events of the family."""
