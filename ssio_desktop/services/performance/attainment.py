"""A school’s figures against the authority’s, the nation’s and those of schools like it.

Nothing is added up: the authority’s and the nation’s figures are those that were published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from ssio_desktop.domain.figures import OPPOSITES, Figure
from ssio_desktop.domain.measures import (
    ALL,
    NATION,
    Break,
    Catalogue,
    Measure,
    authority_place,
    kind_group,
)
from ssio_desktop.services import schools
from ssio_desktop.services.performance.catalogue import catalogue
from ssio_desktop.services.performance.intervals import Standing, interval, standing
from ssio_desktop.services.performance.reading import Series, figures_of
from ssio_desktop.services.performance.similar import LEAST_VALUES, Similar, similar_schools
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Typical:
    """The middle of what similar schools published. of: how many did."""

    value: float
    of: int


@dataclass(frozen=True, slots=True)
class GroupFigure:
    """A group’s figure, and the nation’s for the same group."""

    group: str
    name: str
    school: Figure | None
    nation: Figure | None


@dataclass(frozen=True, slots=True)
class Gap:
    """A group against its opposite, one minus the other; None where one of both is not published.
    Nothing is worked out from a withheld figure."""

    one: str
    other: str
    school: float | None
    authority: float | None
    nation: float | None


@dataclass(frozen=True, slots=True)
class YearView:
    """A measure in one year. former: the figure is of the school that this one came from."""

    year: int
    school: Figure | None
    authority: Figure | None
    nation: Figure | None
    similar: Typical | None
    groups: tuple[GroupFigure, ...]
    gaps: tuple[Gap, ...]
    former: bool = False


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure over the years, the earliest first. breaks: those that stand between its years."""

    measure: Measure
    dataset: str
    years: tuple[YearView, ...]
    breaks: tuple[Break, ...]

    @property
    def latest(self) -> YearView:
        return self.years[-1]

    def against_nation(self, year: YearView) -> Standing:
        """Whether the school’s figure differs from the nation’s by more than chance."""
        return standing(self.measure, year.school, year.nation)

    def interval(self, year: YearView) -> tuple[float, float] | None:
        """Within what the school’s figure may lie by chance."""
        return interval(self.measure, year.school) if year.school else None

    def joined(self, earlier: YearView, later: YearView) -> bool:
        """Whether a line may lead from one year to the other: the next year, no break between, and
        of the same school."""
        return (
            later.year == earlier.year + 1
            and not self.measure.broken_between(earlier.year, later.year)
            and earlier.former == later.former
        )


@dataclass(frozen=True, slots=True)
class Attainment:
    """What is published of a school. authority: its name. similar: None where none can be told."""

    urn: str
    name: str
    phase: str
    authority: str
    measures: tuple[MeasureView, ...]
    similar: Similar | None

    def view(self, measure: str) -> MeasureView | None:
        """A measure by id; None where nothing is published of it."""
        return next((each for each in self.measures if each.measure.id == measure), None)

    @property
    def headlines(self) -> tuple[MeasureView, ...]:
        """The measures that summaries show."""
        return tuple(each for each in self.measures if each.measure.headline)


def attainment(ws: Workspace, urn: str, *, likened: bool = True) -> Attainment:
    """Everything published of a school. UserError where it is not here.

    likened: whether similar schools are looked for, which summaries leave.
    """
    record = schools.school(ws, urn)
    school = record.school
    came_from = [link.other_urn for link in record.links if link.kind == "predecessor"]
    # Where two schools became one, neither’s figures are those of the school before.
    former = came_from if len(came_from) == 1 else []
    similar = similar_schools(ws, school.urn) if likened else None
    near = [each.urn for each in similar.schools] if similar else []
    authority = authority_place(school.la_code)
    found = figures_of(ws, [school.urn, *former, authority, NATION, *near])
    reading = _Reading(
        catalogue(ws), found, school.urn, tuple(former), authority, tuple(near),
        kind_group(school.phase, is_special=school.is_special),
    )  # fmt: skip
    return Attainment(
        school.urn, school.name, school.phase, school.la_name, tuple(reading.views()), similar
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    catalogue: Catalogue
    found: Mapping[tuple[str, str, str], Series]
    urn: str
    former: tuple[str, ...]
    authority: str
    near: tuple[str, ...]
    phase: str

    def views(self) -> Iterator[MeasureView]:
        for measure in self.catalogue.measures:
            own = self._own(measure)
            if not own:
                continue
            years = tuple(self._year(measure, year, own[year]) for year in sorted(own))
            breaks = measure.broken_between(years[0].year, years[-1].year)
            dataset = self.catalogue.datasets[measure.dataset]
            yield MeasureView(measure, dataset, years, breaks)

    def _own(self, measure: Measure) -> dict[int, str]:
        """Whose figures count in each year: the school’s, before it those of where it came from."""
        whose: dict[int, str] = {}
        for place in (*self.former, self.urn):
            for key, series in self.found.items():
                if key[:2] == (place, measure.id):
                    whose.update(dict.fromkeys(series, place))
        return whose

    def _year(self, measure: Measure, year: int, place: str) -> YearView:
        groups = tuple(
            GroupFigure(
                each.id,
                each.name,
                self._figure(place, measure, each.id, year),
                self._figure(NATION, measure, each.id, year),
            )
            for each in self.catalogue.groups
            if each.id != ALL and self._figure(place, measure, each.id, year) is not None
        )
        return YearView(
            year,
            self._figure(place, measure, ALL, year),
            self._of_kind(self.authority, measure, year),
            self._of_kind(NATION, measure, year),
            self._typical(measure, year),
            groups,
            tuple(self._gaps(measure, place, year)),
            place != self.urn,
        )

    def _figure(self, place: str, measure: Measure, group: str, year: int) -> Figure | None:
        return self.found.get((place, measure.id, group), {}).get(year)

    def _of_kind(self, place: str, measure: Measure, year: int) -> Figure | None:
        """An authority’s or the nation’s figure: of schools of the same kind where there is one,
        for absence in primary and secondary schools is not alike."""
        of_kind = self._figure(place, measure, self.phase, year) if self.phase else None
        return of_kind or self._figure(place, measure, ALL, year)

    def _typical(self, measure: Measure, year: int) -> Typical | None:
        values = [
            figure.value
            for place in self.near
            if (figure := self._figure(place, measure, ALL, year)) and figure.value is not None
        ]
        if len(values) < LEAST_VALUES:
            return None
        return Typical(median(values), len(values))

    def _gaps(self, measure: Measure, place: str, year: int) -> Iterator[Gap]:
        def gap(of: str, one: str, other: str) -> float | None:
            first, second = (self._figure(of, measure, each, year) for each in (one, other))
            if first is None or second is None or first.value is None or second.value is None:
                return None
            return first.value - second.value

        for one, other in OPPOSITES:
            if any(self._figure(place, measure, each, year) for each in (one, other)):
                # As the field says it: girls before boys, and the group that is helped first.
                first, second = ("girls", "boys") if one == "boys" else (one, other)
                yield Gap(
                    first, second,
                    gap(place, first, second),
                    gap(self.authority, first, second),
                    gap(NATION, first, second),
                )  # fmt: skip
