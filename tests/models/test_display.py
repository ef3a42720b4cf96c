"""How statements, events and catalogues look in a notebook."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.display import event_html, statement_html, table_html
from ralph_models.edx import catalogue, parse_event
from ralph_models.xapi import parse_statement

STATEMENT: dict[str, Any] = {
    "actor": {"account": {"homePage": "https://courses.example.org", "name": "42"}},
    "verb": {"id": "https://w3id.org/xapi/video/verbs/played", "display": {"en": "played"}},
    "object": {"id": "https://example.org/film", "definition": {"name": {"fr": "Le film"}}},
    "result": {"extensions": {"https://w3id.org/xapi/video/extensions/time": 12.3}},
    "timestamp": "2024-03-04T10:15:30Z",
}
EVENT: dict[str, Any] = {
    "event_type": "page_close",
    "event_source": "browser",
    "time": "2024-03-04T10:15:30Z",
    "event": "{}",
    "username": "ada",
    "context": {"user_id": 42, "course_id": "course-v1:ExampleX+DEMO101+2024"},
}
CARD = {"div", "strong", "em", "details", "summary", "pre"}
OURS = CARD | {"table", "thead", "tbody", "tr", "th", "td"}


def rich(value: Any) -> str:
    """Ask as Jupyter does."""
    return str(value._repr_html_())


class Reader(HTMLParser):
    """Reads HTML as a browser does: tags with their attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(attrs)

    def handle_comment(self, data: str) -> None:
        self.tags.add(f"comment: {data}")

    def handle_decl(self, decl: str) -> None:
        self.tags.add(f"declaration: {decl}")

    def handle_data(self, data: str) -> None:
        self.text += data


ours = Reader(statement_html(STATEMENT) + table_html(["a"], [["b"]])).attributes

markup = st.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</pre></details><style>*{}</style>",
        "<!-- ",
        "<![CDATA[",
        "&lt;script&gt;",
        "' onclick='alert(1)",
        "javascript:alert(1)",
        "\ud800<b>\x00",
        "]]><svg/onload=alert(1)>",
    ]
)
texts = markup | st.text() | st.builds(lambda *parts: "".join(parts), st.text(), markup, st.text())
values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
keys = st.sampled_from(
    [
        "actor",
        "verb",
        "object",
        "result",
        "timestamp",
        "id",
        "name",
        "display",
        "definition",
        "account",
        "mbox",
        "event_type",
        "context",
        "user_id",
        "username",
        "time",
        "objectType",
    ]
)
objects = st.recursive(
    st.dictionaries(keys, values, max_size=6),
    lambda inner: st.dictionaries(keys | texts, inner | values, max_size=6),
    max_leaves=6,
)


@given(objects)
def test_nothing_in_a_statement_becomes_markup(statement: dict[str, Any]) -> None:
    shown = Reader(statement_html(statement))
    assert shown.tags <= OURS
    assert shown.attributes <= ours


@given(objects, texts)
def test_nothing_in_an_event_becomes_markup(event: dict[str, Any], model: str) -> None:
    shown = Reader(event_html(event, model))
    assert shown.tags <= OURS
    assert shown.attributes <= ours


@given(st.lists(texts, min_size=1, max_size=4), st.lists(st.lists(values, max_size=4), max_size=4))
def test_nothing_in_a_table_becomes_markup(head: list[str], rows: list[list[Any]]) -> None:
    shown = Reader(table_html(head, rows))
    assert shown.tags <= OURS
    assert shown.attributes <= ours


@given(objects)
def test_what_is_shown_can_be_sent_as_utf_8(statement: dict[str, Any]) -> None:
    assert statement_html(statement).encode()


@given(st.dictionaries(keys, st.text(st.characters(exclude_categories=["C", "Z"])), max_size=4))
def test_the_folded_json_is_the_whole_statement(statement: dict[str, Any]) -> None:
    assert (
        json.dumps(statement, indent=2, ensure_ascii=False)
        in Reader(statement_html(statement)).text
    )


def test_a_statement_shows_who_did_what_and_when_at_a_glance() -> None:
    glance = Reader(rich(parse_statement(json.dumps(STATEMENT)))).text.partition("JSON")[0]
    assert glance.startswith("42 played Le film")
    assert "result: extensions time 12.3" in glance
    assert "when: 2024-03-04T10:15:30Z" in glance


def test_an_event_shows_what_happened_to_whom_at_a_glance() -> None:
    glance = Reader(rich(parse_event(EVENT))).text.partition("JSON")[0]
    assert glance.startswith("page_close by 42")
    assert "model: UIPageClose" in glance
    assert "course: course-v1:ExampleX+DEMO101+2024" in glance


def test_a_catalogue_is_a_table_with_a_row_for_each_name() -> None:
    shown = rich(catalogue())
    assert shown.count("<tr>") == len(catalogue()) + 1
    assert "<td>play_video</td>" in shown


@pytest.mark.parametrize(
    ("part", "glance"),
    [
        pytest.param({"mbox": "mailto:ada@example.org"}, "mailto:ada@example.org", id="agent"),
        pytest.param({"name": "Ada", "mbox": "mailto:a@example.org"}, "Ada", id="name"),
        pytest.param({"objectType": "Group", "member": []}, "a group", id="anonymous group"),
    ],
)
def test_actors_of_all_kinds_have_a_name(part: dict[str, Any], glance: str) -> None:
    assert Reader(statement_html(STATEMENT | {"actor": part})).text.startswith(f"{glance} played")


def test_a_long_value_is_cut_at_a_glance_and_whole_below() -> None:
    name = "x" * 10_000
    shown = Reader(event_html({"event_type": name}, "Model")).text
    glance, _, folded = shown.partition("JSON")
    assert len(glance) < 500
    assert name in folded
