"""The evidence log: recording what is known of the authority's work, and where nothing is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import (
    ENTRY,
    EVIDENCE,
    RATINGS,
    Entry,
    Evidence,
    Rating,
    evidence_entity,
    evidence_of_value,
    evidence_record,
    problems,
    read_evidence,
)
from ssio_desktop.domain.evidence_headings import Heading
from ssio_desktop.domain.folding import folded_words
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.visits import STATE_WORDS, read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import setting_up, visiting
from ssio_desktop.services.evidence import links
from ssio_desktop.services.evidence.known_headings import headings, require_heading
from ssio_desktop.services.evidence.links import Link as Link
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say, together

_LINKABLE = 60
"""So many of the latest visits are offered as sources."""
_MONTHS = {"autumn": 9, "spring": 1, "summer": 4}
"""When terms begin of which the calendar does not say so."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are asked for; an empty field narrows nothing. since: the first day. rating:
    None for any, ``""`` for those without one. text: words that all stand in it."""

    heading: str = ""
    since: date | None = None
    rating: Rating | str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class HeadingState:
    """What is known under a heading. since: how many entries are of the time asked about; all: of
    any time; last: the latest of them. ratings: of those since, by rating, ``""`` for none."""

    heading: Heading
    since: int
    all: int
    last: Evidence | None
    last_term: TermId | None
    ratings: Mapping[str, int]

    @property
    def is_gap(self) -> bool:
        """Whether nothing is known of the time asked about, where something could be."""
        return not self.since and self.heading.meant_for == "all"

    @property
    def words(self) -> str:
        """What is missing, or how much there is, in a sentence."""
        title = self.heading.title
        if not self.is_gap:
            return say("{count} under “{heading}”.", count=self.since, heading=title)
        if self.last_term is None:
            return say("No evidence under “{heading}” yet.", heading=title)
        return say(
            "No evidence under “{heading}” since {term}.",
            heading=title,
            term=self.last_term.title,
        )


def entries(ws: Workspace, wanted: Wanted | None = None) -> tuple[Evidence, ...]:
    """The entries asked for, the latest day first."""
    wanted = wanted or Wanted()
    words = folded_words(wanted.text)
    found = (read_evidence(state) for state in ws.store.states(EVIDENCE))
    kept = [each for each in found if each is not None and _fits(each, wanted, words)]
    return tuple(sorted(kept, key=lambda each: (each.entry.day, each.id), reverse=True))


def evidence(ws: Workspace, evidence_id: str) -> Evidence:
    """One entry. UserError where it is not in this store."""
    found = read_evidence(ws.store.state(evidence_entity(evidence_id)))
    if found is None:
        raise UserError(
            say("That entry is not in the evidence log."),
            where=evidence_id[:60],
            remedy=say("Take its name from the list; it may have been withdrawn."),
            code="evidence.unknown",
        )
    return found


def record(ws: Workspace, entry: Entry) -> Outcome[Evidence]:
    """Record an entry. UserError, listing it, where something is missing, and where the heading or
    what it is linked to is not known."""
    return _write(ws, new_id(), entry, say("Evidence recorded"))


def change(ws: Workspace, evidence_id: str, entry: Entry) -> Outcome[Evidence]:
    """Record an entry anew; what it was stays in its history."""
    evidence(ws, evidence_id)
    return _write(ws, evidence_id, entry, say("Evidence changed"))


def withdraw(ws: Workspace, evidence_id: str) -> Outcome[None]:
    """Take an entry out of the log; it stays in the history."""
    found = evidence(ws, evidence_id)
    label = say("Evidence withdrawn: {heading}", heading=headings(ws).title(found.entry.heading))
    return ws.record([Write(evidence_entity(evidence_id), ENTRY, None)], None, label=label)


def has_words(found: Evidence, words: Iterable[str]) -> bool:
    """Whether each of these folded words begins a word of an entry."""
    entry = found.entry
    told = folded_words(f"{entry.text} {entry.source} {entry.rationale} {entry.link_words}")
    return all(any(each.startswith(word) for each in told) for word in words)


def history(ws: Workspace, evidence_id: str) -> tuple[Evidence, ...]:
    """Everything that an entry ever was, the latest first."""
    found = (
        evidence_of_value(evidence_id, event.value)
        for event in reversed(ws.store.history(evidence_entity(evidence_id), ENTRY))
    )
    return tuple(each for each in found if each is not None)


def made_by(ws: Workspace, officer: str) -> tuple[str, ...]:
    """The entities of an officer's (id) entries, withdrawn ones too: what goes with the return."""
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT entity FROM events WHERE officer = ? AND entity >= ? AND entity < ?",
        (officer, f"{EVIDENCE}/", f"{EVIDENCE}0"),
    )
    return tuple(str(row[0]) for row in rows.fetchall())


