"""Which words are kept with a school’s casework: all of them, or none. Nothing is cut off."""

from __future__ import annotations

from typing import Final

from ssio_desktop.errors import UserError
from ssio_desktop.wording import say, too_long

LONGEST: Final = 4000
"""Characters of one field, more than two pages. What is longer was pasted in by mistake, or is a
document to attach."""
_SHOWN: Final = 80


def words_kept(text: str, where: str = "") -> str:
    """A text as it is kept, without the space around it. where: what it belongs to. UserError where
    it is longer than LONGEST."""
    found = text.strip()
    if len(found) > LONGEST:
        raise UserError(
            too_long(LONGEST),
            where=where[:_SHOWN] or f"{found[:_SHOWN]}…",
            remedy=say(
                "Keep to what is needed, and attach the rest to a note. Nothing was recorded."
            ),
            code="words.long",
        )
    return found
