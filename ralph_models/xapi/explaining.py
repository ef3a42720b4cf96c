"""What is wrong with a statement, in words and by the number of the rule.

pydantic's core knows types, not xAPI. What it says of a refused value is put into the
words of the specification here, after the fact: a statement that is accepted never comes by.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

__all__ = ["explained"]

_Loc: TypeAlias = tuple[str | int, ...]

_TYPES: Mapping[str, str] = {
    "string_type": "text",
    "string_sub_type": "text",
    "string_unicode": "text that UTF-8 can encode",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "an object",
    "model_type": "an object",
    "model_attributes_type": "an object",
}
"""What a value should be, by the type of pydantic's error."""

_NEEDED_IN: Mapping[str, int] = {
    "SubStatement": 62,
    "StatementRef": 61,
    "contextAgent": 132,
    "contextGroup": 133,
}
"""Rules on required keys by the ``objectType`` of the object that lacks one."""

_NEEDED: Mapping[str, int] = {
    **dict.fromkeys(("actor", "verb", "object"), 1),
    **dict.fromkeys(("homePage", "name"), 25),
    "objectType": 49,
    "id": 59,
    **dict.fromkeys(("usageType", "display", "contentType", "length", "sha2"), 88),
}
"""Rules on required keys by key."""

_NEEDED_BELOW: Mapping[str, Mapping[str, int]] = {
    "objectType": {"object": 58, "statement": 61, "contextAgents": 132, "contextGroups": 133},
    "id": {
        "verb": 55,
        "statement": 61,
        **dict.fromkeys(("choices", "scale", "source", "target", "steps"), 71),
    },
}
"""Rules on required keys by the name of the object that lacks one."""

_OTHERS: Mapping[str, str] = {
    "extra_forbidden": "no key of the specification; keys match in case (rules 4, 6, 134)",
    "too_short": "an empty list says nothing (rules 132, 133)",
    "json_value": "{} (rules 9, 29)",
    "json_depth": "{} (rule 29)",
    "json_key": "{} (rule 29)",
    "json_duplicate_key": "{} (rule 10)",
}
"""What is said of errors of other types, with the message that there was."""


def explained(error: ValidationError) -> ValidationError:
    """Make an error that says the same in the words of the specification.

    Every line keeps its path and its type; its message names the rule.
    """
    lines = [_line(details) for details in error.errors(include_url=False)]
    return ValidationError.from_exception_data(error.title, lines)


def _line(details: ErrorDetails) -> InitErrorDetails:
    kind, message = cast("Any", details["type"]), _message(details)
    # a custom message is a template: its braces would be taken for fields
    reason = PydanticCustomError(kind, "{reason}", {"reason": message})
    loc, value = details["loc"], details["input"]
    if loc[-1:] == ("[key]",) and loc[-2:-1] == (value,):
        loc = loc[:-1]
    return InitErrorDetails(type=reason, loc=loc, input=value)


def _message(details: ErrorDetails) -> str:
    kind, loc, value = details["type"], details["loc"], details["input"]
    if kind == "missing":
        return _missing(loc, value)
    if value is None and (kind in _TYPES or kind == "literal_error"):
        return "null has no place outside the values of extensions (rule 2)"
    if kind in _TYPES:
        return f"should be {_TYPES[kind]}, and nothing is taken for it ({_rule_of_type(loc)})"
    if kind == "literal_error":
        expected = details.get("ctx", {}).get("expected", "")
        rule = 67 if loc and loc[-1] == "interactionType" else 5
        return f"should be {expected}, exactly so (rule {rule})"
    return _OTHERS.get(kind, "{}").format(details["msg"])


def _missing(loc: _Loc, part: object) -> str:
    """Say that an object lacks a key, by which rule."""
    key = str(loc[-1])
    names = [name for name in loc[-3:-1] if isinstance(name, str)]
    tag = cast("Mapping[str, object]", part).get("objectType") if isinstance(part, dict) else None
    rule = _NEEDED_IN.get(tag) if isinstance(tag, str) else None
    if rule is None:
        rule = _NEEDED_BELOW.get(key, {}).get(names[-1] if names else "", _NEEDED.get(key))
    # a profile may require what the specification does not
    return "the key is missing" + (f", and required (rule {rule})" if rule else "")


def _rule_of_type(loc: _Loc) -> str:
    """Find the rule on the type of a value, which is rule 3 if there is none of its own."""
    places = {
        "extensions": 29,
        "attachments": 17,
        "member": 52,
        "correctResponsesPattern": 70,
        "contextAgents": 132,
        "contextGroups": 133,
        "display": 28,
        "description": 28,
    }
    own = places.get(cast("str", loc[-1])) if loc else None
    return f"rules 3, {own}" if own else "rule 3"
