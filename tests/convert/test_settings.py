"""What each setting changes in the statements, and what it leaves alone."""

import hashlib
import hmac
import json
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
from pydantic import BaseModel

from ralph_convert import ConversionError, Converter, EdxToXapi, NotConvertedError, RuleSetError
from ralph_convert.edx_to_xapi import RULE_SETS
from ralph_models.xapi import Statement, parse_statement

Root: TypeAlias = dict[str, Any]
Complete: TypeAlias = Callable[[type[BaseModel]], Root]

PLATFORM: Final = "https://courses.example.org"
KEY: Final = "correct horse battery staple"
OTHER_KEY: Final = "another key"
SESSION_ID: Final = "https://w3id.org/xapi/openedx/extensions/session-id"
TRANSFORMER_VERSION: Final = "https://w3id.org/xapi/openedx/extension/transformer-version"


CONVERTERS: Final[dict[str, Converter]] = {}
"""By their settings: it takes a while to compile all rule sets."""


def converter_of(**settings: Any) -> Converter:
    key = repr(settings)
    if key not in CONVERTERS:
        CONVERTERS[key] = Converter(platform_url=PLATFORM, **settings)
    return CONVERTERS[key]


def converted(event: Any, **settings: Any) -> Root:
    (text,) = converter_of(**settings).convert_json(event)
    statement: Root = json.loads(text)
    return statement


def account(name: str) -> Root:
    return {"objectType": "Agent", "account": {"homePage": PLATFORM, "name": name}}


def pseudonym(*parts: str) -> str:
    name = json.dumps([PLATFORM, *parts], separators=(",", ":"))
    digest = hmac.new(KEY.encode(), name.encode(), hashlib.sha256).digest()
    return str(uuid.UUID(bytes=digest[:16]))


