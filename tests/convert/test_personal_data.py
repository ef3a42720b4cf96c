"""Nothing of an event is in its statement but what the mapping names: marks in every field."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, Final, TypeAlias

import pytest
from pydantic import BaseModel, ValidationError

from ralph_convert import ConversionError, Converter, EdxToXapi
from ralph_convert.edx_to_xapi import RULE_SETS
from ralph_models.selection import selector_of

Root: TypeAlias = dict[str, Any]
Place: TypeAlias = tuple[Any, ...]
Complete: TypeAlias = Callable[[type[BaseModel]], Root]

MARK: Final = "Marked987654321"
NUMBER: Final = 987654321
MOMENT: Final = "2031-07-08T09:10:11.121314+00:00"

PLAIN: Final = Converter(platform_url="https://courses.example.org")
WITH_TEXT: Final = Converter(platform_url="https://courses.example.org", learner_text=True)

ENVELOPE: Final = {
    "time",
    "session",
    "page",
    "referer",
    "context__course_id",
    "context__org_id",
    "event__course_id",
    "event__course",
}
"""What every statement may hold, beside the actor."""

PEOPLE: Final = {"context__user_id", "username"}
"""What the actor, or who taught the actor, may be named by."""


@pytest.fixture(scope="module")
def rows(mapping: list[Root]) -> dict[type[EdxToXapi], Root]:
    """Find the row of the mapping for each rule set."""
    found: dict[type[EdxToXapi], Root] = {}
    for row in mapping:
        names = {row["event"], *row.get("aliases", ())}
        for rules in RULE_SETS:
            kinds, sources, predicate = selector_of(rules.__src__)
            named = bool(kinds & names) or (predicate is not None and predicate(row["event"]))
            if named and row.get("source", "") in {"", *(sources or {row.get("source")})}:
                found[rules] = row
    return found


def marked(value: Any, path: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Give each place of an event with a value that can be told from all others."""
    keys: Any = range(len(value)) if hasattr(value, "append") else [*value]
    for key in keys:
        part = value[key]
        if isinstance(part, dict | list):
            yield from marked(part, (*path, key))
        elif isinstance(part, str):
            is_time = part.startswith("2024-03-04T")
            yield (*path, key), MOMENT if is_time else part + MARK
        elif isinstance(part, int | float) and not isinstance(part, bool):
            yield (*path, key), type(part)(NUMBER)
    if isinstance(value, dict):
        yield (*path, "unheard_of"), MARK


def changed(event: Root, path: Place, value: Any) -> Root:
    event = deepcopy(event)
    place: Any = event
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return event


def found_in(value: Any) -> bool:
    text = json.dumps(value)
    return any(mark in text for mark in (MARK, str(NUMBER), MOMENT[:10]))


def allowed(row: Root, *, learner_text: bool) -> tuple[set[str], set[str]]:
    """Give the fields that the mapping names for a statement, and for its people."""
    left_out: list[str] = [] if learner_text else row.get("learner_text", [])
    members: dict[str, list[str]] = {**row["members"], **row.get("child", {}).get("members", {})}
    people = {*PEOPLE, *row.get("person", ()), *members.pop("context__instructor", ())}
    fields = {field for dest, made in members.items() if dest not in left_out for field in made}
    copied = {f"{part}__{field}" for field in row.get("event_fields", ()) for part in PARTS}
    parts: list[str] = [row["each"]] if "each" in row else []
    return {*ENVELOPE, *fields, *row.get("from", ()), *parts, *copied}, people


PARTS: Final = ("event", "context")


def leaks(
    converter: Converter, row: Root, event: Root, *, learner_text: bool
) -> Iterator[tuple[str, bool]]:
    """Give each field that shows in a statement, and whether the mapping names it."""
    fields, people = allowed(row, learner_text=learner_text)
    for path, value in marked(event):
        try:
            texts = converter.convert_json(changed(event, path, value))
        except (ValidationError, ConversionError, LookupError):
            continue
        name = "__".join(key for key in path if isinstance(key, str))
        for text in texts:
            statement = json.loads(text)
            who = [statement.pop("actor"), statement["context"].pop("instructor", None)]
            if found_in(who):
                yield name, name in people
            if found_in(statement):
                yield name, any(name == field or name.startswith(f"{field}__") for field in fields)


every_rule_set = pytest.mark.parametrize(
    "rules", RULE_SETS, ids=[rules.__name__ for rules in RULE_SETS]
)


@every_rule_set
def test_a_statement_holds_nothing_but_what_the_mapping_names(
    rules: type[EdxToXapi], rows: dict[type[EdxToXapi], Root], complete: Complete
) -> None:
    found = set(leaks(PLAIN, rows[rules], complete(rules.__src__), learner_text=False))
    assert {name for name, named in found if not named} == set()
    assert ("time", True) in found


@every_rule_set
def test_text_of_learners_is_what_the_mapping_says_it_is(
    rules: type[EdxToXapi], rows: dict[type[EdxToXapi], Root], complete: Complete
) -> None:
    event, row = complete(rules.__src__), rows[rules]
    found = set(leaks(WITH_TEXT, row, event, learner_text=True))
    assert {name for name, named in found if not named} == set()
    more = found - set(leaks(PLAIN, row, event, learner_text=False))
    assert bool(more) is ("learner_text" in row)


@every_rule_set
def test_addresses_lose_the_people_that_they_name(
    rules: type[EdxToXapi], complete: Complete
) -> None:
    address = f"https://courses.example.org/u/{MARK}/?mail={MARK}@example.org"
    event = {**complete(rules.__src__), "page": address, "referer": address}
    for text in PLAIN.convert_json(event):
        assert MARK not in text.decode()
