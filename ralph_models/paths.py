"""The one path type of rules, overrides and error messages.

A path is a tuple of keys from the root to a value. As text its keys are joined by two
underscores, ``"object__definition__type"``. A key of a free map, like the IRI of an
extension, is written as it is in the tuple form: ``("context", "extensions", LENGTH)``,
where ``LENGTH`` is a term of the vocabulary or the IRI itself. A key below a part of a
model that takes unknown keys is marked: ``Extra("label")``.
"""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

__all__ = ["AnyPath", "Extra", "HasIri", "Path", "as_text", "parse_path"]


class HasIri(Protocol):
    """A row of the vocabulary."""

    @property
    def iri(self) -> str:
        """The identifier that stands in statements."""
        ...


class Extra(str):
    """A key that the model does not declare, where it keeps unknown keys."""

    __slots__ = ()


Path: TypeAlias = tuple[str, ...]
"""The keys from the root to a value."""
AnyPath: TypeAlias = str | Sequence[str | HasIri]
"""A path as people write it: text, or keys and rows of the vocabulary."""


def parse_path(path: AnyPath) -> Path:
    """Give the tuple form of a path.

    Raises:
        ValueError: The path is empty or has an empty key.
    """
    if isinstance(path, Extra):
        return (path,)
    if isinstance(path, str):
        keys: tuple[str, ...] = tuple(path.split("__"))
    else:
        keys = tuple(key if isinstance(key, str) else key.iri for key in path)
    if not keys or not all(keys):
        message = f"not a path: {path!r}"
        raise ValueError(message)
    return keys


def as_text(path: Path) -> str:
    """Give the text form of a path, for messages and tables."""
    return "__".join(path)
