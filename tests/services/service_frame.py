"""Real servers for the contract tests: installed, started on loopback, waited for, stopped.

Nothing here knows a particular server: those are rows of ``service_table.SERVERS``. What runs
stands in ``state.json`` of the run folder, so that a test can kill a server and start it again.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from glob import glob
from pathlib import Path
from typing import Any

__all__ = [
    "CHILDREN",
    "LOOPBACK",
    "Place",
    "Process",
    "Running",
    "Server",
    "ServiceError",
    "answers_http",
    "answers_tcp",
    "install",
    "kill",
    "load_state",
    "revive",
    "save_state",
    "wait_until",
]

LOOPBACK = "127.0.0.1"
PINS = Path(__file__).with_name("pins.toml")
PATIENCE = 90.0
"""Seconds that a server may take until it answers."""


class ServiceError(RuntimeError):
    """A server can not be installed or does not start."""


@dataclass(frozen=True, kw_only=True)
class Process:
    """One process of a server, with all that is needed to start it again."""

    argv: tuple[str, ...]
    log: str
    env: dict[str, str] = field(default_factory=dict[str, str])
    """Variables that it has besides those of the caller."""
    user: str | None = None
    """Who it runs as; None for the caller."""
    pid: int = 0
    born: str = ""
    """When the kernel started it: a number of a process is used again, with another time."""

    def start(self) -> "Process":
        """Start it in a process group of its own, and give what can be killed."""
        with Path(self.log).open("ab") as log:
            started = subprocess.Popen(
                self.argv,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, **self.env},
                user=self.user,
                group=self.user,
                cwd=Path(self.log).parent,
                start_new_session=True,
            )
        CHILDREN[started.pid] = started
        return replace(self, pid=started.pid, born=_born(started.pid))

    @property
    def alive(self) -> bool:
        """Whether it runs, and not another process with its number."""
        if self.pid in CHILDREN:
            CHILDREN[self.pid].poll()
        return bool(self.born) and _born(self.pid) == self.born

    def kill(self) -> None:
        """Kill it with its group, without warning, and wait for its end."""
        if not self.alive:
            return
        os.killpg(self.pid, signal.SIGKILL)
        wait_until(lambda: not self.alive, f"process {self.pid} does not die")


CHILDREN: dict[int, "subprocess.Popen[bytes]"] = {}
"""What this process started, by its number: it has to be polled, or it stays as a zombie."""


def _born(pid: int) -> str:
    """Give the start time of a process; empty if it is gone, or dead and not yet buried."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except (OSError, UnicodeError):
        return ""
    return "" if words[0] in {"Z", "X"} else words[19]


@dataclass(kw_only=True)
class Running:
    """A server that was started, or that the environment names."""

    name: str
    url: str
    version: str = ""
    processes: list[Process] = field(default_factory=list[Process])


@dataclass(kw_only=True)
class Place:
    """Where one server runs: what its ``start`` may use."""

    folder: Path
    """Empty, for data and configuration; any user may enter it."""
    installed: Path
    """The environment with the pinned package: ``bin`` and :attr:`packages`."""
    next_port: Callable[[], int]
    processes: list[Process] = field(default_factory=list[Process])

    @property
    def packages(self) -> Path:
        """The folder with the installed Python packages."""
        return next(self.installed.glob("lib/python*/site-packages"))

    def port(self) -> int:
        """Give a free port of the loopback address."""
        return self.next_port()

    def run(self, *argv: str | Path, user: str | None = None, **env: str) -> None:
        """Run a program to its end.

        Raises:
            ServiceError: It fails.
        """
        done = subprocess.run(
            [str(word) for word in argv],
            capture_output=True,
            text=True,
            user=user,
            group=user,
            env={**os.environ, **env},
            cwd=self.folder,
            check=False,
        )
        if done.returncode:
            message = f"{argv[0]}: status {done.returncode}\n{done.stdout}\n{done.stderr}"
            raise ServiceError(message)

    def spawn(self, *argv: str | Path, user: str | None = None, **env: str) -> None:
        """Start a process that stays; what it prints goes to a log in the folder."""
        log = self.folder / f"{Path(argv[0]).name}-{len(self.processes)}.log"
        log.touch()
        process = Process(argv=tuple(str(word) for word in argv), log=str(log), env=env, user=user)
        self.processes.append(process.start())


