"""Pictures for tests, drawn here: some with a place and a name in their metadata."""

from __future__ import annotations

import io

from PIL import Image

SECRET = "Taken by Officer Hidden"


def photo(colour: str = "red", *, side: int = 64) -> bytes:
    """A JPEG whose metadata says who took it and where, lying on its side."""
    picture = Image.new("RGB", (side, side // 2), colour)
    picture.putpixel((0, 0), (0, 0, 255))
    exif = Image.Exif()
    exif[0x010E] = SECRET
    exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 55.0, 1.0)})
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, comment=SECRET.encode(), quality=95)
    return out.getvalue()


def png(side: int = 40) -> bytes:
    """A PNG without metadata."""
    out = io.BytesIO()
    Image.new("RGBA", (side, side), (0, 128, 0, 128)).save(out, "PNG")
    return out.getvalue()
