"""Text as it is compared when something is looked for: without case, accents and punctuation.

One rule for the lists of schools and for the search of everything, so that both find the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_UNFOLDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})
_APOSTROPHES = re.compile(r"['’‘`´]")
_SEPARATORS = re.compile(r"[^\w]+")
_PLAIN = {
    code: None if chr(code) in "'`" else " " for code in range(128) if not chr(code).isalnum()
}
"""What becomes of the signs of a text without accents: as below, in a third of the time."""

_WORD = re.compile(r"[^\W_]+(?:['’‘`´][^\W_]+)*(?:['’](?=\s|$))?")


def folded(text: str) -> str:
    """The text as it is compared: no case, accents, apostrophes or punctuation.

    >>> folded("St. Mary’s, Tŵr")
    'st marys twr'
    """
    lowered = text.casefold()
    if not lowered.isascii():
        # Taking letters apart may bring out capitals, and folding those may join letters again.
        apart = unicodedata.normalize("NFKD", lowered).casefold()
        apart = unicodedata.normalize("NFKD", apart).translate(_UNFOLDED)
        lowered = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _SEPARATORS.sub(" ", _APOSTROPHES.sub("", lowered)).strip()


def folded_words(text: str) -> list[str]:
    """The words of a text as they are compared, in order."""
    return folded_text(text).split()


def folded_text(text: str) -> str:
    """The same with spaces between, one or more."""
    if text.isascii():
        return text.lower().translate(_PLAIN)
    return folded(text).replace("_", " ")


def words_in_place(text: str) -> Iterator[tuple[int, int, str]]:
    """(first, past the last, folded) of each word of a text, in characters of the text itself."""
    for found in _WORD.finditer(text):
        for word in folded_words(found.group()):
            yield found.start(), found.end(), word
