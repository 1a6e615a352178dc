"""Ways to spoil fonts: their programs, encodings, maps and widths."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.pdfua.build import stream
from tests.pdfua.samples import font, rewrite
from tests.pdfua.spoiling import Spoilings
from tests.pdfua.tiny_font import tiny_font

FONTS = Spoilings()
breaks = FONTS.breaks


def _program(pdf: Pdf, name: str, *maps: tuple[int, int], glyphs: int = 96) -> None:
    holder = font(pdf, name)
    if "/DescendantFonts" in holder:
        holder = holder.DescendantFonts[0]
    holder.FontDescriptor.FontFile2 = stream(pdf, tiny_font(*maps, glyphs=glyphs))


def _say(pdf: Pdf, name: str, key: str, old: str, new: str) -> None:
    found = font(pdf, name)[key]
    text = found.read_bytes().decode()
    assert old in text
    found.write(text.replace(old, new).encode())


@breaks("10-001")
def code_means_nothing(pdf: Pdf) -> None:
    _say(pdf, "F2", "/ToUnicode", "<20> <7E>", "<20> <41>")


@breaks("31-001")
def map_is_of_another_registry(pdf: Pdf) -> None:
    font(pdf, "F4").Encoding.CIDSystemInfo.Registry = String("Other")


@breaks("31-002")
def map_is_of_another_ordering(pdf: Pdf) -> None:
    font(pdf, "F4").Encoding.CIDSystemInfo.Ordering = String("Other")


@breaks("31-002")
def known_map_is_of_another_ordering(pdf: Pdf) -> None:
    font(pdf, "F4").Encoding = Name("/UniJIS-UCS2-H")


@breaks("31-004")
def glyphs_are_found_by_a_word(pdf: Pdf) -> None:
    font(pdf, "F3").DescendantFonts[0].CIDToGIDMap = Name.Other


@breaks("31-005")
def glyphs_are_found_by_nothing(pdf: Pdf) -> None:
    del font(pdf, "F3").DescendantFonts[0].CIDToGIDMap


@breaks("31-006")
def map_is_unknown(pdf: Pdf) -> None:
    font(pdf, "F4").Encoding = Name.Unknown


@breaks("31-007")
def map_goes_another_way(pdf: Pdf) -> None:
    font(pdf, "F4").Encoding.WMode = 1


@breaks("31-008")
def map_builds_on_an_unknown_one(pdf: Pdf) -> None:
    _say(pdf, "F4", "/Encoding", "begincmap", "begincmap /Unknown usecmap")


@breaks("31-009")
def font_is_not_embedded(pdf: Pdf) -> None:
    del font(pdf, "F2").FontDescriptor.FontFile2


@breaks("31-009")
def wide_font_is_not_embedded(pdf: Pdf) -> None:
    del font(pdf, "F3").DescendantFonts[0].FontDescriptor.FontFile2


@breaks("31-009")
def page_lacks_the_font(pdf: Pdf) -> None:
    del pdf.pages[1].obj.Resources.Font.F2


@breaks("31-011", "31-015")
def program_is_cut_short(pdf: Pdf) -> None:
    _program(pdf, "F3", (3, 1), glyphs=30)


@breaks("31-014")
def list_of_glyphs_lacks_one(pdf: Pdf) -> None:
    font(pdf, "F3").DescendantFonts[0].FontDescriptor.CIDSet.write(b"\xff" * 11)


@breaks("31-015")
def list_of_glyphs_has_more(pdf: Pdf) -> None:
    font(pdf, "F3").DescendantFonts[0].FontDescriptor.CIDSet.write(b"\xff" * 13)


@breaks("31-016")
def width_is_another(pdf: Pdf) -> None:
    font(pdf, "F2").Widths[ord("A") - 32] = 640


@breaks("31-016")
def wide_width_is_another(pdf: Pdf) -> None:
    font(pdf, "F3").DescendantFonts[0].W = Array([0x22, Array([640])])


@breaks("31-017")
def letters_have_a_map_for_symbols_only(pdf: Pdf) -> None:
    _program(pdf, "F1", (3, 0))


@breaks("31-018")
def letter_has_no_glyph(pdf: Pdf) -> None:
    rewrite(pdf, "(AB)", "(A\\344)")


@breaks("31-019")
def letters_have_no_encoding(pdf: Pdf) -> None:
    del font(pdf, "F1").Encoding


@breaks("31-020")
def encoding_starts_from_nothing(pdf: Pdf) -> None:
    font(pdf, "F1").Encoding = Dictionary(Differences=Array([65, Name.A]))


@breaks("31-021")
def encoding_starts_from_another(pdf: Pdf) -> None:
    font(pdf, "F1").Encoding = Name.StandardEncoding


@breaks("31-022")
def glyph_name_is_unknown(pdf: Pdf) -> None:
    _change(pdf, 200, "g17")


@breaks("31-023")
def changed_encoding_without_unicode_map(pdf: Pdf) -> None:
    _change(pdf, 200, "A")
    _program(pdf, "F1", (1, 0))


@breaks("10-001", "31-030")
def letter_is_said_to_have_no_glyph(pdf: Pdf) -> None:
    _change(pdf, 200, ".notdef")
    rewrite(pdf, "(AB)", "(A\\310)")


def _change(pdf: Pdf, code: int, name: str) -> None:
    font(pdf, "F1").Encoding = Dictionary(
        BaseEncoding=Name.WinAnsiEncoding, Differences=Array([code, Name(f"/{name}")])
    )


@breaks("31-024")
def symbols_have_an_encoding(pdf: Pdf) -> None:
    font(pdf, "F2").Encoding = Name.WinAnsiEncoding


@breaks("31-025")
def symbols_have_no_map(pdf: Pdf) -> None:
    _program(pdf, "F2")


@breaks("31-026")
def symbols_have_two_maps_of_letters(pdf: Pdf) -> None:
    _program(pdf, "F2", (1, 0), (3, 1))


@breaks("31-027")
def nothing_says_what_codes_mean(pdf: Pdf) -> None:
    del font(pdf, "F2").ToUnicode


@breaks("31-027")
def nothing_says_what_wide_codes_mean(pdf: Pdf) -> None:
    del font(pdf, "F3").ToUnicode


@breaks("31-028")
def code_means_zero(pdf: Pdf) -> None:
    _say(pdf, "F2", "/ToUnicode", "endcmap", "1 beginbfchar <01> <0000> endbfchar endcmap")


@breaks("31-029")
def code_means_a_byte_order_mark(pdf: Pdf) -> None:
    _say(pdf, "F2", "/ToUnicode", "endcmap", "1 beginbfchar <01> <FEFF> endbfchar endcmap")


@breaks("10-001", "31-030")
def symbol_has_no_glyph(pdf: Pdf) -> None:
    rewrite(pdf, "(AB)", "(A\\200)", page=1)


@breaks("10-001", "31-030")
def wide_code_has_no_glyph(pdf: Pdf) -> None:
    rewrite(pdf, "<00220023>", "<00220000>", page=1)


@breaks("font.form")
def program_is_no_font(pdf: Pdf) -> None:
    font(pdf, "F2").FontDescriptor.FontFile2 = stream(pdf, b"OTTO")
