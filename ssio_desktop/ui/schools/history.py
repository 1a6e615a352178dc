"""What happened at a school, on one line of time: categories, inspections, visits.

Knows no widgets.

A category holds for a term and stands on the days of that term; where the authority's calendar
does not have the term, on the usual ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, cast

from ssio_desktop.domain.calendar import Calendar, TermId
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.domain.visits import STATE_WORDS, VisitState
from ssio_desktop.services.schools import CategoryRecord, SchoolRecord, VisitLine
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools import inspection_words, words

Lane = Literal["category", "inspection", "visit"]
_USUAL: Mapping[str, tuple[tuple[int, int], tuple[int, int]]] = {
    "autumn": ((9, 1), (12, 20)),
    "spring": ((1, 5), (4, 5)),
    "summer": ((4, 20), (7, 22)),
}
_LONGEST = timedelta(days=366 * 8)
"""The line of time goes back no further than this; what is older stands in the table."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened. last: of a term, else as ``day``. code: of a category, a grade in
    brief, or a visit's state. place: the page and key where it is seen, or empty."""

    lane: Lane
    day: date
    last: date
    code: str
    title: str
    detail: str
    place: tuple[str, str] = ("", "")

    @property
    def sentence(self) -> str:
        """The whole of it, for reading and for a screen reader."""
        when = words.day(self.day) if self.lane != "category" else ""
        return ", ".join(part for part in (when, said(self.title), said(self.detail)) if part)


@dataclass(frozen=True, slots=True)
class History:
    """Everything in order of time, and the days between which it is drawn.

    scale: a framework's plain categories, the one with least support first. older: how many
    happenings lie before the first day drawn.
    """

    happenings: tuple[Happening, ...]
    first: date
    last: date
    scale: tuple[str, ...]
    older: int

    def drawn(self) -> tuple[Happening, ...]:
        """What lies on the line."""
        return tuple(each for each in self.happenings if each.last >= self.first)


def history(
    record: SchoolRecord,
    calendar: Calendar,
    titles: Mapping[tuple[str, str], str],
    forms: Mapping[str, str],
    scale: tuple[str, ...],
    today: date,
) -> History:
    """A school's history. titles: of categories by framework and code; forms: of visits by id."""
    urn = record.school.urn
    found = [
        _category(each, calendar, titles, urn)
        for each in record.categories
        if each.completed and each.category
    ]
    found += [_inspection(each) for each in record.inspections if each.started is not None]
    found += [
        _visit(each, forms)
        for each in record.visits
        if each.visit_date is not None and each.state != "withdrawn"
    ]
    found.sort(key=lambda each: (each.day, each.lane, each.title))
    first, last = _span(found, today)
    older = sum(each.last < first for each in found)
    return History(tuple(found), first, last, scale, older)


def _span(found: list[Happening], today: date) -> tuple[date, date]:
    last = max([today, *(each.last for each in found)])
    own = [each.day for each in found if each.lane != "inspection"]
    inspected = [each.day for each in found if each.lane == "inspection"]
    # The latest inspection belongs on the line with what the authority did; older ones would
    # press the visits together.
    begins = [min(own)] if own else []
    begins += [max(inspected)] if inspected else []
    first = max(min(begins, default=today - timedelta(days=365)), last - _LONGEST)
    margin = timedelta(days=max(14, (last - first).days // 40))
    return first - margin, last + margin


def term_days(term: TermId, calendar: Calendar) -> tuple[date, date]:
    """The first and last day of a term, by the calendar or as is usual."""
    known = calendar.term(term)
    if known is not None:
        return known.first, known.last
    (first, last) = _USUAL[term.season]
    return date(term.year, *first), date(term.year, *last)


def _category(
    record: CategoryRecord,
    calendar: Calendar,
    titles: Mapping[tuple[str, str], str],
    urn: str,
) -> Happening:
    first, last = term_days(record.term, calendar)
    title = titles.get((record.framework, record.category), "")
    said = translate("schools", "category {code}").format(code=record.category)
    return Happening(
        "category",
        first,
        last,
        record.category,
        record.term.title,
        f"{said}, {title}" if title else said,
        ("categorise", f"{urn}:{record.term}"),
    )


def _inspection(inspection: Inspection) -> Happening:
    assert inspection.started is not None
    told = inspection_words.entry(inspection)
    overall = inspection.overall.words if inspection.overall else None
    detail = overall or inspection.outcome
    if not detail:
        lines = [f"{line.title}: {line.words}" for line in told.lines if line.judged]
        detail = "; ".join(lines)
    parts = (detail, told.concern, told.origin)
    return Happening(
        "inspection",
        inspection.started,
        inspection.started,
        overall or told.title,
        told.title,
        "; ".join(part for part in parts if part),
    )


def _visit(visit: VisitLine, forms: Mapping[str, str]) -> Happening:
    assert visit.visit_date is not None
    state = STATE_WORDS.get(cast(VisitState, visit.state), visit.state)
    return Happening(
        "visit",
        visit.visit_date,
        visit.visit_date,
        visit.state,
        forms.get(visit.form_id, visit.form_id),
        state,
        ("visit", visit.id),
    )
