"""Data sets as Parquet files; needs the extra ``parquet``."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from ralph_models.errors import MissingExtraError
from ralph_models.strategies.cohort import Line

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ImportError as _error:
    raise MissingExtraError(__name__, "parquet", _error.name or "") from _error

__all__ = ["open_parquet"]

# the package ships no annotations
_ARROW: Final = cast("Any", pa)
_PARQUET: Final = cast("Any", pq)

_GROUP: Final = 50_000
"""Rows of a row group."""


class _Rows:
    """Gathers the rows of a group, then writes them.

    Args:
        writer: Of a Parquet file.
        schema: Of its rows.
    """

    def __init__(self, writer: Any, schema: Any) -> None:
        self._writer = writer
        self._schema = schema
        self._rows: list[Line] = []

    def write(self, lines: list[Line]) -> None:
        self._rows += lines
        if len(self._rows) >= _GROUP:
            self.flush()

    def flush(self) -> None:
        """Write what has been gathered."""
        if self._rows:
            columns = [list(column) for column in zip(*self._rows, strict=True)]
            arrays = [
                _ARROW.array(column, type=field.type)
                for column, field in zip(columns, self._schema, strict=True)
            ]
            self._writer.write_table(_ARROW.Table.from_arrays(arrays, schema=self._schema))
            self._rows = []


@contextmanager
def open_parquet(path: Path) -> Generator[_Rows]:
    """Open a file for the lines of a data set."""
    text = _ARROW.string()
    schema = _ARROW.schema(
        [
            ("time", _ARROW.timestamp("us", tz="UTC")),
            ("kind", _ARROW.dictionary(_ARROW.int32(), text)),
            ("username", text),
            ("course_id", _ARROW.dictionary(_ARROW.int32(), text)),
            ("json", text),
        ]
    )
    with _PARQUET.ParquetWriter(path, schema, compression="zstd") as writer:
        rows = _Rows(writer, schema)
        yield rows
        rows.flush()
