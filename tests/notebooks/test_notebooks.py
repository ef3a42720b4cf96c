"""Every notebook runs from its first cell to its last, and is stored without outputs."""

import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

import ralph_models

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "examples" / "notebooks").glob("*.ipynb"))
EVERY = [pytest.param(path, id=path.stem) for path in NOTEBOOKS]


def read(path: Path) -> Any:
    untyped: Any = nbformat
    return untyped.read(path, as_version=4)


def code_of(notebook: Any) -> list[Any]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_there_are_notebooks() -> None:
    assert len(NOTEBOOKS) > 1


@pytest.mark.parametrize("path", EVERY)
def test_a_notebook_runs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = str(Path(ralph_models.__file__).parents[1])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((code, os.environ.get("PYTHONPATH", ""))))
    notebook = read(path)
    client = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": path.parent}})
    client.execute()
    shown = [output for cell in code_of(notebook) for output in cell.outputs]
    assert shown, "a notebook has something to look at"
    warnings = [output.text for output in shown if output.get("name") == "stderr"]
    assert not warnings


@pytest.mark.parametrize("path", EVERY)
def test_a_notebook_is_stored_without_outputs(path: Path) -> None:
    for cell in code_of(read(path)):
        assert (cell.outputs, cell.execution_count) == ([], None)


@pytest.mark.parametrize("path", EVERY)
def test_a_notebook_states_its_question_and_asserts_its_answers(path: Path) -> None:
    notebook = read(path)
    assert "**Question:" in notebook.cells[0].source
    assert any("## Answer" in cell.source for cell in notebook.cells)
    assert sum(cell.source.count("assert ") for cell in code_of(notebook)) > 3
