"""What many readings together say: counts by theme, officer and term, and the training that follows
from them. Counts stay counts: nothing is added up to a mark, and nobody is put before another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from ssio_desktop.domain.assurance.readings import Judged, WorkReading
from ssio_desktop.domain.assurance.sheets import JUDGED, SHORT, Sheets, Verdict
from ssio_desktop.domain.assurance.times import FEW

LEAST_OF_OFFICER: Final = 2
"""From so many reports that fall short under a theme on, training is proposed for an officer: one
report is one report."""
LEAST_OF_TEAM: Final = 3
SHARE_OF_TEAM: Final = 3
"""For the team, where at least so many reports of two officers or more fall short, and one
judgement in so many."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How often which judgement was given. reports: of how many reports."""

    verdicts: Mapping[Verdict, int] = field(default_factory=dict, hash=False)
    reports: int = 0

    @property
    def judged(self) -> int:
        """Judgements that say something of the work."""
        return sum(self.verdicts.get(each, 0) for each in JUDGED)

    @property
    def short(self) -> int:
        """Those by which something is still to be learned."""
        return sum(self.verdicts.get(each, 0) for each in SHORT)

    @property
    def is_few(self) -> bool:
        """Whether so few reports were read that one more would change the picture."""
        return self.reports < FEW


@dataclass(frozen=True, slots=True)
class Passage:
    """One judgement that falls short, with where it is from."""

    reading: WorkReading
    judged: Judged


@dataclass(frozen=True, slots=True)
class Need:
    """Training that findings ask for. officer: id, or empty for the team. passages: the judgements
    it is drawn from, the latest first."""

    theme: str
    officer: str
    counts: Counts
    passages: tuple[Passage, ...]

    @property
    def reports(self) -> int:
        """How many reports fall short."""
        return len({each.reading.visit for each in self.passages})


def theme_of(sheets: Sheets) -> Callable[[WorkReading, str], str]:
    """Tells the theme of a point by the sheet that the report was read with; empty for none."""

    def found(reading: WorkReading, point: str) -> str:
        sheet = sheets.sheet(reading.sheet)
        known = sheet.point(point) if sheet else None
        return known.theme if known else ""

    return found


def count(readings: Iterable[WorkReading], sheets: Sheets, theme: str = "") -> Counts:
    """The judgements of some readings, of one theme or of all."""
    of, verdicts, reports = theme_of(sheets), Counter[Verdict](), set[str]()
    for reading in readings:
        own = [
            each.verdict
            for key, each in reading.points.items()
            if theme in ("", of(reading, key)) and of(reading, key)
        ]
        verdicts.update(own)
        if any(each in JUDGED for each in own):
            reports.add(reading.visit)
    return Counts(dict(verdicts), len(reports))


def short_of(
    readings: Iterable[WorkReading], sheets: Sheets, theme: str = ""
) -> tuple[Passage, ...]:
    """The judgements that fall short, the latest visit first."""
    of = theme_of(sheets)
    found = [
        Passage(reading, judged)
        for reading in readings
        for key, judged in sorted(reading.points.items())
        if judged.verdict in SHORT and theme in ("", of(reading, key)) and of(reading, key)
    ]
    return tuple(
        sorted(found, key=lambda each: (each.reading.visited, each.reading.id), reverse=True)
    )


def needs(readings: Iterable[WorkReading], sheets: Sheets) -> tuple[Need, ...]:
    """Training that the readings ask for: of the team first, then by officer (id), in the order of
    the themes. Each with all judgements it is drawn from, so that it can be doubted."""
    listed = list(readings)
    officers = sorted({each.officer for each in listed})
    found: list[Need] = []
    for officer in ("", *officers):
        own = [each for each in listed if officer in ("", each.officer)]
        for theme in sheets.themes:
            need = Need(
                theme.id, officer, count(own, sheets, theme.id), short_of(own, sheets, theme.id)
            )
            if _is_asked_for(need):
                found.append(need)
    return tuple(found)


def _is_asked_for(need: Need) -> bool:
    if need.officer:
        return need.reports >= LEAST_OF_OFFICER
    people = {each.reading.officer for each in need.passages}
    return (
        need.reports >= LEAST_OF_TEAM
        and len(people) > 1
        and need.counts.short * SHARE_OF_TEAM >= need.counts.judged
    )
