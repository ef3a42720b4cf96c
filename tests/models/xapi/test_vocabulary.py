"""The rows of the vocabulary, against the published profiles."""

import csv
from pathlib import Path

import pytest

from ralph_models.vocabulary import (
    Term,
    activity_types,
    by_iri,
    extensions,
    profiles,
    terms,
    verbs,
)

FILE = Path(__file__).parents[2] / "data" / "xapi" / "vocabulary.tsv"
COINED = {extensions.OPENEDX_CHOICE_ID, extensions.OPENEDX_EVENT}
"""Terms of our own mapping."""


@pytest.fixture(scope="module")
def published() -> dict[str, dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["iri"]: row for row in rows}


@pytest.mark.parametrize("term", list(terms()), ids=lambda term: term.iri)
def test_a_row_is_as_published(term: Term, published: dict[str, dict[str, str]]) -> None:
    if term in COINED or term.kind == "profile":
        assert term.iri not in published
        return
    row = published[term.iri]
    assert (term.kind, term.label, term.profile, term.value or "") == (
        row["kind"],
        row["label"],
        row["profile"],
        row["type of value"],
    )
    assert term.definition.endswith(".")


def test_every_iri_has_one_row() -> None:
    iris = [term.iri for term in terms()]
    assert len(iris) == len(set(iris))


@pytest.mark.parametrize("profile", ["video", "lms", "openedx"])
def test_profiles_are_complete(profile: str, published: dict[str, dict[str, str]]) -> None:
    there = {term.iri for term in terms()}
    assert {iri for iri, row in published.items() if row["profile"] == profile} <= there


def test_a_term_is_found_by_its_iri() -> None:
    for term in (verbs.PLAYED, activity_types.PAGE, extensions.TOTAL_ITEMS, profiles.LMS):
        assert by_iri(term.iri) is term
    with pytest.raises(KeyError):
        by_iri("urn:x")
