"""SeaweedFS, which speaks the protocol of S3."""

import json
import urllib.error
import urllib.request
from typing import Any

import boto3
from service_frame import LOOPBACK, Place, Server, answers_http

__all__ = ["BUCKET", "KEYS", "SERVERS"]

BUCKET = "ralph-tests"
KEYS = {"access_key": "AKIATESTS", "secret_key": "tests-secret"}


def start_weed(place: Place) -> str:
    data, config = place.folder / "data", place.folder / "s3.json"
    data.mkdir()
    keys = {"accessKey": KEYS["access_key"], "secretKey": KEYS["secret_key"]}
    actions = ["Admin", "Read", "List", "Tagging", "Write"]
    identity = {"name": "tests", "credentials": [keys], "actions": actions}
    config.write_text(json.dumps({"identities": [identity]}), encoding="ascii")
    port = place.port()
    ports = [
        f"-{name}{kind}={place.port()}"
        for name in ("master.port", "volume.port", "filer.port")
        for kind in ("", ".grpc")
    ]
    place.spawn(
        *(place.installed / "bin/weed", "server", f"-dir={data}"),
        *(f"-ip={LOOPBACK}", f"-ip.bind={LOOPBACK}", "-filer", "-s3", f"-s3.config={config}"),
        *(f"-s3.port={port}", f"-s3.port.grpc={place.port()}", *ports),
        *("-master.volumeSizeLimitMB=256", "-volume.max=20", "-master.telemetry=false"),
    )
    return f"http://{LOOPBACK}:{port}"


def make_bucket(url: str) -> None:
    untyped: Any = boto3
    client = untyped.client(
        "s3",
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id=KEYS["access_key"],
        aws_secret_access_key=KEYS["secret_key"],
    )
    client.create_bucket(Bucket=BUCKET)
    client.close()


def weed_version(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 # loopback
            server = answer.headers["Server"]
    except urllib.error.HTTPError as error:
        server = error.headers["Server"]
    return f"SeaweedFS {server.split(' ')[-1]}"


SERVERS = (
    Server(
        name="seaweedfs",
        adapter="s3",
        pins=("seaweedfs",),
        start=start_weed,
        ready=lambda url: answers_http(f"{url}/healthz"),
        finish=make_bucket,
        version=weed_version,
    ),
)
