"""A function of a rule set that gives an invalid value is found out, whatever it writes."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeAlias

import pytest
from pydantic import BaseModel

from ralph_convert import (
    ConversionError,
    ConversionItem,
    ConversionItems,
    ConversionSettings,
    EdxToXapi,
    RuleSet,
    RuleSetError,
)
from ralph_convert.edx_to_xapi import RULE_SETS
from ralph_convert.item import Derived, Dest, FirstOf, Named, Source, Sources, name_of, str_source
from ralph_models.edx import parse_event
from ralph_models.paths import Path, as_text

Root: TypeAlias = dict[str, Any]
Complete: TypeAlias = Callable[[type[BaseModel]], Root]
Function: TypeAlias = Callable[..., Any]


def known(key: str) -> str:
    """Give a name for every course and block."""
    return f"name of {key}"


SETTINGS: Final = ConversionSettings(
    platform_url="https://courses.example.org",
    learner_text=True,
    anonymous="session",
    course_names=known,
    block_names=known,
)

HARMLESS: Final = {
    "block_name": "what is no text is no name",
    "course_name": "the same",
    "uuid_text": "what is no text is no part of an id",
}
"""Functions between others whose invalid value can not reach a statement, and why."""


def invalid(*_: object) -> Any:
    """Give what no member of a statement can be."""
    return object()


def all_rule_sets() -> Iterator[type[RuleSet]]:
    for rules in RULE_SETS:
        yield rules
        if rules.child is not None:
            yield rules.child


def items_of(rules: type[RuleSet]) -> ConversionItems:
    layers = (base.__dict__.get("items", ()) for base in reversed(rules.__mro__))
    return ConversionItems().union(*layers)


def sources_of(rules: type[RuleSet]) -> Sources:
    layers = (base.__dict__.get("sources", {}) for base in reversed(rules.__mro__))
    return {name: source for layer in layers for name, source in layer.items()}


def functions_of(source: Source, named: Sources) -> Iterator[Function]:
    if isinstance(source, Named):
        yield from functions_of(named[source.name], named)
    if isinstance(source, Derived):
        yield source.function
    if isinstance(source, Derived | FirstOf):
        for part in source.sources:
            yield from functions_of(part, named)


def mutant(
    rules: type[RuleSet], items: Iterable[ConversionItem], sources: Sources
) -> type[RuleSet]:
    """Define a rule set, and the one that it is a part of, with other items and sources."""
    changed: type[RuleSet] = type(
        rules.__name__, (rules,), {"items": tuple(items), "sources": sources}
    )
    for parent in RULE_SETS:
        if parent.child is rules:
            return type(parent.__name__, (parent,), {"child": changed})
    return changed


def convert(rules: type[RuleSet], event: Root) -> list[str]:
    texts: list[str] = rules(SETTINGS).compile()(parse_event(event), None)
    return texts


def sparse(event: Root) -> Root:
    """Take away what is looked at first: who, which course, which component."""
    taken = ("user_id", "username", "course_id", "module")
    context = {key: value for key, value in event["context"].items() if key not in taken}
    payload = {key: value for key, value in event["event"].items() if key not in taken}
    return {**event, "context": context, "event": payload, "username": None}


def written_by_functions() -> Iterator[Any]:
    """Give each item that is computed, once for all rule sets that have the same."""
    seen = set[tuple[Any, ...]]()
    for rules in all_rule_sets():
        for item in items_of(rules):
            key = (item.dest, str_source(item.src), item.transformers)
            computed = bool(item.transformers or next(functions_of(item.src, sources_of(rules)), 0))
            if computed and key not in seen:
                seen.add(key)
                yield pytest.param(rules, item, id=f"{rules.__name__}-{as_text(item.dest)}")


def functions() -> dict[Function, list[type[RuleSet]]]:
    """Give each function with the rule sets that use it."""
    found: dict[Function, list[type[RuleSet]]] = {}
    for rules in all_rule_sets():
        for item in items_of(rules):
            for function in (*item.transformers, *functions_of(item.src, sources_of(rules))):
                users = found.setdefault(function, [])
                if rules not in users:
                    users.append(rules)
    return found


def dests(rules: type[RuleSet], path: Path) -> set[Path]:
    """Give the paths of what is made from the value at a path, and the path itself."""
    users = {item.dest for item in items_of(rules) if Dest(path) in leaves(item.src)}
    return {path[:length] for length in range(1, len(path) + 1)} | users


def leaves(source: Source) -> Iterator[Source]:
    if isinstance(source, Derived | FirstOf):
        for part in source.sources:
            yield from leaves(part)
    else:
        yield source


@pytest.mark.parametrize(("rules", "item"), list(written_by_functions()))
def test_an_invalid_value_in_a_member_is_a_conversion_error_at_its_path(
    rules: type[EdxToXapi], item: ConversionItem, complete: Complete
) -> None:
    broken = mutant(rules, (ConversionItem(item.dest, "time", invalid),), {})
    with pytest.raises(ConversionError) as caught:
        convert(broken, complete(rules.__src__))
    assert caught.value.dest in dests(rules, item.dest)


def faulty(source: Source, function: Function) -> Source:
    """Put a function that gives an invalid value in the place of another."""
    if isinstance(source, FirstOf):
        return FirstOf(*(faulty(part, function) for part in source.sources))
    if isinstance(source, Derived):
        parts = (faulty(part, function) for part in source.sources)
        called = invalid if source.function is function else source.function
        return Derived(called, *parts, cache=source.cache)
    return source


def with_fault(rules: type[RuleSet], function: Function) -> type[RuleSet]:
    """Define a rule set with a function that gives an invalid value."""
    items = (
        ConversionItem(
            item.dest,
            faulty(item.src, function),
            tuple(invalid if each is function else each for each in item.transformers),
        )
        for item in items_of(rules)
    )
    sources = {name: faulty(source, function) for name, source in sources_of(rules).items()}
    return mutant(rules, items, sources)


def fails(rules: type[RuleSet], event: Root) -> bool:
    try:
        convert(rules, event)
    except (ConversionError, RuleSetError):
        return True
    return False


@pytest.mark.parametrize(
    ("function", "users"),
    [
        pytest.param(function, users, id=f"{function.__module__}.{name_of(function)}")
        for function, users in functions().items()
    ],
)
def test_a_function_that_gives_an_invalid_value_is_found_out(
    function: Function, users: list[type[RuleSet]], complete: Complete
) -> None:
    found = any(
        fails(with_fault(rules, function), event) and not fails(mutant(rules, (), {}), event)
        for rules in users
        for whole in [complete(rules.__src__)]
        for event in (whole, sparse(whole) if isinstance(whole["event"], dict) else whole)
    )
    assert found is (name_of(function) not in HARMLESS)
