"""Learning by heart: the templates of the flashcards profile.

`Flashcards 0.1 <https://w3id.org/xapi/flashcards/v0.1>`_.
"""

from typing import ClassVar

from ralph_models.vocabulary import activity_types
from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.template import Among, Needed
from ralph_models.xapi.terms import (
    ExitedVerb,
    FlashcardActivity,
    FlashcardDeckActivity,
    LaunchedVerb,
    ViewedVerb,
)

__all__ = [
    "STATEMENTS",
    "FlashcardDeckStatement",
    "FlashcardViewed",
    "FlashcardsExited",
    "FlashcardsLaunched",
]


class FlashcardDeckStatement(ActivityStatement):
    """A statement about a deck of cards."""

    object: FlashcardDeckActivity
    """The deck."""


class FlashcardsLaunched(FlashcardDeckStatement):
    """A deck was opened."""

    verb: LaunchedVerb


class FlashcardsExited(FlashcardDeckStatement):
    """A deck was left."""

    verb: ExitedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (("result", "duration"), ("result", "completion"))


class FlashcardViewed(ActivityStatement):
    """A card of a deck was shown."""

    verb: ViewedVerb
    object: FlashcardActivity
    """The card."""

    __required__: ClassVar[tuple[Needed, ...]] = (Among("parent", activity_types.FLASHCARD_DECK),)


STATEMENTS: tuple[type[Statement], ...] = (FlashcardsLaunched, FlashcardsExited, FlashcardViewed)
"""The models of the profile."""
