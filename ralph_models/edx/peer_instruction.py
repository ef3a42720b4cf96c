"""Peer instruction: answer, read the reasons of others, answer again."""

from typing import Literal

from ralph_models.edx.base import Blank, NoPayload, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer

__all__ = [
    "PeerInstructionAnswer",
    "UbcPeerInstructionAccessed",
    "UbcPeerInstructionOriginalSubmitted",
    "UbcPeerInstructionRevisedSubmitted",
]


class PeerInstructionAnswer(PayloadModel):
    """What a learner chose, and why."""

    answer: Integer | None = None
    """The number of the choice."""
    rationale: str | None = None
    truncated: bool | None = None
    """Whether the rationale was cut at 12,500 characters."""


class UbcPeerInstructionAccessed(ServerEvent):
    """A learner opened a question."""

    event_type: Literal["ubc.peer_instruction.accessed"]
    name: Literal["ubc.peer_instruction.accessed"] | Blank = None
    event: Payload[NoPayload]


class UbcPeerInstructionOriginalSubmitted(ServerEvent):
    """A learner answered before seeing what others said."""

    event_type: Literal["ubc.peer_instruction.original_submitted"]
    name: Literal["ubc.peer_instruction.original_submitted"] | Blank = None
    event: Payload[PeerInstructionAnswer]


class UbcPeerInstructionRevisedSubmitted(ServerEvent):
    """A learner answered again."""

    event_type: Literal["ubc.peer_instruction.revised_submitted"]
    name: Literal["ubc.peer_instruction.revised_submitted"] | Blank = None
    event: Payload[PeerInstructionAnswer]


EVENTS = (
    UbcPeerInstructionAccessed,
    UbcPeerInstructionOriginalSubmitted,
    UbcPeerInstructionRevisedSubmitted,
)
"""The events of the family."""
