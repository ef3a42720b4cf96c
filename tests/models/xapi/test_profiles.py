"""The statement models of profiles, their constants, and how they are chosen."""

import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from ralph_models.errors import RalphError
from ralph_models.vocabulary import activity_types, by_iri, extensions, profiles, verbs
from ralph_models.xapi import (
    STATEMENTS,
    Activity,
    Context,
    LMSRegisteredCourse,
    LMSUnregisteredCourse,
    PageTerminated,
    PageViewed,
    Statement,
    Verb,
    VideoCompleted,
    VideoEnableClosedCaptioning,
    VideoInitialized,
    VideoPaused,
    VideoPlayed,
    VideoScreenChangeInteraction,
    VideoSeeked,
    VideoTerminated,
    VideoVolumeChangeInteraction,
    parse_statement,
    pinned,
    video,
)

DATA = Path(__file__).parents[2] / "data" / "xapi"
TEMPLATES: list[dict[str, Any]] = json.loads((DATA / "video-templates.json").read_text("utf-8"))
MODELS: dict[str, type[Statement]] = {
    "Initialized": VideoInitialized,
    "Played": VideoPlayed,
    "Paused": VideoPaused,
    "Seeked": VideoSeeked,
    "Completed": VideoCompleted,
    "Terminated": VideoTerminated,
    "Enable Closed Captioning": VideoEnableClosedCaptioning,
    "Volume Change Interaction": VideoVolumeChangeInteraction,
    "Screen Change Interaction": VideoScreenChangeInteraction,
}
ADA = {"mbox": "mailto:ada@example.org"}
VALUES = {"number": 1.5, "string": "x", "boolean": True}
SET_BY_STORES = {("id",), ("timestamp",)}


def included(template: dict[str, Any]) -> list[tuple[str, ...]]:
    """Read the JSON paths of a template."""
    paths: list[tuple[str, ...]] = []
    for location in template["included"]:
        extension = re.fullmatch(r"\$\.(\w+)\.extensions\['(.*)'\]", location)
        dotted = tuple(location.split(".")[1:])
        paths.append((extension[1], "extensions", extension[2]) if extension else dotted)
    return [path for path in paths if path not in SET_BY_STORES]


def example(template: dict[str, Any]) -> dict[str, Any]:
    """Make a statement that has what a template includes, and nothing else."""
    statement: dict[str, Any] = {
        "actor": ADA,
        "verb": {"id": template["verb"]},
        "object": {"id": "urn:v", "definition": {"type": activity_types.VIDEO.iri}},
    }
    special: dict[tuple[str, ...], object] = {
        ("result", "completion"): True,
        ("result", "duration"): "PT1S",
    }
    for path in included(template):
        node = statement
        for key in path[:-1]:
            node = node.setdefault(key, {})
        node[path[-1]] = special[path] if path in special else VALUES[str(by_iri(path[-1]).value)]
    return statement


