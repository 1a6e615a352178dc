"""How targets and what came of them are put into words."""

from __future__ import annotations

from ssio_desktop.domain.measures import Measure, year_title
from ssio_desktop.domain.targets import KIND_WORDS, STATUS_WORDS, Indicator, Status
from ssio_desktop.services.performance.judging import Result
from ssio_desktop.services.performance.targets import IndicatorSeries, TargetView, Trajectory
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.performance import words

TONES: dict[Status, str] = {
    "met": "success",
    "not met": "danger",
    "partly met": "caution",
    "not known": "neutral",
}
_ARROWS: dict[Trajectory, str] = {"closer": "↑", "further": "↓", "as before": "=", "not known": ""}


def status(one: Status | None) -> str:
    """A status in words; a dash where the indicator is not read in the year."""
    return said(STATUS_WORDS[one]) if one else "–"


def known(view: TargetView, year: int) -> str:
    """Of how many of its indicators something can be said."""
    return translate("targets", "{known} of {all}").format(
        known=view.known(year), all=len(view.indicators)
    )


def value(series: IndicatorSeries, result: Result | None) -> str:
    """What an indicator came to."""
    if result is None:
        return "–"
    if result.of or result.unknown:
        told = translate("targets", "{met} of {of} schools").format(met=result.met, of=result.of)
        if result.unknown:
            more = translate("targets", "{unknown} not known").format(unknown=result.unknown)
            told = f"{told}, {more}"
        return told
    return _figure(series.indicator, series.measure, result.value)


def against(series: IndicatorSeries, result: Result | None) -> str:
    """What it is held against; nothing where schools are counted."""
    if result is None or result.of or result.unknown:
        return "–"
    return _figure(series.indicator, series.measure, result.against)


def kind(indicator: Indicator, measure: Measure | None) -> str:
    """How an indicator is read, with the figure that is set where one is."""
    told = said(KIND_WORDS[indicator.kind])
    if indicator.kind == "reach" and indicator.goal is not None and measure is not None:
        return f"{told}: {words.number(measure, indicator.goal)}"
    return told


def moving(series: IndicatorSeries, year: int) -> str:
    """Which way it moves, with an arrow for the eye and words for everyone."""
    way = series.trajectory(year)
    told = {
        "closer": translate("targets", "Closer"),
        "further": translate("targets", "Further away"),
        "as before": translate("targets", "As before"),
        "not known": "–",
    }[way]
    return f"{_ARROWS[way]} {told}".strip()


def expected(series: IndicatorSeries, year: int) -> str:
    """By when it would be met at this pace; a dash where that cannot be said."""
    found = series.expected(year)
    return year_title(found) if found else "–"


def school_value(indicator: Indicator, measure: Measure | None, result: Result) -> str:
    """What a school’s figure is, or what stands in its place."""
    if result.value is None:
        return said(result.why) or "–"
    return _figure(indicator, measure, result.value)


def sentence(series: IndicatorSeries, year: int) -> str:
    """An indicator of a year in one line, for the drawing."""
    result = series.in_year(year)
    told = translate("targets", "{year}: {value}, held against {against}. {status}.").format(
        year=year_title(year),
        value=value(series, result),
        against=against(series, result),
        status=status(result.status if result else None),
    )
    return f"{told} {said(result.why)}".strip() if result and result.why else told


def _figure(indicator: Indicator, measure: Measure | None, number: float | None) -> str:
    if number is None:
        return "–"
    if measure is None:
        return f"{number:g}"
    if indicator.kind == "gap-closing":
        return words.points(number).removeprefix("+")
    return words.number(measure, number)
