"""Notebooks run from the top to the bottom, assert their answers, and keep no output."""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = sorted((Path(__file__).parents[2] / "examples" / "notebooks").glob("*.ipynb"))

every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)

# the package is typed in part
read: Any = nbformat.read


def code_cells(path: Path) -> list[Any]:
    return [cell for cell in read(path, as_version=4).cells if cell.cell_type == "code"]


@every_notebook
def test_a_notebook_keeps_no_output(path: Path) -> None:
    cells = code_cells(path)
    assert cells
    assert not any(cell.outputs or cell.execution_count for cell in cells)


@every_notebook
def test_a_notebook_asserts_its_answers(path: Path) -> None:
    assert any("assert " in cell.source for cell in code_cells(path))


@pytest.mark.slow
@every_notebook
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_notebook_runs(path: Path, tmp_path: Path) -> None:
    client = NotebookClient(
        read(path, as_version=4),
        timeout=300,
        kernel_name="python3",
        resources={"metadata": {"path": str(tmp_path)}},
    )
    client.execute()
