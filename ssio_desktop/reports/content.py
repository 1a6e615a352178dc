"""What a document says, block by block. Must not know how it is drawn, nor where its words
came from.

Every text is plain: an ampersand is an ampersand, a blank line is a blank line. Nothing here is
markup, and nothing needs escaping.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias

from ssio_desktop.reports.flows import Flow
from ssio_desktop.reports.pictures import Photograph
from ssio_desktop.reports.schedules import Schedule

PRODUCER = "SSIO Desktop"
"""What a document’s properties say it was made by."""

Align: TypeAlias = Literal["left", "right", "centre"]
Tone: TypeAlias = Literal["plain", "good", "caution", "alarm"]
"""What a note or cell conveys. It is always said in words too, never by colour alone."""


@dataclass(frozen=True, slots=True)
class Title:
    """A heading that an authority may word for itself. key: such as ``dossier.categories``; text:
    the program's own words."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the document's title: level 1 for a section, 2 and 3 inside it. key: of the
    :class:`Title` it comes from, or empty."""

    level: Literal[1, 2, 3]
    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text as it was typed. A line break is kept; a blank line begins a new paragraph.

    Lines that begin with a bullet mark and a space are drawn as a list.
    """

    text: str


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items under bullets, or numbers from 1."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Facts as name and value pairs, one or two pairs to a row.

    A pair whose value is empty is left out; a pair of two empty texts keeps a place free.
    """

    pairs: tuple[tuple[str, str], ...]
    columns: Literal[1, 2] = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell that is more than plain text: a tone, or the heading of its row."""

    text: str
    tone: Tone = "plain"
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A table column. Width is its share of what the columns together ask for."""

    heading: str
    width: float = 1.0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under repeated column headings.

    caption: drawn above, and read out before the table. row_headings: whether the first cell
    of each row names the row. Rows shorter than the columns are filled with empty cells;
    ValueError for a longer one.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell | str, ...], ...]
    caption: str = ""
    row_headings: bool = False

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a table needs a column")
        if any(len(row) > len(self.columns) for row in self.rows):
            raise ValueError("a row has more cells than the table has columns")
        if any(not column.width > 0 for column in self.columns):
            raise ValueError("a column's width must be more than nothing")


@dataclass(frozen=True, slots=True)
class Note:
    """A passage set apart: a title in bold, and text."""

    title: str
    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Signature:
    """One person's place to sign. Name and date may be known already, or left to be written."""

    role: str
    name: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Places to sign, side by side in pairs, never divided by the end of a page."""

    signatures: tuple[Signature, ...]
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A place to fill in, on screen or with a pen. says: what a screen reader calls it. label:
    drawn with it. lines: of a text. options: value and words of a choice. A hidden field has a
    value, and is neither drawn nor filled in."""

    name: str
    kind: Literal["text", "tick", "choice", "hidden"]
    says: str
    label: str = ""
    lines: int = 1
    options: tuple[tuple[str, str], ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """Places to fill in, one below the other, never divided by the end of a page."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The document's headings down to a level, each with its page."""

    levels: Literal[1, 2] = 2


@dataclass(frozen=True, slots=True)
class Series:
    """One line or set of bars of a chart; None where a value is not known."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures by category, drawn as grouped bars (standing or lying) or as lines.

    unit: written after each value, such as ``%``. top: the end of the scale, or None to fit.
    steps: names of 1, 2, 3 and so on, written instead of the numbers and ending the scale.
    """

    kind: Literal["bar", "across", "line"]
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    top: float | None = None
    steps: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if any(len(series.values) != len(self.labels) for series in self.series):
            raise ValueError("each series of a chart needs one value for each label")

    @property
    def is_empty(self) -> bool:
        return not any(value is not None for one in self.series for value in one.values)

    @property
    def words(self) -> tuple[str, ...]:
        """Every text that it shows."""
        return (*self.labels, *self.steps, *(one.name for one in self.series))


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with a caption and the words that stand in for it (``alternative``)."""

    chart: Chart | Schedule | Flow
    caption: str
    alternative: str
    height: float = 170.0
    """Points."""

    def __post_init__(self) -> None:
        if not self.alternative.strip():
            raise ValueError("a figure needs words that stand in for it")


@dataclass(frozen=True, slots=True)
class Lines:
    """Room to write on: so many lines."""

    count: int = 1


@dataclass(frozen=True, slots=True)
class Ticks:
    """Choices, each beside a box to tick. several: whether more than one may be ticked."""

    choices: tuple[str, ...]
    several: bool = False


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes for single characters in groups, each with what goes in, such as ``("DD", 2)``."""

    groups: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """A question on paper, and the room for its answer.

    remark: set small below the question, such as when it applies. answer: printed instead of the
    room where it is known already.
    """

    text: str
    room: Lines | Ticks | Boxes
    number: str = ""
    remark: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that share a page wherever they fit on one."""

    blocks: tuple[Block, ...]


Block: TypeAlias = (
    Heading
    | Paragraph
    | BulletList
    | KeyValues
    | Table
    | Note
    | SignatureBlock
    | Fields
    | PageBreak
    | Contents
    | Figure
    | Photograph
    | Ask
    | KeepTogether
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts about the document, for its properties and its running head and foot.

    when: the moment the document speaks of, with a time zone. It is what the file says of its
    own making, so that the same content is the same bytes; the clock is never read.
    identifier: stable, such as the visit's id. running_head: left of every page's head, such
    as the school. version: as printed in the foot, such as ``Version 2, amendment 1``.
    draft: whether DRAFT is drawn across every page. withdrawn: whether WITHDRAWN is, in its place.
    marking: for the foot.
    """

    author: str
    when: datetime
    identifier: str = ""
    running_head: str = ""
    version: str = ""
    draft: bool = False
    withdrawn: bool = False
    marking: str = ""
    keywords: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.when.tzinfo is None:
            raise ValueError("a document's moment needs a time zone")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the document. relationship: what it is to the document (ISO 19005-3, E.2)."""

    name: str
    media_type: str
    data: bytes = field(repr=False)
    description: str
    relationship: Literal["Source", "Data", "Alternative", "Supplement"] = "Source"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. language is a BCP 47 tag."""

    title: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    subtitle: str = ""
    language: str = "en-GB"
    kind: str = ""
    """What sort of document this is, drawn above the title, such as ``Visit report``."""
    wording: str = ""
    """The first part of its headings' keys, such as ``dossier``; ``dossier.kind`` is the kind's."""
    attachments: tuple[Attachment, ...] = ()


def titles(document: str, **words: str) -> Mapping[str, Title]:
    """The headings of a kind of document that can be worded anew, by the last part of their key."""
    return {name: Title(f"{document}.{name}", text) for name, text in words.items()}


def heading(level: Literal[1, 2, 3], title: Title | str) -> Heading:
    """A heading of those words."""
    if isinstance(title, Title):
        return Heading(level, title.text, title.key)
    return Heading(level, title)


def section(
    title: Title | str, blocks: Iterable[Block], level: Literal[1, 2, 3] = 1
) -> tuple[Block, ...]:
    """A heading and its blocks, or nothing at all where every block is empty."""
    kept = tuple(block for block in blocks if not is_empty(block))
    return (heading(level, title), *kept) if kept else ()


def is_empty(block: Block) -> bool:
    """Whether a block would draw nothing worth reading."""
    match block:
        case Paragraph(text) | Heading(text=text):
            return not text.strip()
        case Note(title, text):
            return not (title.strip() or text.strip())
        case BulletList(items):
            return not any(item.strip() for item in items)
        case KeyValues(pairs):
            return not any(value.strip() for _, value in pairs)
        case Table(rows=rows):
            return not rows
        case SignatureBlock(signatures):
            return not signatures
        case Fields(fields):
            return not fields
        case KeepTogether(blocks):
            return all(is_empty(inner) for inner in blocks)
        case Figure(chart=chart):
            return chart.is_empty
        case PageBreak() | Contents() | Ask() | Photograph():
            return False
