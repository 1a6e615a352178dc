"""Checks a file against PDF/A-3a (ISO 19005-3) by the conditions that a machine can judge and that
concern what the program writes; docs/pdf-a.md lists them. Made for tests: it repairs nothing.

What PDF/A-3a asks of structure and fonts as PDF/UA-1 does is left to ``tests.pdfua``.
"""

from __future__ import annotations

import hashlib
import io
import re
import struct
from collections.abc import Iterator

import pikepdf
from lxml import etree
from pikepdf import Array, Dictionary, Object, Pdf, Stream, String

from tests.pdfua.checker import WRONG_KIND
from tests.pdfua.findings import Finding

__all__ = ["check"]

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PDFA = "http://www.aiim.org/pdfa/ns/id/"
EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
DC, XMP = "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/"
ADOBE = "http://ns.adobe.com/pdf/1.3/"
KNOWN = {
    DC: {"title", "creator", "language", "description", "identifier", "publisher"},
    XMP: {"CreateDate", "ModifyDate", "CreatorTool"},
    ADOBE: {"Producer", "Keywords"},
    PDFA: {"part", "conformance"},
}
"""Properties of schemas that PDF/A knows beforehand, as far as the program uses them."""

FILTERS = {"/FlateDecode", "/DCTDecode", "/RunLengthDecode", "/ASCIIHexDecode", "/ASCII85Decode"}
ACTIONS = {"/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/Named", "/SubmitForm"}
NAMED = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"}
RELATIONS = {"/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"}
_DATE = re.compile(r"D:\d{14}(?:Z|[+-]\d\d'\d\d'?)")
_LARGEST_INTEGER, _LONGEST_STRING, _LONGEST_NAME, _DEEPEST_STATE = 2**31 - 1, 32767, 127, 28


def check(data: bytes) -> list[Finding]:
    """Every failure found in a PDF, sorted. An empty list: nothing a machine can find."""
    found: list[Finding] = []
    try:
        with Pdf.open(io.BytesIO(data)) as pdf:
            for findings in (
                _outside(pdf, data),
                _metadata(pdf),
                _colours(pdf),
                _objects(pdf),
                _catalogue(pdf),
                _files(pdf),
                _pages(pdf),
            ):
                found += findings
    except WRONG_KIND as error:
        found.append(Finding("file.form", "file", f"It cannot be read whole: {error}"))
    return sorted(set(found))


def _outside(pdf: Pdf, data: bytes) -> Iterator[Finding]:
    if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", data):
        yield Finding("6.1.2", "file", "No header with four bytes above 127 after it.")
    if not isinstance(pdf.trailer.get("/ID"), Array) or len(pdf.trailer.ID) != 2:
        yield Finding("6.1.3-id", "trailer", "There is no identifier of the file.")
    if "/Encrypt" in pdf.trailer:
        yield Finding("6.1.3-encrypt", "trailer", "The file is encrypted.")
    if not re.search(rb"%%EOF[\r\n]{0,2}\Z", data):
        yield Finding("6.1.3-end", "file", "Something follows its end.")


