"""What the command tells about itself, and how it takes a mistake."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Shell = Callable[..., CompletedProcess[bytes]]

CLI = Path(__file__).parents[2] / "examples" / "cli"
COMMANDS = ["convert", "events", "extract", "fetch", "list", "push", "runserver", "validate"]


def test_help_lists_every_command_with_a_line(shell: Shell) -> None:
    ended = shell("ralph --help")
    assert ended.returncode == 0
    listed = {line.split()[0] for line in ended.stdout.decode().splitlines() if line.split()[1:]}
    assert listed.issuperset(COMMANDS)
    assert ended.stdout == shell("ralph help").stdout


@pytest.mark.parametrize("name", ["convert", "push"])
def test_help_of_a_command_is_the_same_in_both_ways(name: str, shell: Shell) -> None:
    ended = shell(f"ralph {name} --help")
    assert ended.returncode == 0
    assert ended.stdout.startswith(f"Usage: ralph {name} [OPTIONS]".encode())
    assert ended.stdout == shell(f"ralph help {name}").stdout


@pytest.mark.parametrize(
    ("line", "word"),
    [
        pytest.param("ralph nonsense", "nonsense", id="command"),
        pytest.param("ralph help nonsense", "nonsense", id="help"),
        pytest.param("ralph convert --from edx --to xapi", "--platform-url", id="missing option"),
        pytest.param("ralph convert -f edx -t xapi -p nowhere", "nowhere", id="platform"),
        pytest.param("ralph convert -f edx -t xapi -p https://a.example -u x", "UUID", id="uuid"),
        pytest.param("ralph validate -f caliper", "caliper", id="choice"),
        pytest.param("ralph list --backend cabinet", "cabinet", id="backend"),
        pytest.param("ralph fetch --backend fs", "target", id="target"),
        pytest.param("ralph fetch -b sqlite --query [", "query", id="query"),
        pytest.param("ralph fetch -b sqlite --query '{\"colour\": 1}'", "colour", id="parameter"),
        pytest.param("ralph runserver --port 8100", "LRS", id="runserver"),
    ],
)
def test_a_mistake_is_told_in_words_and_gives_status_2(line: str, word: str, shell: Shell) -> None:
    ended = shell(line)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert word in ended.stderr.decode()
    assert b"Traceback" not in ended.stderr


def test_help_loads_nothing_that_takes_time(shell: Shell) -> None:
    heavy = "{'pydantic', 'rich', 'sqlalchemy', 'fsspec', 'asyncio'}"
    code = f"import sys, ralph_cli.main; print(sorted({heavy}.intersection(sys.modules)))"
    ended = shell(f'PYTHONPATH="$PYTHONPATH:{CLI}" python3 -c "{code}"')
    assert (ended.stdout, ended.stderr) == (b"[]\n", b"")
