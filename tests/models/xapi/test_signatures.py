"""Signed statements: rules 90 and 141."""

import base64
import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import jwt
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from ralph_models.errors import RalphError, SignatureError
from ralph_models.xapi import (
    SIGNATURE_USAGE_TYPE,
    Statement,
    check_attachments,
    parse_statement,
    sha2_of,
)
from ralph_models.xapi.signatures import Algorithm, check_form, sign, verify

pytestmark = pytest.mark.extras

Make = Callable[..., tuple[dict[str, Any], bytes]]
KEY = rsa.generate_private_key(65537, 2048)
OTHER = rsa.generate_private_key(65537, 2048)
SHORT = rsa.generate_private_key(65537, 1024)  # noqa: S505 - to be refused
FILE: dict[str, Any] = {
    "usageType": "urn:u",
    "display": {},
    "contentType": "a/b",
    "length": 1,
    "sha2": "",
}


def certificate(name: str, key: rsa.RSAPrivateKey, issuer: str, by: rsa.RSAPrivateKey) -> Any:
    """Issue a certificate that is made up."""
    subject, by_whom = (
        x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)]) for text in (name, issuer)
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by_whom)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2030, 1, 1, tzinfo=UTC))
        .sign(by, SHA256())
    )


LEAF = certificate("signer", KEY, "root", OTHER)
ROOT = certificate("root", OTHER, "root", OTHER)


def head(**header: Any) -> bytes:
    """Give a JWS that nobody signed."""
    text = json.dumps({"alg": "RS256", **header}).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=") + b".e30.AAAA"


def x5c(*chain: x509.Certificate) -> list[str]:
    return [base64.b64encode(one.public_bytes(Encoding.DER)).decode() for one in chain]


@pytest.fixture
def make(minimal: dict[str, Any]) -> Make:
    """Declare a signature by hand, so that anything may be wrong with it."""

    def make(
        payload: bytes | None = None,
        key: Any = KEY,
        algorithm: str = "RS256",
        raw: bytes | None = None,
        attachment: dict[str, Any] | None = None,
        **header: Any,
    ) -> tuple[dict[str, Any], bytes]:
        payload = json.dumps(minimal).encode() if payload is None else payload
        compact = jwt.PyJWS().encode(payload, key, algorithm, headers=header).encode()
        signature = compact if raw is None else raw
        declared = {
            "usageType": SIGNATURE_USAGE_TYPE,
            "display": {"en": "Signature"},
            "contentType": "application/octet-stream",
            "length": len(signature),
            "sha2": sha2_of(signature),
        }
        return {**minimal, "attachments": [declared | (attachment or {})]}, signature

    return make


@pytest.mark.parametrize("algorithm", ["RS256", "RS384", "RS512"])
def test_what_is_signed_is_verified(minimal: dict[str, Any], algorithm: Algorithm) -> None:
    signed, signature = sign(minimal, KEY, algorithm=algorithm)
    found = verify(signed, signature, KEY.public_key())
    assert (found.algorithm, found.verified_with) == (algorithm, ("key",))
    assert found.statement.to_dict() == minimal
    check_attachments(signed, {sha2_of(signature): signature})


def test_a_chain_in_the_header_is_verified_without_a_key(minimal: dict[str, Any]) -> None:
    signed, signature = sign(minimal, KEY, certificates=[LEAF, ROOT])
    found = verify(signed, signature)
    assert found.certificates == (LEAF, ROOT)
    assert found.verified_with == ("certificate",)
    assert verify(signed, signature, KEY.public_key()).verified_with == ("key", "certificate")


def test_keys_and_statements_may_be_text(minimal: dict[str, Any]) -> None:
    private = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    public = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    signed, signature = sign(json.dumps(minimal), private.decode())
    for key in (public, public.decode(), LEAF, LEAF.public_bytes(Encoding.PEM)):
        assert verify(signed.to_json(), signature, key).verified_with == ("key",)


def test_signing_keeps_the_model_and_its_attachments(played: dict[str, Any]) -> None:
    statement = parse_statement({**played, "attachments": [FILE]})
    assert type(statement) is not Statement
    signed, signature = sign(statement, KEY)
    assert isinstance(signed, type(statement))
    assert signed.to_dict()["attachments"][0] == FILE
    assert verify(signed, signature, KEY.public_key()).statement == statement


def test_a_statement_may_be_signed_twice(minimal: dict[str, Any]) -> None:
    once, first = sign(minimal, KEY)
    twice, second = sign(once, OTHER, algorithm="RS512")
    assert verify(twice, first, KEY.public_key()).algorithm == "RS256"
    assert verify(twice, second, OTHER.public_key()).statement == once


