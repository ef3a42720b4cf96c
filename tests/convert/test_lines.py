import json
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from ralph_convert import Converter, EdxToXapi
from ralph_convert.edx_to_xapi import RULE_SETS
from ralph_convert.lines import Reject, run_lines

BAD = [
    pytest.param(b"\0" * 40, "unreadable", "NUL", id="NUL bytes"),
    pytest.param(b'{"a": "\xff"}', "unreadable", "not UTF-8", id="invalid UTF-8"),
    pytest.param(b"", "unreadable", "blank", id="blank"),
    pytest.param(b"[]", "unreadable", "not a JSON object", id="not an object"),
    pytest.param(b'{"event_type": "page_close", "ti', "unreadable", "not JSON", id="cut"),
    pytest.param(b"[" * 100_000, "unreadable", "100 levels", id="100,000 brackets"),
    pytest.param(
        b'{"event_type": "page_close", "time": "2024-03-04T10:15:30Z", "x": 1e999}',
        "invalid",
        "x",
        id="1e999",
    ),
    pytest.param(
        b'{"event_type": "page_close", "time": "' + b"9" * 1_000_000 + b'"}',
        "invalid",
        "time",
        id="1 MB",
    ),
    pytest.param(
        b'{"event_type": "never.heard", "time": ""}', "unknown", "never.heard", id="unknown"
    ),
    pytest.param(
        b'{"event_type": "page_close", "time": "2024-03-04T10:15:30Z"}',
        "conversion failed",
        "object__id",
        id="no page",
    ),
]


@pytest.mark.parametrize(("line", "kind", "words"), BAD)
def test_a_bad_line_is_one_reject_and_no_other_line_is_lost(
    converter: Converter, page_close: bytes, line: bytes, kind: str, words: str
) -> None:
    rejects: list[Reject] = []
    run = converter.convert_lines(
        [page_close, line + b"\n", page_close + b"\r\n"], on_error=rejects.append
    )
    assert len(list(run)) == 2
    (reject,) = rejects
    assert (reject.number, reject.kind, reject.line) == (2, kind, line)
    assert words in reject.reason
    assert "Traceback" not in str(reject)
    assert run.counts.lines == 3
    assert run.counts.accepted == run.counts.written == 2
    assert run.counts.rejected == {kind: 1}


def test_lines_are_skipped_by_default_and_text_is_taken_too(
    converter: Converter, page_close: bytes
) -> None:
    run = converter.convert_lines([page_close.decode(), "null", page_close.decode() + "\n"])
    assert len({json.loads(text)["id"] for text in run}) == 1
    assert run.counts.lines == 3
    assert sum(run.counts.rejected.values()) == 1


def test_the_first_error_is_raised_on_demand(converter: Converter, page_close: bytes) -> None:
    run = converter.convert_lines([page_close, b"null", page_close], on_error="raise")
    assert next(run)
    with pytest.raises(ValidationError):
        next(run)
    assert run.counts.lines == 2


def test_an_error_of_the_caller_s_own_is_not_swallowed() -> None:
    def broken(_: bytes) -> list[bytes]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(run_lines([b"{}"], broken))


def test_nothing_is_read_before_it_is_asked_for(converter: Converter, page_close: bytes) -> None:
    def lines() -> list[bytes]:
        return [page_close]

    run = converter.convert_lines(line for line in lines())
    assert run.counts.lines == 0
    next(run)
    assert run.counts.lines == 1


HOSTILE = [
    pytest.param(b'"\0"', "unreadable", id="NUL byte"),
    pytest.param(b'"\xff"', "unreadable", id="invalid UTF-8"),
    pytest.param(b"[" * 100_000, "unreadable", id="100,000 brackets"),
    pytest.param(b"1e999", "invalid", id="1e999"),
    pytest.param(b"NaN", "unreadable", id="NaN"),
    pytest.param(b'"' + b"x" * 1_000_000 + b'"', None, id="1 MB of text"),
    pytest.param(b"[" + b"{}," * 300_000 + b"{}]", None, id="1 MB of objects"),
    pytest.param(b'"[' + b"[" * 100_000 + b'"', None, id="100,000 brackets in text"),
    pytest.param(b'"{\\"a\\": 1e999}"', None, id="1e999 in text"),
]
"""Values as bytes, and the kind of the reject where every event with one is refused."""


@pytest.mark.parametrize(("value", "kind"), HOSTILE)
@pytest.mark.parametrize("key", ["event", "page", "context"])
def test_an_event_with_a_hostile_value_is_one_reject_or_has_its_statements(
    converter: Converter,
    complete: Callable[[type[BaseModel]], dict[str, Any]],
    key: str,
    value: bytes,
    kind: str | None,
) -> None:
    rules: tuple[type[EdxToXapi], ...] = RULE_SETS if kind else RULE_SETS[::10]
    events = ({**complete(rule_set.__src__), key: "@@"} for rule_set in rules)
    lines = [json.dumps(event).encode().replace(b'"@@"', value) for event in events]
    rejects: list[Reject] = []
    run = converter.convert_lines(lines, on_error=rejects.append)
    assert sum(1 for _ in run) == run.counts.written
    assert run.counts.lines == len(rules) == run.counts.accepted + len(rejects)
    assert [reject.number for reject in rejects] == sorted({reject.number for reject in rejects})
    if kind:
        assert run.counts.rejected == {kind: len(rules)}
