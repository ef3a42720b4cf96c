"""Data rules 1 to 17: JSON in general, and the statement.

The numbers are those of the checklist that error messages name.
"""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.xapi import Statement, parse_statement

Put = Callable[..., dict[str, Any]]
Accepts = Callable[..., bool]
IRI = "https://example.org/x"
UUID = "12345678-1234-5678-1234-567812345678"
ADA = {"mbox": "mailto:ada@example.org"}
GROUP = {"objectType": "Group", "member": [ADA]}
FILE: dict[str, Any] = {
    "usageType": IRI,
    "display": {},
    "contentType": "a/b",
    "length": 1,
    "sha2": "00",
}


@pytest.mark.parametrize("key", ["actor", "verb", "object"])
def test_rule_01_needs_actor_verb_and_object(
    accepts: Accepts, minimal: dict[str, Any], key: str
) -> None:
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
def test_rule_02_null_is_refused_outside_extensions(
    accepts: Accepts, put: Put, path: list[str]
) -> None:
    assert not accepts(put(None, *path))


@pytest.mark.parametrize("place", [["result"], ["context"], ["object", "definition"]])
def test_rule_02_null_is_kept_inside_extensions(
    accepts: Accepts, put: Put, place: list[str]
) -> None:
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
def test_rule_03_types_are_not_coerced(
    accepts: Accepts, put: Put, path: str, value: object
) -> None:
    assert not accepts(put(value, *path.split()))


def test_rule_04_keys_match_in_case(accepts: Accepts, put: Put, minimal: dict[str, Any]) -> None:
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
def test_rule_05_enumerated_values_match_in_case(
    accepts: Accepts, put: Put, path: str, value: str
) -> None:
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
def test_rule_06_unknown_keys_are_refused(accepts: Accepts, put: Put, path: str) -> None:
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
def test_rule_07_empty_text_is_refused_where_a_format_is_asked(
    accepts: Accepts, put: Put, path: str
) -> None:
    assert not accepts(put("", *path.split()))


@pytest.mark.parametrize(
    "path", ["actor name", "result response", "context platform", "verb display en"]
)
def test_rule_07_empty_text_is_accepted_elsewhere(accepts: Accepts, put: Put, path: str) -> None:
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
def test_rule_08_empty_objects_are_accepted(accepts: Accepts, put: Put, path: str) -> None:
    assert accepts(put({}, *path.split()))


def test_rule_09_order_is_free_and_numbers_are_kept(put: Put) -> None:
    statement = put({"raw": 1.0, "max": 2, "min": 0.1234567890123}, "result", "score")
    turned = Statement.model_validate(dict(reversed(statement.items())))
    assert b'"raw":1.0' in turned.to_json()
    assert b'"max":2}' in turned.to_json().replace(b',"min":0.1234567890123', b"")


@pytest.mark.parametrize(("value", "valid"), [(UUID, True), ("1", False), (7, False)])
def test_rule_11_id_is_a_uuid(accepts: Accepts, put: Put, value: object, valid: bool) -> None:  # noqa: FBT001
    assert accepts(put(value, "id")) is valid


def test_rule_12_all_keys_of_a_statement_are_allowed(accepts: Accepts, put: Put) -> None:
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
def test_rule_13_timestamp_and_stored_are_timestamps(accepts: Accepts, put: Put, key: str) -> None:
    assert accepts(put("2015-11-18T12:17:00Z", key))
    assert not accepts(put("yesterday", key))


def test_rule_14_a_time_to_come_is_accepted(accepts: Accepts, put: Put) -> None:
    assert accepts(put("2999-01-01T00:00:00Z", "timestamp"))


@pytest.mark.parametrize("version", ["1.0", "1.0.0", "1.0.3", "1.0.10"])
def test_rule_15_version_1_0_is_accepted(accepts: Accepts, put: Put, version: str) -> None:
    assert accepts(put(version, "version"))


@pytest.mark.parametrize("version", ["0.9.9", "1.1.0", "1", "1.0.x", "2.0", "2.1.0", "1.0.3 "])
def test_rule_15_other_versions_are_refused(accepts: Accepts, put: Put, version: str) -> None:
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
def test_rule_16_authority(accepts: Accepts, put: Put, authority: object, valid: bool) -> None:  # noqa: FBT001
    assert accepts(put(authority, "authority")) is valid


@pytest.mark.parametrize("attachments", [FILE, [1], ["a"], [{"x": 1}]])
def test_rule_17_attachments_are_a_list_of_attachments(
    accepts: Accepts, put: Put, attachments: object
) -> None:
    assert not accepts(put(attachments, "attachments"))


def test_rule_10_a_key_that_stands_twice_can_be_refused() -> None:
    text = (
        '{"actor": {"mbox": "mailto:a@b.c"}, "verb": {"id": "urn:v"},'
        ' "object": {"id": "urn:a", "id": "urn:o"}}'
    )
    target = parse_statement(text).object
    assert target.to_dict() == {"id": "urn:o"}
    with pytest.raises(ValidationError, match="'id' stands twice"):
        parse_statement(text, duplicates="error")
