"""An action as every list of actions shows it, wherever it was agreed, and what a source of actions
offers. What two sources hold of one and the same action is put together here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from ssio_desktop.domain.actions import CLOSED, Progress, Standing, folded, standing_of
from ssio_desktop.errors import UserError
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


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

    key: names it for :func:`~ssio_desktop.services.actions.record_progress`. urn, school: empty for
    one that is of no school in particular. visit: whose note agreed it, or empty. row: its place in
    what agreed it, such as ``actions:k3f9``. kind: what agreed it, in words. agreed: on which day.
    is_draft: whether that note was never made final. words: the state in the form's words,
    empty where nothing was told. history: the earliest first. source: id of its source. page,
    place: where it was agreed. told_there: whether how it stands is recorded there alone. also: the
    same action where other sources agreed it again.
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
    source: str = ""
    page: str = ""
    place: str = ""
    told_there: bool = False
    also: tuple[ActionLine, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED

    @property
    def told_on(self) -> date | None:
        """The day of what was told last."""
        return self.history[-1].day if self.history else None

    @property
    def told(self) -> ActionLine:
        """Itself or, where how it stands is recorded there alone, one that can be told of."""
        return next((each for each in (self, *self.also) if not each.told_there), self)

    def is_of(self, source: str) -> bool:
        """Whether a source holds it, alone or with others."""
        return source in (self.source, *(each.source for each in self.also))

    def is_called(self, key: str) -> bool:
        """Whether a key names it, in whichever source."""
        return key in (self.key, *(each.key for each in self.also))

    def names(self, name: str) -> bool:
        """Whether somebody of that name is to do it."""
        return bool(name.strip()) and folded(name) in folded(self.who)


@dataclass(frozen=True, slots=True)
class ActionSource:
    """Where actions are agreed. id: with which :attr:`ActionLine.source` names it.

    lines: of some schools or, where none are named, of all and of none; against a day. school_of:
    the school of an action by its key, None where the key is not of this source. writes: what
    records progress of an action; the entry names nothing but what was told. open_lines: of a
    source that grows for years, the lines that are open and those that speak, of a school, of the
    same as some other source; more may be among them.
    """

    id: str
    lines: Callable[[Workspace, Collection[str] | None, date], Iterable[ActionLine]]
    school_of: Callable[[Workspace, str], str | None]
    writes: Callable[[Workspace, ActionLine, Progress], list[Write]]
    open_lines: (
        Callable[
            [Workspace, Collection[str] | None, date, Collection[tuple[str, str]]],
            Iterable[ActionLine],
        ]
        | None
    ) = None


def never_beside(_ws: Workspace, line: ActionLine, _progress: Progress) -> list[Write]:
    """For a source whose actions stand as their own record says: UserError."""
    raise UserError(
        say("How this stands is recorded where it was agreed."),
        where=line.what[:80],
        remedy=say("Open it there, and record what was done. Nothing was recorded."),
        code="action.there",
    )


def one_by_one(lines: Iterable[ActionLine], today: date) -> list[ActionLine]:
    """The lines with each action once: one that another source agreed in the same words, for the
    same school and before it was closed, is the same action. The first keeps its name; the latest
    day that was given is due; whatever was told of either is told of it."""
    found: list[ActionLine] = []
    at: dict[tuple[str, str], int] = {}
    for line in sorted(lines, key=lambda each: (each.agreed or date.max, each.source, each.key)):
        same = (line.urn, folded(line.what))
        place = at.get(same)
        if place is not None and _is_again(found[place], line):
            found[place] = _both(found[place], line, today)
            continue
        at[same] = len(found)
        found.append(line)
    return found


def by_due(line: ActionLine) -> tuple[bool, date, str, str]:
    """Sorts lines by the day they are due, those without one last."""
    return (line.due is None, line.due or date.max, line.school.casefold(), line.key)


def _is_again(first: ActionLine, line: ActionLine) -> bool:
    """Whether a later line of another source repeats an action that was still open."""
    if first.source == line.source:
        return False
    if first.is_open or line.agreed is None:
        return True
    closed = next((each.day for each in first.history if each.state in CLOSED), None)
    return closed is None or line.agreed <= closed


def _both(first: ActionLine, line: ActionLine, today: date) -> ActionLine:
    told = sorted((*first.history, *line.history), key=lambda each: each.day or date.max)
    last = told[-1] if told else None
    state = last.state if last else ""
    due = line.due or first.due
    return replace(
        first,
        who=first.who or line.who,
        due=due,
        is_draft=first.is_draft and line.is_draft,
        standing=standing_of(state, due, today),
        state=state,
        words=last.words if last else "",
        comment=last.comment if last else "",
        history=tuple(told),
        also=(*first.also, line, *line.also),
    )
