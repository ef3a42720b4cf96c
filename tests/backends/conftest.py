"""Servers for the tests marked ``contract``, and the table of what was tested against which.

A test class names its server, as it stands in ``tests/services``: ``server = "mongodb"``; an
embedded one says what it is.
"""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from service_frame import kill, load_state, revive

SERVICES = "RALPH_TEST_SERVICES"
LEFT_OUT = pytest.StashKey[set[str]]()


@dataclass(frozen=True)
class Service:
    """A server that runs for the tests."""

    name: str
    url: str

    def kill(self) -> None:
        """Kill it without warning; skips where it was not started by the session."""
        kill(self.folder, self.name)

    def revive(self) -> None:
        """Start it again on its data, and wait for it."""
        from service_table import SERVERS  # noqa: PLC0415 - needs the clients of all servers

        revive(self.folder, SERVERS[self.name])

    @property
    def folder(self) -> Path:
        """The run folder."""
        folder = Path(os.environ.get(SERVICES, "/nowhere"))
        running = load_state(folder).get(self.name)
        if running is None or not running.processes:
            pytest.skip(f"{self.name} was not started by this session, so it is not killed")
        return folder


@pytest.fixture
def service(request: pytest.FixtureRequest) -> Service:
    """Give the server of the test class; the session `contract` has it."""
    name = str(getattr(request.instance, "server", ""))
    variable = f"RALPH_TEST_{name.upper().replace('-', '_')}_URL"
    if variable not in os.environ:
        message = f"no server {name!r}: {variable} is not set, `nox -s contract` sets it"
        # where servers were started, a suite without one is a failure
        (pytest.fail if SERVICES in os.environ else pytest.skip)(message)
    return Service(name, os.environ[variable])


def server_of(item: pytest.Item) -> tuple[str, str] | None:
    """Give adapter and server of a test of a contract suite."""
    server = getattr(getattr(item, "cls", None), "server", None)
    stem = item.path.stem.removeprefix("test_").removesuffix("_servers")
    return (stem, server) if server else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    for item in items:
        if place := server_of(item):
            item.user_properties.append(("server", place))


def pytest_deselected(items: Sequence[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("contract") and (place := server_of(item)):
            item.config.stash.setdefault(LEFT_OUT, set()).add(" against ".join(place))


def passed(config: pytest.Config) -> Counter[tuple[str, str]]:
    """Count what passed by adapter and server."""
    reporter: Any = config.pluginmanager.get_plugin("terminalreporter")
    reports: Sequence[pytest.TestReport] = reporter.stats.get("passed", ()) if reporter else ()
    return Counter(
        (str(value[0]), str(value[1]))  # type: ignore[index] # a pair of ours, typed as object
        for report in reports
        for name, value in report.user_properties
        if name == "server"
    )


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run with servers, if a server had no test: it would seem to be tested."""
    started = set(load_state(Path(os.environ.get(SERVICES, "/nowhere"))))
    tested = {server for _, server in passed(session.config)}
    if not session.config.option.keyword and started - tested and not exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    state = load_state(Path(os.environ.get(SERVICES, "/nowhere")))
    counts = passed(config)
    rows = [
        (adapter, server, state[server].version if server in state else "embedded", number)
        for (adapter, server), number in sorted(counts.items())
    ]
    tested = {server for _, server in counts}
    rows += [("-", name, one.version, 0) for name, one in state.items() if name not in tested]
    if not rows:
        return
    terminalreporter.section("contract suites: adapter, server, version, tests passed")
    for adapter, server, version, number in rows:
        terminalreporter.write_line(f"{adapter:<16}{server:<24}{version:<28}{number:>6}")
    if SERVICES not in os.environ and (left_out := config.stash.get(LEFT_OUT, set[str]())):
        names = ", ".join(sorted(left_out))
        terminalreporter.write_line(f"left out, `nox -s contract` runs them: {names}")
