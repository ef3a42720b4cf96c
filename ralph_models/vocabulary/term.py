"""A row of the vocabulary."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["Kind", "Rows", "Term", "ValueType"]

Kind: TypeAlias = Literal[
    "verb",
    "activity_type",
    "activity_extension",
    "context_extension",
    "result_extension",
    "attachment_usage_type",
    "document_resource",
    "profile",
]
"""What a term is used as."""

ValueType: TypeAlias = Literal["boolean", "integer", "number", "string"]
"""The JSON type that a profile asks of the value of an extension."""


@dataclass(frozen=True, slots=True)
class Term:
    """A verb, an activity type, an extension or a profile, identified by its IRI."""

    iri: str
    """What stands in statements; terms are compared by it, never by label."""
    kind: Kind
    label: str
    """The published label, in English."""
    profile: str
    """Key of the profile that publishes the term."""
    definition: str | None
    """What it means, shortened or in our own words."""
    value: ValueType | None = None
    """For extensions: the JSON type of the value, where the profile says one."""
    allowed: tuple[str | int, ...] = ()
    """For extensions: the only values, where the profile lists them."""
    deprecated: bool = False
    """Whether only a superseded edition of the profile has it."""
    also_as: tuple[Kind, ...] = ()
    """What else the IRI is used as."""
    also_in: tuple[str, ...] = ()
    """Keys of other profiles that list the IRI."""


class Rows:
    """Writes the rows of one kind of one profile, whose IRIs begin alike.

    Args:
        kind: What the terms are used as.
        profile: Key of the profile that publishes them.
        base: What all their IRIs begin with.
    """

    __slots__ = ("base", "kind", "profile")

    def __init__(self, kind: Kind, profile: str, base: str) -> None:
        """Keep what the rows share."""
        self.kind: Kind = kind
        self.profile: str = profile
        self.base: str = base

    def __call__(  # noqa: PLR0913 - a row has that many columns, all but two by name
        self,
        name: str,
        definition: str | None,
        *,
        label: str = "",
        value: ValueType | None = None,
        allowed: tuple[str | int, ...] = (),
        deprecated: bool = False,
        also_as: tuple[Kind, ...] = (),
        also_in: tuple[str, ...] = (),
    ) -> Term:
        """Write a row.

        Args:
            name: The end of the IRI.
            definition: What the term means.
            label: The published label, where it is not the name.
            value: The JSON type of the value of an extension.
            allowed: The only values of an extension.
            deprecated: Whether only a superseded edition has it.
            also_as: What else the IRI is used as.
            also_in: Other profiles that list the IRI.
        """
        return Term(
            self.base + name,
            self.kind,
            label or name,
            self.profile,
            definition,
            value,
            allowed,
            deprecated,
            also_as,
            also_in,
        )
