"""The days on which a school’s partnership board meets, as far as they are known: milestones of a
plan are due on them. Whatever knows further days adds its source to :data:`SOURCES`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.domain.visits import read_day
from ssio_desktop.services import board_dates
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say


@dataclass(frozen=True, slots=True)
class BoardDay:
    """A day on which the board meets or met. key: of the meeting, empty where it has none yet."""

    day: date
    key: str = ""

    @property
    def title(self) -> str:
        """The board as a plan names it."""
        return say("Partnership board of {day}", day=said_day(self.day))


Source = Callable[[Workspace, str], Iterable[BoardDay]]


def board_days(ws: Workspace, urn: str) -> tuple[BoardDay, ...]:
    """The known days of a school’s board, the earliest first, each once."""
    found: dict[date, BoardDay] = {}
    for source in SOURCES:
        for each in source(ws, urn):
            if each.day not in found or not found[each.day].key:
                found[each.day] = each
    return tuple(found[day] for day in sorted(found))


def board_on(ws: Workspace, urn: str, day: date) -> str:
    """The key of the meeting of a school’s board on a day; empty where none is known by a key."""
    return next((key for met, key in records.days(ws, urn) if met == day), "")


def _visits(ws: Workspace, urn: str) -> Iterator[BoardDay]:
    """Boards that were recorded in a note, and the one that the latest note names."""
    rows = ws.store.db.conn.execute(
        "SELECT visit_date FROM visits WHERE form_id = ? AND state <> 'withdrawn' AND urn = ?",
        (board_dates.BOARD_FORM, urn),
    )
    for (text,) in rows:
        day = read_day(text)
        if day is not None:
            yield BoardDay(day)
    yield from (BoardDay(each.day) for each in board_dates.board_dates(ws) if each.urn == urn)


def _meetings(ws: Workspace, urn: str) -> Iterator[BoardDay]:
    """The meetings of the board’s own record, but for those that were left out."""
    yield from (BoardDay(day, key) for day, key in records.days(ws, urn))


SOURCES: Final[tuple[Source, ...]] = (_meetings, _visits)
