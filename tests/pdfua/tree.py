"""Reads the structure tree of a file: its elements, whom they belong to and what they hold.

ISO 32000-1, 14.7. Judges nothing but the links of the tree itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String

from tests.pdfua.findings import Finding

Key: TypeAlias = tuple[int, int]

STANDARD = frozenset([
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
    "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure",
    "Formula", "Form",
])  # fmt: skip
HEADING = re.compile(r"H([1-9][0-9]*)")


@dataclass(eq=False, slots=True)
class Element:
    """One element. role: the standard type, or empty. marks: (page or stream, number).

    lang: its own or its nearest ancestor’s. objects: of annotations and the like it refers to.
    """

    obj: Object
    raw: str
    role: str
    where: str
    lang: str
    parent: Element | None = None
    children: list[Element] = field(default_factory=list)
    marks: list[tuple[Key, int]] = field(default_factory=list)
    objects: list[Key] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Element]:
        """This element, then each above it."""
        at: Element | None = self
        while at is not None:
            yield at
            at = at.parent

    def text(self, key: str) -> str | None:
        """A text of the element’s dictionary (Alt, ActualText, E, ID), or None."""
        value = self.obj.get(key)
        return None if value is None else str(value)

    def attribute(self, key: str, classes: Object | None = None) -> Object | None:
        """An attribute of any owner, the element’s own before that of its classes."""
        for name in ("/A", "/C"):
            found = self.obj.get(name)
            for item in found if isinstance(found, Array) else [found]:
                wanted = item
                if isinstance(item, Name) and classes is not None:
                    wanted = classes.get(str(item))
                for table in wanted if isinstance(wanted, Array) else [wanted]:
                    if isinstance(table, Dictionary) and key in table:
                        return table[key]
        return None


@dataclass(slots=True)
class Tree:
    """The elements of a file. owners: of each mark. roles: how each non-standard type is mapped."""

    top: list[Element] = field(default_factory=list)
    owners: dict[tuple[Key, int], list[Element]] = field(default_factory=dict)
    holders: dict[Key, Element] = field(default_factory=dict)
    named: dict[int, Object] = field(default_factory=dict)
    classes: Object | None = None
    findings: list[Finding] = field(default_factory=list)

    def elements(self) -> Iterator[Element]:
        """Every element in reading order."""
        for element in self.top:
            yield from element.walk()


def read_tree(pdf: Pdf) -> Tree:
    """The structure tree, with what is wrong in its links."""
    root = pdf.Root.get("/StructTreeRoot")
    tree = Tree()
    if not isinstance(root, Dictionary):
        tree.findings.append(Finding("tree.missing", "catalogue", "There is no structure tree."))
        return tree
    roles = root.get("/RoleMap")
    tree.classes = root.get("/ClassMap")
    _check_role_map(tree, roles)
    reader = _Reader(tree, roles)
    for item in _kids(root):
        reader.read(item, root, None, None)
    if not tree.top:
        tree.findings.append(Finding("tree.missing", "structure", "The structure tree is empty."))
    _read_parent_tree(tree, root)
    return tree


def standard_type(raw: str, roles: Object | None) -> tuple[str, bool]:
    """The standard type a type is mapped to (empty where there is none); whether it goes round."""
    seen: set[str] = set()
    at = raw
    while at not in STANDARD:
        if at in seen:
            return "", True
        seen.add(at)
        mapped = roles.get(f"/{at}") if isinstance(roles, Dictionary) else None
        if not isinstance(mapped, Name):
            # Levels beyond six are standard in PDF/UA only (ISO 14289-1, 7.4.3).
            return (at if HEADING.fullmatch(at) else ""), False
        at = str(mapped)[1:]
    return at, False


def _check_role_map(tree: Tree, roles: Object | None) -> None:
    if not isinstance(roles, Dictionary):
        return
    for name in sorted(roles.keys()):
        raw = name[1:]
        if raw in STANDARD:
            tree.findings.append(
                Finding("02-004", "role map", f"The standard type {raw} is mapped to another.")
            )
        elif standard_type(raw, roles)[1]:
            tree.findings.append(
                Finding("02-003", "role map", f"The mapping of {raw} is circular.")
            )


def _kids(obj: Object) -> list[Object | int]:
    kids = obj.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


class _Reader:
    def __init__(self, tree: Tree, roles: Object | None) -> None:
        self._tree = tree
        self._roles = roles
        self._seen: set[Key] = set()
        self._counts: dict[str, int] = {}

    def read(
        self, item: Object | int, parent: Object, above: Element | None, page: Object | None
    ) -> None:
        """One kid of the tree or of an element."""
        if not isinstance(item, Dictionary):
            if above is not None and page is not None:
                self._mark(above, page, int(item))
            elif item is not None:
                self._say("tree.kids", above, "A number of content stands without its page.")
            return
        kind = str(item.get("/Type", ""))
        if kind == "/MCR" and above is not None:
            holder = item.get("/Stm", item.get("/Pg", page))
            if holder is None or "/MCID" not in item:
                self._say("tree.kids", above, "A mark has no page or no number.")
            else:
                self._mark(above, holder, int(item.MCID))
        elif kind == "/OBJR" and above is not None:
            target = item.get("/Obj")
            if target is None:
                self._say("tree.kids", above, "A reference has no object.")
            else:
                above.objects.append(target.objgen)
                self._tree.holders.setdefault(target.objgen, above)
        elif isinstance(item.get("/S"), Name):
            self._element(item, parent, above, page)
        else:
            self._say("tree.kids", above, "A kid is neither an element nor content.")

    def _element(
        self, obj: Object, parent: Object, above: Element | None, page: Object | None
    ) -> None:
        raw = str(obj.S)[1:]
        role, _ = standard_type(raw, self._roles)
        self._counts[raw] = self._counts.get(raw, 0) + 1
        lang = str(obj["/Lang"]) if "/Lang" in obj else (above.lang if above else "")
        element = Element(obj, raw, role, f"{raw} {self._counts[raw]}", lang, above)
        if obj.is_indirect:
            if obj.objgen in self._seen:
                self._say("tree.kids", element, "The element stands in the tree more than once.")
                return
            self._seen.add(obj.objgen)
        if not role:
            self._say("02-001", element, f"{raw} is mapped to no standard type.")
        if "/P" not in obj or obj.P.objgen != parent.objgen:
            self._say("tree.parent", element, "Its parent entry does not name what it stands in.")
        (self._tree.top if above is None else above.children).append(element)
        for item in _kids(obj):
            self.read(item, obj, element, obj.get("/Pg", page))

    def _mark(self, element: Element, holder: Object, number: int) -> None:
        key = (holder.objgen, number)
        element.marks.append(key)
        owners = self._tree.owners.setdefault(key, [])
        owners.append(element)
        if len(owners) > 1:
            self._say("tree.kids", element, f"Its mark {number} belongs to another part too.")

    def _say(self, condition: str, element: Element | None, what: str) -> None:
        where = element.where if element else "structure"
        self._tree.findings.append(Finding(condition, where, what))


def _read_parent_tree(tree: Tree, root: Object) -> None:
    numbers = root.get("/ParentTree")
    if not isinstance(numbers, Dictionary):
        if tree.owners or tree.holders:
            tree.findings.append(Finding("tree.numbers", "structure", "There is no parent tree."))
        return
    tree.named = dict(NumberTree(numbers).items())
    following = root.get("/ParentTreeNextKey")
    if following is not None and tree.named and int(following) <= max(tree.named):
        tree.findings.append(
            Finding("tree.next-key", "structure", "The next key of the parent tree is taken.")
        )


def is_language(text: str) -> bool:
    """Whether a text has the shape of a language tag (RFC 3066, as ISO 32000-1, 14.9.2 asks)."""
    return re.fullmatch(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", text) is not None


def words(value: Object | None) -> str:
    """The text of a string entry, empty where it is missing or no string."""
    return str(value).strip() if isinstance(value, String | Name) else ""


def is_true(value: object) -> bool:
    """Whether an entry is there and true."""
    return isinstance(value, bool) and value
