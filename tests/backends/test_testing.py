from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

SUITE = """
import pytest
from ralph_backends import open_backend
from ralph_backends.testing import BackendContract

class TestMemory(BackendContract):
    limits = {limits!r}

    @pytest.fixture
    def backend(self):
        with open_backend("memory") as backend:
            yield backend
"""


@pytest.mark.parametrize(
    ("limits", "failed"),
    [
        pytest.param({}, 0, id="none"),
        pytest.param({"test_limit_is_kept": "no limits"}, 6, id="a limit that is gone"),
        pytest.param({"test_of_another_time": "?"}, 1, id="a limit of no test"),
    ],
)
def test_a_declared_limit_has_to_be_true(
    pytester: pytest.Pytester, limits: dict[str, str], failed: int
) -> None:
    path = pytester.makepyfile(SUITE.format(limits=limits))
    assert isinstance(path, Path)
    outcomes = pytester.runpytest_subprocess(path, "-p", "no:cacheprovider").parseoutcomes()
    assert outcomes.get("failed", 0) == failed
    assert outcomes["passed"] > 10
