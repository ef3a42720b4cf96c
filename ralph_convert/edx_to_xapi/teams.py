"""Teams of learners: who makes them, changes them, joins and leaves them."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    LEARNER,
    InCourse,
    RuleSets,
    activity_type,
    event_extension,
    result_extension,
    verb,
)
from ralph_convert.edx_to_xapi.people import instructor, subject, team
from ralph_convert.edx_to_xapi.places import COURSE, path, title
from ralph_convert.item import SETTINGS, ConversionItem, Derived, FirstOf, Items, Sources
from ralph_convert.transforms import integer, learner_text
from ralph_models.edx import teams as edx
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]


class _InTeam(InCourse):
    items: ClassVar[Items] = (team("event__team_id"),)


class _Team(_InTeam):
    items: ClassVar[Items] = (
        ConversionItem("object__id", path("/api/team/v0/teams/{}", "event__team_id")),
        activity_type(activity_types.GROUP),
    )


class EdxTeamCreatedToCreated(_Team):
    """John created a team."""

    __src__ = edx.EdxTeamCreated
    __dest__ = Statement
    items = (verb(verbs.CREATED),)


class EdxTeamDeletedToDeleted(_Team):
    """John deleted a team."""

    __src__ = edx.EdxTeamDeleted
    __dest__ = Statement
    items = (verb(verbs.DELETED),)


class EdxTeamChangedToEdited(_Team):
    """John edited the details of a team."""

    __src__ = edx.EdxTeamChanged
    __dest__ = Statement
    items = (verb(verbs.EDITED), *event_extension("event__field"))


class EdxTeamActivityUpdatedToUpdated(_Team):
    """John took part in the discussion of a team."""

    __src__ = edx.EdxTeamActivityUpdated
    __dest__ = Statement
    items = (verb(verbs.UPDATED),)


class _Member(_Team):
    sources: ClassVar[Sources] = {"learner": subject("event__user_id", required=True)}
    items: ClassVar[Items] = (instructor(LEARNER),)


class EdxTeamLearnerAddedToJoined(_Member):
    """John joined a team."""

    __src__ = edx.EdxTeamLearnerAdded
    __dest__ = Statement
    items = (verb(verbs.JOINED), *event_extension("event__add_method"))


class EdxTeamLearnerRemovedToLeft(_Member):
    """John left a team."""

    __src__ = edx.EdxTeamLearnerRemoved
    __dest__ = Statement
    items = (verb(verbs.LEFT), *event_extension("event__remove_method"))


class UIEdxTeamPageViewedToViewed(_InTeam):
    """John viewed a page about teams."""

    __src__ = edx.UIEdxTeamPageViewed
    __dest__ = Statement
    items = (
        verb(verbs.VIEWED),
        ConversionItem("object__id", path("/courses/{:key}/teams/{}", COURSE, "event__page_name")),
        activity_type(activity_types.PAGE),
        title("event__page_name"),
        *event_extension("event__topic_id"),
    )


class EdxTeamSearchedToSearched(InCourse):
    """John searched the teams of a topic."""

    __src__ = edx.EdxTeamSearched
    __dest__ = Statement
    items = (
        verb(verbs.SEARCHED),
        ConversionItem(
            "object__id",
            FirstOf(
                path("/api/team/v0/topics/{}", "event__topic_id"),
                path("/courses/{:key}/teams/", COURSE),
            ),
        ),
        activity_type(activity_types.COLLECTION_SIMPLE),
        ConversionItem("result__response", Derived(learner_text, SETTINGS, "event__search_text")),
        result_extension(extensions.TOTAL_ITEMS, "event__number_of_results", integer),
    )


RULE_SETS: RuleSets = (
    EdxTeamCreatedToCreated,
    EdxTeamDeletedToDeleted,
    EdxTeamChangedToEdited,
    EdxTeamActivityUpdatedToUpdated,
    EdxTeamLearnerAddedToJoined,
    EdxTeamLearnerRemovedToLeft,
    UIEdxTeamPageViewedToViewed,
    EdxTeamSearchedToSearched,
)
