"""Files told apart by their headings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.sources.detect import KINDS, day_in_name, detect
from ssio_desktop.sources.gias import read_schools
from ssio_desktop.sources.links import read_links
from ssio_desktop.sources.ofsted import read_inspections
from ssio_desktop.sources.table import folded
from tests.sources.samples import (
    EXTRACT_HEADINGS,
    LATEST_HEADINGS,
    PERIOD_HEADINGS,
    SEARCH_HEADINGS,
    csv_text,
)

HISTORY = ("URN", "Rating", "Inspection Date")
LINKS = ("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate")
PERFORMANCE = ("RECTYPE", "LEA", "ESTAB", "URN", "SCHNAME")


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        (EXTRACT_HEADINGS, "gias-extract"),
        (SEARCH_HEADINGS, "gias-search"),
        (LINKS, "gias-links"),
        (PERIOD_HEADINGS, "ofsted-period"),
        (LATEST_HEADINGS, "ofsted-latest"),
        (HISTORY, "ofsted-history"),
        (PERFORMANCE, "performance"),
        (("URN", "Colour"), "unknown"),
        ((), "unknown"),
    ],
)
def test_each_kind_is_known_by_its_headings(headings: Sequence[str], kind: str) -> None:
    columns = {folded(heading): place for place, heading in enumerate(headings)}
    assert detect(columns) == kind
    assert kind in KINDS


def written(path: Path, headings: Sequence[str]) -> Path:
    file = path / "chosen.csv"
    file.write_text(csv_text(headings, []), encoding="utf-8")
    return file


def test_a_wrong_file_is_told_by_what_it_is_and_what_was_expected(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_schools(written(tmp_path, LINKS))
    assert "links between schools" in caught.value.what
    assert "register of schools" in caught.value.what
    assert caught.value.where == "chosen.csv"
    assert caught.value.code == "source.wrong-kind"
    with pytest.raises(UserError, match="performance"):
        read_inspections(written(tmp_path, PERFORMANCE))
    with pytest.raises(UserError, match="latest inspection"):
        read_links(written(tmp_path, LATEST_HEADINGS))


def test_a_file_without_a_urn_column_is_told_with_its_headings(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_schools(written(tmp_path, ("Name", "Town")))
    assert caught.value.code == "source.no-urn"
    assert "“Name”, “Town”" in caught.value.where
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("edubasealldata20260201.csv", date(2026, 2, 1)),
        ("links_edubasealldata20240915.csv", date(2024, 9, 15)),
        ("latest_inspections_as_at_28_Feb_2026.csv", date(2026, 2, 28)),
        ("Inspections as at 31st December 2019.csv", date(2019, 12, 31)),
        ("results.csv", None),
        ("edubasealldata20261301.csv", None),
        ("1_September_2024_to_31_December_2024.csv", None),
        ("912026020177.csv", None),
    ],
)
def test_the_day_is_taken_from_a_name_that_gives_just_one(name: str, day: date | None) -> None:
    assert day_in_name(name) == day
