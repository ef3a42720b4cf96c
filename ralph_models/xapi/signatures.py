"""Signed statements (extra ``signatures``).

A signature is a JSON web signature (JWS) of the statement, and an attachment of it:
`xAPI 1.0.3, part two, section 2.6
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#26-signed-statements>`_,
`RFC 7515 <https://www.rfc-editor.org/rfc/rfc7515>`_. Compact serialisation, and RS256,
RS384 or RS512 with keys of 2048 bits or more: nothing else is written, and nothing else
is taken.
"""

import base64
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Literal, TypeAlias, TypeVar, get_args

from pydantic import ValidationError

from ralph_models.errors import MissingExtraError, SignatureError
from ralph_models.xapi.attachment import Attachment
from ralph_models.xapi.comparison import equivalent
from ralph_models.xapi.contents import SIGNATURE_USAGE_TYPE, check_attachment, sha2_of
from ralph_models.xapi.parsing import parse_statement
from ralph_models.xapi.statement import Statement

try:
    import jwt
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        load_pem_private_key,
        load_pem_public_key,
    )
except ModuleNotFoundError as _error:
    raise MissingExtraError(__name__, "signatures", _error.name or "") from _error

__all__ = ["Algorithm", "PrivateKey", "PublicKey", "Signature", "check_form", "sign", "verify"]

Algorithm: TypeAlias = Literal["RS256", "RS384", "RS512"]
"""The algorithms that the specification allows."""

PrivateKey: TypeAlias = RSAPrivateKey | bytes | str
"""A key to sign with: an RSA key, or PEM text of one that is not encrypted."""

PublicKey: TypeAlias = RSAPublicKey | x509.Certificate | bytes | str
"""A key to verify with: an RSA key, a certificate, or PEM text of either."""

RsaKey = TypeVar("RsaKey", RSAPrivateKey, RSAPublicKey)

AnyStatement: TypeAlias = Statement | Mapping[str, Any] | bytes | str

_ALGORITHMS: tuple[Algorithm, ...] = get_args(Algorithm)
_CONTENT_TYPE: Final = "application/octet-stream"
_LEAST_BITS: Final = 2048
"""What RFC 7518, section 3.3, asks of a key."""

