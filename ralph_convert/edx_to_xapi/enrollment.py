"""Enrolment: who registered for a course, who left it, who asks for an upgrade."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    COURSE,
    EdxToXapi,
    InCourse,
    activity_type,
    basis,
    category,
    context_extension,
    course_iri,
    definition_extension,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.identifiers import path_iri
from ralph_convert.edx_to_xapi.people import ACTING, identify, instructor
from ralph_convert.item import SETTINGS, ConversionItem, Derived, FirstOf, Items
from ralph_convert.settings import ConversionSettings, find
from ralph_convert.transforms import text
from ralph_models.edx import enrollment as edx
from ralph_models.paths import Extra
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement
from ralph_models.xapi.lms import LMSRegisteredCourse, LMSUnregisteredCourse

__all__ = ["RULE_SETS", "course_name", "upgrade_iri"]

LMS_PROFILE = "https://w3id.org/xapi/lms"

LEARNER = FirstOf(Derived(identify, "event__user_id", "event__username", cache=True), ACTING)
"""Who was enrolled; the acting user may be staff."""

ENROLLED_COURSE = FirstOf("event__course_id", COURSE)
"""The payload first: for external tools the context has no course."""


def course_name(settings: ConversionSettings, course: str | None) -> dict[str, str] | None:
    """Give the name of a course, if the settings know it."""
    name = find(settings.course_names, course) if course else None
    return {settings.language: name} if name else None


def upgrade_iri(settings: ConversionSettings, course: str | None) -> str | None:
    """Give the id of the offer to upgrade in a course."""
    if not course:
        return None
    return path_iri(settings.platform_url, "/course/{course_id}/upgrade", course_id=course)


class _Enrollment(EdxToXapi):
    items: ClassVar[Items] = (
        *basis(LEARNER, ENROLLED_COURSE),
        ConversionItem("object__id", Derived(course_iri, SETTINGS, ENROLLED_COURSE, cache=True)),
        ConversionItem(
            "object__definition__name",
            Derived(course_name, SETTINGS, ENROLLED_COURSE, cache=True),
        ),
        definition_extension(extensions.TYPE, "event__mode", text),
        instructor(LEARNER),
        category(LMS_PROFILE),
    )


class EnrollmentActivatedToRegistered(_Enrollment):
    """John registered to a course."""

    __src__ = edx.EdxCourseEnrollmentActivated
    __dest__ = LMSRegisteredCourse


class EnrollmentModeChangedToRegistered(_Enrollment):
    """John registered to a course in another mode."""

    __src__ = edx.EdxCourseEnrollmentModeChanged
    __dest__ = LMSRegisteredCourse


class EnrollmentDeactivatedToUnregistered(_Enrollment):
    """John unregistered from a course."""

    __src__ = edx.EdxCourseEnrollmentDeactivated
    __dest__ = LMSUnregisteredCourse


class _Upgrade(InCourse):
    items: ClassVar[Items] = (
        ConversionItem("object__id", Derived(upgrade_iri, SETTINGS, COURSE, cache=True)),
        activity_type(activity_types.OFFER),
        context_extension(
            extensions.TYPE, FirstOf("context__mode", ("event", Extra("mode"))), text
        ),
    )


class UpgradeClickedToRequested(_Upgrade):
    """John requested an upgrade in a course."""

    __src__ = edx.UIEdxCourseEnrollmentUpgradeClicked
    __dest__ = Statement
    items = (verb(verbs.REQUESTED), *event_extension("context__location"))


class UpgradeSucceededToAccepted(_Upgrade):
    """John accepted the offer of an upgrade in a course."""

    __src__ = edx.EdxCourseEnrollmentUpgradeSucceeded
    __dest__ = Statement
    items = (verb(verbs.ACCEPTED),)


RULE_SETS = (
    EnrollmentActivatedToRegistered,
    EnrollmentModeChangedToRegistered,
    EnrollmentDeactivatedToUnregistered,
    UpgradeClickedToRequested,
    UpgradeSucceededToAccepted,
)
