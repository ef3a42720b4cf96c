import json
import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_convert import ConversionError, Converter
from ralph_convert.edx_to_xapi import RULE_SETS
from ralph_models.edx import EdxGradesProblemRescored, UIEdxCourseStudentNotesViewed, parse_event
from ralph_models.errors import UnknownEventError
from ralph_models.xapi import Statement


def converts(line: bytes) -> bool:
    """Tell the lines with statements; some rescorings do not say whose answer it was."""
    event = parse_event(line)
    lacking = isinstance(event, EdxGradesProblemRescored) and event.payload.user_id is None
    return isinstance(event, SOURCES) and not lacking


SAMPLES = Path(__file__).parent.parent / "data" / "edx" / "samples.jsonl"
SOURCES = tuple(rules.__src__ for rules in RULE_SETS)
LINES = [line for line in SAMPLES.read_bytes().splitlines() if converts(line)]
CONVERTER = Converter(platform_url="https://courses.example.org")

MOVED = (
    "username",
    "session",
    "ip",
    "agent",
    "host",
    "referer",
    "accept_language",
    "event_type",
    "event_source",
    "page",
)

junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """A sample line with some values of it replaced or taken away."""
    event: dict[str, Any] = json.loads(draw(st.sampled_from(LINES)))
    for _ in range(draw(st.integers(0, 3))):
        inner: list[Any] = [event, event.get("context"), event.get("event")]
        parts: list[dict[str, Any]] = [part for part in inner if hasattr(part, "items")]
        part = draw(st.sampled_from(parts))
        if part:
            key = draw(st.sampled_from(sorted(part)))
            if draw(st.booleans()):
                del part[key]
            else:
                part[key] = draw(junk)
    return event


def ids_of(event: Any) -> list[Any]:
    return [json.loads(text)["id"] for text in CONVERTER.convert_json(event)]


def test_every_sample_line_converts_to_valid_statements() -> None:
    assert len(LINES) > 150
    for line in LINES:
        for text in CONVERTER.convert_json(line):
            Statement.model_validate_json(text)


def test_the_fast_form_gives_what_the_models_write() -> None:
    for line in LINES:
        fast = CONVERTER.convert_json(line)
        assert fast == [statement.to_json() for statement in CONVERTER.convert(line)]


@given(event=mutated())
def test_any_event_gives_valid_statements_or_a_documented_error(event: dict[str, Any]) -> None:
    before = deepcopy(event)
    try:
        texts = CONVERTER.convert_json(event)
    except (ValidationError, UnknownEventError, ConversionError):
        return
    # where no note is visible, none is viewed
    assert texts or isinstance(parse_event(event), UIEdxCourseStudentNotesViewed)
    assert repr(event) == repr(before)
    assert texts == CONVERTER.convert_json(event)
    for text in texts:
        assert Statement.model_validate_json(text).to_json() == text


@given(line=st.sampled_from(LINES), seed=st.integers(0, 2**32))
def test_neither_key_order_nor_white_space_change_a_statement(line: bytes, seed: int) -> None:
    generator = random.Random(seed)

    def shuffled(value: Any) -> Any:
        if hasattr(value, "append"):
            return [shuffled(part) for part in value]
        if not hasattr(value, "items"):
            return value
        keys: list[str] = generator.sample(sorted(value), len(value))
        return {key: shuffled(value[key]) for key in keys}

    event = shuffled(json.loads(line))
    if (
        isinstance(event.get("event"), str)
        and event["event"].startswith("{")
        and (event["event"].endswith("}"))
    ):
        event["event"] = json.dumps(shuffled(json.loads(event["event"])), indent=1)
    spaced = json.dumps(event, indent=generator.choice((None, 1, 4))) + "\n"
    made, expected = CONVERTER.convert_json(spaced), CONVERTER.convert_json(line)
    assert list(map(json.loads, made)) == list(map(json.loads, expected))


@given(line=st.sampled_from(LINES))
def test_the_asynchronous_form_gives_the_same_statements(line: bytes) -> None:
    event: dict[str, Any] = json.loads(line)
    if "time" not in event or isinstance(event.get("context"), str):
        return
    context: dict[str, Any] = {
        **(event.get("context") or {}),
        **{k: event[k] for k in MOVED if k in event},
    }
    name = event.get("name") or event["event_type"]
    payload = event.get("event")
    if isinstance(payload, str) and event.get("event_source") == "browser":
        try:
            payload = json.loads(payload)
        except ValueError:
            return
    form = {"name": name, "timestamp": event["time"], "data": payload, "context": context}
    assert CONVERTER.convert_json(form) == CONVERTER.convert_json(line)


