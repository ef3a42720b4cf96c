"""Which profile describes a statement, by what determines it: verb, type and category.

`Profiles, section 7 <https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#70-statement-templates>`_.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from pydantic import ValidationError

from ralph_models.findings import Finding
from ralph_models.xapi import (
    assessment,
    audio,
    cmi5,
    competency,
    experience,
    flashcards,
    forum,
    lms,
    navigation,
    open_badges,
    scorm,
    video,
    virtual_classroom,
)
from ralph_models.xapi.context import Context
from ralph_models.xapi.part import as_list, fault, refusal
from ralph_models.xapi.pins import Is
from ralph_models.xapi.statement import Statement

__all__ = ["STATEMENTS", "fitting", "given", "profile_findings", "refuse_profile"]

STATEMENTS: tuple[type[Statement], ...] = (
    *assessment.STATEMENTS,
    *audio.STATEMENTS,
    *cmi5.STATEMENTS,
    *competency.STATEMENTS,
    *experience.STATEMENTS,
    *flashcards.STATEMENTS,
    *forum.STATEMENTS,
    *lms.STATEMENTS,
    *navigation.STATEMENTS,
    *open_badges.STATEMENTS,
    *scorm.STATEMENTS,
    *video.STATEMENTS,
    *virtual_classroom.STATEMENTS,
)
"""The models of all profiles."""

_Models: TypeAlias = tuple[type[Statement], ...]


def fitting(statement: Statement) -> _Models:
    """List the models that a statement may be made one of, the one that asks for most first.

    It has all that the templates of these models ask for. A statement that is filed under a
    profile which describes it is of that profile or of none.
    """
    models = _described(statement)
    if not models:
        return models
    fields = statement.__dict__
    return tuple(
        [model for model in models if model.__template__ is None or model.__template__.fits(fields)]
    )


def given(statement: Statement) -> dict[str, Any]:
    """Give the parts of a statement that were given, as they are."""
    fields = statement.__dict__
    return {name: fields[name] for name in statement.__pydantic_fields_set__}


def profile_findings(statement: Statement) -> list[Finding]:
    """Tell why no model of a profile takes a statement that a profile describes.

    Where there are several such models it is the one with the fewest findings that tells.

    Args:
        statement: Any statement; one that a model takes, or that no profile describes, has
            no findings.
    """
    error = _nearest(statement)
    if error is None:
        return []
    return [
        Finding(one["loc"], one["type"], f"{error.title}: {one['msg']}")
        for one in error.errors(include_url=False, include_input=False)
    ]


def refuse_profile(statement: Statement) -> None:
    """Refuse a statement that no model of a profile takes.

    Args:
        statement: One that none of the models of :func:`fitting` takes.

    Raises:
        ValidationError: What the nearest model says, or that no profile describes it.
    """
    message = "no profile describes this verb with this type of activity"
    raise _nearest(statement) or refusal([fault("profile", message, "verb", "id")], "Statement")


def _nearest(statement: Statement) -> ValidationError | None:
    """Give the shortest refusal of the models that describe a statement, if all refuse it."""
    errors: list[ValidationError] = []
    for model in _described(statement):
        try:
            model.__pydantic_validator__.validate_python(given(statement))
        except ValidationError as error:
            errors.append(error)
        else:
            return None
    return min(errors, key=ValidationError.error_count, default=None)


class _Choice(NamedTuple):
    """Models of one verb and one type of activity, those that ask for most first."""

    filed: Mapping[str, _Models]
    """For statements that are filed under a profile."""
    other: _Models
    """For all others."""


_NOTHING = _Choice({}, ())


def _described(statement: Statement) -> _Models:
    """Find the models by verb, by type and, where some are of a profile to file under, by it."""
    fields = statement.__dict__
    by_type = _index().get(fields["verb"].id)
    if by_type is None:
        return ()
    definition = fields["object"].__dict__.get("definition")
    kind = None if definition is None else definition.type
    choice = by_type.get(kind) or by_type.get(None, _NOTHING)
    for category in _categories(fields["context"]) if choice.filed else ():
        if category in choice.filed:
            return choice.filed[category]
    return choice.other


@cache
def _index() -> Mapping[str, Mapping[str | None, _Choice]]:
    """List the models by verb, then by type of activity; those for any type stand in all."""
    index: dict[str, dict[str | None, list[type[Statement]]]] = {}
    for model in STATEMENTS:
        for verb in _terms(model, "verb"):
            for kind in _types(model) or (None,):
                index.setdefault(verb, {}).setdefault(kind, []).append(model)
    return {
        verb: {
            kind: _choice([*models, *(by_type.get(None, ()) if kind else ())])
            for kind, models in by_type.items()
        }
        for verb, by_type in index.items()
    }


def _choice(models: Iterable[type[Statement]]) -> _Choice:
    """Tell the models that are chosen by a category from the others."""
    # a model that lays down the type of the object says more than one for any
    ordered = sorted(models, key=lambda model: (not _types(model), -_size(model)))
    filed: dict[str, _Models] = {}
    for model in ordered:
        if model.__category__ is not None:
            filed[model.__category__.iri] = (*filed.get(model.__category__.iri, ()), model)
    free = tuple(model for model in ordered if model.__category__ is None)
    # what was not filed under a profile is described by it all the same if the type is its own
    return _Choice(filed, free or tuple(model for model in ordered if _types(model)))


def _size(model: type[Statement]) -> int:
    return model.__template__.size if model.__template__ else 0


def _terms(model: type[Statement], field: str) -> tuple[str, ...]:
    """Read what a model pins: one term, or the choice of several."""
    pins = [item for item in model.model_fields[field].metadata if isinstance(item, Is)]
    return tuple(term.iri for pin in pins for term in pin.terms)


@cache
def _types(model: type[Statement]) -> tuple[str, ...]:
    return _terms(model, "object")


def _categories(context: Context | None) -> Iterator[str]:
    """Read the identifiers and the types of the category activities."""
    activities = None if context is None else context.contextActivities
    if activities is None or activities.category is None:
        return
    for activity in as_list(activities.category):
        yield activity.id
        if activity.definition is not None and activity.definition.type is not None:
            yield activity.definition.type