_COMPACT = re.compile(rb"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Signature:
    """What a signature says, and what was found to be right."""

    algorithm: Algorithm
    statement: Statement
    """The statement as it was signed.

    The one that was given may differ from it in what
    :func:`~ralph_models.xapi.comparison.equivalent` leaves aside, such as a timestamp that
    was not signed, or definitions.
    """
    certificates: tuple[x509.Certificate, ...]
    """The chain in the header: the signer's certificate, then that of its issuer, and so on."""
    verified_with: tuple[Literal["key", "certificate"], ...]
    """What the signature was verified with: the key that was given, the first certificate."""


def sign(
    statement: AnyStatement,
    key: PrivateKey,
    *,
    algorithm: Algorithm = "RS256",
    certificates: Sequence[x509.Certificate] = (),
) -> tuple[Statement, bytes]:
    """Sign a statement.

    Args:
        statement: What to sign, as a model, a JSON object or JSON text. It may have other
            attachments, also signatures.
        key: The private key.
        algorithm: How to sign.
        certificates: The certificate of the key, then that of its issuer, and so on: they
            go into the header, so that others can verify the signature.

    Returns:
        The statement with the attachment that declares the signature, and the signature,
        which is the content of the attachment.

    Raises:
        SignatureError: The key or a certificate does not do.
        ValidationError: What was given is no statement.
    """
    if algorithm not in _ALGORITHMS:
        raise SignatureError(kind="form", reason=_not_allowed(algorithm))
    private, unsigned = _private(key), _read(statement)
    chain = tuple(certificates)
    if chain and _of_chain(chain).public_numbers() != private.public_key().public_numbers():
        raise SignatureError(kind="key", reason="the first certificate is not that of the key")
    headers: dict[str, Any] = {"typ": ""}  # empty, so that it does not say that this is a JWT
    if chain:
        headers["x5c"] = [_base64(certificate) for certificate in chain]
    compact = jwt.PyJWS().encode(unsigned.to_json(), private, algorithm, headers=headers)
    signature = compact.encode()
    plain = unsigned.to_dict()
    plain["attachments"] = [*plain.get("attachments", ()), _declaration(signature)]
    return type(unsigned).model_validate(plain), signature


def verify(statement: AnyStatement, signature: bytes, key: PublicKey | None = None) -> Signature:
    """Verify that a signature is one of this statement, made with a key.

    Without a key the first certificate in the header is believed. That shows that the
    statement is as it was signed, and not who signed it: whether to trust
    :attr:`Signature.certificates`, their issuers and their dates is up to the caller. With
    a key and a certificate the signature has to be right for both.

    Args:
        statement: The signed statement, as a model, a JSON object or JSON text.
        signature: The content of the attachment that declares it.
        key: The public key of who should have signed.

    Raises:
        SignatureError: Something is wrong, or there is no key and no certificate.
        ValidationError: What was given is no statement.
    """
    found = _check(statement, signature, key)
    if not found.verified_with:
        reason = "nothing to verify it with: no key is given, and no certificate in its header"
        raise SignatureError(kind="key", reason=reason)
    return found


def check_form(statement: AnyStatement, signature: bytes) -> Signature:
    """Check that a signature is well-formed, as a record store has to.

    It is declared by an attachment, has the form that the specification asks for, and
    what it signs is equivalent to the statement. If there is a certificate in its header,
    it is verified with that; if there is none, **nothing is verified**.

    Args:
        statement: The signed statement, as a model, a JSON object or JSON text.
        signature: The content of the attachment that declares it.

    Raises:
        SignatureError: Something is wrong.
        ValidationError: What was given is no statement.
    """
    return _check(statement, signature, None)


def _check(statement: AnyStatement, signature: bytes, key: PublicKey | None) -> Signature:
    received = _read(statement)
    _check_declared(received, signature)
    header, payload = _parts(signature)
    algorithm, chain = _algorithm(header), _certificates(header)
    keys: dict[Literal["key", "certificate"], RSAPublicKey] = {}
    if key is not None:
        keys["key"] = _public(key)
    if chain:
        keys["certificate"] = _of_chain(chain)
    for name, public in keys.items():
        _check_with(name, public, signature, algorithm)
    signed = _signed(payload)
    if not equivalent(_unsigned(signed), _unsigned(received)):
        raise SignatureError(
            kind="payload", reason="what was signed is not equivalent to the statement"
        )
    return Signature(algorithm, signed, chain, tuple(keys))


def _read(statement: AnyStatement) -> Statement:
    if isinstance(statement, Statement):
        return statement
    return parse_statement(statement, duplicates="error")


def _signed(payload: bytes) -> Statement:
    try:
        return parse_statement(payload, duplicates="error")
    except ValidationError as error:
        raise SignatureError(
            kind="payload", reason=f"what was signed is no statement: {error}"
        ) from error


def _unsigned(statement: Statement) -> dict[str, Any]:
    """Give a statement without the attachments that are signatures."""
    plain = statement.to_dict()
    attachments = [
        attachment
        for attachment in plain.pop("attachments", ())
        if attachment["usageType"] != SIGNATURE_USAGE_TYPE
    ]
    return {**plain, "attachments": attachments} if attachments else plain


def _declaration(signature: bytes) -> dict[str, Any]:
    return {
        "usageType": SIGNATURE_USAGE_TYPE,
        "display": {"en": "Signature"},
        "contentType": _CONTENT_TYPE,
        "length": len(signature),
        "sha2": sha2_of(signature),
    }


def _check_declared(statement: Statement, signature: bytes) -> None:
    """Check that an attachment of the statement declares the signature."""
    declared = [
        attachment
        for attachment in statement.attachments or ()
        if attachment.usageType == SIGNATURE_USAGE_TYPE
    ]
    if not declared:
        reason = f"the statement has no attachment with the usageType {SIGNATURE_USAGE_TYPE}"
        raise SignatureError(kind="attachment", reason=reason)
    found = [attachment for attachment in declared if _is_content(attachment, signature)]
    if not found:
        reason = "no signature of the statement has the SHA-2 of these bytes"
        raise SignatureError(kind="attachment", reason=reason)
    if not any(attachment.contentType.lower() == _CONTENT_TYPE for attachment in found):
        reason = f"the contentType of a signature is {_CONTENT_TYPE}, not {found[0].contentType}"
        raise SignatureError(kind="attachment", reason=reason)


def _is_content(attachment: Attachment, signature: bytes) -> bool:
    try:
        check_attachment(attachment, signature, length=False)
    except ValidationError:
        return False
    return True


def _parts(signature: bytes) -> tuple[dict[str, Any], bytes]:
    """Take a compact serialisation apart; nothing is verified."""
    if _COMPACT.fullmatch(signature) is None:
        reason = "not the compact serialisation of a JWS: three parts in base64url and two dots"
        raise SignatureError(kind="form", reason=reason)
    try:
        parts = jwt.PyJWS().decode_complete(signature, options={"verify_signature": False})
    except (jwt.PyJWTError, RecursionError) as error:
        raise SignatureError(kind="form", reason=f"no JWS: {error}") from error
    return parts["header"], parts["payload"]


def _algorithm(header: Mapping[str, Any]) -> Algorithm:
    if "crit" in header or "b64" in header:
        raise SignatureError(
            kind="form", reason="its header asks for an extension of JWS: crit or b64"
        )
    for algorithm in _ALGORITHMS:
        if header.get("alg") == algorithm:
            return algorithm
    raise SignatureError(kind="form", reason=_not_allowed(header.get("alg")))


def _not_allowed(algorithm: object) -> str:
    return f"the algorithm is one of {', '.join(_ALGORITHMS)}, not {algorithm!r}"


def _check_with(name: str, key: RSAPublicKey, signature: bytes, algorithm: Algorithm) -> None:
    try:
        jwt.PyJWS().decode(signature, key, algorithms=[algorithm])
    except jwt.PyJWTError as error:
        raise SignatureError(kind="mismatch", reason=f"it was not made with the {name}") from error


def _base64(certificate: x509.Certificate) -> str:
    return base64.b64encode(certificate.public_bytes(Encoding.DER)).decode()


def _certificates(header: Mapping[str, Any]) -> tuple[x509.Certificate, ...]:
    """Read the certificates in a header: RFC 7515, section 4.1.6."""
    if "x5c" not in header:
        return ()
    texts: Any = header["x5c"]
    if not texts or not hasattr(texts, "append"):
        raise SignatureError(
            kind="form", reason="x5c in its header is a list of certificates, not empty"
        )
    try:
        return tuple(_loaded(texts))
    except (ValueError, TypeError) as error:
        raise SignatureError(
            kind="form", reason=f"x5c in its header has no certificate: {error}"
        ) from error


def _loaded(texts: Sequence[Any]) -> Iterator[x509.Certificate]:
    for text in texts:
        yield x509.load_der_x509_certificate(base64.b64decode(text, validate=True))


def _of_chain(chain: Sequence[x509.Certificate]) -> RSAPublicKey:
    """Give the key of the first certificate, if each is issued by the next one."""
    try:
        for certificate, issuer in pairwise(chain):
            certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature) as error:
        reason = "a certificate is not issued by the one after it"
        raise SignatureError(kind="key", reason=reason) from error
    return _public(chain[0])


