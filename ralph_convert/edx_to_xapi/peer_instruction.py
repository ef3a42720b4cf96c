"""Peer instruction: a question, answered alone and again after the reasons of others.

The reasons are text of learners, and are not copied.
"""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    context_extension,
    event_extension,
    interaction,
    verb,
)
from ralph_convert.edx_to_xapi.places import MODULE, block, name_of_block, title
from ralph_convert.item import Const, ConversionItem, Items
from ralph_convert.transforms import text_of
from ralph_models.edx import peer_instruction as edx
from ralph_models.vocabulary import extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]

QUESTION = block(MODULE)


class _Question(InCourse):
    items: ClassVar[Items] = (
        ConversionItem("object__id", QUESTION),
        title(name_of_block(QUESTION)),
        *interaction("choice"),
    )


class AccessedToViewed(_Question):
    """John viewed a question."""

    __src__ = edx.UbcPeerInstructionAccessed
    __dest__ = Statement
    items = (verb(verbs.VIEWED),)


class _Answered(_Question):
    items: ClassVar[Items] = (
        verb(verbs.ANSWERED),
        ConversionItem("result__response", "event__answer", text_of),
        *event_extension("event__truncated"),
    )


class OriginalSubmittedToAnswered(_Answered):
    """John answered a question on his own."""

    __src__ = edx.UbcPeerInstructionOriginalSubmitted
    __dest__ = Statement
    items = (context_extension(extensions.TYPE, Const("original")),)


class RevisedSubmittedToAnswered(_Answered):
    """John answered a question again."""

    __src__ = edx.UbcPeerInstructionRevisedSubmitted
    __dest__ = Statement
    items = (context_extension(extensions.TYPE, Const("revised")),)


RULE_SETS: RuleSets = (
    AccessedToViewed,
    OriginalSubmittedToAnswered,
    RevisedSubmittedToAnswered,
)
