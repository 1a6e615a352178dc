"""A school is seen against others by published figures alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssio_desktop.domain.figures import Figure
from ssio_desktop.services import importing, setting_up
from ssio_desktop.services.performance.attainment import attainment
from ssio_desktop.services.performance.catalogue import catalogue
from ssio_desktop.services.performance.importing import preview_performance
from ssio_desktop.services.performance.intervals import interval, standing, wilson
from ssio_desktop.services.performance.similar import nearest, similar_schools
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.performance.files import CENSUS_ALL, ks2_file, ks2_row, write_table


@pytest.mark.parametrize(
    ("successes", "of", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_of_a_share_is_that_of_newcombes_table(
    successes: int, of: int, low: float, high: float
) -> None:
    """R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3."""
    assert wilson(successes, of) == pytest.approx((low, high), abs=0.00005)


def test_a_figure_differs_only_where_the_other_lies_outside_its_interval(ws: Workspace) -> None:
    rwm = catalogue(ws).measure("ks2-rwm")
    progress = catalogue(ws).measure("ks2-progress-reading")
    assert rwm and progress
    nation = Figure("published", 62.0, "62%", 600_000)
    assert standing(rwm, Figure("published", 50.0, "50%", 30), nation) == "no clear difference"
    assert standing(rwm, Figure("published", 50.0, "50%", 300), nation) == "lower"
    assert standing(rwm, Figure("withheld", None, "SUPP", 3), nation) == "not known"
    below = Figure("published", -1.6, "-1.6", 30, -3.1, -0.1)
    assert interval(progress, below) == (-3.1, -0.1)
    assert standing(progress, below, Figure("published", 0.0, "0", None)) == "lower"


@pytest.mark.parametrize(
    ("measure", "years"),
    [
        ("ks1-reading", (2019, 2022)),
        ("ks1-writing", (2018, 2022)),
        ("ks2-rwm", (2018, 2022)),
        ("ks2-maths", (2022,)),
        ("ks4-attainment-8", (2017, 2022, 2023)),
        ("ks5-a-level-points", (2022, 2023)),
        ("absence-persistent", (2016, 2021, 2022)),
        ("pupils-sen-support", (2015,)),
        ("eyfs-good", (2022,)),
    ],
)
def test_a_definition_that_changed_begins_a_series_anew(
    ws: Workspace, measure: str, years: tuple[int, ...]
) -> None:
    """As the Department for Education’s statistics say in each of these years."""
    found = catalogue(ws).measure(measure)
    assert found is not None
    assert tuple(each.year for each in found.broken_between(2010, 2030)) == years


def test_the_nearest_are_found_by_standardised_distance() -> None:
    # The first column spreads ten times as wide as the second and must not count for more.
    rows = {
        "a": (0.0, 0.0, 7.0),
        "b": (10.0, 0.0, 7.0),
        "c": (0.0, 3.0, 7.0),
        "d": (40.0, 4.0, 7.0),
    }
    near = nearest(rows, "a", 2)
    assert list(near) == ["b", "c"]
    # Deviations: 16.39 and 1.785 (of all four, not of a sample).
    assert near["b"] == pytest.approx(10 / 16.3936, abs=1e-3)
    assert near["c"] == pytest.approx(3 / 1.7854, abs=1e-3)


def take(ws: Workspace, path: Path) -> None:
    importing.run_import(ws, preview_performance(ws, path))


def test_a_school_is_shown_against_authority_nation_and_schools_like_it(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    others = [f"{910000 + number}" for number in range(12)]
    shares = {"900001": "50%", **{urn: f"{60 + n}%" for n, urn in enumerate(others)}}
    rows = [ks2_row(urn, share) for urn, share in shares.items()]
    rows[0] = ks2_row(
        "900001", "50%", boys="40%", girls="60%", PTRWM_EXP_FSM6CLA1A="SUPP", TFSM6CLA1A="4"
    )
    take(ws, ks2_file(tmp_path, "2024-25_ks2final.csv", *rows, la="61%", nation="62%"))
    census = [
        (urn, "999", urn[2:], "State-funded primary", 200 + 10 * n, "2", "12", str(5 + n), "20")
        for n, urn in enumerate(shares)
    ]
    take(ws, write_table(tmp_path / "2024-25_census.csv", CENSUS_ALL, *census))
    shown = attainment(ws, "900001")
    view = shown.view("ks2-rwm")
    assert view is not None
    latest = view.latest
    seen = (latest.school, latest.authority, latest.nation)
    assert [each and each.value for each in seen] == [50, 61, 62]
    # The ten of twelve whose numbers are nearest: shares of 60 to 69.
    assert shown.similar is not None
    assert (shown.similar.pool, len(shown.similar.schools)) == (12, 10)
    assert (latest.similar and latest.similar.value) == 64.5
    gaps = {(gap.one, gap.other): gap.school for gap in latest.gaps}
    assert gaps == {("girls", "boys"): 20, ("fsm", "other"): None}
    withheld = {each.group: each.school for each in latest.groups}["fsm"]
    assert withheld is not None
    assert (withheld.status, withheld.value) == ("withheld", None)


def test_a_line_leads_only_between_years_that_can_be_compared(
    ws: Workspace, tmp_path: Path
) -> None:
    for name in ("2016-17.csv", "2017-18.csv", "2018-19.csv", "2021-22.csv"):
        take(ws, ks2_file(tmp_path, name, ks2_row("900001", "60%"), la="61%", nation="62%"))
    view = attainment(ws, "900001").view("ks2-rwm")
    assert view is not None
    pairs = zip(view.years, view.years[1:], strict=False)
    assert [view.joined(*pair) for pair in pairs] == [False, True, False]
    assert [each.year for each in view.breaks] == [2018, 2022]
    # Too few schools are here to call any of them similar.
    assert similar_schools(ws, "900001") is None


def test_no_line_leads_from_the_school_before_and_none_stands_for_two(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    for name, urn, share in (
        ("2022-23", "900002", "50%"),
        ("2022-23", "900003", "80%"),
        ("2023-24", "900001", "60%"),
    ):
        row = ks2_row(urn, share)
        take(ws, ks2_file(tmp_path, f"{name}_{urn}_ks2.csv", row, la="61%", nation="62%"))

    def comes_from(other: str) -> None:
        link = {"other": other, "name": "", "type": "Predecessor", "established": ""}
        write = Write("school/900001", f"link.{other}:predecessor", dict(link))
        ws.record([write], None, label="Link")

    comes_from("900002")
    view = attainment(ws, "900001").view("ks2-rwm")
    assert view is not None
    assert [(each.year, each.former) for each in view.years] == [(2023, True), (2024, False)]
    assert not view.joined(*view.years)
    # Of two schools that became one, neither was the school before.
    comes_from("900003")
    view = attainment(ws, "900001").view("ks2-rwm")
    assert view is not None and [each.year for each in view.years] == [2024]
