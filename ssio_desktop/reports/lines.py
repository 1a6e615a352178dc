"""Breaks plain text into the lines that fit a width. Must not know pages or documents."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from ssio_desktop.reports import shaping
from ssio_desktop.reports.fonts import Run, Typeface, typeface
from ssio_desktop.reports.style import TextStyle

_SPACES = " \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
_BREAK_AFTER = re.compile(
    rf"[{_SPACES}]+"
    r"|(?<=[^\W\d_])[-\u2010–—/](?=[^\W\d_])"
    r"|\u200b"
)
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)*\n")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line. text is as typed; runs are in the order of drawing. width is in points.

    A line that was broken at a space keeps the space, so that words stay apart when the text is
    copied or read aloud.
    """

    text: str
    runs: tuple[Run, ...]
    width: float
    right_to_left: bool = False

    @property
    def drawn_as_typed(self) -> bool:
        """Whether the drawn characters are those of the text, in the same order."""
        return "".join(run.text for run in self.runs) == self.text


def tidy(text: str) -> str:
    """Text with one kind of line end, no control characters, and composed letters (NFC)."""
    plain = _LINE_ENDS.sub("\n", text).expandtabs(4)
    return unicodedata.normalize("NFC", _CONTROLS.sub("", plain))


def paragraphs(text: str) -> list[str]:
    """Text divided at its blank lines, without the blank lines."""
    whole = tidy(text).strip("\n")
    return [part for part in _BLANK_LINES.split(whole) if part.strip()]


def break_text(text: str, width: float, style: TextStyle) -> list[Line]:
    """The lines of a text within a width in points. Line ends of its own are kept.

    A word longer than the width is divided where it must be.
    """
    face = typeface(style.weight)
    return [
        line for hard in tidy(text).split("\n") for line in _fill(hard, width, face, style.size)
    ]


def _fill(text: str, width: float, face: Typeface, size: float) -> list[Line]:
    setter = _Setter(text, face, size)
    lines: list[Line] = []
    start = end = 0
    used = 0.0
    for piece_end in (*(found.end() for found in _BREAK_AFTER.finditer(text)), len(text)):
        piece = text[end:piece_end]
        room = setter.measure(piece.rstrip())
        if start < end and used + room > width:
            lines.append(setter.line(start, end))
            start, used = end, 0.0
        while room > width:
            cut = end + setter.fitting(text[end:piece_end], width)
            lines.append(setter.line(start, cut))
            start = end = cut
            piece = text[end:piece_end]
            room = setter.measure(piece.rstrip())
        used += setter.measure(piece)
        end = piece_end
    if start < end or not lines:
        lines.append(setter.line(start, end))
    return lines


class _Setter:
    """Measures and sets the lines of one paragraph, in whichever direction it runs."""

    def __init__(self, text: str, face: Typeface, size: float) -> None:
        self._text, self._face, self._size = text, face, size
        self._both_ways = shaping.has_right_to_left(text)
        self._base = int(self._both_ways and shaping.reads_right_to_left(text))
        self._levels = shaping.levels(text, self._base) if self._both_ways else []

    def measure(self, piece: str) -> float:
        return self._face.width(shaping.join(piece) if self._both_ways else piece, self._size)

    def fitting(self, piece: str, width: float) -> int:
        """How many characters of a word fit, at least one, never parting a letter's marks."""
        count = 1
        while count < len(piece) and self.measure(piece[: count + 1]) <= width:
            count += 1
        while 1 < count < len(piece) and unicodedata.combining(piece[count]):
            count -= 1
        return count

    def line(self, start: int, end: int) -> Line:
        text = self._text[start:end]
        drawn = text
        if self._both_ways:
            drawn = shaping.visual(text, self._levels[start:end], self._base)
        return Line(
            text=text,
            runs=self._face.runs(drawn, self._size),
            width=self.measure(text.rstrip()),
            right_to_left=bool(self._base),
        )
