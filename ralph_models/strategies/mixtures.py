"""Strategies of any event, any statement, and of the parts that tests ask for by name."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar

from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from ralph_models.base import Model
from ralph_models.edx import EVENTS, EdxEvent, UIPageClose
from ralph_models.strategies.draw import Draw, strategy
from ralph_models.strategies.models import COMPILER, from_model, generator_of
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

M = TypeVar("M", bound=Model)


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
_SIMPLE_FIRST: Final[tuple[type[EdxEvent], ...]] = (
    UIPageClose,
    *(model for model in EVENTS if model is not UIPageClose),
)
"""All events, that without a payload before the others."""


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
    models = _SIMPLE_FIRST if family is None else _choose(_EVENTS, family)
    return strategy("events", _any_of(models), **({"family": family} if family else {}))


def statements(*, profile: str | None = None) -> SearchStrategy[Statement]:
    """Make statements: of all profiles and of none.

    Args:
        profile: The name of a module of ``ralph_models.xapi``, for its statements alone.

    Raises:
        InvalidArgument: There is no such profile, or no model of it.
    """
    if profile is None:
        # every second statement is of no profile
        makers = (_any_of([Statement]), _any_of(STATEMENTS))
        return strategy("statements", lambda draw: draw.choice(makers)(draw))
    models = _choose(_STATEMENTS, profile)
    return strategy("statements", _any_of(models), profile=profile)


def _any_of(models: Sequence[type[M]]) -> Callable[[Draw], M]:
    """Make a generator of instances of several models."""
    return lambda draw: generator_of(draw.choice(models), Plan())(draw)


def any_event(draw: Draw) -> dict[str, Any]:
    """Make an event of any kind, in log form."""
    made: dict[str, Any] = COMPILER.model(draw.choice(_SIMPLE_FIRST), Plan())(draw)
    return made
