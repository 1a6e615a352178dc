"""What the record itself tells of a school that may bear on its risk.

Each sign names where it was read, so that a person can look it up. None of them rates a school.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.framework_types import Criterion
from ssio_desktop.domain.inspection_scales import ScaleId
from ssio_desktop.domain.inspections import Inspection, InspectionJudgement
from ssio_desktop.domain.schools import School
from ssio_desktop.domain.visits import named, read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import actions, categorising, schools, setting_up
from ssio_desktop.services.categorising import Categorisation
from ssio_desktop.services.published_signs import published_signs
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.visit_notes import VisitNote, notes_of
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.projections.tables import REGISTER, raw_fields
from ssio_desktop.wording import said_day, say

OLD_INSPECTION: Final = 4
"""Years after which the latest inspection is called old: what schools can expect between two."""
PERIOD: Final = timedelta(days=400)
"""How far back changes in the register and notes of visits are looked at: a school year."""
FEWER_PUPILS: Final = 10
"""Per cent by which the roll fell or grew for it to be told."""
_LONGEST: Final = 400
_WEAK_FROM: Final[Mapping[ScaleId, int]] = {
    "overall-grade": 3,
    "overall-grade-before-2012": 3,
    "report-card": 4,
    "safeguarding-effective": 2,
    "safeguarding-standards": 2,
}
"""The place on each scale from which a judgement of inspectors is told: short of good, or of the
expected standard."""

SPEAKS: Final[Mapping[str, tuple[str, ...]]] = {
    "attendance": ("attendance", "absence", "absent"),
    "exclusions": ("exclusion", "excluded", "suspen", "behaviour"),
    "complaints": ("complain",),
    "finance": ("money", "financ", "budget", "deficit"),
    "governance": ("govern",),
    "staffing": ("staff", "recruit", "vacanc"),
    "leadership": ("head’s", "headteacher", "head teacher", "acting head", "principal", "leaders"),
    "numbers": ("merg", "joining or leaving", "pupil number", "numbers of pupils"),
    "results": ("attainment", "results", "progress", "achievement"),
}
"""Beginnings of words by which a criterion, or what an officer wrote for the board, is known to
speak of a signal."""

_TICKED: Final[Mapping[str, tuple[str, ...]]] = {
    "leaders": ("leadership",),
    "staff": ("staffing",),
    "pupils": ("numbers",),
    "merger": ("numbers",),
    "complaints": ("complaints",),
    "serious": ("staffing", "governance", "finance"),
    "governors": ("governance",),
    "provision": ("results",),
}
"""The signs of vulnerability that the note of a termly visit offers, and what they speak of."""

_WRITTEN: Final = (
    ("seen_attendance", ("attendance", "exclusions")),
    ("on_head", ("leadership",)),
    ("on_staffing", ("staffing",)),
    ("on_finance", ("finance",)),
    ("on_complaints", ("complaints",)),
    ("on_governance", ("governance",)),
)
"""Questions of the forms that came with the program whose answers are passed on as they stand."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that the record tells. signal: what it is about. source: where it was read, in
    words. visit: id of its note, or empty. quoted: an officer's answer as it was written, which may
    be good news as well."""

    signal: str
    words: str
    source: str
    day: date | None = None
    visit: str = ""
    quoted: bool = False


def signs_of(ws: Workspace, urn: str, term: TermId) -> tuple[Sign, ...]:
    """Everything that the record of a school tells for a term, by signal.

    UserError where the school is not in this store.
    """
    record = schools.school(ws, urn)
    last = setting_up.calendar(ws).term(term)
    day = min(ws.today(), last.last) if last is not None else ws.today()
    found = (
        *_register(ws, record, day),
        *(Sign(*told) for told in published_signs(ws, urn, day)),
        *_inspections(record.inspections, day),
        *_categories(ws, record, term),
        *_actions(ws, urn, day),
        *_visits(record, term, ws),
        *_notes(notes_of(ws, urn), day),
    )
    return tuple(found)


def _register(ws: Workspace, record: SchoolRecord, day: date) -> Iterator[Sign]:
    entries = ws.store.state(f"school/{record.school.urn}").under(REGISTER)
    known = sorted(
        (as_at, School.from_register(record.school.urn, raw_fields(entry)))
        for as_at, entry in entries.items()
        if isinstance(entry, dict) and as_at <= day.isoformat()
    )
    since = (day - PERIOD).isoformat()
    for (before, was), (as_at, now) in pairwise(known):
        if as_at < since:
            continue
        on, then = read_day(as_at), read_day(before)
        if on is None or then is None:
            continue
        source = say("Registers of {before} and {now}", before=said_day(then), now=said_day(on))
        if was.head_name and now.head_name and _plain(was.head_name) != _plain(now.head_name):
            yield Sign("leadership", say("The register names another head."), source, on)
        if was.pupils and now.pupils is not None:
            change = 100 * (now.pupils - was.pupils) / was.pupils
            if abs(change) >= FEWER_PUPILS:
                told = say(
                    "{now} pupils on roll, {before} before.", now=now.pupils, before=was.pupils
                )
                yield Sign("numbers", told, source, on)


def _inspections(inspections: tuple[Inspection, ...], day: date) -> Iterator[Sign]:
    source = say("Published inspections")
    own = [
        each
        for each in inspections
        if each.started is not None and each.started <= day and not each.inherited
    ]
    if not own:
        yield Sign("inspection", say("No inspection of the school itself is known."), source)
        return
    latest = own[0]
    assert latest.started is not None
    if (day - latest.started).days > OLD_INSPECTION * 365.25:
        told = say(
            "The latest inspection is more than {years} years old: {day}.",
            years=OLD_INSPECTION,
            day=said_day(latest.started),
        )
        yield Sign("inspection", told, source, latest.started)
    if latest.category:
        yield Sign(
            "inspection",
            say("In a category of concern: {category}.", category=latest.category),
            source,
            latest.started,
        )
    # Since September 2024 there is no overall grade; what was judged last counts, and no older one.
    judged = next(
        (each for each in own if any(one.words for one in (each.overall, *each.areas) if one)),
        None,
    )
    if judged is None:
        return
    if judged.overall is not None and judged.overall.words:
        if _is_weak(judged.overall):
            told = say("Latest overall grade: {grade}.", grade=judged.overall.words)
            yield Sign("inspection", told, source, judged.started)
        return
    for area in judged.areas:
        if _is_weak(area):
            told = say("{area}: {grade}", area=area.title, grade=area.words or "")
            yield Sign("inspection", told, source, judged.started)


def _is_weak(judged: InspectionJudgement) -> bool:
    return (judged.rank or 0) >= _WEAK_FROM[judged.scale]


def _categories(ws: Workspace, record: SchoolRecord, term: TermId) -> Iterator[Sign]:
    latest = next(
        (each for each in record.categories if each.completed and each.term.order <= term.order),
        None,
    )
    if latest is None:
        yield Sign("category", say("The school has no category yet."), say("Categories"))
        return
    source = say("Categorisation, {term}", term=latest.term.title)
    if latest.term != term:
        yield Sign("category", say("Not categorised in this term."), source)
    try:
        opened = categorising.open_categorisation(ws, record.school.urn, latest.term)
    except UserError:
        return  # Its framework is not here; its code stands on the page all the same.
    moved = opened.movement(latest.category)
    if moved in ("down", "vulnerable"):
        before = opened.previous.category if opened.previous else ""
        told = say("Moved from {before} to {now}.", before=before, now=latest.category)
        yield Sign("category", told, source)
    if latest.suggested and latest.suggested != latest.category:
        told = say(
            "Judged {category}; the criteria fit {suggested} best.",
            category=latest.category,
            suggested=latest.suggested,
        )
        yield Sign("category", told, source)
    yield from _judgements(opened, source)


def _judgements(opened: Categorisation, source: str) -> Iterator[Sign]:
    """Concerns that were judged to be met, strengths of the school's own category that were not,
    and what makes it vulnerable."""
    category = opened.framework.category(opened.draft.category)
    own = (category.vulnerable_form_of or category.id) if category else ""
    for each in opened.fit().readings:
        if not each.applies or not each.by_officer:
            continue
        concern = each.criterion.worded == "concerns" and each.judgement in ("met", "partly")
        lacking = (
            each.criterion.worded == "strengths"
            and each.criterion.category == own
            and each.judgement == "not met"
        )
        if concern or lacking:
            told = say(
                "{label}: {criterion}",
                label=opened.framework.label(each.judgement),
                criterion=each.criterion.text,
            )
            for signal in _of_criterion(each.criterion):
                yield Sign(signal, told, source)
    for key, note in opened.draft.factors.items():
        factor = opened.framework.factor(key)
        if factor is not None and note.present:
            for signal in spoken_of(factor.text) or ("other",):
                yield Sign(signal, factor.text, source)


def _of_criterion(criterion: Criterion) -> tuple[str, ...]:
    by_aspect = {
        "attainment": "results",
        "progress": "results",
        "groups": "results",
        "leadership": "leadership",
        "early-years-leadership": "leadership",
    }
    if criterion.aspect in by_aspect:
        return (by_aspect[criterion.aspect],)
    return spoken_of(criterion.text)


def _actions(ws: Workspace, urn: str, day: date) -> Iterator[Sign]:
    overdue = [
        each for each in actions.list_actions(ws, urn=urn, day=day) if each.standing == "overdue"
    ]
    if overdue:
        told = (
            say("1 agreed action is overdue.")
            if len(overdue) == 1
            else say("{count} agreed actions are overdue.", count=len(overdue))
        )
        yield Sign("actions", told, say("Actions"), overdue[0].due, overdue[0].visit)


def _visits(record: SchoolRecord, term: TermId, ws: Workspace) -> Iterator[Sign]:
    rows = ws.store.db.query(
        "SELECT 1 FROM visits WHERE urn = ? AND term = ? AND state <> 'withdrawn' LIMIT 1",
        (record.school.urn, str(term)),
    )
    if not any(True for _ in rows):
        yield Sign("support", say("No visit is recorded in this term."), say("Visits"))


def _notes(notes: Iterable[VisitNote], day: date) -> Iterator[Sign]:
    """What the latest notes say; each question counts as it was answered last."""
    recent = [note for note in notes if note.day is not None and day - PERIOD <= note.day <= day]
    for name, signals in _WRITTEN:
        for note, text in _latest(recent, name):
            for signal in signals:
                yield _quoted(signal, text, note)
    for note, value in _latest(recent, "vulnerability"):
        key = next((path for path in note.answers if path.endswith("vulnerability")), "")
        for chosen in value.split():
            for signal in _TICKED.get(chosen, ()):
                yield _said(signal, note.choice(key, chosen), note)
    for note, text in _latest(recent, "risk"):
        for signal in spoken_of(text) or ("other",):
            yield _said(signal, text, note)
    for note, value in _latest(recent, "vacancies"):
        if value.isdigit() and int(value):
            yield _said("governance", say("Governor vacancies: {count}", count=value), note)
    for note, value in _latest(recent, "plan_progress"):
        if value == "red":
            key = next((path for path in note.answers if path.endswith("plan_progress")), "")
            yield _said("actions", note.choice(key, value), note)
    for note, value in _latest(recent, "category_view"):
        if value == "down":
            key = next((path for path in note.answers if path.endswith("category_view")), "")
            yield _said("category", note.choice(key, value), note)


def _latest(notes: list[VisitNote], name: str) -> Iterator[tuple[VisitNote, str]]:
    """The latest answer to a question, as text, with its note; nothing where none was given."""
    for note in reversed(notes):
        value = named(note.answers, name)
        if isinstance(value, list):
            value = " ".join(map(str, value))
        if value not in (None, "") and (text := str(value).strip()):
            yield note, text
            return


def _said(signal: str, text: str, note: VisitNote) -> Sign:
    cut = text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + "…"
    source = say(
        "{kind}, {day}", kind=note.title, day=said_day(note.day) if note.day else say("no day")
    )
    return Sign(signal, cut, source, note.day, note.visit.id)


def _quoted(signal: str, text: str, note: VisitNote) -> Sign:
    """An answer that is asked for whether things go well or not. No program can tell which."""
    sign = _said(signal, text, note)
    words = say("The note says, be it good or bad: {words}", words=sign.words)
    return replace(sign, words=words, quoted=True)


def spoken_of(text: str) -> tuple[str, ...]:
    """The signals that a text speaks of, by the beginnings of its words."""
    folded = f" {text.casefold()}"
    return tuple(
        signal
        for signal, starts in SPEAKS.items()
        if any(f" {start}" in folded or f"-{start}" in folded for start in starts)
    )


def _plain(name: str) -> str:
    """A head's name without title and case, so that “Ms” for “Mrs” is no other head."""
    words = name.casefold().replace(".", " ").split()
    titles = {"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "mx", "rev", "revd", "sister"}
    return " ".join(word for word in words if word not in titles)
