"""Generators of tracking events, in the forms of ten years of logs.

The platform writes the payload of a browser's event as JSON text and its own as an
object. In 2013 there was no context and no offset, in 2014 no name; since 2018 there is
all of it. A third of the events are of no era: each field is there, null or absent on
its own.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from ralph_models.edx import (
    EVENTS,
    INDEX,
    EdxEvent,
    UIProblemCheck,
    UIProblemGraded,
    UIProblemReset,
)
from ralph_models.edx.base import PayloadForm, payload_type
from ralph_models.errors import UnknownEventError
from ralph_models.selection import selector_of
from ralph_models.strategies.compiler import Compiler, Factory, Member
from ralph_models.strategies.draw import Draw, Generator
from ralph_models.strategies.fields import COURSES, USERS, organization_of
from ralph_models.strategies.places import is_model, literals
from ralph_models.strategies.plan import Plan
from ralph_models.strategies.scalars import always, numbered, pool
from ralph_models.types import JsonValue

__all__ = ["EVENT_FACTORIES"]


@dataclass(frozen=True)
class _Era:
    """What the platform used to write."""

    root: frozenset[str]
    context: frozenset[str] = frozenset()
    offset: str = "+00:00"


_IN_2013: Final = frozenset({"event_source", "username", "ip", "agent", "host", "session", "page"})
_IN_2018: Final = _IN_2013 | {"context", "name", "referer", "accept_language"}
_HERE: Final = frozenset({"user_id", "path", "course_id", "org_id"})
_ERAS: Final[Sequence[_Era | None]] = (
    _Era(frozenset({"event_source"})),
    _Era(_IN_2018, _HERE),
    _Era(_IN_2018 | {"context"}, _HERE | {"enterprise_uuid"}),
    _Era(_IN_2013 | {"context"}, _HERE),
    _Era(_IN_2013, offset=""),
    None,
    None,
)
"""The simplest first; two of seven are of none."""

_SPECIAL: Final = ("event_type", "name", "event_source", "time", "context", "event", "username")


def _as_moment(draw: Draw, offset: str) -> str:
    micro = draw.integer(0, 10 * 365 * 86_400 * 10**6)
    seconds, rest = divmod(micro, 10**6)
    days, second = divmod(seconds, 86_400)
    clock = f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}.{rest:06d}"
    year, day = divmod(days, 365)
    return f"{2014 + year}-{day // 31 + 1:02d}-{day % 28 + 1:02d}T{clock}{offset}"


class _Maker:
    """Makes the events of one model."""

    def __init__(self, compiler: Compiler, model: type[EdxEvent], plan: Plan) -> None:
        self._plan = plan
        self._model = model
        fields = model.__pydantic_fields__
        self._members = compiler.members(model, plan, omit=_SPECIAL)
        self._special: dict[str, Member] = {
            name: compiler.member(model, name, plan) for name in _SPECIAL if name in fields
        }
        self._contexts = _contexts(compiler, model, plan)
        self._payload = _Payload(compiler, model, plan)
        self._sources = [one for one in _texts(fields, "event_source") if one]
        self._names = [one for one in _texts(fields, "name") if one]
        self._may_be_blank = {
            name for name in ("name", "event_source") if "" in _texts(fields, name)
        }
        self._must_say = _is_shared(model)

    def generate(self, draw: Draw) -> Any:
        """Make one: what surrounds the payload, then the payload."""
        made = draw.part(self._envelope)
        self._payload.add(draw, made)
        if self._must_say and not self._plan.forces("event_source") and draw.one_in(4):
            # the form of the payload may tell the source as well
            rest = {key: value for key, value in made.items() if key != "event_source"}
            return rest if _selects(rest, self._model) else made
        return made

    def _envelope(self, draw: Draw) -> dict[str, Any]:
        era = _ERAS[0] if self._plan.required_only else draw.choice(_ERAS)
        user = draw.choice(USERS)
        made: dict[str, Any] = {}
        self._tell_kind(draw, made, era)
        self._add(draw, made, era, "username", lambda _: user[1])
        for member in self._members:
            if member.sure or (era and member.key in era.root):
                made[member.key] = member.generate(draw)
            elif era is None:
                _by_chance(draw, made, member.key, member)
        self._add_time(draw, made, era)
        self._add_context(draw, made, era, user[0])
        return made

    def _tell_kind(self, draw: Draw, made: dict[str, Any], era: _Era | None) -> None:
        """Add type, name and source, by which the model is found again."""
        if "event_type" in self._special:
            member = self._special["event_type"]
            if member.sure or draw.integer(0, 1):
                made["event_type"] = member.generate(draw)
        names = self._names

        def name(draw: Draw) -> Any:
            kind = made.get("event_type")
            return draw.choice(names) if names else kind or self._special["name"].generate(draw)

        self._add(draw, made, era, "name", name)
        if self._must_say and not self._plan.forces("event_source"):
            made["event_source"] = draw.choice(self._sources)
        elif not self._plan.required_only or self._plan.forces("event_source"):
            sources = self._sources
            self._add(draw, made, era, "event_source", pool(sources) if sources else None)

    def _add(
        self,
        draw: Draw,
        made: dict[str, Any],
        era: _Era | None,
        name: str,
        generate: Generator | None,
    ) -> None:
        """Add a member as the era has it, or by chance; as the caller wants it in any case."""
        member = self._special.get(name)
        if member is None or self._plan.omits(name):
            return
        usual = generate or member.generate
        if member.sure:
            asked = self._plan.at(name)
            made[name] = usual(draw) if asked.is_plain else member.generate(draw)
        elif era is None:
            if name in self._may_be_blank and draw.one_in(6):
                made[name] = ""
            else:
                _by_chance(draw, made, name, member._replace(generate=usual))
        elif name in era.root:
            made[name] = usual(draw)

    def _add_context(
        self, draw: Draw, made: dict[str, Any], era: _Era | None, user_id: object
    ) -> None:
        context = self._contexts[era]
        self._add(draw, made, era, "context", lambda draw: draw.part(context))
        written: dict[str, Any] = made.get("context") or {}
        if written.get("user_id") is _THE_USER:
            written["user_id"] = user_id

    def _add_time(self, draw: Draw, made: dict[str, Any], era: _Era | None) -> None:
        if "time" not in self._special:
            return
        given = not self._plan.at("time").is_plain
        usual = era is not None and not given
        generate = self._special["time"].generate
        made["time"] = _as_moment(draw, era.offset) if era and usual else generate(draw)


def _by_chance(draw: Draw, made: dict[str, Any], key: str, member: Member, first: int = 4) -> None:
    """Add a member, or null, or nothing."""
    chance = draw.integer(0, 7)
    if chance >= first:
        made[key] = member.generate(draw)
    elif member.nullable and chance == 3:  # noqa: PLR2004 - one of eight
        made[key] = None


_THE_USER: Final = object()
"""In place of the id of the user, who is known to the event as a whole."""


def _contexts(
    compiler: Compiler, model: type[EdxEvent], plan: Plan
) -> Mapping[_Era | None, Generator]:
    """Make the generators of a model's contexts, of each era and of none."""
    asked = plan.at("context")
    if asked.has_value:
        given = compiler.member(model, "context", plan).generate
        return dict.fromkeys(_ERAS, given)
    annotation: Any = model.__pydantic_fields__["context"].annotation
    kinds = [part for part in (annotation, *get_args(annotation)) if is_model(part)]
    members = compiler.members(kinds[0], asked)
    free = _HERE - {name for name in _HERE if asked.forces(name)}

    def of(era: _Era | None) -> Generator:
        return lambda draw: _context(draw, era, members, free)

    return {era: of(era) for era in _ERAS}


