"""How an authority's documents look: its name, colours, type and the furniture's words.

All of it is data. Nothing here draws.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ssio_desktop.domain.house_style import DEFAULTS, Face, LogoPlace
from ssio_desktop.reports.content import Tone

Weight: TypeAlias = Literal["regular", "bold", "italic", "bold-italic"]
Colour: TypeAlias = str
"""Six hexadecimal digits after ``#``."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """One size and weight of type. Measures are points; leading is from baseline to baseline."""

    size: float
    leading: float
    weight: Weight = "regular"
    colour: Colour = "#1c2530"
    before: float = 0.0
    after: float = 0.0
    face: Face = DEFAULTS.face


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Every size of type that a document uses, from its title to its foot."""

    kind: TextStyle = TextStyle(10.5, 14, "bold", "#5b6672")
    title: TextStyle = TextStyle(24, 28, "bold", "#17365d", after=2)
    subtitle: TextStyle = TextStyle(12.5, 17, "regular", "#48535f", after=4)
    headings: tuple[TextStyle, TextStyle, TextStyle] = (
        TextStyle(15, 19, "bold", "#17365d", before=20, after=5),
        TextStyle(11.5, 15, "bold", "#1c2530", before=12, after=2),
        TextStyle(10.5, 14.5, "bold-italic", "#1c2530", before=9, after=1),
    )
    body: TextStyle = TextStyle(10.5, 14.5, before=0, after=6)
    caption: TextStyle = TextStyle(9.5, 12.5, "bold", "#48535f", before=4, after=4)
    table: TextStyle = TextStyle(9.5, 12.5)
    table_head: TextStyle = TextStyle(9.5, 12.5, "bold", "#17365d")
    label: TextStyle = TextStyle(9.5, 12.5, "bold", "#48535f")
    furniture: TextStyle = TextStyle(8.5, 11, "regular", "#5b6672")


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours. Text on a tint keeps a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""

    accent: Colour = "#17365d"
    rule: Colour = "#c3ccd6"
    strong_rule: Colour = "#17365d"
    head_fill: Colour = "#e9eef4"
    draft: Colour = "#eceef1"
    tints: tuple[tuple[Tone, Colour], ...] = (
        ("plain", "#f2f4f7"),
        ("good", "#e3f1e6"),
        ("caution", "#fdf1d3"),
        ("alarm", "#fbe3e0"),
    )
    bars: tuple[tuple[Tone, Colour], ...] = (
        ("plain", "#17365d"),
        ("good", "#2c7a43"),
        ("caution", "#a86a00"),
        ("alarm", "#b3261e"),
    )
    series: tuple[Colour, ...] = ("#17365d", "#c8811a", "#5a8f7b", "#8c5a86", "#7d8894", "#b3564b")

    def tint(self, tone: Tone) -> Colour:
        """The background of a note or cell of that tone."""
        return dict(self.tints)[tone]

    def bar(self, tone: Tone) -> Colour:
        """The strong colour of that tone."""
        return dict(self.bars)[tone]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its margins, in points. A4 upright by default."""

    width: float = 595.28
    height: float = 841.89
    left: float = 62.0
    right: float = 62.0
    top: float = 74.0
    bottom: float = 70.0

    @property
    def text_width(self) -> float:
        """Between the side margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Between the top and bottom margins."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the furniture. ``{page}`` and ``{pages}`` are filled in. foot: the authority's
    own line in the foot of every page, or empty."""

    page: str = "Page {page} of {pages}"
    draft: str = "DRAFT"
    draft_note: str = "Draft: not yet issued"
    withdrawn: str = "WITHDRAWN"
    withdrawn_note: str = "Withdrawn"
    signed: str = "Signed"
    name: str = "Name"
    date: str = "Date"
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture of the authority. data: PNG or JPEG. width, height: as drawn, in points. place:
    beside the name, or in its place."""

    data: bytes
    width: float
    height: float
    place: LogoPlace = "left"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """An authority's look. Another authority is another value of this, not another program."""

    authority: str
    service: str = ""
    type: TypeScale = field(default_factory=TypeScale)
    palette: Palette = field(default_factory=Palette)
    sheet: Sheet = field(default_factory=Sheet)
    words: Words = field(default_factory=Words)
    logo: Logo | None = None
    headings: Mapping[str, str] = field(default_factory=dict)
    """The authority's own headings by key, such as ``dossier.categories``."""
    row_white: float = 1.0
    """How much white stands above and below a table’s row, against the usual."""
