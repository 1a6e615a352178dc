"""Ofsted's files read from invented ones that hold the traps of the real ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.errors import UserError
from ssio_desktop.sources.ofsted import InspectionFile, read_inspections
from tests.sources.samples import LATEST_HEADINGS, PERIOD_HEADINGS, csv_text, row

GRADED = {
    "URN": "900001",
    "LAESTAB": "9992001",
    "School name": "Ash Lane Academy",
    "Inspection number": "10999001",
    "Inspection type": "S5 Inspection",
    "Event type grouping": "Schools – S5",
    "Inspection start date": "24/09/2024",
    "Publication date": "10/11/2024",
    "Quality of education": "2",
    "Behaviour and attitudes": "1",
    "Personal development": "2",
    "Effectiveness of leadership and management": "3",
    "Safeguarding is effective": "Yes",
    "Early years provision (where applicable)": "2",
    "Sixth form provision (where applicable)": "9",
    "Previous inspection number": "ITS450391",
    "Previous inspection start date": "25/02/2015",
    "Previous publication date": "19/03/2015",
    "Does the previous inspection relate to the school in its current form?": "No",
    "URN at time of previous inspection": "900000",
    "School name at time of previous inspection": "Ash Lane Primary School",
    "Previous overall effectiveness": "4",
    "Previous category of concern": "SM",
    "Previous quality of education": "9",
    "Previous safeguarding is effective?": "9",
}
UNGRADED = {
    **GRADED,
    "URN": "900002",
    "Inspection number": "10999002",
    "Inspection type grouping": "Section 8 (did not convert)",
    "Did the latest ungraded inspection convert to a graded inspection?": "No",
    "Outcomes for ungraded and monitoring inspections": "Standards maintained",
    **dict.fromkeys(
        (
            "Quality of education",
            "Behaviour and attitudes",
            "Personal development",
            "Effectiveness of leadership and management",
            "Early years provision (where applicable)",
        ),
        "9",
    ),
    "Previous inspection number": "NULL",
    "Previous inspection start date": "NULL",
}


def read(
    folder: Path,
    headings: Sequence[str],
    *rows: Mapping[str, str] | list[str],
    la: str | None = None,
    urns: set[str] | None = None,
    missing: str = "",
) -> InspectionFile:
    path = folder / "inspections_as_at_28_Feb_2026.csv"
    written = [each if isinstance(each, list) else row(headings, each, missing) for each in rows]
    path.write_bytes(csv_text(headings, written).encode("cp1252"))
    return read_inspections(path, la=la, urns=urns)


def inspections(file: InspectionFile) -> list[Inspection]:
    return [Inspection.from_record(record.record) for record in file.records]


def test_a_row_of_a_period_carries_the_inspection_and_the_one_before(tmp_path: Path) -> None:
    file = read(tmp_path, PERIOD_HEADINGS, GRADED)
    assert (file.kind, file.encoding, file.as_at) == ("ofsted-period", "cp1252", date(2026, 2, 28))
    assert file.problems == ()
    latest, previous = inspections(file)
    assert [record.key for record in file.records] == ["900001:10999001", "900001:ITS450391"]
    assert latest.framework == "graded"
    assert latest.overall is None
    assert [judged.words for judged in latest.areas] == [
        "Good",
        "Outstanding",
        "Good",
        "Requires improvement",
        "Effective",
        "Good",
        None,
    ]
    assert (latest.category, latest.inherited) == ("", False)
    assert previous.overall is not None
    assert previous.overall.words == "Inadequate"
    assert previous.category == "Special measures"
    assert previous.inherited
    assert previous.urn_at_inspection == "900000"
    assert previous.name_at_inspection == "Ash Lane Primary School"
    assert {judged.words for judged in previous.areas} == {None}


def test_an_ungraded_inspection_has_an_outcome_and_no_grades(tmp_path: Path) -> None:
    file = read(tmp_path, PERIOD_HEADINGS, UNGRADED)
    (inspection,) = inspections(file)
    assert inspection.framework == "ungraded"
    assert inspection.outcome == "Standards maintained"
    assert inspection.overall is None
    words = {judged.area: judged.words for judged in inspection.areas if judged.words}
    assert words == {"safeguarding": "Effective"}


def test_what_is_published_is_in_the_record_word_for_word(tmp_path: Path) -> None:
    file = read(tmp_path, PERIOD_HEADINGS, GRADED)
    record = file.records[0].record
    assert record["event_group"] == "Schools – S5"
    assert record["start"] == "24/09/2024"
    areas = record["areas"]
    assert isinstance(areas, dict)
    assert areas["sixth_form"] == "9"


CARD = {
    "URN": "900003",
    "LAESTAB": "9992003",
    "Inspection number of latest full inspection": "10999003",
    "Inspection type": "S5 Inspection",
    "Inspection start date": "06/01/2026",
    "Publication date": "10/02/2026",
    "Does the latest full inspection relate to the URN of the current school?": "Yes",
    "URN at time of latest full inspection": "900003",
    "Category of concern": "",
    "Safeguarding standards": "Met",
    "Inclusion": "Needs attention",
    "Inclusion - date of judgement": "06/01/2026",
    "Curriculum and teaching": "Expected standard",
    "Achievement": "Strong standard",
    "Attendance and behaviour": "Urgent improvement",
    "Personal development and wellbeing": "Exceptional",
    "Early years (where applicable)": "Expected standard",
    "Early years - date of judgement": "07/01/2026",
    "Post-16 provision (where applicable)": "Not applicable",
    "Leadership and governance": "Expected standard",
}
OEIF = {
    "Inspection number of latest OEIF graded inspection": "10999004",
    "Inspection start date of latest OEIF graded inspection": "13/01/2022",
    "Does the latest OEIF graded inspection relate to the URN of the current school?": "No",
    "URN at time of latest OEIF graded inspection": "900000",
    "Latest OEIF category of concern": "",
    "Latest OEIF overall effectiveness": "Not judged",
    "Latest OEIF quality of education": "2",
    "Latest OEIF  safeguarding is effective?": "No",
    "Latest OEIF sixth form provision (where applicable)": "9",
}
UNGRADED_LATEST = {
    "Latest ungraded inspection number": "10999005",
    "Date of latest ungraded inspection": "14/06/2023",
    "Ungraded inspection overall outcome": "School remains Good (Improving) - S5 Next",
    "Most recent category of concern": "",
}


def test_a_row_of_the_latest_inspections_can_carry_three(tmp_path: Path) -> None:
    file = read(tmp_path, LATEST_HEADINGS, {**CARD, **OEIF, **UNGRADED_LATEST}, missing="NULL")
    assert file.problems == ()
    card, oeif, ungraded = inspections(file)
    assert [each.framework for each in (card, oeif, ungraded)] == [
        "report-card",
        "graded",
        "ungraded",
    ]
    assert [judged.words for judged in card.areas] == [
        "Met",
        "Needs attention",
        "Expected standard",
        "Strong standard",
        "Urgent improvement",
        "Exceptional",
        "Expected standard",
        None,
        "Expected standard",
    ]
    early_years = card.area("early_years")
    assert early_years is not None
    assert early_years.judged_on == date(2026, 1, 7)
    assert oeif.overall is not None
    assert (oeif.overall.words, oeif.overall.standing) == (None, "not judged")
    assert oeif.inherited
    assert ungraded.outcome == "School remains Good (Improving) - S5 Next"
    assert (card.category, oeif.category, ungraded.category) == ("", "", None)


def test_a_heading_with_two_spaces_is_found(tmp_path: Path) -> None:
    file = read(tmp_path, LATEST_HEADINGS, {"URN": "900003", **OEIF}, missing="NULL")
    (oeif,) = inspections(file)
    safeguarding = oeif.area("safeguarding")
    assert safeguarding is not None
    assert safeguarding.words == "Not effective"


def test_null_throughout_is_a_school_not_inspected(tmp_path: Path) -> None:
    file = read(tmp_path, LATEST_HEADINGS, {"URN": "900004"}, missing="NULL")
    assert file.records == ()
    assert (file.rows_read, file.schools_without) == (1, 1)
    assert file.problems == ()


def test_a_history_is_read_in_the_words_of_its_time(tmp_path: Path) -> None:
    headings = ("URN", "Rating", "Inspection Date")
    file = read(
        tmp_path,
        headings,
        ["900001", "Satisfactory", "2008-02-27 00:00:00"],
        ["900001", "Requires Improvement", "2013-03-12 00:00:00"],
    )
    assert file.kind == "ofsted-history"
    assert [record.key for record in file.records] == [
        "900001:2008-02-27:history",
        "900001:2013-03-12:history",
    ]
    words = [each.overall.words for each in inspections(file) if each.overall]
    assert words == ["Satisfactory", "Requires improvement"]


def test_a_file_is_narrowed_to_an_authority_or_to_schools(tmp_path: Path) -> None:
    other = {**GRADED, "URN": "900007", "LAESTAB": "8312001"}
    file = read(tmp_path, PERIOD_HEADINGS, GRADED, other, la="831")
    assert {record.urn for record in file.records} == {"900007"}
    assert file.rows_of_other_authorities == 1
    file = read(tmp_path, PERIOD_HEADINGS, GRADED, other, urns={"900001"})
    assert {record.urn for record in file.records} == {"900001"}


def test_a_history_names_no_authority_and_says_so(tmp_path: Path) -> None:
    headings = ("URN", "Rating", "Inspection Date")
    rows = ["900001", "Good", "2008-02-27"], ["900002", "Good", "2008-02-27"]
    file = read(tmp_path, headings, *rows, la="831")
    assert len(file.records) == 2
    assert [problem.severity for problem in file.problems] == ["note"]
    assert len(read(tmp_path, headings, *rows, urns={"900002"}).records) == 1


def test_another_file_without_authorities_cannot_be_narrowed_to_one(tmp_path: Path) -> None:
    headings = tuple(heading for heading in PERIOD_HEADINGS if heading != "LAESTAB")
    with pytest.raises(UserError) as caught:
        read(tmp_path, headings, GRADED, la="831")
    assert caught.value.code == "source.no-authority"


def test_a_row_too_long_or_too_short_is_left_out_because_a_judgement_is_never_guessed(
    tmp_path: Path,
) -> None:
    long, short = row(PERIOD_HEADINGS, GRADED), row(PERIOD_HEADINGS, GRADED)
    # Its last column is empty, so without a count the row would look whole, and be shifted.
    assert long[-1] == ""
    long.insert(4, "extra")
    del short[4]
    file = read(tmp_path, PERIOD_HEADINGS, long, UNGRADED, short)
    assert {record.urn for record in file.records} == {"900002"}
    assert [(problem.row, problem.severity) for problem in file.problems] == [
        (2, "error"),
        (4, "error"),
    ]
    assert "extra" in file.problems[0].found


def test_a_row_in_which_the_file_ends_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "cut.csv"
    path.write_text(csv_text(PERIOD_HEADINGS, [row(PERIOD_HEADINGS, GRADED)])[:-30], "utf-8")
    cut = read_inspections(path)
    assert cut.records == ()
    assert "cut off" in cut.problems[0].what


def test_a_judgement_on_no_known_scale_is_kept_and_told(tmp_path: Path) -> None:
    file = read(tmp_path, PERIOD_HEADINGS, {**GRADED, "Quality of education": "7"})
    quality = inspections(file)[0].area("quality_of_education")
    assert quality is not None
    assert (quality.raw, quality.words, quality.standing) == ("7", None, "not recognised")
    assert [(problem.row, problem.column) for problem in file.problems] == [
        (2, "Quality of education")
    ]


def test_an_inspection_without_a_day_is_kept_and_told(tmp_path: Path) -> None:
    file = read(tmp_path, PERIOD_HEADINGS, {**UNGRADED, "Inspection start date": "soon"})
    assert len(file.records) == 1
    assert [problem.column for problem in file.problems] == ["Inspection start date"]


def test_of_two_rows_of_one_inspection_the_first_is_kept_and_a_difference_told(
    tmp_path: Path,
) -> None:
    again = {**UNGRADED, "Outcomes for ungraded and monitoring inspections": "Improved"}
    file = read(tmp_path, PERIOD_HEADINGS, UNGRADED, UNGRADED, again)
    assert [each.outcome for each in inspections(file)] == ["Standards maintained"]
    assert [(problem.row, problem.severity) for problem in file.problems] == [(4, "warning")]


def test_columns_that_are_missing_are_told(tmp_path: Path) -> None:
    headings = [heading for heading in PERIOD_HEADINGS if heading != "Category of concern"]
    file = read(tmp_path, headings, GRADED)
    assert "Category of concern" in file.problems[0].what
    assert inspections(file)[0].category is None


def test_a_row_without_a_urn_is_left_out_and_told(tmp_path: Path) -> None:
    file = read(tmp_path, PERIOD_HEADINGS, {**GRADED, "URN": "NULL"})
    assert file.records == ()
    assert [problem.severity for problem in file.problems] == ["error"]
