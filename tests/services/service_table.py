"""The servers that contract tests run against: one row each, functions beside their like."""

import service_clickhouse
import service_databases
import service_search
from service_frame import Server

__all__ = ["SERVERS"]

SERVERS: dict[str, Server] = {
    one.name: one
    for one in (*service_clickhouse.SERVERS, *service_databases.SERVERS, *service_search.SERVERS)
}
"""Every server by its name."""
