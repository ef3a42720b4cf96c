"""What an error says: where in the JSON, in words, and by which rule."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError, create_model

from ralph_models.xapi import Agent, Result, Statement, parse_statement

Put = Callable[..., dict[str, Any]]
IRI = "https://example.org/x"
UUID = "12345678-1234-5678-1234-567812345678"
ADA = {"mbox": "mailto:ada@example.org"}
AGENT = {"objectType": "contextAgent", "agent": ADA}
RULES = re.compile(r"rules? (\d+(?:(?:, | to )\d+)*)")

# where the value is put, the value, where the error is, its rule
FAULTS: list[tuple[str, Any, str, int]] = [
    ("actor", None, "actor", 2),
    ("result", None, "result", 2),
    ("verb display en", None, "verb display en", 2),
    ("object objectType", None, "object objectType", 57),
    ("result success", 1, "result success", 3),
    ("result response", 5, "result response", 3),
    ("result score", [], "result score", 3),
    ("verb", "x", "verb", 3),
    ("actor name", 5, "actor name", 3),
    ("actor", "x", "actor", 3),
    ("Actor", ADA, "Actor", 4),
    ("object definition x", 1, "object definition x", 6),
    ("result score raw", "5", "result score raw", 3),
    ("result score raw", 10**400, "result score raw", 9),
    ("id", "x", "id", 31),
    ("timestamp", "x", "timestamp", 33),
    ("version", "3.0", "version", 15),
    ("version", "3.0", "version", 135),
    ("authority", {"objectType": "Group", "member": []}, "authority", 16),
    ("attachments", {}, "attachments", 17),
    ("verb id", "x", "verb id", 18),
    ("object definition moreInfo", "x", "object definition moreInfo", 20),
    ("actor mbox", "x", "actor mbox", 22),
    ("actor", {"mbox_sha1sum": "x"}, "actor mbox_sha1sum", 23),
    ("actor", {"openid": "x"}, "actor openid", 24),
    ("actor", {"account": {"name": "x"}}, "actor account homePage", 25),
    ("actor", {"account": {"homePage": IRI}}, "actor account name", 25),
    ("context language", "en_US", "context language", 26),
    ("verb display", 5, "verb display", 28),
    ("context extensions", [], "context extensions", 29),
    ("context extensions", {IRI: float("nan")}, f"context extensions {IRI}", 29),
    ("context extensions", {IRI: {1: 2}}, f"context extensions {IRI} 1", 29),
    ("result duration", "P", "result duration", 40),
    ("actor objectType", "x", "actor objectType", 45),
    ("actor", {}, "actor", 47),
    ("context team", {"member": []}, "context team objectType", 49),
    ("actor", {"objectType": "Group"}, "actor", 50),
    ("actor", {"objectType": "Group", **ADA, "openid": IRI}, "actor", 51),
    ("actor", {"objectType": "Group", "member": 1}, "actor member", 52),
    ("verb", {}, "verb id", 55),
    ("object objectType", "x", "object objectType", 57),
    ("object", {}, "object id", 59),
    ("object", {"objectType": "StatementRef"}, "object id", 61),
    ("context statement", {"id": UUID}, "context statement objectType", 61),
    (
        "object",
        {"objectType": "SubStatement", "actor": ADA, "verb": {"id": IRI}},
        "object object",
        62,
    ),
    ("object", {"objectType": "SubStatement", "x": 1}, "object x", 6),
    ("verb id", "http://adlnet.gov/expapi/verbs/voided", "object", 65),
    ("object definition interactionType", "x", "object definition interactionType", 67),
    ("object definition choices", [{"id": "a"}], "object definition choices", 68),
    (
        "object definition",
        {"interactionType": "other", "correctResponsesPattern": 1},
        "object definition correctResponsesPattern",
        70,
    ),
    (
        "object definition",
        {"interactionType": "other", "steps": [{}]},
        "object definition steps 0 id",
        71,
    ),
    ("result score scaled", 2, "result score scaled", 79),
    ("result score", {"min": 1, "max": 0}, "result score min", 80),
    ("context contextActivities other", [{}], "context contextActivities other 0 id", 59),
    ("attachments", [{}], "attachments 0 usageType", 88),
    ("context contextAgents", 5, "context contextAgents", 132),
    ("context contextAgents", [{"agent": ADA}], "context contextAgents 0 objectType", 132),
    (
        "context contextAgents",
        [{**AGENT, "relevantTypes": []}],
        "context contextAgents 0 relevantTypes",
        132,
    ),
    (
        "context contextAgents",
        [{"objectType": "contextAgent"}],
        "context contextAgents 0 agent",
        132,
    ),
    (
        "context contextGroups",
        [{"objectType": "contextGroup"}],
        "context contextGroups 0 group",
        133,
    ),
    ("context contextGroups", [{}], "context contextGroups 0 objectType", 133),
]


def errors(read: Callable[[Any], object], statement: Any) -> list[dict[str, Any]]:
    with pytest.raises(ValidationError) as caught:
        read(statement)
    return [dict(error) for error in caught.value.errors()]


def construct(statement: dict[str, Any]) -> Statement:
    return Statement(**statement)


def numbers(message: str) -> set[int]:
    found: set[int] = set()
    for match in RULES.finditer(message):
        first, *others = [int(number) for number in re.findall(r"\d+", match[1])]
        found |= {*range(first, others[0] + 1)} if " to " in match[1] else {first, *others}
    return found


@pytest.mark.parametrize(
    ("path", "value", "loc", "rule"),
    [pytest.param(*row, id=f"{n} {row[2]} rule {row[3]}") for n, row in enumerate(FAULTS)],
)
def test_an_error_names_path_and_rule(
    put: Put, path: str, value: object, loc: str, rule: int
) -> None:
    statement = put(value, *path.split())
    readers: list[Callable[[Any], Statement]] = [
        parse_statement,
        Statement.model_validate,
        construct,
    ]
    for read in readers:
        told = {" ".join(map(str, error["loc"])): error["msg"] for error in errors(read, statement)}
        assert rule in numbers(told[loc])


def invalid() -> Iterator[Any]:
    path = Path(__file__).parents[2] / "data" / "xapi" / "conformance-1.0.3.jsonl.gz"
    for line in gzip.decompress(path.read_bytes()).splitlines():
        case = json.loads(line)
        if case["expect"] == "invalid":
            yield case["statement"]


def leads_somewhere(loc: tuple[str | int, ...], value: Any) -> bool:
    """Follow a path in the JSON; its last key may be one that is missing."""
    for key in loc[:-1]:
        value = value[key]
    return not loc or isinstance(value, list if isinstance(loc[-1], int) else dict)


def test_all_errors_of_the_conformance_cases_name_paths_and_rules() -> None:
    told: set[int] = set()
    for statement in invalid():
        text = json.dumps(statement)
        by_reader = [
            errors(parse_statement, statement),
            errors(parse_statement, text),
            errors(Statement.model_validate, statement),
            errors(Statement.model_validate_json, text),
        ]
        for error in [error for found in by_reader for error in found]:
            assert leads_somewhere(error["loc"], statement), (error["loc"], statement)
            assert numbers(error["msg"]), error
            assert len(error["msg"].split()) > 4
            told |= numbers(error["msg"])
    assert len(told) > 35


def test_an_assignment_and_a_part_are_told_of_alike(minimal: dict[str, Any]) -> None:
    statement = Statement.model_validate(minimal)
    with pytest.raises(ValidationError, match=r"should be an object, .*\(rule 3\)"):
        statement.verb = 5  # type: ignore[assignment] # that is the point
    with pytest.raises(ValidationError, match=r"should be text, .*\(rule 3\)"):
        Agent(name=5)  # type: ignore[arg-type] # that is the point


def test_what_a_profile_requires_is_not_told_as_a_rule(minimal: dict[str, Any]) -> None:
    graded = create_model("Graded", __base__=Statement, result=(Result, ...))
    (error,) = errors(graded.model_validate, minimal)
    assert (error["loc"], error["msg"]) == (("result",), "the key is missing")


def test_what_is_no_json_is_told_too() -> None:
    with pytest.raises(ValidationError, match=r"stands twice .*\(rule 10\)"):
        parse_statement('{"id": 1, "id": 2}', duplicates="error")
    with pytest.raises(ValidationError, match=r"100 levels deep \(rule 29\)"):
        parse_statement("[" * 200)


def test_braces_are_told_as_they_are(put: Put) -> None:
    (error,) = errors(Statement.model_validate, put({"{x}": "y"}, "verb", "display"))
    assert error["loc"] == ("verb", "display", "{x}")
    assert "rule 26" in error["msg"]
