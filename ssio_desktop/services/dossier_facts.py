"""Gathers what a school's dossier prints. Takes notes as they were made final, never drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from ssio_desktop.domain.calendar import TermId, year_words
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.measures import year_title
from ssio_desktop.domain.schools import School
from ssio_desktop.domain.visits import STATE_WORDS, read_day
from ssio_desktop.reports.dossier import (
    DossierAction,
    DossierCategory,
    DossierData,
    DossierResult,
    DossierStrength,
    DossierSupport,
    DossierVisit,
    YearUse,
)
from ssio_desktop.reports.record_charts import ActionProgress
from ssio_desktop.reports.wording import entitled, long_day, short_day
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework import support_years
from ssio_desktop.services.casework.entitlement import brings
from ssio_desktop.services.casework.support_years import SchoolSupport
from ssio_desktop.services.categorising import entity_of
from ssio_desktop.services.category_words import ToldCategory, reasons_of, told_categories
from ssio_desktop.services.performance.attainment import attainment
from ssio_desktop.services.performance.plain_words import figure_words
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.visit_notes import AgreedAction, VisitNote, actions_in, notes_of
from ssio_desktop.services.workspace import Workspace

_ROLES = {"chair": "Chair of governors"}
_RELATIONS = {"predecessor": "Came from", "successor": "Became", "other": "Linked with"}


def dossier_data(ws: Workspace, urn: str) -> DossierData:
    """Everything for one school's dossier. UserError where the school is not in this store."""
    record = schools.school(ws, urn)
    school = record.school
    every = notes_of(ws, school.urn)
    fixed = {note.visit.id: note for note in notes_of(ws, school.urn, only_fixed=True)}
    kept = tuple(fixed.values())
    actions = actions_in(kept)
    told = told_categories(ws, record)
    when = _latest_record(ws, record)
    return DossierData(
        name=school.name,
        urn=school.urn,
        when=when,
        author=setting_up.current_officer(ws).name,
        recorded=f"URN {school.urn}, as recorded on {long_day(when.date())}",
        facts=_facts(record),
        contacts=_contacts(record),
        links=tuple(
            (
                _RELATIONS.get(link.kind, "Linked with"),
                link.name or link.other_urn,
                link.other_urn,
                short_day(link.established),
            )
            for link in record.links
        ),
        inspections=record.inspections,
        names={link.other_urn: link.name for link in record.links if link.name},
        categories=_categories(ws, record, told),
        steps=_scale(told),
        visits=tuple(_visit(note, fixed.get(note.visit.id)) for note in reversed(every)),
        open_actions=tuple(_action(one) for one in _by_due(actions) if one.is_open),
        closed_actions=tuple(_action(one) for one in _by_due(actions) if not one.is_open),
        strengths=tuple(_strengths(kept)),
        support=tuple(_support(kept)),
        years=_years(ws, urn, every),
        progress=_progress(actions, when.date()),
        results=tuple(_results(ws, school.urn)),
    )


def _facts(record: SchoolRecord) -> tuple[tuple[str, str], ...]:
    school = record.school
    return (
        ("Phase", _capital(school.phase)),
        ("Type", school.type_name),
        ("Status", _capital(school.status)),
        ("Ages", school.ages),
        ("Pupils", "" if school.pupils is None else str(school.pupils)),
        ("Places", "" if school.capacity is None else str(school.capacity)),
        ("Free school meals", _share(school)),
        ("Sixth form", {True: "Yes", False: "No", None: ""}[school.has_sixth_form]),
        ("Religious character", school.religious_character),
        ("Trust", school.trust_name),
        ("Federation", school.federation_name),
        ("Authority", school.la_name),
        ("Opened", long_day(school.opened)),
        ("Closed", long_day(school.closed)),
        ("Package", {True: "Bought", False: "Not bought", None: ""}[record.package]),
        ("Register as at", long_day(read_day(record.as_at))),
    )


def _share(school: School) -> str:
    return "" if school.percentage_fsm is None else f"{school.percentage_fsm:g} per cent"


def _contacts(record: SchoolRecord) -> tuple[tuple[str, str], ...]:
    school = record.school
    return (
        (school.head_job_title or "Headteacher", school.head_name),
        *(
            (_ROLES.get(role, _capital(role.replace("_", " "))), name)
            for role, name in sorted(record.contacts.items())
        ),
        ("Officer", record.officer_name),
        ("Address", "\n".join(school.address)),
        ("Telephone", school.telephone),
        ("Website", school.website),
    )


def _categories(
    ws: Workspace, record: SchoolRecord, told: tuple[ToldCategory, ...]
) -> tuple[DossierCategory, ...]:
    officers = {found.term: found.officer for found in record.categories}
    scale = _scale(told)
    return tuple(
        DossierCategory(
            term=one.term.title,
            code=one.code,
            name=one.name,
            movement=one.movement,
            by=setting_up.officer(ws, officers[one.term]).name,
            reasons=reasons_of(one, brief=number > 0),
            next_steps=one.next_steps,
            step=_step(one, scale),
        )
        for number, one in enumerate(told)
    )


def _results(ws: Workspace, urn: str) -> Iterator[DossierResult]:
    """The headline measures, each of the latest year of which the school has one."""
    for view in attainment(ws, urn, likened=False).headlines:
        year = next((each for each in reversed(view.years) if each.school is not None), None)
        if year is not None:
            measure = view.measure
            of_former = " (school before)" if year.former else ""
            yield DossierResult(
                measure.name,
                year_title(year.year),
                f"{figure_words(measure, year.school)}{of_former}",
                figure_words(measure, year.authority),
                figure_words(measure, year.nation),
            )


