"""What the agenda of a board's meeting proposes, read from the cycle of the term.

A school stands under the gravest thing that brings it before the board, with everything else that
does so beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ssio_desktop.domain.board_records import DECISION, BoardDecision, read_decision
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import Challenge
from ssio_desktop.domain.meetings import SECTIONS, Meeting, Section
from ssio_desktop.domain.risk import DIRECTION_WORDS, RATING_WORDS
from ssio_desktop.domain.visits import read_day
from ssio_desktop.reports.wording import long_day, short_day
from ssio_desktop.services import board, challenges, deciding, risk, schools
from ssio_desktop.services.board import BoardRow, BoardSummary
from ssio_desktop.services.categorising import MOVEMENT_WORDS
from ssio_desktop.services.concern import causes_concern
from ssio_desktop.services.meeting_records import Proposed
from ssio_desktop.services.risk import RiskRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import listed, say, together

_FALLEN = frozenset({"down", "vulnerable", "new"})
_RISEN = frozenset({"up", "recovered"})


@dataclass(frozen=True, slots=True)
class _Standing:
    """A school before the board: its row, its category as the framework has it, its risk. between:
    what was decided of it since the meeting before. in_dispute: why it is open which category of
    the term counts, or empty."""

    row: BoardRow
    concern: bool
    risk: RiskRow | None
    challenge: Challenge | None
    between: BoardDecision | None = None
    in_dispute: str = ""

    @property
    def at_risk(self) -> bool:
        return self.risk is not None and self.risk.rating in ("red-plus", "red")

    @property
    def section(self) -> Section | None:
        """Under what the school stands, the gravest first; None where nothing asks for it."""
        if self.challenge is not None:
            return "challenges"
        if self.concern:
            return "concern"
        if self.at_risk:
            return "risk"
        if self.row.movement in _FALLEN or self.between is not None or self.in_dispute:
            return "changes"
        return "improvements" if self.row.movement in _RISEN else None


def proposed(ws: Workspace, term: TermId, before: tuple[Meeting, ...]) -> tuple[Proposed, ...]:
    """The agenda of a term in its order. before: the meetings held so far, the latest first."""
    summary = board.summary(ws, term)
    standing = _standing(ws, summary, before)
    found = [*_fixed(before), *_arising(before), *_returns(summary), *_schools(standing)]
    others = [each.row for each in standing if each.section is None and each.row.category]
    if others:
        words = (
            say("Category of 1 other school")
            if len(others) == 1
            else say("Categories of {count} other schools", count=len(others))
        )
        found.append(Proposed("others", "others", words, say("As their officers judged them.")))
    waiting = [each.row.name for each in standing if not each.row.category]
    if waiting:
        words = (
            say("1 school without a category this term")
            if len(waiting) == 1
            else say("{count} schools without a category this term", count=len(waiting))
        )
        found.append(Proposed("uncategorised", "others", words, together(waiting, ", ")))
    return tuple(sorted(found, key=lambda each: SECTIONS.index(each.section)))


def _fixed(before: tuple[Meeting, ...]) -> Iterator[Proposed]:
    yield Proposed("welcome", "opening", say("Apologies and declarations of interest"))
    if before:
        day = long_day(before[0].day)
        yield Proposed("minutes", "opening", say("Minutes of the meeting on {day}", day=day))
    yield Proposed("business", "business", say("Any other business"))
    yield Proposed("next", "close", say("Date of the next meeting"))


def _arising(before: tuple[Meeting, ...]) -> Iterator[Proposed]:
    for held in reversed(before):
        for each in held.decisions:
            if each.is_open:
                due = short_day(each.due)
                why = together(
                    (each.who, say("due {day}", day=due) if due else "", short_day(held.day)), ", "
                )
                yield Proposed(f"arising:{each.id}", "arising", each.text, why)


def _returns(summary: BoardSummary) -> Iterator[Proposed]:
    missing = [each.name or say("An officer not named here") for each in summary.not_returned]
    if missing:
        yield Proposed("returns", "returns", say("Returns that are missing"), listed(missing))
    else:
        yield Proposed("returns", "returns", say("Returns: all have arrived"))


def _standing(ws: Workspace, summary: BoardSummary, before: tuple[Meeting, ...]) -> list[_Standing]:
    risks = {row.urn: row for row in risk.overview(ws, summary.term).rows}
    waiting = {each.urn: each for each in challenges.challenges(ws, only_open=True)}
    concerns = _concerns(ws, summary)
    last = before[0].day.isoformat() if before else ""
    found = (read_decision(state) for state in ws.store.states(DECISION))
    decisions = sorted((each for each in found if each is not None), key=lambda each: each.at)
    # Whoever sits on the board hears of what was decided since the meeting before.
    between = {each.urn: each for each in decisions if each.between > last}
    disputed = deciding.in_dispute(ws, summary)
    return [
        _Standing(
            row,
            row.urn in concerns,
            risks.get(row.urn),
            waiting.get(row.urn),
            between.get(row.urn),
            _dispute_words(disputed[row.urn]) if row.urn in disputed else "",
        )
        for row in summary.rows
    ]


def _dispute_words(decision: BoardDecision | None) -> str:
    if decision is None:
        return say("Two officers recorded different categories")
    return say("Judged otherwise since the board decided on {category}", category=decision.category)


def _concerns(ws: Workspace, summary: BoardSummary) -> frozenset[str]:
    """Schools whose category, or the last one while they have none, causes concern."""
    return frozenset(
        row.urn
        for row in summary.rows
        if causes_concern(
            ws,
            row.urn,
            [
                each
                for each in schools.categories_of(ws, row.urn)
                if each.term.order <= summary.term.order
            ],
        )
    )


def _schools(standing: list[_Standing]) -> Iterator[Proposed]:
    for each in standing:
        section = each.section
        if section is not None:
            key = each.challenge.id if each.challenge else each.row.urn
            yield Proposed(f"{section}:{key}", section, each.row.name, _why(each), each.row.urn)


def _why(each: _Standing) -> str:
    row = each.row
    parts: list[str] = []
    if row.category:
        moved = MOVEMENT_WORDS[row.movement]
        if row.movement in ("up", "down") and row.previous:
            moved = say("{moved} from {before}", moved=moved, before=row.previous)
        parts.append(say("Category {category}: {moved}", category=row.category, moved=moved))
    elif row.previous:
        parts.append(say("Not categorised; last {category}", category=row.previous))
    if each.in_dispute:
        parts.append(each.in_dispute)
    if each.between is not None:
        parts.append(
            say(
                "Category {category} since {day}, decided between meetings",
                category=each.between.category,
                day=short_day(read_day(each.between.between)),
            )
        )
    if each.challenge is not None:
        parts.append(
            say(
                "Challenged by {who} on {day}, answer due {due}",
                who=each.challenge.who,
                day=short_day(each.challenge.day),
                due=short_day(each.challenge.due),
            )
        )
    if each.risk is not None and each.risk.now is not None:
        judged = each.risk.now.judged
        if judged.rating and judged.direction:
            parts.append(
                say(
                    "Risk {rating}: {direction}",
                    rating=RATING_WORDS[judged.rating],
                    direction=DIRECTION_WORDS[judged.direction],
                )
            )
    return together(parts, "; ")
