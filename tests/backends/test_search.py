import os
import uuid
from collections.abc import Iterator

import pytest

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.testing import StatementStoreContract


class TestElasticsearch(StatementStoreContract):
    @pytest.fixture
    def backend(self) -> Iterator[Blocking]:
        url = os.environ["RALPH_TEST_ELASTICSEARCH_URL"]
        with open_backend("elasticsearch", url=url, index=f"t-{uuid.uuid4().hex}") as backend:
            yield backend


class TestOpensearch(StatementStoreContract):
    @pytest.fixture
    def backend(self) -> Iterator[Blocking]:
        url = os.environ["RALPH_TEST_OPENSEARCH_URL"]
        with open_backend("opensearch", url=url, index=f"t-{uuid.uuid4().hex}") as backend:
            yield backend
