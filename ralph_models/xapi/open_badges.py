"""Badges that learners earn: the open badges profile.

`xAPI open badges profile <http://specification.openbadges.org/xapi>`_. The assertion, an
object whose ``@id`` is where it is hosted, is what makes a badge an open one.
"""

from typing import ClassVar

from ralph_models.vocabulary.extensions import BADGE_ASSERTION
from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.template import Needed
from ralph_models.xapi.terms import BadgeActivity, EarnedVerb

__all__ = [
    "STATEMENTS",
    "BadgeEarned",
]


class BadgeEarned(ActivityStatement):
    """A learner earned an open badge."""

    verb: EarnedVerb
    object: BadgeActivity
    """The badge."""

    __required__: ClassVar[tuple[Needed, ...]] = (BADGE_ASSERTION,)


STATEMENTS: tuple[type[Statement], ...] = (BadgeEarned,)
"""The models of the profile."""
