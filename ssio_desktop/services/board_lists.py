"""The three lists that the strategy promises: schools without support, schools that may be in the
wrong category, and improvements to celebrate; and the schools causing concern for which no
structured solution was considered, as it asks for all of them. Each school with its reasons.

Another part adds reasons of its own by a further source in ``DOUBTS``.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ssio_desktop.domain.board_records import SINCE, BoardDecision
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.reports.school_lists import ListedSchool, SchoolList
from ssio_desktop.services import frameworks, second_looks, tracker
from ssio_desktop.services.casework import solution_part
from ssio_desktop.services.picture import Picture, PictureSchool, picture
from ssio_desktop.services.schools import SchoolRow, opened_on
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import filled, said_day, say, together


@dataclass(frozen=True, slots=True)
class Listed:
    """A school on a list. category: of the term, or the last one. reasons: sentences."""

    school: SchoolRow
    category: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BoardLists:
    """The lists of a term, each by name of school."""

    term: TermId
    unsupported: tuple[Listed, ...]
    doubtful: tuple[Listed, ...]
    improved: tuple[Listed, ...]
    unconsidered: tuple[Listed, ...] = ()

    def _all(self) -> tuple[tuple[Listed, ...], ...]:
        return (self.unsupported, self.doubtful, self.improved, self.unconsidered)

    def named(self) -> tuple[tuple[str, tuple[Listed, ...]], ...]:
        """The lists in their order, each with what it is called."""
        return tuple(zip(TITLES, self._all(), strict=True))

    def only(self, urns: Iterable[str]) -> BoardLists:
        """The same of some schools."""
        kept = frozenset(urns)
        return BoardLists(
            self.term,
            *(tuple(each for each in one if each.school.urn in kept) for one in self._all()),
        )


TITLES: Final = (
    say("Unsupported schools"),
    say("Possibly in the wrong category"),
    say("Improvements to celebrate"),
    say("No structured solution considered yet"),
)
"""What the lists are called, in their order."""

Doubts = Callable[[Workspace, Picture], Mapping[str, list[str]]]
"""Gives, by URN, sentences that say why a school's category of the term may be wrong."""


def board_lists(ws: Workspace, term: TermId) -> BoardLists:
    """The lists of a term."""
    return lists_of(ws, picture(ws, term))


def lists_of(ws: Workspace, found: Picture) -> BoardLists:
    """The lists of a picture's term."""
    return BoardLists(found.term, *lists_of_strategy(ws, found), tuple(_unconsidered(ws, found)))


def lists_of_strategy(
    ws: Workspace, found: Picture
) -> tuple[tuple[Listed, ...], tuple[Listed, ...], tuple[Listed, ...]]:
    """The three lists that follow from the term alone, whenever it is looked at: unsupported,
    possibly in the wrong category, improved."""
    doubts = [source(ws, found) for source in DOUBTS]
    return (
        tuple(_unsupported(ws, found)),
        tuple(
            Listed(school.row, _category(school), reasons)
            for school in found.schools
            if (reasons := tuple(each for by in doubts for each in by.get(school.row.urn, ())))
        ),
        tuple(_improved(found)),
    )


def _category(school: PictureSchool) -> str:
    latest = school.now or school.before
    return latest.category if latest else ""


def _unsupported(ws: Workspace, found: Picture) -> Iterator[Listed]:
    """No visit in the term; or nothing yet of what the school's category brings it in a year.

    A school that opened after the term lacks nothing of it. A visit counts once its day has come.
    What is entitled is the framework's number, with the package or without.
    """
    this_term, year = _visits(ws, found.term)
    opened = opened_on(ws, (school.row.urn for school in found.schools))
    last = tracker.due_day(ws, found.term)
    for school in found.schools:
        if last is not None and opened.get(school.row.urn, last) > last:
            continue
        reasons = []
        if not this_term[school.row.urn]:
            reasons.append(say("No visit this term."))
        entitled = _entitled(ws, school)
        if entitled and not year[school.row.urn]:
            reasons.append(
                say("Entitled to {amount}; nothing was given yet this year.", amount=entitled)
            )
        if reasons:
            yield Listed(school.row, _category(school), tuple(reasons))


def _unconsidered(ws: Workspace, found: Picture) -> Iterator[Listed]:
    """As things stand now, whichever term is looked at."""
    waiting = solution_part.not_considered(ws, {school.row.urn for school in found.schools})
    for school in found.schools:
        since = waiting.get(school.row.urn)
        if since is not None:
            told = say("In a category that causes concern since {day}.", day=said_day(since))
            yield Listed(school.row, _category(school), (told,))


