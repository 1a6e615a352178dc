"""The pictures of the help and the README, drawn by the program as it is now.

Called by ``python -m bench.gallery FOLDER --pictures``.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QPixmap

from bench.gallery_casework import proposal
from bench.gallery_stage import Stage

ROOT = Path(__file__).resolve().parents[1]
README_PICTURE = ROOT / "docs/pictures/window.png"
HELP_PICTURES = ROOT / "docs/help/pictures"
WINDOW = QSize(1040, 640)
"""Of the window in a picture: small, so that its words can be read in a page of text."""

MOST_BYTES = 60_000
_COLOURS = (128, 96, 64, 48, 32)


def _categorise(stage: Stage) -> None:
    stage.go("categorise", f"{stage.keys.urn}:{stage.keys.term}")


@dataclass(frozen=True, slots=True)
class HelpPicture:
    """name: of the file. play: brings the window to where the picture is taken. state: of which
    store. height: of the window, where what is to be seen stands lower."""

    name: str
    play: Callable[[Stage], None]
    state: str = "typical"
    height: int = WINDOW.height()

    @property
    def size(self) -> QSize:
        """Of the window."""
        return QSize(WINDOW.width(), self.height)


def _of_the_school(page: str) -> Callable[[Stage], None]:
    return lambda stage: stage.go(page, stage.keys.urn)


def _of_casework(page: str, height: int = WINDOW.height()) -> HelpPicture:
    """A page of the school that goes through everything."""
    return HelpPicture(page, _of_the_school(page), "casework", height)


SCENES: tuple[HelpPicture, ...] = (
    HelpPicture("home", lambda stage: stage.go("home")),
    HelpPicture("schools", lambda stage: stage.go("schools")),
    HelpPicture("school", lambda stage: stage.go("school", stage.keys.urn)),
    HelpPicture("visit", lambda stage: stage.go("visit", stage.keys.draft or stage.keys.issued)),
    HelpPicture("report", lambda stage: stage.go("report", stage.keys.issued)),
    HelpPicture("categorise", _categorise),
    HelpPicture("return", lambda stage: stage.go("return")),
    HelpPicture("board", lambda stage: stage.go("board")),
    HelpPicture("casework", lambda stage: stage.go("casework"), "casework"),
    _of_casework("entitlement"),
    _of_casework("self-evaluation", 1_080),
    _of_casework("action-plan", 1_080),
    _of_casework("partnership-board", 860),
    _of_casework("solution"),
    _of_casework("formal-action", 860),
    _of_casework("watch", 860),
    HelpPicture("planner", proposal, "casework", 1_000),
    _of_casework("results", 1_000),
    _of_casework("impact", 1_000),
    HelpPicture("actions", lambda stage: stage.go("actions"), "casework"),
    HelpPicture("strengths", lambda stage: stage.go("strengths"), "casework"),
    HelpPicture("evidence", lambda stage: stage.go("evidence"), "board"),
)
"""Each is shown by a page of help; a test holds texts, files and this list together."""


def small_png(picture: QPixmap) -> bytes:
    """A picture with as few colours as keep it within ``MOST_BYTES``; the same bytes each time."""
    raw = QByteArray()
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(io.BytesIO(raw.data())).convert("RGB")
    for colours in _COLOURS:
        made = io.BytesIO()
        palette = image.quantize(colors=colours, dither=Image.Dither.NONE)
        palette.save(made, "PNG", optimize=True)
        if made.tell() <= MOST_BYTES:
            break
    return made.getvalue()


def save_small(picture: QPixmap, path: Path) -> None:
    """Write it, and say how large it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(small_png(picture))
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes", flush=True)
