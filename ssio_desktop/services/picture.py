"""The picture of all schools over time: categories by term, how schools moved, how many are good.

Where the board decided otherwise than an officer judged, the board's category is the one that
counts here, as it is in the letter to the school.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ssio_desktop.domain.board_records import DECISION, BoardDecision, read_decision
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import Movement, movement
from ssio_desktop.domain.framework_types import Framework
from ssio_desktop.errors import UserError
from ssio_desktop.services import frameworks, schools, setting_up
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

TERMS = 6
"""So many terms are drawn: two years."""

NO_CATEGORY = ""
"""Stands for a code where a school has no category."""

Group = Literal["all", "phase", "officer"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A school's category of a term. category: the one that counts. judged: the officer's.
    code: as it is counted; of a framework with another scale it says so. is_good: whether its own
    framework counts it as good or better; None where that is not here or says so of none."""

    term: TermId
    category: str
    judged: str
    suggested: str
    reason: str
    framework: str
    code: str
    decision: BoardDecision | None
    is_good: bool | None = None

    @property
    def is_decided_otherwise(self) -> bool:
        return self.decision is not None and self.decision.category != self.judged


@dataclass(frozen=True, slots=True)
class PictureSchool:
    """A school with its categories, the latest term first. pupils: None where not in the register.
    moved: in the term looked at, since ``before``, the last category before that term."""

    row: SchoolRow
    judged: tuple[Judged, ...]
    now: Judged | None
    before: Judged | None
    moved: Movement

    @property
    def pupils(self) -> int | None:
        return self.row.pupils

    def in_term(self, term: TermId) -> Judged | None:
        return next((each for each in self.judged if each.term == term), None)


@dataclass(frozen=True, slots=True)
class TermCounts:
    """How many schools were in each category in a term. counts: by code, in the scale's order, the
    last for schools without a category."""

    term: TermId
    counts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        return sum(number for _, number in self.counts)


