"""What was acted on: activities, their definitions and interactions.

`xAPI 1.0.3, part two, section 2.4.4.1
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#2441-when-the-objecttype-is-activity>`_.
"""

from collections import Counter
from typing import Annotated, ClassVar, Literal, TypeAlias, TypeVar

from pydantic import AfterValidator, ConfigDict, ValidationInfo

from ralph_models.types import Extensions, Iri, Irl, LanguageMap, Text
from ralph_models.xapi import schema_rules
from ralph_models.xapi.part import NotNull, Part, fault, refusal

__all__ = ["Activity", "ActivityDefinition", "InteractionComponent", "InteractionType"]

T = TypeVar("T")

InteractionType: TypeAlias = Literal[
    "true-false",
    "choice",
    "fill-in",
    "long-fill-in",
    "matching",
    "performance",
    "sequencing",
    "likert",
    "numeric",
    "other",
]
"""What a learner does to answer: 2.4.4.1, interaction activities."""


class InteractionComponent(Part):
    """A choice, step or point on a scale of an interaction."""

    id: Text
    """Identifies it within its list."""
    description: Annotated[LanguageMap | None, NotNull] = None
    """What it says, for a person to read."""


def _of_interaction(value: T, info: ValidationInfo) -> T:
    """Check what is given of an interaction: it has a type (rule 68)."""
    if info.data.get("interactionType") is None:
        message = f"{info.field_name} is given, so interactionType is needed (rule 68)"
        raise refusal([fault("interaction_type", message, value=value)])
    return value


def _distinct(components: list[InteractionComponent]) -> list[InteractionComponent]:
    """Check that an id stands once in its list (rule 71)."""
    ids = [component.id for component in components]
    if len(set(ids)) != len(ids):
        (twice, _), *_ = Counter(ids).most_common(1)
        message = f"the id {twice!r} stands twice in this list (rule 71)"
        raise refusal([fault("component_id", message, value=twice)])
    return components


# these run where a member is given, which is rare; a rule of the part would always run
Components: TypeAlias = Annotated[
    list[InteractionComponent], AfterValidator(_distinct), AfterValidator(_of_interaction)
]
"""Distinct components of an interaction."""

Patterns: TypeAlias = Annotated[list[Text], AfterValidator(_of_interaction)]
"""Responses to an interaction that are right."""


class ActivityDefinition(Part):
    """What an activity is, for persons and machines."""

    model_config: ClassVar[ConfigDict] = ConfigDict(json_schema_extra=schema_rules.DEFINITION)

    name: Annotated[LanguageMap | None, NotNull] = None
    """Its title."""
    description: Annotated[LanguageMap | None, NotNull] = None
    """A description of it."""
    type: Annotated[Iri | None, NotNull] = None
    """Its type of activity."""
    moreInfo: Annotated[Irl | None, NotNull] = None
    """Where a person finds out more about it."""
    extensions: Annotated[Extensions | None, NotNull] = None
    """Whatever else is to be said of it: section 4.1."""
    interactionType: Annotated[InteractionType | None, NotNull] = None
    """The kind of interaction, for a question."""
    correctResponsesPattern: Annotated[Patterns | None, NotNull] = None
    """Responses that are right; absent: any is, empty: none is."""
    choices: Annotated[Components | None, NotNull] = None
    """What to choose from or to put in order."""
    scale: Annotated[Components | None, NotNull] = None
    """The options on a likert scale."""
    source: Annotated[Components | None, NotNull] = None
    """What to match."""
    target: Annotated[Components | None, NotNull] = None
    """What to match it with."""
    steps: Annotated[Components | None, NotNull] = None
    """The steps of a performance."""


class Activity(Part):
    """Something to interact with: a course, a video, a question."""

    objectType: Annotated[Literal["Activity"] | None, NotNull] = None
    """``Activity``, or absent."""
    id: Iri
    """Identifies this one activity."""
    definition: Annotated[ActivityDefinition | None, NotNull] = None
    """What the activity is."""
