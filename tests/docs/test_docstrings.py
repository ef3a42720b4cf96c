"""Every example in a docstring does what it says."""

import doctest
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import ralph_backends
import ralph_convert
import ralph_models

Runner = Callable[..., int]

_BLOCK = re.compile(r"^( *)\.\. code-block:: (\w+)\n\n((?:\1 +\S.*\n|[ ]*\n)+)", re.MULTILINE)

MODULES = sorted(
    ".".join(path.relative_to(root.parent).with_suffix("").parts).removesuffix(".__init__")
    for package in (ralph_backends, ralph_convert, ralph_models)
    for root in [Path(inspect.getfile(package)).parent]
    for path in root.rglob("*.py")
)


def docstrings(module: ModuleType) -> Iterator[str]:
    """Give the docstrings of a module, of its classes and functions and of their methods."""
    tests = doctest.DocTestFinder(exclude_empty=False).find(module, module.__name__)
    yield from (test.docstring or "" for test in tests)


@pytest.mark.parametrize("name", MODULES)
def test_the_doctests_of_a_module_hold(name: str) -> None:
    assert doctest.testmod(import_module(name), optionflags=doctest.ELLIPSIS).failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_the_blocks_in_the_docstrings_of_a_module_run(name: str, run_page: Runner) -> None:
    for docstring in docstrings(import_module(name)):
        for found in _BLOCK.finditer(f"{docstring}\n"):
            run_page(f"```{found[2]}\n{textwrap.dedent(found[3])}\n```\n", name)


def test_a_block_of_a_docstring_is_found() -> None:
    found: list[Any] = _BLOCK.findall(
        "One.\n\n    .. code-block:: python\n\n        a = 1\n\n    b\n"
    )
    assert [block[1:] for block in found] == [("python", "        a = 1\n\n")]
