"""Problems: what the platform makes of answers, and its hints.

A problem with one question has one statement, one with several has a statement about the
whole and one about each question.
"""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    LEARNER,
    PARENT_STATEMENT,
    InCourse,
    RuleSets,
    activity_type,
    context_extension,
    definition_extension,
    event_extension,
    result_extension,
    verb,
)
from ralph_convert.edx_to_xapi.people import ACTING, instructor, named, subject
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    LANGUAGE,
    MODULE,
    activity,
    block,
    in_course,
    language_map,
    name_of_block,
    place,
    title,
    with_suffix,
)
from ralph_convert.edx_to_xapi.questions import (
    Question,
    only,
    question_iri,
    questions_of,
    several,
)
from ralph_convert.item import (
    CHILD,
    SETTINGS,
    Const,
    ConversionItem,
    Derived,
    FirstOf,
    Items,
    Named,
    Sources,
)
from ralph_convert.settings import ConversionSettings
from ralph_convert.transforms import integer, is_correct, join_texts, score, text
from ralph_models.edx import problem as edx
from ralph_models.paths import Extra
from ralph_models.types import JsonValue
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = [
    "RULE_SETS",
    "QuestionCheckToEvaluated",
    "choices",
    "hints_text",
    "kind",
    "part_id",
    "question_text",
    "response",
    "success",
]

KEY = FirstOf(
    Derived(text, ("event", Extra("problem_id"))), Derived(text, ("event", Extra("module_id")))
)

PROBLEM = block(KEY, MODULE, kind="problem")

QUESTIONS = Derived(
    questions_of, SETTINGS, "event__submission", "event__correct_map", "event__answers"
)

QUESTION = Named("question")
"""What a statement is about, if it is about one question."""


def question_text(
    settings: ConversionSettings, language: str, question: Question | None
) -> dict[str, str] | None:
    """Give what was asked, in the language of the course."""
    if question is None:
        return None
    return language_map("en-US" if settings.compat == "erb" else language, question.text)


def kind(question: Question | None) -> str:
    """Give the type of interaction; several questions have none of their own."""
    return "other" if question is None else question.kind


def response(question: Question | None) -> str | None:
    """Give what was answered."""
    return None if question is None else question.response


def choices(question: Question | None) -> JsonValue:
    """Give the ids of the choices."""
    return None if question is None else question.choice_ids


def part_id(question: Question) -> str:
    """Give the input id."""
    return question.id


def success(question: Question) -> bool | None:
    """Tell whether the answer was right."""
    return question.success


def hints_text(hints: list[edx.HintText]) -> str | None:
    """Give the hints, a line each."""
    return join_texts(hint.text for hint in hints)


class _OfProblem(InCourse):
    sources: ClassVar[Sources] = {
        "course": in_course(("event", Extra("problem_id")), ("event", Extra("module_id")))
    }


class _Evaluated(_OfProblem):
    items: ClassVar[Items] = (
        verb(verbs.EVALUATED),
        activity_type(activity_types.CMI_INTERACTION),
        ConversionItem("object__definition__interactionType", Derived(kind, QUESTION)),
        ConversionItem(
            "object__definition__description",
            Derived(question_text, SETTINGS, LANGUAGE, QUESTION),
        ),
        definition_extension(extensions.ATTEMPT_ID, "event__attempts", integer),
        ConversionItem("result__response", Derived(response, QUESTION)),
        result_extension(extensions.OPENEDX_CHOICE_ID, Derived(choices, QUESTION)),
    )


class QuestionCheckToEvaluated(_Evaluated):
    """John was evaluated on one question of a problem."""

    __src__ = edx.ProblemCheck
    __dest__ = Statement
    sources: ClassVar[Sources] = {"question": CHILD, "child": Derived(part_id, CHILD)}
    items = (
        ConversionItem("object__id", Derived(question_iri, SETTINGS, PROBLEM, CHILD)),
        ConversionItem("result__success", Derived(success, CHILD)),
        PARENT_STATEMENT,
        *place(
            COURSE,
            part_of=activity(PROBLEM, activity_types.CMI_INTERACTION, interaction="other"),
        ),
    )


class ProblemCheckToEvaluated(_Evaluated):
    """John was evaluated on a problem."""

    __src__ = edx.ProblemCheck
    __dest__ = Statement
    each = Derived(several, QUESTIONS)
    child = QuestionCheckToEvaluated
    sources: ClassVar[Sources] = {"question": Derived(only, QUESTIONS)}
    items = (
        ConversionItem("object__id", PROBLEM),
        title(name_of_block(PROBLEM)),
        ConversionItem("result__success", "event__success", is_correct),
        ConversionItem("result__score", Derived(score, "event__grade", "event__max_grade")),
    )


