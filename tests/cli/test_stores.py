"""``ralph list``, ``fetch`` and ``push``: from store to store."""

import gzip
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Shell = Callable[..., CompletedProcess[bytes]]

GELF = Path(__file__).parents[2] / "examples" / "data" / "tracking.gelf.gz"
CONVERT = "ralph convert --from edx --to xapi --platform-url https://www.example.org"
PLAYED = "https://w3id.org/xapi/video/verbs/played"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """The directory of the backend ``fs``."""
    path = tmp_path / "files"
    path.mkdir()
    return path


@pytest.fixture
def sample(files: Path) -> Path:
    """A compressed file of GELF messages among the files of the backend."""
    path = files / "sample.gz"
    shutil.copy(GELF, path)
    return path


@pytest.fixture(scope="module")
def statements(lasting_shell: Shell, sample_lines: list[bytes]) -> list[bytes]:
    """The statements of fifty events, in the store of the lasting shell as well."""
    line = f"{CONVERT} | tee statements | ralph push -b sqlite"
    ended = lasting_shell(line, b"\n".join(sample_lines))
    assert ended.returncode == 0, ended.stderr
    return lasting_shell("cat statements").stdout.splitlines()


def fetched(shell: Shell, options: str) -> list[dict[str, Any]]:
    ended = shell(f"ralph fetch -b sqlite {options}")
    assert (ended.returncode, ended.stderr) == (0, b"")
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_files_are_pushed_listed_and_sent_on_to_a_database(
    shell: Shell, files: Path, tmp_path: Path
) -> None:
    shutil.copy(GELF, tmp_path / "sample.jsonl.gz")
    pushed = shell("zcat sample.jsonl.gz | ralph push --backend fs")
    assert pushed.returncode == 0, pushed.stderr
    (name,) = [path.name for path in files.iterdir()]
    assert re.fullmatch(r"\d{8}T\d{6}\S*-[0-9a-f]{12}\.jsonl\.gz", name)
    assert gzip.decompress((files / name).read_bytes()) == gzip.decompress(GELF.read_bytes())

    ended = shell(
        "ralph list --backend fs --new | xargs -I {} -n 1 bash -c "
        '"ralph fetch --backend fs {} | gunzip | ralph extract --parser gelf'
        ' | ralph push --backend sqlite"'
    )
    assert ended.returncode == 0, ended.stderr
    assert b"pushing records to sqlite" in ended.stderr
    assert len(fetched(shell, "records")) == 300
    assert shell("ralph list --backend fs --new").stdout == b""


@pytest.mark.usefixtures("sample")
def test_a_file_is_fetched_extracted_converted_and_pushed(shell: Shell) -> None:
    ended = shell(
        "ralph fetch --backend fs sample.gz | gunzip | ralph extract --parser gelf | "
        "ralph convert --from edx --to xapi --platform-url https://www.example.org | "
        "ralph push --backend sqlite"
    )
    assert ended.returncode == 0, ended.stderr
    assert b"pushing statements to sqlite" in ended.stderr
    skipped = ended.stderr.count(b"WARNING: line ")
    stored = fetched(shell, "")
    assert 0 < skipped < 20
    assert len(stored) == 300 - skipped
    assert stored[0]["actor"]["account"]["homePage"] == "https://www.example.org"


@pytest.mark.usefixtures("files")
@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_learners_are_counted_with_jq(shell: Shell, statements: list[bytes]) -> None:
    stored = shell("ralph push --backend fs 20220923.xapi.gz", b"\n".join(statements))
    assert stored.returncode == 0, stored.stderr
    ended = shell(
        "ralph fetch --backend fs --decompress 20220923.xapi.gz | "
        "jq .actor.account.name | sort | uniq -c | sort -rn | head -n 100"
    )
    assert ended.returncode == 0, ended.stderr
    counted = {
        json.loads(name): int(count)
        for count, name in (line.split() for line in ended.stdout.splitlines())
    }
    names = (json.loads(line)["actor"]["account"]["name"] for line in statements)
    assert counted == Counter(names)


def test_a_file_is_fetched_as_it_is_stored(shell: Shell, sample: Path) -> None:
    assert shell("ralph fetch -b fs sample.gz").stdout == sample.read_bytes()
    plain = shell("ralph fetch -b fs sample.gz --decompress").stdout
    assert plain == gzip.decompress(sample.read_bytes())


