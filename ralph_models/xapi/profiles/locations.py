"""JSONPath as the templates of profiles use it.

A path picks values out of a statement: `xAPI Profiles 1.0, part two, section 8.1
<https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#81-statement-template-rules>`_.
Legal are names, indexes from 0, ``*``, ``..`` and unions of them, and several paths joined by
``|``; filters and scripts are not. The leading ``$.`` may be left out, as in the
specification's own example.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import prod
from typing import Any, Final, NamedTuple, TypeAlias, cast

from ralph_models.errors import MissingExtraError
from ralph_models.reading import MAX_DEPTH

try:
    import jsonpath
    from jsonpath.segments import JSONPathRecursiveDescentSegment
    from jsonpath.selectors import IndexSelector, NameSelector, WildcardSelector
except ModuleNotFoundError as _error:
    feature = "ralph_models.xapi.profiles"
    raise MissingExtraError(feature, "profiles", _error.name or "") from _error

__all__ = ["Location", "LocationError", "Match", "Place", "location_of"]

_MOST_BRANCHES: Final = 100
_Query: TypeAlias = jsonpath.JSONPath
Place: TypeAlias = tuple[str | int, ...]
"""Where a value stands: keys and indexes."""


class LocationError(ValueError):
    """The text is no JSONPath, or one that profiles must not use."""


class Match(NamedTuple):
    """A value that a path picks, and where it stands."""

    path: Place
    value: Any


class Location:
    """A JSONPath, ready to be applied.

    Args:
        text: The path, as a profile writes it.

    Raises:
        LocationError: It is none, or beyond what section 8.1 allows. Beyond it are also two
            ``..`` in one path and unions that pick a value more than a hundred times: they
            multiply the work, and say nothing that simpler paths do not.
    """

    __slots__ = ("_queries", "text")

    def __init__(self, text: str) -> None:
        """Parse the text and look at every step."""
        if not text.strip():
            message = "an empty path"
            raise LocationError(message)
        try:
            parsed = _ENVIRONMENT.compile(text)
        except (jsonpath.JSONPathError, RecursionError) as error:
            reason = str(error).partition("\n")[0].strip()
            message = f"not a JSONPath: {reason or 'it breaks off'}"
            raise LocationError(message) from error
        self.text: Final = text
        self._queries: Final = tuple(_alternatives(parsed))
        for query in self._queries:
            _check(query)

    def find(self, value: Any, below: Place = ()) -> list[Match]:
        """Give all values at the path, those of each alternative in turn.

        Args:
            value: A JSON value made of dicts and lists.
            below: Where the value stands, as a prefix for the paths of the matches.
        """
        found: list[Match] = []
        for query in self._queries:
            if isinstance(value, (dict, list)):
                hits = query.finditer(cast("dict[str, Any]", value))
                found += (Match((*below, *hit.parts), hit.obj) for hit in hits)
            elif not query.segments:
                # the library would parse text as JSON
                found.append(Match(below, value))
        return found

    @property
    def keys(self) -> Place:
        """The first alternative as a path for messages, with ``*`` where any key will do."""
        return tuple(_keys(self._queries[0]))


@lru_cache(maxsize=4096)
def location_of(text: str) -> Location:
    """Give the path of a text, parsed once; profiles repeat a few.

    Raises:
        LocationError: See :class:`Location`.
    """
    return Location(text)


class _Environment(jsonpath.JSONPathEnvironment):
    """Looks as deep as statements can be."""

    max_recursion_depth = MAX_DEPTH + 10


_ENVIRONMENT: Final = _Environment()


def _alternatives(parsed: _Query | jsonpath.CompoundJSONPath) -> Iterator[_Query]:
    """Take apart what is joined by ``|``."""
    if isinstance(parsed, jsonpath.JSONPath):
        yield parsed
        return
    yield from _alternatives(parsed.path)
    for operator, query in parsed.paths:
        if operator != _ENVIRONMENT.union_token:
            message = f"paths are joined by |, not by {operator}"
            raise LocationError(message)
        yield query


def _check(query: _Query) -> None:
    """Refuse the steps that section 8.1 does not have."""
    if query.pseudo_root:
        message = "a path begins with $ or with a name"
        raise LocationError(message)
    for segment in query.segments:
        for selector in segment.selectors:
            if not isinstance(selector, _LEGAL) or (
                isinstance(selector, IndexSelector) and selector.index < 0
            ):
                message = f"{selector} is not a name, an index from 0 or * (section 8.1)"
                raise LocationError(message)
    descents = sum(isinstance(step, JSONPathRecursiveDescentSegment) for step in query.segments)
    if descents > 1 or prod(len(step.selectors) for step in query.segments) > _MOST_BRANCHES:
        message = f"more than one .. or more than {_MOST_BRANCHES} branches in one path"
        raise LocationError(message)


_LEGAL = (NameSelector, IndexSelector, WildcardSelector)


def _keys(query: _Query) -> Iterator[str | int]:
    for segment in query.segments:
        if isinstance(segment, JSONPathRecursiveDescentSegment):
            yield "*"
        selector, *others = segment.selectors
        if others or isinstance(selector, WildcardSelector):
            yield "*"
        elif isinstance(selector, NameSelector):
            yield selector.name
        elif isinstance(selector, IndexSelector):
            yield selector.index
