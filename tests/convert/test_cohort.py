from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize("user_id", [7, 42])
def test_who_puts_somebody_else_into_a_cohort_is_an_instructor(
    converted: Converted, user_id: int
) -> None:
    payload = {"cohort_id": 1, "cohort_name": "Group A", "user_id": user_id}
    (made,) = converted("edx.cohort.user_added", payload)
    assert ("instructor" in made["context"]) is (user_id != 42)
    assert made["object"]["definition"]["name"] == {"en": "Group A"}