def sha1(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def called(identity: str) -> str:
    return f"called {identity}"


def agent(_: str) -> Mapping[str, str]:
    return {"openid": "https://openid.example.org/ada"}


def nobody(_: str) -> None:
    return None


@pytest.fixture
def event(page_close: bytes) -> Root:
    """An event of user 42, called ada, in a session."""
    event: Root = {**json.loads(page_close), "session": "aabb"}
    return event


POLICIES: Final = [
    pytest.param({}, account("42"), id="account-id"),
    pytest.param({"actor": "username"}, account("ada"), id="username"),
    pytest.param(
        {"actor": "pseudonym", "secret": KEY}, account(pseudonym("id", "42")), id="pseudonym"
    ),
    pytest.param(
        {"actor": "external-id", "external_ids": {"42": "external"}},
        account("external"),
        id="external-id",
    ),
    pytest.param(
        {"actor": "mbox", "emails": {"42": "ada@example.org"}},
        {"objectType": "Agent", "mbox": "mailto:ada@example.org"},
        id="mbox",
    ),
    pytest.param(
        {"actor": "mbox_sha1sum", "emails": {"42": "ada@example.org"}},
        {"objectType": "Agent", "mbox_sha1sum": sha1("mailto:ada@example.org")},
        id="mbox_sha1sum",
    ),
    pytest.param({"actor": called}, account("called 42"), id="a function that names accounts"),
    pytest.param(
        {"actor": agent},
        {"objectType": "Agent", "openid": "https://openid.example.org/ada"},
        id="a function that gives agents",
    ),
]


@pytest.mark.parametrize(("settings", "actor"), POLICIES)
def test_the_actor_policy_decides_how_a_person_is_named(
    event: Root, settings: Root, actor: Root
) -> None:
    made, plain = converted(event, **settings), converted(event)
    assert made["actor"] == actor
    assert (made["id"] == plain["id"]) is (settings == {})
    assert (made["context"]["registration"] == plain["context"]["registration"]) is (settings == {})
    assert made["object"] == plain["object"]


@pytest.mark.parametrize("rules", RULE_SETS, ids=[rules.__name__ for rules in RULE_SETS])
def test_with_pseudonyms_neither_ids_nor_sessions_leave(
    rules: type[EdxToXapi], complete: Complete
) -> None:
    event = complete(rules.__src__)
    event["context"] |= {"user_id": "raw-id-4242", "username": "raw-name-4242"}
    event |= {"username": "raw-name-4242", "session": "rawsession4242"}
    converter = converter_of(actor="pseudonym", secret=KEY)
    for text in converter.convert_json(event):
        assert b"4242" not in text
        assert json.loads(text)["context"]["extensions"][SESSION_ID]


def test_ids_of_pseudonyms_can_not_be_made_without_the_secret(event: Root) -> None:
    one = converted(event, actor="pseudonym", secret=KEY)
    two = converted(event, actor="pseudonym", secret=OTHER_KEY)
    assert one["id"] != two["id"]
    assert one["actor"] != two["actor"]
    with pytest.raises(ValueError, match="secret"):
        converter_of(actor="pseudonym")


def anonymous(event: Root, session: str) -> Root:
    context = {**event["context"], "user_id": ""}
    return {**event, "username": "", "session": session, "context": context}


def test_visitors_share_one_account_or_have_one_for_each_session(event: Root) -> None:
    visits = [anonymous(event, session) for session in ("one", "two", "one")]
    shared = [converted(visit)["actor"] for visit in visits]
    assert shared == [account("anonymous")] * 3
    made = [converted(visit, anonymous="session") for visit in visits]
    one, two, again = (statement["actor"]["account"]["name"] for statement in made)
    assert one == again != two
    assert one.startswith("anonymous:")
    assert "one" not in one.partition(":")[2]
    assert not any("registration" in statement["context"] for statement in made)


def test_a_person_whom_nobody_knows_is_an_error_a_pseudonym_or_left_out(event: Root) -> None:
    unknown: Root = {"actor": "mbox", "emails": {}}
    with pytest.raises(ConversionError, match="actor: the mbox of the actor is not known"):
        converted(event, **unknown)
    made = converted(event, **unknown, on_unknown_actor="pseudonym", secret=KEY)
    assert made["actor"] == account(pseudonym("id", "42"))
    with pytest.raises(NotConvertedError, match="the mbox of the actor is not known"):
        converted(event, **unknown, on_unknown_actor="skip")
    with pytest.raises(ConversionError, match="function of the actor"):
        converted(event, actor=nobody)


def test_a_person_who_is_left_out_is_one_line_that_is_not_converted(event: Root) -> None:
    converter = converter_of(actor="mbox", emails={}, on_unknown_actor="skip")
    run = converter.convert_lines([json.dumps(event), json.dumps(anonymous(event, ""))])
    assert len(list(run)) == 1
    assert run.counts.rejected == {"not converted": 1}


def test_people_in_addresses_stay_on_demand(event: Root) -> None:
    event["page"] = f"{PLATFORM}/u/ada/?mail=ada@example.org"
    assert converted(event)["object"]["id"] == f"{PLATFORM}/u/_/?mail=_"
    assert converted(event, redact_urls=False)["object"]["id"] == event["page"]


# -- settings that touch every rule set ----------------------------------------------------


def both(complete: Complete, **settings: Any) -> Iterator[tuple[type[EdxToXapi], bytes, bytes]]:
    """Give for each statement of complete events its plain form, and the one by settings."""
    plain, other = converter_of(), converter_of(**settings)
    for rules in RULE_SETS:
        event = complete(rules.__src__)
        for one, two in zip(plain.convert_json(event), other.convert_json(event), strict=True):
            yield rules, one, two


def test_statements_of_edition_2_are_valid_by_its_rules(complete: Complete) -> None:
    for _, plain, text in both(complete, xapi_version="2.0"):
        assert parse_statement(text, version="2.0")
        assert json.loads(text) == {**json.loads(plain), "version": "2.0.0"}


@pytest.mark.parametrize("level", ["source", "none"])
def test_what_is_validated_does_not_change_a_statement(
    level: str, complete: Complete, exact: Callable[[object], object]
) -> None:
    for rules, plain, text in both(complete, validate=level):
        assert exact(json.loads(text)) == exact(json.loads(plain)), rules


def test_unchecked_events_keep_values_of_any_type(event: Root) -> None:
    video = {**event, "event_type": "pause_video", "event": {"id": "v0", "duration": "195"}}
    made = converted(video, validate="none")
    assert made["context"]["extensions"]["https://w3id.org/xapi/video/extensions/length"] == 195.0


def test_names_and_the_language_of_a_course_stand_in_every_language_map(
    complete: Complete,
) -> None:
    for _, plain, text in both(complete, course_names=called, course_languages=language):
        made, before = json.loads(text), json.loads(plain)
        said = made["context"].get("language")
        maps = list(language_maps({**made, "verb": {}}))
        assert {tag for map_ in maps for tag in map_} <= {said or "en"}
        assert len(maps) >= len(list(language_maps({**before, "verb": {}})))


def language(_: str) -> str:
    return "fr"


def language_maps(value: Any) -> Iterator[Root]:
    """Find names and descriptions at any depth."""
    if hasattr(value, "append"):
        for part in value:
            yield from language_maps(part)
    for key, part in value.items() if hasattr(value, "items") else ():
        if key in ("name", "description") and hasattr(part, "items"):
            yield part
        else:
            yield from language_maps(part)


# -- compat="erb" --------------------------------------------------------------------------


def test_erb_statements_are_valid_and_have_none_of_the_additions(complete: Complete) -> None:
    for rules, _, text in both(complete, compat="erb"):
        assert Statement.model_validate_json(text).to_json() == text, rules
        context = json.loads(text)["context"]
        left_out = {"registration", "platform", "language", "instructor", "team"}
        assert not left_out & context.keys()
        assert "category" not in context.get("contextActivities", {})
        assert context["extensions"][TRANSFORMER_VERSION]
        assert not any(iri.endswith("/extension/event") for iri in context["extensions"])


def test_erb_ids_are_made_of_actor_verb_and_time(event: Root) -> None:
    verb = '{"id": "http://adlnet.gov/expapi/verbs/terminated", "display": {"en": "terminated"}}'
    actor = (
        f'{{"objectType": "Agent", "account": {{"name": "42", "homePage": "{PLATFORM}"}}}}'
        f"-{event['time']}"
    )
    expected = uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_DNS, verb), actor)
    assert converted(event, compat="erb")["id"] == str(expected)


