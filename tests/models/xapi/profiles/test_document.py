"""Documents of profiles: what is read, what is refused, and where."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.errors import RalphError
from ralph_models.xapi.profiles import BUNDLED, Profile, ProfileDocument, bundled, load
from ralph_models.xapi.profiles.concepts import ActivityConcept, Extension

Make = Callable[..., dict[str, Any]]
EMPTY: list[object] = []
NOTHING: list[dict[str, Any]] = [{}]
CONCEPT = {
    "id": "urn:c",
    "type": "Verb",
    "inScheme": "urn:v1",
    "prefLabel": {"en": "c"},
    "definition": {"en": "C."},
}


def test_a_profile_is_read_from_a_path_or_from_bytes(make_document: Make, tmp_path: Path) -> None:
    content = json.dumps(make_document()).encode()
    path = tmp_path / "profile.jsonld"
    path.write_bytes(b"\xef\xbb\xbf" + content)
    for profile in (load(content), load(path), load(str(path))):
        assert repr(profile) == "<Profile https://example.org/profile>"
        assert not [*profile.concepts, *profile.templates, *profile.patterns]


def test_a_document_is_given_back_as_it_came(make_document: Make) -> None:
    given = make_document(concepts=[{**CONCEPT, "scopeNote": "kept", "skos:note": {"a": [1]}}])
    assert ProfileDocument.model_validate(given).to_dict() == given


def test_parts_are_found_by_their_identifier(
    make_document: Make, make_template: Make, make_pattern: Make
) -> None:
    later = {**CONCEPT, "prefLabel": {"en": "again"}}
    profile = load(
        json.dumps(
            make_document(
                concepts=[CONCEPT, later],
                templates=[make_template("a")],
                patterns=[make_pattern("p", optional="a")],
            )
        ).encode()
    )
    assert profile.concepts["urn:c"].to_dict()["prefLabel"] == {"en": "c"}
    assert [*profile.templates] == ["https://example.org/templates#a"]
    assert profile.patterns["https://example.org/templates#p"].operator == "optional"


def test_a_profile_is_called_by_itself_its_versions_and_what_they_revise(
    make_document: Make,
) -> None:
    versions = [
        {"id": "urn:v2", "generatedAtTime": "2024-02-01T00:00:00Z", "wasRevisionOf": ["urn:v1"]}
    ]
    profile = Profile(ProfileDocument.model_validate(make_document(versions=versions)))
    assert profile.names == {"https://example.org/profile", "urn:v2", "urn:v1"}


@pytest.mark.parametrize(
    ("parts", "loc"),
    [
        pytest.param({"type": "Verb"}, ("type",), id="no profile"),
        pytest.param({"@context": ["urn:x"]}, ("@context",), id="contexts without ours"),
        pytest.param({"versions": []}, ("versions",), id="no version"),
        pytest.param({"prefLabel": {}}, ("prefLabel",), id="no name"),
        pytest.param({"prefLabel": {"x y": "a"}}, ("prefLabel", "x y", "[key]"), id="language"),
        pytest.param({"concepts": None}, ("concepts",), id="null"),
        pytest.param(
            {"concepts": [{**CONCEPT, "type": "Thing"}]}, ("concepts", 0), id="unknown concept"
        ),
        pytest.param(
            {"concepts": [{**CONCEPT, "broader": ["no iri"]}]},
            ("concepts", 0, "Verb", "broader", 0),
            id="no IRI",
        ),
    ],
)
def test_a_broken_document_is_refused_with_the_path(
    make_document: Make, parts: dict[str, Any], loc: tuple[str | int, ...]
) -> None:
    with pytest.raises(ValidationError) as caught:
        load(json.dumps(make_document(**parts)).encode())
    assert loc in [error["loc"] for error in caught.value.errors()]


@pytest.mark.parametrize(
    ("parts", "loc", "words"),
    [
        pytest.param(
            {"rules": [{"location": "$.id"}]}, ("rules", 0), "one or more", id="idle rule"
        ),
        pytest.param(
            {"rules": [{"location": "$.a[?@.b]", "presence": "included"}]},
            ("rules", 0, "location"),
            "section 8.1",
            id="filter",
        ),
        pytest.param(
            {"rules": [{"location": "$.id", "selector": "$..a..b", "any": [1]}]},
            ("rules", 0, "selector"),
            "more than one",
            id="selector",
        ),
        pytest.param(
            {"rules": [{"location": "$.id", "any": EMPTY}]},
            ("rules", 0, "any"),
            "at least 1",
            id="empty list",
        ),
        pytest.param(
            {"objectActivityType": "urn:a", "objectStatementRefTemplate": ["urn:t"]},
            ("objectStatementRefTemplate",),
            "not both",
            id="two objects",
        ),
        pytest.param({"verb": "did"}, ("verb",), "IRI", id="verb"),
    ],
)
def test_a_broken_template_is_refused_with_the_path(
    make_document: Make,
    make_template: Make,
    parts: dict[str, Any],
    loc: tuple[str | int, ...],
    words: str,
) -> None:
    document = make_document(templates=[make_template("a"), make_template("b", **parts)])
    with pytest.raises(ValidationError, match=words) as caught:
        ProfileDocument.model_validate(document)
    assert caught.value.errors()[0]["loc"] == ("templates", 1, *loc)


@pytest.mark.parametrize(
    ("patterns", "loc", "words"),
    [
        pytest.param(NOTHING, (0,), "exactly one of .* not none", id="no operator"),
        pytest.param(
            [{"optional": "a", "zeroOrMore": "a"}], (0,), "optional and zeroOrMore", id="two"
        ),
        pytest.param([{"alternates": ["a"]}], (0, "alternates"), "2 items", id="one alternate"),
        pytest.param([{"sequence": ["a"]}], (0, "sequence"), "two or more", id="short sequence"),
        pytest.param(
            [{"sequence": ["x"], "primary": True}],
            (0, "sequence"),
            "two or more",
            id="short sequence of another profile",
        ),
        pytest.param(
            [{"sequence": ["a"], "primary": True}, {"optional": "p0"}],
            (0, "sequence"),
            "two or more",
            id="short sequence used elsewhere",
        ),
        pytest.param(
            [{"alternates": ["a", "p1"]}, {"zeroOrMore": "a"}],
            (0, "alternates"),
            "may be absent",
            id="absence in alternates",
        ),
        pytest.param([{"optional": "p0"}], (0,), "within itself", id="itself"),
        pytest.param(
            [{"optional": "p1"}, {"sequence": ["a", "p2"]}, {"oneOrMore": "p1"}],
            (1,),
            "#p1 in .*#p2 in .*#p1|#p2 in .*#p1 in .*#p2",
            id="circle",
        ),
    ],
)
def test_broken_patterns_are_refused_with_the_path(
    make_document: Make,
    make_template: Make,
    make_pattern: Make,
    patterns: list[dict[str, Any]],
    loc: tuple[str | int, ...],
    words: str,
) -> None:
    made = [make_pattern(f"p{place}", **parts) for place, parts in enumerate(patterns)]
    document = make_document(templates=[make_template("a")], patterns=made)
    with pytest.raises(ValidationError, match=words) as caught:
        ProfileDocument.model_validate(document)
    found = caught.value.errors()[0]["loc"]
    assert found[0] == "patterns"
    assert found[1:] == loc or words.startswith("#")


def test_identifiers_stand_once(
    make_document: Make, make_template: Make, make_pattern: Make
) -> None:
    document = make_document(
        templates=[make_template("a")], patterns=[make_pattern("a", optional="x")]
    )
    with pytest.raises(ValidationError, match="several") as caught:
        ProfileDocument.model_validate(document)
    locs = [error["loc"] for error in caught.value.errors()]
    assert locs == [("templates", 0, "id"), ("patterns", 0, "id")]


def test_patterns_that_grow_without_bounds_are_refused(
    make_document: Make, make_pattern: Make
) -> None:
    doubling = [make_pattern(f"p{n}", sequence=[f"p{n + 1}"] * 2) for n in range(60)]
    chain = [make_pattern(f"q{n}", oneOrMore=f"q{n + 1}") for n in range(5_000)]
    for patterns in (doubling, chain, chain[:101]):
        with pytest.raises(ValidationError, match="written out"):
            ProfileDocument.model_validate(make_document(patterns=patterns))
    assert ProfileDocument.model_validate(make_document(patterns=chain[:100])).patterns


def test_extensions_have_one_schema(make_document: Make) -> None:
    extension = {**CONCEPT, "type": "ResultExtension", "inlineSchema": '{"type": "number"}'}
    document = ProfileDocument.model_validate(make_document(concepts=[extension]))
    assert isinstance((document.concepts or [])[0], Extension)
    with pytest.raises(ValidationError, match="at most one"):
        ProfileDocument.model_validate(
            make_document(concepts=[{**extension, "schema": "https://example.org/schema"}])
        )


def test_activities_have_a_definition_as_in_statements(make_document: Make) -> None:
    activity = {"id": "urn:a", "type": "Activity", "inScheme": "urn:v1"}
    ours = {"@context": "https://w3id.org/xapi/profiles/activity-context", "type": "urn:t"}
    document = ProfileDocument.model_validate(
        make_document(concepts=[{**activity, "activityDefinition": ours}])
    )
    assert isinstance((document.concepts or [])[0], ActivityConcept)
    with pytest.raises(ValidationError) as caught:
        ProfileDocument.model_validate(
            make_document(concepts=[{**activity, "activityDefinition": {**ours, "colour": 1}}])
        )
    loc = ("concepts", 0, "Activity", "activityDefinition", "colour")
    assert caught.value.errors()[0]["loc"] == loc


def read_or_refuse(content: bytes) -> None:
    try:
        profile = load(content)
    except (ValidationError, RalphError) as error:
        assert str(error)  # noqa: PT017 - either outcome is fine
    else:
        assert profile.id


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"\xff",
        b'{"a": NaN}',
        b'{"id": "\\ud800"}',
        b"[" * 100_000,
        b'{"a":' * 200 + b"1" + b"}" * 200,
        b"1" * 5_000,
    ],
)
def test_what_is_no_profile_is_refused(content: bytes) -> None:
    with pytest.raises(ValidationError):
        load(content)


DOCUMENTS: dict[str, dict[str, Any]] = {key: bundled(key).document.to_dict() for key in BUNDLED}
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "type", "rules", "location", "sequence", "@context"]), inner
        )
    ),
    max_leaves=8,
)


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """Change one part of a published profile, at any depth, into anything."""
    root: dict[str, Any] = json.loads(json.dumps(DOCUMENTS[draw(st.sampled_from(BUNDLED))]))
    node: Any = root
    while True:
        keys = list(node) if hasattr(node, "keys") else list(range(len(node)))
        key = draw(st.sampled_from(keys))
        if not node[key] or not isinstance(node[key], (dict, list)) or draw(st.booleans()):
            break
        node = node[key]
    node[key] = draw(anything)
    return root


@settings(max_examples=300)
@given(damaged() | anything)
def test_hostile_documents_are_profiles_or_refused(document: object) -> None:
    read_or_refuse(json.dumps(document).encode())


@given(st.binary())
def test_bytes_are_profiles_or_refused(content: bytes) -> None:
    read_or_refuse(content)
