"""How launched courses go: the nine verbs that cmi5 defines.

`cmi5, Quartz, section 9
<https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#xapi_data_model>`_.
Statements that a course sends beside these, which cmi5 only allows, are not filed under
it and are not of this module. ``launchparameters`` is needed only where the launch data
have it (9.6.3.7), so that it is not required here, though the template of 2017 does.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from pydantic_core import InitErrorDetails

from ralph_models.types import JsonValue
from ralph_models.vocabulary import activity_types, profiles, verbs
from ralph_models.vocabulary.extensions import (
    CMI5_LAUNCH_MODE,
    CMI5_LAUNCH_URL,
    CMI5_MASTERY_SCORE,
    CMI5_MOVE_ON,
    CMI5_PROGRESS,
    CMI5_REASON,
    CMI5_SESSION_ID,
)
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.actor import Group
from ralph_models.xapi.context import Context
from ralph_models.xapi.part import Fields, Rule, fault
from ralph_models.xapi.result import Result
from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.template import Constants, Needed, extensions_of, filed_under
from ralph_models.xapi.terms import (
    AbandonedVerb,
    CompletedVerb,
    FailedVerb,
    InitializedVerb,
    LaunchedVerb,
    PassedVerb,
    SatisfiedVerb,
    TerminatedVerb,
    UnitActivity,
    WaivedVerb,
)

__all__ = [
    "STATEMENTS",
    "CMI5Abandoned",
    "CMI5Completed",
    "CMI5Failed",
    "CMI5Initialized",
    "CMI5Judged",
    "CMI5Launched",
    "CMI5Passed",
    "CMI5Satisfied",
    "CMI5Statement",
    "CMI5Terminated",
    "CMI5Waived",
]

_SCORE = ("result", "score")
_SUCCESS = ("result", "success")
_COMPLETION = ("result", "completion")
_DURATION = ("result", "duration")
_FOR_MOVE_ON = filed_under(activity_types.MOVE_ON)
_PERCENT = range(101)
_OUTCOME: tuple[Needed, ...] = (_SCORE, _SUCCESS, _COMPLETION, _FOR_MOVE_ON)


def _extension(part: Context | Result | None, term: Term) -> JsonValue:
    """Read the value of an extension, if there is one."""
    extensions = None if part is None else part.extensions
    return None if extensions is None else extensions.get(term.iri)


def _agent(fields: Fields) -> Sequence[InitErrorDetails]:
    """Check that a person acts: 9.2."""
    if isinstance(fields["actor"], Group):
        return [fault("cmi5_actor", "should be an Agent (cmi5, 9.2)", "actor")]
    return ()


def _progress(fields: Fields) -> Sequence[InitErrorDetails]:
    """Check that progress is a whole percentage: 9.5.5.1."""
    value = _extension(fields["result"], CMI5_PROGRESS)
    if value is not None and value not in _PERCENT:
        path = ("result", "extensions", CMI5_PROGRESS.iri)
        return [
            fault("cmi5_progress", "should be a whole number of percent (cmi5, 9.5.5.1)", *path)
        ]
    return ()


def _scored(fields: Fields) -> Sequence[InitErrorDetails]:
    """Check a score by itself and against what is needed to pass: 9.5.1, 9.3.4, 9.3.5."""
    score: Any = fields["result"] and fields["result"].score
    if score is None:
        return ()
    faults: list[InitErrorDetails] = []
    if score.raw is not None and (score.min is None or score.max is None):
        message = "a raw score needs its minimum and maximum (cmi5, 9.5.1)"
        faults.append(fault("cmi5_score", message, *_SCORE))
    needed = _extension(fields["context"], CMI5_MASTERY_SCORE)
    if score.scaled is not None and isinstance(needed, (int, float)):
        passed = fields["verb"].id == verbs.PASSED.iri
        if (score.scaled >= needed) is not passed:
            message = f"contradicts the mastery score {needed} (cmi5, 9.3.4 and 9.3.5)"
            faults.append(fault("cmi5_mastery", message, *_SCORE, "scaled"))
    return faults


class CMI5Statement(ActivityStatement):
    """A statement that cmi5 defines, within a session of a registration."""

    __category__: ClassVar[Term | None] = profiles.CMI5
    __extensions__: ClassVar[tuple[Term, ...]] = extensions_of("cmi5")
    __required__: ClassVar[tuple[Needed, ...]] = (
        ("actor", "account"),
        ("context", "registration"),
        ("context", "contextActivities", "grouping"),
        CMI5_SESSION_ID,
    )
    __rules__: ClassVar[tuple[Rule, ...]] = (*ActivityStatement.__rules__, _agent, _progress)


class CMI5Launched(CMI5Statement):
    """The LMS launched a unit: 9.3.1."""

    verb: LaunchedVerb
    __forbidden__: ClassVar[tuple[Needed, ...]] = _OUTCOME
    __required__: ClassVar[tuple[Needed, ...]] = (CMI5_LAUNCH_MODE, CMI5_LAUNCH_URL, CMI5_MOVE_ON)


class CMI5Initialized(CMI5Statement):
    """A unit is ready: 9.3.2."""

    verb: InitializedVerb
    __forbidden__: ClassVar[tuple[Needed, ...]] = _OUTCOME


class CMI5Completed(CMI5Statement):
    """The learner did all of a unit: 9.3.3."""

    verb: CompletedVerb
    __constants__: ClassVar[Constants] = {("result", "completion"): True}
    __forbidden__: ClassVar[tuple[Needed, ...]] = (_SCORE, _SUCCESS)
    __required__: ClassVar[tuple[Needed, ...]] = (_DURATION, _FOR_MOVE_ON)


class CMI5Judged(CMI5Statement):
    """A statement on the outcome of a judged unit."""

    __forbidden__: ClassVar[tuple[Needed, ...]] = (_COMPLETION,)
    __required__: ClassVar[tuple[Needed, ...]] = (_DURATION, _FOR_MOVE_ON)
    __rules__: ClassVar[tuple[Rule, ...]] = (*CMI5Statement.__rules__, _scored)


class CMI5Passed(CMI5Judged):
    """The learner passed a judged unit: 9.3.4."""

    verb: PassedVerb
    __constants__: ClassVar[Constants] = {("result", "success"): True}


class CMI5Failed(CMI5Judged):
    """The learner failed a judged unit: 9.3.5."""

    verb: FailedVerb
    __constants__: ClassVar[Constants] = {("result", "success"): False}


class CMI5Abandoned(CMI5Statement):
    """The session broke off: 9.3.6."""

    verb: AbandonedVerb
    __forbidden__: ClassVar[tuple[Needed, ...]] = _OUTCOME
    __required__: ClassVar[tuple[Needed, ...]] = (_DURATION,)


class CMI5Waived(CMI5Statement):
    """The LMS counts a unit as done by other means: 9.3.7."""

    verb: WaivedVerb
    __constants__: ClassVar[Constants] = {
        ("result", "success"): True,
        ("result", "completion"): True,
    }
    __forbidden__: ClassVar[tuple[Needed, ...]] = (_SCORE,)
    __required__: ClassVar[tuple[Needed, ...]] = (CMI5_REASON, _FOR_MOVE_ON)


class CMI5Terminated(CMI5Statement):
    """The learner ended the session: 9.3.8."""

    verb: TerminatedVerb
    __forbidden__: ClassVar[tuple[Needed, ...]] = _OUTCOME
    __required__: ClassVar[tuple[Needed, ...]] = (_DURATION,)


class CMI5Satisfied(CMI5Statement):
    """The criteria of a block or a course are met: 9.3.9."""

    verb: SatisfiedVerb
    object: UnitActivity
    """The block or the course."""

    __forbidden__: ClassVar[tuple[Needed, ...]] = _OUTCOME


STATEMENTS: tuple[type[Statement], ...] = (
    CMI5Launched,
    CMI5Initialized,
    CMI5Completed,
    CMI5Passed,
    CMI5Failed,
    CMI5Abandoned,
    CMI5Waived,
    CMI5Terminated,
    CMI5Satisfied,
)
"""The models of the profile."""
