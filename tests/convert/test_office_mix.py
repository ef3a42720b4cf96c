from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from ralph_convert import ConversionError

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

PLATFORM = "https://courses.example.org"
MIX = "https://mix.example.org/watch/1"
KEY = "block-v1:A+B+C+type@vertical+block@v"
SLIDE = "microsoft.office.mix.slide.loaded"


@pytest.mark.parametrize("url", [MIX, f"{MIX}#start"])
def test_a_slide_is_a_part_of_its_presentation(converted: Converted, url: str) -> None:
    (made,) = converted(SLIDE, {"url": url, "slide": 3})
    assert made["object"]["id"] == f"{MIX}#slide=3"
    (presentation,) = made["context"]["contextActivities"]["other"]
    assert presentation["id"] == url
    with pytest.raises(ConversionError, match="object__id"):
        converted(SLIDE, {"url": url})


def test_a_slide_is_written_as_it_came_whatever_came_before(converted: Converted) -> None:
    for slide, expected in ((1, "1"), (1.0, "1.0"), (1, "1")):
        (made,) = converted(SLIDE, {"url": MIX, "slide": slide})
        assert made["object"]["id"] == f"{MIX}#slide={expected}"


@pytest.mark.parametrize("act", ["loaded", "played", "paused", "stopped"])
def test_a_length_is_known_when_a_presentation_is_loaded_only(
    converted: Converted, act: str
) -> None:
    payload = {"url": MIX, "duration": 9.5, "current_time": 2}
    module = {"module": {"usage_key": KEY}}
    (made,) = converted(f"microsoft.office.mix.{act}", payload, context=module, session="s1")
    extensions = {iri.rpartition("/")[2] for iri in made["context"]["extensions"]}
    assert ("length" in extensions) is (act == "loaded")
    assert "session-id" in extensions
    (component,) = made["context"]["contextActivities"]["other"]
    assert component["id"] == f"{PLATFORM}/xblock/{KEY}"
