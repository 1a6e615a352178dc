"""Figures are read by heading in three layouts, and what stands for a figure is never a number."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from ssio_desktop.domain.measures import NATION, Catalogue, read_catalogue
from ssio_desktop.errors import UserError
from ssio_desktop.sources.performance import FigureFile, read_performance, year_in_name
from tests.conftest import ROOT

WIDE = (
    *("RECTYPE", "LEA", "ESTAB", "URN", "SCHNAME", "PCODE", "TELIG", "BELIG", "GELIG"),
    *("PTRWM_EXP", "PTRWM_EXP_B", "PTRWM_EXP_G", "READPROG", "READPROG_LOWER", "READPROG_UPPER"),
    "PSENELSE",
)
TIDY = (
    *("time_period", "geographic_level", "school_urn", "school_name", "old_la_code", "la_name"),
    *("version", "sex", "disadvantage", "t_pupils", "avg_att8", "pt_l2basics_95"),
)


@pytest.fixture(scope="module")
def measures() -> Catalogue:
    raw = (ROOT / "resources/performance/measures.toml").read_text(encoding="utf-8")
    return read_catalogue(tomllib.loads(raw), "measures.toml")


def written(folder: Path, name: str, headings: Sequence[str], *rows: Sequence[str]) -> Path:
    text = io.StringIO()
    csv.writer(text).writerows([headings, *rows])
    path = folder / name
    path.write_text("\ufeff" + text.getvalue(), encoding="utf-8", newline="")
    return path


def cells(file: FigureFile, place: str, measure: str) -> dict[str, tuple[str, ...]]:
    (record,) = (each for each in file.records if each.place == place)
    return record.figures.get(measure, {})


def test_a_wide_table_gives_schools_authority_and_nation_as_published(
    tmp_path: Path, measures: Catalogue
) -> None:
    path = written(
        tmp_path,
        "2018-2019_england_ks2final.csv",
        WIDE,
        (
            "1",
            "998",
            "2001",
            "900001",
            "Ash Lane",
            "ZZ9 1ZZ",
            "30",
            "18",
            "12",
            "64%",
            "SUPP",
            "70%",
            "-1.6",
            "-3.1",
            "-0.1",
            "4%",
        ),
        ("1", "998", "2002", "900002", "Birch Hill", "ZZ9 2ZZ", "5", "", "", "NE"),
        (
            "1",
            "997",
            "2003",
            "900077",
            "Elsewhere",
            "ZZ9 3ZZ",
            "20",
            "9",
            "11",
            "50%",
            "45%",
            "55%",
            "0.1",
            "-1",
            "1.2",
            "1%",
        ),
        ("3", "998", "", "", "Invented", "", "300", "", "", "65%", "60%", "70%", "0.4", "", "", ""),
        ("5", "", "", "", "", "", "6000", "", "", "66.4%", "", "", "", "", "", ""),
        ("4", "", "", "", "", "", "7000", "", "", "61%", "", "", "", "", "", ""),
    )
    file = read_performance(path, measures, la="998")
    assert (file.year, {each.version for each in file.records}) == (2019, {"final"})
    assert file.rows_of_other_authorities == 1
    assert cells(file, "900001", "ks2-rwm") == {
        "all": ("64%", "30"),
        "boys": ("SUPP", "18"),
        "girls": ("70%", "12"),
    }
    assert cells(file, "900001", "ks2-progress-reading")["all"] == ("-1.6", "30", "-3.1", "-0.1")
    # A row of which only the end is missing is believed.
    assert cells(file, "900002", "ks2-rwm") == {"all": ("NE", "5")}
    assert cells(file, "LA-998", "ks2-rwm")["all"] == ("65%", "300")
    # Of the nation's two rows that of state-funded schools counts, in whichever order they come.
    assert cells(file, NATION, "ks2-rwm")["all"] == ("66.4%", "6000")
    turned = written(
        tmp_path,
        "2018-2019_turned.csv",
        WIDE,
        ("4", "", "", "", "", "", "7000", "", "", "61%", "", "", "", "", "", ""),
        ("5", "", "", "", "", "", "6000", "", "", "66.4%", "", "", "", "", "", ""),
    )
    assert cells(read_performance(turned, measures), NATION, "ks2-rwm")["all"][0] == "66.4%"
    # A heading that the census has too is not taken for the census.
    assert all("pupils-sen-plan" not in each.figures for each in file.records)
    assert dict(file.authorities) == {"997": "", "998": "Invented"}


def test_a_row_that_may_have_shifted_and_a_share_above_a_hundred_are_not_taken(
    tmp_path: Path, measures: Catalogue
) -> None:
    whole = ("1", "998", "2001", "900001", "Ash Lane", "ZZ9 1ZZ", "30", "18", "12", "164%")
    rest = ("62%", "x1", "0.2", "-1", "1", "4%")
    path = written(
        tmp_path,
        "2018-19_ks2.csv",
        WIDE,
        whole + rest,
        ("1", "998", "2002", "900002", "ZZ9 2ZZ", "30", "18", "12", "64%"),
        ("1", "998", "2003", "900003", "Hill", "ZZ9 3ZZ", *whole[6:], *rest, "too much"),
    )
    file = read_performance(path, measures)
    assert [each.place for each in file.records] == ["900001"]
    assert cells(file, "900001", "ks2-rwm") == {"boys": ("62%", "18")}
    told = {(problem.row, problem.found[:6]) for problem in file.problems}
    assert {(2, "164%"), (2, "x1")} <= told
    assert {row for row, _ in told} == {2, 3, 4}


def test_a_tidy_table_gives_one_group_a_row_and_leaves_groups_within_groups(
    tmp_path: Path, measures: Catalogue
) -> None:
    school = ("202324", "School", "900010", "High Ash", "998", "Invented", "Revised")
    nation = ("202324", "National", "", "", "", "", "Revised")
    path = written(
        tmp_path,
        "table.csv",
        TIDY,
        (*school, "Total", "Total", "120", "46.7", "53.2"),
        (*school, "Girls", "Total", "61", "48.1", "c"),
        (*school, "Total", "Disadvantaged", "30", "z", "40"),
        (*school, "Girls", "Disadvantaged", "12", "41", "38"),
        (*nation, "Total", "Total", "600000", "46.1", "45.9"),
        ("202324", "Regional", "", "", "", "", "Revised", "Total", "Total", "1", "1", "1"),
    )
    file = read_performance(path, measures, la="998")
    assert file.year == 2024
    assert cells(file, "900010", "ks4-attainment-8") == {
        "all": ("46.7", "120"),
        "girls": ("48.1", "61"),
        "fsm": ("z", "30"),
    }
    assert cells(file, "900010", "ks4-basics-5")["girls"] == ("c", "61")
    assert cells(file, NATION, "ks4-attainment-8")["all"] == ("46.1", "600000")
    assert (file.groups_left_out, len(file.problems)) == (1, 1)
    assert "groups within groups: 1." in file.problems[0].what  # Passed over, and told.


def test_an_authoritys_own_table_names_what_it_measures_and_unknown_rows_are_told(
    tmp_path: Path, measures: Catalogue
) -> None:
    path = written(
        tmp_path,
        "own.csv",
        ("URN", "Year", "Measure", "Group", "Value", "Pupils"),
        ("900001", "2024/25", "eyfs-good", "", "71", "28"),
        ("LA-998", "202425", "Early years: good level of development", "Girls", "74.5", "900"),
        ("900001", "2024/25", "Handwriting", "", "50", "28"),
    )
    file = read_performance(path, measures)
    assert cells(file, "900001", "eyfs-good") == {"all": ("71", "28")}
    assert cells(file, "LA-998", "eyfs-good") == {"girls": ("74.5", "900")}
    assert [problem.row for problem in file.problems] == [4]


def test_a_row_of_an_own_table_that_cannot_be_meant_is_told_with_its_column(
    tmp_path: Path, measures: Catalogue
) -> None:
    path = written(
        tmp_path,
        "own.csv",
        ("URN", "Year", "Measure", "Group", "Value", "Pupils"),
        ("900001", "2024/25", "eyfs-good", "Wizards", "71", "28"),
        ("900001", "1900", "eyfs-good", "", "71", "28"),
        ("900001", "2098/99", "eyfs-good", "", "71", "28"),
        ("900001", "2024/25", "eyfs-good", "", "71", "a few"),
        ("900001", "", "eyfs-good", "", "71", "28"),
        ("900001", "2024/25", "eyfs-good", "Boys", "SUPP", "c"),
    )
    file = read_performance(path, measures, latest=2026)
    assert [(each.row, each.column) for each in file.problems] == [
        (2, "Group"),
        (3, "Year"),
        (4, "Year"),
        (5, "Pupils"),
        (6, "Year"),
    ]
    told = " ".join(each.what for each in file.problems)
    assert "“1900” is no school year." in told and "No figures can be of 2098/99 yet." in told
    assert cells(file, "900001", "eyfs-good") == {"boys": ("SUPP", "c")}


def test_a_file_without_a_known_figure_is_refused(tmp_path: Path, measures: Catalogue) -> None:
    path = written(tmp_path, "t.csv", ("URN", "ESTAB", "COLOUR"), ("900001", "2001", "red"))
    with pytest.raises(UserError) as refusal:
        read_performance(path, measures)
    assert refusal.value.code == "source.no-measure"


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("2018-2019_england_ks2final.csv", 2019),
        ("2016-936-ks2final.csv", 2016),
        ("2018-19_census.csv", 2019),
        ("2018-2020.csv", 0),
        ("figures.csv", 0),
    ],
)
def test_the_school_year_in_a_name(name: str, year: int) -> None:
    assert year_in_name(name) == year