def standing(
    ws: Workspace, since: TermId, found: Iterable[Evidence] | None = None
) -> tuple[HeadingState, ...]:
    """Each heading of own work, and any other that has an entry, with what is known under it since
    a term began. found: all entries, where they were read already."""
    calendar, first = setting_up.calendar(ws), first_day(ws, since)
    known: dict[str, list[Evidence]] = {}
    for each in found if found is not None else entries(ws):
        known.setdefault(each.entry.heading, []).append(each)
    states = []
    for heading in headings(ws).of_evidence:
        own = known.get(heading.id, [])
        if not own and heading.meant_for != "all":
            continue
        recent = [each for each in own if each.entry.day >= first]
        counted: Counter[str] = Counter(each.entry.rating or "" for each in recent)
        last = max(own, key=lambda each: (each.entry.day, each.id), default=None)
        states.append(
            HeadingState(
                heading,
                len(recent),
                len(own),
                last,
                calendar.term_on(last.entry.day) if last else None,
                {rating: counted[rating] for rating in (*RATINGS, "") if counted[rating]},
            )
        )
    return tuple(states)


def first_day(ws: Workspace, term: TermId) -> date:
    """The day on which a term begins, or the first of a month where the calendar has it not."""
    known = setting_up.calendar(ws).term(term)
    return known.first if known is not None else date(term.year, _MONTHS[term.season], 1)


def linkable(ws: Workspace) -> tuple[Link, ...]:
    """What evidence can come from: the latest visits first, which it most often comes from, then
    closed questionnaires with their questions, and plans."""
    return (*_visits(ws), *links.linkable(ws))


def _visits(ws: Workspace) -> tuple[Link, ...]:
    return tuple(
        Link(
            f"visit/{row.id}",
            say(
                "Visit to {school}, {day}",
                school=row.school_name or row.urn,
                day=said_day(row.visit_date),
            ),
        )
        for row in visiting.list_visits(
            ws,
            states=[state for state in STATE_WORDS if state != "withdrawn"],
            days=(date.min, date.max),
            limit=_LINKABLE,
        )
        if row.visit_date is not None
    )


def link_words(ws: Workspace, entity: str) -> str:
    """What an entry is of that evidence came from; after ``#`` a question of it may be named.
    UserError where it is not in this store."""
    if not entity:
        return ""
    name, _, part = entity.partition("#")
    kind, _, key = name.partition("/")
    if not key or not ws.store.state(name).paths:
        raise UserError(
            say("What the evidence is linked to is not in this store."),
            where=entity[:80],
            remedy=say("Name it as kind and id, such as visit/ and the id of a visit."),
            code="evidence.link",
        )
    if kind == "visit":
        row = ws.store.db.conn.execute(
            "SELECT coalesce(s.name, v.urn), v.visit_date FROM visits v "
            "LEFT JOIN schools s ON s.urn = v.urn WHERE v.entity = ? AND v.urn <> ''",
            (name,),
        ).fetchone()
        day = read_day(row[1]) if row is not None else None
        if day is not None:
            return say("Visit to {school}, {day}", school=row[0], day=said_day(day))
    return links.words_of(ws, kind, key, part) or entity


def _write(ws: Workspace, key: str, entry: Entry, label: str) -> Outcome[Evidence]:
    heading = require_heading(ws, entry.heading) if entry.heading else None
    missing = problems(entry, ws.today())
    if missing:
        raise UserError(
            say("The entry is not whole: {missing}", missing=together(w for _, w in missing)),
            where=heading.title if heading else "",
            remedy=say("Fill in what is missing and record it again. Nothing was recorded."),
            code="evidence.unfinished",
        )
    refuse_odd_day(ws, entry.day, say("A record of this day cannot be meant."), "evidence.day")
    kept = replace(
        entry,
        text=entry.text.strip(),
        source=words_kept(entry.source),
        rationale=words_kept(entry.rationale) if entry.rating else "",
        link_words=link_words(ws, entry.link),
    )
    made = Evidence(key, kept, ws.moment(), ws.officer, setting_up.current_officer(ws).name)
    told = say("{label}: {heading}", label=label, heading=heading.title if heading else "")
    writes = [Write(evidence_entity(key), ENTRY, evidence_record(made))]
    return ws.record(writes, made, label=told)


def _fits(found: Evidence, wanted: Wanted, words: list[str]) -> bool:
    entry = found.entry
    return (
        has_words(found, words)
        and wanted.heading in ("", entry.heading)
        and (wanted.since is None or entry.day >= wanted.since)
        and (wanted.rating is None or wanted.rating == (entry.rating or ""))
    )
