"""Teams, whose members have ids of either type."""

import pytest

from ralph_models.edx import EdxTeamLearnerAdded, UIEdxTeamPageViewed, parse_event


@pytest.mark.parametrize("user", [127, "127"], ids=["number", "text"])
def test_the_id_of_a_member_is_a_number_or_text(user: int | str) -> None:
    payload = {"team_id": "t", "user_id": user, "add_method": "joined_from_team_view"}
    event = parse_event(
        {"event_type": "edx.team.learner_added", "time": "2016-01-01T00:00:00", "event": payload},
        level="strict",
    )
    assert isinstance(event, EdxTeamLearnerAdded)
    assert event.payload.user_id == user
    assert event.to_dict()["event"] == payload


def test_a_page_may_be_about_no_topic_and_no_team() -> None:
    text = '{"page_name": "my-teams", "topic_id": null, "team_id": null}'
    event = parse_event(
        {"event_type": "edx.team.page_viewed", "time": "2016-01-01T00:00:00", "event": text},
        level="strict",
    )
    assert isinstance(event, UIEdxTeamPageViewed)
    assert event.payload.topic_id is event.payload.team_id is None
    assert event.to_dict()["event"] == text
