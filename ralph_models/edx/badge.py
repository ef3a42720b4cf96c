"""Badges, since 8 June 2015; described in the source of the documentation only."""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer

__all__ = [
    "BadgeAssertion",
    "BadgeShare",
    "EdxBadgeAssertionCreated",
    "UIEdxBadgeAssertionEvidenceVisited",
    "UIEdxBadgeAssertionShared",
]


class BadgeAssertion(PayloadModel):
    """A badge that a learner earned."""

    assertion_id: Integer | str | None = None
    assertion_image_url: str | None = None
    """An image of the badge that contains the assertion."""
    assertion_json_url: str | None = None
    course_id: str | None = None
    enrollment_mode: str | None = None
    issuer: str | None = None
    """The address of who issues the badge."""
    user_id: Integer | str | None = None
    """The learner."""


class BadgeShare(BadgeAssertion):
    """A badge in a social network."""

    social_network: str | None = None


class EdxBadgeAssertionCreated(ServerEvent):
    """A learner earned a badge."""

    event_type: Literal["edx.badge.assertion.created"]
    name: Literal["edx.badge.assertion.created"] | Blank = None
    event: Payload[BadgeAssertion]


class UIEdxBadgeAssertionShared(BrowserEvent):
    """A learner shared a badge."""

    event_type: Literal["edx.badge.assertion.shared"]
    name: Literal["edx.badge.assertion.shared"] | Blank = None
    event: Payload[BadgeShare]


class UIEdxBadgeAssertionEvidenceVisited(BrowserEvent):
    """Somebody followed the link of a shared badge."""

    event_type: Literal["edx.badge.assertion.evidence_visited"]
    name: Literal["edx.badge.assertion.evidence_visited"] | Blank = None
    event: Payload[BadgeAssertion]


EVENTS = (
    EdxBadgeAssertionCreated,
    UIEdxBadgeAssertionShared,
    UIEdxBadgeAssertionEvidenceVisited,
)
"""The events of the family."""
