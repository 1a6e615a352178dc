"""Whether the shown codes of a TrueType font with one-byte codes lead to glyphs of its program.

Checkpoints 31-011, 31-016 to 31-026 and 31-030; ISO 32000-1, 9.6.6.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Object, Stream

from tests.pdfua.content import FontUse
from tests.pdfua.encodings import base_encoding, differences, glyph_names, mac_code, unicode_of
from tests.pdfua.findings import Finding
from tests.pdfua.truetype import BrokenFont, TrueType, read_truetype


def check_truetype(
    use: FontUse, descriptor: Object | None, symbolic: bool, where: str
) -> Iterator[Finding]:
    """Everything that is wrong between a font dictionary and its TrueType program."""
    font = use.font
    if symbolic:
        yield from _symbolic(font, where)
    else:
        wrong = list(_non_symbolic(font, where))
        yield from wrong
        if wrong:
            return
    stream = descriptor.get("/FontFile2") if descriptor is not None else None
    if not isinstance(stream, Stream):
        return
    try:
        program = read_truetype(stream.read_bytes())
    except BrokenFont as error:
        yield Finding("font.form", where, f"Its program cannot be read: {error}.")
        return
    shown = sorted({code for text in use.shown for code in text})
    rendered = {code for text in use.rendered for code in text}
    if symbolic:
        if not program.maps:
            yield Finding("31-025", where, "Its program has no character map.")
            return
        if len(program.maps) > 1 and (3, 0) not in program.maps:
            yield Finding("31-026", where, "None of its character maps is for symbols.")
    else:
        if not set(program.maps) - {(3, 0)}:
            yield Finding("31-017", where, "Its program has a map for symbols only.")
            return
        if differences(font) and (3, 1) not in program.maps:
            yield Finding("31-023", where, "Its program has no Unicode map.")
    for code in shown:
        glyph = _symbol(program, code) if symbolic else _letter(program, font, code)
        yield from _glyph(program, font, code, glyph, symbolic, code in rendered, where)


def _symbolic(font: Object, where: str) -> Iterator[Finding]:
    if "/Encoding" in font:
        yield Finding("31-024", where, "A symbolic font has an encoding.")


def _non_symbolic(font: Object, where: str) -> Iterator[Finding]:
    base = base_encoding(font)
    if "/Encoding" not in font:
        yield Finding("31-019", where, "A font of letters has no encoding.")
    elif not base:
        yield Finding("31-020", where, "Its encoding starts from no other.")
    elif base not in ("WinAnsiEncoding", "MacRomanEncoding"):
        yield Finding("31-021", where, f"Its encoding starts from {base}.")
    named = {*differences(font).values()} - {".notdef"}
    strange = sorted(name for name in named if unicode_of(name) is None)
    if strange:
        yield Finding("31-022", where, f"No list knows the glyph {strange[0]}.")


def _glyph(
    program: TrueType,
    font: Object,
    code: int,
    glyph: int | None,
    symbolic: bool,
    rendered: bool,
    where: str,
) -> Iterator[Finding]:
    if not glyph:
        condition = "31-030" if symbolic or glyph == 0 else "31-018"
        yield Finding(condition, where, f"Code {code} has no glyph.")
        return
    if glyph >= program.glyphs:
        yield Finding("31-011", where, f"Glyph {glyph} is not in its program.")
        return
    at = code - int(font.get("/FirstChar", 0))
    listed = font.get("/Widths", Array([]))
    if rendered and 0 <= at < len(listed) and abs(float(listed[at]) - program.width(glyph)) > 1:
        yield Finding(
            "31-016",
            where,
            f"Code {code} is {float(listed[at]):g} wide, its glyph {program.width(glyph):g}.",
        )


def _symbol(program: TrueType, code: int) -> int:
    for key in ((3, 0), (1, 0), *program.maps):
        table = program.maps.get(key, {})
        for base in (0, 0xF000, 0xF100, 0xF200):
            if base + code in table:
                return table[base + code]
    return 0


def _letter(program: TrueType, font: Object, code: int) -> int | None:
    """The glyph of a code by its name; 0 where the font names .notdef, None where none is found."""
    name = glyph_names(font).get(code)
    if name == ".notdef":
        return 0
    text = unicode_of(name) if name else None
    if text is None:
        return None
    for key, table in program.maps.items():
        if key in ((3, 1), (3, 10)) or key[0] == 0:
            if found := table.get(ord(text[0])):
                return found
        elif key == (1, 0):
            mac = mac_code(text)
            if mac is not None and (found := table.get(mac)):
                return found
    return None
