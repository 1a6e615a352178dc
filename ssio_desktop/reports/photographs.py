"""Pictures that people add: cleaned of what they tell about a person, made small for lists and
for printing. Pictures are hostile until verified: pixels are counted before anything is decoded.
"""

from __future__ import annotations

import io
from contextlib import suppress
from typing import Final

from PIL import Image, ImageOps, ImageSequence

from ssio_desktop.errors import UserError
from ssio_desktop.reports.broken_pictures import MALFORMED, TOO_MANY
from ssio_desktop.reports.pictures import Photograph
from ssio_desktop.reports.strips import Picture, Strip, glue_all
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.reports.text import text_strips
from ssio_desktop.wording import say

MOST_PIXELS: Final = 60_000_000
_KINDS: Final = ("JPEG", "PNG", "WEBP", "GIF")
_JPEG: Final = frozenset({"JPEG", "MPO"})
"""What the library calls a JPEG, also one with further pictures behind it, as newer telephones
take."""
_PRINTED = 1_000
"""Pixels along the longer side of what is printed: 150 to the inch on most of a page."""
_WIDEST = 340.0
_HIGHEST = 300.0


def check_picture(data: bytes) -> None:
    """UserError where the bytes are no picture that can be shown, or have too many pixels."""
    with _opened(data) as picture:
        _load(picture)


def cleaned(data: bytes) -> bytes:
    """The picture drawn anew, upright, without place, time, camera or any other metadata.

    A JPEG stays one, of high quality; everything else becomes a PNG, a moving one where the picture
    moves. UserError as check_picture.
    """
    with _opened(data) as picture:
        kind = picture.format
        if kind not in _JPEG and _moves(picture):
            return _moving(picture)
        plain = _bare(picture)
    out = io.BytesIO()
    if kind in _JPEG:
        plain.convert("RGB").save(out, "JPEG", quality=92, optimize=True)
    else:
        plain.save(out, "PNG", optimize=True)
    return out.getvalue()


def thumbnail(data: bytes, side: int) -> bytes:
    """A small PNG of a picture. side: most pixels of either side. UserError as check_picture."""
    with _opened(data) as picture:
        picture.draft("RGB", (side * 2, side * 2))
        small = _bare(picture)
    small.thumbnail((side, side), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "PNG")
    return out.getvalue()


def for_print(data: bytes) -> bytes:
    """The picture as a small JPEG for a report, on white. The same bytes for the same picture."""
    with _opened(data) as picture:
        picture.draft("RGB", (_PRINTED, _PRINTED))
        plain = _bare(picture).convert("RGBA")
    plain.thumbnail((_PRINTED, _PRINTED), Image.Resampling.LANCZOS)
    flat = Image.new("RGB", plain.size, "white")
    flat.paste(plain, mask=plain.getchannel("A"))
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=72, optimize=True)
    return out.getvalue()


def photograph(data: bytes, caption: str, alternative: str) -> Photograph | None:
    """A picture that :func:`for_print` made, as a block; None where it is none."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as picture:
            if max(picture.size) > _PRINTED or picture.mode != "RGB":
                return None
            picture.load()
            return Photograph(data, *picture.size, caption, alternative)
    except (*MALFORMED, *TOO_MANY):
        return None


def photograph_strips(
    photo: Photograph, style: HouseStyle, width: float, parent: Node
) -> list[Strip]:
    """The picture on one page with its caption, tagged as a figure with its alternative text."""
    group = parent.add("Div")
    strips: list[Strip] = []
    if photo.caption.strip():
        strips += text_strips(photo.caption, width, style.type.caption, group.add("P"))
    node = group.add("Figure")
    node.alternative = photo.alternative
    by = min(min(width, _WIDEST) / photo.width, _HIGHEST / photo.height, 0.75)
    wide, high = round(photo.width * by, 2), round(photo.height * by, 2)
    strips.append(Strip(high, (Picture(0, 0, wide, high, photo.data, node),)))
    return glue_all(strips)


def _opened(data: bytes) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(data), formats=_KINDS)
    except (*MALFORMED, *TOO_MANY) as problem:
        raise _refused() from problem
    if picture.width * picture.height > MOST_PIXELS:
        picture.close()
        raise _refused()
    return picture


def _load(picture: Image.Image) -> None:
    try:
        picture.load()
    except (*MALFORMED, *TOO_MANY) as problem:
        raise _refused() from problem


def _bare(picture: Image.Image) -> Image.Image:
    """The pixels alone, upright."""
    _load(picture)
    turned = picture
    with suppress(*MALFORMED):
        # Where only what a camera notes is damaged, the picture stays as it lies.
        turned = ImageOps.exif_transpose(picture)
    try:
        upright = _in_bytes(turned)
        mode = "RGBA" if "A" in upright.getbands() or "transparency" in upright.info else "RGB"
        pixels = upright.convert(mode)
    except (*MALFORMED, *TOO_MANY) as problem:
        raise _refused() from problem
    bare = Image.new(mode, pixels.size)
    bare.paste(pixels)
    return bare


def _moves(picture: Image.Image) -> bool:
    """Whether it is several pictures; they are gone through to be counted."""
    try:
        return int(getattr(picture, "n_frames", 1)) > 1
    except (*MALFORMED, *TOO_MANY) as problem:
        raise _refused() from problem


def _moving(picture: Image.Image) -> bytes:
    """A picture that moves as a PNG that does, each of its pictures shown for as long."""
    pictures: list[Image.Image] = []
    lasting: list[float] = []
    out = io.BytesIO()
    try:
        for each in ImageSequence.Iterator(picture):
            if (len(pictures) + 1) * picture.width * picture.height > MOST_PIXELS:
                raise _refused()
            pictures.append(_bare(each).convert("RGBA"))
            lasting.append(float(each.info.get("duration", 100)))
        first, *others = pictures
        first.save(out, "PNG", save_all=True, append_images=others, duration=lasting, loop=0)
    except (*MALFORMED, *TOO_MANY) as problem:
        raise _refused() from problem
    return out.getvalue()


def _in_bytes(picture: Image.Image) -> Image.Image:
    """The picture with a byte for each shade. Scans have two bytes for a grey, of which the library
    would take all but the darkest for white."""
    if not picture.mode.startswith("I"):
        return picture
    grey = picture.point(lambda shade: shade * (1 / 257)).convert("L")
    grey.info.pop("transparency", None)
    return grey


def _refused() -> UserError:
    return UserError(
        say("This picture is damaged or too large to be shown."),
        remedy=say("Open it in a picture program, save it as a JPEG, and add that."),
        code="attachment.picture",
    )
