"""How statements, events and catalogues look in a notebook.

Jupyter asks an object for ``_repr_html_``. What comes out of data is text in it, never markup:
all of it is escaped, and nothing of it becomes a link, a style or a script.
"""

import json
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any, cast

__all__ = ["event_html", "statement_html", "table_html"]

_LONGEST = 200
"""Characters of one value that are shown at a glance."""

_BOX = "border-left:4px solid #4b7bb5;padding:.3em .8em;margin:.3em 0"
_FAINT = "opacity:.75"


def statement_html(statement: Mapping[str, Any]) -> str:
    """Show a statement: who did what, when and with what result, and all of it folded.

    Args:
        statement: The statement as a JSON object, valid or not.
    """
    verb, object_, result = (_part(statement, key) for key in ("verb", "object", "result"))
    said = f"{_b(_actor(_part(statement, 'actor')))} {_verb(verb)} {_b(_object(object_))}"
    facts = {
        "type": _part(object_, "definition").get("type"),
        "result": ", ".join(f"{key} {_result(value)}" for key, value in result.items()),
        "when": statement.get("timestamp"),
        "id": statement.get("id"),
    }
    return _card(said, facts, statement)


def event_html(event: Mapping[str, Any], model: str) -> str:
    """Show a tracking event: what, by whom, where and when, and all of it folded.

    Args:
        event: The event as a JSON object.
        model: The name of its model.
    """
    context = _part(event, "context")
    kind = event.get("name") or event.get("event_type") or "an event without a name"
    user = context.get("user_id") or event.get("username") or "somebody not logged in"
    said = f"{_b(kind)} by {_b(user)}"
    facts = {
        "model": model,
        "source": event.get("event_source"),
        "course": context.get("course_id"),
        "when": event.get("time") or event.get("timestamp"),
    }
    return _card(said, facts, event)


def table_html(head: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """Show a table of plain values.

    Args:
        head: The titles of the columns.
        rows: The cells.
    """
    titles = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in head)
    lines = "".join(
        f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>" for row in rows
    )
    return f"<table><thead><tr>{titles}</tr></thead><tbody>{lines}</tbody></table>"


def _card(said: str, facts: Mapping[str, Any], whole: Mapping[str, Any]) -> str:
    shown = " · ".join(
        f"{_text(name)}: {_text(value)}" for name, value in facts.items() if value not in (None, "")
    )
    text = escape(json.dumps(whole, indent=2, ensure_ascii=False))
    return (
        f'<div style="{_BOX}"><div>{said}</div><div style="{_FAINT}">{shown}</div>'
        f"<details><summary>JSON</summary><pre>{_printable(text)}</pre></details></div>"
    )


def _part(whole: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Give an object within an object; an empty one where there is something else."""
    value = whole.get(key)
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}


def _actor(actor: Mapping[str, Any]) -> object:
    account = _part(actor, "account")
    known = (actor.get(key) for key in ("name", "mbox", "mbox_sha1sum", "openid"))
    return account.get("name") or next(filter(None, known), "a group")


def _verb(verb: Mapping[str, Any]) -> str:
    return f"<em>{_text(_label(verb.get('display')) or _last(verb.get('id')))}</em>"


def _object(part: Mapping[str, Any]) -> object:
    name = _label(_part(part, "definition").get("name"))
    return name or part.get("id") or (_actor(part) if "objectType" in part else "something")


def _label(texts: object) -> object:
    """Give one text of a language map: the English one, else the first."""
    if not isinstance(texts, Mapping):
        return None
    by_tag = cast("Mapping[str, object]", texts)
    return next((by_tag[tag] for tag in ("en", "en-US") if tag in by_tag), None) or next(
        iter(by_tag.values()), None
    )


def _result(value: object) -> str:
    """Give a member of a result in one line, extensions by the ends of their IRIs."""
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        return ", ".join(f"{_last(key)} {_result(member)}" for key, member in members.items())
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _last(iri: object) -> str:
    return str(iri).rstrip("/").replace("#", "/").rpartition("/")[2]


def _b(value: object) -> str:
    return f"<strong>{_text(value)}</strong>"


def _text(value: object) -> str:
    text = str(value)
    return _printable(escape(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"))


def _printable(text: str) -> str:
    """Show control characters and lone surrogates, which HTML and UTF-8 do not have."""
    return "".join(
        char if char.isprintable() or char in "\n\t" else f"\\u{ord(char):04x}" for char in text
    )
