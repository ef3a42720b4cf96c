"""Strategies of any event, any statement, and of the parts that tests ask for by name."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from ralph_models.base import Model
from ralph_models.edx import EVENTS, EdxEvent
from ralph_models.strategies.draw import Draw, Generator
from ralph_models.strategies.models import COMPILER, from_model
from ralph_models.strategies.plan import Plan
from ralph_models.xapi import (
    STATEMENTS,
    Activity,
    Agent,
    Attachment,
    Context,
    Group,
    Result,
    Statement,
    Verb,
)

__all__ = [
    "activities",
    "actors",
    "agents",
    "any_event",
    "attachments",
    "contexts",
    "events",
    "groups",
    "results",
    "statements",
    "verbs",
]


def agents() -> SearchStrategy[Agent]:
    """Make agents, told by each of the four identifiers."""
    return from_model(Agent)


def groups() -> SearchStrategy[Group]:
    """Make groups, identified or anonymous."""
    return from_model(Group)


def actors() -> SearchStrategy[Agent | Group]:
    """Make agents and groups."""
    return agents() | groups()


def verbs() -> SearchStrategy[Verb]:
    """Make verbs, most of them of the vocabulary."""
    return from_model(Verb)


def activities() -> SearchStrategy[Activity]:
    """Make activities, some of them questions."""
    return from_model(Activity)


def results() -> SearchStrategy[Result]:
    """Make results, whose scores lie within their bounds."""
    return from_model(Result)


def contexts() -> SearchStrategy[Context]:
    """Make contexts, also with what only xAPI 2.0 or only activities have."""
    return from_model(Context)


def attachments() -> SearchStrategy[Attachment]:
    """Make attachments with the length and the hash of some content."""
    return from_model(Attachment)


def _family(model: type[Model]) -> str:
    return model.__module__.rpartition(".")[2]


def _by_family(models: Sequence[type[Any]]) -> Mapping[str, Sequence[type[Any]]]:
    families: defaultdict[str, list[type[Any]]] = defaultdict(list)
    for model in models:
        families[_family(model)].append(model)
    return families


_EVENTS: Final = _by_family(EVENTS)
_STATEMENTS: Final = _by_family(STATEMENTS)


def _choose(families: Mapping[str, Sequence[type[Any]]], name: str) -> Sequence[type[Any]]:
    if name not in families:
        message = f"{name!r} is none of {', '.join(sorted(families))}"
        raise InvalidArgument(message)
    return families[name]


def events(*, family: str | None = None) -> SearchStrategy[EdxEvent]:
    """Make events of all kinds.

    Args:
        family: The name of a module of ``ralph_models.edx``, for its events alone.

    Raises:
        InvalidArgument: There is no such family.
    """
    models = EVENTS if family is None else _choose(_EVENTS, family)
    return st.sampled_from(models).flatmap(from_model)


def statements(*, profile: str | None = None) -> SearchStrategy[Statement]:
    """Make statements: of all profiles and of none.

    Args:
        profile: The name of a module of ``ralph_models.xapi``, for its statements alone.

    Raises:
        InvalidArgument: There is no such profile, or no model of it.
    """
    if profile is not None:
        return st.sampled_from(_choose(_STATEMENTS, profile)).flatmap(from_model)
    of_profiles = st.sampled_from(STATEMENTS).flatmap(from_model)
    return from_model(Statement) | of_profiles


@cache
def _event_makers() -> Sequence[Generator]:
    return [COMPILER.model(model, Plan()) for model in EVENTS]


def any_event(draw: Draw) -> dict[str, Any]:
    """Make an event of any kind, in log form."""
    made: dict[str, Any] = draw.choice(_event_makers())(draw)
    return made
