"""The example service, started for real: uvicorn on a port of this machine, beside an LRS."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI, Request, Response

BASH = shutil.which("bash") or "bash"
ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "examples" / "service"))

from service import Settings, create_app  # noqa: E402 - an example is no package

TIME = "https://w3id.org/xapi/video/extensions/time"
STATEMENT: dict[str, Any] = {
    "actor": {"mbox": "mailto:ada@example.org"},
    "verb": {"id": "https://w3id.org/xapi/video/verbs/played"},
    "object": {
        "id": "https://courses.example.org/xblock/intro",
        "definition": {"type": "https://w3id.org/xapi/video/activity-type/video"},
    },
    "result": {"extensions": {TIME: 12.3}},
}


@dataclass
class FakeLrs:
    """An LRS that answers what it is told to, then stores."""

    answers: list[int] = field(default_factory=list[int])
    stored: dict[str, Any] = field(default_factory=dict[str, Any])
    asked: int = 0
    headers: dict[str, str] = field(default_factory=dict[str, str])

    def app(self) -> FastAPI:
        app = FastAPI()

        @app.put("/xAPI/statements")
        async def put(request: Request, statementId: str) -> Response:
            self.asked += 1
            self.headers = dict(request.headers)
            if self.answers:
                return Response("not now", self.answers.pop(0))
            self.stored[statementId] = json.loads(await request.body())
            return Response(status_code=204)

        del put
        return app


@contextmanager
def running(app: FastAPI) -> Generator[str]:
    """Run an application in a thread; give its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < until, "the server does not start"
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


def until_it_answers(url: str) -> None:
    """Wait for a server in another process."""
    until = time.monotonic() + 30
    while True:
        try:
            httpx.get(url).raise_for_status()
        except httpx.TransportError:
            assert time.monotonic() < until, "the server does not start"
            time.sleep(0.05)
        else:
            return


@pytest.fixture
def lrs() -> FakeLrs:
    return FakeLrs()


@pytest.fixture
def service(lrs: FakeLrs) -> Iterator[str]:
    with (
        running(lrs.app()) as lrs_url,
        running(
            create_app(Settings(f"{lrs_url}/xAPI", "key", "secret", tries=3, pause=0.01))
        ) as url,
    ):
        yield url


def post(service: str, statement: object) -> httpx.Response:
    return httpx.post(f"{service}/video/played", json=statement, timeout=20)


def test_a_statement_gets_an_id_and_is_stored(service: str, lrs: FakeLrs) -> None:
    answer = post(service, STATEMENT)
    assert answer.status_code == 202
    given = answer.json()["id"]
    assert uuid.UUID(given).version == 4
    assert lrs.stored == {given: STATEMENT | {"id": given}}
    assert lrs.headers["x-experience-api-version"] == "1.0.3"
    assert lrs.headers["authorization"].startswith("Basic ")


def test_a_statement_keeps_the_id_that_it_has(service: str, lrs: FakeLrs) -> None:
    given = str(uuid.uuid4())
    assert post(service, STATEMENT | {"id": given}).json() == {"id": given}
    assert list(lrs.stored) == [given]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        pytest.param({"result": {"extensions": {TIME: "early"}}}, "result", id="type"),
        pytest.param({"verb": {"id": "played"}}, "verb", id="iri"),
        pytest.param({"actor": None}, "actor", id="null"),
    ],
)
def test_what_is_wrong_is_told_with_its_path_and_not_passed_on(
    service: str, lrs: FakeLrs, change: dict[str, Any], path: str
) -> None:
    answer = post(service, STATEMENT | change)
    assert answer.status_code == 422
    assert path in [fault["path"][0] for fault in answer.json()["detail"]]
    assert lrs.asked == 0


def test_no_json_is_told(service: str) -> None:
    assert httpx.post(f"{service}/video/played", content=b"{").status_code == 422


def test_an_lrs_that_is_busy_is_asked_again(service: str, lrs: FakeLrs) -> None:
    lrs.answers = [503, 429]
    assert post(service, STATEMENT).status_code == 202
    assert (lrs.asked, len(lrs.stored)) == (3, 1)


def test_the_front_end_is_told_to_come_again_if_the_lrs_stays_away(
    service: str, lrs: FakeLrs
) -> None:
    lrs.answers = [503] * 10
    answer = post(service, STATEMENT)
    assert (answer.status_code, answer.headers["retry-after"], lrs.asked) == (503, "30", 3)


def test_what_the_lrs_refuses_is_not_sent_again(service: str, lrs: FakeLrs) -> None:
    lrs.answers = [400]
    assert post(service, STATEMENT).status_code == 502
    assert lrs.asked == 1


def test_an_lrs_that_can_not_be_reached_is_no_error_of_the_service() -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    app = create_app(Settings(f"http://127.0.0.1:{port}/xAPI", tries=2, pause=0.01))
    with running(app) as service:
        assert post(service, STATEMENT).status_code == 503
        assert httpx.get(f"{service}/health").json() == {"status": "ok"}


def test_the_three_commands_of_the_readme_work(lrs: FakeLrs) -> None:
    text = (ROOT / "examples" / "service" / "README.md").read_text("utf-8")
    install, serve, send = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    assert install.startswith("pip install ralph-toolbox ")
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = str(nobody.getsockname()[1])
    with running(lrs.app()) as lrs_url:
        serve = serve.replace("http://127.0.0.1:8100", lrs_url).replace("8000", port)
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        shell = {**os.environ, "PATH": path}
        started = subprocess.Popen([BASH, "-c", f"exec env {serve}"], cwd=ROOT, env=shell)
        try:
            until_it_answers(f"http://127.0.0.1:{port}/health")
            sent = [BASH, "-c", send.replace("8000", port)]
            answer = json.loads(subprocess.run(sent, check=True, capture_output=True).stdout)
        finally:
            started.terminate()
            started.wait(20)
    assert list(lrs.stored) == [answer["id"]]


def test_the_settings_come_from_the_environment() -> None:
    given = {"LRS_URL": "http://lrs.example.org/xAPI", "LRS_USERNAME": "key"}
    assert Settings.of(given) == Settings("http://lrs.example.org/xAPI", "key")
