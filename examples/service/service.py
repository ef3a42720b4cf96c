"""A service that takes what a front end sends, completes it, and passes it on to an LRS.

``uvicorn service:app`` runs it, with ``LRS_URL`` and, if the LRS asks for them,
``LRS_USERNAME`` and ``LRS_PASSWORD`` in the environment.
"""

import asyncio
import json
import os
import uuid
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self

import httpx
from fastapi import FastAPI, HTTPException, Request
from pydantic import ValidationError

from ralph_models.xapi import VideoPlayed

__all__ = ["Lrs", "Settings", "create_app"]

VERSION = {"X-Experience-API-Version": "1.0.3", "Content-Type": "application/json"}
WORTH_A_RETRY = {429, 500, 502, 503, 504}


@dataclass(frozen=True)
class Settings:
    """What the service has to know."""

    lrs_url: str
    """The xAPI endpoint, without ``/statements``."""
    username: str = ""
    password: str = ""
    tries: int = 4
    """How often a statement is sent before the front end is told to come again."""
    pause: float = 0.2
    """Seconds before the second try; each further pause is twice as long."""

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> Self:
        """Read the settings from ``LRS_URL``, ``LRS_USERNAME`` and ``LRS_PASSWORD``."""
        username, password = (environ.get(f"LRS_{name}", "") for name in ("USERNAME", "PASSWORD"))
        return cls(environ["LRS_URL"], username, password)


class Lrs:
    """Sends statements to an LRS, more than once if need be.

    A statement has its id before it is sent: an LRS that has taken it already, and whose
    answer was lost, takes it for the same.
    """

    def __init__(self, settings: Settings, client: httpx.AsyncClient) -> None:
        """Take a client, which is not closed here."""
        self.settings = settings
        self.client = client

    async def send(self, statement: VideoPlayed) -> None:
        """Store one statement.

        Raises:
            HTTPException: The LRS refuses it (502), or can not be reached (503).
        """
        pause = self.settings.pause
        for last in range(1, self.settings.tries + 1):
            answer = await self._put(statement)
            if answer is not None and answer.is_success:
                return
            if answer is not None and answer.status_code not in WORTH_A_RETRY:
                raise HTTPException(502, f"the LRS answers {answer.status_code}: {answer.text}")
            if last < self.settings.tries:
                await asyncio.sleep(pause)
                pause *= 2
        raise HTTPException(503, "the LRS does not answer", {"Retry-After": "30"})

    async def _put(self, statement: VideoPlayed) -> httpx.Response | None:
        try:
            return await self.client.put(
                f"{self.settings.lrs_url}/statements",
                params={"statementId": str(statement.id)},
                content=statement.to_json(),
                headers=VERSION,
            )
        except httpx.TransportError:
            return None


def create_app(settings: Settings) -> FastAPI:
    """Make the service."""

    @asynccontextmanager
    async def connected(app: FastAPI) -> AsyncIterator[None]:
        auth = (settings.username, settings.password) if settings.username else None
        async with httpx.AsyncClient(auth=auth, timeout=10) as client:
            app.state.lrs = Lrs(settings, client)
            yield

    app = FastAPI(title="Video events", lifespan=connected)

    @app.post("/video/played", status_code=202)
    async def played(request: Request) -> dict[str, str]:
        try:
            statement = VideoPlayed.model_validate_json(await request.body())
        except ValidationError as error:
            raise HTTPException(422, _faults(error)) from error
        if statement.id is None:
            statement.id = str(uuid.uuid4())
        await request.app.state.lrs.send(statement)
        return {"id": str(statement.id)}

    @app.get("/health")
    async def health() -> dict[str, str]:
        return {"status": "ok"}

    return app


def _faults(error: ValidationError) -> list[dict[str, Any]]:
    """Give what is wrong, each with its path; never the values, which are other people's."""
    listed: list[dict[str, Any]] = json.loads(error.json(include_url=False, include_input=False))
    return [{"path": fault["loc"], "message": fault["msg"]} for fault in listed]


def __getattr__(name: str) -> FastAPI:
    """Make ``app`` when uvicorn asks for it: importing the file reads no environment."""
    if name != "app":
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return create_app(Settings.of(os.environ))
