"""What the fonts of shown text must have: their programs, their glyphs, and words for their codes.

Checkpoints 10 and 31. Programs of Type 1 and CFF are looked for, not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Name, Object, Stream

from tests.pdfua.cmaps import CMap, read_cmap
from tests.pdfua.composite import check_composite
from tests.pdfua.content import Drawn, FontUse
from tests.pdfua.encodings import BASE, base_encoding, differences, glyph_names, unicode_of
from tests.pdfua.findings import Finding
from tests.pdfua.simple import check_truetype
from tests.pdfua.tree import words

PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
SYMBOLIC = 4
COLLECTIONS = frozenset(["Adobe-GB1", "Adobe-CNS1", "Adobe-Japan1", "Adobe-Korea1"])


def check_fonts(drawn: Drawn) -> Iterator[Finding]:
    """Everything that is wrong with the fonts in which text is shown."""
    for use in drawn.fonts.values():
        font = use.font
        where = str(font.get("/BaseFont", font.get("/Name", "/?")))[1:]
        kind = str(font.get("/Subtype", ""))
        holder = font.get("/DescendantFonts", [None])[0] if kind == "/Type0" else font
        if holder is None:
            yield Finding("31-009", where, "It has no descendant.")
            continue
        descriptor = holder.get("/FontDescriptor")
        program = None
        if descriptor is not None:
            program = next((descriptor[key] for key in PROGRAMS if key in descriptor), None)
        if program is None and kind != "/Type3" and use.rendered:
            yield Finding("31-009", where, "Its program is not embedded.")
        unicode = font.get("/ToUnicode")
        told = read_cmap(unicode.read_bytes()) if isinstance(unicode, Stream) else None
        if told is not None:
            yield from _values(told, where)
        flags = int(descriptor.get("/Flags", 0)) if descriptor is not None else 0
        if kind == "/Type0":
            shown = yield from check_composite(use, holder, program, where)
        else:
            shown = {code for text in use.shown for code in text}
        if shown is not None:
            yield from _meaning(use, holder, told, shown, flags, where)
        if kind == "/TrueType":
            yield from check_truetype(use, descriptor, bool(flags & SYMBOLIC), where)


def _values(told: CMap, where: str) -> Iterator[Finding]:
    if any("\0" in text for text in told.unicode.values()):
        yield Finding("31-028", where, "A code is said to mean U+0000.")
    if any({"\ufeff", "\ufffe"} & set(text) for text in told.unicode.values()):
        yield Finding("31-029", where, "A code is said to mean U+FEFF or U+FFFE.")


def _meaning(
    use: FontUse, holder: Object, told: CMap | None, shown: set[int], flags: int, where: str
) -> Iterator[Finding]:
    """Whether each shown code means some text (ISO 14289-1, 7.21.7)."""
    other = _other_meanings(use.font, holder, flags)
    if told is None:
        if other is None:
            yield Finding("31-027", where, "Nothing says what its codes mean.")
        elif missing := sorted(shown - other) if other else []:
            yield Finding("10-001", where, f"Code {missing[0]} means nothing.")
        return
    known = {code for code, text in told.unicode.items() if text}
    missing = sorted(shown - known - (other or set()))
    if missing and (other is None or other):
        yield Finding("10-001", where, f"Code {missing[0]} means nothing.")


def _other_meanings(font: Object, holder: Object, flags: int) -> set[int] | None:
    """The codes whose meaning is known without ToUnicode. None: no codes. Empty: all of them."""
    if font.get("/Subtype") == "/Type0":
        info = holder.get("/CIDSystemInfo")
        named = isinstance(font.get("/Encoding"), Name)
        if info is not None and named:
            pair = f"{words(info.get('/Registry'))}-{words(info.get('/Ordering'))}"
            if pair in COLLECTIONS:
                return set()
        return None
    names = glyph_names(font)
    if base_encoding(font) in BASE[:3]:
        return {code for code, name in names.items() if unicode_of(name)}
    if font.get("/Subtype") == "/TrueType" and not flags & SYMBOLIC:
        return set()
    changed = differences(font)
    if changed and all(unicode_of(name) for name in changed.values()):
        return set(changed) | ({*range(32, 127)} if font.get("/Subtype") == "/Type1" else set())
    if font.get("/Subtype") == "/Type1" and not flags & SYMBOLIC:
        return set()
    return None
