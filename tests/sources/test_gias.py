"""The register read from invented files that hold the traps of the real ones."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from ssio_desktop.domain.schools import REGISTER_FIELDS, School
from ssio_desktop.errors import Cancelled, UserError
from ssio_desktop.sources.gias import SchoolFile, read_schools
from ssio_desktop.sources.gias_columns import HEADINGS, fit
from ssio_desktop.sources.table import folded
from tests.sources.samples import (
    EXTRACT_HEADINGS,
    SCHOOL,
    SEARCH_HEADINGS,
    csv_text,
    make_big_extract,
    row,
    school,
    write_extract,
)


def read_rows(
    folder: Path, *rows: list[str], headings: tuple[str, ...] = EXTRACT_HEADINGS
) -> SchoolFile:
    path = folder / "register.csv"
    path.write_bytes(csv_text(headings, rows).encode("cp1252"))
    return read_schools(path)


def test_every_canonical_field_has_a_heading_and_every_heading_exists() -> None:
    assert HEADINGS.keys() == REGISTER_FIELDS.keys()
    known = {folded(heading) for heading in (*EXTRACT_HEADINGS, *SEARCH_HEADINGS)}
    assert {folded(heading) for heading in HEADINGS.values()} <= known


def test_an_extract_is_read_with_its_facts(tmp_path: Path) -> None:
    path = write_extract(
        tmp_path / "edubasealldata20260201.csv",
        school(EstablishmentName="St Thomas à Becket – Infants"),
        school(URN="900002", **{"LA (code)": "998", "LA (name)": "Millbrook"}),
    )
    file = read_schools(path, la="999")
    assert (file.kind, file.encoding) == ("gias-extract", "cp1252")
    assert "140 columns" in file.layout
    assert file.as_at == date(2026, 2, 1)
    assert "edubasealldata20260201.csv" in file.as_at_from
    assert len(file.sha256) == 64
    assert (file.rows_read, file.rows_of_other_authorities) == (2, 1)
    assert [(each.code, each.name, each.schools) for each in file.authorities] == [
        ("998", "Millbrook", 1),
        ("999", "Wellbrook", 1),
    ]
    assert file.problems == ()
    (record,) = file.records
    assert (record.urn, record.row) == ("900001", 2)
    assert record.raw["name"] == "St Thomas à Becket – Infants"


def test_only_what_is_filled_in_is_kept_trimmed_under_its_canonical_name(tmp_path: Path) -> None:
    (record,) = read_rows(tmp_path, row(EXTRACT_HEADINGS, school(Town="  Wellbrook "))).records
    assert record.raw["town"] == "Wellbrook"
    assert "" not in record.raw.values()
    assert record.raw.keys() <= REGISTER_FIELDS.keys()
    assert record.raw == {
        name: SCHOOL[heading] for name, heading in HEADINGS.items() if SCHOOL.get(heading)
    }


def test_a_school_read_from_a_file_is_whole(tmp_path: Path) -> None:
    (record,) = read_rows(tmp_path, row(EXTRACT_HEADINGS, SCHOOL)).records
    found = School.from_register(record.urn, record.raw)
    assert found.name == "Ash Lane Primary School"
    assert (found.is_open, found.has_early_years, found.has_sixth_form) == (True, True, False)
    assert found.head_name == "Mrs Ada Fernsby"


def test_columns_are_found_by_name_whatever_their_order_and_number(tmp_path: Path) -> None:
    headings = tuple(reversed([*EXTRACT_HEADINGS, "Something new"]))
    (record,) = read_rows(tmp_path, row(headings, SCHOOL), headings=headings).records
    assert record.raw["name"] == "Ash Lane Primary School"
    assert record.raw["northing"] == "335053"


def test_a_search_result_is_read_with_its_links(tmp_path: Path) -> None:
    values = {**SCHOOL, "Linked establishments": "900010 Predecessor"}
    file = read_rows(
        tmp_path,
        row(SEARCH_HEADINGS, values),
        [*row(SEARCH_HEADINGS, {**values, "URN": "900002"}), "900011 Merged - change in age range"],
        row(
            SEARCH_HEADINGS,
            school(URN="900003", **{"Linked establishments": "Does not have links"}),
        ),
        headings=SEARCH_HEADINGS,
    )
    assert file.kind == "gias-search"
    assert file.problems == ()
    assert [(link.urn, link.other_urn, link.kind) for link in file.links] == [
        ("900001", "900010", "predecessor"),
        ("900002", "900010", "predecessor"),
        ("900002", "900011", "other"),
    ]
    assert file.records[1].raw["linked_establishments"] == (
        "900010 Predecessor | 900011 Merged - change in age range"
    )


def test_a_link_in_words_of_its_own_is_told(tmp_path: Path) -> None:
    file = read_rows(
        tmp_path,
        row(SEARCH_HEADINGS, school(**{"Linked establishments": "see website"})),
        headings=SEARCH_HEADINGS,
    )
    assert file.links == ()
    assert [problem.severity for problem in file.problems] == ["note"]


@pytest.mark.parametrize("last", ["", "Does not have links", "900010 Predecessor"])
def test_a_search_row_too_long_for_another_reason_does_not_spill(tmp_path: Path, last: str) -> None:
    fields = row(SEARCH_HEADINGS, school(**{"Linked establishments": last}))
    fields.insert(SEARCH_HEADINGS.index("Street"), "Unit 4")
    file = read_rows(tmp_path, fields, headings=SEARCH_HEADINGS)
    assert file.links == ()
    assert file.records[0].raw["name"] == "Ash Lane Primary School"
    assert "postcode" not in file.records[0].raw
    assert "Unit 4" in file.problems[0].found


def test_a_row_with_too_many_fields_is_kept_as_far_as_it_can_be_believed(tmp_path: Path) -> None:
    fields = row(EXTRACT_HEADINGS, SCHOOL)
    fields.insert(EXTRACT_HEADINGS.index("Street"), "Unit 4")
    file = read_rows(tmp_path, fields, row(EXTRACT_HEADINGS, school(URN="900002")))
    first, second = file.records
    assert first.raw["name"] == "Ash Lane Primary School"
    assert first.raw["ukprn"] == "10999001"
    # The date could stand in several columns, so a row out of step proves nothing about it.
    for lost in ("last_changed", "street", "town", "postcode", "telephone", "easting"):
        assert lost not in first.raw
        assert lost in second.raw
    (problem,) = file.problems
    assert (problem.row, problem.severity) == (2, "warning")
    assert problem.column == "OfstedLastInsp"
    assert "141 fields" in problem.what
    assert "WB1 2AL" in problem.found


def test_fields_added_behind_the_last_column_lose_nothing_that_is_certain(tmp_path: Path) -> None:
    file = read_rows(tmp_path, [*row(EXTRACT_HEADINGS, SCHOOL), "x", "y"])
    (record,) = file.records
    assert record.raw["northing"] == "335053"
    assert record.raw["postcode"] == "WB1 2AL"
    assert "uprn" not in record.raw
    assert "10099900001" in file.problems[0].found


def test_an_empty_field_too_many_is_not_taken_for_one_at_the_end(tmp_path: Path) -> None:
    # The row's last column is empty, so one too many inside looks like one behind it.
    fields = row(EXTRACT_HEADINGS, SCHOOL)
    assert fields[-1] == ""
    fields[EXTRACT_HEADINGS.index("PropsName") : EXTRACT_HEADINGS.index("PropsName")] = ["", ""]
    (record,) = read_rows(tmp_path, fields).records
    assert record.raw["northing"] == "335053"
    assert "previous_establishment_number" not in record.raw


def test_a_row_with_too_few_fields_is_padded_and_told(tmp_path: Path) -> None:
    end = EXTRACT_HEADINGS.index("UPRN")
    file = read_rows(tmp_path, row(EXTRACT_HEADINGS, SCHOOL)[:end])
    assert file.records[0].raw["northing"] == "335053"
    assert "uprn" not in file.records[0].raw
    assert [(problem.row, problem.column) for problem in file.problems] == [(2, "UPRN")]


def test_a_row_that_lost_a_field_in_the_middle_is_not_taken_beyond_it(tmp_path: Path) -> None:
    fields = row(EXTRACT_HEADINGS, SCHOOL)
    del fields[EXTRACT_HEADINGS.index("Locality")]
    (record,) = read_rows(tmp_path, fields).records
    assert "postcode" not in record.raw
    assert "telephone" not in record.raw
    assert record.raw["ukprn"] == "10999001"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("postcode", "WB1 2AL", "proof"),
        ("postcode", "Ms", "wrong"),
        ("postcode", "", "possible"),
        ("last_changed", "02-09-2025", "possible"),
        ("last_changed", "Ash Lane", "wrong"),
        ("pupils", "SUPP", "possible"),
        ("gender", "Not applicable", "possible"),
        ("street", "Ash Lane", "possible"),
        ("telephone", "Fernsby", "wrong"),
    ],
)
def test_a_value_proves_its_place_or_may_stand_there_or_not(
    name: str, value: str, expected: str
) -> None:
    assert fit(name, value) == expected


@pytest.mark.parametrize("urn", ["", "NULL", "90000", "URN"])
def test_a_row_without_a_urn_is_left_out_and_told_in_full(tmp_path: Path, urn: str) -> None:
    file = read_rows(tmp_path, row(EXTRACT_HEADINGS, school(URN=urn)))
    assert file.records == ()
    assert file.rows_read == 1
    (problem,) = file.problems
    assert (problem.row, problem.column, problem.severity) == (2, "URN", "error")
    assert "Ash Lane Primary School" in problem.found


def test_of_two_rows_of_one_school_the_first_is_kept_and_the_other_told(tmp_path: Path) -> None:
    file = read_rows(
        tmp_path,
        row(EXTRACT_HEADINGS, SCHOOL),
        row(EXTRACT_HEADINGS, school(Town="Millbrook")),
        row(EXTRACT_HEADINGS, SCHOOL),
    )
    assert [record.raw["town"] for record in file.records] == ["Wellbrook"]
    different, same = file.problems
    assert (different.row, different.severity) == (3, "warning")
    assert "Town" in different.what
    assert "Millbrook" in different.found
    assert (same.row, same.severity) == (4, "note")


def test_the_authoritys_code_is_matched_whatever_its_zeros(tmp_path: Path) -> None:
    path = write_extract(tmp_path / "a.csv", school(**{"LA (code)": "0999"}))
    assert len(read_schools(path, la="999").records) == 1


def test_an_authority_that_the_file_does_not_have_is_told_with_those_it_has(tmp_path: Path) -> None:
    file = read_schools(write_extract(tmp_path / "a.csv", SCHOOL), la="831")
    assert file.records == ()
    assert file.rows_of_other_authorities == 1
    assert "Wellbrook (999)" in file.problems[0].what


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        (("LA (code)",), "LA (code)"),
        (("EstablishmentStatus (code)", "EstablishmentStatus (name)"), "EstablishmentStatus"),
        (
            tuple(
                f"{part} ({form})"
                for part in ("PhaseOfEducation", "TypeOfEstablishment")
                for form in ("code", "name")
            ),
            "PhaseOfEducation",
        ),
    ],
)
def test_a_list_of_schools_that_is_no_register_is_refused(
    tmp_path: Path, gone: tuple[str, ...], told: str
) -> None:
    headings = tuple(heading for heading in EXTRACT_HEADINGS if heading not in gone)
    with pytest.raises(UserError, match="not the register") as caught:
        read_rows(tmp_path, row(headings, SCHOOL), headings=headings)
    assert caught.value.code == "source.not-register"
    assert told in caught.value.what
    assert caught.value.where == "register.csv"


def test_a_list_of_numbers_and_names_does_not_pass_for_a_search_result(tmp_path: Path) -> None:
    headings = ("URN", "EstablishmentName")
    with pytest.raises(UserError) as caught:
        read_rows(tmp_path, row(headings, SCHOOL), headings=headings)
    assert caught.value.code == "source.not-register"


def test_a_column_that_a_school_hardly_does_without_is_missed(tmp_path: Path) -> None:
    headings = tuple(each for each in EXTRACT_HEADINGS if each != "PhaseOfEducation (name)")
    file = read_rows(tmp_path, row(headings, SCHOOL), headings=headings)
    assert len(file.records) == 1
    assert [problem.column for problem in file.problems] == ["PhaseOfEducation (name)"]


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("OpenDate", "31/02/2020"),
        ("OpenDate", "99-99-9999"),
        ("OfstedLastInsp", "spring"),
        ("NumberOfPupils", "-5"),
        ("NumberOfPupils", "12.5"),
        ("NumberOfPupils", "1e9"),
        ("StatutoryLowAge", "three"),
        ("PercentageFSM", "101"),
    ],
)
def test_a_date_or_number_that_is_none_is_told_with_row_and_column(
    tmp_path: Path, heading: str, value: str
) -> None:
    good = row(EXTRACT_HEADINGS, SCHOOL)
    bad = row(EXTRACT_HEADINGS, school(URN="900002", **{heading: value}))
    again = row(EXTRACT_HEADINGS, school(URN="900003", **{heading: value}))
    file = read_rows(tmp_path, good, bad, again)
    assert len(file.records) == 3
    assert [
        (problem.row, problem.column, problem.severity, problem.found) for problem in file.problems
    ] == [(3, heading, "warning", value), (4, heading, "warning", value)]
    assert all(value in problem.what and problem.remedy for problem in file.problems)


@pytest.mark.parametrize("value", ["SUPP", "NULL", "Not applicable", "398", ""])
def test_a_number_that_is_withheld_or_there_is_no_problem(tmp_path: Path, value: str) -> None:
    file = read_rows(tmp_path, row(EXTRACT_HEADINGS, school(NumberOfPupils=value)))
    assert file.problems == ()


@pytest.mark.parametrize("name", ["", "   "])
def test_a_school_without_a_name_is_told(tmp_path: Path, name: str) -> None:
    (problem,) = read_rows(tmp_path, row(EXTRACT_HEADINGS, school(EstablishmentName=name))).problems
    assert (problem.row, problem.column) == (2, "EstablishmentName")


def test_half_a_file_says_that_it_is_half_a_file(tmp_path: Path) -> None:
    schools = [school(URN=str(900001 + number)) for number in range(9)]
    content = write_extract(tmp_path / "whole.csv", *schools).read_bytes()
    (tmp_path / "half.csv").write_bytes(content[: len(content) * 2 // 3])
    file = read_schools(tmp_path / "half.csv")
    assert 1 < len(file.records) < 9
    assert all(record.raw["uprn"] for record in file.records)
    assert [problem.severity for problem in file.problems] == ["error"]
    assert "cut off" in file.problems[0].what


def test_a_mark_never_closed_does_not_swallow_the_schools_below_it(tmp_path: Path) -> None:
    path = write_extract(
        tmp_path / "a.csv", *(school(URN=str(900001 + number)) for number in range(40))
    )
    content = path.read_bytes().replace(b"900005,999,Wellbrook", b'900005,999,"Wellbrook')
    path.write_bytes(content)
    file = read_schools(path)
    assert len(file.records) == 39
    assert file.rows_read == 40
    assert [problem.row for problem in file.problems] == [6]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_same_schools_are_read_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    path = write_extract(
        tmp_path / "a.csv", school(EstablishmentName="Collège – É"), encoding=encoding
    )
    file = read_schools(path)
    assert file.records[0].raw["name"] == "Collège – É"
    assert file.encoding == encoding


def test_a_large_extract_is_narrowed_to_one_authority_and_can_be_stopped(tmp_path: Path) -> None:
    path = make_big_extract(tmp_path / "big.csv", 3_000, authorities=30)
    told: list[int] = []
    file = read_schools(path, la="800", progress=lambda done, total: told.append(done))
    assert len(file.records) == 100
    assert file.rows_of_other_authorities == 2_900
    assert len(file.authorities) == 30
    assert max(later - earlier for earlier, later in pairwise(told)) <= 500

    def stop(done: int, total: int) -> None:
        if done >= 1_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_schools(path, progress=stop)
