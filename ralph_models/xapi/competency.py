"""How competencies are planned, reached, granted and lost.

`Learner competency management 1.0 <https://w3id.org/xapi/learnercompetency/1.0>`_. The
object is a competency, the learner, or an earlier statement. The templates name the
profile as the type of a category activity; here it may be its identifier as well, as in
all other profiles.
"""

from typing import ClassVar

from pydantic import ConfigDict

from ralph_models.vocabulary import profiles
from ralph_models.vocabulary.extensions import TLA_EXPIRES
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.template import Constants, Needed
from ralph_models.xapi.terms import (
    AchievedVerb,
    CompetencyActivity,
    ConferredVerb,
    DeselectedVerb,
    ExpiredVerb,
    ForfeitedVerb,
    PlannedVerb,
    RevokedVerb,
    VerifiedVerb,
)

__all__ = [
    "STATEMENTS",
    "CompetencyAchieved",
    "CompetencyActivityStatement",
    "CompetencyExpired",
    "CompetencyForfeited",
    "CompetencyGoalAchieved",
    "CompetencyGoalRemoved",
    "CompetencyGoalSet",
    "CompetencyGrantStatement",
    "CompetencyGranted",
    "CompetencyReferenceStatement",
    "CompetencyRevoked",
    "CompetencyStatement",
    "CompetencyUpdated",
    "CompetencyValidated",
]


class CompetencyStatement(Statement):
    """A statement about a competency or a goal."""

    model_config: ClassVar[ConfigDict] = ConfigDict(defer_build=True)

    __category__: ClassVar[Term | None] = profiles.LEARNERCOMPETENCY


class CompetencyActivityStatement(ActivityStatement):
    """A statement whose object is a competency."""

    __category__: ClassVar[Term | None] = profiles.LEARNERCOMPETENCY


class CompetencyGrantStatement(CompetencyStatement):
    """A statement whose object is who is granted a competency, or loses it."""

    __constants__: ClassVar[Constants] = {("object", "objectType"): ("Agent", "Group")}
    __required__: ClassVar[tuple[Needed, ...]] = (
        ("context", "contextActivities", "grouping"),
        ("context", "statement"),
    )


class CompetencyReferenceStatement(CompetencyStatement):
    """A statement whose object is an earlier statement."""

    __constants__: ClassVar[Constants] = {("object", "objectType"): "StatementRef"}


class CompetencyAchieved(CompetencyActivityStatement):
    """The learner has a competency."""

    verb: AchievedVerb


class CompetencyUpdated(CompetencyActivityStatement):
    """The learner has a competency, until some time."""

    verb: AchievedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (TLA_EXPIRES,)


class CompetencyExpired(CompetencyActivityStatement):
    """A competency is no longer valid."""

    verb: ExpiredVerb


class CompetencyForfeited(CompetencyActivityStatement):
    """The learner lost a competency."""

    verb: ForfeitedVerb


class CompetencyGranted(CompetencyGrantStatement):
    """Somebody was granted a competency."""

    verb: ConferredVerb


class CompetencyRevoked(CompetencyGrantStatement):
    """A competency was taken back."""

    verb: RevokedVerb


class CompetencyValidated(CompetencyReferenceStatement):
    """The claim of a competency was confirmed."""

    verb: VerifiedVerb


class CompetencyGoalSet(CompetencyActivityStatement):
    """The learner wants to reach a competency."""

    verb: PlannedVerb
    object: CompetencyActivity
    """The competency."""


class CompetencyGoalAchieved(CompetencyReferenceStatement):
    """The learner reached a goal."""

    verb: AchievedVerb


class CompetencyGoalRemoved(CompetencyReferenceStatement):
    """The learner gave a goal up."""

    verb: DeselectedVerb


STATEMENTS: tuple[type[Statement], ...] = (
    CompetencyAchieved,
    CompetencyUpdated,
    CompetencyExpired,
    CompetencyForfeited,
    CompetencyGranted,
    CompetencyRevoked,
    CompetencyValidated,
    CompetencyGoalSet,
    CompetencyGoalAchieved,
    CompetencyGoalRemoved,
)
"""The models of the profile."""
