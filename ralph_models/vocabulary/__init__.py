"""Verbs, activity types and extensions of the published profiles, as rows of data.

>>> from ralph_models.vocabulary import by_iri, search, verbs
>>> verbs.PLAYED.iri
'https://w3id.org/xapi/video/verbs/played'
>>> by_iri("https://w3id.org/xapi/video/verbs/played") is verbs.PLAYED
True
>>> [term.profile for term in search("seeked")]
['video']
"""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from ralph_models.vocabulary import (
    activity_types,
    attachment_usage_types,
    document_resources,
    extensions,
    profiles,
    verbs,
)
from ralph_models.vocabulary.profiles import Profile
from ralph_models.vocabulary.term import Kind, Term, ValueType

__all__ = [
    "Kind",
    "Profile",
    "Term",
    "ValueType",
    "activity_types",
    "attachment_usage_types",
    "by_iri",
    "by_name",
    "document_resources",
    "extensions",
    "of_profile",
    "profiles",
    "search",
    "terms",
    "verbs",
]

_MODULES = (
    verbs,
    activity_types,
    extensions,
    attachment_usage_types,
    document_resources,
    profiles,
)


def terms() -> Iterator[Term]:
    """Give all rows, in the order of their modules."""
    return iter(_by_iri().values())


def by_iri(iri: str) -> Term:
    """Look a term up.

    Raises:
        KeyError: No row has this IRI.
    """
    return _by_iri()[iri]


def by_name(name: str) -> Term:
    """Look a term up by its module and its name in it: ``"verbs.PLAYED"``.

    Raises:
        KeyError: There is no such row.
    """
    return _by_name()[name]


def of_profile(profile: Profile | str) -> tuple[Term, ...]:
    """Give the terms that a profile publishes, or only lists.

    Args:
        profile: A row of the profiles, or its key: ``"video"``.

    Raises:
        KeyError: No profile has this key.
    """
    key = profile if isinstance(profile, str) else profile.profile
    if key not in _profile_keys():
        raise KeyError(key)
    return tuple(
        term
        for term in terms()
        if term.kind != "profile" and (term.profile == key or key in term.also_in)
    )


def search(text: str, kind: Kind | None = None) -> list[Term]:
    """Find terms whose label has a text in it, whatever the case; the best first.

    Args:
        text: A part of the label.
        kind: What the term is used as; anything, if it is not given.
    """
    wanted = text.casefold()
    found = [
        term
        for term in terms()
        if wanted in term.label.casefold() and kind in {None, term.kind, *term.also_as}
    ]
    return sorted(found, key=lambda term: (len(term.label), term.deprecated))


@cache
def _by_name() -> Mapping[str, Term]:
    return MappingProxyType(
        {
            f"{module.__name__.rpartition('.')[2]}.{name}": value
            for module in _MODULES
            for name, value in vars(module).items()
            if isinstance(value, Term)
        }
    )


@cache
def _by_iri() -> Mapping[str, Term]:
    return MappingProxyType({term.iri: term for term in _by_name().values()})


@cache
def _profile_keys() -> frozenset[str]:
    return frozenset(term.profile for term in terms() if term.kind == "profile")
