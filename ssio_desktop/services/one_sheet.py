"""Draws what has to be one page in the largest type with which it is, and what had better be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from ssio_desktop.reports.authority_sheet import SIZES, smaller
from ssio_desktop.reports.content import Document
from ssio_desktop.reports.style import HouseStyle, Sheet
from ssio_desktop.services import house_style
from ssio_desktop.services.workspace import Workspace

_READABLE: Final = 6.7
"""Rather than in a smaller type, less is printed, where there is a shorter document to print."""


def on_one_sheet(ws: Workspace, documents: Iterable[Document], sheet: Sheet | None = None) -> bytes:
    """The first of some documents that is one page, in the largest type with which it is; where
    none is, the last in the smallest. documents: the same with less and less in it. The same record
    is the same bytes."""
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.pdf import lay_out, render_pdf  # noqa: PLC0415

    style = house_style.house(ws, sheet=sheet)

    def fitting(document: Document, sizes: Iterable[float]) -> HouseStyle | None:
        tried = (smaller(style, size) for size in sizes)
        return next((one for one in tried if len(lay_out(document, one)[1]) == 1), None)

    for document in documents:
        found = fitting(document, [size for size in SIZES if size >= _READABLE])
        if found is not None:
            return render_pdf(document, found)
    small = [size for size in SIZES if size < _READABLE]
    return render_pdf(document, fitting(document, small) or smaller(style, small[-1]))


def on_one_page_if_it_fits(ws: Workspace, document: Document) -> bytes:
    """A letter as the house style has it; where it would run on to another page, closer together
    and all of it in the type of the tables, if it is one page so. Never in a smaller type."""
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.pdf import lay_out, render_pdf  # noqa: PLC0415

    style = house_style.house(ws)
    tried = (style, _closer(style))
    fitting = next((one for one in tried if len(lay_out(document, one)[1]) == 1), style)
    return render_pdf(document, fitting)


def _closer(style: HouseStyle) -> HouseStyle:
    """All running text in the type of the tables, and half the white about headings."""
    made = smaller(style, style.type.table.size)
    first, second, third = (
        replace(each, before=each.before / 2, after=each.after / 2) for each in made.type.headings
    )
    return replace(made, type=replace(made.type, headings=(first, second, third)))