@dataclass(frozen=True, kw_only=True)
class Server:
    """A row of the table: one server that contract tests run against."""

    name: str
    """As test classes name it; also the name of its folder."""
    adapter: str
    """The adapter that is tested against it."""
    start: Callable[[Place], str]
    """Spawn its processes and give its URL."""
    ready: Callable[[str], bool]
    """URL → whether it answers; may raise ``OSError`` while it does not."""
    version: Callable[[str], str]
    """URL → what it says that it is."""
    pins: tuple[str, ...] = ()
    """The tables of ``pins.toml`` that it needs; the first is :attr:`Place.installed`."""
    finish: Callable[[str], None] | None = None
    """What is to be done once, after it first answers (make a bucket, a replica set …)."""

    @property
    def variable(self) -> str:
        """The environment variable with its URL; if the caller has set it, nothing is started."""
        return f"RALPH_TEST_{self.name.upper().replace('-', '_')}_URL"

    def wait(self, running: Running) -> None:
        """Wait until it answers.

        Raises:
            ServiceError: It ends, or it takes too long.
        """

        def answers() -> bool:
            for process in running.processes:
                if not process.alive:
                    tail = Path(process.log).read_text(errors="replace")[-2000:]
                    message = f"{self.name}: {process.argv[0]} has ended\n{tail}"
                    raise ServiceError(message)
            try:
                return self.ready(running.url)
            except OSError:
                return False

        wait_until(answers, f"{self.name} does not answer at {running.url}")


def wait_until(condition: Callable[[], bool], otherwise: str, seconds: float = PATIENCE) -> None:
    """Wait for a condition.

    Raises:
        ServiceError: It did not come true in time; the message is ``otherwise``.
    """
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise ServiceError(otherwise)
        time.sleep(0.05)


def answers_tcp(port: int) -> bool:
    """Tell whether something listens."""
    with socket.socket() as client:
        client.settimeout(1)
        return client.connect_ex((LOOPBACK, port)) == 0


def answers_http(url: str) -> bool:
    """Tell whether a web server answers, whatever it says."""
    try:
        with urllib.request.urlopen(url, timeout=2):  # noqa: S310 # a loopback address of ours
            return True
    except urllib.error.HTTPError:
        return True


def install(name: str, cache: Path) -> Path:
    """Install what a table of the pins says, unless it is there, and give its folder.

    Raises:
        ServiceError: It can not be installed.
    """
    pin: Mapping[str, Any] = tomllib.loads(PINS.read_text(encoding="utf-8"))[name]
    if "debian" in pin and not glob(pin["program"]):
        _debian(pin["debian"])
    if "package" not in pin:
        return cache
    folder = cache / f"{name}-{pin['version']}"
    if not (folder / "complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        _packages(pin, folder)
        (folder / "complete").touch()
    return folder


def _debian(packages: Sequence[str]) -> None:
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = [*as_root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if subprocess.run(command, env=env, check=False, stdout=subprocess.DEVNULL).returncode:
        message = f"apt-get can not install {' '.join(packages)}"
        raise ServiceError(message)


def _packages(pin: Mapping[str, Any], folder: Path) -> None:
    """Make an environment with the pinned wheel, then what it needs."""
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q"]
    pip.append("--disable-pip-version-check")
    wanted = f"{pin['package']}=={pin['version']}"
    lines = folder / "pinned.txt"
    commands = [
        [sys.executable, "-m", "venv", "--without-pip", str(folder)],
        [*pip, "--no-deps", "--require-hashes", "-r", str(lines)],
    ]
    if "also" in pin:
        commands.append([*pip, wanted, *pin["also"]])
    for command in commands:
        if subprocess.run(command, check=False).returncode:
            message = f"{wanted} can not be installed"
            raise ServiceError(message)
        lines.write_text(f"{wanted} --hash=sha256:{pin['sha256']}\n", encoding="ascii")


def save_state(folder: Path, state: Mapping[str, Running]) -> None:
    """Write down what runs."""
    text = json.dumps({name: asdict(one) for name, one in state.items()}, indent=1)
    (folder / "state.json").write_text(text, encoding="utf-8")


def load_state(folder: Path) -> dict[str, Running]:
    """Read what runs; nothing if nothing was started."""
    path = folder / "state.json"
    if not path.exists():
        return {}
    found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    for one in found.values():
        processes: list[dict[str, Any]] = one["processes"]
        one["processes"] = [Process(argv=tuple(each.pop("argv")), **each) for each in processes]
    return {name: Running(**one) for name, one in found.items()}


def kill(folder: Path, name: str) -> None:
    """Kill a server without warning."""
    for process in reversed(load_state(folder)[name].processes):
        process.kill()


def revive(folder: Path, server: Server) -> None:
    """Start a server that was killed, on its data, and wait for it."""
    state = load_state(folder)
    running = state[server.name]
    end = time.monotonic() + PATIENCE
    while True:
        running.processes = [one if one.alive else one.start() for one in running.processes]
        save_state(folder, state)
        try:
            server.wait(running)
        except ServiceError:
            # children of a killed server may still hold what it needs
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
        else:
            return
