"""What holds for every test: Hypothesis profiles, and which code is under test.

Two options serve the sessions of ``noxfile.py``. With ``--core-only`` the files that import
something which only an extra brings are left out, for an environment without extras. With
``--installed`` the run is refused if it would test the checkout in place of the wheel.
"""

import ast
import os
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

import ralph_models

OF_EXTRAS = (
    "cryptography",
    "hypothesis",
    "jwt",
    "nox",
    "orjson",
    "pyarrow",
    "ralph_backends",
    "ralph_models.strategies",
    "ralph_models.xapi.profiles",
    "ralph_models.xapi.signatures",
)
"""Modules that a plain ``pip install ralph-toolbox`` can not import, or not in full."""

SOURCE = Path(ralph_models.__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("ralph")
    group.addoption("--core-only", action="store_true", help="only tests that need no extra")
    group.addoption("--installed", action="store_true", help="refuse to test the checkout")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--installed") and config.rootpath == SOURCE:
        message = f"these tests are for an installed wheel, not for {SOURCE}"
        raise pytest.UsageError(message)
    if find_spec("hypothesis"):
        load_profile(os.environ.get("RALPH_HYPOTHESIS_PROFILE", "fast"))


def pytest_report_header() -> str:
    return f"code under test: {SOURCE}"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    if not config.getoption("--core-only") or collection_path.suffix != ".py":
        return None
    pattern = rf"({'|'.join(map(re.escape, OF_EXTRAS))})(\.|$)"
    return any(re.match(pattern, name) for name in imports_of(collection_path)) or None


def imports_of(path: Path) -> Iterator[str]:
    """Name what a file imports when it is loaded, ``from a import b`` as ``a.b``."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def load_profile(name: str) -> None:
    """Choose how hard Hypothesis looks: ``fast`` for every day, ``deep`` for nights."""
    from hypothesis import HealthCheck, settings  # noqa: PLC0415 - absent without its extra

    # the first draw of text on a machine builds Unicode tables, and a shared machine stalls
    unfit = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    settings.register_profile(
        "fast", max_examples=40, deadline=None, derandomize=True, suppress_health_check=unfit
    )
    settings.register_profile(
        "deep", max_examples=2_000, deadline=None, suppress_health_check=unfit, print_blob=True
    )
    settings.load_profile(name)
