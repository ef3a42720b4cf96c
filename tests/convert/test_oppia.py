from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

PLATFORM = "https://courses.example.org"
KEY = "block-v1:A+B+C+type@vertical+block@v"


@pytest.mark.parametrize("name", ["loaded", "completed", "state.changed"])
def test_an_exploration_is_its_component_or_else_itself(converted: Converted, name: str) -> None:
    payload = {"exploration_id": "x1"}
    name = f"oppia.exploration.{name}"
    (made,) = converted(name, payload)
    assert made["object"]["id"] == f"{PLATFORM}/oppia/x1"
    (made,) = converted(name, payload, context={"path": f"/xblock/{KEY}/handler/x"})
    assert made["object"]["id"] == f"{PLATFORM}/xblock/{KEY}"
    assert made.get("result") == ({"completion": True} if name.endswith("completed") else None)
