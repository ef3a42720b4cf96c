"""MongoDB, PostgreSQL and MariaDB."""

import asyncio
import getpass
import os
import shutil
from glob import glob
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pymongo
from pymongo.errors import PyMongoError
from service_frame import LOOPBACK, Place, Server, answers_tcp, wait_until
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

__all__ = ["SERVERS"]

PASSWORD = "test-secret"  # noqa: S105 # of a server that lives as long as a test run


def start_mongod(place: Place) -> str:
    data = place.folder / "data"
    data.mkdir()
    # members of a replica set know each other by it, and then users have to log in
    secret = place.folder / "secret"
    secret.touch(mode=0o600)
    secret.write_text(PASSWORD.replace("-", ""), encoding="ascii")
    port = place.port()
    place.spawn(
        *(place.packages / "fiftyone/db/bin/mongod", "--dbpath", data, "--replSet", "rs0"),
        *("--keyFile", secret),
        *("--port", str(port), "--bind_ip", LOOPBACK, "--nounixsocket"),
        *("--wiredTigerCacheSizeGB", "0.25"),
        *("--setParameter", "diagnosticDataCollectionEnabled=false"),
        # what a killed writer had begun holds others up for so long
        *("--setParameter", "transactionLifetimeLimitSeconds=1"),
    )
    return f"mongodb://ralph:{PASSWORD}@{LOOPBACK}:{port}/?directConnection=true&authSource=admin"


def without_user(url: str) -> str:
    """Give the address alone: the first user is made by one who has not logged in."""
    return f"mongodb://{urlsplit(url).netloc.rpartition('@')[2]}/?directConnection=true"


def mongo(url: str, command: str, value: Any = 1, **options: Any) -> dict[str, Any]:
    """Send one command to the database ``admin``."""
    with pymongo.MongoClient[dict[str, Any]](url, serverSelectionTimeoutMS=2000) as client:
        return dict(client.admin.command(command, value, **options))


def mongo_ready(url: str) -> bool:
    try:
        hello = mongo(without_user(url), "hello")
    except PyMongoError:
        return False
    # without a replica set it is new, and finish_mongod makes one
    return bool(hello["isWritablePrimary"]) or "setName" not in hello


def finish_mongod(url: str) -> None:
    address = without_user(url)
    member = {"_id": 0, "host": urlsplit(address).netloc}
    mongo(address, "replSetInitiate", {"_id": "rs0", "members": [member]})
    wait_until(lambda: bool(mongo(address, "hello")["isWritablePrimary"]), "mongod has no primary")
    mongo(address, "createUser", "ralph", pwd=PASSWORD, roles=["root"])


def mongo_version(url: str) -> str:
    return f"mongod {mongo(url, 'buildInfo')['version']}"


def start_postgresql(place: Place) -> str:
    programs = Path(max(glob("/usr/lib/postgresql/*/bin")))
    # PostgreSQL refuses to run as root
    user = "postgres" if os.geteuid() == 0 else None
    data, secret, port = place.folder / "data", place.folder / "secret", place.port()
    secret.write_text(PASSWORD, encoding="ascii")
    if user:
        for path in (place.folder, secret):
            shutil.chown(path, user, user)
    place.run(
        *(programs / "initdb", "-D", data, "-U", "ralph", f"--pwfile={secret}"),
        *("--auth=scram-sha-256", "--no-sync", "-E", "UTF8"),
        user=user,
    )
    place.spawn(
        *(programs / "postgres", "-D", data, "-p", str(port)),
        *("-c", f"listen_addresses={LOOPBACK}", "-c", f"unix_socket_directories={place.folder}"),
        user=user,
    )
    return f"postgresql://ralph:{PASSWORD}@{LOOPBACK}:{port}/postgres"


def start_mariadb(place: Place) -> str:
    data, port = place.folder / "data", place.port()
    user = getpass.getuser()
    place.run(
        *("/usr/bin/mariadb-install-db", "--no-defaults", f"--datadir={data}", f"--user={user}"),
        *("--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"),
    )
    setup = place.folder / "setup.sql"
    setup.write_text(
        f"CREATE DATABASE IF NOT EXISTS ralph CHARACTER SET utf8mb4;\n"
        f"CREATE USER IF NOT EXISTS ralph@'{LOOPBACK}' IDENTIFIED BY '{PASSWORD}';\n"
        f"GRANT ALL ON *.* TO ralph@'{LOOPBACK}';\n",
        encoding="ascii",
    )
    place.spawn(
        *("/usr/sbin/mariadbd", "--no-defaults", f"--datadir={data}", f"--user={user}"),
        *(f"--port={port}", f"--bind-address={LOOPBACK}", "--skip-name-resolve"),
        *(f"--socket={place.folder}/s", f"--init-file={setup}", "--max-allowed-packet=64M"),
    )
    return f"mariadb://ralph:{PASSWORD}@{LOOPBACK}:{port}/ralph"


def sql_version(url: str) -> str:
    driver = "+asyncpg" if url.startswith("postgresql") else "+asyncmy"
    name, rest = url.split("://")

    async def ask() -> str:
        engine = create_async_engine(f"{name}{driver}://{rest}")
        try:
            async with engine.connect() as connection:
                found = str((await connection.execute(text("SELECT version()"))).scalar_one())
                return found.removeprefix("PostgreSQL ").split(" ")[0].split("-")[0]
        finally:
            await engine.dispose()

    return f"{'PostgreSQL' if name == 'postgresql' else 'MariaDB'} {asyncio.run(ask())}"


def sql_ready(url: str) -> bool:
    try:
        return answers_tcp(urlsplit(url).port or 0) and bool(sql_version(url))
    except SQLAlchemyError:
        return False  # it is starting up


SERVERS = (
    Server(
        name="mongodb",
        adapter="mongodb",
        pins=("mongod",),
        start=start_mongod,
        ready=mongo_ready,
        finish=finish_mongod,
        version=mongo_version,
    ),
    Server(
        name="postgresql",
        adapter="sql",
        pins=("postgresql",),
        start=start_postgresql,
        ready=sql_ready,
        version=sql_version,
    ),
    Server(
        name="mariadb",
        adapter="sql",
        pins=("mariadb",),
        start=start_mariadb,
        ready=sql_ready,
        version=sql_version,
    ),
)
