"""Which templates a statement follows: part three, section 2.1."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.xapi import Statement, parse_statement
from ralph_models.xapi.profiles import Profile

Make = Callable[..., dict[str, Any]]
MakeProfile = Callable[..., Profile]
DID = {"verb": "https://example.org/verbs/did"}
A, B, C = (f"https://example.org/templates#{name}" for name in "abc")
OTHER_ID = "87654321-4321-4234-8234-876543210987"


@pytest.mark.parametrize(
    ("parts", "matches"),
    [
        pytest.param({}, True, id="nothing to match"),
        pytest.param(DID, True, id="verb"),
        pytest.param({"verb": "urn:other"}, False, id="other verb"),
        pytest.param({"objectActivityType": "urn:type:it"}, True, id="object"),
        pytest.param({"objectActivityType": "urn:type:x"}, False, id="other object"),
        pytest.param({"contextParentActivityType": ["urn:type:p"]}, True, id="one parent"),
        pytest.param({"contextGroupingActivityType": ["urn:type:g"]}, True, id="grouping"),
        pytest.param(
            {"contextGroupingActivityType": ["urn:type:g", "urn:type:h"]},
            False,
            id="one is missing",
        ),
        pytest.param({"contextOtherActivityType": ["urn:type:g"]}, False, id="other"),
        pytest.param({"contextCategoryActivityType": ["urn:type:g"]}, False, id="category"),
        pytest.param({"attachmentUsageType": ["urn:usage"]}, False, id="no attachments"),
        pytest.param({**DID, "objectActivityType": "urn:type:x"}, False, id="one of two"),
    ],
)
def test_determining_properties_decide_whether_a_template_matches(
    make_profile: MakeProfile,
    make_template: Make,
    statement: dict[str, Any],
    parts: dict[str, Any],
    matches: bool,  # noqa: FBT001
) -> None:
    report = make_profile(templates=[make_template("a", **parts)]).validate(statement)
    assert report.outcome == ("success" if matches else "unmatched")
    assert report.followed == ((A,) if matches else ())
    assert bool(report.findings) is not matches


def test_attachments_are_matched_by_their_usage(
    make_profile: MakeProfile, make_template: Make, statement: dict[str, Any]
) -> None:
    statement["attachments"] = [
        {
            "usageType": "urn:usage",
            "display": {"en": "a"},
            "contentType": "text/plain",
            "length": 1,
            "sha2": "a" * 64,
            "fileUrl": "https://example.org/file",
        }
    ]
    profile = make_profile(templates=[make_template("a", attachmentUsageType=["urn:usage"])])
    assert profile.validate(statement).followed == (A,)


def test_a_template_that_does_not_match_says_why(
    make_profile: MakeProfile, make_template: Make, statement: dict[str, Any]
) -> None:
    profile = make_profile(
        templates=[make_template("a", contextGroupingActivityType=["urn:type:g", "urn:type:h"])]
    )
    assert str(profile.validate(statement)) == (
        f"unmatched\n{A}: context.contextActivities.grouping.*.definition.type:"
        " contextGroupingActivityType is urn:type:h, found urn:type:g (determining)"
    )


def test_one_broken_template_makes_a_statement_invalid(
    make_profile: MakeProfile, make_template: Make, statement: dict[str, Any]
) -> None:
    broken = {"location": "$.stored", "presence": "included"}
    advice = {"location": "$.authority", "presence": "recommended"}
    profile = make_profile(
        templates=[
            make_template("a", **DID),
            make_template("b", **DID, rules=[advice, broken]),
            make_template("c", verb="urn:other", rules=[broken]),
        ]
    )
    report = profile.validate(statement)
    assert report.outcome == "invalid"
    assert [one.outcome for one in report.templates] == ["followed", "broken", "unmatched"]
    assert report.followed == (A,)
    assert [(one.template, one.path, one.rule) for one in report.findings] == [(B, ("stored",), 1)]
    assert [(one.template, one.path, one.rule) for one in report.advice] == [(B, ("authority",), 0)]


def test_one_context_activity_is_seen_as_an_array_also_within_a_substatement(
    make_profile: MakeProfile, make_template: Make, statement: dict[str, Any]
) -> None:
    inner = deepcopy(statement)
    del inner["id"]
    outer = {**statement, "object": {**inner, "objectType": "SubStatement"}}
    rules = [
        {"location": f"$.{place}.contextActivities.parent[0].id", "all": ["urn:p"],
         "presence": "included"}
        for place in ("context", "object.context")
    ]  # fmt: skip
    before = deepcopy(outer)
    report = make_profile(templates=[make_template("a", rules=rules)]).validate(outer)
    assert report.outcome == "success"
    assert outer == before


def test_models_objects_and_text_are_the_same(
    make_profile: MakeProfile, make_template: Make, statement: dict[str, Any]
) -> None:
    profile = make_profile(templates=[make_template("a", **DID)])
    model = parse_statement(statement)
    text = model.to_json()
    forms = (statement, model, Statement.model_validate(statement), text, text.decode())
    assert len({str(profile.validate(form)) for form in forms}) == 1


def test_what_is_no_statement_is_refused(make_profile: MakeProfile) -> None:
    with pytest.raises(ValidationError):
        make_profile().validate({"verb": {}})


def test_a_profile_without_templates_matches_nothing(
    make_profile: MakeProfile, statement: dict[str, Any]
) -> None:
    report = make_profile().validate(statement)
    assert (report.outcome, report.followed, report.findings) == ("unmatched", (), ())


def reference(statement: dict[str, Any], id_: str = OTHER_ID) -> dict[str, Any]:
    return {**statement, "object": {"objectType": "StatementRef", "id": id_}}


@pytest.mark.parametrize(
    ("verb", "outcome"),
    [
        pytest.param("urn:wanted", "success", id="follows it"),
        pytest.param("urn:broken", "invalid", id="breaks it"),
        pytest.param("urn:other", "invalid", id="is another"),
        pytest.param(None, "success", id="is not available"),
    ],
)
@pytest.mark.parametrize("place", ["object", "context"])
def test_a_referenced_statement_follows_the_template_asked_for(
    make_profile: MakeProfile,
    make_template: Make,
    statement: dict[str, Any],
    verb: str | None,
    outcome: str,
    place: str,
) -> None:
    profile = make_profile(
        templates=[
            make_template("a", **DID, **{f"{place}StatementRefTemplate": [B, C]}),
            make_template("b", verb="urn:wanted"),
            make_template("c", verb="urn:broken", rules=[{"location": "$.id", "all": ["x"]}]),
        ]
    )
    ref = {"objectType": "StatementRef", "id": OTHER_ID}
    given = (
        {**statement, "object": ref}
        if place == "object"
        else {**statement, "context": {"statement": ref}}
    )
    other = {**statement, "id": OTHER_ID, "verb": {"id": verb}} if verb else None
    report = profile.validate(given, find={OTHER_ID: other}.get)
    assert report.outcome == outcome
    assert profile.validate(given).outcome == "success"


@pytest.mark.parametrize("name", ["objectStatementRefTemplate", "contextStatementRefTemplate"])
def test_a_template_that_wants_a_reference_is_broken_without(
    make_profile: MakeProfile, make_template: Make, statement: dict[str, Any], name: str
) -> None:
    profile = make_profile(templates=[make_template("a", **{name: [B]}), make_template("b")])
    (found,) = profile.validate(statement).findings
    assert (found.kind, found.template) == ("reference", A)


def test_references_in_a_circle_or_without_end_come_to_an_end(
    make_profile: MakeProfile, make_template: Make, statement: dict[str, Any]
) -> None:
    profile = make_profile(
        templates=[
            make_template("a", objectStatementRefTemplate=[A], contextStatementRefTemplate=[A])
        ]
    )

    def another(statement_id: str) -> dict[str, Any]:
        following = f"{int(statement_id[:8]) + 1:08d}-0000-4000-8000-000000000000"
        ref = {"objectType": "StatementRef", "id": following}
        return {**statement, "id": statement_id, "object": ref, "context": {"statement": ref}}

    circle = reference({**statement, "id": OTHER_ID, "context": {"statement": {
        "objectType": "StatementRef", "id": OTHER_ID}}})  # fmt: skip
    assert profile.validate(circle, find=lambda _: circle).outcome == "success"
    assert (
        profile.validate(another("00000001-0000-4000-8000-000000000000"), find=another).outcome
        == "success"
    )
