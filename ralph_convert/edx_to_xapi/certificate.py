"""Certificates: who received one, lost it, shared it, and who looked at it."""

from typing import Any, ClassVar

from ralph_convert.edx_to_xapi.common import (
    LEARNER,
    InCourse,
    RuleSets,
    activity_type,
    context_extension,
    definition_extension,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.people import instructor, subject
from ralph_convert.edx_to_xapi.places import address, address_or_path, in_course, path
from ralph_convert.item import ConversionItem, Derived, FirstOf, Items, Sources
from ralph_convert.transforms import lower, text
from ralph_models.edx import certificate as edx
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS", "page_activity"]


def page_activity(iri: str | None) -> dict[str, Any] | None:
    """Give the page that somebody came from."""
    return None if iri is None else {"id": iri, "objectType": "Activity"}


MEDIUM = context_extension(extensions.SHARE_MEDIUM, "event__social_network", text, lower)


class _Certificate(InCourse):
    sources: ClassVar[Sources] = {
        "course": FirstOf("context__course_id", "event__course_id", in_course())
    }
    items: ClassVar[Items] = (
        ConversionItem(
            "object__id",
            address_or_path(
                "event__certificate_url", path("/certificates/{}", "event__certificate_id")
            ),
        ),
        activity_type(activity_types.CREDENTIAL),
        definition_extension(extensions.TYPE, "event__enrollment_mode", text),
        *event_extension("event__certificate_id"),
    )


class _Holder(_Certificate):
    # many are made in one go, by a member of staff
    sources: ClassVar[Sources] = {"learner": subject("event__user_id", required=True)}
    items: ClassVar[Items] = (instructor(LEARNER),)


class EdxCertificateCreatedToReceived(_Holder):
    """John received a certificate."""

    __src__ = edx.EdxCertificateCreated
    __dest__ = Statement
    items = (verb(verbs.RECEIVED), *event_extension("event__generation_mode"))


class EdxCertificateRevokedToLost(_Holder):
    """John lost a certificate."""

    __src__ = edx.EdxCertificateRevoked
    __dest__ = Statement
    items = (verb(verbs.LOST), *event_extension("event__source"))


class EdxCertificateSharedToShared(_Certificate):
    """John shared a certificate."""

    __src__ = edx.EdxCertificateShared
    __dest__ = Statement
    sources: ClassVar[Sources] = {"learner": subject("event__user_id")}
    items = (verb(verbs.SHARED), instructor(LEARNER), MEDIUM)


class _Visited(_Certificate):
    # the learner of the payload owns the certificate, the acting user looks at it
    items: ClassVar[Items] = (
        verb(verbs.VIEWED),
        MEDIUM,
        context_extension(
            extensions.REFERRER, Derived(page_activity, address("event__source_url"))
        ),
    )


class UIEdxCertificateEvidenceVisitedToViewed(_Visited):
    """John viewed a certificate that somebody shared."""

    __src__ = edx.UIEdxCertificateEvidenceVisited
    __dest__ = Statement


class EdxCertificateEvidenceVisitedToViewed(_Visited):
    """John viewed a certificate that somebody shared, as the server tells."""

    __src__ = edx.EdxCertificateEvidenceVisited
    __dest__ = Statement


RULE_SETS: RuleSets = (
    EdxCertificateCreatedToReceived,
    EdxCertificateRevokedToLost,
    EdxCertificateSharedToShared,
    UIEdxCertificateEvidenceVisitedToViewed,
    EdxCertificateEvidenceVisitedToViewed,
)
