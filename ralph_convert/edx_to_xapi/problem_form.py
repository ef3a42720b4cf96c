"""Problems in the browser: the clicks, with the form of the answers, which are not copied."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final
from urllib.parse import parse_qs, unquote_plus, urlsplit

from ralph_convert.edx_to_xapi.common import (
    PAYLOAD,
    InCourse,
    RuleSets,
    activity_type,
    interaction,
    verb,
)
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    block,
    block_iri_of,
    in_course,
    name_of_block,
    page,
    title,
    with_suffix,
)
from ralph_convert.item import (
    SETTINGS,
    ConversionItem,
    Derived,
    FirstOf,
    Items,
    Sources,
)
from ralph_convert.settings import ConversionSettings
from ralph_models.edx import problem_form as edx
from ralph_models.types import JsonValue
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = [
    "RULE_SETS",
    "activated_block",
    "activated_problem",
    "erb_iri",
    "problem_of_form",
    "problem_of_input",
]

_FIELD = re.compile(r"input_(?P<problem>.+?)_[0-9]+_[0-9]+(?:\[\]|_dynamath|_preview)?", re.DOTALL)
_IN_HTML = re.compile(r"input_(?P<problem>[A-Za-z0-9_.\-]{1,255}?)_[0-9]+_[0-9]+\b")
_OF_PROBLEM: Final = ("type@problem+block@", "/problem/")
"""In the usage key of a problem."""


def problem_of_form(payload: JsonValue) -> str | None:
    """Give the problem that the fields of a form belong to: an id without its course.

    Args:
        payload: The form as text; fields with answers; a form within an object; or a form and
            the HTML of the problem, which serves where the form has no fields.
    """
    names = (match for name in _names(payload) if (match := _FIELD.fullmatch(name)))
    found = next(names, None)
    if found is None and isinstance(payload, list):
        html = (_IN_HTML.search(text) for text in payload if isinstance(text, str))
        found = next(filter(None, html), None)
    return found and found["problem"]


def _names(payload: JsonValue) -> Iterator[str]:
    """Give the names of fields, from the start."""
    if isinstance(payload, str):
        for pair in payload.strip('"').split("&"):
            yield unquote_plus(pair.partition("=")[0])
    elif isinstance(payload, list):
        for part in payload:
            if isinstance(part, str):
                yield from _names(part)
    elif isinstance(payload, dict):
        for name, value in payload.items():
            yield name
            if isinstance(value, str):
                yield from _names(value)


def activated_block(url: str | None) -> str | None:
    """Give the block that a page was opened at."""
    try:
        found = parse_qs(urlsplit(url or "").query).get("activate_block_id")
    except ValueError:
        return None
    return found[0] if found else None


def activated_problem(url: str | None) -> str | None:
    """Give the block that a page was opened at, if it is a problem."""
    key = activated_block(url)
    return key if key and any(word in key for word in _OF_PROBLEM) else None


def problem_of_input(value: str | None) -> str | None:
    """Give the problem of a field, ``input_`` and the number of the question being left out."""
    return None if value is None else re.sub(r"_[0-9]+_[0-9]+\Z", "", value.removeprefix("input_"))


def erb_iri(
    settings: ConversionSettings, course: str | None, referer: str | None, page: str | None
) -> str | None:
    """Give the block that event-routing-backends takes for the problem, mostly what it lies in."""
    if settings.compat != "erb":
        return None
    key = activated_block(referer) or activated_block(page)
    return block_iri_of(settings, course, key, "problem")


IN_FORM = block(
    Derived(problem_of_form, PAYLOAD),
    Derived(activated_problem, "referer", cache=True),
    Derived(activated_problem, "page", cache=True),
    kind="problem",
)

SHOWN = block(Derived(problem_of_input, "event__problem", cache=True), kind="problem")


class _InForm(InCourse):
    items: ClassVar[Items] = (
        ConversionItem("object__id", FirstOf(IN_FORM, page())),
        activity_type(activity_types.QUESTION),
        title(block=IN_FORM),
    )


class UIProblemCheckToAttempted(_InForm):
    """John attempted a problem."""

    __src__ = edx.UIProblemCheck
    __dest__ = Statement
    items = (
        verb(verbs.ATTEMPTED),
        ConversionItem(
            "object__id",
            FirstOf(Derived(erb_iri, SETTINGS, COURSE, "referer", "page"), IN_FORM, page()),
        ),
        *interaction("other"),
    )


class UIProblemGradedToViewed(_InForm):
    """John viewed a problem with its result."""

    __src__ = edx.UIProblemGraded
    __dest__ = Statement
    items = (verb(verbs.VIEWED),)


class UIProblemSaveToSaved(_InForm):
    """John saved the answers to a problem."""

    __src__ = edx.UIProblemSave
    __dest__ = Statement
    items = (verb(verbs.SAVED),)


class UIProblemResetToReset(_InForm):
    """John reset a problem."""

    __src__ = edx.UIProblemReset
    __dest__ = Statement
    items = (verb(verbs.RESET),)


class UIProblemShowToRevealed(InCourse):
    """John revealed the answer to a problem."""

    __src__ = edx.UIProblemShow
    __dest__ = Statement
    sources: ClassVar[Sources] = {"course": in_course("event__problem")}
    items = (
        verb(verbs.REVEALED),
        ConversionItem("object__id", with_suffix(SHOWN, "/answer")),
        activity_type(activity_types.SOLUTION),
        title(name_of_block(SHOWN)),
    )


RULE_SETS: RuleSets = (
    UIProblemCheckToAttempted,
    UIProblemGradedToViewed,
    UIProblemSaveToSaved,
    UIProblemResetToReset,
    UIProblemShowToRevealed,
)
