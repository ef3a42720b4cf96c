"""The questions of a problem: what was asked, in which way, what was answered.

A problem that was checked has them in ``submission``; before March 2014 it has only their
marks (``correct_map``) and the answers as the problem knows them (``answers``).
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, TypeAlias, cast

from ralph_convert.edx_to_xapi.identifiers import encode_part
from ralph_convert.settings import ConversionSettings
from ralph_convert.transforms import is_correct, text, text_of
from ralph_models.types import JsonValue

__all__ = ["Question", "kind_of", "only", "question_iri", "questions_of", "several"]

Members: TypeAlias = Mapping[str, Any]

_KINDS: Final[Mapping[str, str]] = {
    "choiceresponse": "choice",
    "multiplechoiceresponse": "choice",
    "optionresponse": "choice",
    "choicetextresponse": "choice",
    "numericalresponse": "numeric",
    "stringresponse": "fill-in",
    "formularesponse": "fill-in",
    "annotationresponse": "fill-in",
    "symbolicresponse": "fill-in",
}

_HELPER = re.compile(r"_(?:dynamath|preview)\Z")
"""Ends the id of what is no question, but the picture of an answer."""

_NUMBERS = re.compile(r"([0-9]+)")
_TAIL = re.compile(r"_[0-9]+_[0-9]+\Z")


class Question(NamedTuple):
    """One question with its answer."""

    id: str
    """Its input id, such as ``a0effb95_2_1``."""
    text: str | None
    """What was asked."""
    kind: str
    """The type of interaction."""
    response: str | None
    choice_ids: JsonValue
    """How the problem knows the choices (a text or several), where the response has words."""
    success: bool | None
    """Whether the answer was right; nothing while nobody knows."""


def questions_of(
    settings: ConversionSettings,
    submission: Members | None,
    correct_map: Members | None,
    answers: Members | None,
) -> list[Question]:
    """Give the questions that are graded, in the natural order of their ids."""
    submitted, marks, given = submission or {}, correct_map or {}, answers or {}
    entries = {
        key: _members(submitted.get(key)) for key in submitted or marks if not _HELPER.search(key)
    }
    return [
        _question(settings, key, entries[key], _members(marks.get(key)), given.get(key))
        for key in sorted(entries, key=_natural)
        if key in marks or isinstance(entries[key].get("correct"), bool)
    ]


def _question(
    settings: ConversionSettings, key: str, entry: Members, mark: Members, given: Any
) -> Question:
    shown = entry.get("answer")
    in_words = shown not in (None, "", [])
    answer = shown if in_words else given
    kind = kind_of(entry.get("response_type"), answer)
    response = text_of(answer)
    if settings.compat == "erb":
        if entry.get("response_type") == "imageresponse":
            kind = "matching"
        if response and isinstance(answer, list):
            response = json.dumps(answer)
    if response and kind == "true-false":
        response = response.lower()
    correct = entry.get("correct")
    return Question(
        id=key,
        text=text(entry.get("question")),
        kind=kind,
        response=response,
        choice_ids=_choice_ids(given) if in_words and kind == "choice" and given != shown else None,
        success=correct if isinstance(correct, bool) else is_correct(mark.get("correctness")),
    )


def kind_of(response_type: Any, answer: Any) -> str:
    """Give the type of interaction of a type of response.

    ``true-false`` has only two answers in xAPI, so a third one makes it a choice.
    """
    if response_type == "truefalseresponse":
        is_one = (text_of(answer) or "").lower() in ("true", "false")
        return "true-false" if is_one else "choice"
    return _KINDS.get(response_type, "other") if isinstance(response_type, str) else "other"


def several(questions: list[Question]) -> list[Question]:
    """Give the questions that have statements of their own: all, unless it is only one."""
    return questions if len(questions) > 1 else []


def only(questions: list[Question]) -> Question | None:
    """Give the question that is the whole of a problem."""
    return questions[0] if len(questions) == 1 else None


def question_iri(settings: ConversionSettings, problem: str, question: Question) -> str:
    """Give the id of a question, made from that of its problem."""
    base = f"{settings.platform_url}/xblock/"
    key, part = problem.removeprefix(base), encode_part(question.id)
    tail = _TAIL.search(question.id)
    if key.startswith("i4x:") and tail:
        return f"{problem}{tail[0]}"
    block, at, _ = key.rpartition("@")
    return f"{base}{block}@{part}" if at else f"{problem}/{part}"


def _choice_ids(given: JsonValue) -> JsonValue:
    ids = given if isinstance(given, list) else [given]
    return given if ids and all(isinstance(part, str) and part for part in ids) else None


def _natural(key: str) -> tuple[list[tuple[int, str]], str]:
    """Sort ``_10_1`` after ``_2_1``."""
    parts = _NUMBERS.split(key)
    # the text of a number without its zeros, after its length, sorts as the number does
    numbers = {at: parts[at].lstrip("0") for at in range(1, len(parts), 2)}
    return [(len(numbers.get(at, "")), numbers.get(at, part)) for at, part in enumerate(parts)], key


def _members(value: Any) -> Members:
    return cast("Members", value) if isinstance(value, dict) else {}
