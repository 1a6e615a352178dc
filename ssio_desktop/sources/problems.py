"""What a reader has to say about a file that could be read: where, what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ssio_desktop.wording import say

Severity = Literal["error", "warning", "note"]

MAX_PROBLEMS = 1_000
"""So many problems of one file are told singly; the rest are counted."""

MAX_FOUND = 4_000
"""Longest text of a row, in characters, that a problem carries."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a file that a person should know of.

    row: the row as a spreadsheet counts them, the first is 1; 0 concerns the whole file.
    column: the column's heading, or empty. severity: ``error`` where a row was left out,
    ``warning`` where a value was not taken or is doubtful, ``note`` otherwise.
    found: the file's own text that was not taken, or empty.
    """

    row: int
    column: str
    what: str
    remedy: str
    severity: Severity
    found: str = ""


@dataclass(slots=True)
class ProblemList:
    """Collects problems while a file is read, without growing beyond all bounds."""

    kept: list[Problem] = field(default_factory=list)
    untold: int = 0

    def add(
        self,
        what: str,
        *,
        row: int = 0,
        column: str = "",
        remedy: str = "",
        severity: Severity = "warning",
        found: str = "",
    ) -> None:
        """Note a problem; beyond :data:`MAX_PROBLEMS` it is only counted."""
        if len(self.kept) >= MAX_PROBLEMS:
            self.untold += 1
            return
        if len(found) > MAX_FOUND:
            found = found[:MAX_FOUND] + "…"
        self.kept.append(Problem(row, column, what, remedy, severity, found))

    def told(self) -> tuple[Problem, ...]:
        """All problems in the order of the file, with a last one for those only counted."""
        told = sorted(self.kept, key=lambda problem: problem.row)
        if self.untold:
            told.append(
                Problem(
                    0,
                    "",
                    say(
                        "There are {untold} more problems of this kind in the file.",
                        untold=self.untold,
                    ),
                    say("Get the file again from where it is published; this copy is damaged."),
                    "warning",
                )
            )
        return tuple(told)