def _context(
    draw: Draw, era: _Era | None, members: Sequence[Member], free: Collection[str]
) -> dict[str, Any]:
    """Make a context, in which what is not asked for agrees."""
    course = draw.choice(COURSES)
    known = {"user_id": _THE_USER, "course_id": course, "org_id": organization_of(course)}
    made: dict[str, Any] = {}
    for member in members:
        key = member.key
        if key in known and key in free:
            member = member._replace(generate=always(known[key]))  # noqa: PLW2901
        if member.sure or (era and key in era.context):
            made[key] = member.generate(draw)
        elif era is None:
            # there are twenty, and few come together
            _by_chance(draw, made, key, member, 4 if key in _HERE else 6)
    return made


_STYLES: Final[Sequence[Callable[[Any], str]]] = (
    json.dumps,
    lambda data: json.dumps(data, separators=(",", ":"), ensure_ascii=False),
    lambda data: json.dumps(json.dumps(data)),
)
"""How the text of a payload is written; some old events quote it as JSON once more."""


class _Payload:
    """Makes the payloads of one model of events."""

    def __init__(self, compiler: Compiler, model: type[EdxEvent], plan: Plan) -> None:
        asked = plan.at("event")
        field = model.__pydantic_fields__.get("event")
        self._sure = plan.forces("event") or (field is not None and field.is_required())
        self._left_out = (
            field is None or plan.omits("event") or (plan.required_only and not self._sure)
        )
        if field is None or self._left_out:
            return
        self._whole = compiler.member(model, "event", plan).generate if asked.has_value else None
        form = next((part for part in field.metadata if isinstance(part, PayloadForm)), None)
        annotation = payload_type(model)
        self._data = compiler.of(annotation, asked, "event")
        self._special = None if asked.needs_parts or form is None else _SHAPES.get(form.shape)
        self._empty: list[Any] = []
        if form is not None and not asked.needs_parts:
            self._empty = [one for one in (None, "") if _takes(form, annotation, one)]

    def add(self, draw: Draw, made: dict[str, Any]) -> None:
        """Add the payload in the form that the source of the event has."""
        if self._left_out:
            return
        if self._whole is not None:
            made["event"] = self._whole(draw)
            return
        if self._empty and draw.one_in(12):
            empty = draw.choice([*self._empty, *self._empty, _NOTHING])
            if empty is not _NOTHING:
                made["event"] = empty
            elif self._sure:
                made["event"] = self._empty[0]
            return
        as_text = made.get("event_source") == "browser" or draw.one_in(6)
        if as_text and self._special is not None and draw.integer(0, 3):
            made["event"] = self._special(draw)
            return
        data = draw.part(self._data)
        if as_text:
            style = draw.integer(0, 11)
            data = _STYLES[2 if style == 11 else style % 2](data)  # noqa: PLR2004
        made["event"] = data


