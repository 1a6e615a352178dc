"""The targets of the strategy and the authority’s own: what came of them year by year, which way
they are moving, and the schools behind them.

An authority’s figure is the published one; nothing is added up from its schools.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from statistics import linear_regression
from typing import Final, Literal

from ssio_desktop.domain.measures import Measure
from ssio_desktop.domain.targets import (
    TARGET,
    Indicator,
    Status,
    Target,
    TargetSet,
    in_force,
    own_versions,
    read_target_set,
)
from ssio_desktop.services import setting_up
from ssio_desktop.services.performance.catalogue import catalogue, folder, read_toml
from ssio_desktop.services.performance.importing import school_year
from ssio_desktop.services.performance.judging import Judging, Result, gather_judging
from ssio_desktop.services.workspace import Workspace

SET: Final = "seven-targets-1.toml"
YEARS: Final = 8
"""So many years are looked at, the latest last."""
TREND: Final = 3
"""With fewer years that can be compared, no year is named by which a target would be reached."""

_OF_CHANGE: Final = ("improving", "gap-closing")
"""Kinds that are about the change itself."""

Trajectory = Literal["closer", "further", "as before", "not known"]


@dataclass(frozen=True, slots=True)
class IndicatorSeries:
    """An indicator over the years. measure: None where it is read from inspections. held: the
    definitions that held in the years before, of an authority’s own."""

    indicator: Indicator
    measure: Measure | None
    years: Mapping[int, Result]
    held: Mapping[int, tuple[Indicator, Measure | None]] = field(default_factory=dict)

    def at(self, year: int) -> IndicatorSeries:
        """The indicator by the definition that held in a year, with the years in which the same
        figure was read: others cannot stand beside them."""
        if year not in self.held:
            return self
        indicator, measure = self.held[year]
        same = {
            each: result
            for each, result in self.years.items()
            if each in self.held and _reads(self.held[each][0]) == _reads(indicator)
        }
        return replace(self, indicator=indicator, measure=measure, years=same)

    def joined(self, year: int) -> bool:
        """Whether a year can be compared with the one before it: no break between, by the same
        definition, and of no school that was counted is nothing known any more."""
        before, now = self.years.get(year - 1), self.years.get(year)
        return (
            before is not None
            and now is not None
            and self._follows(year)
            and before.judged <= now.judged
        )

    def in_year(self, year: int) -> Result | None:
        """What it came to in a year; None where it is not read in it."""
        return self.years.get(year)

    def trajectory(self, year: int) -> Trajectory:
        """Whether the authority came closer to it than in the year before."""
        if self.indicator.kind in _OF_CHANGE:
            found = self.years.get(year)
            if found is None or found.distance is None:
                return "not known"
            change = found.distance
            return "closer" if change < 0 else "further" if change > 0 else "as before"
        run = self._comparable(year)
        if len(run) < 2:
            return "not known"
        before, now = run[-2][1], run[-1][1]
        return "closer" if now < before else "further" if now > before else "as before"

    def expected(self, year: int) -> int | None:
        """By which year it would be met at the pace of the years up to this that can be compared;
        None where that cannot be said. It is a straight line through what was missing in each
        year: a pace, and no forecast."""
        if self.indicator.kind in _OF_CHANGE:
            return None
        run = self._comparable(year)
        if len(run) < TREND or run[-1][1] <= 0 or run[-1][1] != self.years[year].distance:
            return None  # Where only some schools were known all along, they are not the authority.
        slope, intercept = line_through(run)
        return max(year + 1, ceil(-intercept / slope)) if slope < 0 else None

    def _comparable(self, year: int) -> list[tuple[int, float]]:
        """The years up to this that follow each other without a break, with what was missing.

        Of schools those count that are known in each of these years: one of which nothing is known
        any more, as since report cards give no overall grade, has not become better.
        """
        run: list[tuple[int, Result]] = []
        while (found := self.years.get(year)) is not None and found.distance is not None:
            run.insert(0, (year, found))
            if not self._follows(year):
                break
            year -= 1
        if not any(each.judged for _, each in run):
            return [(each, found.distance or 0.0) for each, found in run]
        same = frozenset.intersection(*(each.judged for _, each in run))
        if not same:
            return []
        return [(each, float(len(found.short & same))) for each, found in run]

    def _follows(self, year: int) -> bool:
        """Whether a year was read as the one before it was."""
        indicator, measure = self.held.get(year, (self.indicator, self.measure))
        former, _ = self.held.get(year - 1, (indicator, measure))
        if (_reads(former), former.goal) != (_reads(indicator), indicator.goal):
            return False
        return measure is None or not measure.broken_between(year - 1, year)


def line_through(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Slope and intercept of the straight line through points, by ordinary least squares (A. M.
    Legendre, 1805), with the standard library's own reckoning."""
    found = linear_regression([x for x, _ in points], [y for _, y in points])
    return found.slope, found.intercept


