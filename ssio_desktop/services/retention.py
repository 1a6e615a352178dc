"""Keeping records as long as they are needed: what is due for review, keeping it longer, and
disposing of it, which is the one act that takes values out of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.kinds import CASE_KINDS, school_of
from ssio_desktop.domain.challenges import CHALLENGE, read_challenge
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.concern_records import CONCERN, read_entries
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.meetings import MEETING, read_meeting
from ssio_desktop.domain.retention import (
    DEFAULTS,
    DISPOSAL,
    KEEP,
    MOST_YEARS,
    RETENTION,
    Rule,
    keep_until,
    over_on,
    read_rules,
)
from ssio_desktop.domain.risk import RISK, read_assessment
from ssio_desktop.domain.second_looks import SECOND_DRAW
from ssio_desktop.domain.visits import read_day
from ssio_desktop.domain.voices.records import RETURN, ROUND, read_return, read_round
from ssio_desktop.errors import UserError
from ssio_desktop.services import cleaning_backups, records_of_the_authority, setting_up
from ssio_desktop.services.kept_records import kept_until, refuse_kept, with_related
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import disposal
from ssio_desktop.store.disposal import Tombstones
from ssio_desktop.store.log import Write
from ssio_desktop.wording import filled, say

_AT_ONCE = 2_000
"""Tombstones of one event, so that a return can carry it."""


@dataclass(frozen=True, slots=True)
class Due:
    """A record whose time is over. until: the last day on which it was to be kept."""

    entity: str
    rule: Rule
    title: str
    urn: str
    day: date
    until: date


@dataclass(frozen=True, slots=True)
class Plan:
    """What a disposal would take away, before anything is. entries: of the history, earlier values
    among them. files: attachments. backups: how many backups would be changed as well."""

    titles: tuple[str, ...]
    entities: tuple[str, ...]
    entries: int
    files: int
    backups: int


@dataclass(frozen=True, slots=True)
class Disposed:
    """A disposal as recorded. not_cleaned: backups that could not be changed, each with why."""

    id: str
    titles: tuple[str, ...]
    why: str
    by: str
    at: str
    entries: int
    not_cleaned: tuple[str, ...] = ()


def rules(ws: Workspace) -> tuple[Rule, ...]:
    """The rules of this copy's authority."""
    return read_rules(ws.store.state(setting_up.authority_entity(ws)).get(RETENTION))


def set_rule(ws: Workspace, kind: str, years: int) -> Outcome[tuple[Rule, ...]]:
    """Decide how long a kind of record is kept. UserError where the number cannot be meant."""
    if kind not in DEFAULTS or not 0 < years <= MOST_YEARS:
        raise UserError(
            say("This is no rule for keeping records."),
            where=f"{kind} {years}"[:60],
            remedy=say("Name one of {kinds} and 1 to 100 years.", kinds=", ".join(DEFAULTS)),
            code="retention.rule",
        )
    entity = setting_up.authority_entity(ws)
    known = ws.store.state(entity).get(RETENTION)
    record: Json = {**(known if isinstance(known, dict) else {}), kind: years}
    done = ws.record(
        [Write(entity, RETENTION, record)], None, label=say("Rule for keeping records recorded")
    )
    return Outcome(rules(ws), done.entities, done.label, done.batch)


def due(ws: Workspace, day: date | None = None) -> tuple[Due, ...]:
    """What is to be reviewed on a day, or today: kept as long as its rule says, and not decided to
    be kept longer. The longest overdue first."""
    on = day or ws.today()
    found = [each for each in _all(ws, on) if each.until < on]
    kept = kept_until(ws, (each.entity for each in found))
    left = [each for each in found if kept.get(each.entity, "") < on.isoformat()]
    return tuple(sorted(left, key=by_age))


def by_age(each: Due) -> tuple[date, str, str]:
    """Puts what is longest overdue first."""
    return (each.until, each.title, each.entity)


def keep_longer(ws: Workspace, entity: str, until: date, why: str) -> Outcome[None]:
    """Decide at a review that a record is kept to a later day. A day that is over ends what anybody
    decided so before; another leaves a colleague's decision that differs. UserError without a
    reason."""
    _check_known(ws, [entity])
    _check_why(why)
    record: Json = {
        "until": until.isoformat(),
        "why": why.strip(),
        "by": ws.officer,
        "at": ws.moment(),
    }
    is_over = until < ws.today()
    label = (
        say("A record is to be kept no longer") if is_over else say("A record is to be kept longer")
    )
    return ws.record([Write(entity, KEEP, record, settles=is_over)], None, label=label)


