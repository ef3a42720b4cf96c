"""Hostile lines: none ends in another error than the documented ones, none takes long.

The marker ``fuzz`` selects the long run: ``pytest -m fuzz tests/models/edx/test_fuzz.py``.
"""

import json
import random
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Final, Literal, TypeAlias, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.edx import EdxEvent, parse_event
from ralph_models.edx.findings import findings
from ralph_models.errors import UnknownEventError

Given: TypeAlias = bytes | str | dict[str, Any]

LEAST: Final[dict[str, Any]] = {"event_type": "page_close", "time": "2024-01-01T00:00:00"}

KIB: Final = 1024
SMALL: Final = 64 * KIB
LARGE: Final = 1024 * KIB
SECONDS: Final = 0.010
"""What reading a line of up to 64 kB may take, at most."""

INPUTS: Final = 200_000
SHARDS: Final = 20
FEW: Final = 400

LEVELS: Final[tuple[Literal["tolerant", "strict", "envelope"], ...]] = (
    "tolerant",
    "strict",
    "envelope",
)

PIECES: Final = (
    '"',
    "\\",
    '\\"',
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "%",
    "%5B%5D",
    "%u",
    "&=",
    "\x00",
    "\\u0000",
    "\\ud800",
    "\ud800",
    "é",
    "𝄞",
    "\u2028",
    "1e999",
    "-0",
    "NaN",
    "9" * 40,
    "null",
    "true",
    "{}",
    '"{}"',
    "i4x://a/b/c/d",
    "block-v1:a+b+c+type@d+block@",
    "2024-02-30T00:00:00",
    " - {",
)
"""What means something to one of the readers that a line goes through."""

VALUES: Final[tuple[Any, ...]] = (
    None,
    True,
    0,
    -1,
    2**63,
    2**70,
    10**400,
    1.5,
    float("nan"),
    float("inf"),
    "",
    "x" * 5000,
    "/",
    "browser",
    "server",
    [],
    [[]],
    {},
    {"": {"": ""}},
)


def use(event: EdxEvent) -> None:
    """Ask an event everything that it knows."""
    assert event.event_time.utcoffset() is not None
    assert event.usage_key is None or str(event.usage_key)
    assert event.course_key is None or str(event.course_key)
    assert json.dumps(event.to_async())
    for finding in (*findings(event), *event.async_losses()):
        assert finding.kind in str(finding)
    again = parse_event(event.to_log_line(), level="envelope")
    assert again.to_dict() == event.to_dict()


def read(line: Given, level: Literal["tolerant", "strict", "envelope"], *, unwrap: bool) -> bool:
    """Read a line; tell whether it is an event."""
    try:
        event = parse_event(line, level=level, unwrap=unwrap)
    except (ValidationError, UnknownEventError):
        return False
    use(event)
    return True


def seconds(action: Callable[[], object]) -> float:
    """Measure the CPU time of an action: the best of three."""
    spent: list[float] = []
    for _ in range(3):
        start = time.process_time()
        action()
        spent.append(time.process_time() - start)
    return min(spent)


def parse(line: Given) -> None:
    try:
        parse_event(line, unwrap=True)
    except (ValidationError, UnknownEventError):
        return


def changed_text(chance: random.Random, text: str) -> str:
    """Put pieces into a text, take some out, repeat some."""
    for _ in range(chance.randint(1, 5)):
        start = chance.randint(0, len(text))
        end = start + chance.choice((0, 0, 1, 5, 50))
        piece = chance.choice(PIECES) * chance.choice((1, 1, 2, 30, 300))
        if chance.random() < 0.1:
            piece = text[start:end] * chance.choice((2, 50))
        text = text[:start] + piece + text[end:]
    return text[:SMALL]


