from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import duckdb
import frictionless
import pytest
from openpyxl import load_workbook

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.exchange.open_folder import read_sums
from ssio_desktop.exchange.parquet import write_parquet
from ssio_desktop.exchange.tables import Column, TableSpec
from ssio_desktop.services import deciding, picture_export
from ssio_desktop.services.workspace import Workspace
from tests.services.board_samples import judged_as, officer, sent

BEFORE, TERM = TermId(2026, "summer"), TermId(2026, "autumn")
A, B = "900001", "900002"
FORMULA = "=cmd|' /C calc'!A0"


@pytest.fixture
def judged(ws: Workspace) -> Workspace:
    """Two terms, a decision, a return, and an officer whose name would be a formula."""
    judged_as(ws, A, BEFORE, "3b")
    judged_as(ws, A, TERM, "2")
    judged_as(ws, B, TERM, "2")
    deciding.decide(ws, B, TERM, "3a", "+ more is needed")
    officer(ws, "a", FORMULA, [A, B])
    sent(ws, "a", TERM, "2026-10-10", [A, B])
    return ws


def test_the_package_is_valid_and_the_workbook_and_parquet_hold_the_same(
    judged: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "picture"
    made = picture_export.export_picture(judged, TERM, folder).value
    assert made.kinds == picture_export.KINDS and not made.left_out
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.to_summary()
    counted = dict(made.tables)
    assert {task.name for task in report.tasks} == set(counted)
    assert counted["schools"] == 3 and counted["categories"] == 3 and counted["returns"] == 1

    book = load_workbook(folder / "picture-2026-autumn.xlsx")
    assert [sheet.max_row - 1 for sheet in book.worksheets[1:]] == list(counted.values())
    for name, rows in counted.items():
        place = str(folder / "parquet" / f"{name}.parquet")
        assert duckdb.execute("SELECT count(*) FROM read_parquet(?)", [place]).fetchone() == (rows,)
    place = str(folder / "parquet" / "categories.parquet")
    told = duckdb.execute(
        "SELECT category, judged, decided, board_reason FROM read_parquet(?) "
        "WHERE urn = ? AND term = '2026-autumn'",
        [place, B],
    ).fetchall()
    assert told == [("3a", "2", True, "+ more is needed")]
    text = (folder / "tables" / "schools.csv").read_text("utf-8-sig")
    assert f'"\'{FORMULA}"' in text and f'"{FORMULA}"' not in text
    assert set(read_sums(folder)) == {part.name for part in made.files}


def test_columns_of_parquet_have_types_and_names_with_quotes_are_no_commands(
    tmp_path: Path,
) -> None:
    columns = (
        Column("urn", "string", "URN", "", True),
        Column("day", "date", "Day"),
        Column("share", "number", "Share"),
        Column("order", "boolean", "A word of SQL"),
    )
    rows = tuple((f"u{number}", date(2026, 1, 2), 1.5, None) for number in range(450))
    path = tmp_path / "it's; DROP TABLE content.parquet"
    write_parquet(TableSpec("a", "A", columns, ("urn",), (), rows), path)
    found = duckdb.execute("DESCRIBE SELECT * FROM read_parquet(?)", [str(path)]).fetchall()
    assert [(row[0], row[1]) for row in found] == [
        ("urn", "VARCHAR"), ("day", "DATE"), ("share", "DOUBLE"), ("order", "BOOLEAN")
    ]  # fmt: skip
    last = duckdb.execute("SELECT max(urn), count(*) FROM read_parquet(?)", [str(path)]).fetchone()
    assert last == ("u99", 450)


def test_without_the_library_the_rest_is_written_and_what_is_left_out_is_said(
    judged: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    made = picture_export.export_picture(judged, TERM, tmp_path / "a").value
    assert made.kinds == ("csv", "excel")
    assert "duckdb" in made.left_out
    assert "duckdb" in (tmp_path / "a" / picture_export.READ_ME).read_text("utf-8")
    with pytest.raises(SurroundingsError) as refusal:
        picture_export.export_picture(judged, TERM, tmp_path / "b", kinds=["parquet"])
    assert refusal.value.code == "parquet.library"
    assert "pip install duckdb" in refusal.value.remedy
    assert not (tmp_path / "b").exists()


def test_a_stop_leaves_nothing_and_a_full_folder_is_left_alone(
    judged: Workspace, tmp_path: Path
) -> None:
    def stop(done: int, total: int) -> None:
        if done > 4:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        picture_export.export_picture(judged, TERM, tmp_path / "a", stop, ["csv"])
    assert list(tmp_path.glob(".ssio-*")) == [] and not (tmp_path / "a").exists()
    kept = tmp_path / "b"
    kept.mkdir()
    (kept / "mine.txt").write_text("mine")
    with pytest.raises(UserError):
        picture_export.export_picture(judged, TERM, kept, kinds=["csv"])
    assert [path.name for path in kept.iterdir()] == ["mine.txt"]
