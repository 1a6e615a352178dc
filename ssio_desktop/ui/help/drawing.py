"""Gives a text of help the type, colours and distances of the theme. Knows no page.

Qt reads Markdown into a document with looks of its own; they are replaced here from the tokens.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from ssio_desktop.ui.help.library import anchor_of
from ssio_desktop.ui.help.pictures import place_pictures
from ssio_desktop.ui.theme.tokens import Tokens

_LINE = 108.0
"""The height of a line in per cent of what the typeface asks for, which is ample already."""


def draw(
    document: QTextDocument, markdown: str, look: Tokens, pictures: Path | None = None
) -> None:
    """Put a text into the document, as the theme in force shows it. pictures: the folder that the
    text’s pictures are named from."""
    document.setMarkdown(markdown)
    document.setDocumentMargin(look.space.s)
    document.setIndentWidth(1.6 * look.type.body)
    whole = QTextCursor(document)
    whole.beginEditBlock()
    spans = _spans(document)
    whole.select(QTextCursor.SelectionType.Document)
    whole.mergeCharFormat(_type(look, look.type.body, look.colours.text))
    for block in _blocks(document):
        _dress_block(block, look)
    for start, length, is_link in spans:
        _dress_span(document, start, length, is_link, look)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, look)
    place_pictures(document, pictures, look)
    whole.endEditBlock()
    document.clearUndoRedoStacks()


def heading_block(document: QTextDocument, anchor: str) -> QTextBlock | None:
    """The heading that a link names; None where there is none."""
    for block in _blocks(document):
        if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
            return block
    return None


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found = []
    block = document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _type(
    look: Tokens, pixels: int, ink: str, weight: QFont.Weight | None = None
) -> QTextCharFormat:
    made = QTextCharFormat()
    if look.family:
        made.setFontFamilies([look.family])
    made.setProperty(QTextFormat.Property.FontPixelSize, pixels)
    made.setForeground(QBrush(QColor(ink)))
    if weight is not None:
        made.setFontWeight(weight)
    return made


def _dress_block(block: QTextBlock, look: Tokens) -> None:
    cursor = QTextCursor(block)
    space, level = look.space, block.blockFormat().headingLevel()
    form = QTextBlockFormat()
    form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    in_list, in_table = block.textList() is not None, cursor.currentTable() is not None
    form.setTopMargin(space.l if level and block.position() else 0)
    form.setBottomMargin(0 if in_table else space.xs if in_list or level else space.m)
    following = block.next()
    if in_list and (not following.isValid() or following.textList() is None):
        form.setBottomMargin(space.m)
    cursor.mergeBlockFormat(form)
    if level:
        size = look.type.heading if level <= 2 else look.type.lead
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        # Set and not merged: what makes headings larger by Qt's own steps has to go.
        cursor.setCharFormat(_type(look, size, look.colours.text, QFont.Weight.Bold))


def _spans(document: QTextDocument) -> list[tuple[int, int, bool]]:
    """Links and keys: (position, length, whether it is a link). Keys are written as code."""
    found = []
    for block in _blocks(document):
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            form = fragment.charFormat()
            if form.isAnchor() or form.fontFixedPitch():
                found.append((fragment.position(), fragment.length(), form.isAnchor()))
            at += 1
    return found


def _dress_span(
    document: QTextDocument, start: int, length: int, is_link: bool, look: Tokens
) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    form = QTextCharFormat()
    if is_link:
        form.setForeground(QBrush(QColor(look.colours.accent)))
        form.setFontUnderline(True)
    else:
        form.setFontFixedPitch(False)
        form.setFontWeight(QFont.Weight.Bold)
        form.setForeground(QBrush(QColor(look.colours.on_soft)))
        form.setBackground(QBrush(QColor(look.colours.soft)))
    cursor.mergeCharFormat(form)


def _dress_table(table: QTextTable, look: Tokens) -> None:
    form = table.format()
    form.setCellPadding(look.space.xs)
    form.setCellSpacing(0)
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(QColor(look.colours.edge)))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setBottomMargin(look.space.m)
    table.setFormat(form)
