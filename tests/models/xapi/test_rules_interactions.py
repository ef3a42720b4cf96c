"""Data rules 67 to 75: interactions.

The numbers are those of the checklist that error messages name.
"""

from collections.abc import Callable
from typing import Any

import pytest

Put = Callable[..., dict[str, Any]]
Accepts = Callable[..., bool]
IRI = "https://example.org/x"
CHOICE = {"id": "a", "description": {"en": "A"}}


@pytest.mark.parametrize("kind", ["true-false", "fill-in", "likert", "other"])
def test_rule_67_interaction_types(accepts: Accepts, put: Put, kind: str) -> None:
    assert accepts(put(kind, "object", "definition", "interactionType"))
    assert not accepts(put(kind.upper(), "object", "definition", "interactionType"))


@pytest.mark.parametrize("key", ["choices", "scale", "source", "target", "steps"])
def test_rules_68_and_71_components(accepts: Accepts, put: Put, key: str) -> None:
    def definition(components: object) -> dict[str, Any]:
        parts = {"interactionType": "other", key: components}
        return put(parts, "object", "definition")

    assert accepts(definition([CHOICE, {"id": "b"}]))
    assert not accepts(definition([CHOICE, CHOICE]))
    assert not accepts(definition([{"description": {"en": "A"}}]))
    assert not accepts(definition(CHOICE))
    assert not accepts(put([CHOICE], "object", "definition", key))


@pytest.mark.parametrize("pattern", ["true", [1], [None], {}])
def test_rule_70_patterns_are_a_list_of_text(accepts: Accepts, put: Put, pattern: object) -> None:
    def definition(given: object) -> dict[str, Any]:
        parts = {"interactionType": "true-false", "correctResponsesPattern": given}
        return put(parts, "object", "definition")

    assert accepts(definition([]))
    assert not accepts(definition(pattern))
    assert not accepts(put(["true"], "object", "definition", "correctResponsesPattern"))


def test_rules_74_and_75_odd_and_long_patterns_are_accepted(accepts: Accepts, put: Put) -> None:
    parts = {
        "interactionType": "fill-in",
        "correctResponsesPattern": ["{case_matters=perhaps}{lang=}x" * 1000] * 50,
    }
    assert accepts(put(parts, "object", "definition"))


@pytest.mark.parametrize("kind", [None, IRI, "http://adlnet.gov/expapi/activities/cmi.interaction"])
def test_rule_69_interactions_are_of_any_type_of_activity(
    accepts: Accepts, put: Put, kind: str | None
) -> None:
    parts = {"interactionType": "numeric"} | ({"type": kind} if kind else {})
    assert accepts(put(parts, "object", "definition"))


@pytest.mark.parametrize("key", ["choices", "scale", "source", "target", "steps"])
def test_rule_72_lists_of_other_types_are_accepted(accepts: Accepts, put: Put, key: str) -> None:
    assert accepts(put({"interactionType": "fill-in", key: [CHOICE]}, "object", "definition"))


@pytest.mark.parametrize("kind", ["true-false", "choice", "matching", "numeric", "performance"])
def test_rule_73_patterns_and_responses_of_any_syntax_are_accepted(
    accepts: Accepts, put: Put, kind: str
) -> None:
    target = {
        "id": IRI,
        "definition": {"interactionType": kind, "correctResponsesPattern": ["é[,]", "1:", ""]},
    }
    assert accepts(put("no such thing", "result", "response", object=target))
