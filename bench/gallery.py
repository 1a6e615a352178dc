"""Draws every page of the window into a folder, in each look and size of text, with an index.

python -m bench.gallery FOLDER [--only PAGE ...] [--quick] [--pictures]

Everything shown is invented. --pictures writes the picture of the README as well.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import shutil
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from bench.gallery_index import Picture, write_index
from bench.gallery_scenes import Scene, Stage, dialogs, scenes
from bench.gallery_stores import Stores, make_stores
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.errors import UserError
from ssio_desktop.services.entering import Entered
from ssio_desktop.ui.app import Surroundings, make_application, make_window
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.start import Doors
from ssio_desktop.ui.theme.theme import Scheme, Theme

SIZE = QSize(1366, 768)
_QUIET_MS = 180
_BUSY_MS = 60
"""An event that takes so long has built something, which is still to be laid out."""
_PATIENCE_MS = 8_000
README_PICTURE = Path(__file__).resolve().parents[1] / "docs/pictures/window.png"


@dataclass(frozen=True, slots=True)
class Look:
    """A palette at a size of text."""

    scheme: Scheme
    text_scale: float

    @property
    def name(self) -> str:
        return f"{self.scheme.value}-{round(self.text_scale * 100)}"


LOOKS = tuple(
    Look(scheme, scale)
    for scale in (1.0, 2.0)
    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)
)
FEW = (LOOKS[0], LOOKS[4])
"""Looks for the states that are empty or overfull."""


class Studio:
    """Opens windows over stores, goes to places, and keeps what is seen."""

    def __init__(self, folder: Path, stores: Stores) -> None:
        self.folder = folder
        self.stores = stores
        self.pictures: list[Picture] = []
        self.bugs: list[str] = []
        resources = find_resources()
        self.help = resources.help
        settings = folder / "window.ini"
        settings.unlink(missing_ok=True)
        self.surroundings = Surroundings(
            resources.folder, settings, folder, Doors(_shut, _shut, _shut), self._log
        )
        sys.excepthook = lambda kind, error, trace: self._log("in a slot", error)
        self.application, self.settings, self.theme = make_application(self.surroundings)

    def draw(self, state: str, look: Look, wanted: Sequence[Scene]) -> None:
        """Every scene of a state in one look."""
        _choose(self.theme, look)
        self.settings.clear()
        window = make_window(
            self.stores.entered(state), self.settings, self.theme, self._log, self.help
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(SIZE)
        window.show()
        stage = Stage(window, self.stores.keys(state), lambda: settle(window))
        for scene in wanted:
            try:
                self._draw(state, look, scene, stage)
            except Exception as error:  # noqa: BLE001 - one page that fails is told, and the others drawn
                self._log(f"{scene.name} in {state}, {look.name}", error)
        window.context.operations.close()
        window.deleteLater()
        settle(None)

    def _draw(self, state: str, look: Look, scene: Scene, stage: Stage) -> None:
        shown = scene.play(stage)
        settle(stage.window)
        target = shown or stage.window
        self._keep(target, scene.name, state, look)
        if target is not stage.window:
            target.close()
            target.deleteLater()
        scene.clear(stage)

    def draw_apart(self, look: Look) -> None:
        """The windows that stand for themselves, such as the way in."""
        _choose(self.theme, look)
        for name, make in dialogs(self.surroundings, self.settings):
            dialog = make()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            dialog.show()
            settle(None)
            self._keep(dialog, name, "typical", look)
            dialog.deleteLater()

    def _keep(self, widget: QWidget, name: str, state: str, look: Look) -> None:
        file = self.folder / f"{name}_{state}_{look.name}.png"
        picture: QPixmap = widget.grab()
        picture.save(str(file))
        self.pictures.append(Picture(name, f"{state}, {look.name}", file.name))
        print(file.name, flush=True)

    def _log(self, what: str, error: BaseException) -> None:
        self.bugs.append(f"{what}: {''.join(traceback.format_exception(error))}")


def _shut(*given: object) -> Entered:
    """The way in is drawn, and leads nowhere."""
    raise UserError("The gallery opens no stores.")


def settle(window: MainWindow | None) -> None:
    """Let reads arrive and layouts come to rest."""
    clock, quiet = QElapsedTimer(), QElapsedTimer()
    clock.start()
    quiet.start()
    while quiet.elapsed() < _QUIET_MS and clock.elapsed() < _PATIENCE_MS:
        before = quiet.elapsed()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        worked = quiet.elapsed() - before > _BUSY_MS
        if worked or (window is not None and window.context.operations.is_busy):
            quiet.restart()


def _choose(theme: Theme, look: Look) -> None:
    theme.choose(look.scheme, look.text_scale)


def draw_documents(folder: Path, stores: Stores) -> list[Picture]:
    """Each PDF of the sample as pictures of its pages, where pdftoppm is installed."""
    tool = shutil.which("pdftoppm")
    if tool is None:
        print("pdftoppm is not installed: the documents are not drawn.")
        return []
    made: list[Picture] = []
    for pdf in stores.documents[:6]:
        stem = folder / f"document_{pdf.stem}"
        subprocess.run([tool, "-r", "60", "-png", str(pdf), str(stem)], check=True)
        for page in sorted(folder.glob(f"{stem.name}-*.png")):
            made.append(Picture("documents", page.stem, page.name))
    return made


def write_readme_picture(studio: Studio) -> None:
    """Home in the light palette, at a size that suits a page of text."""
    source = QPixmap(str(studio.folder / "home_typical_light-100.png"))
    smooth = Qt.TransformationMode.SmoothTransformation
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    source.scaledToWidth(1200, smooth).save(str(README_PICTURE))
    print(f"{README_PICTURE.name}: {README_PICTURE.stat().st_size:,} bytes")


def main(arguments: Sequence[str]) -> int:
    """Draw; the exit status, which is 1 where a page had a bug."""
    parser = argparse.ArgumentParser(prog="python -m bench.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=[], metavar="SCENE")
    parser.add_argument("--quick", action="store_true", help="only the light and the large dark")
    parser.add_argument("--pictures", action="store_true", help="write docs/pictures as well")
    given = parser.parse_args(arguments)
    folder: Path = given.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    stores = make_stores(folder / "stores")
    studio = Studio(folder, stores)
    wanted: Callable[[Scene], bool] = lambda scene: not given.only or scene.name in given.only  # noqa: E731
    for look in FEW if given.quick else LOOKS:
        studio.draw("typical", look, [each for each in scenes("typical") if wanted(each)])
        if not given.only:
            studio.draw_apart(look)
    for state in ("empty", "overfull"):
        for look in FEW:
            studio.draw(state, look, [each for each in scenes(state) if wanted(each)])
    documents = [] if given.only else draw_documents(folder, stores)
    write_index(folder, [*studio.pictures, *documents])
    if given.pictures:
        write_readme_picture(studio)
    for bug in studio.bugs:
        print(bug, file=sys.stderr)
    print(f"{len(studio.pictures)} pictures of pages, {len(documents)} of documents: {folder}")
    return 1 if studio.bugs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
