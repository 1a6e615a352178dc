"""Lays out what a document's first page begins with: the authority's name and its logo."""

from __future__ import annotations

from dataclasses import replace

from ssio_desktop.reports.strips import Picture, Piece, Strip, moved
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle, Logo
from ssio_desktop.reports.text import text_strips

_BESIDE = 14.0
"""White between a logo and the name beside it."""


def letterhead_strips(style: HouseStyle, width: float, root: Node) -> list[Strip]:
    """The name with the line below it, and the logo.

    A logo beside the name says nothing that the name does not, and is an artifact; one in place
    of the name is a figure whose words are the name (PDF/UA-1, 7.3).
    """
    logo = style.logo
    if logo is None:
        return _words(style, width, 0.0, root)
    if logo.place == "alone" or not (style.authority or style.service):
        return _alone(style, logo, width, root)
    left = logo.width + _BESIDE if logo.place == "left" else 0.0
    words = _words(style, width - logo.width - _BESIDE, left, root)
    tall = sum(strip.height for strip in words)
    height = max(tall, logo.height)
    x = 0.0 if logo.place == "left" else width - logo.width
    pieces: list[Piece] = [
        Picture(x, (height - logo.height) / 2, logo.width, logo.height, logo.data)
    ]
    y = (height - tall) / 2
    for strip in words:
        pieces += moved(strip.pieces, 0, y)
        y += strip.height
    return [Strip(height, tuple(pieces)), Strip(3.0)]


def _alone(style: HouseStyle, logo: Logo, width: float, root: Node) -> list[Strip]:
    node = root.add("Figure")
    node.alternative = style.authority or style.service or "The authority’s logo"
    picture = Picture(0, 0, logo.width, logo.height, logo.data, node)
    return [
        Strip(logo.height, (picture,)),
        Strip(3.0),
        *_words(replace(style, authority=""), width, 0.0, root),
    ]


def _words(style: HouseStyle, width: float, x: float, root: Node) -> list[Strip]:
    scale = style.type
    name = replace(scale.label, size=11, leading=15, colour=style.palette.accent)
    line = replace(scale.furniture, size=9.5, leading=13)
    strips: list[Strip] = []
    for text, look in ((style.authority, name), (style.service, line)):
        if text or (look is name and style.logo is None):
            strips += text_strips(text, width, look, root.add("P"), x=x)
    return strips
