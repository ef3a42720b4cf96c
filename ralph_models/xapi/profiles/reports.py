"""What a profile finds in statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ralph_models.findings import Finding

__all__ = [
    "ProfileFinding",
    "SequenceOutcome",
    "SequenceReport",
    "StatementOutcome",
    "StatementReport",
    "TemplateOutcome",
    "TemplateReport",
]

TemplateOutcome: TypeAlias = Literal["followed", "broken", "unmatched"]
"""``unmatched``: a Determining Property differs, so that the rules say nothing."""
StatementOutcome: TypeAlias = Literal["success", "invalid", "unmatched"]
"""As in the table of part three, section 2.1."""
SequenceOutcome: TypeAlias = Literal["success", "partial", "failure", "unresolved"]
"""As in the table of part three, section 2.2; ``unresolved``: it depends on other profiles.

``partial``: what is there is the beginning of a sequence that follows the pattern."""


@dataclass(frozen=True, slots=True)
class ProfileFinding(Finding):
    """Where a statement departs from a template or a pattern.

    ``path`` leads through the statement, with ``*`` where any key will do; ``rule`` is the
    index of the rule in the template, from 0.
    """

    template: str = ""
    """The template or pattern."""
    note: str = ""
    """The rule's ``scopeNote``."""

    def __str__(self) -> str:
        """Tell which template, where and what."""
        of = f"{self.template}: " if self.template else ""
        note = f" [{self.note}]" if self.note else ""
        return f"{of}{Finding.__str__(self)}{note}"


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What one template finds in a statement."""

    template: str
    """Its identifier."""
    outcome: TemplateOutcome
    findings: tuple[ProfileFinding, ...] = ()
    """Why it is broken or unmatched."""
    advice: tuple[ProfileFinding, ...] = ()
    """What it recommends and is not there; no fault."""


@dataclass(frozen=True, slots=True)
class StatementReport:
    """What all templates of a profile find in a statement."""

    templates: tuple[TemplateReport, ...]
    """One a template, in the order of the profile."""

    @property
    def outcome(self) -> StatementOutcome:
        """``invalid`` if any template that matches is broken, ``unmatched`` if none matches."""
        outcomes = {report.outcome for report in self.templates}
        if "broken" in outcomes:
            return "invalid"
        return "success" if "followed" in outcomes else "unmatched"

    @property
    def followed(self) -> tuple[str, ...]:
        """The templates that match and whose rules are followed."""
        return tuple(one.template for one in self.templates if one.outcome == "followed")

    @property
    def findings(self) -> tuple[ProfileFinding, ...]:
        """What breaks the templates that match; if none does, why none does."""
        return self._of("broken") or (self._of("unmatched") if not self.followed else ())

    @property
    def advice(self) -> tuple[ProfileFinding, ...]:
        """What the templates that match recommend, and is not there."""
        return tuple(found for one in self.templates for found in one.advice)

    def _of(self, outcome: TemplateOutcome) -> tuple[ProfileFinding, ...]:
        return tuple(
            found for one in self.templates if one.outcome == outcome for found in one.findings
        )

    def __str__(self) -> str:
        """Tell the outcome and every finding, one a line."""
        return _lines(self.outcome, self.findings)


@dataclass(frozen=True, slots=True)
class SequenceReport:
    """How the statements of one registration follow the patterns of a profile."""

    registration: str | None
    """What the statements have in common; None for those without."""
    subregistration: str | None
    """Its part, where the extension for it is used."""
    outcome: SequenceOutcome
    pattern: str | None = None
    """The primary pattern that they follow, or follow furthest."""
    order: tuple[int, ...] = ()
    """The statements of the registration: their places among those given, by time."""
    position: int | None = None
    """The first statement that does not fit: its place among those given."""
    statement: str | None = None
    """The ``id`` of this statement."""
    found: tuple[str, ...] = ()
    """The templates that it follows."""
    expected: tuple[str, ...] = ()
    """The templates, one of which was to follow; for ``partial`` how it may go on."""
    findings: tuple[ProfileFinding, ...] = ()
    """What else is wrong: with that statement, or with registrations."""

    @property
    def ok(self) -> bool:
        """Whether the statements follow a pattern, and nothing is wrong with registrations."""
        return self.outcome == "success" and not self.findings

    def __str__(self) -> str:
        """Tell the outcome, where it went wrong and what was to come."""
        where = f"registration {self.registration}"
        if self.subregistration:
            where += f", subregistration {self.subregistration}"
        text = f"{where}: {self.outcome}"
        if self.position is not None:
            text += f" at statement {self.position} ({self.statement or 'without an id'})"
            text += f", found {_any(self.found)}"
        if self.expected:
            text += f", expected {_any(self.expected)}"
        return _lines(text, self.findings)


def _any(names: tuple[str, ...]) -> str:
    return " or ".join(names) or "nothing of the profile"


def _lines(first: str, findings: Iterable[ProfileFinding]) -> str:
    return "\n".join((first, *map(str, findings)))
