"""Uses the real window with planted words and crashes. Run as
``python -m tests.faults.planter STORE VISIT WORD PDF``; everything else it writes is of its own
accord. Prints a line for each thing done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ssio_desktop.bootstrap import _bug_log, find_resources
from ssio_desktop.cli.core_dumps import forbid_core_dumps
from ssio_desktop.domain.events import Json
from ssio_desktop.services import attachments, backups, entering, reporting, searching, visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.app import Surroundings, make_application, make_window
from ssio_desktop.ui.forms.text_editors import Passage
from ssio_desktop.ui.start import Doors
from ssio_desktop.ui.visits import VisitPage
from tests.services.conftest import PASSPHRASE

QUESTION = "visit.purpose"


def main(store: Path, visit: str, word: str, pdf: Path) -> int:
    """Type, search, preview, print to a file, back up, fail, and crash."""
    forbid_core_dumps()
    resources = find_resources()
    entered = entering.enter(store, PASSPHRASE, resources.packs)
    doors = Doors(lambda path, phrase: entered, lambda given: entered, lambda progress: entered)
    log = _bug_log(Path(os.environ["XDG_STATE_HOME"]) / "bugs.log").report
    around = Surroundings(
        resources.folder,
        Path(os.environ["XDG_CONFIG_HOME"]) / "window.ini",
        store.parent,
        doors,
        log,
    )
    application, settings, theme = make_application(around)
    window = make_window(entered, settings, theme, log)
    window.show()
    go = window.context.navigator.go
    operations = window.context.operations
    go("visit", visit)
    page = window.page("visit")
    assert isinstance(page, VisitPage)

    def typed() -> None:
        assert page.form is not None
        page.form.go_to(QUESTION)
        passage = page.form._link.widgets[QUESTION].findChild(Passage)
        assert isinstance(passage, Passage)
        passage.insertPlainText(f"Typed: {word}. ")
        QApplication.clipboard().setText("nothing")

    def failing(ws: Workspace) -> Outcome[None]:
        raise ValueError(f"{visiting.read(ws, visit).answers} {word}")

    def kept(ws: Workspace) -> Outcome[Json]:
        visiting.settle(ws, visit)
        attachments.add(ws, visit, f"{word}.txt", word.encode() * 3_000)
        found = searching.search(ws, searching.Wanted(word)).hits
        assert found, "the word was not typed"
        reporting.write_report(ws, visit, pdf)
        return Outcome(len(found))

    def change(work: Callable[[Workspace], Outcome[Json]]) -> Callable[[], object]:
        return partial(operations.change, work, owner=page)

    def backed_up(ws: Workspace) -> Outcome[Json]:
        backups.back_up(ws)
        return Outcome(None)

    def steps() -> Iterator[tuple[str, Callable[[], object]]]:
        yield "typed", typed
        yield "left", lambda: go("home")
        yield "kept", change(kept)
        yield "searched", lambda: go("search", word)
        yield "previewed", lambda: go("report", visit)
        yield "backed up", change(backed_up)
        yield "failed", lambda: operations.read(failing, lambda _: None, owner=page)
        yield "again", lambda: go("visit", visit)
        yield "typed", typed
        yield "crash", os.abort

    todo = steps()

    def on() -> None:
        if page.form is None or operations.pending_writes or operations.is_busy:
            QTimer.singleShot(50, on)
            return
        name, act = next(todo)
        sys.stdout.write(f"{name}\n")
        sys.stdout.flush()
        act()
        QTimer.singleShot(400, on)

    QTimer.singleShot(0, on)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4])))
