"""What :mod:`bench.start` launches: a process that shows a window and ends once it is usable.

python -m bench.window bare | ours STORE | store STORE
"""

# ruff: noqa: PLC0415 - each process is to import only what it shows

from __future__ import annotations

import os
import sys
from pathlib import Path


def bare() -> int:
    """A window with an empty table, until it is painted."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget

    class Painted(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, application.quit)
            return False

    application = QApplication(sys.argv[:1])
    window, painted = QMainWindow(), Painted()
    table = QTableWidget(0, 6)
    table.viewport().installEventFilter(painted)
    window.setCentralWidget(table)
    window.resize(1200, 800)
    window.show()
    return application.exec()


def store(path: Path) -> int:
    """The store opened as the window opens it, and nothing shown."""
    from ssio_desktop.bootstrap import find_resources
    from ssio_desktop.services import entering

    entering.enter(path, _passphrase(), find_resources().packs)
    return 0


def ours(path: Path) -> int:
    """The program's window, until its first page has its data and is painted."""
    from PySide6.QtCore import QTimer

    from ssio_desktop.bootstrap import find_resources
    from ssio_desktop.services import entering
    from ssio_desktop.ui.app import Surroundings, make_application, make_window
    from ssio_desktop.ui.start.doors import Doors

    resources, folder = find_resources(), Path(os.environ["SSIO_BENCH_FOLDER"])

    def log(what: str, error: BaseException) -> None:
        print(what, error, file=sys.stderr)
        application.exit(1)

    def enter(path: Path, passphrase: str) -> entering.Entered:
        return entering.enter(path, passphrase, resources.packs)

    def another(_: object) -> entering.Entered:
        raise RuntimeError("only the store that was named is entered")

    surroundings = Surroundings(
        resources.folder, folder / "window.ini", folder, Doors(enter, another, another), log
    )
    application, settings, theme = make_application(surroundings)
    entered = surroundings.doors.enter(path, _passphrase())
    window = make_window(entered, settings, theme, log, resources.help)

    def look() -> None:
        if window.page("home").content.count():
            application.processEvents()
            application.exit(0)

    window.start("home")
    looking = QTimer(window, interval=2)
    looking.timeout.connect(look)
    looking.start()
    window.show()
    status = application.exec()
    window.close()
    return status


def _passphrase() -> str:
    return os.environ["SSIO_BENCH_PASSPHRASE"]


def main(arguments: list[str]) -> int:
    """Show what is named; the exit status."""
    match arguments:
        case ["bare"]:
            return bare()
        case ["ours", path]:
            return ours(Path(path))
        case ["store", path]:
            return store(Path(path))
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
