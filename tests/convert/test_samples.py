"""The sample lines of all documented events, through the converter."""

import json
from pathlib import Path
from typing import Any

import pytest

from ralph_convert import Converter
from ralph_convert.lines import Reject
from ralph_models.xapi import Statement

SAMPLES = Path(__file__).parent.parent / "data" / "edx" / "samples.jsonl"


@pytest.fixture(scope="module")
def rejects(converter: Converter) -> list[Reject]:
    """The lines that gave no statement."""
    found: list[Reject] = []
    with SAMPLES.open("rb") as lines:
        for text in converter.convert_lines(lines, on_error=found.append):
            Statement.model_validate_json(text)
    return found


def test_all_lines_convert_but_those_that_the_mapping_leaves_out(
    rejects: list[Reject], mapping: list[dict[str, Any]]
) -> None:
    reasons = {
        (row["event"], row.get("source", "server")): row["reason"]
        for row in mapping
        if "reason" in row
    }
    left = [reject for reject in rejects if "unknown learner" not in reject.reason]
    assert {reject.kind for reject in left} == {"not converted"}
    for reject in left:
        event = json.loads(reject.line)
        name = event.get("name") or event["event_type"]
        sources = (event.get("event_source"), "server")
        reason = next(reasons[name, source] for source in sources if (name, source) in reasons)
        assert f"{name} is not converted: {reason}: " in reject.reason


def test_three_lines_lack_the_learner_whom_the_platform_always_names(
    rejects: list[Reject],
) -> None:
    found = [json.loads(reject.line) for reject in rejects if "unknown" in reject.reason]
    assert [event["name"] for event in found] == ["edx.grades.problem.rescored"] * 3
    assert all("user_id" not in event["event"] for event in found)


def test_the_lines_give_as_many_statements_as_the_mapping_was_checked_with(
    converter: Converter,
) -> None:
    with SAMPLES.open("rb") as lines:
        run = converter.convert_lines(lines)
        assert sum(1 for _ in run) == run.counts.written == 488
    assert run.counts.lines == 527
