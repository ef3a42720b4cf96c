"""Polls of one question, and surveys, of which each question has a statement of its own."""

from typing import ClassVar, NamedTuple

from ralph_convert.edx_to_xapi.common import (
    PARENT_STATEMENT,
    InCourse,
    RuleSets,
    activity_type,
    interaction,
    verb,
)
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    MODULE,
    activity,
    block,
    name_of_block,
    place,
    title,
    with_suffix,
)
from ralph_convert.item import CHILD, ConversionItem, Derived, Items, Sources
from ralph_convert.transforms import text_of
from ralph_models.edx import poll as edx
from ralph_models.types import JsonValue
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = [
    "RULE_SETS",
    "SurveyAnswer",
    "SurveyQuestionToAnswered",
    "answers_of",
    "choice_of",
    "question_of",
    "results_of",
]

POLL = block(MODULE, "event__url_name", kind="poll")
SURVEY = block(MODULE, "event__url_name", kind="survey")
BLOCK = block(MODULE)


class SurveyAnswer(NamedTuple):
    """The answer to one question of a survey."""

    question: str
    choice: str | None


def answers_of(choices: dict[str, JsonValue] | None) -> list[SurveyAnswer]:
    """Give the answers to a survey in the order of the names of the questions."""
    return [SurveyAnswer(name, text_of(choice)) for name, choice in sorted((choices or {}).items())]


def question_of(answer: SurveyAnswer) -> str:
    """Give the name of the question."""
    return answer.question


def choice_of(answer: SurveyAnswer) -> str | None:
    """Give what was chosen."""
    return answer.choice


QUESTION = Derived(question_of, CHILD)


class PollSubmittedToAnswered(InCourse):
    """John answered a poll."""

    __src__ = edx.XblockPollSubmitted
    __dest__ = Statement
    items = (
        verb(verbs.ANSWERED),
        ConversionItem("object__id", POLL),
        title(name_of_block(POLL)),
        *interaction("choice"),
        ConversionItem("result__response", "event__choice", text_of),
    )


class SurveyQuestionToAnswered(InCourse):
    """John answered one question of a survey."""

    __src__ = edx.XblockSurveySubmitted
    __dest__ = Statement
    sources: ClassVar[Sources] = {"child": QUESTION}
    items = (
        verb(verbs.ANSWERED),
        ConversionItem("object__id", with_suffix(SURVEY, "/question/{}", QUESTION)),
        *interaction("choice"),
        ConversionItem("result__response", Derived(choice_of, CHILD)),
        PARENT_STATEMENT,
        *place(
            COURSE, part_of=activity(SURVEY, activity_types.CMI_INTERACTION, interaction="other")
        ),
    )


class SurveySubmittedToAnswered(InCourse):
    """John answered a survey."""

    __src__ = edx.XblockSurveySubmitted
    __dest__ = Statement
    each = Derived(answers_of, "event__choices")
    child = SurveyQuestionToAnswered
    items = (
        verb(verbs.ANSWERED),
        ConversionItem("object__id", SURVEY),
        title(name_of_block(SURVEY)),
        *interaction("other"),
    )


def results_of(kind: str) -> tuple[ConversionItem, ...]:
    """Give the items of what lies in a poll or survey: what it is, by its interaction."""
    whole = activity(BLOCK, activity_types.CMI_INTERACTION, name_of_block(BLOCK), interaction=kind)
    return place(COURSE, part_of=whole)


class _Results(InCourse):
    items: ClassVar[Items] = (
        verb(verbs.VIEWED),
        ConversionItem("object__id", with_suffix(BLOCK, "/results")),
        activity_type(activity_types.RESOURCE),
        title(name_of_block(BLOCK)),
    )


class PollViewResultsToViewed(_Results):
    """John viewed the results of a poll."""

    __src__ = edx.XblockPollViewResults
    __dest__ = Statement
    items = results_of("choice")


class SurveyViewResultsToViewed(_Results):
    """John viewed the results of a survey."""

    __src__ = edx.XblockSurveyViewResults
    __dest__ = Statement
    items = results_of("other")


RULE_SETS: RuleSets = (
    PollSubmittedToAnswered,
    PollViewResultsToViewed,
    SurveySubmittedToAnswered,
    SurveyViewResultsToViewed,
)
