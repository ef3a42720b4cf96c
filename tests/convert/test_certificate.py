from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from ralph_convert import ConversionError

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

PLATFORM = "https://courses.example.org"
VISITED = "edx.certificate.evidence_visited"


@pytest.mark.parametrize("name", ["edx.certificate.created", "edx.certificate.revoked"])
def test_a_certificate_is_that_of_the_learner_whom_the_payload_names(
    converted: Converted, name: str
) -> None:
    (made,) = converted(name, {"certificate_id": "c1", "user_id": 7})
    assert made["actor"]["account"]["name"] == "7"
    assert made["object"]["id"] == f"{PLATFORM}/certificates/c1"
    with pytest.raises(ConversionError, match="unknown learner"):
        converted(name, {"certificate_id": "c1"})


@pytest.mark.parametrize(
    ("name", "source"),
    [
        (VISITED, "server"),
        (VISITED, "browser"),
        ("edx.badge.assertion.evidence_visited", "browser"),
    ],
)
def test_who_looks_at_evidence_is_not_who_earned_it(
    converted: Converted, name: str, source: str
) -> None:
    payload = {
        "certificate_id": "c1",
        "assertion_id": 1,
        "user_id": 7,
        "social_network": "LinkedIn",
    }
    nobody = {"user_id": None}
    (made,) = converted(name, payload, source=source, context=nobody, username="")
    assert made["actor"]["account"]["name"] == "anonymous"
    assert "linkedin" in made["context"]["extensions"].values()


def test_the_page_that_led_to_a_certificate_names_nobody(converted: Converted) -> None:
    payload = {"certificate_id": "c1", "source_url": f"{PLATFORM}/u/ada"}
    (made,) = converted(VISITED, payload)
    referrer = {"id": f"{PLATFORM}/u/_", "objectType": "Activity"}
    assert referrer in made["context"]["extensions"].values()
