"""The events of the documentation and of logs, held against the models."""

import json
import re
from typing import Any

from ralph_models.edx import EVENTS, INDEX, EdxEvent, Server, catalogue
from ralph_models.edx.fields import Field, own_fields, walk
from ralph_models.edx.history import histories

Row = dict[str, Any]


def test_every_event_has_a_model(rows: list[Row]) -> None:
    assert len(rows) == 280
    assert {row["name"] for row in rows} - set(INDEX) == set()


def test_name_and_aliases_choose_one_model_for_each_source(row: Row) -> None:
    for source in row["sources"]:
        roots = [{"name": row["name"], "event_type": kind} for kind in row["event_types"]]
        roots += [{"event_type": kind} for kind in (row["name"], *row["aliases"])]
        roots += [{"name": kind} for kind in (row["name"], *row["aliases"])]
        models = {INDEX.select(root | {"event_source": source}) for root in roots}
        assert len(models) == 1
        (model,) = models
        assert source in model.__selector__.sources or not model.__selector__.sources


def fields_of(model: type[EdxEvent]) -> dict[str, tuple[str, ...]]:
    return {field.path: field.types for field in (*walk(EdxEvent, ()), *own_fields(model))}


def takes(types: set[str], wanted: str) -> bool:
    if wanted == "number":
        # the documentation calls ids and counts numbers too
        return not types.isdisjoint({"number", "integer"})
    return wanted in types or (wanted == "integer" and "number" in types)


def test_a_documented_field_is_declared_with_its_types(row: Row) -> None:
    declared: dict[str, set[str]] = {}
    for source in row["sources"]:
        model = INDEX.select({"name": row["name"], "event_source": source})
        for path, types in fields_of(model).items():
            declared.setdefault(path, set()).update(types)
    for path, types in (row["fields"] | row.get("logged_fields", {})).items():
        parent = re.split(r"\[\]|\.\*|\.[^.*]+$", path)[0]
        is_free = parent not in {"event", "context"} and not any(
            other.startswith(parent) and other != parent for other in declared
        )
        if path.startswith("event["):
            # an array without names for its items
            continue
        if is_free:
            assert parent in declared
            continue
        texts = {"string" if kind[0] == '"' else kind for kind in declared[path]}
        assert [kind for kind in types if not ("any" in texts or takes(texts, kind))] == []


ENTRIES = catalogue()


def test_the_catalogue_says_what_the_documentation_says(row: Row) -> None:
    entries = [entry for entry in ENTRIES if entry.name == row["name"]]
    assert entries
    sources = {source for entry in entries for source in entry.sources}
    assert sources.issuperset(row["sources"]) or not sources
    for entry in entries:
        assert entry.status == row["status"]
        assert (entry.since and entry.since.isoformat()) == row["since"]
        assert entry.chapter in {row["family"], None}
        assert (entry.chapter is None) <= (row["status"] == "undocumented")
        assert {*row["aliases"], *row["event_types"]} <= {entry.name, *entry.aliases}


def test_every_history_is_that_of_an_event(rows: list[Row]) -> None:
    assert histories().keys() <= {row["name"] for row in rows}
    assert histories().keys() <= set(INDEX)


def test_every_model_has_an_entry_for_each_name() -> None:
    pairs = [(entry.name, entry.model) for entry in ENTRIES]
    assert len(set(pairs)) == len(pairs)
    assert {model for _, model in pairs} == set(EVENTS)
    for entry in ENTRIES:
        assert {entry.name, *entry.aliases} - {""} == entry.model.__selector__.kinds
        assert entry.doc
        assert entry.model.__module__.endswith(f".{entry.family}")


def test_an_entry_has_the_fields_of_its_event_alone() -> None:
    (entry,) = (entry for entry in ENTRIES if entry.name == "edx.ui.lms.jump_nav.selected")
    assert [field.path for field in entry.fields] == [
        "event.target_name",
        "event.id",
        "event.current_id",
        "event.widget_placement",
    ]
    assert entry.fields[2] == Field(
        "event.current_id", ("string", "null"), "The same of the unit to leave."
    )
    assert entry.event_types == ("edx.ui.lms.jump_nav.selected",)


def test_the_entry_of_requests_has_no_name() -> None:
    (entry,) = (entry for entry in ENTRIES if not entry.name)
    assert entry.model is Server
    assert entry.status == "documented"


def test_an_entry_can_be_written_as_json() -> None:
    for entry in ENTRIES:
        written = json.loads(json.dumps(entry.to_dict()))
        assert written["model"] == entry.model.__name__
        assert written["since"] == (str(entry.since) if entry.since else None)
        assert [field["path"] for field in written["fields"]] == [f.path for f in entry.fields]
