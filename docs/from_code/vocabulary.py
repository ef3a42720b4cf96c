"""The vocabulary: a page for each profile that publishes terms."""

from collections.abc import Iterator
from types import ModuleType

from from_code.markdown import Page, code, field_list, from_docstring, table, toctree
from ralph_models.vocabulary import (
    Profile,
    Term,
    activity_types,
    attachment_usage_types,
    by_name,
    document_resources,
    extensions,
    of_profile,
    profiles,
    terms,
    verbs,
)

__all__ = ["named_terms", "pages"]

_HEADS = {
    "verb": "Verbs",
    "activity_type": "Activity types",
    "activity_extension": "Extensions of activities",
    "context_extension": "Extensions of the context",
    "result_extension": "Extensions of the result",
    "attachment_usage_type": "Usage types of attachments",
    "document_resource": "Documents",
}


def pages() -> Iterator[Page]:
    """Make the pages."""
    known = sorted(
        (value for value in vars(profiles).values() if isinstance(value, Profile)),
        key=lambda profile: profile.label.lower(),
    )
    names = {term.iri: name for name, term in named_terms()}
    yield Page("vocabulary/index.md", _index(known))
    for profile in known:
        yield Page(f"vocabulary/{profile.profile}.md", _profile(profile, names))


_MODULES = (
    verbs,
    activity_types,
    extensions,
    attachment_usage_types,
    document_resources,
    profiles,
)


def named_terms() -> Iterator[tuple[str, Term]]:
    """Give all terms with the names by which Python knows them."""
    for module in _MODULES:
        short = module.__name__.rpartition(".")[2]
        for name, value in vars(module).items():
            if isinstance(value, Term) and by_name(f"{short}.{name}") is value:
                yield f"{short}.{name}", value


def _index(known: list[Profile]) -> str:
    rows = [
        (
            f"[{profile.label}]({profile.profile}.md)",
            code(profile.profile),
            len(of_profile(profile)),
            profile.definition or "",
            profile.licence,
        )
        for profile in known
    ]
    return "\n".join(
        (
            "# Vocabulary and profiles",
            "",
            (
                f"{len(list(terms()))} terms of {len(known)} profiles, each a row of data. Find "
                "one with {py:func}`ralph_models.vocabulary.search` or "
                "{py:func}`ralph_models.vocabulary.by_iri`."
            ),
            "",
            *map(_module, _MODULES[:-1]),
            "",
            table(("profile", "key", "terms", "what for", "licence"), rows),
            toctree((profile.profile for profile in known), hidden=True),
        )
    )


def _module(module: ModuleType) -> str:
    """Say what a module of rows has; this is the place that links to the module lead to."""
    first = (module.__doc__ or "").strip().partition("\n")[0]
    target = f"```{{py:module}} {module.__name__}\n```\n"
    return f"{target}\n{code(module.__name__)}: {from_docstring(first)}\n"


def _profile(profile: Profile, names: dict[str, str]) -> str:
    facts = {
        "IRI": code(profile.iri),
        "version": code(profile.version or ""),
        "constant": code(names[profile.iri]),
        "licence of the definitions": profile.licence,
    }
    parts = [f"# {profile.label}", "", profile.definition or "", "", field_list(facts)]
    own = of_profile(profile)
    for kind, head in _HEADS.items():
        rows = [_row(term, names) for term in own if term.kind == kind]
        if rows:
            parts += [f"## {head}", "", table(("constant", "label", "IRI", "meaning"), rows)]
    return "\n".join(parts)


def _row(term: Term, names: dict[str, str]) -> tuple[str, ...]:
    notes = [term.definition or ""]
    if term.value:
        notes.append(f"A {term.value}.")
    if term.allowed:
        notes.append(f"One of {', '.join(map(str, term.allowed))}.")
    if term.deprecated:
        notes.append("Superseded.")
    meaning = " ".join(notes).replace("<", "&lt;")
    return code(names[term.iri].partition(".")[2]), term.label, code(term.iri), meaning
