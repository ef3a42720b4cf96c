"""Data rules 18 to 44: identifiers, timestamps and durations.

The numbers are those of the checklist that error messages name.
"""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from ralph_models.xapi import equivalent

Put = Callable[..., dict[str, Any]]
Accepts = Callable[..., bool]
IRI = "https://example.org/x"
UUID = "12345678-1234-5678-1234-567812345678"
REF = {"objectType": "StatementRef", "id": UUID}


@pytest.mark.parametrize("path", ["verb id", "object id", "object definition type"])
def test_rule_18_iris_have_a_scheme(accepts: Accepts, put: Put, path: str) -> None:
    assert accepts(put("course-v1:a+b+c", *path.split()))
    assert not accepts(put("/relative", *path.split()))


@pytest.mark.parametrize("place", [["object", "definition", "moreInfo"]])
def test_rule_20_irls_have_a_scheme(accepts: Accepts, put: Put, place: list[str]) -> None:
    assert accepts(put("https://example.org/é", *place))
    assert not accepts(put("example.org", *place))


@pytest.mark.parametrize(
    ("identifier", "valid"),
    [
        pytest.param({"mbox": "mailto:x.y"}, False, id="22 no domain"),
        pytest.param({"mbox": "mailto:Ada@Example.org"}, True, id="22 case kept"),
        pytest.param({"mbox_sha1sum": "A" * 40}, True, id="23 upper case"),
        pytest.param({"mbox_sha1sum": "a" * 39}, False, id="23 too short"),
        pytest.param({"openid": "https://example.org/ada"}, True, id="24 uri"),
        pytest.param({"openid": "https://example.org/é"}, False, id="24 not ASCII"),
        pytest.param({"account": {"homePage": IRI, "name": ""}}, True, id="25 account"),
        pytest.param({"account": {"homePage": IRI}}, False, id="25 no name"),
        pytest.param({"account": {"homePage": IRI, "name": "a", "x": 1}}, False, id="25 more"),
    ],
)
def test_rules_22_to_25_identifiers(
    accepts: Accepts,
    put: Put,
    identifier: dict[str, Any],
    valid: bool,  # noqa: FBT001
) -> None:
    assert accepts(put(identifier, "actor")) is valid


@pytest.mark.parametrize("tag", ["something", "en_US", "zh-z-aaa-z-bbb-c-ccc", "s-something"])
def test_rule_26_language_tags_are_well_formed(accepts: Accepts, put: Put, tag: str) -> None:
    assert not accepts(put(tag, "context", "language"))
    assert not accepts(put({tag: "x"}, "verb", "display"))


@pytest.mark.parametrize("tag", ["de", "tlh", "zh-Hans-CN", "sr-Latn-RS", "xx", "EN-us"])
def test_rule_27_language_tags_are_not_looked_up(accepts: Accepts, put: Put, tag: str) -> None:
    assert accepts(put(tag, "context", "language"))


@pytest.mark.parametrize("value", ["text", 5, ["en"], {"en": 5}, {"en": {"x": "y"}}])
def test_rule_28_language_maps_hold_text(accepts: Accepts, put: Put, value: object) -> None:
    assert not accepts(put(value, "verb", "display"))


@pytest.mark.parametrize("value", [None, "", {}, [], 0, 1.5, True, {"a": [None, {"b": "ü"}]}])
def test_rule_29_extensions_take_any_value(accepts: Accepts, put: Put, value: object) -> None:
    assert accepts(put({IRI: value}, "context", "extensions"))


@pytest.mark.parametrize("value", [[], "x", {"no iri": 1}, {"": 1}])
def test_rule_29_extensions_are_objects_with_iris(
    accepts: Accepts, put: Put, value: object
) -> None:
    assert not accepts(put(value, "context", "extensions"))


@pytest.mark.parametrize("path", ["extensions", "verb extensions", "actor extensions"])
def test_rule_30_extensions_stand_in_three_places_only(
    accepts: Accepts, put: Put, path: str
) -> None:
    assert not accepts(put({}, *path.split()))


@pytest.mark.parametrize("value", [f"{{{UUID}}}", f"urn:uuid:{UUID}", UUID[:-1], UUID + "0"])
def test_rules_31_and_32_uuids_are_bare(accepts: Accepts, put: Put, value: str) -> None:
    assert not accepts(put(value, "context", "registration"))
    assert not accepts(put({**REF, "id": value}, "object"))
    assert accepts(put(UUID.upper(), "context", "registration"))


@pytest.mark.parametrize("offset", ["-00:00", "-0000", "-00"])
def test_rule_34_negative_zero_is_no_offset(accepts: Accepts, put: Put, offset: str) -> None:
    assert not accepts(put(f"2015-11-18T12:17:00{offset}", "timestamp"))


