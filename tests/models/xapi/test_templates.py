"""The statement templates of the published profiles, and the models of all profiles.

The templates are those of the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: recommendations are left out.
"""

import json
import re
from copy import deepcopy
from importlib import import_module
from pathlib import Path as File
from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.paths import Path, as_text
from ralph_models.vocabulary import by_iri, extensions, profiles, verbs
from ralph_models.xapi import (
    STATEMENTS,
    Among,
    Is,
    Statement,
    audio,
    cmi5,
    competency,
    flashcards,
    parse_statement,
    pinned,
    profile_findings,
    scorm,
    video,
)

FILE = File(__file__).parents[2] / "data" / "xapi" / "templates.jsonl"
TEMPLATES: list[dict[str, Any]] = [
    json.loads(line) for line in FILE.read_text("utf-8").splitlines()
]
BY_ID = {template["id"]: template for template in TEMPLATES}

AUDIO = "https://w3id.org/xapi/audio/templates#"
CMI5 = "https://w3id.org/xapi/cmi5#"
COMPETENCY = "https://w3id.org/xapi/learnercompetency/templates/"
FLASHCARDS = "https://w3id.org/xapi/flashcards/templates#"
SCORM = "https://w3id.org/xapi/scorm#"
VIDEO = "https://w3id.org/xapi/video/templates#"
MODELS: dict[str, type[Statement]] = {
    SCORM + "initialization": scorm.SCORMInitialized,
    SCORM + "termination": scorm.SCORMTerminated,
    SCORM + "suspension": scorm.SCORMSuspended,
    SCORM + "resumption": scorm.SCORMResumed,
    SCORM + "commenting": scorm.SCORMCommented,
    SCORM + "completing": scorm.SCORMCompleted,
    SCORM + "interactionactivity": scorm.SCORMResponded,
    VIDEO + "initialized": video.VideoInitialized,
    VIDEO + "played": video.VideoPlayed,
    VIDEO + "paused": video.VideoPaused,
    VIDEO + "seeked": video.VideoSeeked,
    VIDEO + "completed": video.VideoCompleted,
    VIDEO + "terminated": video.VideoTerminated,
    VIDEO + "closed-captioning": video.VideoEnableClosedCaptioning,
    VIDEO + "volumechange": video.VideoVolumeChangeInteraction,
    VIDEO + "screenchange": video.VideoScreenChangeInteraction,
    AUDIO + "initialized": audio.AudioInitialized,
    AUDIO + "played": audio.AudioPlayed,
    AUDIO + "paused": audio.AudioPaused,
    AUDIO + "seeked": audio.AudioSeeked,
    AUDIO + "completed": audio.AudioCompleted,
    AUDIO + "terminated": audio.AudioTerminated,
    AUDIO + "volumechange": audio.AudioVolumeChangeInteraction,
    FLASHCARDS + "launched": flashcards.FlashcardsLaunched,
    FLASHCARDS + "viewed": flashcards.FlashcardViewed,
    FLASHCARDS + "exited": flashcards.FlashcardsExited,
    COMPETENCY + "expiredcompetency": competency.CompetencyExpired,
    COMPETENCY + "grantedcompetency": competency.CompetencyGranted,
    COMPETENCY + "achievecompetencygoal": competency.CompetencyGoalAchieved,
    COMPETENCY + "forfeitedcompetency": competency.CompetencyForfeited,
    COMPETENCY + "setcompetencygoal": competency.CompetencyGoalSet,
    COMPETENCY + "achievedcompetency": competency.CompetencyAchieved,
    COMPETENCY + "updatedcompetency": competency.CompetencyUpdated,
    COMPETENCY + "revokedcompetency": competency.CompetencyRevoked,
    COMPETENCY + "removecompetencygoal": competency.CompetencyGoalRemoved,
    COMPETENCY + "validatedcompetency": competency.CompetencyValidated,
    CMI5 + "launched": cmi5.CMI5Launched,
    CMI5 + "initialized": cmi5.CMI5Initialized,
    CMI5 + "completed": cmi5.CMI5Completed,
    CMI5 + "passed": cmi5.CMI5Passed,
    CMI5 + "failed": cmi5.CMI5Failed,
    CMI5 + "abandoned": cmi5.CMI5Abandoned,
    CMI5 + "waived": cmi5.CMI5Waived,
    CMI5 + "terminated": cmi5.CMI5Terminated,
    CMI5 + "satisfied": cmi5.CMI5Satisfied,
}
WITHOUT_A_MODEL = {
    SCORM + "generalrestrictions": "rules for all statements of the profile: SCORMStatement",
    SCORM + "scoactivity": "any verb on a SCO: SCOStatement and what derives from it",
    SCORM + "otheractivity": "any verb on anything with a SCO as parent: names nothing to tell by",
    CMI5 + "generalrestrictions": "rules for all statements of the profile: CMI5Statement",
}
"""Templates that no statement can be told by, and where their rules are."""

