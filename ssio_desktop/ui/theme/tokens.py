"""The measures of the design as frozen values: type, space, corners, and the shape of a palette.

Every size in the window comes from here, in logical pixels at 100 % text.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Swatch:
    """Colours that belong together: a fill, the text upon it, and the edge around it."""

    fill: str
    text: str
    edge: str


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette, every colour ``#rrggbb``.

    canvas lies behind everything, surface carries content, sunken is for wells and stripes.
    edge divides, outline bounds controls and must be seen (3:1). soft is a quiet accent fill.
    categories are keyed by code; tones are success, caution, danger, info and neutral.
    """

    name: str
    dark: bool
    canvas: str
    surface: str
    sunken: str
    rail: str
    hover: str
    text: str
    muted: str
    faint: str
    edge: str
    outline: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    soft: str
    on_soft: str
    danger: str
    danger_hover: str
    on_danger: str
    focus: str
    on_focus: str
    selection: str
    on_selection: str
    categories: Mapping[str, Swatch] = field(default_factory=dict)
    tones: Mapping[str, Swatch] = field(default_factory=dict)

    def text_pairs(self) -> Iterator[tuple[str, str, str]]:
        """Every text and background that meet, as name, text colour and background colour."""
        for ground in ("canvas", "surface", "sunken", "rail", "hover"):
            for ink in ("text", "muted", "faint", "accent", "danger"):
                yield f"{ink} on {ground}", getattr(self, ink), getattr(self, ground)
        for ink, ground in (
            ("on_accent", "accent"),
            ("on_accent", "accent_hover"),
            ("on_accent", "accent_pressed"),
            ("on_soft", "soft"),
            ("text", "soft"),
            ("muted", "soft"),
            ("accent", "soft"),
            ("on_danger", "danger"),
            ("on_danger", "danger_hover"),
            ("on_focus", "focus"),
            ("on_selection", "selection"),
        ):
            yield f"{ink} on {ground}", getattr(self, ink), getattr(self, ground)
        for family in (self.categories, self.tones):
            for name, swatch in family.items():
                yield f"{name}", swatch.text, swatch.fill
                yield f"{name} edge as text", swatch.edge, self.surface

    def shape_pairs(self) -> Iterator[tuple[str, str, str]]:
        """Every boundary that carries meaning and the ground it is seen on."""
        for ground in ("canvas", "surface", "sunken", "rail"):
            yield f"outline on {ground}", self.outline, getattr(self, ground)
            yield f"focus on {ground}", self.focus, getattr(self, ground)


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Sizes of type in pixels, a step of about a fifth from each to the next."""

    caption: int = 14
    body: int = 16
    lead: int = 18
    heading: int = 20
    title: int = 27
    display: int = 34


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in pixels, in fours. Related things stand at s, groups at l, sections at xl."""

    xxs: int = 2
    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 - the sizes of the trade
    xl: int = 24
    xxl: int = 32
    xxxl: int = 48


@dataclass(frozen=True, slots=True)
class Radii:
    """Corners in pixels: of controls, of cards, of badges."""

    control: int = 6
    card: int = 10
    badge: int = 5


@dataclass(frozen=True, slots=True)
class Sizes:
    """Heights and widths in pixels of what is pressed and read."""

    control: int = 41
    row: int = 38
    icon: int = 20
    small_icon: int = 16
    rail: int = 208
    rail_narrow: int = 68
    measure: int = 680
    """The widest a paragraph may run: about 75 characters."""


_S = TypeVar("_S", TypeScale, Spacing, Radii)


@dataclass(frozen=True, slots=True)
class Tokens:
    """All measures for one palette at one size of text."""

    colours: Colours
    text_scale: float = 1.0
    family: str = ""
    type: TypeScale = field(default_factory=TypeScale)
    space: Spacing = field(default_factory=Spacing)
    radius: Radii = field(default_factory=Radii)
    size: Sizes = field(default_factory=Sizes)

    @classmethod
    def at(cls, colours: Colours, text_scale: float = 1.0, family: str = "") -> Tokens:
        """The measures at a size of text: type grows in full, space by a third of that.

        Were space to double with the text, a laptop's window would hold little but margins.
        """
        airy = 1 + (text_scale - 1) / 3
        return cls(
            colours,
            text_scale,
            family,
            _times(TypeScale(), text_scale),
            _times(Spacing(), airy),
            _times(Radii(), airy),
            Sizes(
                control=_line(text_scale) + 2 * round(Spacing().s * airy) + 2,
                row=round(20 * text_scale + 18 * airy),
                icon=round(20 * text_scale),
                small_icon=round(16 * text_scale),
                rail=round(120 * text_scale + 88 * airy),
                rail_narrow=round(20 * text_scale + 48 * airy),
                measure=round(680 * text_scale),
            ),
        )


def _line(text_scale: float) -> int:
    """Pixels that a line of body text is high: Source Sans 3 takes 1.424 of its size."""
    return math.ceil(1.424 * round(TypeScale().body * text_scale))


def _times(scale: _S, factor: float) -> _S:
    grown = {each.name: round(getattr(scale, each.name) * factor) for each in fields(scale)}
    return replace(scale, **grown)
