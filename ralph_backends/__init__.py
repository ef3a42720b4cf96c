"""Adapters for files, object stores, databases and learning record stores.

.. code-block:: python

    from ralph_backends import open_backend

    with open_backend("fs", path="archive") as files:
        for event in files.get():
            ...

Ports are in :mod:`ralph_backends.ports`, errors in :mod:`ralph_backends.errors`.
"""

from ralph_backends.registry import available, open_async_backend, open_backend

__all__ = ["available", "open_async_backend", "open_backend"]
