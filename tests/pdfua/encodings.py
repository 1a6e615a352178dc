"""What the codes of a simple font mean: glyph names by encoding, and Unicode by glyph name.

ISO 32000-1, 9.6.6 and annex D; the Adobe Glyph List.
"""

from __future__ import annotations

import re

from pikepdf import Array, Dictionary, Name, Object
from reportlab.pdfbase._fontdata import encodings
from reportlab.pdfbase._glyphlist import _glyphname2unicode

BASE = ("WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding", "StandardEncoding")


def base_encoding(font: Object) -> str:
    """The name of the encoding a font dictionary starts from, empty where it names none."""
    encoding = font.get("/Encoding")
    if isinstance(encoding, Dictionary):
        encoding = encoding.get("/BaseEncoding")
    return str(encoding)[1:] if isinstance(encoding, Name) else ""


def differences(font: Object) -> dict[int, str]:
    """The glyph names by code that a font’s encoding changes."""
    encoding = font.get("/Encoding")
    listed = encoding.get("/Differences") if isinstance(encoding, Dictionary) else None
    found: dict[int, str] = {}
    code = 0
    for item in listed if isinstance(listed, Array) else []:
        if isinstance(item, Name):
            found[code] = str(item)[1:]
            code += 1
        else:
            code = int(item)
    return found


def glyph_names(font: Object) -> dict[int, str]:
    """The glyph names by code, the changes included."""
    names = encodings.get(base_encoding(font), ())
    found = {code: name for code, name in enumerate(names) if name and name != ".notdef"}
    return found | differences(font)


def unicode_of(name: str) -> str | None:
    """The text a glyph name stands for, or None where no list knows it."""
    known = _glyphname2unicode.get(name)
    if known is not None:
        return chr(known)
    if found := re.fullmatch(r"uni((?:[0-9A-F]{4})+)|u([0-9A-F]{4,6})", name):
        digits = found[1] or found[2]
        size = 4 if found[1] else len(digits)
        return "".join(chr(int(digits[at : at + size], 16)) for at in range(0, len(digits), size))
    return None


def mac_code(text: str) -> int | None:
    """The code of a character in the Macintosh Roman map, or None."""
    try:
        return text.encode("mac_roman")[0]
    except UnicodeEncodeError:
        return None
