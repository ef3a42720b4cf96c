"""Contents of attachments: rules 88, 89, 91."""

import hashlib
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.xapi import Attachment, Statement, check_attachment, check_attachments, sha2_of

BITS: list[Literal[224, 256, 384, 512]] = [224, 256, 384, 512]
MINIMAL = {
    "actor": {"mbox": "mailto:a@example.org"},
    "verb": {"id": "urn:v"},
    "object": {"id": "urn:o"},
}


def describe(content: bytes, **parts: Any) -> dict[str, Any]:
    right = {
        "usageType": "urn:u",
        "display": {"en": "File"},
        "contentType": "text/plain",
        "length": len(content),
        "sha2": sha2_of(content),
    }
    return right | parts


def faults(error: ValidationError) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(one["type"], one["loc"]) for one in error.errors()]


@given(st.binary(), st.sampled_from(BITS))
def test_a_content_is_what_its_description_says(
    content: bytes, bits: Literal[224, 256, 384, 512]
) -> None:
    sha2 = sha2_of(content, bits=bits)
    assert len(sha2) == bits // 4
    for digits in (sha2, sha2.upper()):
        attachment = describe(content, sha2=digits)
        check_attachment(attachment, content)
        check_attachment(Attachment.model_validate(attachment), content)


@given(st.binary(), st.binary(), st.sampled_from(BITS))
def test_no_other_content_is(a: bytes, b: bytes, bits: Literal[224, 256, 384, 512]) -> None:
    if a == b:
        b += b"more"
    with pytest.raises(ValidationError) as caught:
        check_attachment(describe(a, sha2=sha2_of(a, bits=bits)), b)
    expected = [("attachment_length", ("length",))] if len(a) != len(b) else []
    assert faults(caught.value) == [*expected, ("attachment_sha2", ("sha2",))]


def test_the_length_may_be_left_aside_and_may_be_written_as_a_fraction() -> None:
    check_attachment(describe(b"a", length=7), b"a", length=False)
    check_attachment(describe(b"a", length=1.0), b"a")


@pytest.mark.parametrize(
    "sha2",
    [
        pytest.param("", id="empty"),
        pytest.param(hashlib.sha1(b"a", usedforsecurity=False).hexdigest(), id="SHA-1"),
        pytest.param("g" * 64, id="no digits"),
        pytest.param("\N{FULLWIDTH DIGIT ONE}" * 64, id="other digits"),
        pytest.param(sha2_of(b"a") + "\n", id="line feed"),
    ],
)
def test_what_is_no_sha2_fits_nothing(sha2: str) -> None:
    with pytest.raises(ValidationError) as caught:
        check_attachment(describe(b"a", sha2=sha2), b"a")
    assert faults(caught.value) == [("attachment_digits", ("sha2",))]


def test_contents_are_found_by_hash_in_the_statement_and_its_substatement() -> None:
    inner = {**MINIMAL, "objectType": "SubStatement", "attachments": [describe(b"b")]}
    statement = {
        **MINIMAL,
        "object": inner,
        "attachments": [describe(b"a"), describe(b"c", fileUrl="urn:c")],
    }
    contents = {sha2_of(b"a").upper(): b"a", sha2_of(b"b"): b"b"}
    for one in (statement, Statement.model_validate(statement)):
        check_attachments(one, contents)
    with pytest.raises(ValidationError) as caught:
        check_attachments(statement, {sha2_of(b"a"): b"x", sha2_of(b"d"): b"d"})
    assert faults(caught.value) == [
        ("attachment_sha2", ("attachments", 0, "sha2")),
        ("attachment_content", ("object", "attachments", 0)),
        ("attachment_surplus", ("attachments",)),
    ]


def test_a_statement_without_attachments_needs_no_contents() -> None:
    check_attachments(MINIMAL, {})
    with pytest.raises(ValidationError, match="the content of no attachment"):
        check_attachments(MINIMAL, {sha2_of(b""): b""})


def test_several_attachments_may_share_a_content() -> None:
    attachments = [describe(b"a"), describe(b"a", length=2)]
    statement = {**MINIMAL, "attachments": attachments}
    with pytest.raises(ValidationError) as caught:
        check_attachments(statement, {sha2_of(b"a"): b"a"})
    assert faults(caught.value) == [("attachment_length", ("attachments", 1, "length"))]
    check_attachments(statement, {sha2_of(b"a"): b"a"}, length=False)
