"""Errors that say what to do."""

import pickle
import subprocess
import sys

import pytest

from ralph_models.errors import MissingExtraError, RalphError, SignatureError

WITHOUT = """
import sys
sys.modules[{library!r}] = None  # as if it were not installed
import {module}
"""


@pytest.mark.parametrize(
    ("library", "extra"),
    [("jwt", "signatures"), ("cryptography", "signatures"), ("jsonpath", "profiles")],
)
def test_a_module_whose_library_is_missing_names_the_extra(library: str, extra: str) -> None:
    code = WITHOUT.format(library=library, module=f"ralph_models.xapi.{extra}")
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, stderr=subprocess.PIPE, text=True
    )
    assert done.returncode == 1
    last = done.stderr.splitlines()[-1]
    assert last.startswith(f"ralph_models.errors.MissingExtraError: 'ralph_models.xapi.{extra}'")
    assert f"pip install 'ralph-toolbox[{extra}]'" in last


def test_a_missing_extra_is_an_import_error_of_the_library() -> None:
    error = MissingExtraError("a.b", "c", "d")
    assert isinstance(error, ImportError)
    assert isinstance(error, RalphError)
    assert (error.name, error.feature, error.extra) == ("d", "a.b", "c")
    assert str(error) == "'a.b' needs: pip install 'ralph-toolbox[c]' (d can not be imported)"
    assert "more packages than are installed" in str(MissingExtraError("a.b", ""))


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(MissingExtraError("a.b", "c", "d"), id="extra"),
        pytest.param(SignatureError("form", "no JWS"), id="signature"),
    ],
)
def test_an_error_crosses_the_border_of_a_process(error: RalphError) -> None:
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - made in this line
    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))
