"""Compares the rows of a filled workbook with the plan as it is, cell by cell: what is new, what is
changed, what is recorded already, and what cannot be meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.actions import STATES
from ssio_desktop.domain.casework.plan_types import (
    RATING_SHORT,
    ActionPlan,
    Entry,
    Milestone,
    Move,
    PlanAction,
    Priority,
)
from ssio_desktop.domain.casework.plans import (
    ABOUT,
    MOVED,
    PROGRESS,
    cost_words,
    due_record,
    entry_record,
    move_record,
    plan_entity,
    read_cost,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.exchange.filled_workbook import FilledCell
from ssio_desktop.services import setting_up
from ssio_desktop.services.casework.board_days import board_on
from ssio_desktop.services.casework.plan_layout import (
    COLUMNS,
    PLAN_FIELDS,
    TITLES,
    Table,
    reference,
)
from ssio_desktop.services.casework.plan_sheets import Row, Unread, plain
from ssio_desktop.services.sensible_days import AHEAD_DAYS, FIRST_DAY
from ssio_desktop.services.sensible_words import LONGEST
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say, too_long

Item = Priority | Milestone | PlanAction
_DAYS: Final = frozenset({"due", "starts", "ends"})
_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a workbook changes. about: of what, in words. field: which field; empty for
    something new. before: as recorded, or empty. place: in the workbook. cells: those it took."""

    about: str
    field: str
    before: str
    after: str
    place: str
    cells: tuple[str, ...]

    @property
    def is_new(self) -> bool:
        """Whether it is a whole new priority, milestone or action."""
        return not self.field


