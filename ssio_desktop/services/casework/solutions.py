"""Structured solutions: considering the options of the strategy one by one, choosing one, and
carrying it out with partners, governance, steps and dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ssio_desktop.domain.casework.kinds import CASE_KINDS, school_of
from ssio_desktop.domain.casework.solution_options import Option, read_options
from ssio_desktop.domain.casework.solutions import (
    CHOSEN,
    CONSIDERED,
    DONE,
    ENDED,
    GOVERNANCE,
    PARTNER,
    RESULT_WORDS,
    SOLUTION,
    STEP,
    VIEW_WORDS,
    Chosen,
    Considered,
    Ended,
    Partner,
    Solution,
    Task,
    View,
    chosen_record,
    considered_record,
    done_record,
    ended_record,
    partner_record,
    read_considered,
    read_solution,
    task_record,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework.packs import pack_text
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_after_closing, refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import states
from ssio_desktop.store.log import Write
from ssio_desktop.wording import Said, said_day, say

_OPTIONS = "solutions.toml"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class SchoolSolutions:
    """A school's. chosen: every solution that was chosen with its id, that under way first, then
    the latest first."""

    urn: str
    considered: tuple[Considered, ...] = ()
    chosen: tuple[tuple[str, Solution], ...] = ()

    @property
    def under_way(self) -> tuple[str, Solution] | None:
        """The one that is being carried out, with its id."""
        return next((each for each in self.chosen if each[1].is_under_way), None)


def options(ws: Workspace) -> tuple[Option, ...]:
    """The options, in the order of the strategy."""
    if _OPTIONS not in ws.cache:
        ws.cache[_OPTIONS] = read_options(pack_text(ws, _OPTIONS), _OPTIONS)
    found: tuple[Option, ...] = ws.cache[_OPTIONS]
    return found


def option_name(ws: Workspace, key: str) -> str:
    """An option's name; its id where it is not among those that came with the program."""
    return next((each.name for each in options(ws) if each.id == key), key)


def consider(
    ws: Workspace, urn: str, option: str, view: View, reasons: str, day: date
) -> Outcome[Considered]:
    """Record that an option was considered, and why it suits or does not. An earlier consideration
    stays. UserError without reasons, or for a day in the future."""
    name, urn = _school(ws, urn)
    _known(ws, option, name)
    if view not in VIEW_WORDS or not reasons.strip():
        raise _unfinished(say("Considering an option needs a view and its reasons."), name)
    _refuse_future(ws, day, name)
    by = setting_up.current_officer(ws).name
    made = Considered(new_id(), option, day, view, words_kept(reasons), by)
    label = say("{option} considered: {school}", option=option_name(ws, option), school=name)
    return _record(ws, urn, "", {f"{CONSIDERED}.{made.id}": considered_record(made)}, made, label)


def choose(
    ws: Workspace,
    urn: str,
    option: str,
    reasons: str,
    owner: str,
    day: date,
    *,
    due: date | None = None,
) -> Outcome[str]:
    """Choose an option that was considered and suits; the id of the solution. Its tasks in law and
    what it means for governance are proposed with it.

    due: by when it is to be in place. UserError where it was not considered to suit, another is
    under way, something is missing, or the school is closed on that day.
    """
    school = schools.school(ws, urn).school
    name, urn = school.name, school.urn
    refuse_after_closing(ws, school, day)
    known = _known(ws, option, name)
    found = solutions(ws, urn)
    last = next((each for each in found.considered if each.option == option), None)
    if last is None or last.view != "suits":
        raise UserError(
            say("What is chosen must have been considered, and suit the school."),
            where=name,
            remedy=say("Consider {option} first, with the reasons.", option=known.name),
            code="solution.not-considered",
        )
    if found.under_way is not None:
        raise UserError(
            say("A structured solution is under way already."),
            where=name,
            remedy=say("End it first, with what came of it."),
            code="solution.under-way",
        )
    if not reasons.strip() or not owner.strip():
        raise _unfinished(say("A choice needs its reasons, and who sees it through."), name)
    _refuse_future(ws, day, name)
    _refuse_odd_due(ws, due)
    key = new_id()
    values = {
        CHOSEN: chosen_record(Chosen(option, day, words_kept(reasons), words_kept(owner), due)),
        GOVERNANCE: known.governance,
    }
    # Sorted, for ids of one moment have no order, and the tasks follow each other.
    ids = sorted(new_id() for _ in known.legal)
    for task_id, words in zip(ids, known.legal, strict=True):
        task = Task(task_id, words, words_kept(owner), None, legal=True)
        values[f"{STEP}.{task.id}"] = task_record(task)
    label = say("{option} chosen: {school}", option=known.name, school=name)
    return _record(ws, urn, key, values, key, label)


