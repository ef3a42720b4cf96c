import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from ralph_convert import Converter

DATA = Path(__file__).parent.parent / "data"


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