def _visits(ws: Workspace, term: TermId) -> tuple[Counter[str], Counter[str]]:
    """How many visits were made to each school in the term, and in its year up to it."""
    own, year = Counter[str](), Counter[str]()
    for urn, name in ws.store.db.conn.execute(
        "SELECT urn, term FROM visits WHERE urn <> '' AND state <> 'withdrawn' "
        "AND term IN (SELECT value FROM json_each(?)) AND (visit_date = '' OR visit_date <= ?)",
        (json.dumps([str(each) for each in _up_to(term)]), ws.today().isoformat()),
    ):
        own[urn] += name == str(term)
        year[urn] += 1
    return own, year


def _up_to(term: TermId) -> Iterator[TermId]:
    """A term and those before it in its year."""
    each = term
    while each.academic_year == term.academic_year:
        yield each
        each = each.previous()


def _entitled(ws: Workspace, school: PictureSchool) -> str:
    latest = school.now or school.before
    if latest is None:
        return ""
    try:
        category = frameworks.framework(ws, latest.framework).category(latest.category)
    except UserError:
        return ""
    buys = school.row.package is not False
    return category.support.in_words(buys_package=buys) if category else ""


def _improved(found: Picture) -> Iterator[Listed]:
    for school in found.schools:
        now, before = school.now, school.before
        if now is None or before is None or school.moved not in ("up", "recovered"):
            continue
        if school.moved == "up":
            told = say(
                "From {before} to {now} since the {term}.",
                before=before.category,
                now=now.category,
                term=_lowered(before.term),
            )
        else:
            told = say("No longer temporarily vulnerable: {now}.", now=now.category)
        yield Listed(school.row, now.category, (told, *filter(None, (_why(school),))))


def _why(school: PictureSchool) -> str:
    """The board's reason where it decided otherwise, else the officer's."""
    now = school.now
    if now is None:
        return ""
    if now.is_decided_otherwise and now.decision is not None:
        return now.decision.reason
    return now.reason.strip()


def _without_a_reason(ws: Workspace, found: Picture) -> Mapping[str, list[str]]:
    """The best fit is another category, and nobody said why."""
    return {
        school.row.urn: [
            say(
                "The criteria fit category {fit} best; {category} was judged without a reason.",
                fit=now.suggested,
                category=now.judged,
            )
        ]
        for school in found.schools
        if (now := school.now) and now.suggested and now.suggested != now.judged
        if not now.reason.strip()
    }


def _decided_otherwise(ws: Workspace, found: Picture) -> Mapping[str, list[str]]:
    return {
        school.row.urn: [
            together(
                (
                    _decision_words(now.decision),
                    now.decision.reason,
                    filled(SINCE, judged=now.judged)
                    if now.decision.is_overtaken(now.judged)
                    else "",
                )
            )
        ]
        for school in found.schools
        if (now := school.now) and now.is_decided_otherwise and now.decision is not None
    }


def _decision_words(decision: BoardDecision) -> str:
    if decision.agrees:
        return say("The board agreed with {category}.", category=decision.category)
    return say(
        "The board decided on {category}; the officer had judged {judged}.",
        category=decision.category,
        judged=decision.judged,
    )


def _in_conflict(ws: Workspace, found: Picture) -> Mapping[str, list[str]]:
    """Two officers recorded different categories of the same school and term."""
    by_urn: dict[str, list[str]] = defaultdict(list)
    for (entity,) in ws.store.db.conn.execute(
        "SELECT entity FROM conflicts WHERE path = 'category' AND entity GLOB 'categorisation/*'"
    ):
        urn, _, term = entity.partition("/")[2].partition(":")
        if term == str(found.term):
            by_urn[urn].append(say("Two officers recorded different categories."))
    return by_urn


def _judged_otherwise(ws: Workspace, found: Picture) -> Mapping[str, list[str]]:
    """A second officer, who did not know the first's category, came to another."""
    seconds = {
        row.look.urn: second_looks.read_judgement(ws, row.look).category
        for row in second_looks.looks(ws, found.term)
        if row.state == "judged"
    }
    return {
        school.row.urn: [
            say(
                "A second officer judged {second}; the first had judged {judged}.",
                second=second,
                judged=now.judged,
            )
        ]
        for school in found.schools
        if (now := school.now) and (second := seconds.get(school.row.urn)) and second != now.judged
    }


DOUBTS: Final[tuple[Doubts, ...]] = (
    _without_a_reason,
    _judged_otherwise,
    _decided_otherwise,
    _in_conflict,
)


def _lowered(term: TermId) -> str:
    """A term within a sentence, such as ``autumn term 2026``."""
    lowered = {
        "autumn": say("autumn term {year}", year=term.year),
        "spring": say("spring term {year}", year=term.year),
        "summer": say("summer term {year}", year=term.year),
    }
    return lowered[term.season]


def on_paper(lists: BoardLists) -> tuple[SchoolList, ...]:
    """The lists as documents print them."""
    return tuple(
        SchoolList(
            title,
            tuple(
                ListedSchool(
                    each.school.name,
                    each.school.urn,
                    each.school.officer_name,
                    each.category,
                    each.reasons,
                )
                for each in one
            ),
        )
        for title, one in lists.named()
    )