def without(statement: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    result = deepcopy(statement)
    node = result
    for key in path[:-1]:
        node = node[key]
    del node[path[-1]]
    return result


def named(templates: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(template, id=template["label"]) for template in templates]


def test_every_template_of_the_video_profile_has_a_model() -> None:
    assert [template["label"] for template in TEMPLATES] == list(MODELS)


@pytest.mark.parametrize("template", named(TEMPLATES))
def test_a_statement_of_a_template_is_parsed_as_its_model(template: dict[str, Any]) -> None:
    statement = example(template)
    model = parse_statement(json.dumps(statement))
    assert type(model) is MODELS[template["label"]]
    assert model.to_dict() == statement


@pytest.mark.parametrize(
    ("template", "path"),
    [
        pytest.param(template, path, id=f"{template['label']} {path[-1]}")
        for template in TEMPLATES
        for path in included(template)
    ],
)
def test_what_a_template_includes_is_required(
    template: dict[str, Any], path: tuple[str, ...]
) -> None:
    model = MODELS[template["label"]]
    statement = without(example(template), path)
    with pytest.raises(ValidationError) as caught:
        model.model_validate(statement)
    assert [error["loc"] for error in caught.value.errors()] == [path]
    assert type(parse_statement(statement)) is not model


@pytest.mark.parametrize("path", [("verb", "id"), ("object", "definition", "type")])
@pytest.mark.parametrize("template", named(TEMPLATES))
def test_a_constant_is_required(template: dict[str, Any], path: tuple[str, ...]) -> None:
    model = MODELS[template["label"]]
    statement = example(template)
    with pytest.raises(ValidationError):
        model.model_validate_json(json.dumps(without(statement, path)))
    other = without(statement, path)
    (other["object"].setdefault("definition", {}) if path[0] == "object" else other["verb"])[
        path[-1]
    ] = "urn:other"
    with pytest.raises(ValidationError) as caught:
        model.model_validate_json(json.dumps(other))
    assert [error["loc"] for error in caught.value.errors()] == [path]


def test_a_constant_is_checked_in_models_too() -> None:
    with pytest.raises(ValidationError):
        VideoInitialized.new(actor=ADA, object={"id": "urn:v"}, verb=Verb(id="urn:other"))
    with pytest.raises(ValidationError):
        TypeAdapter[Any](video.PlayedVerb).validate_python({"id": "urn:other"})


@pytest.mark.parametrize(
    "term", [extensions.VIDEO_TIME, extensions.VIDEO_LENGTH, extensions.VIDEO_CC_ENABLED]
)
@pytest.mark.parametrize("value", [None, [], {}, "x", True, 1])
def test_values_of_extensions_have_the_type_of_the_profile(
    played: dict[str, Any], term: Any, value: object
) -> None:
    place = "result" if term.kind == "result_extension" else "context"
    played[place]["extensions"][term.iri] = value
    right = type(value) is bool if term.value == "boolean" else type(value) is int
    if right:
        assert VideoPlayed.model_validate(played).to_dict() == played
    else:
        with pytest.raises(ValidationError) as caught:
            VideoPlayed.model_validate(played)
        assert [error["loc"] for error in caught.value.errors()] == [
            (place, "extensions", term.iri)
        ]
        assert type(parse_statement(played)) is Statement


def test_the_statement_of_the_mapping_is_of_the_profile(played: dict[str, Any]) -> None:
    statement = parse_statement(json.dumps(played).encode())
    assert isinstance(statement, VideoPlayed)
    assert statement.object.definition is not None
    assert json.loads(statement.to_json()) == played


def test_new_fills_the_constants_in() -> None:
    given = {"actor": ADA, "object": {"id": "urn:v"}}
    result = {"extensions": {extensions.VIDEO_TIME.iri: 1}}
    statement = VideoPlayed.new(**given, result=result)
    assert statement.to_dict() == {
        "actor": ADA,
        "verb": {"id": verbs.PLAYED.iri},
        "object": {"id": "urn:v", "definition": {"type": activity_types.VIDEO.iri}},
        "result": result,
    }
    assert given == {"actor": ADA, "object": {"id": "urn:v"}}


def test_new_takes_models_and_leaves_them_alone() -> None:
    page = Activity(id="urn:p")
    statement = PageViewed.new(actor=ADA, object=page, verb={"display": {"en": "viewed"}})
    assert statement.verb.to_dict() == {"id": verbs.VIEWED.iri, "display": {"en": "viewed"}}
    assert statement.object.to_dict() == {
        "id": "urn:p",
        "definition": {"type": activity_types.PAGE.iri},
    }
    assert page.to_dict() == {"id": "urn:p"}


def test_only_new_fills_in() -> None:
    with pytest.raises(ValidationError):
        PageViewed.model_validate({"actor": ADA, "object": {"id": "urn:p"}})
    with pytest.raises(ValidationError):
        PageViewed.new(actor=ADA, object="urn:p")


@pytest.mark.parametrize("model", [LMSRegisteredCourse, LMSUnregisteredCourse])
def test_courses_are_filed_under_the_lms_profile(model: type[Statement]) -> None:
    statement = model.new(actor=ADA, object={"id": "urn:c"})
    activity = {"id": profiles.LMS.iri, "definition": {"type": activity_types.PROFILE.iri}}
    assert statement.to_dict()["context"] == {"contextActivities": {"category": [activity]}}
    assert type(parse_statement(statement.to_json())) is model
    bare: dict[str, Any] = {
        **statement.to_dict(),
        "context": {"contextActivities": {"category": []}},
    }
    with pytest.raises(ValidationError) as caught:
        model.model_validate(bare)
    assert caught.value.errors()[0]["loc"] == ("context", "contextActivities", "category")
    assert type(parse_statement(bare)) is Statement


@pytest.mark.parametrize(
    "category",
    [
        pytest.param({"id": profiles.LMS.iri}, id="one"),
        pytest.param([{"id": "urn:x"}, {"id": profiles.LMS.iri}], id="several"),
        pytest.param([{"id": profiles.LMS.iri, "objectType": "Activity"}], id="list"),
    ],
)
def test_a_category_that_is_there_is_left_alone(category: Any) -> None:
    context = Context.model_validate({"contextActivities": {"category": category}})
    statement = LMSRegisteredCourse.new(actor=ADA, object={"id": "urn:c"}, context=context)
    assert statement.to_dict()["context"] == {"contextActivities": {"category": category}}


def test_other_categories_are_kept() -> None:
    context = {"contextActivities": {"category": {"id": "urn:x"}}}
    statement = LMSRegisteredCourse.new(actor=ADA, object={"id": "urn:c"}, context=context)
    given = statement.to_dict()["context"]["contextActivities"]["category"]
    assert [activity["id"] for activity in given] == ["urn:x", profiles.LMS.iri]
    assert context == {"contextActivities": {"category": {"id": "urn:x"}}}


def test_the_role_is_optional_text() -> None:
    def registered(role: object) -> Statement:
        context = {"extensions": {extensions.LMS_ROLE.iri: role}}
        return LMSRegisteredCourse.new(actor=ADA, object={"id": "urn:c"}, context=context)

    assert registered("learner").context is not None
    with pytest.raises(ValidationError):
        registered(5)


def test_constants_are_listed_with_their_paths() -> None:
    assert pinned(PageTerminated) == {
        ("verb", "id"): verbs.TERMINATED.iri,
        ("object", "definition", "type"): activity_types.PAGE.iri,
    }
    assert pinned(Statement) == {}


@pytest.mark.parametrize("model", STATEMENTS)
def test_no_two_models_claim_the_same_statement(model: type[Statement]) -> None:
    same = [other for other in STATEMENTS if pinned(other) == pinned(model)]
    templates = {other.__template__.required if other.__template__ else None for other in same}
    assert len(templates) == len(same)


def test_every_model_of_a_profile_is_in_the_index() -> None:
    def leaves(model: type[Statement]) -> set[type[Statement]]:
        children: list[type[Statement]] = model.__subclasses__()
        below = [leaf for child in children for leaf in leaves(child)]
        return set(below) if children else {model}

    shipped = {leaf for leaf in leaves(Statement) if leaf.__module__.startswith("ralph_models.")}
    assert shipped == set(STATEMENTS)
    assert len(STATEMENTS) == len(shipped)


def test_a_key_that_stands_twice_is_refused_on_demand(minimal: dict[str, Any]) -> None:
    text = json.dumps(minimal)[:-1] + ', "actor": {"mbox": "mailto:b@c.d"}}'
    assert parse_statement(text).to_dict()["actor"] == {"mbox": "mailto:b@c.d"}
    with pytest.raises(ValidationError):
        parse_statement(text, duplicates="error")


def test_a_refusal_is_not_an_error_of_the_library(minimal: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        parse_statement({**minimal, "verb": {}})
    assert not isinstance(caught.value, RalphError)


def test_field_types_are_made_from_rows() -> None:
    assert get_args(video.PlayedVerb)[1].term is verbs.PLAYED
