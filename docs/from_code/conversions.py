"""What becomes of every event: the matrix, and the table of every rule set."""

import inspect
from collections.abc import Iterator
from functools import reduce

from from_code.markdown import Page, anchor, code, from_docstring, table, toctree
from ralph_convert import Converter
from ralph_convert.edx_to_xapi.not_converted import NOT_CONVERTED
from ralph_convert.engine import Explanation, RuleSet
from ralph_models.edx import EVENTS, EdxEvent
from ralph_models.vocabulary import terms

__all__ = ["Matrix", "pages"]

PLATFORM = "https://courses.example.org"
Row = tuple[str, str, str]


class Matrix:
    """What becomes of each model of events."""

    def __init__(self) -> None:
        """Compile all rule sets."""
        self.rule_sets: dict[type, RuleSet] = {
            rules.__src__: rules for rules in Converter(platform_url=PLATFORM).rule_sets()
        }

    def short(self, model: type[EdxEvent]) -> str:
        """Say it in a cell."""
        rules = self.rule_sets.get(model)
        if rules is not None:
            return f"[{code(verb_of(rules))}](#{_place(rules)})"
        return "none, by design" if model in NOT_CONVERTED else "not yet"

    def long(self, model: type[EdxEvent]) -> str:
        """Say it in a line."""
        rules = self.rule_sets.get(model)
        if rules is not None:
            return f"{_said(rules)} [{code(type(rules).__name__)}](#{_place(rules)})"
        if model in NOT_CONVERTED:
            return f"no statement, by design ({NOT_CONVERTED[model]})"
        return "not converted yet"


def verb_of(rules: RuleSet) -> str:
    """Name the verb of a rule set, where it is always the same."""
    for dest, source, _ in rules.explain().rows:
        if dest == "verb__id" and source.startswith("'"):
            return _short_iri(source.strip("'"))
    return "by the event"


def pages(matrix: Matrix) -> Iterator[Page]:
    """Make the pages."""
    common = _common([rules.explain() for rules in matrix.rule_sets.values()])
    families: dict[str, list[RuleSet]] = {}
    for rules in matrix.rule_sets.values():
        families.setdefault(type(rules).__module__.rpartition(".")[2], []).append(rules)
    yield Page("conversions/index.md", _index(matrix, common, families))
    for family, members in families.items():
        parts = [
            f"# From {family.replace('_', ' ')} events",
            "",
            (
                f"Rule sets of {{py:mod}}`{type(members[0]).__module__}`. "
                "To the rows of each table comes [the common part](#conversions-common), where the "
                "table has no row of its own for the same member."
            ),
            "",
            *(_rule_set(rules, common) for rules in members),
        ]
        yield Page(f"conversions/{family}.md", "\n".join(parts))


def _index(matrix: Matrix, common: tuple[Row, ...], families: dict[str, list[RuleSet]]) -> str:
    converted = [
        (
            f"{{py:class}}`~{model.__module__}.{model.__name__}`",
            f"[{code(type(matrix.rule_sets[model]).__name__)}](#{_place(matrix.rule_sets[model])})",
            code(verb_of(matrix.rule_sets[model])),
            code(matrix.rule_sets[model].__dest__.__name__),
        )
        for model in EVENTS
        if model in matrix.rule_sets
    ]
    others = [
        (
            f"{{py:class}}`~{model.__module__}.{model.__name__}`",
            NOT_CONVERTED.get(model, "not yet"),
        )
        for model in EVENTS
        if model not in matrix.rule_sets
    ]
    return "\n".join(
        (
            "# Conversions",
            "",
            (
                f"{len(converted)} models of events become statements; {len(others)} do not. "
                "`Converter.explain(model)` prints the table of one."
            ),
            "",
            "## Converted",
            "",
            table(("event", "rule set", "verb", "statement"), converted),
            anchor("conversions-common") + "## The common part",
            "",
            (
                "These rows are the same in every rule set. A word in `<>` is a named source, "
                "which differs between families."
            ),
            "",
            _rows(common),
            "## Not converted",
            "",
            table(("event", "reason"), others),
            toctree(families, hidden=True),
        )
    )


def _common(explanations: list[Explanation]) -> tuple[Row, ...]:
    """Find the rows that all rule sets have."""
    shared = reduce(set.intersection, (set(found.rows) for found in explanations if found.rows))
    return tuple(row for row in explanations[0].rows if row in shared)


def _rule_set(rules: RuleSet, common: tuple[Row, ...]) -> str:
    return "\n".join(
        (
            f"{anchor(_place(rules))}## {type(rules).__name__}",
            "",
            from_docstring(inspect.cleandoc(type(rules).__doc__ or "")),
            "",
            (
                f"{{py:class}}`~{rules.__src__.__module__}.{rules.__src__.__name__}` → "
                f"{{py:class}}`~{rules.__dest__.__module__}.{rules.__dest__.__name__}`"
            ),
            "",
            _explained(rules.explain(), common),
        )
    )


def _explained(found: Explanation, common: tuple[Row, ...]) -> str:
    rows = tuple(row for row in found.rows if row not in common)
    # no named source is worth a line that the rows shown do not use
    names = [
        f"* {code(f'<{name}>')} = {code(source)}"
        for name, source in found.named.items()
        if any(f"<{name}>" in row[1] for row in found.rows)
    ]
    parts = [f"For each part of the event:\n\n{_explained(part, common)}" for part in found.parts]
    return "\n".join((_rows(rows) if rows else "", *names, "", *parts))


def _rows(rows: tuple[Row, ...]) -> str:
    return table(
        ("member of the statement", "from", "by"),
        (
            (code(_dest(dest)), code(_shortened(source)), code(chain))
            for dest, source, chain in rows
        ),
    )


_IRIS = sorted(((term.iri, term) for term in terms()), key=lambda pair: -len(pair[0]))


def _dest(path: str) -> str:
    """Put the label of an extension in the place of its IRI, which has no place to break."""
    for iri, term in _IRIS:
        if iri in path:
            return path.replace(iri, f"<{term.label}>").replace("__", ".")
    return path.replace("__", ".")


def _shortened(source: str) -> str:
    return _short_iri(source.strip("'")) if source.startswith("'http") else source


def _short_iri(iri: str) -> str:
    return next((term.label for known, term in _IRIS if known == iri), iri)


def _said(rules: RuleSet) -> str:
    return (inspect.cleandoc(type(rules).__doc__ or "").splitlines() or [""])[0]


def _place(rules: RuleSet) -> str:
    return f"conversion-{type(rules).__name__}".lower()
