"""Gathers the report on targets."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Final

from ssio_desktop.domain.measures import year_title
from ssio_desktop.domain.targets import KIND_WORDS, STATUS_WORDS, Target
from ssio_desktop.reports.targets_report import (
    BehindRow,
    IndicatorYear,
    ReportedIndicator,
    ReportedTarget,
    TargetsReportData,
)
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import setting_up
from ssio_desktop.services.performance.plain_words import (
    against_words,
    expected_words,
    indicator_number,
    result_words,
)
from ssio_desktop.services.performance.targets import (
    IndicatorSeries,
    Targets,
    TargetView,
    Trajectory,
    targets,
)
from ssio_desktop.services.workspace import Workspace

NAMED: Final = 12
"""So many schools behind an indicator are named; the window has them all."""

_MOVING: Final[dict[Trajectory, str]] = {
    "closer": "Closer",
    "further": "Further away",
    "as before": "As before",
    "not known": "–",
}


def targets_data(ws: Workspace, year: int = 0, day: date | None = None) -> TargetsReportData:
    """The report of a school year, else of the latest of which something can be said."""
    found = targets(ws)
    year = year if year in found.years else found.latest
    day = day or ws.today()
    return TargetsReportData(
        authority=found.authority or "An authority that was not named",
        title=found.of_set.title,
        source=found.of_set.source,
        year=year_title(year),
        author=setting_up.current_officer(ws).name,
        day=long_day(day),
        when=datetime.combine(day, time(), UTC),
        targets=tuple(_target(found, each, year) for each in found.targets),
        identifier=f"targets-{year}",
    )


def _target(found: Targets, view: TargetView, year: int) -> ReportedTarget:
    target = view.target
    return ReportedTarget(
        "Own" if target.own else target.id,
        target.title,
        target.text,
        str(STATUS_WORDS[view.status(year)]),
        f"{view.known(year)} of {len(view.indicators)}",
        str(target.by or ""),
        tuple(_indicator(found, each, year) for each in view.indicators),
        tuple(_definition(found, each) for each in view.versions),
    )


def _definition(found: Targets, version: Target) -> str:
    (indicator,) = version.indicators
    measure = found.judging.measures.measure(indicator.measure)
    how = KIND_WORDS[indicator.kind]
    if indicator.goal is not None:
        how = f"{how}: {indicator_number(indicator, measure, indicator.goal)}"
    since = f", from {year_title(version.from_year)}" if version.from_year else ""
    return f"Definition {version.version}{since}: {measure.name if measure else ''}, {how.lower()}"


def _indicator(found: Targets, series: IndicatorSeries, year: int) -> ReportedIndicator:
    series = series.at(year)
    measure, indicator = series.measure, series.indicator
    years = tuple(_year(series, each) for each in sorted(series.years) if each <= year)
    short = [
        row for row in found.judging.schools(indicator, year) if row.result.status == "not met"
    ]
    first, last = (min(series.years, default=0), year)
    return ReportedIndicator(
        indicator.name,
        str(KIND_WORDS[indicator.kind]),
        "%" if measure is None or measure.unit == "percent" else "",
        next((each for each in years if each.year == year_title(year)), None),
        years,
        _MOVING[series.trajectory(year)],
        expected_words(series, year),
        measure.definition if measure else "",
        indicator.note,
        tuple(
            f"From {year_title(each.year)} figures are not like those before: {each.why}"
            for each in (measure.broken_between(first, last) if measure else ())
        ),
        tuple(
            BehindRow(
                row.name,
                row.urn,
                indicator_number(indicator, measure, row.result.value)
                if row.result.value is not None
                else str(row.result.why),
                indicator_number(indicator, measure, row.result.against),
            )
            for row in short[:NAMED]
        ),
        max(0, len(short) - NAMED),
    )


def _year(series: IndicatorSeries, year: int) -> IndicatorYear:
    result = series.years[year]
    return IndicatorYear(
        year_title(year),
        str(STATUS_WORDS[result.status]),
        result_words(series, result),
        against_words(series, result),
        str(result.why),
        result.value,
        result.against if not result.of else None,
        joined=series.joined(year),
    )
