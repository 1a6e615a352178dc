"""The headings that an authority may word for itself, document by document, and putting its words
in their place. Draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Final

from ssio_desktop.domain.house_style import FURNITURE
from ssio_desktop.reports import (
    action_sheet,
    board_pack,
    caseload_plan,
    category_letter,
    challenge_letter,
    dossier,
    formal_letter,
    solutions,
    visit_report,
)
from ssio_desktop.reports.content import Block, Document, Heading, KeepTogether, Title
from ssio_desktop.reports.style import Words

HEADINGS: Final[Mapping[str, Mapping[str, Title]]] = {
    "report": visit_report.HEADINGS,
    "dossier": dossier.HEADINGS,
    "letter": category_letter.HEADINGS,
    "challenge": challenge_letter.HEADINGS,
    "pack": board_pack.HEADINGS,
    "caseload": caseload_plan.HEADINGS,
    "actions": action_sheet.HEADINGS,
    "formal": formal_letter.HEADINGS,
    "solutions": solutions.HEADINGS,
}
"""By the document's ``wording``, then by the last part of the key."""


def own_words() -> dict[str, str]:
    """Every key that may be worded anew, with the program's own words."""
    words = Words()
    furniture = {
        f"{FURNITURE}.{each.name}": str(getattr(words, each.name)) for each in fields(Words)
    }
    return furniture | {
        title.key: title.text for titles in HEADINGS.values() for title in titles.values()
    }


def worded(document: Document, headings: Mapping[str, str]) -> Document:
    """The document with the authority's headings in the place of the program's."""
    if not headings:
        return document
    return replace(
        document,
        kind=headings.get(f"{document.wording}.kind", document.kind),
        blocks=tuple(_worded(block, headings) for block in document.blocks),
    )


def _worded(block: Block, headings: Mapping[str, str]) -> Block:
    match block:
        case Heading(level, text, key):
            return Heading(level, headings.get(key, text), key)
        case KeepTogether(blocks):
            return KeepTogether(tuple(_worded(inner, headings) for inner in blocks))
        case _:
            return block