def plan(ws: Workspace, entities: Sequence[str]) -> Plan:
    """What disposing of records would take away. Nothing is changed. UserError as ``dispose``."""
    _check_known(ws, entities)
    every = with_related(ws, entities)
    refuse_kept(ws, every)
    found = disposal.look(ws.store.db, every)
    return Plan(
        _titles(ws, entities),
        found.entities,
        len(found.events),
        len(found.files),
        cleaning_backups.count(ws),
    )


def dispose(ws: Workspace, entities: Sequence[str], why: str) -> Outcome[Disposed]:
    """Take records out of the store and its backups for good, and record that it was done: what,
    why, who and when. It cannot be undone.

    UserError where a record is not here, is to be kept longer, or no reason is given.
    """
    _check_known(ws, entities)
    _check_why(why)
    every = with_related(ws, entities)
    refuse_kept(ws, every)
    key, titles, at = new_id(), _titles(ws, entities), ws.moment()
    entity = f"{DISPOSAL}/{key}"
    taken: list[Tombstones] = []

    def record(found: Tombstones) -> list[Write]:
        taken.append(found)
        about: Json = {
            "what": list(titles),
            "why": why.strip(),
            "by": ws.officer,
            "at": at,
            "entries": len(found.events),
            "entities": list(found.entities),
            "files": list(found.files),
        }
        parts = [
            Write(
                entity,
                f"events.{number}",
                [list(each) for each in found.events[start : start + _AT_ONCE]],
            )
            for number, start in enumerate(range(0, len(found.events), _AT_ONCE), 1)
        ]
        return [Write(entity, "record", about), *parts]

    label = say("Records disposed of: {count}", count=len(titles))
    cleaning_backups.note(ws, key, every)
    done = ws.store.dispose(every, record, key, label=label)
    not_cleaned = cleaning_backups.clean(ws)
    made = Disposed(key, titles, why.strip(), ws.officer, at, len(taken[0].events), not_cleaned)
    return Outcome(made, done.entities | frozenset(taken[0].entities), label)


def disposals(ws: Workspace) -> tuple[Disposed, ...]:
    """Every disposal that is recorded here, those of colleagues too, the latest first."""
    found = []
    for state in ws.store.states(DISPOSAL):
        record = state.get("record")
        if isinstance(record, dict):
            titles, entries = record.get("what"), record.get("entries")
            found.append(
                Disposed(
                    state.key,
                    tuple(map(str, titles)) if isinstance(titles, list) else (),
                    str(record.get("why", "")),
                    str(record.get("by", "")),
                    str(record.get("at", "")),
                    entries if isinstance(entries, int) else 0,
                )
            )
    return tuple(sorted(found, key=lambda each: (each.at, each.id), reverse=True))


def _all(ws: Workspace, on: date = date.max) -> Iterator[Due]:
    """Every record that a rule is about, due or not; visits only of before a day."""
    by_kind = {rule.kind: rule for rule in rules(ws)}
    yield from _visits(ws, by_kind, on)
    yield from categories_where(ws, by_kind["categorisation"])
    yield from few_of_all(ws, by_kind)


def _visits(ws: Workspace, by_kind: Mapping[str, Rule], on: date) -> Iterator[Due]:
    # What is kept for some years cannot be due in its first: most visits are not looked at.
    last = max(over_on(by_kind[name], on) for name in ("withdrawn", "visit"))
    yield from visits_where(ws, by_kind, "v.visit_date <= ?", (last.isoformat(),))


def visits_where(
    ws: Workspace, by_kind: Mapping[str, Rule], where: str, given: Sequence[object]
) -> Iterator[Due]:
    """Visits as records that a rule is about. where: of ``v``, the table of visits."""
    for entity, urn, on, state, stamp, name in ws.store.db.conn.execute(
        "SELECT v.entity, v.urn, v.visit_date, v.state, v.last_stamp, coalesce(s.name, '') "
        f"FROM visits v LEFT JOIN schools s ON s.urn = v.urn WHERE v.urn <> '' AND {where}",
        given,
    ):
        rule = by_kind["withdrawn" if state == "withdrawn" else "visit"]
        day = read_day(on) or Stamp.parse(stamp).moment().date()
        title = f"Visit to {name or urn} ({urn}), {day.isoformat()}"
        yield Due(entity, rule, title, urn, day, keep_until(rule, day))