def set_governance(ws: Workspace, urn: str, key: str, words: str) -> Outcome[str]:
    """Say how the school is governed under the solution."""
    name, urn = _under_way(ws, urn, key)
    label = say("Governance of the solution recorded: {school}", school=name)
    return _record(ws, urn, key, {GOVERNANCE: words.strip() or None}, words_kept(words), label)


def add_partner(
    ws: Workspace, urn: str, key: str, name: str, role: str, *, partner_urn: str = ""
) -> Outcome[Partner]:
    """Record a partner: a school of the register by its URN, or anybody by name."""
    school, urn = _under_way(ws, urn, key)
    if partner_urn:
        name = schools.name_of(ws, partner_urn)
    if not name.strip() or not role.strip():
        raise _unfinished(say("A partner needs a name and what it does."), school)
    made = Partner(new_id(), words_kept(name), words_kept(role), partner_urn)
    label = say("Partner of the solution recorded: {school}", school=school)
    return _record(ws, urn, key, {f"{PARTNER}.{made.id}": partner_record(made)}, made, label)


def remove_partner(ws: Workspace, urn: str, key: str, partner: str) -> Outcome[None]:
    """Take a partner out; it stays in the history."""
    school, urn = _under_way(ws, urn, key)
    label = say("Partner of the solution taken out: {school}", school=school)
    return _record(ws, urn, key, {f"{PARTNER}.{partner}": None}, None, label)


def set_task(
    ws: Workspace,
    urn: str,
    key: str,
    words: str,
    who: str,
    due: date | None,
    *,
    legal: bool = False,
    task: str = "",
) -> Outcome[Task]:
    """Record a step, or another wording of one. task: its id, empty for a new one. UserError
    without words and who does it."""
    name, urn = _under_way(ws, urn, key)
    if not words.strip() or not who.strip():
        raise _unfinished(say("A step needs words and who does it."), name)
    _refuse_odd_due(ws, due)
    made = Task(task or new_id(), words_kept(words), words_kept(who), due, legal)
    label = say("Step of the solution recorded: {school}", school=name)
    return _record(ws, urn, key, {f"{STEP}.{made.id}": task_record(made)}, made, label)


def drop_task(ws: Workspace, urn: str, key: str, task: str) -> Outcome[None]:
    """Take out a step that is not needed; it stays in the history."""
    name, urn = _under_way(ws, urn, key)
    label = say("Step of the solution taken out: {school}", school=name)
    return _record(ws, urn, key, {f"{STEP}.{task}": None}, None, label)


def finish_task(
    ws: Workspace, urn: str, key: str, task: str, day: date, came: str
) -> Outcome[None]:
    """Record that a step is done, and what came of it. UserError where the solution has no such
    step."""
    name, urn = _under_way(ws, urn, key)
    under_way = solutions(ws, urn).under_way
    if under_way is None or all(each.id != task for each in under_way[1].tasks):
        raise UserError(
            say("The solution has no such step."),
            where=name,
            remedy=say("Take its name from the list of steps. Nothing was recorded."),
            code="solution.step",
        )
    _refuse_future(ws, day, name)
    label = say("Step of the solution done: {school}", school=name)
    values = {f"{DONE}.{task}": done_record(day, words_kept(came))}
    return _record(ws, urn, key, values, None, label)


