from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

PLATFORM = "https://courses.example.org"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://badges.example.org/1", "https://badges.example.org/1", id="url"),
        pytest.param("", f"{PLATFORM}/badges/5", id="none"),
    ],
)
def test_a_badge_is_its_assertion(converted: Converted, url: str, expected: str) -> None:
    payload = {"assertion_json_url": url, "assertion_id": 5, "user_id": 7}
    (made,) = converted("edx.badge.assertion.created", payload)
    assert made["object"]["id"] == expected
    links = list(made.get("result", {}).get("extensions", {}).values())
    assert links == ([{"@id": url}] if url else [])
