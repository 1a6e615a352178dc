"""What became of a text, word by word: what stayed, what went, what is new."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_TOKEN = re.compile(r"\s+|[^\W_]+|[\W_]", re.UNICODE)
_MOST = 4_000
"""Words and marks of a text that are compared one by one; comparing more takes too long."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text. Put together, ``same`` and ``gone`` are the old text, ``same`` and ``new``
    the new one."""

    kind: Literal["same", "gone", "new"]
    text: str


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of two texts in order. A text that is very long is told as wholly another."""
    if before == after:
        return (Piece("same", before),) if before else ()
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > _MOST:
        return tuple(p for p in (Piece("gone", before), Piece("new", after)) if p.text)
    found: list[Piece] = []
    for _, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, came = "".join(old[a:b]), "".join(new[c:d])
        if gone == came:
            found.append(Piece("same", gone))
            continue
        if gone:
            found.append(Piece("gone", gone))
        if came:
            found.append(Piece("new", came))
    return tuple(found)


def marked(pieces: tuple[Piece, ...]) -> str:
    """The pieces as plain text, with a sign for what went and what is new: ``[− old][+ new]``.

    Spaces and line breaks at the ends of a piece stand outside the brackets.
    """
    signs = {"gone": "−", "new": "+"}
    told = ""
    for piece in pieces:
        if piece.kind == "same":
            told += piece.text
            continue
        core = piece.text.strip()
        if not core:
            told += piece.text if piece.kind == "new" else ""
            continue
        start = piece.text.index(core)
        lead, tail = piece.text[:start], piece.text[start + len(core) :]
        told += f"{lead}[{signs[piece.kind]} {core}]{tail}"
    return told
