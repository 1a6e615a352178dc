"""Formal action as a part of the casework: how it stands, what happened, which days are coming."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.casework.formal_case import Case
from ssio_desktop.domain.casework.formal_ladder import rung_of
from ssio_desktop.domain.casework.formal_steps import FORMAL
from ssio_desktop.domain.concern_records import FORMAL as OLD_KINDS
from ssio_desktop.domain.concern_records import KIND_WORDS as OLD_WORDS
from ssio_desktop.services import concern_records, schools
from ssio_desktop.services.casework.formal import cases, cases_of
from ssio_desktop.services.casework.formal_words import (
    standing_words,
    step_detail,
    step_title,
)
from ssio_desktop.services.casework.part import Coming, Happened, Part, Standing, Urgency
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say

_SOON: Final = timedelta(days=14)


def standing_of(case: Case, today: date) -> Standing:
    """How one case stands on a day."""
    words = standing_words(case)
    if case.closed:
        return Standing(say("Closed"), words)
    rung = rung_of(case)
    if rung is None:
        return Standing(say("Lifted"), words, "soon")
    due, urgency = _due(case), _urgency(case, today)
    return Standing(rung.title, words, urgency, due if urgency else None)


def _due(case: Case) -> date | None:
    """The next day that the law gives."""
    if case.in_force and not case.result:
        return case.due
    if case.eligible and not case.opening.inspected and not case.powers:
        return case.window_end
    return None


def _urgency(case: Case, today: date) -> Urgency:
    if case.in_force and not case.result:
        assert case.due is not None
        if today > case.due:
            return "now"
        return "soon" if today + _SOON >= case.due else ""
    if case.powers or (case.opening.academy and case.awaited()):
        return ""
    return "now" if not case.opening.academy and not case.notice and not case.both_told else "soon"


def standings(ws: Workspace, urns: Collection[str]) -> Mapping[str, Standing]:
    """How formal action stands at those schools that have or had a case."""
    today = ws.today()
    return {urn: standing_of(own[0].case, today) for urn, own in cases_of(ws, urns).items()}


def story(ws: Workspace, urn: str) -> Iterator[Happened]:
    """Every case's opening and steps; and what was recorded before there were cases."""
    for record in cases(ws, urn):
        opened = record.case.opening
        yield Happened(opened.day, say("Case of formal action opened"), opened.words, record.key)
        for step in record.case.steps:
            title, detail = step_title(record.case, step), step_detail(record.case, step)
            yield Happened(step.day, title, detail, record.key)
    for entry in concern_records.entries(ws, urn):
        if entry.kind in OLD_KINDS:
            yield Happened(entry.day, OLD_WORDS[entry.kind], entry.text, urn)


def coming(ws: Workspace, first: date, last: date, officer: str) -> Iterator[Coming]:
    """The ends of periods between two days."""
    names = {row.urn: row.name for row in schools.list_schools(ws, officer=officer)}
    for urn, own in cases_of(ws, names).items():
        for record in own:
            if record.case.closed is None:
                for day, what in _days(record.case):
                    if first <= day <= last:
                        yield Coming(day, urn, names[urn], what, record.key)


def _days(case: Case) -> Iterator[tuple[date, str]]:
    if case.in_force and case.due is not None:
        yield case.due, say("Time to comply with the warning notice ends")
    if case.eligible and not case.opening.inspected and case.window_end is not None:
        yield case.window_end, say("Last day for a further power")


def lines(ws: Workspace, urn: str) -> Iterator[tuple[str, str]]:
    """For the in-depth sheet: how each case stands, the latest first, by its day."""
    for record in cases(ws, urn):
        opened = record.case.opening
        told = "\n".join((standing_words(record.case), opened.words))
        yield said_day(opened.day), told


FORMAL_PART: Final = Part(
    FORMAL, say("Formal action"), "gavel", frozenset({FORMAL}), standings, story, coming
)
