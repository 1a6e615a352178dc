"""Every text that blocks print, in order: for what looks through a document's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ssio_desktop.reports.content import (
    Ask,
    Block,
    BulletList,
    Cell,
    Contents,
    Fields,
    Figure,
    Heading,
    KeepTogether,
    KeyValues,
    Note,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Table,
    Ticks,
)
from ssio_desktop.reports.pictures import Photograph


def words_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Every text that the blocks print, in order."""
    for block in blocks:
        match block:
            case Heading(text=text) | Paragraph(text):
                yield text
            case BulletList(items):
                yield from items
            case KeyValues(pairs):
                yield from (text for pair in pairs for text in pair)
            case Note(title, text):
                yield from (title, text)
            case SignatureBlock(signatures, statement):
                yield statement
                for one in signatures:
                    yield from (one.role, one.name, one.date)
            case Fields(fields):
                for field in fields:
                    yield from (field.label, *(words for _, words in field.options))
            case Table(columns, rows, caption):
                yield caption
                yield from (column.heading for column in columns)
                for row in rows:
                    yield from (cell.text if isinstance(cell, Cell) else cell for cell in row)
            case Figure(chart, caption):
                yield from (caption, *chart.words)
            case Ask(text, room, number, remark, answer):
                yield from (number, text, remark, answer)
                yield from room.choices if isinstance(room, Ticks) else ()
            case Photograph(caption=caption):
                yield caption
            case KeepTogether(inner):
                yield from words_of(inner)
            case PageBreak() | Contents():
                pass
