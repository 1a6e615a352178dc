"""The faces that documents are set in: what they can draw, and how wide it is.

Knows ReportLab's font files, but nothing of pages.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from threading import Lock
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from ssio_desktop.domain.house_style import DEFAULTS
from ssio_desktop.domain.house_style import Face as FaceName
from ssio_desktop.errors import SurroundingsError
from ssio_desktop.reports.style import Weight

MISSING = "\u25a1"
"""Drawn in place of a character that no face has."""

_UNSEEN = frozenset({"Cf", "Cc", "Cs"})
"""Categories of characters that take no room: joiners, direction marks, controls."""

_SELECTORS = frozenset(map(chr, (0x034F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Marks that only choose between looks of the character before them."""

_FAMILIES: Final[Mapping[FaceName, str]] = {
    "source-sans-3": "SourceSans3",
    "atkinson-hyperlegible-next": "AtkinsonHyperlegibleNext",
    "liberation-sans": "LiberationSans",
}
_LATIN = {
    "regular": "Regular",
    "bold": "Bold",
    "italic": "Italic",
    "bold-italic": "BoldItalic",
}
_ARABIC = {
    "regular": "NotoSansArabic-Regular",
    "bold": "NotoSansArabic-Bold",
    "italic": "NotoSansArabic-Regular",
    "bold-italic": "NotoSansArabic-Bold",
}
_HEBREW = {weight: name.replace("Arabic", "Hebrew") for weight, name in _ARABIC.items()}


@dataclass(frozen=True, slots=True)
class Face:
    """One font file. widths: thousandths of the size by character, of those it draws."""

    name: str
    widths: dict[str, float]

    def has(self, character: str) -> bool:
        return character in self.widths


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one face, in the order in which it is drawn."""

    face: str
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Typeface:
    """A weight's faces in order of preference: the chosen one, Source Sans for the Latin, Greek
    and Cyrillic letters that it lacks, then Arabic script, then Hebrew."""

    faces: tuple[Face, ...]

    def runs(self, text: str, size: float) -> tuple[Run, ...]:
        """Text in visual order, divided by the face that can draw it. Width in points."""
        first = self.faces[0]
        if first.widths.keys() >= set(text):
            return (Run(first.name, text, _width(first, text) * size / 1000),) if text else ()
        found: list[tuple[Face, list[str]]] = []
        for character in text:
            face, drawn = self._choose(character, found[-1][0] if found else first)
            if not drawn:
                continue
            if found and found[-1][0] is face:
                found[-1][1].append(drawn)
            else:
                found.append((face, [drawn]))
        return tuple(
            Run(face.name, "".join(drawn), _width(face, drawn) * size / 1000)
            for face, drawn in found
        )

    def width(self, text: str, size: float) -> float:
        """Points that the text takes on one line."""
        try:
            return _width(self.faces[0], text) * size / 1000
        except KeyError:
            return sum(run.width for run in self.runs(text, size))

    def positions(self, text: str, size: float) -> list[float]:
        """Where each character of a text in one direction ends, after a first nought: points."""
        unit = size / 1000
        try:
            advances = [*map(self.faces[0].widths.__getitem__, text)]
        except KeyError:
            advances = [self._advance(character) for character in text]
        return [reach * unit for reach in accumulate(advances, initial=0.0)]

    def _advance(self, character: str) -> float:
        face, drawn = self._choose(character, self.faces[0])
        return face.widths[drawn] if drawn else 0.0

    def _choose(self, character: str, current: Face) -> tuple[Face, str]:
        """The face and the character to draw, which is empty for one that takes no room."""
        if _takes_no_room(character):
            return current, ""
        if character == " " and current.has(character):
            return current, character
        for face in self.faces:
            if face.has(character):
                return face, character
        if character.isspace():
            return self.faces[0], " "
        if unicodedata.combining(character):
            return current, ""
        return self.faces[0], MISSING


def _width(face: Face, drawn: Iterable[str]) -> float:
    return sum(map(face.widths.__getitem__, drawn))


def _takes_no_room(character: str) -> bool:
    """Whether nothing is seen of a character: all formats but the number signs of Arabic."""
    if unicodedata.category(character) in _UNSEEN:
        return unicodedata.bidirectional(character) != "AN"
    return character in _SELECTORS


def undrawable(text: str) -> str:
    """The characters of a text that no face can draw, each once, in order of appearance.

    They are drawn as an empty box; marks above and below letters are left out. The text is one
    without control characters, as :func:`ssio_desktop.reports.lines.tidy` gives it.
    """
    known = [face.widths.keys() for face in typeface("regular").faces]
    return "".join(
        character
        for character in dict.fromkeys(unicodedata.normalize("NFC", text))
        if not any(character in drawn for drawn in known)
        and not character.isspace()
        and not _takes_no_room(character)
    )


@lru_cache(maxsize=4 * len(_FAMILIES))
def typeface(weight: Weight, face: FaceName = DEFAULTS.face) -> Typeface:
    """The faces of a weight. SurroundingsError where a font file is missing or damaged."""
    latin = dict.fromkeys((_FAMILIES[face], _FAMILIES[DEFAULTS.face]))
    names = [f"{family}-{_LATIN[weight]}" for family in latin]
    names += [_ARABIC[weight], _HEBREW[weight]]
    return Typeface(tuple(map(_face, names)))


@lru_cache(maxsize=4 * len(_FAMILIES) + 2)
def _face(name: str) -> Face:
    """Read a font file, and let ReportLab know it by name.

    ReportLab finds fonts by name in a table of its own; reading a file takes about 12 ms, so
    each is read once.
    """
    path = font_folder() / _FOLDERS[name.partition("-")[0]] / f"{name}.ttf"
    try:
        font = TTFont(name, str(path))
    except (OSError, TTFError) as problem:
        raise SurroundingsError(
            "A font that documents are printed with cannot be read.",
            where=str(path),
            remedy="Install the program again. Nothing that you have recorded is affected.",
            code="report.font",
        ) from problem
    vars(font.face)["makeSubset"] = _by_one_at_a_time(font.face.makeSubset)
    pdfmetrics.registerFont(font)
    unit = font.face.defaultWidth
    widths = {
        chr(code): float(font.face.charWidths.get(code, unit)) for code in font.face.charToGlyph
    }
    return Face(name, {one: width for one, width in widths.items() if not _takes_no_room(one)})


def _by_one_at_a_time(make: Callable[[Sequence[int]], bytes]) -> Callable[[Sequence[int]], bytes]:
    """ReportLab keeps its place in a font’s file with the font, which all documents share: two that
    are drawn at once would read on where the other has got to."""

    def made(subset: Sequence[int]) -> bytes:
        with _READING:
            return make(subset)

    return made


_READING: Final = Lock()

_FOLDERS: Final = {family: face for face, family in _FAMILIES.items()} | {
    "NotoSansArabic": "noto-sans-arabic",
    "NotoSansHebrew": "noto-sans-hebrew",
}


def font_folder() -> Path:
    """Where the font files are: inside an installed program, or beside its sources."""
    package = Path(str(files("ssio_desktop")))
    installed = package / "_data" / "resources" / "fonts"
    return installed if installed.is_dir() else package.parent / "resources" / "fonts"
