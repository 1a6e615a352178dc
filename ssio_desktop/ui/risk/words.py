"""How risk is put into words and colours. A colour never stands without its word."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ssio_desktop.domain.risk import (
    DIRECTION_WORDS,
    IMPACT,
    LIKELIHOOD,
    RATING_WORDS,
    Assessment,
    Direction,
    Rating,
)
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.badge import paint_word
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.theme.tokens import Swatch

_ARROWS: dict[Direction, str] = {"worsening": "↓", "steady": "=", "improving": "↑"}
_TONES = {"red": "danger", "amber": "caution", "green": "success"}


def rating_name(rating: Rating | None) -> str:
    """A rating in a word."""
    return said(RATING_WORDS[rating]) if rating else translate("risk", "Not assessed")


def direction_words(direction: Direction | None) -> str:
    """A direction of travel with an arrow for the eye and words for everyone."""
    if direction is None:
        return "–"
    return f"{_ARROWS[direction]} {said(DIRECTION_WORDS[direction])}"


def likelihood_name(number: int) -> str:
    """A step of the likelihood: number and name; a dash where there is none."""
    return f"{number} {said(LIKELIHOOD[number - 1].name)}" if number else "–"


def impact_name(number: int) -> str:
    """A step of the impact: number and name; a dash where there is none."""
    return f"{number} {said(IMPACT[number - 1].name)}" if number else "–"


def tone(rating: Rating | None) -> str:
    """The tone of a rating's tag."""
    return "danger" if rating == "red-plus" else _TONES.get(rating or "", "neutral")


def swatch(rating: Rating | None) -> Swatch:
    """The colours of a rating: those of the gravest category for red-plus."""
    colours = tokens().colours
    return colours.categories["4"] if rating == "red-plus" else colours.tones[tone(rating)]


def rated(assessment: Assessment) -> str:
    """An assessment in one line."""
    judged = assessment.judged
    return translate(
        "risk", "{term}: {rating}; likelihood {likelihood}, impact {impact}; {direction}"
    ).format(
        term=said(assessment.term.title),
        rating=rating_name(judged.rating),
        likelihood=likelihood_name(judged.likelihood),
        impact=impact_name(judged.impact),
        direction=direction_words(judged.direction),
    )


def paint_rating(rating: Rating | None, painter: QPainter, room: QRectF, text: str) -> None:
    """Paint a rating's word as a badge at the left of a table's cell."""
    paint_word(swatch(rating), painter, room, text)
