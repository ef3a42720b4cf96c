"""OpenStack Swift: one device, one replica, users of its own (tempauth)."""

import getpass
import json
import urllib.request
from pathlib import Path

from service_frame import LOOPBACK, Place, Server, answers_http

__all__ = ["SERVERS"]

KINDS = ("account", "container", "object")
PIPELINE = "catch_errors healthcheck cache listing_formats bulk tempauth copy slo dlo proxy-server"
CLUSTER = """
[swift-hash]
swift_hash_path_suffix = test
swift_hash_path_prefix = test
[storage-policy:0]
name = default
default = yes
"""
STORAGE = """
[DEFAULT]
swift_dir = {etc}
devices = {devices}
mount_check = false
bind_ip = {host}
bind_port = {port}
workers = 0
user = {user}
log_address = {etc}/no-log
fallocate_reserve = 0
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
"""
PROXY = """
[DEFAULT]
swift_dir = {etc}
bind_ip = {host}
bind_port = {port}
workers = 0
user = {user}
log_address = {etc}/no-log
[pipeline:main]
pipeline = {pipeline}
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:cache]
use = egg:swift#memcache
memcache_servers = {host}:{memory}
"""


def start_swift(place: Place) -> str:
    etc, devices, programs = place.folder / "etc", place.folder / "srv", place.installed / "bin"
    for folder in (etc, devices / "d1"):
        folder.mkdir(parents=True)
    (etc / "swift.conf").write_text(CLUSTER, encoding="ascii")
    common = {"etc": etc, "devices": devices, "host": LOOPBACK, "user": getpass.getuser()}
    memory = place.port()
    place.spawn(
        *("/usr/bin/memcached", "-u", "nobody", "-l", LOOPBACK, "-p", str(memory), "-m", "32"),
    )
    for kind in KINDS:
        port = place.port()
        ring(place, programs / "swift-ring-builder", etc / f"{kind}.builder", port)
        config = etc / f"{kind}-server.conf"
        text = STORAGE.format(**common, kind=kind, port=port)
        config.write_text(text, encoding="ascii")
        place.spawn(programs / f"swift-{kind}-server", config, "-v")
    port = place.port()
    config = etc / "proxy-server.conf"
    filters = "\n".join(
        f"[filter:{name}]\nuse = egg:swift#{name}"
        for name in PIPELINE.split()
        if name not in {"tempauth", "cache", "proxy-server"}
    )
    text = PROXY.format(**common, port=port, memory=memory, pipeline=PIPELINE)
    config.write_text(text + filters, encoding="ascii")
    place.spawn(programs / "swift-proxy-server", config, "-v")
    return f"http://{LOOPBACK}:{port}/auth/v1.0"


def ring(place: Place, program: Path, builder: Path, port: int) -> None:
    """Make the ring of one kind of server: one device."""
    place.run(program, builder, "create", "4", "1", "0")
    place.run(program, builder, "add", f"r1z1-{LOOPBACK}:{port}/d1", "1")
    place.run(program, builder, "rebalance")


def swift_ready(url: str) -> bool:
    return answers_http(url.replace("/auth/v1.0", "/healthcheck"))


def swift_version(url: str) -> str:
    info = url.replace("/auth/v1.0", "/info")
    with urllib.request.urlopen(info, timeout=5) as answer:  # noqa: S310 # a loopback address
        return f"Swift {json.load(answer)['swift']['version']}"


SERVERS = (
    Server(
        name="swift",
        adapter="swift",
        pins=("swift", "memcached"),
        start=start_swift,
        ready=swift_ready,
        version=swift_version,
    ),
)
