"""Rounds of questionnaires with made-up returns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from ssio_desktop.domain.voices.records import Round
from ssio_desktop.services import schools
from ssio_desktop.services.voices import returns, rounds
from ssio_desktop.services.workspace import Workspace

HEADS = "questionnaire-heads"
KNOWN, IMPACT = "questions.how_well_known", "questions.impact"
PHASE, STANDING, QUOTE, BEST = "about.phase", "about.standing", "words.quote", "words.best"
CLOSES = date(2026, 11, 30)


def open_heads(
    ws: Workspace, title: str = "Heads, autumn 2026", *, anonymous: bool = True
) -> Round:
    """A round to all heads of the store's schools."""
    urns = [row.urn for row in schools.list_schools(ws)]
    return rounds.open_round(ws, HEADS, "heads", title, CLOSES, urns, anonymous=anonymous).value


def give(ws: Workspace, round_id: str, known: Sequence[str], phase: str = "primary") -> list[str]:
    """One return for each answer to the first question; the ids."""
    return [
        returns.record_return(
            ws, round_id, {PHASE: phase, STANDING: "strong", KNOWN: value, IMPACT: "well"}
        ).value.id
        for value in known
    ]


def on(ws: Workspace, year: int, month: int, day: int) -> Workspace:
    """The same on another day."""
    return replace(ws, now=lambda: datetime(year, month, day, 9, 30, tzinfo=UTC))
