"""Who a statement is about, and who had a hand in it.

An identity is a user id as text, ``username:ada`` where the log has no id, or ``None`` for
somebody who is not logged in. The settings decide how a statement names it.
"""

import hashlib
from collections.abc import Mapping
from typing import Any, TypeAlias

from ralph_convert.edx_to_xapi.ids import keyed_uuid
from ralph_convert.errors import NotConvertedError
from ralph_convert.fragments import canonical_json
from ralph_convert.item import SETTINGS, Const, ConversionItem, Derived, FirstOf, Source
from ralph_convert.settings import ConversionSettings, find
from ralph_convert.transforms import text

__all__ = [
    "ACTING",
    "ANONYMOUS",
    "SESSION",
    "VISIT",
    "acting",
    "actor_key",
    "agent_of",
    "identify",
    "instructor",
    "instructor_of",
    "named",
    "resolve",
    "subject",
    "team",
    "team_of",
    "visit_of",
]

ANONYMOUS = "anonymous"
"""The name of the account for everybody who is not logged in."""

_USERNAME = "username:"
_MISSING = (None, "", "None")

Agent: TypeAlias = dict[str, Any]


def identify(user_id: object, username: object) -> str | None:
    """Give an identity: the user id, else ``username:ada``; nothing for nobody."""
    if user_id not in _MISSING and isinstance(user_id, int | str):
        return str(user_id)
    if username in _MISSING or not isinstance(username, int | str):
        return None
    return f"{_USERNAME}{username}"


def acting(settings: ConversionSettings, user_id: object, username: object) -> str | None:
    """Give the identity of the user who sent the request."""
    if settings.actor == "username" and username not in _MISSING:
        return f"{_USERNAME}{username}"
    return identify(user_id, username)


def named(*values: object) -> str:
    """Give the identity of the learner that the payload names.

    Raises:
        ValueError: It names none; the acting user may be staff.
    """
    found = identify(values[0], None if len(values) == 1 else values[1])
    if found is None:
        message = "unknown learner"
        raise ValueError(message)
    return found


def resolve(settings: ConversionSettings, identity: str | None) -> str | None:
    """Give the user id of a username that is looked up, any other identity as it is."""
    if identity is not None and identity.startswith(_USERNAME):
        return find(settings.user_ids, identity.removeprefix(_USERNAME)) or identity
    return identity


def visit_of(settings: ConversionSettings, session: str | None) -> str | None:
    """Give the name of an anonymous visit, where each session has an account of its own."""
    if settings.anonymous != "session" or session is None:
        return None
    if settings.pseudonymous:
        return keyed_uuid(settings, settings.platform_url, "session", session)
    key = canonical_json([settings.platform_url, "session", session])
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def agent_of(settings: ConversionSettings, identity: str | None, visit: str | None) -> Agent:
    """Give the agent of an identity, as the settings want it named.

    Raises:
        ValueError: The settings do not know the person.
        NotConvertedError: The same, where they say to skip such events.
    """
    if identity is None:
        return _account(settings, ANONYMOUS + ":" + visit if visit else ANONYMOUS)
    identity = resolve(settings, identity) or identity
    if settings.actor == "pseudonym":
        return _pseudonym(settings, identity)
    found = _by_policy(settings, identity)
    if found is not None:
        return found
    if settings.on_unknown_actor == "pseudonym":
        return _pseudonym(settings, identity)
    policy = settings.actor if isinstance(settings.actor, str) else "function"
    reason = f"the {policy} of the actor is not known"
    if settings.on_unknown_actor == "skip":
        raise NotConvertedError(kind="event", reason=reason)
    raise ValueError(reason)


