"""What may be the name of a pupil or a member of staff where none should stand. A guess, always."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssio_desktop.domain.proofreading.beside_roles import beside_roles
from ssio_desktop.domain.proofreading.findings import Finding, HouseRules, Passage
from ssio_desktop.domain.proofreading.given_names import GIVEN_NAMES
from ssio_desktop.domain.proofreading.reading_text import first_words
from ssio_desktop.domain.proofreading.words import CAPITALS, PLAIN
from ssio_desktop.wording import say

_TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Revd|Rev|Cllr"
_BETWEEN = "van|von|de|der|den|del|della|di|da|la|le|bin|ibn|al|el|ap|ab|ferch|verch"
"""Small words inside a surname."""
_TITLED = re.compile(
    rf"\b(?:{_TITLES})\.?\s+"
    rf"((?:[^\W\d_]\.?\s+){{0,2}}(?:(?:{_BETWEEN})\s+){{0,3}}[^\W\d_][\w’'\-]*)"
)
_FURTHER = re.compile(rf"(?:[ \u00a0](?:{_BETWEEN})){{0,3}}[ \u00a0]([^\W\d_][\w’'\-]*)")
"""A further name behind a first one, as in “Mrs Alice Brown” and “Mr Jan van der Berg”."""
_MOST_NAMES = 4
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.\s?){2,}(?!\w)|(?<![\w.])[A-Z]\.\s?[A-Z][a-z’'-]+")
_LETTERED = re.compile(
    r"\b(?:[Pp]upil|[Cc]hild|[Ss]tudent|[Ll]earner|[Bb]oy|[Gg]irl|[Tt]eacher)\s+([A-Z]{1,2})\b"
)
_PAIR = re.compile(r"\b([^\W\d_][\w’'-]+)[ \u00a0]+([^\W\d_][\w’'-]+)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_DOES = re.compile(
    r" (?:is|was|has|had|does|did|can|could|will|would|said|says|reads?|writes?|wrote|told"
    r"|explained|leads?|led|teaches|taught|showed|shows|works?|worked|needs?"
    r"|makes?|made|and [A-Z])\b"
)
_CAPITAL_BEFORE = re.compile(r"\b([A-Z][\w’'.-]*) $")
_CAPITAL_AFTER = re.compile(r" [A-Z][a-z]")
_CALLED = re.compile(r"\b(?:named|called)\s+([^\W\d_][\w’'-]+)")


def names(passage: Passage, house: HouseRules) -> Iterator[Finding]:
    """Titles with surnames, initials, “pupil A”, names beside a role, and pairs of words with
    capitals."""
    if passage.names_allowed:
        return
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        if any(start < last and first < end for first, last in taken):
            return False
        taken.append((start, end))
        return True

    for pattern, what in (
        (_TITLED, say("A person is named with a title; say what they do instead.")),
        (_LETTERED, say("One pupil or teacher may be recognised here.")),
        (_INITIALS, say("These may be somebody’s initials.")),
        (_CALLED, say("A person may be named here.")),
    ):
        for found in pattern.finditer(passage.text):
            named = found[found.lastindex] if found.lastindex else found[0]
            words = found[0].rstrip()
            if pattern is _TITLED:
                words = passage.text[found.start() : _end_of_name(passage.text, found.end(), house)]
            if not named.split()[-1][0].isupper() or _is_ours(words, house):
                continue
            if pattern is _INITIALS and words.replace(".", "").replace(" ", "").casefold() in PLAIN:
                continue
            if free(found.start(), found.start() + len(words)):
                yield _finding(passage, found.start(), words, what)
    for start, end in beside_roles(passage.text, house):
        words = passage.text[start:end]
        if not _is_ours(words, house) and free(start, end):
            yield _finding(passage, start, words, say("A person may be named beside a role."))
    yield from _pairs(passage, house, taken)
    yield from _given(passage, house, taken)


def _end_of_name(text: str, end: int, house: HouseRules) -> int:
    """Where a name ends whose first part ends there: behind the last word with a capital that may
    belong to it."""
    for _ in range(_MOST_NAMES - 1):
        found = _FURTHER.match(text, end)
        word = found[1] if found else ""
        if found is None or not _has_one_capital(word) or _is_no_name(word, house):
            break
        end = found.end()
    return end


def _given(passage: Passage, house: HouseRules, taken: list[tuple[int, int]]) -> Iterator[Finding]:
    """Given names that stand alone. One between other words with capitals is left: it may belong
    to a place or a school."""
    begins = first_words(passage.text)
    for found in _WORD.finditer(passage.text):
        word = re.sub(r"[’']s$", "", found[0])
        if word not in GIVEN_NAMES or _is_ours(word, house):
            continue
        if any(found.start() < last and first < found.end() for first, last in taken):
            continue
        if found.start() in begins and not _DOES.match(passage.text, found.end()):
            continue
        before = _CAPITAL_BEFORE.search(passage.text, 0, found.start())
        if before is not None and before.start(1) not in begins:
            continue
        if _CAPITAL_AFTER.match(passage.text, found.end()):
            continue
        yield _finding(passage, found.start(), word, say("This may be somebody’s first name."))


def _pairs(passage: Passage, house: HouseRules, taken: list[tuple[int, int]]) -> Iterator[Finding]:
    begins = first_words(passage.text)
    at = 0
    while (found := _PAIR.search(passage.text, at)) is not None:
        at = found.start(2)
        pair = (found[1], found[2])
        if not all(_has_one_capital(word) for word in pair) or _is_ours(found[0], house):
            continue
        if any(_is_no_name(word, house) for word in pair):
            continue
        # At the start of a sentence a capital says nothing, so the word itself must.
        if found.start() in begins and house.dictionary and house.dictionary.is_common(pair[0]):
            continue
        if any(found.start() < last and first < found.end() for first, last in taken):
            continue
        taken.append((found.start(), found.end()))
        what = say("Two words with capitals may be a person’s name.")
        yield _finding(passage, found.start(), found[0], what)


def _has_one_capital(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def _is_no_name(word: str, house: HouseRules) -> bool:
    low = re.sub(r"[’']s$", "", word.lower())
    return low in CAPITALS or low in house.known or low in house.words


def _is_ours(words: str, house: HouseRules) -> bool:
    """Whether the words were accepted, or all of them belong to a school's name."""
    low = words.casefold().replace("’", "'").removesuffix("'s")
    parts = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", low)
    return (
        low in house.words
        or low in house.known
        or (bool(parts) and all(part in house.known for part in parts))
    )


def _finding(passage: Passage, start: int, words: str, what: str) -> Finding:
    return Finding("name", passage.path, passage.label, start, words, what)
