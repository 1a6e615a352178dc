"""Ways to spoil the structure: types, order, words, headings, the links of the tree."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.pdfua.samples import part
from tests.pdfua.spoiling import Spoilings

PARTS = Spoilings()
breaks = PARTS.breaks


def _become(pdf: Pdf, role: str, other: str, at: int = 0) -> None:
    part(pdf, role, at).S = Name(f"/{other}")


@breaks("02-001")
def type_is_not_mapped(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.RoleMap.Para


@breaks("02-001", "02-003")
def types_are_mapped_in_a_circle(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap.Para = Name.Wort


@breaks("02-004")
def standard_type_is_mapped(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap.H1 = Name.P


@breaks("09-004")
def row_stands_outside_a_table(pdf: Pdf) -> None:
    _become(pdf, "TBody", "Div")


@breaks("09-004", "table.grid")
def row_holds_a_paragraph(pdf: Pdf) -> None:
    row = part(pdf, "TR")
    extra = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=row, K=Array([])))
    row.K.append(extra)


@breaks("09-004")
def table_has_two_heads(pdf: Pdf) -> None:
    table = part(pdf, "Table")
    table.K.append(
        pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.THead, P=table, K=Array([])))
    )


@breaks("09-004")
def table_has_a_head_and_no_body(pdf: Pdf) -> None:
    _become(pdf, "TBody", "THead")
    _become(pdf, "THead", "TFoot")


@breaks("09-004")
def caption_stands_amid_a_table(pdf: Pdf) -> None:
    kids = part(pdf, "Table").K
    part(pdf, "Table").K = Array([kids[1], kids[0], kids[2]])


@breaks("09-005")
def list_holds_a_paragraph(pdf: Pdf) -> None:
    _become(pdf, "LI", "P")


@breaks("09-005")
def item_holds_a_paragraph(pdf: Pdf) -> None:
    _become(pdf, "LBody", "P")


@breaks("09-005")
def item_stands_outside_a_list(pdf: Pdf) -> None:
    _become(pdf, "L", "Div")


@breaks("09-006")
def contents_hold_a_paragraph(pdf: Pdf) -> None:
    _become(pdf, "TOCI", "P")


@breaks("09-006")
def entry_stands_outside_contents(pdf: Pdf) -> None:
    _become(pdf, "TOC", "Div")


@breaks("09-007")
def ruby_text_stands_alone(pdf: Pdf) -> None:
    _become(pdf, "Ruby", "Span")


@breaks("09-007")
def ruby_holds_a_span(pdf: Pdf) -> None:
    _become(pdf, "RT", "Span")


@breaks("09-008")
def warichu_text_stands_alone(pdf: Pdf) -> None:
    _become(pdf, "Warichu", "Span")


@breaks("09-008")
def warichu_holds_a_span(pdf: Pdf) -> None:
    _become(pdf, "WT", "Span")


@breaks("13-004")
def figure_has_no_words(pdf: Pdf) -> None:
    part(pdf, "Figure").Alt = String("")


@breaks("17-002")
def formula_has_no_words(pdf: Pdf) -> None:
    del part(pdf, "Formula").Alt


@breaks("14-002")
def first_heading_is_not_the_highest(pdf: Pdf) -> None:
    _become(pdf, "H1", "H2")


@breaks("14-003")
def heading_level_is_skipped(pdf: Pdf) -> None:
    _become(pdf, "H2", "P")


@breaks("14-003")
def seventh_level_follows_the_second(pdf: Pdf) -> None:
    _become(pdf, "H3", "H7")


@breaks("14-007")
def headings_with_and_without_level(pdf: Pdf) -> None:
    _become(pdf, "H3", "H")


@breaks("14-006")
def two_plain_headings_in_one_part(pdf: Pdf) -> None:
    for role in ("H1", "H2", "H3", "H2"):
        _become(pdf, role, "H")


@breaks("15-003")
def heading_cell_has_no_scope(pdf: Pdf) -> None:
    del part(pdf, "TH").A


@breaks("15-003")
def cell_names_an_unknown_heading(pdf: Pdf) -> None:
    part(pdf, "TD").A = Dictionary(O=Name.Table, Headers=Array([String("gone")]))


@breaks("table.grid")
def row_is_short(pdf: Pdf) -> None:
    part(pdf, "TD").A = Dictionary(O=Name.Table, ColSpan=2)


@breaks("table.grid")
def cell_reaches_below_the_table(pdf: Pdf) -> None:
    part(pdf, "TD", 3).A = Array([Dictionary(O=Name.Table, RowSpan=2), 0])


@breaks("19-003")
def footnote_has_no_id(pdf: Pdf) -> None:
    del part(pdf, "Note").ID


@breaks("19-004")
def footnotes_share_an_id(pdf: Pdf) -> None:
    part(pdf, "Note").ID = String("note.2")


@breaks("tree.parent")
def part_names_another_parent(pdf: Pdf) -> None:
    part(pdf, "H1").P = part(pdf, "Table")


@breaks("tree.parent")
def part_names_no_parent(pdf: Pdf) -> None:
    del part(pdf, "H1").P


@breaks("tree.numbers")
def parent_tree_names_another_part(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = part(pdf, "Table")


@breaks("tree.numbers")
def page_has_no_key(pdf: Pdf) -> None:
    del pdf.pages[1].obj.StructParents


@breaks("tree.numbers")
def there_is_no_parent_tree(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree


@breaks("tree.next-key")
def next_key_is_taken(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 1


@breaks("tree.mark-missing")
def part_names_a_mark_that_is_not_drawn(pdf: Pdf) -> None:
    part(pdf, "H1").K.append(Dictionary(Type=Name.MCR, Pg=pdf.pages[0].obj, MCID=999))


@breaks("tree.kids")
def mark_belongs_to_two_parts(pdf: Pdf) -> None:
    part(pdf, "H2").K.append(Dictionary(Type=Name.MCR, Pg=pdf.pages[0].obj, MCID=0))


@breaks("tree.kids")
def part_stands_in_the_tree_twice(pdf: Pdf) -> None:
    part(pdf, "Document").K.append(part(pdf, "H1"))


@breaks("tree.missing")
def structure_of_an_empty_file_is_missing(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot
    while len(pdf.pages):
        del pdf.pages[0]
    pdf.add_blank_page()
    del pdf.Root.Outlines
