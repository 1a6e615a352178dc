"""Makes the places of a drawn document into the fields of a PDF form that can be filled in.

ISO 32000-1, 12.7. Every widget has its appearance, so that a viewer need not draw one, and the
words that a screen reader says (PDF/UA-1, 7.18.4); its part of the structure is added by ``tags``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from ssio_desktop.reports.content import Field
from ssio_desktop.reports.form_fonts import typing_font
from ssio_desktop.reports.lines import tidy
from ssio_desktop.reports.paint import PlacedField
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle

Widgets: TypeAlias = Mapping[Node, Sequence[tuple[int, Object]]]
"""For each part of the structure its widgets, with their pages (from 0)."""

LONGEST = 4000
"""Characters that a text field takes."""

PRINT, HIDDEN = 4, 2
MULTILINE, RADIO, READ_ONLY = 1 << 12, 1 << 15, 1
_BEZIER = 0.5523
_TYPED = "/Typed 10 Tf 0 g"
"""How what is typed looks. Ticks and circles have looks of their own for each state."""


def add_fields(pdf: Pdf, placed: Sequence[PlacedField], style: HouseStyle) -> Widgets:
    """Add the form to a file; nothing where there are no fields."""
    if not placed:
        return {}
    maker = _Maker(pdf, style)
    by_name: dict[str, list[PlacedField]] = {}
    for each in placed:
        by_name.setdefault(each.place.field.name, []).append(each)
    for group in by_name.values():
        maker.make(group[0].place.field, group)
    pdf.Root.AcroForm = pdf.make_indirect(
        Dictionary(
            Fields=Array(maker.fields),
            DR=Dictionary(Font=Dictionary(Typed=typing_font(pdf))),
            DA=String(_TYPED),
        )
    )
    return maker.widgets


_Draw: TypeAlias = Callable[[PlacedField], str]


class _Maker:
    def __init__(self, pdf: Pdf, style: HouseStyle) -> None:
        self._pdf = pdf
        self._ink = _rgb(style.palette.accent)
        self.fields: list[Object] = []
        self.widgets: dict[Node, list[tuple[int, Object]]] = {}

    def make(self, field: Field, places: Sequence[PlacedField]) -> None:
        """One field with its widgets."""
        if field.kind == "choice":
            self._choice(field, places)
            return
        (placed,) = places
        widget = self._widget(placed, says=field.says)
        widget.T = _words(field.name)
        match field.kind:
            case "tick":
                value = _state(placed.place.option)
                widget.FT = Name.Btn
                widget.V = widget.AS = Name.Off
                self._looks(widget, placed, {value: self._ticked, "Off": self._square})
            case "text":
                widget.FT = Name.Tx
                widget.Ff = MULTILINE if field.lines > 1 else 0
                widget.MaxLen = LONGEST
                widget.DA = String(_TYPED)
                widget.AP = Dictionary(N=self._stream(placed, f"{self._frame(placed)} /Tx BMC EMC"))
            case _:
                widget.FT = Name.Tx
                widget.Ff = READ_ONLY
                widget.F = HIDDEN
                widget.V = _words(field.value)
                widget.DA = String(_TYPED)
                widget.AP = Dictionary(N=self._stream(placed, ""))
        self.fields.append(widget)

    def _choice(self, field: Field, places: Sequence[PlacedField]) -> None:
        parent = self._pdf.make_indirect(
            Dictionary(
                FT=Name.Btn,
                Ff=RADIO,
                T=_words(field.name),
                TU=_words(field.says),
                V=Name.Off,
                Kids=Array([]),
            )
        )
        words = dict(field.options)
        for placed in places:
            value = placed.place.option
            widget = self._widget(placed, says=f"{field.says}: {words[value]}")
            widget.Parent = parent
            widget.AS = Name.Off
            self._looks(widget, placed, {_state(value): self._chosen, "Off": self._circle})
            parent.Kids.append(widget)
        self.fields.append(parent)

    def _widget(self, placed: PlacedField, *, says: str) -> Object:
        page = self._pdf.pages[placed.page].obj
        widget = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([round(side, 2) for side in placed.box]),
                P=page,
                F=PRINT,
                TU=_words(says),
                MK=Dictionary(BC=Array(list(self._ink))),
                BS=Dictionary(W=1, S=Name.S),
            )
        )
        if "/Annots" not in page:
            page.Annots = Array([])
        page.Annots.append(widget)
        if placed.place.node is not None:
            self.widgets.setdefault(placed.place.node, []).append((placed.page, widget))
        return widget

    def _looks(self, widget: Object, placed: PlacedField, states: Mapping[str, _Draw]) -> None:
        normal = Dictionary()
        for state, draw in states.items():
            normal[f"/{state}"] = self._stream(placed, draw(placed))
        widget.AP = Dictionary(N=normal)

    def _stream(self, placed: PlacedField, drawing: str) -> Object:
        wide, high = _size(placed)
        return self._pdf.make_stream(
            drawing.encode(),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, wide, high]),
            Resources=Dictionary(),
        )

    def _pen(self, fill: str = "RG") -> str:
        return f"{' '.join(f'{part:g}' for part in self._ink)} {fill}"

    def _frame(self, placed: PlacedField) -> str:
        wide, high = _size(placed)
        return f"q {self._pen()} 1 w 0.5 0.5 {wide - 1:g} {high - 1:g} re S Q"

    def _square(self, placed: PlacedField) -> str:
        return self._frame(placed)

    def _ticked(self, placed: PlacedField) -> str:
        wide, high = _size(placed)
        points = [(0.22, 0.52), (0.42, 0.28), (0.8, 0.78)]
        (x, y), *rest = [(wide * across, high * up) for across, up in points]
        lines = " ".join(f"{right:.2f} {up:.2f} l" for right, up in rest)
        return f"{self._frame(placed)} q {self._pen()} 1.8 w {x:.2f} {y:.2f} m {lines} S Q"

    def _circle(self, placed: PlacedField) -> str:
        wide, _ = _size(placed)
        return f"q {self._pen()} 1 w {_round(wide / 2, wide / 2 - 0.5)} S Q"

    def _chosen(self, placed: PlacedField) -> str:
        wide, _ = _size(placed)
        return f"{self._circle(placed)} q {self._pen('rg')} {_round(wide / 2, wide / 4)} f Q"


def _round(centre: float, radius: float) -> str:
    """A circle of four curves."""
    c, r, k = centre, radius, radius * _BEZIER

    def curve(*numbers: float) -> str:
        return " ".join(f"{number:.3f}" for number in numbers) + " c"

    return " ".join([
        f"{c + r:.3f} {c:.3f} m",
        curve(c + r, c + k, c + k, c + r, c, c + r),
        curve(c - k, c + r, c - r, c + k, c - r, c),
        curve(c - r, c - k, c - k, c - r, c, c - r),
        curve(c + k, c - r, c + r, c - k, c + r, c),
    ])  # fmt: skip


def _size(placed: PlacedField) -> tuple[float, float]:
    left, bottom, right, top = placed.box
    return round(right - left, 2), round(top - bottom, 2)


def _state(value: str) -> str:
    """A value as the name of a state: letters, figures and hyphens only."""
    return "".join(each if each.isascii() and each.isalnum() else "-" for each in value)


def _words(text: str) -> String:
    return String(" ".join(tidy(text).split()))


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return (round(red, 4), round(green, 4), round(blue, 4))
