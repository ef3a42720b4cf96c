"""Adapters for files, object stores, databases and learning record stores.

.. code-block:: python

    from ralph_backends import open_backend

    with open_backend("fs", path="archive") as files:
        files.put([b'{"event_type": "page_close"}'], target="2024.jsonl.gz")
        for event in files.get(target="2024.jsonl.gz"):
            print(event["event_type"])

Ports are in :mod:`ralph_backends.ports`, errors in :mod:`ralph_backends.errors`.
"""

from ralph_backends.registry import available, open_async_backend, open_backend

__all__ = ["available", "open_async_backend", "open_backend"]
