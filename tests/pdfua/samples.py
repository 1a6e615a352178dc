"""A file that keeps every rule and uses most of what the rules speak of, and a way to spoil it."""

from __future__ import annotations

import io
import warnings

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String

from tests.pdfua.build import Builder, codes, letters, stream, symbols, wide


def good() -> Pdf:
    """Two pages: text, headings, list, table, contents, figure, notes, forms, links, a video."""
    made = Builder()
    pdf = made.pdf
    page = made.page()
    page.Resources.Font.F1 = letters(pdf)
    made.root.RoleMap = Dictionary(Para=Name.P, Wort=Name.Para)
    top = made.add(made.root, "Document")
    made.content[0].append("/Artifact <</Type /Layout>> BDC 0 0 m 9 9 l S EMC")
    made.write(top, "H1")
    spoken = made.add(top, "Wort")
    made.mark(spoken, "/Span <</ActualText (A)>> BDC BT /F1 12 Tf (AB) Tj ET EMC")
    made.write(top, "H2")
    made.write(top, "H3")
    made.write(top, "H2")
    _list(made, top)
    _table(made, top)
    contents = made.add(top, "TOC")
    made.write(made.add(contents, "TOCI"), "Lbl")
    figure = made.add(top, "Figure", Alt=String("A line"))
    made.mark(figure, "0 0 m 5 5 l S")
    made.write(top, "Formula", Alt=String("A plus B"))
    made.write(top, "Note", ID=String("note.1"))
    made.write(top, "Note", ID=String("note.2"))
    ruby = made.add(top, "Ruby")
    made.write(ruby, "RB")
    made.write(ruby, "RT")
    small = made.add(top, "Warichu")
    made.write(small, "WP")
    made.write(small, "WT")
    _annotations(made, page, top)
    _second_page(made, top)
    _catalogue(pdf)
    return made.finish()


def _list(made: Builder, top: Object) -> None:
    listed = made.add(top, "L")
    for _ in range(2):
        item = made.add(listed, "LI")
        made.write(item, "Lbl")
        made.write(item, "LBody")


def _table(made: Builder, top: Object) -> None:
    table = made.add(top, "Table")
    made.write(table, "Caption")
    row = made.add(made.add(table, "THead"), "TR")
    for _ in range(2):
        made.write(row, "TH", A=Dictionary(O=Name.Table, Scope=Name.Column))
    body = made.add(table, "TBody")
    for _ in range(2):
        row = made.add(body, "TR")
        made.write(row, "TD")
        made.write(row, "TD")


def _annotations(made: Builder, page: Object, top: Object) -> None:
    pdf = made.pdf
    link = made.write(top, "Link")
    made.annotate(page, link, "Link", Contents=String("To the second page"))
    made.annotate(page, made.add(top, "Annot"), "Text", Contents=String("A remark"))
    file = Dictionary(
        Type=Name.Filespec,
        F=String("a.csv"),
        UF=String("a.csv"),
        EF=Dictionary(F=stream(pdf, b"1", Type=Name.EmbeddedFile)),
    )
    words = String("The figures")
    made.annotate(
        page, made.add(top, "Annot"), "FileAttachment", FS=pdf.make_indirect(file), Contents=words
    )
    clip = Dictionary(
        S=Name.MCD, CT=String("video/mp4"), Alt=Array([String("en"), String("A lesson")])
    )
    action = Dictionary(S=Name.Rendition, R=Dictionary(S=Name.MR, C=clip))
    made.annotate(page, made.add(top, "Annot"), "Screen", A=action, Contents=String("A film"))
    box = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 80, 20]))
    entries = {key[1:]: value for key, value in box.items()}
    look = stream(pdf, "/Tx BMC EMC", **entries)
    field = made.annotate(
        page, made.add(top, "Form"), "Widget", FT=Name.Tx, T=String("name"), TU=String("Name")
    )
    field.AP = Dictionary(N=look)
    choice = pdf.make_indirect(
        Dictionary(FT=Name.Btn, Ff=1 << 15, T=String("choice"), TU=String("Which"), Kids=Array([]))
    )
    for value in ("One", "Two"):
        button = made.annotate(page, made.add(top, "Form"), "Widget", Parent=choice, AS=Name.Off)
        drawn = stream(pdf, "0 0 9 9 re S", **entries)
        button.AP = Dictionary(N=Dictionary({f"/{value}": drawn, "/Off": drawn}))
        choice.Kids.append(button)
    pdf.Root.AcroForm = Dictionary(Fields=Array([field, choice]))
    cross = stream(
        pdf,
        "/Artifact BMC 0 0 m 5 5 l S EMC",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 5, 5]),
    )
    made.annotate(page, None, "PrinterMark", AP=Dictionary(N=cross))


