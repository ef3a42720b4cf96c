"""Sequences of statements: registrations, order, and where a pattern is left."""

from collections.abc import Callable
from typing import Any

import pytest

from ralph_models.xapi.profiles import Profile
from ralph_models.xapi.profiles.sequences import SUBREGISTRATION

Make = Callable[..., dict[str, Any]]
MakeProfile = Callable[..., Profile]
FIRST, SECOND = ("00000000-0000-4000-8000-00000000000" + digit for digit in "12")
A, B, C = (f"https://example.org/templates#{name}" for name in "abc")


@pytest.fixture
def abc(make_profile: MakeProfile, make_template: Make, make_pattern: Make) -> Profile:
    """A profile of the pattern: a, any number of b, c."""
    return make_profile(
        templates=[make_template(name, verb=f"urn:{name}") for name in "abc"],
        patterns=[
            make_pattern("all", primary=True, sequence=["a", "bs", "c"]),
            make_pattern("bs", zeroOrMore="b"),
        ],
    )


def said(
    verb: str, second: int | None = None, registration: str | None = FIRST, **context: Any
) -> dict[str, Any]:
    parts: dict[str, Any] = {**context, **({"registration": registration} if registration else {})}
    statement: dict[str, Any] = {
        "actor": {"mbox": "mailto:ada@example.org"},
        "verb": {"id": f"urn:{verb}"},
        "object": {"id": "urn:it"},
        **({"context": parts} if parts else {}),
    }
    return statement | ({} if second is None else {"timestamp": f"2024-01-01T00:00:{second:02}Z"})


def sub(*pairs: tuple[str, str]) -> dict[str, Any]:
    entries = [{"profile": profile, "subregistration": id_} for profile, id_ in pairs]
    return {"extensions": {SUBREGISTRATION: entries}}


def test_a_sequence_that_follows_the_pattern_is_reported(abc: Profile) -> None:
    (report,) = abc.check_sequence([said("a"), said("b"), said("b"), said("c")])
    assert report.ok
    assert str(report) == f"registration {FIRST}: success"
    assert report.pattern == "https://example.org/templates#all"
    assert report.order == (0, 1, 2, 3)


def test_a_wrong_statement_is_named_with_what_was_expected(abc: Profile) -> None:
    wrong = {**said("a"), "id": SECOND}
    (report,) = abc.check_sequence([said("a"), said("b"), wrong, said("c")])
    assert not report.ok
    assert (report.outcome, report.position, report.statement) == ("failure", 2, SECOND)
    assert (report.found, report.expected) == ((A,), (B, C))
    assert str(report) == (
        f"registration {FIRST}: failure at statement 2 ({SECOND}), found {A}, expected {B} or {C}"
    )


def test_a_sequence_that_breaks_off_is_partial(abc: Profile) -> None:
    (report,) = abc.check_sequence([said("a"), said("b")])
    assert (report.outcome, report.position, report.expected) == ("partial", None, (B, C))


def test_a_statement_of_no_template_fits_nowhere(abc: Profile) -> None:
    (report,) = abc.check_sequence([said("a"), said("x"), said("c")])
    assert (report.outcome, report.position, report.found) == ("failure", 1, ())
    assert {found.kind for found in report.findings} == {"determining"}
    assert "nothing of the profile" in str(report)


def test_a_statement_that_breaks_a_template_fits_nowhere(
    make_profile: MakeProfile, make_template: Make, make_pattern: Make
) -> None:
    rules = [{"location": "$.result", "presence": "included"}]
    profile = make_profile(
        templates=[make_template("a", verb="urn:a"), make_template("b", rules=rules)],
        patterns=[make_pattern("p", primary=True, oneOrMore="a")],
    )
    fine = {**said("a"), "result": {"success": True}}
    assert profile.check_sequence([fine])[0].ok
    (report,) = profile.check_sequence([fine, said("a")])
    assert (report.outcome, report.position) == ("failure", 1)
    assert [(found.template, found.kind) for found in report.findings] == [(B, "presence")]


