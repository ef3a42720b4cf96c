"""Write the sample log of the documentation: the same bytes whenever it runs.

.. code-block:: console

    $ python examples/data/make_sample.py examples/data

``tracking.log.gz`` is a tracking log as a site would keep it, from 2013 to 2023, with
lines that are broken and events of several families. ``tracking.gelf.gz`` holds some of
its good lines as a log shipper wraps them, one GELF message a line.
"""

import gzip
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from random import Random

from synthetic.odd import BROKEN, break_line, other_events, prefixed, visitor
from synthetic.visits import Entry, Journal, study, watch_on_mobile
from synthetic.world import HOST, YEAR_OF_FRAMES, Learner, courses, learners

__all__ = ["FILES", "as_line", "gelf_lines", "log_lines", "main", "write_lines"]

SEED = 20231103
VISITS = 118
GELF_LINES = 300
SHORTEST = 200


def _entries(random: Random) -> list[Entry]:
    """Let the learners of every course study, in the order of the clock."""
    people = learners(random, 60)
    sites = courses(random)
    enrolled: set[tuple[Learner, str]] = set()
    entries: list[Entry] = []
    for number in range(VISITS):
        learner, course = random.choice(people), sites[number % len(sites)]
        journal = Journal.start(random, learner, course)
        first = (learner, course.key) not in enrolled
        enrolled.add((learner, course.key))
        entries += study(journal, enroll=first, bumper=number % 9 == 0)
        if course.named and number % 4 == 0:
            entries += watch_on_mobile(Journal.start(random, learner, course))
            entries += other_events(Journal.start(random, learner, course))
            entries += visitor(random, Journal.start(random, learner, course))
    return sorted(entries)


def as_line(entry: Entry) -> bytes:
    """Give the JSON text of an event, as the platform's logger writes it."""
    return json.dumps(entry.event).encode()


def log_lines() -> list[bytes]:
    """Give the lines of the sample log."""
    random = Random(SEED)
    entries = _entries(random)
    lines = [as_line(entry) for entry in entries]
    for place in range(300, len(lines), 700):
        lines[place] = prefixed(lines[place], entries[place].time)
    for how in BROKEN * 4:
        place = random.randrange(len(lines))
        if len(lines[place]) > SHORTEST:  # or it was broken before
            lines.insert(place, break_line(lines[place], random, how))
    return lines


def gelf_lines() -> list[bytes]:
    """Give the GELF messages of the last good lines."""
    random = Random(SEED)
    entries = [entry for entry in _entries(random) if entry.time.year == YEAR_OF_FRAMES]
    return [_gelf(entry) for entry in entries[-GELF_LINES:]]


def _gelf(entry: Entry) -> bytes:
    message = {
        "version": "1.1",
        "host": HOST,
        "short_message": as_line(entry).decode(),
        "timestamp": entry.time.timestamp(),
        "level": 6,
        "_facility": "tracking",
    }
    return json.dumps(message).encode()


def write_lines(path: Path, lines: Iterable[bytes]) -> None:
    """Write a compressed file without name and time, so that its bytes depend on nothing else."""
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.writelines(line + b"\n" for line in lines)


FILES = {"tracking.log.gz": log_lines, "tracking.gelf.gz": gelf_lines}
"""The files that :func:`main` writes, each with the function that makes its lines."""


def main(directory: Path) -> None:
    """Write both files into a directory."""
    for name, lines in FILES.items():
        write_lines(directory / name, lines())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
