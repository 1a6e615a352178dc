"""Structured solutions as a part of the casework: how they stand, what happened, what is due."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.casework.solutions import RESULT_WORDS, SOLUTION, VIEW_WORDS, Solution
from ssio_desktop.domain.concern_records import CONCERN, ENTRY
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services import concern_records, schools
from ssio_desktop.services.casework import concern_spells
from ssio_desktop.services.casework.part import Coming, Happened, Part, Standing, Urgency
from ssio_desktop.services.casework.solutions import (
    SchoolSolutions,
    option_name,
    options,
    solutions,
    solutions_of,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say, together

_SOON: Final = timedelta(days=14)
_OLD: Final = frozenset({"solution"})
"""The kind of entry by which solutions were recorded before they were a part of the casework."""


def standings(ws: Workspace, urns: Collection[str]) -> Mapping[str, Standing]:
    """How structured solutions stand at some schools. A school in a category that causes concern
    for which none was considered since it came into it stands first."""
    found = solutions_of(ws, urns)
    since = concern_spells.since(ws, urns)
    waiting = _waiting(ws, found, since)
    made: dict[str, Standing] = {}
    for urn in dict.fromkeys((*since, *found)):
        own = found.get(urn, SchoolSolutions(urn))
        standing = _standing(ws, own, since.get(urn), waits=urn in waiting)
        if standing is not None:
            made[urn] = standing
    return made


def not_considered(ws: Workspace, urns: Collection[str]) -> Mapping[str, date]:
    """The schools causing concern for which no solution was considered since they came into their
    category, each with the first day of that term."""
    return _waiting(ws, solutions_of(ws, urns), concern_spells.since(ws, urns))


def _waiting(
    ws: Workspace, found: Mapping[str, SchoolSolutions], since: Mapping[str, date]
) -> dict[str, date]:
    before = _recorded_before(ws) if since else {}
    waiting = {}
    for urn, day in since.items():
        own = found.get(urn, SchoolSolutions(urn))
        days = [each.day for each in own.considered] + before.get(urn, [])
        if own.under_way is None and not any(each >= day for each in days):
            waiting[urn] = day
    return waiting


def _recorded_before(ws: Workspace) -> dict[str, list[date]]:
    """The days of considerations recorded as entries of the board, by school."""
    found: dict[str, list[date]] = {}
    for entity, _, raw in ws.store.values_under(CONCERN, ENTRY):
        day = read_day(raw.get("day")) if isinstance(raw, dict) else None
        if day is not None and isinstance(raw, dict) and raw.get("kind") in _OLD:
            found.setdefault(entity.partition("/")[2], []).append(day)
    return found


def _standing(
    ws: Workspace, own: SchoolSolutions, since: date | None, *, waits: bool
) -> Standing | None:
    if own.under_way is not None:
        return _under_way(ws, own.under_way[1])
    if since is not None and waits:
        words = say(
            "Its category has caused concern since {day}, and no structured solution was "
            "considered since.",
            day=said_day(since),
        )
        return Standing(say("Not yet considered"), words, "now")
    if own.considered and (since is not None or not own.chosen):
        last = own.considered[0]
        kinds = len({each.option for each in own.considered})
        words = say(
            "{count} of {all} options considered, the latest on {day}: {option}. {view}.",
            count=kinds,
            all=len(options(ws)),
            day=said_day(last.day),
            option=option_name(ws, last.option),
            view=VIEW_WORDS[last.view],
        )
        return Standing(say("Considered"), words)
    if own.chosen:
        return Standing(say("Ended"), _ended_words(ws, own.chosen[0][1]))
    return Standing(say("Considered"), say("Recorded by the board.")) if since else None


def _under_way(ws: Workspace, found: Solution) -> Standing:
    assert found.chosen is not None
    name = option_name(ws, found.chosen.option)
    done = len(found.tasks) - len(found.open_tasks)
    parts = [
        say("{option}, chosen on {day}.", option=name, day=said_day(found.chosen.day)),
        say("{owner} sees it through.", owner=found.chosen.owner),
    ]
    if found.tasks:
        parts.append(say("{done} of {all} steps are done.", done=done, all=len(found.tasks)))
    next_ = next((each for each in found.open_tasks if each.due is not None), None)
    due = next_.due if next_ else found.chosen.due
    if next_ is not None:
        parts.append(say("Next: {step}.", step=next_.words))
    return Standing(name, together(parts), _urgency(due, ws.today()), due)


def _urgency(due: date | None, today: date) -> Urgency:
    if due is None:
        return ""
    return "now" if due < today else "soon" if due <= today + _SOON else ""


def _ended_words(ws: Workspace, found: Solution) -> str:
    assert found.chosen is not None and found.ended is not None
    return say(
        "{option}, ended on {day}. {result}",
        option=option_name(ws, found.chosen.option),
        day=said_day(found.ended.day),
        result=RESULT_WORDS[found.ended.result],
    )


def story(ws: Workspace, urn: str) -> Iterator[Happened]:
    """Every consideration, choice, step done and end; and what was recorded before."""
    own = solutions(ws, urn)
    for each in own.considered:
        option = option_name(ws, each.option)
        what = say("Considered: {option}", option=option)
        yield Happened(each.day, what, together((f"{VIEW_WORDS[each.view]}.", each.reasons)))
    for _, found in own.chosen:
        if found.chosen is not None:
            what = say("Chosen: {option}", option=option_name(ws, found.chosen.option))
            yield Happened(found.chosen.day, what, found.chosen.reasons)
        for task in found.tasks:
            if task.done is not None:
                yield Happened(task.done, say("Done: {step}", step=task.words), task.came)
        if found.ended is not None:
            yield Happened(found.ended.day, say("Solution ended"), found.ended.words)
    for entry in concern_records.entries(ws, urn):
        if entry.kind in _OLD:
            yield Happened(entry.day, say("Structured solution considered"), entry.text)


def coming(ws: Workspace, first: date, last: date, officer: str) -> Iterator[Coming]:
    """Steps and solutions due between two days."""
    names = {row.urn: row.name for row in schools.list_schools(ws, officer=officer)}
    for urn, own in solutions_of(ws, names).items():
        if own.under_way is None:
            continue
        found = own.under_way[1]
        days = [(task.due, task.words) for task in found.open_tasks if task.due]
        if found.chosen is not None and found.chosen.due is not None:
            option = option_name(ws, found.chosen.option)
            days.append((found.chosen.due, say("{option} to be in place", option=option)))
        for day, what in days:
            if first <= day <= last:
                yield Coming(day, urn, names[urn], what, urn)


def lines(ws: Workspace, urn: str) -> Iterator[tuple[str, str]]:
    """For the in-depth sheet: what was chosen, and each option as it was last considered."""
    own = solutions(ws, urn)
    for _, found in own.chosen:
        if found.chosen is not None:
            words = _ended_words(ws, found) if found.ended else _under_way(ws, found).words
            yield said_day(found.chosen.day), "\n".join((words, found.chosen.reasons))
    seen: set[str] = set()
    for each in own.considered:
        if each.option not in seen:
            seen.add(each.option)
            told = f"{option_name(ws, each.option)}: {VIEW_WORDS[each.view].lower()}"
            yield said_day(each.day), "\n".join((told, each.reasons))


SOLUTION_PART: Final = Part(
    SOLUTION,
    say("Structured solutions"),
    "link",
    frozenset({SOLUTION}),
    standings,
    story,
    coming,
)
