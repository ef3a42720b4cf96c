"""Near misses: events and statements that break one rule and keep all others.

Each is made from a valid one by a change that says which rule it breaks, for the
negative tests of whatever is to refuse it.
"""

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any, Final, NamedTuple, TypeAlias

from hypothesis.strategies import SearchStrategy

from ralph_models.paths import Path
from ralph_models.strategies.draw import Draw, strategy
from ralph_models.strategies.mixtures import any_event
from ralph_models.strategies.models import COMPILER
from ralph_models.strategies.plan import Plan
from ralph_models.vocabulary.verbs import VOIDED
from ralph_models.xapi import Statement

__all__ = [
    "EVENT_FAULTS",
    "STATEMENT_FAULTS",
    "Fault",
    "Invalid",
    "invalid_events",
    "invalid_statements",
]


class Invalid(NamedTuple):
    """A JSON object that is not valid, and why."""

    data: dict[str, Any]
    """The event in log form, or the statement."""
    rule: str
    """What it breaks, in words."""
    path: Path
    """Where the model finds the fault; empty for the whole."""


class Fault(NamedTuple):
    """A way to break a rule."""

    rule: str
    """What is broken, in words; with the number in the list of data rules of xAPI 1.0.3."""
    path: Path
    """Where the model finds it."""
    change: Callable[[dict[str, Any], Draw], object]
    """Breaks the rule in an object, which it changes."""


_Change: TypeAlias = Callable[[dict[str, Any], Draw], object]


def _put(value: Any, *path: str) -> _Change:
    """Make a change that puts a value at a path, with what has to lie above it."""

    def change(root: dict[str, Any], draw: Draw) -> None:
        del draw
        for key in path[:-1]:
            root = root.setdefault(key, {})
        root[path[-1]] = deepcopy(value)

    return change


def _drop(*path: str) -> _Change:
    def change(root: dict[str, Any], draw: Draw) -> None:
        del draw
        for key in path[:-1]:
            root = root[key]
        root.pop(path[-1])

    return change


def _two_identifiers(root: dict[str, Any], draw: Draw) -> None:
    del draw
    root["actor"] = {"mbox": "mailto:ada@example.org", "openid": "https://ada.example.org/"}


def _all_of(*changes: _Change) -> _Change:
    def change(root: dict[str, Any], draw: Draw) -> None:
        for one in changes:
            one(root, draw)

    return change


def _each(values: Sequence[Any], *path: str) -> _Change:
    """Make a change that puts one of some values at a path."""
    return lambda root, draw: _put(draw.choice(values), *path)(root, draw)


_REFERENCE: Final = {"objectType": "StatementRef", "id": "6c1b2a44-6a4e-4c63-9b1f-0d6a3c5d7e21"}
_QUESTION: Final = {"id": "https://example.org/question", "definition": {"choices": [{"id": "a"}]}}
_TWINS: Final = {"interactionType": "choice", "choices": [{"id": "a"}, {"id": "a"}]}
_PART: Final = {"actor": {"mbox": "mailto:a@b"}, "verb": {"id": "a:"}, "object": {"id": "a:"}}

