"""Types into a visit in the real window until it is killed, and says what it typed and what was
acknowledged as saved. Run as ``python -m tests.faults.typist``.

Each line on standard input, ``STORE<tab>VISIT``, begins a new sitting in a process of its own, so
that many can be killed one after the other without reading the program in anew each time. Each
line on standard output is ``born PID``, ``typed N``, ``saved N`` or ``ended STATUS``, N being the
number of the last word.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer

from ssio_desktop.bootstrap import find_resources
from ssio_desktop.domain.events import Json
from ssio_desktop.services import entering
from ssio_desktop.ui.app import Surroundings, make_application, make_window
from ssio_desktop.ui.start import Doors
from ssio_desktop.ui.visits import VisitPage
from ssio_desktop.ui.widgets.passage import Passage
from tests.services.conftest import PASSPHRASE

QUESTION = "visit.purpose"
PACE_MS = 25


def main() -> int:
    """Begin a sitting for each line, and wait for its end."""
    for line in iter(sys.stdin.readline, ""):
        store, visit = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            os._exit(sit(Path(store), visit))
        _, status = os.waitpid(child, 0)
        say("ended", status)
    return 0


def sit(store: Path, visit: str) -> int:
    """Open the window on a visit and type numbered words into one question."""
    say("born", os.getpid())
    resources = find_resources()
    entered = entering.enter(store, PASSPHRASE, resources.packs)
    doors = Doors(lambda path, phrase: entered, lambda given: entered, lambda progress: entered)
    around = Surroundings(
        resources.folder, store.with_suffix(".ini"), store.parent, doors, lambda what, error: None
    )
    application, settings, theme = make_application(around)
    window = make_window(entered, settings, theme, around.log)
    window.show()
    window.context.navigator.go("visit", visit)
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    count = 0
    handed_over: list[int] = []

    def begin() -> None:
        if page.form is None or page._autosave is None:
            QTimer.singleShot(20, begin)
            return
        page.form.go_to(QUESTION)
        flush = page._autosave.flush

        def watched() -> None:
            handed_over.append(count)
            flush()

        page._autosave._pause.timeout.disconnect()
        page._autosave._longest.timeout.disconnect()
        page._autosave._pause.timeout.connect(watched)
        page._autosave._longest.timeout.connect(watched)
        page._autosave.saved.connect(lambda _: say("saved", handed_over.pop(0)))
        type_on()

    def type_on() -> None:
        nonlocal count
        assert page.form is not None
        block = page.form._link.widgets[QUESTION]
        passage = block.findChild(Passage)
        assert isinstance(passage, Passage)
        count += 1
        passage.insertPlainText(f"w{count} ")
        say("typed", count)
        QTimer.singleShot(PACE_MS, type_on)

    QTimer.singleShot(0, begin)
    return application.exec()


def say(what: str, number: Json) -> None:
    """Tell the parent, at once."""
    sys.stdout.write(f"{what} {number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
