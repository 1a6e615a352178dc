"""Whether words give away who wrote them: the name of a school or person, a number, an address.

What is found is only what is known here: a person still reads what is to be printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_GENERIC: Final = frozenset(
    {
        *("school", "schools", "primary", "infant", "infants", "junior", "nursery", "secondary"),
        *("academy", "college", "high", "community", "centre", "catholic", "church", "england"),
        *("voluntary", "aided", "controlled", "special", "federation", "grammar", "trust", "free"),
        *("first", "middle", "lower", "upper", "sixth", "form", "c", "e", "ce", "rc", "st"),
        *("head", "heads", "headteacher", "chair", "governor", "governors", "acting", "interim"),
        *("executive", "deputy", "mr", "mrs", "ms", "miss", "dr", "of", "the", "and"),
    }
)
"""Words by themselves of many schools and people."""
_TELLING: Final = re.compile(r"\b\d{6}\b|\b[\w.+-]+@[\w-]+\.\w+|https?://|\bwww\.")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


def gives_away(text: str, names: Iterable[str]) -> str:
    """The name, number or address in a text by which its writer is known; empty for none.

    A name with two words of its own or more is found without “School” and the like too; one with a
    single such word, such as “Fell School”, only as a whole; one with none, such as “Chair of
    governors”, is a role and tells of nobody.
    """
    telling = _TELLING.search(text)
    if telling is not None:
        return telling.group()
    words = _folded(text)
    bare = _own(words)
    for name in names:
        whole = _folded(name)
        own = _own(whole)
        if _stands(own, bare) if len(own) > 1 else own and _stands(whole, words):
            return name
    return ""


def _own(words: list[str]) -> list[str]:
    return [each for each in words if each not in _GENERIC]


def _folded(text: str) -> list[str]:
    words = (each.casefold().replace("’", "'") for each in _WORD.findall(text))
    return [each.removesuffix("'s") for each in words]


def _stands(sought: list[str], words: list[str]) -> bool:
    size = len(sought)
    return any(words[at : at + size] == sought for at in range(len(words) - size + 1))
