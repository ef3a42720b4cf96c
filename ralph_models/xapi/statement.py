"""Statements: who did what to what.

`xAPI 1.0.3, part two, section 2
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#20-statements>`_.
"""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import ConfigDict
from pydantic_core import CoreSchema, InitErrorDetails
from pydantic_core import core_schema as cs

from ralph_models.display import statement_html
from ralph_models.types import Timestamp, Uuid, Version
from ralph_models.vocabulary import verbs
from ralph_models.vocabulary.term import Term
from ralph_models.xapi import schema_rules
from ralph_models.xapi.activity import Activity
from ralph_models.xapi.actor import IDENTIFIERS, Actor, Agent, Group
from ralph_models.xapi.attachment import Attachment
from ralph_models.xapi.context import Context
from ralph_models.xapi.editions import obeying
from ralph_models.xapi.part import ByObjectType, Fields, NotNull, Part, Rule, fault
from ralph_models.xapi.pins import file_under, fill, pinned
from ralph_models.xapi.reference import StatementRef
from ralph_models.xapi.result import Result
from ralph_models.xapi.template import Constants, Needed, Template
from ralph_models.xapi.verb import Verb

__all__ = ["ActivityStatement", "Statement", "StatementParts", "StatementRef", "SubStatement"]


def _coherent(fields: Fields) -> Sequence[InitErrorDetails]:
    """Check what depends on the kind of the object and of the authority."""
    target, context, authority = fields["object"], fields["context"], fields.get("authority")
    faults: list[InitErrorDetails] = []
    if fields["verb"].id == verbs.VOIDED.iri and not isinstance(target, StatementRef):
        faults.append(fault("voiding", "what is voided is a StatementRef (rule 65)", "object"))
    if context is not None and not isinstance(target, Activity):
        message = "only where the object is an Activity (rule 84)"
        faults.extend(
            fault("context_of_activity", message, "context", name)
            for name in ("revision", "platform")
            if getattr(context, name) is not None
        )
    if isinstance(authority, Group) and not _is_oauth_pair(authority):
        message = "a Group is an authority only with two members and no identifier (rule 16)"
        faults.append(fault("authority", message, "authority"))
    return faults


def _is_oauth_pair(group: Group) -> bool:
    return len(group.member or ()) == 2 and group.model_fields_set.isdisjoint(IDENTIFIERS)  # noqa: PLR2004


class StatementParts(Part):
    """What statements and SubStatements have in common."""

    actor: Actor
    """Who acted."""
    verb: Verb
    """What the actor did."""
    result: Annotated[Result | None, NotNull] = None
    """What came of it."""
    context: Annotated[Context | None, NotNull] = None
    """The circumstances."""
    timestamp: Annotated[Timestamp | None, NotNull] = None
    """When it happened: 2.4.7."""
    attachments: Annotated[list[Attachment] | None, NotNull] = None
    """Files that belong to it: 2.4.11."""


class SubStatement(StatementParts):
    """A statement within a statement, which is not told as a fact: 2.4.4.3."""

    model_config: ClassVar[ConfigDict] = ConfigDict(json_schema_extra=schema_rules.SUB_STATEMENT)

    objectType: Literal["SubStatement"]
    """``SubStatement``, always."""
    object: Annotated[Activity | Agent | Group | StatementRef, ByObjectType(64)]
    """What was acted on; no SubStatement again."""

    __rules__: ClassVar[tuple[Rule, ...]] = (_coherent,)


class Statement(StatementParts):
    """A statement as the specification has it, of any profile or none.

    Its ``version`` names the edition that it has to keep to. Without one it is valid if it
    is so under 1.0.3, or under 2.0, as a whole. ``context={"version": "2.0"}`` at a
    validation asks for one edition, whatever the statement says.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(json_schema_extra=schema_rules.STATEMENT)

    id: Annotated[Uuid | None, NotNull] = None
    """Identifies the statement: 2.4.1."""
    object: Annotated[Activity | Agent | Group | StatementRef | SubStatement, ByObjectType(57)]
    """What was acted on: 2.4.4."""
    stored: Annotated[Timestamp | None, NotNull] = None
    """When the record store took it: 2.4.8."""
    authority: Annotated[Actor | None, NotNull] = None
    """Who says that it is true: 2.4.9."""
    version: Annotated[Version | None, NotNull] = None
    """The version of the specification: 2.4.10."""

    __rules__: ClassVar[tuple[Rule, ...]] = (_coherent,)
    __required__: ClassVar[tuple[Needed, ...]] = ()
    """Members that the template requires, beside those of the base classes."""
    __forbidden__: ClassVar[tuple[Needed, ...]] = ()
    """Members that the template forbids, beside those of the base classes."""
    __constants__: ClassVar[Constants] = MappingProxyType({})
    """Values of members that the template pins, beside those of the base classes."""
    __extensions__: ClassVar[tuple[Term, ...]] = ()
    """Extensions of the profile, whose values are of the type that it says."""
    __category__: ClassVar[Term | None] = None
    """The profile that the statement must be filed under."""
    __template__: ClassVar[Template | None] = None
    """All of the above, made ready."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Make ready what the class says of its template."""
        super().__init_subclass__(**kwargs)
        cls.__template__ = Template.of(cls)

    @classmethod
    def _ruled(cls, fields: CoreSchema) -> CoreSchema:
        """Add the rules of the edition, and that of the template if there is one."""
        template = (cls.__template__.faults,) if cls.__template__ else ()
        check = obeying(cls.__name__, (*cls.__rules__, *template))
        return cs.with_info_after_validator_function(check, fields)

    def _repr_html_(self) -> str:
        return statement_html(self.to_dict())

    @classmethod
    def new(cls, **parts: Any) -> Self:
        """Make a statement, its constants filled in.

        Args:
            parts: The attributes, as models or as dicts; none of them is changed.

        Raises:
            ValidationError: A part is missing or wrong, or differs from a constant.
        """
        for path, value in pinned(cls).items():
            fill(parts, path, value)
        for term in cls.__template__.filed if cls.__template__ else ():
            file_under(parts, term)
        return cls.model_validate(parts)


class ActivityStatement(Statement):
    """A statement about an activity: the base of those that profiles describe."""

    # there are many profiles, and few are used in one process
    model_config: ClassVar[ConfigDict] = ConfigDict(defer_build=True)

    # narrower than in the base, and validated when assigned
    object: Activity  # pyright: ignore[reportIncompatibleVariableOverride]
    """What was acted on: 2.4.4.1."""
