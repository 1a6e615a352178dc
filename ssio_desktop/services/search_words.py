"""What was typed into the search, as terms; and where they stand in a text. Knows no store."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ssio_desktop.domain.folding import folded_words, words_in_place
from ssio_desktop.store.fulltext import Term

LONGEST = 400
"""So many characters of what was typed are read; nobody types more words than that to find."""

MOST = 12
"""So many terms are looked for."""

_PIECE = re.compile(r'["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|([^\s"“”„«»]+)')
_AROUND = 70
"""Characters of an excerpt before and after the first match."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an excerpt. is_match: whether it is what was looked for."""

    text: str
    is_match: bool = False


def terms_of(typed: str) -> tuple[Term, ...]:
    """The terms of a query: words are found by their beginnings, what is between quotation marks
    as it stands. Total: whatever is typed gives terms, if only none."""
    terms: list[Term] = []
    for piece in _PIECE.finditer(_decent(typed)[:LONGEST]):
        if piece[3] is None:
            words = folded_words(piece[1])
            # While the closing mark is missing, the last word is still being typed.
            found = [Term(tuple(words), prefix=not piece[2])] if words else []
        else:
            words = folded_words(piece[3])
            # A word such as “year-end” is two, and they are looked for next to each other.
            found = [Term(tuple(words), prefix=True)] if words else []
        terms += [term for term in found if term not in terms]
    return tuple(terms[:MOST])


def fits(text: str, terms: Sequence[Term]) -> bool:
    """Whether every term stands in a text, by the rule of the index."""
    words = folded_words(text)
    return all(any(_at(words, place, term) for place in range(len(words))) for term in terms)


def excerpt(text: str, terms: Sequence[Term]) -> tuple[Piece, ...]:
    """The part of a text around the first match, on one line, with the matches told apart."""
    places: list[tuple[int, int]] = []
    words: list[str] = []
    marked: list[tuple[int, int]] = []
    longest = max((len(term.words) for term in terms), default=1)
    for first, last, word in words_in_place(text):
        places.append((first, last))
        words.append(word)
        for term in terms:
            start = len(words) - len(term.words)
            if start >= 0 and _at(words[-longest:], len(words[-longest:]) - len(term.words), term):
                marked.append((places[start][0], last))
        # A note may have thousands of words after those that are shown.
        if marked and first > marked[0][0] + 2 * _AROUND:
            break
    marked.sort()
    middle = marked[0][0] if marked else 0
    begin, end = _window(text, middle)
    pieces: list[Piece] = [Piece("… ")] if begin else []
    at = begin
    for first, last in marked:
        if first >= end or last <= at:
            continue
        first, last = max(first, at), min(last, end)
        pieces += [Piece(text[at:first]), Piece(text[first:last], is_match=True)]
        at = last
    pieces.append(Piece(text[at:end]))
    if end < len(text):
        pieces.append(Piece(" …"))
    lines = (Piece(re.sub(r"\s+", " ", piece.text), piece.is_match) for piece in pieces)
    return tuple(piece for piece in lines if piece.text)


def _window(text: str, middle: int) -> tuple[int, int]:
    begin = max(0, middle - _AROUND)
    if begin:
        space = text.find(" ", begin, middle)
        begin = space + 1 if space >= 0 else begin
    end = min(len(text), middle + 2 * _AROUND)
    if end < len(text):
        space = text.rfind(" ", middle + _AROUND, end)
        end = space if space > 0 else end
    return begin, end


def _at(words: Sequence[str], place: int, term: Term) -> bool:
    here = words[place : place + len(term.words)]
    if len(here) < len(term.words) or tuple(here[:-1]) != term.words[:-1]:
        return False
    last = term.words[-1]
    return here[-1].startswith(last) if term.prefix else here[-1] == last


def _decent(text: str) -> str:
    """The text without halves of surrogate pairs, which no query can hold."""
    return text.encode("utf-8", "ignore").decode("utf-8")
