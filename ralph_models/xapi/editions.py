"""The two editions of the specification, and what only one of them allows.

One set of models serves both: they take what either edition allows, and this is where
they differ. `xAPI 1.0.3 <https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md>`_
and `IEEE 9274.1.1, xAPI 2.0 <https://opensource.ieee.org/xapi/xapi-base-standard-documentation>`_.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeAlias, cast, get_args

from pydantic import ValidationInfo
from pydantic_core import InitErrorDetails

from ralph_models.paths import Path
from ralph_models.xapi.part import Fields, Given, Rule, fault, refusal

__all__ = ["EDITIONS", "Edition", "edition_of", "obeying"]

Edition: TypeAlias = Literal["1.0.3", "2.0"]
"""An edition of the specification: 1.0.3, or 2.0 (IEEE 9274.1.1)."""

EDITIONS: tuple[Edition, ...] = get_args(Edition)
"""Both of them."""

_NEW = ("contextAgents", "contextGroups")
_VERSION = re.compile(r"([12])\.0(?:\.[0-9]+)?")
_INTERNET = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?!24)[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?"
    r"(?:Z|[+-][0-9]{2}:[0-9]{2})"
)
"""What RFC 3339 allows of the timestamps that ISO 8601 allows."""


def edition_of(version: str | None) -> Edition | None:
    """Tell the edition that a statement names.

    Args:
        version: The ``version`` of a statement, or the header of a request, such as 1.0.3
            or 2.0.0.

    Returns:
        The edition; nothing for no version and for one that is unknown.
    """
    match = _VERSION.fullmatch(version or "")
    return None if match is None else "1.0.3" if match[1] == "1" else "2.0"


def obeying(title: str, rules: Sequence[Rule]) -> Callable[[Given, ValidationInfo], Given]:
    """Make a validator of rules and of the edition; it runs for every statement.

    The edition is the ``version`` in the context of the validation, or else the
    statement's own. If there is neither, the statement is valid under one of them as a whole.
    """
    first, *others = rules

    def obey(given: Given, info: ValidationInfo) -> Given:
        fields = given[0]
        faults = first(fields)
        for rule in others:
            faults = [*faults, *rule(fields)]
        told: Any = info.context
        version, context = fields["version"], fields["context"]
        # most statements name no edition and have nothing that only one of them allows
        if (
            told is not None
            or (version is not None and version[0] == "2")
            or (
                context is not None
                and (context.contextAgents is not None or context.contextGroups is not None)
            )
            or "context" in fields["object"].__dict__
        ):
            faults = [*faults, *_misplaced(fields, _named(told))]
        if faults:
            raise refusal(faults, title)
        return given

    return obey


def _named(context: object) -> Edition | None:
    """Read the edition that a validation asks for."""
    if not isinstance(context, Mapping):
        return None
    return cast("Mapping[str, Any]", context).get("version")


def _misplaced(fields: Fields, named: Edition | None) -> Iterator[InitErrorDetails]:
    """Name what the edition of a statement does not allow."""
    version = fields["version"]
    new = list(_of_2_0(fields))
    edition = named or edition_of(version) or ("2.0" if new else None)
    if edition == "1.0.3":
        for path in new:
            yield fault("edition", f"{path[-1]} is a key of 2.0, not of 1.0.3 (rule 131)", *path)
        if version is not None and edition_of(version) != edition:
            yield fault("edition", "not 1.0 or 1.0.x, x a number (rule 15)", "version")
    elif edition == "2.0":
        message = (
            "a statement of 2.0 has a full date, T, a time with seconds and an offset, such as"
            " 2015-11-18T12:17:00.123Z (RFC 3339; rule 136)"
        )
        for path, text in _timestamps(fields):
            if _INTERNET.fullmatch(text) is None:
                yield fault("edition", message, *path, value=text)


def _of_2_0(fields: Fields) -> Iterator[Path]:
    """Find the keys that came with 2.0."""
    inner = getattr(fields["object"], "context", None)
    for context, above in ((fields["context"], ()), (inner, ("object",))):
        for name in _NEW:
            if getattr(context, name, None) is not None:
                yield (*above, "context", name)


def _timestamps(fields: Fields) -> Iterator[tuple[Path, str]]:
    """List the timestamps that are given."""
    inner = getattr(fields["object"], "timestamp", None)
    for text, path in (
        (fields["timestamp"], ("timestamp",)),
        (fields["stored"], ("stored",)),
        (inner, ("object", "timestamp")),
    ):
        if text is not None:
            yield path, text