def _metadata(pdf: Pdf) -> Iterator[Finding]:
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, Stream):
        yield Finding("6.6.2.1", "catalogue", "There is no XMP metadata.")
        return
    raw = stream.read_bytes()
    begins = re.match(rb"<\?xpacket begin=[^>]*\?>", raw)
    if begins is None or re.search(rb"(bytes|encoding)=", begins[0]):
        yield Finding("6.6.2.2", "metadata", "Its packet does not begin as it should.")
    try:
        root = etree.fromstring(raw.strip())
    except etree.XMLSyntaxError as error:
        yield Finding("6.6.2.1", "metadata", f"It is no well-formed XML: {error}")
        return
    said = {
        (etree.QName(each).namespace, etree.QName(each).localname): each
        for holder in root.iter(f"{{{RDF}}}Description")
        for each in holder
    }
    part, level = said.get((PDFA, "part")), said.get((PDFA, "conformance"))
    if part is None or part.text != "3" or part.prefix != "pdfaid":
        yield Finding("6.6.4-part", "metadata", "It does not name PDF/A-3.")
    if level is None or level.text != "A" or level.prefix != "pdfaid":
        yield Finding("6.6.4-level", "metadata", "It does not name the conformance level A.")
    described = _described(root)
    for namespace, name in sorted((str(first), last) for first, last in said):
        if namespace == EXTENSION:
            continue
        if name not in KNOWN.get(namespace, set()) | described.get(namespace, set()):
            yield Finding("6.6.2.3", "metadata", f"{name} of {namespace} is not described.")
    for name, key in (("CreateDate", "/CreationDate"), ("ModifyDate", "/ModDate")):
        value = said.get((XMP, name))
        shown = re.sub(r"\D", "", (value.text or "") if value is not None else "")[:14]
        if key in pdf.docinfo and re.sub(r"\D", "", str(pdf.docinfo[key]))[:14] != shown:
            yield Finding("6.6.3", "properties", f"{key[1:]} is another than in the metadata.")


def _described(root: etree._Element) -> dict[str, set[str]]:
    """The properties of each schema that the metadata describe, where they do so wholly."""
    found: dict[str, set[str]] = {}
    for schema in root.iter(f"{{{EXTENSION}}}schemas"):
        for each in schema.iter(f"{{{RDF}}}li"):
            address = each.findtext(f"{{{SCHEMA}}}namespaceURI")
            if not address or each.findtext(f"{{{SCHEMA}}}schema") is None:
                continue
            if each.findtext(f"{{{SCHEMA}}}prefix") is None:
                continue
            for one in each.iter(f"{{{RDF}}}li"):
                texts = [one.findtext(f"{{{PROPERTY}}}{name}") for name in _PROPERTY]
                if all(texts) and texts[2] in ("internal", "external"):
                    found.setdefault(address, set()).add(str(texts[0]))
    return found


_PROPERTY = ("name", "valueType", "category", "description")


def _colours(pdf: Pdf) -> Iterator[Finding]:
    intents = [each for each in pdf.Root.get("/OutputIntents", []) if each.S == "/GTS_PDFA1"]
    profiles = {each.DestOutputProfile.objgen for each in intents if "/DestOutputProfile" in each}
    if len(intents) != 1 or len(profiles) != 1:
        yield Finding("6.2.3-intent", "catalogue", "Not one output intent with one profile.")
        return
    intent = intents[0]
    if not str(intent.get("/OutputConditionIdentifier", "")):
        yield Finding("6.2.3-intent", "output intent", "It does not name its condition.")
    profile = intent.DestOutputProfile.read_bytes()
    yield from _profile(profile, int(intent.DestOutputProfile.get("/N", 0)))


