"""Rules across fields, as far as JSON Schema can say them.

Each constant is a part of a schema (`draft 2020-12 <https://json-schema.org/draft/2020-12>`_)
that a model adds to what its fields say. What a schema can not say is left to the model:
that ids are distinct (rule 71), that one number is less than another (rule 80).
"""

from typing import Any, TypeAlias

from ralph_models.vocabulary import verbs

__all__ = ["AGENT", "DEFINITION", "GROUP", "STATEMENT", "SUB_STATEMENT", "JsonSchema"]

JsonSchema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one, as a JSON object."""

_IDENTIFIERS = ("mbox", "mbox_sha1sum", "openid", "account")
_IDENTIFIED: list[JsonSchema] = [{"required": [name]} for name in _IDENTIFIERS]

AGENT: JsonSchema = {"oneOf": _IDENTIFIED}
"""Rule 47."""

GROUP: JsonSchema = {
    "oneOf": [*_IDENTIFIED, {"required": ["member"], "not": {"anyOf": _IDENTIFIED}}]
}
"""Rules 50 and 51."""

DEFINITION: JsonSchema = {
    "dependentRequired": {
        key: ["interactionType"]
        for key in ("correctResponsesPattern", "choices", "scale", "source", "target", "steps")
    }
}
"""Rule 68."""


def _is(key: str, *values: str) -> JsonSchema:
    return {"required": [key], "properties": {key: {"enum": list(values)}}}


def _at(key: str, schema: JsonSchema) -> JsonSchema:
    return {"properties": {key: schema}}


def _without(*keys: str) -> JsonSchema:
    return {"properties": dict.fromkeys(keys, False)}


_VOIDING: JsonSchema = {
    "if": _at("verb", _is("id", verbs.VOIDED.iri)),
    "then": _at("object", _is("objectType", "StatementRef")),
}
"""Rule 65."""

_OF_ACTIVITY: JsonSchema = {
    "if": _at("object", _is("objectType", "Agent", "Group", "StatementRef", "SubStatement")),
    "then": _at("context", _without("revision", "platform")),
}
"""Rule 84."""

_AUTHORITY: JsonSchema = _at(
    "authority",
    {
        "if": _is("objectType", "Group"),
        "then": {
            "required": ["member"],
            "properties": {
                "member": {"minItems": 2, "maxItems": 2},
                **dict.fromkeys(_IDENTIFIERS, False),
            },
        },
    },
)
"""Rule 16."""

_INTERNET: JsonSchema = {
    "pattern": (
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?!24)[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?"
        "(Z|[+-][0-9]{2}:[0-9]{2})$"
    )
}
_EDITIONS: JsonSchema = {
    "anyOf": [
        {
            "$comment": "1.0.3",
            "properties": {
                "version": {"pattern": "^1"},
                "context": _without("contextAgents", "contextGroups"),
                "object": _at("context", _without("contextAgents", "contextGroups")),
            },
        },
        {
            "$comment": "2.0",
            "properties": {
                "version": {"pattern": "^2"},
                "timestamp": _INTERNET,
                "stored": _INTERNET,
                "object": _at("timestamp", _INTERNET),
            },
        },
    ]
}
"""Rules 15, 131 and 136: one edition as a whole."""

SUB_STATEMENT: JsonSchema = {"allOf": [_VOIDING, _OF_ACTIVITY]}
"""Rules 65 and 84."""

STATEMENT: JsonSchema = {"allOf": [_VOIDING, _OF_ACTIVITY, _AUTHORITY, _EDITIONS]}
"""Rules 15, 16, 65, 84, 131 and 136."""
