"""Moderation: a term’s schools in order of concern, and what one school’s category rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from ssio_desktop.domain.board_records import (
    DECISION,
    BoardDecision,
    decision_entity,
    read_decision,
)
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.domain.concern import Reason, Standing, concern, may_be_mis_categorised, points
from ssio_desktop.domain.events import EntityState, PathState
from ssio_desktop.domain.framework_types import KNOWN, Criterion, Framework
from ssio_desktop.domain.second_looks import Look
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import board, categorising, frameworks, schools, second_looks
from ssio_desktop.services.board import BoardRow
from ssio_desktop.services.second_looks import LookRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

CONCERN_WORDS: Mapping[str, str] = {
    "category": say("Its category"),
    "not categorised": say("Not categorised this term"),
    "fit worse": say("The best fit is a category of more support"),
    "no reason": say("Judged otherwise than the best fit, without a reason"),
    "down": say("Declined since last term"),
    "vulnerable": say("Vulnerable since last term"),
    "second differs": say("A second judgement came to another category"),
    "evidence": say("Hardly any evidence cited"),
    "differences": say("Records differ"),
}


@dataclass(frozen=True, slots=True)
class ModerationRow:
    """A school on the board’s list. category: the officer’s of the term, empty where there is none.

    judged, cited: how many criteria were judged, and judged with evidence. decision: of the term;
    while there is no category of it, one that was taken between meetings on the last. visit,
    visit_day: the last visit of the term. second: the other officer’s category, once it is made;
    asked: whether one is asked for. withheld: this store’s officer is to judge the school again,
    so nothing is told.
    """

    school: BoardRow
    judged: int
    cited: int
    concern: tuple[Reason, ...]
    mis_categorised: bool
    decision: BoardDecision | None = None
    visit: str = ""
    visit_day: date | None = None
    second: str = ""
    asked: bool = False
    withheld: bool = False

    @property
    def urn(self) -> str:
        return self.school.urn

    @property
    def category(self) -> str:
        return self.school.category

    @property
    def points(self) -> int:
        """How much concern the school gives."""
        return points(self.concern)

    @property
    def overtaken(self) -> bool:
        """Whether the officer has judged otherwise since the board decided."""
        return self.decision is not None and self.decision.is_overtaken(self.category)

    @property
    def undecided(self) -> bool:
        """Whether there is a category that the board has said nothing of."""
        return bool(self.category) and (self.decision is None or self.overtaken)


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion that was judged. label: the authority’s word for the judgement."""

    criterion: Criterion
    label: str
    evidence: str
    salient: bool


@dataclass(frozen=True, slots=True)
class Basis:
    """What a school’s category of a term rests on. criteria: those with evidence first, each part
    in the framework’s order. former: decisions that no longer count, the oldest first."""

    row: ModerationRow
    term: TermId
    criteria: tuple[CriterionLine, ...]
    vulnerable: tuple[tuple[str, str], ...]
    former: tuple[BoardDecision, ...]


def in_order_of_concern(ws: Workspace, term: TermId) -> tuple[ModerationRow, ...]:
    """The schools of a term, those that give most concern first, then by name."""
    summary = board.summary(ws, term)
    looks = {row.look.urn: row for row in second_looks.looks(ws, term)}
    last = _last_visits(ws, term)
    rows = [_row(ws, each, term, looks.get(each.urn), last) for each in summary.rows]
    return tuple(sorted(rows, key=lambda row: (-row.points, row.school.name.casefold(), row.urn)))


def basis_of(ws: Workspace, row: ModerationRow, term: TermId) -> Basis:
    """What the category of a school rests on; empty where it has none or it is withheld."""
    if not row.category:
        return Basis(row, term, (), (), ())
    draft = categorising.read_draft(ws, row.urn, term)
    framework = frameworks.framework(ws, draft.framework)
    return Basis(
        row,
        term,
        _criteria(framework, draft),
        tuple(
            (factor.text, note.evidence.strip())
            for factor in framework.factors
            if (note := draft.factors.get(factor.id)) is not None and note.present
        ),
        former_decisions(ws, row.urn, term),
    )


