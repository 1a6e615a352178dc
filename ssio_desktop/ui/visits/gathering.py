"""Gathers what the list of visits shows: all of them, or of very many the latest that fit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.visits import VisitState
from ssio_desktop.services import forms, schools, visiting
from ssio_desktop.services.forms import FormInfo
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace

MOST: Final = 1_000
"""Visits that are read at once. Nobody reads so long a list; what is looked for is asked for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. text: words that the school’s name or number has; the others by id, or
    empty for all."""

    text: str = ""
    term: str = ""
    state: str = ""
    officer: str = ""

    def fits(self, row: VisitRow) -> bool:
        """Whether a visit is looked for."""
        return (
            self.names(row.school_name, row.urn)
            and self.term in ("", row.term)
            and self.state in ("", row.state)
            and self.officer in ("", row.officer)
        )

    def names(self, school: str, urn: str) -> bool:
        """Whether a school has all of the words."""
        return all(word in f"{school} {urn}".casefold() for word in self.text.casefold().split())


@dataclass(frozen=True, slots=True)
class Listing:
    """What the page shows, and what a new visit may be begun with. visits: those that were wanted,
    or the latest of them. all: how many there are of every kind. terms, states, officers (name and
    id): what there is to choose from."""

    wanted: Wanted
    visits: tuple[VisitRow, ...]
    all: int
    terms: tuple[str, ...]
    states: tuple[VisitState, ...]
    officers: tuple[tuple[str, str], ...]
    schools: tuple[SchoolRow, ...]
    forms: tuple[FormInfo, ...]
    today: date
    me: str

    def holds(self, wanted: Wanted) -> bool:
        """Whether all is here that is now looked for, as it is where nothing was left out."""
        return wanted == self.wanted or len(self.visits) == self.all


def gather(ws: Workspace, wanted: Wanted, most: int = MOST) -> Listing:
    """Read the list. Schools of one's own caseload come first."""
    rows = schools.list_schools(ws, only_open=True)
    own = [row for row in rows if row.officer == ws.officer]
    others = [row for row in rows if row.officer != ws.officer]
    every = visiting.count_visits(ws)
    return Listing(
        wanted,
        visiting.list_visits(ws) if every <= most else _latest(ws, wanted, most),
        every,
        visiting.kinds_of(ws, "term"),
        cast(tuple[VisitState, ...], visiting.kinds_of(ws, "state")),
        tuple((name, key) for key, name in visiting.officers_of(ws)),
        (*own, *others),
        forms.forms(ws, offered=True),
        ws.today(),
        ws.officer,
    )


def _latest(ws: Workspace, wanted: Wanted, most: int) -> tuple[VisitRow, ...]:
    urns = None
    if wanted.text.split():
        urns = [row.urn for row in schools.list_schools(ws) if wanted.names(row.name, row.urn)]
    return visiting.list_visits(
        ws,
        urns=urns,
        term=TermId.parse(wanted.term) if wanted.term else None,
        officer=wanted.officer,
        states=(cast(VisitState, wanted.state),) if wanted.state else (),
        limit=most,
    )
