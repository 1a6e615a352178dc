"""The faces that documents are set in: what they can draw, and how wide it is.

Knows ReportLab's font files, but nothing of pages.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.reports.style import Weight

MISSING = "\u25a1"
"""Drawn in place of a character that no face has."""

_UNSEEN = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})
"""Categories of characters that take no room: joiners, direction marks, controls."""

_LATIN = {
    "regular": "SourceSans3-Regular",
    "bold": "SourceSans3-Bold",
    "italic": "SourceSans3-Italic",
    "bold-italic": "SourceSans3-BoldItalic",
}
_ARABIC = {
    "regular": "NotoSansArabic-Regular",
    "bold": "NotoSansArabic-Bold",
    "italic": "NotoSansArabic-Regular",
    "bold-italic": "NotoSansArabic-Bold",
}


@dataclass(frozen=True, slots=True)
class Face:
    """One font file. widths: thousandths of the size by code point."""

    name: str
    widths: dict[int, float]

    def has(self, character: str) -> bool:
        return ord(character) in self.widths


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one face, in the order in which it is drawn."""

    face: str
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Typeface:
    """A weight's faces in order of preference: Latin, Greek and Cyrillic, then Arabic script."""

    faces: tuple[Face, ...]

    def runs(self, text: str, size: float) -> tuple[Run, ...]:
        """Text in visual order, divided by the face that can draw it. Width in points."""
        found: list[tuple[Face, list[str]]] = []
        for character in text:
            face, drawn = self._choose(character, found[-1][0] if found else self.faces[0])
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
        first = self.faces[0].widths
        try:
            return sum([first[ord(character)] for character in text]) * size / 1000
        except KeyError:
            return sum(run.width for run in self.runs(text, size))

    def _choose(self, character: str, current: Face) -> tuple[Face, str]:
        if unicodedata.category(character) in _UNSEEN:
            return current, ""
        if character == " " and current.has(character):
            return current, character
        for face in self.faces:
            if face.has(character):
                return face, character
        if unicodedata.combining(character):
            return current, ""
        return self.faces[0], MISSING


def _width(face: Face, drawn: list[str]) -> float:
    return sum(face.widths[ord(character)] for character in drawn)


def undrawable(text: str) -> str:
    """The characters of a text that no face can draw, each once, in order of appearance.

    They are drawn as an empty box. A document that holds any should say so before it is issued.
    """
    faces = typeface("regular").faces
    return "".join(
        dict.fromkeys(
            character
            for character in unicodedata.normalize("NFC", text)
            if unicodedata.category(character) not in _UNSEEN
            and not character.isspace()
            and not any(face.has(character) for face in faces)
        )
    )


@lru_cache(maxsize=4)
def typeface(weight: Weight) -> Typeface:
    """The faces of a weight. SurroundingsError where a font file is missing or damaged."""
    return Typeface((_face(_LATIN[weight]), _face(_ARABIC[weight])))


@lru_cache(maxsize=8)
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
    pdfmetrics.registerFont(font)
    unit = font.face.defaultWidth
    return Face(
        name, {code: font.face.charWidths.get(code, unit) for code in font.face.charToGlyph}
    )


_FOLDERS = {"SourceSans3": "source-sans-3", "NotoSansArabic": "noto-sans-arabic"}


def font_folder() -> Path:
    """Where the font files are: inside an installed program, or beside its sources."""
    package = Path(str(files("ssio_desktop")))
    installed = package / "_data" / "resources" / "fonts"
    return installed if installed.is_dir() else package.parent / "resources" / "fonts"
