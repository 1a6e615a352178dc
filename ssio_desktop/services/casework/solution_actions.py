"""The steps of structured solutions, for the list of all actions. That one is done is recorded with
the solution, and nowhere else."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from ssio_desktop.domain.actions import STATES, standing_of
from ssio_desktop.domain.casework.kinds import CASE_KINDS, school_of
from ssio_desktop.domain.casework.solutions import SOLUTION, STEP, Solution, Task
from ssio_desktop.services.action_lines import ActionLine, ActionSource, Told, never_beside
from ssio_desktop.services.casework.solutions import solutions_of
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


def _lines(ws: Workspace, urns: Collection[str] | None, day: date) -> Iterator[ActionLine]:
    names = dict(ws.store.db.conn.execute("SELECT urn, name FROM schools"))
    for urn, found in solutions_of(ws, names if urns is None else urns).items():
        for key, solution in found.chosen:
            entity = CASE_KINDS[SOLUTION].entity(urn, key)
            for task in solution.tasks:
                yield _line(entity, urn, str(names.get(urn) or urn), solution, task, day)


def _line(
    entity: str, urn: str, school: str, solution: Solution, task: Task, today: date
) -> ActionLine:
    assert solution.chosen is not None
    told = _told(solution, task)
    state = told.state if told else ""
    row = f"{STEP}:{task.id}"
    return ActionLine(
        key=f"{entity}/{row}",
        urn=urn,
        school=school,
        what=task.words,
        who=task.who,
        due=task.due,
        visit="",
        row=row,
        kind=say("Structured solution"),
        agreed=solution.chosen.day,
        officer="",
        is_draft=False,
        standing=standing_of(state, task.due, today),
        state=state,
        words=told.words if told else "",
        comment=told.comment if told else "",
        history=(told,) if told else (),
        source=SOLUTION,
        page=SOLUTION,
        place=urn,
        told_there=True,
    )


def _told(solution: Solution, task: Task) -> Told | None:
    """What came of a step; what is open when its solution ends is no longer needed."""
    if task.done is not None:
        return Told(task.done, "done", STATES["done"], task.came, "")
    if solution.ended is not None:
        return Told(solution.ended.day, "dropped", STATES["dropped"], solution.ended.words, "")
    return None


def _school(ws: Workspace, key: str) -> str | None:
    kind, _, rest = key.partition("/")
    return school_of(rest.partition("/")[0]) if kind == SOLUTION else None


SOURCE: Final = ActionSource(SOLUTION, _lines, _school, never_beside)
