"""The formats in which a record store gives statements out."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.xapi import (
    Statement,
    StatementFormat,
    canonical_view,
    equivalent,
    exact_view,
    ids_view,
    view,
)

Same = Callable[[Any, Any], bool]
FORMATS: list[StatementFormat] = ["ids", "exact", "canonical"]

ADA = {"objectType": "Agent", "name": "Ada", "mbox": "mailto:ada@example.org"}
TEAM = {"objectType": "Group", "name": "Team", "openid": "urn:team", "member": [ADA]}
PAIR = {"objectType": "Group", "name": "Pair", "member": [ADA, {"openid": "urn:b", "name": "B"}]}
TEXTS = {"fr": "un", "en-US": "one", "de": "eins"}
VERB = {"id": "urn:v", "display": TEXTS}
QUESTION = {
    "objectType": "Activity",
    "id": "urn:q",
    "definition": {
        "name": TEXTS,
        "description": {},
        "type": "urn:t",
        "interactionType": "choice",
        "choices": [{"id": "a", "description": TEXTS}, {"id": "b"}],
        "extensions": {"urn:x": TEXTS},
    },
}
FILE = {
    "usageType": "urn:u",
    "display": TEXTS,
    "description": TEXTS,
    "contentType": "a/b",
    "length": 1,
    "sha2": "",
}
PARTS = {
    "verb": VERB,
    "context": {
        "instructor": ADA,
        "team": TEAM,
        "contextActivities": {"parent": QUESTION, "other": [QUESTION]},
        "extensions": {"urn:x": {"name": "kept"}},
    },
    "attachments": [FILE],
}
FULL: dict[str, Any] = {
    **PARTS,
    "actor": PAIR,
    "object": {**PARTS, "objectType": "SubStatement", "actor": TEAM, "object": QUESTION},
    "authority": ADA,
}
WHO_ADA = {"objectType": "Agent", "mbox": "mailto:ada@example.org"}
WHO_TEAM = {"objectType": "Group", "openid": "urn:team"}
FEW = {
    "verb": {"id": "urn:v"},
    "context": {
        "instructor": WHO_ADA,
        "team": WHO_TEAM,
        "contextActivities": {"parent": {"id": "urn:q"}, "other": [{"id": "urn:q"}]},
        "extensions": {"urn:x": {"name": "kept"}},
    },
    "attachments": [FILE],
}


def maps(value: Any, key: str = "") -> Iterator[dict[str, str]]:
    """Find the language maps of a statement; names of agents are text."""
    if key in {"name", "description", "display"} and hasattr(value, "keys"):
        yield value
    elif hasattr(value, "keys"):
        for name in value:
            yield from maps(value[name] if name != "extensions" else None, name)
    elif hasattr(value, "append"):
        for item in value:
            yield from maps(item)


def test_the_format_ids_leaves_what_identifies() -> None:
    assert ids_view(FULL) == {
        **FEW,
        "actor": {"objectType": "Group", "member": [WHO_ADA, {"openid": "urn:b"}]},
        "object": {
            **FEW,
            "objectType": "SubStatement",
            "actor": WHO_TEAM,
            "object": {"id": "urn:q"},
        },
        "authority": WHO_ADA,
    }


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param(ADA, WHO_ADA, id="agent"),
        pytest.param(TEAM, WHO_TEAM, id="group"),
        pytest.param(QUESTION, {"id": "urn:q"}, id="activity"),
        pytest.param(*[{"objectType": "StatementRef", "id": "urn:r"}] * 2, id="reference"),
    ],
)
def test_the_format_ids_reduces_every_kind_of_object(
    minimal: dict[str, Any], target: Any, expected: Any
) -> None:
    assert ids_view({**minimal, "object": target})["object"] == expected


def test_agents_and_groups_of_the_context_are_reduced(minimal: dict[str, Any]) -> None:
    context: dict[str, Any] = {
        "contextAgents": [{"objectType": "contextAgent", "agent": ADA, "relevantTypes": ["urn:t"]}],
        "contextGroups": [{"objectType": "contextGroup", "group": TEAM}],
    }
    seen = ids_view({**minimal, "context": context})["context"]
    assert seen["contextAgents"] == [{**context["contextAgents"][0], "agent": WHO_ADA}]
    assert seen["contextGroups"] == [{"objectType": "contextGroup", "group": WHO_TEAM}]


@given(st.data())
def test_the_view_of_a_valid_statement_is_valid_and_its_own_view(
    valid: list[dict[str, Any]], same_json: Same, data: st.DataObject
) -> None:
    statement = data.draw(st.sampled_from([FULL, *valid]))
    kept = deepcopy(statement)
    for name in FORMATS:
        for arrays in (False, True):
            once = view(statement, name, languages="en", arrays=arrays)
            assert Statement.model_validate(once).to_dict() == once
            assert same_json(view(once, name, languages="en", arrays=arrays), once)
            model = Statement.model_validate(statement)
            assert same_json(view(model, name, languages="en", arrays=arrays), once)
    assert same_json(statement, kept)


@given(st.data())
def test_the_format_exact_changes_nothing_but_single_activities_if_asked(
    valid: list[dict[str, Any]], same_json: Same, data: st.DataObject
) -> None:
    statement = data.draw(st.sampled_from([FULL, *valid]))
    assert same_json(exact_view(statement), statement)
    arrays = exact_view(statement, arrays=True)
    assert equivalent(arrays, statement)
    activities = arrays.get("context", {}).get("contextActivities", {})
    assert all(isinstance(several, list) for several in activities.values())


@given(st.data(), st.text(), st.sampled_from(["en", "fr;q=0.1, *", "de-AT", "*;q=0", "ja"]))
def test_the_format_canonical_has_one_language_in_each_map(
    valid: list[dict[str, Any]], data: st.DataObject, noise: str, header: str
) -> None:
    statement = data.draw(st.sampled_from([FULL, *valid]))
    for languages in (header, f"{header},{noise}", noise):
        found = list(maps(canonical_view(statement, languages)))
        given_maps = list(maps(statement))
        assert [len(one) for one in found] == [min(len(one), 1) for one in given_maps]
        assert all(
            one.items() <= whole.items() for one, whole in zip(found, given_maps, strict=True)
        )


def test_the_format_canonical_chooses_the_language_of_the_header() -> None:
    seen = canonical_view(FULL, "es, en-GB;q=0.8, fr;q=0.2")
    assert list(maps(seen)) == [{"en-US": "one"} if one else {} for one in maps(FULL)]
    assert seen["actor"] == PAIR
    assert seen["context"]["contextActivities"]["parent"]["definition"]["extensions"] == {
        "urn:x": TEXTS
    }


def test_without_a_header_every_language_stays(same_json: Same) -> None:
    assert same_json(canonical_view(FULL), FULL)


def test_the_format_canonical_fills_in_definitions_and_displays() -> None:
    definitions = {"urn:q": {"name": {"en": "Question", "fr": "La question"}}}
    displays = {"urn:v": {"en": "did", "fr": "a fait"}}
    seen = canonical_view(FULL, "fr", definitions=definitions, displays=displays)
    question = {**QUESTION, "definition": {"name": {"fr": "La question"}}}
    for part in (seen, seen["object"]):
        assert part["verb"] == {"id": "urn:v", "display": {"fr": "a fait"}}
        assert part["context"]["contextActivities"] == {"parent": question, "other": [question]}
    assert seen["object"]["object"] == question


def test_what_has_no_canonical_definition_keeps_its_own(minimal: dict[str, Any]) -> None:
    lookup: dict[str, dict[str, Any]] = {"urn:other": {"type": "urn:t"}}
    assert canonical_view(minimal, definitions=lookup, displays=lookup) == minimal
    seen = canonical_view(minimal, definitions={minimal["object"]["id"]: {"type": "urn:t"}})
    assert seen["object"] == {**minimal["object"], "definition": {"type": "urn:t"}}


def test_there_are_three_formats(minimal: dict[str, Any]) -> None:
    assert view(minimal) == minimal
    with pytest.raises(ValueError, match="ids, exact or canonical, not 'xml'"):
        view(minimal, "xml")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
