"""Problems in the browser: the form with the answers of a learner.

The platform logs the same clicks again, with what it made of them.
"""

import re
from typing import Annotated, Final, Literal, TypeAlias, cast
from urllib.parse import unquote

from pydantic import Field

from ralph_models.edx.base import (
    Blank,
    BrowserEvent,
    NoPayload,
    Payload,
    PayloadForm,
    PayloadModel,
    PayloadText,
)
from ralph_models.edx.types import JsonObject
from ralph_models.types import JsonValue

__all__ = [
    "FormAnswers",
    "GradedProblem",
    "ResetAnswers",
    "ResetPayload",
    "ShownProblem",
    "UIProblemCheck",
    "UIProblemGraded",
    "UIProblemReset",
    "UIProblemSave",
    "UIProblemShow",
    "decode_answers",
]


_ESCAPE: Final = re.compile(rb"%([0-9A-Fa-f]{2})")


def _unquote(text: str) -> str:
    """Decode a part of a form: ``unquote_plus``, in a tenth of its time for stray ``%``."""
    text = text.replace("+", " ")
    if "%" not in text:
        return text
    try:
        data = text.encode()
    except UnicodeEncodeError:
        # lone surrogates stay
        return unquote(text)
    return _ESCAPE.sub(_byte, data).decode("utf-8", "replace")


def _byte(escape: re.Match[bytes]) -> bytes:
    return bytes((int(escape[1], 16),))


def decode_answers(form: str) -> dict[str, str | list[str]]:
    """Read the answers from a URL-encoded form, ``input_<answer id>=<answer>&…``.

    Returns:
        Answer ids, each with its answer: a list where several may be chosen. What was cut
        from the end of the form is missing.
    """
    fields: dict[str, list[str]] = {}
    for pair in form.strip('"').split("&"):
        field, equals, answer = pair.partition("=")
        if equals:
            fields.setdefault(_unquote(field), []).append(_unquote(answer))
    return {
        field.removeprefix("input_").removesuffix("[]"): (
            answers if field.endswith("[]") or len(answers) > 1 else answers[0]
        )
        for field, answers in fields.items()
    }


def _read_form(data: JsonValue) -> JsonValue:
    """Decode a form; one without inputs has no answers."""
    if data is None or isinstance(data, str):
        return cast("JsonValue", decode_answers(data or ""))
    return data


def _read_reset(data: JsonValue) -> JsonValue:
    """Take a form for the answers that were reset."""
    if isinstance(data, str):
        return {"answers": data} if data else {}
    return {} if data is None else data


def _read_pair(data: JsonValue) -> JsonValue:
    """Take the empty forms for an empty array."""
    return [] if data is None or data == "" else data


FormAnswers: TypeAlias = Annotated[
    JsonObject | PayloadText | None,
    PayloadForm(_read_form),
    Field(default=None, validate_default=True),
]
"""The payload of a form: answer ids with answers, as :func:`decode_answers` gives them.

Logs of 2013 to 2015 have the form as JSON text, later ones as it is; the JSON text of an
object comes from a problem without inputs.
"""

GradedProblem: TypeAlias = Annotated[
    list[str] | NoPayload | PayloadText | None,
    PayloadForm(_read_pair),
    Field(default=None, validate_default=True),
]
"""The payload of an array: the answers as a form, then the HTML of the problem.

Logs of 2013 to 2015 have its JSON text. Objects were never seen; an empty one is no fault.
"""


class ResetAnswers(PayloadModel):
    """The answers that were reset."""

    answers: str | None = None
    """A form; in logs of 2013 it is all that the payload has."""


ResetPayload: TypeAlias = Annotated[
    ResetAnswers | PayloadText | None,
    PayloadForm(_read_reset),
    Field(default=None, validate_default=True),
]
"""The payload of a reset: an object, or a form alone."""


class ShownProblem(PayloadModel):
    """The problem whose answer was shown."""

    problem: str | None = None
    """Its usage key; an ``i4x`` URL or ``input_…`` in old logs."""


class UIProblemCheck(BrowserEvent):
    """A learner handed in answers."""

    event_type: Literal["problem_check", "save_problem_check"]
    name: Literal["problem_check", "save_problem_check"] | Blank = None
    event: FormAnswers


class UIProblemGraded(BrowserEvent):
    """A browser showed the problem again, with the result."""

    event_type: Literal["problem_graded"]
    name: Literal["problem_graded"] | Blank = None
    event: GradedProblem

    @property
    def payload(self) -> list[str]:
        """The answers as a form, then the HTML; empty where the event has no array."""
        pair = super().payload
        return pair if isinstance(pair, list) else []


class UIProblemReset(BrowserEvent):
    """A learner reset a problem."""

    event_type: Literal["problem_reset"]
    name: Literal["problem_reset"] | Blank = None
    event: ResetPayload


class UIProblemSave(BrowserEvent):
    """A learner saved answers."""

    event_type: Literal["problem_save"]
    name: Literal["problem_save"] | Blank = None
    event: FormAnswers


class UIProblemShow(BrowserEvent):
    """A learner clicked to see the answer to a problem."""

    event_type: Literal["problem_show"]
    name: Literal["problem_show"] | Blank = None
    event: Payload[ShownProblem]


EVENTS = (
    UIProblemCheck,
    UIProblemGraded,
    UIProblemReset,
    UIProblemSave,
    UIProblemShow,
)
"""The events of the family."""
