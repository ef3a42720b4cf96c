"""What the templates of profiles ask for, as plans.

Everything is read from the model, by the same attributes that the template is made of.
What cmi5 says in rules of its own stands here too: scores that fit what is needed to pass.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from ralph_models.paths import Path
from ralph_models.strategies.draw import Draw, Generator
from ralph_models.strategies.plan import OneOf, Plan
from ralph_models.strategies.scalars import always, boolean, json_value, number, pool, text
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.vocabulary.extensions import CMI5_MASTERY_SCORE, CMI5_PROGRESS
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.cmi5 import CMI5Judged, CMI5Statement
from ralph_models.xapi.pins import pinned
from ralph_models.xapi.statement import Statement
from ralph_models.xapi.template import Among, Template

__all__ = ["typed_terms", "value_of", "with_template"]

_MASTERY: Final = 0.5

_OF_TERMS: Final[Mapping[str, Generator]] = {
    CMI5_MASTERY_SCORE.iri: always(_MASTERY),
    CMI5_PROGRESS.iri: lambda draw: draw.integer(0, 100),
}
"""Values of extensions of which a profile asks more than a type."""

_OF_TYPES: Final[Mapping[str | None, Generator]] = {
    None: json_value,
    "boolean": boolean,
    "integer": lambda draw: draw.integer(0, 1000),
    "number": number,
    "string": text,
}


def value_of(term: Term) -> Generator:
    """Make the generator of the values of an extension."""
    if term.iri in _OF_TERMS:
        return _OF_TERMS[term.iri]
    return pool(term.allowed) if term.allowed else _OF_TYPES[term.value]


def _said(model: type[Any], name: str) -> list[Any]:
    """Collect what a model and its bases say of their template."""
    return [item for base in reversed(model.__mro__) for item in vars(base).get(name, ())]


def _forbidden(template: Template | None) -> Sequence[Path]:
    members = template.forbidden if template else ()
    return [member for member in members if not isinstance(member, Among)]


_PLACES: Final = {"context_extension": "context", "result_extension": "result"}


def typed_terms(model: type[Any]) -> Mapping[str, Sequence[Term]]:
    """List the extensions that a model knows, by the part of the statement they stand in."""
    excluded = _forbidden(getattr(model, "__template__", None))
    found: dict[str, list[Term]] = {}
    for term in _said(model, "__extensions__"):
        place = _PLACES.get(term.kind)
        if place and (place, "extensions", term.iri) not in excluded:
            found.setdefault(place, []).append(term)
    return found


def with_template(model: type[Statement], plan: Plan) -> Plan:
    """Add what the template of a model asks for to what the caller does."""
    template = model.__template__
    if template is None:
        return plan
    plan = plan.copy()
    terms = {
        term.iri: term
        for name in ("__required__", "__extensions__")
        for term in _said(model, name)
        if isinstance(term, Term)
    }
    for path, value in template.constants.items():
        plan.need_also(path, OneOf(value) if isinstance(value, tuple) else value)
    for path in template.required:
        if "extensions" in path:
            plan.need_also(path, value_of(terms[path[-1]]))
        else:
            plan.need_also(path)
    for path in _forbidden(template):
        plan.omit(path)
    _relate(plan, template)
    if issubclass(model, CMI5Statement):
        _follow_cmi5(model, plan)
    return plan


def _relate(plan: Plan, template: Template) -> None:
    """Ask for the activities of the context that a template asks for."""
    needed: dict[Path, list[dict[str, Any]]] = {}
    if template.category is not None:
        kind = {"definition": {"type": activity_types.PROFILE.iri}}
        profile = {"id": template.category.iri, **kind}
        needed["context", "contextActivities", "category"] = [profile]
    for index, one in enumerate(template.among):
        told = (
            {"id": one.term.iri}
            if one.key == "id"
            else {
                "id": f"https://example.org/{one.place}/{index}",
                "definition": {"type": one.term.iri},
            }
        )
        needed.setdefault(one.path, []).append(told)
    for path, activities in needed.items():
        plan.need_also(path, _listed(activities))


def _listed(activities: Sequence[dict[str, Any]]) -> Generator:
    """Make a list of activities, perhaps with another one; of one perhaps that alone."""

    def generate(draw: Draw) -> Any:
        copies = [dict(activity) for activity in activities]
        form = draw.integer(0, 3)
        if form == 1 and len(copies) == 1:
            return copies[0]
        other = [{"id": "https://example.org/other"}] if form == 2 else []  # noqa: PLR2004
        return [*other, *copies]

    return generate


def _follow_cmi5(model: type[CMI5Statement], plan: Plan) -> None:
    """Keep to the rules that cmi5 has beside its templates: 9.2, 9.5.1, 9.3.4, 9.3.5."""
    plan.need_also(("actor", "objectType"), "Agent")
    if issubclass(model, CMI5Judged):
        passed = pinned(model).get(("verb", "id")) == verbs.PASSED.iri
        least, most = (_MASTERY, 1.0) if passed else (-1.0, _MASTERY - 0.1)

        def score(draw: Draw) -> dict[str, Any]:
            scaled = {"scaled": draw.floating(least, most)}
            raw = {"raw": draw.integer(0, 10), "min": 0, "max": 10}
            return draw.choice((scaled, raw, scaled | raw, {}))

        plan.suggest(("result", "score"), score)
