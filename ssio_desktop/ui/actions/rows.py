"""The lines of the list of actions: filtered, grouped, and what the columns say of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ssio_desktop.services.actions import ActionLine
from ssio_desktop.ui.actions import words
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.table import Column

Grouping = Literal["", "school", "week"]
Kept = Literal["open", "overdue", "soon", "closed", "all"]
SOON = 14
"""Days from today within which an action is due soon."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to see. text: words that must all occur. urn: empty for every school."""

    text: str = ""
    kept: Kept = "open"
    urn: str = ""
    grouping: Grouping = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An action in the list. group: what it stands under; heads: whether it is the first there."""

    action: ActionLine
    group: str = ""
    heads: bool = False

    @property
    def key(self) -> str:
        return self.action.key


def fits(action: ActionLine, wanted: Wanted, today: date) -> bool:
    """Whether a person wants to see an action."""
    due = action.due
    keeps = {
        "open": action.is_open,
        "overdue": action.standing == "overdue",
        "soon": action.standing == "open" and due is not None and (due - today).days <= SOON,
        "closed": not action.is_open,
        "all": True,
    }
    said = " ".join((action.what, action.who, action.school, action.urn, action.comment)).casefold()
    return (
        keeps[wanted.kept]
        and wanted.urn in ("", action.urn)
        and all(word in said for word in wanted.text.casefold().split())
    )


def lines(actions: Sequence[ActionLine], wanted: Wanted, today: date) -> tuple[Line, ...]:
    """The actions wanted, by day; under their school or week where that is asked for."""
    found = [each for each in actions if fits(each, wanted, today)]
    if not wanted.grouping:
        return tuple(Line(each) for each in found)
    if wanted.grouping == "school":
        found.sort(key=lambda each: (each.school.casefold(), each.urn))
        return _grouped((each, each.urn, each.school) for each in found)
    return _grouped((each, words.week(each.due), words.week(each.due)) for each in found)


def _grouped(entries: Iterable[tuple[ActionLine, str, str]]) -> tuple[Line, ...]:
    kept = list(entries)
    sizes = Counter(key for _, key, _ in kept)
    made: list[Line] = []
    before = ""
    for action, key, title in kept:
        made.append(Line(action, f"{title} ({sizes[key]})", key != before))
        before = key
    return tuple(made)


def columns(late: Callable[[ActionLine], str]) -> tuple[Column[Line], ...]:
    """The columns of the list; the first stands for the group and is hidden without one.

    late: how late an action is, in words."""
    return (
        Column(
            "group",
            translate("actions", "Group"),
            lambda row: row.group if row.heads else "",
            width=26,
            least=14,
            says=lambda row: row.group,
            hint=lambda row: row.group,
        ),
        Column(
            "due",
            translate("actions", "Due"),
            lambda row: words.year_day(row.action.due),
            lambda row: row.action.due,
            width=11,
            hint=lambda row: late(row.action),
        ),
        Column(
            "standing",
            translate("actions", "Standing"),
            lambda row: words.standing(row.action.standing),
            lambda row: row.action.standing,
            width=11,
            least=9,
            hint=lambda row: row.action.words,
        ),
        Column(
            "what",
            translate("actions", "Action"),
            lambda row: row.action.what.replace("\n", " "),
            hint=lambda row: row.action.what,
        ),
        Column(
            "school",
            translate("actions", "School"),
            lambda row: row.action.school,
            lambda row: row.action.school.casefold(),
            width=22,
            least=10,
            hint=lambda row: row.action.school,
        ),
        Column(
            "who",
            translate("actions", "Who"),
            lambda row: row.action.who,
            width=16,
            least=8,
            hint=lambda row: row.action.who,
        ),
        Column(
            "source",
            translate("actions", "Agreed at"),
            lambda row: said(row.action.kind),
            lambda row: said(row.action.kind).casefold(),
            width=16,
            least=9,
            hint=lambda row: words.agreed(row.action),
        ),
        Column(
            "told",
            translate("actions", "Last told"),
            lambda row: words.year_day(row.action.told_on) if row.action.told_on else "",
            lambda row: row.action.told_on,
            width=11,
            least=10,
            hint=lambda row: row.action.comment,
        ),
    )
