"""Breaks plain text into the lines that fit a width. Must not know pages or documents."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
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
_HALVES = re.compile("[\ud800-\udfff]")
_SYMBOLS = {0xF0A7: "▪", 0xF0B7: "•", 0xF0D8: "‣", 0xF0FC: "✓"}


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
        """Whether the drawn characters are those of the text, in the same order.

        ReportLab's table from glyphs back to text holds sixteen bits: what is beyond them is
        never read from the drawing.
        """
        if not self.text.isascii() and max(self.text) > "\uffff":
            return False
        return "".join([run.text for run in self.runs]) == self.text


def tidy(text: str) -> str:
    """Text with one kind of line end, no control characters, and composed letters (NFC).

    Half a surrogate pair becomes U+FFFD. The bullets of symbol fonts, which word processors put
    on the clipboard, become the characters that they look like.
    """
    plain = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text).expandtabs(4)).translate(_SYMBOLS)
    return unicodedata.normalize("NFC", _HALVES.sub("\ufffd", plain))


def paragraphs(text: str) -> list[str]:
    """Text divided at its blank lines, without the blank lines."""
    whole = tidy(text).strip("\n")
    return [part for part in _BLANK_LINES.split(whole) if part.strip()]


def break_text(text: str, width: float, style: TextStyle) -> list[Line]:
    """The lines of a text within a width in points. Line ends of its own are kept.

    A word longer than the width is divided where it must be. A line that its writer ended gets a
    space there, unseen, so that its last word stays apart from the next when read aloud.
    """
    face = typeface(style.weight, style.face)
    *ended, last = tidy(text).split("\n")
    return [
        line
        for hard in (*(f"{one} " if one else "" for one in ended), last)
        for line in _fill(hard, width, face, style.size)
    ]


def _fill(text: str, width: float, face: Typeface, size: float) -> list[Line]:
    setter = _Setter(text, face, size)
    lines: list[Line] = []
    start = end = 0
    for piece_end in (*(found.end() for found in _BREAK_AFTER.finditer(text)), len(text)):
        seen_end = end + len(text[end:piece_end].rstrip())
        if start < end and setter.room(start, seen_end) > width:
            lines.append(setter.line(start, end))
            start = end
        while setter.room(start, seen_end) > width:
            cut = setter.fitting(start, seen_end, width)
            if cut >= seen_end:
                break
            lines.append(setter.line(start, cut))
            start = cut
        end = piece_end
    if start < end or not lines:
        lines.append(setter.line(start, end))
    return lines


class _Setter:
    """Measures and sets the lines of one paragraph, in whichever direction it runs.

    Letters keep the forms that they have in the whole paragraph where a line ends inside a word.
    """

    def __init__(self, text: str, face: Typeface, size: float) -> None:
        self._text, self._face, self._size = text, face, size
        self._both_ways = shaping.has_right_to_left(text)
        self._base = int(self._both_ways and shaping.reads_right_to_left(text))
        self._levels = shaping.levels(text, self._base) if self._both_ways else []
        self._drawn = shaping.forms(text) if self._both_ways else text
        self._ends = face.positions(self._drawn, size)

    def room(self, start: int, end: int) -> float:
        """Points that a stretch takes."""
        return self._ends[end] - self._ends[start]

    def fitting(self, start: int, end: int, width: float) -> int:
        """Where a word must be divided: after one character at least, never before a mark."""
        cut = bisect_right(self._ends, self._ends[start] + width, start + 1, end + 1) - 1
        cut = max(cut, start + 1)
        kept = cut
        while start + 1 < cut < end and unicodedata.combining(self._text[cut]):
            cut -= 1
        if cut == start + 1 and kept > cut and unicodedata.combining(self._text[cut]):
            return kept  # A letter with more marks than a line holds.
        return cut

    def line(self, start: int, end: int) -> Line:
        text, drawn = self._text[start:end], self._drawn[start:end]
        if self._both_ways:
            drawn = shaping.visual(drawn, self._levels[start:end], self._base)
        return Line(
            text=text,
            runs=self._face.runs(drawn, self._size),
            width=self.room(start, start + len(text.rstrip())),
            right_to_left=bool(self._base),
        )
