"""Both editions of the specification: 1.0.3, and 2.0 (IEEE 9274.1.1)."""

import gzip
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest
from pydantic import ValidationError

from ralph_models.xapi import Edition, Statement, edition_of, equivalent, parse_statement

Put = Callable[..., dict[str, Any]]
Accepts = Callable[..., bool]
IRI = "https://example.org/x"
ADA = {"mbox": "mailto:ada@example.org"}
GROUP = {"objectType": "Group", "member": [ADA]}
AGENT = {"objectType": "contextAgent", "agent": ADA, "relevantTypes": [IRI]}
TEAM = {"objectType": "contextGroup", "group": GROUP}
NAIVE = "2015-11-18T12:17:00"
SUB = {"objectType": "SubStatement", "actor": ADA, "verb": {"id": IRI}, "object": {"id": IRI}}
SUB_NEW = {**SUB, "context": {"contextGroups": [TEAM]}}

# per row: no edition asked for, then 1.0.3, then 2.0; in each the version of the
# statement is absent, 1.0.3, 2.0.0
ROWS: list[tuple[str, dict[str, Any], str]] = [
    ("nothing special", {}, "yyy yyn yyy"),
    ("135 a time with Z", {"timestamp": "2015-11-18T12:17:00.5Z"}, "yyy yyn yyy"),
    ("131 an agent", {"context": {"contextAgents": [AGENT]}}, "yny nnn yyy"),
    ("131 no agents", {"context": {"contextAgents": []}}, "yny nnn yyy"),
    ("131 a group", {"context": {"contextGroups": [TEAM]}}, "yny nnn yyy"),
    ("131 a group in a SubStatement", {"object": SUB_NEW}, "yny nnn yyy"),
    ("136 no offset", {"timestamp": NAIVE}, "yyn yyn nnn"),
    ("136 no offset in stored", {"stored": NAIVE}, "yyn yyn nnn"),
    ("136 no offset in a SubStatement", {"object": {**SUB, "timestamp": NAIVE}}, "yyn yyn nnn"),
    ("136 an offset of hours", {"timestamp": NAIVE + "+02"}, "yyn yyn nnn"),
    ("136 an offset without colon", {"timestamp": NAIVE + "+0200"}, "yyn yyn nnn"),
    ("136 basic format", {"timestamp": "20151118T121700Z"}, "yyn yyn nnn"),
    ("136 no seconds", {"timestamp": "2015-11-18T12:17Z"}, "yyn yyn nnn"),
    ("136 a comma", {"timestamp": "2015-11-18T12:17:00,5Z"}, "yyn yyn nnn"),
    ("136 hour 24", {"timestamp": "2015-11-18T24:00:00Z"}, "yyn yyn nnn"),
    ("34 offset -00:00", {"timestamp": NAIVE + "-00:00"}, "nnn nnn nnn"),
    (
        "131 and 136",
        {"timestamp": NAIVE, "context": {"contextAgents": [AGENT]}},
        "nnn nnn nnn",
    ),
    ("131 and 136 in a SubStatement", {"object": SUB_NEW, "stored": NAIVE}, "nnn nnn nnn"),
    ("134 an unknown key", {"x": 1}, "nnn nnn nnn"),
]
ASKED: tuple[Edition | None, ...] = (None, "1.0.3", "2.0")
TABLE = [
    pytest.param(parts, asked, version, valid == "y", id=f"{name}, {asked}, {version}")
    for name, parts, row in ROWS
    for asked, cells in zip(ASKED, row.split(), strict=True)
    for version, valid in zip((None, "1.0.3", "2.0.0"), cells, strict=True)
]


@pytest.mark.parametrize(("parts", "asked", "version", "valid"), TABLE)
def test_a_statement_keeps_to_one_edition_as_a_whole(
    accepts: Accepts,
    minimal: dict[str, Any],
    parts: dict[str, Any],
    asked: Edition | None,
    version: str | None,
    valid: bool,  # noqa: FBT001
) -> None:
    statement = {**minimal, **parts} | ({"version": version} if version else {})
    context = {"version": asked} if asked else None
    assert accepts(statement, asked) is valid
    text = json.dumps(statement)
    for read in (
        partial(parse_statement, text, asked),
        partial(Statement.model_validate, statement, context=context),
        partial(Statement.model_validate_json, text, context=context),
    ):
        if valid:
            assert read().to_dict() == statement
        else:
            with pytest.raises(ValidationError):
                read()


def test_rule_131_profiles_take_the_new_keys_too(accepts: Accepts, played: dict[str, Any]) -> None:
    played["context"]["contextAgents"] = [AGENT]
    assert not accepts(played)
    played["version"] = "2.0.0"
    assert type(parse_statement(played)).__name__ == "VideoPlayed"
    del played["version"]
    assert type(parse_statement(played, "2.0")).__name__ == "VideoPlayed"


