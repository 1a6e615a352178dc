"""Adds the structure tree, language and metadata that make a drawn PDF a tagged one.

Follows ISO 14289-1 (PDF/UA-1) and ISO 32000-1, 14.7 to 14.9. ReportLab writes none of this, so
it is added to the finished file.
"""

from __future__ import annotations

import io
from datetime import datetime
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from ssio_desktop.reports.content import Document
from ssio_desktop.reports.paint import Marked, Painted
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle

PRODUCER = "SSIO Desktop"


def finish(painted: Painted, document: Document, style: HouseStyle, root: Node) -> bytes:
    """The finished file: tagged, titled, compressed, and the same for the same input."""
    with Pdf.open(io.BytesIO(painted.data)) as pdf:
        _add_structure(pdf, root, painted.marked)
        _describe(pdf, document, style)
        buffer = io.BytesIO()
        pdf.save(
            buffer,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=False,
        )
    return buffer.getvalue()


def _add_structure(pdf: Pdf, root: Node, marked: Marked) -> None:
    pages = [page.obj for page in pdf.pages]
    by_page: list[dict[int, Object]] = [{} for _ in pages]
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
        numbers += [index, pdf.make_indirect(Array([parts[mcid] for mcid in sorted(parts)]))]
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    tree.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _describe_part(element: Object, node: Node) -> None:
    if node.alternative:
        element.Alt = String(node.alternative)
    if node.role == "TH":
        element.A = Dictionary(O=Name.Table, Scope=Name(f"/{node.scope or 'Column'}"))
    elif node.role == "L" and node.numbering:
        element.A = Dictionary(O=Name.List, ListNumbering=Name(f"/{node.numbering}"))
    elif node.box is not None:
        element.A = Dictionary(
            O=Name.Layout, BBox=Array([round(side, 2) for side in node.box]), Placement=Name.Block
        )


def _describe(pdf: Pdf, document: Document, style: HouseStyle) -> None:
    facts = document.metadata
    title = f"{document.kind}: {document.title}" if document.kind else document.title
    moment = facts.when
    pdf.Root.Lang = String(document.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.Metadata = pdf.make_stream(
        _xmp(document, title, style).encode(), Type=Name.Metadata, Subtype=Name.XML
    )
    for name in list(pdf.docinfo.keys()):
        del pdf.docinfo[name]
    pdf.docinfo["/Title"] = String(title)
    pdf.docinfo["/Author"] = String(facts.author)
    if document.subtitle:
        pdf.docinfo["/Subject"] = String(document.subtitle)
    if facts.keywords:
        pdf.docinfo["/Keywords"] = String(", ".join(facts.keywords))
    pdf.docinfo["/Producer"] = String(PRODUCER)
    pdf.docinfo["/Creator"] = String(PRODUCER)
    pdf.docinfo["/CreationDate"] = String(_pdf_date(moment))
    pdf.docinfo["/ModDate"] = String(_pdf_date(moment))


def _pdf_date(moment: datetime) -> str:
    offset = moment.strftime("%z")
    return f"D:{moment:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"


def _xmp(document: Document, title: str, style: HouseStyle) -> str:
    facts = document.metadata
    when = facts.when.replace(microsecond=0).isoformat()
    language = escape(document.language)
    subject = (
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(document.subtitle)}'
        "</rdf:li></rdf:Alt></dc:description>"
        if document.subtitle
        else ""
    )
    keywords = (
        f"<pdf:Keywords>{escape(', '.join(facts.keywords))}</pdf:Keywords>"
        if facts.keywords
        else ""
    )
    identifier = (
        f"<dc:identifier>{escape(facts.identifier)}</dc:identifier>" if facts.identifier else ""
    )
    authority = escape(style.authority)
    publisher = f"<dc:publisher><rdf:Bag><rdf:li>{authority}</rdf:li></rdf:Bag></dc:publisher>"
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt>'
        "</dc:title>"
        f"<dc:creator><rdf:Seq><rdf:li>{escape(facts.author)}</rdf:li></rdf:Seq></dc:creator>"
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
        f"{subject}{identifier}{publisher}"
        f"<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>"
        f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>"
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>{keywords}"
        "<pdfuaid:part>1</pdfuaid:part>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )
