"""Generators of statements: the rules between their parts, and the templates of profiles."""

from collections.abc import Mapping
from typing import Any, Final, cast, get_args

from pydantic import BaseModel

from ralph_models.strategies.compiler import Compiler, Factory
from ralph_models.strategies.draw import Draw, Generator
from ralph_models.strategies.parts import PART_FACTORIES
from ralph_models.strategies.places import accepts
from ralph_models.strategies.plan import ABSENT, Plan
from ralph_models.strategies.profiles import typed_terms, value_of, with_template
from ralph_models.strategies.scalars import always, internet_time
from ralph_models.vocabulary import verbs
from ralph_models.xapi.activity import Activity
from ralph_models.xapi.actor import IDENTIFIERS, Agent, Group
from ralph_models.xapi.reference import StatementRef
from ralph_models.xapi.statement import Statement, StatementParts, SubStatement

__all__ = ["STATEMENT_FACTORIES"]

_OF_ACTIVITIES: Final = ("revision", "platform")
_NEW: Final = ("contextAgents", "contextGroups")
"""Members of the context that came with xAPI 2.0."""
_TIMES: Final = ("timestamp", "stored")
_BY_HAND: Final = ("verb", "object", "context", "authority", "version", *_TIMES)


def _statement(compiler: Compiler, model: type[BaseModel], plan: Plan) -> Generator:
    """Make statements in which verb, object, context and edition agree."""
    if issubclass(model, Statement):
        plan = with_template(model, plan)
    return _Maker(compiler, cast("type[StatementParts]", model), plan).generate


