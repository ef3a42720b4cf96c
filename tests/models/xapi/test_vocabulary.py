"""The rows of the vocabulary, against the published profiles."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from ralph_models.vocabulary import (
    Profile,
    Term,
    activity_types,
    attachment_usage_types,
    by_iri,
    by_name,
    document_resources,
    extensions,
    of_profile,
    profiles,
    search,
    terms,
    verbs,
)

FILE = Path(__file__).parents[2] / "data" / "xapi" / "vocabulary.tsv"
COINED = {extensions.OPENEDX_CHOICE_ID, extensions.OPENEDX_EVENT}
"""Terms of our own mapping."""


def published() -> dict[str, dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["iri"]: row for row in rows}


PUBLISHED = published()
OURS = {term.iri: term for term in terms() if term.kind != "profile" and term not in COINED}


def columns(term: Term) -> dict[str, str]:
    """Write a row as the file of the published profiles has it."""
    return {
        "iri": term.iri,
        "kind": term.kind,
        "label": term.label,
        "profile": term.profile,
        "type of value": term.value or "",
        "deprecated": "yes" if term.deprecated else "",
        "also as": " ".join(term.also_as),
        "also in": " ".join(term.also_in),
    }


def test_every_published_term_has_a_row_and_every_row_is_published() -> None:
    assert OURS.keys() == PUBLISHED.keys()
    assert len(OURS) == 1052


def test_rows_are_as_published() -> None:
    wrong = {iri: columns(term) for iri, term in OURS.items() if columns(term) != PUBLISHED[iri]}
    assert not wrong


def test_terms_that_are_coined_are_not_published() -> None:
    assert not {term.iri for term in COINED} & PUBLISHED.keys()


def test_every_term_is_defined_in_a_sentence() -> None:
    odd = [
        term.iri
        for term in terms()
        if not term.definition or term.definition[-1] != "." or "\n" in term.definition
    ]
    assert not odd


def test_every_iri_and_every_name_has_one_row() -> None:
    modules = [verbs, activity_types, extensions, attachment_usage_types, document_resources]
    rows = [value for module in modules for value in vars(module).values()]
    assert len([row for row in rows if isinstance(row, Term)]) == 1052 + len(COINED)


def test_a_term_is_of_a_profile_that_has_a_row() -> None:
    keys = {value.profile for value in vars(profiles).values() if isinstance(value, Profile)}
    assert len(keys) == 25
    assert {key for term in terms() for key in (term.profile, *term.also_in)} <= keys


def test_a_term_is_found_by_its_iri() -> None:
    for term in (verbs.PLAYED, activity_types.PAGE, extensions.TOTAL_ITEMS, profiles.LMS):
        assert by_iri(term.iri) is term
    with pytest.raises(KeyError):
        by_iri("urn:x")


def test_a_term_is_found_by_its_name() -> None:
    assert by_name("verbs.DOD_ISD_COMPLETED").profile == "dod-isd"
    assert by_name("extensions.VIDEO_TIME") is extensions.VIDEO_TIME
    with pytest.raises(KeyError):
        by_name("verbs.VIDEO_TIME")


def test_a_word_that_profiles_share_has_the_name_of_the_best_known() -> None:
    assert verbs.COMPLETED.profile == "scorm"
    assert verbs.ACTIVITY_STREAMS_COMPLETED.profile == "activity-streams"
    assert activity_types.VIDEO.profile == "video"


def test_the_terms_of_a_profile_are_those_that_it_lists() -> None:
    assert len(of_profile("video")) == 24
    assert of_profile(profiles.VIDEO) == of_profile("video")
    assert activity_types.NOTE in of_profile("tincan")
    assert of_profile("learnercompetency") == ()
    with pytest.raises(KeyError):
        of_profile("vidoe")


def test_terms_are_found_by_a_part_of_the_label() -> None:
    assert search("PAUS", "verb")[0].label == "paused"
    assert {term.profile for term in search("paused")} == {"video", "tincan", "dod-isd"}
    assert search("supplemental", "activity_type") == [extensions.SUPPLEMENTAL_INFO]
    assert search("no such label") == []


def test_a_profile_has_a_title_a_version_and_a_note_on_its_licence() -> None:
    assert profiles.VIDEO.label == "Video Profile"
    assert profiles.VIDEO.version == "https://w3id.org/xapi/video/v1.0.3"
    assert profiles.VIDEO.licence == "Apache-2.0"
    assert profiles.TLA.licence == "facts only"


def test_extensions_say_which_values_they_allow() -> None:
    assert extensions.CMI5_LAUNCH_MODE.allowed == ("Normal", "Browse", "Review")
    assert extensions.DOD_ISD_INTERACTIVITY_LEVEL.allowed == (1, 2, 3, 4)


def test_the_rows_are_there_without_reading_files() -> None:
    code = (
        "import sys; import ralph_models.vocabulary; "
        "sys.exit('pydantic' in sys.modules or 'csv' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
