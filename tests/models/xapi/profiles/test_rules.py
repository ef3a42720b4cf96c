"""What a rule asks for, kind by kind: part two, section 8.1."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.xapi.profiles.rules import Rule, canonical
from ralph_models.xapi.profiles.templates import TemplateRule

GROUPING = "$.context.contextActivities.grouping[*]"
TYPES = {"location": GROUPING, "selector": "$.definition.type"}
VALUES = "$.result.extensions['urn:n'][*]"


def rule(**parts: Any) -> Rule:
    return Rule(TemplateRule.model_validate(parts), "urn:template", 3)


def kinds(checked: Rule, statement: dict[str, Any]) -> list[tuple[str, str]]:
    return [(found.kind, ".".join(map(str, found.path))) for found in checked.broken(statement)]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param({"location": "$.id", "presence": "included"}, [], id="included"),
        pytest.param(
            {"location": "$.stored", "presence": "included"},
            [("presence", "stored")],
            id="included and absent",
        ),
        pytest.param(
            {"location": f"{GROUPING}.definition.type", "presence": "included"},
            [],
            id="included once of several",
        ),
        pytest.param(
            {**TYPES, "presence": "included"},
            [("presence", "context.contextActivities.grouping.1.definition.type")],
            id="included and one unmatchable",
        ),
        pytest.param({"location": "$.stored", "presence": "excluded"}, [], id="excluded"),
        pytest.param(
            {"location": VALUES, "presence": "excluded"},
            [("presence", f"result.extensions.urn:n.{n}") for n in range(3)],
            id="excluded and present",
        ),
        pytest.param(
            {"location": f"{GROUPING}", "selector": "$.x", "presence": "excluded"},
            [],
            id="excluded and all unmatchable",
        ),
        pytest.param(
            {"location": "$.stored", "presence": "excluded", "any": [1]},
            [],
            id="excluded needs nothing of any",
        ),
        pytest.param({"location": "$.stored", "presence": "recommended"}, [], id="recommended"),
        pytest.param({"location": VALUES, "any": [9, 2]}, [], id="any"),
        pytest.param(
            {"location": VALUES, "any": [9, "2"]}, [("any", "result.extensions.urn:n.*")], id="none"
        ),
        pytest.param({"location": "$.stored", "any": [1]}, [("any", "stored")], id="any of no"),
        pytest.param({**TYPES, "any": ["urn:type:g"]}, [], id="any and one unmatchable"),
        pytest.param(
            {"location": "$.stored", "presence": "recommended", "any": [1]},
            [],
            id="any if recommended",
        ),
        pytest.param(
            {"location": "$.id", "presence": "recommended", "any": [1]},
            [("any", "id")],
            id="any if recommended and present",
        ),
        pytest.param(
            {"location": GROUPING, "selector": "$.x", "presence": "recommended", "all": [1]},
            [],
            id="all if recommended and all unmatchable",
        ),
        pytest.param({"location": VALUES, "all": [1, 2, 3, 4]}, [], id="all"),
        pytest.param(
            {"location": VALUES, "all": [1, 3]},
            [("all", "result.extensions.urn:n.1")],
            id="all but one",
        ),
        pytest.param({"location": "$.stored", "all": [1]}, [], id="all of nothing"),
        pytest.param(
            {**TYPES, "all": ["urn:type:g"]},
            [("all", "context.contextActivities.grouping.1.definition.type")],
            id="all and one unmatchable",
        ),
        pytest.param({"location": VALUES, "none": [9]}, [], id="none of them"),
        pytest.param(
            {"location": VALUES, "none": [3, 1]},
            [("none", "result.extensions.urn:n.0"), ("none", "result.extensions.urn:n.2")],
            id="two of none",
        ),
        pytest.param({**TYPES, "none": ["urn:x"]}, [], id="none and one unmatchable"),
        pytest.param({"location": "$.stored", "none": [1]}, [], id="none of nothing"),
        pytest.param(
            {"location": "$.result.completion", "all": [1]},
            [("all", "result.completion")],
            id="true is not 1",
        ),
        pytest.param(
            {"location": "$.id | $.timestamp", "all": ["x"]},
            [("all", "id"), ("all", "timestamp")],
            id="alternatives",
        ),
        pytest.param(
            {"location": "$.id", "presence": "included", "any": [1], "all": [1], "none": [2]},
            [("any", "id"), ("all", "id")],
            id="several",
        ),
    ],
)
def test_a_rule_is_followed_or_says_where_not(
    statement: dict[str, Any], parts: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert kinds(rule(**parts), statement) == expected


def test_a_finding_tells_template_rule_place_values_and_note(statement: dict[str, Any]) -> None:
    checked = rule(
        location="$.result.completion", all=[False], scopeNote={"fr": "Non.", "en": "No."}
    )
    (found,) = checked.broken(statement)
    assert str(found) == (
        "urn:template: result.completion: must be among [false], found true (all, rule 3) [No.]"
    )


def test_long_values_are_cut(statement: dict[str, Any]) -> None:
    statement["id"] = "x" * 200
    (found,) = rule(location="$.id", presence="excluded").broken(statement)
    assert len(found.message) < 100


def test_what_is_recommended_and_absent_is_advice(statement: dict[str, Any]) -> None:
    absent = rule(location="$.stored", presence="recommended").unheeded(statement)
    assert absent is not None
    assert absent.path == ("stored",)
    assert rule(location="$.id", presence="recommended").unheeded(statement) is None
    assert rule(location="$.stored", presence="excluded").unheeded(statement) is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.sampled_from([0.0, 1.0, 1.5, "", "a"]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2)
    ),
    max_leaves=5,
)


def same(a: Any, b: Any) -> bool:
    """Compare the slow way."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if hasattr(a, "keys") and hasattr(b, "keys"):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if hasattr(a, "append") and hasattr(b, "append"):
        return len(a) == len(b) and all(map(same, a, b))
    return bool(a == b)


@given(json_values, json_values)
def test_values_are_compared_as_json(a: Any, b: Any) -> None:
    assert (canonical(a) == canonical(b)) is same(a, b)


def reference(parts: dict[str, Any], values: list[Any], *, unmatchable: bool) -> bool:
    """Follow the list of requirements of section 8.1 word by word."""
    presence = parts.get("presence")
    if presence == "included" and (not values or unmatchable):
        return False
    if presence == "excluded":
        return not values
    if presence == "recommended" and not values:
        return True
    if "any" in parts and not any(same(value, one) for value in values for one in parts["any"]):
        return False
    if "all" in parts and (
        unmatchable or not all(any(same(value, one) for one in parts["all"]) for value in values)
    ):
        return False
    return "none" not in parts or not any(
        same(value, one) for value in values for one in parts["none"]
    )


lists = st.lists(json_values, min_size=1, max_size=3)
rules = st.fixed_dictionaries(
    {"location": st.just("$.result.extensions['urn:n'][*]"), "selector": st.just("$.v")},
    optional={
        "presence": st.sampled_from(["included", "excluded", "recommended"]),
        "any": lists,
        "all": lists,
        "none": lists,
    },
).filter(lambda parts: len(parts) > 2)


@given(rules, st.lists(json_values, max_size=3), st.booleans())
def test_rules_agree_with_the_requirements_word_by_word(
    parts: dict[str, Any],
    values: list[Any],
    unmatchable: bool,  # noqa: FBT001
) -> None:
    items: list[Any] = [{"v": value} for value in values] + [{}] * unmatchable
    statement = {"result": {"extensions": {"urn:n": items}}}
    follows = not rule(**parts).broken(statement)
    assert follows is reference(parts, values, unmatchable=unmatchable)
