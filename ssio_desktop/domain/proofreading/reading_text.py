"""Divides a passage into sentences and words, and knows where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ssio_desktop.domain.proofreading.words import word_set

WORD = re.compile(r"[^\W\d_]+(?:[’'\-‑][^\W\d_]+)*[’']?", re.UNICODE)
"""A word of letters, with hyphens and apostrophes inside."""

_BREAK = re.compile(r"([.!?…]+[”’\"')\]]*)(?=\s|$)|\n+")
_SHORTENED = word_set(
    "e.g i.e etc mr mrs ms dr prof rev st no vs approx esp dept cllr jan feb mar apr jun jul aug "
    "sep sept oct nov dec p pp cf"
)
_COUNTED = re.compile(r"[^\W_]+(?:[’'\-‑./][^\W_]+)*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place in the passage, in characters from 0."""

    start: int
    text: str

    @property
    def length(self) -> int:
        """How many words and figures it has."""
        return sum(1 for _ in _COUNTED.finditer(self.text))


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a passage. A new line begins a new one; “e.g.” and its like end none."""
    start = 0
    for found in _BREAK.finditer(text):
        if found[1] and _is_shortening(text[start : found.start()], text[found.end() :]):
            continue
        yield from _sentence(text, start, found.end())
        start = found.end()
    yield from _sentence(text, start, len(text))


def first_words(text: str) -> frozenset[int]:
    """Where the first word of each sentence begins."""
    starts = set()
    for sentence in sentences(text):
        if found := WORD.search(sentence.text):
            starts.add(sentence.start + found.start())
    return frozenset(starts)


def _is_shortening(before: str, after: str) -> bool:
    last = before.split()[-1].lstrip("(“‘[") if before.split() else ""
    follows = after.lstrip(" ")[:1]
    is_initial = len(last) == 1 and last.isupper()
    return last.casefold() in _SHORTENED or (is_initial and follows.isupper())


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    part = text[start:end]
    bare = part.strip()
    if bare:
        yield Sentence(start + part.index(bare), bare)