def test_what_a_store_adds_does_not_break_a_signature(minimal: dict[str, Any]) -> None:
    signed, signature = sign({**minimal, "timestamp": "2015-11-18T12:00:00+02:00"}, KEY)
    stored = {
        **signed.to_dict(),
        "id": "12345678-1234-5678-1234-567812345678",
        "stored": "2015-11-18T12:00:00.000Z",
        "timestamp": "2015-11-18T10:00:00.000Z",
        "authority": {"mbox": "mailto:store@example.org"},
    }
    assert verify(stored, signature, KEY.public_key())


def test_a_store_takes_a_signature_that_no_certificate_comes_with(make: Make) -> None:
    statement, signature = make()
    assert check_form(statement, signature).verified_with == ()
    with pytest.raises(SignatureError, match="nothing to verify it with") as caught:
        verify(statement, signature)
    assert caught.value.kind == "key"


def test_a_changed_statement_is_not_the_one_that_was_signed(minimal: dict[str, Any]) -> None:
    signed, signature = sign(minimal, KEY)
    changed = {**signed.to_dict(), "result": {"success": True}}
    with pytest.raises(SignatureError, match="not equivalent") as caught:
        verify(changed, signature, KEY.public_key())
    assert caught.value.kind == "payload"


@pytest.mark.parametrize("place", range(3))
def test_each_part_of_the_signature_counts(make: Make, place: int) -> None:
    _, signature = make()
    parts = signature.split(b".")
    middle = len(parts[place]) // 2
    changed = b"A" if parts[place][middle : middle + 1] != b"A" else b"B"
    parts[place] = parts[place][:middle] + changed + parts[place][middle + 1 :]
    statement, signature = make(raw=b".".join(parts))
    with pytest.raises(SignatureError):
        verify(statement, signature, KEY.public_key())


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        pytest.param(None, "none", id="none"),
        pytest.param("0" * 64, "HS256", id="HS256"),
        pytest.param("0" * 64, "HS512", id="HS512"),
        pytest.param(KEY, "PS256", id="PS256"),
        pytest.param(ec.generate_private_key(ec.SECP256R1()), "ES256", id="ES256"),
    ],
)
def test_other_algorithms_are_refused(make: Make, key: Any, algorithm: str) -> None:
    _, signature = make(key=key, algorithm=algorithm)
    # an unsigned one ends with its second dot, which the form does not allow either
    statement, signature = make(raw=signature + b"AAAA")
    for check in (check_form, verify):
        with pytest.raises(SignatureError, match=f"RS256, RS384, RS512, not '{algorithm}'"):
            check(statement, signature)
    with pytest.raises(SignatureError, match=f"RS256, RS384, RS512, not '{algorithm}'"):
        sign(statement, KEY, algorithm=algorithm)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def test_the_public_key_as_a_shared_secret_is_refused(make: Make) -> None:
    public = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    start = head(alg="HS256").rpartition(b".")[0]
    code = base64.urlsafe_b64encode(hmac.digest(public, start, "sha256")).rstrip(b"=")
    statement, signature = make(raw=start + b"." + code)
    with pytest.raises(SignatureError, match="not 'HS256'"):
        verify(statement, signature, public)


def test_a_header_that_is_nested_without_end_is_refused(make: Make) -> None:
    deep = base64.urlsafe_b64encode(b"[" * 300_000)
    statement, signature = make(raw=deep + b".e30.AAAA")
    with pytest.raises(SignatureError, match="no JWS"):
        check_form(statement, signature)


def test_the_length_of_a_signature_does_not_count(make: Make) -> None:
    statement, signature = make(attachment={"length": 1})
    assert verify(statement, signature, KEY.public_key())


def test_the_header_says_no_more_than_it_has_to(minimal: dict[str, Any]) -> None:
    _, signature = sign(minimal, KEY)
    assert jwt.get_unverified_header(signature) == {"alg": "RS256"}


