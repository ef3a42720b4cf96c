"""The rule sets against the facts of the mapping, in ``data/conversions/mapping.jsonl``.

A row is an event name (and a source, where the name alone does not tell): why it has no
statement, or what its statement is made of. ``members`` are the members of the statement
that are not in every statement, each with the fields that it is made from.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import pytest

from ralph_convert import ConversionSettings, EdxToXapi
from ralph_convert.edx_to_xapi import RULE_SETS
from ralph_convert.edx_to_xapi.not_converted import NOT_CONVERTED
from ralph_convert.engine import Explanation
from ralph_models.edx import EVENTS, EdxEvent

Row = dict[str, Any]

NOT_YET: Final = frozenset[str]()
"""Names of events whose rule sets are still to be written."""

SETTINGS: Final = ConversionSettings(platform_url="https://courses.example.org")
OF_MODEL: Final = {rules.__src__: rules for rules in RULE_SETS}

EVENT_EXTENSION: Final = "context__extensions__https://w3id.org/xapi/openedx/extension/event"

COMMON: Final = {
    "id",
    "actor",
    "verb__id",
    "verb__display",
    "object__id",
    "object__objectType",
    "object__definition__type",
    "context__registration",
    "context__platform",
    "context__language",
    "context__extensions__https://w3id.org/xapi/openedx/extension/transformer-version",
    "context__extensions__https://w3id.org/xapi/openedx/extensions/session-id",
    f"{EVENT_EXTENSION}__name",
    "timestamp",
    "version",
}
"""What every statement has, or may have."""

PLACE: Final = {"context__contextActivities__parent", "context__contextActivities__grouping"}

FUNCTIONS: Final = {
    "course": "course_iri",
    "xblock": "block_iri_of",
    "path": "path_iri|post_iri",
    "url": "url_iri|request_iri",
    "url_or_path": "address_iri",
    "asset": "asset_iri",
    "page": "web_page",
}
"""What makes an id by which rule."""


def models_of(row: Row) -> list[type[EdxEvent]]:
    """Find the models that claim an event by one of its names."""
    names = {row["event"], *row.get("aliases", ())}
    found: list[type[EdxEvent]] = []
    for model in EVENTS:
        kinds, sources, predicate = model.__selector__
        named = bool(kinds & names) or (predicate is not None and predicate(row["event"]))
        if named and row.get("source", "") in {"", *(sources or {row.get("source")})}:
            found.append(model)
    return found


def rule_sets_of(row: Row) -> list[type[EdxToXapi]]:
    return [OF_MODEL[model] for model in models_of(row) if model in OF_MODEL]


def spelled_out(table: Explanation, source: str) -> str:
    """Put what a rule set names in the place of the names."""
    while (name := re.search(r"<(\w+)>", source)) is not None:
        source = source.replace(name[0], f"({table.named[name[1]]})")
    return source


def sources_of(table: Explanation) -> dict[str, str]:
    """Give what each member is made from; members of a score count as the score."""
    found: dict[str, str] = {}
    for dest, source, _ in table.rows:
        short = "result__score" if dest.startswith("result__score__") else dest
        found[short] = f"{found.get(short, '')} {spelled_out(table, source)}"
    return {dest: source for dest, source in found.items() if source != " alone(None)"}


def lacking(source: str, fields: list[str]) -> list[str]:
    """Give the fields that a source does not read, unless it takes the payload as a whole."""
    if re.search(r"\b(?:event|event\.payload\w*|child)\b(?!__)", source):
        return []
    return [field for field in fields if not re.search(rf"\b{re.escape(field)}\b", source)]


def tables(row: Row) -> Iterator[tuple[Explanation, Explanation]]:
    """Give the tables of a row's rule sets: of the main statement, and the whole."""
    for rules in rule_sets_of(row):
        whole = rules(SETTINGS).explain()
        yield (whole if row.get("whole", True) else whole.parts[0]), whole


def expected_members(row: Row, base: str) -> set[str]:
    fields = {f"{EVENT_EXTENSION}__{field}" for field in row.get("event_fields", ())}
    place = PLACE if base in ("course", "block") else set[str]()
    return COMMON | set(row["members"]) | fields | place


@pytest.fixture(scope="module")
def converted(mapping: list[Row]) -> list[Row]:
    """The rows of events that have a statement."""
    return [row for row in mapping if "reason" not in row and row["event"] not in NOT_YET]


