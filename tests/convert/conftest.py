import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import UnionType
from typing import Any, Literal, TypeAlias, Union, cast, get_args, get_origin

import pytest
from pydantic import BaseModel
from typing_extensions import TypeAliasType

from ralph_convert import Converter
from ralph_models.edx.base import payload_type
from ralph_models.selection import selector_of

Root: TypeAlias = dict[str, Any]

DATA = Path(__file__).parent.parent / "data"

KEY = "block-v1:Org+Course+Run+type@problem+block@"
"""How most texts of a complete event begin: they are usage keys, and IRIs."""

PAGE = "https://courses.example.org/courses/course-v1:Org+Course+Run/courseware/c1/s1/"

TEXTS = {
    "accept_language": "en",
    "agent": "Mozilla/5.0",
    "course": "course-v1:Org+Course+Run",
    "course_id": "course-v1:Org+Course+Run",
    "current_url": PAGE,
    "host": "courses.example.org",
    "ip": "203.0.113.6",
    "language": "fr",
    "org_id": "Org",
    "page": PAGE,
    "path": f"/courses/x/xblock/{KEY}path/handler/x",
    "referer": f"{PAGE}?from=elsewhere",
    "session": "5f2d3c4b5a6978877665544332211000",
    "target_url": f"{PAGE}?to=elsewhere",
    "user_id": "42",
    "username": "ada",
}
"""Texts of fields that mean something else than a block."""

SCALARS: dict[str, Any] = {
    "bool": True,
    "EventTime": "2024-03-04T10:15:30.123456+00:00",
    "Integer": 7,
    "Number": 1.5,
    "JsonValue": "json",
    "RequestPath": "/courses/",
}
"""Values of scalars, by the name of their type."""


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture(scope="session")
def pairs() -> list[dict[str, Any]]:
    """Events with the statements that they become, of all families."""
    paths = sorted((DATA / "conversions").glob("*.jsonl"))
    return [row for path in paths if path.stem != "mapping" for row in read_jsonl(path)]


@pytest.fixture(scope="session")
def mapping() -> list[dict[str, Any]]:
    """The facts of the mapping; ``test_mapping.py`` says what a row holds."""
    return read_jsonl(DATA / "conversions" / "mapping.jsonl")


@pytest.fixture(scope="session")
def converter() -> Converter:
    return Converter(platform_url="https://courses.example.org")


@pytest.fixture(scope="session")
def converted() -> Callable[..., list[dict[str, Any]]]:
    """Convert an event of learner 42 in a course, made of its name and payload."""
    converters: dict[str, Converter] = {}

    def convert(
        name: str,
        payload: Mapping[str, Any],
        *,
        source: str = "server",
        settings: Mapping[str, Any] | None = None,
        context: Mapping[str, Any] | None = None,
        **root: Any,
    ) -> list[dict[str, Any]]:
        key = repr(settings)
        if key not in converters:
            platform = "https://courses.example.org"
            converters[key] = Converter(platform_url=platform, **(settings or {}))
        event = {
            "name": name,
            "event_type": name,
            "event_source": source,
            "time": "2024-03-04T10:15:30.123456+00:00",
            "event": json.dumps(payload) if source == "browser" else payload,
            "username": "ada",
            "context": {
                "user_id": 42,
                "course_id": "course-v1:ExampleX+DEMO101+2024",
                **(context or {}),
            },
            **root,
        }
        return [json.loads(text) for text in converters[key].convert_json(event)]

    return convert


@pytest.fixture(scope="session")
def page_close() -> bytes:
    """A line that converts."""
    return json.dumps(
        {
            "event_type": "page_close",
            "event_source": "browser",
            "time": "2024-03-04T10:15:30.123456+00:00",
            "page": "https://courses.example.org/courses/x/y/z/",
            "username": "ada",
            "context": {"user_id": 42, "course_id": "course-v1:Org+Course+Run", "org_id": "Org"},
            "event": "{}",
        }
    ).encode()


@pytest.fixture(scope="session")
def exact() -> Callable[[Any], Any]:
    """Make JSON values comparable with their types: ``true`` is not 1, and 1 is not 1.0."""

    def typed(value: Any) -> Any:
        if hasattr(value, "items"):
            return {key: typed(part) for key, part in value.items()}
        if hasattr(value, "append"):
            return [typed(part) for part in value]
        return type(value).__name__, value

    return typed


def complete_event(model: type[Any]) -> Root:
    """Make an event that has every field of its model, and of the models within it."""
    root = _members(model)
    root["event_type"] = next(iter(sorted(selector_of(model).kinds)), "/courses/")
    if "name" in root:
        root["name"] = root["event_type"]
    payload = _value(payload_type(model), "event")
    return {**root, "event": payload, "event_source": _source(model)}


def _source(model: type[BaseModel]) -> str:
    sources = selector_of(model).sources
    return "browser" if "browser" in sources else "server"


def _members(model: type[BaseModel]) -> Root:
    return {
        info.alias or name: _value(info.annotation, name)
        for name, info in model.model_fields.items()
        if name != "event"
    }


def _value(annotation: Any, name: str) -> Any:
    """Make a value: of a union the part that holds most."""
    return max((_of_type(part, name) for part in _parts(annotation)), key=_weight)


def _weight(value: Any) -> int:
    return sum(hasattr(value, name) for name in ("__len__", "append", "items", "items"))


def _of_type(kind: Any, name: str) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _members(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return max(map(str, arguments), key=len)
    if origin in (list, tuple):
        return [_value(arguments[0], name)]
    if origin is dict:
        return {f"input_{number}_1": _value(arguments[1], name) for number in (2, 3)}
    called: str = getattr(cast("object", kind), "__name__", "")
    if called == "str":
        return TEXTS.get(name, f"{KEY}{name}")
    return SCALARS.get(called)


def _parts(annotation: Any) -> Iterator[Any]:
    """Take a type apart: what may stand there, without what is written around it."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, TypeAliasType) and annotation.__name__ not in SCALARS:
        yield from _parts(annotation.__value__)
    elif origin in (Union, UnionType):
        for part in arguments:
            yield from _parts(part)
    elif arguments and origin not in (list, tuple, dict, Literal):
        yield from _parts(arguments[0])
    else:
        yield annotation


@pytest.fixture(scope="session")
def complete() -> Callable[[type[BaseModel]], Root]:
    """Make an event that has every field of its model."""
    return complete_event
