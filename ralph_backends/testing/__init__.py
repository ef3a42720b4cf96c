"""Contract suites for adapters, ours and those of third parties (extra ``testing``).

Subclass the suite that fits and say how the adapter is opened:

.. code-block:: python

    from ralph_backends.testing import StatementStoreContract

    class TestTape(StatementStoreContract):
        @pytest.fixture
        def backend(self, tmp_path):
            with Blocking(TapeBackend(TapeSettings(path=str(tmp_path / "tape")))) as backend:
                yield backend

        limits = {"test_threads_share_a_backend": "a tape has one head"}

What a service can not do is a limit, with its reason: the test is run all the same, and must
fail, so that a limit that is gone is noticed.
"""

from ralph_backends.testing.contract import BackendContract, make_statement, reference
from ralph_backends.testing.faults import FaultContract, Proxy
from ralph_backends.testing.files import FileContract
from ralph_backends.testing.statements import StatementStoreContract

__all__ = [
    "BackendContract",
    "FaultContract",
    "FileContract",
    "Proxy",
    "StatementStoreContract",
    "make_statement",
    "reference",
]