@dataclass(frozen=True, slots=True)
class Flow:
    """Schools that went from one category to another, or stayed. Codes may be empty."""

    before: str
    after: str
    schools: tuple[SchoolRow, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some schools are good or better. key: the phase or the officer's id; name: in
    words. schools: all of them; judged: with a category in the
    term whose framework says which are good; unknown: those of the judged
    of whose pupils no number is known."""

    group: Group
    key: str
    name: str
    schools: int
    judged: int
    good: int
    pupils: int
    good_pupils: int
    unknown: int

    @property
    def percent(self) -> float | None:
        """Of the schools with a category; None where there is none."""
        return 100 * self.good / self.judged if self.judged else None

    @property
    def pupil_percent(self) -> float | None:
        """Of the pupils of schools with a category; None where no number is known."""
        return 100 * self.good_pupils / self.pupils if self.pupils else None


@dataclass(frozen=True, slots=True)
class Picture:
    """A term and those before it. terms: the latest last. codes: every code that is counted, in the
    scale's order, without the empty one; names: of each. good: codes that are good or better; empty
    where the framework does not say. trend: the share of all schools, term by term."""

    term: TermId
    terms: tuple[TermId, ...]
    framework: Framework
    codes: tuple[str, ...]
    names: Mapping[str, str]
    good: frozenset[str]
    schools: tuple[PictureSchool, ...]
    over_time: tuple[TermCounts, ...]
    flows: tuple[Flow, ...]
    shares: tuple[Share, ...]
    trend: tuple[tuple[TermId, Share], ...]

    @property
    def without_pupils(self) -> int:
        """Of how many schools the register gives no number of pupils."""
        return sum(school.pupils is None for school in self.schools)


def picture(ws: Workspace, wanted: TermId | None = None) -> Picture:
    """The picture of a term, the current one where none is asked for, of the open schools that are
    in a caseload or were categorised before."""
    term = wanted or setting_up.current_term(ws)
    framework = frameworks.current_framework(ws)
    judged = _judged(ws, framework)
    listed = [
        row for row in schools.list_schools(ws, only_open=True) if row.officer or row.category
    ]
    found = tuple(_school(ws, row, judged[row.urn], term) for row in listed)
    terms = _terms(judged, term)
    codes, names = _scale(framework, judged)
    return Picture(
        term,
        terms,
        framework,
        codes,
        names,
        framework.good_and_better,
        found,
        tuple(_counts(found, each, codes) for each in terms),
        _flows(found, codes),
        _shares(found, term),
        tuple((each, _share("all", "", "", found, each)) for each in terms),
    )


def _judged(ws: Workspace, framework: Framework) -> defaultdict[str, tuple[Judged, ...]]:
    """Every completed category by URN, the latest first, read in two statements."""
    decided = {
        (each.urn, each.term): each
        for state in ws.store.states(DECISION)
        if (each := read_decision(state)) is not None
    }
    same: dict[str, bool] = {}
    found: defaultdict[str, tuple[Judged, ...]] = defaultdict(tuple)
    for row in ws.store.db.query(
        "SELECT urn, term, category, suggested, reason, framework FROM categorisations "
        "WHERE completed = 1 AND category <> '' AND term_order IS NOT NULL "
        "ORDER BY urn, term_order DESC"
    ):
        term, ref = TermId.parse(row["term"]), row["framework"]
        decision = decided.get((row["urn"], term))
        category = decision.category if decision is not None else row["category"]
        if ref not in same:
            same[ref] = _is_same_scale(ws, ref, framework)
        code = category if same[ref] else str(say("{code}, another framework", code=category))
        found[row["urn"]] += (
            Judged(
                term,
                category,
                row["category"],
                row["suggested"],
                row["reason"],
                ref,
                code,
                decision,
                _is_good(ws, ref, category),
            ),
        )
    return found


def _is_good(ws: Workspace, ref: str, category: str) -> bool | None:
    found = _framework(ws, ref)
    good = found.good_and_better if found is not None else frozenset()
    return category in good if good else None


def _is_same_scale(ws: Workspace, ref: str, framework: Framework) -> bool:
    other = _framework(ws, ref)
    return other is not None and _places(other) == _places(framework)


def _places(framework: Framework) -> set[tuple[str, int, str]]:
    return {(each.id, each.order, each.vulnerable_form_of) for each in framework.categories}


def _framework(ws: Workspace, ref: str) -> Framework | None:
    try:
        return frameworks.framework(ws, ref) if ref else None
    except UserError:
        return None  # A framework that is not here: its categories are told, not compared.


def _school(
    ws: Workspace, row: SchoolRow, judged: tuple[Judged, ...], term: TermId
) -> PictureSchool:
    now = next((each for each in judged if each.term == term), None)
    before = next((each for each in judged if each.term.order < term.order), None)
    return PictureSchool(row, judged, now, before, _moved(ws, before, now))


def _moved(ws: Workspace, before: Judged | None, now: Judged | None) -> Movement:
    framework = _framework(ws, now.framework) if now else None
    if now is None or framework is None:
        return "none"
    old = _framework(ws, before.framework) if before else None
    if before is not None and old is None:
        return "not comparable"
    former = before.category if before else ""
    return movement(former, now.category, framework, before_framework=old)


def _terms(judged: Mapping[str, Iterable[Judged]], term: TermId) -> tuple[TermId, ...]:
    """From the first term with a category to the one looked at, at most so many."""
    known = {each.term for one in judged.values() for each in one} | {term}
    first = min(known, key=lambda each: each.order)
    found = [term]
    while found[-1].order > first.order and len(found) < TERMS:
        found.append(found[-1].previous())
    return tuple(reversed(found))


def _scale(
    framework: Framework, judged: Mapping[str, Iterable[Judged]]
) -> tuple[tuple[str, ...], Mapping[str, str]]:
    ordered = sorted(
        framework.categories, key=lambda each: (each.order, bool(each.vulnerable_form_of))
    )
    names = {each.id: each.name for each in ordered}
    used = {each.code for one in judged.values() for each in one}
    other = sorted(used - set(names))
    names |= dict.fromkeys(other, "")
    return tuple(names), names


def _counts(found: Iterable[PictureSchool], term: TermId, codes: tuple[str, ...]) -> TermCounts:
    counted = Counter(
        judged.code if (judged := school.in_term(term)) else NO_CATEGORY for school in found
    )
    return TermCounts(term, tuple((code, counted[code]) for code in (*codes, NO_CATEGORY)))


def _flows(found: Iterable[PictureSchool], codes: tuple[str, ...]) -> tuple[Flow, ...]:
    """From each category to each, in the scale's order; the last are those without one."""
    place = {code: number for number, code in enumerate((*codes, NO_CATEGORY))}
    gathered: dict[tuple[str, str], list[SchoolRow]] = defaultdict(list)
    for school in found:
        before = school.before.code if school.before else NO_CATEGORY
        after = school.now.code if school.now else NO_CATEGORY
        gathered[before, after].append(school.row)
    return tuple(
        Flow(before, after, tuple(gathered[before, after]))
        for before, after in sorted(gathered, key=lambda key: (place[key[0]], place[key[1]]))
    )


def _shares(found: tuple[PictureSchool, ...], term: TermId) -> tuple[Share, ...]:
    phases = sorted({school.row.phase for school in found})
    officers = sorted({(school.row.officer_name, school.row.officer) for school in found})
    return (
        _share("all", "", "", found, term),
        *(
            _share("phase", phase, phase, [s for s in found if s.row.phase == phase], term)
            for phase in phases
        ),
        *(
            _share("officer", key, name, [s for s in found if s.row.officer == key], term)
            for name, key in officers
        ),
    )


def _share(
    group: Group,
    key: str,
    name: str,
    found: Iterable[PictureSchool],
    term: TermId,
) -> Share:
    own = list(found)
    told = [(school, each) for school in own if (each := school.in_term(term)) is not None]
    judged = [(school, each.is_good) for school, each in told if each.is_good is not None]
    fine = [school for school, is_good in judged if is_good]
    return Share(
        group,
        key,
        name,
        len(own),
        len(judged),
        len(fine),
        sum(school.pupils or 0 for school, _ in judged),
        sum(school.pupils or 0 for school in fine),
        sum(school.pupils is None for school, _ in judged),
    )
