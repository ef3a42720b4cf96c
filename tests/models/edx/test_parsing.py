"""Which model reads an event, and what no model reads."""

import json
from collections import UserDict
from typing import Any, Literal, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import ralph_models.edx
from ralph_models.edx import EVENTS, INDEX, parse_event
from ralph_models.errors import UnknownEventError

TIME = "2024-01-01T00:00:00"


@pytest.mark.parametrize(
    ("event_type", "name", "model"),
    [
        pytest.param("page_close", None, "UIPageClose", id="no name"),
        pytest.param("page_close", "", "UIPageClose", id="empty name"),
        pytest.param("page_close", "page_close", "UIPageClose", id="name"),
        pytest.param(
            "seq_goto", "edx.ui.lms.sequence.tab_selected", "UISeqGoto", id="name of 2016"
        ),
        pytest.param(
            "edx.ui.lms.sequence.next_selected",
            "edx.ui.lms.sequence.next_selected",
            "UISeqNext",
            id="past the last unit",
        ),
        pytest.param("play_video", "edx.video.played", "UIPlayVideo", id="mobile"),
        pytest.param("seek_video", "edx.video.seeked", "UISeekVideo", id="raw mobile name"),
        pytest.param(
            "edx.ui.lms.sequence.outline.selected", None, "UIOutlineSelected", id="other name"
        ),
        pytest.param(
            "edx.course.enrollment.upgrade_clicked",
            None,
            "UIEdxCourseEnrollmentUpgradeClicked",
            id="spelling of another library",
        ),
        pytest.param("/courses/", None, "Server", id="request"),
        pytest.param("/courses/", "/courses/", "Server", id="request with name"),
    ],
)
@pytest.mark.parametrize("level", ["tolerant", "strict"])
def test_name_or_type_chooses_the_model(
    event_type: str, name: str | None, model: str, level: Literal["tolerant", "strict"]
) -> None:
    root = {"event_type": event_type, "name": name, "time": TIME}
    assert type(parse_event(root, level=level)).__name__ == model


@pytest.mark.parametrize("kind", list(INDEX))
def test_every_kind_is_read_in_log_form_and_asynchronously(kind: str) -> None:
    log = parse_event({"event_type": kind, "time": TIME, "event": {}})
    named = parse_event({"name": kind, "timestamp": TIME, "data": {}})
    assert type(log) is type(named)
    assert kind in log.__selector__.kinds


@pytest.mark.parametrize(
    ("root", "kind", "source"),
    [
        pytest.param({}, "", "", id="nothing"),
        pytest.param({"name": "", "event_type": ""}, "", "", id="empty"),
        pytest.param({"name": "a.b", "event_type": "page_close"}, "a.b", "", id="name wins"),
        pytest.param({"event_type": "a", "event_source": "server"}, "a", "server", id="source"),
        pytest.param({"event_type": "a", "event_source": 5}, "a", "", id="source is no text"),
        pytest.param({"event_type": 5}, "5", "", id="number"),
        pytest.param({"event_type": []}, "[]", "", id="empty list"),
        pytest.param({"event_type": ["page_close"]}, "['page_close']", "", id="list"),
        pytest.param({"name": {"a": 1}}, "{'a': 1}", "", id="object"),
    ],
)
def test_an_event_that_no_model_claims_is_unknown(
    root: dict[str, Any], kind: str, source: str
) -> None:
    for given_root in (root, json.dumps(root)):
        with pytest.raises(UnknownEventError) as error:
            parse_event(given_root)
        assert (error.value.kind, error.value.source) == (kind, source)


def test_a_source_that_the_event_never_has_is_refused() -> None:
    with pytest.raises(ValidationError) as error:
        parse_event({"event_type": "page_close", "time": TIME, "event_source": "server"})
    assert [fault["loc"] for fault in error.value.errors()] == [("event_source",)]


def deep(levels: int) -> dict[str, Any]:
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return {"event_type": "page_close", "time": TIME, "extra": value}


def test_100_levels_below_the_root_are_read_and_101_are_not() -> None:
    root = deep(100)
    text = json.dumps(root)
    for fine in (root, text, text.encode()):
        assert parse_event(fine).to_dict() == root
    root = deep(101)
    text = json.dumps(root)
    for much in (root, text, text.encode()):
        with pytest.raises(ValidationError, match="nested more than 100 levels deep"):
            parse_event(much)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b"[" * 100_000, "nested more than 100 levels", id="100,000 brackets"),
        pytest.param(b'{"a":' * 100_000, "nested more than 100 levels", id="100,000 objects"),
        pytest.param(b'"' + b'\\"' * 500_000, "not JSON: EOF", id="a text that never ends"),
        pytest.param(b"\x00" * 4096, "nothing but NUL bytes", id="NUL"),
        pytest.param(b'{"event_type": "\xff"}', "not UTF-8: invalid start byte", id="UTF-8"),
        pytest.param(b'{"time": -Infinity}', "not JSON", id="infinity"),
        pytest.param(b"{} {}", "not JSON: trailing characters", id="two objects"),
        pytest.param(b"", "the line is blank", id="empty"),
        pytest.param(b"5", "not a JSON object, but int", id="number"),
        pytest.param(b"\xef\xbb\xbf{}", "not JSON", id="byte order mark"),
        pytest.param("\ud800", "the text can not be encoded in UTF-8", id="lone surrogate"),
    ],
)
def test_a_line_that_is_no_event_is_refused_with_a_reason(line: bytes | str, reason: str) -> None:
    with pytest.raises(ValidationError) as error:
        parse_event(line)
    (fault,) = error.value.errors()
    assert fault["msg"].startswith(reason)


