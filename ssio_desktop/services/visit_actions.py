"""The actions that notes of visits agreed, with what later notes and progress told of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from ssio_desktop.domain.actions import (
    AGREED,
    CARRIED,
    PROGRESS,
    STATES,
    Action,
    ActionNote,
    Progress,
    progress_of,
    trace,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import ANSWERS, read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms
from ssio_desktop.services.action_lines import ActionLine, ActionSource, Told
from ssio_desktop.services.visit_facts import instances_by_id
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write

_ID: Final = "visit"


def _lines(ws: Workspace, urns: Collection[str] | None, day: date) -> Iterator[ActionLine]:
    """Notes count as they are recorded now, drafts too; withdrawn visits do not count."""
    visits = _visits(ws, urns)
    values = _values(ws, [f"visit/{key}" for key in visits])
    people = {row["id"]: row["name"] for row in ws.store.db.query("SELECT id, name FROM officers")}
    by_school: dict[str, list[ActionNote]] = defaultdict(list)
    for key, row in visits.items():
        by_school[row["urn"]].append(_note(key, row, values.get(key, {})))
    told = _Words(ws, visits, people)
    for notes in by_school.values():
        for action in trace(notes):
            yield told.line(action, day)


def _school_of(ws: Workspace, key: str) -> str | None:
    row = ws.store.db.conn.execute(
        "SELECT urn FROM visits WHERE id = ? AND state <> 'withdrawn'", (key.partition("/")[0],)
    ).fetchone()
    return str(row[0]) if row else None


def _writes(ws: Workspace, line: ActionLine, entry: Progress) -> list[Write]:
    return [Write(f"visit/{line.visit}", f"{PROGRESS}.{entry.id}", entry.to_json())]


SOURCE: Final = ActionSource(_ID, _lines, _school_of, _writes)


def _visits(ws: Workspace, urns: Collection[str] | None) -> dict[str, Mapping[str, Any]]:
    where, arguments = "v.state <> 'withdrawn'", dict[str, str]()
    if urns is not None:
        where += " AND v.urn IN (SELECT value FROM json_each(:urns))"
        arguments["urns"] = json.dumps(sorted(urns))
    rows = ws.store.db.query(
        "SELECT v.id, v.urn, v.form, v.form_id, v.visit_date, v.version, v.officer, "
        "coalesce(s.name, v.urn) AS school FROM visits v LEFT JOIN schools s ON s.urn = v.urn "
        f"WHERE {where}",
        arguments,
    )
    return {row["id"]: row for row in rows}


def _values(ws: Workspace, entities: Iterable[str]) -> dict[str, dict[str, Json]]:
    """What visits hold at the paths that speak of actions, by visit and path.

    One statement for all of them: to read every note whole would take a second for a caseload.
    """
    names = json.dumps(sorted(entities))
    found: dict[str, dict[str, Json]] = defaultdict(dict)
    for prefix in (f"{ANSWERS}.{AGREED}:", f"{ANSWERS}.{CARRIED}:", f"{PROGRESS}."):
        last = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        rows = ws.store.db.conn.execute(
            "SELECT e.entity, e.path, e.value FROM heads h JOIN events e ON e.seq = h.seq "
            "WHERE h.entity IN (SELECT value FROM json_each(?)) AND h.path >= ? AND h.path < ? "
            "AND e.value <> 'null' ORDER BY e.stamp, e.id",
            (names, prefix, last),
        )
        for entity, path, value in rows:
            found[entity.partition("/")[2]][path] = json.loads(value)
    return found


def _note(key: str, row: Mapping[str, Any], values: Mapping[str, Json]) -> ActionNote:
    start, progress = f"{ANSWERS}.", f"{PROGRESS}."
    answers = {path[len(start) :]: v for path, v in values.items() if path.startswith(start)}
    entries = (
        progress_of(path[len(progress) :], value)
        for path, value in sorted(values.items())
        if path.startswith(progress)
    )
    return ActionNote(
        key,
        read_day(row["visit_date"]),
        instances_by_id(answers, AGREED),
        instances_by_id(answers, CARRIED),
        tuple(each for each in entries if each is not None),
    )


class _Words:
    """Puts actions into the words of their forms and officers."""

    def __init__(
        self, ws: Workspace, visits: Mapping[str, Mapping[str, Any]], people: Mapping[str, str]
    ) -> None:
        self._ws = ws
        self._visits = visits
        self._people = people
        self._titles = {info.id: info.title for info in forms.forms(ws)}

    def line(self, action: Action, today: date) -> ActionLine:
        row = self._visits[action.visit]
        history = tuple(
            Told(
                each.day,
                each.state,
                self._state(each.state, each.visit),
                each.comment,
                self._people.get(each.by or self._officer(each.visit), ""),
                each.visit,
                self._kind(each.visit),
            )
            for each in action.tellings
        )
        last = history[-1] if history else None
        return ActionLine(
            key=action.key,
            urn=row["urn"],
            school=row["school"],
            what=action.what,
            who=action.who,
            due=action.due,
            visit=action.visit,
            row=action.row,
            kind=self._kind(action.visit),
            agreed=read_day(row["visit_date"]),
            officer=self._people.get(row["officer"], ""),
            is_draft=not row["version"],
            standing=action.standing(today),
            state=action.state,
            words=last.words if last else "",
            comment=last.comment if last else "",
            history=history,
            source=_ID,
            page="visit",
            place=f"{action.visit}#{action.row}.what",
        )

    def _officer(self, visit: str) -> str:
        return str(self._visits[visit]["officer"]) if visit else ""

    def _kind(self, visit: str) -> str:
        if not visit:
            return ""
        form = str(self._visits[visit]["form_id"])
        return self._titles.get(form, form)

    def _state(self, state: str, visit: str) -> str:
        """A state in words: those of the program, or of the form where it has its own."""
        if state in STATES or not visit:
            return STATES.get(state, state)
        try:
            item = forms.definition(self._ws, self._visits[visit]["form"]).item(f"{CARRIED}.state")
        except UserError:
            return state
        fixed = item.choices.fixed if item is not None and item.choices is not None else ()
        return next((each.label.plain for each in fixed if each.value == state), state)
