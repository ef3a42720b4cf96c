"""Strategies, examples and tests of one model."""

from collections.abc import Callable, Collection, Iterable
from functools import cache
from random import Random
from typing import Any, Final, TypeVar

from hypothesis import given as hypothesis_given
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy
from pydantic import ValidationError

from ralph_models.base import Model
from ralph_models.paths import AnyPath
from ralph_models.strategies.compiler import Compiler
from ralph_models.strategies.draw import Draw, Generator, RandomDraw, strategy
from ralph_models.strategies.event import EVENT_FACTORIES
from ralph_models.strategies.fields import FIELDS
from ralph_models.strategies.places import check_path
from ralph_models.strategies.plan import Overrides, Plan, key_path
from ralph_models.strategies.scalars import SCALARS
from ralph_models.strategies.statement import STATEMENT_FACTORIES

__all__ = ["COMPILER", "custom_given", "examples", "from_model", "generator_of", "validated"]

M = TypeVar("M", bound=Model)

COMPILER: Final = Compiler(SCALARS, FIELDS, {**STATEMENT_FACTORIES, **EVENT_FACTORIES})
"""Makes the generators of all models."""


def from_model(
    model: type[M],
    *,
    overrides: Overrides | None = None,
    required_only: bool = False,
    with_optional: Collection[AnyPath] = (),
) -> SearchStrategy[M]:
    """Make a strategy of valid instances of a model.

    Args:
        model: A model of an event, of a statement or of a part of one; also a subclass
            that you define.
        overrides: Values by path, such as ``{"context.course_id": st.just("…")}``. A value
            is a strategy, a constant, or a function of a :class:`Draw`; what lies above it
            is there. A key of a free map, such as the IRI of an extension, stands in a
            tuple: ``("result", "extensions", VIDEO_TIME)``.
        required_only: Leave out whatever may be absent.
        with_optional: Paths of members that are there, whatever their value.

    Raises:
        InvalidArgument: The model has no such path, or nothing valid has what is asked
            for; the latter is found at the first draw at the latest.
    """
    plan = _plan(model, overrides, required_only, with_optional)
    generate = generator_of(model, plan)
    _warm_up(model)
    options: dict[str, Any] = {}
    if overrides:
        options["overrides"] = overrides
    if required_only:
        options["required_only"] = required_only
    if with_optional:
        options["with_optional"] = with_optional
    return strategy("from_model", generate, model, **options)


@cache
def _warm_up(model: type[Model]) -> None:
    """Let the model be built, and slow imports be done, before Hypothesis takes the time."""
    try:
        generate = generator_of(model, Plan())
    except InvalidArgument:
        # a model of a user, which is made with overrides alone
        return
    draw = RandomDraw(Random(0))  # noqa: S311 - no secret is made of it
    for _ in range(_WARM):
        generate(draw)


_WARM: Final = 20
"""Examples after which nothing more is built, as a rule."""


def _plan(
    model: type[Model],
    overrides: Overrides | None,
    required_only: bool,  # noqa: FBT001 - handed on by name
    with_optional: Collection[AnyPath],
) -> Plan:
    """Collect what is asked for, each path checked; the shorter ones first."""
    if isinstance(with_optional, str):
        message = f"with_optional is a collection of paths, not the text {with_optional!r}"
        raise InvalidArgument(message)
    plan = Plan(required_only=required_only)
    for path, value in sorted(_by_path(overrides), key=lambda pair: len(pair[0])):
        check_path(model, path)
        plan.need(path, value)
    for path in map(key_path, with_optional):
        check_path(model, path)
        plan.need_also(path)
    return plan


def _by_path(overrides: Overrides | None) -> Iterable[tuple[tuple[str, ...], Any]]:
    return [(key_path(path), value) for path, value in (overrides or {}).items()]


def generator_of(model: type[M], plan: Plan) -> Callable[[Draw], M]:
    """Make a generator of instances of a model."""
    generate = COMPILER.model(model, plan)
    return validated(model, generate, steered=bool(plan.below))


def validated(model: type[M], generate: Generator, *, steered: bool = False) -> Callable[[Draw], M]:
    """Make a generator of instances out of one of JSON objects.

    Args:
        model: What the objects are instances of.
        generate: Makes the objects.
        steered: Whether a caller has a say, and so is told of values that are refused.
    """

    def instance(draw: Draw) -> M:
        value = generate(draw)
        try:
            return model.model_validate(value)
        except ValidationError as error:
            if not steered:
                raise
            message = f"what is asked for makes no {model.__name__}: {error}"
            raise InvalidArgument(message) from error

    return instance


def examples(
    model: type[M],
    n: int,
    *,
    seed: int = 0,
    overrides: Overrides | None = None,
    required_only: bool = False,
    with_optional: Collection[AnyPath] = (),
) -> list[M]:
    """Make instances of a model without a test, the same for the same seed.

    Args:
        model: As for :func:`from_model`, which describes the other arguments.
        n: How many.
        seed: Any number. Another release of this package may make others of it.
        overrides: Of a strategy, a hundred values are drawn and one is taken each time.
        required_only: Leave out whatever may be absent.
        with_optional: Paths of members that are there.

    Raises:
        InvalidArgument: As :func:`from_model` does.
    """
    generate = generator_of(model, _plan(model, overrides, required_only, with_optional))
    draw = RandomDraw(Random(seed))  # noqa: S311 - no secret is made of it
    return [generate(draw) for _ in range(n)]


def custom_given(
    *models: type[Model] | SearchStrategy[Any],
    overrides: Overrides | None = None,
    required_only: bool = False,
    with_optional: Collection[AnyPath] = (),
    **named: type[Model] | SearchStrategy[Any],
) -> Callable[[Callable[..., Any]], Callable[..., None]]:
    """Test a function with instances of models.

    Args:
        models: Models, or strategies, for the last arguments of the function in order;
            fixtures of pytest are the arguments before them.
        overrides: For each of the models, as for :func:`from_model`; so are the next two.
        required_only: Leave out whatever may be absent.
        with_optional: Paths of members that are there.
        named: Models, or strategies, by the name of their argument instead.

    Raises:
        InvalidArgument: As :func:`from_model` does.
    """

    def made(part: type[Model] | SearchStrategy[Any]) -> SearchStrategy[Any]:
        if isinstance(part, SearchStrategy):
            return part
        return from_model(
            part, overrides=overrides, required_only=required_only, with_optional=with_optional
        )

    parts = [made(part) for part in models]
    return hypothesis_given(*parts, **{name: made(part) for name, part in named.items()})
