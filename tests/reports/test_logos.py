"""A picture becomes a small one that can be kept, or is refused with a sentence."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from ssio_desktop.errors import UserError
from ssio_desktop.reports.logos import LARGEST_FILE, LARGEST_KEPT, logo_of, read_logo


def picture(
    width: int = 900, height: int = 300, kind: str = "PNG", mode: str = "RGB", colour: str = "green"
) -> bytes:
    """A plain picture as the bytes of a file."""
    buffer = io.BytesIO()
    Image.new(mode, (width, height), colour).save(buffer, kind)
    return buffer.getvalue()


def noise(width: int, height: int) -> bytes:
    """A picture that no method makes small."""
    state = 1
    pixels = bytearray()
    for _ in range(width * height * 3):
        state = (state * 1103515245 + 12345) % 2**31
        pixels.append(state >> 16 & 0xFF)
    buffer = io.BytesIO()
    Image.frombytes("RGB", (width, height), bytes(pixels)).save(buffer, "PNG")
    return buffer.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    """A part of a PNG file."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes that says it is this large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_kept_small_and_printed_with_its_own_proportions(kind: str) -> None:
    kept = read_logo(picture(kind=kind))
    assert (kept.width, kept.height) == (600, 200)
    assert len(kept.data) <= LARGEST_KEPT
    logo = logo_of(kept.data)
    assert logo is not None
    assert (logo.width, logo.height) == (144.0, 48.0)


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert read_logo(picture()).data == read_logo(picture()).data


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "L", "P", "1"])
def test_every_common_kind_of_pixels_is_taken(mode: str) -> None:
    kept = read_logo(picture(mode=mode, colour="white"))
    assert logo_of(kept.data) is not None


def test_what_is_clear_becomes_white_as_the_paper_is() -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (100, 100), (0, 0, 0, 0)).save(buffer, "PNG")
    with Image.open(io.BytesIO(read_logo(buffer.getvalue()).data)) as kept:
        assert kept.convert("RGB").getpixel((50, 50)) == (255, 255, 255)


def test_nothing_but_the_pixels_is_kept() -> None:
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "taken at the officer’s home"
    Image.new("RGB", (300, 100), "navy").save(buffer, "JPEG", exif=exif, comment=b"secret words")
    kept = read_logo(buffer.getvalue()).data
    assert b"secret words" not in kept
    assert b"officer" not in kept


def test_a_picture_of_noise_is_made_small_enough_all_the_same() -> None:
    assert len(read_logo(noise(400, 200)).data) <= LARGEST_KEPT


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "logo.kind"),
        (b"%PDF-1.7 hello", "logo.kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.kind"),
        (b"GIF89a" + bytes(40), "logo.kind"),
        (picture()[:200], "logo.kind"),
        (picture(kind="JPEG")[:300], "logo.kind"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "logo.kind"),
        (bomb(100, 100), "logo.kind"),
        (bomb(6_000, 5_000), "logo.pixels"),
        (bomb(20_000, 20_000), "logo.pixels"),
        (bomb(2**31 - 1, 2**31 - 1), "logo.pixels"),
        (picture(4, 4), "logo.small"),
        (bytes(LARGEST_FILE + 1), "logo.file-size"),
    ],
)
def test_what_is_no_such_picture_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UserError) as refusal:
        read_logo(data, "logo.png")
    assert (refusal.value.code, refusal.value.where) == (code, "logo.png")
    assert "PNG or JPEG" in refusal.value.remedy


@pytest.mark.parametrize("place", range(8, 300, 7))
def test_a_picture_with_a_bad_byte_is_taken_or_refused_and_never_a_bug(place: int) -> None:
    data = bytearray(noise(20, 10))
    data[place % len(data)] ^= 0xFF
    try:
        read_logo(bytes(data))
    except UserError as refusal:
        assert refusal.code.startswith("logo.")


def test_a_kept_picture_that_is_not_ours_is_not_printed() -> None:
    assert logo_of(b"nonsense") is None
    assert logo_of(picture(2000, 100)) is None
    assert logo_of(picture(mode="RGBA")) is None
    assert logo_of(bytes(LARGEST_KEPT + 1)) is None
    assert logo_of(bomb(20_000, 20_000)) is None
