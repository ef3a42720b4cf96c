"""Polls of one question, and surveys of several."""

from typing import Literal

from ralph_models.edx.base import Blank, NoPayload, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import JsonObject

__all__ = [
    "PollChoice",
    "PollPayload",
    "SurveyChoices",
    "XblockPollSubmitted",
    "XblockPollViewResults",
    "XblockSurveySubmitted",
    "XblockSurveyViewResults",
]


class PollPayload(PayloadModel):
    """The poll or survey."""

    url_name: str | None = None
    """The part of its usage key behind ``block@``."""


class PollChoice(PollPayload):
    """The answer to a poll."""

    choice: str | None = None
    """Its id, which learners do not see."""


class SurveyChoices(PollPayload):
    """The answers to a survey."""

    choices: JsonObject | None = None
    """Ids of questions, each with the id of its answer."""


class XblockPollSubmitted(ServerEvent):
    """A learner answered a poll."""

    event_type: Literal["xblock.poll.submitted"]
    name: Literal["xblock.poll.submitted"] | Blank = None
    event: Payload[PollChoice]


class XblockPollViewResults(ServerEvent):
    """A learner looked at the results of a poll."""

    event_type: Literal["xblock.poll.view_results"]
    name: Literal["xblock.poll.view_results"] | Blank = None
    event: Payload[NoPayload]


class XblockSurveySubmitted(ServerEvent):
    """A learner answered a survey."""

    event_type: Literal["xblock.survey.submitted"]
    name: Literal["xblock.survey.submitted"] | Blank = None
    event: Payload[SurveyChoices]


class XblockSurveyViewResults(ServerEvent):
    """A learner looked at the results of a survey."""

    event_type: Literal["xblock.survey.view_results"]
    name: Literal["xblock.survey.view_results"] | Blank = None
    event: Payload[NoPayload]


EVENTS = (
    XblockPollSubmitted,
    XblockPollViewResults,
    XblockSurveySubmitted,
    XblockSurveyViewResults,
)
"""The events of the family."""
