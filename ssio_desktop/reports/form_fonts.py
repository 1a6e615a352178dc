"""The face in which viewers show what is typed into a form: one of our own, embedded whole.

A face that is only named is looked for on the reader's machine, and PDF/A asks that none is.
"""

from __future__ import annotations

from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ssio_desktop.reports.fonts import font_folder, typeface

FACE: Final = "atkinson-hyperlegible-next"
"""The smallest of the faces, made to be read on a screen; it is embedded whole since nobody knows
what will be typed."""

_FIRST, _LAST = 32, 255
_NONSYMBOLIC: Final = 32


def typing_font(pdf: Pdf) -> Object:
    """The face as a simple font in WinAnsiEncoding (ISO 32000-1, 9.6.3)."""
    name = typeface("regular", FACE).faces[0].name
    font = pdfmetrics.getFont(name)
    if not isinstance(font, TTFont):
        raise TypeError(f"{name} is no TrueType face")
    face = font.face
    data = (font_folder() / FACE / f"{name}.ttf").read_bytes()
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{name}"),
        Flags=_NONSYMBOLIC,
        FontBBox=Array([round(side) for side in face.bbox]),
        ItalicAngle=0,
        Ascent=round(face.ascent),
        Descent=round(face.descent),
        CapHeight=round(face.capHeight),
        StemV=round(face.stemV),
        FontFile2=pdf.make_stream(data, Length1=len(data)),
    )
    widths = [
        round(face.charWidths.get(ord(bytes([code]).decode("cp1252", "replace")), 0))
        for code in range(_FIRST, _LAST + 1)
    ]
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name(f"/{name}"),
            Encoding=Name.WinAnsiEncoding,
            FirstChar=_FIRST,
            LastChar=_LAST,
            Widths=Array(widths),
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )
