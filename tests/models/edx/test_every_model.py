"""What holds for every model, tried on an event with all its fields.

``python tests/models/edx/test_every_model.py`` writes the table of accepted types anew.
"""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from types import UnionType
from typing import Any, Final, Literal, TypeAlias, Union, cast, get_args, get_origin

import pytest
from pydantic import BaseModel, ValidationError
from typing_extensions import TypeAliasType

from ralph_models.edx import EVENTS, EdxEvent, UIPageClose, parse_event
from ralph_models.edx.base import PayloadText, payload_type
from ralph_models.edx.fields import walk
from ralph_models.edx.findings import findings
from ralph_models.errors import UnknownEventError

Root: TypeAlias = dict[str, Any]
Path_: TypeAlias = tuple[str | int, ...]

TABLE: Final = Path(__file__).parents[2] / "data" / "edx" / "accepted.tsv"
TIME: Final = "2024-02-29T23:59:59.123456+00:00"

PROBES: Final[dict[str, Any]] = {
    "z": None,
    "b": True,
    "i": 1,
    "f": 1.5,
    "s": "text",
    "a": [],
    "o": {},
}
"""A value of each JSON type: null, boolean, integer, number, string, array, object."""

SCALARS: Final[dict[str, Any]] = {
    "int": 1,
    "float": 1.5,
    "bool": True,
    "EventTime": TIME,
    "RequestPath": "/path",
}
"""Values of scalars that are not just any text, by the name of their type."""

MAP_KEY: Final = "*"
"""The key in each map of an example, as the path of a field has it."""

COMMON: Final = "EdxEvent"
"""The row of the table for what all models have."""


def example(model: type[EdxEvent]) -> Root:
    """Make an event that has every field of the model, and of the models within it."""
    root = members(model)
    root["event_type"] = next(iter(sorted(model.__selector__.kinds)), "/path")
    if "name" in root:
        root["name"] = root["event_type"]
    root["time"] = TIME
    return root


def members(model: type[BaseModel], *inside: Any) -> dict[str, Any]:
    return {
        info.alias or name: value_of(
            payload_type(cast("Any", model))
            if name == "event" and issubclass(model, EdxEvent)
            else info.annotation,
            *inside,
            model,
        )
        for name, info in model.__pydantic_fields__.items()
    }


def value_of(annotation: Any, *inside: Any) -> Any:
    """Make a value of a type that shows as much of it as possible."""
    kinds = [part for part in parts_of(annotation) if part not in {type(None), PayloadText}]
    kind = max(kinds, key=lambda part: any(True for _ in walk(part, ())))
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {} if kind in inside else members(kind, *inside)
    if origin is list or origin is tuple:
        return [value_of(part, *inside) for part in arguments if part is not ...]
    if origin is dict:
        return {MAP_KEY: value_of(arguments[1], *inside)}
    if origin is Literal:
        return next(text for text in arguments if text)
    name: str = getattr(cast("object", kind), "__name__", "")
    return SCALARS.get(name, "text")


def objects(annotation: Any, value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, bool]]:
    """Find the objects of a value: the path of each, and whether a model reads it."""
    if hasattr(value, "append"):
        for index, item in enumerate(value):
            for part in item_types(annotation):
                yield from objects(part, item, (*path, index))
    if not isinstance(value, dict):
        return
    model = model_in(annotation)
    yield path, model is not None
    for key, item in cast("dict[str, Any]", value).items():
        for name, info in model.__pydantic_fields__.items() if model else ():
            if key == (info.alias or name):
                is_payload = key == "event" and not path
                kind: Any = payload_type(cast("Any", model)) if is_payload else info.annotation
                yield from objects(kind, item, (*path, key))
        if model is None:
            for part in item_types(annotation):
                yield from objects(part, item, (*path, key))


def parts_of(annotation: Any) -> list[Any]:
    """Give the members of a union, or the type alone, without what is written around it."""
    if isinstance(annotation, TypeAliasType) and annotation.__name__ not in SCALARS:
        return parts_of(annotation.__value__)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in {Union, UnionType}:
        return [part for member in arguments for part in parts_of(member)]
    if arguments and origin not in {list, tuple, dict, Literal}:
        return parts_of(arguments[0])
    return [annotation]


def model_in(annotation: Any) -> type[BaseModel] | None:
    models = [part for part in parts_of(annotation) if isinstance(part, type)]
    return next((part for part in models if issubclass(part, BaseModel)), None)


def item_types(annotation: Any) -> list[Any]:
    """Give the types of the items of an array, or of the values of a map."""
    return [
        get_args(part)[-1]
        for part in parts_of(annotation)
        if get_origin(part) in {list, tuple, dict}
    ]


def at(root: Any, path: Path_) -> Any:
    for key in path:
        root = root[key]
    return root


def paths(value: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Give the path of every member of every object."""
    keys: Any = range(len(value)) if hasattr(value, "append") else [*value]
    for key in keys:
        item: Any = value[key]
        yield (*path, key)
        if isinstance(item, (dict, list)):
            yield from paths(item, (*path, key))


def as_text(path: Path_) -> str:
    return ".".join(str(key) for key in path).replace(".0", "[]")


def accepted(model: type[EdxEvent]) -> dict[str, str]:
    """Try a value of each JSON type in each field."""
    root = example(model)
    model.model_validate(root)
    found: dict[str, str] = {}
    for path in paths(root):
        place, key = at(root, path[:-1]), path[-1]
        before = place[key]
        letters = ""
        for letter, probe in PROBES.items():
            place[key] = probe
            letters += letter if is_valid(model, root) else ""
        place[key] = before
        found[as_text(path)] = letters
    return found


def is_valid(model: type[EdxEvent], root: Root) -> bool:
    try:
        model.model_validate(root)
    except ValidationError:
        return False
    return True


def read_table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for row in TABLE.read_text("utf-8").splitlines():
        name, _, fields = row.partition("\t")
        pairs = (field.rpartition("=") for field in fields.split(" ") if field)
        table[name] = {path: letters for path, _, letters in pairs}
    return table


def write_table() -> None:
    common = accepted(UIPageClose)
    rows = {COMMON: common}
    for model in EVENTS:
        fields = accepted(model).items()
        rows[model.__name__] = {key: value for key, value in fields if common.get(key) != value}
    lines = (
        f"{name}\t{' '.join(f'{path}={letters}' for path, letters in fields.items())}\n"
        for name, fields in rows.items()
    )
    TABLE.write_text("".join(lines), "utf-8")


def strict_faults(root: Root) -> set[Path_]:
    """Give the paths of what strict reading does not know; nothing else may be wrong."""
    try:
        parse_event(root, level="strict")
    except ValidationError as error:
        places = [(fault["type"], json_path(root, fault["loc"])) for fault in error.errors()]
        found = {place for kind, place in places if kind == "extra_forbidden"}
        # where a union has an object and a text, the object is not the text either
        others = {place for kind, place in places if kind != "extra_forbidden"}
        assert all(any(path[: len(place)] == place != path for path in found) for place in others)
        return found
    return set()


def json_path(root: Root, loc: Path_) -> Path_:
    """Leave out of a path what names a member of a union."""
    place: Any = root
    found: list[str | int] = []
    for key in loc:
        if isinstance(place, str):
            place = json.loads(place)
        if isinstance(place, list) == isinstance(key, int) and (
            isinstance(key, int) or key in place
        ):
            place = place[key]
            found.append(key)
    return tuple(found)


def unknown(event: EdxEvent) -> set[Path_]:
    return {finding.path for finding in findings(event) if finding.kind == "unknown_field"}


every_model = pytest.mark.parametrize("model", EVENTS, ids=[model.__name__ for model in EVENTS])
READ_TABLE: Final = read_table() if TABLE.exists() else {}


def test_the_table_has_a_row_for_every_model() -> None:
    assert READ_TABLE.keys() == {COMMON, *(model.__name__ for model in EVENTS)}


@every_model
def test_the_example_has_every_field_and_no_other(model: type[EdxEvent]) -> None:
    root = example(model)
    fields = {field.path for field in walk(model, ())}
    shown = {as_text(path) for path in paths(root)}
    assert fields <= shown
    assert unknown(parse_event(root)) == set()
    assert strict_faults(root) == set()


@every_model
def test_a_field_accepts_the_types_of_the_table_and_no_other(model: type[EdxEvent]) -> None:
    assert accepted(model) == READ_TABLE[COMMON] | READ_TABLE[model.__name__]


@every_model
def test_strict_reports_unknown_keys_at_each_depth_and_none_in_free_maps(
    model: type[EdxEvent],
) -> None:
    root = example(model)
    expected: set[Path_] = set()
    for path, is_model in list(objects(model, root)):
        place = at(root, path)
        if is_model:
            expected.add((*path, "unheard_of"))
            place["unheard_of"] = {"deep": [1]}
        else:
            place["unheard_of"] = deepcopy(next(iter(place.values())))
    assert ("unheard_of",) in expected
    assert ("context", "module", "unheard_of") in expected
    # a value copied within a free map has the unknown key too
    copies = {path for path in expected if "unheard_of" in path[:-1]}
    assert strict_faults(root) == expected - copies
    event = parse_event(root)
    assert unknown(event) == expected
    assert event.to_dict() == root
    if isinstance(root["event"], dict):
        text = root | {"event": json.dumps(root["event"])}
        assert strict_faults(text) == expected
        assert unknown(parse_event(text)) == expected


@every_model
def test_a_key_under_another_name_is_missed_or_unknown(model: type[EdxEvent]) -> None:
    """A required key is missed with its path; any other is told, and refused by strict."""
    whole = example(model)
    known = {
        (*path, key)
        for path, is_model in objects(model, whole)
        if is_model
        for key in at(whole, path)
    }
    for path in sorted(known, key=str):
        root = deepcopy(whole)
        place, key = at(root, path[:-1]), cast("str", path[-1])
        place[f"{key}_renamed"] = place.pop(key)
        if not is_valid(model, root):
            with pytest.raises(ValidationError, match="Field required") as error:
                model.model_validate(root)
            assert [fault["loc"] for fault in error.value.errors()] == [path]
            assert key in {"event_type", "time"} or path[0] == "event"
            continue
        event = model.model_validate(root)
        new = (*path[:-1], f"{key}_renamed")
        assert unknown(event) == {new}
        # without these two it may be another event
        if key not in {"event_type", "event_source"}:
            assert strict_faults(root) == {new}


@every_model
def test_a_wrong_kind_is_refused_with_what_was_expected(model: type[EdxEvent]) -> None:
    root = example(model)
    for key in ("event_type", "name"):
        with pytest.raises(ValidationError) as error:
            model.model_validate(root | {key: "unheard.of"})
        assert {fault["loc"][0] for fault in error.value.errors()} == {key}
        message = str(error.value)
        expected = {f"'{kind}'" for kind in model.__selector__.kinds} or {"begins with /"}
        assert any(kind in message for kind in expected)
    with pytest.raises(UnknownEventError):
        parse_event(root | {"event_type": "unheard.of", "name": None})


@every_model
def test_the_example_comes_back_from_both_forms(model: type[EdxEvent]) -> None:
    root = example(model)
    event = parse_event(root)
    assert type(event) is model
    assert json.loads(event.to_log_line()) == root
    for key in ("ip", "agent", "host", "session", "username"):
        del root["context"][key]
    event = parse_event(root)
    lost = {finding.kind for finding in event.async_losses()}
    assert lost <= {"payload_object"}
    twin = parse_event(event.to_async())
    assert twin.payload == event.payload
    assert lost or twin.to_dict() == root


if __name__ == "__main__":
    write_table()
