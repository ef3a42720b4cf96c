"""Which profile a statement is of, and why it is not of one."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.findings import Finding
from ralph_models.vocabulary import activity_types, extensions, profiles, verbs
from ralph_models.vocabulary.term import Term
from ralph_models.xapi import (
    STATEMENTS,
    ActivityDownloaded,
    AudioPlayed,
    CMI5Initialized,
    LMSDownloadedVideo,
    LMSRegisteredCourse,
    QuestionAnswered,
    Statement,
    VideoInitialized,
    VideoPlayed,
    VideoScreenChangeInteraction,
    VideoVolumeChangeInteraction,
    VirtualClassroomPollAnswered,
    parse_statement,
    pinned,
    profile_findings,
)

UUID = "5bd6c5d0-6f1b-4a07-9d1f-5c8d1a8c2f10"
ACTOR = {"account": {"homePage": "https://example.org", "name": "ada"}}


def about(verb: Term, kind: Term | None, **parts: Any) -> dict[str, Any]:
    target: dict[str, Any] = {"id": "urn:a"}
    if kind is not None:
        target["definition"] = {"type": kind.iri}
    return {"actor": ACTOR, "verb": {"id": verb.iri}, "object": target, **parts}


def under(profile: Term, **context: Any) -> dict[str, Any]:
    return {
        "contextActivities": {"category": [{"id": profile.iri}], **context.pop("also", {})},
        **context,
    }


def extension(*terms: Term, value: object = 1) -> dict[str, Any]:
    return {"extensions": {term.iri: value for term in terms}}


SESSION = {
    "registration": UUID,
    "extensions": {extensions.CMI5_SESSION_ID.iri: "s", extensions.VIDEO_LENGTH.iri: 10},
    "also": {"grouping": [{"id": "urn:p"}]},
}
POLL = {
    **SESSION,
    "also": {
        "parent": [{"id": "urn:c", "definition": {"type": activity_types.VIRTUAL_CLASSROOM.iri}}]
    },
}


@pytest.mark.parametrize(
    ("statement", "model"),
    [
        pytest.param(
            about(verbs.PLAYED, activity_types.VIDEO, result=extension(extensions.VIDEO_TIME)),
            VideoPlayed,
            id="the type tells profiles with the same verb apart",
        ),
        pytest.param(
            about(
                verbs.PLAYED, activity_types.AUDIO_AUDIO, result=extension(extensions.VIDEO_TIME)
            ),
            AudioPlayed,
            id="the other type",
        ),
        pytest.param(
            about(
                verbs.INITIALIZED, activity_types.VIDEO, context=extension(extensions.VIDEO_LENGTH)
            ),
            VideoInitialized,
            id="filed under nothing",
        ),
        pytest.param(
            about(verbs.INITIALIZED, activity_types.VIDEO, context=under(profiles.CMI5, **SESSION)),
            CMI5Initialized,
            id="the category goes before the type",
        ),
        pytest.param(
            about(verbs.ANSWERED, activity_types.CMI_INTERACTION, result={"response": "x"}),
            QuestionAnswered,
            id="a question anywhere",
        ),
        pytest.param(
            about(
                verbs.ANSWERED,
                activity_types.CMI_INTERACTION,
                result={"response": "x"},
                context=under(profiles.VIRTUAL_CLASSROOM, **POLL),
            ),
            VirtualClassroomPollAnswered,
            id="a question in a classroom",
        ),
        pytest.param(
            about(verbs.DOWNLOADED, activity_types.VIDEO, context=under(profiles.LMS)),
            LMSDownloadedVideo,
            id="a download within a course",
        ),
        pytest.param(about(verbs.DOWNLOADED, activity_types.VIDEO), ActivityDownloaded, id="any"),
        pytest.param(about(verbs.DOWNLOADED, None), ActivityDownloaded, id="without a type"),
        pytest.param(about(verbs.INITIALIZED, None), Statement, id="of no profile"),
    ],
)
def test_a_statement_is_of_the_most_specific_model(
    statement: dict[str, Any], model: type[Statement]
) -> None:
    parsed = parse_statement(json.dumps(statement))
    assert type(parsed) is model
    assert parsed.to_dict() == statement
    assert profile_findings(parsed) == []


def test_of_two_models_that_fit_the_one_that_asks_for_more_is_taken() -> None:
    result = extension(extensions.VIDEO_TIME)
    context: dict[str, Any] = extension(extensions.VIDEO_VOLUME)
    statement = about(verbs.INTERACTED, activity_types.VIDEO, result=result, context=context)
    assert type(parse_statement(statement)) is VideoVolumeChangeInteraction
    context["extensions"] |= {
        extensions.VIDEO_FULL_SCREEN.iri: True,
        extensions.VIDEO_SCREEN_SIZE.iri: "1x1",
        extensions.VIDEO_PLAYBACK_SIZE.iri: "1x1",
    }
    assert type(parse_statement(statement)) is VideoScreenChangeInteraction


def test_what_is_filed_under_a_profile_that_refuses_it_is_of_no_other() -> None:
    statement = about(
        verbs.DOWNLOADED,
        activity_types.VIDEO,
        context=under(profiles.LMS, **extension(extensions.LMS_ROLE)),
    )
    parsed = parse_statement(statement)
    assert type(parsed) is Statement
    (finding,) = profile_findings(parsed)
    assert finding.path == ("context", "extensions", extensions.LMS_ROLE.iri)
    assert finding.kind == "extension_type"


def test_a_finding_names_the_model_the_path_and_the_reason() -> None:
    parsed = parse_statement(about(verbs.PLAYED, activity_types.VIDEO))
    (finding,) = profile_findings(parsed)
    assert finding == Finding(
        ("result", "extensions", extensions.VIDEO_TIME.iri),
        "template_member",
        f"VideoPlayed: the template requires result__extensions__{extensions.VIDEO_TIME.iri}",
    )
    assert str(finding).startswith("result.extensions.https://w3id.org")


def test_the_nearest_of_several_models_tells() -> None:
    context = extension(extensions.VIDEO_VOLUME)
    parsed = parse_statement(about(verbs.INTERACTED, activity_types.VIDEO, context=context))
    assert [finding.message.split(":")[0] for finding in profile_findings(parsed)] == [
        "VideoVolumeChangeInteraction"
    ]


def test_a_category_may_be_told_by_its_type() -> None:
    category = {"id": "urn:x", "definition": {"type": profiles.LMS.iri}}
    context = {"contextActivities": {"category": category}}
    statement = about(verbs.REGISTERED, activity_types.COURSE, context=context)
    assert type(parse_statement(statement)) is LMSRegisteredCourse


@pytest.mark.parametrize(
    ("statement", "location"),
    [
        pytest.param(about(verbs.PLAYED, activity_types.VIDEO), "result", id="refused"),
        pytest.param(about(verbs.VOTED, None), "verb", id="not described"),
    ],
)
def test_a_profile_can_be_required(statement: dict[str, Any], location: str) -> None:
    assert type(parse_statement(statement)) is Statement
    with pytest.raises(ValidationError) as caught:
        parse_statement(statement, profile="require")
    assert caught.value.errors()[0]["loc"][0] == location
    taken = about(verbs.EXPERIENCED, None)
    assert parse_statement(taken, profile="require").to_dict() == taken


def test_what_is_no_statement_is_refused_as_such() -> None:
    statement: dict[str, Any] = {**about(verbs.PLAYED, activity_types.VIDEO), "actor": {}}
    with pytest.raises(ValidationError) as caught:
        parse_statement(statement, profile="require")
    assert [error["loc"] for error in caught.value.errors()] == [("actor",)]


@pytest.mark.parametrize("odd", [None, 1, "x", [], [None], {"id": 1}, {"definition": []}])
def test_odd_parts_are_no_obstacle_for_matching(odd: object) -> None:
    statement = about(verbs.ANSWERED, activity_types.CMI_INTERACTION)
    for part in ("verb", "object", "context"):
        with pytest.raises(ValidationError):
            parse_statement({**statement, part: odd})
    with pytest.raises(ValidationError):
        parse_statement({**statement, "context": {"contextActivities": {"category": odd or 1}}})


VERBS = st.sampled_from([pinned(model)["verb", "id"] for model in STATEMENTS])
TYPES = st.sampled_from([term for term in vars(activity_types).values() if isinstance(term, Term)])
PROFILES = st.sampled_from([profiles.CMI5, profiles.LMS, profiles.VIRTUAL_CLASSROOM, profiles.TLA])
IRIS = st.sampled_from([term.iri for term in vars(extensions).values() if isinstance(term, Term)])
ODD: list[Any] = [None, True, 0, 1, 2, 0.5, "x", [], {}]
VALUES = st.sampled_from(ODD)
EXTENSIONS = st.fixed_dictionaries({"extensions": st.dictionaries(IRIS, VALUES)})


@given(verb=VERBS, kind=TYPES, profile=PROFILES, context=EXTENSIONS, result=EXTENSIONS)
def test_what_a_profile_refuses_is_a_statement_with_findings_all_the_same(
    verb: Any, kind: Term, profile: Term, context: dict[str, Any], result: dict[str, Any]
) -> None:
    statement = about(verbs.VOTED, kind, context={**under(profile), **context}, result=result)
    statement["verb"] = {"id": verb}
    parsed = parse_statement(statement)
    assert parsed.to_dict() == Statement.model_validate(statement).to_dict() == statement
    if type(parsed) is not Statement:
        assert profile_findings(parsed) == []
