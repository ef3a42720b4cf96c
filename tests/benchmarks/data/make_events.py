"""Write ``events.jsonl.gz``, the lines that the benchmarks measure on.

.. code-block:: console

    $ python tests/benchmarks/data/make_events.py tests/benchmarks/data

The site and its learners are those of ``examples/data``, but more of them, and nothing
but good lines in the order of time.
"""

import sys
from collections import Counter
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2] / "examples" / "data"))

from make_sample import as_line, write_lines  # noqa: E402
from synthetic.visits import Entry, Journal, study  # noqa: E402
from synthetic.world import courses, learners  # noqa: E402

__all__ = ["MIX", "event_lines"]

SEED = 20231104
MIX = {"video": 15_000, "navigation": 3_000, "request": 2_000}
"""Lines of each family."""


def event_lines() -> list[bytes]:
    """Give the lines: visit after visit, until each family has its share."""
    random = Random(SEED)
    people = learners(random, 600)
    sites = [site for site in courses(random, units=24) if site.era >= 2018]
    left = Counter(MIX)
    kept: list[Entry] = []
    visits = 0
    while left.total():
        # everybody comes once before anybody comes twice
        learner = people[visits] if visits < len(people) else random.choice(people)
        visits += 1
        journal = Journal.start(random, learner, random.choice(sites))
        journal.mixed = False
        for entry in study(journal, units=2):
            if left[entry.family]:
                left[entry.family] -= 1
                kept.append(entry)
    return [as_line(entry) for entry in sorted(kept)]


if __name__ == "__main__":
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    write_lines(directory / "events.jsonl.gz", event_lines())
