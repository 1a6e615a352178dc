"""The consolidated picture for the authority's analysts: CSV data package, Excel, Parquet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from ssio_desktop import __version__
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import SurroundingsError
from ssio_desktop.exchange import parquet
from ssio_desktop.exchange.datapackage import describe_export, resource
from ssio_desktop.exchange.manifest import Part
from ssio_desktop.exchange.open_folder import OpenFolder
from ssio_desktop.exchange.tables import TableSpec, check_tables, table_lines
from ssio_desktop.exchange.workbook import write_workbook
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import board_lists, picture, setting_up, tracker
from ssio_desktop.services.new_folders import new_folder
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.picture_tables import about, picture_tables
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.connection import snapshot

Kind = Literal["csv", "excel", "parquet"]
KINDS: Final[tuple[Kind, ...]] = ("csv", "excel", "parquet")

READ_ME: Final = "READ-ME.txt"


@dataclass(frozen=True, slots=True)
class Exported:
    """A folder that was written. tables: names and rows. left_out: why Parquet is not in it, or
    empty."""

    folder: Path
    term: TermId
    kinds: tuple[Kind, ...]
    tables: tuple[tuple[str, int], ...]
    files: tuple[Part, ...]
    left_out: str = ""


def suggested_name(term: TermId) -> str:
    """A name for the folder."""
    return cut(f"picture-{term}")


def export_picture(
    ws: Workspace,
    term: TermId,
    folder: Path,
    progress: Progress = silent,
    kinds: Collection[Kind] = (),
) -> Outcome[Exported]:
    """Write the picture of a term into a new folder, whole or not at all, as it is at one moment.

    kinds: what to write; where none is named, everything that can be written here. Parquet needs a
    library: SurroundingsError where it was named and is not installed. folder: not there yet, or
    empty. UserError where something is there; Cancelled where the person stops.
    """
    check_output(folder)
    check_output(folder / "all")
    left_out = ""
    wanted = [kind for kind in KINDS if kind in kinds or not kinds]
    if "parquet" in wanted:
        try:
            parquet.library()
        except SurroundingsError as absent:
            if kinds:
                raise
            wanted.remove("parquet")
            left_out = absent.what
    with new_folder(ws, folder) as made, snapshot(ws.store.db):
        found = picture.picture(ws, term)
        tables = picture_tables(found, board_lists.lists_of(ws, found), tracker.track(ws, term))
        check_tables(tables)
        _write(ws, made, term, tables, wanted, progress)
        made.write(READ_ME, _read_me(ws, term, tables, wanted, left_out).encode())
        files = made.parts
    counted = tuple((table.name, len(table.rows)) for table in tables)
    return Outcome(Exported(folder, term, tuple(wanted), counted, files, left_out))


def _write(
    ws: Workspace,
    made: OpenFolder,
    term: TermId,
    tables: Sequence[TableSpec],
    kinds: Sequence[Kind],
    progress: Progress,
) -> None:
    total, done = len(tables) * 3, 0
    name = f"picture-{term}"
    title = f"The picture of the schools of {_authority(ws)}, {term.title}"
    if "csv" in kinds:
        described = []
        for table in tables:
            lines = table_lines(table.name, table.columns, table.rows)
            described.append(resource(table, made.write(table.part, lines)))
            progress(done := done + 1, total)
        made.write("datapackage.json", describe_export(name, title, _MARKED, described))
    if "excel" in kinds:
        lines_about = (title, f"Made by SSIO Desktop {__version__}")
        made.write(f"{name}.xlsx", write_workbook(tables, lines_about))
        progress(done := done + len(tables), total)
    if "parquet" in kinds:
        for table in tables:
            made.take(
                f"parquet/{table.name}.parquet",
                lambda path, table=table: parquet.write_parquet(table, path),  # type: ignore[misc]
            )
            progress(done := done + 1, total)
    progress(total, total)


_MARKED = (
    "A text that could be taken for a formula, or that begins with an apostrophe, has one "
    "apostrophe in front. Where the board decided otherwise than an officer judged, the board’s "
    "category is the one that counts."
)


def _authority(ws: Workspace) -> str:
    found = setting_up.authority(ws)
    return found.name or found.code or "an authority that was not named"


def _read_me(
    ws: Workspace, term: TermId, tables: Sequence[TableSpec], kinds: Sequence[Kind], left_out: str
) -> str:
    there = {
        "csv": "datapackage.json, tables/   CSV in UTF-8, described (Frictionless data package)",
        "excel": f"picture-{term}.xlsx   one Excel workbook, a sheet for each table",
        "parquet": "parquet/   the same tables with the types of their columns",
    }
    parts = "\n".join([*(there[kind] for kind in kinds), *filter(None, (left_out,))])
    return f"""\
The picture of the schools of {_authority(ws)}, {term.title}
As at {ws.today().isoformat()}, by SSIO Desktop {__version__}. Nothing in this folder is encrypted.

{parts}
sha256sums.txt   digests, for “sha256sum --check”

Tables:
{about(tables)}

{_MARKED}
"""
