"""Who a statement is about, and who had a hand in it."""

from typing import Any

from ralph_convert.fragments import canonical_json
from ralph_convert.item import SETTINGS, ConversionItem, Derived, Source
from ralph_convert.settings import ConversionSettings, find

__all__ = [
    "ACTING",
    "ANONYMOUS",
    "account_name",
    "actor_key",
    "agent",
    "identify",
    "instructor",
    "instructor_of",
    "person",
]

ANONYMOUS = "anonymous"
"""The name of the one account for everybody who is not logged in."""


def identify(user_id: int | str | None, username: str | None) -> str | None:
    """Give an account name: the user id, else ``username:ada``; nothing for nobody."""
    if user_id not in (None, "", "None"):
        return str(user_id)
    return None if username in (None, "", "None") else f"username:{username}"


def account_name(settings: ConversionSettings, identity: str | None) -> str:
    """Give the name of an account, with the user id of a username that is looked up."""
    if identity is None:
        return ANONYMOUS
    if identity.startswith("username:"):
        return find(settings.usernames, identity.removeprefix("username:")) or identity
    return identity


def agent(settings: ConversionSettings, name: str) -> dict[str, Any]:
    """Give the agent with an account on the platform."""
    return {
        "objectType": "Agent",
        "account": {"homePage": settings.platform_url, "name": name},
    }


def actor_key(settings: ConversionSettings, name: str) -> str:
    """Give the actor as it stands in ids: without its type."""
    return canonical_json({"account": {"homePage": settings.platform_url, "name": name}})


ACTING = Derived(identify, "context__user_id", "username", cache=True)
"""The user who sent the request."""


def person(identity: Source) -> tuple[Derived, Derived, Derived]:
    """Give the account name, the agent and the key for ids of an identity."""
    account = Derived(account_name, SETTINGS, identity, cache=True)
    return (
        account,
        Derived(agent, SETTINGS, account, cache=True),
        Derived(actor_key, SETTINGS, account, cache=True),
    )


def instructor_of(
    settings: ConversionSettings, learner: str, acting: str, path: str | None
) -> dict[str, Any] | None:
    """Give the acting user if it is somebody else, on a page of the instructors."""
    if acting in (learner, ANONYMOUS) or not path or "/instructor" not in path:
        return None
    return agent(settings, acting)


def instructor(learner: Source) -> ConversionItem:
    """Give the item of the member of staff who acted on a learner."""
    acting, _, _ = person(ACTING)
    source = Derived(
        instructor_of, SETTINGS, person(learner)[0], acting, "context__path", cache=True
    )
    return ConversionItem("context__instructor", source)
