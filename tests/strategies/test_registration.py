"""Hypothesis makes instances of our models, and of users' models, with no import of ours.

Each case runs in a process of its own, in which the entry point is that of the installed
distribution, or else this checkout's own, put where Hypothesis looks for it.
"""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

import ralph_models

SOURCE = Path(ralph_models.__file__).parent.parent

ENTRY = "[hypothesis]\nralph_models = ralph_models.hypothesis_plugin:register\n"


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the metadata of a distribution that has the entry point."""
    folder = tmp_path_factory.mktemp("site")
    metadata = folder / "ralph_entry_point-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Name: ralph-entry-point\nVersion: 1.0\n", "utf-8")
    (metadata / "entry_points.txt").write_text(ENTRY, "utf-8")
    return folder


def run(code: str, *paths: Path) -> str:
    """Run code in a fresh process and give what it printed."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", dedent(code)],
        env={"PYTHONPATH": ":".join(map(str, (*paths, SOURCE)))},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout.strip()


PROFILE = """
import hypothesis
hypothesis.settings.register_profile("once", max_examples=20, database=None, deadline=None)
hypothesis.settings.load_profile("once")
"""

CHECK = """
@hypothesis.given(st.from_type(VideoPlayed))
def is_played(statement):
    assert type(statement) is VideoPlayed

is_played()
print(st.from_type(VideoPlayed))
"""

IMPORTS = [
    "from hypothesis import strategies as st\n",
    "from ralph_models.xapi import VideoPlayed\n",
]
ORDERS = {
    "Hypothesis first": "".join(IMPORTS),
    "models first": "".join(reversed(IMPORTS)),
}


@pytest.mark.parametrize("order", ORDERS)
def test_a_model_is_known_in_either_order_of_imports(path: Path, order: str) -> None:
    printed = run(ORDERS[order] + PROFILE + CHECK, path)
    assert printed == "from_model(VideoPlayed)"


def test_a_field_of_a_users_dataclass_is_made(path: Path) -> None:
    code = """
    from dataclasses import dataclass
    from hypothesis import strategies as st
    from ralph_models.edx import UIPlayVideo
    from ralph_models.xapi import VideoPlayed

    @dataclass
    class Pair:
        event: UIPlayVideo
        statement: VideoPlayed

    @hypothesis.given(st.builds(Pair))
    def is_pair(pair):
        assert type(pair.event) is UIPlayVideo
        assert type(pair.statement) is VideoPlayed

    is_pair()
    print("done")
    """
    assert run(PROFILE + dedent(code), path) == "done"


def test_a_child_of_a_model_is_served_by_a_strategy_of_its_own(path: Path) -> None:
    code = """
    from typing import Literal
    from hypothesis import strategies as st
    from ralph_models.edx import UIPlayVideo
    from ralph_models.xapi import VideoPlayed

    class Ours(VideoPlayed):
        version: Literal["1.0.1"]

    class Play(UIPlayVideo):
        session: Literal["a"]

    @hypothesis.given(st.from_type(Ours), st.from_type(Play), st.from_type(VideoPlayed))
    def are_ours(statement, event, parent):
        assert type(statement) is Ours and statement.version == "1.0.1"
        assert type(event) is Play and event.session == "a"
        assert type(parent) is VideoPlayed

    are_ours()
    print("done")
    """
    assert run(PROFILE + dedent(code), path) == "done"


def test_a_strategy_that_a_user_registers_takes_the_place_of_ours(path: Path) -> None:
    code = """
    from hypothesis import strategies as st
    from ralph_models.xapi import Agent

    st.register_type_strategy(Agent, st.just(Agent(openid="a:")))
    print(st.from_type(Agent))
    """
    assert run(code, path).startswith("just(")


def test_importing_hypothesis_loads_no_model_and_no_strategy(path: Path) -> None:
    code = """
    import sys
    import hypothesis
    print(sorted(name for name in sys.modules if name.partition(".")[0] in
                 ("ralph_models", "pydantic", "ralph_convert")))
    """
    loaded = "['ralph_models', 'ralph_models.definitions', 'ralph_models.hypothesis_plugin']"
    assert run(code, path) == loaded


def test_importing_models_loads_no_hypothesis(path: Path) -> None:
    code = "import sys, ralph_models.edx, ralph_models.xapi; print('hypothesis' in sys.modules)"
    assert run(code, path) == "False"


def test_the_entry_point_costs_less_than_five_milliseconds(path: Path) -> None:
    code = """
    import os, time
    os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"
    import hypothesis
    started = time.process_time()
    from ralph_models.hypothesis_plugin import register
    register()
    print(time.process_time() - started)
    """
    assert min(float(run(code, path)) for _ in range(5)) < 0.005
