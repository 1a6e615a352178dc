"""How reading is put into words in lists, tags and headings. Knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping

from ssio_desktop.domain.proofreading import Finding, Kind
from ssio_desktop.domain.quality_assurance import Standing
from ssio_desktop.domain.sampling import Why
from ssio_desktop.services.reading import PlacedComment
from ssio_desktop.ui.language import translate

TONES: Mapping[Standing, str] = {
    "not asked": "neutral",
    "waiting": "info",
    "returned": "caution",
    "approved": "success",
}
_SHOWN = 70


def standing_words(standing: Standing) -> str:
    """How a report stands."""
    return {
        "not asked": translate("reading", "Not asked for"),
        "waiting": translate("reading", "Waiting for a reader"),
        "returned": translate("reading", "Returned"),
        "approved": translate("reading", "Approved"),
    }[standing]


def why_words(why: Why) -> str:
    """Why a report has to be read."""
    return {
        "all": translate("reading", "Every report is read"),
        "category": translate("reading", "Category of the school"),
        "officer": translate("reading", "All of this officer’s"),
        "first": translate("reading", "First of the term"),
        "drawn": translate("reading", "Drawn"),
    }[why]


def kind_words(kind: Kind) -> str:
    """What kind of finding it is."""
    return {
        "acronym": translate("reading", "Acronym not explained"),
        "name": translate("reading", "May be a name"),
        "placeholder": translate("reading", "Unfinished"),
        "spelling": translate("reading", "Spelling"),
        "american": translate("reading", "American spelling"),
        "sentence": translate("reading", "Long sentence"),
        "spacing": translate("reading", "Spacing"),
        "repeated": translate("reading", "Word twice"),
    }[kind]


def finding_words(found: Finding) -> str:
    """A finding in one line: ``Spelling: “recieve”. Rather “receive”``."""
    said = f"{kind_words(found.kind)}: “{cut(found.words)}”"
    if found.suggestion and found.kind != "sentence":
        said += translate("reading", ". Rather: {suggestion}").format(suggestion=found.suggestion)
    return said


def days_words(days: int) -> str:
    """An age in working days."""
    if days == 0:
        return translate("reading", "today")
    if days == 1:
        return translate("reading", "1 working day")
    return translate("reading", "{days} working days").format(days=days)


def comment_place(placed: PlacedComment) -> str:
    """What a comment is about: its passage and the words that are meant."""
    said = placed.comment
    where = said.label or translate("reading", "The whole report")
    return f"{where}: “{cut(said.words)}”" if said.words else where


def answer_words(placed: PlacedComment) -> str:
    """What the officer did about a comment."""
    answer = placed.comment.answer
    if answer is None:
        return translate("reading", "Not answered yet")
    said = (
        translate("reading", "Changed") if answer.changed else translate("reading", "Not changed")
    )
    return f"{said}: {answer.text}" if answer.text else f"{said}."


def cut(text: str) -> str:
    """A text on one line, shortened where it is long."""
    one = " ".join(text.split())
    return one if len(one) <= _SHOWN else f"{one[: _SHOWN - 1]}…"
