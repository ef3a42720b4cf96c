"""Which statements belong together, and whether they follow a pattern.

``follows`` of `xAPI Profiles 1.0, part three, section 2.2
<https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-communication.md#22-pattern-validation>`_,
with the requirements on registrations of part two, section 9.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple, cast

from ralph_models.xapi.comparison import instant
from ralph_models.xapi.profiles.automaton import Automaton, Progress
from ralph_models.xapi.profiles.patterns import Pattern
from ralph_models.xapi.profiles.reports import (
    ProfileFinding,
    SequenceOutcome,
    SequenceReport,
    StatementReport,
)

__all__ = ["SUBREGISTRATION", "Checked", "Group", "Sequences", "groups_of"]

SUBREGISTRATION: Final = "https://w3id.org/xapi/profiles/extensions/subregistration"
"""The context extension that divides a registration (9.0)."""

_UUID: Final = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.IGNORECASE
)
"""Of variant 2, which RFC 4122 writes as the bits 10."""


class Checked(NamedTuple):
    """A statement that was held against the templates."""

    place: int
    """Its place among the statements that were given."""
    statement: dict[str, Any]
    """Its JSON object."""
    report: StatementReport
    """What the templates say."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that follow one primary pattern."""

    registration: str | None
    subregistration: str | None
    members: tuple[Checked, ...]
    """In the order of time."""
    findings: tuple[ProfileFinding, ...] = ()
    """What is wrong with the registrations."""


def groups_of(statements: Iterable[Checked], names: frozenset[str]) -> Iterator[Group]:
    """Put together what has the same registration, and the same subregistration if all have one.

    Where one statement of a registration has no subregistration for the profile, all
    statements of the registration belong together (9.0). Each group is ordered by
    timestamp; equal ones, and groups in which one has none, stay in the order they came in.

    Args:
        statements: Those of one profile.
        names: What the profile and its versions are called.
    """
    registrations: dict[str | None, list[Checked]] = {}
    for checked in statements:
        registration: str | None = checked.statement.get("context", {}).get("registration")
        key = registration.lower() if registration else None
        registrations.setdefault(key, []).append(checked)
    for registration, members in registrations.items():
        findings = tuple(_misregistered(registration, members))
        parts: dict[str | None, list[Checked]] = {}
        for checked in members:
            parts.setdefault(_subregistration(checked.statement, names), []).append(checked)
        if None in parts or registration is None:
            parts = {None: members}
        for subregistration, part in parts.items():
            yield Group(registration, subregistration, tuple(_by_time(part)), findings)


def _entries(statement: dict[str, Any]) -> list[Any] | None:
    """Read the elements of the extension; None if it is absent, none at all if it is no array."""
    extensions: dict[str, Any] = statement.get("context", {}).get("extensions", {})
    if SUBREGISTRATION not in extensions:
        return None
    return _as_array(extensions[SUBREGISTRATION])


_LIST: type[Any] = list
# checkers see unknown types in what they narrow; this tells them nothing


def _as_array(value: Any) -> list[Any]:
    return value if isinstance(value, _LIST) else []


def _entry(entry: Any) -> tuple[str, str] | None:
    """Read the profile and the subregistration of an element, if it has what it must have."""
    if not isinstance(entry, dict):
        return None
    parts = cast("dict[str, Any]", entry)
    profile, id_ = parts.get("profile"), parts.get("subregistration")
    if isinstance(profile, str) and isinstance(id_, str) and _UUID.fullmatch(id_):
        return profile, id_.lower()
    return None


def _subregistration(statement: dict[str, Any], names: frozenset[str]) -> str | None:
    """Read the subregistration for the profile."""
    for profile, id_ in filter(None, map(_entry, _entries(statement) or ())):
        if profile in names:
            return id_
    return None


def _misregistered(
    registration: str | None, members: Iterable[Checked]
) -> Iterator[ProfileFinding]:
    """Find what breaks the rules on registrations, if no template does."""
    path = ("context", "extensions", SUBREGISTRATION)
    for place, statement, _ in members:
        entries = _entries(statement)
        if registration is None:
            message = f"statement {place} has none, and patterns are followed within one (9.0)"
            yield ProfileFinding(("context", "registration"), "registration", message)
        if entries is None:
            continue
        if registration is None:
            message = f"statement {place} has it without a registration (9.0)"
            yield ProfileFinding(path, "subregistration", message)
        if not entries or None in map(_entry, entries):
            message = (
                f"statement {place}: not an array of objects with a profile"
                " and a subregistration, which is a UUID of variant 2 (9.0)"
            )
            yield ProfileFinding(path, "subregistration", message)


