"""Events of marketing, the family ``edx.bi``; undocumented."""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel

__all__ = [
    "CourseUpgrade",
    "UIEdxBiCourseUpgradeSidebarupsellDisplayed",
]


class CourseUpgrade(PayloadModel):
    """The course whose upgrade is offered."""

    courseRunKey: str | None = None


class UIEdxBiCourseUpgradeSidebarupsellDisplayed(BrowserEvent):
    """The side bar of a course offered to upgrade."""

    event_type: Literal["edx.bi.course.upgrade.sidebarupsell.displayed"]
    name: Literal["edx.bi.course.upgrade.sidebarupsell.displayed"] | Blank = None
    event: Payload[CourseUpgrade]


EVENTS = (UIEdxBiCourseUpgradeSidebarupsellDisplayed,)
"""The events of the family."""