def test_ids_differ_between_events(exact: Callable[[object], object]) -> None:
    seen: dict[str, object] = {}
    for line in LINES:
        for text in CONVERTER.convert_json(line):
            statement = json.loads(text)
            other = seen.setdefault(statement["id"], statement)
            assert exact(other) == exact(statement)
    assert len(seen) > 150


@pytest.mark.parametrize("key", ["context", "time", "page", "username", "session", "event"])
def test_an_id_changes_with_what_it_is_made_of(page_close: bytes, key: str) -> None:
    event = json.loads(page_close)
    changed = {
        "context": {**event["context"], "user_id": 43},
        "time": "2024-03-04T10:15:30.123457+00:00",
        "page": "https://courses.example.org/else/",
        "username": "eve",
        "session": "aabb",
        "event": '{"a": 1}',
    }
    # a known user id hides the username
    same = key == "username"
    assert (ids_of({**event, key: changed[key]}) == ids_of(event)) is same


def test_no_personal_data_but_the_account_is_copied() -> None:
    for line in LINES:
        event = json.loads(line)
        event.update(
            ip="203.0.113.77",
            host="host.canary.example.org",
            username="canary_user",
            accept_language="xx-canary",
            label="canary-label",
        )
        context: Any = event.get("context")
        if not hasattr(context, "items"):
            continue
        context.update(user_id=4242, client={"ip": "203.0.113.77"}, command="canary-command")
        event["page"] = "https://courses.example.org/u/canary_user/?mail=canary@example.com"
        for text in CONVERTER.convert_json(event):
            assert b"canary" not in text
            assert b"203.0.113" not in text


def test_lone_surrogates_become_replacement_characters(page_close: bytes) -> None:
    line = page_close.replace(b'"ada"', rb'"\ud800"').replace(b'"user_id": 42', b'"user_id": null')
    (statement,) = CONVERTER.convert(line)
    assert statement.to_dict()["actor"]["account"]["name"] == "username:\ufffd"
    inside = page_close.replace(b'"{}"', rb'"{\"a\": \"\\ud800 \\ud83d\\ude00\"}"')
    assert CONVERTER.convert(inside)


@pytest.mark.parametrize(
    ("event", "error"),
    [
        pytest.param(b"", ValidationError, id="nothing"),
        pytest.param(b"\0\0\0", ValidationError, id="NUL bytes"),
        pytest.param(b"\xff\xfe", ValidationError, id="not UTF-8"),
        pytest.param(b"[]", ValidationError, id="an array"),
        pytest.param(b"[" * 100_000, ValidationError, id="brackets"),
        pytest.param(b'{"event_type": "page_close", "time": 1e999}', ValidationError, id="1e999"),
        pytest.param(b'{"event_type": "page_close"}', ValidationError, id="no time"),
        pytest.param(
            b'{"event_type": "nothing.known", "time": ""}', UnknownEventError, id="unknown"
        ),
    ],
)
def test_bad_input_is_a_documented_error(event: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        CONVERTER.convert_json(event)


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({"platform_url": "courses.example.org"}, id="no scheme"),
        pytest.param({"platform_url": "https://a b"}, id="no IRI"),
        pytest.param({"platform_url": "https://a.example", "language": "en_US"}, id="no language"),
        pytest.param({"platform_url": "https://a.example", "uuid_namespace": "x"}, id="no UUID"),
    ],
)
def test_settings_that_can_not_be_used_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Converter(**settings)


def name_of(key: str) -> str:
    return f"name of {key}"


def test_the_namespace_decides_about_ids_and_the_look_ups_about_names(page_close: bytes) -> None:
    other = Converter(
        platform_url="https://courses.example.org/",
        uuid_namespace="34bd6209-7bb1-503a-ac49-7c5c1cbae106",
        course_names=name_of,
        language="fr",
    )
    (statement,) = other.convert(page_close)
    made = statement.to_dict()
    assert made["id"] != ids_of(page_close)[0]
    parent = made["context"]["contextActivities"]["parent"][0]
    assert parent["definition"]["name"] == {"fr": "name of course-v1:Org+Course+Run"}


def test_a_username_is_looked_up_where_the_user_id_is_missing(page_close: bytes) -> None:
    event = json.loads(page_close)
    del event["context"]["user_id"]
    known = Converter(platform_url="https://courses.example.org", user_ids={"ada": "42"})
    name = known.convert(event)[0].to_dict()["actor"]["account"]["name"]
    assert name == "42"
    assert CONVERTER.convert(event)[0].to_dict()["actor"]["account"]["name"] == "username:ada"
