"""What cases of formal action leave to do, for the list of all actions: what a warning notice asks
for, and the steps that somebody still has to take or to answer. How they stand is what the case
says; nothing of it is recorded anywhere else."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.domain.actions import STATES, standing_of
from ssio_desktop.domain.casework.formal_case import Awaited, Case
from ssio_desktop.domain.casework.formal_steps import FORMAL, RESULTS, WHOM, Kind, Step
from ssio_desktop.domain.casework.kinds import school_of
from ssio_desktop.services.action_lines import ActionLine, ActionSource, Told, never_beside
from ssio_desktop.services.casework.formal import CaseRecord, cases_of, entity_of
from ssio_desktop.services.casework.formal_words import WHO_WITHIN
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class _Asked:
    """Something that a case asks of somebody. row: tells it from the others of the case."""

    row: str
    what: str
    who: str
    agreed: date
    due: date | None = None
    told: Told | None = None


def _lines(ws: Workspace, urns: Collection[str] | None, day: date) -> Iterator[ActionLine]:
    names = dict(ws.store.db.conn.execute("SELECT urn, name FROM schools"))
    for urn, records in cases_of(ws, names if urns is None else urns).items():
        for record in records:
            for asked in _asked(record.case):
                yield _line(record, asked, str(names.get(urn) or urn), day)


def _asked(case: Case) -> Iterator[_Asked]:
    notice = case.notice
    if notice is not None:
        row, body = f"notice:{notice.id}", say("Governing body")
        yield _Asked(row, notice.words, body, notice.day, case.due, _of_notice(case))
    if case.closed:
        return
    for awaited in case.awaited():
        if awaited.kind in ("confirmation", "consent", "reply"):
            yield _awaited(case, awaited)
    opened, by = case.opening.day, case.opening.by
    if case.opening.academy:
        if not any(each.who == "trust" for each in case.of("informed")):
            yield _Asked("informed:trust", say("Inform the trust of the concern"), by, opened)
    elif notice is None:
        for who in ("head", "chair"):
            if case.told(who) is None:
                what = say("Tell the {who} that formal action may follow", who=WHO_WITHIN[who])
                yield _Asked(f"told:{who}", what, by, opened)


def _awaited(case: Case, awaited: Awaited) -> _Asked:
    """A step that somebody waits for, with the day since which they do."""
    since: dict[Kind, Kind] = {"confirmation": "representations", "consent": "asked"}
    asked = case.last(since.get(awaited.kind, "informed"))
    if awaited.kind == "reply":
        asked = next(each for each in case.of("informed") if each.who == awaited.who)
    assert asked is not None
    what, who = {
        "confirmation": (say("Answer the representations"), case.opening.by),
        "consent": (say("Answer whether consent is given"), say("Secretary of State")),
    }.get(awaited.kind, (say("Reply about the academy"), WHOM.get(awaited.who, awaited.who)))
    return _Asked(f"{awaited.kind}:{awaited.who}", what, who, asked.day)


def _of_notice(case: Case) -> Told | None:
    """What became of the notice; None while nothing did."""
    outcome = case.last("outcome")
    if outcome is not None and outcome.result == "complied":
        return _told(outcome, "done")
    if case.in_force:
        return _told(outcome, "late") if outcome is not None else None
    ended = [s for s in case.steps if s.kind in ("confirmation", "lifted", "outcome", "secretary")]
    return _told(ended[-1], "dropped")


def _told(step: Step, state: str) -> Told:
    words = RESULTS.get(step.result, "") or step.words
    return Told(step.day, state, STATES[state], words, step.by)


def _line(record: CaseRecord, asked: _Asked, school: str, today: date) -> ActionLine:
    told = asked.told
    state = told.state if told else ""
    return ActionLine(
        key=f"{entity_of(record.urn, record.id)}/{asked.row}",
        urn=record.urn,
        school=school,
        what=asked.what,
        who=asked.who,
        due=asked.due,
        visit="",
        row=asked.row,
        kind=say("Formal action"),
        agreed=asked.agreed,
        officer=record.case.opening.by,
        is_draft=False,
        standing=standing_of(state, asked.due, today),
        state=state,
        words=told.words if told else "",
        comment=told.comment if told else "",
        history=(told,) if told else (),
        source=FORMAL,
        page=FORMAL,
        place=record.key,
        told_there=True,
    )


def _school(ws: Workspace, key: str) -> str | None:
    kind, _, rest = key.partition("/")
    return school_of(rest.partition("/")[0]) if kind == FORMAL else None


SOURCE: Final = ActionSource(FORMAL, _lines, _school, never_beside)
