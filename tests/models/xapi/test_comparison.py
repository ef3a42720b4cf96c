"""Rules 92 to 95: when two statements say the same."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from ralph_models.xapi import Statement, equivalent

Put = Callable[..., dict[str, Any]]
ADA = {"mbox": "mailto:ada@example.org"}
BOB = {"openid": "urn:bob"}
LOWER = "abcdefab-1234-5678-1234-567812345678"
FILE = {"usageType": "urn:u", "display": {"en": "a"}, "contentType": "a/b", "length": 1, "sha2": ""}
SUB = {
    "objectType": "SubStatement",
    "actor": ADA,
    "verb": {"id": "urn:v"},
    "object": {"id": "urn:o"},
}


def pair(path: str, a: Any, b: Any, name: str) -> Any:
    return pytest.param(path, a, b, id=name)


EQUAL = [
    pair("timestamp", "2015-11-18T12:00:00Z", "2015-11-18T14:00:00.000+02:00", "93 offset"),
    pair("timestamp", "2015-11-18T23:30:00-01:00", "20151119T003000,0Z", "93 basic format"),
    pair("timestamp", "2015-11-18T24:00:00Z", "2015-11-19T00:00:00Z", "93 hour 24"),
    pair("timestamp", "0000-12-31T24:00:00Z", "0001-01-01T00:00:00Z", "93 year 0"),
    pair("object", {"id": "urn:o", "definition": {"name": {}}}, {"id": "urn:o"}, "93 definition"),
    pair("verb display", {"en": "a"}, {"en": "b"}, "93 display"),
    pair("actor mbox", "mailto:ada@example.org", "mailto:ada@EXAMPLE.org", "93 domain"),
    pair("id", LOWER, LOWER.upper(), "93 uuid"),
    pair("context registration", LOWER, LOWER.upper(), "93 registration"),
    pair("context language", "en-US", "EN-us", "93 language tag"),
    pair("context contextActivities parent", {"id": "urn:a"}, [{"id": "urn:a"}], "93 one activity"),
    pair(
        "actor",
        {"objectType": "Group", "member": [ADA, BOB]},
        {"objectType": "Group", "member": [BOB, {**ADA, "objectType": "Agent"}]},
        "93 order of members",
    ),
    pair("result duration", "PT1.239S", "PT1,23S", "44 below 0.01 s"),
    pair("result duration", "PT1.001S", "PT1S", "44 cut to nothing"),
    pair("actor", ADA, {**ADA, "objectType": "Agent"}, "95 agent"),
    pair("object", {"id": "urn:o"}, {"objectType": "Activity", "id": "urn:o"}, "95 activity"),
    pair("result score raw", 1, 1.0, "95 number"),
    pair("result extensions", {"urn:x": [1]}, {"urn:x": [1.0]}, "95 number in extensions"),
    pair("attachments", [FILE], [{**FILE, "display": {"EN": "a"}}], "93 tag of a map"),
    pair("object", SUB, {**SUB, "verb": {"id": "urn:v", "display": {}}}, "in a SubStatement"),
]
DIFFERENT = [
    pair("timestamp", "2015-11-18T12:00:00Z", "2015-11-18T12:00:00.001Z", "instant"),
    pair("result duration", "PT1M", "PT60S", "94 duration"),
    pair("result duration", "PT1.22S", "PT1.23S", "94 hundredths"),
    pair("attachments", [FILE, {**FILE, "length": 2}], [{**FILE, "length": 2}, FILE], "94 order"),
    pair(
        "context contextActivities parent",
        [{"id": "urn:a"}, {"id": "urn:b"}],
        [{"id": "urn:b"}, {"id": "urn:a"}],
        "94 order of activities",
    ),
    pair("actor mbox", "mailto:ada@example.org", "mailto:Ada@example.org", "local part"),
    pair("verb id", "urn:v", "urn:V", "iri"),
    pair("result extensions", {"urn:x": True}, {"urn:x": 1}, "true and 1"),
    pair("result extensions", {"urn:x": None}, {}, "null and nothing"),
    pair("context extensions", {"urn:x": "A"}, {"urn:x": "a"}, "case in extensions"),
    pair("result response", "", "a", "response"),
    pair("actor name", "a", "b", "name"),
    pair("object", SUB, {**SUB, "object": {"id": "urn:p"}}, "within a SubStatement"),
    pair("object", SUB, {**SUB, "timestamp": "2015-11-18T12:00:00Z"}, "time of a SubStatement"),
    pair("id", LOWER, LOWER.replace("a", "0"), "id"),
]


@pytest.mark.parametrize(("path", "a", "b"), EQUAL)
def test_equal_content_is_equivalent(put: Put, path: str, a: Any, b: Any) -> None:
    first, second = put(a, *path.split()), put(b, *path.split())
    kept = deepcopy(first), deepcopy(second)
    assert equivalent(first, second)
    assert equivalent(Statement.model_validate(second), first)
    assert (first, second) == kept


@pytest.mark.parametrize(("path", "a", "b"), DIFFERENT)
def test_other_content_is_a_conflict(put: Put, path: str, a: Any, b: Any) -> None:
    first, second = put(a, *path.split()), put(b, *path.split())
    assert not equivalent(first, second)
    assert not equivalent(Statement.model_validate(second), Statement.model_validate(first))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", LOWER),
        ("authority", ADA),
        ("stored", "2015-11-18T12:00:00Z"),
        ("timestamp", "2015-11-18T12:00:00Z"),
        ("version", "1.0.3"),
    ],
)
def test_what_a_store_may_set_is_left_aside_where_one_side_lacks_it(
    put: Put, minimal: dict[str, Any], key: str, value: object
) -> None:
    assert equivalent(put(value, key), minimal)


def test_presence_of_other_members_counts(put: Put, minimal: dict[str, Any]) -> None:
    assert not equivalent(put({}, "result"), minimal)
