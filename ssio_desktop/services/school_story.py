"""What a school's page tells beside its record: views of it by area, strengths, actions, support.

Takes notes as they are recorded now, drafts too: the page is the officer's own working view. What
is printed for others takes notes as they were made final.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ssio_desktop.domain.casework.self_evaluations import SelfEvaluation, is_of
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.self_evaluation import (
    AREAS,
    COMPARISONS,
    DIFFERS,
    REPEAT,
    ViewArea,
    judged_in,
)
from ssio_desktop.domain.visits import STRENGTHS, named, read_day
from ssio_desktop.services import actions
from ssio_desktop.services.actions import ActionLine
from ssio_desktop.services.casework import self_evaluation, support_years
from ssio_desktop.services.casework.self_evaluation import said_of
from ssio_desktop.services.casework.support_years import SchoolSupport
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.visit_notes import VisitNote, notes_of
from ssio_desktop.services.workspace import Workspace

_WHOLE = "self_evaluation"
Marked = Literal["", "agrees", "differs", "unseen"]


@dataclass(frozen=True, slots=True)
class Said:
    """Words with where they stand. visit: id of the note, or empty."""

    words: str
    day: date | None = None
    visit: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """One area. school, officer, inspectors: None where nothing was asked, seen or judged.

    comparison: in the form's words, empty where none was made. marked: what it amounts to.
    """

    area: str
    school: Said | None
    officer: Said | None
    inspectors: Said | None
    comparison: str = ""
    marked: Marked = ""

    @property
    def is_empty(self) -> bool:
        return not (self.school or self.officer or self.inspectors)


@dataclass(frozen=True, slots=True)
class Strength:
    """A strength that a note records. area_id: as the form has it. willing: whether they would
    help, in the form's words."""

    area: str
    what: str
    who: str
    willing: str
    seen: date | None
    visit: str
    area_id: str = ""


@dataclass(frozen=True, slots=True)
class Brokered:
    """Support that a note records as arranged."""

    what: str
    provider: str
    starts: date | None
    visit: str


@dataclass(frozen=True, slots=True)
class SchoolStory:
    """What the notes tell of a school. planned: the day of the next visit, where one is planned."""

    views: tuple[View, ...]
    actions: tuple[ActionLine, ...]
    strengths: tuple[Strength, ...]
    brokered: tuple[Brokered, ...]
    support: SchoolSupport
    planned: date | None


def school_story(ws: Workspace, record: SchoolRecord) -> SchoolStory:
    """Everything for one school's page that its notes tell."""
    urn = record.school.urn
    notes = notes_of(ws, urn)
    made = [note for note in notes if note.day is not None and note.day <= ws.today()]
    coming = [note.day for note in notes if note.day is not None and note.day > ws.today()]
    latest_plan = made[-1].next_day if made else None
    if latest_plan is not None and latest_plan >= ws.today():
        coming.append(latest_plan)
    return SchoolStory(
        views=_views(record, notes, next(iter(self_evaluation.evaluations(ws, urn)), None)),
        actions=actions.list_actions(ws, urn=urn),
        strengths=strengths_in(notes),
        brokered=_brokered(notes),
        support=support_years.of_school(ws, urn),
        planned=min(coming, default=None),
    )


def _views(
    record: SchoolRecord, notes: tuple[VisitNote, ...], given: SelfEvaluation | None
) -> tuple[View, ...]:
    """The school as a whole first, then each area; what speaks of it last counts, a note or what
    the school gave."""
    rows: dict[str, tuple[VisitNote, Mapping[str, Json]]] = {}
    for note in notes:
        for row in note.rows(REPEAT):
            if row.get("area"):
                rows[str(row["area"])] = (note, row)
    found = [_whole(record, notes)]
    for area in AREAS:
        judged = judged_in(area, record.inspections)
        inspectors = None
        if judged is not None:
            inspection, judgement = judged
            day = judgement.judged_on or inspection.started
            inspectors = Said(f"{judgement.title}: {judgement.words}", day)
        told = rows.get(area.id)
        own = _given(area, given, inspectors)
        day = (told[0].day or date.max) if told else date.min
        if own is not None and given is not None and day < given.day:
            found.append(own)
        elif told is not None:
            found.append(_told(area.title, *told, inspectors))
        else:
            found.append(View(area.title, None, None, inspectors))
    return tuple(found)


def _given(area: ViewArea, given: SelfEvaluation | None, inspectors: Said | None) -> View | None:
    """What the school gave of an area, and the officer's view beside it; None for nothing."""
    own = next((each for each in given.views if is_of(each, area.id)), None) if given else None
    if own is None or given is None:
        return None
    seen = None if own.officer.is_empty else Said(said_of(own.officer), own.officer.day)
    compared = COMPARISONS[own.compared] if own.compared else ""
    school = Said(said_of(own.school), given.day)
    return View(area.title, school, seen, inspectors, compared, _marked(own.compared))


def _told(title: str, note: VisitNote, row: Mapping[str, Json], judged: Said | None) -> View:
    compared = str(row.get("comparison") or "")
    return View(
        title,
        _said(row.get("school"), note),
        _said(row.get("officer"), note),
        judged,
        COMPARISONS.get(compared, compared),
        _marked(compared),
    )


def _marked(compared: str) -> Marked:
    if compared in DIFFERS:
        return "differs"
    return compared if compared in ("agrees", "unseen") else ""  # type: ignore[return-value]


def _whole(record: SchoolRecord, notes: tuple[VisitNote, ...]) -> View:
    """How the school's judgement as a whole compares with what was seen, and its last grade."""
    judged = next(
        (
            Said(f"{each.overall.title}: {each.overall.words}", each.started)
            for each in record.inspections
            if each.overall is not None and each.overall.words and not each.inherited
        ),
        None,
    )
    for note in reversed(notes):
        value = str(named(note.answers, _WHOLE) or "")
        if not value:
            continue
        key = next((path for path in note.answers if path.endswith(f".{_WHOLE}")), _WHOLE)
        words = note.choice(key, value)
        why = str(named(note.answers, f"{_WHOLE}_note") or "").strip()
        officer = _said("\n".join(filter(None, (words, why))), note)
        marked: Marked = "agrees" if value == "matches" else "" if value == "none" else "differs"
        return View("The school as a whole", None, officer, judged, words, marked)
    return View("The school as a whole", None, None, judged)


def strengths_in(notes: tuple[VisitNote, ...]) -> tuple[Strength, ...]:
    """The strengths that notes record, the latest first."""
    return tuple(
        Strength(
            note.choice("strengths.area", row.get("area")),
            _text(row, "what"),
            _text(row, "who"),
            note.choice("strengths.willing", row.get("willing")),
            note.day,
            note.visit.id,
            _text(row, "area"),
        )
        for note in reversed(notes)
        for row in note.rows(STRENGTHS)
        if row.get("what")
    )


def _brokered(notes: tuple[VisitNote, ...]) -> tuple[Brokered, ...]:
    return tuple(
        Brokered(
            _text(row, "what"),
            _text(row, "provider_name") or note.choice("support.provider", row.get("provider")),
            note.day if not row.get("starts") else read_day(row.get("starts")),
            note.visit.id,
        )
        for note in reversed(notes)
        for row in note.rows("support")
        if row.get("what")
    )


def _said(value: Json, note: VisitNote) -> Said | None:
    text = str(value or "").strip()
    return Said(text, note.day, note.visit.id) if text else None


def _text(row: Mapping[str, Json], name: str) -> str:
    return str(row.get(name) or "").strip()
