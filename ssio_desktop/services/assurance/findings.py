"""What was found of officers’ work: each officer with the context, themes over time, the whole.

Officers stand in the order of their names. No figure adds judgements up, and nothing here can be
put in order of anything else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.assurance.findings import Counts, Need, Passage, count, needs, short_of
from ssio_desktop.domain.assurance.readings import Training, WorkReading
from ssio_desktop.domain.assurance.samples import Sample
from ssio_desktop.domain.assurance.sheets import Sheet, Sheets, Theme
from ssio_desktop.domain.assurance.times import Times
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import agreement_figures, schools, setting_up
from ssio_desktop.services.agreement_figures import CriterionFigures, Figures
from ssio_desktop.services.assurance import reading, sampling, times, training, who
from ssio_desktop.services.assurance.known_sheets import sheets
from ssio_desktop.services.assurance.sampling import Sampled
from ssio_desktop.services.assurance.who import Viewer
from ssio_desktop.services.evidence import log
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Context:
    """What an officer’s figures are read with. categories: schools in each category, ``""`` for
    none yet. visits: finished in the time. read: reports read of them."""

    schools: int
    categories: tuple[tuple[str, int], ...]
    visits: int
    read: int


@dataclass(frozen=True, slots=True)
class ThemeFound:
    """What was found under a theme: in all, and in each term that has any, the earliest first."""

    theme: Theme
    counts: Counts
    by_term: tuple[tuple[TermId, Counts], ...]
    short: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class OfficerFound:
    """One officer. readings: those that whoever works here may see; counted are finished ones."""

    id: str
    name: str
    context: Context
    readings: tuple[WorkReading, ...]
    themes: tuple[ThemeFound, ...]
    times: tuple[Times, ...]
    needs: tuple[Need, ...] = ()
    training: tuple[Training, ...] = ()
    agreement: Figures | None = None


@dataclass(frozen=True, slots=True)
class ServiceFound:
    """The service since a term. to_read: the latest sample’s reports; waiting: how many of them
    nobody has read yet. to_give: readings finished and not given."""

    since: TermId
    now: TermId
    today: date
    viewer: Viewer
    sheet: Sheet
    finished: int
    sample: Sample | None
    to_read: tuple[Sampled, ...]
    readings: tuple[WorkReading, ...]
    officers: tuple[OfficerFound, ...]
    themes: tuple[ThemeFound, ...]
    times: tuple[Times, ...]
    agreement: Figures
    needs: tuple[Need, ...]
    training: tuple[Training, ...]

    @property
    def waiting(self) -> int:
        return sum(each.reading is None or not each.reading.finished for each in self.to_read)

    @property
    def to_give(self) -> int:
        return sum(each.standing == "finished" for each in self.readings)


def judged_apart(found: Figures) -> tuple[CriterionFigures, ...]:
    """Criteria that two officers judged otherwise in a quarter of schools or more, of those judged
    often enough to tell: what to talk about together. It is of criteria, and of nobody."""
    return tuple(
        each
        for each in found.by_criterion
        if each.found.is_enough and each.found.same * 4 <= each.found.pairs * 3
    )


def service(ws: Workspace, since: TermId | None = None) -> ServiceFound:
    """The whole service since a term began, a year where none is named. UserError for those who do
    not lead."""
    viewer = who.require_lead(ws)
    now = setting_up.current_term(ws)
    since = since or now.previous().previous().previous()
    first, last = log.first_day(ws, since), ws.today()
    known, all_days = sheets(ws), times.days_of(ws, first, last)
    readings = reading.readings(ws)
    made = _since(readings, first)
    written = sampling.finished_by(ws, first, last)
    rows = schools.list_schools(ws, only_open=True)
    trained = training.agreed(ws)
    in_all, times_of = times.times_by_officer(ws, all_days)
    people = {each.officer for each in made} | {each.officer for each in all_days}
    people |= {row.officer for row in rows}
    read = tuple(each for each in made if each.finished)
    asked = needs(read, known)
    officers = [
        OfficerFound(
            officer.id,
            officer.name,
            _context(rows, officer.id, written[officer.id], read),
            tuple(each for each in made if each.officer == officer.id),
            _themes([each for each in read if each.officer == officer.id], known),
            times_of.get(officer.id) or times.times(ws, ()),
            tuple(each for each in asked if each.officer == officer.id),
            tuple(each for each in trained if officer.id in each.officers),
        )
        for officer in setting_up.officers(ws)
        if officer.id in people and officer.name
    ]
    latest = next(iter(sampling.samples(ws)), None)
    return ServiceFound(
        since,
        now,
        last,
        viewer,
        known.on(last),
        written.total(),
        latest,
        sampling.rows_of(ws, latest, readings) if latest else (),
        made,
        tuple(sorted(officers, key=lambda each: (each.name.casefold(), each.id))),
        _themes(read, known),
        in_all,
        agreement_figures.figures(ws),
        asked,
        trained,
    )


def of_officer(ws: Workspace, officer: str = "", since: TermId | None = None) -> OfficerFound:
    """One officer (id), else the one who works here. UserError where that is not theirs to see, or
    nobody is called so."""
    officer = officer or ws.officer
    who.require_sight(ws, officer)
    named = setting_up.officer(ws, officer)
    if not named.name:
        raise UserError(
            say("That officer is not known here."), where=officer[:60], code="officer.unknown"
        )
    since = since or setting_up.current_term(ws).previous().previous().previous()
    first, last = log.first_day(ws, since), ws.today()
    own = [e for e in reading.readings(ws, officer) if e.visited >= first]
    read = [each for each in own if each.finished]
    visits = sampling.finished_by(ws, first, last)[officer]
    known = sheets(ws)
    return OfficerFound(
        officer,
        named.name,
        _context(schools.list_schools(ws, only_open=True), officer, visits, read),
        tuple(own),
        _themes(read, known),
        times.times(ws, times.days_of(ws, first, last, officer)),
        tuple(each for each in needs(read, known) if each.officer == officer),
        tuple(
            each for each in training.agreed(ws) if officer in each.officers or not each.officers
        ),
        agreement_figures.figures(ws, officer=officer),
    )


def _since(found: Sequence[WorkReading], first: date) -> tuple[WorkReading, ...]:
    return tuple(each for each in found if each.visited >= first)


def _context(
    rows: Sequence[SchoolRow], officer: str, visits: int, readings: Sequence[WorkReading]
) -> Context:
    own = [row for row in rows if row.officer == officer]
    counted = Counter(row.category for row in own)
    read = {each.visit for each in readings if each.officer == officer}
    return Context(len(own), tuple(sorted(counted.items())), visits, len(read))


def _themes(readings: Sequence[WorkReading], known: Sheets) -> tuple[ThemeFound, ...]:
    terms = sorted({each.term for each in readings}, key=lambda term: term.order)
    found = []
    for theme in known.themes:
        by_term = [
            (term, count([e for e in readings if e.term == term], known, theme.id))
            for term in terms
        ]
        found.append(
            ThemeFound(
                theme,
                count(readings, known, theme.id),
                tuple((term, counts) for term, counts in by_term if counts.judged),
                short_of(readings, known, theme.id),
            )
        )
    return tuple(found)
