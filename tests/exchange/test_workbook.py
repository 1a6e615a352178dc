from __future__ import annotations

import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from ssio_desktop.exchange.tables import Column, TableSpec
from ssio_desktop.exchange.workbook import write_workbook

COLUMNS = (
    Column("urn", "string", "URN", "The number.", True),
    Column("count", "integer", "Count"),
    Column("share", "number", "Share"),
    Column("done", "boolean", "Done"),
    Column("day", "date", "Day"),
    Column("at", "datetime", "Moment"),
    Column("words", "string", "Words"),
)
HOSTILE = ("=1+1", "+1", "-1", "@x", "#N/A", "=cmd|' /C calc'!A0", "\t=1", "a\x00b\x07", "'=1")


def table(*words: str) -> TableSpec:
    rows = tuple(
        (
            f"90000{number}", number, Decimal("62.5"), number % 2 == 0, date(2026, 12, 18),
            datetime(2026, 12, 18, 9, 30, tzinfo=UTC), each,
        )
        for number, each in enumerate(words)
    )  # fmt: skip
    return TableSpec("schools", "Schools / [all]: *?", COLUMNS, ("urn",), (), rows)


def test_values_keep_their_types_under_a_heading_that_stays_in_sight() -> None:
    book = load_workbook(io.BytesIO(write_workbook([table("Ŵyn")], ["The picture"])))
    sheet = book.worksheets[1]
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[1]] == [column.title for column in COLUMNS]
    told = [cell.value for cell in sheet[2]]
    assert told[:4] + told[6:] == ["900000", 0, 62.5, True, "Ŵyn"]
    assert [str(each) for each in told[4:6]] == ["2026-12-18 00:00:00", "2026-12-18 09:30:00"]
    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "n", "b", "d", "d", "s"]
    assert book.worksheets[0]["A1"].value == "The picture"
    assert {row[2].value for row in book.worksheets[0].iter_rows()} >= {"The number."}


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_is_stored_as_a_formula_or_an_error(words: str) -> None:
    book = load_workbook(io.BytesIO(write_workbook([table(words)], [words])))
    for cell in (book.worksheets[1]["G2"], book.worksheets[0]["A1"]):
        assert cell.data_type == "s"
        assert cell.quotePrefix
        shown = {"a\x00b\x07": "a␀b␇"}.get(words, words)
        assert cell.value == shown


def test_a_value_of_another_type_is_refused() -> None:
    wrong = TableSpec("a", "A", (Column("n", "integer", "N"),), ("n",), (), (("1",),))
    with pytest.raises(ValueError, match="a, n: '1' does not fit"):
        write_workbook([wrong], [])


def test_two_sheets_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="the same name"):
        write_workbook([table(), table()], [])
