"""What learners do with pages."""

from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.terms import PageActivity, TerminatedVerb, ViewedVerb

__all__ = [
    "STATEMENTS",
    "PageActivity",
    "PageStatement",
    "PageTerminated",
    "PageViewed",
    "ViewedVerb",
]


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


STATEMENTS: tuple[type[Statement], ...] = (PageViewed, PageTerminated)
"""The models of the profile."""