def end(ws: Workspace, urn: str, key: str, result: str, words: str, day: date) -> Outcome[Ended]:
    """End a solution: in place and done, or given up. UserError where steps are open that it was
    to do, or words are missing."""
    name, urn = _under_way(ws, urn, key)
    found = next(each for at, each in solutions(ws, urn).chosen if at == key)
    if result not in RESULT_WORDS or not words.strip():
        raise _unfinished(say("An end needs what came of the solution, in words."), name)
    if result == "done" and found.open_tasks:
        raise UserError(
            say("Steps of the solution are still open."),
            where=name,
            remedy=say("Say what came of each, or take out those that are not needed."),
            code="solution.open-steps",
        )
    _refuse_future(ws, day, name)
    made = Ended(day, result, words_kept(words))
    label = say("Structured solution ended: {school}", school=name)
    return _record(ws, urn, key, {ENDED: ended_record(made)}, made, label)


def solutions(ws: Workspace, urn: str) -> SchoolSolutions:
    """What was considered and chosen for a school."""
    return solutions_of(ws, [urn]).get(urn, SchoolSolutions(urn))


def solutions_of(ws: Workspace, urns: Iterable[str]) -> dict[str, SchoolSolutions]:
    """The same for some schools, in two statements; those without any record are left out."""
    wanted = frozenset(urns)
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT entity FROM heads WHERE entity >= ? AND entity < ?",
        (f"{SOLUTION}/", f"{SOLUTION}0"),
    )
    names = [str(row[0]) for row in rows.fetchall()]
    names = [each for each in names if school_of(each.partition("/")[2]) in wanted]
    considered: dict[str, tuple[Considered, ...]] = {}
    chosen: dict[str, list[tuple[str, Solution]]] = {}
    for state in states.standings(ws.store.db, names) if names else ():
        urn, _, key = state.key.partition(":")
        if not key:
            considered[urn] = read_considered(state)
        elif (found := read_solution(state)).chosen is not None:
            chosen.setdefault(urn, []).append((key, found))
    for own in chosen.values():
        own.sort(key=lambda each: (each[1].chosen.day if each[1].chosen else date.min, each[0]))
        own.reverse()
        own.sort(key=lambda each: not each[1].is_under_way)
    return {
        urn: SchoolSolutions(urn, considered.get(urn, ()), tuple(chosen.get(urn, ())))
        for urn in considered.keys() | chosen.keys()
    }


def _record(
    ws: Workspace, urn: str, key: str, values: dict[str, Json], made: _T, label: Said
) -> Outcome[_T]:
    entity = CASE_KINDS[SOLUTION].entity(urn, key)
    return ws.record(
        [Write(entity, path, each) for path, each in values.items()], made, label=label
    )


def _school(ws: Workspace, urn: str) -> tuple[str, str]:
    school = schools.school(ws, urn).school
    return school.name, school.urn


def _under_way(ws: Workspace, urn: str, key: str) -> tuple[str, str]:
    """The school's name and URN, where that solution is under way. UserError where it is not."""
    name, urn = _school(ws, urn)
    if not any(at == key and each.is_under_way for at, each in solutions(ws, urn).chosen):
        raise UserError(
            say("That structured solution is not under way."),
            where=name,
            remedy=say("Choose one first."),
            code="solution.unknown",
        )
    return name, urn


def _known(ws: Workspace, option: str, name: str) -> Option:
    found = next((each for each in options(ws) if each.id == option), None)
    if found is None:
        raise UserError(
            say("There is no option “{option}”.", option=option[:40]),
            where=name,
            remedy=say("Name one of {options}.", options=", ".join(e.id for e in options(ws))),
            code="solution.option",
        )
    return found


def _unfinished(what: str, name: str) -> UserError:
    return UserError(
        what,
        where=name,
        remedy=say("Fill in what is missing. Nothing was recorded."),
        code="solution.unfinished",
    )


def _refuse_future(ws: Workspace, day: date, name: str) -> None:
    refuse_odd_day(ws, day, say("{day} cannot be meant.", day=said_day(day)), "solution.day")
    if day > ws.today():
        raise UserError(
            say("What is recorded cannot lie in the future."),
            where=name,
            remedy=say("Correct the day. Nothing was recorded."),
            code="solution.day",
        )


def _refuse_odd_due(ws: Workspace, due: date | None) -> None:
    if due is not None:
        what = say("That day cannot be meant as the day by which something is due.")
        refuse_odd_day(ws, due, what, "solution.day")
