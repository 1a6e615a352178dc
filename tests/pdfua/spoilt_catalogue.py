"""Ways to spoil what is said of the file as a whole."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.pdfua.build import stream
from tests.pdfua.samples import note, part
from tests.pdfua.spoiling import Spoilings

CATALOGUE = Spoilings()
breaks = CATALOGUE.breaks


def _say(pdf: Pdf, old: str, new: str) -> None:
    text = pdf.Root.Metadata.read_bytes().decode()
    assert old in text
    pdf.Root.Metadata.write(text.replace(old, new).encode())


@breaks("01-007")
def tags_are_suspect(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


@breaks("tree.not-marked")
def not_marked_as_tagged(pdf: Pdf) -> None:
    del pdf.Root.MarkInfo


@breaks("06-001")
def no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


@breaks("06-002")
def no_identifier(pdf: Pdf) -> None:
    _say(pdf, "<pdfuaid:part>1</pdfuaid:part>", "")


@breaks("06-002")
def identifier_of_another_part(pdf: Pdf) -> None:
    _say(pdf, "part>1<", "part>2<")


@breaks("06-002")
def identifier_with_another_prefix(pdf: Pdf) -> None:
    _say(pdf, "pdfuaid", "ua")


@breaks("06-003")
def no_title_in_metadata(pdf: Pdf) -> None:
    _say(pdf, "dc:title", "dc:subject")


@breaks("meta.form")
def metadata_is_no_xml(pdf: Pdf) -> None:
    _say(pdf, "</rdf:RDF>", "")


@breaks("meta.title")
def titles_differ(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = String("Another")


@breaks("07-001")
def title_need_not_be_shown(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


@breaks("07-002")
def title_is_not_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@breaks("11-001", "11-002", "11-003", "11-004", "11-005", "11-006")
def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@breaks("11-003", "11-006")
def language_of_the_structure_only(pdf: Pdf) -> None:
    del pdf.Root.Lang
    part(pdf, "Document").Lang = String("en")


@breaks("11-002")
def words_for_a_figure_in_no_language(pdf: Pdf) -> None:
    language_of_all_but(pdf, "Figure")


@breaks("11-004")
def annotation_in_no_language(pdf: Pdf) -> None:
    language_of_all_but(pdf, "Annot")


@breaks("11-005")
def field_in_no_language(pdf: Pdf) -> None:
    language_of_all_but(pdf, "Form")


@breaks("11-001")
def paragraph_in_no_language(pdf: Pdf) -> None:
    language_of_all_but(pdf, "H1")


def language_of_all_but(pdf: Pdf, role: str) -> None:
    """No language for the whole file, one for every part but those of a type."""
    del pdf.Root.Lang
    del pdf.Root.Outlines
    text = pdf.Root.Metadata.read_bytes().decode()
    pdf.Root.Metadata.write(text.replace("x-default", "en").encode())
    for kid in part(pdf, "Document").K:
        if str(kid.S)[1:] != role:
            kid.Lang = String("en")


@breaks("lang.syntax")
def language_is_none(pdf: Pdf) -> None:
    pdf.Root.Lang = String("English (British)")


@breaks("lang.syntax")
def language_of_a_part_is_none(pdf: Pdf) -> None:
    part(pdf, "H1").Lang = String("en_GB")


@breaks("20-002")
def usual_layers_have_no_name(pdf: Pdf) -> None:
    del pdf.Root.OCProperties.D.Name


@breaks("20-001")
def other_layers_have_no_name(pdf: Pdf) -> None:
    pdf.Root.OCProperties.Configs[0].Name = String("")


@breaks("20-003")
def layers_switch_by_themselves(pdf: Pdf) -> None:
    pdf.Root.OCProperties.D.AS = Array([])


@breaks("21-001")
def embedded_file_has_no_name(pdf: Pdf) -> None:
    file = Dictionary(
        Type=Name.Filespec,
        F=String("a"),
        EF=Dictionary(F=stream(pdf, b"1", Type=Name.EmbeddedFile)),
    )
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("a"), file])))


@breaks("25-001")
def form_is_dynamic(pdf: Pdf) -> None:
    packet = stream(pdf, "<config><dynamicRender>required</dynamicRender></config>")
    pdf.Root.AcroForm.XFA = Array([String("config"), packet])


@breaks("28-014")
def film_has_no_type(pdf: Pdf) -> None:
    del note(pdf, "Screen").A.R.C.CT


@breaks("28-015")
def film_has_no_words(pdf: Pdf) -> None:
    del note(pdf, "Screen").A.R.C.Alt


@breaks("script")
def file_runs_a_script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.beep(0)"))


@breaks("outline.title")
def bookmark_has_no_words(pdf: Pdf) -> None:
    pdf.Root.Outlines.First.Title = String("")


@breaks("outline.target")
def bookmark_leads_nowhere(pdf: Pdf) -> None:
    item = pdf.Root.Outlines.First
    item.Dest = String("gone")


@breaks("outline.form")
def bookmarks_go_round(pdf: Pdf) -> None:
    item = pdf.Root.Outlines.First
    item.Next = item
