"""The constrained scalars."""

import calendar
import re
from typing import Any, cast
from uuid import UUID

import pytest
import rfc3987
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from ralph_models import types

ADAPTERS = {
    name: TypeAdapter[Any](getattr(types, name))
    for name in types.__all__
    if name[0].isupper() and name != "TextFormat"
}


def accepts(name: str, value: object) -> bool:
    adapter = ADAPTERS[name]
    try:
        result = adapter.validate_python(value, strict=True)
    except ValidationError:
        return False
    assert result == value
    assert type(result) is type(value)
    return True


VALID = {
    "Iri": "http://a urn:x:y mailto:a@b x: http://[::1]:80/x http://[v1.a]/ http://u:p@h/?q#f a://"
    " course-v1:a+b+c http://é.fr/ü?q=日本 http://[2001:db8::1.2.3.4]/é tag:a,b:%C3%A9 a:/b//c",
    "Uri": "http://a http://[1:2:3:4:5:6:7:8]/ http://a/?%20#/ x:y",
    "LanguageTag": "de cmn tlh ase de-DE es-MX zh-Hant sr-Cyrl sr-Latn-RS zh-Hans-CN i-klingon"
    " zh-min-nan x-a-b sl-rozaj-biske de-1996 en-a-bb-b-cc en-a-bb-x-a-a EN-gb-OED de-419 abcd"
    " zh-cmn-Hans-CN de-CH-x-phonebk az-Arab-x-AZE-derbend sgn-BE-FR art-lojban",
    "Timestamp": "2015-11-18T12:17:00.123Z 2015-11-18T12:17:00+00:00 2015-11-18T12:17:00-05:00"
    " 2015-11-18T12:17:00+0200 2015-11-18T12:17:00+02 20151118T121700Z 2015-11-18T12:17:00,5"
    " 2016-02-29T00:00:00Z 2000-02-29T00:00:00Z 2015-11-18T24:00:00Z 2016-12-31T23:59:60Z"
    " 2015-11-18T12:17:00-00:30 2015-11-18T12:17:00.123456789012345678Z 2015-11-18T12:17Z",
    "Duration": "PT4H35M59.14S PT16559.14S P3Y1M29DT4H35M59.14S P3Y P4W PT1H0M0.1S P1,5D P0.5W"
    " P1DT12H36M0.12567S PT0S PT36H P1Y2M",
    "MailtoIri": "mailto:a@b mailto:a.b+c@d.example mailto:é@é.fr mailto:a%20b@c mailto:O'B@x.y",
    "Sha1Hex": "0123456789abcdefABCDEF0123456789abcdef01",
    "MediaType": 'text/plain application/x+json;v="a;b" a/b;c=d;e=f application/octet-stream',
    "Uuid": "12345678-1234-5678-1234-567812345678 ABCDEFAB-CDEF-abcd-0000-000000000000",
    "Version": "1.0 1.0.0 1.0.123",
}
INVALID = {
    "Iri": "a /a #a //a ab=c://x 1a:b http://a/%zz http://a/% http://[::g]/ http://a/< http://a/{b}"
    " http://a/| http://a/\\ http://a/^ http://a/` http://a:b/ http://a/[ é http://é/%zz http://é/|"
    " http://[1::2::3]/ http://[12345::]/",
    "Uri": "http://é a /b",
    "LanguageTag": "something a12345678 s-something zh-something-ccc en-something-AU en_US a x en-a"
    " zh-z-aaa-z-bbb-c-ccc sl-rozaj-rozaj de-1996-Rozaj-1996 de-419-DE en- -en en--US abcd-abc i-x",
    "Timestamp": "01/011/2015 2015-11-18 12:17:00Z 2015-11-18T12:17:00-00:00 2015-11-18t12:17:00z"
    " 2015-11-18T12:17:00-0000 2015-11-18T12:17:00-00 2015-02-29T00:00:00Z 1900-02-29T00:00:00Z"
    " 2015-04-31T00:00:00Z 2015-13-01T00:00:00Z 2015-00-01T00:00:00Z 2015-11-00T00:00:00Z"
    " 2015-11-18T24:00:01Z 2015-11-18T25:00:00Z 2015-11-18T12:60:00Z 2015-11-18T12:17:61Z"
    " 20151118T12:17:00Z 2015-11-18T121700Z 2015-11-18T12:17:00.Z 2015-11-18T12:17:00+24:00",
    "Duration": "P4W1D PA1H0M0S P PT P1DT -PT1S +PT1S P0003-06-04T12:30:05 pt1s P1.5Y1M PT1.5H1S 1H"
    " P1S PT1D P1H PT.5S PT5.S",
    "MailtoIri": "mailto:x.y http://a@b mailto:@b mailto:a@ mailto:a@b?subject=c mailto:a@b,c@d"
    " mailto:a..b@c mailto:a@-b a@b MAILTO:a@b mailto:a@b. mailto:<a@b>",
    "Sha1Hex": "0123 g123456789abcdef0123456789abcdef01234567",
    "MediaType": "text text/ /plain a/b/c a/b;c",
    "Uuid": "{12345678-1234-5678-1234-567812345678} 12345678123456781234567812345678"
    " 12345678-1234-5678-1234-56781234567 G2345678-1234-5678-1234-567812345678",
    "Version": "1 1.0.x 0.9.9 1.1.0 1.0. 1.0.0.0",
}


def rows(table: dict[str, str]) -> list[Any]:
    return [
        pytest.param(name, text, id=f"{name} {text}")
        for name, texts in table.items()
        for text in texts.split()
    ]


@pytest.mark.parametrize(("name", "text"), rows(VALID))
def test_well_formed_text_is_kept_as_it_is(name: str, text: str) -> None:
    assert accepts(name, text)


