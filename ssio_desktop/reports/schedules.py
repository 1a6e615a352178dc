"""What a drawing of a plan over time says: a row for each thing, from day to day. Must not know how
it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Standing = Literal["met", "green", "amber", "red", "dropped", "open"]


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A bar from one day to another. first: the day that was planned first, where another counts
    now. code: a word at its end, so that no meaning is by colour alone. is_point: whether its end
    is what matters, as of a milestone."""

    label: str
    start: date
    end: date
    standing: Standing
    code: str = ""
    first: date | None = None
    is_point: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """Rows over the same time. lines: days that cut through all of them, such as boards. today: a
    stronger line, or None."""

    rows: tuple[ScheduleRow, ...]
    first: date
    last: date
    lines: tuple[date, ...] = ()
    today: date | None = None

    def __post_init__(self) -> None:
        if self.last <= self.first:
            raise ValueError("a schedule needs some days")

    @property
    def is_empty(self) -> bool:
        return not self.rows

    @property
    def words(self) -> tuple[str, ...]:
        """Every text that it shows."""
        return tuple(text for row in self.rows for text in (row.label, row.code) if text)
