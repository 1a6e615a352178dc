"""Reads a picture that somebody chose as a logo, and makes a small one of it that can be kept.

Pictures from outside are hostile until verified: bytes and pixels are counted before anything is
decoded, and what is kept is drawn anew, so that nothing else of the file travels along.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageOps

from ssio_desktop.errors import UserError
from ssio_desktop.reports.broken_pictures import MALFORMED, TOO_MANY
from ssio_desktop.reports.style import Logo

LARGEST_FILE: Final = 5_000_000
"""Bytes."""
LARGEST_KEPT: Final = 60_000
"""Bytes of what is kept, which goes along with each return."""
MOST_PIXELS: Final = 20_000_000
_KEPT = (600, 240)
"""Pixels: 300 to the inch at the size at which it is printed."""
_PRINTED = (144.0, 48.0)
"""Points."""
_LEAST = 8
_KINDS: Final = ("PNG", "JPEG")


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture fit to be kept. data: PNG or JPEG. Sizes are pixels."""

    data: bytes
    width: int
    height: int


def read_logo(data: bytes, name: str = "") -> KeptPicture:
    """A small picture made of a file's bytes. UserError where they are no PNG or JPEG, too large,
    or not in order. name: of the file, for the message."""
    if len(data) > LARGEST_FILE:
        raise _refused(
            f"The file has more than {LARGEST_FILE // 1_000_000} MB.", name, "logo.file-size"
        )
    picture = _small(data, name)
    kept = _encoded(picture)
    return KeptPicture(kept, picture.width, picture.height)


def logo_of(data: bytes) -> Logo | None:
    """A kept picture as it is printed, or None where it is not what this program keeps.

    It may have come with a colleague's return, and a document has to be printed all the same.
    """
    if len(data) > LARGEST_KEPT:
        return None
    try:
        with _opened(data) as picture:
            width, height = picture.size
            if width > _KEPT[0] or height > _KEPT[1] or picture.mode not in ("RGB", "P"):
                return None
            picture.load()
    except (*MALFORMED, *TOO_MANY):
        return None
    by = min(_PRINTED[0] / width, _PRINTED[1] / height)
    return Logo(data, round(width * by, 2), round(height * by, 2))


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data), formats=_KINDS)


def _small(data: bytes, name: str) -> Image.Image:
    try:
        with _opened(data) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise _refused(
                    f"The picture has {opened.width} by {opened.height} pixels.",
                    name,
                    "logo.pixels",
                )
            if min(opened.size) < _LEAST:
                raise _refused("The picture is too small to be seen.", name, "logo.small")
            opened.thumbnail((_KEPT[0] * 4, _KEPT[1] * 4))
            upright = ImageOps.exif_transpose(opened)
            flat = Image.new("RGB", upright.size, "white")
            clear = upright.convert("RGBA")
            flat.paste(clear, mask=clear.getchannel("A"))
    except TOO_MANY as problem:
        raise _refused("The picture has too many pixels.", name, "logo.pixels") from problem
    except MALFORMED as problem:
        raise _refused(
            "This is not a picture that can be used as a logo.", name, "logo.kind"
        ) from (problem)
    flat.thumbnail(_KEPT, Image.Resampling.LANCZOS)
    return flat


def _encoded(picture: Image.Image) -> bytes:
    """As PNG where that is small enough, which keeps edges sharp; else with fewer colours."""
    for attempt in (picture, picture.quantize(256), picture.quantize(32)):
        buffer = io.BytesIO()
        attempt.save(buffer, "PNG", optimize=True)
        if buffer.tell() <= LARGEST_KEPT:
            return buffer.getvalue()
    for quality in (85, 60, 30):
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=quality)
        if buffer.tell() <= LARGEST_KEPT:
            break
    return buffer.getvalue()


def _refused(what: str, name: str, code: str) -> UserError:
    return UserError(
        what,
        where=name,
        remedy="Choose a PNG or JPEG file of up to 5 MB and 20 million pixels. A logo of "
        f"{_KEPT[0]} pixels across prints sharply.",
        code=code,
    )
