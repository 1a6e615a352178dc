"""How a part of the casework stands, in words and marks of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ssio_desktop.services.casework.part import URGENCY_WORDS, Standing, Urgency
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.wording import day as day_words

_TONES: dict[Urgency, str] = {"": "neutral", "soon": "caution", "now": "danger"}
_MARKS: dict[Urgency, str] = {"": "", "soon": "△ ", "now": "▲ "}


def urgency_tag(urgency: Urgency) -> QWidget:
    """How soon somebody has to act, as a tag."""
    return tag(said(URGENCY_WORDS[urgency]), _TONES[urgency])


def cell_words(standing: Standing | None) -> str:
    """A standing in a cell of a table: a mark where somebody has to act, and a word or two."""
    return f"{_MARKS[standing.urgency]}{said(standing.code)}" if standing else "–"


def whole_words(standing: Standing | None) -> str:
    """A standing in a sentence or two."""
    if standing is None:
        return translate("casework", "Nothing is recorded.")
    told = said(standing.words)
    if standing.due is None:
        return told
    due = translate("casework", "Due on {day}.").format(day=day_words(standing.due))
    return f"{told} {due}"


def legend() -> str:
    """What the marks of cells mean, in one line."""
    return "   ".join(
        f"{_MARKS[urgency].strip()} {said(URGENCY_WORDS[urgency])}" for urgency in ("now", "soon")
    )
