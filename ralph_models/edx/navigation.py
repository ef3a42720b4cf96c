"""Course navigation: pages left, links followed, units of a sequence visited."""

from typing import Literal

from ralph_models.edx.base import (
    Blank,
    BrowserEvent,
    NoPayload,
    Payload,
    PayloadModel,
)
from ralph_models.edx.types import Integer

__all__ = [
    "JumpNavSelection",
    "LinkClick",
    "OutlineSelection",
    "SequenceMove",
    "UIJumpNavSelected",
    "UILinkClicked",
    "UIOutlineSelected",
    "UIPageClose",
    "UISeqGoto",
    "UISeqNext",
    "UISeqPrev",
]


class LinkClick(PayloadModel):
    """From which page to which address a link led."""

    current_url: str | None = None
    target_url: str | None = None
    """Any address, not only http; ``javascript:void(0)`` occurs."""
    username: str | None = None
    """In the asynchronous form."""


class OutlineSelection(PayloadModel):
    """The subsection that was chosen in the outline of the course."""

    current_url: str | None = None
    target_url: str | None = None
    target_name: str | None = None
    """The title of the subsection."""
    widget_placement: str | None = None


class JumpNavSelection(PayloadModel):
    """The place that was chosen in the breadcrumbs."""

    target_name: str | None = None
    id: str | None = None
    """Usage keys of the sequence and the unit to go to, joined by ``/``."""
    current_id: str | None = None
    """The same of the unit to leave."""
    widget_placement: str | None = None


class SequenceMove(PayloadModel):
    """From which unit of a sequence to which one the learner moved, counted from 1."""

    id: str | None = None
    """The usage key of the sequence; an ``i4x`` URL in old logs."""
    old: Integer | None = None
    """Absent, as ``new``, where the move leaves the sequence."""
    new: Integer | None = None
    current_tab: Integer | None = None
    """Since 3 May 2016, as the next three."""
    target_tab: Integer | None = None
    """Of a tab that was selected."""
    tab_count: Integer | None = None
    widget_placement: str | None = None
    """``top`` or ``bottom`` of the page."""


class UIPageClose(BrowserEvent):
    """A learner left a page."""

    event_type: Literal["page_close"]
    name: Literal["page_close"] | Blank = None
    event: Payload[NoPayload]


class UILinkClicked(BrowserEvent):
    """A learner followed a link."""

    event_type: Literal["edx.ui.lms.link_clicked"]
    name: Literal["edx.ui.lms.link_clicked"] | Blank = None
    event: Payload[LinkClick]


class UIOutlineSelected(BrowserEvent):
    """A learner chose a subsection in the outline."""

    event_type: Literal["edx.ui.lms.outline.selected", "edx.ui.lms.sequence.outline.selected"]
    name: Literal["edx.ui.lms.outline.selected", "edx.ui.lms.sequence.outline.selected"] | Blank = (
        None
    )
    event: Payload[OutlineSelection]


class UIJumpNavSelected(BrowserEvent):
    """A learner chose a place in the breadcrumbs."""

    event_type: Literal["edx.ui.lms.jump_nav.selected"]
    name: Literal["edx.ui.lms.jump_nav.selected"] | Blank = None
    event: Payload[JumpNavSelection]


class UISeqNext(BrowserEvent):
    """A learner moved to the next unit of a sequence, or past its last one."""

    event_type: Literal["seq_next", "edx.ui.lms.sequence.next_selected"]
    name: Literal["seq_next", "edx.ui.lms.sequence.next_selected"] | Blank = None
    event: Payload[SequenceMove]


class UISeqPrev(BrowserEvent):
    """A learner moved to the previous unit of a sequence, or before its first one."""

    event_type: Literal["seq_prev", "edx.ui.lms.sequence.previous_selected"]
    name: Literal["seq_prev", "edx.ui.lms.sequence.previous_selected"] | Blank = None
    event: Payload[SequenceMove]


class UISeqGoto(BrowserEvent):
    """A learner chose a unit of a sequence."""

    event_type: Literal["seq_goto", "edx.ui.lms.sequence.tab_selected"]
    name: Literal["seq_goto", "edx.ui.lms.sequence.tab_selected"] | Blank = None
    event: Payload[SequenceMove]


EVENTS = (
    UIPageClose,
    UILinkClicked,
    UIOutlineSelected,
    UIJumpNavSelected,
    UISeqNext,
    UISeqPrev,
    UISeqGoto,
)
"""The events of the family."""
