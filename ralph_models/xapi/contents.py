"""The contents of attachments: whether bytes are what a statement says of them.

`xAPI 1.0.3, part two, section 2.4.11
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#2411-attachments>`_.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias

from pydantic_core import InitErrorDetails

from ralph_models.json_values import fault, refusal
from ralph_models.xapi.attachment import Attachment
from ralph_models.xapi.statement import Statement

__all__ = ["SIGNATURE_USAGE_TYPE", "check_attachment", "check_attachments", "sha2_of"]

SIGNATURE_USAGE_TYPE = "http://adlnet.gov/expapi/attachments/signature"
"""The ``usageType`` of a signature: section 2.6."""

_HEX = re.compile("[0-9A-Fa-f]+")


def sha2_of(content: bytes, *, bits: Literal[224, 256, 384, 512] = 256) -> str:
    """Hash the content of an attachment, for its ``sha2``.

    Args:
        content: The bytes of the file.
        bits: Which SHA-2.

    Returns:
        Hexadecimal digits in lower case, a quarter as many as bits.
    """
    return hashlib.new(f"sha{bits}", content).hexdigest()


def check_attachment(
    attachment: Attachment | Mapping[str, Any], content: bytes, *, length: bool = True
) -> None:
    """Check that bytes are the content that an attachment describes.

    Args:
        attachment: A model, or its JSON object, which has to be a valid one.
        content: The bytes of the file.
        length: Whether ``length`` counts; ``sha2`` always does.

    Raises:
        ValidationError: They are not, with all reasons. The types are
            ``attachment_length``, ``attachment_sha2`` for another hash and
            ``attachment_digits`` for a ``sha2`` of 56, 64, 96 or 128 hexadecimal digits
            that it is not.
    """
    if faults := list(_faults(_object(attachment), content, length=length)):
        raise refusal(faults, "Attachment")


def check_attachments(
    statement: Statement | Mapping[str, Any],
    contents: Mapping[str, bytes],
    *,
    length: bool = True,
) -> None:
    """Check a statement's attachments against the contents that came with it.

    An attachment without ``fileUrl`` needs its content, and each content belongs to an
    attachment: part three, section 1.5.2. Attachments of a SubStatement count as well.

    Args:
        statement: A model, or its JSON object, which has to be a valid one.
        contents: The bytes of each file by its SHA-2, as the ``sha2`` of the attachment
            or the header ``X-Experience-API-Hash`` has it.
        length: Whether ``length`` counts; the conformance tests for record stores send
            a wrong one.

    Raises:
        ValidationError: Something is wrong, with all reasons and the path of each. The
            types are those of :func:`check_attachment`, ``attachment_content`` for a
            content that is missing and ``attachment_surplus`` for one that belongs
            nowhere.
    """
    by_hash = {key.lower(): content for key, content in contents.items()}
    found = dict(_attachments(statement))
    faults: list[InitErrorDetails] = []
    for loc, attachment in found.items():
        content = by_hash.get(attachment["sha2"].lower())
        if content is not None:
            faults += _faults(attachment, content, *loc, length=length)
        elif "fileUrl" not in attachment:
            message = "its content is missing, and it has no fileUrl"
            faults.append(fault("attachment_content", message, *loc, value=attachment["sha2"]))
    named = {attachment["sha2"].lower() for attachment in found.values()}
    faults += [
        fault("attachment_surplus", "the content of no attachment", "attachments", value=key)
        for key in contents
        if key.lower() not in named
    ]
    if faults:
        raise refusal(faults, "Attachments")


_Loc: TypeAlias = tuple[str | int, ...]

_ALGORITHMS = {56: "sha224", 64: "sha256", 96: "sha384", 128: "sha512"}
"""SHA-2 by the number of its hexadecimal digits."""


def _object(value: Attachment | Statement | Mapping[str, Any]) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else value.to_dict()


def _attachments(
    statement: Statement | Mapping[str, Any],
) -> Iterator[tuple[_Loc, Mapping[str, Any]]]:
    """Find the attachments of a statement and of its SubStatement, each with its path."""
    plain = _object(statement)
    for number, attachment in enumerate(plain.get("attachments", ())):
        yield ("attachments", number), attachment
    if plain["object"].get("objectType") == "SubStatement":
        for number, attachment in enumerate(plain["object"].get("attachments", ())):
            yield ("object", "attachments", number), attachment


def _faults(
    attachment: Mapping[str, Any], content: bytes, *loc: str | int, length: bool
) -> Iterator[InitErrorDetails]:
    told = attachment["length"]
    if length and told != len(content):
        message = f"the content is {len(content)} bytes long"
        yield fault("attachment_length", message, *loc, "length", value=told)
    sha2 = attachment["sha2"]
    algorithm = _ALGORITHMS.get(len(sha2))
    if algorithm is None or _HEX.fullmatch(sha2) is None:
        message = "not a SHA-2 in 56, 64, 96 or 128 hexadecimal digits (rule 89)"
        yield fault("attachment_digits", message, *loc, "sha2", value=sha2)
    elif (actual := hashlib.new(algorithm, content).hexdigest()) != sha2.lower():
        message = f"the {algorithm.upper()} of the content is {actual}"
        yield fault("attachment_sha2", message, *loc, "sha2", value=sha2)
