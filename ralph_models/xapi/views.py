"""Statements as a record store gives them out: exact, canonical, or with identifiers alone.

`xAPI 1.0.3, part three, section 2.1.3
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#213-get-statements>`_.
Each view is a new JSON object; what it does not change it shares with the statement.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, TypeAlias

from ralph_models.xapi.actor import IDENTIFIERS
from ralph_models.xapi.languages import choose_language
from ralph_models.xapi.part import as_list
from ralph_models.xapi.statement import Statement

__all__ = ["StatementFormat", "canonical_view", "exact_view", "ids_view", "view"]

StatementFormat: TypeAlias = Literal["ids", "exact", "canonical"]
"""The parameter ``format`` of a request for statements."""

AnyStatement: TypeAlias = Statement | Mapping[str, Any]
Lookup: TypeAlias = Mapping[str, Mapping[str, Any]]


def view(
    statement: AnyStatement,
    format: StatementFormat = "exact",  # noqa: A002 - the parameter of the request
    *,
    languages: str | None = None,
    definitions: Lookup | None = None,
    displays: Lookup | None = None,
    arrays: bool = False,
) -> dict[str, Any]:
    """Give a statement in the format that a request asks for.

    Args:
        statement: A valid statement, as a model or as its JSON object.
        format: ``exact`` for :func:`exact_view`, ``ids`` for :func:`ids_view`,
            ``canonical`` for :func:`canonical_view`.
        languages: See :func:`canonical_view`; the other formats take no notice of it.
        definitions: The same.
        displays: The same.
        arrays: Whether each of ``contextActivities`` becomes an array, as record stores
            have to give them out, where it is one activity.

    Raises:
        ValueError: There is no such format.
    """
    if format == "exact":
        return exact_view(statement, arrays=arrays)
    if format == "ids":
        return ids_view(statement, arrays=arrays)
    if format == "canonical":
        return canonical_view(
            statement, languages, definitions=definitions, displays=displays, arrays=arrays
        )
    message = f"a format is ids, exact or canonical, not {format!r}"
    raise ValueError(message)


def exact_view(statement: AnyStatement, *, arrays: bool = False) -> dict[str, Any]:
    """Give a statement as it was received.

    Args:
        statement: A valid statement, as a model or as its JSON object.
        arrays: See :func:`view`.
    """
    return _view(statement, _Parts(arrays=arrays))


def ids_view(statement: AnyStatement, *, arrays: bool = False) -> dict[str, Any]:
    """Leave of agents, groups, activities and verbs what identifies them.

    An activity and a verb keep their ``id``, an agent and a group their identifier and the
    ``objectType`` that was given, an anonymous group its members so reduced. Results,
    extensions and attachments stay as they are. The view of a valid statement is a valid one.

    Args:
        statement: A valid statement, as a model or as its JSON object.
        arrays: See :func:`view`.
    """
    return _view(statement, _Parts(actor=_who, verb=_id, activity=_id, arrays=arrays))


def canonical_view(
    statement: AnyStatement,
    languages: str | None = None,
    *,
    definitions: Lookup | None = None,
    displays: Lookup | None = None,
    arrays: bool = False,
) -> dict[str, Any]:
    """Fill in canonical definitions and displays, in one language.

    Agents and groups stay as they are.

    Args:
        statement: A valid statement, as a model or as its JSON object.
        languages: An ``Accept-Language`` header. Every language map (of verbs, activities,
            interaction components and attachments) is reduced to the language that
            :func:`~ralph_models.xapi.languages.choose_language` finds; without a header
            none is.
        definitions: The canonical definitions of activities by their ids; an activity
            that is not in it keeps its own.
        displays: The canonical ``display`` of verbs by their ids.
        arrays: See :func:`view`.
    """
    language_map = partial(_one_language, languages)
    parts = _Parts(
        verb=partial(_verb, displays or {}, language_map),
        activity=partial(_activity, definitions or {}, language_map),
        attachment=lambda value: _on(value, display=language_map, description=language_map),
        arrays=arrays,
    )
    return _view(statement, parts)


View: TypeAlias = Callable[[Any], Any]
"""Turns a JSON value of a statement into that of a view."""


def _same(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class _Parts:
    """What becomes of the parts of a statement, wherever they stand."""

    actor: View = _same
    verb: View = _same
    activity: View = _same
    attachment: View = _same
    arrays: bool = False


def _view(statement: AnyStatement, parts: _Parts) -> dict[str, Any]:
    plain = statement if isinstance(statement, Mapping) else statement.to_dict()
    return _on(
        plain,
        actor=parts.actor,
        authority=parts.actor,
        verb=parts.verb,
        object=partial(_object, parts),
        context=partial(_context, parts),
        attachments=_each(parts.attachment),
    )


def _on(value: Mapping[str, Any], **members: View) -> dict[str, Any]:
    """Copy an object, with a view of some of its members."""
    return {key: members[key](item) if key in members else item for key, item in value.items()}


def _each(one: View) -> View:
    return lambda values: [one(value) for value in values]


def _object(parts: _Parts, value: Mapping[str, Any]) -> Any:
    kind = value.get("objectType", "Activity")
    if kind == "SubStatement":
        return _view(value, parts)
    if kind in {"Agent", "Group"}:
        return parts.actor(value)
    return parts.activity(value) if kind == "Activity" else value


def _context(parts: _Parts, value: Mapping[str, Any]) -> dict[str, Any]:
    activities = partial(_activities, parts)
    return _on(
        value,
        instructor=parts.actor,
        team=parts.actor,
        contextActivities=lambda several: {key: activities(some) for key, some in several.items()},
        contextAgents=_each(partial(_on, agent=parts.actor)),
        contextGroups=_each(partial(_on, group=parts.actor)),
    )


def _activities(parts: _Parts, value: Any) -> Any:
    if isinstance(value, Mapping) and not parts.arrays:
        return parts.activity(value)
    return [parts.activity(activity) for activity in as_list(value)]


def _id(value: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": value["id"]}


def _who(value: Mapping[str, Any]) -> dict[str, Any]:
    identifiers = [key for key in IDENTIFIERS if key in value]
    kept = {key: value[key] for key in ("objectType", *identifiers) if key in value}
    if not identifiers:
        kept["member"] = [_who(member) for member in value["member"]]
    return kept


def _verb(displays: Lookup, language_map: View, value: Mapping[str, Any]) -> dict[str, Any]:
    if value["id"] in displays:
        value = {**value, "display": displays[value["id"]]}
    return _on(value, display=language_map)


_COMPONENTS = ("choices", "scale", "source", "target", "steps")


def _activity(definitions: Lookup, language_map: View, value: Mapping[str, Any]) -> dict[str, Any]:
    if value["id"] in definitions:
        value = {**value, "definition": definitions[value["id"]]}
    members = dict.fromkeys(_COMPONENTS, _each(lambda one: _on(one, description=language_map)))
    members |= dict.fromkeys(("name", "description"), language_map)
    return _on(value, definition=lambda definition: _on(definition, **members))


def _one_language(languages: str | None, value: Mapping[str, str]) -> dict[str, str]:
    if languages is None or not value:
        return dict(value)
    tag = choose_language(tuple(value), languages)
    return {tag: value[tag]}