@pytest.mark.parametrize("key", ["agent", "group"])
@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"relevantTypes": []}, id="no types"),
        pytest.param({"relevantTypes": ["x"]}, id="no IRI"),
        pytest.param({"relevantTypes": IRI}, id="no list"),
        pytest.param({"objectType": "Agent"}, id="another objectType"),
        pytest.param({"objectType": "contextagent"}, id="lower case"),
        pytest.param({"objectType": None}, id="null"),
        pytest.param({"x": 1}, id="unknown key"),
        pytest.param({"agent": {"name": "Ada"}, "group": {"objectType": "Group"}}, id="invalid"),
        pytest.param({"agent": GROUP, "group": ADA}, id="the other kind"),
    ],
)
def test_rules_132_and_133_members_of_context_agents_and_groups(
    accepts: Accepts, put: Put, key: str, change: dict[str, Any]
) -> None:
    name = f"context{key.title()}s"
    right: dict[str, Any] = AGENT if key == "agent" else TEAM
    wrong = {**right, **{k: v for k, v in change.items() if k in (key, "x") or len(change) == 1}}
    for asked in (None, "2.0"):
        assert accepts(put([right, right], "context", name), asked)
        assert not accepts(put([right, wrong], "context", name), asked)
    for missing in (key, "objectType"):
        part = {k: v for k, v in right.items() if k != missing}
        assert not accepts(put([part], "context", name))
    assert not accepts(put(right, "context", name))


def test_rule_133_a_context_group_may_be_identified(accepts: Accepts, put: Put) -> None:
    team = {**TEAM, "group": {"objectType": "Group", **ADA}, "relevantTypes": [IRI]}
    assert accepts(put([team], "context", "contextGroups"), "2.0")


@pytest.mark.parametrize("version", ["2.0", "2.1.0", "2", "2.0.x", "2.0.0 ", "0.9.9", "1.1.0"])
def test_rule_135_other_versions_are_refused(accepts: Accepts, put: Put, version: str) -> None:
    assert not accepts(put(version, "version"))
    assert not accepts(put(version, "version"), "2.0")


def test_rules_137_and_138_times_to_come_and_fine_durations_are_accepted(
    accepts: Accepts, put: Put
) -> None:
    statement = put("2999-01-01T00:00:00.123456789Z", "timestamp", result={"duration": "PT0.001S"})
    assert accepts(statement, "2.0")


def test_an_unknown_edition_is_an_error_of_the_caller(minimal: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"1\.0\.3, 2\.0"):
        parse_statement(minimal, cast("Edition", "2.1"))


@pytest.mark.parametrize(
    ("version", "edition"),
    [
        ("1.0", "1.0.3"),
        ("1.0.0", "1.0.3"),
        ("2.0.0", "2.0"),
        ("2.0", "2.0"),
        ("2.1", None),
        ("2.0x", None),
        (None, None),
    ],
)
def test_a_version_names_an_edition(version: str | None, edition: str | None) -> None:
    assert edition_of(version) == edition


def test_an_assignment_keeps_to_the_edition(put: Put) -> None:
    statement = Statement.model_validate(put("2.0.0", "version"))
    with pytest.raises(ValidationError, match="rule 136"):
        statement.timestamp = NAIVE
    statement.version = "1.0.0"
    statement.timestamp = NAIVE
    assert statement.timestamp == NAIVE


def test_a_context_of_another_kind_is_left_alone(minimal: dict[str, Any]) -> None:
    for context in ("x", {"version": "x"}, {}):
        assert Statement.model_validate(minimal, context=context).to_dict() == minimal


def test_the_errors_name_the_place(put: Put) -> None:
    statement = put([AGENT], "context", "contextAgents", object=SUB_NEW, version="1.0.0")
    with pytest.raises(ValidationError) as caught:
        parse_statement(statement)
    assert [error["loc"] for error in caught.value.errors()] == [
        ("context", "contextAgents"),
        ("object", "context", "contextGroups"),
    ]


def test_members_of_the_context_are_compared_like_others(put: Put) -> None:
    other = {**AGENT, "agent": {"mbox": "mailto:ada@EXAMPLE.org", "objectType": "Agent"}}
    a, b = (put([agent], "context", "contextAgents") for agent in (AGENT, other))
    assert equivalent(a, b)
    assert not equivalent(a, put([AGENT, AGENT], "context", "contextAgents"))
    assert (
        equivalent(
            put([TEAM], "context", "contextGroups"),
            put([{**TEAM, "group": {**GROUP, "name": "x"}}], "context", "contextGroups"),
        )
        is False
    )


@pytest.mark.parametrize("path", ["x", "verb x", "context x", "object definition x"])
def test_rule_134_unknown_keys_are_refused(accepts: Accepts, put: Put, path: str) -> None:
    assert not accepts(put(1, *path.split()), "2.0")
    assert accepts(put({"urn:x": {"y": 1}}, "context", "extensions"), "2.0")


@pytest.mark.parametrize("text", [NAIVE, NAIVE + "+02", NAIVE + "-0000", "20151118T121700Z"])
def test_rule_136_timestamps_are_those_of_rfc_3339(accepts: Accepts, put: Put, text: str) -> None:
    for key in ("timestamp", "stored"):
        assert not accepts(put(text, key), "2.0")
        assert accepts(put(NAIVE + "-05:30", key), "2.0")


def test_rule_139_iris_are_compared_as_text(put: Put) -> None:
    first = put("http://a.b/%7Ec", "object", "id")
    assert not equivalent(first, put("http://a.b/%7ec", "object", "id"))


def test_rule_140_what_is_voided_may_be_unknown(accepts: Accepts, put: Put) -> None:
    reference = {"objectType": "StatementRef", "id": "00000000-0000-0000-0000-000000000000"}
    verb = {"id": "http://adlnet.gov/expapi/verbs/voided"}
    assert accepts(put(reference, "object", verb=verb), "2.0")


def test_rule_142_all_else_is_as_in_1_0_3(data: Path, accepts: Accepts) -> None:
    for line in gzip.decompress((data / "conformance-1.0.3.jsonl.gz").read_bytes()).splitlines():
        case = json.loads(line)
        assert accepts(case["statement"], "2.0") is (case["expect"] == "valid")