def categories_where(
    ws: Workspace, rule: Rule, where: str = "true", given: Sequence[object] = ()
) -> Iterator[Due]:
    """Categories as the same. where: of ``c``, their table."""
    for entity, urn, term, name in ws.store.db.conn.execute(
        "SELECT c.entity, c.urn, c.term, coalesce(s.name, '') FROM categorisations c "
        f"LEFT JOIN schools s ON s.urn = c.urn WHERE {where}",
        given,
    ):
        day = day_of_term(term)
        if day is not None:
            title = f"Category of {name or urn} ({urn}), {term}"
            yield Due(entity, rule, title, urn, day, keep_until(rule, day))


def day_of_term(term: str) -> date | None:
    """How old what is of a term is; None where it names no term, so that nobody can say."""
    try:
        return _last_day(TermId.parse(term))
    except UserError:
        return None


def few_of_all(ws: Workspace, by_kind: Mapping[str, Rule]) -> Iterator[Due]:
    """Every record that a rule is about but visits and categories, of which there are most.
    Decisions go with their category. Formal action of a school is one record, as old as its latest
    entry."""
    names = dict(ws.store.db.conn.execute("SELECT urn, name FROM schools").fetchall())

    def found(entity: str, what: str, urn: str, day: date) -> Due:
        rule = by_kind[entity.partition("/")[0]]
        title = f"{what} {names.get(urn) or urn} ({urn})" if urn else what
        return Due(entity, rule, f"{title}, {day.isoformat()}", urn, day, keep_until(rule, day))

    for state in ws.store.states(RISK):
        judged = read_assessment(state)
        if judged is not None:
            yield found(state.entity, "Risk of", judged.urn, _last_day(judged.term))
    for state in ws.store.states(CONCERN):
        entries = read_entries(state)
        if entries:
            yield found(state.entity, "Formal action and concern at", state.key, entries[0].day)
    for state in ws.store.states(CHALLENGE):
        made = read_challenge(state)
        if made is not None:
            day = made.answered_on or made.due
            yield found(state.entity, "Challenge by", made.urn, day)
    for state in ws.store.states(MEETING):
        held = read_meeting(state)
        if held is not None:
            yield found(state.entity, "Meeting of the board", "", held.day)
    for state in ws.store.states(SECOND_DRAW):
        # It holds the first judgement of each school drawn, as it stood.
        with suppress(UserError):
            term = TermId.parse(state.key)
            yield found(state.entity, "Sample for second judgements", "", _last_day(term))
    for kind in CASE_KINDS.values():
        for state in ws.store.states(kind.id):
            # As old as its latest entry, whatever that was about.
            last = max(path.latest.stamp for path in state.paths.values())
            urn = school_of(state.key)
            title = filled(kind.title, school=f"{names.get(urn) or urn} ({urn})")
            day, rule = Stamp.parse(last).moment().date(), by_kind[kind.id]
            until = keep_until(rule, day)
            yield Due(state.entity, rule, f"{title}, {day.isoformat()}", urn, day, until)
    for each in records_of_the_authority.dated(ws):
        yield found(each.entity, each.title, each.urn, each.day)
    yield from _of_voices(ws, found)


def _of_voices(ws: Workspace, found: Callable[[str, str, str, date], Due]) -> Iterator[Due]:
    """Rounds of questionnaires, and what came back in each: as old as the round, so that it is
    decided on together."""
    asked = {each.id: each for each in map(read_round, ws.store.states(ROUND)) if each is not None}
    for each in asked.values():
        yield found(each.entity, "Questionnaire to schools", "", each.opens)
    for state in ws.store.states(RETURN):
        given = read_return(state)
        if given is not None and given.round in asked:
            opened = asked[given.round].opens
            yield found(state.entity, "Answers to a questionnaire", given.urn, opened)


def _last_day(term: TermId) -> date:
    """The end of a term's school year."""
    return date(term.academic_year + 1, 8, 31)


def _titles(ws: Workspace, entities: Iterable[str]) -> tuple[str, ...]:
    known = {each.entity: each.title for each in _all(ws)}
    return tuple(known.get(entity, entity) for entity in entities)


def _check_known(ws: Workspace, entities: Sequence[str]) -> None:
    for entity in entities:
        kind = entity.partition("/")[0]
        if kind not in DEFAULTS or not ws.store.state(entity).paths:
            raise UserError(
                say("There is no such record."),
                where=entity[:100],
                remedy=say("Name it as the list of what is due for review does."),
                code="retention.unknown",
            )
    if not entities:
        raise UserError(say("No record was named."), code="retention.none")


def _check_why(why: str) -> None:
    if not why.strip():
        raise UserError(
            say("A reason is needed, which stays in the record."),
            remedy=say("Say in a sentence why, such as the rule that it follows."),
            code="retention.why",
        )
