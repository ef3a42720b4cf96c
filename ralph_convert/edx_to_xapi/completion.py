"""Completion: how far a learner is with a block, or says so."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    LEARNER,
    InCourse,
    RuleSets,
    activity_type,
    event_extension,
    result_extension,
    verb,
)
from ralph_convert.edx_to_xapi.people import instructor, subject
from ralph_convert.edx_to_xapi.places import MODULE, block, in_course, name_of_block, title
from ralph_convert.item import SETTINGS, ConversionItem, Derived, FirstOf, Items, Sources
from ralph_convert.settings import ConversionSettings
from ralph_convert.transforms import percent
from ralph_models.edx import completion as edx
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS", "done_percent", "is_one", "progress"]

BLOCK = block(MODULE)


def is_one(completion: float) -> bool:
    """Tell if the whole block is completed."""
    return completion == 1


def progress(settings: ConversionSettings, completion: float | None) -> float | None:
    """Give a progress in percent: whole, as cmi5 asks, but for event-routing-backends."""
    found = percent(completion)
    return found if found is None or settings.compat is None else 100.0 * (completion or 0)


def done_percent(done: bool) -> int:  # noqa: FBT001 - a value
    """Give the progress of a block that is done or not."""
    return 100 if done else 0


class _Progressed(InCourse):
    items: ClassVar[Items] = (
        verb(verbs.PROGRESSED),
        activity_type(activity_types.RESOURCE),
    )


class DoneToggledToProgressed(_Progressed):
    """John progressed in a block: it is done, or is no longer."""

    __src__ = edx.EdxDoneToggled
    __dest__ = Statement
    items = (
        ConversionItem("object__id", BLOCK),
        title(name_of_block(BLOCK)),
        ConversionItem("result__completion", "event__done"),
        result_extension(extensions.CMI5_PROGRESS, "event__done", done_percent),
    )


class BlockCompletionChangedToProgressed(_Progressed):
    """John progressed in a block."""

    __src__ = edx.EdxCompletionBlockCompletionChanged
    __dest__ = Statement
    sources: ClassVar[Sources] = {
        "learner": subject("event__user_id"),
        "course": FirstOf("context__course_id", "event__course_id", in_course("event__block_id")),
    }
    items = (
        ConversionItem("object__id", block("event__block_id")),
        ConversionItem("result__completion", "event__completion", is_one),
        result_extension(
            extensions.CMI5_PROGRESS, Derived(progress, SETTINGS, "event__completion")
        ),
        instructor(LEARNER),
        *event_extension("event__block_type"),
    )


RULE_SETS: RuleSets = (
    DoneToggledToProgressed,
    BlockCompletionChangedToProgressed,
)
