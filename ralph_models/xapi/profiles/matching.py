"""Which templates a statement follows.

``validates`` of `xAPI Profiles 1.0, part three, section 2.1
<https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-communication.md#21-statement-template-validation>`_.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeAlias, cast

from ralph_models.paths import Path
from ralph_models.xapi.parsing import parse_statement
from ralph_models.xapi.part import as_list
from ralph_models.xapi.profiles.locations import location_of
from ralph_models.xapi.profiles.reports import ProfileFinding, StatementReport, TemplateReport
from ralph_models.xapi.profiles.rules import Rule
from ralph_models.xapi.profiles.templates import StatementTemplate
from ralph_models.xapi.statement import Statement

__all__ = ["Find", "References", "StatementLike", "Templates", "as_object"]

StatementLike: TypeAlias = Statement | Mapping[str, Any] | bytes | str
"""A statement: a model, a JSON object, or JSON text."""

Find: TypeAlias = Callable[[str], StatementLike | None]
"""Looks a statement up by its ``id``; None if it is not available."""

_MOST_LINKS: Final = 32
_LOCATIONS: Final[Mapping[str, str]] = {
    "verb": "verb.id",
    "objectActivityType": "object.definition.type",
    "contextGroupingActivityType": "context.contextActivities.grouping[*].definition.type",
    "contextParentActivityType": "context.contextActivities.parent[*].definition.type",
    "contextOtherActivityType": "context.contextActivities.other[*].definition.type",
    "contextCategoryActivityType": "context.contextActivities.category[*].definition.type",
    "attachmentUsageType": "attachments[*].usageType",
}
_REFERENCES: Final[Mapping[str, Path]] = {
    "objectStatementRefTemplate": ("object",),
    "contextStatementRefTemplate": ("context", "statement"),
}


def as_object(statement: StatementLike) -> dict[str, Any]:
    """Give the JSON object of a statement, with context activities in arrays (8.1).

    Raises:
        ValidationError: It is no statement.
    """
    model = statement if isinstance(statement, Statement) else parse_statement(statement)
    plain = model.to_dict()
    for holder in (plain, plain["object"]):
        activities: dict[str, Any] = holder.get("context", {}).get("contextActivities", {})
        for key, value in activities.items():
            activities[key] = as_list(value)
    return plain


class Templates:
    """The templates of a profile, ready to be held against statements."""

    __slots__ = ("_templates",)

    def __init__(self, templates: Iterable[StatementTemplate]) -> None:
        """Make the rules ready."""
        self._templates: Final = tuple(
            (
                template,
                tuple(Rule(rule, template.id, n) for n, rule in enumerate(template.rules or ())),
            )
            for template in templates
        )

    def report(self, statement: dict[str, Any], references: "References") -> StatementReport:
        """Hold a statement against every template.

        Args:
            statement: What :func:`as_object` gives.
            references: Finds the statements that it refers to.
        """
        return StatementReport(
            tuple(
                self._report(template, rules, statement, references)
                for template, rules in self._templates
            )
        )

    def _report(
        self,
        template: StatementTemplate,
        rules: Iterable[Rule],
        statement: dict[str, Any],
        references: "References",
    ) -> TemplateReport:
        if differing := tuple(_differing(template, statement)):
            return TemplateReport(template.id, "unmatched", differing)
        findings = list(_misreferring(template, statement, references))
        for rule in rules:
            findings += rule.broken(statement)
        advice = tuple(found for rule in rules if (found := rule.unheeded(statement)))
        return TemplateReport(
            template.id, "broken" if findings else "followed", tuple(findings), advice
        )


class References:
    """Finds out which templates the statements follow that a statement refers to.

    A reference that leads back to where it came from, or over more than 32 statements, is
    left aside, as one to a statement that is not available.

    Args:
        templates: The templates of the profile.
        find: Looks statements up.
    """

    __slots__ = ("_find", "_followed", "_links", "_templates")

    def __init__(self, templates: Templates, find: Find | None) -> None:
        """Begin with nothing known."""
        self._templates: Final = templates
        self._find: Final = find
        self._followed: Final[dict[str, tuple[str, ...] | None]] = {}
        self._links: int = 0

    def followed(self, statement_id: str) -> tuple[str, ...] | None:
        """Give the templates that a statement follows; None if it is not available.

        Part three compares with the templates that the other statement breaks, if it breaks
        any; part two asks for one that it matches.

        Raises:
            ValidationError: What was found is no statement.
        """
        key = statement_id.lower()
        if self._find is None or key in self._followed or self._links > _MOST_LINKS:
            return self._followed.get(key)
        self._followed[key] = None
        other = self._find(statement_id)
        if other is not None:
            self._links += 1
            self._followed[key] = self._templates.report(as_object(other), self).followed
            self._links -= 1
        return self._followed[key]


def _differing(template: StatementTemplate, statement: dict[str, Any]) -> Iterable[ProfileFinding]:
    """Find the Determining Properties that are not all in the statement."""
    for name, values in template.determining():
        location = location_of(_LOCATIONS[name])
        found = [match.value for match in location.find(statement)]
        missing = [value for value in values if value not in found]
        if missing:
            message = f"{name} is {', '.join(missing)}, found {', '.join(found) or 'nothing'}"
            yield ProfileFinding(location.keys, "determining", message, template=template.id)


def _misreferring(
    template: StatementTemplate, statement: dict[str, Any], references: References
) -> Iterable[ProfileFinding]:
    """Find the references that are not to statements of the templates asked for."""
    for name, path in _REFERENCES.items():
        wanted: list[str] | None = getattr(template, name)
        if wanted is None:
            continue
        part = _at(statement, path)
        if part.get("objectType") != "StatementRef":
            message = f"{name} asks for a StatementRef"
            yield ProfileFinding(path, "reference", message, template=template.id)
            continue
        followed = references.followed(part["id"])
        if followed is not None and not set(wanted) & set(followed):
            message = f"{name} is {' or '.join(wanted)}, found {', '.join(followed) or 'none'}"
            yield ProfileFinding((*path, "id"), "reference", message, template=template.id)


def _at(part: dict[str, Any], path: Path) -> dict[str, Any]:
    for key in path:
        part = cast("dict[str, Any]", part.get(key, {}))
    return part
