"""Who enters and leaves a course: the LMS profile.

`LMS profile <https://w3id.org/xapi/lms>`_. Its statements are filed under it; the role
of the learner is optional.
"""

from typing import Annotated, ClassVar, TypeAlias

from ralph_models.vocabulary import activity_types, profiles, verbs
from ralph_models.vocabulary.extensions import LMS_ENDING_DATE, LMS_ROLE, LMS_STARTING_DATE
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.activity import Activity
from ralph_models.xapi.pins import Is
from ralph_models.xapi.statement import ActivityStatement
from ralph_models.xapi.verb import Verb

__all__ = [
    "CourseActivity",
    "LMSCourseStatement",
    "LMSRegisteredCourse",
    "LMSUnregisteredCourse",
    "RegisteredVerb",
    "UnregisteredVerb",
]

CourseActivity: TypeAlias = Annotated[Activity, Is(activity_types.COURSE)]
RegisteredVerb: TypeAlias = Annotated[Verb, Is(verbs.REGISTERED)]
UnregisteredVerb: TypeAlias = Annotated[Verb, Is(verbs.UNREGISTERED)]


class LMSCourseStatement(ActivityStatement):
    """A statement about a course."""

    object: CourseActivity
    """The course."""

    __extensions__: ClassVar[tuple[Term, ...]] = (LMS_ENDING_DATE, LMS_ROLE, LMS_STARTING_DATE)
    __category__: ClassVar[Term | None] = profiles.LMS


class LMSRegisteredCourse(LMSCourseStatement):
    """A learner was registered in a course."""

    verb: RegisteredVerb


class LMSUnregisteredCourse(LMSCourseStatement):
    """A learner was unregistered from a course."""

    verb: UnregisteredVerb
