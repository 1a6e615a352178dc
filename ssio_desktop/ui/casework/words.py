"""How a part of the casework stands, in words and marks of the window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from ssio_desktop.services.casework.overview import CaseRow
from ssio_desktop.services.casework.part import URGENCY_WORDS, Part, Standing, Urgency
from ssio_desktop.services.casework.parts import PARTS
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.wording import day as day_words

_TONES: dict[Urgency, str] = {"": "neutral", "soon": "caution", "now": "danger"}
_MARKS: dict[Urgency, str] = {"": "", "soon": "△ ", "now": "▲ "}


def urgency_tag(urgency: Urgency) -> QWidget:
    """How soon somebody has to act, as a tag."""
    return tag(said(URGENCY_WORDS[urgency]), _TONES[urgency])


def told_together(row: CaseRow, urgency: Urgency) -> str:
    """What stands so, part by part, in one line; empty where no part does."""
    return " · ".join(
        f"{said(part.title)}: {said(standing.code)}"
        for part, standing in _standing_so(row, urgency)
    )


def whole_together(row: CaseRow, urgency: Urgency) -> str:
    """The same with a sentence of each part, a line for each."""
    return "\n".join(
        f"{said(part.title)}: {whole_words(standing)}"
        for part, standing in _standing_so(row, urgency)
    )


def _standing_so(row: CaseRow, urgency: Urgency) -> Iterator[tuple[Part, Standing]]:
    for part in PARTS:
        standing = row.standings.get(part.id)
        if standing is not None and standing.urgency == urgency:
            yield part, standing


def marked_words(standing: Standing | None) -> str:
    """How one part stands in a sentence, with a mark where somebody has to act."""
    return f"{_MARKS[standing.urgency]}{whole_words(standing)}" if standing else "–"


def whole_words(standing: Standing | None) -> str:
    """A standing in a sentence or two."""
    if standing is None:
        return translate("casework", "Nothing is recorded.")
    told = said(standing.words)
    if standing.due is None:
        return told
    due = translate("casework", "Due on {day}.").format(day=day_words(standing.due))
    return f"{told} {due}"
