"""What an indicator comes to in a year, for the authority and for each of its schools, by one rule.

Nothing is judged across a break in a series, nor from a figure that was not published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import quantiles
from typing import Final

from ssio_desktop.domain.figures import STATUS_WORDS, Figure
from ssio_desktop.domain.measures import (
    ALL,
    NATION,
    Catalogue,
    Measure,
    authority_place,
    entity_of,
    kind_group,
)
from ssio_desktop.domain.targets import Indicator, Limit, Status
from ssio_desktop.services import setting_up
from ssio_desktop.services.performance.inspected import Inspected, inspected
from ssio_desktop.services.performance.reading import Series, figures_of
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_BETTER: Final = ("improving", "above-nation")
"""Kinds for which it is not enough to be as good."""

LEAST_AUTHORITIES: Final = 20
"""With fewer authorities’ figures here no best quarter is told."""


@dataclass(frozen=True, slots=True)
class Result:
    """What an indicator came to. value: the figure; against: what it is held against. distance:
    how much is missing, nought or less where it is met; None where nothing can be said. why: in
    words, where something needs saying. met, of, unknown: schools, where schools are counted.
    judged, short: the schools of which something is known, and of these those that fall short."""

    status: Status
    value: float | None = None
    against: float | None = None
    distance: float | None = None
    why: str = ""
    met: int = 0
    of: int = 0
    unknown: int = 0
    judged: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SchoolResult:
    """A school behind an indicator."""

    urn: str
    name: str
    result: Result


@dataclass(frozen=True, slots=True)
class Judging:
    """All figures that the targets are read from. names: the authority’s open schools by URN.
    years: of which there are any, the earliest first. kinds: of the schools, as the nation’s
    figures tell them apart."""

    measures: Catalogue
    found: Mapping[tuple[str, str, str], Series]
    authority: str
    names: Mapping[str, str]
    cuts: Mapping[tuple[str, int], tuple[float, float]]
    inspections: Mapping[tuple[str, int], Inspected]
    years: tuple[int, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)

    def result(self, indicator: Indicator, year: int) -> Result:
        """What an indicator came to for the authority in a year."""
        if indicator.kind in ("none-below", "all-good", "none-of-concern"):
            return self._counted(indicator, year)
        return self._figured(indicator, self.authority, year)

    def schools(self, indicator: Indicator, year: int) -> tuple[SchoolResult, ...]:
        """The schools behind it: those that fall short most first, then those that meet it, then
        those of which nothing can be said; none where nothing of any is published."""
        rows = [
            SchoolResult(urn, name, result)
            for urn, name in self.names.items()
            if (result := self._of_school(indicator, urn, year)) is not None
        ]
        if all(row.result.status == "not known" and not row.result.why for row in rows):
            return ()
        return tuple(sorted(rows, key=_hardest_first))

    # --- the rules ----------------------------------------------------------------------

    def _of_school(self, indicator: Indicator, urn: str, year: int) -> Result | None:
        if indicator.kind in ("all-good", "none-of-concern"):
            return _inspected_result(indicator, self.inspections.get((urn, year)))
        if indicator.kind == "none-below":
            return self._below(indicator, urn, year)
        if not self._figure(urn, indicator.measure, indicator.group, year):
            return None
        return self._figured(indicator, urn, year)

    def _counted(self, indicator: Indicator, year: int) -> Result:
        results = {
            urn: each
            for urn in self.names
            if (each := self._of_school(indicator, urn, year)) is not None
        }
        known = frozenset(urn for urn, each in results.items() if each.status != "not known")
        unknown = len(results) - len(known)
        if not known:
            return Result("not known", why=say("Of no school is there anything."), unknown=unknown)
        failing = frozenset(urn for urn in known if results[urn].status != "met")
        short, met = len(failing), len(known - failing)
        # What holds of every school cannot be said to hold while something is not known of one.
        status: Status = "not met" if short else "not known" if unknown else "met"
        return Result(
            status,
            100 * met / len(known),
            100.0,
            None if status == "not known" else float(short),
            say("Of some schools nothing is known.") if status == "not known" else "",
            met=met,
            of=len(known),
            unknown=unknown,
            judged=known,
            short=failing,
        )

    def _below(self, indicator: Indicator, urn: str, year: int) -> Result | None:
        """Whether a school is not below the line; not known where a deciding figure is missing."""
        first = self._figure(urn, indicator.measure, ALL, year)
        if first is None:
            return None
        whole = [self._is_below(each, urn, year) for each in indicator.whole]
        some = [self._is_below(each, urn, year) for each in indicator.some]
        any_of = True if not some or True in some else None if None in some else False
        told = [*whole, any_of]
        if False in told:
            status: Status = "met"
        elif None in told:
            status = "not known"
        else:
            status = "not met"
        why = STATUS_WORDS[first.status] if first.value is None else ""
        limit = indicator.whole[0].below if indicator.whole else None
        return Result(status, first.value, limit, None if status == "not known" else 0.0, why)

    def _is_below(self, limit: Limit, urn: str, year: int) -> bool | None:
        figure = self._figure(urn, limit.measure, ALL, year)
        if figure is None or figure.value is None:
            return None
        value = figure.high if limit.end == "high" else figure.value
        return None if value is None else value < limit.below

    def _figured(self, indicator: Indicator, place: str, year: int) -> Result:
        measure = self.measures.measure(indicator.measure)
        if measure is None:
            return Result("not known", why=say("The measure is not known here."))
        if indicator.kind == "gap-closing":
            return self._gap(indicator, measure, place, year)
        figure = self._figure(place, measure.id, indicator.group, year)
        if figure is None or figure.value is None:
            return Result("not known", why=_missing(measure, figure, year))
        against, why = self._against(indicator, measure, place, year)
        if against is None:
            return Result("not known", figure.value, why=why)
        way = -1 if measure.direction == "down" else 1
        distance = round(way * (against - figure.value), 6) or 0.0
        met = distance < 0 if indicator.kind in _BETTER else distance <= 0
        return Result("met" if met else "not met", figure.value, against, distance)

    def _against(
        self, indicator: Indicator, measure: Measure, place: str, year: int
    ) -> tuple[float | None, str]:
        match indicator.kind:
            case "reach":
                return indicator.goal, ""
            case "top-quarter":
                cut = self.cuts.get((measure.id, year))
                if cut is None:
                    return None, say("Too few authorities’ figures are here.")
                return cut[0 if measure.direction == "down" else 1], ""
            case "improving":
                before = self._before(measure, place, indicator.group, year)
                return before, "" if before is not None else _not_comparable()
            case _:
                # A school is held against schools of its kind where the nation's are told apart.
                kind = self.kinds.get(place, "") if indicator.group == ALL else ""
                nation = self._figure(NATION, measure.id, kind, year) or self._figure(
                    NATION, measure.id, indicator.group, year
                )
                if nation is None or nation.value is None:
                    return None, say("England’s figure is not here.")
                return nation.value, ""

    def _gap(self, indicator: Indicator, measure: Measure, place: str, year: int) -> Result:
        now = self._gap_in(indicator, measure, place, year)
        if now is None:
            return Result("not known", why=say("Not published of both groups."))
        before = self._gap_in(indicator, measure, place, year - 1)
        if before is None or measure.broken_between(year - 1, year):
            return Result("not known", now, why=_not_comparable())
        distance = round(now - before, 6)
        return Result("met" if distance < 0 else "not met", now, before, distance)

    def _gap_in(
        self, indicator: Indicator, measure: Measure, place: str, year: int
    ) -> float | None:
        pair = [
            self._figure(place, measure.id, each, year)
            for each in (indicator.group, indicator.other)
        ]
        one, other = (each.value if each is not None else None for each in pair)
        return None if one is None or other is None else round(abs(one - other), 6)

    def _before(self, measure: Measure, place: str, group: str, year: int) -> float | None:
        if measure.broken_between(year - 1, year):
            return None
        figure = self._figure(place, measure.id, group, year - 1)
        return figure.value if figure else None

    def _figure(self, place: str, measure: str, group: str, year: int) -> Figure | None:
        return self.found.get((place, measure, group), {}).get(year)


def gather_judging(ws: Workspace, measures: Catalogue, last: int, most: int) -> Judging:
    """Read everything the targets look at: the authority, the nation, the authority’s schools.

    last: a year that is looked at whether there are figures of it or not. most: so many years.
    """
    code = setting_up.authority(ws).code
    rows = ws.store.db.conn.execute(
        "SELECT urn, name, phase, is_special FROM schools WHERE as_at <> '' AND is_open IS NOT 0 "
        "AND (la_code = ? OR ? = '') ORDER BY name COLLATE NOCASE",
        (code, code),
    ).fetchall()
    names = {urn: name for urn, name, *_ in rows}
    place = authority_place(code)
    found = figures_of(ws, [place, NATION, *names])
    years = tuple(sorted({last, *(year for series in found.values() for year in series)}))[-most:]
    return Judging(
        measures,
        found,
        place,
        names,
        dict(_cuts(ws)),
        {
            (urn, year): each
            for year in years
            for urn, each in inspected(ws, date(year, 8, 31)).items()
        },
        years,
        {urn: kind_group(phase, is_special=bool(special)) for urn, _, phase, special in rows},
    )


def _cuts(ws: Workspace) -> Iterator[tuple[tuple[str, int], tuple[float, float]]]:
    """The lower and upper quarter of the authorities’ figures by measure and year."""
    values: dict[tuple[str, int], list[float]] = {}
    for measure, year, value in ws.store.db.conn.execute(
        "SELECT measure, year, value FROM figures WHERE entity >= ? AND entity < ? AND grp = ? "
        "AND value IS NOT NULL",
        (entity_of("LA-"), entity_of("LA."), ALL),
    ).fetchall():
        values.setdefault((measure, year), []).append(value)
    for key, found in values.items():
        if len(found) >= LEAST_AUTHORITIES:
            yield key, quarters(found)


def quarters(values: Sequence[float]) -> tuple[float, float]:
    """The lower and the upper quartile of all there are, by the definition that R. J. Hyndman and
    Y. Fan number 7 (“Sample quantiles in statistical packages”, The American Statistician 50,
    1996, 361–365): the least and the greatest are the ends. ValueError for fewer than two."""
    lower, _, upper = quantiles(values, n=4, method="inclusive")
    return lower, upper


def _inspected_result(indicator: Indicator, found: Inspected | None) -> Result | None:
    if found is None:
        return None
    if indicator.kind == "none-of-concern":
        if found.concern is None:
            return Result("not known", why=found.told)
        status: Status = "not met" if found.concern else "met"
        return Result(status, distance=float(bool(found.concern)), why=found.concern or found.told)
    if found.is_good is None:
        return Result("not known", why=found.told)
    return Result(
        "met" if found.is_good else "not met", distance=float(not found.is_good), why=found.told
    )


def _missing(measure: Measure, figure: Figure | None, year: int) -> str:
    if figure is not None:
        return STATUS_WORDS[figure.status]
    if not measure.exists_in(year):
        return say("Not published for this year.")
    return say("No figure is here.")


def _not_comparable() -> str:
    return say("No figure of the year before can be compared.")


_RANKS: Final = {"not met": 0, "partly met": 1, "met": 2, "not known": 3}


def _hardest_first(row: SchoolResult) -> tuple[int, float, str]:
    distance = row.result.distance or 0.0
    return (_RANKS[row.result.status], -distance, row.name.casefold())
