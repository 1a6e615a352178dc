"""What an officer is told beside a note: how its reading stands, and the comments to answer."""

from __future__ import annotations

from dataclasses import dataclass

from ssio_desktop.domain.quality_assurance import Standing
from ssio_desktop.domain.visits import VisitState, day_of
from ssio_desktop.services import (
    accuracy_rules,
    reading,
    reading_plan,
    schools,
    setting_up,
    visiting,
)
from ssio_desktop.services.passages import passages
from ssio_desktop.services.reading import PlacedComment
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Said:
    """The reading of one note. verdicts: what readers wrote with their decision, each with the
    reader's name. days: working days since it was asked for; None where it was not. required:
    whether the plan asks for it. may_ask: whether it can be asked for now.
    is_own: whether the one who works here answers for the note."""

    visit: str
    state: VisitState
    standing: Standing
    verdicts: tuple[tuple[str, str], ...]
    comments: tuple[PlacedComment, ...]
    days: int | None
    required: bool
    may_ask: bool
    is_own: bool

    @property
    def unanswered(self) -> int:
        return sum(placed.comment.is_open for placed in self.comments)


def said_of(ws: Workspace, visit_id: str) -> Said:
    """What was said of a note, placed in its text as it stands now."""
    work = visiting.open_visit(ws, visit_id)
    visit = work.visit
    found = reading.of_visit(ws, visit_id)
    kept = [each for each in found.comments if not each.taken_back]
    texts: dict[str, str] = {}
    if kept:
        version = visit.versions[-1] if visit.versions else None
        texts = {each.path: each.text for each in passages(work.session(), version)}
    standing = found.standing(visit)
    now = found.current_round(visit)
    last = now or (found.rounds[-1] if found.rounds else None)
    # A school that was handed over: its officer of today answers for the note.
    takes_over = schools.school(ws, visit.urn).officer == ws.officer and not any(
        each.by == ws.officer for each in kept
    )
    own = {visit.officer, *(version.by for version in visit.versions)}
    return Said(
        visit.id,
        visit.state,
        standing,
        tuple(
            (setting_up.officer(ws, each.by).name, each.text)
            for each in (last.counting() if last else ())
            if each.text
        ),
        tuple(
            PlacedComment(each, setting_up.officer(ws, each.by).name, reading.placed(each, texts))
            for each in kept
        ),
        accuracy_rules.working_days(ws).between(day_of(now.at), ws.today()) if now else None,
        bool(reading_plan.reasons(ws, visit)),
        visit.state == "final" and standing in ("not asked", "returned"),
        ws.officer in own or takes_over,
    )
