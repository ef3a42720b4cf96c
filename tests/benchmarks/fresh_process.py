"""How long a fresh process takes to its first import, event and statement.

Run it as a script, with the number of processes for each line of the table::

    python tests/benchmarks/fresh_process.py 11

The best run is held against the budget: what else a machine does only ever makes a run
slower. The clock of a ``parse_…`` line starts before the interpreter does; that of the import
starts in the interpreter. One process before each series compiles what is not compiled yet
and is not counted.
"""

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from statistics import median
from typing import TypedDict

CLIENTS = frozenset(
    {
        "_pytest",
        "aiosqlite",
        "click",
        "fsspec",
        "httpx",
        "hypothesis",
        "orjson",
        "rich",
        "sqlalchemy",
    }
)

EVENT = json.dumps(
    {
        "username": "jane",
        "event_type": "page_close",
        "ip": "192.0.2.7",
        "agent": "Mozilla/5.0",
        "host": "courses.example.org",
        "referer": "",
        "accept_language": "en",
        "event": "{}",
        "event_source": "browser",
        "context": {
            "user_id": 7,
            "course_id": "course-v1:Ralph+Demo+2026",
            "org_id": "Ralph",
            "path": "/event",
        },
        "time": "2026-03-04T05:06:07.890123+00:00",
        "page": "https://courses.example.org/courses/course-v1:Ralph+Demo+2026/courseware/",
        "session": "0123456789abcdef0123456789abcdef",
    }
)
STATEMENT = json.dumps(
    {
        "actor": {"account": {"homePage": "https://courses.example.org", "name": "7"}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/terminated"},
        "object": {"id": "https://courses.example.org/page"},
        "timestamp": "2026-03-04T05:06:07.890Z",
    }
)


@dataclass(frozen=True)
class Step:
    """A thing that a fresh process does, and the seconds that it may take."""

    label: str
    budget: float
    setup: str
    """Runs before the clock of the process; empty where the interpreter's start counts."""
    code: str


STEPS = (
    Step("import ralph_models", 0.25, "import sys, time", "import ralph_models"),
    Step(
        "first parse_event",
        0.8,
        "",
        f"from ralph_models.edx import parse_event; parse_event({EVENT!r})",
    ),
    Step(
        "first parse_statement",
        0.5,
        "",
        f"from ralph_models.xapi import parse_statement; parse_statement({STATEMENT!r})",
    ),
)


class Report(TypedDict):
    """What a process says of itself: two readings of the monotonic clock, and its modules."""

    begin: float
    end: float
    modules: list[str]


def run(step: Step) -> tuple[float, frozenset[str]]:
    """Do a step in a process of its own; give the seconds and the top-level modules."""
    script = f"""
{step.setup}
begin = time.monotonic() if {bool(step.setup)} else 0.0
{step.code}
import json, sys, time
end = time.monotonic()
modules = sorted({{name.partition(".")[0] for name in sys.modules}})
print(json.dumps({{"begin": begin, "end": end, "modules": modules}}))
"""
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, stdout=subprocess.PIPE, text=True
    )
    report: Report = json.loads(done.stdout)
    return report["end"] - (report["begin"] or started), frozenset(report["modules"])


def main(repeat: int) -> int:
    """Measure every step, print the table, and give the status of the process."""
    failures: list[str] = []
    print(f"{'in a fresh process':<24}{'median':>9}{'best':>9}{'budget':>9}")
    for step in STEPS:
        run(step)
        runs = [run(step) for _ in range(repeat)]
        seconds = [duration for duration, _ in runs]
        print(
            f"{step.label:<24}{median(seconds):>8.3f}s{min(seconds):>8.3f}s{step.budget:>8.2f}s",
            flush=True,
        )
        if min(seconds) >= step.budget:
            failures.append(f"{step.label}: {min(seconds):.3f} s, allowed {step.budget} s")
        if loaded := CLIENTS.intersection(runs[0][1]):
            failures.append(f"{step.label}: loads {', '.join(sorted(loaded))}")
    for failure in failures:
        print(f"TOO MUCH  {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 11))