class _Maker:
    """Makes statements, or SubStatements, one part after the other."""

    def __init__(self, compiler: Compiler, model: type[StatementParts], plan: Plan) -> None:
        self._plan = plan
        self._compiler = compiler
        fields = model.__pydantic_fields__
        self._required = {name for name, field in fields.items() if field.is_required()}
        self._model = model
        self._others = compiler.of_members(compiler.members(model, plan, omit=_BY_HAND))
        self._verb = self._part("verb")
        self._object = self._part("object")
        needs_activity = any(plan.at("context").forces(name) for name in _OF_ACTIVITIES)
        if needs_activity and get_args(model.__pydantic_fields__["object"].annotation):
            self._object = compiler.of(Activity, plan.at("object"))
        self._reference = compiler.model(StatementRef, Plan(required_only=plan.required_only))
        asked = plan.forces("verb") or plan.forces("object") or needs_activity
        self._may_void = not asked and _may_void(model)
        self._of_activity = self._contexts(())
        self._of_others = self._contexts(_OF_ACTIVITIES)
        self._times = {name: self._part(name) for name in _TIMES if name in fields}
        self._version = self._part("version") if "version" in fields else None
        # by the caller, or by a model that takes fewer versions than all statements do
        self._version_is_settled = plan.at("version").has_value or "version" in self._required
        authority = self._make_authority() if "authority" in fields else always(ABSENT)
        self._authority = self._if_there("authority", authority)
        self._is_new = any(plan.at("context").forces(name) for name in _NEW)
        self._typed = typed_terms(model)

    def _part(self, name: str) -> Generator:
        return self._compiler.member(self._model, name, self._plan).generate

    def _contexts(self, without: tuple[str, ...]) -> tuple[Generator, Generator]:
        """Make the generators of contexts of xAPI 1.0.3 and of 2.0."""

        def make(omitted: tuple[str, ...]) -> Generator:
            asked = self._plan.at("context")
            if asked.has_value:
                return self._part("context")
            whole = self._plan.copy()
            whole.below["context"] = asked.without(omitted)
            context = self._compiler.member(self._model, "context", whole).generate
            return self._if_there("context", context)

        return make((*without, *_NEW)), make(without)

    def _make_authority(self) -> Generator:
        """Make agents, or now and then the two of OAuth: an application and its user."""
        asked = self._plan.at("authority")
        if asked.has_value or any(asked.forces(name) for name in IDENTIFIERS):
            return self._part("authority")
        agent = self._compiler.model(Agent, Plan(required_only=True))
        if accepts(Agent, asked):
            alone = agent if asked.is_plain else self._compiler.of(Agent, asked)
            pair = self._pair(Plan(required_only=True))
            return (
                alone
                if asked.needs_parts
                else lambda draw: (pair if draw.one_in(4) else alone)(draw)
            )
        return self._pair(asked)

    def _pair(self, asked: Plan) -> Generator:
        """Make the two of OAuth, a group without an identifier."""
        omitted = (*IDENTIFIERS, "member")
        named = self._compiler.of_members(self._compiler.members(Group, asked, omit=omitted))
        members = asked.at("member")
        agent = self._compiler.model(Agent, members)
        if members.has_value:
            return lambda draw: named(draw) | {"member": agent(draw)}
        return lambda draw: named(draw) | {"member": [agent(draw), agent(draw)]}

    def _if_there(self, name: str, generate: Generator) -> Generator:
        """Make a generator of a part, or of :data:`ABSENT`."""
        return lambda draw: generate(draw) if self._is_there(draw, name) else ABSENT

    def _is_there(self, draw: Draw, name: str) -> bool:
        if self._plan.forces(name) or name in self._required:
            return True
        absent = self._plan.required_only or self._plan.omits(name)
        return not absent and draw.integer(0, 1) == 1

    def generate(self, draw: Draw) -> Any:
        """Make one."""
        made = self._others(draw)
        new = self._choose_edition(draw, made)
        made["verb"] = (
            {"id": verbs.VOIDED.iri} if self._may_void and draw.one_in(24) else self._verb(draw)
        )
        voids = made["verb"].get("id") == verbs.VOIDED.iri and not self._plan.forces("object")
        made["object"] = draw.part(self._reference if voids else self._object)
        choices = self._of_activity if _is_activity(made["object"]) else self._of_others
        for name, part in (("context", choices[new]), ("authority", self._authority)):
            value = draw.part(part)
            if value is not ABSENT:
                made[name] = value
        self._add_times(draw, made, internet=new)
        self._add_typed(draw, made)
        return made

    def _choose_edition(self, draw: Draw, made: dict[str, Any]) -> bool:
        """Choose version and edition; tell if it is that of xAPI 2.0."""
        if self._version is None:
            return self._is_new
        if self._version_is_settled:
            made["version"] = self._version(draw)
            return str(made["version"])[:1] == "2"
        new = self._is_new or draw.one_in(4)
        if self._is_there(draw, "version"):
            made["version"] = "2.0.0" if new else self._version(draw)
        return new

    def _add_times(self, draw: Draw, made: dict[str, Any], *, internet: bool) -> None:
        for name, generate in self._times.items():
            if self._is_there(draw, name):
                given = self._plan.at(name).has_value
                made[name] = internet_time(draw) if internet and not given else generate(draw)
        inner = made["object"]
        if internet and "timestamp" in inner and not self._plan.at("object").forces("timestamp"):
            inner["timestamp"] = internet_time(draw)

    def _add_typed(self, draw: Draw, made: dict[str, Any]) -> None:
        """Add extensions of the profile where there are others, with values of their types."""
        for place, terms in self._typed.items():
            extensions = made.get(place, {}).get("extensions")
            if extensions is None or self._plan.at(place).at("extensions").has_value:
                continue
            for term in (draw.choice(terms) for _ in range(draw.integer(0, 2))):
                extensions.setdefault(term.iri, value_of(term)(draw))


def _may_void(model: type[StatementParts]) -> bool:
    """Tell if verb and object are free."""
    verb, target = (model.__pydantic_fields__[name] for name in ("verb", "object"))
    return not verb.metadata and StatementRef in get_args(target.annotation)


def _is_activity(target: Any) -> bool:
    return bool(target.get("objectType", "Activity") == "Activity")


STATEMENT_FACTORIES: Final[Mapping[type[BaseModel], Factory]] = {
    **PART_FACTORIES,
    Statement: _statement,
    SubStatement: _statement,
}
"""The factory of each statement and part."""
