"""How reading is put into words in lists, tags and headings. Knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ssio_desktop.domain.proofreading import Finding, Kind
from ssio_desktop.domain.quality_assurance import Standing
from ssio_desktop.domain.sampling import Why
from ssio_desktop.services.reading import PlacedComment

TONES: Mapping[Standing, str] = {
    "not asked": "neutral",
    "waiting": "info",
    "returned": "caution",
    "approved": "success",
}
_SHOWN = 70


def _tr(text: str) -> str:
    return QCoreApplication.translate("reading", text)


def standing_words(standing: Standing) -> str:
    """How a report stands."""
    return {
        "not asked": _tr("Not asked for"),
        "waiting": _tr("Waiting for a reader"),
        "returned": _tr("Returned"),
        "approved": _tr("Approved"),
    }[standing]


def why_words(why: Why) -> str:
    """Why a report has to be read."""
    return {
        "all": _tr("Every report is read"),
        "category": _tr("Category of the school"),
        "officer": _tr("All of this officer’s"),
        "first": _tr("First of the term"),
        "drawn": _tr("Drawn"),
    }[why]


def kind_words(kind: Kind) -> str:
    """What kind of finding it is."""
    return {
        "acronym": _tr("Acronym not explained"),
        "name": _tr("May be a name"),
        "placeholder": _tr("Unfinished"),
        "spelling": _tr("Spelling"),
        "american": _tr("American spelling"),
        "sentence": _tr("Long sentence"),
        "spacing": _tr("Spacing"),
        "repeated": _tr("Word twice"),
    }[kind]


def finding_words(found: Finding) -> str:
    """A finding in one line: ``Spelling: “recieve”. Rather “receive”``."""
    said = f"{kind_words(found.kind)}: “{cut(found.words)}”"
    if found.suggestion and found.kind != "sentence":
        said += _tr(". Rather: {suggestion}").format(suggestion=found.suggestion)
    return said


def days_words(days: int) -> str:
    """An age in working days."""
    if days == 0:
        return _tr("today")
    if days == 1:
        return _tr("1 working day")
    return _tr("{days} working days").format(days=days)


def comment_place(placed: PlacedComment) -> str:
    """What a comment is about: its passage and the words that are meant."""
    said = placed.comment
    where = said.label or _tr("The whole report")
    return f"{where}: “{cut(said.words)}”" if said.words else where


def answer_words(placed: PlacedComment) -> str:
    """What the officer did about a comment."""
    answer = placed.comment.answer
    if answer is None:
        return _tr("Not answered yet")
    said = _tr("Changed") if answer.changed else _tr("Not changed")
    return f"{said}: {answer.text}" if answer.text else f"{said}."


def cut(text: str) -> str:
    """A text on one line, shortened where it is long."""
    one = " ".join(text.split())
    return one if len(one) <= _SHOWN else f"{one[: _SHOWN - 1]}…"
