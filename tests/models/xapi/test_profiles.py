"""The statement models of profiles, their constants, and how they are chosen."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from ralph_models.errors import RalphError
from ralph_models.vocabulary import Term, activity_types, extensions, profiles, verbs
from ralph_models.xapi import (
    STATEMENTS,
    Activity,
    Context,
    Is,
    LMSRegisteredCourse,
    LMSUnregisteredCourse,
    PageTerminated,
    PageViewed,
    Statement,
    Verb,
    VideoInitialized,
    VideoPlayed,
    parse_statement,
    pinned,
    video,
)

DATA = Path(__file__).parents[2] / "data" / "xapi"
ADA = {"mbox": "mailto:ada@example.org"}


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


def test_no_two_models_ask_for_the_same() -> None:
    asked = [
        (
            pins(model, "verb"),
            pins(model, "object"),
            model.__category__,
            (model.__template__.required, model.__template__.among) if model.__template__ else (),
            str(model.__template__.constants) if model.__template__ else "",
        )
        for model in STATEMENTS
    ]
    assert len(set(asked)) == len(asked)


def pins(model: type[Statement], field: str) -> tuple[Term, ...]:
    metadata = model.model_fields[field].metadata
    return tuple(term for item in metadata if isinstance(item, Is) for term in item.terms)


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
