"""Who can help: strengths that schools offer, and leaders whose role it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.strengths.records import (
    ANSWER,
    CONSENT,
    DEPLOYMENT,
    ENDED,
    KINDS,
    LEADER,
    MADE,
    NEED,
    OFFER,
    Leader,
    Offer,
    read_deployment,
    read_leader,
    read_offer,
)
from ssio_desktop.domain.strengths.vocabulary import ROLES, THEMES
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.school_story import strengths_in
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.visit_notes import notes_of
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.store.projections.noted import STRENGTH_NOTED
from ssio_desktop.wording import say

MOST_DAYS = 60.0
"""More days in a term than this are a slip of the hand."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A strength that a note of visit records and nobody offered yet. area_id: of its area."""

    urn: str
    school: str
    area: str
    what: str
    who: str
    willing: str
    seen: date | None
    visit: str
    area_id: str = ""


def record_offer(
    ws: Workspace,
    urn: str,
    theme: str,
    what: str,
    *,
    who: str = "",
    visit: str = "",
    row: str = "",
) -> Outcome[Offer]:
    """Record a strength of a school, to be offered once the school consents. visit, row: the note
    that says so and its words, or empty. UserError without a theme of the list or words."""
    name = schools.name_of(ws, urn)
    _check_theme(theme, name)
    if not what.strip():
        raise _unfinished(say("A strength needs words that others understand."), name)
    key = f"{urn}:{new_id()}"
    made = Offer(key, urn, theme, words_kept(what, name), words_kept(who, name), visit, row.strip())
    record: Json = {
        "theme": theme,
        "what": made.what,
        "who": made.who,
        "visit": visit,
        "row": made.row,
    }
    label = say("Strength of {school} recorded", school=name)
    return ws.record([Write(f"{OFFER}/{key}", MADE, record)], made, label=label)


def give_consent(
    ws: Workspace, offer_id: str, *, who: str, day: date, days_a_term: float
) -> Outcome[None]:
    """Record that a school agrees to be asked for a strength. who: said so, by role.

    days_a_term: that it can give. UserError without a name, for a day to come, or for days that
    cannot be meant.
    """
    offer = one_offer(ws, offer_id)
    name = schools.name_of(ws, offer.urn)
    if not who.strip():
        raise _unfinished(say("Say who agreed for the school."), name)
    if day > ws.today():
        raise _day(name)
    refuse_odd_day(ws, day, say("A record of this day cannot be meant."), "strength.day")
    _check_days(days_a_term, name)
    record: Json = {
        "who": words_kept(who, name),
        "day": day.isoformat(),
        "days_a_term": days_a_term,
    }
    label = say("{school} agreed to be asked", school=name)
    return ws.record([Write(f"{OFFER}/{offer_id}", CONSENT, record)], None, label=label)


def record_leader(
    ws: Workspace,
    urn: str,
    role: str,
    name: str,
    themes: Collection[str],
    *,
    since: date | None = None,
    days_a_term: float = 0.0,
    agreement: str = "",
) -> Outcome[Leader]:
    """Record somebody of a school, or the school itself, whose role it is to help others.

    UserError for a role or theme that is not in the lists, without a name or any theme, and for
    days, or a day, that cannot be meant. since: when the role was given.
    """
    school = schools.name_of(ws, urn)
    if role not in {each.id for each in ROLES}:
        raise _unfinished(say("“{role}” is not a role of the list.", role=role[:30]), school)
    if not name.strip() or not themes:
        raise _unfinished(say("A leader needs a name or role, and a theme at least."), school)
    for each in themes:
        _check_theme(each, school)
    _check_days(days_a_term, school)
    if since is not None:
        if since > ws.today():
            raise _day(school)
        refuse_odd_day(ws, since, say("A role of this day cannot be meant."), "strength.day")
    key = f"{urn}:{new_id()}"
    made = Leader(
        key,
        urn,
        role,
        words_kept(name, school),
        tuple(themes),
        since,
        days_a_term,
        words_kept(agreement, school),
    )
    record: Json = {
        "role": role,
        "name": made.name,
        "themes": list(made.themes),
        "since": since.isoformat() if since else None,
        "days_a_term": days_a_term,
        "agreement": made.agreement,
    }
    label = say("{name} of {school} recorded as a leader", name=made.name, school=school)
    return ws.record([Write(f"{LEADER}/{key}", MADE, record)], made, label=label)


