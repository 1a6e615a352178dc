"""The pictures of the help: found beside its texts, scaled to the room, their words below them.

The words are the alternative text of the picture, which every reader of the page sees: a screen
reader has them as text, and nothing of a picture is said by the picture alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)

from ssio_desktop.ui.theme.tokens import Tokens

_ALT = QTextFormat.Property.ImageAltText
_LEAST = 120
"""Pixels; a picture is never made narrower."""


def place_pictures(document: QTextDocument, folder: Path | None, look: Tokens) -> None:
    """Give the document its pictures from the folder of the texts, and put their words below
    each. A picture that is not there is left out, and its words stay."""
    for block, place, form in reversed(list(_pictures(document))):
        name, words = form.name(), str(form.property(_ALT) or "")
        image = QImage(str(folder / name)) if folder is not None else QImage()
        cursor = QTextCursor(block)
        cursor.setPosition(place)
        if image.isNull():
            cursor.deleteChar()
        else:
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock()
        caption = QTextCharFormat()
        if look.family:
            caption.setFontFamilies([look.family])
        caption.setProperty(QTextFormat.Property.FontPixelSize, look.type.caption)
        caption.setForeground(QBrush(QColor(look.colours.muted)))
        cursor.insertText(words, caption)
        below = QTextBlockFormat()
        below.setBottomMargin(look.space.l)
        cursor.mergeBlockFormat(below)


def fit_pictures(document: QTextDocument, room: int) -> None:
    """Scale every picture to this many pixels of width, or to its own where that is less."""
    for block, place, form in list(_pictures(document)):
        image = document.resource(QTextDocument.ResourceType.ImageResource, QUrl(form.name()))
        if not isinstance(image, QImage) or image.isNull():
            continue
        width = min(image.width(), max(_LEAST, room))
        if round(form.width()) == width:
            continue
        form.setWidth(width)
        form.setHeight(width * image.height() / image.width())
        cursor = QTextCursor(block)
        cursor.setPosition(place)
        cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)


def _pictures(document: QTextDocument) -> Iterator[tuple[QTextBlock, int, QTextImageFormat]]:
    """Each picture with its block and its position in the document."""
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            if fragment.charFormat().isImageFormat():
                yield block, fragment.position(), fragment.charFormat().toImageFormat()
            at += 1
        block = block.next()