class PlanRows:
    """Takes row after row. seen: the ids of what the workbook has of the plan."""

    def __init__(self, ws: Workspace, found: ActionPlan) -> None:
        self._ws, self._plan = ws, found
        self._entity = plan_entity(found.key)
        self._items: Mapping[Table, Mapping[str, Item]] = {
            "priority": {each.id: each for each in found.priorities},
            "milestone": {each.id: each for each in found.milestones},
            "action": {each.id: each for each in found.actions},
        }
        self._numbers = {str(each.number): each.id for each in found.priorities}
        self._who = setting_up.current_officer(ws).name
        self._last = ws.today() + timedelta(days=AHEAD_DAYS)
        self.changes: list[Change] = []
        self.unread: list[Unread] = []
        self.writes: list[Write] = []
        self.seen: set[str] = set()
        self.same = 0

    def take_about(self, about: Mapping[str, tuple[str, FilledCell]]) -> None:
        """Take what the plan says of itself."""
        for name, (sheet, cell) in about.items():
            path = name if name in ("title", "starts", "ends") else f"{ABOUT}.{name}"
            day = getattr(self._plan, name) if name in ("starts", "ends") else None
            former = self._plan.title if name == "title" else self._plan.about.get(name, "")
            value, before = self._value(sheet, name, cell), day.isoformat() if day else former
            if value is None:
                continue
            if value == before:
                self.same += 1
                continue
            self.writes.append(Write(self._entity, path, value))
            after = self._shown(value)
            self.changes.append(
                Change(
                    self._plan.title,
                    PLAN_FIELDS[name],
                    self._shown(before),
                    after,
                    f"{sheet}, {cell.place}",
                    (cell.place,),
                )
            )

    def take(self, row: Row) -> None:
        """Take a row, new or known."""
        item, problem = self._item(row)
        if problem:
            self._pass_over(row, problem)
        elif item is not None:
            self._known(row, item)
        else:
            self._new(row)

    # --- which row ------------------------------------------------------------------------

    def _item(self, row: Row) -> tuple[Item | None, str]:
        """What of the plan a row is; else why it cannot be taken, or neither for a new one."""
        known, told, what = self._items[row.table], row.text("reference"), plain(row.text("what"))
        found = next((each for each in known.values() if told and reference(each.id) == told), None)
        if told and found is None:
            return None, say("The plan has nothing of this reference.")
        if found is not None and found.id in self.seen:
            if not what or what == plain(found.what):
                return None, say("The row stands twice.")
            return None, ""  # A row that was copied and given other words.
        if found is None and what:
            found = next(
                (e for e in known.values() if plain(e.what) == what and e.id not in self.seen), None
            )
        return found, ""

    # --- a row that is known --------------------------------------------------------------

    def _known(self, row: Row, item: Item) -> None:
        self.seen.add(item.id)
        rest = dict(row.cells)
        if rest.pop("reference", None):
            self.same += 1
        number = rest.pop("number", None)
        if number is not None:
            self._number(row, item, number)
        if isinstance(item, Milestone):
            self._board(row, item, rest)
        if not isinstance(item, Priority):
            self._progress(row, item, rest)
        for name, cell in rest.items():
            value = self._value(row.sheet, name, cell)
            if value is None:
                continue
            before = self._recorded(item, name)
            if value == before:
                self.same += 1
                continue
            self._write(row.table, item.id, name, value)
            self._change(row, item.what, name, self._shown(before), self._shown(value), cell)

    def _number(self, row: Row, item: Item, cell: FilledCell) -> None:
        if isinstance(item, Priority):
            self._numbers[_first_number(cell.text) or str(item.number)] = item.id
            self.same += 1
            return
        wanted = self._priority(cell.text)
        if wanted == item.priority:
            self.same += 1
        elif wanted:
            self._write(row.table, item.id, "priority", wanted)
            self._change(row, item.what, "number", "", cell.text, cell)
        else:
            self._refuse(row.sheet, cell, say("There is no priority of this number."))

    def _priority(self, text: str) -> str:
        """The priority that a cell names, by its number or its words; empty for none."""
        by_words = {plain(each.what): each.id for each in self._plan.priorities}
        known = {**by_words, **self._numbers}
        return known.get(plain(text)) or self._numbers.get(_first_number(text), "")

    def _board(self, row: Row, item: Milestone, rest: dict[str, FilledCell]) -> None:
        """The board date of a milestone: set in a draft, moved with a reason once agreed."""
        cell, why = rest.pop("due", None), rest.pop("why", None)
        value = self._value(row.sheet, "due", cell) if cell else None
        due = read_typed_day(value) if value else None
        if cell is not None and due is not None and due == item.due:
            self.same += 1
        elif cell is not None and due is not None:
            is_move = self._plan.stage == "agreed" and item.due is not None
            if is_move and why is None:
                self._refuse(row.sheet, cell, say("The date changed, and no reason is given."))
            elif is_move and why is not None:
                board, now = self._board_on(due), self._ws.moment()
                made = Move(new_id(), item.id, due, board, why.text, self._who, now)
                self.writes.append(Write(self._entity, f"{MOVED}.{made.id}", move_record(made)))
                told = say("{day}: {why}", day=said_day(due), why=why.text)
                self._change(row, item.what, "due", self._day(item.due), told, cell, why)
                why = None
            else:
                self._write(row.table, item.id, "due", due_record(due, self._board_on(due)))
                self._change(row, item.what, "due", self._day(item.due), said_day(due), cell)
        if why is not None:
            self._refuse(row.sheet, why, say("The date did not change."))

    def _progress(
        self, row: Row, item: Milestone | PlanAction, rest: dict[str, FilledCell]
    ) -> None:
        state, evidence = rest.pop("state", None), rest.pop("evidence", None)
        if state is None and evidence is None:
            return
        words = {key: str(told) for key, told in _states(item).items()}
        told = _chosen(words, state.text) if state else (item.latest.state if item.latest else "")
        former = item.latest
        before = former.evidence if former else ""
        problem = self._progress_problem(item, state, told, evidence)
        if former and told == former.state and (evidence is None or evidence.text == before):
            self.same += sum(each is not None for each in (state, evidence))
        elif problem:
            for cell in filter(None, (state, evidence)):
                self._refuse(row.sheet, cell, problem)
        else:
            made = Entry(
                new_id(), item.id, told, evidence.text if evidence else "", self._ws.today(),
                self._who, self._ws.moment(),
            )  # fmt: skip
            self.writes.append(Write(self._entity, f"{PROGRESS}.{made.id}", entry_record(made)))
            after = ": ".join(filter(None, (words[told], made.evidence)))
            was = ": ".join(filter(None, (words.get(former.state, ""), before))) if former else ""
            cells = [each for each in (state, evidence) if each is not None]
            self._change(row, item.what, "state", was, after, *cells)

    def _progress_problem(
        self, item: Milestone | PlanAction, state: FilledCell | None, told: str,
        evidence: FilledCell | None,
    ) -> str:  # fmt: skip
        if self._plan.stage != "agreed":
            return say("The plan is not agreed yet, so nothing can be said of its progress.")
        if not told:
            return say("This is not how it can stand.") if state else say("It says no state.")
        if evidence is not None and len(evidence.text) > LONGEST:
            return too_long(LONGEST)
        if isinstance(item, Milestone) and (evidence is None or not evidence.text):
            return say("A rating needs its evidence.")
        return ""

    # --- a new row ------------------------------------------------------------------------

    def _new(self, row: Row) -> None:
        if not row.text("what") or len(row.text("what")) > LONGEST:
            self._pass_over(row, say("The row needs words that say what it is, and not too many."))
            return
        item, table = new_id(), row.table
        if table == "priority":
            number = _first_number(row.text("number"))
            if number and self._numbers.get(number, "") not in ("", item):
                number = ""
            if number:
                self._numbers[number] = item
            self._numbers[plain(row.text("what"))] = item
            placed = max((each.place for each in self._plan.priorities), default=0.0)
        else:
            under = self._priority(row.text("number"))
            if not under:
                self._pass_over(row, say("It does not say which priority it belongs to."))
                return
            self._write(table, item, "priority", under)
            placed = float(len(self._items[table]))
        self._write(table, item, "place", placed + 1 + len(self.writes) / 1000)
        taken = [row.cells[name].place for name in ("number", "reference") if name in row.cells]
        told: list[str] = []
        for name, cell in row.cells.items():
            if name in ("number", "reference"):
                continue
            if name in ("why", "state", "evidence"):
                why = say("It is new; progress is recorded once it is in the plan.")
                self._refuse(row.sheet, cell, why)
                continue
            value = self._value(row.sheet, name, cell)
            if value is None:
                continue
            is_board = table == "milestone" and name == "due"
            due = date.fromisoformat(value) if is_board else None
            self._write(table, item, name, due_record(due, self._board_on(due)) if due else value)
            taken.append(cell.place)
            if name != "what":
                told.append(f"{_heading(table, name)}: {self._shown(value)}")
        self.changes.append(
            Change(row.text("what"), "", "", "\n".join(told), row.place, tuple(taken))
        )

    # --- cells ----------------------------------------------------------------------------

    def _value(self, sheet: str, name: str, cell: FilledCell) -> str | None:
        """What a cell holds, as it is recorded; None, and listed, where that cannot be meant."""
        if name in _DAYS:
            day = cell.day or read_typed_day(cell.text)
            if day is None or not FIRST_DAY <= day <= self._last:
                self._refuse(sheet, cell, say("This is no day that can be meant."))
                return None
            return day.isoformat()
        if name == "cost":
            cost = read_cost(cell.text)
            if cost is None:
                self._refuse(sheet, cell, say("This is not a cost in pounds."))
            return str(cost) if cost is not None else None
        if len(cell.text) > LONGEST:
            self._refuse(sheet, cell, too_long(LONGEST))
            return None
        return cell.text

    def _recorded(self, item: Item, name: str) -> str:
        value = getattr(item, name)
        if isinstance(value, date):
            return value.isoformat()
        return "" if value is None else str(value)

    def _shown(self, value: str) -> str:
        day = read_typed_day(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None
        if day:
            return said_day(day)
        return cost_words(read_cost(value)) if re.fullmatch(r"\d+\.\d\d", value) else value

    @staticmethod
    def _day(day: date | None) -> str:
        return said_day(day) if day else ""

    def _board_on(self, day: date) -> str:
        return board_on(self._ws, self._plan.urn, day)

    def _write(self, table: Table, item: str, name: str, value: Json) -> None:
        self.writes.append(Write(self._entity, f"{table}.{item}.{name}", value))

    def _change(
        self, row: Row, about: str, name: str, before: str, after: str, *cells: FilledCell
    ) -> None:
        places = tuple(each.place for each in cells)
        heading = _heading(row.table, name)
        place = f"{row.sheet}, {places[0]}"
        self.changes.append(Change(about, heading, before, after, place, places))

    def _refuse(self, sheet: str, cell: FilledCell, why: str) -> None:
        self.unread.append(Unread(sheet, cell.place, cell.text, why))

    def _pass_over(self, row: Row, why: str) -> None:
        for cell in row.cells.values():
            self._refuse(row.sheet, cell, why)


def _states(item: Milestone | PlanAction) -> Mapping[str, str]:
    return STATES if isinstance(item, PlanAction) else {str(k): w for k, w in RATING_SHORT.items()}


def _chosen(words: Mapping[str, str], text: str) -> str:
    """The state that words name: whole, as the program calls it, or by its first letter where that
    is no other’s."""
    told = plain(text)
    initials = [plain(known)[:1] for known in words.values()]
    for key, known in words.items():
        if told in (plain(known), key, key.replace("_", " ")):
            return key
        if told == plain(known)[:1] and initials.count(told) == 1:
            return key
    return ""


def _heading(table: Table, name: str) -> str:
    return next((each.heading for each in COLUMNS[table] if each.field == name), TITLES[table])


def _first_number(text: str) -> str:
    found = _NUMBER.search(text)
    return str(int(found[0])) if found else ""