def test_of_a_file_that_was_cut_all_that_is_there_comes_and_the_end_is_told(
    shell: Shell, sample: Path
) -> None:
    whole = sample.read_bytes()
    sample.write_bytes(whole[: len(whole) // 2])
    ended = shell("ralph fetch -b fs --decompress sample.gz")
    assert ended.returncode == 1
    assert len(ended.stdout) > 10_000
    assert gzip.decompress(whole).startswith(ended.stdout)
    assert ended.stderr.startswith(b"ERROR: ")
    piped = shell("ralph fetch -b fs sample.gz | gunzip | ralph extract -p gelf -I > lines")
    assert piped.returncode != 0, "gunzip tells that the end is missing"
    assert b"Traceback" not in piped.stderr


def test_a_store_takes_the_same_statements_once(
    lasting_shell: Shell, statements: list[bytes]
) -> None:
    again = lasting_shell("cat statements | ralph push --backend sqlite")
    assert again.returncode == 0
    assert b"0 written, 50 unchanged" in again.stderr
    assert len(fetched(lasting_shell, "")) == len(statements) == 50


def test_statements_are_found_by_options_and_by_a_query(
    lasting_shell: Shell, statements: list[bytes]
) -> None:
    shell = lasting_shell
    every = [json.loads(line) for line in statements]
    played = [one["id"] for one in every if one["verb"]["id"] == PLAYED]
    assert [one["id"] for one in fetched(shell, f"--verb {PLAYED} --ascending")] == played
    mine = [one["id"] for one in every if one["actor"] == every[0]["actor"]]
    query = json.dumps({"agent": every[0]["actor"], "ascending": True})
    assert [one["id"] for one in fetched(shell, f"--query '{query}'")] == mine
    agent = json.dumps(every[0]["actor"])
    assert [one["id"] for one in fetched(shell, f"--agent '{agent}' --limit 3")] == mine[:-4:-1]
    one = every[7]["id"]
    assert [found["id"] for found in fetched(shell, f"--statement-id {one}")] == [one]


def test_a_refused_statement_is_told_with_its_line(shell: Shell, statements: list[bytes]) -> None:
    bad = [statements[0], b'{"verb": {"id": "x"}, "actor": {}, "object": {}}', b"{"]
    ended = shell("ralph push -b sqlite:///other.db", b"\n".join(bad))
    assert ended.returncode == 1
    assert b"ERROR: line 2: refused: " in ended.stderr
    ended = shell("ralph push -b sqlite:///other.db -I", b"\n".join(bad))
    assert ended.returncode == 0
    assert b"WARNING: line 3: refused: " in ended.stderr
    assert b"1 written to statements, 2 refused" in ended.stderr


def test_the_kind_can_be_said(shell: Shell, statements: list[bytes]) -> None:
    ended = shell("ralph push -b sqlite:///other.db --kind records", statements[0])
    assert (ended.returncode, ended.stdout) == (0, b"")
    assert b"pushing records to sqlite:///other.db" in ended.stderr
    listed = shell("ralph list -b sqlite:///other.db --details").stdout.splitlines()
    assert {one["name"]: one["records"] for one in map(json.loads, listed)} == {
        "records": 1,
        "statements": 0,
    }


@pytest.mark.usefixtures("sample", "statements")
def test_a_reader_that_leaves_ends_the_fetch_without_a_word(
    shell: Shell, lasting_shell: Shell
) -> None:
    for where, line in (
        (shell, "ralph fetch -b fs --decompress sample.gz"),
        (lasting_shell, "ralph fetch -b sqlite"),
    ):
        ended = where(f"{line} | head -n 1")
        assert len(ended.stdout.splitlines()) == 1
        assert ended.stderr == b""


@pytest.mark.usefixtures("files")
def test_what_is_not_there_is_told(shell: Shell) -> None:
    for line in ("ralph fetch -b fs nothing.gz", "ralph fetch -b sqlite nothing"):
        ended = shell(line)
        assert (ended.returncode, ended.stdout) == (1, b"")
        assert b"has no 'nothing" in ended.stderr
        assert b"Traceback" not in ended.stderr


def test_nothing_to_push_writes_nothing(shell: Shell, files: Path) -> None:
    ended = shell("ralph push -b fs")
    assert (ended.returncode, list(files.iterdir())) == (0, [])
    assert b"nothing to push" in ended.stderr