IN_OTHER_EDITIONS = {
    "http://adlnet.gov/expapi/verbs/satisfied": "https://w3id.org/xapi/adl/verbs/satisfied",
    "http://adlnet.gov/expapi/verbs/waived": "https://w3id.org/xapi/adl/verbs/waived",
}
"""The templates of cmi5 are of 2017; the specification has other IRIs."""

SET_BY_STORES: set[Path] = {("id",), ("timestamp",)}
NOT_REQUIRED: Path = ("context", "extensions", extensions.CMI5_LAUNCH_PARAMETERS.iri)
"""The specification of cmi5 asks for it only where the launch data have it."""


UUID = "5bd6c5d0-6f1b-4a07-9d1f-5c8d1a8c2f10"
ACTOR = {"account": {"homePage": "https://example.org", "name": "ada"}}
VALUES: dict[str | None, Any] = {
    "number": 1,
    "integer": 1,
    "string": "x",
    "boolean": True,
    None: {},
}
SPECIAL: dict[Path, Any] = {
    ("actor", "account"): ACTOR["account"],
    ("context", "registration"): UUID,
    ("context", "statement"): {"objectType": "StatementRef", "id": UUID},
    ("context", "contextActivities", "grouping"): [{"id": "urn:g"}],
    ("result", "completion"): True,
    ("result", "duration"): "PT1S",
    ("result", "response"): "x",
}
OBJECTS: dict[str, dict[str, Any]] = {
    "Activity": {"id": "urn:a"},
    "StatementRef": {"objectType": "StatementRef", "id": UUID},
    "Agent": {"objectType": "Agent", **ACTOR},
}


def put(root: dict[str, Any], path: Path, value: object) -> None:
    """Put a value at a path, with what lies on the way."""
    node = root
    for key in path[:-1]:
        node = node.setdefault(key, {})
    node[path[-1]] = value


def without(root: dict[str, Any], path: Path) -> dict[str, Any]:
    """Give a statement without the member at a path."""
    result = deepcopy(root)
    node = result
    for key in path[:-1]:
        node = node[key]
    del node[path[-1]]
    return result


def terms(model: type[Statement], field: str) -> list[str]:
    """Read the terms that a model pins in a field."""
    pins = [item for item in model.model_fields[field].metadata if isinstance(item, Is)]
    return [term.iri for pin in pins for term in pin.terms]


def value_at(path: Path) -> Any:
    """Give a value that a member may have."""
    if path in SPECIAL:
        return SPECIAL[path]
    term = by_iri(path[-1])
    return term.allowed[0] if term.allowed else VALUES[term.value]


def add(root: dict[str, Any], one: Among) -> None:
    """Add an activity to the context."""
    activity: dict[str, Any] = {"id": one.term.iri if one.key == "id" else f"urn:{one.place}"}
    if one.key == "type":
        activity["definition"] = {"type": one.term.iri}
    activities = root.setdefault("context", {}).setdefault("contextActivities", {})
    activities.setdefault(one.place, []).append(activity)


