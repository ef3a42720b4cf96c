# pyright: reportPrivateUsage=false
# the hook has the name that users of Ralph know
from typing import Any

import pytest

from ralph_convert import (
    ConversionError,
    ConversionItem,
    ConversionItems,
    Converter,
    EdxToXapi,
    RuleSetError,
)
from ralph_convert.edx_to_xapi.server import ServerToPageViewed
from ralph_convert.item import Const, Derived, Dest
from ralph_models.edx import Server, UIPageClose
from ralph_models.paths import Extra
from ralph_models.xapi import PageTerminated, PageViewed, Statement

PLATFORM = "https://www.example.org"

REQUEST = {
    "event_type": "/courses/",
    "event_source": "server",
    "time": "2024-03-04T10:15:30.123456+00:00",
    "event": '{"POST": {}, "GET": {}}',
    "context": {"user_id": 42, "note": "extra"},
}


def define(items: tuple[ConversionItem, ...], **members: Any) -> type[EdxToXapi]:
    """Define a rule set from requests to viewed pages."""
    body = {
        "__src__": Server,
        "__dest__": PageViewed,
        "replaces": ServerToPageViewed,
        "items": items,
        **members,
    }
    return type("Rules", (EdxToXapi,), body)


OBJECT_ID = ConversionItem("object__id", "event_type", lambda path: PLATFORM + path)


@pytest.mark.parametrize(
    ("items", "message"),
    [
        pytest.param(
            (OBJECT_ID, ConversionItem("result__response", "context__usr_id")),
            "context__usr_id is no path of Server",
            id="unknown path in the source",
        ),
        pytest.param(
            (OBJECT_ID, ConversionItem("result__responze", "event_type")),
            "result__responze is no path of PageViewed",
            id="unknown path in the destination",
        ),
        pytest.param(
            (OBJECT_ID, ConversionItem("object__id", "username")),
            "object__id stands twice",
            id="doubled dest",
        ),
        pytest.param((), "nothing fills object__id", id="missing required field"),
        pytest.param(
            (
                OBJECT_ID,
                ConversionItem("result__score", Const({"raw": 1})),
                ConversionItem("result__score__raw", Const(2)),
            ),
            "below",
            id="one dest below another",
        ),
        pytest.param(
            (OBJECT_ID, ConversionItem("result__response", Dest("result__duration"))),
            "no item writes result__duration",
            id="value of an item that is not there",
        ),
        pytest.param(
            (OBJECT_ID, ConversionItem(("context", "extensions", "no iri"), Const(1))),
            "no path",
            id="key of an extension that is no IRI",
        ),
    ],
)
def test_a_rule_set_that_can_not_work_fails_when_its_class_is_defined(
    items: tuple[ConversionItem, ...], message: str
) -> None:
    with pytest.raises(RuleSetError, match=message):
        define(items)


def test_the_converter_of_the_slides_works() -> None:
    converter = Converter(platform_url=PLATFORM, extra_rules=[define((OBJECT_ID,))])
    (statement,) = converter.convert(REQUEST)
    assert isinstance(statement, PageViewed)
    assert statement.to_dict()["object"]["id"] == "https://www.example.org/courses/"


def test_a_second_rule_set_for_the_same_events_must_name_the_first() -> None:
    rules = define((OBJECT_ID,), replaces=None)
    with pytest.raises(RuleSetError, match="name it in `replaces`"):
        Converter(platform_url=PLATFORM, extra_rules=[rules])


def test_items_that_need_settings_are_checked_when_the_converter_is_built() -> None:
    def items(self: EdxToXapi) -> ConversionItems:
        inherited = super(rules, self)._get_conversion_items()
        return inherited.union(
            {ConversionItem("object__id", "event_type", lambda path: self.platform_url + path)}
        )

    rules = define((), _get_conversion_items=items)
    converter = Converter(platform_url=PLATFORM, extra_rules=[rules])
    assert converter.convert(REQUEST)[0].to_dict()["object"]["id"] == f"{PLATFORM}/courses/"

    def wrong(self: EdxToXapi) -> ConversionItems:
        return super(faulty, self)._get_conversion_items()

    faulty = define((), _get_conversion_items=wrong)
    with pytest.raises(RuleSetError, match="nothing fills object__id"):
        Converter(platform_url=PLATFORM, extra_rules=[faulty])


def test_a_constant_that_its_field_refuses_is_found_when_the_converter_is_built() -> None:
    rules = define((OBJECT_ID, ConversionItem("result__duration", Const("one hour"))))
    with pytest.raises(RuleSetError, match="result__duration"):
        Converter(platform_url=PLATFORM, extra_rules=[rules])


