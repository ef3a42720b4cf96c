"""Generators of the parts of statements that have rules across their fields.

What a rule asks for is built in, never filtered: an agent is made around the one
identifier that was chosen, a score from its lowest number upwards.
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from hypothesis.errors import InvalidArgument
from pydantic import BaseModel

from ralph_models.strategies.compiler import Compiler, Factory
from ralph_models.strategies.draw import Draw, Generator
from ralph_models.strategies.plan import Plan
from ralph_models.strategies.scalars import number, text
from ralph_models.vocabulary import verbs
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.activity import ActivityDefinition
from ralph_models.xapi.actor import IDENTIFIERS, Agent, Group
from ralph_models.xapi.attachment import Attachment
from ralph_models.xapi.result import Score
from ralph_models.xapi.verb import Verb

__all__ = ["PART_FACTORIES"]


def _one_identifier(compiler: Compiler, model: type[BaseModel], plan: Plan) -> Generator:
    """Make the generator of exactly one identifier."""
    asked = [name for name in IDENTIFIERS if plan.forces(name)]
    if len(asked) > 1:
        message = f"{model.__name__} has one identifier, not {' and '.join(asked)}"
        raise InvalidArgument(message)
    members = [compiler.member(model, name, plan) for name in asked or IDENTIFIERS]

    def generate(draw: Draw) -> Any:
        chosen = draw.choice(members)
        return {chosen.key: chosen.generate(draw)}

    return generate


def _agent(compiler: Compiler, model: type[BaseModel], plan: Plan) -> Generator:
    others = compiler.of_members(compiler.members(model, plan, omit=IDENTIFIERS))
    identifier = _one_identifier(compiler, model, plan)
    return lambda draw: identifier(draw) | others(draw)


def _group(compiler: Compiler, model: type[BaseModel], plan: Plan) -> Generator:
    """Make a group: told by an identifier, or else anonymous with members."""
    others = compiler.of_members(compiler.members(model, plan, omit=(*IDENTIFIERS, "member")))
    identifier = _one_identifier(compiler, model, plan)
    member = compiler.member(model, "member", plan)
    always = any(plan.forces(name) for name in IDENTIFIERS)

    def generate(draw: Draw) -> Any:
        kind = draw.integer(0, 2)
        made: dict[str, Any] = identifier(draw) if always or kind else {}
        if member.sure or not made or kind == 1:
            made["member"] = member.generate(draw)
        return made | others(draw)

    return generate


_BOUNDED: Final = ("min", "raw", "max")


def _score(compiler: Compiler, model: type[BaseModel], plan: Plan) -> Generator:
    """Make a score whose numbers are in order."""
    others = compiler.of_members(compiler.members(model, plan, omit=_BOUNDED))
    asked = [name for name in _BOUNDED if plan.forces(name)]
    if any(plan.at(name).has_value for name in asked):
        # who gives one of them answers for those that are asked for beside it
        members = [compiler.member(model, name, plan) for name in asked]
        given = compiler.of_members(members)
        return lambda draw: given(draw) | others(draw)
    optional = () if plan.required_only else _BOUNDED

    def generate(draw: Draw) -> Any:
        names = [
            name for name in _BOUNDED if name in asked or (name in optional and draw.integer(0, 1))
        ]
        return _in_order(draw, names) | others(draw)

    return generate


def _in_order(draw: Draw, names: Sequence[str]) -> dict[str, Any]:
    """Make numbers that ascend; the raw one may equal an end."""
    if len(names) < 2:  # noqa: PLR2004 - nothing to be in order with
        return {name: number(draw) for name in names}
    value: int | float = draw.integer(-10, 1000)
    made: dict[str, Any] = {}
    for name in names:
        made[name] = value
        value += draw.choice((1, 0.5, 100, 1e9))
    if names[-1] == "raw" and draw.integer(0, 1):
        made["raw"] = made["min"]
    return made


_COMPONENTS: Final = ("choices", "scale", "source", "target", "steps")

_LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "choice": ("choices",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "matching": ("source", "target"),
    "performance": ("steps",),
}
"""The lists of components that an interaction of a type has."""


def _first(ids: list[list[str]]) -> str:
    return ids[0][0] if ids and ids[0] else ""


_RESPONSES: Final[Mapping[str, Callable[[list[list[str]]], str]]] = {
    "true-false": lambda _: "true",
    "choice": lambda ids: "[,]".join(ids[0]) if ids else "",
    "sequencing": lambda ids: "[,]".join(ids[0]) if ids else "",
    "likert": _first,
    "matching": lambda ids: "[,]".join(map("[.]".join, zip(*ids, strict=False))),
    "performance": lambda ids: "[,]".join(f"{step}[.]1" for step in ids[0]) if ids else "",
    "numeric": lambda _: "4[:]10.5",
    "fill-in": lambda _: "{case_matters=false}{lang=en}ada[,]lovelace",
}
"""A response of each type that has a syntax, from the ids of its lists."""

_INTERACTION: Final = ("interactionType", "correctResponsesPattern", *_COMPONENTS)


def _definition(compiler: Compiler, model: type[BaseModel], plan: Plan) -> Generator:
    """Make a definition, of a question every fourth time: its lists are those of its type."""
    others = compiler.of_members(compiler.members(model, plan, omit=_INTERACTION))
    asked = [name for name in _INTERACTION if plan.forces(name)]
    if plan.required_only and not asked:
        return others
    kind = compiler.member(model, "interactionType", plan).generate
    makers = {
        name: compiler.member(model, name, plan).generate
        for name in _INTERACTION[1:]
        if plan.forces(name)
    }

    def generate(draw: Draw) -> Any:
        made = others(draw)
        if asked or draw.one_in(4):
            given = {name: make(draw) for name, make in makers.items() if plan.at(name).has_value}
            made |= _interaction(draw, kind(draw), {*makers} - {*given}) | given
        return made

    return generate


def _interaction(draw: Draw, kind: Any, asked: set[str]) -> dict[str, Any]:
    """Make what is said of a question of a type, with what is asked for in any case."""
    made: dict[str, Any] = {"interactionType": kind}
    ids: list[list[str]] = []
    for name in _COMPONENTS:
        if name in asked or (name in _LISTS.get(kind, ()) and not draw.one_in(4)):
            made[name] = [_component(draw, place) for place in range(draw.integer(1, 3))]
            ids.append([component["id"] for component in made[name]])
    if "correctResponsesPattern" in asked or draw.integer(0, 1):
        response = _RESPONSES.get(kind)
        made["correctResponsesPattern"] = [response(ids) if response else text(draw)]
    return made


def _component(draw: Draw, place: int) -> dict[str, Any]:
    name = "abc"[place]
    if draw.integer(0, 1):
        return {"id": name, "description": {draw.choice(("en", "fr")): text(draw)}}
    return {"id": name}


_FILES: Final = (
    (b"a", "text/plain"),
    (b"", "text/plain; charset=utf-8"),
    (b'{"a": 1}', "application/json"),
    ("\N{SNOWMAN} élève".encode(), "text/plain"),
    (bytes(range(256)), "application/octet-stream"),
)
_OF_CONTENT: Final = ("contentType", "length", "sha2")


def _attachment(compiler: Compiler, model: type[BaseModel], plan: Plan) -> Generator:
    """Make an attachment: length and hash are those of some content."""
    others = compiler.of_members(compiler.members(model, plan, omit=_OF_CONTENT))
    asked = [compiler.member(model, name, plan) for name in _OF_CONTENT if plan.forces(name)]
    given = compiler.of_members(asked)

    def generate(draw: Draw) -> Any:
        content, kind = draw.choice(_FILES)
        made = {"contentType": kind, "length": len(content), "sha2": sha256(content).hexdigest()}
        return others(draw) | made | given(draw)

    return generate


VERBS: Final[tuple[Term, ...]] = tuple(
    sorted(
        (
            term
            for term in vars(verbs).values()
            if isinstance(term, Term) and term.iri != verbs.VOIDED.iri
        ),
        key=lambda term: (len(term.iri), term.iri),
    )
)
"""The verbs of the vocabulary, but for that of voiding, which asks for an object of its own."""


def _verb(compiler: Compiler, model: type[BaseModel], plan: Plan) -> Generator:
    """Make a verb of the vocabulary with its label, or any other."""
    free = compiler.of_fields(model, plan)
    if plan.forces("id"):
        return free
    display = compiler.member(model, "display", plan)

    def generate(draw: Draw) -> Any:
        if draw.one_in(4):
            return free(draw)
        term = draw.choice(VERBS)
        if display.sure:
            return {"id": term.iri, "display": display.generate(draw)}
        labelled = not plan.required_only and not plan.omits("display") and draw.integer(0, 1)
        return {"id": term.iri, "display": {"en": term.label}} if labelled else {"id": term.iri}

    return generate


PART_FACTORIES: Final[Mapping[type[BaseModel], Factory]] = {
    ActivityDefinition: _definition,
    Agent: _agent,
    Attachment: _attachment,
    Group: _group,
    Score: _score,
    Verb: _verb,
}
"""The factory of each part."""