@pytest.mark.parametrize(
    ("name", "payload", "member", "value"),
    [
        pytest.param("complete_video", {"duration": 195}, "duration", "PT195S", id="length"),
        pytest.param("complete_video", {"duration": 0.5}, "duration", "PT0.5S", id="half a second"),
        pytest.param("complete_video", {"duration": 1e7}, "duration", "PT10000000S", id="long"),
        pytest.param("complete_video", {"duration": 0}, "duration", None, id="not known yet"),
        pytest.param("pause_video", {"duration": 195}, "duration", None, id="not completed"),
        pytest.param("video_show_cc_menu", {}, "extensions", True, id="opened menu"),
        pytest.param("video_hide_cc_menu", {}, "extensions", False, id="closed menu"),
    ],
)
def test_erb_results_of_videos_have_what_the_mapping_leaves_out(
    event: Root, name: str, payload: Root, member: str, value: Any
) -> None:
    video = {**event, "event_type": name, "event": json.dumps({"id": "v0", **payload})}
    before, made = converted(video), converted(video, compat="erb")
    assert member == "extensions" or member not in before.get("result", {})
    found: Any = made.get("result", {}).get(member)
    if member == "extensions":
        (found,) = found.values()
        assert "extensions" not in before.get("result", {})
    assert found == value


# -- rule sets of other distributions ------------------------------------------------------

PLUGIN: Final = """
from ralph_convert import ConversionItem, EdxToXapi
from ralph_convert.edx_to_xapi.server import ServerToPageViewed
from ralph_models.edx import Server
from ralph_models.xapi import PageViewed

class OwnServerToPageViewed(EdxToXapi):
    __src__ = Server
    __dest__ = PageViewed
    replaces = ServerToPageViewed
    items = (ConversionItem("object__id", "event_type", "https://own.example.org{}".format),)

RULES = [OwnServerToPageViewed]
NO_RULES = "text"
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Install a distribution with an entry point of the group ``ralph.conversions``."""

    def write(target: str) -> None:
        info = tmp_path / "own_conversions-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: own-conversions\nVersion: 1\n")
        (info / "entry_points.txt").write_text(f"[ralph.conversions]\nown = {target}\n")
        (tmp_path / "own_conversions.py").write_text(PLUGIN)
        monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
        monkeypatch.delitem(sys.modules, "own_conversions", raising=False)

    return write


REQUEST: Final[Root] = {
    "event_type": "/courses/",
    "event_source": "server",
    "time": "2024-03-04T10:15:30.123456+00:00",
    "event": {"GET": {}, "POST": {}},
    "context": {"user_id": 42},
}


@pytest.mark.parametrize(
    "target", ["own_conversions:RULES", "own_conversions:OwnServerToPageViewed"]
)
def test_rule_sets_of_an_installed_distribution_are_used_on_demand(
    install: Callable[[str], None], target: str
) -> None:
    install(target)
    (text,) = Converter(platform_url=PLATFORM, plugins=True).convert_json(REQUEST)
    assert json.loads(text)["object"]["id"] == "https://own.example.org/courses/"
    assert converted(REQUEST)["object"]["id"] == f"{PLATFORM}/courses/"


def test_an_entry_point_that_is_no_rule_set_is_named(install: Callable[[str], None]) -> None:
    install("own_conversions:NO_RULES")
    with pytest.raises(RuleSetError, match=r"own: own_conversions:NO_RULES is no rule set"):
        Converter(platform_url=PLATFORM, plugins=True)
