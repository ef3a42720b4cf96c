"""What a statement should be, where it need not."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from ralph_models.xapi import Statement, warnings_of

Put = Callable[..., dict[str, Any]]
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ADA = {"mbox": "mailto:ada@example.org"}
CONSUMER = {"account": {"homePage": "https://example.org/oauth", "name": "app"}}
INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"
FILE = {
    "usageType": "urn:u",
    "display": {"en": "File"},
    "contentType": "text/plain",
    "length": 1,
    "sha2": "0" * 64,
}
SUB = {
    "objectType": "SubStatement",
    "actor": ADA,
    "verb": {"id": "urn:v", "display": {"en": "did"}},
    "object": {"id": "urn:o"},
}


def pair(*members: object) -> dict[str, Any]:
    return {"objectType": "Group", "member": list(members)}


def choices(name: str, kind: str | None = INTERACTION) -> dict[str, Any]:
    parts = {"interactionType": "choice", "choices": [{"id": name}]}
    return parts | ({"type": kind} if kind else {})


ROWS: list[tuple[int, str, Any, bool]] = [
    (8, "result", {}, True),
    (8, "context", {}, True),
    (8, "context contextActivities", {}, True),
    (8, "verb display", {}, True),
    (8, "object definition name", {}, True),
    (8, "object definition", {}, False),
    (8, "object definition extensions", {}, False),
    (8, "result", {"extensions": {}}, False),
    (14, "timestamp", "2026-01-01T00:00:00.001Z", True),
    (14, "timestamp", "2026-01-01T02:00:00+02:00", False),
    (14, "timestamp", "2025-12-31T23:30:00-01:00", True),
    (14, "object", {**SUB, "timestamp": "2099-01-01T00:00:00Z"}, False),
    (16, "authority", pair(ADA, ADA), True),
    (16, "authority", pair(CONSUMER, ADA), False),
    (27, "context language", "xx", True),
    (27, "verb display", {"xx": "x"}, True),
    (27, "context language", "fr-CA", False),
    (36, "timestamp", "2015-11-18T12:17:00", True),
    (36, "stored", "20151118T121700", True),
    (36, "object", {**SUB, "timestamp": "2015-11-18T12:17:00.5"}, True),
    (36, "timestamp", "2015-11-18T12:17:00-05", False),
    (36, "timestamp", "20151118T121700Z", False),
    (39, "timestamp", "2016-12-31T23:59:60Z", True),
    (39, "timestamp", "2016-12-31T23:59:59Z", False),
    (50, "actor", {"objectType": "Group", "member": []}, True),
    (50, "actor", {"objectType": "Group", "member": [ADA]}, False),
    (56, "verb", {"id": "urn:v"}, True),
    (56, "verb", {"id": "urn:v", "display": {"en": "did"}}, False),
    (69, "object definition", choices("a", None), True),
    (69, "object definition", choices("a", "urn:t"), True),
    (69, "object definition", choices("a"), False),
    (71, "object definition", choices("a b"), True),
    (71, "object definition", choices("a\u00a0b"), True),
    (71, "object definition", choices("a-b"), False),
    (86, "context contextActivities", {"parent": {"id": "urn:o"}}, True),
    (86, "context contextActivities", {"parent": [{"id": "urn:o"}]}, False),
    (89, "attachments", [{**FILE, "sha2": "x"}], True),
    (89, "attachments", [{**FILE, "sha2": "0" * 63}], True),
    (89, "attachments", [FILE], False),
    (91, "object", {**SUB, "attachments": [FILE]}, True),
    (91, "attachments", [FILE], False),
]


@pytest.mark.parametrize(
    ("rule", "path", "value", "warned"),
    [pytest.param(*row, id=f"rule-{row[0]:02} {row[1]} {n}") for n, row in enumerate(ROWS)],
)
def test_what_should_not_be_is_accepted_with_a_warning(
    put: Put,
    rule: int,
    path: str,
    value: object,
    warned: bool,  # noqa: FBT001
) -> None:
    statement = Statement.model_validate(put(value, *path.split()))
    found = [finding for finding in warnings_of(statement, now=NOW) if finding.rule == rule]
    assert len(found) == int(warned)
    assert all(finding.path[: len(path.split())] == tuple(path.split()) for finding in found)
    assert all(str(finding).endswith(f", rule {rule})") for finding in found)


def test_a_statement_as_it_should_be_has_no_warnings(put: Put, played: dict[str, Any]) -> None:
    assert warnings_of(Statement.model_validate(played)) == []
    paths = [finding.path for finding in warnings_of(Statement.model_validate(put({}, "result")))]
    assert paths == [("verb",), ("result",)]
