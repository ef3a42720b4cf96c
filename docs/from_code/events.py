"""The catalogue of events: a page for each family, and all names on one."""

from collections.abc import Iterator
from itertools import groupby

from from_code.conversions import Matrix
from from_code.markdown import Page, anchor, code, field_list, from_docstring, table, toctree
from ralph_models.edx import CatalogueEntry, EdxEvent, catalogue

__all__ = ["family_title", "pages"]


def family_title(family: str) -> str:
    """Give the name of a family for people."""
    return family.replace("_", " ").capitalize()


def pages(matrix: Matrix) -> Iterator[Page]:
    """Make the pages."""
    entries = sorted(catalogue(), key=lambda entry: entry.family)
    families = {name: list(rows) for name, rows in groupby(entries, lambda entry: entry.family)}
    yield Page("events/index.md", _index(families, matrix))
    for family, rows in families.items():
        yield Page(f"events/{family}.md", _family(family, rows, matrix))


def _index(families: dict[str, list[CatalogueEntry]], matrix: Matrix) -> str:
    rows = [
        (
            _name_link(entry),
            f"[{family_title(entry.family)}](#events-{entry.family})",
            ", ".join(entry.sources) or "any",
            f"{{py:class}}`~{_path(entry.model)}`",
            matrix.short(entry.model),
        )
        for entries in families.values()
        for entry in entries
    ]
    models = {entry.model for entries in families.values() for entry in entries}
    return "\n".join(
        (
            "# Events",
            "",
            (
                f"{len(rows)} names of events, read by {len(models)} models in {len(families)} "
                "families. The same as data: {py:func}`ralph_models.edx.listing.catalogue`, or "
                "`ralph events --json`."
            ),
            "",
            table(("event", "family", "source", "model", "becomes"), rows),
            toctree(families, hidden=True),
        )
    )


def _family(family: str, entries: list[CatalogueEntry], matrix: Matrix) -> str:
    chapters = dict.fromkeys(entry.chapter for entry in entries if entry.chapter)
    intro = f"Chapter of the Open edX documentation: {', '.join(chapters)}." if chapters else ""
    parts = [
        f"(events-{family})=",
        f"# {family_title(family)} events",
        "",
        intro,
        "",
        f"Models: {{py:mod}}`ralph_models.edx.{family}`.",
        "",
    ]
    for model, rows in groupby(entries, lambda entry: entry.model):
        parts.append(_model(model, list(rows), matrix))
    return "\n".join(parts)


def _model(model: type[EdxEvent], entries: list[CatalogueEntry], matrix: Matrix) -> str:
    first = entries[0]
    places = anchor(f"event-{model.__name__}".lower())
    since = ", ".join(f"{code(e.name)} {e.since.isoformat()}" for e in entries if e.since)
    old = ", ".join(code(e.name) for e in entries if e.status == "deprecated")
    facts = {
        "names": ", ".join(code(entry.name or "(the path of a request)") for entry in entries),
        "written by": ", ".join(first.sources) or "any source",
        "known since": since,
        "no longer written": old,
        "model": f"{{py:class}}`{_path(model)}`",
        "becomes": matrix.long(model),
        "schema": f"{{download}}`{model.__name__}.json <../schemas/events/{model.__name__}.json>`",
    }
    fields = [
        (code(field.path), ", ".join(map(code, field.types)), from_docstring(field.doc))
        for field in first.fields
    ]
    shown = table(("field", "types", "meaning"), fields) if fields else "No fields of its own.\n"
    return "\n".join(
        (
            places + f"## {model.__name__}",
            "",
            from_docstring(first.doc),
            "",
            field_list(facts),
            shown,
        )
    )


def _name_link(entry: CatalogueEntry) -> str:
    return f"[{code(entry.name or '(request)')}](#event-{entry.model.__name__.lower()})"


def _path(model: type[EdxEvent]) -> str:
    return f"{model.__module__}.{model.__qualname__}"
