"""The real published files, where they lie beside the project."""

from __future__ import annotations

import csv
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from ssio_desktop.domain.figures import read_figure
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.domain.measures import read_catalogue
from ssio_desktop.domain.schools import School
from ssio_desktop.errors import UserError
from ssio_desktop.sources.gias import read_schools
from ssio_desktop.sources.links import read_links
from ssio_desktop.sources.ofsted import read_inspections
from ssio_desktop.sources.performance import read_performance
from tests.sources.samples import EXTRACT_HEADINGS, SEARCH_HEADINGS

pytestmark = pytest.mark.shared

EXTRACT = "gias/gias_extract_layout_derby_coventry_peterborough.csv"
EXTRACT_133 = "gias/gias_extract_layout_133_columns_cp1252.csv"
RAGGED = "gias/gias_extract_layout_ragged_120_135_columns.csv"
SEARCH = "gias/gias_search_download_layout_surrey_hampshire.csv"
LINKS = "gias/gias_links_derby_coventry_peterborough.csv"
PERIOD = "ofsted/ofsted_inspections_in_period_58_columns.csv"
LATEST = "ofsted/ofsted_latest_inspections_85_columns_leeds_part.csv"
HISTORY = "ofsted/ofsted_history_2005_2019.csv"


@pytest.fixture
def data(shared: Path) -> Path:
    return shared / "data"


def plain(path: Path, encoding: str = "cp1252") -> list[list[str]]:
    """All rows of a file as the standard library reads them."""
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize(
    ("name", "headings"),
    [
        ("gias_extract_columns_140.tsv", EXTRACT_HEADINGS),
        ("gias_search_download_columns_111.tsv", SEARCH_HEADINGS),
    ],
)
def test_the_invented_files_have_the_true_headings(
    data: Path, name: str, headings: tuple[str, ...]
) -> None:
    lines = (data / "columns" / name).read_text(encoding="utf-8").splitlines()
    assert tuple(line.split("\t")[1] for line in lines) == headings


def test_the_extract_is_read_whole_and_by_authority(data: Path) -> None:
    whole = read_schools(data / EXTRACT)
    assert (whole.kind, whole.rows_read, len(whole.records)) == ("gias-extract", 380, 380)
    assert whole.problems == ()
    assert whole.as_at is None
    derby = read_schools(data / EXTRACT, la="831")
    assert (len(derby.records), derby.rows_of_other_authorities) == (139, 241)
    assert {record.raw["la_name"] for record in derby.records} == {"Derby"}


def test_every_value_of_the_extract_is_kept_as_it_stands(data: Path) -> None:
    headings, *rows = plain(data / EXTRACT)
    by_urn = {record.urn: record.raw for record in read_schools(data / EXTRACT).records}
    for fields in rows:
        values = dict(zip(headings, fields, strict=True))
        raw = by_urn[values["URN"]]
        assert raw["name"] == values["EstablishmentName"].strip()
        assert raw.get("capacity", "") == values["SchoolCapacity"]
        assert raw.get("close_date", "") == values["CloseDate"]


def test_schools_of_the_extract_make_sense(data: Path) -> None:
    schools = [
        School.from_register(record.urn, record.raw)
        for record in read_schools(data / EXTRACT).records
    ]
    assert Counter(school.status for school in schools) == {"open": 311, "closed": 69}
    assert Counter(school.phase for school in schools) == {
        "primary": 273,
        "secondary": 58,
        "not applicable": 41,
        "all-through": 5,
        "16 plus": 3,
    }
    assert sum(school.is_special for school in schools) == 28
    assert all(
        school.closed
        for school in schools
        if school.is_open is False and school.raw.get("close_date")
    )
    assert all(school.has_early_years is False for school in schools if school.phase == "16 plus")


def test_the_extract_of_133_columns_keeps_its_accents_and_the_row_of_139_fields(data: Path) -> None:
    file = read_schools(data / EXTRACT_133)
    assert (file.encoding, len(file.records)) == ("cp1252", 4)
    assert any("à Becket" in record.raw["name"] for record in file.records)
    (problem,) = file.problems
    assert problem.row == 5
    assert "139 fields" in problem.what
    long = next(record for record in file.records if record.row == 5)
    assert long.raw["easting"].isdigit()
    assert "uprn" not in long.raw


def test_rows_of_135_fields_under_120_headings_give_nothing_out_of_place(data: Path) -> None:
    file = read_schools(data / RAGGED)
    assert len(file.records) == 19
    assert [problem.row for problem in file.problems] == list(range(11, 21))
    for record in file.records:
        school = School.from_register(record.urn, record.raw)
        assert school.name
        assert school.status in ("open", "closed")
        if record.row >= 11:
            assert not {"street", "postcode", "telephone", "head_last_name", "last_changed"} & (
                record.raw.keys()
            )
        else:
            assert school.postcode
            assert school.telephone.startswith("0")


def test_the_search_result_spills_its_links(data: Path) -> None:
    file = read_schools(data / SEARCH, la="850")
    assert (file.kind, len(file.records), file.problems) == ("gias-search", 299, ())
    assert len(file.links) == 12
    assert Counter(link.urn for link in file.links).most_common(1)[0][1] == 2
    assert Counter(link.kind for link in file.links) == {"predecessor": 11, "other": 1}


