"""Who acted: an agent or a group.

`xAPI 1.0.3, part two, section 2.4.2
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#242-actor>`_.
"""

from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import ConfigDict
from pydantic_core import InitErrorDetails

from ralph_models.types import Irl, MailtoIri, Sha1Hex, Text, Uri
from ralph_models.xapi import schema_rules
from ralph_models.xapi.part import ByObjectType, Fields, NotNull, Part, Rule, fault

__all__ = ["IDENTIFIERS", "Account", "Actor", "Agent", "Group", "Identified"]

IDENTIFIERS = ("mbox", "mbox_sha1sum", "openid", "account")
"""The inverse functional identifiers, one of which says who it is: 2.4.2.3."""


class Account(Part):
    """An account on an existing system: 2.4.2.4."""

    homePage: Irl
    """The system that the account is on."""
    name: Text
    """The name or id of the account on that system."""


class Identified(Part):
    """What agents and groups have in common."""

    name: Annotated[Text | None, NotNull] = None
    """The name in full, for a person to read."""
    mbox: Annotated[MailtoIri | None, NotNull] = None
    """An e-mail address that no one else has or had."""
    mbox_sha1sum: Annotated[Sha1Hex | None, NotNull] = None
    """The SHA-1 of such a mailto IRI."""
    openid: Annotated[Uri | None, NotNull] = None
    """An OpenID that identifies the actor."""
    account: Annotated[Account | None, NotNull] = None
    """An account on an existing system."""


def _identifiers(fields: Fields) -> list[str]:
    return [name for name in IDENTIFIERS if fields[name] is not None]


def _one_identifier(fields: Fields) -> Sequence[InitErrorDetails]:
    # spelt out, because every statement comes by
    account, mbox, openid = fields["account"], fields["mbox"], fields["openid"]
    given = (account is not None) + (mbox is not None) + (openid is not None)
    if given + (fields["mbox_sha1sum"] is not None) == 1:
        return ()
    message = "an Agent has exactly one of mbox, mbox_sha1sum, openid, account (rule 47)"
    return [fault("agent_identifier", message, value=_identifiers(fields))]


def _identifier_or_members(fields: Fields) -> Sequence[InitErrorDetails]:
    given = _identifiers(fields)
    if len(given) > 1:
        message = "a Group has at most one of mbox, mbox_sha1sum, openid, account (rule 51)"
        return [fault("group_identifier", message, value=given)]
    if not given and fields["member"] is None:
        message = "a Group without an identifier has a list of members (rule 50)"
        return [fault("group_member", message)]
    return ()


class Agent(Identified):
    """A person or a system, told by exactly one identifier: 2.4.2.1."""

    model_config: ClassVar[ConfigDict] = ConfigDict(json_schema_extra=schema_rules.AGENT)

    objectType: Annotated[Literal["Agent"] | None, NotNull] = None
    """``Agent``, or absent."""

    __rules__: ClassVar[tuple[Rule, ...]] = (_one_identifier,)


class Group(Identified):
    """A group of agents, anonymous or told by an identifier: 2.4.2.2."""

    model_config: ClassVar[ConfigDict] = ConfigDict(json_schema_extra=schema_rules.GROUP)

    objectType: Literal["Group"]
    """``Group``, always."""
    member: Annotated[list[Agent] | None, NotNull] = None
    """The agents in it, in no order."""

    __rules__: ClassVar[tuple[Rule, ...]] = (_identifier_or_members,)


Actor: TypeAlias = Annotated[Agent | Group, ByObjectType(45)]
"""An agent or a group; without ``objectType`` an agent."""
