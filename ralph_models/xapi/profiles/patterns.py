"""Patterns: which statements follow one another, as a profile states it.

`xAPI Profiles 1.0, part two, section 9
<https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#90-patterns>`_.
"""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Annotated, Final, Literal, Self, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import InitErrorDetails

from ralph_models.reading import MAX_DEPTH
from ralph_models.types import Iri, fault, refusal
from ralph_models.xapi.part import NotNull
from ralph_models.xapi.profiles.concepts import Described, Iris, Names

__all__ = ["MAX_SIZE", "Operator", "Pattern", "pattern_faults"]

Operator: TypeAlias = Literal["alternates", "optional", "oneOrMore", "sequence", "zeroOrMore"]
"""How a pattern combines its members."""

MAX_SIZE: Final = 10_000
"""Most templates and patterns in one pattern, counted each time that they are used."""

_OPERATORS: tuple[Operator, ...] = (
    "alternates",
    "optional",
    "oneOrMore",
    "sequence",
    "zeroOrMore",
)


class Pattern(Described):
    """An order of statements: 9.0."""

    id: Iri
    """Identifies the pattern."""
    type: Literal["Pattern"]
    primary: Annotated[bool | None, NotNull] = None
    """Whether it is for whole sequences, and not only for use in other patterns."""
    inScheme: Annotated[Iri | None, NotNull] = None
    """The version of the profile that has it."""
    prefLabel: Annotated[Names | None, NotNull] = None
    """Its names."""
    definition: Annotated[Names | None, NotNull] = None
    """What it is for."""
    deprecated: Annotated[bool | None, NotNull] = None
    """Whether it should no longer be used."""
    alternates: Annotated[Annotated[Iris, Field(min_length=2)] | None, NotNull] = None
    """One of them matches."""
    optional: Annotated[Iri | None, NotNull] = None
    """It matches once, or is not there."""
    oneOrMore: Annotated[Iri | None, NotNull] = None
    """It matches once or several times."""
    sequence: Annotated[Iris | None, NotNull] = None
    """They match in this order."""
    zeroOrMore: Annotated[Iri | None, NotNull] = None
    """It matches several times, once, or is not there."""

    @model_validator(mode="after")
    def _one_operator(self) -> Self:
        """Require exactly one operator (9.0)."""
        given = [name for name in _OPERATORS if getattr(self, name) is not None]
        if len(given) != 1:
            found = " and ".join(given) or "none"
            message = f"a pattern has exactly one of {', '.join(_OPERATORS)}, not {found} (9.0)"
            raise refusal([fault("pattern_operator", message)])
        return self

    @property
    def operator(self) -> Operator:
        """Which of the five it is."""
        return next(name for name in _OPERATORS if getattr(self, name) is not None)

    @property
    def members(self) -> Sequence[str]:
        """The identifiers of what it combines: of patterns and templates."""
        value: str | list[str] = getattr(self, self.operator)
        return (value,) if isinstance(value, str) else value


def pattern_faults(
    patterns: Sequence[Pattern], templates: frozenset[str]
) -> Iterator[InitErrorDetails]:
    """Find what is wrong with patterns taken together (9.0).

    No pattern is within itself, ``optional`` and ``zeroOrMore`` are not directly in
    ``alternates``, and a sequence of one is a primary pattern of one template that is not
    used elsewhere. Written out, a pattern is at most :data:`MAX_SIZE` large and nested as
    deep as JSON may be. Members of other profiles are left aside.

    Args:
        patterns: All of one profile, each under an identifier of its own.
        templates: The identifiers of its templates.
    """
    known = {pattern.id: pattern for pattern in patterns}
    places = {pattern.id: place for place, pattern in enumerate(patterns)}
    inner = {id_: [m for m in known[id_].members if m in known] for id_ in known}
    used = {member for members in inner.values() for member in members}
    for pattern in patterns:
        loc = ("patterns", places[pattern.id], pattern.operator)
        if reason := _misuse(pattern, known, templates, used):
            yield fault("pattern_members", reason, *loc)
    try:
        order = list(TopologicalSorter(inner).static_order())
    except CycleError as error:
        circle: list[str] = error.args[1]
        message = f"a pattern within itself: {' in '.join(circle)} (9.0)"
        yield fault("pattern_recursion", message, "patterns", places[circle[0]])
        return
    for id_ in _oversized(order, known):
        message = f"written out, it is larger than {MAX_SIZE} or deeper than {MAX_DEPTH}"
        yield fault("pattern_size", message, "patterns", places[id_])


def _misuse(
    pattern: Pattern, known: Mapping[str, Pattern], templates: frozenset[str], used: set[str]
) -> str | None:
    """Say what is wrong with the members of a pattern."""
    if pattern.operator == "alternates":
        for member in pattern.members:
            if member in known and known[member].operator in {"optional", "zeroOrMore"}:
                return f"{member} may be absent, so it is not directly in alternates (9.0)"
    if pattern.operator == "sequence" and len(pattern.members) == 1:
        alone = pattern.primary and pattern.id not in used and pattern.members[0] in templates
        return None if alone else "a sequence has two or more members (9.0)"
    return None


def _oversized(order: Sequence[str], known: Mapping[str, Pattern]) -> Iterator[str]:
    """Name the patterns that are too large, where none within them is."""
    sizes: dict[str, int] = {}
    depths: dict[str, int] = {}
    for id_ in order:
        members = known[id_].members
        sizes[id_] = 1 + sum(sizes.get(member, 1) for member in members)
        depths[id_] = 1 + max(depths.get(member, 0) for member in members)
        if sizes[id_] > MAX_SIZE or depths[id_] > MAX_DEPTH:
            yield id_
            sizes[id_], depths[id_] = 1, 0