def changed_value(chance: random.Random, value: Any, others: list[Any]) -> Any:
    """Change one place within a value, at some depth."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        members = dict(cast("dict[str, Any]", value))
        key = chance.choice(list(members))
        action = chance.random()
        if action < 0.1:
            del members[key]
        elif action < 0.2:
            members[changed_text(chance, key)] = members.pop(key)
        else:
            members[key] = changed_value(chance, members[key], others)
        return members
    if isinstance(value, list) and value and chance.random() < 0.9:
        items: list[Any] = [*value]
        at = chance.randrange(len(items))
        return [*items[:at], changed_value(chance, items[at], others), *items[at + 1 :]]
    if isinstance(value, str) and chance.random() < 0.6:
        return changed_text(chance, value)
    return chance.choice(VALUES) if chance.random() < 0.6 else chance.choice(others)


def mutation(chance: random.Random, lines: list[bytes], others: list[Any]) -> Given:
    """Make a hostile input of a sample line: text, bytes or an object."""
    line = chance.choice(lines)
    way = chance.random()
    if way < 0.3:
        return changed_text(chance, line.decode())
    if way < 0.5:
        data = bytearray(line)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(data) + 1)
            data[at : at + chance.randint(0, 2)] = chance.randbytes(chance.randint(0, 3))
        return bytes(data)
    root: dict[str, Any] = json.loads(line)
    if way < 0.6 and isinstance(root.get("event"), str):
        root["event"] = changed_text(chance, root["event"])
    for _ in range(chance.randint(1, 3)):
        changed: Any = changed_value(chance, root, others)
        root = cast("dict[str, Any]", changed) if isinstance(changed, dict) else root
    return root if way < 0.8 else json.dumps(root)


def run(seed: int, count: int, lines: list[bytes]) -> int:
    """Read so many mutations; give the number of those that are events."""
    chance = random.Random(seed)
    records = [json.loads(line) for line in lines]
    others = [part for record in records for part in record.values()]
    events = 0
    for _ in range(count):
        line = mutation(chance, lines, others)
        level, unwrap = chance.choice(LEVELS), chance.random() < 0.3
        events += read(line, level, unwrap=unwrap)
        start = time.process_time()
        parse(line)
        if time.process_time() - start > SECONDS:
            assert seconds(partial(parse, line)) <= SECONDS
    return events


def test_changed_lines_are_events_or_refused_in_time(lines: list[bytes]) -> None:
    assert FEW / 5 < run(0, FEW, lines) < FEW


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(1, SHARDS + 1))
def test_many_changed_lines_are_events_or_refused_in_time(seed: int, lines: list[bytes]) -> None:
    count = INPUTS // SHARDS
    assert count / 5 < run(seed, count, lines) < count


@given(pieces=st.lists(st.sampled_from(PIECES) | st.text(max_size=5)), data=st.data())
def test_text_of_hostile_pieces_in_any_place_is_read_or_refused(
    pieces: list[str], data: st.DataObject, lines: list[bytes]
) -> None:
    text = "".join(pieces)
    root: dict[str, Any] = json.loads(data.draw(st.sampled_from(lines)))
    root[data.draw(st.sampled_from(sorted(root)))] = text
    for line in (text, root, json.dumps(root)):
        for level in LEVELS:
            read(line, level, unwrap=data.draw(st.booleans()))


def fill(piece: str, length: int) -> str:
    return piece * (length // len(piece))


PLACES: Final[dict[str, Callable[[str], Given]]] = {
    "line": lambda text: text,
    "bytes": lambda text: text.encode(),
    "behind a prefix": lambda text: f"May 23 {text} - {{}}",
    "unknown field": lambda text: line_of(x=text),
    "name of a field": lambda text: line_of(**{text: 1}),
    "event_type": lambda text: line_of(event_type=text),
    "path": lambda text: line_of(event_type="/" + text, event=text),
    "cut request": lambda text: line_of(event_type="/x", event='{"POST": {"' + text),
    "time": lambda text: line_of(time=text),
    "course": lambda text: line_of(context={"course_id": "course-v1:" + text}),
    "context": lambda text: line_of(context=text),
    "payload": lambda text: line_of(event=text),
    "payload within quotes": lambda text: line_of(event=json.dumps(json.dumps(text))),
    "name in a payload": lambda text: line_of(event=json.dumps({text: text})),
    "form": lambda text: line_of(event_type="problem_check", event=text, event_source="browser"),
    "answers": lambda text: line_of(
        event_type="problem_check", event=f"input_a_2_1={text}", event_source="browser"
    ),
    "wrapper": lambda text: json.dumps({"_full_message": text + json.dumps(LEAST)}),
    "draft": lambda text: line_of(
        event_type="openassessmentblock.save_submission", event={"saved_response": text}
    ),
}
"""Where a hostile text may stand."""

FILLERS: Final = {
    "brackets": "[",
    "braces": "{",
    "members": '{"a":',
    "quotes": '"',
    "backslashes": "\\",
    "escaped quotes": '\\"',
    "percent signs": "%",
    "encoded": "%5B",
    "pairs": "a=b&",
    "same field": "input_a%5B%5D=1&",
    "braces closed": "{}",
    "plus": "a+",
    "slashes": "/",
    "digits": "9",
    "letters": "a",
    "spaces": " ",
    "wide": "é",
}


def line_of(**members: Any) -> str:
    return json.dumps(LEAST | members)


@pytest.mark.parametrize("filler", FILLERS)
@pytest.mark.parametrize("place", PLACES)
def test_reading_takes_time_in_proportion_to_the_length(place: str, filler: str) -> None:
    build, piece = PLACES[place], FILLERS[filler]
    # the text within takes more room than it has letters
    room = len(as_text(build(fill(piece, KIB)))) / KIB
    lines = [build(fill(piece, int(size / room))) for size in (SMALL, LARGE)]
    small, large = (seconds(partial(parse, line)) for line in lines)
    assert small <= SECONDS
    # 16 times the length, and what a shared machine adds
    assert large <= 16 * 3 * max(small, 0.001)


def as_text(line: Given) -> bytes | str:
    return json.dumps(line) if isinstance(line, dict) else line


@pytest.mark.parametrize("filler", FILLERS)
@pytest.mark.parametrize("key", ["event", "context", "x", "username"])
def test_what_an_event_knows_takes_time_in_proportion_to_the_length(key: str, filler: str) -> None:
    def all_of(length: int) -> float:
        text = fill(FILLERS[filler], length)
        root: dict[str, Any] = {**LEAST, "event_type": "/x", key: text}
        if key == "context":
            root[key] = {"course_id": text, "module": {"usage_key": text}, text: text}
        event = parse_event(root)
        return seconds(partial(use, event))

    small, large = all_of(SMALL), all_of(LARGE)
    assert large <= 16 * 3 * max(small, 0.001)
