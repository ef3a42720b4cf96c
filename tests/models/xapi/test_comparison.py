"""Rules 92 to 95: when two statements say the same."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.xapi import Statement, equivalent

Put = Callable[..., dict[str, Any]]
ADA = {"mbox": "mailto:ada@example.org"}
BOB = {"openid": "urn:bob"}
LOWER = "abcdefab-1234-5678-1234-567812345678"
FILE = {"usageType": "urn:u", "display": {"en": "a"}, "contentType": "a/b", "length": 1, "sha2": ""}
SYSTEM = {"homePage": "urn:s"}
ACCOUNT = {"account": {**SYSTEM, "name": "a"}}
TURNED = {"account": {"name": "a", **SYSTEM}}
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
    pair("timestamp", "9999-12-31T24:00:00Z", "9999-12-31T23:00:00-01:00", "93 year 9999"),
    pair("timestamp", "2015-11-18T12:00:00.1200Z", "2015-11-18T12:00:00.12", "93 no offset"),
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
    pair("attachments", [{**FILE, "sha2": "AB"}], [{**FILE, "sha2": "ab"}], "93 hash"),
    pair(
        "attachments",
        [{**FILE, "display": {"en": "a", "EN": "b"}}],
        [{**FILE, "display": {"EN": "b", "en": "a"}}],
        "93 one tag in two cases",
    ),
    pair(
        "actor",
        {"objectType": "Group", "member": [TURNED, {"account": {**SYSTEM, "name": "z"}}]},
        {"objectType": "Group", "member": [{"account": {"name": "z", **SYSTEM}}, ACCOUNT]},
        "93 members whose keys are in another order",
    ),
    pair("object", SUB, {**SUB, "verb": {"id": "urn:v", "display": {}}}, "in a SubStatement"),
]
SINCE_2_0 = [
    pair(
        "context contextAgents",
        [{"objectType": "contextAgent", "agent": ADA}],
        [{"agent": {"mbox": "mailto:ada@EXAMPLE.org", "objectType": "Agent"}}],
        "2.0 agents",
    ),
    pair(
        "context contextGroups",
        [{"objectType": "contextGroup", "group": {"objectType": "Group", "member": [ADA, BOB]}}],
        [{"group": {"objectType": "Group", "member": [BOB, ADA]}}],
        "2.0 groups",
    ),
]
DIFFERENT = [
    pair("timestamp", "2015-11-18T12:00:00Z", "2015-11-18T12:00:00.001Z", "instant"),
    pair("timestamp", "2015-11-18T12:00:00.1Z", "2015-11-18T12:00:00.1000000001Z", "precision"),
    pair("timestamp", "2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z", "leap second"),
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


@pytest.mark.parametrize(("path", "a", "b"), SINCE_2_0)
def test_agents_and_groups_of_the_context_are_compared_as_others(
    put: Put, path: str, a: Any, b: Any
) -> None:
    assert equivalent(put(a, *path.split()), put(b, *path.split()))
    assert not equivalent(put(a, *path.split()), put([], *path.split()))
    assert not equivalent(put([*a, *b], *path.split()), put(b, *path.split()))


def test_a_statement_may_be_text(minimal: dict[str, Any]) -> None:
    text = json.dumps(minimal)
    for one in (text, text.encode(), Statement.model_validate(minimal)):
        assert equivalent(one, minimal)
    with pytest.raises(ValidationError):
        equivalent(minimal, b"[]")


def test_a_long_duration_is_compared_in_linear_time(put: Put) -> None:
    digits = "1" * 1_000_000
    a, b = (put(f"PT{digits}{end}", "result", "duration") for end in ("S", ".001S"))
    assert equivalent(a, b)


def reordered(value: Any) -> Any:
    """Turn the order of all keys round."""
    if hasattr(value, "keys"):
        return {key: reordered(value[key]) for key in reversed(value)}
    return [reordered(item) for item in value] if hasattr(value, "append") else value


def elsewhere(timestamp: str) -> str:
    return timestamp.replace("12:00:00.5Z", "09:30:00,50-02:30")


def turned_members(statement: dict[str, Any]) -> dict[str, Any]:
    return {
        **statement,
        "actor": {**statement["actor"], "member": statement["actor"]["member"][::-1]},
    }


def without(key: str, statement: dict[str, Any]) -> dict[str, Any]:
    return {name: statement[name] for name in statement if name != key}


def changed(statement: dict[str, Any], path: tuple[Any, ...], change: Callable[[Any], Any]) -> Any:
    """Copy a statement, with what stands at a path changed."""
    copy = deepcopy(statement)
    node: Any = copy
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = change(node[path[-1]])
    return copy


PARTS = {
    "actor": {"objectType": "Group", "mbox": "mailto:x@example.org", "member": [ADA, ACCOUNT]},
    "verb": {"id": "urn:v", "display": {"en": "did"}},
    "result": {
        "score": {"raw": 1, "min": 0.5, "max": 2},
        "success": True,
        "completion": False,
        "response": "",
        "duration": "P1DT2.34S",
        "extensions": {"urn:x": [None, 0, "", {"a": True}]},
    },
    "context": {
        "registration": LOWER,
        "instructor": {"name": "Ada", "mbox_sha1sum": "a" * 40},
        "team": {"objectType": "Group", "member": [ADA]},
        "contextActivities": {"parent": [{"id": "urn:p"}], "other": [{"id": "urn:a"}]},
        "language": "en-us",
        "statement": {"objectType": "StatementRef", "id": LOWER},
        "extensions": {"urn:x": None},
    },
    "timestamp": "2015-11-18T12:00:00.5Z",
    "attachments": [{**FILE, "description": {"fr": "b"}, "fileUrl": "urn:f", "sha2": "ab"}],
}
FULL: dict[str, Any] = {
    **PARTS,
    "object": {**PARTS, "objectType": "SubStatement", "object": {"id": "urn:o"}},
    "id": LOWER,
    "stored": "2015-11-18T12:00:00.5Z",
    "authority": {"objectType": "Group", "member": [ACCOUNT, ADA]},
    "version": "1.0.3",
}
PERMITTED: dict[str, Callable[[dict[str, Any]], Any]] = {
    "order of keys": reordered,
    "order of members": turned_members,
    "offset": lambda one: changed(one, ("timestamp",), elsewhere),
    "offset of stored": lambda one: changed(one, ("stored",), elsewhere),
    "offset within": lambda one: changed(one, ("object", "timestamp"), elsewhere),
    "precision": lambda one: changed(
        one, ("result", "duration"), lambda text: text.replace("34", "349")
    ),
    "display": lambda one: changed(one, ("verb",), lambda verb: {"id": verb["id"]}),
    "definition": lambda one: changed(
        one, ("object", "object"), lambda value: {**value, "definition": {"type": "urn:t"}}
    ),
    "one activity": lambda one: changed(
        one, ("context", "contextActivities", "parent"), lambda several: several[0]
    ),
    "uuid": lambda one: changed(one, ("id",), str.upper),
    "hash": lambda one: changed(one, ("context", "instructor", "mbox_sha1sum"), str.upper),
    "tag": lambda one: changed(one, ("context", "language"), str.upper),
    "domain": lambda one: changed(one, ("actor", "mbox"), lambda text: text[:9] + text[9:].upper()),
    "number": lambda one: changed(one, ("result", "score", "raw"), float),
    "default": lambda one: changed(
        one, ("context", "instructor"), lambda agent: {**agent, "objectType": "Agent"}
    ),
    **{key: partial(without, key) for key in ("id", "authority", "stored", "version")},
}


@given(st.lists(st.sampled_from(sorted(PERMITTED)), unique=True))
def test_permitted_changes_together_keep_a_statement_what_it_is(names: list[str]) -> None:
    other = FULL
    # a key that is taken away can not be changed any more
    for name in sorted(names, key=lambda name: name in FULL):
        other = PERMITTED[name](other)
    assert equivalent(FULL, other)
    assert equivalent(other, FULL)
    assert equivalent(Statement.model_validate(other), json.dumps(FULL))


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the paths to all that is no object and no list."""
    if not hasattr(value, "__iter__") or hasattr(value, "upper"):
        yield path
        return
    for key, item in value.items() if hasattr(value, "keys") else enumerate(value):
        yield from leaves(item, (*path, key))


def other_value(value: Any) -> Any:
    if isinstance(value, str):
        # the first letter or digit that can be another one
        return value[:-1] + ("Z" if value.endswith("b") else "b") if value else "b"
    return "null" if value is None else not value if isinstance(value, bool) else value + 1


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=" ".join(map(str, path))) for path in leaves(FULL)]
)
def test_another_value_is_a_conflict_wherever_it_stands(path: tuple[Any, ...]) -> None:
    other = changed(FULL, path, other_value)
    assert equivalent(FULL, other) == ("verb" in path and "display" in path)


@given(st.data())
def test_equivalence_is_symmetric_and_every_statement_is_equivalent_to_itself(
    valid: list[dict[str, Any]], data: st.DataObject
) -> None:
    a, b = (data.draw(st.sampled_from(valid)) for _ in range(2))
    assert equivalent(a, b) == equivalent(b, a)
    assert equivalent(a, reordered(a))
    assert equivalent(json.dumps(a), Statement.model_validate(a))
