"""Agreed actions across visits: what notes say of them, what was recorded between visits, and how
each then stands.

An action is named by the note that agreed it and its row there: ``<visit>/actions:k3f9``. A later
note tells how it stands by repeating its words; progress between visits is recorded beside the
note, each entry by itself. The latest of these, by day, decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

AGREED = "actions"
"""The repeat in which a form records what was agreed: ``what``, ``who``, ``by_when``."""

CARRIED = "last_actions"
"""The repeat in which a form asks after them: the same with ``state`` and ``comment``."""

PROGRESS = "progress"
"""Where a visit keeps what was recorded of its actions since: ``progress.<id>``."""

STATES: Mapping[str, str] = {
    "not_started": say("Not started"),
    "under_way": say("Under way and on time"),
    "late": say("Under way but late"),
    "done": say("Done"),
    "dropped": say("No longer needed"),
}
"""The states as the forms that come with the program name them, with their words."""

CLOSED = frozenset({"done", "dropped"})
"""States after which an action is no longer open."""

Standing = Literal["overdue", "open", "done", "dropped"]

STANDING_WORDS: Mapping[Standing, str] = {
    "overdue": say("Overdue"),
    "open": say("Open"),
    "done": say("Done"),
    "dropped": say("No longer needed"),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """What was recorded of an action outside a note. action: the row, ``actions:k3f9``.

    id: by which entries of one day are ordered. by: officer id. at: ISO 8601 moment, UTC.
    """

    id: str
    action: str
    day: date
    state: str
    note: str
    by: str
    at: str

    def to_json(self) -> dict[str, Json]:
        """The entry as it is recorded."""
        return {
            "action": self.action,
            "day": self.day.isoformat(),
            "state": self.state,
            "note": self.note,
            "by": self.by,
            "at": self.at,
        }


def read_progress(state: Known) -> tuple[Progress, ...]:
    """What a visit holds of progress. Total: entries that name no action or day are passed over."""
    found = (progress_of(key, value) for key, value in state.under(PROGRESS).items())
    return tuple(each for each in found if each is not None)


def progress_of(key: str, value: Json) -> Progress | None:
    """One entry as recorded, or None where it is none."""
    if not isinstance(value, dict):
        return None
    day, action = read_day(value.get("day")), value.get("action")
    if day is None or not isinstance(action, str) or not action:
        return None
    said = {name: str(value.get(name) or "") for name in ("state", "note", "by", "at")}
    return Progress(key, action, day, **said)


@dataclass(frozen=True, slots=True)
class ActionNote:
    """A note as far as actions go. rows: by id, in the note's order.

    day: None where the note has none yet; such a note comes last.
    """

    visit: str
    day: date | None
    agreed: Mapping[str, Mapping[str, Json]]
    carried: Mapping[str, Mapping[str, Json]]
    progress: tuple[Progress, ...] = ()

    @property
    def order(self) -> tuple[date, str]:
        """Sorts notes, and what they tell, in time."""
        return (self.day or date.max, self.visit)


@dataclass(frozen=True, slots=True)
class Telling:
    """How an action was said to stand. visit: whose note says so, empty for progress recorded
    outside a note; by: then the officer's id. id: of the note or the entry."""

    id: str
    day: date | None
    state: str
    comment: str
    visit: str = ""
    by: str = ""

    @property
    def order(self) -> tuple[date, str]:
        return (self.day or date.max, self.id)


@dataclass(frozen=True, slots=True)
class Action:
    """An action and everything told of it, the earliest first. row: its place in the note."""

    visit: str
    row: str
    what: str
    who: str
    due: date | None
    tellings: tuple[Telling, ...] = ()

    @property
    def key(self) -> str:
        """What names the action: ``<visit>/actions:k3f9``."""
        return f"{self.visit}/{self.row}"

    @property
    def latest(self) -> Telling | None:
        """What was told last, by day."""
        return self.tellings[-1] if self.tellings else None

    @property
    def state(self) -> str:
        """The state told last, as forms name it; empty where none was."""
        return self.latest.state if self.latest else ""

    def standing(self, today: date) -> Standing:
        """Where the action stands on a day."""
        return standing_of(self.state, self.due, today)


def standing_of(state: str, due: date | None, today: date) -> Standing:
    """Where an action of a state stands on a day: overdue from the day after it is due."""
    if state == "done":
        return "done"
    if state == "dropped":
        return "dropped"
    return "overdue" if due is not None and due < today else "open"


def trace(notes: Iterable[ActionNote]) -> tuple[Action, ...]:
    """Every action that one school's notes agreed, in their order, with what was told of each.

    A note tells of the latest action that has the words it repeats. One that no note agreed counts
    from the note that tells of it. Where a note gives another day for it, that day is due.
    """
    ordered = sorted(notes, key=lambda note: note.order)
    found: list[Action] = []
    latest: dict[str, int] = {}

    def agree(action: Action) -> None:
        latest[folded(action.what)] = len(found)
        found.append(action)

    for note in ordered:
        for instance, row in note.carried.items():
            state = _text(row, "state")
            if not state:
                continue
            words = folded(_text(row, "what"))
            if words not in latest:
                agree(_action(note, f"{CARRIED}:{instance}", row))
            at = latest[words]
            telling = Telling(note.visit, note.day, state, _text(row, "comment"), note.visit)
            found[at] = replace(
                found[at],
                due=read_day(row.get("by_when")) or found[at].due,
                tellings=(*found[at].tellings, telling),
            )
        for key, row in note.agreed.items():
            agree(_action(note, f"{AGREED}:{key}", row))
    return _with_progress(found, ordered)


def _with_progress(actions: list[Action], notes: Iterable[ActionNote]) -> tuple[Action, ...]:
    by_key: dict[str, list[Telling]] = {}
    for note in notes:
        for each in note.progress:
            told = Telling(each.id, each.day, each.state, each.note, by=each.by)
            by_key.setdefault(f"{note.visit}/{each.action}", []).append(told)
    return tuple(
        replace(
            action,
            tellings=tuple(
                sorted((*action.tellings, *by_key[action.key]), key=lambda each: each.order)
            ),
        )
        if action.key in by_key
        else action
        for action in actions
    )


def _action(note: ActionNote, row_id: str, row: Mapping[str, Json]) -> Action:
    return Action(
        visit=note.visit,
        row=row_id,
        what=_text(row, "what"),
        who=_text(row, "who"),
        due=read_day(row.get("by_when")),
    )


def _text(row: Mapping[str, Json], name: str) -> str:
    return str(row.get(name) or "").strip()


def folded(text: str) -> str:
    """Words by which two actions are the same, whatever their capitals and spaces."""
    return " ".join(text.casefold().split())