def test_a_line_of_a_megabyte_is_read() -> None:
    root = {"event_type": "page_close", "time": TIME, "extra": ["{[" * 10] * 50_000}
    assert parse_event(json.dumps(root).encode()).to_dict() == root


@pytest.mark.parametrize("given_event", [None, 5, [], ["{}"], object()])
def test_what_is_neither_line_nor_mapping_is_refused(given_event: Any) -> None:
    with pytest.raises(ValidationError, match="not a JSON object"):
        parse_event(given_event)


def test_a_mapping_needs_not_be_a_dict() -> None:
    root = {"event_type": "page_close", "time": TIME, "context": UserDict({"user_id": 1})}
    event = parse_event(UserDict(root))
    assert event.to_dict() == {**root, "context": {"user_id": 1}}


def test_a_mapping_that_contains_itself_is_refused() -> None:
    root: dict[str, Any] = {"event_type": "page_close", "time": TIME}
    root["context"] = {"asides": root}
    with pytest.raises(ValidationError, match="nested more than 100"):
        parse_event(root)


@pytest.mark.parametrize("odd", [{1}, (1,), b"a", object(), 1j, {1: 1}, float("nan"), 10**400])
def test_a_mapping_with_other_values_than_json_is_refused(odd: Any) -> None:
    for key in ("extra", "context", "event", "username", "time"):
        with pytest.raises(ValidationError):
            parse_event({"event_type": "page_close", "time": TIME, key: odd})
    with pytest.raises(ValidationError):
        # a key that is no string: the wrong type is what is tested
        parse_event({"event_type": "page_close", "time": TIME, 5: 1})  # type: ignore[dict-item]


def test_the_exports_are_complete_and_none_hides_another() -> None:
    exported: list[str] = vars(ralph_models.edx)["__all__"]
    assert len(exported) == len(set(exported))
    assert {model.__name__ for model in EVENTS} <= set(exported)
    assert all(hasattr(ralph_models.edx, name) for name in exported)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=10)
    | st.sampled_from(["", "{}", '""', "[]", "null", TIME, "seq_next", "/", "server", "browser"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=5) | st.sampled_from(["id", "data"]), inner, max_size=3)
    ),
    max_leaves=5,
)
KEYS = st.sampled_from(
    [
        "name",
        "event_type",
        "event_source",
        "event",
        "context",
        "time",
        "data",
        "timestamp",
        "page",
        "new",
    ]
)


@given(data=st.data())
def test_a_changed_sample_is_an_event_or_refused(data: st.DataObject, lines: list[bytes]) -> None:
    root: dict[str, Any] = json.loads(data.draw(st.sampled_from(lines)))
    for key in data.draw(st.lists(KEYS, min_size=1, max_size=3)):
        below: Any = root.get(key)
        if isinstance(below, dict) and below and data.draw(st.booleans()):
            members = cast("dict[str, Any]", below)
            change(members, data.draw(st.sampled_from(sorted(members))), data)
        else:
            change(root, key, data)
    for level in ("tolerant", "strict", "envelope"):
        assert_read_or_refused(root, level)


def change(part: dict[str, Any], key: str, data: st.DataObject) -> None:
    if data.draw(st.booleans()):
        part[key] = data.draw(VALUES)
    else:
        part.pop(key, None)


@given(data=st.data())
def test_a_changed_line_is_an_event_or_refused(data: st.DataObject, lines: list[bytes]) -> None:
    line = bytearray(data.draw(st.sampled_from(lines)))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(line) - 1))
        line[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    assert_read_or_refused(bytes(line), "tolerant")


@given(st.one_of(st.binary(), st.text(st.characters()), st.dictionaries(st.text(), VALUES)))
def test_anything_is_an_event_or_refused(anything: bytes | str | dict[str, Any]) -> None:
    assert_read_or_refused(anything, "envelope")
    assert_read_or_refused(anything, "tolerant")


def assert_read_or_refused(
    given_event: Any, level: Literal["tolerant", "strict", "envelope"]
) -> None:
    for unwrap in (False, True):
        try:
            event = parse_event(given_event, level=level, unwrap=unwrap)
        except (ValidationError, UnknownEventError):
            continue
        assert parse_event(event.to_json(), level=level) == event
        assert parse_event(event.to_dict(), level=level) == event
