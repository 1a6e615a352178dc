"""What was found, as rows of a table: in words, with the place each leads to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services.casework.parts import PARTS
from ssio_desktop.services.searching import Hit, Piece, Standing
from ssio_desktop.ui.help.library import HelpFound, plain
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import short_day

HELP = "help"
_MARK = "\u2060"
"""Stands around a match; it takes no room and is neither shown, copied as a sign, nor read out."""

_ANSWERS = "answers."
_OF_TERM = frozenset({"category", "risk", "challenge", "meeting"})
"""Kinds of which the term is told where something stands."""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One line of what was found. words: the excerpt, a match between two marks. order: as it
    came, the best first. place: None where there is no page for it."""

    order: int
    kind: str
    words: str
    about: str
    where: str
    day: date | None
    officer: str
    standing: str
    place: Place | None


def kind_words(kind: str) -> str:
    """A kind of thing that can be found, as a column shows it."""
    return {
        "school": translate("search", "School"),
        "note": translate("search", "Note of visit"),
        "action": translate("search", "Action"),
        "category": translate("search", "Category"),
        "risk": translate("search", "Risk"),
        "concern": translate("search", "Formal action"),
        "challenge": translate("search", "Challenge"),
        "meeting": translate("search", "Meeting"),
        "casework": translate("search", "Casework"),
        "evidence": translate("search", "Evidence"),
        "officer": translate("search", "Officer"),
        "form": translate("search", "Form"),
        "other": translate("search", "Something else"),
        HELP: translate("search", "Help"),
    }.get(kind, kind)


def standing_words(standing: Standing) -> str:
    """Whether something stands, where that needs saying."""
    return {
        "stands": "",
        "typed": translate("search", "Being typed"),
        "former": translate("search", "Earlier version"),
        "withdrawn": translate("search", "Withdrawn"),
    }[standing]


def place_of(hit: Hit) -> Place | None:
    """Where a find is shown in the window: the visit at that question, the school, the form."""
    kind, _, key = hit.entity.partition("/")
    match kind:
        case "school":
            return Place("school", key)
        case "visit":
            if not hit.urn:
                return None
            at = hit.path.removeprefix(_ANSWERS) if hit.path.startswith(_ANSWERS) else ""
            return Place("visit", f"{key}#{at}" if at else key)
        case "reading":
            return Place("visit", key)
        case "categorisation":
            return Place("categorise", key)
        case "risk":
            return Place("risk-school", key)
        case "meeting":
            return Place("meeting", key)
        case "challenge":
            return Place("meeting", "challenges")
        case "evidence" | "self-assessment" | "authority-plan" | "scrutiny-report":
            return Place(kind, key)
        case "questionnaire":
            return Place("voices-round", key)
        case "authority-inspection":
            return Place("inspected-authority", key)
        case "form":
            return Place("forms", key)
        case _ if kind in CASE_KINDS:
            page = next((part.id for part in PARTS if kind in part.kinds), "case")
            return Place(page, key)
        case "officer" | "authority":
            return Place("settings")
        case _:
            return Place("school", hit.urn) if hit.urn else None


def marked(pieces: Iterable[Piece]) -> str:
    """An excerpt as one text, each match between two marks."""
    return "".join(f"{_MARK}{p.text}{_MARK}" if p.is_match else p.text for p in pieces)


def rows_of(hits: Sequence[Hit]) -> list[FoundRow]:
    """The rows of what was found, in the order in which it was found."""
    return [
        FoundRow(
            order,
            kind_words(hit.kind),
            marked(hit.excerpt),
            hit.about,
            _term_words(hit.where) if hit.kind in _OF_TERM else hit.where,
            read_day(hit.visit_day) or hit.day,
            hit.officer_name,
            standing_words(hit.standing),
            place_of(hit),
        )
        for order, hit in enumerate(hits)
    ]


def help_rows(found: Sequence[HelpFound], first: int) -> list[FoundRow]:
    """The rows of places in the help, numbered from ``first`` on."""
    return [
        FoundRow(
            first + number,
            kind_words(HELP),
            " ".join(plain(each.section.text if each.section else each.topic.text).split())[:160],
            each.topic.title,
            each.section.title if each.section else "",
            None,
            "",
            "",
            Place(HELP, each.target),
        )
        for number, each in enumerate(found)
    ]


def columns() -> tuple[Column[FoundRow], ...]:
    """The columns of the table of finds."""
    return (
        Column(
            "words",
            translate("search", "Words"),
            lambda row: row.words,
            lambda row: row.order,
            says=lambda row: row.words.replace(_MARK, ""),
            hint=lambda row: row.words.replace(_MARK, ""),
            paint=paint_marked,
        ),
        Column("about", translate("search", "Of what"), lambda row: row.about, width=22, least=14),
        Column(
            "where",
            translate("search", "Where"),
            lambda row: row.where,
            width=18,
            least=12,
            hint=lambda row: row.where,
        ),
        Column("kind", translate("search", "Kind"), lambda row: row.kind, width=11),
        Column(
            "day",
            translate("search", "Day"),
            lambda row: _day_words(row.day),
            lambda row: row.day,
            width=12,
        ),
        Column("standing", translate("search", "State"), lambda row: row.standing, width=10),
    )


def paint_marked(painter: QPainter, room: QRectF, text: str) -> None:
    """Paint an excerpt on one line: a match is bold and underlined, so that not colour tells it."""
    plain_font, bold = QFont(painter.font()), QFont(painter.font())
    bold.setBold(True)
    bold.setUnderline(True)
    at = room.left()
    for number, piece in enumerate(text.replace("\n", " ").split(_MARK)):
        if not piece or at >= room.right():
            continue
        font = bold if number % 2 else plain_font
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        left = room.right() - at
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, left)
        rect = QRectF(at, room.top(), left, room.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if shown != piece:
            break
        at += metrics.horizontalAdvance(piece)


def _day_words(day: date | None) -> str:
    return f"{short_day(day)} {day.year}" if day else ""


def _term_words(term: str) -> str:
    try:
        return said(TermId.parse(term).title)
    except UserError:
        return term