def _profile(data: bytes, channels: int) -> Iterator[Finding]:
    def wrong(what: str) -> Finding:
        return Finding("6.2.3-profile", "colour profile", what)

    if len(data) < 132 or struct.unpack(">I", data[:4])[0] != len(data) or data[36:40] != b"acsp":
        yield wrong("It is no ICC profile.")
        return
    if data[8] not in (2, 4) or data[12:16] not in (b"mntr", b"prtr"):
        yield wrong("It is of a version or class that is not allowed.")
    if data[16:20] != b"RGB " or channels != 3:
        yield wrong("It is not of red, green and blue.")
    (count,) = struct.unpack(">I", data[128:132])
    places = range(132, 132 + 12 * count, 12)
    tags = {data[at : at + 4]: struct.unpack(">II", data[at + 4 : at + 12]) for at in places}
    needed = {b"desc", b"cprt", b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"}
    if needed - set(tags):
        yield wrong("A part of it is missing.")
    if any(start % 4 or start + size > len(data) for start, size in tags.values()):
        yield wrong("A part of it lies outside.")


def _objects(pdf: Pdf) -> Iterator[Finding]:
    for obj in pdf.objects:
        where = f"object {obj.objgen[0]}"
        if isinstance(obj, Stream):
            if any(key in obj for key in ("/F", "/FFilter", "/FDecodeParms")):
                yield Finding("6.1.7.1", where, "Its content is in another file.")
            filters = obj.get("/Filter", Array([]))
            for each in filters if isinstance(filters, Array) else [filters]:
                if str(each) not in FILTERS:
                    yield Finding("6.1.7.2", where, f"It is packed by {each}.")
            if obj.get("/Subtype") == "/PS" or obj.get("/Subtype2") == "/PS" or "/PS" in obj:
                yield Finding("6.2.9", where, "It is PostScript.")
            if obj.get("/Subtype") == "/Form" and ("/Ref" in obj or "/OPI" in obj):
                yield Finding("6.2.9", where, "It draws what is in another file.")
        yield from _values(obj, where, 0)


def _values(obj: object, where: str, depth: int) -> Iterator[Finding]:
    if isinstance(obj, Dictionary | Stream):
        if depth == 0 or not obj.is_indirect:
            yield from _dictionary(obj, where)
            for key, value in obj.items():
                if len(key.encode()) - 1 > _LONGEST_NAME:
                    yield Finding("6.1.13", where, "A name is too long.")
                yield from _values(value, where, depth + 1)
    elif isinstance(obj, Array):
        if depth == 0 or not obj.is_indirect:
            for each in obj:
                yield from _values(each, where, depth + 1)
    elif isinstance(obj, String):
        if len(bytes(obj)) > _LONGEST_STRING:
            yield Finding("6.1.13", where, "A text is too long.")
    elif isinstance(obj, int) and abs(obj) > _LARGEST_INTEGER:
        yield Finding("6.1.13", where, "A number is too large.")


def _dictionary(obj: Object, where: str) -> Iterator[Finding]:
    kind = obj.get("/S")
    is_action = obj.get("/Type") == "/Action" or kind in ("/JavaScript", "/Launch", "/URI")
    if "/JS" in obj or (is_action and str(kind) not in ACTIONS):
        yield Finding("6.5.1", where, f"{kind} is no action that is allowed.")
    if kind == "/Named" and str(obj.get("/N")) not in NAMED:
        yield Finding("6.5.1", where, "It is no named action that is allowed.")
    if "/AA" in obj:
        yield Finding("6.5.2", where, "It acts by itself.")
    # Of a widget, /CA is the caption, a text.
    shares = [
        float(obj[key]) for key in ("/ca", "/CA") if key in obj and not isinstance(obj[key], String)
    ]
    masked = str(obj.get("/SMask", "/None")) != "/None"
    if masked or any(share != 1.0 for share in shares) or obj.get("/S") == "/Transparency":
        yield Finding("6.2.10", where, "It is transparent, which nothing of ours is.")
    if obj.get("/Type") == "/ExtGState" and ("/TR" in obj or "/HTP" in obj):
        yield Finding("6.2.5", where, "It changes how colours are transferred.")


def _catalogue(pdf: Pdf) -> Iterator[Finding]:
    root = pdf.Root
    action = root.get("/OpenAction")
    if isinstance(action, Dictionary) and action.get("/S") not in ("/GoTo", None):
        yield Finding("6.5.1", "catalogue", "Something is done when the file is opened.")
    if "/JavaScript" in root.get("/Names", Dictionary()):
        yield Finding("6.5.1", "catalogue", "The file has scripts.")
    for key in ("/Requirements", "/NeedsRendering"):
        if key in root:
            yield Finding("6.11", "catalogue", f"{key[1:]} is not allowed.")
    if "/AcroForm" in root and ("/XFA" in root.AcroForm or root.AcroForm.get("/NeedAppearances")):
        yield Finding("6.4.2", "catalogue", "It has a form that others have to draw.")
    if not bool(root.get("/MarkInfo", Dictionary()).get("/Marked", False)):
        yield Finding("6.7.2", "catalogue", "It does not say that it is tagged.")
    if "/StructTreeRoot" not in root:
        yield Finding("6.7.3", "catalogue", "It has no structure.")
    if not str(root.get("/Lang", "")):
        yield Finding("6.7.4", "catalogue", "It says no language.")
    if "/AlternatePresentations" in root.get("/Names", Dictionary()):
        yield Finding("6.10", "catalogue", "It can be shown in other ways.")


def _files(pdf: Pdf) -> Iterator[Finding]:
    names = pdf.Root.get("/Names", Dictionary()).get("/EmbeddedFiles")
    listed = dict(pikepdf.NameTree(names).items()) if names is not None else {}
    associated = {each.objgen for each in pdf.Root.get("/AF", Array([]))}
    found = {obj.objgen: obj for obj in pdf.objects if isinstance(obj, Dictionary) and "/EF" in obj}
    for key, obj in found.items():
        where = f"attached file “{obj.get('/UF', '')}”"
        if key not in associated:
            yield Finding("6.8-af", where, "Nothing in the file is associated with it.")
        if key not in {each.objgen for each in listed.values()}:
            yield Finding("6.8-names", where, "It is not among the files by name.")
        if not (str(obj.get("/F", "")) and str(obj.get("/UF", ""))):
            yield Finding("6.8-name", where, "It has no F or no UF entry.")
        if str(obj.get("/AFRelationship")) not in RELATIONS:
            yield Finding("6.8-relation", where, "What it is to the document is not said.")
        if not str(obj.get("/Desc", "")):
            yield Finding("6.8-words", where, "It is not described.")
        yield from _embedded(obj.EF.get("/F"), where)


def _embedded(stream: object, where: str) -> Iterator[Finding]:
    if not isinstance(stream, Stream):
        yield Finding("6.8-stream", where, "There is no file.")
        return
    if not re.fullmatch(r"/[\w.+-]+/[\w.+-]+", str(stream.get("/Subtype", ""))):
        yield Finding("6.8-type", where, "Its media type is not said.")
    facts = stream.get("/Params", Dictionary())
    if not _DATE.fullmatch(str(facts.get("/ModDate", ""))):
        yield Finding("6.8-date", where, "The day of its last change is not said.")
    content = stream.read_bytes()
    if facts.get("/Size") != len(content):
        yield Finding("6.8-size", where, "It is of another size.")
    digest = hashlib.md5(content, usedforsecurity=False).digest()
    if bytes(facts.get("/CheckSum", String(""))) != digest:
        yield Finding("6.8-sum", where, "Its check sum is another.")


def _pages(pdf: Pdf) -> Iterator[Finding]:
    for number, page in enumerate(pdf.pages, 1):
        where = f"page {number}"
        if "/PresSteps" in page.obj:
            yield Finding("6.11", where, "It is shown in steps.")
        if any(not 3 <= float(each) <= 14400 for each in list(page.MediaBox)[2:]):
            yield Finding("6.1.13", where, "It is too large or too small.")
        resources = page.obj.get("/Resources", Dictionary())
        deep = 0
        for drawn in pikepdf.parse_content_stream(page):
            operands, name = drawn.operands, str(drawn.operator)
            if name in ("g", "G", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"):
                yield Finding("6.2.4", where, "A colour is in another space than the profile’s.")
            if name in ("q", "Q"):
                deep += 1 if name == "q" else -1
                if deep > _DEEPEST_STATE:
                    yield Finding("6.1.13", where, "States are nested too deep.")
            for kind, users in (("/Font", ("Tf",)), ("/XObject", ("Do",)), ("/ExtGState", ("gs",))):
                if name in users and str(operands[0]) not in resources.get(kind, Dictionary()):
                    yield Finding("6.2.2", where, f"{operands[0]} is not among its resources.")
        for note in page.obj.get("/Annots", Array([])):
            if str(note.get("/Subtype")) in ("/3D", "/Sound", "/Screen", "/Movie"):
                yield Finding("6.3.1", where, "It has an annotation that is not allowed.")
