"""What learners do with pages."""

from typing import Annotated, TypeAlias

from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi.activity import Activity
from ralph_models.xapi.pins import Is
from ralph_models.xapi.statement import ActivityStatement
from ralph_models.xapi.verb import Verb

__all__ = ["PageActivity", "PageStatement", "PageTerminated", "PageViewed", "ViewedVerb"]

PageActivity: TypeAlias = Annotated[Activity, Is(activity_types.PAGE)]
TerminatedVerb: TypeAlias = Annotated[Verb, Is(verbs.TERMINATED)]
ViewedVerb: TypeAlias = Annotated[Verb, Is(verbs.VIEWED)]


class PageStatement(ActivityStatement):
    """A statement about a page."""

    object: PageActivity
    """The page."""


class PageViewed(PageStatement):
    """A page was shown."""

    verb: ViewedVerb


class PageTerminated(PageStatement):
    """A page was left."""

    verb: TerminatedVerb
