import uuid
from collections.abc import Iterator

import pytest

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.testing import StatementStoreContract

chdb = pytest.importorskip("chdb")


class TestEmbedded(StatementStoreContract):
    server = "chdb in process"

    @pytest.fixture
    def backend(self) -> Iterator[Blocking]:
        with open_backend("chdb://", database=f"t{uuid.uuid4().hex}") as backend:
            yield backend