def lacking(root: dict[str, Any], path: Path) -> dict[str, Any]:
    """Give a valid statement without the member at a path, or with another in its place."""
    if path == ("object", "objectType"):
        return {**root, "object": OBJECTS["Activity"]}
    if path == ("actor", "account"):
        return {**root, "actor": {"mbox": "mailto:ada@example.org"}}
    if path == ("verb", "id"):
        return {**root, "verb": {"id": "urn:other"}}
    return without(root, path)


def smallest(model: type[Statement]) -> dict[str, Any]:
    """Make a statement that has what a model asks for, and nothing else."""
    template = model.__template__
    constants = dict(template.constants) if template else {}
    kind = constants.pop(("object", "objectType"), "Activity")
    root: dict[str, Any] = {
        "actor": deepcopy(ACTOR),
        "verb": {"id": terms(model, "verb")[0]},
        "object": deepcopy(OBJECTS[str(kind[0] if isinstance(kind, tuple) else kind)]),
    }
    for iri in terms(model, "object")[:1]:
        root["object"]["definition"] = {"type": iri}
    if template is None:
        return root
    for path in template.required:
        put(root, path, deepcopy(value_at(path)))
    for one in template.among:
        add(root, one)
    if template.category is not None:
        add(root, Among("category", template.category, "id"))
    for path, value in constants.items():
        put(root, path, value)
    return root


def needs(model: type[Statement]) -> list[Path]:
    """List the members whose absence a model refuses."""
    template = model.__template__
    paths: list[Path] = [("verb", "id")]
    if terms(model, "object"):
        paths.append(("object", "definition", "type"))
    if template is not None:
        paths += [*template.required, *template.constants]
        paths += [one.path for one in template.among]
        paths += [("context", "contextActivities", "category")] if template.category else []
    return list(dict.fromkeys(paths))


def stripped(model: type[Statement]) -> dict[str, Any]:
    """Make a statement of a model that lacks all its constants."""
    root = smallest(model)
    for path in pinned(model):
        root = without(root, path)
    filed = model.__template__.filed if model.__template__ else ()
    if filed:
        del root["context"]["contextActivities"]["category"]
    return root


def path_of(location: str) -> Path:
    """Read a JSON path of a template, as it is meant."""
    if location == "$.duration":
        return ("result", "duration")
    extension = re.fullmatch(r"\$\.(\w+)(?:\.extensions)?\['(.*)'\]", location)
    if extension:
        return (extension[1], "extensions", extension[2])
    plain = re.sub(r"\[\*\]|\.\*|(?<=statement)\.id", "", location)
    return tuple(key for key in plain.split(".") if key != "$")


def general(template: dict[str, Any]) -> list[dict[str, Any]]:
    """List the rules of a template, and those for all statements of the profile."""
    restrictions = {"scorm": SCORM, "cmi5": CMI5}.get(template["profile"])
    common: list[dict[str, Any]] = (
        BY_ID[restrictions + "generalrestrictions"]["rules"] if restrictions else []
    )
    return [*common, *template["rules"]]


def included(template: dict[str, Any]) -> list[Path]:
    """List the members that must be there, but for those in a list of activities."""
    paths = [
        path_of(rule["location"])
        for rule in general(template)
        if rule.get("presence") == "included"
        and "category" not in rule["location"]
        and rule.get("any") != ["Activity"]  # which it is where nothing is said
    ]
    wanted = [path for path in paths if path not in SET_BY_STORES | {NOT_REQUIRED}]
    return [path[:3] if path[1:2] == ("contextActivities",) else path for path in wanted]


