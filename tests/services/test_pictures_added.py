"""Pictures that are added to visits: cleaned of what they tell of a person, and otherwise whole."""

from __future__ import annotations

import io
import random
from typing import Any

import pytest
from PIL import Image

from ssio_desktop.errors import UserError
from ssio_desktop.reports import photographs
from ssio_desktop.services import attachments
from ssio_desktop.services.workspace import Workspace
from tests.services.pictures import SECRET, photo
from tests.services.visits import begin


@pytest.fixture
def visit(ws: Workspace) -> str:
    return begin(ws, "900001")


def test_place_and_maker_are_taken_out_of_a_photo_which_stays_upright(
    ws: Workspace, visit: str
) -> None:
    entry = attachments.add(ws, visit, "hall.jpg", photo()).value
    kept = attachments.content(ws, visit, entry.id)
    assert entry.cleaned and SECRET.encode() not in kept
    with Image.open(io.BytesIO(kept)) as picture:
        assert not picture.getexif() and "comment" not in picture.info
        assert picture.size == (32, 64)


def test_a_scan_with_two_bytes_for_each_grey_keeps_its_greys(ws: Workspace, visit: str) -> None:
    scan = Image.new("I;16", (4, 1))
    for place, grey in enumerate((0, 0x4000, 0xC000, 0xFFFF)):
        scan.putpixel((place, 0), grey)
    out = io.BytesIO()
    scan.save(out, "PNG")
    entry = attachments.add(ws, visit, "scan.png", out.getvalue()).value
    with Image.open(io.BytesIO(attachments.content(ws, visit, entry.id))) as kept:
        greys = [kept.convert("L").getpixel((place, 0)) for place in range(4)]
    assert greys == [0, 63, 191, 255]


def test_a_photo_with_a_further_picture_behind_it_stays_a_photo(ws: Workspace, visit: str) -> None:
    noise = Image.effect_noise((64, 64), 60).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "MPO", save_all=True, append_images=[noise.resize((8, 8))], quality=90)
    entry = attachments.add(ws, visit, "hall.jpg", out.getvalue()).value
    assert entry.media_type == "image/jpeg" and entry.file_name == "hall.jpg"
    assert entry.size < len(out.getvalue()) * 1.2


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_a_picture_that_moves_goes_on_moving(ws: Workspace, visit: str, kind: str) -> None:
    first, *others = (Image.new("RGB", (40, 30), each) for each in ("red", "lime", "blue"))
    out, lasting = io.BytesIO(), [100, 250, 50]
    how: dict[str, Any] = {"lossless": True} if kind == "WEBP" else {}
    first.save(out, kind, save_all=True, append_images=others, duration=lasting, loop=0, **how)
    entry = attachments.add(ws, visit, f"clock.{kind.lower()}", out.getvalue()).value
    assert entry.cleaned and entry.media_type == "image/png"
    with Image.open(io.BytesIO(attachments.content(ws, visit, entry.id))) as kept:
        seen = []
        for number in range(getattr(kept, "n_frames", 1)):
            kept.seek(number)
            seen.append((kept.convert("RGB").getpixel((5, 5)), kept.info["duration"]))
    assert seen == [((255, 0, 0), 100), ((0, 255, 0), 250), ((0, 0, 255), 50)]


def test_a_picture_with_damaged_notes_of_the_camera_is_taken(ws: Workspace, visit: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "JPEG", exif=b"Exif\0\0no notes at all")
    entry = attachments.add(ws, visit, "hall.jpg", out.getvalue()).value
    assert b"no notes" not in attachments.content(ws, visit, entry.id)


def test_metadata_stays_where_somebody_asks_for_it(ws: Workspace, visit: str) -> None:
    entry = attachments.add(ws, visit, "hall.jpg", photo(), keep_metadata=True).value
    assert attachments.content(ws, visit, entry.id) == photo()
    assert not entry.cleaned


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_a_damaged_picture_that_moves_is_taken_or_refused_in_words(kind: str) -> None:
    chance = random.Random(5)
    first, *others = (Image.effect_noise((20, 15), 60).convert("RGB") for _ in range(3))
    out = io.BytesIO()
    first.save(out, kind, save_all=True, append_images=others, duration=50, loop=0)
    told = set()
    for number in range(150):
        data = bytearray(out.getvalue())
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            photographs.cleaned(
                bytes(data[: chance.randrange(20, len(data))] if number % 3 else data)
            )
        except UserError as refusal:
            told.add(refusal.code)
    assert told == {"attachment.picture"}
