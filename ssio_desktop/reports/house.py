"""Makes the look of an authority's documents out of its choices. The only place that does."""

from __future__ import annotations

from dataclasses import fields, replace

from ssio_desktop.domain.house_style import DEFAULTS, FURNITURE, StyleChoices, tint_of
from ssio_desktop.reports.style import (
    HouseStyle,
    Logo,
    Palette,
    Sheet,
    TextStyle,
    TypeScale,
    Words,
)

ON_ITS_SIDE = Sheet(width=841.89, height=595.28, left=48, right=48)
"""A4 for tables with many columns."""

_TITLES_MOST, _FURNITURE_MOST = 1.25, 1.15
"""Titles and furniture are large or out of the way already, and grow by so much at most."""


def house_of(
    authority: str, choices: StyleChoices, logo: Logo | None = None, sheet: Sheet | None = None
) -> HouseStyle:
    """The look of an authority of that name. The same choices are always the same look."""
    palette = Palette()
    bars = tuple((tone, choices.accent if tone == "plain" else ink) for tone, ink in palette.bars)
    return HouseStyle(
        authority=authority,
        service=choices.service,
        type=_scale(choices),
        palette=replace(
            palette,
            accent=choices.accent,
            strong_rule=choices.rule,
            head_fill=tint_of(choices.accent),
            bars=bars,
            series=(choices.accent, *palette.series[1:]),
        ),
        sheet=sheet or Sheet(),
        words=_words(choices),
        logo=replace(logo, place=choices.logo_place) if logo else None,
        headings={
            key: text for key, text in choices.words.items() if not key.startswith(f"{FURNITURE}.")
        },
    )


def _scale(choices: StyleChoices) -> TypeScale:
    own = TypeScale()
    factor = choices.size / DEFAULTS.size
    large, small = min(factor, _TITLES_MOST), min(factor, _FURNITURE_MOST)

    def made(style: TextStyle, by: float) -> TextStyle:
        ink = choices.accent if style.colour == DEFAULTS.accent else style.colour
        return replace(
            style,
            size=round(style.size * by, 2),
            leading=round(style.leading * by, 2),
            colour=ink,
            face=choices.face,
        )

    return TypeScale(
        kind=made(own.kind, factor),
        title=made(own.title, large),
        subtitle=made(own.subtitle, large),
        headings=(
            made(own.headings[0], large),
            made(own.headings[1], factor),
            made(own.headings[2], factor),
        ),
        body=made(own.body, factor),
        caption=made(own.caption, factor),
        table=made(own.table, factor),
        table_head=made(own.table_head, factor),
        label=made(own.label, factor),
        furniture=made(own.furniture, small),
    )


def _words(choices: StyleChoices) -> Words:
    chosen = {
        each.name: text
        for each in fields(Words)
        if (text := choices.words.get(f"{FURNITURE}.{each.name}", "").strip())
    }
    return replace(Words(), **chosen)
