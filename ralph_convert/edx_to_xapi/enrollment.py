"""Enrolment: who registered for a course, who left it, who asks for an upgrade."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    LEARNER,
    EdxToXapi,
    InCourse,
    RuleSets,
    activity_type,
    category,
    context_extension,
    definition_extension,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.people import instructor, subject
from ralph_convert.edx_to_xapi.places import COURSE, course_iri, in_course, path, title
from ralph_convert.item import SETTINGS, ConversionItem, Derived, FirstOf, Items, Sources
from ralph_convert.transforms import text
from ralph_models.edx import enrollment as edx
from ralph_models.paths import Extra
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement
from ralph_models.xapi.lms import LMSRegisteredCourse, LMSUnregisteredCourse

__all__ = ["RULE_SETS"]

LMS_PROFILE = "https://w3id.org/xapi/lms"


class _Enrollment(EdxToXapi):
    # the payload first: for external tools the context has no course
    sources: ClassVar[Sources] = {
        "learner": subject("event__user_id", "event__username"),
        "course": FirstOf("event__course_id", in_course()),
    }
    items: ClassVar[Items] = (
        ConversionItem("object__id", Derived(course_iri, SETTINGS, COURSE, cache=True)),
        title(course=COURSE),
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
        ConversionItem("object__id", path("/course/{:key}/upgrade", COURSE)),
        activity_type(activity_types.OFFER),
        context_extension(
            extensions.TYPE, FirstOf("context__mode", ("event", Extra("mode"))), text
        ),
    )


class UpgradeClickedToRequested(_Upgrade):
    """John requested an upgrade in a course."""

    __src__ = edx.UIEdxCourseEnrollmentUpgradeClicked
    __dest__ = Statement
    items = (verb(verbs.REQUESTED), *event_extension(("event", Extra("location"))))


class UpgradeSucceededToAccepted(_Upgrade):
    """John accepted the offer of an upgrade in a course."""

    __src__ = edx.EdxCourseEnrollmentUpgradeSucceeded
    __dest__ = Statement
    items = (verb(verbs.ACCEPTED),)


RULE_SETS: RuleSets = (
    EnrollmentActivatedToRegistered,
    EnrollmentModeChangedToRegistered,
    EnrollmentDeactivatedToUnregistered,
    UpgradeClickedToRequested,
    UpgradeSucceededToAccepted,
)
