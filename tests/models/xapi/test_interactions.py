"""What a record store may refuse in interactions, and statements do not."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.xapi import (
    ActivityDefinition,
    Statement,
    interaction_findings,
)

Put = Callable[..., dict[str, Any]]
A, B = {"id": "a"}, {"id": "b"}
SUB = {
    "objectType": "SubStatement",
    "actor": {"mbox": "mailto:ada@example.org"},
    "verb": {"id": "urn:v"},
}
LISTS = ("choices", "scale", "source", "target", "steps")
LISTS_OF: dict[str, set[str]] = {
    "choice": {"choices"},
    "sequencing": {"choices"},
    "likert": {"scale"},
    "matching": {"source", "target"},
    "performance": {"steps"},
    "true-false": set(),
    "fill-in": set(),
    "long-fill-in": set(),
    "numeric": set(),
    "other": set(),
}


def definition(kind: str, *patterns: str, lists: bool = True) -> dict[str, Any]:
    names = LISTS_OF[kind] if lists else ()
    return {
        "interactionType": kind,
        "correctResponsesPattern": list(patterns),
        **{name: [A, B] for name in names},
    }


def findings(kind: str, *patterns: str, lists: bool = True) -> list[str]:
    parts = definition(kind, *patterns, lists=lists)
    return [str(finding) for finding in interaction_findings(ActivityDefinition(**parts))]


@pytest.mark.parametrize("kind", LISTS_OF)
@pytest.mark.parametrize("name", LISTS)
def test_rule_72_lists_belong_to_types(kind: str, name: str) -> None:
    parts: dict[str, Any] = {"interactionType": kind, name: [A]}
    found = interaction_findings(ActivityDefinition(**parts))
    if name in LISTS_OF[kind]:
        assert found == []
    else:
        assert [(finding.path, finding.rule) for finding in found] == [((name,), 72)]


RIGHT = [
    ("true-false", "true"),
    ("true-false", "false"),
    ("choice", "a"),
    ("choice", "b[,]a"),
    ("sequencing", "a[,]b"),
    ("likert", "b"),
    ("matching", "a[.]b"),
    ("matching", "a[.]b[,]a[.]a"),
    ("performance", "a[.]1[,]b[.]"),
    ("performance", "a[.]1:[,]b[.]1[:]2"),
    ("performance", "{order_matters=false}a[.]{lang=fr}un[,]b[.]x"),
    ("numeric", "4"),
    ("numeric", "-1.5[:]2e3"),
    ("numeric", "[:]10"),
    ("numeric", "1[:]"),
    ("fill-in", "{case_matters=true}{lang=en}Bob's your uncle[,]x"),
    ("long-fill-in", "{case_matters=perhaps}"),
    ("other", ""),
]
WRONG = [
    ("true-false", "True", "should be true or false"),
    ("choice", "c", "'c' is not among the ids of choices"),
    ("choice", "a,b", "'a,b' is not among the ids of choices"),
    ("choice", "", "'' is not among the ids of choices"),
    ("choice", "{order_matters=false}a", "not among the ids"),
    ("sequencing", "a[,]", "'' is not among the ids"),
    ("likert", "a[,]b", "should be one id"),
    ("likert", "c", "'c' is not among the ids of scale"),
    ("matching", "a", "source[.]target"),
    ("matching", "a[.]b[.]a", "source[.]target"),
    ("matching", "c[.]a", "'c' is not among the ids of source"),
    ("matching", "a[.]c", "'c' is not among the ids of target"),
    ("performance", "a", "step[.]response"),
    ("performance", "c[.]1", "'c' is not among the ids of steps"),
    ("numeric", "four", "should be a number"),
    ("numeric", "[:]", "should be a number"),
    ("numeric", "1[:]2[:]3", "should be a number"),
    ("numeric", "1:", "should be a number"),
    ("numeric", "3[:]2", "is empty"),
]


@pytest.mark.parametrize(("kind", "pattern"), RIGHT)
def test_rule_73_the_syntax_of_patterns(kind: str, pattern: str) -> None:
    assert findings(kind, pattern) == []
    assert findings(kind, pattern, lists=False) == []


@pytest.mark.parametrize(("kind", "pattern", "reason"), WRONG)
def test_rule_73_other_patterns_are_found_and_accepted(
    put: Put, kind: str, pattern: str, reason: str
) -> None:
    (found,) = findings(kind, pattern)
    assert found.startswith("correctResponsesPattern.0: ")
    assert reason in found
    assert found.endswith(f"(type {kind}) (interaction_response, rule 73)")
    statement = put(definition(kind, pattern), "object", "definition")
    assert Statement.model_validate(statement).to_dict() == statement


@pytest.mark.parametrize("kind", ["choice", "sequencing", "likert", "matching", "performance"])
def test_rule_73_ids_are_free_where_their_list_is_not_given(kind: str) -> None:
    pattern = {"matching": "x[.]y", "performance": "x[.]y"}.get(kind, "x")
    assert findings(kind, pattern, lists=False) == []
    empty = {"matching": "[.]y", "performance": "[.]y"}.get(kind, "")
    assert ["an id is empty" in found for found in findings(kind, empty, lists=False)] == [True]


@pytest.mark.parametrize("above", [(), ("object",)])
def test_rule_73_the_response_that_was_given_is_looked_at(put: Put, above: tuple[str, ...]) -> None:
    parts = {
        "object": {"id": "urn:o", "definition": definition("choice", "a", "x")},
        "result": {"response": "y"},
    }
    statement = put({**SUB, **parts}, "object") if above else put("y", "result", "response")
    if not above:
        statement |= parts
    found = interaction_findings(Statement.model_validate(statement))
    assert [finding.path for finding in found] == [
        (*above, "object", "definition", "correctResponsesPattern", 1),
        (*above, "result", "response"),
    ]


def test_activities_of_the_context_are_looked_at(put: Put) -> None:
    activity = {"id": "urn:o", "definition": definition("choice", "x")}
    statement = put(
        {"parent": activity, "other": [{"id": "urn:a"}, activity]}, "context", "contextActivities"
    )
    paths = [finding.path for finding in interaction_findings(Statement.model_validate(statement))]
    where = ("definition", "correctResponsesPattern", 0)
    above = ("context", "contextActivities")
    assert paths == [(*above, "other", 1, *where), (*above, "parent", *where)]


def test_what_is_no_interaction_has_no_findings(put: Put) -> None:
    for statement in (put("x", "result", "response"), put({}, "object", "definition")):
        assert interaction_findings(Statement.model_validate(statement)) == []


delimited = st.lists(st.sampled_from(["a", "b", "[,]", "[.]", "[:]", "{", "}", "1", "-", "é"])).map(
    "".join
)


@given(st.sampled_from(list(LISTS_OF)), delimited | st.text(), st.booleans())
def test_any_pattern_is_judged(kind: str, pattern: str, lists: bool) -> None:  # noqa: FBT001
    for found in findings(kind, pattern, lists=lists):
        assert "rule 73" in found
