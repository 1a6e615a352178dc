"""Finding anything that was ever written: one search over schools, notes, actions, reasons,
officers and forms, with what is typed and not yet recorded."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, TypeVar

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import CHALLENGE, read_challenge
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import EntityState, Event
from ssio_desktop.domain.meetings import MEETING, read_meeting
from ssio_desktop.domain.visits import ANSWERS
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import about_school, forms, setting_up
from ssio_desktop.services.search_words import Piece, excerpt, fits, terms_of
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import fulltext
from ssio_desktop.store.fulltext import Found, Term
from ssio_desktop.store.texts import TextKind, text_of
from ssio_desktop.wording import say

__all__ = ["KINDS", "Hit", "Piece", "Results", "Standing", "TextKind", "Wanted", "search"]

KINDS: tuple[TextKind, ...] = (
    "school",
    "note",
    "action",
    "category",
    "risk",
    "concern",
    "challenge",
    "meeting",
    "officer",
    "form",
    "other",
)

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
    known = _Known(ws, [*typed, *found], terms)
    newer = {(each.event.entity, each.event.path) for each in typed}
    hits: list[Hit] = []
    told: set[tuple[str, str]] = set()
    for number, each in enumerate((*typed, *found)):
        if len(hits) > wanted.limit:
            break
        event = each.event
        key = (event.entity, "" if each.kind in _ONCE else f"{event.path} {event.id}")
        if number >= len(typed) and each.stands and (event.entity, event.path) in newer:
            continue
        hit = known.hit(each, is_typed=number < len(typed))
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


class _Known:
    """The names of what was found, read for all of it at once."""

    def __init__(self, ws: Workspace, found: Sequence[Found], terms: Sequence[Term]) -> None:
        self._ws = ws
        self._terms = terms
        self._questions: dict[tuple[str, str], str] = {}
        entities = {each.event.entity for each in found}
        self._visits = _rows(ws, "visits", {_visit(entity) for entity in entities})
        self._meetings = _states(ws, MEETING, entities, read_meeting)
        self._challenges = _states(ws, CHALLENGE, entities, read_challenge)
        self._said = about_school.said_at_meetings(ws) if self._meetings else {}
        urns = {self._urn(each.event) for each in found}
        self._schools = {
            entity.partition("/")[2]: str(row["name"])
            for entity, row in _rows(ws, "schools", {f"school/{urn}" for urn in urns}).items()
        }
        self._officers = {each.id: each.name for each in setting_up.officers(ws)}

    def hit(self, found: Found, *, is_typed: bool) -> Hit | None:
        """What is told of a find; None where the thing it was part of was never begun."""
        event = found.event
        visit = self._visits.get(_visit(event.entity), {})
        urn = self._urn(event)
        standing: Standing = "typed" if is_typed else "stands" if found.stands else "former"
        gone = not visit.get("urn") or (visit.get("state") == "withdrawn" and found.stands)
        if event.kind == "visit" and gone:
            standing = "withdrawn"
        about = self._schools.get(urn, urn)
        if event.kind == "officer":
            about = self._officers.get(event.key, "")
        elif event.kind == MEETING and not urn:
            held = self._meetings[event.entity]
            about = say("Meeting on {day}", day=long_day(held.day)) if held else ""
        elif event.kind == "form":
            about = self._ws.store.state(event.entity).text("title")
        return Hit(
            kind=found.kind,
            entity=event.entity,
            path=event.path,
            urn=urn,
            about=about,
            where=self._where(found, visit),
            excerpt=excerpt(found.text, self._terms),
            day=Stamp.parse(event.stamp).moment().astimezone().date(),
            visit_day=str(visit.get("visit_date", "")),
            officer=event.officer,
            officer_name=self._officers.get(event.officer, ""),
            standing=standing,
        )

    def _where(self, found: Found, visit: Mapping[str, Any]) -> str:
        event = found.event
        if event.kind == "visit" and event.path.startswith(f"{ANSWERS}."):
            return self._question(str(visit.get("form", "")), event.path[len(ANSWERS) + 1 :])
        known = {**self._meetings, **self._challenges}.get(event.entity)
        if known is not None:
            return str(known.term)
        return event.key.partition(":")[2].partition(":")[0] if _is_of_term(event.entity) else ""

    def _urn(self, event: Event) -> str:
        """The school that an event is about; empty for none."""
        challenge = self._challenges.get(event.entity)
        if challenge is not None:
            return challenge.urn
        named = about_school.school_of(event.entity) or self._said.get(event.id, "")
        return named or str(self._visits.get(_visit(event.entity), {}).get("urn", ""))

    def _question(self, ref: str, path: str) -> str:
        """The words of a question; its name where the form is not here or does not ask it."""
        key = ".".join(part.partition(":")[0] for part in path.split("."))
        if (ref, key) not in self._questions:
            try:
                item = forms.definition(self._ws, ref).item(key) if ref else None
            except UserError:
                item = None
            words = item.label.plain if item is not None else ""
            self._questions[ref, key] = words or key
        return self._questions[ref, key]


def _visit(entity: str) -> str:
    """The entity of the visit that an entity is about: its note, or what readers said of it."""
    kind, _, key = entity.partition("/")
    return f"visit/{key}" if kind in ("visit", "reading") else ""


def _is_of_term(entity: str) -> bool:
    return ":" in entity and bool(about_school.school_of(entity))


_Read = TypeVar("_Read")


def _states(
    ws: Workspace, kind: str, entities: Iterable[str], read: Callable[[EntityState], _Read]
) -> dict[str, _Read]:
    """What the entities of a kind say, of those found."""
    return {e: read(ws.store.state(e)) for e in entities if e.startswith(f"{kind}/")}


def _json(values: Iterable[str]) -> str:
    return json.dumps(sorted(values))


def _rows(ws: Workspace, table: str, entities: Iterable[str]) -> dict[str, dict[str, Any]]:
    found = ws.store.db.query(
        f"SELECT * FROM {table} WHERE entity IN (SELECT value FROM json_each(?))",
        (_json(entities),),
    )
    return {row["entity"]: row for row in found}


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
    schools = ws.store.db.conn.execute(
        "SELECT urn, name FROM schools WHERE officer = ? OR urn IN (SELECT urn FROM visits) "
        "OR urn IN (SELECT urn FROM categorisations) ORDER BY name, urn",
        (ws.officer,),
    ).fetchall()
    named = ws.store.db.conn.execute(
        "SELECT DISTINCT term FROM visits UNION SELECT DISTINCT term FROM categorisations"
    ).fetchall()
    terms: set[TermId] = set()
    for (name,) in named:
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
