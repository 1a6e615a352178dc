"""Turns a document into the bytes of a PDF."""

from __future__ import annotations

from dataclasses import replace

from ssio_desktop.reports.blocks import Layout
from ssio_desktop.reports.content import Document
from ssio_desktop.reports.contents import with_page_numbers
from ssio_desktop.reports.headings import worded
from ssio_desktop.reports.omissions import with_omissions_told
from ssio_desktop.reports.pages import Page, paginate
from ssio_desktop.reports.paint import paint
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.reports.tags import finish


def render_pdf(document: Document, style: HouseStyle) -> bytes:
    """A tagged PDF of the document.

    The same document and style are the same bytes each time, whatever the day, the time zone or
    the process, with the same version of the program and its libraries. SurroundingsError where
    the program's fonts cannot be read.
    """
    document = worded(document, style.headings)
    root, pages = lay_out(document, style)
    painted = paint(document, style, pages, root)
    return finish(painted, document, style, root)


def lay_out(document: Document, style: HouseStyle) -> tuple[Node, list[Page]]:
    """The document's structure, and its pages as placed strips."""
    whole = replace(document, blocks=with_omissions_told(document))
    return _placed(with_page_numbers(whole, lambda each: _placed(each, style)[1]), style)


def _placed(document: Document, style: HouseStyle) -> tuple[Node, list[Page]]:
    root = Node("Document")
    layout = Layout(style, style.sheet.text_width)
    strips = layout.head(document, root)
    strips += layout.blocks(document.blocks, root)
    return root, paginate(strips, style.sheet.text_height)
