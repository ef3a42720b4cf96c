"""Badges: who received one, shared it, and who looked at it."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    LEARNER,
    InCourse,
    RuleSets,
    activity_type,
    context_extension,
    definition_extension,
    event_extension,
    result_extension,
    verb,
)
from ralph_convert.edx_to_xapi.people import instructor, subject
from ralph_convert.edx_to_xapi.places import address_or_path, in_course, path
from ralph_convert.item import ConversionItem, FirstOf, Items, Sources
from ralph_convert.transforms import lower, text
from ralph_models.edx import badge as edx
from ralph_models.paths import Extra
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS", "linked"]


def linked(url: str) -> dict[str, str]:
    """Give the address of an assertion, as JSON-LD links it."""
    return {"@id": url}


MEDIUM = context_extension(extensions.SHARE_MEDIUM, ("event", Extra("social_network")), text, lower)


class _Badge(InCourse):
    sources: ClassVar[Sources] = {
        "course": FirstOf("context__course_id", "event__course_id", in_course())
    }
    items: ClassVar[Items] = (
        ConversionItem(
            "object__id",
            address_or_path("event__assertion_json_url", path("/badges/{}", "event__assertion_id")),
        ),
        activity_type(activity_types.BADGE),
        definition_extension(extensions.TYPE, "event__enrollment_mode", text),
    )


class _Holder(_Badge):
    sources: ClassVar[Sources] = {"learner": subject("event__user_id")}
    items: ClassVar[Items] = (instructor(LEARNER),)


class EdxBadgeAssertionCreatedToReceived(_Holder):
    """John received a badge."""

    __src__ = edx.EdxBadgeAssertionCreated
    __dest__ = Statement
    items = (
        verb(verbs.RECEIVED),
        result_extension(extensions.BADGE_ASSERTION, FirstOf("event__assertion_json_url"), linked),
        *event_extension("event__assertion_id"),
    )


class UIEdxBadgeAssertionSharedToShared(_Holder):
    """John shared a badge."""

    __src__ = edx.UIEdxBadgeAssertionShared
    __dest__ = Statement
    items = (verb(verbs.SHARED), MEDIUM)


class UIEdxBadgeAssertionEvidenceVisitedToViewed(_Badge):
    """John viewed a badge that somebody shared."""

    __src__ = edx.UIEdxBadgeAssertionEvidenceVisited
    __dest__ = Statement
    items = (verb(verbs.VIEWED), MEDIUM)


RULE_SETS: RuleSets = (
    EdxBadgeAssertionCreatedToReceived,
    UIEdxBadgeAssertionSharedToShared,
    UIEdxBadgeAssertionEvidenceVisitedToViewed,
)
