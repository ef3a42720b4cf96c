"""All events that the library knows, as data: computed from their models."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from inspect import cleandoc
from typing import Any

from ralph_models.display import table_html
from ralph_models.edx.base import EdxEvent
from ralph_models.edx.families import EVENTS
from ralph_models.edx.fields import Field, own_fields
from ralph_models.edx.history import History, Status, histories
from ralph_models.selection import literals

__all__ = ["Catalogue", "CatalogueEntry", "catalogue"]


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One name of an event, with the model that reads it.

    An event that browser and server write with different payloads has two entries.
    """

    name: str
    """What ``name`` or ``event_type`` says; empty for requests, whose type is their path."""
    model: type[EdxEvent]
    family: str
    """The module of the model."""
    chapter: str | None
    """The title of the chapter in the documentation; None for undocumented names."""
    doc: str
    """What the model says about the event."""
    sources: tuple[str, ...]
    """The values of ``event_source``; empty if they do not matter."""
    event_types: tuple[str, ...]
    """What ``event_type`` may say where the event has a name."""
    aliases: tuple[str, ...]
    """Other names and types of the same event."""
    since: date | None
    """The first day of it; None if the documentation does not tell."""
    status: Status
    fields: tuple[Field, ...]
    """The fields that not every event has: those of the payload, and few others."""

    def to_dict(self) -> dict[str, Any]:
        """Give the same as JSON values; of the model its name."""
        row = asdict(self)
        day = None if self.since is None else self.since.isoformat()
        shown = [field._asdict() for field in self.fields]
        return row | {"model": self.model.__name__, "since": day, "fields": shown}


class Catalogue(tuple[CatalogueEntry, ...]):
    """The entries of all events; a table in a notebook."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        head = ("event", "family", "source", "model", "status", "what it tells")
        return table_html(head, map(_shown, self))


def _shown(entry: CatalogueEntry) -> tuple[str, ...]:
    source = ", ".join(entry.sources) or "any"
    first = entry.doc.partition("\n")[0]
    name = entry.name or "(request)"
    return name, entry.family, source, entry.model.__name__, entry.status, first


def catalogue() -> Catalogue:
    """Give an entry for every name of every event, in the order of models and names."""
    return Catalogue(entry for model in EVENTS for entry in _entries(model))


def _entries(model: type[EdxEvent]) -> Iterator[CatalogueEntry]:
    selector = model.__selector__
    unnamed = History(status="undocumented" if selector.predicate is None else "documented")
    kinds = [kind for key in ("name", "event_type") for kind in _values(model, key)]
    fields = tuple(own_fields(model))
    for name in dict.fromkeys(kinds) or ("",):
        known = histories().get(name, unnamed)
        yield CatalogueEntry(
            name=name,
            model=model,
            family=model.__module__.rpartition(".")[2],
            chapter=known.chapter,
            doc=cleandoc(model.__doc__ or ""),
            sources=tuple(sorted(selector.sources)),
            event_types=tuple(_values(model, "event_type")),
            aliases=tuple(kind for kind in dict.fromkeys(kinds) if kind != name),
            since=known.since,
            status=known.status,
            fields=fields,
        )


def _values(model: type[EdxEvent], key: str) -> list[str]:
    """Give the texts that a field may have, in the order of the model, but for the empty one."""
    field = model.__pydantic_fields__.get(key)
    return [] if field is None else [text for text in literals(field.annotation) if text]
