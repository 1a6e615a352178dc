"""Ways to spoil what pages draw, and their annotations."""

from __future__ import annotations

from pikepdf import Dictionary, Name, Pdf, String

from tests.pdfua.samples import note, part, rewrite
from tests.pdfua.spoiling import Spoilings

CONTENT = Spoilings()
breaks = CONTENT.breaks

LINE = "/Artifact <</Type /Layout>> BDC 0 0 m 9 9 l S EMC"


@breaks("01-003")
def artifact_inside_a_part(pdf: Pdf) -> None:
    rewrite(pdf, "/H1 <</MCID 0>> BDC", "/H1 <</MCID 0>> BDC /Artifact BMC EMC")


@breaks("01-004")
def part_inside_an_artifact(pdf: Pdf) -> None:
    rewrite(pdf, "9 l S EMC", "9 l S")
    rewrite(pdf, "/Wort <<", "EMC /Wort <<")


@breaks("01-005")
def drawing_is_not_marked(pdf: Pdf) -> None:
    rewrite(pdf, LINE, "0 0 m 9 9 l S")


@breaks("01-005")
def text_is_not_marked(pdf: Pdf) -> None:
    rewrite(pdf, LINE, "BT /F1 12 Tf (AB) Tj ET")


@breaks("01-005")
def text_is_marked_without_a_number(pdf: Pdf) -> None:
    rewrite(pdf, LINE, "/P BMC BT /F1 12 Tf (AB) Tj ET EMC")


@breaks("01-005")
def number_belongs_to_no_part(pdf: Pdf) -> None:
    rewrite(pdf, LINE, "/P <</MCID 998>> BDC 0 0 m 9 9 l S EMC")


@breaks("01-005")
def form_is_not_marked(pdf: Pdf) -> None:
    rewrite(pdf, "/Artifact BMC /Plain Do /Plain Do EMC", "/Plain Do", page=1)


@breaks("content.balance")
def mark_is_left_open(pdf: Pdf) -> None:
    rewrite(pdf, LINE, "/Artifact BMC EMC /Span BMC")


@breaks("content.balance")
def mark_is_closed_twice(pdf: Pdf) -> None:
    rewrite(pdf, LINE, LINE + " EMC")


@breaks("tree.mark-twice")
def mark_is_used_twice(pdf: Pdf) -> None:
    rewrite(pdf, LINE, "/H1 <</MCID 0>> BDC 0 0 m 9 9 l S EMC")


@breaks("lang.syntax")
def language_of_words_is_none(pdf: Pdf) -> None:
    rewrite(pdf, "<</ActualText (A)>>", "<</ActualText (A) /Lang (a b)>>")


@breaks("30-001")
def form_draws_another_file(pdf: Pdf) -> None:
    pdf.pages[1].obj.Resources.XObject.Plain.Ref = Dictionary(F=String("b.pdf"), Page=0)


@breaks("30-002")
def form_with_marks_is_drawn_twice(pdf: Pdf) -> None:
    rewrite(pdf, "/Tagged Do", "/Tagged Do /Tagged Do", page=1)


@breaks("28-002")
def remark_stands_in_a_paragraph(pdf: Pdf) -> None:
    part(pdf, "Annot").S = Name.P


@breaks("28-004")
def remark_has_no_words(pdf: Pdf) -> None:
    del note(pdf, "Text").Contents


@breaks("28-005")
def field_has_no_words(pdf: Pdf) -> None:
    del note(pdf, "Widget").TU


@breaks("28-006")
def unknown_annotation_has_no_words(pdf: Pdf) -> None:
    remark_has_no_words(pdf)
    note(pdf, "Text").Subtype = Name.Novelty


@breaks("28-007")
def file_is_trapped(pdf: Pdf) -> None:
    note(pdf, "Text").Subtype = Name.TrapNet


@breaks("28-008")
def keyboard_has_no_order(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Tabs


@breaks("28-009")
def keyboard_goes_by_rows(pdf: Pdf) -> None:
    pdf.pages[0].obj.Tabs = Name.R


@breaks("28-010")
def field_stands_in_a_paragraph(pdf: Pdf) -> None:
    part(pdf, "Form").S = Name.P


@breaks("28-005")
def choice_has_no_words(pdf: Pdf) -> None:
    del pdf.Root.AcroForm.Fields[1].TU


@breaks("form.field")
def form_does_not_know_a_field(pdf: Pdf) -> None:
    del pdf.Root.AcroForm.Fields[0]


@breaks("form.look")
def field_has_no_appearance(pdf: Pdf) -> None:
    del note(pdf, "Widget").AP


@breaks("form.look")
def button_is_in_a_state_that_it_does_not_have(pdf: Pdf) -> None:
    pdf.Root.AcroForm.Fields[1].Kids[0].AS = Name.Two


@breaks("form.only")
def two_buttons_share_a_part(pdf: Pdf) -> None:
    first, second = part(pdf, "Form", 1), part(pdf, "Form", 2)
    first.K.append(second.K[0])
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for place, owner in enumerate(numbers):
        if isinstance(owner, Dictionary) and owner.objgen == second.objgen:
            numbers[place] = first
    del second.K[0]


@breaks("28-011")
def link_stands_in_a_paragraph(pdf: Pdf) -> None:
    part(pdf, "Link").S = Name.P


@breaks("28-012")
def link_has_no_words(pdf: Pdf) -> None:
    del note(pdf, "Link").Contents


@breaks("21-001", "28-016")
def attached_file_has_no_name(pdf: Pdf) -> None:
    del note(pdf, "FileAttachment").FS.UF


@breaks("28-017")
def printers_mark_is_a_part(pdf: Pdf) -> None:
    note(pdf, "PrinterMark").StructParent = 100


@breaks("28-018")
def printers_mark_is_no_artifact(pdf: Pdf) -> None:
    note(pdf, "PrinterMark").AP.N.write(b"0 0 m 5 5 l S")


@breaks("tree.numbers")
def annotation_names_another_part(pdf: Pdf) -> None:
    note(pdf, "Link").StructParent = 101
