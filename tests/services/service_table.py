"""The servers that contract tests run against: one row each, functions beside their like."""

import service_clickhouse
import service_databases
import service_objects
import service_search
import service_swift
from service_frame import Server

__all__ = ["SERVERS"]

_ALL = (
    *service_clickhouse.SERVERS,
    *service_databases.SERVERS,
    *service_objects.SERVERS,
    *service_search.SERVERS,
    *service_swift.SERVERS,
)

SERVERS: dict[str, Server] = {one.name: one for one in _ALL}
"""Every server by its name."""