class _Question(_OfProblem):
    items: ClassVar[Items] = (
        ConversionItem("object__id", PROBLEM),
        activity_type(activity_types.QUESTION),
        title(name_of_block(PROBLEM)),
    )


class _Refused(_Question):
    items: ClassVar[Items] = (
        ConversionItem("result__completion", Const(False)),  # noqa: FBT003 - a value
        *event_extension("event__failure"),
    )


class ProblemCheckFailToAttempted(_Refused):
    """John attempted a problem, too late or too often."""

    __src__ = edx.ProblemCheckFail
    __dest__ = Statement
    items = (verb(verbs.ATTEMPTED),)


class SaveProblemSuccessToSaved(_Question):
    """John saved the answers to a problem."""

    __src__ = edx.SaveProblemSuccess
    __dest__ = Statement
    items = (verb(verbs.SAVED),)


class SaveProblemFailToSaved(_Refused):
    """John saved the answers to a problem, but was refused."""

    __src__ = edx.SaveProblemFail
    __dest__ = Statement
    items = (verb(verbs.SAVED),)


class ResetProblemToReset(_Question):
    """John reset a problem."""

    __src__ = edx.ResetProblem
    __dest__ = Statement
    items = (verb(verbs.RESET),)


class ResetProblemFailToReset(_Refused):
    """John reset a problem, but was refused."""

    __src__ = edx.ResetProblemFail
    __dest__ = Statement
    items = (verb(verbs.RESET),)


class ProblemRescoreToScored(_Question):
    """John scored on a problem: the course team had the answers scored again."""

    __src__ = edx.ProblemRescore
    __dest__ = Statement
    sources: ClassVar[Sources] = {
        "learner": Derived(named, Const(None), "event__student", cache=True)
    }
    items = (
        verb(verbs.SCORED),
        ConversionItem("result__success", "event__success", is_correct),
        ConversionItem("result__score", Derived(score, "event__new_score", "event__new_total")),
        instructor(LEARNER, by=ACTING),
        *event_extension("event__orig_score", "event__orig_total", "event__attempts"),
    )


class ProblemCompletedToCompleted(_OfProblem):
    """John completed a problem."""

    __src__ = edx.EdxProblemCompleted
    __dest__ = Statement
    sources: ClassVar[Sources] = {
        "learner": subject("event__user_id"),
        "course": FirstOf("context__course_id", "event__course_id", in_course("event__problem_id")),
    }
    items = (
        verb(verbs.COMPLETED),
        ConversionItem("object__id", block("event__problem_id")),
        activity_type(activity_types.QUESTION),
        instructor(LEARNER),
    )


class ShowanswerToAsked(_OfProblem):
    """John asked for the answer to a problem."""

    __src__ = edx.Showanswer
    __dest__ = Statement
    items = (
        verb(verbs.ASKED),
        ConversionItem("object__id", with_suffix(PROBLEM, "/answer")),
        activity_type(activity_types.SOLUTION),
    )


class DemandhintDisplayedToAsked(_OfProblem):
    """John asked for a hint."""

    __src__ = edx.EdxProblemHintDemandhintDisplayed
    __dest__ = Statement
    items = (
        verb(verbs.ASKED),
        ConversionItem("object__id", with_suffix(PROBLEM, "/hint/{}", "event__hint_index")),
        # the IRI of an extension: what event-routing-backends has as a type
        activity_type(extensions.SUPPLEMENTAL_INFO),
        *event_extension("event__hint_len"),
    )


class FeedbackDisplayedToViewed(_OfProblem):
    """John viewed the hints for an answer."""

    __src__ = edx.EdxProblemHintFeedbackDisplayed
    __dest__ = Statement
    items = (
        verb(verbs.VIEWED),
        ConversionItem(
            "object__id",
            FirstOf(with_suffix(PROBLEM, "/feedback/{}", "event__problem_part_id"), PROBLEM),
        ),
        activity_type(activity_types.MESSAGE),
        context_extension(extensions.FEEDBACK, "event__hints", hints_text),
        *event_extension(
            "event__correctness", "event__hint_label", "event__question_type", "event__trigger_type"
        ),
    )


RULE_SETS: RuleSets = (
    ProblemCheckToEvaluated,
    ProblemCheckFailToAttempted,
    SaveProblemSuccessToSaved,
    SaveProblemFailToSaved,
    ResetProblemToReset,
    ResetProblemFailToReset,
    ProblemRescoreToScored,
    ProblemCompletedToCompleted,
    ShowanswerToAsked,
    DemandhintDisplayedToAsked,
    FeedbackDisplayedToViewed,
)
