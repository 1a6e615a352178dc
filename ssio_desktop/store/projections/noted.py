"""Rows of what pages look for in the notes of many visits: the days that notes name for a next
visit or board, where a strength was noted, and where a question of inspectors was answered. To look
through the notes takes longer each year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ssio_desktop.domain.events import Standing
from ssio_desktop.domain.visits import (
    ANSWERS,
    BOARD_FORM,
    FORM,
    NEXT_BOARD,
    NEXT_DATE,
    SCHOOL,
    STRENGTHS,
    read_visit,
)
from ssio_desktop.domain.voices.inspectors import QUESTIONS
from ssio_desktop.store.projections.base import Row

NOTED_COLUMNS: Final = "path kind value"

NEXT_VISIT_NOTED: Final = "next-visit"
NEXT_BOARD_NOTED: Final = "next-board"
STRENGTH_NOTED: Final = "strength"
QUESTION_NOTED: Final = "question"
"""The kinds of row. The value of a day is as it was typed, that of the others is empty."""

_QUESTIONS: Final = frozenset(path for each in QUESTIONS for path in each.paths)

_ENDS: Final = (NEXT_DATE, NEXT_BOARD)
_STRENGTH: Final = f"{STRENGTHS}:"


def noted(state: Standing) -> Iterator[Row]:
    """The rows of one visit; path: within the answers."""
    answers = state.under(ANSWERS)
    # A note that is known from its report alone holds its answers elsewhere.
    said = answers if state.text(SCHOOL) else read_visit(state).answers
    for path in () if _QUESTIONS.isdisjoint(said) else _QUESTIONS & said.keys():
        if str(said[path] or "").strip():
            yield {"path": path, "kind": QUESTION_NOTED, "value": ""}
    for path, value in answers.items():
        if path.endswith(_ENDS):
            kind = _of_day(state, path)
            if kind and isinstance(value, str):
                yield {"path": path, "kind": kind, "value": value}
        elif path.startswith(_STRENGTH) and path.endswith(".what") and value:
            yield {"path": path, "kind": STRENGTH_NOTED, "value": ""}


def _of_day(state: Standing, path: str) -> str:
    """What a question of that name asks for, which in the note of a board is the next board."""
    name = path.rpartition(".")[2]
    if state.text(FORM).partition("@")[0] == BOARD_FORM:
        return NEXT_BOARD_NOTED if name == NEXT_DATE else ""
    return {NEXT_DATE: NEXT_VISIT_NOTED, NEXT_BOARD: NEXT_BOARD_NOTED}.get(name, "")