def test_links_are_read_and_narrowed_to_an_authoritys_schools(data: Path) -> None:
    whole = read_links(data / LINKS)
    assert (whole.rows_read, len(whole.records), whole.problems) == (539, 539, ())
    assert Counter(link.kind for link in whole.records) == {"successor": 271, "predecessor": 268}
    derby = {record.urn for record in read_schools(data / EXTRACT, la="831").records}
    own = read_links(data / LINKS, urns=derby)
    assert 0 < len(own.records) < 539
    assert all(link.urn in derby or link.other_urn in derby for link in own.records)


def test_the_inspections_of_a_period_come_with_the_ones_before(data: Path) -> None:
    file = read_inspections(data / PERIOD)
    assert (file.encoding, file.rows_read, len(file.records)) == ("cp1252", 17, 34)
    assert file.problems == ()
    found = [Inspection.from_record(record.record) for record in file.records]
    since = [each for each in found if each.started and each.started.year == 2024]
    assert Counter(each.framework for each in since) == {"graded": 13, "ungraded": 4}
    assert not any(each.overall for each in since)
    assert sum(each.inherited for each in found) == 5
    assert all(each.outcome for each in found if each.framework == "ungraded")
    assert any("–" in str(record.record.get("event_group")) for record in file.records)
    derby = read_inspections(data / PERIOD, la="831")
    assert derby.rows_read == derby.rows_of_other_authorities + len(derby.records) // 2


def test_the_latest_inspections_keep_report_cards_and_grades_side_by_side(data: Path) -> None:
    file = read_inspections(data / LATEST, la="383")
    assert (file.rows_read, file.schools_without, file.problems) == (60, 0, ())
    found = [Inspection.from_record(record.record) for record in file.records]
    assert Counter(each.framework for each in found) == {
        "ungraded": 34,
        "graded": 32,
        "report-card": 1,
    }
    for each in found:
        scales = {judged.scale for judged in each.areas}
        if each.framework == "report-card":
            assert scales == {"report-card", "safeguarding-standards"}
            assert each.overall is None
        elif each.framework == "graded":
            assert scales == {"overall-grade", "safeguarding-effective"}
            assert each.category == ""
            sixth_form = each.area("sixth_form")
            assert sixth_form is not None
            assert sixth_form.standing == "not applicable"
            safeguarding = each.area("safeguarding")
            assert safeguarding is not None
            assert safeguarding.words
    assert sum(1 for each in found if each.overall and each.overall.standing == "not judged") == 8


def test_the_history_keeps_satisfactory(data: Path) -> None:
    file = read_inspections(data / HISTORY)
    assert (file.rows_read, len(file.records), file.problems) == (852, 852, ())
    found = [Inspection.from_record(record.record) for record in file.records]
    words = Counter(each.overall.words for each in found if each.overall)
    assert words["Satisfactory"] == 180
    assert words["Requires improvement"] == 138
    assert None not in words


@pytest.mark.parametrize("folder", ["performance", "columns"])
def test_every_other_file_is_refused_in_words(data: Path, folder: str) -> None:
    paths = sorted((data / folder).iterdir())
    assert paths
    for path in paths:
        for read in (read_schools, read_links, read_inspections):
            with pytest.raises(UserError) as caught:
                read(path)
            assert caught.value.code in ("source.wrong-kind", "source.no-urn")


def test_a_real_file_cut_anywhere_gives_only_true_schools(data: Path, tmp_path: Path) -> None:
    content = (data / EXTRACT).read_bytes()
    whole = {record.urn: record.raw for record in read_schools(data / EXTRACT).records}
    for cut in range(len(content) // 2, len(content) - 1, 9_973):
        path = tmp_path / "cut.csv"
        path.write_bytes(content[:cut])
        file = read_schools(path)
        assert all(whole[record.urn] == record.raw for record in file.records)
        assert file.problems
        assert file.problems[0].severity == "error"


FIGURES = {
    "2016-936-ks2final.csv": (2016, 235, 223, {"published": 8865, "withheld": 2246}),
    "2018-19_abs_831_331_874.csv": (2019, 285, 285, {"published": 569, "withheld": 1}),
    "2018-19_census_831_331_874.csv": (2019, 313, 313, {"published": 1530, "not applicable": 35}),
    "2022-23_census_831_331_874.csv": (2023, 324, 324, {"published": 1584, "not applicable": 36}),
    "2023-24_ks4_performance_tables_EES_831_331_874.csv": (
        2024,
        82,
        82,
        {"published": 423, "withheld": 16, "not applicable": 53},
    ),
}


@pytest.mark.parametrize("name", FIGURES)
def test_the_figures_of_both_generations_are_read_whole(data: Path, root: Path, name: str) -> None:
    raw = (root / "resources/performance/measures.toml").read_text(encoding="utf-8")
    file = read_performance(
        data / "performance" / name, read_catalogue(tomllib.loads(raw), "measures.toml")
    )
    year, rows, places, statuses = FIGURES[name]
    counted = Counter(
        figure.status
        for record in file.records
        for groups in record.figures.values()
        for cells in groups.values()
        if (figure := read_figure(cells[0])) is not None
    )
    assert (file.year, file.rows_read, len(file.records)) == (year, rows, places)
    assert {problem.severity for problem in file.problems} <= {"note"}
    assert statuses.items() <= counted.items()
    assert counted["not read"] == 0