@pytest.mark.parametrize("duration", ["P4W1D", "PT", "P", "-P1D", "PA1H0M0S", "P0003-06-04T12"])
def test_rules_40_to_42_durations(accepts: Accepts, put: Put, duration: str) -> None:
    assert not accepts(put(duration, "result", "duration"))
    assert accepts(put("PT16559.14S", "result", "duration"))


@pytest.mark.parametrize("text", ["http://é.fr/ü?q=日本", "urn:ü", "tag:a,b:%C3%A9"])
def test_rule_19_letters_of_all_scripts_are_accepted(accepts: Accepts, put: Put, text: str) -> None:
    assert accepts(put(text, "object", "id"))
    assert accepts(put({text: 1}, "context", "extensions"))


@pytest.mark.parametrize("character", [*' <>"{}|\\^`\n', "%", "%4", "%zz"])
def test_rule_19_some_characters_are_refused(accepts: Accepts, put: Put, character: str) -> None:
    for text in (f"http://a.b/c{character}", f"http://é.fr/{character}x"):
        assert not accepts(put(text, "verb", "id"))


def test_rule_21_iris_are_compared_as_text(put: Put) -> None:
    iris = ("http://a.b/c", "http://A.b/c", "http://a.b/c/", "http://a.b/c#", "http://a.b/%63")
    statements = [put(iri, "object", "id") for iri in iris]
    for first, second in combinations(statements, 2):
        assert not equivalent(first, second)


@pytest.mark.parametrize(
    "text", ["01/011/2015", "yesterday", "2015-11-18", "12:17:00Z", 1447849020]
)
def test_rule_33_a_timestamp_is_a_date_and_a_time(accepts: Accepts, put: Put, text: object) -> None:
    assert accepts(put("2015-11-18T12:17:00.123Z", "timestamp"))
    assert not accepts(put(text, "timestamp"))


@pytest.mark.parametrize("offset", ["Z", "+00:00", "+02:00", "-05:00", "+0200", "+02"])
def test_rule_35_offsets_are_accepted(accepts: Accepts, put: Put, offset: str) -> None:
    assert accepts(put(f"2015-11-18T12:17:00{offset}", "timestamp"))
    assert accepts(put("20151118T121700Z", "timestamp"))


def test_rule_36_a_missing_offset_is_accepted(accepts: Accepts, put: Put) -> None:
    assert accepts(put("2015-11-18T12:17:00", "timestamp"))


@pytest.mark.parametrize("fraction", [".1", ".123", ",5", "." + "123456789" * 5])
def test_rule_37_fractions_of_any_length_are_kept(
    accepts: Accepts, put: Put, fraction: str
) -> None:
    assert accepts(put(f"2015-11-18T12:17:00{fraction}Z", "timestamp"))


def test_rule_38_instants_are_compared_and_text_is_kept(accepts: Accepts, put: Put) -> None:
    texts = ("2015-11-18T12:17:00.50Z", "2015-11-18T14:17:00.5+02:00", "20151118T121700,500Z")
    statements = [put(text, "timestamp") for text in texts]
    assert all(accepts(statement) for statement in statements)
    assert all(equivalent(*pair) for pair in combinations(statements, 2))
    assert not equivalent(statements[0], put("2015-11-18T12:17:00.51Z", "timestamp"))


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("2015-02-30T00:00:00Z", False),
        ("2015-02-29T00:00:00Z", False),
        ("2016-02-29T00:00:00Z", True),
        ("2015-11-18T24:00:00Z", True),
        ("2015-11-18T24:00:01Z", False),
        ("2016-12-31T23:59:60Z", True),
        ("2016-12-31T23:59:61Z", False),
    ],
)
def test_rule_39_dates_are_of_the_calendar(
    accepts: Accepts,
    put: Put,
    text: str,
    valid: bool,  # noqa: FBT001
) -> None:
    assert accepts(put(text, "timestamp")) is valid


@pytest.mark.parametrize(
    ("text", "valid"),
    [("PT1H1.5S", True), ("PT1H1,5S", True), ("PT1.5H1S", False), ("P1.5D", True)],
)
def test_rule_43_only_the_last_component_has_a_fraction(
    accepts: Accepts,
    put: Put,
    text: str,
    valid: bool,  # noqa: FBT001
) -> None:
    assert accepts(put(text, "result", "duration")) is valid


def test_rule_44_durations_are_compared_as_text_down_to_hundredths(put: Put) -> None:
    texts = ("PT1.125S", "PT1.12S", "PT1.129999S")
    statements = [put(text, "result", "duration") for text in texts]
    assert all(equivalent(*pair) for pair in combinations(statements, 2))
    assert not equivalent(statements[0], put("PT1.13S", "result", "duration"))
    months, days = (put(text, "result", "duration") for text in ("P1Y2M", "P1Y60D"))
    assert not equivalent(months, days)
