"""Lays out each kind of block. Knows no pages and no PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ssio_desktop.reports.asking import ask_strips
from ssio_desktop.reports.charts import figure_strips
from ssio_desktop.reports.content import (
    Ask,
    Block,
    BulletList,
    Contents,
    Document,
    Fields,
    Figure,
    Heading,
    KeepTogether,
    KeyValues,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    SignatureBlock,
    Table,
    is_empty,
)  # fmt: skip
from ssio_desktop.reports.form_layout import field_strips
from ssio_desktop.reports.letterhead import letterhead_strips
from ssio_desktop.reports.photographs import photograph_strips
from ssio_desktop.reports.pictures import Photograph
from ssio_desktop.reports.strips import Fill, Strip, Stroke, glue_all, moved
from ssio_desktop.reports.structure import Node, Role
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.reports.tables import facts_strips, table_strips
from ssio_desktop.reports.text import (
    Item,
    heading_strips,
    list_strips,
    padded,
    passage,
    spaced,
    text_strips,
)  # fmt: skip

_HEADINGS: tuple[Role, ...] = ("H2", "H3", "H4")
_NOTE_PAD, _NOTE_BAR = 9.0, 3.0
_COMPANY = 60.0
"""Four lines of text."""
_AFTER = 8.0
"""White between a block that is not text and what follows."""


@dataclass(slots=True)
class Layout:
    """Lays blocks out one after another in a column, and builds their structure."""

    style: HouseStyle
    width: float
    level: int = 0
    """Of the last heading, so that none skips a level (PDF/UA-1, 7.4.2)."""

    def head(self, document: Document, root: Node) -> list[Strip]:
        """What stands above the first block: the authority, the kind, the title."""
        scale, palette = self.style.type, self.style.palette
        strips = letterhead_strips(self.style, self.width, root)
        rule = Stroke(0, 5, self.width, 5, palette.strong_rule, 1.5)
        strips.append(Strip(8, (rule,)))
        if document.kind:
            kind = text_strips(document.kind, self.width, scale.kind, root.add("P"))
            strips += spaced(kind, 16)
        title = text_strips(document.title, self.width, scale.title, root.add("H1"))
        strips += spaced(title, 2 if document.kind else 16)
        if document.subtitle:
            below = text_strips(document.subtitle, self.width, scale.subtitle, root.add("P"))
            strips += spaced(below, scale.title.after)
        strips[-1] = replace(strips[-1], height=strips[-1].height + scale.subtitle.after)
        return glue_all(strips, to_next=True)

    def blocks(self, blocks: Sequence[Block], parent: Node) -> list[Strip]:
        """The strips of all blocks in order. Empty blocks are passed over."""
        strips: list[Strip] = []
        after = 0.0
        new_page = False
        for block in blocks:
            if isinstance(block, PageBreak):
                new_page = True
                continue
            if is_empty(block) or isinstance(block, Contents):
                continue
            made = spaced(self._block(block, parent), after)
            if new_page:
                made[0] = replace(made[0], new_page=True)
                new_page = False
            strips += made
            after = self._after(block)
        return strips

    def _after(self, block: Block) -> float:
        match block:
            case Heading(level):
                return self.style.type.headings[level - 1].after
            case Paragraph() | BulletList():
                return self.style.type.body.after
            case _:
                return _AFTER

    def _block(self, block: Block, parent: Node) -> list[Strip]:
        scale = self.style.type
        match block:
            case Heading(level, text):
                self.level = min(level, self.level + 1)
                role = _HEADINGS[self.level - 1]
                look = scale.headings[level - 1]
                return heading_strips(text, self.width, look, parent, role, self.level - 1)
            case Paragraph(text):
                return passage(text, self.width, scale.body, parent)
            case BulletList():
                return self._bullets(block, parent)
            case KeyValues():
                return facts_strips(block, self.style, self.width, parent)
            case Table():
                return table_strips(block, self.style, self.width, parent)
            case Note():
                return self._note(block, parent)
            case SignatureBlock():
                return self._signatures(block, parent)
            case Fields():
                return field_strips(block, self.style, self.width, parent)
            case Figure():
                return figure_strips(block, self.style, self.width, parent)
            case Photograph():
                return photograph_strips(block, self.style, self.width, parent)
            case Ask():
                return ask_strips(block, self.style, self.width, parent)
            case KeepTogether(inner):
                strips = glue_all(self.blocks(inner, parent))
                if any(isinstance(one, SignatureBlock) for one in inner):
                    strips = _accompanied(strips)
                return strips
            case PageBreak() | Contents():
                return []

    def _bullets(self, block: BulletList, parent: Node) -> list[Strip]:
        items = [item for item in block.items if item.strip()]
        return list_strips(
            [
                Item(f"{number}." if block.numbered else "•", item)
                for number, item in enumerate(items, 1)
            ],
            self.width,
            self.style.type.body,
            parent,
            numbering="Decimal" if block.numbered else "Disc",
        )

    def _note(self, note: Note, parent: Node) -> list[Strip]:
        node = parent.add("Div")
        body = self.style.type.body
        palette = self.style.palette
        inner = self.width - 2 * _NOTE_PAD - _NOTE_BAR
        strips = [Strip(_NOTE_PAD - 1.5)]
        if note.title.strip():
            bold = replace(body, weight="bold", colour=palette.bar(note.tone))
            strips += text_strips(note.title, inner, bold, node.add("P"))
        strips = glue_all(strips, to_next=True)
        strips += spaced(passage(note.text, inner, body, node), 1.0)
        strips[-1] = replace(strips[-1], glued=True)
        strips.append(Strip(_NOTE_PAD))
        made: list[Strip] = []
        for strip in strips:
            high = strip.height + strip.gap
            behind = (
                Fill(0, 0, self.width, high, palette.tint(note.tone), key=(node, "tint")),
                Fill(0, 0, _NOTE_BAR, high, palette.bar(note.tone), key=(node, "bar")),
            )
            made.append(padded(strip, behind, x=_NOTE_BAR + _NOTE_PAD))
        return made

    def _signatures(self, block: SignatureBlock, parent: Node) -> list[Strip]:
        node = parent.add("Div")
        strips: list[Strip] = []
        if block.statement.strip():
            strips = passage(block.statement, self.width, self.style.type.body, node)
        for start in range(0, len(block.signatures), 2):
            strips += self._signature_row(block.signatures[start : start + 2], node)
        return _accompanied(glue_all(strips))

    def _signature_row(self, pair: Sequence[Signature], parent: Node) -> list[Strip]:
        words, scale = self.style.words, self.style.type
        gutter = 24.0
        width = (self.width - gutter) / 2
        label = 46.0
        value = replace(scale.table, leading=22)
        name = replace(scale.furniture, leading=22, size=9)
        columns: list[list[Strip]] = []
        for column, one in enumerate(pair):
            x = column * (width + gutter)
            node = parent.add("Div")
            made = text_strips(one.role, width, scale.label, node.add("P"), x=x)
            for word, known in ((words.name, one.name), (words.signed, ""), (words.date, one.date)):
                (said,) = text_strips(word, label, name, node.add("P"), x=x)[:1]
                line = Stroke(x + label, 19, x + width, 19, self.style.palette.rule, 0.75)
                pieces = (*said.pieces, line)
                if known.strip():
                    known_strips = text_strips(
                        known, width - label - 4, value, node.add("P"), x=x + label + 4
                    )
                    pieces = (*pieces, *known_strips[0].pieces)
                made.append(Strip(value.leading, pieces))
            columns.append(made)
        return _beside(columns)


def _accompanied(strips: list[Strip]) -> list[Strip]:
    """A place to sign is never alone on a page: nobody signs a sheet that says nothing."""
    return [replace(strips[0], company=_COMPANY), *strips[1:]]


def _beside(columns: Sequence[list[Strip]]) -> list[Strip]:
    """Columns of strips drawn side by side, aligned from their last strip upwards."""
    count = max(len(column) for column in columns)
    strips: list[Strip] = []
    for index in range(count):
        row = [
            column[index - (count - len(column))]
            for column in columns
            if index >= count - len(column)
        ]
        strips.append(
            Strip(
                max(strip.height for strip in row),
                tuple(piece for strip in row for piece in moved(strip.pieces, 0, 0)),
                gap=14.0 if index == 0 else 0.0,
            )
        )
    return strips
