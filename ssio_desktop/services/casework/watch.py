"""The watchlist: putting schools on it, judging how they travel, taking them off, and what changed
since an officer looked last.

The signals are those that the risk page reads (:mod:`ssio_desktop.services.risk_signals`); nothing
here derives one of its own, and none puts a school on watch or takes it off.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from ssio_desktop.domain.casework.watch import (
    WATCH,
    Change,
    Ending,
    Judgement,
    Watch,
    begun_path,
    begun_record,
    changed,
    direction_path,
    direction_record,
    ended_path,
    ended_record,
    open_watch,
    read_watches,
    watch_entity,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.risk import DIRECTION_WORDS, DIRECTIONS, SIGNALS, Assessment, Direction
from ssio_desktop.errors import UserError
from ssio_desktop.services import risk, risk_signals, schools, setting_up
from ssio_desktop.services.casework.part import Coming, Happened, Part, Standing, Urgency
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.risk_signals import Sign
from ssio_desktop.services.sensible_days import refuse_after_closing
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say, together

SOON: Final = timedelta(days=14)
"""So long before the day on which a school is looked at again it is called soon."""
_LOOKED: Final = "looked:"
"""What a copy of the store notes for itself: when an officer looked at a school last, and what
there was to see."""


@dataclass(frozen=True, slots=True)
class Look:
    """When an officer looked at a school's signals last, and which there were, by their keys. at:
    None where never."""

    at: datetime | None = None
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SchoolWatch:
    """What is known for watching a school. watches: the latest first. judged: the board's latest
    assessment of its risk. looked: the officer's own last look, of what was then seen."""

    urn: str
    name: str
    watches: tuple[Watch, ...]
    signs: tuple[Sign, ...]
    judged: Assessment | None
    looked: Look
    change: Change

    @property
    def current(self) -> Watch | None:
        """The watch that it is on."""
        return open_watch(reversed(self.watches))

    def is_new(self, sign: Sign) -> bool:
        """Whether a sign was not there at the last look."""
        return self.looked.at is not None and sign_key(sign) in self.change.new

    @property
    def gone(self) -> tuple[str, ...]:
        """What the signs were about that are gone since the last look, in words."""
        return tuple(SIGNALS.get(key.partition(":")[0], key) for key in self.change.gone)


def of_school(ws: Workspace, urn: str) -> SchoolWatch:
    """A school's watches and signals. UserError where it is not in this store."""
    record = schools.school(ws, urn)
    key = record.school.urn
    signs = risk_signals.signs_of(ws, key, setting_up.current_term(ws))
    looked = last_look(ws, key)
    seen = [sign_key(each) for each in signs]
    return SchoolWatch(
        key,
        record.school.name,
        tuple(reversed(read_watches(ws.store.state(watch_entity(key))))),
        signs,
        next(iter(risk.assessments_of(ws, key)), None),
        looked,
        changed(looked.signs, seen) if looked.at is not None else Change(),
    )


def watched(ws: Workspace, officer: str = "") -> tuple[SchoolWatch, ...]:
    """Every school on watch, of one officer's caseload or of all, by name."""
    lasting = {
        state.key for state in ws.store.states(WATCH) if open_watch(read_watches(state)) is not None
    }
    rows = schools.list_schools(ws, officer=officer) if lasting else ()
    return tuple(of_school(ws, row.urn) for row in rows if row.urn in lasting)


def sign_key(sign: Sign) -> str:
    """What a sign is known by again. It does not tell what the sign says, because a marker of a
    last look outlives a record that is disposed of."""
    whole = "\n".join((sign.words, sign.source)).encode()
    return f"{sign.signal}:{hashlib.sha256(whole).hexdigest()[:16]}"


# --- doing ------------------------------------------------------------------------------


