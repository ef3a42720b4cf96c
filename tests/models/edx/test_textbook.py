"""Textbooks: numbers as text, both spellings of a field, the viewer of 2013."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.edx import (
    TextbookScale,
    UIBook,
    UITextbookPdfDisplayScaled,
    UITextbookPdfSearchNavigatednext,
    UITextbookPdfZoomMenuChanged,
    parse_event,
)

AMOUNTS = st.floats(0.1, 10) | st.integers(1, 10)


def read(kind: str, payload: dict[str, Any]) -> Any:
    root = {"event_type": kind, "time": "2017-01-01T00:00:00", "event": json.dumps(payload)}
    return parse_event(root, level="strict")


@given(AMOUNTS | AMOUNTS.map(str) | st.sampled_from(["auto", "page-fit", "page_fit", "custom"]))
def test_a_magnification_is_a_number_or_text_and_stays_so(amount: float | str) -> None:
    for kind, model in (
        ("textbook.pdf.display.scaled", UITextbookPdfDisplayScaled),
        ("textbook.pdf.zoom.menu.changed", UITextbookPdfZoomMenuChanged),
    ):
        event = read(kind, {"amount": amount, "page": 2})
        assert type(event) is model
        assert event.payload == TextbookScale(amount=amount, page=2)
        assert type(event.payload.amount) is type(amount)


@pytest.mark.parametrize("page", [7, "7"], ids=["number", "text"])
def test_the_number_of_a_page_may_be_text(page: int | str) -> None:
    assert read("textbook.pdf.page.navigated", {"page": page}).payload.page == page


@pytest.mark.parametrize("name", ["findprevious", "findPrevious"])
def test_the_direction_of_a_search_is_spelt_in_two_ways(name: str) -> None:
    event = read("textbook.pdf.search.navigatednext", {name: True, "query": "cell"})
    assert isinstance(event, UITextbookPdfSearchNavigatednext)
    assert getattr(event.payload, name) is True


def test_the_viewer_of_images_names_neither_chapter_nor_event() -> None:
    event = read("book", {"type": "nextpage", "new": 17, "old": 16})
    assert isinstance(event, UIBook)
    assert (event.payload.old, event.payload.new) == (16, 17)
    assert event.payload.chapter is event.payload.name is None


def test_the_name_within_a_payload_selects_nothing() -> None:
    event = read("book", {"type": "gotopage", "name": "textbook.pdf.page.loaded"})
    assert type(event) is UIBook
    assert event.payload.name == "textbook.pdf.page.loaded"
