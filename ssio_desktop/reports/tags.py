"""Adds the structure tree, language and metadata that make a drawn PDF a tagged one.

Follows ISO 14289-1 (PDF/UA-1) and ISO 32000-1, 14.7 to 14.9; what archives ask for beyond that is
added by ``archive``. ReportLab writes none of this, so it is added to the finished file.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from ssio_desktop.reports import archive
from ssio_desktop.reports.archive import pdf_date
from ssio_desktop.reports.content import PRODUCER, Document
from ssio_desktop.reports.font_maps import mend_font_maps
from ssio_desktop.reports.form_fields import Widgets, add_fields
from ssio_desktop.reports.lines import tidy
from ssio_desktop.reports.paint import Marked, Painted
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle


def finish(painted: Painted, document: Document, style: HouseStyle, root: Node) -> bytes:
    """The finished file: tagged, titled, compressed, and the same for the same input."""
    with Pdf.open(io.BytesIO(painted.data)) as pdf:
        _add_structure(pdf, root, painted.marked, add_fields(pdf, painted.fields, style))
        _describe(pdf, document, style)
        mend_font_maps(pdf)
        archive.add_output_intent(pdf)
        archive.attach(pdf, document.attachments, document.metadata.when)
        buffer = io.BytesIO()
        pdf.save(
            buffer,
            min_version=archive.VERSION,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=False,
        )
    return buffer.getvalue()


def _add_structure(pdf: Pdf, root: Node, marked: Marked, widgets: Widgets) -> None:
    pages = [page.obj for page in pdf.pages]
    by_page: list[dict[int, Object]] = [{} for _ in pages]
    owners: list[Object] = []
    """The parts that hold an annotation, in the order of its number in the parent tree."""
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))

    def build(node: Node, parent: Object) -> Object | None:
        element = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{node.role}"), P=parent)
        )
        kids: list[Object | int] = []
        places = marked.get(node, [])
        for page, number in places:
            by_page[page][number] = element
            if page == places[0][0]:
                kids.append(number)
            else:
                kids.append(Dictionary(Type=Name.MCR, Pg=pages[page], MCID=number))
        if places:
            element.Pg = pages[places[0][0]]
        for page, widget in widgets.get(node, ()):
            widget.StructParent = len(pages) + len(owners)
            owners.append(element)
            kids.append(Dictionary(Type=Name.OBJR, Obj=widget, Pg=pages[page]))
        for child in node.children:
            built = build(child, element)
            if built is not None:
                kids.append(built)
        if not kids and node.role not in ("TD", "TH"):
            return None
        element.K = Array(kids)
        _describe_part(element, node)
        return element

    top = build(root, tree)
    tree.K = Array([top] if top is not None else [])
    numbers: list[Object | int] = []
    for index, (page, parts) in enumerate(zip(pages, by_page, strict=True)):
        page.StructParents = index
        page.Tabs = Name.S
        if "/Trans" in page:  # An empty one, which ReportLab always writes.
            del page.Trans
        numbers += [index, pdf.make_indirect(Array([parts[mcid] for mcid in sorted(parts)]))]
    for index, owner in enumerate(owners, len(pages)):
        numbers += [index, owner]
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    tree.ParentTreeNextKey = len(pages) + len(owners)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _describe_part(element: Object, node: Node) -> None:
    if node.alternative:
        element.Alt = String(_plain(node.alternative))
    if node.role == "TH":
        element.A = Dictionary(O=Name.Table, Scope=Name(f"/{node.scope or 'Column'}"))
    elif node.role == "Form":
        role = {"text": Name.tv, "tick": Name.cb, "choice": Name.rb}[node.filled or "text"]
        element.A = Dictionary(O=Name.PrintField, Role=role, Desc=String(_plain(node.alternative)))
        if role != Name.tv:
            element.A["/checked"] = Name.off
    elif node.role == "L" and node.numbering:
        element.A = Dictionary(O=Name.List, ListNumbering=Name(f"/{node.numbering}"))
    elif node.box is not None:
        element.A = Dictionary(
            O=Name.Layout, BBox=Array([round(side, 2) for side in node.box]), Placement=Name.Block
        )


def _describe(pdf: Pdf, document: Document, style: HouseStyle) -> None:
    facts = document.metadata
    title = f"{document.kind}: {document.title}" if document.kind else document.title
    told = _Told(
        _plain(title),
        _plain(facts.author),
        _plain(document.subtitle),
        _plain(", ".join(facts.keywords)),
        _plain(style.authority),
    )
    moment = facts.when
    pdf.Root.Lang = String(document.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.Metadata = pdf.make_stream(
        _xmp(told, document).encode(), Type=Name.Metadata, Subtype=Name.XML
    )
    for name in list(pdf.docinfo.keys()):
        del pdf.docinfo[name]
    pdf.docinfo["/Title"] = String(told.title)
    pdf.docinfo["/Author"] = String(told.author)
    if told.subject:
        pdf.docinfo["/Subject"] = String(told.subject)
    if told.keywords:
        pdf.docinfo["/Keywords"] = String(told.keywords)
    pdf.docinfo["/Producer"] = String(PRODUCER)
    pdf.docinfo["/Creator"] = String(PRODUCER)
    pdf.docinfo["/CreationDate"] = String(pdf_date(moment))
    pdf.docinfo["/ModDate"] = String(pdf_date(moment))


@dataclass(frozen=True, slots=True)
class _Told:
    """What the file's properties say, each on one line and without control characters."""

    title: str
    author: str
    subject: str
    keywords: str
    publisher: str


def _plain(text: str) -> str:
    return " ".join(tidy(text).split())


def _xmp(told: _Told, document: Document) -> str:
    when = document.metadata.when.replace(microsecond=0).isoformat()
    identifier = _plain(document.metadata.identifier)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
        + archive.NAMESPACE
        + ">"
        + _entry("dc:title", told.title, "Alt")
        + _entry("dc:creator", told.author, "Seq")
        + _entry("dc:language", document.language, "Bag")
        + _entry("dc:description", told.subject, "Alt")
        + _entry("dc:identifier", identifier)
        + _entry("dc:publisher", told.publisher, "Bag")
        + _entry("xmp:CreateDate", when)
        + _entry("xmp:ModifyDate", when)
        + _entry("xmp:CreatorTool", PRODUCER)
        + _entry("pdf:Producer", PRODUCER)
        + _entry("pdf:Keywords", told.keywords)
        + _entry("pdfuaid:part", "1")
        + archive.DECLARATION
        + "</rdf:Description>"
        + archive.EXTENSION
        + "</rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )


def _entry(name: str, text: str, container: Literal["", "Alt", "Seq", "Bag"] = "") -> str:
    """One property of the metadata, or nothing where there is nothing to say."""
    if not text:
        return ""
    value = escape(text)
    if container:
        language = ' xml:lang="x-default"' if container == "Alt" else ""
        value = f"<rdf:{container}><rdf:li{language}>{value}</rdf:li></rdf:{container}>"
    return f"<{name}>{value}</{name}>"