def put_on(
    ws: Workspace, urn: str, *, reason: str, exit: str, review: date | None = None
) -> Outcome[Watch]:
    """Put a school on watch. exit: what would end it. review: the day by which it is looked at
    again; the last day of the term where not given.

    UserError where it is closed or on watch already, something is missing, or the day is not to
    come.
    """
    school = schools.school(ws, urn).school
    name = school.name
    refuse_after_closing(ws, school, ws.today())
    if _open(ws, urn) is not None:
        raise UserError(
            say("The school is on watch already."),
            where=name,
            remedy=say("Judge its direction, or take it off first."),
            code="watch.already",
        )
    _needed(name, reason, exit)
    made = Watch(
        new_id(),
        urn,
        ws.today(),
        words_kept(reason),
        words_kept(exit),
        _review(ws, review, name),
        setting_up.current_officer(ws).name,
    )
    return ws.record(
        [Write(watch_entity(urn), begun_path(made.id), begun_record(made))],
        made,
        label=say("{school} put on watch", school=name),
    )


def judge(
    ws: Workspace, urn: str, direction: Direction, *, reason: str, review: date | None = None
) -> Outcome[Judgement]:
    """Judge how a school on watch is travelling. Earlier judgements stay. UserError where it is not
    on watch, or something is missing."""
    name, watch = _on_watch(ws, urn)
    _needed(name, reason)
    if direction not in DIRECTIONS:
        raise UserError(
            say("“{direction}” is no direction of travel.", direction=direction[:40]),
            where=name,
            remedy=say("Name one of {directions}.", directions=", ".join(DIRECTIONS)),
            code="watch.direction",
        )
    made = Judgement(
        new_id(),
        ws.today(),
        direction,
        words_kept(reason),
        _review(ws, review, name),
        setting_up.current_officer(ws).name,
    )
    return ws.record(
        [Write(watch_entity(urn), direction_path(watch.id, made.id), direction_record(made))],
        made,
        label=say("Direction of {school} judged", school=name),
    )


def take_off(ws: Workspace, urn: str, *, met: str) -> Outcome[Watch]:
    """Take a school off watch, with what was met. Where two officers put it on apart, both watches
    end. UserError where it is not on watch, or nothing is said of what was met."""
    name, watch = _on_watch(ws, urn)
    _needed(name, met)
    ending = Ending(ws.today(), words_kept(met), setting_up.current_officer(ws).name)
    entity = watch_entity(urn)
    lasting = [each for each in read_watches(ws.store.state(entity)) if each.is_open]
    return ws.record(
        [Write(entity, ended_path(each.id), ended_record(ending)) for each in lasting],
        replace(watch, ending=ending),
        label=say("{school} taken off watch", school=name),
    )


def mark_seen(ws: Workspace, urn: str) -> Outcome[Look]:
    """Note that the officer who works here has looked at a school's signals. It is the officer's
    own, kept beside the record of this copy: no event, and nothing that travels."""
    found = of_school(ws, urn)
    signs = tuple(sign_key(each) for each in found.signs)
    at = ws.now()
    note: Json = {"at": at.isoformat(timespec="seconds"), "signs": [*signs]}
    ws.store.set_meta(_look_key(ws, found.urn), json.dumps(note))
    label = say("Signals of {school} looked at", school=found.name)
    return Outcome(Look(at, signs), frozenset({watch_entity(found.urn)}), label)


def last_look(ws: Workspace, urn: str) -> Look:
    """The last look of the officer who works here. Total: what cannot be read is no look."""
    try:
        note = json.loads(ws.store.meta(_look_key(ws, urn)) or "null")
        at, signs = datetime.fromisoformat(note["at"]), note["signs"]
    except (ValueError, TypeError, KeyError):
        return Look()
    return Look(at, tuple(str(each) for each in signs) if isinstance(signs, list) else ())


def _look_key(ws: Workspace, urn: str) -> str:
    return f"{_LOOKED}{ws.officer}:{urn}"


# --- the part ---------------------------------------------------------------------------


