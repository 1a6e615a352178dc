"""The register's links between schools."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ssio_desktop.sources.links import LinkFile, read_links
from tests.sources.samples import csv_text

HEADINGS = ("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate")
OLD = ["900001", "900010", "Ash Lane Academy", "Successor", "31-08-2019"]
NEW = ["900010", "900001", "Ash Lane Primary School", "Predecessor", "01-09-2019"]


def read(folder: Path, *rows: list[str], urns: set[str] | None = None, end: str = "") -> LinkFile:
    path = folder / "links_edubasealldata20260201.csv"
    path.write_text(csv_text(HEADINGS, rows) + end, encoding="utf-8")
    return read_links(path, urns=urns)


def test_links_are_read_with_their_days(tmp_path: Path) -> None:
    file = read(tmp_path, OLD, NEW)
    assert (file.kind, file.rows_read, file.as_at) == ("gias-links", 2, date(2026, 2, 1))
    assert [(link.urn, link.other_urn, link.kind, link.established) for link in file.records] == [
        ("900001", "900010", "successor", date(2019, 8, 31)),
        ("900010", "900001", "predecessor", date(2019, 9, 1)),
    ]
    assert file.problems == ()


def test_only_links_with_one_of_the_schools_at_either_end_are_taken(tmp_path: Path) -> None:
    other = ["900050", "900051", "Elm Hill", "Successor", ""]
    file = read(tmp_path, OLD, other, NEW, urns={"900010"})
    assert len(file.records) == 2
    assert file.rows_of_other_schools == 1


def test_a_link_without_a_day_is_a_link_and_with_an_odd_day_is_told(tmp_path: Path) -> None:
    file = read(tmp_path, [*OLD[:4], ""], [*NEW[:4], "autumn"])
    assert [link.established for link in file.records] == [None, None]
    assert [(problem.row, problem.column) for problem in file.problems] == [
        (3, "LinkEstablishedDate")
    ]


def test_the_same_link_twice_is_one_link(tmp_path: Path) -> None:
    file = read(tmp_path, OLD, OLD)
    assert len(file.records) == 1
    assert [(problem.row, problem.severity) for problem in file.problems] == [(3, "note")]


def test_rows_that_do_not_name_two_schools_or_are_too_long_are_told(tmp_path: Path) -> None:
    file = read(tmp_path, ["900001", "", "", "", ""], [*OLD, "extra"], OLD)
    assert len(file.records) == 1
    assert [(problem.row, problem.severity) for problem in file.problems] == [
        (2, "error"),
        (3, "error"),
    ]
    assert "extra" in file.problems[1].found


def test_a_row_cut_off_at_the_end_is_not_taken(tmp_path: Path) -> None:
    file = read(tmp_path, OLD, end="900010,900001,Ash La")
    assert len(file.records) == 1
    assert "cut off" in file.problems[0].what
