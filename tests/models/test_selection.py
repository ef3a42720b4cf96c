"""The index of events, built from the models' own Literals."""

from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from ralph_models.errors import RalphError, SelectionError, UnknownEventError
from ralph_models.selection import EventIndex, Selector, kind_of, selector_of


class Played(BaseModel):
    event_type: Literal["play", "started"]
    name: Literal["media.played", ""] | None = None
    event_source: Literal["browser", "mobile", ""] | None = None


class BrowserCheck(BaseModel):
    event_type: Annotated[Literal["check"], Field()]
    event_source: Literal["browser", "mobile", ""] | None = None


class ServerCheck(BaseModel):
    event_type: Literal["check"]
    event_source: Literal["server"] | None = None


class AnyCheck(BaseModel):
    event_type: Literal["check"]
    event_source: str | None = None


class Path(BaseModel):
    event_type: str

    @classmethod
    def claims_kind(cls, kind: str) -> bool:
        return kind.startswith("/")


class Nothing(BaseModel):
    event_type: str
    name: Literal[""] | None = None


INDEX = EventIndex[BaseModel]([Played, BrowserCheck, ServerCheck, Path])


def test_what_a_model_claims_is_read_from_its_literals() -> None:
    kinds = frozenset({"play", "started", "media.played"})
    assert selector_of(Played) == Selector(kinds, frozenset({"browser", "mobile"}), None)
    assert selector_of(AnyCheck) == Selector(frozenset({"check"}), frozenset(), None)
    path = selector_of(Path)
    assert not path.kinds
    assert path.predicate is not None
    assert path.predicate("/a")


@pytest.mark.parametrize(
    ("root", "model"),
    [
        pytest.param({"event_type": "play"}, Played, id="type"),
        pytest.param({"event_type": "play", "name": ""}, Played, id="type, empty name"),
        pytest.param({"event_type": "check", "name": "media.played"}, Played, id="name wins"),
        pytest.param({"name": "media.played"}, Played, id="name alone"),
        pytest.param({"event_type": "play", "event_source": "server"}, Played, id="other source"),
        pytest.param({"event_type": "check", "event_source": "mobile"}, BrowserCheck, id="mobile"),
        pytest.param({"event_type": "check", "event_source": "server"}, ServerCheck, id="server"),
        pytest.param({"event_type": "check", "event": "a=1"}, BrowserCheck, id="text"),
        pytest.param({"event_type": "check", "event": {}}, ServerCheck, id="object"),
        pytest.param(
            {"event_type": "check", "event_source": "", "event": ""}, BrowserCheck, id="empty"
        ),
        pytest.param({"event_type": "/a/b"}, Path, id="predicate"),
        pytest.param({"event_type": "x", "name": "/a"}, Path, id="predicate, name"),
    ],
)
def test_the_model_is_found(root: dict[str, Any], model: type[BaseModel]) -> None:
    assert INDEX.select(root) is model


@pytest.mark.parametrize(
    ("root", "text"),
    [
        pytest.param({}, "the event has neither a name nor an event_type", id="nothing"),
        pytest.param({"name": "x"}, "no model for the event 'x'", id="kind"),
        pytest.param(
            {"name": "check", "event_source": "task"},
            "no model for the event 'check' from task",
            id="source",
        ),
        pytest.param({"name": ["check"]}, "no model for the event \"['check']\"", id="no text"),
    ],
)
def test_an_event_that_nothing_claims_is_unknown(root: dict[str, Any], text: str) -> None:
    with pytest.raises(UnknownEventError) as error:
        INDEX.select(root)
    assert str(error.value) == text
    assert isinstance(error.value, RalphError)
    assert isinstance(error.value, LookupError)


KEYS = st.sampled_from(["name", "event_type", "event_source", "event"])
TEXTS = st.sampled_from(["check", "play", "/", "server", "browser", ""])
GARBAGE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
)


@given(st.dictionaries(KEYS, GARBAGE))
def test_any_values_find_a_model_or_are_unknown(root: dict[str, Any]) -> None:
    try:
        model = INDEX.select(root)
    except UnknownEventError:
        return
    selector = selector_of(model)
    kind = kind_of(root)
    assert kind in selector.kinds or (selector.predicate and selector.predicate(kind))


@pytest.mark.parametrize(
    ("models", "text"),
    [
        pytest.param([AnyCheck, ServerCheck], "AnyCheck and ServerCheck both claim", id="any"),
        pytest.param([ServerCheck, AnyCheck], "ServerCheck and AnyCheck both claim", id="later"),
        pytest.param([Played, Played], "Played and Played both claim", id="twice"),
        pytest.param([Nothing], "Nothing claims no event", id="none"),
    ],
)
def test_claims_that_do_not_fit_are_an_error_of_the_index(
    models: list[type[BaseModel]], text: str
) -> None:
    with pytest.raises(SelectionError, match=text):
        EventIndex(models)


def test_the_index_lists_what_is_claimed_by_name() -> None:
    assert sorted(INDEX) == ["check", "media.played", "play", "started"]