def test_each_registration_is_looked_at_by_itself(abc: Profile) -> None:
    statements = [
        said("a"),
        said("a", registration=SECOND),
        said("c", registration=SECOND.upper()),
        said("b"),
    ]
    first, second = abc.check_sequence(statements)
    assert (first.registration, first.outcome, first.order) == (FIRST, "partial", (0, 3))
    assert (second.registration, second.outcome, second.order) == (SECOND, "success", (1, 2))


def test_statements_are_ordered_by_time_and_equal_times_stay(abc: Profile) -> None:
    statements = [said("c", 3), said("b", 2), said("a", 1), said("b", 2)]
    (report,) = abc.check_sequence(statements)
    assert report.ok
    assert report.order == (2, 1, 3, 0)


def test_offsets_count_when_times_are_compared(abc: Profile) -> None:
    late = {**said("c"), "timestamp": "2024-01-01T00:00:01-01:00"}
    assert abc.check_sequence([late, said("a", 59)])[0].ok
    basic = {**said("a"), "timestamp": "20240101T000000"}
    assert abc.check_sequence([late, basic])[0].ok
    leap = {**said("a"), "timestamp": "2016-12-31T23:59:60Z"}
    assert abc.check_sequence([late, leap])[0].ok


def test_without_times_to_compare_the_order_is_the_one_given(abc: Profile) -> None:
    statements = [said("a", 30), said("b", 20), said("c")]
    assert abc.check_sequence(statements)[0].order == (0, 1, 2)


def test_the_ends_of_the_calendar_are_compared(abc: Profile) -> None:
    first = {**said("a"), "timestamp": "0000-01-01T00:00:00Z"}
    last = {**said("c"), "timestamp": "9999-12-31T24:00:00Z"}
    assert abc.check_sequence([last, first])[0].ok


def test_a_missing_registration_is_told(abc: Profile) -> None:
    (report,) = abc.check_sequence([said("a", registration=None), said("c", registration=None)])
    assert report.registration is None
    assert report.outcome == "success"
    assert not report.ok
    assert [found.kind for found in report.findings] == ["registration", "registration"]


def test_subregistrations_divide_a_registration(abc: Profile) -> None:
    one = sub(("https://example.org/profile/v1", FIRST))
    two = sub(("urn:other", FIRST), ("https://example.org/profile/v1", SECOND))
    statements = [said("a", **one), said("a", **two), said("c", **two), said("b", **one)]
    first, second = abc.check_sequence(statements)
    assert (first.subregistration, first.outcome) == (FIRST, "partial")
    assert (second.subregistration, second.outcome) == (SECOND, "success")
    assert f"subregistration {SECOND}" in str(second)


@pytest.mark.parametrize(
    "other", [pytest.param({}, id="none"), pytest.param(sub(("urn:x", SECOND)), id="of another")]
)
def test_a_statement_without_subregistration_joins_all_of_the_registration(
    abc: Profile, other: dict[str, Any]
) -> None:
    one = sub(("https://example.org/profile", SECOND))
    (report,) = abc.check_sequence([said("a", **one), said("b", **other), said("c", **one)])
    assert report.ok
    assert report.subregistration is None


@pytest.mark.parametrize(
    "value",
    [
        pytest.param([], id="empty"),
        pytest.param({}, id="no array"),
        pytest.param(None, id="null"),
        pytest.param([1], id="no object"),
        pytest.param([{"profile": "urn:x"}], id="one property"),
        pytest.param(
            [{"profile": "urn:x", "subregistration": FIRST.replace("8", "c")}], id="other variant"
        ),
        pytest.param([{"profile": 1, "subregistration": FIRST}], id="no text"),
    ],
)
def test_a_malformed_subregistration_is_told(abc: Profile, value: object) -> None:
    odd = said("c", extensions={SUBREGISTRATION: value})
    (report,) = abc.check_sequence([said("a"), odd])
    assert [found.kind for found in report.findings] == ["subregistration"]
    assert "statement 1" in str(report)