def _reads(indicator: Indicator) -> tuple[str, ...]:
    """Which figure an indicator looks at, and how."""
    return indicator.kind, indicator.measure, indicator.group, indicator.other


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target with its indicators. versions: of an authority’s own, the first first."""

    target: Target
    indicators: tuple[IndicatorSeries, ...]
    versions: tuple[Target, ...] = ()

    def status(self, year: int) -> Status:
        """Met where everything that is known is; partly where something is not."""
        known = [
            found.status
            for each in self.indicators
            if (found := each.in_year(year)) is not None and found.status != "not known"
        ]
        if not known:
            return "not known"
        met = sum(status == "met" for status in known)
        return "met" if met == len(known) else "partly met" if met else "not met"

    def known(self, year: int) -> int:
        """Of how many indicators something can be said in a year."""
        results = (each.in_year(year) for each in self.indicators)
        return sum(found is not None and found.status != "not known" for found in results)


@dataclass(frozen=True, slots=True)
class Targets:
    """All targets. years: of which there are figures, the earliest first. judging: knows the
    schools behind each indicator."""

    of_set: TargetSet
    authority: str
    years: tuple[int, ...]
    targets: tuple[TargetView, ...]
    judging: Judging

    def find(self, indicator: str) -> tuple[TargetView, IndicatorSeries] | None:
        """An indicator by id, with its target."""
        return next(
            (
                (view, series)
                for view in self.targets
                for series in view.indicators
                if series.indicator.id == indicator
            ),
            None,
        )

    @property
    def latest(self) -> int:
        """The latest year of which any target can be said to be met or not; else the latest."""
        said = [year for year in self.years if any(each.known(year) for each in self.targets)]
        return max(said, default=self.years[-1])


def target_set(ws: Workspace) -> TargetSet:
    """The targets that came with the program."""
    found = ws.cache.get(SET)
    if not isinstance(found, TargetSet):
        found = read_target_set(read_toml(folder(ws) / SET), SET)
        ws.cache[SET] = found
    return found


def targets(ws: Workspace) -> Targets:
    """Every target, with what came of it in each year of which there are figures."""
    measures = catalogue(ws)
    of_set = target_set(ws)
    own = tuple(versions for state in ws.store.states(TARGET) if (versions := own_versions(state)))
    judging = gather_judging(ws, measures, school_year(ws.today()) - 1, YEARS)
    years = judging.years

    def series(indicator: Indicator) -> IndicatorSeries:
        results = {y: judging.result(indicator, y) for y in years if indicator.is_read_in(y)}
        return IndicatorSeries(indicator, measures.measure(indicator.measure), results)

    views = [
        TargetView(each, tuple(series(one) for one in each.indicators)) for each in of_set.targets
    ]
    for versions in own:
        held = {year: in_force(versions, year) for year in years}
        latest = versions[-1]
        results = {
            year: judging.result(target.indicators[0], year)
            for year, target in held.items()
            if target is not None
        }
        read = {
            year: (target.indicators[0], measures.measure(target.indicators[0].measure))
            for year, target in held.items()
            if target is not None
        }
        (indicator,) = latest.indicators
        one = IndicatorSeries(indicator, measures.measure(indicator.measure), results, read)
        views.append(TargetView(latest, (one,), versions))
    authority = setting_up.authority(ws)
    return Targets(of_set, authority.name or authority.code, years, tuple(views), judging)
