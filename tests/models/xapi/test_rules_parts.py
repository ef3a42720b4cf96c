"""Data rules 45 to 66: actors, verbs and objects.

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
VOID = {"id": "http://adlnet.gov/expapi/verbs/voided"}
SUB = {"objectType": "SubStatement", "actor": ADA, "verb": {"id": IRI}, "object": {"id": IRI}}


@pytest.mark.parametrize("kind", ["Person", 5, {}])
def test_rule_45_actors_are_agents_or_groups(accepts: Accepts, put: Put, kind: object) -> None:
    assert not accepts(put({**ADA, "objectType": kind}, "actor"))
    assert accepts(put({**ADA, "objectType": "Agent"}, "actor"))


def test_rule_46_name_is_text(accepts: Accepts, put: Put) -> None:
    assert not accepts(put({**ADA, "name": 5}, "actor"))


@pytest.mark.parametrize("actor", [{}, {"name": "Ada"}, {**ADA, "openid": IRI}])
def test_rule_47_an_agent_has_exactly_one_identifier(
    accepts: Accepts, put: Put, actor: object
) -> None:
    assert not accepts(put(actor, "actor"))


def test_rule_48_an_agent_has_no_members(accepts: Accepts, put: Put) -> None:
    assert not accepts(put({**ADA, "member": [ADA]}, "actor"))


def test_rule_49_a_group_says_so(accepts: Accepts, put: Put) -> None:
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
    accepts: Accepts,
    put: Put,
    group: object,
    valid: bool,  # noqa: FBT001
    path: str,
) -> None:
    assert accepts(put(group, *path.split())) is valid


@pytest.mark.parametrize("verb", [{}, {"display": {}}, {"id": "x"}, "http://a.b/c"])
def test_rule_55_a_verb_has_an_iri(accepts: Accepts, put: Put, verb: object) -> None:
    assert not accepts(put(verb, "verb"))


@pytest.mark.parametrize("kind", ["Person", "activity", "", 5, None])
def test_rule_57_objects_are_of_five_kinds(accepts: Accepts, put: Put, kind: object) -> None:
    assert not accepts(put({"objectType": kind, "id": IRI}, "object"))


def test_rule_58_an_agent_as_object_says_so(accepts: Accepts, put: Put) -> None:
    assert accepts(put({**ADA, "objectType": "Agent"}, "object"))
    assert not accepts(put(ADA, "object"))


def test_rules_59_and_60_activities(accepts: Accepts, put: Put) -> None:
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
def test_rule_61_statement_references(accepts: Accepts, put: Put, extra: dict[str, Any]) -> None:
    assert accepts(put(REF, "object"))
    assert not accepts(put({**REF, **extra}, "object"))


@pytest.mark.parametrize("key", ["actor", "verb", "object", "objectType"])
def test_rule_62_sub_statements_need_their_parts(accepts: Accepts, put: Put, key: str) -> None:
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
    accepts: Accepts, put: Put, key: str, value: object
) -> None:
    assert not accepts(put({**SUB, key: value}, "object"))


def test_rule_64_sub_statements_do_not_nest(accepts: Accepts, put: Put) -> None:
    assert not accepts(put({**SUB, "object": SUB}, "object"))
    for target in (REF, {**ADA, "objectType": "Agent"}, GROUP):
        assert accepts(put({**SUB, "object": target}, "object"))


def test_rule_65_what_is_voided_is_a_reference(accepts: Accepts, put: Put) -> None:
    assert accepts(put(REF, "object", verb=VOID))
    assert not accepts(put({"id": IRI}, "object", verb=VOID))
    assert not accepts(put({**SUB, "verb": VOID}, "object"))


def test_rule_54_groups_are_told_apart_by_their_identifier(put: Put) -> None:
    named: dict[str, Any] = {**GROUP, **ADA}
    assert equivalent(put(named, "actor"), put(named, "actor"))
    for other in (GROUP, {**named, "mbox": "mailto:bob@example.org"}):
        assert not equivalent(put(named, "actor"), put(other, "actor"))


def test_rule_56_a_verb_needs_no_display(accepts: Accepts, put: Put) -> None:
    assert accepts(put({"id": IRI}, "verb"))
