"""Start the servers of the contract tests: ``services.py [--only NAME …] [-- COMMAND …]``.

With a command: it runs while the servers do, with ``RALPH_TEST_<NAME>_URL`` for each, and its
status is that of the script. Without: the URLs are printed, until Ctrl-C. In both cases what
was started is stopped, also what a run before left behind. All listen on loopback only.
"""

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from service_frame import (
    CHILDREN,
    LOOPBACK,
    Place,
    Running,
    Server,
    install,
    load_state,
    save_state,
)
from service_table import SERVERS

__all__ = ["main"]

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ralph-toolbox"
# elsewhere than at home, which a server under another user may not enter
RUN = Path(tempfile.gettempdir()) / f"ralph-services-{os.getuid()}"


def free_ports(first: int) -> Callable[[], int]:
    """Make a function that gives a free port of the loopback address, each one once."""
    numbers = count(first)

    def following() -> int:
        for number in numbers:
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind((LOOPBACK, number))
                except OSError:
                    continue
            return number
        raise AssertionError

    return following


def up(names: Sequence[str], cache: Path, folder: Path, first_port: int) -> dict[str, Running]:
    """Install and start servers, wait for them, and write down what runs."""
    down(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    ports = free_ports(first_port)
    state: dict[str, Running] = {}
    installed = {pin: install(pin, cache) for name in names for pin in SERVERS[name].pins}
    for name in names:
        server = SERVERS[name]
        if server.variable in os.environ:
            state[name] = Running(name=name, url=os.environ[server.variable])
        else:
            start(server, installed, folder, ports, state)
    for name, running in state.items():
        server = SERVERS[name]
        server.wait(running)
        if server.finish and running.processes:
            server.finish(running.url)
            server.wait(running)
        running.version = server.version(running.url)
    save_state(folder, state)
    return state


def start(
    server: Server,
    installed: dict[str, Path],
    folder: Path,
    ports: Callable[[], int],
    state: dict[str, Running],
) -> None:
    """Start one server; whatever it spawned is written down, even if it fails."""
    own = folder / server.name
    own.mkdir()
    environment = installed[server.pins[0]] if server.pins else folder
    place = Place(folder=own, installed=environment, next_port=ports)
    running = state[server.name] = Running(name=server.name, url="", processes=place.processes)
    try:
        running.url = server.start(place)
    finally:
        save_state(folder, state)


def down(folder: Path) -> None:
    """Kill what runs: the data lives no longer than a run."""
    for running in load_state(folder).values():
        for process in reversed(running.processes):
            process.kill()
    (folder / "state.json").unlink(missing_ok=True)


def run(command: Sequence[str], env: dict[str, str]) -> int:
    """Run a command to its end, and bury meanwhile what it kills: a zombie keeps its number."""
    child = subprocess.Popen(command, env={**os.environ, **env})
    try:
        while child.poll() is None:
            for server in CHILDREN.values():
                server.poll()
            time.sleep(0.05)
    finally:
        child.terminate()
        child.wait()
    return child.returncode


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Start the servers of the contract tests.")
    parser.add_argument("--only", action="append", choices=sorted(SERVERS), help="not all servers")
    parser.add_argument("--cache", type=Path, default=CACHE, help="where programs are installed")
    parser.add_argument("--run", type=Path, default=RUN, help="where data and logs are")
    parser.add_argument("--ports", type=int, default=24000, help="the first port to try")
    parser.add_argument("command", nargs="*", help="after --: what to run while they run")
    return parser.parse_args()


def stop(number: int, _: object) -> None:
    """End as the signal asks, but through the `finally` that stops the servers."""
    sys.exit(128 + number)


def main() -> int:
    """Do what the command line says."""
    given = arguments()
    # a terminated run stops its servers as well
    signal.signal(signal.SIGTERM, stop)
    try:
        state = up(given.only or sorted(SERVERS), given.cache, given.run, given.ports)
        env = {SERVERS[name].variable: running.url for name, running in state.items()}
        for name, running in state.items():
            print(f"{running.version:<28}{SERVERS[name].variable}={running.url}", flush=True)
        if given.command:
            env |= {"RALPH_TEST_SERVICES": str(given.run)}
            return run(given.command, env)
        print("Ctrl-C stops them", flush=True)
        signal.pause()
    except KeyboardInterrupt:
        pass
    finally:
        down(given.run)
    return 0


if __name__ == "__main__":
    sys.exit(main())