def end(ws: Workspace, entity: str, reason: str) -> Outcome[None]:
    """End an offer, a leader's entry, a need or a deployment, with the reason; it stays in the
    record. Where help ends of which nothing was given, help is looked for again. UserError without
    a reason, or where it is not here."""
    if entity.partition("/")[0] not in KINDS or not ws.store.state(entity).paths:
        raise _unknown(entity)
    if not reason.strip():
        raise _unfinished(say("Say why it ends."), entity[:60])
    record: Json = {"reason": words_kept(reason, entity[:60]), "day": ws.today().isoformat()}
    writes = [Write(entity, ENDED, record), *_looked_for_again(ws, entity, reason.strip())]
    return ws.record(writes, None, label=say("Ended, with a reason"))


def _looked_for_again(ws: Workspace, entity: str, reason: str) -> Iterator[Write]:
    """What the need is told that help was to answer which ended before it began."""
    if not entity.startswith(f"{DEPLOYMENT}/"):
        return
    found = read_deployment(ws.store.state(entity))
    if found is None or not found.need or found.used or found.ended:
        return
    answer: Json = {
        "provider": found.provider,
        "answer": "declined",
        "reason": say("The help ended before it began: {reason}", reason=reason),
        "day": ws.today().isoformat(),
        "by_name": setting_up.current_officer(ws).name,
    }
    yield Write(f"{NEED}/{found.need}", f"{ANSWER}.{new_id()}", answer)


def offers(ws: Workspace, urn: str = "") -> tuple[Offer, ...]:
    """Offers of every school or of one, those that can be asked for first."""
    found = (read_offer(state) for state in ws.store.states(OFFER))
    kept = [each for each in found if each is not None and urn in ("", each.urn)]
    return tuple(sorted(kept, key=lambda each: (not each.is_open, bool(each.ended), each.id)))


def leaders(ws: Workspace, urn: str = "") -> tuple[Leader, ...]:
    """Leaders of every school or of one, those who can be asked first."""
    found = (read_leader(state) for state in ws.store.states(LEADER))
    kept = [each for each in found if each is not None and urn in ("", each.urn)]
    return tuple(sorted(kept, key=lambda each: (not each.is_open, each.role, each.id)))


def one_offer(ws: Workspace, offer_id: str) -> Offer:
    """One offer. UserError where it is not in this store."""
    found = read_offer(ws.store.state(f"{OFFER}/{offer_id}"))
    if found is None:
        raise _unknown(offer_id)
    return found


def noted(ws: Workspace, urns: Iterable[str]) -> tuple[Noted, ...]:
    """Strengths in the notes of some schools that nobody took up yet."""
    taken = {(each.visit, each.row or each.what) for each in offers(ws)}
    found = []
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT v.urn, coalesce(s.name, v.urn), v.id FROM noted n "
        "CROSS JOIN visits v ON v.entity = n.entity LEFT JOIN schools s ON s.urn = v.urn "
        "WHERE n.kind = ? AND v.state <> 'withdrawn'",
        (STRENGTH_NOTED,),
    )
    by_school: dict[str, tuple[str, set[str]]] = {}
    for urn, name, visit in rows:
        by_school.setdefault(urn, (name, set()))[1].add(visit)
    for urn in urns:
        if urn not in by_school:
            continue
        name, visits = by_school[urn]
        found += [
            Noted(urn, name, e.area, e.what, e.who, e.willing, e.seen, e.visit, e.area_id)
            for e in strengths_in(notes_of(ws, urn, only=visits))
            if (e.visit, e.what.strip()) not in taken
        ]
    return tuple(found)


def _check_theme(theme: str, where: str) -> None:
    if theme not in {each.id for each in THEMES}:
        raise UserError(
            say("“{theme}” is not a theme of the list.", theme=theme[:30]),
            where=where,
            remedy=say("Choose one of: {themes}.", themes=", ".join(each.id for each in THEMES)),
            code="strength.theme",
        )


def _check_days(days: float, where: str) -> None:
    if not 0 <= days <= MOST_DAYS:
        raise UserError(
            say("So many days in a term cannot be meant: {days}.", days=f"{days:g}"),
            where=where,
            remedy=say("Give from 0 to {most} days; halves count.", most=f"{MOST_DAYS:g}"),
            code="strength.days",
        )


def _unfinished(what: str, where: str) -> UserError:
    return UserError(
        what, where=where, remedy=say("Nothing was recorded."), code="strength.unfinished"
    )


def _day(where: str) -> UserError:
    return UserError(
        say("What is recorded cannot lie in the future."),
        where=where,
        remedy=say("Correct the day. Nothing was recorded."),
        code="strength.day",
    )


def _unknown(what: str) -> UserError:
    return UserError(
        say("That is not in this store."),
        where=what[:80],
        remedy=say("Take its name from the list."),
        code="strength.unknown",
    )
