"""What happens with any activity: statements of general vocabularies.

These models ask for a verb and an activity of any type. A model of a profile that
describes the verb for a type of activity goes before them.
"""

from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.terms import (
    AttendedVerb,
    BookmarkedVerb,
    DownloadedVerb,
    ExperiencedVerb,
    LaunchedVerb,
    RatedVerb,
    ViewedVerb,
)

__all__ = [
    "STATEMENTS",
    "ActivityAttended",
    "ActivityBookmarked",
    "ActivityDownloaded",
    "ActivityExperienced",
    "ActivityLaunched",
    "ActivityRated",
    "ActivityViewed",
]


class ActivityAttended(ActivityStatement):
    """Somebody was present at an activity."""

    verb: AttendedVerb


class ActivityBookmarked(ActivityStatement):
    """Somebody marked an activity to find it again."""

    verb: BookmarkedVerb


class ActivityDownloaded(ActivityStatement):
    """Somebody fetched an activity."""

    verb: DownloadedVerb


class ActivityExperienced(ActivityStatement):
    """Somebody went through an activity."""

    verb: ExperiencedVerb


class ActivityLaunched(ActivityStatement):
    """Somebody started an activity."""

    verb: LaunchedVerb


class ActivityRated(ActivityStatement):
    """Somebody gave a rating to an activity."""

    verb: RatedVerb


class ActivityViewed(ActivityStatement):
    """Somebody looked at an activity."""

    verb: ViewedVerb


STATEMENTS: tuple[type[Statement], ...] = (
    ActivityAttended,
    ActivityBookmarked,
    ActivityDownloaded,
    ActivityExperienced,
    ActivityLaunched,
    ActivityRated,
    ActivityViewed,
)
"""The models of the profile."""
