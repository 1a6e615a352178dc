"""Targets are read from published figures by one rule for the authority and its schools."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.domain.figures import Figure
from ssio_desktop.domain.targets import Indicator
from ssio_desktop.errors import UserError
from ssio_desktop.services import board_pack, documents, importing, setting_up, undoing
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.dossier_facts import dossier_data
from ssio_desktop.services.performance.attainment import attainment
from ssio_desktop.services.performance.catalogue import catalogue
from ssio_desktop.services.performance.importing import preview_performance
from ssio_desktop.services.performance.inspected import Inspected, inspected
from ssio_desktop.services.performance.judging import Judging
from ssio_desktop.services.performance.own_targets import record_target, withdraw_target
from ssio_desktop.services.performance.plain_words import figure_words
from ssio_desktop.services.performance.report import targets_data
from ssio_desktop.services.performance.targets import IndicatorSeries, target_set, targets
from ssio_desktop.services.workspace import Workspace
from tests.reports.reading import Read
from tests.services.inspections import inspected as inspected_then
from tests.services.performance.files import ks2_file, ks2_row

PLACE = "LA-999"


def judging(
    ws: Workspace, figures: Mapping[tuple[str, str, str], Mapping[int, float | str]]
) -> Judging:
    """Judging by these figures; a text is a status."""
    found = {
        key: {
            year: Figure("published", value) if isinstance(value, float) else Figure("withheld")
            for year, value in series.items()
        }
        for key, series in figures.items()
    }
    names = {"900001": "Ash Lane", "900002": "Birch Hill"}
    return Judging(catalogue(ws), found, PLACE, names, {}, {})


def test_each_kind_is_met_or_not_by_its_own_rule(ws: Workspace) -> None:
    rwm, away = "ks2-rwm", "absence-overall"
    judge = judging(
        ws,
        {
            (PLACE, rwm, "all"): {2018: 64.0, 2019: 66.0, 2022: 70.0},
            (PLACE, rwm, "girls"): {2018: 70.0, 2019: 69.0},
            (PLACE, rwm, "boys"): {2018: 60.0, 2019: 64.0},
            ("nation", rwm, "all"): {2018: 64.0, 2019: 65.0, 2022: 60.0},
            (PLACE, away, "all"): {2019: 4.0},
            ("nation", away, "all"): {2019: 4.5},
            ("900001", rwm, "all"): {2018: 50.0, 2019: 80.0},
            ("900001", away, "all"): {2019: 4.4},
            ("900002", away, "all"): {2019: 4.4},
            ("nation", away, "primary"): {2019: 4.0},
            ("900002", rwm, "all"): {2019: "SUPP"},
        },
    )

    def status(kind: str, measure: str, year: int, **more: object) -> str:
        indicator = Indicator("i", "I", kind, measure, **more)  # type: ignore[arg-type]
        return judge.result(indicator, year).status

    # As good is not better; the strategy wants above.
    assert status("against-nation", rwm, 2018) == "met"
    assert status("above-nation", rwm, 2018) == "not met"
    assert status("above-nation", rwm, 2019) == "met"
    # Absence is the better the lower it is.
    assert status("against-nation", away, 2019) == "met"
    assert status("improving", rwm, 2019) == "met"
    # Nothing is compared across a break, nor with a year that is missing.
    assert status("improving", rwm, 2018) == "not known"
    assert status("improving", rwm, 2022) == "not known"
    assert status("gap-closing", rwm, 2019, group="girls", other="boys") == "met"
    assert status("reach", rwm, 2019, goal=67.0) == "not met"
    assert status("top-quarter", rwm, 2019) == "not known"
    # Of shares the best quarter lies at the top, of absence at the bottom.
    cut = {(rwm, 2019): (60.0, 66.0), (away, 2019): (4.0, 5.0)}
    ranked = replace(judge, cuts=cut)
    for measure, said in ((rwm, "met"), (away, "met")):
        assert ranked.result(Indicator("i", "I", "top-quarter", measure), 2019).status == said
    ranked = replace(judge, cuts={(rwm, 2019): (60.0, 66.1), (away, 2019): (3.9, 5.0)})
    for measure in (rwm, away):
        assert ranked.result(Indicator("i", "I", "top-quarter", measure), 2019).status == "not met"
    # A primary school is held against primary schools.
    absence = replace(judge, kinds={"900001": "primary"})
    told = absence.schools(Indicator("i", "I", "against-nation", away), 2019)
    assert [(row.urn, row.result.status) for row in told] == [
        ("900001", "not met"),
        ("900002", "met"),
    ]
    behind = judge.schools(Indicator("i", "I", "against-nation", rwm), 2019)
    assert [(row.urn, row.result.status) for row in behind] == [
        ("900001", "met"),
        ("900002", "not known"),
    ]


def test_a_school_is_below_the_floor_by_attainment_and_progress_together(ws: Workspace) -> None:
    floor = next(
        each
        for target in target_set(ws).targets
        for each in target.indicators
        if each.id == "2-ks2"
    )
    progress = {f"ks2-progress-{each}": each for each in ("reading", "writing", "maths")}

    def of(rwm: float, **told: float) -> str:
        series = {("900001", "ks2-rwm", "all"): {2017: rwm}}
        series |= {
            ("900001", key, "all"): {2017: told[each]}
            for key, each in progress.items()
            if each in told
        }
        return judging(ws, series).result(floor, 2017).status

    assert of(70.0, reading=-9.0, writing=0.0, maths=0.0) == "met"
    assert of(60.0, reading=-5.0, writing=-7.0, maths=-5.0) == "met"
    assert of(60.0, reading=0.0, writing=-7.1, maths=0.0) == "not met"
    # What is missing may decide: nothing is said.
    assert of(60.0, reading=0.0) == "not known"
    assert of(60.0, reading=-6.0) == "not met"


def test_a_pace_needs_three_years_that_can_be_compared(ws: Workspace) -> None:
    indicator = Indicator("i", "I", "against-nation", "ks2-progress-maths")

    def series(first: int, *missing: float) -> IndicatorSeries:
        place = {first + n: 10.0 - far for n, far in enumerate(missing)}
        nation = dict.fromkeys(place, 10.0)
        judge = judging(
            ws,
            {
                (PLACE, indicator.measure, "all"): place,
                ("nation", indicator.measure, "all"): nation,
            },
        )
        years = {year: judge.result(indicator, year) for year in place}
        return IndicatorSeries(indicator, catalogue(ws).measure(indicator.measure), years)

    assert series(2016, 6.0, 4.0, 2.0).expected(2018) == 2019
    assert series(2016, 6.0, 4.0).expected(2017) is None
    assert series(2016, 2.0, 4.0, 6.0).expected(2018) is None
    assert series(2016, 6.0, 4.0).trajectory(2017) == "closer"
    # 2022 begins anew.
    assert series(2021, 4.0, 6.0).trajectory(2022) == "not known"


def test_a_school_stands_as_its_latest_inspection_by_then_and_a_report_card_gives_no_grade(
    ws: Workspace,
) -> None:
    inspected_then(ws, "900001", "graded", "10-02-2023", overall="3", category="SWK")
    inspected_then(ws, "900001", "graded", "11-09-2025", overall="2", category="")
    inspected_then(ws, "900002", "report-card", "12-01-2026", category="")
    before, after = inspected(ws, date(2025, 8, 31)), inspected(ws, date(2026, 8, 31))
    assert before["900001"].is_good is False and "900002" not in before
    assert after["900001"].is_good is True
    assert after["900002"].is_good is None and after["900002"].told.startswith("Report card")


def test_a_school_of_which_nothing_is_known_any_more_has_not_become_better(ws: Workspace) -> None:
    indicator = Indicator("i", "I", "all-good")
    judge = judging(ws, {})
    names = {f"90000{number}": f"School {number}" for number in range(1, 6)}
    good, poor = Inspected(True, "", "Good"), Inspected(False, "", "Requires improvement")
    card = Inspected(None, "", "Report card")

    def series(*years: str) -> IndicatorSeries:
        """Each year a letter for each school: g, r, or c for a report card."""
        kinds = {"g": good, "r": poor, "c": card}
        seen = {
            (urn, 2022 + n): kinds[letter]
            for n, told in enumerate(years)
            for urn, letter in zip(names, told, strict=True)
        }
        full = replace(judge, names=names, inspections=seen)
        results = {2022 + n: full.result(indicator, 2022 + n) for n in range(len(years))}
        return IndicatorSeries(indicator, None, results)

    fell_out = series("grrrr", "grrrr", "grrcc")
    assert (fell_out.years[2023].distance, fell_out.years[2024].distance) == (4, 2)
    assert fell_out.trajectory(2024) == "as before"
    assert fell_out.expected(2024) is None and not fell_out.joined(2024)
    better = series("grrrr", "ggrrr", "gggrr")
    assert (better.trajectory(2024), better.expected(2024)) == ("closer", 2026)
    assert better.joined(2024)
    # What all three years tell of is not the authority as it is now.
    partly = series("grrrc", "ggrrc", "gggrr")
    assert partly.trajectory(2024) == "closer" and partly.expected(2024) is None
    assert series("ggccc", "ccgrr").trajectory(2023) == "not known"


def take(ws: Workspace, folder: Path) -> None:
    for name, share, la in (("2022-23", "50%", "58%"), ("2023-24", "55%", "61%")):
        path = ks2_file(
            folder, f"{name}_ks2final.csv", ks2_row("900001", share), la=la, nation="60%"
        )
        importing.run_import(ws, preview_performance(ws, path))


def test_an_own_target_keeps_its_earlier_definition_for_the_years_before(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    take(ws, tmp_path)
    with pytest.raises(UserError) as refusal:
        record_target(ws, "More", "reach", "ks2-rwm")
    assert refusal.value.code == "target.goal"
    odd: tuple[tuple[str, dict[str, object]], ...] = (
        ("target.goal", {"goal": float("nan")}),
        ("target.goal", {"goal": 164.0}),
        ("target.goal", {"goal": -5.0}),
        ("target.year", {"goal": 70.0, "from_year": 2099}),
        ("target.year", {"goal": 70.0, "from_year": 2026, "by": 2021}),
        ("target.year", {"goal": 70.0, "by": 1900}),
        ("target.group", {"kind": "gap-closing", "group": "girls", "other": "girls"}),
        ("words.long", {"goal": 70.0, "title": "x" * 5000}),
    )
    for code, given in odd:
        with pytest.raises(UserError) as refusal:
            record_target(ws, **{"title": "T", "kind": "reach", "measure": "ks2-rwm", **given})  # type: ignore[arg-type]
        assert refusal.value.code == code, given
    made = record_target(ws, "Two in three", "reach", "ks2-rwm", goal=58.0, from_year=2023).value
    again = record_target(
        ws, "Two in three", "reach", "ks2-rwm", goal=66.0, from_year=2024, key=made.id
    )
    found = targets(ws).find(made.id)
    assert found is not None
    view, series = found
    assert [(each.version, each.indicators[0].goal) for each in view.versions] == [(1, 58), (2, 66)]
    assert (view.status(2023), view.status(2024)) == ("met", "not met")
    assert series.years[2024].against == 66
    # The line was moved, which is no step away from it.
    assert (series.trajectory(2024), series.joined(2024)) == ("not known", False)
    assert series.at(2023).indicator.goal == 58 and set(series.at(2023).years) >= {2023, 2024}
    undoing.undo(ws, again.batch)
    other = record_target(ws, "Reading", "reach", "ks2-progress-reading", goal=0.0, from_year=2024,
                          key=made.id)  # fmt: skip
    found = targets(ws).find(made.id)
    assert found is not None
    # A year read of another measure stands in its own unit, and not on the same line.
    before, now = found[1].at(2023), found[1].at(2024)
    assert before.measure and now.measure
    assert (before.measure.id, now.measure.id) == ("ks2-rwm", "ks2-progress-reading")
    assert 2024 not in before.years and 2023 not in now.years
    undoing.undo(ws, other.batch)
    found = targets(ws).find(made.id)
    assert found is not None and found[0].status(2024) == "met"
    withdraw_target(ws, made.id)
    assert targets(ws).find(made.id) is None


def test_the_report_says_what_the_targets_say_and_names_the_schools(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    take(ws, tmp_path)
    data = targets_data(ws)
    assert data.year == "2023/24"
    words = Read(documents.document_pdf(ws, Wanted("targets"), date(2026, 10, 14))).words
    assert "Key stage 2 reading, writing and maths" in words
    assert "Ash Lane Primary School" in words
    assert "it judges no school" in words


def test_targets_stand_in_the_boards_pack_and_results_in_a_dossier_but_only_where_there_are_some(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    term = setting_up.current_term(ws)

    def pack() -> str:
        made = board_pack.write_pack(ws, term, tmp_path / "pack.pdf").value
        return Read(made.path.read_bytes()).words

    assert "Every school" in pack() and "A status is of the authority as a whole" not in pack()
    assert dossier_data(ws, "900001").results == ()
    take(ws, tmp_path)
    said = targets_data(ws)
    assert f"School year {said.year}. A status is of the authority as a whole." in pack()
    assert all(each.title in pack() for each in said.targets)
    (rwm,) = [each for each in dossier_data(ws, "900001").results if "writing and" in each.name]
    shown = attainment(ws, "900001").view("ks2-rwm")
    assert shown is not None and rwm.year == "2023/24"
    assert (rwm.school, rwm.authority, rwm.nation) == tuple(
        figure_words(shown.measure, each)
        for each in (shown.latest.school, shown.latest.authority, shown.latest.nation)
    )
    assert rwm.school in Read(documents.document_pdf(ws, Wanted("dossier", "900001"))).words