def test_the_later_layer_wins() -> None:
    first = define((OBJECT_ID, ConversionItem("result__response", Const("first"))))
    second = type(
        "Second", (first,), {"items": (ConversionItem("result__response", Const("second")),)}
    )
    (statement,) = Converter(platform_url=PLATFORM, extra_rules=[second]).convert(REQUEST)
    assert statement.to_dict()["result"] == {"response": "second"}


def shout(text: str) -> str:
    return text.upper()


def emphasised(text: str) -> str:
    return f"{text}!"


def nothing(_: str) -> None:
    return None


def class_name(event: Server) -> str:
    return type(event).__name__


def first_letter(raw: str) -> str:
    return raw[:1]


def convert_response(source: Any, *transformers: Any, raw_input: bool = False) -> dict[str, Any]:
    """Convert a request with one more item, and give the whole statement."""
    item = ConversionItem("result__response", source, transformers, raw_input)
    rules = define((OBJECT_ID, item))
    return Converter(platform_url=PLATFORM, extra_rules=[rules]).convert(REQUEST)[0].to_dict()


def test_a_transformer_that_gives_none_leaves_the_member_out() -> None:
    assert "result" not in convert_response("username", shout)
    assert "result" not in convert_response("event_type", nothing, shout)


def test_transformers_are_applied_in_their_order() -> None:
    made = convert_response("event_type", shout, emphasised)
    assert made["result"] == {"response": "/COURSES/!"}


def test_a_key_that_the_model_does_not_declare_is_marked() -> None:
    assert convert_response(("context", Extra("note")))["result"] == {"response": "extra"}
    assert "result" not in convert_response(("context", Extra("nothing")))


def test_an_item_without_source_takes_the_event_or_its_text() -> None:
    made = convert_response(None, class_name)
    assert made["result"] == {"response": "Server"}
    made = convert_response(None, first_letter, raw_input=True)
    assert made["result"] == {"response": "{"}


def test_a_derived_value_is_computed_from_its_sources() -> None:
    def joined(user: int, path: str) -> str:
        return f"{user} {path}"

    source = Derived(joined, "context__user_id", "event_type")
    assert convert_response(source)["result"] == {"response": "42 /courses/"}


def five(_: str) -> int:
    return 5


def listed(text: str) -> list[str]:
    return [text]


def divided(text: str) -> float:
    return len(text) / 0


def looked_up(text: str) -> str:
    return dict[str, str]()[text]


@pytest.mark.parametrize(
    "transformer",
    [
        pytest.param(five, id="a number for text"),
        pytest.param(listed, id="a list for text"),
        pytest.param(divided, id="an exception"),
        pytest.param(looked_up, id="a missing key"),
    ],
)
def test_a_transformer_that_gives_an_invalid_value_is_a_conversion_error(transformer: Any) -> None:
    with pytest.raises(ConversionError) as caught:
        convert_response("event_type", transformer)
    assert caught.value.dest == ("result", "response")
    assert caught.value.rule_set == "Rules"


def test_rules_between_members_of_one_object_are_run() -> None:
    items = (
        OBJECT_ID,
        ConversionItem("result__score__raw", "context__user_id"),
        ConversionItem("result__score__max", Const(10)),
    )
    converter = Converter(platform_url=PLATFORM, extra_rules=[define(items)])
    with pytest.raises(ConversionError, match="score"):
        converter.convert_json(REQUEST)
    good = {**REQUEST, "context": {"user_id": 7}}
    assert converter.convert(good)[0].to_dict()["result"] == {"score": {"raw": 7, "max": 10}}


def test_a_required_value_that_the_event_lacks_is_a_conversion_error(converter: Converter) -> None:
    event = {"event_type": "page_close", "time": "2024-03-04T10:15:30Z", "event": "{}"}
    with pytest.raises(ConversionError, match="object__id: no value"):
        converter.convert(event)


def test_explain_shows_destination_source_and_transformers(converter: Converter) -> None:
    table = converter.explain(UIPageClose)
    rows = {dest: (source, chain) for dest, source, chain in table.rows}
    assert table.dest is PageTerminated
    assert rows["verb__id"] == ("'http://adlnet.gov/expapi/verbs/terminated'", "")
    assert rows["timestamp"] == ("time", "timestamp_of")
    assert rows["object__id"][0] == "url_iri(settings, web_page(page, referer))"
    assert "UIPageCloseToPageTerminated: UIPageClose → PageTerminated" in str(table)


def test_a_verb_of_a_site_s_own_has_no_label() -> None:
    own = ConversionItem("verb__id", Const("https://example.org/verb"))
    rules = define((OBJECT_ID, own), __dest__=Statement)
    (statement,) = Converter(platform_url=PLATFORM, extra_rules=[rules]).convert(REQUEST)
    assert statement.to_dict()["verb"] == {"id": "https://example.org/verb"}
