"""Acronyms that stand in a report before it said what their letters mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ssio_desktop.domain.proofreading.findings import Finding, HouseRules, Passage
from ssio_desktop.domain.proofreading.words import ACRONYMS, PLAIN
from ssio_desktop.wording import say

_TOKEN = re.compile(r"(?<![\w@/.’'-])[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*(?![\w@/])")
_ROMAN = re.compile(r"[IVX]+")
_UNFINISHED = frozenset({"tbc", "tbd", "tba"})
_BY_LETTERS = {short.casefold(): (short, long) for short, long in ACRONYMS.items()}


def acronyms(passages: Iterable[Passage], house: HouseRules) -> Iterator[Finding]:
    """The first use of each acronym, where nothing says what it stands for.

    Explained is what has its meaning in brackets after it, or stands in brackets itself after
    words with its letters, or whose meaning was written out earlier in the report.
    """
    seen: set[str] = set()
    before = ""
    for passage in passages:
        for found in _TOKEN.finditer(passage.text):
            short = _singular(found[0])
            key = short.casefold()
            if key in seen or not _is_acronym(short) or key in PLAIN or key in _UNFINISHED:
                continue
            if {key, found[0].casefold()} & (house.words | house.known):
                continue
            seen.add(key)
            told = before + passage.text[: found.start()]
            if _is_explained(short, told, passage.text[found.end() :]):
                continue
            _, long = _BY_LETTERS.get(key, (short, ""))
            yield Finding(
                "acronym",
                passage.path,
                passage.label,
                found.start(),
                found[0],
                say("“{found}” is not explained where it is first used.", found=found[0]),
                f"{long} ({found[0]})" if long else "",
            )
        before += passage.text + "\n"


def _is_acronym(word: str) -> bool:
    """Whether the letters stand for words: at least half of them capitals, and no number."""
    letters = [each for each in word if each.isalpha()]
    capitals = sum(each.isupper() for each in letters)
    return capitals >= 2 and 2 * capitals >= len(letters) and not _ROMAN.fullmatch(word)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 2 and word.endswith("s") else word


def _is_explained(short: str, before: str, after: str) -> bool:
    long = _BY_LETTERS.get(short.casefold(), ("", ""))[1]
    if (
        long
        and re.sub(r"[-\s]+", " ", long).casefold() in re.sub(r"[-\s]+", " ", before).casefold()
    ):
        return True
    meaning = re.match(r"s?\s*\(([^)]*)\)", after)
    if meaning and len(meaning[1].split()) > 1:
        return True
    opened = before.rstrip().endswith("(") or re.search(r"\([^)]{0,20}$", before) is not None
    return opened and _has_letters(short, before[: before.rfind("(")])


def _has_letters(short: str, before: str) -> bool:
    """Whether the words just before the bracket begin, in order, with the acronym's letters, one
    or more of each word."""
    letters = [each.casefold() for each in short if each.isalpha()]
    words = re.findall(r"[^\W\d_]+", before.casefold())[-2 * len(letters) :]
    for word in words:
        # A word may give more letters than its first: the SENCO is a coordinator.
        given = 0
        while given < min(len(letters), len(word)) and word[given] == letters[given]:
            given += 1
        del letters[:given]
    return not letters
