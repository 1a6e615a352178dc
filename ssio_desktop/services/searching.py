"""Finding anything that was ever written: one search over schools, notes, actions, reasons,
officers and forms, with what is typed and not yet recorded."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, get_args

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Event
from ssio_desktop.domain.meetings import MEETING
from ssio_desktop.errors import UserError
from ssio_desktop.services import about_school, forms, setting_up, visiting
from ssio_desktop.services.assurance import reading as work_reading
from ssio_desktop.services.entry_words import EntryWords
from ssio_desktop.services.search_words import Piece, excerpt, fits, terms_of
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import fulltext
from ssio_desktop.store.fulltext import Found, Term
from ssio_desktop.store.texts import TextKind, text_of

__all__ = ["KINDS", "Hit", "Piece", "Results", "Standing", "TextKind", "Wanted", "search"]

KINDS: tuple[TextKind, ...] = get_args(TextKind)

Standing = Literal["stands", "typed", "former", "withdrawn"]
"""typed: not yet part of the record. former: replaced or taken out since. withdrawn: of a visit
that was withdrawn."""

_SPARE = 4
"""So many times as much is read as is shown, because some of it is told once or left out."""

_ONCE = frozenset({"school", "form", "officer"})
"""Kinds of which an entity is told once, however many of its entries fit."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; an empty field narrows nothing.

    text: words, and phrases between quotation marks. officer: id of who wrote it. term: such as
    ``2026-autumn``. first, last: days of the visit, of anything else those on which it was written.
    former: earlier versions too.
    """

    text: str
    kind: TextKind | Literal[""] = ""
    urn: str = ""
    term: str = ""
    officer: str = ""
    first: date | None = None
    last: date | None = None
    former: bool = False
    limit: int = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand.

    entity, path: of the record. urn: of its school, or empty. about: the school or thing it is
    part of. where: the question or field. day: on which it was written. visit_day: of its visit.
    """

    kind: TextKind
    entity: str
    path: str
    urn: str
    about: str
    where: str
    excerpt: tuple[Piece, ...]
    day: date | None
    visit_day: str
    officer: str
    officer_name: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, the best first. more: whether there is more than is told. terms: how many
    words or phrases were looked for; 0 where nothing that could be was typed."""

    hits: tuple[Hit, ...]
    more: bool
    terms: int


def search(ws: Workspace, wanted: Wanted) -> Results:
    """Everything in which all the words stand. Whatever is typed is answered, never refused."""
    terms = terms_of(wanted.text)
    if not terms:
        return Results((), False, 0)
    most = wanted.limit * _SPARE
    condition, arguments = _within(ws, wanted)
    found = fulltext.search(
        ws.store.db,
        terms,
        kinds=(wanted.kind,) if wanted.kind else (),
        officers=(wanted.officer,) if wanted.officer else (),
        former=wanted.former,
        within=condition,
        arguments=arguments,
        limit=most,
    )
    typed = [each for each in _typed(ws, terms) if _fits_filters(ws, each, wanted)]
    known = EntryWords(ws, [each.event for each in (*typed, *found)])
    unseen = work_reading.not_for_here(ws, {each.event.entity for each in (*typed, *found)})
    newer = {(each.event.entity, each.event.path) for each in typed}
    hits: list[Hit] = []
    told: set[tuple[str, str]] = set()
    for number, each in enumerate((*typed, *found)):
        if len(hits) > wanted.limit:
            break
        event = each.event
        if event.entity in unseen:
            continue
        key = (event.entity, "" if each.kind in _ONCE else f"{event.path} {event.id}")
        if number >= len(typed) and each.stands and (event.entity, event.path) in newer:
            continue
        hit = _hit(ws, known, each, terms, is_typed=number < len(typed))
        if key in told or hit is None or (hit.standing == "withdrawn" and not wanted.former):
            continue
        told.add(key)
        hits.append(hit)
    return Results(
        tuple(hits[: wanted.limit]), len(hits) > wanted.limit or len(found) == most, len(terms)
    )


def _within(ws: Workspace, wanted: Wanted) -> tuple[str, list[object]]:
    """The filters that are about records, as a condition on number, entity and stamp."""
    parts: list[str] = []
    arguments: list[object] = []
    if wanted.urn:
        parts.append(
            "(r.entity IN (SELECT value FROM json_each(?)) OR r.seq IN "
            "(SELECT seq FROM events WHERE id IN (SELECT value FROM json_each(?))))"
        )
        said = about_school.said_at_meetings(ws, wanted.urn)
        arguments += [_json(about_school.entities(ws, wanted.urn)), _json(said)]
    if wanted.term:
        parts.append(
            "(r.entity IN (SELECT entity FROM visits WHERE term = ?) "
            "OR r.entity IN (SELECT 'reading/' || id FROM visits WHERE term = ?) "
            "OR r.entity GLOB '*:' || ? OR r.entity GLOB '*:' || ? || ':*' "
            "OR r.entity IN (SELECT value FROM json_each(?)))"
        )
        arguments += [*[wanted.term] * 4, _json(about_school.of_term(ws, wanted.term))]
    if wanted.first is not None or wanted.last is not None:
        first, last = wanted.first or date.min, wanted.last or date.max
        parts.append(
            "(r.entity IN (SELECT entity FROM visits WHERE visit_date >= ? AND visit_date <= ?) "
            "OR (r.entity NOT GLOB 'visit/*' AND r.stamp >= ? AND r.stamp < ?))"
        )
        arguments += [first.isoformat(), last.isoformat(), _begin_of(first), _end_of(last)]
    return " AND ".join(parts), arguments


def _begin_of(day: date) -> str:
    """What every clock stamp of a day sorts after, by the clock of this machine."""
    if day.year <= 1970:
        return ""
    begin = datetime.combine(day, time()).astimezone()
    return f"{int(begin.timestamp() * 1000):012x}"


def _end_of(day: date) -> str:
    """What every clock stamp of a day sorts before."""
    return _begin_of(day + timedelta(days=1)) if day.year < 9000 else "~"


def _typed(ws: Workspace, terms: Sequence[Term]) -> list[Found]:
    """What was typed and is not yet recorded, as if it were."""
    found: list[Found] = []
    for draft in ws.store.drafts():
        words = text_of(draft.entity, draft.path, draft.value)
        if words is not None and fits(words.text, terms):
            event = Event(
                "", "", draft.officer, draft.saved_at, draft.entity, draft.path, draft.value
            )
            found.append(Found(event, words.kind, words.text, stands=True))
    return found


def _fits_filters(ws: Workspace, found: Found, wanted: Wanted) -> bool:
    if wanted.kind not in ("", found.kind) or wanted.officer not in ("", found.event.officer):
        return False
    condition, arguments = _within(ws, wanted)
    if not condition:
        return True
    event = found.event
    row = ws.store.db.conn.execute(
        f"SELECT 1 FROM (SELECT 0 AS seq, ? AS entity, ? AS stamp) AS r WHERE {condition}",
        (event.entity, event.stamp, *arguments),
    ).fetchone()
    return row is not None


def _hit(
    ws: Workspace, known: EntryWords, found: Found, terms: Sequence[Term], *, is_typed: bool
) -> Hit | None:
    """What is told of a find; None where the thing it was part of was never begun."""
    event = found.event
    visit = known.visit(event)
    urn = known.urn(event)
    standing: Standing = "typed" if is_typed else "stands" if found.stands else "former"
    gone = not visit.get("urn") or (visit.get("state") == "withdrawn" and found.stands)
    if event.kind == "visit" and gone:
        standing = "withdrawn"
    about = known.school(urn)
    if event.kind == "officer":
        about = known.officers.get(event.key, "")
    elif event.kind == MEETING and not urn:
        about = known.meeting(event)
    elif event.kind == "form":
        about = ws.store.state(event.entity).text("title")
    return Hit(
        kind=found.kind,
        entity=event.entity,
        path=event.path,
        urn=urn,
        about=about,
        where=known.where(event),
        excerpt=excerpt(found.text, terms),
        day=Stamp.parse(event.stamp).moment().astimezone().date(),
        visit_day=str(visit.get("visit_date", "")),
        officer=event.officer,
        officer_name=known.officers.get(event.officer, ""),
        standing=standing,
    )


def _json(values: Iterable[str]) -> str:
    return json.dumps(sorted(values))


@dataclass(frozen=True, slots=True)
class Choices:
    """What a search can be narrowed to. schools, officers: (key, name), by name. terms: latest
    first."""

    schools: tuple[tuple[str, str], ...]
    terms: tuple[TermId, ...]
    officers: tuple[tuple[str, str], ...]
    today: date
    academic_year: date


def choices(ws: Workspace) -> Choices:
    """The schools of which something was written or that are one's own, the terms, the officers."""
    urns, board_terms = about_school.recorded_by_the_board(ws)
    schools = ws.store.db.conn.execute(
        "SELECT urn, name FROM schools s WHERE officer = ? "
        "OR EXISTS (SELECT 1 FROM visits v WHERE v.urn = s.urn) "
        "OR EXISTS (SELECT 1 FROM categorisations c WHERE c.urn = s.urn) "
        "OR urn IN (SELECT value FROM json_each(?)) ORDER BY name, urn",
        (ws.officer, _json(urns)),
    ).fetchall()
    judged = ws.store.db.conn.execute("SELECT DISTINCT term FROM categorisations").fetchall()
    terms: set[TermId] = set()
    for name in (*visiting.kinds_of(ws, "term"), *(row[0] for row in judged), *board_terms):
        try:
            terms.add(TermId.parse(str(name)))
        except UserError:
            continue
    year = setting_up.current_term(ws).academic_year
    return Choices(
        tuple((str(urn), str(name) or str(urn)) for urn, name in schools),
        tuple(sorted(terms, key=lambda term: term.order, reverse=True)),
        tuple((each.id, each.name) for each in setting_up.officers(ws)),
        ws.today(),
        date(year, 9, 1),
    )


def prepare(ws: Workspace) -> int:
    """Read the forms that notes here are written in, so that the first search need not. The value
    is how many there are."""
    used = ws.store.db.conn.execute("SELECT DISTINCT form FROM visits WHERE form <> ''").fetchall()
    for (ref,) in used:
        try:
            forms.definition(ws, str(ref))
        except UserError:
            continue  # A form that is elsewhere: its questions are then told by their names.
    return len(used)
