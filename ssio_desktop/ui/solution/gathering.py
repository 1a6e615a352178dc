"""Gathers what the page of structured solutions shows, off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.casework.solution_options import Option
from ssio_desktop.domain.casework.solutions import Considered
from ssio_desktop.domain.concern_records import ConcernEntry
from ssio_desktop.services import concern_records, schools, setting_up
from ssio_desktop.services.casework import solutions
from ssio_desktop.services.casework.part import Standing
from ssio_desktop.services.casework.solution_part import standings
from ssio_desktop.services.casework.solutions import SchoolSolutions
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SolutionSheet:
    """A school's structured solutions. others: URN and name of the other open schools, by name.
    entries: what was recorded before there was a page for it."""

    key: str
    urn: str
    name: str
    today: date
    me: str
    options: tuple[Option, ...]
    own: SchoolSolutions
    standing: Standing | None
    others: tuple[tuple[str, str], ...]
    entries: tuple[ConcernEntry, ...]

    def name_of(self, option: str) -> str:
        """An option's name."""
        return next((each.name for each in self.options if each.id == option), option)

    def latest(self, option: str) -> Considered | None:
        """How an option was last considered."""
        return next((each for each in self.own.considered if each.option == option), None)


def gather(ws: Workspace, key: str) -> SolutionSheet:
    """Read it. key: a URN, alone or with more. UserError where the school is not in this store."""
    school = schools.school(ws, key.partition(":")[0]).school
    return SolutionSheet(
        key,
        school.urn,
        school.name,
        ws.today(),
        setting_up.current_officer(ws).name,
        solutions.options(ws),
        solutions.solutions(ws, school.urn),
        standings(ws, [school.urn]).get(school.urn),
        tuple(
            (row.urn, row.name)
            for row in schools.list_schools(ws, only_open=True)
            if row.urn != school.urn
        ),
        tuple(each for each in concern_records.entries(ws, school.urn) if each.kind == "solution"),
    )