def choices_between(ws: Workspace, urn: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The category that counts now, and those of its framework: what a decision between meetings
    chooses from. UserError where the school was never categorised."""
    found = next((each for each in schools.categories_of(ws, urn) if each.completed), None)
    if found is None:
        raise UserError(
            say("The school was never categorised, so there is nothing to change."),
            where=urn,
            code="decision.no-category",
        )
    decision = read_decision(ws.store.state(decision_entity(urn, found.term)))
    known = frameworks.framework(ws, found.framework)
    now = decision.category if decision else found.category
    return now, tuple((each.id, each.name) for each in known.categories)


def former_decisions(ws: Workspace, urn: str, term: TermId) -> tuple[BoardDecision, ...]:
    """Decisions of a term that a later one took the place of, the oldest first."""
    entity = decision_entity(urn, term)
    history = ws.store.history(entity, DECISION)
    now = read_decision(ws.store.state(entity))
    told = [
        read_decision(EntityState(entity, {DECISION: PathState((event,))})) for event in history
    ]
    found: list[BoardDecision] = []
    for each in told:
        if each is not None and each != now and each not in found:
            found.append(each)
    return tuple(found)


def _row(
    ws: Workspace,
    school: BoardRow,
    term: TermId,
    asked: LookRow | None,
    last: Mapping[str, tuple[str, str]],
) -> ModerationRow:
    draft = categorising.read_draft(ws, school.urn, term)
    answers = [each for each in draft.answers.values() if each.judgement in KNOWN]
    cited = sum(bool(each.evidence.strip()) for each in answers)
    look = asked.look if asked else None
    second = _second(ws, look) if asked and asked.state == "judged" else ""
    withheld = bool(asked and asked.state != "judged" and asked.look.officer == ws.officer)
    visit, day = last.get(school.urn, ("", ""))
    if withheld:
        blank = replace(school, category="", suggested="", reason="", movement="none", conflicts=0)
        return ModerationRow(blank, 0, 0, (), False, asked=True, withheld=True)
    decision, before = _decisions(ws, school, term)
    standing = Standing(
        school.category or (before.category if before else school.previous),
        bool(school.category),
        decision.category if decision and not decision.is_overtaken(school.category) else "",
        school.suggested,
        school.reason,
        school.movement,
        second,
        cited,
        school.conflicts,
    )
    return ModerationRow(
        school,
        len(answers),
        cited,
        concern(standing, _framework(ws, draft, school)),
        may_be_mis_categorised(standing),
        decision or (before if before and before.between else None),
        visit,
        read_day(day),
        second,
        asked is not None,
    )


def _decisions(
    ws: Workspace, school: BoardRow, term: TermId
) -> tuple[BoardDecision | None, BoardDecision | None]:
    """The board's decision of the term, and while there is no category of the term the one of the
    last term with a category."""
    now = read_decision(ws.store.state(decision_entity(school.urn, term)))
    if school.category or not school.previous_term:
        return now, None
    last = TermId.parse(school.previous_term)
    return now, read_decision(ws.store.state(decision_entity(school.urn, last)))


def _framework(ws: Workspace, draft: CategorisationDraft, school: BoardRow) -> Framework:
    """The framework of the judgement; where there is none this term, that of the last one."""
    used = draft.framework
    if not school.category:
        kept = [each for each in schools.categories_of(ws, school.urn) if each.completed]
        used = next((each.framework for each in kept if each.category == school.previous), "")
    try:
        return frameworks.framework(ws, used) if used else frameworks.current_framework(ws)
    except UserError:
        return frameworks.current_framework(ws)


def _second(ws: Workspace, look: Look | None) -> str:
    return second_looks.read_judgement(ws, look).category if look else ""


def _criteria(framework: Framework, draft: CategorisationDraft) -> tuple[CriterionLine, ...]:
    found = [
        CriterionLine(
            each,
            framework.label(answer.judgement),
            answer.evidence.strip(),
            answer.salient,
        )
        for each in framework.criteria
        if (answer := draft.answer(each.id)).judgement in KNOWN
    ]
    return tuple(sorted(found, key=lambda line: not line.evidence))


def _last_visits(ws: Workspace, term: TermId) -> dict[str, tuple[str, str]]:
    rows = ws.store.db.query(
        "SELECT urn, id, visit_date FROM visits WHERE term = ? AND state <> 'withdrawn' "
        "ORDER BY visit_date, id",
        (str(term),),
    )
    return {row["urn"]: (row["id"], row["visit_date"]) for row in rows}
