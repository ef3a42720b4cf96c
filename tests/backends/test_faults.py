"""Kills at random moments: nothing acknowledged is lost, nothing stored twice or in part."""

import multiprocessing
import os
import random
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import ClassVar, Protocol
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from fault_writer import CHUNK, write

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.testing import make_statement

KILLS = int(os.environ.get("RALPH_FAULTS", "20"))
SEED = int(os.environ.get("RALPH_FAULTS_SEED", str(KILLS)))
KEPT = 10
"""Rounds after which a store is emptied: it is read whole in each."""


class Service(Protocol):
    url: str

    def kill(self) -> None: ...
    def revive(self) -> None: ...


class Ledger:
    """What a writer has said before it was killed."""

    def __init__(self) -> None:
        self.tried: list[list[str]] = []
        self.acknowledged: list[str] = []

    def read(self, said: Connection) -> None:
        """Take what was said until the end of the writer."""
        try:
            while True:
                message: str | list[str] = said.recv()
                if message == "acknowledged":
                    self.acknowledged += self.tried[-1]
                elif isinstance(message, list):
                    self.tried.append(message)
        except (EOFError, OSError):
            return

    def check(self, backend: Blocking) -> None:
        """Compare it with what is stored."""
        stored = [one["id"] for one in backend.get()]
        assert len(set(stored)) == len(stored), "stored twice"
        assert set(self.acknowledged) <= set(stored), "acknowledged and lost"
        for chunk in self.tried:
            assert len(set(chunk) & set(stored)) in {0, CHUNK}, "stored in part"

    def write_again(self, backend: Blocking) -> None:
        """Put everything again, as one does who knows no better: all of it is there once."""
        ids = [one for chunk in self.tried for one in chunk]
        stored = {one["id"]: one for one in backend.get()}
        again = [stored.get(one) or make_statement(id=one) for one in ids]
        assert backend.put(again) == len(set(ids) - set(stored))
        assert sorted(one["id"] for one in backend.get()) == sorted(ids)


def kill_at_random(
    url: str, kills: int, kill: Callable[[BaseProcess, random.Random], None]
) -> tuple[int, int]:
    """Kill writers, and give how many statements were acknowledged, and how many chunks not."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(
        ["fault_writer", "ralph_backends.sql", "ralph_backends.mongodb", "ralph_models.xapi"]
    )
    luck = random.Random(SEED)
    acknowledged = unknown = 0
    ledger = Ledger()
    for number in range(kills):
        said, says = context.Pipe(duplex=False)
        writer = context.Process(target=write, args=(url, says))
        writer.start()
        says.close()
        before = len(ledger.acknowledged)
        # its first message: it is at work
        assert said.poll(30)
        kill(writer, luck)
        ledger.read(said)
        writer.join()
        said.close()
        acknowledged += len(ledger.acknowledged) - before
        with open_backend(url) as backend:
            ledger.check(backend)
            if number % KEPT == KEPT - 1 or number == kills - 1:
                ledger.write_again(backend)
                ledger.check(backend)
                unknown += len(ledger.tried) - len(ledger.acknowledged) // CHUNK
                backend.delete("statements")
                ledger = Ledger()
    return acknowledged, unknown


@pytest.mark.faults
def test_a_killed_writer_to_sqlite_loses_and_doubles_nothing(tmp_path: Path) -> None:
    def kill(writer: BaseProcess, luck: random.Random) -> None:
        time.sleep(luck.uniform(0, 0.15))
        writer.kill()

    acknowledged, unknown = kill_at_random(f"sqlite:///{tmp_path}/x.db", KILLS, kill)
    print(f"\nSQLite: {KILLS} kills, {acknowledged} acknowledged, {unknown} chunks cut")  # noqa: T201
    assert acknowledged


@pytest.mark.faults
class TestMongod:
    server: ClassVar[str] = "mongodb"

    def test_a_killed_writer_or_server_loses_and_doubles_nothing(self, service: Service) -> None:
        url = urlsplit(service.url)._replace(path=f"/ralph-{uuid4().hex}").geturl()
        servers = 0

        def kill(writer: BaseProcess, luck: random.Random) -> None:
            nonlocal servers
            time.sleep(luck.uniform(0, 0.3))
            if luck.random() < 0.5:
                writer.kill()
                return
            servers += 1
            service.kill()
            service.revive()
            writer.join(5)
            # one that reconnected writes on
            writer.kill()

        acknowledged, unknown = kill_at_random(url, KILLS, kill)
        print(  # noqa: T201
            f"\nMongoDB: {KILLS} kills, {servers} of them of the server, "
            f"{acknowledged} acknowledged, {unknown} chunks cut"
        )
        assert acknowledged
