"""Runs the blocks of a page, in their order, in a directory of their own.

A runner of our own in place of Sybil or mktestdocs: those run Python and leave the shell, the
data and the files of a page to the author; here a block of a kind that nobody runs is a failure.

| block | what is done with it |
|---|---|
| `python` | run; `value  # 12.3` must be that value, what it prints the `text` below it |
| `pycon` | run as a doctest |
| `console`, `sh` | run by bash; what a command prints must be what is below it, if any |
| `json`, `toml` | read |
| `text` | figures, trees and output |
| `{code-block} python` with `:caption:` | a file of that name, which later blocks import or run |

Commands that make an environment (pip, venv, nox) are not run once more within one: their
extras, groups and sessions must exist, and `.ci/run` begins with them. Those of the example
service are run by `tests/service`.
"""

import ast
import doctest
import importlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import ralph_models

ROOT = Path(__file__).parents[2]
BASH = shutil.which("bash") or "bash"
SOURCE = Path(ralph_models.__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

_FENCE = re.compile(r"^(`{3,}|:{3,})(.*)\n((?:.*\n)*?)\1[ ]*$", re.MULTILINE)
_CAPTION = re.compile(r"\A:caption: (\S+)\n\s*\n?")
_SETUP = re.compile(r"(?:\S*/)?(?:python3 -m venv|pip install|nox\b)|(?:LRS_URL=\S+ uvicorn|curl) ")
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


class BlockError(AssertionError):
    """A block of a page does not do what the page says."""


@dataclass(frozen=True)
class Block:
    """A fenced block."""

    kind: str
    body: str
    line: int
    """The line of its first line, from 1."""
    file: str | None = None


def blocks_of(text: str) -> Iterator[Block]:
    """Find the blocks of a page; directives of the site other than code are none."""
    for found in _FENCE.finditer(text):
        kind, body = found[2].strip(), found[3]
        line = text[: found.start(3)].count("\n") + 1
        directive = re.fullmatch(r"\{([\w-]+)\}\s*(.*)", kind)
        if directive is None:
            yield Block(kind, body, line)
        elif directive[1] == "code-block":
            caption = _CAPTION.match(body)
            name = caption[1] if caption else None
            yield Block(directive[2], body[caption.end() if caption else 0 :], line, name)


@dataclass
class Run:
    """Runs blocks one after the other."""

    page: str
    directory: Path
    names: dict[str, Any] = field(default_factory=dict[str, Any])
    exports: list[str] = field(default_factory=list[str])
    printed: str = ""

    def __call__(self, text: str) -> int:
        """Run all blocks of a page; give their number."""
        blocks = list(blocks_of(text))
        for block in blocks:
            try:
                self.run(block)
            except Exception as error:
                message = f"{self.page}, line {block.line} ({block.kind}): {error}"
                raise BlockError(message) from error
        return len(blocks)

    def run(self, block: Block) -> None:
        """Run one block."""
        steps: dict[str, Callable[[Block], None]] = {
            "python": self.python,
            "pycon": self.pycon,
            "console": self.console,
            "sh": self.sh,
            "json": lambda block: json.loads(block.body),
            "toml": lambda block: void(tomllib.loads(block.body)),
            "text": self.text,
        }
        if block.file is not None:
            path = self.directory / block.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.body, "utf-8")
            # a file of this very moment may be later than what the importer knows of its folder
            importlib.invalidate_caches()
        if block.kind not in steps:
            message = f"nobody runs a block of the kind {block.kind!r}"
            raise BlockError(message)
        # a file is run by what comes after it
        if block.file is None or block.kind not in ("python", "sh"):
            steps[block.kind](block)

    def python(self, block: Block) -> None:
        """Run statements; hold values against the comments beside them."""
        tree = ast.parse("\n" * (block.line - 1) + block.body, self.page)
        said = comments(block)
        output = io.StringIO()
        with redirect_stdout(output):
            for statement in tree.body:
                self.statement(statement, said.get(statement.end_lineno or 0))
        self.printed = output.getvalue()

    def statement(self, statement: ast.stmt, said: str | None) -> None:
        """Run one statement."""
        if not isinstance(statement, ast.Expr):
            exec(compile(ast.Module([statement], []), self.page, "exec"), self.names)  # noqa: S102
            return
        code = compile(ast.Expression(statement.value), self.page, "eval")
        value = eval(code, self.names)  # noqa: S307 - our own pages
        expected = literal_in(said)
        if expected is not None and value != expected[0]:
            message = f"{ast.unparse(statement)} is {value!r}, not {expected[0]!r}"
            raise BlockError(message)

    def pycon(self, block: Block) -> None:
        """Run a doctest."""
        test = doctest.DocTestParser().get_doctest(
            block.body, self.names, self.page, self.page, block.line - 1
        )
        output = io.StringIO()
        runner = doctest.DocTestRunner(optionflags=_FLAGS, verbose=False)
        result = runner.run(test, out=lambda text: void(output.write(text)), clear_globs=False)
        self.names.update(test.globs)
        if result.failed:
            raise BlockError(output.getvalue())

    def console(self, block: Block) -> None:
        """Run commands behind a prompt, and compare what they print."""
        for command, expected in commands(block.body):
            printed = self.shell(command)
            if expected:
                compare(printed, expected)

    def sh(self, block: Block) -> None:
        """Run lines of a shell."""
        for command in re.sub(r"(\\|\|)\n\s*", r"\1\n", block.body).split("\n\n"):
            self.shell(command)

    def shell(self, command: str) -> str:
        """Run one command in the page's directory, or check one that makes an environment."""
        if _SETUP.match(command):
            check_setup(command)
            return ""
        self.exports += re.findall(r"^export .*$", command, re.MULTILINE)
        script = "\n".join((*self.exports, command))
        done = subprocess.run(
            [BASH, "-euo", "pipefail", "-c", script],
            capture_output=True,
            text=True,
            cwd=self.directory,
            env=environment(self.directory),
            timeout=120,
            check=False,
        )
        if done.returncode:
            message = f"{command!r} ended with {done.returncode}: {done.stderr}{done.stdout}"
            raise BlockError(message)
        # warnings come first: a pipe passes on what is not held back
        return done.stderr + done.stdout

    def text(self, block: Block) -> None:
        """Hold what the block before printed against a block of text."""
        if self.printed:
            compare(self.printed, block.body)
        self.printed = ""


