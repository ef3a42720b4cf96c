from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.edx import textbook
from ralph_models.xapi import Statement

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

PLATFORM = "https://courses.example.org"
BOOK = f"{PLATFORM}/courses/course-v1:ExampleX+DEMO101+2024/pdfbook/0/"
NAMES = sorted(name for model in textbook.EVENTS for name in model.__selector__.kinds)


@pytest.mark.parametrize(
    ("chapter", "expected"),
    [
        pytest.param("/asset-v1:O+C+R+type@asset+block/1.pdf", PLATFORM, id="path"),
        pytest.param("https://cdn.example.org/1.pdf", "", id="address"),
        pytest.param("1.pdf", f"{BOOK}#", id="bare name"),
        pytest.param("", BOOK, id="empty"),
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_a_chapter_is_its_file_or_else_the_page(
    converted: Converted, name: str, chapter: str, expected: str
) -> None:
    page = f"{BOOK}?file=/courseware/v1/1.pdf#zoom=page-fit"
    (made,) = converted(name, {"chapter": chapter}, source="browser", page=page)
    assert made["object"]["id"] == expected + chapter


@pytest.mark.parametrize("name", ["book", "textbook.pdf.page.navigated"])
def test_a_page_that_is_no_number_is_left_out(converted: Converted, name: str) -> None:
    for number, kept in (("7", [7]), (7.0, [7]), ("vii", [])):
        payload = {"chapter": "/1.pdf", "page": number, "new": number}
        (made,) = converted(name, payload, source="browser")
        extensions = made["context"]["extensions"]
        assert [v for iri, v in extensions.items() if iri.endswith("/ending-position")] == kept


def test_a_query_is_kept_on_request_only(converted: Converted) -> None:
    payload = {"chapter": "/1.pdf", "query": "cell", "page": 1}
    name = "textbook.pdf.search.executed"
    (made,) = converted(name, payload, source="browser")
    assert "cell" not in repr(made)
    (made,) = converted(name, payload, source="browser", settings={"learner_text": True})
    assert made["result"] == {"response": "cell"}


@given(name=st.sampled_from(NAMES), chapter=st.text(st.characters(codec="utf-8"), max_size=30))
def test_whatever_a_chapter_is_called_its_statement_is_valid(
    converted: Converted, name: str, chapter: str
) -> None:
    (made,) = converted(name, {"chapter": chapter}, source="browser", page=BOOK)
    Statement.model_validate(made)
