"""Teams of learners, and who joins and leaves them; since 16 September 2015."""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer

__all__ = [
    "EdxTeamActivityUpdated",
    "EdxTeamChanged",
    "EdxTeamCreated",
    "EdxTeamDeleted",
    "EdxTeamLearnerAdded",
    "EdxTeamLearnerRemoved",
    "EdxTeamSearched",
    "Team",
    "TeamChange",
    "TeamMember",
    "TeamMemberAddition",
    "TeamMemberRemoval",
    "TeamPage",
    "TeamSearch",
    "UIEdxTeamPageViewed",
]


class Team(PayloadModel):
    """A team."""

    team_id: str | None = None


class TeamChange(Team):
    """A field of a team's details, after and before a change."""

    field: str | None = None
    """Like the name, the description, the country or the language."""
    new: str | None = None
    old: str | None = None
    truncated: list[str] | None = None
    """Which of ``new`` and ``old`` were cut."""


class TeamMember(Team):
    """Who came into a team or left it, which may be another than ``context.user_id``."""

    user_id: Integer | str | None = None


class TeamMemberAddition(TeamMember):
    """How somebody came into a team."""

    add_method: str | None = None
    """``added_on_create``, ``joined_from_team_view`` or ``added_by_another_user``."""


class TeamMemberRemoval(TeamMember):
    """How somebody left a team."""

    remove_method: str | None = None
    """``self_removal``, ``team_deleted`` or ``removed_by_admin``."""


class TeamPage(Team):
    """A page about teams."""

    page_name: str | None = None
    """``browse``, ``edit-team``, ``my-teams``, ``new-team``, ``search-teams``,
    ``single-team`` or ``single-topic``."""
    topic_id: str | None = None
    """Null, as ``team_id``, where the page is about none."""


class TeamSearch(PayloadModel):
    """A search among the teams of a topic."""

    search_text: str | None = None
    topic_id: str | None = None
    number_of_results: Integer | None = None


class EdxTeamActivityUpdated(ServerEvent):
    """A member took part in the discussion of a team."""

    event_type: Literal["edx.team.activity_updated"]
    name: Literal["edx.team.activity_updated"] | Blank = None
    event: Payload[Team]


class EdxTeamChanged(ServerEvent):
    """A field of a team's details was changed: one event a field."""

    event_type: Literal["edx.team.changed"]
    name: Literal["edx.team.changed"] | Blank = None
    event: Payload[TeamChange]


class EdxTeamCreated(ServerEvent):
    """A team was made."""

    event_type: Literal["edx.team.created"]
    name: Literal["edx.team.created"] | Blank = None
    event: Payload[Team]


class EdxTeamDeleted(ServerEvent):
    """A team was deleted."""

    event_type: Literal["edx.team.deleted"]
    name: Literal["edx.team.deleted"] | Blank = None
    event: Payload[Team]


class EdxTeamLearnerAdded(ServerEvent):
    """Somebody joined a team, or was added to it."""

    event_type: Literal["edx.team.learner_added"]
    name: Literal["edx.team.learner_added"] | Blank = None
    event: Payload[TeamMemberAddition]


class EdxTeamLearnerRemoved(ServerEvent):
    """Somebody left a team, or was removed from it."""

    event_type: Literal["edx.team.learner_removed"]
    name: Literal["edx.team.learner_removed"] | Blank = None
    event: Payload[TeamMemberRemoval]


class UIEdxTeamPageViewed(BrowserEvent):
    """A learner opened a page about teams."""

    event_type: Literal["edx.team.page_viewed"]
    name: Literal["edx.team.page_viewed"] | Blank = None
    event: Payload[TeamPage]


class EdxTeamSearched(ServerEvent):
    """A learner searched for teams."""

    event_type: Literal["edx.team.searched"]
    name: Literal["edx.team.searched"] | Blank = None
    event: Payload[TeamSearch]


EVENTS = (
    EdxTeamActivityUpdated,
    EdxTeamChanged,
    EdxTeamCreated,
    EdxTeamDeleted,
    EdxTeamLearnerAdded,
    EdxTeamLearnerRemoved,
    UIEdxTeamPageViewed,
    EdxTeamSearched,
)
"""The events of the family."""
