from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.exchange.cells import (
    CONTINUED,
    MAX_CELL,
    Cell,
    ColumnType,
    read_cell,
    write_cell,
)

from .samples import NASTY

holdable = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\r\n"))


@pytest.mark.parametrize("start", [*list("=+-@\t\r\n＝＋－＠'"), " =", "\xa0@", "\u200b+", " \n-"])
def test_a_text_that_could_be_a_formula_begins_with_an_apostrophe(start: str) -> None:
    text = start + "cmd|' /C calc'!A0"
    assert write_cell(text, "string") == "'" + text
    assert read_cell("'" + text, "string") == text


@pytest.mark.parametrize("text", ["Ash Lane", "a=b", "3-4", "‘quoted’", "“=x”", "–5", "مدرسة", "1"])
def test_a_text_that_no_spreadsheet_runs_stays_as_it_is(text: str) -> None:
    assert write_cell(text, "string") == text


@given(holdable)
def test_every_text_comes_back_from_its_cell_and_none_begins_as_a_formula(text: str) -> None:
    cell = write_cell(text, "string")
    assert (read_cell(cell, "string") or "") == text
    assert cell.lstrip()[:1] not in tuple("=+-@＝＋－＠")
    assert cell[:1] not in ("\t", "\r", "\n")


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (-3, "integer", "-3"),
        (-3, "number", "-3"),
        (-0.25, "number", "-0.25"),
        (Decimal("-1.50"), "number", "-1.50"),
        (1e300, "number", "1e+300"),
        (True, "boolean", "true"),
        (False, "boolean", "false"),
        (date(2026, 12, 1), "date", "2026-12-01"),
        (datetime(2026, 12, 1, 9, 5, tzinfo=UTC), "datetime", "2026-12-01T09:05:00Z"),
        (None, "integer", ""),
        ("", "string", ""),
    ],
)
def test_typed_values_are_written_bare_and_come_back(
    value: Cell, kind: ColumnType, text: str
) -> None:
    assert write_cell(value, kind) == text
    assert read_cell(text, kind) == (None if value == "" else value)


def test_times_are_written_in_utc() -> None:
    summer = timezone(timedelta(hours=1))
    at = datetime(2026, 7, 1, 0, 30, tzinfo=summer)
    assert write_cell(at, "datetime") == "2026-06-30T23:30:00Z"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("=1+1", "number"),
        ("3", "integer"),
        (3, "string"),
        (True, "integer"),
        (1.5, "integer"),
        (float("nan"), "number"),
        (Decimal("Infinity"), "number"),
        (datetime(2026, 1, 1), "datetime"),  # noqa: DTZ001
        (datetime(2026, 1, 1, tzinfo=UTC), "date"),
        (date(2026, 1, 1), "datetime"),
        (1, "boolean"),
    ],
)
def test_a_value_of_another_type_than_its_column_is_refused(value: Cell, kind: ColumnType) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        write_cell(value, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("=1", "integer"),
        ("1.5", "integer"),
        ("nan", "number"),
        ("x", "number"),
        ("yes", "boolean"),
        ("1 May", "date"),
        ("2026-12-01", "datetime"),
    ],
)
def test_a_cell_of_another_type_than_its_column_is_not_read(text: str, kind: ColumnType) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_cell(text, kind)


def test_characters_that_no_table_can_hold_are_shown_by_their_pictures() -> None:
    cell = write_cell(NASTY + "\ud800\x85", "string")
    assert "\0" not in cell
    assert "␀␡" in cell
    assert cell.endswith("\ufffd\ufffd")


@pytest.mark.parametrize("char", ["x", "\U0001f3eb", "="])
def test_a_text_beyond_what_excel_holds_says_where_it_goes_on(char: str) -> None:
    cell = write_cell(char * 40_000, "string")
    assert cell.endswith(CONTINUED)
    assert len(cell.encode("utf-16-le")) // 2 <= MAX_CELL + 1
    whole = char * (MAX_CELL // len(char.encode("utf-16-le")) * 2)
    assert CONTINUED not in write_cell(whole, "string")