def example(template: dict[str, Any]) -> dict[str, Any]:
    """Make a statement that has what a template includes, and nothing else."""
    verb = template["verb"]
    root: dict[str, Any] = {
        "actor": ACTOR,
        "verb": {"id": IN_OTHER_EDITIONS.get(verb, verb)},
        "object": {"id": "urn:a"},
    }
    kinds: list[dict[str, Any]] = []
    for rule in general(template):
        path, values = path_of(rule["location"]), rule.get("all", rule.get("any", []))
        if path == ("object", "objectType") and path in included(template):
            root["object"] = {
                "StatementRef": {"objectType": "StatementRef", "id": UUID},
                "Group": {"objectType": "Group", **ACTOR},
            }[values[0]]
        elif path[1:3] == ("contextActivities", "grouping"):
            kinds.append({"definition": {"type": values[0]}} if values else {})
        elif path[1:3] == ("contextActivities", "category"):
            if values:
                put(root, path[:3], [{"id": values[0]}])
        elif path in included(template) and path != ("object", "objectType"):
            put(root, path, values[0] if values else value_at(path))
    finish(root, template, kinds)
    return root


def finish(root: dict[str, Any], template: dict[str, Any], kinds: list[dict[str, Any]]) -> None:
    """Add what determines a statement, and the activities of its context."""
    kind = template["type"] or (VIDEO_TYPE if template["profile"] == "video" else None)
    if kind:
        put(root, ("object", "definition", "type"), kind)
    for parent in template.get("contextParentActivityType", []):
        activity = {"id": "urn:p", "definition": {"type": parent}}
        put(root, ("context", "contextActivities", "parent"), [activity])
    for category in template.get("contextCategoryActivityType", []):
        activity = {"id": "urn:c", "definition": {"type": category}}
        put(root, ("context", "contextActivities", "category"), [activity])
    if kinds:
        several = [{"id": f"urn:g{number}", **kind} for number, kind in enumerate(kinds)]
        put(root, ("context", "contextActivities", "grouping"), several)
    if template["profile"] == "cmi5":
        put(root, ("context", "registration"), UUID)
        activities = root["context"]["contextActivities"]
        activities["category"] = [*activities.get("category", []), {"id": profiles.CMI5.iri}]


VIDEO_TYPE = "https://w3id.org/xapi/video/activity-type/video"
DETERMINING: set[Path] = {("verb", "id"), ("object", "definition", "type")}
"""A statement that lacks one of these is of no profile, or of another one."""
WITH_A_MODEL = [
    pytest.param(template, id=template["id"].rpartition("xapi/")[2])
    for template in TEMPLATES
    if template["id"] in MODELS
]


def test_every_template_has_a_model_or_a_reason_for_having_none() -> None:
    assert BY_ID.keys() == MODELS.keys() | WITHOUT_A_MODEL.keys()
    assert not MODELS.keys() & WITHOUT_A_MODEL.keys()
    assert len(TEMPLATES) == 49


@pytest.mark.parametrize("template", WITH_A_MODEL)
def test_a_statement_of_a_template_is_parsed_as_its_model(template: dict[str, Any]) -> None:
    statement = example(template)
    model = parse_statement(json.dumps(statement), profile="require")
    assert type(model) is MODELS[template["id"]]
    assert model.to_dict() == statement


@pytest.mark.parametrize(
    ("template", "path"),
    [
        pytest.param(template, path, id=f"{template['id']} {path[-1]}")
        for template in TEMPLATES
        if template["id"] in MODELS
        for path in dict.fromkeys(included(template))
    ],
)
def test_what_a_template_includes_is_required(template: dict[str, Any], path: Path) -> None:
    model = MODELS[template["id"]]
    statement = lacking(example(template), path)
    with pytest.raises(ValidationError) as caught:
        model.model_validate(statement)
    assert {error["loc"] for error in caught.value.errors()} == {path}
    assert type(parse_statement(statement)) is not model


@pytest.mark.parametrize(
    ("template", "path"),
    [
        pytest.param(template, path_of(rule["location"]), id=f"{template['id']} {rule['location']}")
        for template in TEMPLATES
        if template["id"] in MODELS
        for rule in template["rules"]
        if rule.get("presence") == "excluded"
    ],
)
def test_what_a_template_excludes_is_forbidden(template: dict[str, Any], path: Path) -> None:
    statement = example(template)
    put(statement, path, {"scaled": 0.5} if path[-1] == "score" else True)
    with pytest.raises(ValidationError) as caught:
        MODELS[template["id"]].model_validate(statement)
    assert [error["loc"] for error in caught.value.errors()] == [path]
    assert type(parse_statement(statement)) is Statement


