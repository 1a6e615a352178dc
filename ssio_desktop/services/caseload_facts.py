"""Gathers an officer's plan of a term and the sheet of open actions, from the notes of visits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from ssio_desktop.domain.calendar import TermId, year_words
from ssio_desktop.reports.action_sheet import ActionSheetData, OpenAction
from ssio_desktop.reports.caseload_plan import CaseloadPlanData, PlannedSchool, VisitAhead
from ssio_desktop.reports.wording import long_day, short_day
from ssio_desktop.services import actions, schools, setting_up, visit_actions
from ssio_desktop.services.casework import support_years
from ssio_desktop.services.casework.support_years import SchoolSupport
from ssio_desktop.services.dossier_facts import entitled_words
from ssio_desktop.services.readiness import SchoolReadiness, readiness
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.visit_notes import (
    AgreedAction,
    VisitNote,
    actions_in,
    mentioned_last,
    notes_of,
)
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Ahead:
    day: date
    school: str
    focus: str


def caseload_data(ws: Workspace, term: TermId, day: date | None = None) -> CaseloadPlanData:
    """The plan of the officer who works here. day: against which visits are made or ahead, else
    today. Every visit that is not withdrawn counts, whatever its form."""
    day = day or ws.today()
    ahead: list[_Ahead] = []
    planned = []
    ready = readiness(ws, term).schools
    support = support_years.in_year(ws, [each.school.urn for each in ready], term.academic_year)
    for found in ready:
        notes = notes_of(ws, found.school.urn)
        coming = _ahead(found.school.name, notes, day)
        ahead += coming
        own = support[found.school.urn]
        planned.append(_school(ws, found, own, notes, coming, term, day))
    ahead.sort(key=lambda one: (one.day, one.school.casefold()))
    return CaseloadPlanData(
        officer=setting_up.current_officer(ws).name,
        term=term.title,
        year=year_words(term.academic_year),
        day=long_day(day),
        when=_moment(day),
        schools=tuple(planned),
        ahead=tuple(VisitAhead(long_day(one.day), one.school, one.focus) for one in ahead),
        identifier=f"caseload-{term}",
    )


def actions_data(ws: Workspace, urn: str = "", day: date | None = None) -> ActionSheetData:
    """The open actions of one school; else of the caseload of the officer who works here, or, for
    those without a caseload, of every school here. UserError where the school is not here."""
    day = day or ws.today()
    me = setting_up.current_officer(ws).name
    if urn:
        school = schools.school(ws, urn).school
        rows = [(school.urn, school.name)]
        of = school.name
    else:
        mine: tuple[SchoolRow, ...] = schools.list_schools(ws, officer=ws.officer, only_open=True)
        of = f"Schools of {me}" if mine else "Every school here"
        rows = [(row.urn, row.name) for row in mine or schools.list_schools(ws)]
    return ActionSheetData(
        of=of,
        day=day,
        when=_moment(day),
        author=me,
        actions=(
            *(each for one, name in rows for each in _open_actions(ws, one, name)),
            *_of_boards(ws, {one for one, _ in rows}, day),
        ),
        identifier=f"actions-{urn or 'caseload'}-{day.isoformat()}",
        one_school=bool(urn),
    )


def _open_actions(ws: Workspace, urn: str, school: str) -> list[OpenAction]:
    notes = notes_of(ws, urn)
    latest = mentioned_last(notes)
    return [_open(school, each, latest) for each in actions_in(notes) if each.is_open]


def _of_boards(ws: Workspace, urns: Collection[str], day: date) -> Iterator[OpenAction]:
    """Open actions that no note of a visit speaks of."""
    for line in actions.list_actions(ws, day=day):
        if line.urn in urns and line.is_open and not line.is_of(visit_actions.SOURCE.id):
            told = f"on {short_day(line.told_on)}" if line.told_on else ""
            yield OpenAction(
                school=line.school,
                what=line.what,
                who=line.who,
                due=line.due,
                state="\n".join(filter(None, (line.words, told))),
                agreed=f"{line.kind}, {short_day(line.agreed)}",
            )


def _open(school: str, action: AgreedAction, latest: str) -> OpenAction:
    note = action.agreed
    day = short_day(note.day) or "no day yet"
    told = short_day(action.told.day) if action.told else ""
    return OpenAction(
        school=school,
        what=action.what,
        who=action.who,
        due=action.due,
        state="\n".join(filter(None, (action.state_words, told and f"on {told}"))),
        agreed=f"{note.title}, {day}" + ("" if note.fixed else "\nThe note is still a draft"),
        earlier=_is_earlier(action, latest),
    )


def _is_earlier(action: AgreedAction, latest: str) -> bool:
    """Whether the latest note that speaks of actions is silent about this one, and nothing was
    recorded of it between visits."""
    told = action.told
    if told is not None and not told.visit:
        return False
    return latest not in (action.agreed.visit.id, told.visit if told else "")


def _school(
    ws: Workspace,
    found: SchoolReadiness,
    support: SchoolSupport,
    notes: Iterable[VisitNote],
    coming: list[_Ahead],
    term: TermId,
    day: date,
) -> PlannedSchool:
    row = found.school
    made = [note for note in notes if note.day is not None and note.day <= day]
    year = [note for note in made if note.term and note.term.academic_year == term.academic_year]
    own = [note for note in year if note.term == term]
    missing = [gap.what for gap in found.gaps]
    if support.depends_on_package:
        missing.append("Whether the package is bought is not recorded.")
    if not coming:
        missing.append("Next visit: no day yet.")
    return PlannedSchool(
        urn=row.urn,
        name=row.name,
        category=_category(ws, row.urn, term),
        package={True: "Bought", False: "Not bought", None: "Not recorded"}[row.package],
        entitlement=entitled_words(support),
        term_visits=len(own),
        year_visits=len(year),
        term_days=sum(note.days_used for note in own),
        year_days=sum(note.days_used for note in year) + support.given_days,
        next_visit=short_day(coming[0].day) if coming else _lapsed(made),
        missing=tuple(missing),
        entitled=support.only.entitled if support.only else None,
        unit=support.only.unit if support.only else None,
    )


def _ahead(school: str, notes: tuple[VisitNote, ...], day: date) -> list[_Ahead]:
    """The visits to come: those begun for a later day, and the one that the last note plans."""
    dated = [note for note in notes if note.day is not None]
    found = {note.day: "" for note in dated if note.day is not None and note.day > day}
    made = [note for note in dated if note.day is not None and note.day <= day]
    if made and made[-1].next_day is not None and made[-1].next_day >= day:
        found[made[-1].next_day] = made[-1].next_focus
    return [_Ahead(when, school, focus) for when, focus in sorted(found.items())]


def _lapsed(made: list[VisitNote]) -> str:
    """What became of the day that the last note planned, where it has passed without a visit."""
    planned = made[-1].next_day if made else None
    last = made[-1].day if made else None
    if planned is None or last is None or planned <= last:
        return ""
    return f"{short_day(planned)}, passed without a note"


def _category(ws: Workspace, urn: str, term: TermId) -> str:
    """The latest completed category up to a term, in words."""
    known = (
        each
        for each in schools.categories_of(ws, urn)
        if each.completed and each.term.order <= term.order
    )
    latest = next(known, None)
    if latest is None:
        return ""
    return latest.category if latest.term == term else f"{latest.category}\n{latest.term.title}"


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
