"""Statement templates and their rules, as a profile states them.

`xAPI Profiles 1.0, part two, section 8
<https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#80-statement-templates>`_.
"""

from collections.abc import Iterator
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, Field, model_validator

from ralph_models.types import Iri, JsonValue, Text, fault, refusal
from ralph_models.xapi.part import NotNull
from ralph_models.xapi.profiles.concepts import Described, Iris, Names
from ralph_models.xapi.profiles.locations import LocationError, location_of

__all__ = ["JsonPath", "Presence", "StatementTemplate", "TemplateRule"]


def _legal(text: str) -> str:
    try:
        location_of(text)
    except LocationError as error:
        raise refusal([fault("json_path", str(error), value=text)]) from error
    return text


JsonPath: TypeAlias = Annotated[Text, AfterValidator(_legal)]
"""A JSONPath within the limits of section 8.1."""
Presence: TypeAlias = Literal["included", "excluded", "recommended"]
"""Whether what a location finds must, may or must not be there."""
_Values: TypeAlias = Annotated[list[JsonValue], Field(min_length=1)]


class TemplateRule(Described):
    """What holds for the values at some location: 8.1."""

    location: JsonPath
    """Picks values out of a statement."""
    selector: Annotated[JsonPath | None, NotNull] = None
    """Picks values out of each of these, to be looked at in their place."""
    presence: Annotated[Presence | None, NotNull] = None
    """Whether there are to be values."""
    any: Annotated[_Values | None, NotNull] = None
    """One of these is to be among the values."""
    all: Annotated[_Values | None, NotNull] = None
    """All values are to be from these."""
    none: Annotated[_Values | None, NotNull] = None
    """No value is to be from these."""
    scopeNote: Annotated[Names | None, NotNull] = None
    """How the part is used, for a person to read."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        """Require one of the four (8.1)."""
        if (self.presence, self.any, self.all, self.none) == (None, None, None, None):
            message = "a rule has one or more of presence, any, all and none (8.1)"
            raise refusal([fault("template_rule", message)])
        return self


class StatementTemplate(Described):
    """One way in which statements of the profile may be structured: 8.0.

    ``definition`` is required by the specification, and missing in published profiles.
    """

    id: Iri
    """Identifies the template."""
    type: Literal["StatementTemplate"]
    inScheme: Iri
    """The version of the profile that has it."""
    prefLabel: Names
    """Its names."""
    definition: Annotated[Names | None, NotNull] = None
    """What it is for."""
    deprecated: Annotated[bool | None, NotNull] = None
    """Whether it should no longer be used."""
    verb: Annotated[Iri | None, NotNull] = None
    """The verb of statements that match."""
    objectActivityType: Annotated[Iri | None, NotNull] = None
    """The type of the activity that is their object."""
    contextGroupingActivityType: Annotated[Iris | None, NotNull] = None
    """Types that are among those of the grouping activities."""
    contextParentActivityType: Annotated[Iris | None, NotNull] = None
    """Types that are among those of the parent activities."""
    contextOtherActivityType: Annotated[Iris | None, NotNull] = None
    """Types that are among those of the other activities."""
    contextCategoryActivityType: Annotated[Iris | None, NotNull] = None
    """Types that are among those of the category activities."""
    attachmentUsageType: Annotated[Iris | None, NotNull] = None
    """Types that are among the usage types of the attachments."""
    objectStatementRefTemplate: Annotated[Iris | None, NotNull] = None
    """Templates, one of which the statement follows that the object refers to."""
    contextStatementRefTemplate: Annotated[Iris | None, NotNull] = None
    """Templates, one of which the statement follows that the context refers to."""
    rules: Annotated[list[TemplateRule] | None, NotNull] = None
    """What holds for statements that match."""

    @model_validator(mode="after")
    def _one_kind_of_object(self) -> Self:
        """Allow one kind of object (8.0)."""
        if self.objectActivityType is not None and self.objectStatementRefTemplate is not None:
            message = "the object is an activity or a reference, not both (8.0)"
            raise refusal([fault("template_object", message, "objectStatementRefTemplate")])
        return self

    def determining(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Give the Determining Properties (8.0) that are specified: name and values."""
        for name in _DETERMINING:
            value: str | list[str] | None = getattr(self, name)
            if value is not None:
                yield name, (value,) if isinstance(value, str) else tuple(value)


_DETERMINING = (
    "verb",
    "objectActivityType",
    "contextGroupingActivityType",
    "contextParentActivityType",
    "contextOtherActivityType",
    "contextCategoryActivityType",
    "attachmentUsageType",
)
