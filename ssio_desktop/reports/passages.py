"""Numbers the passages of a document, so that each can be spoken of by its number.

A passage is what a reader would call accurate or not as one: an answer, a fact in a row of facts,
a table, a list, a note. Headings, places to sign and the list of versions are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Cell,
    Document,
    Figure,
    Heading,
    KeyValues,
    Note,
    Paragraph,
    Table,
)
from ssio_desktop.reports.texts import words_of

_TITLE = "The school and the visit"
_APART = frozenset({"Versions of this report", "Signatures", "Factual accuracy"})
"""Sections that speak of the report itself."""


@dataclass(frozen=True, slots=True)
class NumberedPassage:
    """One passage. section: heading above it. title: of its own, or that of its section."""

    number: int
    section: str
    title: str
    text: str

    @property
    def whole_title(self) -> str:
        """Section and title: ``Findings: What is going well?``."""
        if not self.section or self.section == self.title:
            return self.title
        return f"{self.section}: {self.title}"


def numbered(document: Document) -> tuple[Document, tuple[NumberedPassage, ...]]:
    """The document with a number in brackets before each passage, and the passages."""
    maker = _Numbering()
    for block in document.blocks:
        maker.take(block)
    return replace(document, blocks=tuple(maker.blocks)), tuple(maker.passages)


class _Numbering:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.passages: list[NumberedPassage] = []
        self._section = ""
        self._at: int | None = None
        """Where the last heading stands that has no number yet."""
        self._own = ""
        self._open = False
        """Whether what follows belongs to the passage under the last heading."""

    def take(self, block: Block) -> None:
        match block:
            case Heading(level, text):
                self._own = text
                if level == 1:
                    self._section = text
                self._at = len(self.blocks)
                self._open = False
            case _ if self._section in _APART:
                pass
            case KeyValues(pairs, columns=2):
                self.blocks.append(Heading(1, self._mark(_TITLE)))
                self._add("", _TITLE, "\n".join(f"{n}: {v}" for n, v in pairs if v.strip()))
            case KeyValues(pairs):
                block = replace(block, pairs=tuple(self._fact(n, v) for n, v in pairs))
                self._open = False
            case Note(title, text):
                block = replace(block, title=self._mark(title))
                self._add(self._section, title, text)
            case Table(_, _, caption) if caption.strip():
                block = replace(block, caption=self._mark(caption))
                self._add(self._section, caption, _text(block))
                self._open = False
            case Paragraph() | BulletList() | Table() | Figure():
                self._under_heading(_text(block))
        self.blocks.append(block)

    def _under_heading(self, text: str) -> None:
        if self._open or self._at is None:
            if self._open and self.passages:
                last = self.passages[-1]
                self.passages[-1] = replace(last, text=f"{last.text}\n{text}")
            return
        heading = self.blocks[self._at]
        assert isinstance(heading, Heading)
        self.blocks[self._at] = replace(heading, text=self._mark(heading.text))
        self._add(self._section, self._own, text)
        self._at, self._open = None, True

    def _fact(self, name: str, value: str) -> tuple[str, str]:
        if not value.strip():
            return name, value
        marked = self._mark(name)
        self._add(self._section, name, value)
        return marked, value

    def _mark(self, text: str) -> str:
        return f"[{len(self.passages) + 1}] {text}"

    def _add(self, section: str, title: str, text: str) -> None:
        number = len(self.passages) + 1
        self.passages.append(NumberedPassage(number, section, title, text.strip()))


def _text(block: Block) -> str:
    """A block's words as plain text, the rows of a table on lines of their own."""
    if isinstance(block, Table):
        return "\n".join(_row(block, row) for row in block.rows)
    if isinstance(block, BulletList):
        return "\n".join(f"• {item}" for item in block.items if item.strip())
    return "\n".join(words_of((block,)))


def _row(table: Table, row: Sequence[Cell | str]) -> str:
    cells: Iterable[str] = (cell.text if isinstance(cell, Cell) else cell for cell in row)
    named = zip((column.heading for column in table.columns), cells, strict=False)
    return "; ".join(f"{name}: {' '.join(text.split())}" for name, text in named if text.strip())
