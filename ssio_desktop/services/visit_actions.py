"""The actions that notes of visits agreed, with what later notes and progress told of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from ssio_desktop.domain.actions import (
    CARRIED,
    PROGRESS,
    STATES,
    Action,
    ActionNote,
    Progress,
    trace,
)
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms
from ssio_desktop.services.action_lines import ActionLine, ActionSource, Told
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.store.projections.actions import read_notes, said

_ID: Final = "visit"


def _lines(ws: Workspace, urns: Collection[str] | None, day: date) -> Iterator[ActionLine]:
    """Notes count as they are recorded now, drafts too; withdrawn visits do not count."""
    return _told(ws, read_notes(ws.store.db, urns), day)


def _open_lines(
    ws: Workspace, urns: Collection[str] | None, day: date, also: Collection[tuple[str, str]]
) -> Iterator[ActionLine]:
    only = {(urn, said(what)) for urn, what in also}
    return _told(ws, read_notes(ws.store.db, urns, only=only), day)


def lines_of(
    ws: Workspace, groups: Collection[tuple[str, int]], day: date
) -> tuple[ActionLine, ...]:
    """What notes agreed of some groups, a school and a number of words each, against a day."""
    notes = read_notes(ws.store.db, only=groups, with_open=False) if groups else {}
    return tuple(_told(ws, notes, day))


def _told(
    ws: Workspace, by_school: Mapping[str, Collection[ActionNote]], day: date
) -> Iterator[ActionLine]:
    visits = _visits(ws, (note.visit for notes in by_school.values() for note in notes))
    people = {row["id"]: row["name"] for row in ws.store.db.query("SELECT id, name FROM officers")}
    told = _Words(ws, visits, people)
    for notes in by_school.values():
        for action in trace(notes):
            yield told.line(action, day)


def _school_of(ws: Workspace, key: str) -> str | None:
    row = ws.store.db.conn.execute(
        "SELECT urn FROM visits WHERE entity = ? AND state <> 'withdrawn'",
        (f"visit/{key.partition('/')[0]}",),
    ).fetchone()
    return str(row[0]) if row else None


def _writes(ws: Workspace, line: ActionLine, entry: Progress) -> list[Write]:
    return [Write(f"visit/{line.visit}", f"{PROGRESS}.{entry.id}", entry.to_json())]


SOURCE: Final = ActionSource(_ID, _lines, _school_of, _writes, _open_lines)


def _visits(ws: Workspace, ids: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    rows = ws.store.db.query(
        "SELECT v.id, v.urn, v.form, v.form_id, v.visit_date, v.version, v.officer, "
        "coalesce(s.name, v.urn) AS school FROM json_each(?) j "
        "CROSS JOIN visits v ON v.entity = j.value LEFT JOIN schools s ON s.urn = v.urn",
        (json.dumps([f"visit/{each}" for each in ids]),),
    )
    return {row["id"]: row for row in rows}


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
