"""The ids of statements: functions of what the mapping names, and of nothing else."""

import json
import random
import uuid
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any, Final, TypeAlias

import pytest
from pydantic import BaseModel, ValidationError

from ralph_convert import ConversionError, Converter, EdxToXapi
from ralph_convert.edx_to_xapi import RULE_SETS
from ralph_models.edx import parse_event
from ralph_models.errors import UnknownEventError

Root: TypeAlias = dict[str, Any]
Complete: TypeAlias = Callable[[type[BaseModel]], Root]

CONVERTER: Final = Converter(platform_url="https://courses.example.org")
NAMESPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "https://courses.example.org")

EVENT_EXTENSION: Final = "https://w3id.org/xapi/openedx/extension/event"

TABS: Final = ("seq_goto", "seq_next", "seq_prev")
"""Events of which only the log form has ``old`` and ``new``."""


def converted(event: Any) -> list[Root]:
    return [json.loads(text) for text in CONVERTER.convert_json(event)]


def inputs(event: Root, statement: Root) -> list[Any]:
    """Give what the mapping makes an id from, but for the part of the event."""
    payload: Any = event.get("event")
    if hasattr(payload, "encode") and payload.startswith(("{", "[", '"')):
        payload = json.loads(payload)
    name = event.get("name") or event["event_type"]
    if parse_event(event).__selector__.kinds & set(TABS) and hasattr(payload, "items"):
        payload = {key: value for key, value in payload.items() if key not in ("old", "new")}
    said = statement["context"]["extensions"][EVENT_EXTENSION]["name"]
    assert said == ("server request" if name.startswith("/") else name)
    moment = datetime.fromisoformat(event["time"])
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return [
        "1",
        {key: value for key, value in statement["actor"].items() if key != "objectType"},
        statement["verb"]["id"],
        statement["object"]["id"],
        said,
        f"{moment:%Y-%m-%dT%H:%M:%S.%fZ}",
        event.get("session") or None,
        payload,
    ]


def canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def changes(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Give for each key at each depth another value of its type."""
    keys: Any = range(len(value)) if hasattr(value, "append") else [*value]
    for key in keys:
        part = value[key]
        if isinstance(part, dict | list):
            yield from changes(part, (*path, key))
        elif isinstance(part, bool):
            yield (*path, key), not part
        elif isinstance(part, int | float):
            yield (*path, key), part + 1
        elif isinstance(part, str) and part.startswith("2024-03-04T"):
            yield (*path, key), "2024-03-04T10:15:30.123457+00:00"
        elif isinstance(part, str):
            yield (*path, key), f"{part}x"


def changed(event: Root, path: tuple[Any, ...], value: Any) -> Root:
    event = deepcopy(event)
    place: Any = event
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return event


every_rule_set = pytest.mark.parametrize(
    "rules", RULE_SETS, ids=[rules.__name__ for rules in RULE_SETS]
)


@every_rule_set
def test_an_id_is_made_of_what_the_mapping_names(
    rules: type[EdxToXapi], complete: Complete
) -> None:
    event = complete(rules.__src__)
    statements = converted(event)
    if rules.whole:
        made = uuid.uuid5(NAMESPACE, canonical([*inputs(event, statements[0]), None]))
        assert statements[0]["id"] == str(made)
    assert len({statement["id"] for statement in statements}) == len(statements)


@every_rule_set
def test_two_events_share_ids_exactly_when_they_agree_in_what_the_mapping_names(
    rules: type[EdxToXapi], complete: Complete
) -> None:
    event = complete(rules.__src__)
    before = converted(event)
    kept: list[tuple[Any, ...]] = []
    refused = set[Any]()
    for path, value in changes(event):
        other = changed(event, path, value)
        try:
            after = converted(other)
        except (ValidationError, ConversionError, UnknownEventError):
            refused.add(path[-1])
            continue
        for one, two in zip(before, after, strict=False):
            agree = canonical(inputs(event, one)) == canonical(inputs(other, two))
            assert (one["id"] == two["id"]) is agree, path
        kept.append(path)
    assert len(kept) >= 25
    assert ("time",) in kept
    assert not refused - {"event_source", "event_type", "name"}


@every_rule_set
def test_how_a_time_is_written_does_not_change_an_id(
    rules: type[EdxToXapi], complete: Complete
) -> None:
    event = complete(rules.__src__)
    expected = [statement["id"] for statement in converted(event)]
    for time in (
        "2024-03-04T10:15:30.123456",
        "2024-03-04 10:15:30.123456Z",
        "2024-03-04T12:15:30.123456+02:00",
    ):
        made = converted({**event, "time": time})
        assert [statement["id"] for statement in made] == expected


def collisions(complete: Complete, number: int) -> tuple[int, int]:
    """Convert events of all rule sets; count the different inputs, and the different ids.

    Events repeat: people, moments, sessions and payloads are few enough.
    """
    generator = random.Random(20_240_304)
    events = [complete(rules.__src__) for rules in RULE_SETS if rules.whole and not rules.child]
    asked, made = set[int](), set[bytes]()
    for _ in range(number):
        choice = generator.randrange(len(events))
        user, second, session = (generator.randrange(count) for count in (500, 86_400, 50))
        extra = generator.randrange(20)
        event = dict(events[choice])
        event["context"] = {**event["context"], "user_id": user}
        event["session"] = f"{session:032x}"
        event["time"] = f"2024-03-04T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}Z"
        if isinstance(event["event"], dict):
            event["event"] = {**event["event"], "zz_more": extra}
        else:
            extra = 0
        (statement,) = converted(event)
        who = statement["actor"]["account"]["name"]
        asked.add(hash((choice, who, second, session, extra)))
        made.add(uuid.UUID(statement["id"]).bytes)
    return len(asked), len(made)


def test_a_thousand_events_have_as_many_ids_as_inputs(complete: Complete) -> None:
    asked, made = collisions(complete, 1_000)
    assert asked == made > 900


@pytest.mark.property
def test_a_million_events_have_as_many_ids_as_inputs(complete: Complete) -> None:
    asked, made = collisions(complete, 1_000_000)
    assert asked == made > 900_000
