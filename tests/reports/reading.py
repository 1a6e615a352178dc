"""Reads a finished document as assistive software does: by its structure, not by its looks."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf

_CODE = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]+)>")


@dataclass(slots=True)
class Part:
    """One part of the structure. text: what is read out of it alone. pages: from 0."""

    role: str
    text: str = ""
    scope: str = ""
    alternative: str = ""
    pages: list[int] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    children: list[Part] = field(default_factory=list)

    def walk(self) -> Iterator[Part]:
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, *roles: str) -> list[Part]:
        """Every part of those roles below this one, in reading order."""
        return [part for part in self.walk() if part.role in roles]

    @property
    def whole(self) -> str:
        """Everything read out below this part."""
        return "".join(part.text for part in self.walk())


@dataclass(slots=True)
class PageText:
    """What one page draws. marked: by MCID, its role and text. artifacts: each text by itself.

    bare: operators that draw outside both, of which there should be none.
    """

    marked: dict[int, tuple[str, str]] = field(default_factory=dict)
    artifacts: list[str] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)


class Read:
    """A finished document, read. pages: what each draws. root: the part called Document."""

    def __init__(self, data: bytes) -> None:
        with Pdf.open(io.BytesIO(data)) as pdf:
            self.language = str(pdf.Root.Lang)
            self.title = str(pdf.docinfo["/Title"])
            self.metadata = pdf.Root.Metadata.read_bytes()
            self.says_tagged = bool(pdf.Root.MarkInfo.Marked)
            self.fonts = {
                str(font.BaseFont): "/FontFile2" in font.FontDescriptor
                for page in pdf.pages
                for font in page.Resources.Font.values()
            }
            self.pages = [_page_text(page) for page in pdf.pages]
            self._numbers = {page.objgen: at for at, page in enumerate(pdf.pages)}
            tree = pdf.Root.StructTreeRoot
            self.parent_tree = _parent_tree(tree.ParentTree)
            self.struct_parents = [int(page.StructParents) for page in pdf.pages]
            self.owners: dict[tuple[int, int], list[tuple[int, int]]] = {}
            (top,) = tree.K
            self.root = self._part(top)
            with pdf.open_outline() as outline:
                self.outline = [(level, item.title) for level, item in _outline(outline.root, 0)]

    def _part(self, element: Object) -> Part:
        part = Part(str(element.S)[1:], alternative=str(element.get("/Alt", "")))
        if "/A" in element and "/Scope" in element.A:
            part.scope = str(element.A.Scope)[1:]
        for kid in element.K if isinstance(element.K, Array) else [element.K]:
            if isinstance(kid, Dictionary) and kid.get("/Type") == "/StructElem":
                assert kid.P.objgen == element.objgen
                part.children.append(self._part(kid))
                continue
            mark, page = (kid, element.Pg) if isinstance(kid, int) else (kid.MCID, kid.Pg)
            at = self._numbers[page.objgen]
            self.owners.setdefault((at, int(mark)), []).append(element.objgen)
            part.marks.append((at, int(mark)))
            part.pages.append(at)
            part.text += self.pages[at].marked[int(mark)][1]
        return part

    @property
    def text(self) -> str:
        """All that is read out, part by part, one to a line."""
        return "\n".join(part.text for part in self.root.walk() if part.text)

    @property
    def words(self) -> str:
        """All that is read out, with single spaces."""
        return " ".join(self.text.split())


def _outline(
    items: list[pikepdf.OutlineItem], level: int
) -> Iterator[tuple[int, pikepdf.OutlineItem]]:
    for item in items:
        yield level, item
        yield from _outline(item.children, level + 1)


def _parent_tree(tree: Object) -> dict[int, list[tuple[int, int]]]:
    found = list(tree.Nums)
    return {
        int(key): [element.objgen for element in elements]
        for key, elements in zip(found[::2], found[1::2], strict=True)
    }


def _letters(font: Object) -> dict[int, str]:
    return {
        int(code, 16): chr(int(letter, 16))
        for code, letter in _CODE.findall(font.ToUnicode.read_bytes().partition(b"beginbfchar")[2])
    }


def _page_text(page: pikepdf.Page) -> PageText:
    """What a page draws, by what it is marked as."""
    letters = {name: _letters(font) for name, font in page.Resources.Font.items()}
    told = PageText()
    font: dict[int, str] = {}
    stack: list[tuple[str, int | str | None]] = []

    def say(text: str) -> None:
        if any(kind == "spoken" for kind, _ in stack):
            return
        match stack:
            case [("artifact", _), *_]:
                told.artifacts[-1] += text
            case [(role, int(number)), *_]:
                before = told.marked[number][1]
                told.marked[number] = (role, before + text)
            case _:
                told.bare.append(text)

    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                role, facts = str(operands[0])[1:], operands[1]
                if role == "Artifact":
                    stack.append(("artifact", None))
                    told.artifacts.append("")
                elif "/MCID" in facts:
                    number = int(facts.MCID)
                    assert number not in told.marked, "a number is used twice on one page"
                    told.marked[number] = (role, "")
                    stack.append((role, number))
                else:
                    say(str(facts.ActualText))
                    stack.append(("spoken", None))
            case "EMC":
                stack.pop()
            case "Tf":
                font = letters[str(operands[0])]
            case "Tj":
                say("".join(font[code] for code in bytes(operands[0])))
            case "f" | "S" | "s" | "B" | "re" if not stack:
                told.bare.append(str(operator))
            case _:
                pass
    assert not stack, "marked content is left open"
    return told
