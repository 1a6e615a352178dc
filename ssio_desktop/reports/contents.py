"""Fills in a document's list of contents: lays the document out once to learn the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ssio_desktop.reports.content import Block, Cell, Column, Contents, Document, Table
from ssio_desktop.reports.pages import Page

_INDENT = "\u2003"
"""Before a heading of the second level; as wide as a letter is high."""
_PLACE = "000"
"""Stands for a page's number while the pages are not known."""


def with_page_numbers(
    document: Document, lay_out: Callable[[Document], Sequence[Page]]
) -> Document:
    """The document with its lists of contents filled in.

    lay_out: gives the pages of a document. The list takes as many lines with its numbers as
    without them, so that one trial is enough.
    """
    if not any(isinstance(block, Contents) for block in document.blocks):
        return document
    found = tuple(_headings(lay_out(document)))
    trial = _filled(document, [(level, title, _PLACE) for level, title, _ in found])
    pages = tuple(_headings(lay_out(trial)))
    return _filled(document, [(level, title, str(page)) for level, title, page in pages])


def _filled(document: Document, entries: Sequence[tuple[int, str, str]]) -> Document:
    def filled(block: Block) -> Block:
        return _table(entries, block.levels) if isinstance(block, Contents) else block

    return replace(document, blocks=tuple(filled(block) for block in document.blocks))


def _table(entries: Sequence[tuple[int, str, str]], levels: int) -> Table:
    return Table(
        (Column("Contents", 9), Column("Page", 1, "right")),
        tuple(
            (Cell(_INDENT * level + title, heading=level == 0), page)
            for level, title, page in entries
            if level < levels
        ),
    )


def _headings(pages: Sequence[Page]) -> Iterator[tuple[int, str, int]]:
    for number, page in enumerate(pages, 1):
        for placed in page:
            if placed.strip.bookmark:
                level, title = placed.strip.bookmark
                yield level, title, number
