"""Gathers what the page of formal action shows, off the window's thread. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.casework.formal_ladder import Proposed, proposals
from ssio_desktop.domain.casework.formal_terms import Edition, Letter
from ssio_desktop.domain.concern_records import FORMAL, ConcernEntry
from ssio_desktop.services import concern_records, schools, setting_up, visiting
from ssio_desktop.services.casework import formal, formal_letters, formal_packs, formal_periods
from ssio_desktop.services.casework.formal import CaseRecord
from ssio_desktop.services.casework.formal_part import standing_of
from ssio_desktop.services.casework.formal_periods import Period
from ssio_desktop.services.casework.part import Standing
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FormalSheet:
    """A school's formal action. record: the case on show, None where there is none. cases: all of
    them. may: the steps that may be recorded, the next one first. period: what today's notice would
    give. visits: id, and day with kind, the latest first. entries: from before there were cases."""

    key: str
    urn: str
    name: str
    academy: bool
    today: date
    me: str
    editions: tuple[Edition, ...]
    edition: Edition
    record: CaseRecord | None
    cases: tuple[CaseRecord, ...]
    standing: Standing | None
    may: tuple[Proposed, ...]
    letters: tuple[Letter, ...]
    period: Period
    heard_by: Period | None
    visits: tuple[tuple[str, date | None, str], ...]
    entries: tuple[ConcernEntry, ...]


def gather(ws: Workspace, key: str) -> FormalSheet:
    """Read it. key: a URN for the open or latest case, or ``URN:case``. UserError where the school
    or the case is not in this store."""
    urn, _, case = key.partition(":")
    school = schools.school(ws, urn).school
    found = formal.cases(ws, school.urn)
    record = formal.open_or_not(ws, urn, case) if case else next(iter(found), None)
    today = ws.today()
    edition = record.case.edition if record else formal_packs.edition(ws, "", today)
    notice = record.case.notice if record else None
    return FormalSheet(
        key=key,
        urn=school.urn,
        name=school.name,
        academy=school.is_academy,
        today=today,
        me=setting_up.current_officer(ws).name,
        editions=formal_packs.editions(ws),
        edition=edition,
        record=record,
        cases=found,
        standing=standing_of(record.case, today) if record else None,
        may=proposals(record.case, today) if record else (),
        letters=formal_letters.letters_of(ws, record) if record else (),
        period=formal_periods.period(ws, edition, today),
        heard_by=formal_periods.representations(ws, edition, notice.day) if notice else None,
        visits=tuple(
            (row.id, row.visit_date, row.form_title)
            for row in visiting.list_visits(ws, urn=school.urn)
        ),
        entries=tuple(
            each for each in concern_records.entries(ws, school.urn) if each.kind in FORMAL
        ),
    )
