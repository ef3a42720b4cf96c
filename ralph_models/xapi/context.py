"""The circumstances of the action.

`xAPI 1.0.3, part two, section 2.4.6
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#246-context>`_.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ralph_models.types import Extensions, Iri, LanguageTag, Text, Uuid
from ralph_models.xapi.activity import Activity
from ralph_models.xapi.actor import Actor, Agent, Group
from ralph_models.xapi.part import NotNull, OneOrMany, Part
from ralph_models.xapi.reference import StatementRef

__all__ = ["Activities", "Context", "ContextActivities", "ContextAgent", "ContextGroup"]

Activities: TypeAlias = Annotated[Activity | list[Activity], OneOrMany]
"""One activity, or a list of them: kept as it was given."""


class ContextActivities(Part):
    """Activities that the object belongs to: 2.4.6.2."""

    parent: Annotated[Activities | None, NotNull] = None
    """What the object is directly part of."""
    grouping: Annotated[Activities | None, NotNull] = None
    """What the object is part of by some way."""
    category: Annotated[Activities | None, NotNull] = None
    """What the statement is filed under, for example profiles."""
    other: Annotated[Activities | None, NotNull] = None
    """Activities in any other relation to the object."""


RelevantTypes: TypeAlias = Annotated[list[Iri], Field(min_length=1)]
"""IRIs that say in what respect someone belongs to the context; at least one."""


class ContextAgent(Part):
    """An agent that belongs to the context; xAPI 2.0."""

    objectType: Literal["contextAgent"]
    """``contextAgent``, always."""
    agent: Agent
    """Who it is."""
    relevantTypes: Annotated[RelevantTypes | None, NotNull] = None
    """In what respects the agent belongs to the context."""


class ContextGroup(Part):
    """A group that belongs to the context; xAPI 2.0."""

    objectType: Literal["contextGroup"]
    """``contextGroup``, always."""
    group: Group
    """Which one it is."""
    relevantTypes: Annotated[RelevantTypes | None, NotNull] = None
    """In what respects the group belongs to the context."""


class Context(Part):
    """What gives the statement its meaning."""

    registration: Annotated[Uuid | None, NotNull] = None
    """The registration that the statement belongs to."""
    instructor: Annotated[Actor | None, NotNull] = None
    """The teacher of the actor."""
    team: Annotated[Group | None, NotNull] = None
    """The team that the actor acted in."""
    contextActivities: Annotated[ContextActivities | None, NotNull] = None
    """Activities that the object belongs to."""
    revision: Annotated[Text | None, NotNull] = None
    """The version of the activity."""
    platform: Annotated[Text | None, NotNull] = None
    """The system that the activity happened on."""
    language: Annotated[LanguageTag | None, NotNull] = None
    """The language in which the activity happened."""
    statement: Annotated[StatementRef | None, NotNull] = None
    """A statement that gives this one its meaning."""
    contextAgents: Annotated[list[ContextAgent] | None, NotNull] = None
    """Agents that belong to it, and in what respects; xAPI 2.0."""
    contextGroups: Annotated[list[ContextGroup] | None, NotNull] = None
    """Groups that belong to it, and in what respects; xAPI 2.0."""
    extensions: Annotated[Extensions | None, NotNull] = None
    """Whatever else is to be said of it: section 4.1."""
