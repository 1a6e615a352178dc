"""Draws every page of the window into a folder, in each look and size of text, with an index.

python -m bench.gallery FOLDER [--only SCENE ...] [--quick] [--resume] [--pictures]

Everything shown is invented. --resume leaves what was drawn before. --pictures writes the pictures
of the README and of the help as well, --only-pictures nothing else.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication, QWidget

from bench.gallery_documents import draw_documents
from bench.gallery_index import Picture, write_index
from bench.gallery_scenes import dialogs, scenes
from bench.gallery_stage import Scene, Stage
from bench.gallery_stores import Stores, make_stores
from bench.help_pictures import HELP_PICTURES, README_PICTURE, SCENES, WINDOW, save_small
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.errors import UserError
from ssio_desktop.services.entering import Entered
from ssio_desktop.ui.app import Surroundings, make_application, make_window
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.start import Doors
from ssio_desktop.ui.theme.theme import Scheme, Theme

SIZE = QSize(1366, 768)
_QUIET_MS = 180
_PAGES_MS = 1_200
_BUSY_MS = 60
"""An event that takes so long has built something, which is still to be laid out."""
_PATIENCE_MS = 30_000


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
"""Looks of a quick run."""


class Studio:
    """Opens windows over stores, goes to places, and keeps what is seen."""

    def __init__(self, folder: Path, stores: Stores, *, resume: bool = False) -> None:
        """resume: a picture that is there already is not drawn again."""
        self.folder = folder
        self._resume = resume
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
        sys.excepthook = self._broke
        self.application, self.settings, self.theme = make_application(self.surroundings)

    def draw(self, state: str, look: Look, wanted: Sequence[Scene]) -> None:
        """Every scene of a state in one look."""
        kept = [each for each in wanted if self._is_drawn(each.name, state, look)]
        wanted = [each for each in wanted if each not in kept]
        for each in kept:
            self._list(each.name, state, look)
        if not wanted:
            return
        window, stage = self._opened(state, look, SIZE)
        for scene in wanted:
            try:
                self._draw(state, look, scene, stage)
            except Exception as error:  # noqa: BLE001 - one page that fails is told, and the others drawn
                self._log(f"{scene.name} in {state}, {look.name}", error)
        self._put_away(window)

    def draw_help(self) -> None:
        """The pictures of the help and of the README."""
        window, stage = self._opened("typical", LOOKS[0], SIZE)
        stage.go("home")
        settle(window)
        smooth = Qt.TransformationMode.SmoothTransformation
        window.grab().scaledToWidth(1200, smooth).save(str(README_PICTURE))
        self._put_away(window)
        for state in dict.fromkeys(each.state for each in SCENES):
            window, stage = self._opened(state, LOOKS[0], WINDOW)
            for each in (each for each in SCENES if each.state == state):
                window.resize(each.size)
                each.play(stage)
                settle(window)
                save_small(window.grab(), HELP_PICTURES / f"{each.name}.png")
            self._put_away(window)

    def _opened(self, state: str, look: Look, size: QSize) -> tuple[MainWindow, Stage]:
        _choose(self.theme, look)
        self.settings.clear()
        window = make_window(
            self.stores.entered(state), self.settings, self.theme, self._log, self.help
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(size)
        window.show()
        return window, Stage(window, self.stores.keys(state), lambda: settle(window))

    def _put_away(self, window: MainWindow) -> None:
        window.context.operations.close()
        window.deleteLater()
        settle(None)

    def _draw(self, state: str, look: Look, scene: Scene, stage: Stage) -> None:
        shown = scene.play(stage)
        settle(stage.window)
        target = shown or stage.window
        if shown is None and scene.shows and state != "typical":
            return  # It has nothing to be asked about.
        if scene.shows and type(target).__name__ not in scene.shows:
            raise RuntimeError(f"{scene.name} shows {type(target).__name__}")
        self._keep(target, scene.name, state, look)
        if target is not stage.window:
            # Not every dialog lets itself be closed.
            target.hide()
            target.deleteLater()
        scene.clear(stage)

    def draw_apart(self, look: Look) -> None:
        """The windows that stand for themselves, such as the way in."""
        _choose(self.theme, look)
        for name, make in dialogs(self.surroundings, self.settings):
            if self._is_drawn(name, "typical", look):
                self._list(name, "typical", look)
                continue
            dialog = make()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            dialog.show()
            settle(None)
            self._keep(dialog, name, "typical", look)
            dialog.deleteLater()

    def _keep(self, widget: QWidget, name: str, state: str, look: Look) -> None:
        file = self._file(name, state, look)
        picture: QPixmap = widget.grab()
        # Whole or not at all: a run that was stopped can then be resumed.
        half = file.with_suffix(".part")
        picture.save(str(half), "PNG")
        half.replace(file)
        self._list(name, state, look)
        print(file.name, flush=True)

    def _list(self, name: str, state: str, look: Look) -> None:
        file = self._file(name, state, look)
        self.pictures.append(Picture(name, f"{state}, {look.name}", file.name))

    def _file(self, name: str, state: str, look: Look) -> Path:
        return self.folder / f"{name}_{state}_{look.name}.png"

    def _is_drawn(self, name: str, state: str, look: Look) -> bool:
        return self._resume and self._file(name, state, look).is_file()

    def _broke(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        # Said at once as well: what ends the gallery itself comes by here, too.
        sys.__excepthook__(kind, error, trace)
        self._log("in a slot", error)

    def _log(self, what: str, error: BaseException) -> None:
        self.bugs.append(f"{what}: {''.join(traceback.format_exception(error))}")


def _shut(*given: object) -> Entered:
    """The way in is drawn, and leads nowhere."""
    raise UserError("The gallery opens no stores.")


def settle(window: MainWindow | None) -> None:
    """Let reads arrive, layouts come to rest, and pages be drawn."""
    clock, quiet = QElapsedTimer(), QElapsedTimer()
    clock.start()
    quiet.start()
    while quiet.elapsed() < _needed_ms(window) and clock.elapsed() < _PATIENCE_MS:
        before = quiet.elapsed()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        worked = quiet.elapsed() - before > _BUSY_MS
        if worked or (window is not None and _is_busy(window)):
            quiet.restart()


def _is_busy(window: MainWindow) -> bool:
    here = window.shown
    return window.context.operations.is_busy or (
        here is not None and window.page(here.page).is_waiting
    )


def _needed_ms(window: MainWindow | None) -> int:
    """How long nothing must happen. The pages of a document are drawn in a thread of their own."""
    shows_pages = window is not None and any(
        each.isVisible() for each in window.findChildren(QPdfView)
    )
    return _PAGES_MS if shows_pages else _QUIET_MS


def _choose(theme: Theme, look: Look) -> None:
    theme.choose(look.scheme, look.text_scale)


def main(arguments: Sequence[str]) -> int:
    """Draw; the exit status, which is 1 where a page had a bug."""
    parser = argparse.ArgumentParser(prog="python -m bench.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=[], metavar="SCENE")
    parser.add_argument("--quick", action="store_true", help="only the light and the large dark")
    parser.add_argument("--resume", action="store_true", help="leave what was drawn before")
    parser.add_argument("--pictures", action="store_true", help="write those of docs as well")
    parser.add_argument("--only-pictures", action="store_true", help="write only those of docs")
    given = parser.parse_args(arguments)
    folder: Path = given.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    stores = make_stores(folder / "stores")
    studio = Studio(folder, stores, resume=given.resume)
    if given.only_pictures:
        studio.draw_help()
        return _told(studio)
    wanted: Callable[[Scene], bool] = lambda scene: not given.only or scene.name in given.only  # noqa: E731
    for look in FEW if given.quick else LOOKS:
        studio.draw("typical", look, [each for each in scenes("typical") if wanted(each)])
        if not given.only:
            studio.draw_apart(look)
    for state in ("board", "casework", "empty", "overfull"):
        for look in FEW if given.quick else LOOKS:
            studio.draw(state, look, [each for each in scenes(state) if wanted(each)])
    documents = [] if given.only else draw_documents(folder, stores, resume=given.resume)
    write_index(folder, [*studio.pictures, *documents])
    if given.pictures:
        studio.draw_help()
    print(f"{len(studio.pictures)} pictures of pages, {len(documents)} of documents: {folder}")
    return _told(studio)


def _told(studio: Studio) -> int:
    for bug in studio.bugs:
        print(bug, file=sys.stderr)
    return 1 if studio.bugs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
