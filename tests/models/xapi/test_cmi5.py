"""What cmi5 says of its statements beyond the presence of members."""

from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.paths import Path
from ralph_models.vocabulary import activity_types, extensions, profiles
from ralph_models.xapi import (
    CMI5Failed,
    CMI5Initialized,
    CMI5Launched,
    CMI5Passed,
    CMI5Satisfied,
    CMI5Statement,
)

UUID = "5bd6c5d0-6f1b-4a07-9d1f-5c8d1a8c2f10"
ACTOR: dict[str, Any] = {"account": {"homePage": "https://example.org", "name": "ada"}}
SCORE: Path = ("result", "score")
SCALED: Path = (*SCORE, "scaled")
MASTERY = extensions.CMI5_MASTERY_SCORE.iri


def parts(**extra: object) -> dict[str, Any]:
    """Give the parts of any statement of a session, with more extensions of the context."""
    return {
        "actor": ACTOR,
        "object": {"id": "urn:unit"},
        "context": {
            "registration": UUID,
            "contextActivities": {"grouping": [{"id": "urn:publisher"}]},
            "extensions": {extensions.CMI5_SESSION_ID.iri: "session", **extra},
        },
    }


def places(model: type[CMI5Statement], given: dict[str, Any]) -> list[tuple[str | int, ...]]:
    """Make a statement, and tell where it is refused."""
    try:
        model.new(**given)
    except ValidationError as error:
        return [one["loc"] for one in error.errors()]
    return []


@pytest.mark.parametrize(
    ("model", "scaled", "needed", "refused"),
    [
        pytest.param(CMI5Passed, 0.8, 0.8, [], id="passed, just so"),
        pytest.param(CMI5Passed, 0.79, 0.8, [SCALED], id="passed, below"),
        pytest.param(CMI5Failed, 0.79, 0.8, [], id="failed, just so"),
        pytest.param(CMI5Failed, 0.8, 0.8, [SCALED], id="failed, at it"),
        pytest.param(CMI5Passed, 0, 0, [], id="nothing is needed"),
    ],
)
def test_a_score_agrees_with_what_is_needed_to_pass(
    model: type[CMI5Statement], scaled: float, needed: float, refused: list[Path]
) -> None:
    result = {"duration": "PT1S", "score": {"scaled": scaled}}
    assert places(model, {**parts(**{MASTERY: needed}), "result": result}) == refused
    assert places(model, {**parts(), "result": result}) == []


@pytest.mark.parametrize(
    ("score", "refused"),
    [
        pytest.param({"raw": 5, "min": 0, "max": 10}, [], id="whole"),
        pytest.param({"raw": 5, "min": 0}, [SCORE], id="no maximum"),
        pytest.param({"raw": 5}, [SCORE], id="raw alone"),
        pytest.param({"scaled": 0.5}, [], id="scaled alone"),
    ],
)
def test_a_raw_score_has_its_bounds(score: dict[str, float], refused: list[Path]) -> None:
    result = {"duration": "PT1S", "score": score}
    assert places(CMI5Passed, {**parts(), "result": result}) == refused


@pytest.mark.parametrize("progress", [0, 50, 100, 50.0])
def test_progress_is_a_percentage(progress: float) -> None:
    result = {"extensions": {extensions.CMI5_PROGRESS.iri: progress}}
    assert places(CMI5Initialized, {**parts(), "result": result}) == []


@pytest.mark.parametrize("progress", [-1, 101, 0.5, "50", True])
def test_progress_is_nothing_but_a_percentage(progress: object) -> None:
    result = {"extensions": {extensions.CMI5_PROGRESS.iri: progress}}
    refused = places(CMI5Initialized, {**parts(), "result": result})
    assert set(refused) == {("result", "extensions", extensions.CMI5_PROGRESS.iri)}


def test_a_group_does_not_act() -> None:
    assert places(CMI5Initialized, {**parts(), "actor": {**ACTOR, "objectType": "Group"}}) == [
        ("actor",)
    ]


def test_what_counts_for_move_on_is_filed_under_it_and_nothing_else_is() -> None:
    passed = CMI5Passed.new(**parts(), result={"duration": "PT1S"})
    categories = passed.to_dict()["context"]["contextActivities"]["category"]
    assert [one["id"] for one in categories] == [profiles.CMI5.iri, activity_types.MOVE_ON.iri]
    assert passed.to_dict()["result"] == {"duration": "PT1S", "success": True}
    given = parts()
    given["context"]["contextActivities"]["category"] = [{"id": activity_types.MOVE_ON.iri}]
    assert places(CMI5Initialized, given) == [("context", "contextActivities", "category")]


def test_a_block_or_a_course_is_satisfied() -> None:
    for kind in (activity_types.BLOCK, activity_types.CMI5_COURSE):
        target = {"id": "urn:b", "definition": {"type": kind.iri}}
        assert places(CMI5Satisfied, {**parts(), "object": target}) == []
    assert places(CMI5Satisfied, parts()) == [("object", "definition", "type")]


def test_a_launch_tells_its_mode_among_those_there_are() -> None:
    launch = {
        extensions.CMI5_LAUNCH_MODE.iri: "Normal",
        extensions.CMI5_LAUNCH_URL.iri: "https://example.org/unit",
        extensions.CMI5_MOVE_ON.iri: "Passed",
    }
    assert places(CMI5Launched, parts(**launch)) == []
    odd = parts(**{**launch, extensions.CMI5_LAUNCH_MODE.iri: "normal"})
    assert places(CMI5Launched, odd) == [("context", "extensions", extensions.CMI5_LAUNCH_MODE.iri)]
