"""Deeds of structured solutions: options are considered, one is chosen, carried out and ended."""

from __future__ import annotations

from typing import Final

from ssio_desktop.domain.casework.solutions import Task
from ssio_desktop.services.casework import solutions
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace


def _consider(ws: Workspace, urn: str, told: Facts) -> None:
    solutions.consider(ws, urn, told["option"], told["view"], told["text"], told["on"])


def _choose(ws: Workspace, urn: str, told: Facts) -> None:
    """legal: who does each task in law, and by when, in the option's order. steps: further ones."""
    day, due = told["on"], told.get("due")
    key = solutions.choose(ws, urn, told["option"], told["text"], told["owner"], day, due=due).value
    for task, (who, by) in zip(_tasks(ws, urn), told.get("legal", ()), strict=False):
        solutions.set_task(ws, urn, key, task.words, who, by, legal=True, task=task.id)
    for words, who, by in told.get("steps", ()):
        solutions.set_task(ws, urn, key, words, who, by)


def _partner(ws: Workspace, urn: str, told: Facts) -> None:
    name, school = told.get("name", ""), told.get("school", "")
    solutions.add_partner(ws, urn, _key(ws, urn), name, told["role"], partner_urn=school)


def _done(ws: Workspace, urn: str, told: Facts) -> None:
    """step: the words it begins with."""
    task = next(each for each in _tasks(ws, urn) if each.words.startswith(told["step"]))
    solutions.finish_task(ws, urn, _key(ws, urn), task.id, told["on"], told["text"])


def _end(ws: Workspace, urn: str, told: Facts) -> None:
    solutions.end(ws, urn, _key(ws, urn), told["result"], told["text"], told["on"])


def _key(ws: Workspace, urn: str) -> str:
    found = solutions.solutions(ws, urn).under_way
    assert found is not None
    return found[0]


def _tasks(ws: Workspace, urn: str) -> tuple[Task, ...]:
    """In the order in which they were recorded."""
    found = solutions.solutions(ws, urn).under_way
    return tuple(sorted(found[1].tasks, key=lambda each: each.id)) if found else ()


SOLUTION_DEEDS: Final = {
    "solution.consider": _consider,
    "solution.choose": _choose,
    "solution.partner": _partner,
    "solution.done": _done,
    "solution.end": _end,
}
