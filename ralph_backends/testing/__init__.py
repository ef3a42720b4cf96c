"""Contract suites for adapters, ours and those of third parties (extra ``testing``).

Subclass the suite that fits and say how the adapter is opened:

.. code-block:: python

    import pytest

    from ralph_backends.blocking import Blocking
    from ralph_backends.memory import MemoryBackend
    from ralph_backends.testing import StatementStoreContract


    class TestMemory(StatementStoreContract):
        limits = {"test_threads_share_a_backend": "why it can not, in words"}

        @pytest.fixture
        def backend(self):
            with Blocking(MemoryBackend()) as backend:
                yield backend

What a service can not do is a limit, with its reason: the test is run all the same, and must
fail, so that a limit that is gone is noticed.
"""

from ralph_backends.testing.contract import (
    PAUSED,
    PLAYED,
    BackendContract,
    make_statement,
    reference,
)
from ralph_backends.testing.faults import FaultContract, Proxy
from ralph_backends.testing.files import FileContract
from ralph_backends.testing.statements import StatementStoreContract

__all__ = [
    "PAUSED",
    "PLAYED",
    "BackendContract",
    "FaultContract",
    "FileContract",
    "Proxy",
    "StatementStoreContract",
    "make_statement",
    "reference",
]
