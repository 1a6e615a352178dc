"""Gathers what the wizard shows, in one reading off the window's thread. Knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ssio_desktop.domain.board_records import BoardDecision
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import categorising, deciding, forms, schools, setting_up
from ssio_desktop.services.categorising import Categorisation
from ssio_desktop.services.performance.attainment import Attainment, attainment
from ssio_desktop.services.school_changes import Since, changes_since
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Sheet:
    """One school's categorisation with what stands beside it.

    current: today's term. since: what is new since the judgement before, None where there is
    none. forms: titles of visit forms by id. decided: what the board made of the judgement before.
    results: what is published of the school.
    """

    opened: Categorisation
    current: TermId
    since: Since | None
    forms: Mapping[str, str]
    decided: BoardDecision | None = None
    results: Attainment | None = None

    @property
    def terms(self) -> tuple[TermId, ...]:
        """The terms to choose from: the current one, the one on show, and their neighbours."""
        return around(self.current, self.opened.term)


@dataclass(frozen=True, slots=True)
class SchoolChoice:
    """The schools to choose from, the officer's own first, and the terms."""

    rows: tuple[SchoolRow, ...]
    me: str
    current: TermId

    @property
    def terms(self) -> tuple[TermId, ...]:
        return around(self.current)


def gather(ws: Workspace, key: str) -> Sheet:
    """A categorisation by its key, ``URN:term``; without a term, that of the current one.

    UserError where there is no such school or term.
    """
    urn, _, name = key.partition(":")
    current = setting_up.current_term(ws)
    term = TermId.parse(name) if name.strip() else current
    opened = categorising.open_categorisation(ws, urn.strip(), term)
    previous = opened.previous
    return Sheet(
        opened=opened,
        current=current,
        since=changes_since(ws, opened.record, previous.term) if previous else None,
        forms={form.id: form.title for form in forms.forms(ws)},
        decided=deciding.decision_of(ws, urn.strip(), previous.term) if previous else None,
        results=attainment(ws, urn.strip(), likened=False),
    )


def school_choice(ws: Workspace) -> SchoolChoice:
    """The schools that are not closed, the officer's own first, each part by name."""
    rows = schools.list_schools(ws, only_open=True)
    return SchoolChoice(
        rows=tuple(sorted(rows, key=lambda row: row.officer != ws.officer)),
        me=ws.officer,
        current=setting_up.current_term(ws),
    )


def around(*terms: TermId) -> tuple[TermId, ...]:
    """Terms with the ones before and after each, in the order of time."""
    found = {near for term in terms for near in (term.previous(), term, term.next())}
    return tuple(sorted(found, key=lambda term: term.order))
