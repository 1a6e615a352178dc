"""What the elements of the structure must be and hold: headings, tables, lists, figures, notes.

Checkpoints 09, 11-002, 13, 14, 15, 17, 19; the syntax of ISO 32000-1, tables 333 and 336 to 338.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pikepdf import Array

from tests.pdfua.findings import Finding
from tests.pdfua.grid import check_grid
from tests.pdfua.tree import HEADING, Element, Tree, is_language

# By condition: what an element may stand in, and what it may hold.
PARENTS = {
    "09-004": {
        "TR": {"Table", "THead", "TBody", "TFoot"},
        "THead": {"Table"},
        "TBody": {"Table"},
        "TFoot": {"Table"},
        "TH": {"TR"},
        "TD": {"TR"},
    },
    "09-005": {"LI": {"L"}, "LBody": {"LI"}},
    "09-006": {"TOCI": {"TOC"}},
    "09-007": {"RB": {"Ruby"}, "RT": {"Ruby"}, "RP": {"Ruby"}},
    "09-008": {"WT": {"Warichu"}, "WP": {"Warichu"}},
}
KIDS = {
    "09-004": {
        "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
        "TR": {"TH", "TD"},
        "THead": {"TR"},
        "TBody": {"TR"},
        "TFoot": {"TR"},
    },
    "09-005": {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}},
    "09-006": {"TOC": {"TOC", "TOCI", "Caption"}},
    "09-007": {"Ruby": {"RB", "RT", "RP"}},
    "09-008": {"Warichu": {"WT", "WP"}},
}


def check_parts(tree: Tree, language: str) -> Iterator[Finding]:
    """Everything that is wrong with elements themselves."""
    for element in tree.elements():
        yield from _syntax(element)
        yield from _words(element, language)
        if element.role == "Table":
            yield from _order_in_table(element)
            yield from _headers(element, tree)
            yield from check_grid(element, tree)
    yield from _headings(tree)
    yield from _notes(tree)


def _syntax(element: Element) -> Iterator[Finding]:
    above = element.parent.role if element.parent else ""
    kids = [child.role for child in element.children]
    for condition, rules in PARENTS.items():
        if element.role in rules and above not in rules[element.role]:
            yield Finding(condition, element.where, f"It stands in {above or 'nothing'}.")
    for condition, rules in KIDS.items():
        strange = [kid for kid in kids if kid not in rules.get(element.role, {kid})]
        if strange:
            yield Finding(condition, element.where, f"It holds {', '.join(strange)}.")
    if element.role in ("L", "TOC") and "Caption" in kids[1:]:
        condition = "09-005" if element.role == "L" else "09-006"
        yield Finding(condition, element.where, "Its caption is not first.")


def _order_in_table(table: Element) -> Iterator[Finding]:
    kids = [child.role for child in table.children]
    count = Counter(kids)
    for role in ("THead", "TFoot", "Caption"):
        if count[role] > 1:
            yield Finding("09-004", table.where, f"It holds {count[role]} of {role}.")
    if (count["THead"] or count["TFoot"]) and not count["TBody"]:
        yield Finding("09-004", table.where, "It has a head or a foot and no body.")
    if "Caption" in kids[1:-1]:
        yield Finding("09-004", table.where, "Its caption is neither first nor last.")


def _words(element: Element, language: str) -> Iterator[Finding]:
    alternative, actual = element.text("/Alt"), element.text("/ActualText")
    if element.role in ("Figure", "Formula") and not alternative and actual is None:
        condition = "13-004" if element.role == "Figure" else "17-002"
        yield Finding(condition, element.where, "No words stand in its place.")
    spoken = (alternative, actual, element.text("/E"))
    if any(text is not None for text in spoken) and not (element.lang or language):
        yield Finding("11-002", element.where, "The words in its place are in no language.")
    own = element.text("/Lang")
    if own is not None and not is_language(own):
        yield Finding("lang.syntax", element.where, f"“{own}” is no language.")


def _headings(tree: Tree) -> Iterator[Finding]:
    last = 0
    levels = False
    for element in tree.elements():
        found = HEADING.fullmatch(element.role)
        if not found:
            continue
        levels = True
        level = int(found[1])
        if not last and level != 1:
            yield Finding("14-002", element.where, "The first heading is not of level 1.")
        elif last and level > last + 1:
            yield Finding("14-003", element.where, f"It follows level {last} directly.")
        last = level
    plain = [element for element in tree.elements() if element.role == "H"]
    if plain and levels:
        yield Finding("14-007", plain[0].where, "Headings are with and without a level.")
    for element in tree.elements():
        if sum(child.role == "H" for child in element.children) > 1:
            yield Finding("14-006", element.where, "It holds more than one heading.")


def _headers(table: Element, tree: Tree) -> Iterator[Finding]:
    cells = [part for part in table.walk() if part.role in ("TH", "TD") and _table(part) is table]
    heads = [cell for cell in cells if cell.role == "TH"]
    known = {cell.text("/ID") for cell in heads}
    named: list[set[str]] = []
    for cell in cells:
        if cell.role == "TD":
            found = cell.attribute("/Headers", tree.classes)
            ids = {str(item) for item in found} if isinstance(found, Array) else set()
            named.append(ids if ids <= known else set())
            if not ids <= known:
                yield Finding("15-003", cell.where, "It names a heading its table does not have.")
    if named and all(named):
        return
    for cell in heads:
        if str(cell.attribute("/Scope", tree.classes)) not in ("/Row", "/Column", "/Both"):
            yield Finding("15-003", cell.where, "It does not say whether it heads a row or column.")


def _table(cell: Element) -> Element | None:
    return next((part for part in cell.ancestors() if part.role == "Table"), None)


def _notes(tree: Tree) -> Iterator[Finding]:
    seen: set[str] = set()
    for element in tree.elements():
        if element.role != "Note":
            continue
        name = element.text("/ID")
        if not name:
            yield Finding("19-003", element.where, "It has no ID.")
        elif name in seen:
            yield Finding("19-004", element.where, f"Its ID “{name}” is another note’s too.")
        seen.add(name or "")
