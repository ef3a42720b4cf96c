"""The identifiers and shapes of event-routing-backends, for data that lies beside its own.

What is invalid or wrong in its statements is not reproduced. The formula of the ids is
theirs: two statements with the same actor, verb and time share one.
"""

import json
import uuid

from ralph_convert.edx_to_xapi.people import VISIT, agent_of
from ralph_convert.item import SETTINGS, ConversionItem, ConversionItems, Derived, Dest, Named
from ralph_convert.settings import ConversionSettings
from ralph_models.paths import Path
from ralph_models.vocabulary import by_iri, extensions

__all__ = ["adapt", "statement_id"]

_LEFT_OUT: tuple[Path, ...] = (
    ("context", "registration"),
    ("context", "platform"),
    ("context", "language"),
    ("context", "instructor"),
    ("context", "team"),
    ("context", "contextActivities", "category"),
    ("context", "extensions", extensions.OPENEDX_EVENT.iri),
    ("context", "extensions", extensions.VIDEO_SESSION_ID.iri),
    ("result", "extensions", extensions.OPENEDX_CHOICE_ID.iri),
)
"""What these statements have in addition."""


def statement_id(
    settings: ConversionSettings,
    identity: str | None,
    visit: str | None,
    verb: str,
    time: str,
    child: str | None,
) -> str:
    """Give the id by the formula of event-routing-backends: actor, verb, time, part."""
    action = json.dumps({"id": verb, "display": {"en": by_iri(verb).label}})
    agent = agent_of(settings, identity, visit)
    account: dict[str, str] | None = agent.get("account")
    if account is not None:
        ordered = {"name": account["name"], "homePage": account["homePage"]}
        agent = {"objectType": "Agent", "account": ordered}
    part = "" if child is None else f"-{child}"
    namespace = uuid.uuid5(uuid.NAMESPACE_DNS, f"{action}{part}")
    return str(uuid.uuid5(namespace, f"{json.dumps(agent)}-{time}"))


_ID = ConversionItem(
    "id",
    Derived(
        statement_id, SETTINGS, Named("learner"), VISIT, Dest("verb__id"), "time", Named("child")
    ),
)


def adapt(items: ConversionItems) -> ConversionItems:
    """Leave out what event-routing-backends does not write, and take its ids."""
    kept = (item for item in items if not _is_left_out(item.dest))
    return ConversionItems(kept).union((_ID,))


def _is_left_out(dest: Path) -> bool:
    return any(dest[: len(path)] == path for path in _LEFT_OUT)