FORMS = [
    pytest.param({"raw": b""}, "compact serialisation", id="empty"),
    pytest.param({"raw": b"a.b"}, "compact serialisation", id="two parts"),
    pytest.param({"raw": b'{"payload": "e30"}'}, "compact serialisation", id="JSON serialisation"),
    pytest.param({"raw": b"e30.e30.e30\n"}, "compact serialisation", id="line feed"),
    pytest.param({"raw": b"e30..AAAA"}, "compact serialisation", id="detached payload"),
    pytest.param({"key": None, "algorithm": "none"}, "compact serialisation", id="unsigned"),
    pytest.param({"raw": b"e.e30.AAAA"}, "no JWS", id="no base64url"),
    pytest.param({"raw": b"e30.e30.AAAA"}, "not None", id="no algorithm"),
    pytest.param({"raw": b"W10.e30.AAAA"}, "no JWS", id="header is a list"),
    pytest.param({"b64": False, "raw": b"eyJiNjQiOmZhbHNlfQ.e30.AA"}, "JWS", id="not encoded"),
    pytest.param({"crit": ["x"], "x": 1}, "JWS", id="critical extension"),
    pytest.param({"raw": head(crit=["b64"], b64=True)}, "extension of JWS", id="b64"),
    pytest.param({"raw": head() + b".AAAA"}, "compact", id="four parts"),
    pytest.param({"x5c": []}, "list of certificates", id="empty chain"),
    pytest.param({"x5c": "text"}, "list of certificates", id="chain is text"),
    pytest.param({"x5c": ["AAAA"]}, "no certificate", id="no certificate"),
    pytest.param({"x5c": [1]}, "no certificate", id="certificate is a number"),
    pytest.param({"x5c": ["é"]}, "no certificate", id="certificate not in base64"),
]


@pytest.mark.parametrize(("parts", "message"), FORMS)
def test_a_malformed_signature_is_refused(make: Make, parts: dict[str, Any], message: str) -> None:
    statement, signature = make(**parts)
    with pytest.raises(SignatureError, match=message) as caught:
        check_form(statement, signature)
    assert caught.value.kind == "form"


@pytest.mark.parametrize(
    "payload", [b"", b"text", b"[]", b"{}", b'{"id": 1, "id": 2}', b"[" * 200, b"\xff"]
)
def test_a_payload_that_is_no_statement_is_refused(make: Make, payload: bytes) -> None:
    statement, signature = make(payload=payload)
    with pytest.raises(SignatureError) as caught:
        check_form(statement, signature)
    assert caught.value.kind == ("payload" if payload else "form")


@pytest.mark.parametrize(
    ("attachment", "message"),
    [
        pytest.param({"usageType": "urn:u"}, "no attachment with the usageType", id="usage"),
        pytest.param({"contentType": "text/plain"}, "not text/plain", id="content type"),
        pytest.param({"sha2": "0" * 64}, "SHA-2", id="hash"),
        pytest.param({"sha2": ""}, "SHA-2", id="no hash"),
    ],
)
def test_a_signature_has_to_be_declared(
    make: Make, attachment: dict[str, Any], message: str
) -> None:
    statement, signature = make(attachment=attachment)
    with pytest.raises(SignatureError, match=message) as caught:
        check_form(statement, signature)
    assert caught.value.kind == "attachment"


def test_the_signature_has_to_be_made_with_the_key_and_with_the_certificate(make: Make) -> None:
    statement, signature = make(x5c=x5c(LEAF))
    with pytest.raises(SignatureError, match="not made with the key"):
        verify(statement, signature, OTHER.public_key())
    statement, signature = make(x5c=x5c(LEAF), key=OTHER)
    for check in (check_form, verify):
        with pytest.raises(SignatureError, match="not made with the certificate") as caught:
            check(statement, signature)
        assert caught.value.kind == "mismatch"


def test_a_chain_whose_certificates_do_not_belong_together_is_refused(make: Make) -> None:
    statement, signature = make(x5c=x5c(LEAF, certificate("root", KEY, "root", KEY)))
    with pytest.raises(SignatureError, match="not issued by the one after it"):
        verify(statement, signature)


BAD_KEYS = [
    pytest.param(b"text", "no p.* key", id="text"),
    pytest.param(SHORT, "1024 bits", id="short"),
    pytest.param(ec.generate_private_key(ec.SECP256R1()), "key of RSA", id="no RSA"),
]


@pytest.mark.parametrize(("key", "message"), BAD_KEYS)
def test_a_key_that_does_not_do_is_refused(make: Make, key: Any, message: str) -> None:
    statement, signature = make()
    with pytest.raises(SignatureError, match=message):
        sign(statement, key)
    with pytest.raises(SignatureError, match=message):
        verify(statement, signature, key if isinstance(key, bytes) else key.public_key())


def test_a_certificate_that_is_not_of_the_key_does_not_go_into_a_header(
    minimal: dict[str, Any],
) -> None:
    with pytest.raises(SignatureError, match="not that of the key"):
        sign(minimal, OTHER, certificates=[LEAF])


def test_the_error_is_one_of_the_library() -> None:
    assert issubclass(SignatureError, RalphError)
    assert issubclass(SignatureError, ValueError)