def test_the_mapping_is_complete(mapping: list[Row]) -> None:
    assert len(mapping) == 283 + 1
    assert len({row["event"] for row in mapping}) == 281 + 1
    assert sum("reason" in row for row in mapping) == 59


def test_every_row_has_a_model(mapping: list[Row]) -> None:
    assert [row["event"] for row in mapping if not models_of(row)] == []


def test_every_model_of_events_is_in_the_mapping(mapping: list[Row]) -> None:
    found = {model for row in mapping for model in models_of(row)}
    assert [model.__name__ for model in EVENTS if model not in found] == []


def test_every_row_that_is_converted_has_a_rule_set(converted: list[Row]) -> None:
    assert [
        row["event"] for row in converted if any(model not in OF_MODEL for model in models_of(row))
    ] == []


def test_what_is_not_yet_converted_has_no_rule_set(mapping: list[Row]) -> None:
    done = {row["event"] for row in mapping if "reason" not in row and rule_sets_of(row)}
    assert sorted(NOT_YET & done) == []


def test_every_other_row_has_the_reason_of_the_mapping(mapping: list[Row]) -> None:
    for row in (row for row in mapping if "reason" in row):
        for model in models_of(row):
            assert NOT_CONVERTED[model].partition(":")[0] == row["reason"], row["event"]
            assert model not in OF_MODEL, row["event"]


def test_a_statement_has_the_verb_and_the_type_of_the_mapping(converted: list[Row]) -> None:
    for row in converted:
        for main, whole in tables(row):
            for table in (main, *whole.parts):
                rows = {dest: source for dest, source, _ in table.rows}
                assert rows["verb__id"] == repr(row["verb"]), table.rule_set
                assert rows["object__definition__type"] == repr(row["type"]), table.rule_set


def test_a_rule_set_writes_the_members_of_the_mapping_and_no_other(converted: list[Row]) -> None:
    for row in converted:
        for main, whole in tables(row):
            assert set(sources_of(main)) == expected_members(row, row["base"]), main.rule_set
            assert len(whole.parts) == ("child" in row or main is not whole), row["event"]
            for part in whole.parts if "child" in row else ():
                wanted = expected_members(row["child"], row["child"]["base"])
                assert set(sources_of(part)) == wanted, part.rule_set


def test_a_member_is_made_from_every_field_that_the_mapping_names(converted: list[Row]) -> None:
    for row in converted:
        for main, _ in tables(row):
            sources = sources_of(main)
            for dest, fields in row["members"].items():
                assert lacking(sources[dest], fields) == [], (main.rule_set, dest)
            for field in row.get("event_fields", ()):
                source = sources[f"{EVENT_EXTENSION}__{field}"]
                assert lacking(source, [f"event__{field}"]) == [], main.rule_set


def test_an_id_is_made_by_the_rule_of_the_mapping(converted: list[Row]) -> None:
    for row in converted:
        for main, _ in tables(row):
            source = sources_of(main)["object__id"]
            assert re.search(FUNCTIONS[row["id"]], source), main.rule_set
            fixed = re.split(r"\{\}", row.get("suffix", ""))
            assert all(part in source for part in fixed), main.rule_set
            assert lacking(source, row.get("from", [])) == [], main.rule_set


def test_the_actor_is_found_by_the_rule_of_the_mapping(converted: list[Row]) -> None:
    for row in converted:
        for main, _ in tables(row):
            learner = spelled_out(main, main.named["learner"])
            registered = spelled_out(main, main.named["registered"])
            # `named` fails where `identify` leaves the acting user
            assert ("named(" in learner) is (row["actor"] == "subject!"), main.rule_set
            assert ("acting(" in learner) is (row["actor"] != "subject!"), main.rule_set
            assert ("identify(" in learner) is (row["actor"] == "subject"), main.rule_set
            assert lacking(learner, row.get("person", [])) == [], main.rule_set
            assert (registered == "None") is (row["actor"] == "staff"), main.rule_set


def test_a_rule_set_makes_statements_of_the_profile_that_the_mapping_claims(
    converted: list[Row],
) -> None:
    claims = [row for row in converted if "profile" in row]
    for row in claims:
        for main, _ in tables(row):
            assert main.dest.__name__ == row["profile"], main.rule_set
    assert claims