def _scale(told: tuple[ToldCategory, ...]) -> tuple[str, ...]:
    """The latest framework's plain categories, the one with most support first."""
    framework = next((one.framework for one in told if one.framework), None)
    if framework is None:
        return ()
    return tuple(each.id for each in reversed(framework.plain_categories))


def _step(one: ToldCategory, scale: tuple[str, ...]) -> int | None:
    """The place on the scale; a vulnerable form stands where its category does."""
    if one.framework is None or one.category is None:
        return None
    own = tuple(each.id for each in reversed(one.framework.plain_categories))
    base = one.category.vulnerable_form_of or one.category.id
    return scale.index(base) + 1 if own == scale and base in scale else None


def _visit(note: VisitNote, fixed: VisitNote | None) -> DossierVisit:
    return DossierVisit(
        date=long_day(note.day) or "No day yet",
        kind=note.title,
        officer=note.officer_name,
        state=STATE_WORDS[note.state],
        days=note.days_used,
        findings=fixed.findings() if fixed else (),
    )


def _by_due(actions: Iterable[AgreedAction]) -> list[AgreedAction]:
    return sorted(actions, key=lambda one: (one.due is None, one.due or date.max))


def _action(one: AgreedAction) -> DossierAction:
    return DossierAction(
        what=one.what,
        who=one.who,
        due=short_day(one.due),
        agreed=short_day(one.agreed.day),
        state=_state(one),
        comment=one.comment,
    )


def _state(one: AgreedAction) -> str:
    if not one.state:
        return "Not recorded yet"
    day = short_day(one.told.day) if one.told else ""
    return f"{one.state_words} ({day})" if day else one.state_words


def _strengths(notes: tuple[VisitNote, ...]) -> list[DossierStrength]:
    return [
        DossierStrength(
            area=note.choice("strengths.area", row.get("area")),
            what=_text(row.get("what")),
            who=_text(row.get("who")),
            willing=note.choice("strengths.willing", row.get("willing")),
            seen=short_day(note.day),
        )
        for note in reversed(notes)
        for row in note.rows("strengths")
        if row.get("what")
    ]


def _support(notes: tuple[VisitNote, ...]) -> list[DossierSupport]:
    return [
        DossierSupport(
            what=_text(row.get("what")),
            provider="\n".join(
                filter(
                    None,
                    (
                        note.choice("support.provider", row.get("provider")),
                        _text(row.get("provider_name")),
                    ),
                )
            ),
            starts=short_day(read_day(row.get("starts"))),
            success=_text(row.get("success")),
            agreed=short_day(note.day),
        )
        for note in reversed(notes)
        for row in note.rows("support")
        if row.get("what")
    ]


def _progress(actions: Iterable[AgreedAction], day: date) -> tuple[ActionProgress, ...]:
    """How actions stand on a day, by the term of the visit at which they were agreed."""
    counts: dict[TermId, Counter[str]] = {}
    for one in actions:
        if one.agreed.term is not None:
            counts.setdefault(one.agreed.term, Counter())[_standing(one, day)] += 1
    return tuple(
        ActionProgress(
            term.title, found["done"], found["on the way"], found["late"], found["dropped"]
        )
        for term, found in sorted(counts.items(), key=lambda item: item[0].order)
    )


def _standing(one: AgreedAction, day: date) -> str:
    if not one.is_open:
        return one.state
    overdue = one.due is not None and one.due < day
    return "late" if overdue or one.state == "late" else "on the way"


def _years(ws: Workspace, urn: str, notes: tuple[VisitNote, ...]) -> tuple[YearUse, ...]:
    years = sorted({note.term.academic_year for note in notes if note.term}, reverse=True)
    found = []
    for year in years:
        own = [note for note in notes if note.term and note.term.academic_year == year]
        support = support_years.of_school(ws, urn, year)
        only = support.only
        found.append(
            YearUse(
                year_words(year),
                len(own),
                sum(note.days_used for note in own) + support.given_days,
                only.entitled if only else None,
                only.unit if only else None,
                entitled_words(support),
            )
        )
    return tuple(found)


def entitled_words(support: SchoolSupport) -> str:
    """What a school is entitled to in a year, in words; empty where no framework names anything."""
    kinds = {part.held.support for part in support.year.parts if part.held and part.held.support}
    if len(kinds) == 1:
        return entitled(kinds.pop(), support.package)
    told = brings(support.year.pools)
    return f"{told} this year" if told else ""


def _latest_record(ws: Workspace, record: SchoolRecord) -> datetime:
    """The moment of the latest record that the dossier tells of; never that of the clock."""
    urn = record.school.urn
    keys = ws.store.db.query("SELECT key FROM inspections WHERE urn = ?", (urn,))
    entities = [
        f"school/{urn}",
        *(f"inspection/{row['key']}" for row in keys),
        *(entity_of(urn, found.term) for found in record.categories),
        *(f"visit/{line.id}" for line in record.visits),
    ]
    latest = max(ws.store.state(entity).last_stamp for entity in entities)
    return Stamp.parse(latest).moment().astimezone(UTC)


def _text(value: object) -> str:
    return str(value or "").strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
