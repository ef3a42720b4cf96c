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

ValueType: TypeAlias = Literal["boolean", "number", "string"]
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
    definition: str
    value: ValueType | None = None
    """For extensions: the JSON type of the value, where the profile says one."""
    deprecated: bool = False
    """Whether only a superseded edition of the profile has it."""


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

    def __call__(
        self, name: str, definition: str, *, label: str = "", value: ValueType | None = None
    ) -> Term:
        """Write a row.

        Args:
            name: The end of the IRI.
            definition: What the term means, in our own words.
            label: The published label, where it is not the name.
            value: The JSON type of the value of an extension.
        """
        return Term(self.base + name, self.kind, label or name, self.profile, definition, value)
