from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import frictionless
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssio_desktop.exchange.package import build_package, read_package
from ssio_desktop.exchange.tables import (
    Column,
    ForeignKey,
    TableSpec,
    check_tables,
    read_table,
    write_table,
)

from .samples import INFO, NASTY, SCHOOLS, VISITS, sample

texts = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\r\n"))


def unpacked(data: bytes, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        found.extractall(folder)
    return folder / "datapackage.json"


def faults(descriptor: Path) -> list[list[object]]:
    report = frictionless.validate(str(descriptor))
    return report.flatten(["type", "title", "rowNumber", "fieldName", "note"])


def test_frictionless_accepts_the_tables_and_reads_the_same_rows(tmp_path: Path) -> None:
    descriptor = unpacked(sample(), tmp_path)
    assert faults(descriptor) == []
    schools = frictionless.Package(str(descriptor)).get_resource("schools").read_rows()
    assert [row["name"] for row in schools] == [row[1] for row in SCHOOLS.rows]
    assert [row["note"] for row in schools] == [
        "'=1+1",
        "first\r\nsecond\nthird\rfourth",
        None,
    ]
    visits = frictionless.Package(str(descriptor)).get_resource("visits").read_rows()
    assert [float(row["change"]) for row in visits] == [-3, 0.5, -1.25e-7]
    assert [row["issued_at"] for row in visits] == [VISITS.rows[0][4], None, None]
    assert [row["safe"] for row in visits] == [True, False, None]


def test_frictionless_notices_a_table_that_was_changed_so_the_check_above_means_something(
    tmp_path: Path,
) -> None:
    descriptor = unpacked(sample(), tmp_path)
    table = tmp_path / "tables" / "visits.csv"
    table.write_bytes(table.read_bytes().replace(b"900002", b"900009").replace(b"-3", b"x3"))
    assert {fault[0] for fault in faults(descriptor)} >= {"hash-count", "foreign-key", "type-error"}


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_frictionless_accepts_whatever_officers_write(
    tmp_path: Path, rows: list[tuple[str, str]]
) -> None:
    table = replace(
        SCHOOLS, rows=tuple((str(n), name + "x", note) for n, (name, note) in enumerate(rows))
    )
    assert faults(unpacked(build_package(INFO, (), (table,)), tmp_path)) == []


@given(st.lists(st.tuples(texts, texts), max_size=6))
def test_rows_come_back_from_their_table(rows: list[tuple[str, str]]) -> None:
    table = replace(SCHOOLS, rows=tuple((f"9{n}", *cells) for n, cells in enumerate(rows)))
    wanted = tuple(tuple(cell or None for cell in row) for row in table.rows)
    assert read_table(write_table(table), SCHOOLS.columns) == wanted


def test_a_table_begins_with_the_mark_by_which_excel_knows_utf_8() -> None:
    data = read_package(sample()).parts["tables/schools.csv"]
    assert data.startswith(b"\xef\xbb\xbfurn,name,note\r\n")
    assert "Ysgol Gŵyr & Łódź Street" in data.decode("utf-8-sig")


def test_line_ends_inside_a_cell_stay_as_they_were_typed() -> None:
    data = write_table(SCHOOLS)
    assert b'"first\r\nsecond\nthird\rfourth"\r\n' in data


def test_a_text_with_other_separators_stays_in_one_cell_because_it_is_quoted() -> None:
    table = replace(SCHOOLS, rows=(("900001", "a;=1+1", 'b\t"=2'),))
    assert write_table(table).endswith(b'"900001","a;=1+1","b\t""=2"\r\n')


def test_the_description_names_every_table_and_says_what_the_apostrophe_is() -> None:
    described = json.loads(read_package(sample()).parts["datapackage.json"])
    assert [table["name"] for table in described["resources"]] == ["schools", "visits"]
    assert "apostrophe" in described["description"]
    key = described["resources"][1]["schema"]["foreignKeys"][0]
    assert key == {"fields": ["urn"], "reference": {"resource": "schools", "fields": ["urn"]}}


def test_a_return_without_tables_has_no_description_of_them() -> None:
    assert "datapackage.json" not in read_package(build_package(INFO, ())).parts


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (replace(SCHOOLS, name="Schools"), "name"),
        (replace(SCHOOLS, name="../x"), "name"),
        (replace(SCHOOLS, columns=(Column("=urn", "string", "URN"),), rows=()), "name"),
        (replace(SCHOOLS, columns=(*SCHOOLS.columns[:2], SCHOOLS.columns[1])), "different names"),
        (replace(SCHOOLS, primary_key=()), "primary key"),
        (replace(SCHOOLS, primary_key=("id",)), "missing column"),
        (replace(SCHOOLS, rows=(("900001", "a"),)), "2 cells"),
        (replace(SCHOOLS, rows=(("900001", "", None),)), "no name"),
        (replace(SCHOOLS, rows=((None, "a", None),)), "no urn"),
        (replace(SCHOOLS, rows=(("1", "a", None), ("1", "b", None))), "same key"),
        (replace(SCHOOLS, rows=((900001, "a", None),)), "row 1"),
        (replace(SCHOOLS, foreign_keys=(ForeignKey(("note",), "people", ("id",)),)), "no table"),
        (replace(VISITS, rows=((1, "900009", None, None, None, None),)), "is not in schools"),
    ],
)
def test_tables_that_contradict_themselves_are_not_packed(table: TableSpec, reason: str) -> None:
    tables = (table,) if table.name != "visits" else (SCHOOLS, table)
    with pytest.raises(ValueError, match=reason):
        build_package(INFO, (), tables)


def test_two_tables_of_one_name_are_not_packed() -> None:
    with pytest.raises(ValueError, match="same name"):
        check_tables((SCHOOLS, SCHOOLS))


def test_a_table_of_other_columns_is_not_read_for_this_one() -> None:
    with pytest.raises(ValueError, match="other columns"):
        read_table(write_table(SCHOOLS), VISITS.columns)


def test_a_note_full_of_trouble_stays_in_its_cell() -> None:
    table = replace(SCHOOLS, rows=(("900001", "a", NASTY), ("900002", "b", "after")))
    rows = read_table(write_table(table), SCHOOLS.columns)
    assert rows[1] == ("900002", "b", "after")
    assert str(rows[0][2]).startswith("=HYPERLINK")