def _by_time(members: Sequence[Checked]) -> Sequence[Checked]:
    times: list[str | None] = [checked.statement.get("timestamp") for checked in members]
    instants = [instant(time) for time in times if time is not None]
    if len(instants) < len(times):
        return members
    return [members[place] for place in sorted(range(len(times)), key=instants.__getitem__)]


class Sequences:
    """The patterns of a profile, ready to be held against groups of statements.

    Args:
        patterns: Its patterns.
        templates: The identifiers of its templates.
    """

    __slots__ = ("_automata", "_missing", "_primary")

    def __init__(self, patterns: Sequence[Pattern], templates: frozenset[str]) -> None:
        """Build an automaton for each primary pattern that needs no other profile."""
        known = {pattern.id: pattern for pattern in patterns}
        self._primary: Final = [pattern.id for pattern in patterns if pattern.primary]
        self._missing: Final = {id_: _outside(id_, known, templates) for id_ in self._primary}
        self._automata: Final = {
            id_: Automaton(id_, known) for id_ in self._primary if not self._missing[id_]
        }

    def check(self, group: Group) -> SequenceReport:
        """Hold statements against each primary pattern, and report the best fit."""
        order = tuple(checked.place for checked in group.members)
        report = SequenceReport(
            group.registration,
            group.subregistration,
            "failure",
            order=order,
            findings=group.findings,
        )
        if not self._primary:
            message = "the profile has no primary pattern"
            return _with(report, ProfileFinding((), "pattern", message))
        followed = [
            frozenset(report.followed if report.outcome == "success" else ())
            for _, _, report in group.members
        ]
        runs = {id_: automaton.run(followed) for id_, automaton in self._automata.items()}
        whole = next((id_ for id_, run in runs.items() if _is_whole(run, len(order))), None)
        if whole is not None:
            return replace(report, outcome="success", pattern=whole)
        if unresolved := {id_: names for id_, names in self._missing.items() if names}:
            report = replace(report, outcome="unresolved")
            return _with(report, *_unresolved(unresolved))
        return _stopped(report, group.members, runs)


def _with(report: SequenceReport, *findings: ProfileFinding) -> SequenceReport:
    return replace(report, findings=(*report.findings, *findings))


def _is_whole(run: Progress, length: int) -> bool:
    return run.accepted and run.position == length


def _outside(
    pattern: str, known: Mapping[str, Pattern], templates: frozenset[str]
) -> tuple[str, ...]:
    """Name the members, at any depth, that the profile does not have."""
    seen = {pattern: None}
    open_ends = [pattern]
    while open_ends:
        for member in known[open_ends.pop()].members:
            if member not in seen and member in known:
                open_ends.append(member)
            seen[member] = None
    return tuple(member for member in seen if member not in known and member not in templates)


def _unresolved(missing: Mapping[str, Iterable[str]]) -> Iterator[ProfileFinding]:
    for pattern, names in missing.items():
        for name in names:
            message = f"{name} is of another profile, and not resolvable here"
            yield ProfileFinding((), "unresolved", message, template=pattern)


def _stopped(
    report: SequenceReport, members: Sequence[Checked], runs: Mapping[str, Progress]
) -> SequenceReport:
    """Tell where the patterns stop that go furthest, and what was to come there."""
    furthest = max(run.position for run in runs.values())
    best = {id_: run for id_, run in runs.items() if run.position == furthest}
    expected = tuple(dict.fromkeys(name for run in best.values() for name in run.expected))
    outcome: SequenceOutcome = "partial" if furthest == len(members) else "failure"
    report = replace(report, outcome=outcome, pattern=next(iter(best)), expected=expected)
    if outcome == "partial":
        return report
    place, statement, found = members[furthest]
    report = replace(report, position=place, statement=statement.get("id"), found=found.followed)
    return _with(report, *found.findings)
