from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_convert import Converter

PLATFORM = "https://courses.example.org"
BLOCK = "block-v1:ExampleX+DEMO101+2024+type@html+block@h"
PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress"
CONVERTER = Converter(platform_url=PLATFORM)


def changed(completion: float | None) -> dict[str, Any]:
    return {
        "event_type": "edx.completion.block_completion.changed",
        "event_source": "server",
        "time": "2024-03-04T10:20:00.000001+00:00",
        "event": {"user_id": 7, "block_id": BLOCK, "completion": completion},
        "context": {"user_id": None},
    }


def result(line: dict[str, Any], **settings: Any) -> Any:
    (made,) = Converter(platform_url=PLATFORM, **settings).convert(line)
    return made.to_dict().get("result")


@pytest.mark.parametrize(
    ("completion", "whole", "percent"),
    [
        pytest.param(1, True, 100, id="all"),
        pytest.param(0.5, False, 50, id="half"),
        pytest.param(0, False, 0, id="nothing"),
        pytest.param(0.999, False, 100, id="nearly all"),
    ],
)
def test_progress_is_whole_percent(completion: float, whole: object, percent: int) -> None:
    expected = {"completion": whole, "extensions": {PROGRESS: percent}}
    assert result(changed(completion)) == expected


def test_progress_is_a_fraction_of_percent_for_event_routing_backends() -> None:
    progress = result(changed(1), compat="erb")["extensions"][PROGRESS]
    assert (progress, type(progress)) == (100.0, float)
    assert result(changed(None), compat="erb") is None


def test_the_learner_and_the_course_come_from_the_payload() -> None:
    (made,) = CONVERTER.convert(changed(1))
    statement = made.to_dict()
    assert statement["actor"]["account"]["name"] == "7"
    parent = statement["context"]["contextActivities"]["parent"][0]["id"]
    assert parent == f"{PLATFORM}/course/course-v1:ExampleX+DEMO101+2024"


def test_a_block_that_is_no_longer_done_is_at_nothing() -> None:
    line = changed(None) | {"event_type": "edx.done.toggled", "event": {"done": False}}
    line["context"] = {"user_id": 7, "module": {"usage_key": BLOCK}}
    assert result(line) == {"completion": False, "extensions": {PROGRESS: 0}}


@given(st.floats(-2, 2, allow_nan=False))
def test_no_progress_lies_beyond_its_bounds(completion: float) -> None:
    progress = result(changed(completion)).get("extensions", {}).get(PROGRESS)
    assert (progress is None) is not (0 <= completion <= 1)
    assert progress is None or progress in range(101)
