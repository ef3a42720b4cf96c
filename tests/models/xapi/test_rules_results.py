"""Data rules 76 to 91: results, contexts and attachments.

The numbers are those of the checklist that error messages name.
"""

from collections.abc import Callable
from typing import Any

import pytest

from ralph_models.xapi import equivalent

Put = Callable[..., dict[str, Any]]
Accepts = Callable[..., bool]
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
SUB = {"objectType": "SubStatement", "actor": ADA, "verb": {"id": IRI}, "object": {"id": IRI}}
OTHER = {**FILE, "sha2": "11"}


def test_rules_76_and_77_results(accepts: Accepts, put: Put) -> None:
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
def test_rules_78_to_80_scores(accepts: Accepts, put: Put, score: object, valid: bool) -> None:  # noqa: FBT001
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
    accepts: Accepts,
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
    accepts: Accepts, put: Put, key: str, target: dict[str, Any]
) -> None:
    assert not accepts(put("x", "context", key, object=target))
    assert accepts(put("x", "context", key))
    if target is not SUB:
        assert not accepts(put({**SUB, "object": target, "context": {key: "x"}}, "object"))


@pytest.mark.parametrize("key", ["parent", "grouping", "category", "other"])
def test_rules_85_to_87_context_activities(accepts: Accepts, put: Put, key: str) -> None:
    activity = {"id": IRI, "objectType": "Activity"}
    right: list[Any] = [{"id": IRI}, [{"id": IRI}], [], [activity]]
    for value in right:
        assert accepts(put(value, "context", "contextActivities", key))
    wrong: list[Any] = ["x", [IRI], [{**activity, "objectType": "GroupActivity"}], {}, [[activity]]]
    for value in wrong:
        assert not accepts(put(value, "context", "contextActivities", key))


@pytest.mark.parametrize("key", sorted(FILE))
def test_rules_88_and_89_attachments_need_their_members(
    accepts: Accepts, put: Put, key: str
) -> None:
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
    accepts: Accepts,
    put: Put,
    change: dict[str, Any],
    valid: bool,  # noqa: FBT001
) -> None:
    statement = put([{**FILE, **change}], "attachments")
    assert accepts(statement) is valid


@pytest.mark.parametrize("verb", ["progressed", "completed"])
def test_rule_81_a_score_goes_with_any_verb(accepts: Accepts, put: Put, verb: str) -> None:
    part = {"id": f"http://adlnet.gov/expapi/verbs/{verb}"}
    assert accepts(put({"scaled": 0.5}, "result", "score", verb=part))


def test_rule_91_attachments_may_stand_at_a_sub_statement(accepts: Accepts, put: Put) -> None:
    assert accepts(put({**SUB, "attachments": [FILE]}, "object"))


def test_rule_92_equal_content_is_no_conflict(put: Put) -> None:
    assert equivalent(put(UUID, "id"), put(UUID.upper(), "id"))
    assert not equivalent(put(UUID, "id"), put(UUID, "id", verb={"id": "urn:other"}))


@pytest.mark.parametrize(
    ("path", "value", "other"),
    [
        pytest.param("stored", "2015-11-18T12:17:00Z", None, id="what a store sets"),
        pytest.param("authority", ADA, None, id="an authority"),
        pytest.param("object definition", {"name": {"en": "a"}}, {}, id="definitions"),
        pytest.param("verb display", {"en": "a"}, {"fr": "b"}, id="display"),
        pytest.param("timestamp", "2015-11-18T12:17:00Z", "2015-11-18T13:17:00+01:00", id="offset"),
        pytest.param("actor mbox", "mailto:a@b.c", "mailto:a@B.c", id="case of a domain"),
        pytest.param("context language", "en-US", "en-us", id="case of a language"),
        pytest.param("context registration", UUID, UUID.upper(), id="case of a UUID"),
        pytest.param("context contextActivities other", {"id": IRI}, [{"id": IRI}], id="one"),
    ],
)
def test_rule_93_what_is_ignored_in_comparison(
    put: Put, path: str, value: object, other: object
) -> None:
    bare = put("x", "result", "response")
    second = bare if other is None else put(other, *path.split(), result=bare["result"])
    assert equivalent(put(value, *path.split(), result=bare["result"]), second)


def test_rule_93_the_order_of_members_is_ignored(put: Put) -> None:
    bob = {"mbox": "mailto:bob@example.org"}
    groups = [{"objectType": "Group", "member": list(pair)} for pair in ((ADA, bob), (bob, ADA))]
    assert equivalent(*(put(group, "actor") for group in groups))


@pytest.mark.parametrize(
    ("path", "value", "other"),
    [
        pytest.param("attachments", [FILE, OTHER], [OTHER, FILE], id="order of attachments"),
        pytest.param(
            "context contextActivities other",
            [{"id": IRI}, {"id": "urn:a"}],
            [{"id": "urn:a"}, {"id": IRI}],
            id="order of context activities",
        ),
        pytest.param("result response", "a", "A", id="case of text"),
        pytest.param("context extensions", {IRI: True}, {IRI: 1}, id="true and 1"),
        pytest.param("context extensions", {IRI: None}, {}, id="null and nothing"),
        pytest.param("result duration", "PT60S", "PT1M", id="forms of a duration"),
    ],
)
def test_rule_94_what_is_not_ignored_in_comparison(
    put: Put, path: str, value: object, other: object
) -> None:
    assert not equivalent(put(value, *path.split()), put(other, *path.split()))


def test_rule_95_defaults_and_numbers_are_equal_to_themselves(put: Put) -> None:
    assert equivalent(put(1, "result", "score", "raw"), put(1.0, "result", "score", "raw"))
    for path, kind in (("actor", "Agent"), ("object", "Activity")):
        bare = put(1, "result", "score", "raw")
        assert equivalent(put(kind, path, "objectType", result=bare["result"]), bare)
