"""What interactions may look like beyond what every statement has to keep to.

A record store may refuse these, and is not bound to: `xAPI 1.0.3, part two, section 2.4.4.1
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#interaction-activities>`_.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from ralph_models.findings import Finding
from ralph_models.xapi.activity import Activity, ActivityDefinition, InteractionComponent
from ralph_models.xapi.part import as_list
from ralph_models.xapi.statement import Statement, StatementParts, SubStatement

__all__ = ["interaction_findings"]

_LISTS = ("choices", "scale", "source", "target", "steps")
_LISTS_OF: Mapping[str, tuple[str, ...]] = {
    "choice": ("choices",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "matching": ("source", "target"),
    "performance": ("steps",),
}
"""The lists of components that belong to a type of interaction; to others none."""

_Path: TypeAlias = tuple[str | int, ...]

_Known: TypeAlias = tuple[str, frozenset[str] | None]
"""A list of components by its name, and the ids in it; nothing where it is not given."""

_Syntax: TypeAlias = Callable[[str, list[_Known]], Iterator[str]]
"""From a response, and the ids of the lists of its type, to what is wrong with it."""

_PARAMETERS = re.compile(r"(?:\{(?:case|order)_matters=[^{}]*\})*")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def interaction_findings(subject: ActivityDefinition | Statement | SubStatement) -> list[Finding]:
    """Find what a record store may refuse in interactions.

    These are lists of components that do not belong to the type of interaction (rule 72),
    and responses, those that are right and the one that was given, which are not of the
    syntax of the type or name a component that its list lacks (rule 73).

    Args:
        subject: A definition; or a statement, of which all definitions are looked at.
    """
    if isinstance(subject, ActivityDefinition):
        return list(_of_definition(subject, ()))
    return list(_of_statement(subject, ()))


def _of_statement(part: StatementParts, path: _Path) -> Iterator[Finding]:
    target = getattr(part, "object", None)
    if isinstance(target, SubStatement):
        yield from _of_statement(target, (*path, "object"))
    if isinstance(target, Activity) and target.definition is not None:
        yield from _of_definition(target.definition, (*path, "object", "definition"))
        if part.result is not None and part.result.response is not None:
            where: _Path = (*path, "result", "response")
            yield from _of_responses(target.definition, {where: part.result.response})
    activities = part.context.contextActivities if part.context is not None else None
    for name in () if activities is None else sorted(activities.model_fields_set):
        given = getattr(activities, name)
        for number, activity in enumerate(as_list(given)):
            place = (number,) if isinstance(given, list) else ()
            if activity.definition is not None:
                where = (*path, "context", "contextActivities", name, *place, "definition")
                yield from _of_definition(activity.definition, where)


def _of_definition(definition: ActivityDefinition, path: _Path) -> Iterator[Finding]:
    kind = definition.interactionType
    if kind is None:
        return
    allowed = _LISTS_OF.get(kind, ())
    for name in _LISTS:
        if getattr(definition, name) is not None and name not in allowed:
            belong = f"only {' and '.join(allowed)}" if allowed else "no lists of components"
            message = f"to an interaction of the type {kind} belong {belong}"
            yield Finding((*path, name), "interaction_list", message, 72)
    where = (*path, "correctResponsesPattern")
    patterns = enumerate(definition.correctResponsesPattern or ())
    yield from _of_responses(definition, {(*where, number): text for number, text in patterns})


def _of_responses(
    definition: ActivityDefinition, responses: Mapping[_Path, str]
) -> Iterator[Finding]:
    """Look at responses, each under the path to it."""
    kind: str = definition.interactionType or ""
    syntax = _SYNTAX.get(kind)
    if syntax is None:
        return
    known = [(name, _ids(getattr(definition, name))) for name in _LISTS_OF.get(kind, ())]
    for path, response in responses.items():
        for reason in syntax(response, known):
            yield Finding(path, "interaction_response", f"{reason} (type {kind})", 73)


def _ids(components: list[InteractionComponent] | None) -> frozenset[str] | None:
    return None if components is None else frozenset(component.id for component in components)


def _unknown(text: str, known: _Known) -> Iterator[str]:
    """Say what is wrong with the id of a component."""
    name, ids = known
    if ids is None and not text:
        yield "an id is empty"
    elif ids is not None and text not in ids:
        yield f"{text!r} is not among the ids of {name}"


def _true_false(response: str, _: list[_Known]) -> Iterator[str]:
    if response not in ("true", "false"):
        yield f"should be true or false, not {response!r}"


def _choices(response: str, lists: list[_Known]) -> Iterator[str]:
    for text in response.split("[,]"):
        yield from _unknown(text, lists[0])


def _likert(response: str, lists: list[_Known]) -> Iterator[str]:
    if "[,]" in response:
        yield "should be one id"
    else:
        yield from _unknown(response, lists[0])


def _matching(response: str, lists: list[_Known]) -> Iterator[str]:
    for pair in response.split("[,]"):
        source, *others = pair.split("[.]")
        if len(others) != 1:
            yield f"should be pairs source[.]target joined by [,], and {pair!r} is none"
            continue
        yield from _unknown(source, lists[0])
        yield from _unknown(others[0], lists[1])


def _performance(response: str, lists: list[_Known]) -> Iterator[str]:
    # what follows the step may be any text
    for item in _PARAMETERS.sub("", response, count=1).split("[,]"):
        step, delimiter, _ = item.partition("[.]")
        if not delimiter:
            yield f"should be step[.]response joined by [,], and {item!r} is none"
        else:
            yield from _unknown(step, lists[0])


def _numeric(response: str, _: list[_Known]) -> Iterator[str]:
    bounds = response.split("[:]")
    given = [bound for bound in bounds if bound]
    if len(bounds) > 2 or not given or any(_NUMBER.fullmatch(bound) is None for bound in given):  # noqa: PLR2004
        yield f"should be a number, min[:]max, min[:] or [:]max, not {response!r}"
    elif len(given) == 2 and float(given[0]) > float(given[1]):  # noqa: PLR2004
        yield f"the range {response!r} is empty"


_SYNTAX: Mapping[str, _Syntax] = {
    "true-false": _true_false,
    "choice": _choices,
    "sequencing": _choices,
    "likert": _likert,
    "matching": _matching,
    "performance": _performance,
    "numeric": _numeric,
}
"""The syntax of responses by type of interaction; those of the others are any text."""