def _second_page(made: Builder, top: Object) -> None:
    pdf = made.pdf
    page = made.page()
    fonts = page.Resources.Font
    fonts.F1 = pdf.pages[0].obj.Resources.Font.F1
    fonts.F2, fonts.F3, fonts.F4 = symbols(pdf), wide(pdf), wide(pdf, codes(pdf))
    para = made.add(top, "P")
    made.mark(para, "BT /F2 12 Tf (AB) Tj ET")
    made.mark(para, "BT /F3 12 Tf <00220023> Tj ET")
    made.mark(para, "BT /F4 12 Tf [(A) -20 (B)] TJ ET")
    shape = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    plain = stream(pdf, "0 0 m 9 9 l S", **{key[1:]: value for key, value in shape.items()})
    page.Resources.XObject.Plain = plain
    made.content[1].append("/Artifact BMC /Plain Do /Plain Do EMC")
    tagged = stream(
        pdf,
        "/P <</MCID 0>> BDC BT /F1 12 Tf (AB) Tj ET EMC",
        **{key[1:]: value for key, value in shape.items()},
    )
    tagged.Resources = Dictionary(Font=Dictionary(F1=fonts.F1))
    tagged.StructParents = 100 + len(made.more)
    inner = made.add(top, "P")
    inner.K.append(Dictionary(Type=Name.MCR, Pg=page, Stm=tagged, MCID=0))
    made.more.append(pdf.make_indirect(Array([inner])))
    page.Resources.XObject.Tagged = tagged
    made.content[1].append("/Tagged Do")


def _catalogue(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("A", 0))
        outline.root[0].children.append(OutlineItem("B", 1))
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Layer")))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([layer]),
        D=Dictionary(Name=String("Usual")),
        Configs=Array([Dictionary(Name=String("Other"))]),
    )


def saved(pdf: Pdf) -> bytes:
    """The bytes of a file."""
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # A form that lost a field is what some samples are for.
        pdf.save(buffer, static_id=True, fix_metadata_version=False)
    return buffer.getvalue()


def part(pdf: Pdf, role: str, at: int = 0) -> Object:
    """The element of a type, by its place among its like in reading order."""
    found: list[Object] = []

    def walk(element: Object) -> None:
        if str(element.get("/S", ""))[1:] == role:
            found.append(element)
        for kid in element.get("/K", []):
            if isinstance(kid, Dictionary) and "/S" in kid:
                walk(kid)

    walk(pdf.Root.StructTreeRoot)
    return found[at]


def note(pdf: Pdf, subtype: str) -> Object:
    """The first page’s annotation of a type."""
    return next(item for item in pdf.pages[0].obj.Annots if item.Subtype == f"/{subtype}")


def font(pdf: Pdf, name: str) -> Object:
    """A font of the second page."""
    return pdf.pages[1].obj.Resources.Font[f"/{name}"]


def rewrite(pdf: Pdf, old: str, new: str, page: int = 0) -> None:
    """Puts other words into a page’s content, once."""
    contents = pdf.pages[page].obj.Contents
    text = contents.read_bytes().decode()
    assert old in text, old
    contents.write(text.replace(old, new, 1).encode())
