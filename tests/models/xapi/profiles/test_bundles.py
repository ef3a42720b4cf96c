"""Published profiles, as they come with the library."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement, VideoInitialized, VideoPlayed, VideoTerminated
from ralph_models.xapi.profiles import BUNDLED, StatementTemplate, bundled

DATA = Path(__file__).parents[3] / "data" / "xapi"
FACTS: list[dict[str, Any]] = [
    json.loads(line) for line in (DATA / "profile-templates.jsonl").read_text("utf-8").splitlines()
]
ADA = {"mbox": "mailto:ada@example.org"}
REGISTRATION = "00000000-0000-4000-8000-000000000001"
CMI5 = "https://w3id.org/xapi/cmi5"
MOVE_ON = f"{CMI5}/context/categories/moveon"


@pytest.mark.parametrize("key", BUNDLED)
def test_every_bundled_profile_is_read_and_read_once(key: str) -> None:
    profile = bundled(key)
    assert profile.concepts or profile.templates
    assert bundled(key) is profile


def test_what_is_in_the_package_is_listed_with_licence_and_notice() -> None:
    names = {file.name for file in (files("ralph_models.xapi.profiles") / "data").iterdir()}
    assert names == {f"{key}.json" for key in BUNDLED} | {"LICENSE", "NOTICE"}


def test_another_key_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"'film'; there are .*video"):
        bundled("film")


def rule_facts(template: StatementTemplate) -> list[dict[str, Any]]:
    keys = ("location", "presence", "any", "all", "none")
    given = [rule.to_dict() for rule in template.rules or ()]
    return [{key: rule[key] for key in keys if key in rule} for rule in given]


@pytest.mark.parametrize("facts", [pytest.param(facts, id=facts["id"]) for facts in FACTS])
def test_templates_say_what_is_known_of_them(facts: dict[str, Any]) -> None:
    template = bundled(facts["profile"]).templates[facts["id"]]
    assert facts["label"] in template.prefLabel.values()
    assert (template.verb, template.objectActivityType) == (
        facts["verb"],
        facts["object_activity_type"],
    )
    for name in ("contextParentActivityType", "contextCategoryActivityType"):
        assert getattr(template, name) == facts.get(name)
    assert rule_facts(template) == facts["rules"]


def test_no_template_is_unknown() -> None:
    bundles = {id_ for key in BUNDLED for id_ in bundled(key).templates}
    assert bundles == {facts["id"] for facts in FACTS}


LENGTH = {extensions.VIDEO_LENGTH.iri: 195.0}
WATCHED = {
    extensions.VIDEO_TIME.iri: 10.0,
    extensions.VIDEO_PROGRESS.iri: 0.5,
    extensions.VIDEO_PLAYED_SEGMENTS.iri: "0[.]10",
}


def video(model: type[Statement], second: int, result: dict[str, Any]) -> Statement:
    return model.new(
        id=f"00000000-0000-4000-9000-{second:012}",
        actor=ADA,
        object={"id": "https://example.org/film"},
        result={"extensions": result},
        context={"registration": REGISTRATION, "extensions": LENGTH},
        timestamp=f"2024-01-01T00:00:{second:02}Z",
    )


def test_statements_of_the_video_models_follow_the_video_profile() -> None:
    report = bundled("video").validate(video(VideoPlayed, 1, {extensions.VIDEO_TIME.iri: 1.5}))
    assert str(report) == "success"
    assert report.followed == ("https://w3id.org/xapi/video/templates#played",)
    (advice,) = report.advice
    assert advice.path == (
        "context",
        "extensions",
        "https://w3id.org/xapi/video/extensions/session-id",
    )


def test_a_statement_that_lacks_what_its_template_includes_is_reported() -> None:
    statement = VideoPlayed.new(
        actor=ADA,
        object={"id": "https://example.org/film"},
        result={"extensions": {extensions.VIDEO_TIME.iri: 1.5}},
    ).to_dict()
    del statement["result"]
    report = bundled("video").validate(statement)
    assert report.outcome == "invalid"
    time = ("result", "extensions", "https://w3id.org/xapi/video/extensions/time")
    assert [found.path for found in report.findings] == [("id",), ("timestamp",), time]
    assert "must be here, found nothing" in str(report)


def test_watching_a_video_follows_its_pattern() -> None:
    statements = [
        video(VideoTerminated, 3, WATCHED),
        video(VideoInitialized, 1, {}),
        video(VideoPlayed, 2, {extensions.VIDEO_TIME.iri: 0.0}),
    ]
    (report,) = bundled("video").check_sequence(statements)
    assert report.ok
    (report,) = bundled("video").check_sequence(statements[::2])
    assert (report.outcome, report.position) == ("failure", 1)
    assert report.expected == ("https://w3id.org/xapi/video/templates#initialized",)


def cmi5(verb: str, second: int, **result: Any) -> dict[str, Any]:
    """Make a statement as the 2017 edition of the cmi5 profile asks for."""
    names = {"launchmode": "Normal", "launchurl": "https://example.org/au"}
    names |= {"moveon": "CompletedAndPassed", "launchparameters": "x"}
    launch = {f"{CMI5}/context/extensions/{name}": value for name, value in names.items()}
    session = {f"{CMI5}/context/extensions/sessionid": "s"}
    judged = verb in {"completed", "passed", "failed"}
    categories = [f"{CMI5}/context/categories/cmi5", *([MOVE_ON] if judged else [])]
    timed = {"duration": "PT1S"} if judged or verb == "terminated" else {}
    return {
        "id": f"00000000-0000-4000-9000-{second:012}",
        "actor": ADA,
        "verb": {"id": f"http://adlnet.gov/expapi/verbs/{verb}"},
        "object": {"id": "https://example.org/au"},
        "context": {
            "registration": REGISTRATION,
            "contextActivities": {
                "grouping": {"id": "https://example.org/course/au"},
                "category": [{"id": category} for category in categories],
            },
            "extensions": session | (launch if verb == "launched" else {}),
        },
        "timestamp": f"2024-01-01T00:00:{second:02}Z",
        **({"result": timed | result} if timed | result else {}),
    }


def test_a_session_of_cmi5_follows_its_pattern() -> None:
    statements = [
        cmi5("launched", 1),
        cmi5("initialized", 2),
        cmi5("completed", 3, completion=True),
        cmi5("passed", 4, success=True),
        cmi5("terminated", 5),
    ]
    for filed_only in (False, True):
        (report,) = bundled("cmi5").check_sequence(statements, filed_only=filed_only)
        assert str(report) == f"registration {REGISTRATION}: success"
        assert report.ok
    (report,) = bundled("cmi5").check_sequence(statements[:4])
    assert report.outcome == "partial"
    assert f"{CMI5}#terminated" in report.expected


def test_a_session_of_cmi5_in_the_wrong_order_is_reported() -> None:
    statements = [
        cmi5("launched", 1),
        cmi5("completed", 2, completion=True),
        cmi5("initialized", 3),
        cmi5("terminated", 4),
    ]
    (report,) = bundled("cmi5").check_sequence(statements)
    assert (report.outcome, report.position) == ("failure", 1)
    assert report.statement == statements[1]["id"]
    assert f"{CMI5}#completed" in report.found
    assert report.expected == (f"{CMI5}#initialized",)


@pytest.mark.parametrize(
    ("verb", "result", "path"),
    [
        pytest.param("completed", {"completion": False}, ("result", "completion"), id="all"),
        pytest.param(
            "initialized", {"score": {"raw": 1}}, ("result", "score"), id="excluded"
        ),
        pytest.param("passed", {}, ("result", "success"), id="included"),
    ],
)  # fmt: skip
def test_broken_rules_of_cmi5_are_named(
    verb: str, result: dict[str, Any], path: tuple[str, ...]
) -> None:
    report = bundled("cmi5").validate(cmi5(verb, 1, **result))
    assert [(found.template, found.path) for found in report.findings] == [(f"{CMI5}#{verb}", path)]


def scorm(verb: str, second: int) -> dict[str, Any]:
    kinds = ("http://adlnet.gov/expapi/activities/attempt", activity_types.COURSE.iri)
    return {
        "actor": ADA,
        "verb": {"id": f"http://adlnet.gov/expapi/verbs/{verb}"},
        "object": {
            "id": "https://example.org/lesson",
            "definition": {"type": "http://adlnet.gov/expapi/activities/lesson"},
        },
        "context": {
            "registration": REGISTRATION,
            "contextActivities": {
                "grouping": [{"id": f"urn:{n}", "definition": {"type": kind}}
                             for n, kind in enumerate(kinds)]
            },
        },
        "timestamp": f"2024-01-01T00:00:{second:02}Z",
    }  # fmt: skip


def test_a_session_of_scorm_follows_its_pattern() -> None:
    names = ("initialized", "completed", "suspended", "resumed", "terminated")
    statements = [scorm(name, second) for second, name in enumerate(names)]
    assert bundled("scorm").check_sequence(statements)[0].ok
    (report,) = bundled("scorm").check_sequence(statements[1:])
    assert report.position == 0


def test_terms_of_the_vocabulary_are_concepts() -> None:
    assert bundled("video").concepts[verbs.PLAYED.iri].type == "Verb"
    assert bundled("video").concepts[activity_types.VIDEO.iri].type == "ActivityType"
