"""Tables as files of Parquet, which programs for analysis read with the types of their columns.

DuckDB writes them, in memory, without a database file, extensions or the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.exchange.cells import Cell, ColumnType
from ssio_desktop.exchange.tables import TableSpec
from ssio_desktop.wording import say

_TYPES: dict[ColumnType, str] = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "datetime": "TIMESTAMPTZ",
}
_AT_ONCE = 200
_ALONE = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "temp_directory": "",
    "threads": 1,
}
"""Nothing is fetched, nothing is put on the disk but the file that is asked for."""


def write_parquet(table: TableSpec, path: Path) -> None:
    """Write one table to a new file. Texts are whole and as they are: nothing is run there.

    SurroundingsError where the library is not installed; OSError where the disk refuses.
    """
    duckdb = library()
    columns = ", ".join(
        f'"{column.name}" {_TYPES[column.type]}'
        + (" NOT NULL" if column.required or column.name in table.primary_key else "")
        for column in table.columns
    )
    connection = duckdb.connect(":memory:", config=dict(_ALONE))
    try:
        connection.execute(f"CREATE TABLE content ({columns})")
        rows = iter(table.rows)
        while some := list(islice(rows, _AT_ONCE)):
            marks = ", ".join("(" + ", ".join("?" * len(table.columns)) + ")" for _ in some)
            connection.execute(f"INSERT INTO content VALUES {marks}", list(_values(some)))
        place = str(path).replace("'", "''")
        connection.execute(f"COPY content TO '{place}' (FORMAT parquet, COMPRESSION zstd)")
    except duckdb.IOException as problem:
        raise OSError(str(problem)) from problem
    finally:
        connection.close()


def library() -> ModuleType:
    """The library that writes Parquet. SurroundingsError where it is not installed."""
    try:
        import duckdb  # noqa: PLC0415
    except ImportError as problem:
        raise SurroundingsError(
            say("Parquet cannot be written here: the library “duckdb” is not installed."),
            remedy=say(
                "Install it with “pip install duckdb”, or use the CSV tables or the workbook, "
                "which hold the same."
            ),
            code="parquet.library",
        ) from problem
    return duckdb


def _values(rows: Sequence[Sequence[Cell]]) -> Iterator[Any]:
    for row in rows:
        for value in row:
            yield float(value) if isinstance(value, Decimal) else None if value == "" else value
