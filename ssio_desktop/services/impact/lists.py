"""The three lists that the strategy promises, term by term: who came on, stayed and left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.impact.turnover import Stay, Turn, stays, turns, usual_stay
from ssio_desktop.services import board_report, setting_up
from ssio_desktop.services.board_lists import TITLES, lists_of_strategy
from ssio_desktop.services.picture import picture
from ssio_desktop.services.workspace import Workspace

TERMS: Final = 9
"""So many terms are looked at: three years."""


@dataclass(frozen=True, slots=True)
class ListOverTime:
    """One of the lists. turns: for each term. stays: of each school on it. usual: the middle of the
    stays seen from beginning to end, in terms; None without any."""

    title: str
    turns: tuple[Turn[str], ...]
    stays: tuple[Stay[str], ...]
    usual: float | None

    @property
    def waiting(self) -> tuple[Stay[str], ...]:
        """Those on it still, who have been for longest first."""
        own = (each for each in self.stays if each.is_open)
        return tuple(sorted(own, key=lambda each: (each.first, each.who)))


@dataclass(frozen=True, slots=True)
class ListsOverTime:
    """terms: the earliest first; the last is not over where ``is_running``. names: of schools by
    URN."""

    terms: tuple[TermId, ...]
    lists: tuple[ListOverTime, ...]
    names: Mapping[str, str]
    is_running: bool


def lists_over_time(ws: Workspace) -> ListsOverTime:
    """The lists of the terms from the first with a category to the current one, at most so many."""
    current = setting_up.current_term(ws)
    first = min((t for t in board_report.terms_seen(ws)), key=lambda each: each.order)
    terms = [current]
    while terms[-1].order > first.order and len(terms) < TERMS:
        terms.append(terms[-1].previous())
    terms.reverse()
    by_term: list[list[frozenset[str]]] = []
    names: dict[str, str] = {}
    for term in terms:
        found = lists_of_strategy(ws, picture(ws, term))
        by_term.append([frozenset(each.school.urn for each in one) for one in found])
        names |= {each.school.urn: each.school.name for one in found for each in one}
    lists = []
    for title, over_time in zip(TITLES, zip(*by_term, strict=True), strict=False):
        stayed = stays(over_time)
        lists.append(ListOverTime(title, turns(over_time), stayed, usual_stay(stayed)))
    calendar = setting_up.calendar(ws).term(current)
    running = calendar is None or ws.today() <= calendar.last
    return ListsOverTime(tuple(terms), tuple(lists), names, running)
