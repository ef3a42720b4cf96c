"""Write the statements that the benchmarks measure on.

.. code-block:: console

    $ python tests/benchmarks/data/make_statements.py tests/benchmarks/data

``statements-video.jsonl.gz`` holds what the player of a front end sends, about 700 bytes
each; a test checks that it is what this script writes. ``statements-converted.jsonl.gz``
holds what the converter made of ``events.jsonl.gz`` when the file was written, about 1.8 kB
each: a snapshot, so that figures of two states of the library can be compared.
"""

import gzip
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2] / "examples" / "data"))

from make_sample import write_lines  # noqa: E402

__all__ = ["converted_lines", "video_lines"]

SEED = 20231105
COUNT = 6_000
VIDEO = "https://w3id.org/xapi/video"
EXTENSION = f"{VIDEO}/extensions/"
VERBS = {
    "initialized": "http://adlnet.gov/expapi/verbs/initialized",
    "played": f"{VIDEO}/verbs/played",
    "paused": f"{VIDEO}/verbs/paused",
    "seeked": f"{VIDEO}/verbs/seeked",
    "terminated": "http://adlnet.gov/expapi/verbs/terminated",
}
SHARES = (1, 4, 3, 3, 1)
"""Statements of each verb, one to another."""
START = datetime(2026, 3, 2, 8, tzinfo=UTC)


def _result(random: Random, verb: str, length: float) -> dict[str, Any]:
    """Say where in the video the learner is."""
    time = round(random.uniform(0, length), 3)
    if verb == "initialized":
        return {}
    if verb == "seeked":
        to = round(random.uniform(0, length), 3)
        return {
            "result": {"extensions": {f"{EXTENSION}time-from": time, f"{EXTENSION}time-to": to}}
        }
    extensions: dict[str, Any] = {f"{EXTENSION}time": time}
    if verb != "played":
        extensions[f"{EXTENSION}progress"] = round(time / length, 4)
        extensions[f"{EXTENSION}played-segments"] = f"0[.]{time}"
    return {"result": {"extensions": extensions}}


def _statement(random: Random, number: int) -> dict[str, Any]:
    verb = random.choices(tuple(VERBS), SHARES)[0]
    lesson = random.randrange(400)
    length = 120.0 + lesson
    sent = START + timedelta(milliseconds=977 * number + random.randrange(900))
    return {
        "id": str(UUID(int=random.getrandbits(128), version=4)),
        "actor": {
            "account": {
                "homePage": "https://courses.example.org",
                "name": f"{random.getrandbits(40):010x}",
            }
        },
        "verb": {"id": VERBS[verb], "display": {"en-US": verb}},
        "object": {
            "id": f"https://media.example.org/videos/{lesson:04}",
            "definition": {"type": f"{VIDEO}/activity-type/video"},
        },
        **_result(random, verb, length),
        "context": {
            "contextActivities": {"category": [{"id": VIDEO}]},
            "extensions": {
                **({} if verb in ("played", "seeked") else {f"{EXTENSION}length": length}),
                f"{EXTENSION}session-id": str(UUID(int=random.getrandbits(128), version=4)),
            },
        },
        "timestamp": sent.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }


def video_lines() -> list[bytes]:
    """Give the statements of a front end, each with an id, an actor and a time of its own."""
    random = Random(SEED)
    return [
        json.dumps(_statement(random, number), separators=(",", ":")).encode()
        for number in range(COUNT)
    ]


def converted_lines() -> list[bytes]:
    """Give the statements that the converter makes of the first events."""
    # only here: the other file is made by any interpreter
    from ralph_convert import Converter  # noqa: PLC0415

    converter = Converter(platform_url="https://courses.example.org")
    events = gzip.decompress((HERE / "events.jsonl.gz").read_bytes()).splitlines()
    return [line for event in events[:COUNT] for line in converter.convert_json(event)][:COUNT]


if __name__ == "__main__":
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    write_lines(directory / "statements-video.jsonl.gz", video_lines())
    write_lines(directory / "statements-converted.jsonl.gz", converted_lines())
