"""How evidence is put into words and colours. A colour never stands without its letter."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ssio_desktop.domain.evidence import (
    FORM_WORDS,
    RATING_LETTERS,
    RATING_WORDS,
    RATINGS,
    Evidence,
    Rating,
)
from ssio_desktop.domain.movement_checks import Movement, Remark
from ssio_desktop.domain.movements import GRADE_WORDS, Grade
from ssio_desktop.domain.quoted import DOUBT_WORDS, Doubt
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.badge import paint_word
from ssio_desktop.ui.schools.badge import swatch as category_swatch
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.siblings import Siblings
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.theme.tokens import Swatch
from ssio_desktop.ui.widgets.wording import counted

PAGE = "evidence"
"""The page of the rail that the others belong to."""

_TONES = {"red": "danger", "amber": "caution", "green": "success"}
_COLOURS: Mapping[str, str] = {
    "O": "1",
    "G": "2",
    "S": "3a",
    "RI": "3a",
    "<G": "3b",
    **dict.fromkeys(("I", "CC", "SW", "SM"), "4"),
}
"""The category whose colours a grade has; others are quiet."""


def places(context: PageContext[Workspace], here: str) -> Siblings:
    """Links to the other pages of evidence."""
    return Siblings(context, translate("evidence", "Pages about evidence"), PAGE, here)


def rating_name(rating: Rating | None) -> str:
    """A rating as its letter and word; that there is none."""
    if rating is None:
        return translate("evidence", "Not rated")
    return f"{said(RATING_LETTERS[rating])} {said(RATING_WORDS[rating])}"


def rating_tone(rating: Rating | None) -> str:
    """The tone of a rating's tag."""
    return _TONES.get(rating or "", "neutral")


def paint_rating(painter: QPainter, room: QRectF, text: str) -> None:
    """Paint a rating as a badge in a table's cell."""
    rating = next((each for each in RATINGS if rating_name(each) == text), None)
    paint_word(tokens().colours.tones[rating_tone(rating)], painter, room, text)


def ratings_words(ratings: Mapping[str, int]) -> str:
    """Ratings counted: “R 1, A 2, not rated 3”."""
    return ", ".join(
        f"{said(RATING_LETTERS[rating])} {ratings[rating]}"
        for rating in RATINGS
        if rating in ratings
    ) + (
        (", " if len(ratings) > 1 else "")
        + translate("evidence", "not rated {count}").format(count=ratings[""])
        if "" in ratings
        else ""
    )


def form_name(found: Evidence) -> str:
    """What kind of evidence it is."""
    return said(FORM_WORDS[found.entry.form])


def grade_code(grade: str) -> str:
    """A grade as it is written at the side of a drawing."""
    return grade or translate("evidence", "Not told")


def grade_name(grade: Grade | None) -> str:
    """A grade with its name."""
    return (
        f"{grade} {said(GRADE_WORDS[grade])}" if grade else translate("evidence", "Grade not told")
    )


def grade_swatch(grade: str) -> Swatch:
    """The colours of a grade in a drawing."""
    return category_swatch(_COLOURS.get(grade, ""))


def movement_sentence(found: Movement) -> str:
    """A movement in words."""
    schools = counted(
        found.count, translate("evidence", "school"), translate("evidence", "schools")
    )
    if found.before == found.after:
        return translate("evidence", "Stayed {grade}: {schools}.").format(
            grade=grade_name(found.before), schools=schools
        )
    return translate("evidence", "From {before} to {after}: {schools}.").format(
        before=grade_name(found.before), after=grade_name(found.after), schools=schools
    )


def remark_words(remark: Remark) -> str:
    """What is to be said of the figures, with its place."""
    side = (
        translate("evidence", "Before")
        if remark.side == "before"
        else translate("evidence", "After")
    )
    if not remark.found:
        return f"{side}: {said(remark.words)}"
    return translate(
        "evidence", "{side}, characters {first} to {last} (“{found}”): {words}"
    ).format(
        side=side,
        first=remark.start + 1,
        last=remark.end,
        found=remark.found,
        words=said(remark.words),
    )


def doubts_words(doubts: tuple[Doubt, ...]) -> str:
    """Why a finding should be looked at."""
    return " ".join(said(DOUBT_WORDS[each]) for each in doubts)
