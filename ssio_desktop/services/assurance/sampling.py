"""Drawing the sample of finished reports that is read, and who reads each."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ssio_desktop.domain.assurance.readings import WorkReading
from ssio_desktop.domain.assurance.samples import (
    DRAWN,
    WORK_SAMPLE,
    Candidate,
    Plan,
    Sample,
    checked,
    draw,
    read_sample,
    sample_record,
)
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.second_looks import spread
from ssio_desktop.errors import UserError
from ssio_desktop.services import setting_up, visiting
from ssio_desktop.services.assurance import who
from ssio_desktop.services.evidence import log
from ssio_desktop.services.report_data import as_dict, report_part, text_of
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

ONE_IN, LEAST = 8, 2
"""What is proposed: one report in eight, of each officer at least two."""


@dataclass(frozen=True, slots=True)
class Sampled:
    """A report of a sample. reader: whose name is noted, empty for nobody. reading: None while it
    was not begun."""

    visit: VisitRow
    category: str
    reader: str
    reader_name: str
    reading: WorkReading | None = None


def finished(ws: Workspace, first: date, last: date) -> tuple[VisitRow, ...]:
    """The finished visits of some days, the latest first: those made final, however they stand
    now, but none that was withdrawn."""
    return tuple(
        row
        for row in visiting.list_visits(ws, days=(first, last))
        if row.version > 0 and row.state != "withdrawn"
    )


def finished_by(ws: Workspace, first: date, last: date) -> Counter[str]:
    """How many visits of some days were finished, by the officer (id)."""
    rows = ws.store.db.conn.execute(
        "SELECT officer, count(*) FROM visits WHERE visit_date BETWEEN ? AND ? "
        "AND state <> 'withdrawn' AND urn <> '' AND version > 0 GROUP BY officer",
        (first.isoformat(), last.isoformat()),
    )
    return Counter(dict(rows.fetchall()))


def candidates(ws: Workspace, first: date, last: date) -> tuple[Candidate, ...]:
    """What could be drawn of visits of some days, in the order of their ids."""
    found = [
        Candidate(row.id, row.officer, category_of(ws, row.id), row.form_id)
        for row in finished(ws, first, last)
    ]
    return tuple(sorted(found, key=lambda each: each.visit))


def category_of(ws: Workspace, visit_id: str) -> str:
    """The category on a visit’s latest report; empty where it has none."""
    versions = visiting.read(ws, visit_id).versions
    if not versions:
        return ""
    return text_of(as_dict(report_part(versions[-1].facts).get("category")), "code")


def plan_of(ws: Workspace, term: TermId, one_in: int, least: int, seed: str = "") -> Plan:
    """The plan for the visits of a term; its seed made by chance where none is given."""
    known = setting_up.calendar(ws).term(term)
    first = log.first_day(ws, term)
    last = known.last if known else log.first_day(ws, term.next())
    return Plan(first, last, one_in, least, seed.strip() or secrets.token_hex(4))


def draw_sample(ws: Workspace, plan: Plan, readers: Sequence[str] = ()) -> Outcome[Sample]:
    """Draw a sample and say who reads each report: whoever has the fewest so far, never its author.

    readers: ids; the one who works here where none is given. The plan, its seed and all that could
    have been drawn are recorded. UserError where the plan cannot be meant, or nothing is there.
    """
    who.require_lead(ws)
    of = candidates(ws, checked(plan).first, plan.last)
    drawn = draw(of, plan)
    if not drawn:
        raise UserError(
            say("No finished report of these days could be drawn."),
            where=f"{plan.first.isoformat()} – {plan.last.isoformat()}",
            remedy=say("Take the officers’ returns in, or choose another term."),
            code="assurance.nothing",
        )
    people = [*readers] or [ws.officer]
    authors = {visit: _authors(ws, visit) for visit in drawn}
    shared = spread(drawn, authors, people, Counter())
    sample = Sample(
        new_id(),
        plan,
        of,
        shared,
        tuple(visit for visit in drawn if visit not in shared),
        ws.moment(),
        ws.officer,
    )
    label = say("Sample of officers’ reports drawn: {count}", count=len(drawn))
    return ws.record([Write(_entity(sample.id), DRAWN, sample_record(sample))], sample, label=label)


def samples(ws: Workspace) -> tuple[Sample, ...]:
    """Every sample drawn, the latest first. Empty for those who do not lead."""
    if not who.viewer(ws).leads:
        return ()
    found = [s for state in ws.store.states(WORK_SAMPLE) if (s := read_sample(state)) is not None]
    return tuple(sorted(found, key=lambda each: (each.at, each.id), reverse=True))


def sample(ws: Workspace, sample_id: str) -> Sample:
    """One sample. UserError where it is not here."""
    who.require_lead(ws)
    found = read_sample(ws.store.state(_entity(sample_id)))
    if found is None:
        raise UserError(
            say("That sample is not in this store."),
            where=sample_id[:60],
            remedy=say("Take its name from the list of samples."),
            code="assurance.no-sample",
        )
    return found


def rows_of(ws: Workspace, found: Sample, readings: Sequence[WorkReading]) -> tuple[Sampled, ...]:
    """The reports of a sample, by officer, then by day; those not in this store are left out."""
    rows = {row.id: row for row in visiting.list_visits(ws)}
    category = {each.visit: each.category for each in found.of}
    made = {each.visit: each for each in readings if _is_of(each, found, rows.get(each.visit))}
    made |= {each.visit: each for each in readings if each.sample == found.id}
    listed = [
        Sampled(
            rows[visit],
            category.get(visit, ""),
            found.readers.get(visit, ""),
            setting_up.officer(ws, found.readers.get(visit, "")).name,
            made.get(visit),
        )
        for visit in found.drawn
        if visit in rows
    ]
    return tuple(
        sorted(
            listed,
            key=lambda e: (e.visit.officer_name.casefold(), str(e.visit.visit_date), e.visit.id),
        )
    )


def _is_of(reading: WorkReading, found: Sample, row: VisitRow | None) -> bool:
    """Whether a reading made for another sample stands for this one too: nobody reads the same
    version twice."""
    return (
        row is not None
        and reading.reader == found.readers.get(reading.visit)
        and reading.version == row.version
    )


def redraw(ws: Workspace, sample_id: str) -> tuple[Sample, tuple[str, ...]]:
    """A sample as recorded, and what its plan and seed draw from what could be drawn then."""
    found = sample(ws, sample_id)
    return found, draw(found.of, found.plan)


def assign(ws: Workspace, sample_id: str, visit_id: str, reader: str) -> Outcome[Sample]:
    """Let somebody else (id) read a report of a sample. UserError where it is their own, or not of
    the sample."""
    found = sample(ws, sample_id)
    refuse_own(ws, visit_id, reader)
    if visit_id not in found.drawn:
        raise UserError(
            say("That report is not in this sample."), where=visit_id, code="assurance.not-drawn"
        )
    made = replace(
        found,
        readers={**found.readers, visit_id: reader},
        unread=tuple(each for each in found.unread if each != visit_id),
    )
    label = say("Reader of a report chosen: {name}", name=setting_up.officer(ws, reader).name)
    return ws.record([Write(_entity(found.id), DRAWN, sample_record(made))], made, label=label)


def refuse_own(ws: Workspace, visit_id: str, reader: str) -> None:
    """UserError where a report is the reader’s own work."""
    if reader in _authors(ws, visit_id):
        raise UserError(
            say("Nobody reads their own work."),
            where=setting_up.officer(ws, reader).name,
            remedy=say("Let a colleague read it, or whoever leads."),
            code="assurance.own-work",
        )


def _authors(ws: Workspace, visit_id: str) -> set[str]:
    """Whose visit it was, and who made any version of its report final."""
    visit = visiting.read(ws, visit_id)
    return {visit.officer, *(each.by for each in visit.versions)}


def _entity(sample_id: str) -> str:
    return f"{WORK_SAMPLE}/{sample_id}"
