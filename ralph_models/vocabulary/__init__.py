"""Verbs, activity types and extensions of the published profiles, as rows of data."""

from collections.abc import Iterator
from functools import cache

from ralph_models.vocabulary import activity_types, extensions, profiles, verbs
from ralph_models.vocabulary.term import Kind, Term, ValueType

__all__ = [
    "Kind",
    "Term",
    "ValueType",
    "activity_types",
    "by_iri",
    "extensions",
    "profiles",
    "terms",
    "verbs",
]


def terms() -> Iterator[Term]:
    """Give all rows, in the order of their modules."""
    for module in (verbs, activity_types, extensions, profiles):
        yield from (value for value in vars(module).values() if isinstance(value, Term))


def by_iri(iri: str) -> Term:
    """Look a term up.

    Raises:
        KeyError: No row has this IRI.
    """
    return _index()[iri]


@cache
def _index() -> dict[str, Term]:
    return {term.iri: term for term in terms()}