@pytest.mark.parametrize(
    ("template", "path", "values"),
    [
        pytest.param(
            template,
            path_of(rule["location"]),
            rule["all"],
            id=f"{template['id']} {rule['location']}",
        )
        for template in TEMPLATES
        for rule in template["rules"]
        if "all" in rule
    ],
)
def test_values_are_those_that_a_template_lists(
    template: dict[str, Any], path: Path, values: list[Any]
) -> None:
    model = MODELS[template["id"]]
    for value in [*values, "other", None, 1, not values[0]]:
        statement = example(template)
        put(statement, path, value)
        if any(type(value) is type(one) and value == one for one in values):
            assert type(parse_statement(statement)) is model
        else:
            with pytest.raises(ValidationError):
                model.model_validate(statement)


def test_every_iri_of_a_template_has_a_row() -> None:
    iris = {
        iri
        for template in TEMPLATES
        for iri in (template["verb"], template["type"])
        if iri and iri not in IN_OTHER_EDITIONS
    }
    assert {by_iri(iri).iri for iri in iris} == iris


@pytest.mark.parametrize("model", STATEMENTS)
def test_the_smallest_statement_of_a_model_is_parsed_as_it(model: type[Statement]) -> None:
    statement = smallest(model)
    parsed = parse_statement(json.dumps(statement), profile="require")
    assert type(parsed) is model
    assert parsed.to_dict() == statement
    assert profile_findings(parsed) == []


@pytest.mark.parametrize(
    ("model", "path"),
    [
        pytest.param(model, path, id=f"{model.__name__} {as_text(path)}")
        for model in STATEMENTS
        for path in needs(model)
    ],
)
def test_what_lacks_a_member_is_another_statement(model: type[Statement], path: Path) -> None:
    statement = lacking(smallest(model), path)
    with pytest.raises(ValidationError) as caught:
        model.model_validate(statement)
    locations = {error["loc"] for error in caught.value.errors()}
    assert path in locations
    parsed = parse_statement(statement)
    assert type(parsed) is not model
    findings = profile_findings(parsed)
    if type(parsed) is Statement and path not in DETERMINING:
        in_no_profile = path[-1] == "category" and not terms(model, "object")
        assert bool(findings) is not in_no_profile
    else:
        assert findings == []


@pytest.mark.parametrize("model", STATEMENTS)
def test_new_fills_in_what_a_model_pins_and_json_must_have_it(model: type[Statement]) -> None:
    parts = stripped(model)
    given = deepcopy(parts)
    statement = model.new(**parts)
    assert parts == given
    assert type(parse_statement(statement.to_json())) is model
    with pytest.raises(ValidationError):
        model.model_validate(given)


DIFFERENT = {
    "CMI5Launched": {NOT_REQUIRED},
    "AudioCompleted": {("duration",)},
}
"""Where a model deliberately asks for less than the template, or reads it as it is meant."""


@pytest.mark.extras
@pytest.mark.parametrize(
    "model",
    [
        *video.STATEMENTS,
        *scorm.STATEMENTS,
        *cmi5.STATEMENTS,
        *audio.STATEMENTS,
        *flashcards.STATEMENTS,
    ],
)
def test_a_model_agrees_with_the_published_profile_as_data(model: type[Statement]) -> None:
    load: Any = import_module("ralph_models.xapi.profiles").bundled
    statement: dict[str, Any] = {**smallest(model), "id": UUID, "timestamp": "2026-01-01T00:00:00Z"}
    report = load(model.__module__.rpartition(".")[2]).validate(statement)
    broken = {
        finding.path
        for template in report.templates
        if template.outcome == "broken"
        for finding in template.findings
    }
    # an interaction breaks the templates of other interactions
    if statement["verb"]["id"] == verbs.INTERACTED.iri:
        assert len(report.followed) == 1
    else:
        assert report.outcome != "unmatched"
        assert broken == DIFFERENT.get(model.__name__, set())