def void(_: object) -> None:
    """Give nothing."""


def comments(block: Block) -> dict[int, str]:
    """Find the comments of a block by their lines on the page."""
    lines = io.StringIO(block.body).readline
    return {
        token.start[0] + block.line - 1: token.string.lstrip("# ")
        for token in tokenize.generate_tokens(lines)
        if token.type == tokenize.COMMENT
    }


def literal_in(comment: str | None) -> tuple[Any] | None:
    """Read the value with which a comment begins; words may follow."""
    text = comment or ""
    ends = [found.start() for found in re.finditer(r"(?<=[\d'\"\])}])[,;] ", text)]
    for end in (len(text), *reversed(ends)):
        try:
            return (ast.literal_eval(text[:end]),)
        except (ValueError, SyntaxError):
            continue
    return None


def commands(body: str) -> Iterator[tuple[str, str]]:
    """Take a console apart: what is typed, and what is printed."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        typed = re.match(r"(?:.*(?:\\|\|)\n)*.*(?:\n|$)", part)
        command = typed[0] if typed else part
        yield command.rstrip("\n"), part[len(command) :]


def compare(printed: str, expected: str) -> None:
    """Compare texts; three dots, or the sign for them, stand for anything."""
    shown = expected.replace("…", "...")
    if not doctest.OutputChecker().check_output(shown, printed, _FLAGS):
        message = f"printed\n{printed}\nand not\n{expected}"
        raise BlockError(message)


def check_setup(command: str) -> None:
    """Check the extras, groups and sessions that a command names."""
    project = PROJECT["project"]
    sessions = set(
        re.findall(r"^def (\w+)\(session", (ROOT / "noxfile.py").read_text(), re.MULTILINE)
    )
    known = {
        r"ralph-toolbox\[([\w,-]+)\]": set(project["optional-dependencies"]),
        r"\.\[([\w,-]+)\]": set(project["optional-dependencies"]),
        r"--group (\S+)": set(PROJECT["dependency-groups"]),
        r"nox -s ((?:\w+ ?)+)": sessions,
    }
    for pattern, names in known.items():
        for found in re.findall(pattern, command):
            unknown = set(re.split(r"[, ]", found.strip())) - names
            if unknown:
                message = f"{command!r} names what there is not: {unknown}"
                raise BlockError(message)


def environment(directory: Path) -> dict[str, str]:
    """Give the variables of the shell: the example commands, and nothing of the developer."""
    path = (ROOT / "examples" / "cli", Path(sys.executable).parent, os.environ["PATH"])
    return {
        "PATH": os.pathsep.join(map(str, path)),
        "PYTHONPATH": os.pathsep.join((str(SOURCE), str(directory))),
        "HOME": str(directory),
        "XDG_STATE_HOME": str(directory / "state"),
        "RALPH_FS_PATH": str(directory / "files"),
        "RALPH_SQLITE_URL": f"sqlite:///{directory / 'store.db'}",
        "COLUMNS": "100",
    }


@pytest.fixture
def run_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., int]]:
    """Runs the blocks of a page, given its text and name."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    known = set(sys.modules)

    def run(text: str, page: str = "page.md") -> int:
        return Run(page, tmp_path, {"__name__": "__main__"})(text)

    yield run
    for name in set(sys.modules) - known:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(tmp_path)):
            del sys.modules[name]


@pytest.fixture
def run_shell(tmp_path: Path) -> Callable[[str], str]:
    """Runs a script of bash, and gives what it prints."""
    return Run("a script", tmp_path).shell
