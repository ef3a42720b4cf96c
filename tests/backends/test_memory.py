from collections.abc import Iterator

import pytest

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.testing import StatementStoreContract


class TestMemory(StatementStoreContract):
    server = "memory"

    @pytest.fixture
    def backend(self) -> Iterator[Blocking]:
        with open_backend("memory") as backend:
            yield backend
