"""Whether a font with codes of several bytes says by which map they lead to glyphs, and they do.

Checkpoints 31-001, 31-002, 31-004 to 31-008, 31-011, 31-014 to 31-016 and 31-030; ISO 32000-1, 9.7.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator

from pikepdf import Array, Name, Object, Stream

from tests.pdfua.cmaps import COLLECTION, IDENTITY, CMap, read_cmap
from tests.pdfua.content import FontUse
from tests.pdfua.findings import Finding
from tests.pdfua.tree import words
from tests.pdfua.truetype import BrokenFont, TrueType, read_truetype


def check_composite(
    use: FontUse, cid_font: Object, program: Object | None, where: str
) -> Generator[Finding, None, set[int] | None]:
    """What is wrong with a Type 0 font. Gives back the codes shown, None where unknown."""
    encoding = use.font.get("/Encoding")
    cmap: CMap | None = None
    if isinstance(encoding, Stream):
        cmap = read_cmap(encoding.read_bytes())
        yield from _embedded(encoding, cmap, cid_font, where)
    elif isinstance(encoding, Name):
        name = str(encoding)[1:]
        if name in IDENTITY:
            cmap = CMap({2})
        elif name in COLLECTION:
            yield from _collection(name, cid_font, where)
        else:
            yield Finding("31-006", where, f"The map {name} is neither known nor embedded.")
    yield from _glyph_map(cid_font, program, where)
    if cmap is None:
        return None
    shown = {code for text in use.shown for code in cmap.codes(text)}
    rendered = {code for text in use.rendered for code in cmap.codes(text)}
    identity = isinstance(encoding, Name)
    cids = {code: code if identity else cmap.cids.get(code, 0) for code in shown}
    for code in sorted(code for code, cid in cids.items() if not cid):
        yield Finding("31-030", where, f"Code {code} has no glyph.")
    if program is not None and cid_font.get("/Subtype") == "/CIDFontType2":
        yield from _glyphs(cid_font, program, cids, rendered, where)
    return shown


def _embedded(stream: Object, cmap: CMap, cid_font: Object, where: str) -> Iterator[Finding]:
    ours, theirs = cid_font.get("/CIDSystemInfo"), stream.get("/CIDSystemInfo")
    if ours is not None and theirs is not None:
        for condition, key in (("31-001", "/Registry"), ("31-002", "/Ordering")):
            if words(ours.get(key)) != words(theirs.get(key)):
                yield Finding(condition, where, f"{key[1:]} of font and map differ.")
    if int(stream.get("/WMode", 0)) != cmap.vertical:
        yield Finding("31-007", where, "The map’s dictionary gives another direction.")
    used = stream.get("/UseCMap")
    name = str(used)[1:] if isinstance(used, Name) else cmap.uses
    if name and name not in IDENTITY and name not in COLLECTION:
        yield Finding("31-008", where, f"The map builds on {name}, which is not known.")


def _collection(name: str, cid_font: Object, where: str) -> Iterator[Finding]:
    info = cid_font.get("/CIDSystemInfo")
    if info is None:
        return
    if words(info.get("/Registry")) != "Adobe":
        yield Finding("31-001", where, f"{name} is for characters of another registry.")
    if words(info.get("/Ordering")) != COLLECTION[name]:
        yield Finding("31-002", where, f"{name} is for other characters than the font.")


def _glyph_map(cid_font: Object, program: Object | None, where: str) -> Iterator[Finding]:
    if cid_font.get("/Subtype") != "/CIDFontType2" or program is None:
        return
    given = cid_font.get("/CIDToGIDMap")
    if given is None:
        yield Finding("31-005", where, "Nothing leads from its characters to its glyphs.")
    elif not isinstance(given, Stream) and given != "/Identity":
        yield Finding("31-004", where, "What leads to its glyphs is neither a table nor Identity.")


def _glyphs(
    cid_font: Object, program: Object, cids: dict[int, int], rendered: set[int], where: str
) -> Iterator[Finding]:
    try:
        font = read_truetype(program.read_bytes())
    except BrokenFont as error:
        yield Finding("font.form", where, f"Its program cannot be read: {error}.")
        return
    given = cid_font.get("/CIDToGIDMap")
    table = given.read_bytes() if isinstance(given, Stream) else None
    widths = _widths(cid_font)
    usual = float(cid_font.get("/DW", 1000))
    for code, cid in sorted(cids.items()):
        glyph = cid if table is None else int.from_bytes(table[2 * cid : 2 * cid + 2])
        if not glyph:
            yield Finding("31-030", where, f"Code {code} has no glyph.")
        elif glyph >= font.glyphs:
            yield Finding("31-011", where, f"Glyph {glyph} is not in its program.")
        elif code in rendered and abs(widths.get(cid, usual) - font.width(glyph)) > 1:
            yield Finding(
                "31-016",
                where,
                f"Character {cid} is {widths.get(cid, usual):g} wide, its glyph "
                f"{font.width(glyph):g}.",
            )
    yield from _listed(cid_font, font, table, where)


def _listed(cid_font: Object, font: TrueType, table: bytes | None, where: str) -> Iterator[Finding]:
    """Whether CIDSet, where there is one, lists what the program has. Empty glyphs may be so."""
    listed = cid_font.FontDescriptor.get("/CIDSet")
    if not isinstance(listed, Stream):
        return
    bits = listed.read_bytes()
    said = {cid for cid in range(8 * len(bits)) if bits[cid // 8] & (0x80 >> cid % 8)}
    if table is None:
        there, may = set(font.filled), set(range(font.glyphs))
    else:
        glyphs = {at: int.from_bytes(table[2 * at : 2 * at + 2]) for at in range(len(table) // 2)}
        there = {cid for cid, glyph in glyphs.items() if glyph and glyph in font.filled}
        may = {cid for cid, glyph in glyphs.items() if glyph < font.glyphs}
    if there - said:
        yield Finding("31-014", where, "A glyph of its program is not listed.")
    if said - may:
        yield Finding("31-015", where, "A glyph is listed that its program does not have.")


def _widths(cid_font: Object) -> dict[int, float]:
    """The widths by character (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    items = list(cid_font.get("/W", []))
    at = 0
    while at + 1 < len(items):
        first = int(items[at])
        if isinstance(items[at + 1], Array):
            found.update({first + i: float(width) for i, width in enumerate(items[at + 1])})
            at += 2
        else:
            if at + 2 < len(items):
                last = int(items[at + 1])
                found.update(dict.fromkeys(range(first, last + 1), float(items[at + 2])))
            at += 3
    return found
