"""What a profile says about itself, and the concepts that it describes.

`xAPI Profiles 1.0, part two, sections 6 and 7
<https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#60-profile-properties>`_.
Keys that the specification does not have are kept. Published profiles use ``scopeNote`` where
it has no place, for one.
"""

from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from ralph_models.base import Model
from ralph_models.types import Iri, JsonValue, LanguageMap, Text, Timestamp, fault, refusal
from ralph_models.xapi.activity import ActivityDefinition
from ralph_models.xapi.part import NotNull

__all__ = [
    "ActivityConcept",
    "Author",
    "Concept",
    "ConceptParts",
    "Described",
    "DocumentResource",
    "Extension",
    "Iris",
    "Names",
    "Term",
    "Version",
]

Names: TypeAlias = Annotated[LanguageMap, Field(min_length=1)]
"""One text in one or more languages."""
Iris: TypeAlias = Annotated[list[Iri], Field(min_length=1)]
"""One or more IRIs."""


class Described(Model):
    """Base of everything in a profile: it keeps unknown keys."""

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="allow", frozen=True)


class Version(Described):
    """One version of a profile: 6.1."""

    id: Iri
    """Identifies the version."""
    generatedAtTime: Timestamp
    """When it was made."""
    wasRevisionOf: Annotated[Iris | None, NotNull] = None
    """The versions that it revises."""


class Author(Described):
    """Who made a profile: 6.2."""

    type: Literal["Organization", "Person"]
    name: Text
    url: Annotated[Text | None, NotNull] = None
    """A page about the author."""


class ConceptParts(Described):
    """What every concept has: 7.0."""

    id: Iri
    """Identifies the concept."""
    inScheme: Iri
    """The version of the profile that describes it."""
    deprecated: Annotated[bool | None, NotNull] = None
    """Whether it should no longer be used."""


class Term(ConceptParts):
    """A verb, a type of activity or a use of attachments: 7.1."""

    type: Literal["Verb", "ActivityType", "AttachmentUsageType"]
    prefLabel: Names
    """Its names."""
    definition: Names
    """What it means, and how it is used."""
    broader: Annotated[Iris | None, NotNull] = None
    """Wider terms of this profile."""
    broadMatch: Annotated[Iris | None, NotNull] = None
    """Wider terms of other profiles."""
    narrower: Annotated[Iris | None, NotNull] = None
    """Narrower terms of this profile."""
    narrowMatch: Annotated[Iris | None, NotNull] = None
    """Narrower terms of other profiles."""
    related: Annotated[Iris | None, NotNull] = None
    """What may replace it in this profile."""
    relatedMatch: Annotated[Iris | None, NotNull] = None
    """What is loosely related in other profiles."""
    exactMatch: Annotated[Iris | None, NotNull] = None
    """What means the same in other profiles."""


class _WithSchema(ConceptParts):
    prefLabel: Names
    """Its names."""
    definition: Names
    """What it is for."""
    context: Annotated[Iri | None, NotNull] = None
    """A JSON-LD context of its values; never fetched."""
    schema_: Annotated[Iri | None, NotNull] = Field(None, alias="schema")
    """Where a JSON Schema of its values is; never fetched."""
    inlineSchema: Annotated[JsonValue | None, NotNull] = None
    """A JSON Schema of its values, usually as text."""

    @model_validator(mode="after")
    def _one_schema(self) -> Self:
        """Allow one schema (7.2, 7.3)."""
        if self.schema_ is not None and self.inlineSchema is not None:
            message = "at most one of schema and inlineSchema (7.2, 7.3)"
            raise refusal([fault("profile_schema", message, "inlineSchema")])
        return self


class Extension(_WithSchema):
    """An extension: 7.2."""

    type: Literal["ContextExtension", "ResultExtension", "ActivityExtension"]
    recommendedActivityTypes: Annotated[Iris | None, NotNull] = None
    """Types of activities to use it with."""
    recommendedVerbs: Annotated[Iris | None, NotNull] = None
    """Verbs to use it with."""


class DocumentResource(_WithSchema):
    """The shape of a document in a record store: 7.3."""

    type: Literal["StateResource", "AgentProfileResource", "ActivityProfileResource"]
    contentType: Text
    """The media type of the document."""


def _legal(definition: dict[str, Any]) -> dict[str, Any]:
    """Check that a definition is one of xAPI, its ``@context`` left aside."""
    ActivityDefinition.model_validate(
        {key: value for key, value in definition.items() if key != "@context"}
    )
    return definition


class ActivityConcept(ConceptParts):
    """An activity for use as it is: 7.4."""

    type: Literal["Activity"]
    activityDefinition: Annotated[dict[str, JsonValue], AfterValidator(_legal)]
    """What the activity is."""


Concept: TypeAlias = Annotated[
    Term | Extension | DocumentResource | ActivityConcept, Field(discriminator="type")
]
"""A concept; its ``type`` says which."""
