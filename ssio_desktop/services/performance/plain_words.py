"""Figures and targets in plain English, for documents and the command line."""

from __future__ import annotations

from ssio_desktop.domain.figures import STATUS_WORDS, Figure
from ssio_desktop.domain.measures import Measure, year_title
from ssio_desktop.domain.targets import Indicator
from ssio_desktop.services.performance.judging import Result
from ssio_desktop.services.performance.targets import IndicatorSeries

NOTHING = "–"


def number_words(measure: Measure | None, value: float | None) -> str:
    """A value with its unit; a dash where there is none."""
    if value is None:
        return NOTHING
    if measure is None:
        return f"{value:g}"
    if measure.unit == "pupils":
        return f"{value:,.0f}"
    digits = 2 if measure.id.startswith("ks4-progress-") else 1
    told = f"{value:.{digits}f}".replace("-", "−")
    return f"{told}%" if measure.unit == "percent" else told


def figure_words(measure: Measure, figure: Figure | None) -> str:
    """A figure, or what stands in its place; an asterisk marks ten pupils or fewer."""
    if figure is None:
        return NOTHING
    if figure.value is None:
        return str(STATUS_WORDS[figure.status])
    return number_words(measure, figure.value) + (" *" if figure.is_small else "")


def result_words(series: IndicatorSeries, result: Result | None) -> str:
    """What an indicator came to."""
    if result is None:
        return NOTHING
    if result.of or result.unknown:
        more = f", {result.unknown} not known" if result.unknown else ""
        return f"{result.met} of {result.of} schools{more}"
    return indicator_number(series.indicator, series.measure, result.value)


def against_words(series: IndicatorSeries, result: Result | None) -> str:
    """What it is held against; a dash where schools are counted."""
    if result is None or result.of or result.unknown:
        return NOTHING
    return indicator_number(series.indicator, series.measure, result.against)


def indicator_number(indicator: Indicator, measure: Measure | None, value: float | None) -> str:
    """A number of an indicator: a gap is in points."""
    if value is not None and indicator.kind == "gap-closing":
        return f"{value:.1f} points"
    return number_words(measure, value)


def expected_words(series: IndicatorSeries, year: int) -> str:
    """By when it would be met at this pace; a dash where that cannot be said."""
    found = series.expected(year)
    return year_title(found) if found else NOTHING