def standing(watch: Watch, today: date) -> Standing:
    """How a watch stands."""
    again, latest = watch.look_again, watch.latest
    urgency: Urgency = ""
    if latest is None or (again is not None and again < today):
        urgency = "now" if again is not None and again < today else "soon"
    elif again is not None and again - today <= SOON:
        urgency = "soon"
    code = DIRECTION_WORDS[latest.direction] if latest else say("On watch")
    words = [
        say("On watch since {day}: {reason}", day=said_day(watch.day), reason=watch.reason),
        say("{direction}: {reason}", direction=code, reason=latest.reason)
        if latest
        else say("Its direction is not judged yet."),
    ]
    asks = "" if latest else say("Its direction is not judged yet.")
    if latest and urgency:
        asks = say("To be looked at again.")
    return Standing(code, together(words), urgency, again, asks=asks)


def standings(ws: Workspace, urns: Collection[str]) -> Mapping[str, Standing]:
    """How the watch of some schools stands; schools that are not on watch are left out."""
    wanted, today = set(urns), ws.today()
    found = {}
    for state in ws.store.states(WATCH):
        watch = open_watch(read_watches(state)) if state.key in wanted else None
        if watch is not None:
            found[watch.urn] = standing(watch, today)
    return found


def story(ws: Workspace, urn: str) -> Iterator[Happened]:
    """When a school was put on watch, how it travelled, and when it was taken off."""
    for watch in read_watches(ws.store.state(watch_entity(urn))):
        yield Happened(watch.day, say("Put on watch"), watch.reason, urn)
        for each in watch.judgements:
            words = say("Direction: {words}", words=DIRECTION_WORDS[each.direction])
            yield Happened(each.day, words, each.reason, urn)
        if watch.ending is not None:
            yield Happened(watch.ending.day, say("Taken off watch"), watch.ending.met, urn)


def coming(ws: Workspace, first: date, last: date, officer: str) -> Iterator[Coming]:
    """The days by which schools on watch are looked at again."""
    rows = {row.urn: row for row in schools.list_schools(ws)}
    for state in ws.store.states(WATCH):
        watch, row = open_watch(read_watches(state)), rows.get(state.key)
        if watch is None or row is None or officer not in ("", row.officer):
            continue
        again = watch.look_again
        if again is not None and first <= again <= last:
            yield Coming(again, row.urn, row.name, say("Look again: on watch"), row.urn)


PART: Final = Part(WATCH, say("Watchlist"), "eye", frozenset({WATCH}), standings, story, coming)
"""What the overview, the calendar and the board's sheet ask."""


# --- asking -----------------------------------------------------------------------------


def _open(ws: Workspace, urn: str) -> Watch | None:
    return open_watch(read_watches(ws.store.state(watch_entity(urn))))


def _on_watch(ws: Workspace, urn: str) -> tuple[str, Watch]:
    name, watch = schools.name_of(ws, urn), _open(ws, urn)
    if watch is None:
        raise UserError(
            say("The school is not on watch."),
            where=name,
            remedy=say("Put it on watch first, with a reason and what would end it."),
            code="watch.not-on",
        )
    return name, watch


def _needed(name: str, *texts: str) -> None:
    if not all(text.strip() for text in texts):
        raise UserError(
            say("A watch needs its reasons in words."),
            where=name,
            remedy=say("Say why, and what would end it. Nothing was recorded."),
            code="watch.unfinished",
        )


def _review(ws: Workspace, review: date | None, name: str) -> date | None:
    """The day given, else the last of the term, or none where that has passed."""
    today = ws.today()
    if review is None:
        calendar = setting_up.calendar(ws)
        term = calendar.term(calendar.term_on(today))
        return term.last if term is not None and term.last > today else None
    if not today < review <= today + timedelta(days=400):
        raise UserError(
            say("The school is looked at again on a day to come, within a year."),
            where=name,
            remedy=say("Correct the day. Nothing was recorded."),
            code="watch.day",
        )
    return review
