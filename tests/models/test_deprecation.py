"""Names that are going to go."""

import warnings

import pytest

from ralph_models.deprecation import RalphDeprecationWarning, deprecated, moved
from ralph_models.xapi import Statement


@deprecated(instead="new", since="1.2", removal="2.0")
def old(number: int) -> int:
    """Give the next number."""
    return number + 1


def test_a_deprecated_function_works_and_says_what_to_use_instead() -> None:
    with pytest.warns(
        RalphDeprecationWarning, match=r"old is deprecated since 1\.2.*2\.0: use new"
    ):
        assert old(1) == 2


def test_the_warning_names_the_place_that_calls() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        old(1)
    assert [warning.filename for warning in caught] == [__file__]


def test_a_deprecated_function_keeps_its_name_and_its_docstring() -> None:
    assert (old.__name__, old.__doc__) == ("old", "Give the next number.")


def test_a_moved_name_is_found_with_a_warning() -> None:
    get = moved("a.module", {"Old": "ralph_models.xapi:Statement"}, since="1.2", removal="2.0")
    with pytest.warns(
        RalphDeprecationWarning, match=r"a\.module\.Old .* ralph_models\.xapi\.State"
    ):
        assert get("Old") is Statement


def test_a_name_that_never_was_is_an_attribute_error_as_ever() -> None:
    get = moved("a.module", {}, since="1.2", removal="2.0")
    with pytest.raises(AttributeError, match=r"module 'a\.module' has no attribute 'Other'"):
        get("Other")


def test_the_warning_keeps_its_parts() -> None:
    warning = RalphDeprecationWarning("a", "b", "1.2", "2.0")
    assert (warning.name, warning.instead, warning.since, warning.removal) == (
        "a",
        "b",
        "1.2",
        "2.0",
    )
