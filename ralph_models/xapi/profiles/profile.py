"""Profiles, ready for use: read one, then hold statements against it."""

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, Final

from ralph_models.reading import read_json
from ralph_models.xapi.profiles.concepts import Concept
from ralph_models.xapi.profiles.document import ProfileDocument
from ralph_models.xapi.profiles.matching import (
    Find,
    References,
    StatementLike,
    Templates,
    as_object,
)
from ralph_models.xapi.profiles.patterns import Pattern
from ralph_models.xapi.profiles.reports import SequenceReport, StatementReport
from ralph_models.xapi.profiles.sequences import Checked, Sequences, groups_of
from ralph_models.xapi.profiles.templates import StatementTemplate

__all__ = ["Profile", "load"]


class Profile:
    """An xAPI profile.

    Args:
        document: What it says; it is not changed.
    """

    __slots__ = ("_sequences", "_templates", "document", "names")

    def __init__(self, document: ProfileDocument) -> None:
        """Make its templates and patterns ready."""
        self.document: Final = document
        self.names: Final = frozenset(_names(document))
        """What statements are filed under: the profile, its versions, and those they revise."""
        self._templates: Final = Templates(document.templates or ())
        ids = frozenset(template.id for template in document.templates or ())
        self._sequences: Final = Sequences(document.patterns or (), ids)

    @property
    def id(self) -> str:
        """The IRI of the profile, all its versions together."""
        return self.document.id

    @property
    def concepts(self) -> Mapping[str, Concept]:
        """Its concepts by their IRI; the first, where it has one twice."""
        concepts: dict[str, Concept] = {}
        for concept in self.document.concepts or ():
            concepts.setdefault(concept.id, concept)
        return concepts

    @property
    def templates(self) -> Mapping[str, StatementTemplate]:
        """Its statement templates by their identifier."""
        return {template.id: template for template in self.document.templates or ()}

    @property
    def patterns(self) -> Mapping[str, Pattern]:
        """Its patterns by their identifier."""
        return {pattern.id: pattern for pattern in self.document.patterns or ()}

    def validate(self, statement: StatementLike, *, find: Find | None = None) -> StatementReport:
        """Hold a statement against the templates: part three, section 2.1.

        Args:
            statement: A model, a JSON object, or JSON text.
            find: Gives a statement by its ``id``, for templates that look at the statement
                which a StatementRef points to. None, or a statement that it does not know,
                leaves those checks out.

        Raises:
            ValidationError: It is no statement, of this profile or any.
        """
        return self._templates.report(as_object(statement), References(self._templates, find))

    def check_sequence(
        self,
        statements: Iterable[StatementLike],
        *,
        filed_only: bool = False,
        find: Find | None = None,
    ) -> tuple[SequenceReport, ...]:
        """Hold statements against the patterns, each registration by itself: section 2.2.

        Statements are ordered by timestamp. One that breaks a template, or matches none,
        does not fit into any pattern.

        Args:
            statements: All that were sent, or those of some registrations.
            filed_only: Leave aside what is not filed under one of :attr:`names` in the
                category activities.
            find: See :meth:`validate`; the statements given are looked through first.

        Returns:
            One report for each registration, or for each subregistration where it is
            divided, in the order they come in.

        Raises:
            ValidationError: One of them is no statement.
        """
        plain = [as_object(statement) for statement in statements]
        given = {str(one["id"]).lower(): one for one in plain if "id" in one}

        def look(statement_id: str) -> StatementLike | None:
            return given.get(statement_id.lower()) or (find(statement_id) if find else None)

        references = References(self._templates, look)
        checked = [
            Checked(place, statement, self._templates.report(statement, references))
            for place, statement in enumerate(plain)
            if not filed_only or self._files(statement)
        ]
        return tuple(self._sequences.check(group) for group in groups_of(checked, self.names))

    def _files(self, statement: dict[str, Any]) -> bool:
        """Tell if a statement says that it is of the profile."""
        activities = statement.get("context", {}).get("contextActivities", {})
        return any(activity["id"] in self.names for activity in activities.get("category", ()))

    def __repr__(self) -> str:
        """Name the profile."""
        return f"<Profile {self.id}>"


def _names(document: ProfileDocument) -> Iterable[str]:
    yield document.id
    for version in document.versions:
        yield version.id
        yield from version.wasRevisionOf or ()


def load(path_or_bytes: str | PathLike[str] | bytes) -> Profile:
    """Read a profile from its JSON-LD document.

    Nothing is fetched, and no JSON-LD processing takes place: the specification makes sure
    that it is not needed (part two, section 2.0).

    Args:
        path_or_bytes: The path of a file, or the content of one as bytes.

    Raises:
        ValidationError: It is no profile, with the path of everything that is wrong.
        OSError: The file can not be read.
    """
    if isinstance(path_or_bytes, bytes):
        content = path_or_bytes
    else:
        content = Path(path_or_bytes).read_bytes()
    root = read_json(content.removeprefix(b"\xef\xbb\xbf"))
    return Profile(ProfileDocument.model_validate(root))