def _public(key: PublicKey) -> RSAPublicKey:
    found: object = key
    try:
        if isinstance(key, (bytes, str)):
            pem = _bytes(key)
            is_certificate = b"-----BEGIN CERTIFICATE-----" in pem
            found = (x509.load_pem_x509_certificate if is_certificate else load_pem_public_key)(pem)
        public: object = found.public_key() if isinstance(found, x509.Certificate) else found
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise SignatureError(kind="key", reason=f"no public key: {error}") from error
    if not isinstance(public, RSAPublicKey):
        raise SignatureError(kind="key", reason="not the public key of RSA")
    return _long_enough(public)


def _private(key: PrivateKey) -> RSAPrivateKey:
    private: object = key
    if isinstance(key, (bytes, str)):
        try:
            private = load_pem_private_key(_bytes(key), password=None)
        except (ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise SignatureError(kind="key", reason=f"no private key: {error}") from error
    if not isinstance(private, RSAPrivateKey):
        raise SignatureError(kind="key", reason="not a private key of RSA")
    return _long_enough(private)


def _bytes(pem: bytes | str) -> bytes:
    return pem.encode() if isinstance(pem, str) else pem


def _long_enough(key: RsaKey) -> RsaKey:
    if key.key_size < _LEAST_BITS:
        raise SignatureError(
            kind="key", reason=f"a key of {key.key_size} bits; {_LEAST_BITS} are the least"
        )
    return key
