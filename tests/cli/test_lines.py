"""``ralph extract``, ``validate`` and ``convert``: from standard input to standard output."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Shell = Callable[..., CompletedProcess[bytes]]

CONVERT = "ralph convert --from edx --to xapi --platform-url https://courses.example.org"
DATA = Path(__file__).parents[2] / "examples" / "data"

BAD = {
    "nul": (b"\0" * 40, "unreadable", "NUL"),
    "invalid utf-8": (b'{"event_type": "page_close", "label": "\xe9"}', "unreadable", "UTF-8"),
    "cut": (b'{"event_type": "page_close", "time": "2023', "unreadable", "JSON"),
    "blank": (b"", "unreadable", "blank"),
    "comment": (b"# rotated", "unreadable", "JSON"),
    "array": (b"[]", "unreadable", "object"),
    "null": (b"null", "unreadable", "object"),
    "text": (b'"page_close"', "unreadable", "object"),
    "number": (b"42", "unreadable", "object"),
    "100,000 brackets": (b"[" * 100_000, "unreadable", "deep"),
    "1e999": (
        b'{"event_type": "page_close", "time": "2023-01-01T00:00:00Z", "label": 1e999}',
        "invalid",
        "number",
    ),
    "two objects": (b"{}{}", "unreadable", "JSON"),
    "no time": (b'{"event_type": "page_close", "event_source": "browser"}', "invalid", "time"),
}


def with_faults(good: list[bytes]) -> bytes:
    """Put a good line before and after every bad one."""
    pairs = zip(good, (bad for bad, _, _ in BAD.values()), strict=False)
    return b"\n".join(line for pair in pairs for line in pair) + b"\n"


@pytest.fixture
def faulty(shell: Shell, sample_lines: list[bytes]) -> CompletedProcess[bytes]:
    return shell(f"{CONVERT} -I --rejects rejects.jsonl", with_faults(sample_lines))


def test_each_fault_is_told_once_and_no_other_line_is_lost(
    faulty: CompletedProcess[bytes], tmp_path: Path
) -> None:
    assert faulty.returncode == 0
    assert len(faulty.stdout.splitlines()) == len(BAD)
    reports = faulty.stderr.decode().splitlines()
    rejects = [*map(json.loads, (tmp_path / "rejects.jsonl").read_text().splitlines())]
    assert len(reports) == len(rejects) == len(BAD)
    for index, (name, (line, kind, word)) in enumerate(BAD.items()):
        number = 2 * index + 2
        reject: dict[str, Any] = rejects[index]
        assert (reject["number"], reject["kind"]) == (number, kind), name
        assert word.lower() in reject["reason"].lower(), name
        assert reject["line"].encode("utf-8", "surrogateescape") == line, name
        assert reports[index] == f"WARNING: line {number}: {kind}: {reject['reason']}", name


@pytest.mark.parametrize("command", [CONVERT, "ralph validate -f edx"], ids=["convert", "validate"])
def test_without_ignoring_errors_the_first_fault_ends_the_run(
    command: str, shell: Shell, sample_lines: list[bytes]
) -> None:
    lines = [*sample_lines[:3], b"{", *sample_lines[3:]]
    ended = shell(command, b"\n".join(lines))
    assert ended.returncode == 1
    assert len(ended.stdout.splitlines()) == 3
    assert ended.stderr.startswith(b"ERROR: line 4: unreadable: ")
    assert len(ended.stderr.splitlines()) == 1


UNKNOWN = (
    b'{"event_type": "never.heard.of", "event_source": "server", "time": "2023-01-01T00:00:00Z"}'
)


def test_an_unknown_event_is_skipped_with_a_warning(
    shell: Shell, sample_lines: list[bytes]
) -> None:
    ended = shell(CONVERT, b"\n".join([UNKNOWN, sample_lines[0]]))
    assert ended.returncode == 0
    assert len(ended.stdout.splitlines()) == 1
    assert b"WARNING: line 1: unknown: " in ended.stderr
    assert b"never.heard.of" in ended.stderr


def test_an_unknown_event_ends_the_run_if_asked(shell: Shell, sample_lines: list[bytes]) -> None:
    ended = shell(
        "ralph validate -f edx -F -I", b"\n".join([sample_lines[0], UNKNOWN, sample_lines[1]])
    )
    assert ended.returncode == 1
    assert len(ended.stdout.splitlines()) == 1
    assert b"ERROR: line 2: unknown: " in ended.stderr


def test_valid_lines_pass_unchanged_a_megabyte_too(shell: Shell, sample_lines: list[bytes]) -> None:
    large = sample_lines[0][:-1] + b', "label": "' + b"x" * 1_000_000 + b'"}'
    lines = [*sample_lines, large, sample_lines[1]]
    ended = shell("ralph validate --format edx", b"\r\n".join(lines))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.splitlines() == lines


def test_what_convert_writes_are_valid_statements_with_stable_ids(
    shell: Shell, sample_lines: list[bytes]
) -> None:
    given = b"\n".join(sample_lines)
    ended = shell(f"{CONVERT} > first; ralph validate --format xapi < first", given)
    first = shell("cat first").stdout
    assert (ended.returncode, ended.stderr, ended.stdout) == (0, b"", first)
    other = shell(f"{CONVERT} -u 11111111-2222-4333-8444-555555555555", given).stdout
    ids = [{json.loads(line)["id"] for line in text.splitlines()} for text in (first, other)]
    assert len(ids[0]) == len(sample_lines)
    assert ids[0].isdisjoint(ids[1])


def test_a_statement_that_breaks_the_specification_is_refused(shell: Shell) -> None:
    ended = shell(
        "ralph validate -f xapi", b'{"actor": {}, "verb": {"id": "no IRI"}, "object": {}}'
    )
    assert ended.returncode == 1
    assert b"ERROR: line 1: invalid: " in ended.stderr


def test_gelf_messages_give_the_lines_in_them(shell: Shell) -> None:
    messages = gzip.decompress((DATA / "tracking.gelf.gz").read_bytes())
    ended = shell("ralph extract --parser gelf", messages)
    assert (ended.returncode, ended.stderr) == (0, b"")
    inner = [json.loads(message)["short_message"] for message in messages.splitlines()]
    assert ended.stdout.decode().splitlines() == inner


def test_a_message_without_a_line_is_told(shell: Shell) -> None:
    ended = shell("ralph extract --parser gelf", b'{"version": "1.1"}\n')
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert b"ERROR: line 1: unreadable: " in ended.stderr


def test_prefixes_of_a_logger_are_taken_off(shell: Shell, sample_lines: list[bytes]) -> None:
    prefix = b"2023-05-23 13:53:13,461 INFO 20 [tracking] [user None] logger.py:41 - "
    ended = shell("ralph extract --parser prefix", b"\n".join([prefix + sample_lines[0], b"-"]))
    assert ended.returncode == 1
    assert ended.stdout.splitlines() == sample_lines[:1]


def test_a_reader_that_leaves_ends_the_run_without_a_word(
    shell: Shell, sample_lines: list[bytes]
) -> None:
    ended = shell(f"{CONVERT} | head -n 1", b"\n".join(sample_lines * 40))
    assert len(ended.stdout.splitlines()) == 1
    assert ended.stderr == b""


def test_nothing_in_nothing_out(shell: Shell) -> None:
    ended = shell("ralph validate -f edx")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")


def test_verbosity_says_more_or_less(shell: Shell, sample_lines: list[bytes]) -> None:
    given = b"\n".join([sample_lines[0], UNKNOWN])
    assert shell("ralph -v ERROR validate -f edx", given).stderr == b""
    told = shell("ralph -v info validate -f edx", given).stderr.splitlines()
    assert told[-1] == b"INFO: 2 lines read, 1 records written, 1 lines refused"
