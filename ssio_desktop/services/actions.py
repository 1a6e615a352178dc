"""The actions that visits agreed: listing them with their standing, and recording progress.

Progress between visits is an event of its own beside the note that agreed the action. It is never
overwritten, travels with the note, and counts wherever the program says how an action stands.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ssio_desktop.domain.actions import (
    AGREED,
    CARRIED,
    CLOSED,
    PROGRESS,
    STATES,
    Action,
    ActionNote,
    Progress,
    Standing,
    progress_of,
    trace,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.visits import ANSWERS, read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, schools
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visit_facts import instances_by_id
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

_LONGEST_NOTE = 4000


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of an action's history. by: who said so. visit: its note, or empty for progress
    recorded between visits; source: the kind of visit, or empty."""

    day: date | None
    state: str
    words: str
    comment: str
    by: str
    visit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action as the list shows it.

    key: names it for :func:`record_progress`. row: its place in the note, ``actions:k3f9``.
    agreed: the day of the visit. is_draft: whether that note was never made final. words: the
    state in the form's words, empty where nothing was told. history: the earliest first.
    """

    key: str
    urn: str
    school: str
    what: str
    who: str
    due: date | None
    visit: str
    row: str
    kind: str
    agreed: date | None
    officer: str
    is_draft: bool
    standing: Standing
    state: str
    words: str
    comment: str
    history: tuple[Told, ...]

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED

    @property
    def told_on(self) -> date | None:
        """The day of what was told last."""
        return self.history[-1].day if self.history else None


def list_actions(
    ws: Workspace, *, officer: str = "", urn: str = "", day: date | None = None
) -> tuple[ActionLine, ...]:
    """Actions by the day they are due, those without one last; of every school here, of one
    officer's open schools, or of one school. day: against which they are overdue, else today.

    Notes count as they are recorded now, drafts too; withdrawn visits do not count.
    """
    day = day or ws.today()
    visits = _visits(ws, officer, urn)
    values = _values(ws, [f"visit/{key}" for key in visits])
    people = {row["id"]: row["name"] for row in ws.store.db.query("SELECT id, name FROM officers")}
    by_school: dict[str, list[ActionNote]] = defaultdict(list)
    for key, row in visits.items():
        by_school[row["urn"]].append(_note(key, row, values.get(key, {})))
    told = _Words(ws, visits, people)
    lines = [told.line(action, day) for notes in by_school.values() for action in trace(notes)]
    return tuple(sorted(lines, key=_by_due))


def find_action(ws: Workspace, key: str) -> ActionLine:
    """One action by its key. UserError where it is not in this store."""
    visit = key.partition("/")[0]
    row = ws.store.db.conn.execute(
        "SELECT urn FROM visits WHERE id = ? AND state <> 'withdrawn'", (visit,)
    ).fetchone()
    found = (
        next((each for each in list_actions(ws, urn=row[0]) if each.key == key), None)
        if (row)
        else None
    )
    if found is None:
        raise UserError(
            say("That action is not in this store."),
            where=key[:80],
            remedy=say(
                "Take its name from the list of actions; the note may have been changed since."
            ),
            code="action.unknown",
        )
    return found


def record_progress(
    ws: Workspace, key: str, *, state: str, note: str = "", day: date | None = None
) -> Outcome[str]:
    """Record how an action stands, outside any visit. The value is the entry's id.

    key: of the action. state: as the forms name it, such as ``under_way``. note: what has come of
    it. day: when that was so, else today. UserError where the action is not here, the state is
    none, the day cannot be meant, or nothing new is said.
    """
    line = find_action(ws, key)
    day = day or ws.today()
    if state not in STATES:
        raise UserError(
            say("“{state}” is not how an action can stand.", state=state[:30]),
            remedy=say("Give one of: {states}.", states=", ".join(STATES)),
            code="action.state",
        )
    if day > ws.today() or (line.agreed is not None and day < line.agreed <= ws.today()):
        raise UserError(
            say("Progress on {day} {day2:%B %Y} cannot be meant.", day=day.day, day2=day),
            remedy=say("Give a day from the day the action was agreed to today."),
            code="action.day",
        )
    said = note.strip()
    if len(said) > _LONGEST_NOTE:
        raise UserError(
            say(
                "What has come of it is longer than {longest_note} characters.",
                longest_note=_LONGEST_NOTE,
            ),
            remedy=say("Keep to what changed; the rest belongs in the note of the next visit."),
            code="action.note",
        )
    if state == line.state and (not said or said == line.comment):
        raise UserError(
            say("This is what was recorded last."),
            remedy=say("Choose another state, or say what has come of the action since."),
            code="action.unchanged",
        )
    entry = Progress(new_id(), line.row, day, state, said, ws.officer, ws.moment())
    return ws.record(
        [Write(f"visit/{line.visit}", f"{PROGRESS}.{entry.id}", entry.to_json())],
        entry.id,
        label=say("Progress of an action of {school} recorded", school=line.school),
    )


# --- reading ------------------------------------------------------------------------------------


def _visits(ws: Workspace, officer: str, urn: str) -> dict[str, Mapping[str, Any]]:
    where, arguments = "v.state <> 'withdrawn'", dict[str, str]()
    if officer:
        where += " AND s.officer = :officer AND s.is_open IS NOT 0"
        arguments["officer"] = officer
    if urn:
        where += " AND v.urn = :urn"
        arguments["urn"] = schools.require_urn(urn)
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


def _by_due(line: ActionLine) -> tuple[bool, date, str, str]:
    return (line.due is None, line.due or date.max, line.school.casefold(), line.key)