_NOTHING: Final = object()


def _takes(form: PayloadForm, annotation: Any, empty: JsonValue) -> bool:
    """Tell if a payload may be empty in a way."""
    try:
        TypeAdapter(annotation).validate_python(form.shape(empty))
    except (ValidationError, PydanticCustomError):
        return False
    return True


def _texts(fields: Mapping[str, Any], name: str) -> Collection[str]:
    """List the texts that a field with ``Literal`` types takes."""
    return literals(fields[name].annotation) if name in fields else ()


def _is_shared(model: type[EdxEvent]) -> bool:
    """Tell if another model claims the same events from another source."""
    for kind in selector_of(model).kinds:
        events: list[dict[str, Any]] = [
            {"event_type": kind},
            {"event_type": kind, "event": {}},
            {"event_type": kind, "event": "{}"},
        ]
        if model in EVENTS and not all(_selects(event, model) for event in events):
            return True
    return False


def _selects(event: dict[str, Any], model: type[EdxEvent]) -> bool:
    try:
        return INDEX.select(event) is model
    except UnknownEventError:
        return False


def _shape_of(model: type[EdxEvent]) -> Callable[[JsonValue], JsonValue]:
    """Find how a model reads a payload that is not JSON."""
    metadata = model.__pydantic_fields__["event"].metadata
    return next(part.shape for part in metadata if isinstance(part, PayloadForm))


_form: Final = pool(
    (
        "input_7f1ae2b8c9d0_2_1=choice_1",
        "",
        "input_a_2_1=%C3%A9l%C3%A8ve+%26&input_a_3_1%5B%5D=choice_0&input_a_3_1%5B%5D=choice_2",
        "input_i4x-ExampleX-DEMO101-problem-x_2_1=0.5",
        "input_a_2_1=",
        "input_a_2_1",
    ),
    numbered("input_a_2_1={}", 9_999),
)

_SHAPES: Final[Mapping[Any, Generator]] = {
    _shape_of(UIProblemCheck): _form,
    _shape_of(UIProblemGraded): lambda draw: json.dumps([_form(draw), "<div>1 of 1</div>"]),
    _shape_of(UIProblemReset): _form,
}
"""Makes the text of a payload that is read in a way of its own."""


def _event(compiler: Compiler, model: type[BaseModel], plan: Plan) -> Generator:
    return _Maker(compiler, cast("type[EdxEvent]", model), plan).generate


EVENT_FACTORIES: Final[Mapping[type[BaseModel], Factory]] = {EdxEvent: _event}
"""The factory of events."""
