"""What annotations must have: a place in the structure, words, and an order for the keyboard.

Checkpoints 11-004, 11-005 and 28.
"""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf

from tests.pdfua.content import appearances, draws_outside_artifacts
from tests.pdfua.findings import Finding
from tests.pdfua.tree import Element, Key, Tree, words

HIDDEN = 2
KNOWN = frozenset([
    "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight",
    "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment",
    "Sound", "Movie", "Widget", "Screen", "PrinterMark", "TrapNet", "Watermark", "3D",
])  # fmt: skip


def check_annotations(pdf: Pdf, tree: Tree, language: str) -> Iterator[Finding]:
    """Everything that is wrong with the annotations of every page."""
    known = _widgets_of(pdf)
    for number, page in enumerate(pdf.pages, start=1):
        notes = [item for item in page.get("/Annots", Array([])) if isinstance(item, Dictionary)]
        if not notes:
            continue
        where = f"page {number}"
        if "/Tabs" not in page:
            yield Finding("28-008", where, "It has annotations and no order for the tab key.")
        elif page["/Tabs"] != "/S":
            yield Finding("28-009", where, "The tab key does not follow the structure.")
        for note in notes:
            kind = str(note.get("/Subtype", "/?"))[1:]
            yield from _annotation(
                page, note, kind, f"{kind} on page {number}", tree, language, known
            )


def _annotation(
    page: pikepdf.Page,
    note: Object,
    kind: str,
    where: str,
    tree: Tree,
    language: str,
    known: frozenset[Key],
) -> Iterator[Finding]:
    holder = tree.holders.get(note.objgen) if note.is_indirect else None
    if kind == "PrinterMark":
        if holder is not None or "/StructParent" in note:
            yield Finding("28-017", where, "A printer’s mark is part of the structure.")
        if any(draws_outside_artifacts(stream) for stream in appearances(note)):
            yield Finding("28-018", where, "What it draws is not marked as an artifact.")
        return
    if int(note.get("/F", 0)) & HIDDEN or _outside(page, note):
        return
    if kind == "TrapNet":
        yield Finding("28-007", where, "Trapping belongs in no such file.")
        return
    yield from _numbers(note, where, holder, tree)
    lang = (holder.lang if holder else "") or language
    roles = [part.role for part in holder.ancestors()] if holder else []
    described = bool(words(note.get("/Contents")))
    alternative = bool(holder and holder.text("/Alt"))
    if described and not lang:
        yield Finding("11-004", where, "Its words are in no language.")
    if kind == "Widget":
        yield from _widget(note, where, roles, alternative, lang)
        yield from _field(note, where, holder, known)
    elif kind == "Link":
        if "Link" not in roles:
            yield Finding("28-011", where, "It stands in no Link of the structure.")
        if not described:
            yield Finding("28-012", where, "It has no words in Contents.")
    elif kind != "Popup":
        if roles[:1] != ["Annot"]:
            condition = "28-002" if kind in KNOWN else "28-006"
            yield Finding(condition, where, "It stands in no Annot of the structure.")
        if not described and not alternative:
            condition = "28-004" if kind in KNOWN else "28-006"
            yield Finding(condition, where, "No words stand in its place.")
    if kind == "FileAttachment":
        file = note.get("/FS")
        if not isinstance(file, Dictionary) or not (
            words(file.get("/F")) and words(file.get("/UF"))
        ):
            yield Finding("28-016", where, "Its file has no F or no UF entry.")


def _numbers(note: Object, where: str, holder: Element | None, tree: Tree) -> Iterator[Finding]:
    key = note.get("/StructParent")
    named = tree.named.get(int(key)) if key is not None else None
    if holder is None:
        if named is not None:
            yield Finding("tree.numbers", where, "It is in the parent tree only.")
    elif named is None or named.objgen != holder.obj.objgen:
        yield Finding("tree.numbers", where, "The parent tree does not name its part.")


def _widget(
    note: Object, where: str, roles: list[str], alternative: bool, lang: str
) -> Iterator[Finding]:
    if "Form" not in roles:
        yield Finding("28-010", where, "It stands in no Form of the structure.")
    field = note
    if "/T" not in note and isinstance(note.get("/Parent"), Dictionary):
        field = note.Parent
    label = words(field.get("/TU"))
    if not label and not alternative:
        yield Finding("28-005", where, "The field has no words of its own.")
    if label and not lang:
        yield Finding("11-005", where, "The field’s words are in no language.")


def _widgets_of(pdf: Pdf) -> frozenset[Key]:
    """The widgets that the form knows: what it names, and their kids."""
    form = pdf.Root.get("/AcroForm", Dictionary())
    waiting = [*form.get("/Fields", Array([]))]
    found: set[Key] = set()
    while waiting:
        item = waiting.pop()
        if isinstance(item, Dictionary) and item.objgen not in found:
            found.add(item.objgen)
            waiting += [*item.get("/Kids", Array([]))]
    return frozenset(found)


def _field(
    note: Object, where: str, holder: Element | None, known: frozenset[Key]
) -> Iterator[Finding]:
    """What ISO 32000-1, 12.7 and 14.8.4.5 ask of a field that is on show."""
    if note.objgen not in known:
        yield Finding("form.field", where, "It belongs to no field of the form.")
    looks = list(appearances(note))
    if not looks:
        yield Finding("form.look", where, "It has no appearance.")
    elif "/AS" in note and str(note.AS) not in note.AP.N:
        yield Finding("form.look", where, "It has no appearance in the state that it is in.")
    if holder is not None and holder.role == "Form" and len(holder.objects) != 1:
        yield Finding("form.only", where, "Its Form part holds another field too.")


def _outside(page: pikepdf.Page, note: Object) -> bool:
    box = page.get("/CropBox", page.get("/MediaBox"))
    place = note.get("/Rect")
    if box is None or place is None:
        return False
    left, bottom, right, top = (float(side) for side in box)
    x1, y1, x2, y2 = (float(side) for side in place)
    apart_x = max(x1, x2) < min(left, right) or min(x1, x2) > max(left, right)
    apart_y = max(y1, y2) < min(bottom, top) or min(y1, y2) > max(bottom, top)
    return apart_x or apart_y
