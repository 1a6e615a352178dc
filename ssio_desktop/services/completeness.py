"""How whole a term is of each school: category, visit, note, report, as far as the store knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

Part = Literal["category", "visit", "note", "report"]
PARTS: Final[dict[Part, str]] = {
    "category": say("Category"),
    "visit": say("Visit"),
    "note": say("Note final"),
    "report": say("Report issued"),
}
"""What a school's term consists of, in the order in which it comes about."""

Done = Literal["done", "begun", "missing"]


@dataclass(frozen=True, slots=True)
class Completed:
    """One part of a school's term. words: what is there, or what is missing."""

    part: Part
    done: Done
    words: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """A school's term, part by part in the order of :data:`PARTS`."""

    urn: str
    name: str
    officer: str
    officer_name: str
    parts: tuple[Completed, ...]

    @property
    def is_whole(self) -> bool:
        return all(each.done == "done" for each in self.parts)

    @property
    def is_returnable(self) -> bool:
        """Whether nothing is missing that a return has to bring; the issue of a report is not."""
        return all(each.done == "done" for each in self.parts if each.part != "report")

    @property
    def lacking(self) -> tuple[str, ...]:
        """What is not done, in words."""
        return tuple(each.words for each in self.parts if each.done != "done")


def completeness_of(
    ws: Workspace, rows: Iterable[SchoolRow], term: TermId
) -> tuple[Completeness, ...]:
    """How whole a term is of each of these schools. A draft that an officer keeps is not known to
    the board: a return carries notes once they were final."""
    db = ws.store.db.conn
    states: dict[str, list[str]] = defaultdict(list)
    for urn, state in db.execute(
        "SELECT urn, state FROM visits WHERE term = ? AND urn <> '' AND state <> 'withdrawn'",
        (str(term),),
    ):
        states[urn].append(state)
    judged = {
        urn: (category, completed)
        for urn, category, completed in db.execute(
            "SELECT urn, category, completed FROM categorisations WHERE term = ? "
            "AND framework <> ''",
            (str(term),),
        )
    }
    return tuple(
        Completeness(
            row.urn,
            row.name,
            row.officer,
            row.officer_name,
            (_category(judged.get(row.urn)), *_visits(states.get(row.urn, []))),
        )
        for row in rows
    )


def _category(found: tuple[str, int] | None) -> Completed:
    if found is None:
        return Completed("category", "missing", say("Not categorised."))
    category, completed = found
    if not completed:
        return Completed("category", "begun", say("The categorisation is not completed."))
    return Completed("category", "done", say("Category {category}.", category=category))


def _visits(states: list[str]) -> tuple[Completed, ...]:
    if not states:
        return (
            Completed("visit", "missing", say("No visit.")),
            Completed("note", "missing", say("No note of a visit.")),
            Completed("report", "missing", say("No report of a visit.")),
        )
    count = len(states)
    final = sum(state in ("final", "issued") for state in states)
    issued = states.count("issued")
    visits = say("1 visit.") if count == 1 else say("{count} visits.", count=count)
    return (
        Completed("visit", "done", visits),
        Completed(
            "note",
            "done" if final == count else "begun",
            say("Notes final: {final} of {count}.", final=final, count=count),
        ),
        Completed(
            "report",
            "done" if issued == count else "begun" if issued else "missing",
            say("Reports issued: {issued} of {count}.", issued=issued, count=count),
        ),
    )