@pytest.mark.parametrize(("name", "text"), rows(INVALID))
def test_other_text_is_refused(name: str, text: str) -> None:
    assert not accepts(name, text)


@pytest.mark.parametrize("name", sorted(VALID))
@pytest.mark.parametrize("change", ["{} ", " {}", "{}\n", "{}\ud800", "{}\0"])
def test_nothing_may_stand_around_the_text(name: str, change: str) -> None:
    for text in VALID[name].split():
        assert not accepts(name, change.format(text))


@pytest.mark.parametrize("name", sorted(VALID))
@pytest.mark.parametrize("value", ["", None, 5, b"x", ["x"], {}])
def test_nothing_else_is_taken_for_text(name: str, value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        ADAPTERS[name].validate_python(value, strict=True)
    assert [error["loc"] for error in caught.value.errors()] == [()]
    assert "rule" in caught.value.errors()[0]["msg"]


@pytest.mark.parametrize(("text", "valid"), [("", True), ("é", True), ("\ud800", False)])
def test_text_is_what_utf_8_can_encode(text: str, valid: bool) -> None:  # noqa: FBT001
    assert accepts("Text", text) is valid
    assert accepts("LanguageMap", {"en": text}) is valid


def test_a_uuid_of_python_becomes_its_text() -> None:
    value = UUID("12345678-1234-5678-1234-567812345678")
    assert ADAPTERS["Uuid"].validate_python(value, strict=True) == str(value)


ascii_text = st.text(st.characters(min_codepoint=33, max_codepoint=126))


@given(st.one_of(ascii_text, ascii_text.map("http://".__add__), st.text().map("urn:".__add__)))
@example("http://[::ffff:1.2.3.4]/")
@example("http://[1:2:3:4:5:6:7::]/")
@example("//")
def test_an_iri_is_what_rfc3987_says(text: str) -> None:
    # the library's expression looks past a final line feed
    match = cast("Any", rfc3987).match(text, rule="IRI")
    expected = match is not None and "\n" not in text
    assert accepts("Iri", text) is expected


@given(st.integers(0, 9999), st.integers(0, 13), st.integers(0, 32), st.sampled_from("-~"))
def test_a_day_is_one_of_the_calendar(year: int, month: int, day: int, dash: str) -> None:
    dash = dash.strip("~")
    clock = "T12:00:00Z" if dash else "T120000Z"
    # the calendar repeats after 400 years, and Python's has no year 0
    exists = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year % 400 + 400, month)[1]
    text = f"{year:04}{dash}{month:02}{dash}{day:02}{clock}"
    assert accepts("Timestamp", text) is exists


@given(
    st.lists(st.sampled_from(["a", "b", "x", "en", "fra", "Latn", "1996", "rozaj", "419", "US"]))
)
def test_no_language_tag_repeats_a_singleton_or_a_variant(subtags: list[str]) -> None:
    tag = "-".join(subtags)
    if accepts("LanguageTag", tag):
        public = re.split("(?:^|-)x-", tag, maxsplit=1)[0].split("-")
        singles = [subtag for subtag in public if len(subtag) == 1]
        assert len(singles) == len(set(singles))


@pytest.mark.parametrize("value", [0, -1, 1.5, 1.0, 2**70, -0.0, 1e308])
def test_numbers_are_kept(value: float) -> None:
    assert accepts("Number", value)
    assert accepts("JsonValue", value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), 10**400, -(10**400)])
def test_numbers_beyond_binary64_are_refused(value: float) -> None:
    assert not accepts("Number", value)
    assert not accepts("JsonValue", value)
    assert not accepts("ByteLength", value)


@pytest.mark.parametrize("value", [True, False, "1", None, 1j])
def test_what_is_no_number_is_refused(value: object) -> None:
    for name in ("Number", "ScaledNumber", "ByteLength"):
        assert not accepts(name, value)


@pytest.mark.parametrize("text", [b"NaN", b"Infinity", b"1e400", b"[1e400]", b"1" + b"0" * 400])
def test_numbers_beyond_binary64_are_refused_in_text(text: bytes) -> None:
    with pytest.raises(ValidationError):
        ADAPTERS["JsonValue"].validate_json(text)


KEY = "http://a/b"


@pytest.mark.parametrize(
    ("value", "loc"),
    [
        pytest.param(b"x", (), id="bytes"),
        pytest.param({1}, (), id="set"),
        pytest.param((1,), (), id="tuple"),
        pytest.param([1, {"x": object()}], (1, "x"), id="object"),
        pytest.param({"a": {1: 2}}, ("a", "1"), id="key that is no text"),
        pytest.param(["\ud800"], (0,), id="lone surrogate"),
        pytest.param({"a": [float("nan")]}, ("a", 0), id="no number"),
    ],
)
def test_what_json_can_not_hold_is_named_with_its_path(
    value: object, loc: tuple[str | int, ...]
) -> None:
    with pytest.raises(ValidationError) as caught:
        ADAPTERS["Extensions"].validate_python({KEY: value})
    assert [error["loc"] for error in caught.value.errors()] == [(KEY, *loc)]


def test_a_value_within_itself_is_refused() -> None:
    endless: list[object] = []
    endless.append(endless)
    assert not accepts("JsonValue", endless)
    assert not accepts("Extensions", {KEY: {"a": endless}})


@pytest.mark.parametrize("name", ["JsonValue", "Extensions"])
def test_json_schemas_can_be_made(name: str) -> None:
    schema = ADAPTERS[name].json_schema()
    assert schema == {} or schema["type"] == "object"


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner)
    ),
)


@given(json_values)
def test_any_json_value_is_kept(value: object) -> None:
    assert ADAPTERS["JsonValue"].validate_python(value) is value
