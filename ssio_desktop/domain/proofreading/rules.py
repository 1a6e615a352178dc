"""Rules for one passage: sentences, spacing, spelling, what is unfinished."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from ssio_desktop.domain.proofreading.findings import Finding, HouseRules, Kind, Passage
from ssio_desktop.domain.proofreading.reading_text import WORD, first_words, sentences
from ssio_desktop.domain.proofreading.words import AMERICAN, FIELD_WORDS
from ssio_desktop.wording import say

_UNFINISHED = re.compile(
    r"\b(?:x{3,}|X{3,}|TBC|TBD|TBA|T[oO][dD][oO]|[Ll]orem ipsum)\b|\?{2,}|_{3,}"
    r"|\[(?:insert|name|date|add|check|to come|…|\.\.\.)[^\]\n]*\]|<(?:insert|name|date)[^>\n]*>",
)
_SPACES = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)|(?<=\w) +(?=[,;:.!?](?:\s|$))")
_TWICE = re.compile(r"\b([^\W\d_]{2,})(?:[ \n]+\1\b)+", re.IGNORECASE)
_MAY_STAND_TWICE = frozenset({"had", "that"})


def long_sentences(passage: Passage, house: HouseRules) -> Iterator[Finding]:
    """Sentences of more words than the house likes."""
    for sentence in sentences(passage.text):
        if sentence.length > house.longest_sentence:
            yield _found(
                "sentence",
                passage,
                sentence.start,
                sentence.text,
                say(
                    "This sentence has {length} words; the house likes at most {longest_sentence}.",
                    length=sentence.length,
                    longest_sentence=house.longest_sentence,
                ),
                say("Divide it where a new thought begins."),
            )


def unfinished(passage: Passage, _house: HouseRules) -> Iterator[Finding]:
    """What was to be filled in later."""
    for found in _UNFINISHED.finditer(passage.text):
        what = say("This looks as if something was still to be filled in.")
        yield _found("placeholder", passage, found.start(), found[0], what)


def spacing(passage: Passage, _house: HouseRules) -> Iterator[Finding]:
    """Two spaces together, and a space before a comma or stop."""
    for found in _SPACES.finditer(passage.text):
        start, end = _widened(passage.text, found.start(), found.end())
        words = passage.text[start:end]
        follows = passage.text[found.end() : found.end() + 1]
        if follows and follows in ",;:.!?":
            right = words.replace(found[0] + follows, follows)
            what = say("A space stands before a stop.")
        else:
            right = words.replace(found[0], " ")
            what = say("More than one space stands here.")
        yield _found("spacing", passage, start, words, what, right)


def twice(passage: Passage, _house: HouseRules) -> Iterator[Finding]:
    """The same word twice in a row."""
    for found in _TWICE.finditer(passage.text):
        if found[1].lower() not in _MAY_STAND_TWICE:
            what = say("“{found}” stands twice.", found=found[1])
            yield _found("repeated", passage, found.start(), found[0], what, found[1])


def spelling(passage: Passage, house: HouseRules) -> Iterator[Finding]:
    """American spellings, and words that no British dictionary has. A strange word with a capital
    inside a sentence is somebody's name rather than a slip."""
    begins = first_words(passage.text)
    for found in WORD.finditer(passage.text):
        word = found[0].rstrip("’'")
        low = word.lower().replace("’", "'")
        if low in house.words or _is_acronym(word):
            continue
        if low in AMERICAN:
            what = say("“{word}” is American; British reports have another word.", word=word)
            yield _found("american", passage, found.start(), word, what, AMERICAN[low])
            continue
        dictionary = house.dictionary
        # Inside a sentence a capital may be that of an institution, which spells itself.
        with_s = (
            dictionary and not _is_name(word, found.start(), begins) and dictionary.with_s(word)
        )
        if with_s:
            what = say("“{word}” is written with an s in British reports.", word=word)
            yield _found("american", passage, found.start(), word, what, with_s)
            continue
        if dictionary is None or _is_fine(word, house, passage.text, found.start()):
            continue
        # A word of another language is no slip of the hand.
        if not word[0].isupper() and not word.replace("’", "'").isascii():
            continue
        if _is_name(word, found.start(), begins):
            if not passage.names_allowed:
                what = say("“{word}” may be the name of a person or a place.", word=word)
                yield _found("name", passage, found.start(), word, what)
            continue
        near = dictionary.near(word)
        said = " or ".join(f"“{each}”" for each in near)
        what = say("“{word}” is not in the dictionary.", word=word)
        yield _found("spelling", passage, found.start(), word, what, said)


def _is_name(word: str, at: int, begins: Container[int]) -> bool:
    return word[0].isupper() and at not in begins


def _is_fine(word: str, house: HouseRules, text: str, at: int) -> bool:
    dictionary = house.dictionary
    low = word.lower().replace("’", "'")
    plain = low.removesuffix("'s")
    if dictionary is None or len(plain) < 2:
        return True
    if any(each in house.known or each in FIELD_WORDS for each in (low, plain)):
        return True
    if {plain, plain.removesuffix("s")} & house.words:
        return True
    # Part of an address on the web, or joined to a figure, such as “6th” or “Y4a”.
    around = text[max(0, at - 1) : at] + text[at + len(word) : at + len(word) + 1]
    if any(each.isdigit() or each in "@/_" for each in around):
        return True
    if dictionary.knows(word):
        return True
    parts = re.split(r"[-‑]", word)
    return len(parts) > 1 and all(
        len(part) < 3 or part.lower() in FIELD_WORDS or dictionary.knows(part) for part in parts
    )


def _is_acronym(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the words before and after it, so that a person sees where it is."""
    before = re.search(r"\S+$", text[:start])
    after = re.match(r"\S+", text[end:])
    return (before.start() if before else start), end + (after.end() if after else 0)


def _found(
    kind: Kind, passage: Passage, start: int, words: str, what: str, suggestion: str = ""
) -> Finding:
    return Finding(kind, passage.path, passage.label, start, words, what, suggestion)