STATEMENT_FAULTS: Final[Sequence[Fault]] = (
    Fault("there is an actor (rule 44)", ("actor",), _drop("actor")),
    Fault("there is a verb", ("verb",), _drop("verb")),
    Fault("there is an object", ("object",), _drop("object")),
    Fault("an optional member is absent, not null (rule 2)", ("result",), _put(None, "result")),
    Fault("no key of its own (rule 4)", ("custom",), _put("a", "custom")),
    Fault("keys match in case (rule 6)", ("Verb",), _put({"id": "a:"}, "Verb")),
    Fault(
        "a statement id is a UUID (rule 31)",
        ("id",),
        _each(("1234", "", "{6c1b2a44-6a4e-4c63-9b1f-0d6a3c5d7e21}", 7), "id"),
    ),
    Fault("an agent has an identifier (rule 47)", ("actor",), _put({"name": "Ada"}, "actor")),
    Fault("an agent has one identifier (rule 47)", ("actor",), _two_identifiers),
    Fault(
        "an mbox is a mailto IRI (rule 22)",
        ("actor", "mbox"),
        _each(({"mbox": "ada@example.org"}, {"mbox": "mailto:"}, {"mbox": 1}), "actor"),
    ),
    Fault(
        "a SHA-1 has 40 hexadecimal digits (rule 23)",
        ("actor", "mbox_sha1sum"),
        _put({"mbox_sha1sum": "abc"}, "actor"),
    ),
    Fault(
        "an account has a home page",
        ("actor", "account", "homePage"),
        _put({"account": {"name": "ada"}}, "actor"),
    ),
    Fault(
        "an anonymous group has members (rule 50)",
        ("actor",),
        _put({"objectType": "Group", "name": "Us"}, "actor"),
    ),
    Fault(
        "a verb id is an IRI with a scheme (rule 18)",
        ("verb", "id"),
        _each(("played", "", "//example.org", 1), "verb", "id"),
    ),
    Fault(
        "what is voided is a StatementRef (rule 65)",
        ("object",),
        _all_of(_put(VOIDED.iri, "verb", "id"), _put({"id": "a:"}, "object")),
    ),
    Fault("an activity has an id (rule 59)", ("object", "id"), _put({"definition": {}}, "object")),
    Fault(
        "a part of a question needs the interactionType (rule 68)",
        ("object", "definition", "choices"),
        _put(_QUESTION, "object"),
    ),
    Fault(
        "ids of components are distinct (rule 71)",
        ("object", "definition", "choices"),
        _put({"id": "a:", "definition": _TWINS}, "object"),
    ),
    Fault(
        "a SubStatement has no id",
        ("object", "id"),
        _put({**_PART, "objectType": "SubStatement", "id": _REFERENCE["id"]}, "object"),
    ),
    Fault(
        "a scaled score is from -1 to 1 (rule 79)",
        ("result", "score", "scaled"),
        _each((1.5, -2, "1", True), "result", "score", "scaled"),
    ),
    Fault(
        "a raw score lies within its bounds (rule 80)",
        ("result", "score", "raw"),
        _each(
            ({"raw": 11, "min": 0, "max": 10}, {"raw": -1, "min": 0, "max": 10}), "result", "score"
        ),
    ),
    Fault(
        "the lowest score is less than the highest (rule 80)",
        ("result", "score", "min"),
        _put({"min": 10, "max": 10}, "result", "score"),
    ),
    Fault("success is a truth value", ("result", "success"), _put("true", "result", "success")),
    Fault(
        "a duration is that of ISO 8601 (rule 40)",
        ("result", "duration"),
        _each(("1h", "PT", "P1S", 60), "result", "duration"),
    ),
    Fault(
        "keys of extensions are IRIs (rule 19)",
        ("result", "extensions"),
        _put({"time": 1}, "result", "extensions"),
    ),
    Fault(
        "only an activity has a revision (rule 84)",
        ("context", "revision"),
        _all_of(_put(_REFERENCE, "object"), _put({"revision": "1"}, "context")),
    ),
    Fault(
        "only an activity has a platform (rule 84)",
        ("context", "platform"),
        _all_of(_put(_REFERENCE, "object"), _put({"platform": "a"}, "context")),
    ),
    Fault(
        "a language is a tag of RFC 5646 (rule 26)",
        ("context", "language"),
        _each(("en_US", "", "a", 1), "context", "language"),
    ),
    Fault(
        "a team is a Group",
        ("context", "team"),
        _put({"mbox": "mailto:ada@example.org"}, "context", "team"),
    ),
    Fault(
        "a timestamp is that of ISO 8601 (rule 33)",
        ("timestamp",),
        _each(("yesterday", "2024-02-30T00:00:00Z", "2024-01-01T00:00:00-00:00", 0), "timestamp"),
    ),
    Fault("a version is one that exists", ("version",), _each(("0.9", "1", "3.0.0"), "version")),
    Fault(
        "a group is an authority only as a pair of OAuth (rule 16)",
        ("authority",),
        _put({"objectType": "Group", "mbox": "mailto:us@example.org"}, "authority"),
    ),
    Fault(
        "an attachment says its length",
        ("attachments", "0", "length"),
        _put(
            [{"usageType": "a:", "display": {}, "contentType": "a/b", "sha2": "a"}], "attachments"
        ),
    ),
    Fault(
        "text can be encoded in UTF-8",
        ("verb", "display", "en"),
        _put("\ud800", "verb", "display", "en"),
    ),
)
"""How statements go wrong."""

EVENT_FAULTS: Final[Sequence[Fault]] = (
    Fault("there is a time", ("time",), _drop("time")),
    Fault(
        "a time is a date and time that exists",
        ("time",),
        _each(("yesterday", "", "2023-02-29T00:00:00", 1700000000, None), "time"),
    ),
    Fault("a user name is text", ("username",), _each((7, [], {}), "username")),
    Fault("an address is text", ("ip",), _each((127, ["::1"]), "ip")),
    Fault("the context is an object", ("context",), _each(([], 1), "context")),
    Fault(
        "the key of a course is text", ("context", "course_id"), _put({"course_id": 1}, "context")
    ),
    Fault(
        "a user id is a whole number, or text",
        ("context", "user_id"),
        _each(({"user_id": 1.5}, {"user_id": True}, {"user_id": 2**63}), "context"),
    ),
    Fault(
        "a source is one of those that there are", ("event_source",), _each((7, []), "event_source")
    ),
    Fault("no number beyond binary64", ("label",), _put(2**1024, "label")),
    Fault(
        "the tags of a user are an object",
        ("context", "course_user_tags"),
        _put({"course_user_tags": "a"}, "context"),
    ),
)
"""How events go wrong."""


def _statement(draw: Draw) -> Any:
    return COMPILER.model(Statement, Plan(required_only=True))(draw)


def _broken(made: dict[str, Any], faults: Sequence[Fault], draw: Draw) -> Invalid:
    fault = draw.choice(faults)
    fault.change(made, draw)
    return Invalid(made, fault.rule, fault.path)


def invalid_statements() -> SearchStrategy[Invalid]:
    """Make JSON objects that are nearly statements, each with the rule that it breaks."""
    return strategy(
        "invalid_statements", lambda draw: _broken(_statement(draw), STATEMENT_FAULTS, draw)
    )


def invalid_events() -> SearchStrategy[Invalid]:
    """Make JSON objects that are nearly events, each with the rule that it breaks."""
    return strategy("invalid_events", lambda draw: _broken(any_event(draw), EVENT_FAULTS, draw))
