"""The board's judgement of each school's risk in a term: proposing, recording, listing it.

What is judged stands as it was recorded. Neither the matrix nor a signal ever writes a rating.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ssio_desktop.domain.board_records import DECISION, read_decision
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.risk import (
    ASSESSMENT,
    RATINGS,
    RISK,
    SIGNALS,
    Assessment,
    Judged,
    Rating,
    assessment_of_value,
    assessment_record,
    problems,
    read_assessment,
    risk_entity,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say, together


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the form of a school begins with. copied_from: the term whose judgement it repeats; None
    where there is none, or where this term's own is shown. is_recorded: it is this term's own."""

    judged: Judged
    copied_from: TermId | None = None
    is_recorded: bool = False


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A school on the list. category: the latest completed up to the term, the board's where it
    decided otherwise. now: the judgement of
    the term; before: the latest of an earlier term."""

    urn: str
    name: str
    phase: str
    officer: str
    officer_name: str
    category: str
    now: Assessment | None
    before: Assessment | None

    @property
    def rating(self) -> Rating | None:
        return self.now.judged.rating if self.now else None


@dataclass(frozen=True, slots=True)
class RiskOverview:
    """A term: every school that the board looks at, by name. terms: those that can be chosen."""

    term: TermId
    rows: tuple[RiskRow, ...]

    def at(self, likelihood: int, impact: int) -> tuple[RiskRow, ...]:
        """The schools judged to be at one place of the matrix."""
        return tuple(
            row
            for row in self.rows
            if row.now is not None
            and (row.now.judged.likelihood, row.now.judged.impact) == (likelihood, impact)
        )

    def rated(self, *ratings: Rating | None) -> tuple[RiskRow, ...]:
        """The schools of these ratings; None for those not judged yet."""
        return tuple(row for row in self.rows if row.rating in ratings)


def overview(ws: Workspace, term: TermId) -> RiskOverview:
    """Every school of a caseload or with a category, with its judgement of a term."""
    found: dict[str, list[Assessment]] = {}
    for state in ws.store.states(RISK):
        one = read_assessment(state)
        if one is not None and one.term.order <= term.order:
            found.setdefault(one.urn, []).append(one)
    categories = _categories(ws, term)
    rows = [
        _row(school, term, found.get(school.urn, ()), categories.get(school.urn, ""))
        for school in schools.list_schools(ws, only_open=True)
        if school.officer or school.category or school.urn in found
    ]
    return RiskOverview(term, tuple(rows))


def assess(
    ws: Workspace, urn: str, term: TermId, judged: Judged, *, copied_from: TermId | None = None
) -> Outcome[Assessment]:
    """Record a judgement of a school's risk in a term. An earlier one stays in the history.

    copied_from: the term whose judgement it began with. UserError, listing it, where something is
    missing, and where a signal is not known.
    """
    name = schools.name_of(ws, urn)
    missing = problems(judged)
    if missing:
        raise UserError(
            say("The assessment is not whole: {missing}", missing=together(w for _, w in missing)),
            where=name,
            remedy=say("Fill in what is missing and record it again. Nothing was recorded."),
            code="risk.unfinished",
        )
    unknown = [each for each in judged.signals if each not in SIGNALS]
    if unknown:
        raise UserError(
            say("“{signal}” is no signal of risk.", signal=unknown[0][:40]),
            where=name,
            remedy=say("Name one of {signals}.", signals=", ".join(SIGNALS)),
            code="risk.signal",
        )
    kept = replace(
        judged,
        likelihood_why=judged.likelihood_why.strip(),
        impact_why=judged.impact_why.strip(),
        reason=judged.reason.strip() if judged.differs else "",
        signals={key: note.strip() for key, note in judged.signals.items()},
    )
    made = Assessment(
        urn,
        term,
        kept,
        ws.moment(),
        ws.officer,
        setting_up.current_officer(ws).name,
        str(copied_from or ""),
    )
    return ws.record(
        [Write(risk_entity(urn, term), ASSESSMENT, assessment_record(made))],
        made,
        label=say("Risk assessment of {school} recorded", school=name),
    )


def assessment_of(ws: Workspace, urn: str, term: TermId) -> Assessment | None:
    """What was judged of a school's risk in a term."""
    return read_assessment(ws.store.state(risk_entity(urn, term)))


def assessments_of(ws: Workspace, urn: str) -> tuple[Assessment, ...]:
    """A school's judgements of all terms, the latest term first, one for each term."""
    states = (ws.store.state(entity) for entity in _entities(ws, urn))
    found = (each for state in states if (each := read_assessment(state)) is not None)
    return tuple(sorted(found, key=lambda each: each.term.order, reverse=True))


def history_of(ws: Workspace, urn: str) -> tuple[Assessment, ...]:
    """Everything that was ever judged of a school's risk, earlier values of a term among it, the
    latest first."""
    found = [
        each
        for entity in _entities(ws, urn)
        for event in reversed(ws.store.history(entity, ASSESSMENT))
        if (each := assessment_of_value(entity, event.value)) is not None
    ]
    return tuple(sorted(found, key=lambda each: (each.term.order, each.at), reverse=True))


def proposal(ws: Workspace, urn: str, term: TermId) -> Proposal:
    """What the form begins with: this term's judgement, else a copy of the latest earlier one.

    The direction of travel is not copied: it is about the time since then.
    """
    known = assessments_of(ws, urn)
    own = next((each for each in known if each.term == term), None)
    if own is not None:
        return Proposal(own.judged, is_recorded=True)
    before = next((each for each in known if each.term.order < term.order), None)
    if before is None:
        return Proposal(Judged())
    return Proposal(replace(before.judged, direction=None), before.term)


def ratings_in(rows: Iterable[RiskRow]) -> tuple[tuple[Rating | None, int], ...]:
    """How many schools have each rating, the most serious first, those not judged last."""
    kept = [row.rating for row in rows]
    return tuple((each, kept.count(each)) for each in (*RATINGS, None))


def _entities(ws: Workspace, urn: str) -> list[str]:
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT entity FROM heads WHERE entity >= ? AND entity < ? ORDER BY entity",
        (f"{RISK}/{urn}:", f"{RISK}/{urn};"),
    )
    return [str(row[0]) for row in rows.fetchall()]


def _categories(ws: Workspace, term: TermId) -> dict[str, str]:
    """Each school's latest completed category up to a term, the board's where it decided."""
    year, season = term.order
    rows = ws.store.db.query(
        "SELECT urn, term, category FROM categorisations WHERE completed = 1 AND category <> '' "
        "AND term_order <= ? ORDER BY term_order",
        (year * 10 + season,),
    )
    latest = {row["urn"]: (row["term"], row["category"]) for row in rows}
    decided = {
        (each.urn, str(each.term)): each.category
        for state in ws.store.states(DECISION)
        if (each := read_decision(state)) is not None
    }
    return {urn: decided.get((urn, name), judged) for urn, (name, judged) in latest.items()}


def _row(school: SchoolRow, term: TermId, found: Iterable[Assessment], category: str) -> RiskRow:
    own = sorted(found, key=lambda each: each.term.order)
    return RiskRow(
        school.urn,
        school.name,
        school.phase,
        school.officer,
        school.officer_name,
        category,
        next((each for each in own if each.term == term), None),
        next((each for each in reversed(own) if each.term.order < term.order), None),
    )
