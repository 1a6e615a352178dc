"""Says inside a document which characters of its text the program's typefaces cannot draw."""

from __future__ import annotations

import unicodedata

from ssio_desktop.reports.content import (
    Block,
    Document,
    KeepTogether,
    Note,
    SignatureBlock,
)
from ssio_desktop.reports.fonts import MISSING, undrawable
from ssio_desktop.reports.lines import tidy
from ssio_desktop.reports.texts import words_of

_NAMED = 20
"""So many characters are named one by one."""


def undrawable_in(document: Document) -> str:
    """The characters that the document prints as an empty box, each once, in order."""
    facts = document.metadata
    furniture = (document.title, document.subtitle, document.kind, facts.running_head)
    return undrawable(tidy("\n".join((*furniture, *words_of(document.blocks)))))


def with_omissions_told(document: Document) -> tuple[Block, ...]:
    """The document's blocks, and a note of the characters that no typeface has, if there are any.

    The note stands before a closing place to sign, so that what is signed says it.
    """
    lacking = undrawable_in(document)
    if not lacking:
        return document.blocks
    named = ", ".join(name_of(character) for character in lacking[:_NAMED])
    more = f", and {len(lacking) - _NAMED} more" if len(lacking) > _NAMED else ""
    note = Note(
        "Characters that could not be printed",
        f"The typefaces of this document lack: {named}{more}. An empty box ({MISSING}) stands for "
        "each; a mark above or below a letter is left out. Text copied from the file has them all.",
        "caution",
    )
    blocks = document.blocks
    end = len(blocks) - 1 if blocks and _is_place_to_sign(blocks[-1]) else len(blocks)
    return (*blocks[:end], note, *blocks[end:])


def name_of(character: str) -> str:
    """A character by its Unicode name and number: ``grinning face (U+1F600)``."""
    name = unicodedata.name(character, "a character without a name").lower()
    return f"{name} (U+{ord(character):04X})"


def _is_place_to_sign(block: Block) -> bool:
    match block:
        case SignatureBlock():
            return True
        case KeepTogether(blocks):
            return any(_is_place_to_sign(inner) for inner in blocks)
        case _:
            return False
