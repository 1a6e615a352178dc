"""What of a text is quoted and what is somebody's summary, told by its quotation marks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from ssio_desktop.domain.events import Json
from ssio_desktop.wording import say

PieceKind = Literal["quotation", "summary", "unsure"]
PIECE_KINDS: Final[tuple[PieceKind, ...]] = get_args(PieceKind)
PIECE_WORDS: Final[Mapping[PieceKind, str]] = {
    "quotation": say("Quotation"),
    "summary": say("Summary"),
    "unsure": say("Quotation or summary"),
}

Doubt = Literal["unpaired", "begins-within", "short", "markup"]
DOUBTS: Final[tuple[Doubt, ...]] = get_args(Doubt)
DOUBT_WORDS: Final[Mapping[Doubt, str]] = {
    "unpaired": say("Its quotation marks do not pair."),
    "begins-within": say("It may begin in the middle of a sentence."),
    "short": say("It is very short."),
    "markup": say("Markup was taken out."),
}
"""Why somebody should look at a text that was taken from a table."""

_SHORT: Final = 12
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_STARS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_MARKS = re.compile(r"[\"“”„]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, without its quotation marks."""

    kind: PieceKind
    text: str


def plain(text: str) -> str:
    """A text without tags, stars of emphasis and superfluous spaces."""
    bare = _TAG.sub(" ", text)
    bare = html.unescape(bare)
    return " ".join(_STARS.sub(r"\2", bare).split())


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces in their order. Where the marks do not pair it is not said what is quoted, and
    the whole is one piece that is neither."""
    marks = list(_MARKS.finditer(text))
    if len(marks) % 2:
        return (Piece("unsure", text.strip()),)
    found: list[Piece] = []
    at = 0
    for first, last in zip(marks[::2], marks[1::2], strict=True):
        found.append(Piece("summary", text[at : first.start()].strip()))
        found.append(Piece("quotation", text[first.end() : last.start()].strip()))
        at = last.end()
    found.append(Piece("summary", text[at:].strip()))
    return tuple(piece for piece in found if piece.text)


def doubts_of(bare: str, found: str, pieces: Sequence[Piece]) -> tuple[Doubt, ...]:
    """What is doubtful of a text. bare: without markup; found: as it stood."""
    told: list[Doubt] = []
    if any(piece.kind == "unsure" for piece in pieces):
        told.append("unpaired")
    if pieces and pieces[0].kind != "quotation" and bare[:1].islower():
        told.append("begins-within")
    if len(bare) < _SHORT:
        told.append("short")
    if bare != " ".join(found.split()):
        told.append("markup")
    return tuple(told)


def joined(pieces: Iterable[Piece]) -> str:
    """The pieces as one text, quotations between marks."""
    return " ".join(f"“{p.text}”" if p.kind == "quotation" else p.text for p in pieces)


def pieces_record(pieces: Iterable[Piece]) -> Json:
    """Pieces as they are recorded."""
    return [{"kind": piece.kind, "text": piece.text} for piece in pieces]


def read_pieces(raw: Json) -> tuple[Piece, ...]:
    """Pieces from a record; what cannot be read is passed over. Total."""
    found = []
    for each in raw if isinstance(raw, list) else ():
        if isinstance(each, dict):
            kind = next((kind for kind in PIECE_KINDS if kind == each.get("kind")), None)
            text = each.get("text")
            if kind is not None and isinstance(text, str) and text:
                found.append(Piece(kind, text))
    return tuple(found)