def _by_policy(settings: ConversionSettings, identity: str) -> Agent | None:
    """Give the agent, nothing for a person who is not known."""
    policy = settings.actor
    if callable(policy):
        found = policy(identity)
        if isinstance(found, Mapping):
            return {"objectType": "Agent", **found}
        return None if found is None else _account(settings, found)
    if policy in ("mbox", "mbox_sha1sum"):
        address = find(settings.emails, identity)
        return None if address is None else _mailbox(address, hashed=policy == "mbox_sha1sum")
    name: str | None = identity
    if policy == "external-id":
        name = find(settings.external_ids, identity)
    elif policy == "username":
        known = identity.startswith(_USERNAME)
        name = identity.removeprefix(_USERNAME) if known else find(settings.usernames, identity)
    return None if name is None else _account(settings, name)


def _account(settings: ConversionSettings, name: str) -> Agent:
    return {
        "objectType": "Agent",
        "account": {"homePage": settings.platform_url, "name": name},
    }


def _pseudonym(settings: ConversionSettings, identity: str) -> Agent:
    is_name = identity.startswith(_USERNAME)
    kind, value = ("username" if is_name else "id"), identity.removeprefix(_USERNAME)
    return _account(settings, keyed_uuid(settings, settings.platform_url, kind, value))


def _mailbox(address: str, *, hashed: bool) -> Agent:
    if not hashed:
        return {"objectType": "Agent", "mbox": f"mailto:{address}"}
    local, _, domain = address.rpartition("@")
    iri = f"mailto:{local}@{domain.lower()}"
    digest = hashlib.sha1(iri.encode(), usedforsecurity=False).hexdigest()
    return {"objectType": "Agent", "mbox_sha1sum": digest}


def actor_key(settings: ConversionSettings, identity: str | None, visit: str | None) -> str:
    """Give the actor as it stands in ids: without its type."""
    agent = agent_of(settings, identity, visit)
    return canonical_json({key: value for key, value in agent.items() if key != "objectType"})


SESSION = FirstOf("session")
"""The session, at the root or in the context."""

VISIT = Derived(visit_of, SETTINGS, SESSION, cache=True)
"""The name of an anonymous visit, if the settings want one."""

ACTING = Derived(acting, SETTINGS, "context__user_id", "username", cache=True)
"""The user who sent the request."""


def subject(field: str, *more: str, required: bool = False) -> Source:
    """Give the learner whom the payload names.

    Args:
        field: The path of a user id.
        more: The path of a username, for payloads that name people by it.
        required: Fail where the payload names nobody, instead of taking the acting user.
    """
    paths = (field, *more)
    if required:
        return Derived(named, *paths, cache=True)
    pair = paths if more else (field, Const(None))
    return FirstOf(Derived(identify, *pair, cache=True), ACTING)


def instructor_of(
    settings: ConversionSettings, learner: str | None, other: str | None, path: str | None
) -> Agent | None:
    """Give the other user if it is somebody else, and on a page of the instructors."""
    if other is None or resolve(settings, other) == resolve(settings, learner):
        return None
    if path is not None and "/instructor" not in path:
        return None
    return agent_of(settings, other, None)


def instructor(learner: Source, by: Source | None = None) -> ConversionItem:
    """Give the item of the member of staff who acted on a learner.

    Args:
        learner: Whom the statement is about.
        by: Who acted on them; else the acting user, on pages of the instructors only.
    """
    path: Any = FirstOf("context__path", Const("no path")) if by is None else Const(None)
    source = Derived(instructor_of, SETTINGS, learner, by or ACTING, path, cache=True)
    return ConversionItem("context__instructor", source)


def team_of(settings: ConversionSettings, team: object) -> dict[str, Any] | None:
    """Give a team of the course as a group."""
    name = text(team)
    if name is None:
        return None
    account = {"homePage": settings.platform_url, "name": f"team:{name}"}
    return {"objectType": "Group", "account": account}


def team(source: Any) -> ConversionItem:
    """Give the item of the team in which the learner acted."""
    return ConversionItem("context__team", Derived(team_of, SETTINGS, source, cache=True))
