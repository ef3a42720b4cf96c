"""A whole profile, as its JSON-LD document states it.

`xAPI Profiles 1.0, part two, section 6
<https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#60-profile-properties>`_.
No JSON-LD processing takes place, and none is needed (2.0): contexts are not fetched.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import InitErrorDetails

from ralph_models.types import Iri, JsonValue, Text, fault, refusal
from ralph_models.xapi.part import NotNull
from ralph_models.xapi.profiles.concepts import Author, Concept, Described, Names, Version
from ralph_models.xapi.profiles.patterns import Pattern, pattern_faults
from ralph_models.xapi.profiles.templates import StatementTemplate

__all__ = ["CONTEXT", "ProfileDocument"]

CONTEXT: Final = "https://w3id.org/xapi/profiles/context"
"""The JSON-LD context of profiles."""


def _includes_ours(context: JsonValue) -> JsonValue:
    if isinstance(context, str) or (isinstance(context, list) and CONTEXT in context):
        return context
    message = f"text, or an array that contains {CONTEXT} (6.0)"
    raise refusal([fault("profile_context", message, value=context)])


class ProfileDocument(Described):
    """A profile's metadata, concepts, templates and patterns."""

    context: Annotated[JsonValue, AfterValidator(_includes_ours)] = Field(alias="@context")
    """The JSON-LD contexts."""
    id: Iri
    """Identifies the profile, all its versions together."""
    type: Literal["Profile"]
    conformsTo: Text
    """The version of the Profiles specification."""
    prefLabel: Names
    """Its names."""
    definition: Names
    """What it is for."""
    seeAlso: Annotated[Text | None, NotNull] = None
    """Where more is to be read."""
    versions: Annotated[list[Version], Field(min_length=1)]
    """Its history."""
    author: Author
    """Who made it."""
    concepts: Annotated[list[Concept] | None, NotNull] = None
    """What statements and other profiles may use: 7."""
    templates: Annotated[list[StatementTemplate] | None, NotNull] = None
    """How statements are structured: 8."""
    patterns: Annotated[list[Pattern] | None, NotNull] = None
    """How statements follow one another: 9."""

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        """Check what templates and patterns say of one another."""
        faults = list(_repeated(self.templates or (), self.patterns or ()))
        if not faults:
            templates = frozenset(template.id for template in self.templates or ())
            faults = list(pattern_faults(self.patterns or (), templates))
        if faults:
            raise refusal(faults)
        return self


def _repeated(
    templates: Sequence[StatementTemplate], patterns: Sequence[Pattern]
) -> Iterator[InitErrorDetails]:
    """Find identifiers that do not say which template or pattern is meant."""
    parts: list[tuple[tuple[Any, ...], str]] = [
        *((("templates", place, "id"), part.id) for place, part in enumerate(templates)),
        *((("patterns", place, "id"), part.id) for place, part in enumerate(patterns)),
    ]
    counts = Counter(id_ for _, id_ in parts)
    for loc, id_ in parts:
        if counts[id_] > 1:
            yield fault("profile_id", "an identifier of several templates or patterns", *loc)
