"""The synthetic logs that the documentation and the benchmarks use."""

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples" / "data"
BENCHMARK = ROOT / "tests" / "benchmarks" / "data"


@pytest.mark.parametrize(
    ("script", "names"),
    [
        pytest.param(
            SAMPLES / "make_sample.py", ["tracking.log.gz", "tracking.gelf.gz"], id="sample"
        ),
        pytest.param(SAMPLES / "make_course.py", ["course.log.gz"], id="course"),
        pytest.param(BENCHMARK / "make_events.py", ["events.jsonl.gz"], id="benchmark"),
        pytest.param(
            BENCHMARK / "make_statements.py", ["statements-video.jsonl.gz"], id="statements"
        ),
    ],
)
def test_the_files_in_the_repository_are_what_the_generator_writes(
    script: Path, names: list[str], tmp_path: Path
) -> None:
    subprocess.run([sys.executable, script, tmp_path], check=True)
    for name in names:
        # the compressed bytes depend on the zlib of the interpreter, their content does not
        written, committed = tmp_path / name, script.parent / name
        assert gzip.decompress(written.read_bytes()) == gzip.decompress(committed.read_bytes())
        assert written.read_bytes()[4:8] == b"\0\0\0\0", "the time of the compression"


def lines_of(path: Path) -> list[bytes]:
    return gzip.decompress(path.read_bytes()).splitlines()


def events_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines_of(path)]


def test_nobody_and_nothing_in_the_samples_is_real() -> None:
    text = b"\n".join(
        line
        for path in (
            SAMPLES / "tracking.log.gz",
            SAMPLES / "course.log.gz",
            BENCHMARK / "events.jsonl.gz",
        )
        for line in lines_of(path)
        if line.startswith(b"{")
    )
    hosts = set(re.findall(rb'https://([^/"\s]+)[/"]', text))
    assert hosts == {b"courses.example.org", b"media.example.org"}
    addresses = {part.split(b'"')[0] for part in text.split(b'"ip": "')[1:]}
    assert all(
        address.startswith((b"203.0.113.", b"2001:db8::")) or not address for address in addresses
    )


def test_a_video_goes_on_where_it_was_left() -> None:
    position: dict[tuple[str, str], float] = {}
    followed = 0
    for event in events_of(BENCHMARK / "events.jsonl.gz"):
        if event["event_source"] != "browser" or "video" not in event["event_type"]:
            continue
        payload = json.loads(event["event"])
        key = (event["session"], payload["id"])
        if event["event_type"] in {"play_video", "seek_video"} and key in position:
            followed += 1
            assert payload.get("currentTime", payload.get("old_time")) == position[key]
        position[key] = payload.get("currentTime", payload.get("new_time", position.get(key, 0)))
    assert followed > 5_000


def test_the_benchmark_has_the_mix_that_its_readme_promises() -> None:
    events = events_of(BENCHMARK / "events.jsonl.gz")
    requests = [event for event in events if event["event_type"].startswith("/")]
    video = [event for event in events if "current_tab" not in event["event"]]
    video = [event for event in video if json.loads(event["event"]).get("code")]
    assert (len(events), len(video), len(requests)) == (20_000, 15_000, 2_000)
    assert all(isinstance(event["event"], str) for event in events)
    assert len({event["username"] for event in events}) == 600
    assert len({event["session"] for event in events if "session" in event}) == 766
    assert len({json.loads(event["event"])["id"] for event in video}) == 236
    assert 950 < sum(map(len, lines_of(BENCHMARK / "events.jsonl.gz"))) / 20_000 < 1_050


def test_nobody_in_the_statements_is_real() -> None:
    for kind in ("video", "converted"):
        lines = lines_of(BENCHMARK / f"statements-{kind}.jsonl.gz")
        assert len({json.loads(line)["id"] for line in lines}) == len(lines) == 6_000
        hosts = set(re.findall(rb'"homePage":"https://([^/"]+)', b"\n".join(lines)))
        assert hosts == {b"courses.example.org"}
        assert not re.search(rb"mbox|mailto", b"\n".join(lines))


def test_the_log_has_every_form_and_every_fault() -> None:
    lines = lines_of(SAMPLES / "tracking.log.gz")
    readable: list[dict[str, Any]] = []
    for line in lines:
        try:
            event: object = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(event, dict):
            readable.append(cast("dict[str, Any]", event))
    assert 4_800 < len(lines) < 5_200
    assert 30 < len(lines) - len(readable) < 100
    assert {"log", "async", "mobile"} == {
        "async" if "data" in event else "mobile" if event.get("event_source") == "mobile" else "log"
        for event in readable
    }
    years = {event["time"][:4] for event in readable if "time" in event}
    assert {"2013", "2014", "2018", "2023"} <= years
    assert any(b" INFO " in line for line in lines)


def test_the_messages_of_the_shipper_hold_lines_of_the_log() -> None:
    lines = set(lines_of(SAMPLES / "tracking.log.gz"))
    messages = events_of(SAMPLES / "tracking.gelf.gz")
    assert len(messages) == 300
    assert sum(message["short_message"].encode() in lines for message in messages) > 295
