"""Builds tagged files by hand, element by element, for the proof of the checker."""

from __future__ import annotations

from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from tests.pdfua.tiny_font import FIRST, LAST, WIDTH, tiny_font

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A sample</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""

TO_UNICODE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Letters def /CMapType 2 def
1 begincodespacerange <{low}> <{high}> endcodespacerange
1 beginbfrange <{first}> <{last}> <0020> endbfrange
endcmap end end"""

CODES = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Codes def /CMapType 1 def /WMode 0 def
1 begincodespacerange <00> <FF> endcodespacerange
1 begincidrange <20> <7E> 1 endcidrange
endcmap end end"""


@dataclass(slots=True)
class Builder:
    """A file in the making. content: of each page. parents: the owners of each page’s marks."""

    pdf: Pdf = field(default_factory=Pdf.new)
    content: list[list[str]] = field(default_factory=list)
    parents: list[list[Object]] = field(default_factory=list)
    more: list[Object] = field(default_factory=list)
    root: Object = field(init=False)

    def __post_init__(self) -> None:
        self.root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([])))

    def page(self) -> Object:
        """A new page; what is marked from now on stands on it."""
        page = self.pdf.add_blank_page(page_size=(400, 400)).obj
        page.Resources = Dictionary(Font=Dictionary(), XObject=Dictionary())
        page.Tabs = Name.S
        page.Annots = Array([])
        page.StructParents = len(self.content)
        self.content.append([])
        self.parents.append([])
        return page

    def add(self, parent: Object, role: str, **entries: object) -> Object:
        """A new last child of an element."""
        element = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{role}"), P=parent, K=Array([]))
        )
        for key, value in entries.items():
            element[f"/{key}"] = value
        parent.K.append(element)
        return element

    def mark(self, element: Object, drawing: str, *, page: int | None = None) -> None:
        """Content of an element on the newest page, or on another."""
        at = len(self.content) - 1 if page is None else page
        number = len(self.parents[at])
        self.parents[at].append(element)
        self.content[at].append(f"{element.S} <</MCID {number}>> BDC {drawing} EMC")
        holder = self.pdf.pages[at].obj
        element.K.append(Dictionary(Type=Name.MCR, Pg=holder, MCID=number))

    def write(self, parent: Object, role: str, text: str = "AB", **entries: object) -> Object:
        """A new child with text."""
        element = self.add(parent, role, **entries)
        self.mark(element, f"BT /F1 12 Tf 20 20 Td ({text}) Tj ET")
        return element

    def annotate(
        self, page: Object, parent: Object | None, subtype: str, **facts: object
    ) -> Object:
        """An annotation, inside an element unless it has none."""
        note = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=Array([10, 10, 90, 30]), F=4
            )
        )
        for key, value in facts.items():
            note[f"/{key}"] = value
        page.Annots.append(note)
        if parent is not None:
            note.StructParent = 100 + len(self.more)
            self.more.append(parent)
            parent.K.append(Dictionary(Type=Name.OBJR, Obj=note, Pg=page))
        return note

    def finish(self) -> Pdf:
        """The file with its parent tree, metadata and view."""
        pdf = self.pdf
        numbers: list[Object | int] = []
        for at, (page, parents) in enumerate(zip(pdf.pages, self.parents, strict=True)):
            page.obj.Contents = pdf.make_stream("\n".join(self.content[at]).encode())
            numbers += [at, pdf.make_indirect(Array(parents))]
        for at, parent in enumerate(self.more):
            numbers += [100 + at, parent]
        self.root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        self.root.ParentTreeNextKey = 100 + len(self.more)
        catalogue = pdf.Root
        catalogue.StructTreeRoot = self.root
        catalogue.MarkInfo = Dictionary(Marked=True)
        catalogue.Lang = String("en-GB")
        catalogue.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        catalogue.Metadata = pdf.make_stream(XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
        pdf.docinfo["/Title"] = String("A sample")
        return pdf


def stream(pdf: Pdf, data: bytes | str, **entries: object) -> Stream:
    """A new stream with further entries."""
    made = pdf.make_stream(data.encode() if isinstance(data, str) else data)
    for key, value in entries.items():
        made[f"/{key}"] = value
    return made


def letters(pdf: Pdf) -> Object:
    """A font of letters with one-byte codes and a known encoding."""
    return _simple(pdf, "Letters", 32, (3, 1), (1, 0), (3, 10), Encoding=Name.WinAnsiEncoding)


def symbols(pdf: Pdf) -> Object:
    """A symbolic font, as most makers of subsets write."""
    unicode = TO_UNICODE.format(low="00", high="FF", first="20", last="7E")
    return _simple(pdf, "Symbols", 4, (1, 0), ToUnicode=stream(pdf, unicode))


def wide(pdf: Pdf, encoding: Object | None = None) -> Object:
    """A font with two-byte codes that are glyph numbers, or with codes of a map of its own."""
    unicode = TO_UNICODE.format(low="0000", high="FFFF", first="0001", last="005F")
    if encoding is not None:
        unicode = TO_UNICODE.format(low="00", high="FF", first="20", last="7E")
    info = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name.Wide,
        CIDSystemInfo=info,
        CIDToGIDMap=Name.Identity,
        DW=WIDTH,
        W=Array([1, Array([WIDTH]), 2, 95, WIDTH]),
        FontDescriptor=_descriptor(pdf, "Wide", 4, tiny_font((3, 1))),
    )
    below.FontDescriptor.CIDSet = stream(pdf, b"\xff" * 12)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name.Wide if encoding is None else Name.Mapped,
            Encoding=Name("/Identity-H") if encoding is None else encoding,
            DescendantFonts=Array([pdf.make_indirect(below)]),
            ToUnicode=stream(pdf, unicode),
        )
    )


def codes(pdf: Pdf) -> Object:
    """A map of one-byte codes to glyphs, embedded."""
    info = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    return stream(pdf, CODES, Type=Name.CMap, CMapName=Name.Codes, CIDSystemInfo=info, WMode=0)


def _simple(pdf: Pdf, name: str, flags: int, *maps: tuple[int, int], **entries: object) -> Object:
    font = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name(f"/{name}"),
            FirstChar=FIRST,
            LastChar=LAST,
            Widths=Array([WIDTH] * (LAST - FIRST + 1)),
            FontDescriptor=_descriptor(pdf, name, flags, tiny_font(*maps)),
        )
    )
    for key, value in entries.items():
        font[f"/{key}"] = value
    return font


def _descriptor(pdf: Pdf, name: str, flags: int, program: bytes) -> Object:
    return pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name(f"/{name}"),
            Flags=flags,
            FontFile2=stream(pdf, program, Length1=len(program)),
        )
    )
