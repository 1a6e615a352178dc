"""Cases of formal action: opening one, recording its steps where the rules allow them, and reading
how it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ssio_desktop.domain.casework.formal_case import Case, read_case, refusal
from ssio_desktop.domain.casework.formal_steps import (
    EVIDENCE,
    EVIDENCE_KINDS,
    FORMAL,
    INSPECTED,
    KIND_WORDS,
    OPENED,
    STEP,
    Evidence,
    Kind,
    Opening,
    Step,
    evidence_record,
    opening_record,
    read_evidence,
    read_opening,
    read_steps,
    step_record,
)
from ssio_desktop.domain.casework.kinds import CASE_KINDS, school_of
from ssio_desktop.domain.events import Known
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework import formal_packs, formal_periods
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_after_closing, refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import states
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """A case as it is recorded. evidence: what its grounds rest on."""

    id: str
    urn: str
    case: Case
    evidence: tuple[Evidence, ...] = ()

    @property
    def key(self) -> str:
        """What its page is opened with."""
        return f"{self.urn}:{self.id}"

    @property
    def without_evidence(self) -> tuple[str, ...]:
        """The ids of grounds that nothing is named for."""
        known = {each.ground for each in self.evidence}
        return tuple(each for each in self.case.opening.grounds if each not in known)


def entity_of(urn: str, case: str) -> str:
    """The entity of a case."""
    return CASE_KINDS[FORMAL].entity(urn, case)


def open_case(
    ws: Workspace,
    urn: str,
    day: date,
    words: str,
    grounds: Collection[str],
    *,
    inspected: str = "",
) -> Outcome[CaseRecord]:
    """Open a case on a school: what causes concern, and on which grounds of that day’s edition.

    inspected: what an inspection found that makes the school eligible without a notice. UserError
    where another case is open, something is missing, the day lies in the future, or the school is
    closed on it.
    """
    record = schools.school(ws, urn)
    name, urn = record.school.name, record.school.urn
    refuse_after_closing(ws, record.school, day)
    edition = formal_packs.edition(ws, "", day)
    wanted = tuple(each.id for each in edition.grounds if each.id in grounds)
    if not words.strip() or not wanted or len(wanted) != len(set(grounds)):
        raise UserError(
            say("A case needs its ground and what causes concern."),
            where=name,
            remedy=say("Choose at least one ground and say what was found. Nothing was recorded."),
            code="formal.unfinished",
        )
    if inspected not in INSPECTED:
        raise UserError(
            say("That finding of an inspection is not known."), where=name, code="formal.unfinished"
        )
    _refuse_future(ws, day, name)
    if any(each.case.closed is None for each in cases(ws, urn)):
        raise UserError(
            say("A case of formal action is open already."),
            where=name,
            remedy=say("Go on with it, or close it first."),
            code="formal.open",
        )
    opening = Opening(
        day,
        words_kept(words),
        wanted,
        edition.id,
        record.school.is_academy,
        "" if record.school.is_academy else inspected,
        setting_up.current_officer(ws).name,
    )
    made = CaseRecord(new_id(), urn, read_case(opening, edition, ()))
    return ws.record(
        [Write(entity_of(urn, made.id), OPENED, opening_record(opening))],
        made,
        label=say("Case of formal action opened: {school}", school=name),
    )


def record_step(
    ws: Workspace, urn: str, case: str, kind: Kind, day: date, **facts: Any
) -> Outcome[Step]:
    """Record a step of a case. facts: of :class:`Step`, as far as the kind has them; without ``by``
    it is the officer who works here, and the end of a period is counted where only its days are
    given.

    UserError where the rules forbid it, a warning notice rests on no evidence, or the day lies in
    the future.
    """
    found = open_or_not(ws, urn, case)
    name = schools.name_of(ws, found.urn)
    _refuse_future(ws, day, name)
    given: dict[str, Any] = {
        key: each.strip() if isinstance(each, str) else each for key, each in facts.items()
    }
    step = Step(new_id(), kind, day, **given)
    step = formal_periods.timed(ws, found.case, step)
    if not step.by:
        step = replace(step, by=setting_up.current_officer(ws).name)
    why = refusal(found.case, step)
    if why:
        raise UserError(
            say("This step may not be recorded: {step}.", step=KIND_WORDS[kind]),
            where=name,
            remedy=why,
            code="formal.rule",
        )
    if kind == "notice" and found.without_evidence:
        raise UserError(
            say("A warning notice must rest on evidence for each of its grounds."),
            where=name,
            remedy=say("Name a visit, a plan or results for each ground. Nothing was recorded."),
            code="formal.evidence",
        )
    return ws.record(
        [Write(entity_of(found.urn, found.id), f"{STEP}.{step.id}", step_record(step))],
        step,
        label=say("{step}: {school}", step=KIND_WORDS[kind], school=name),
    )


def withdraw_step(ws: Workspace, urn: str, case: str, step: str) -> Outcome[None]:
    """Take back a step that was recorded by mistake; it stays in the history. UserError where a
    later step rests on it."""
    found = open_or_not(ws, urn, case)
    name = schools.name_of(ws, found.urn)
    kept = [each for each in found.case.steps if each.id != step]
    after = read_case(found.case.opening, found.case.edition, kept)
    if after.aside:
        raise UserError(
            say("A later step rests on this one."),
            where=name,
            remedy=say(
                "Take “{step}” back first. Nothing was changed.",
                step=KIND_WORDS[after.aside[-1][0].kind],
            ),
            code="formal.rests",
        )
    return ws.record(
        [Write(entity_of(found.urn, found.id), f"{STEP}.{step}", None)],
        None,
        label=say("A step of formal action taken back: {school}", school=name),
    )


def add_evidence(
    ws: Workspace, urn: str, case: str, ground: str, kind: str, words: str, *, ref: str = ""
) -> Outcome[Evidence]:
    """Name what a ground rests on. ref: the id of a visit. UserError where the case is closed, the
    ground is not one of its own, or words are missing."""
    found = open_or_not(ws, urn, case)
    name = schools.name_of(ws, found.urn)
    if found.case.closed:
        raise UserError(say("The case is closed."), where=name, code="formal.rule")
    if ground not in found.case.opening.grounds or kind not in EVIDENCE_KINDS or not words.strip():
        raise UserError(
            say("Evidence needs one of the case’s grounds, its kind, and words."),
            where=name,
            remedy=say("Say what it shows. Nothing was recorded."),
            code="formal.unfinished",
        )
    made = Evidence(new_id(), ground, kind, words_kept(words), ref)
    return ws.record(
        [Write(entity_of(found.urn, found.id), f"{EVIDENCE}.{made.id}", evidence_record(made))],
        made,
        label=say("Evidence for formal action recorded: {school}", school=name),
    )


def withdraw_evidence(ws: Workspace, urn: str, case: str, evidence: str) -> Outcome[None]:
    """Take evidence back; it stays in the history."""
    found = open_or_not(ws, urn, case)
    name = schools.name_of(ws, found.urn)
    return ws.record(
        [Write(entity_of(found.urn, found.id), f"{EVIDENCE}.{evidence}", None)],
        None,
        label=say("Evidence for formal action taken back: {school}", school=name),
    )


def open_or_not(ws: Workspace, urn: str, case: str) -> CaseRecord:
    """One case, open or closed. UserError where it is not in this store."""
    wanted = schools.require_urn(urn)
    found = next((each for each in cases(ws, wanted) if each.id == case), None)
    if found is None:
        raise UserError(
            say("That case of formal action is not in this store."),
            where=wanted,
            remedy=say("Open it from the school’s page."),
            code="formal.unknown",
        )
    return found


def cases(ws: Workspace, urn: str) -> tuple[CaseRecord, ...]:
    """A school's cases: the open one first, then the latest first."""
    return cases_of(ws, [urn]).get(urn, ())


def cases_of(ws: Workspace, urns: Iterable[str]) -> dict[str, tuple[CaseRecord, ...]]:
    """The cases of some schools, each as :func:`cases`, in two statements."""
    wanted = frozenset(urns)
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT entity FROM heads WHERE entity >= ? AND entity < ?",
        (f"{FORMAL}/", f"{FORMAL}0"),
    )
    names = [str(row[0]) for row in rows.fetchall()]
    names = [each for each in names if school_of(each.partition("/")[2]) in wanted]
    found: dict[str, list[CaseRecord]] = {}
    for state in states.standings(ws.store.db, names) if names else ():
        read = _read(ws, state)
        if read is not None:
            found.setdefault(read.urn, []).append(read)
    for own in found.values():
        own.sort(key=lambda each: (each.case.opening.day, each.id), reverse=True)
        own.sort(key=lambda each: each.case.closed is not None)
    return {urn: tuple(own) for urn, own in found.items()}


def _read(ws: Workspace, state: Known) -> CaseRecord | None:
    opening = read_opening(state.get(OPENED))
    urn, _, key = state.key.partition(":")
    if opening is None or not key:
        return None
    edition = formal_packs.edition(ws, opening.edition, opening.day)
    return CaseRecord(
        key, urn, read_case(opening, edition, read_steps(state)), read_evidence(state)
    )


def _refuse_future(ws: Workspace, day: date, name: str) -> None:
    refuse_odd_day(ws, day, say("{day} cannot be meant.", day=said_day(day)), "formal.day")
    if day > ws.today():
        raise UserError(
            say("What is recorded cannot lie in the future."),
            where=name,
            remedy=say("Correct the day. Nothing was recorded."),
            code="formal.day",
        )
