"""Each data rule of xAPI 1.0.3 that a model can enforce, by its number."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.xapi import Statement

Put = Callable[..., dict[str, Any]]
IRI = "https://example.org/x"
UUID = "12345678-1234-5678-1234-567812345678"
ADA = {"mbox": "mailto:ada@example.org"}
REF = {"objectType": "StatementRef", "id": UUID}
GROUP = {"objectType": "Group", "member": [ADA]}
FILE: dict[str, Any] = {
    "usageType": IRI,
    "display": {},
    "contentType": "a/b",
    "length": 1,
    "sha2": "00",
}
CHOICE = {"id": "a", "description": {"en": "A"}}
VOID = {"id": "http://adlnet.gov/expapi/verbs/voided"}
SUB = {"objectType": "SubStatement", "actor": ADA, "verb": {"id": IRI}, "object": {"id": IRI}}


def accepts(statement: Any) -> bool:
    try:
        model = Statement.model_validate(statement)
    except ValidationError:
        return False
    assert model.to_dict() == statement
    return True


@pytest.mark.parametrize("key", ["actor", "verb", "object"])
def test_rule_01_needs_actor_verb_and_object(minimal: dict[str, Any], key: str) -> None:
    del minimal[key]
    assert not accepts(minimal)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path.split(), id=path)
        for path in (
            "id",
            "actor name",
            "verb display",
            "object definition",
            "object definition type",
            "object definition choices",
            "result",
            "result score raw",
            "result extensions",
            "context",
            "context team",
            "context contextActivities parent",
            "context registration",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments",
        )
    ],
)
def test_rule_02_null_is_refused_outside_extensions(put: Put, path: list[str]) -> None:
    assert not accepts(put(None, *path))


@pytest.mark.parametrize("place", [["result"], ["context"], ["object", "definition"]])
def test_rule_02_null_is_kept_inside_extensions(put: Put, place: list[str]) -> None:
    assert accepts(put({IRI: {"a": [None]}, "urn:b": None}, *place, "extensions"))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param("result score raw", "5", id="text is no number"),
        pytest.param("result score raw", True, id="true is no number"),
        pytest.param("result success", "true", id="text is no boolean"),
        pytest.param("result success", 1, id="1 is no boolean"),
        pytest.param("result response", 5, id="5 is no text"),
        pytest.param("result", [], id="a list is no object"),
        pytest.param("attachments", {}, id="an object is no list"),
        pytest.param("actor", "Ada", id="text is no object"),
    ],
)
def test_rule_03_types_are_not_coerced(put: Put, path: str, value: object) -> None:
    assert not accepts(put(value, *path.split()))


def test_rule_04_keys_match_in_case(put: Put, minimal: dict[str, Any]) -> None:
    assert not accepts(put(ADA, "Actor"))
    minimal["Verb"] = minimal.pop("verb")
    assert not accepts(minimal)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("actor objectType", "agent"),
        ("object objectType", "activity"),
        ("object definition interactionType", "Choice"),
    ],
)
def test_rule_05_enumerated_values_match_in_case(put: Put, path: str, value: str) -> None:
    assert not accepts(put(value, *path.split()))


@pytest.mark.parametrize(
    "path",
    [
        "x",
        "actor x",
        "verb x",
        "object x",
        "object definition x",
        "result x",
        "result score x",
        "context x",
        "context contextActivities x",
    ],
)
def test_rule_06_unknown_keys_are_refused(put: Put, path: str) -> None:
    assert not accepts(put("y", *path.split()))


@pytest.mark.parametrize(
    "path",
    [
        "id",
        "verb id",
        "actor mbox",
        "timestamp",
        "result duration",
        "context language",
        "context registration",
        "object id",
        "object definition moreInfo",
        "version",
    ],
)
def test_rule_07_empty_text_is_refused_where_a_format_is_asked(put: Put, path: str) -> None:
    assert not accepts(put("", *path.split()))


@pytest.mark.parametrize(
    "path", ["actor name", "result response", "context platform", "verb display en"]
)
def test_rule_07_empty_text_is_accepted_elsewhere(put: Put, path: str) -> None:
    assert accepts(put("", *path.split()))


@pytest.mark.parametrize(
    "path",
    [
        "object definition",
        "object definition extensions",
        "result",
        "context",
        "verb display",
        "context contextActivities",
        "result score",
    ],
)
def test_rule_08_empty_objects_are_accepted(put: Put, path: str) -> None:
    assert accepts(put({}, *path.split()))


def test_rule_09_order_is_free_and_numbers_are_kept(put: Put) -> None:
    statement = put({"raw": 1.0, "max": 2, "min": 0.1234567890123}, "result", "score")
    turned = Statement.model_validate(dict(reversed(statement.items())))
    assert b'"raw":1.0' in turned.to_json()
    assert b'"max":2}' in turned.to_json().replace(b',"min":0.1234567890123', b"")


@pytest.mark.parametrize(("value", "valid"), [(UUID, True), ("1", False), (7, False)])
def test_rule_11_id_is_a_uuid(put: Put, value: object, valid: bool) -> None:  # noqa: FBT001
    assert accepts(put(value, "id")) is valid


def test_rule_12_all_keys_of_a_statement_are_allowed(put: Put) -> None:
    assert accepts(
        put(
            UUID,
            "id",
            result={},
            context={},
            timestamp="2015-11-18T12:17:00Z",
            stored="2015-11-18T12:17:00Z",
            authority=ADA,
            version="1.0.0",
            attachments=[FILE],
        )
    )


@pytest.mark.parametrize("key", ["timestamp", "stored"])
def test_rule_13_timestamp_and_stored_are_timestamps(put: Put, key: str) -> None:
    assert accepts(put("2015-11-18T12:17:00Z", key))
    assert not accepts(put("yesterday", key))


def test_rule_14_a_time_to_come_is_accepted(put: Put) -> None:
    assert accepts(put("2999-01-01T00:00:00Z", "timestamp"))


@pytest.mark.parametrize("version", ["1.0", "1.0.0", "1.0.3", "1.0.10"])
def test_rule_15_version_1_0_is_accepted(put: Put, version: str) -> None:
    assert accepts(put(version, "version"))


@pytest.mark.parametrize("version", ["0.9.9", "1.1.0", "1", "1.0.x", "2.0", "2.1.0", "1.0.3 "])
def test_rule_15_other_versions_are_refused(put: Put, version: str) -> None:
    assert not accepts(put(version, "version"))


@pytest.mark.parametrize(
    ("authority", "valid"),
    [
        pytest.param(ADA, True, id="agent"),
        pytest.param({"objectType": "Group", "member": [ADA, ADA]}, True, id="pair"),
        pytest.param(GROUP, False, id="one member"),
        pytest.param({"objectType": "Group", "member": [ADA] * 3}, False, id="three members"),
        pytest.param({"objectType": "Group", **ADA}, False, id="identified"),
        pytest.param({"objectType": "Group", **ADA, "member": [ADA, ADA]}, False, id="both"),
    ],
)
def test_rule_16_authority(put: Put, authority: object, valid: bool) -> None:  # noqa: FBT001
    assert accepts(put(authority, "authority")) is valid


@pytest.mark.parametrize("attachments", [FILE, [1], ["a"], [{"x": 1}]])
def test_rule_17_attachments_are_a_list_of_attachments(put: Put, attachments: object) -> None:
    assert not accepts(put(attachments, "attachments"))


@pytest.mark.parametrize("path", ["verb id", "object id", "object definition type"])
def test_rule_18_iris_have_a_scheme(put: Put, path: str) -> None:
    assert accepts(put("course-v1:a+b+c", *path.split()))
    assert not accepts(put("/relative", *path.split()))


@pytest.mark.parametrize("place", [["object", "definition", "moreInfo"]])
def test_rule_20_irls_have_a_scheme(put: Put, place: list[str]) -> None:
    assert accepts(put("https://example.org/é", *place))
    assert not accepts(put("example.org", *place))


@pytest.mark.parametrize(
    ("identifier", "valid"),
    [
        pytest.param({"mbox": "mailto:x.y"}, False, id="22 no domain"),
        pytest.param({"mbox": "mailto:Ada@Example.org"}, True, id="22 case kept"),
        pytest.param({"mbox_sha1sum": "A" * 40}, True, id="23 upper case"),
        pytest.param({"mbox_sha1sum": "a" * 39}, False, id="23 too short"),
        pytest.param({"openid": "https://example.org/ada"}, True, id="24 uri"),
        pytest.param({"openid": "https://example.org/é"}, False, id="24 not ASCII"),
        pytest.param({"account": {"homePage": IRI, "name": ""}}, True, id="25 account"),
        pytest.param({"account": {"homePage": IRI}}, False, id="25 no name"),
        pytest.param({"account": {"homePage": IRI, "name": "a", "x": 1}}, False, id="25 more"),
    ],
)
def test_rules_22_to_25_identifiers(
    put: Put,
    identifier: dict[str, Any],
    valid: bool,  # noqa: FBT001
) -> None:
    assert accepts(put(identifier, "actor")) is valid


@pytest.mark.parametrize("tag", ["something", "en_US", "zh-z-aaa-z-bbb-c-ccc", "s-something"])
def test_rule_26_language_tags_are_well_formed(put: Put, tag: str) -> None:
    assert not accepts(put(tag, "context", "language"))
    assert not accepts(put({tag: "x"}, "verb", "display"))


@pytest.mark.parametrize("tag", ["de", "tlh", "zh-Hans-CN", "sr-Latn-RS", "xx", "EN-us"])
def test_rule_27_language_tags_are_not_looked_up(put: Put, tag: str) -> None:
    assert accepts(put(tag, "context", "language"))


@pytest.mark.parametrize("value", ["text", 5, ["en"], {"en": 5}, {"en": {"x": "y"}}])
def test_rule_28_language_maps_hold_text(put: Put, value: object) -> None:
    assert not accepts(put(value, "verb", "display"))


@pytest.mark.parametrize("value", [None, "", {}, [], 0, 1.5, True, {"a": [None, {"b": "ü"}]}])
def test_rule_29_extensions_take_any_value(put: Put, value: object) -> None:
    assert accepts(put({IRI: value}, "context", "extensions"))


@pytest.mark.parametrize("value", [[], "x", {"no iri": 1}, {"": 1}])
def test_rule_29_extensions_are_objects_with_iris(put: Put, value: object) -> None:
    assert not accepts(put(value, "context", "extensions"))


@pytest.mark.parametrize("path", ["extensions", "verb extensions", "actor extensions"])
def test_rule_30_extensions_stand_in_three_places_only(put: Put, path: str) -> None:
    assert not accepts(put({}, *path.split()))


@pytest.mark.parametrize("value", [f"{{{UUID}}}", f"urn:uuid:{UUID}", UUID[:-1], UUID + "0"])
def test_rules_31_and_32_uuids_are_bare(put: Put, value: str) -> None:
    assert not accepts(put(value, "context", "registration"))
    assert not accepts(put({**REF, "id": value}, "object"))
    assert accepts(put(UUID.upper(), "context", "registration"))


@pytest.mark.parametrize("offset", ["-00:00", "-0000", "-00"])
def test_rule_34_negative_zero_is_no_offset(put: Put, offset: str) -> None:
    assert not accepts(put(f"2015-11-18T12:17:00{offset}", "timestamp"))


@pytest.mark.parametrize("duration", ["P4W1D", "PT", "P", "-P1D", "PA1H0M0S", "P0003-06-04T12"])
def test_rules_40_to_42_durations(put: Put, duration: str) -> None:
    assert not accepts(put(duration, "result", "duration"))
    assert accepts(put("PT16559.14S", "result", "duration"))


@pytest.mark.parametrize("kind", ["Person", 5, {}])
def test_rule_45_actors_are_agents_or_groups(put: Put, kind: object) -> None:
    assert not accepts(put({**ADA, "objectType": kind}, "actor"))
    assert accepts(put({**ADA, "objectType": "Agent"}, "actor"))


def test_rule_46_name_is_text(put: Put) -> None:
    assert not accepts(put({**ADA, "name": 5}, "actor"))


@pytest.mark.parametrize("actor", [{}, {"name": "Ada"}, {**ADA, "openid": IRI}])
def test_rule_47_an_agent_has_exactly_one_identifier(put: Put, actor: object) -> None:
    assert not accepts(put(actor, "actor"))


def test_rule_48_an_agent_has_no_members(put: Put) -> None:
    assert not accepts(put({**ADA, "member": [ADA]}, "actor"))


def test_rule_49_a_group_says_so(put: Put) -> None:
    assert accepts(put(GROUP, "actor"))
    assert not accepts(put({"member": [ADA]}, "actor"))


@pytest.mark.parametrize(
    ("group", "valid"),
    [
        pytest.param({"objectType": "Group", "member": []}, True, id="50 no members"),
        pytest.param({"objectType": "Group"}, False, id="50 neither"),
        pytest.param({"objectType": "Group", **ADA}, True, id="51 identified"),
        pytest.param({"objectType": "Group", **ADA, "openid": IRI}, False, id="51 twice"),
        pytest.param({**GROUP, "member": [GROUP]}, False, id="52 a group in it"),
        pytest.param({**GROUP, "member": ADA}, False, id="52 no list"),
    ],
)
@pytest.mark.parametrize("path", ["actor", "object", "context instructor", "context team"])
def test_rules_50_to_53_groups_in_all_places(
    put: Put,
    group: object,
    valid: bool,  # noqa: FBT001
    path: str,
) -> None:
    assert accepts(put(group, *path.split())) is valid


@pytest.mark.parametrize("verb", [{}, {"display": {}}, {"id": "x"}, "http://a.b/c"])
def test_rule_55_a_verb_has_an_iri(put: Put, verb: object) -> None:
    assert not accepts(put(verb, "verb"))


@pytest.mark.parametrize("kind", ["Person", "activity", "", 5, None])
def test_rule_57_objects_are_of_five_kinds(put: Put, kind: object) -> None:
    assert not accepts(put({"objectType": kind, "id": IRI}, "object"))


def test_rule_58_an_agent_as_object_says_so(put: Put) -> None:
    assert accepts(put({**ADA, "objectType": "Agent"}, "object"))
    assert not accepts(put(ADA, "object"))


def test_rules_59_and_60_activities(put: Put) -> None:
    definition = {
        "name": {"en": "a"},
        "description": {"fr": "b"},
        "type": IRI,
        "moreInfo": IRI,
        "extensions": {},
    }
    assert accepts(put({"objectType": "Activity", "id": IRI, "definition": definition}, "object"))
    assert not accepts(put({"definition": definition}, "object"))
    assert not accepts(put({"id": IRI, "definition": "x"}, "object"))


@pytest.mark.parametrize("extra", [{"id": "x"}, {"name": "x"}, {"objectType": "statementRef"}])
def test_rule_61_statement_references(put: Put, extra: dict[str, Any]) -> None:
    assert accepts(put(REF, "object"))
    assert not accepts(put({**REF, **extra}, "object"))


@pytest.mark.parametrize("key", ["actor", "verb", "object", "objectType"])
def test_rule_62_sub_statements_need_their_parts(put: Put, key: str) -> None:
    times: dict[str, Any] = {
        "result": {},
        "context": {},
        "timestamp": "2015-11-18T12:17:00Z",
        "attachments": [],
    }
    assert accepts(put({**SUB, **times}, "object"))
    assert not accepts(put({name: part for name, part in SUB.items() if name != key}, "object"))


@pytest.mark.parametrize(
    ("key", "value"),
    [("id", UUID), ("stored", "2015-11-18T12:17:00Z"), ("version", "1.0.0"), ("authority", ADA)],
)
def test_rule_63_sub_statements_have_no_record_of_their_own(
    put: Put, key: str, value: object
) -> None:
    assert not accepts(put({**SUB, key: value}, "object"))


def test_rule_64_sub_statements_do_not_nest(put: Put) -> None:
    assert not accepts(put({**SUB, "object": SUB}, "object"))
    for target in (REF, {**ADA, "objectType": "Agent"}, GROUP):
        assert accepts(put({**SUB, "object": target}, "object"))


def test_rule_65_what_is_voided_is_a_reference(put: Put) -> None:
    assert accepts(put(REF, "object", verb=VOID))
    assert not accepts(put({"id": IRI}, "object", verb=VOID))
    assert not accepts(put({**SUB, "verb": VOID}, "object"))


@pytest.mark.parametrize("kind", ["true-false", "fill-in", "likert", "other"])
def test_rule_67_interaction_types(put: Put, kind: str) -> None:
    assert accepts(put(kind, "object", "definition", "interactionType"))
    assert not accepts(put(kind.upper(), "object", "definition", "interactionType"))


@pytest.mark.parametrize("key", ["choices", "scale", "source", "target", "steps"])
def test_rules_68_and_71_components(put: Put, key: str) -> None:
    def definition(components: object) -> dict[str, Any]:
        parts = {"interactionType": "other", key: components}
        return put(parts, "object", "definition")

    assert accepts(definition([CHOICE, {"id": "b"}]))
    assert not accepts(definition([CHOICE, CHOICE]))
    assert not accepts(definition([{"description": {"en": "A"}}]))
    assert not accepts(definition(CHOICE))
    assert not accepts(put([CHOICE], "object", "definition", key))


@pytest.mark.parametrize("pattern", ["true", [1], [None], {}])
def test_rule_70_patterns_are_a_list_of_text(put: Put, pattern: object) -> None:
    def definition(given: object) -> dict[str, Any]:
        parts = {"interactionType": "true-false", "correctResponsesPattern": given}
        return put(parts, "object", "definition")

    assert accepts(definition([]))
    assert not accepts(definition(pattern))
    assert not accepts(put(["true"], "object", "definition", "correctResponsesPattern"))


def test_rules_74_and_75_odd_and_long_patterns_are_accepted(put: Put) -> None:
    parts = {
        "interactionType": "fill-in",
        "correctResponsesPattern": ["{case_matters=perhaps}{lang=}x" * 1000] * 50,
    }
    assert accepts(put(parts, "object", "definition"))


def test_rules_76_and_77_results(put: Put) -> None:
    result: dict[str, Any] = {
        "score": {},
        "success": False,
        "completion": True,
        "response": "",
        "duration": "PT0S",
        "extensions": {},
    }
    assert accepts(put(result, "result"))


@pytest.mark.parametrize(
    ("score", "valid"),
    [
        pytest.param({"scaled": 1, "raw": -5, "min": -10.5, "max": 0}, True, id="78 numbers"),
        pytest.param({"raw": float("inf")}, False, id="78 infinite"),
        pytest.param({"scaled": -1.0}, True, id="79 least"),
        pytest.param({"scaled": 1.01}, False, id="79 more"),
        pytest.param({"scaled": -1.00001}, False, id="79 less"),
        pytest.param({"scaled": 2}, False, id="79 whole"),
        pytest.param({"min": 1, "max": 1}, False, id="80 equal"),
        pytest.param({"min": 0, "raw": 0, "max": 1}, True, id="80 at min"),
        pytest.param({"min": 0, "raw": -1}, False, id="80 below a min of 0"),
        pytest.param({"max": 0, "raw": 1}, False, id="80 above a max of 0"),
        pytest.param({"min": 2, "max": -2.5}, False, id="80 turned"),
    ],
)
def test_rules_78_to_80_scores(put: Put, score: object, valid: bool) -> None:  # noqa: FBT001
    assert accepts(put(score, "result", "score")) is valid


@pytest.mark.parametrize(
    ("path", "value", "valid"),
    [
        ("registration", UUID, True),
        ("registration", "x", False),
        ("instructor", ADA, True),
        ("instructor", {"name": "Ada"}, False),
        ("team", GROUP, True),
        ("team", ADA, False),
        ("team", {**ADA, "objectType": "Agent"}, False),
        ("statement", REF, True),
        ("statement", {"id": UUID}, False),
        ("statement", SUB, False),
        ("language", "fr", True),
        ("language", "fr_FR", False),
        ("revision", 5, False),
        ("platform", {}, False),
    ],
)
def test_rules_82_and_83_context(
    put: Put,
    path: str,
    value: object,
    valid: bool,  # noqa: FBT001
) -> None:
    assert accepts(put(value, "context", path)) is valid


@pytest.mark.parametrize("key", ["revision", "platform"])
@pytest.mark.parametrize(
    "target",
    [{**ADA, "objectType": "Agent"}, GROUP, REF, SUB],
    ids=["agent", "group", "ref", "sub"],
)
def test_rule_84_revision_and_platform_belong_to_activities(
    put: Put, key: str, target: dict[str, Any]
) -> None:
    assert not accepts(put("x", "context", key, object=target))
    assert accepts(put("x", "context", key))
    if target is not SUB:
        assert not accepts(put({**SUB, "object": target, "context": {key: "x"}}, "object"))


@pytest.mark.parametrize("key", ["parent", "grouping", "category", "other"])
def test_rules_85_to_87_context_activities(put: Put, key: str) -> None:
    activity = {"id": IRI, "objectType": "Activity"}
    right: list[Any] = [{"id": IRI}, [{"id": IRI}], [], [activity]]
    for value in right:
        assert accepts(put(value, "context", "contextActivities", key))
    wrong: list[Any] = ["x", [IRI], [{**activity, "objectType": "GroupActivity"}], {}, [[activity]]]
    for value in wrong:
        assert not accepts(put(value, "context", "contextActivities", key))


@pytest.mark.parametrize("key", sorted(FILE))
def test_rules_88_and_89_attachments_need_their_members(put: Put, key: str) -> None:
    assert not accepts(put([{name: FILE[name] for name in FILE if name != key}], "attachments"))


@pytest.mark.parametrize(
    ("change", "valid"),
    [
        ({"length": 0}, True),
        ({"length": 1.0}, True),
        ({"length": -1}, False),
        ({"length": 1.5}, False),
        ({"length": "1"}, False),
        ({"length": True}, False),
        ({"contentType": "text"}, False),
        ({"contentType": "text/plain; charset=utf-8"}, True),
        ({"fileUrl": "x"}, False),
        ({"fileUrl": IRI, "description": {"en": "b"}}, True),
        ({"sha2": 5}, False),
    ],
)
def test_rules_88_and_89_members_of_attachments(
    put: Put,
    change: dict[str, Any],
    valid: bool,  # noqa: FBT001
) -> None:
    statement = put([{**FILE, **change}], "attachments")
    assert accepts(statement) is valid