def test_a_subregistration_needs_a_registration(abc: Profile) -> None:
    odd = said("a", registration=None, **sub(("https://example.org/profile", SECOND)))
    (report,) = abc.check_sequence([odd])
    assert [found.kind for found in report.findings] == ["registration", "subregistration"]


def test_the_first_primary_pattern_that_is_followed_counts(
    make_profile: MakeProfile, make_template: Make, make_pattern: Make
) -> None:
    profile = make_profile(
        templates=[make_template(name, verb=f"urn:{name}") for name in "abc"],
        patterns=[
            make_pattern("short", primary=True, sequence=["a", "b"]),
            make_pattern("long", primary=True, sequence=["a", "b", "c"]),
            make_pattern("hidden", oneOrMore="c"),
        ],
    )
    (report,) = profile.check_sequence([said("a"), said("b"), said("c")])
    assert (report.outcome, report.pattern) == ("success", "https://example.org/templates#long")
    (report,) = profile.check_sequence([said("a"), said("c")])
    assert (report.position, report.expected) == (1, (B,))
    assert profile.check_sequence([said("c")])[0].outcome == "failure"


def test_what_depends_on_another_profile_is_not_resolvable(
    make_profile: MakeProfile, make_template: Make, make_pattern: Make
) -> None:
    templates = [make_template("a", verb="urn:a")]
    outside = make_pattern("p", primary=True, sequence=["a", "q"])
    inner = make_pattern("q", oneOrMore="elsewhere")
    own = make_pattern("r", primary=True, oneOrMore="a")
    (report,) = make_profile(templates=templates, patterns=[outside, inner]).check_sequence(
        [said("a")]
    )
    assert report.outcome == "unresolved"
    assert "https://example.org/templates#elsewhere is of another profile" in str(report)
    both = make_profile(templates=templates, patterns=[outside, inner, own])
    assert both.check_sequence([said("a")])[0].ok


def test_a_profile_without_primary_patterns_is_never_followed(
    make_profile: MakeProfile, make_template: Make
) -> None:
    profile = make_profile(templates=[make_template("a")])
    (report,) = profile.check_sequence([said("a")])
    assert report.outcome == "failure"
    assert "no primary pattern" in str(report)


def test_only_filed_statements_count_on_demand(abc: Profile) -> None:
    def filed(verb: str, *categories: str) -> dict[str, Any]:
        activities = {"category": [{"id": category} for category in categories]}
        return said(verb, contextActivities=activities)

    statements = [
        filed("a", "urn:x", "https://example.org/profile/v1"),
        filed("x", "urn:x"),
        said("x"),
        filed("c", "https://example.org/profile"),
    ]
    (report,) = abc.check_sequence(statements, filed_only=True)
    assert report.ok
    assert report.order == (0, 3)
    assert not abc.check_sequence(statements)[0].ok


def test_nothing_is_reported_of_no_statements(abc: Profile) -> None:
    assert abc.check_sequence([]) == ()


def test_references_are_looked_up_among_the_statements_first(
    make_profile: MakeProfile, make_template: Make, make_pattern: Make
) -> None:
    profile = make_profile(
        templates=[
            make_template("a", verb="urn:a"),
            make_template("b", verb="urn:b", objectStatementRefTemplate=[A]),
        ],
        patterns=[make_pattern("p", primary=True, sequence=["a", "b"])],
    )
    first = {**said("a"), "id": FIRST.upper()}
    second = {**said("b"), "id": SECOND, "object": {"objectType": "StatementRef", "id": FIRST}}
    wrong = {**second, "object": {"objectType": "StatementRef", "id": SECOND}}
    assert profile.check_sequence([first, second])[0].ok
    report = profile.check_sequence([first, wrong], find=lambda _: first)[0]
    assert (report.outcome, report.position) == ("failure", 1)
    elsewhere = "00000000-0000-4000-8000-000000000003"
    odd = {**second, "object": {"objectType": "StatementRef", "id": elsewhere}}
    report = profile.check_sequence([first, odd], find=lambda _: said("b"))[0]
    assert (report.outcome, report.position) == ("failure", 1)
