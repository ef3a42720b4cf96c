"""On a new machine no health check complains: nothing is built at the first draw."""

import os
import subprocess
import sys
from pathlib import Path

import ralph_models

SOURCE = Path(ralph_models.__file__).parent.parent

CODE = """
from hypothesis import settings
from ralph_models.strategies import custom_given
from ralph_models.edx import UIPlayVideo
from ralph_models.xapi import Statement

@settings(suppress_health_check=[], max_examples=30)
@custom_given(Statement, UIPlayVideo)
def draws(statement, event):
    pass

draws()
print("drawn")
"""


def test_no_table_of_unicode_is_built_for_the_first_example(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "drawn"
    assert not list(tmp_path.rglob("charmap*"))
