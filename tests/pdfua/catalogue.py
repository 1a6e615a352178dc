"""What must be said of the file as a whole: metadata, view, layers, files, security, bookmarks.

Checkpoints 01-007, 06, 07, 11-003, 11-006, 20, 21, 25, 26, 30-001 and the like of ISO 14289-1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf
from lxml import etree
from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, Stream, String

from tests.pdfua.findings import Finding
from tests.pdfua.tree import Key, is_language, is_true, words

PDFUA = "http://www.aiim.org/pdfua/ns/id/"
DC = "http://purl.org/dc/elements/1.1/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML = "http://www.w3.org/XML/1998/namespace"
EXTRACT_FOR_ACCESS = 1 << 9


def check_catalogue(pdf: Pdf, data: bytes, language: str) -> Iterator[Finding]:
    """Everything that is wrong with the file as a whole."""
    yield from _marking(pdf, data)
    yield from _metadata(pdf, language)
    yield from _view(pdf)
    yield from _layers(pdf)
    yield from _objects(pdf)
    yield from _forms(pdf)
    yield from _security(pdf)
    yield from _outline(pdf, language)


def _marking(pdf: Pdf, data: bytes) -> Iterator[Finding]:
    if not re.match(rb"%PDF-1\.[0-7][\r\n]", data):
        yield Finding("file.header", "file", "The header is not that of PDF 1.0 to 1.7.")
    info = pdf.Root.get("/MarkInfo", Dictionary())
    if not is_true(info.get("/Marked")):
        yield Finding("tree.not-marked", "catalogue", "The file does not say that it is tagged.")
    if is_true(info.get("/Suspects")):
        yield Finding("01-007", "catalogue", "The file says that its tags are suspect.")
    lang = pdf.Root.get("/Lang")
    if lang is not None and not is_language(str(lang)):
        yield Finding("lang.syntax", "catalogue", f"“{lang}” is no language.")


def _metadata(pdf: Pdf, language: str) -> Iterator[Finding]:
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, Stream):
        yield Finding("06-001", "catalogue", "There is no XMP metadata.")
        return
    try:
        root = etree.fromstring(stream.read_bytes().strip().rstrip(b"\0"))
    except etree.XMLSyntaxError as error:
        yield Finding("meta.form", "metadata", f"It is no well-formed XML: {error}")
        return
    parts: list[tuple[str | None, str]]
    parts = [(item.prefix, (item.text or "").strip()) for item in root.iter(f"{{{PDFUA}}}part")]
    for holder in root.iter(f"{{{RDF}}}Description"):
        value = holder.get(f"{{{PDFUA}}}part")
        if value is not None:
            prefixes = [name for name, uri in holder.nsmap.items() if uri == PDFUA]
            parts.append(("pdfuaid" if "pdfuaid" in prefixes else prefixes[0], value.strip()))
    if parts != [("pdfuaid", "1")]:
        yield Finding("06-002", "metadata", "It does not name PDF/UA-1 by pdfuaid:part.")
    for name in ("amd", "corr"):
        if any(item.prefix != "pdfuaid" for item in root.iter(f"{{{PDFUA}}}{name}")):
            yield Finding("06-002", "metadata", f"pdfuaid:{name} has another prefix.")
    titles = [item for title in root.iter(f"{{{DC}}}title") for item in title.iter(f"{{{RDF}}}li")]
    if not any((item.text or "").strip() for item in titles):
        yield Finding("06-003", "metadata", "There is no dc:title.")
    else:
        info = words(pdf.docinfo.get("/Title"))
        if info and info not in {(item.text or "").strip() for item in titles}:
            yield Finding("meta.title", "metadata", f"The title is another than “{info}”.")
    alternatives = [
        {item.get(f"{{{XML}}}lang") for item in group.iter(f"{{{RDF}}}li")}
        for group in root.iter(f"{{{RDF}}}Alt")
    ]
    if {"x-default"} in alternatives and not language:
        yield Finding("11-006", "metadata", "Its words are in no language.")


def _view(pdf: Pdf) -> Iterator[Finding]:
    shown = pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle")
    if shown is None:
        yield Finding("07-001", "catalogue", "It is not said that the title is to be shown.")
    elif not is_true(shown):
        yield Finding("07-002", "catalogue", "The title is not to be shown.")


def _layers(pdf: Pdf) -> Iterator[Finding]:
    layers = pdf.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary):
        return
    settings = [("20-002", layers.get("/D"))]
    settings += [("20-001", item) for item in layers.get("/Configs", Array([]))]
    for condition, setting in settings:
        if not isinstance(setting, Dictionary):
            continue
        if not words(setting.get("/Name")):
            yield Finding(condition, "optional content", "A configuration has no name.")
        if "/AS" in setting:
            yield Finding("20-003", "optional content", "A configuration switches by itself.")


def _objects(pdf: Pdf) -> Iterator[Finding]:
    for obj in pdf.objects:
        if isinstance(obj, Stream):
            if obj.get("/Subtype") == "/Form" and "/Ref" in obj:
                yield Finding("30-001", f"object {obj.objgen[0]}", "It draws another file’s page.")
        elif isinstance(obj, Dictionary | Array):
            yield from _tables(obj, f"object {obj.objgen[0]}", 0)


def _tables(obj: object, where: str, depth: int) -> Iterator[Finding]:
    """What is wrong with file specifications, media clips and actions inside one object."""
    if depth > 20:
        return
    if isinstance(obj, Array):
        for item in obj:
            if isinstance(item, Dictionary | Array) and not item.is_indirect:
                yield from _tables(item, where, depth + 1)
    elif isinstance(obj, Dictionary):
        if "/EF" in obj and not (words(obj.get("/F")) and words(obj.get("/UF"))):
            yield Finding("21-001", where, "An embedded file has no F or no UF entry.")
        if obj.get("/S") == "/MCD":
            if "/CT" not in obj:
                yield Finding("28-014", where, "A media clip does not say its type.")
            if not _has_multilingual_text(obj.get("/Alt")):
                yield Finding("28-015", where, "A media clip has no words in its place.")
        if obj.get("/S") == "/JavaScript" and "/JS" in obj:
            yield Finding("script", where, "The file runs a script.")
        for value in obj.values():
            if isinstance(value, Dictionary | Array) and not value.is_indirect:
                yield from _tables(value, where, depth + 1)


def _has_multilingual_text(value: Object | None) -> bool:
    """Pairs of a language and a text (ISO 32000-1, 14.9.2.4)."""
    if not isinstance(value, Array) or len(value) < 2 or len(value) % 2:
        return False
    return all(isinstance(item, String) for item in value) and all(
        words(item) for item in list(value)[1::2]
    )


def _forms(pdf: Pdf) -> Iterator[Finding]:
    packets = pdf.Root.get("/AcroForm", Dictionary()).get("/XFA")
    items = list(packets) if isinstance(packets, Array) else [packets]
    text = b"".join(item.read_bytes() for item in items if isinstance(item, Stream))
    if re.search(rb"<(\w+:)?dynamicRender[^>]*>\s*required\s*<", text):
        yield Finding("25-001", "form", "The form is a dynamic XFA form.")


def _security(pdf: Pdf) -> Iterator[Finding]:
    rules = pdf.trailer.get("/Encrypt")
    if rules is None:
        return
    # A file that does not say what is permitted (26-001) cannot be opened at all.
    if not int(rules.P) & EXTRACT_FOR_ACCESS:
        yield Finding("26-002", "encryption", "Reading aloud is not permitted.")


def _outline(pdf: Pdf, language: str) -> Iterator[Finding]:
    top = pdf.Root.get("/Outlines", Dictionary()).get("/First")
    if top is None:
        return
    if not language:
        yield Finding("11-003", "bookmarks", "They are in no language.")
    pages: set[Key] = {page.obj.objgen for page in pdf.pages}
    waiting: list[Object] = [top]
    seen: set[Key] = set()
    while waiting:
        item = waiting.pop()
        if item.objgen in seen:
            yield Finding("outline.form", "bookmarks", "They go round in a circle.")
            return
        seen.add(item.objgen)
        title = words(item.get("/Title"))
        if not title:
            yield Finding("outline.title", "bookmarks", "A bookmark has no words.")
        action = item.get("/A", Dictionary(S=Name.GoTo) if "/Dest" in item else Dictionary())
        target = item.get("/Dest", action.get("/D"))
        if action.get("/S") == "/GoTo" and not _leads_to_a_page(pdf, target, pages):
            yield Finding("outline.target", f"bookmark “{title}”", "It leads to no page.")
        waiting += [item[key] for key in ("/Next", "/First") if key in item]


def _leads_to_a_page(pdf: Pdf, target: Object | None, pages: set[Key]) -> bool:
    if isinstance(target, Name):
        target = pdf.Root.get("/Dests", Dictionary()).get(str(target))
    elif isinstance(target, String):
        names = pdf.Root.get("/Names", Dictionary()).get("/Dests")
        target = NameTree(names).get(str(target)) if names is not None else None
    if isinstance(target, Dictionary):
        target = target.get("/D")
    if not isinstance(target, Array) or not len(target):
        return False
    first = target[0]
    return isinstance(first, pikepdf.Dictionary) and first.objgen in pages
