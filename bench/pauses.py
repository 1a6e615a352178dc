"""A visit of two hours in the real window, without the waiting: where does the window pause?

python -m bench.pauses [--quick] [--keys N]

Some 20,000 keystrokes in passages, choices, actions added and taken away, going about the pages,
all saved as it is typed, for a while on a disk that takes a second and a half for each save. Each
step is measured until the window would answer the next one. Without a display the painting is
done all the same.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bench.places import TERM, Place, begin_visit, prose, throwaway, with_caseload
from bench.returns import categorise
from bench.watching import Step, Watch, percentile, told
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.errors import UserError
from ssio_desktop.services import entering, visiting
from ssio_desktop.ui.app import Surroundings, make_application, make_window
from ssio_desktop.ui.forms.form_view import FormView
from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.preloading import preload
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.start import Doors
from ssio_desktop.ui.visits import VisitPage
from ssio_desktop.ui.widgets.passage import Passage

_PASSAGES = (
    "visit.purpose",
    "findings.going_well",
    "findings.to_improve",
    "strengths.strength",
)
_BURST = 250
"""Keystrokes between two other things that an officer does."""

_SLOW_S = 1.5
_PATIENCE = 200
"""Times of 20 ms in which a question has to come on show."""


YARDSTICK = "a plain page of Qt’s own widgets"


class Plain:
    """A window beside ours with pages that Qt’s own widgets alone make up: 30 words, 12 buttons, 6
    fields, 3 lists to choose from and a table of 600 cells. What one of them takes at its first
    showing is the yardstick."""

    def __init__(self) -> None:
        self._window = QMainWindow()
        self._stack = QStackedWidget()
        self._window.setCentralWidget(self._stack)
        self._window.resize(1100, 700)
        self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._window.show()

    def show_page(self) -> None:
        """Make another of these pages and show it."""
        page = QWidget()
        column = QVBoxLayout(page)
        for row in range(6):
            line = QHBoxLayout()
            for place in range(5):
                line.addWidget(QLabel(f"Words {row} and {place}"))
            line.addWidget(QLineEdit())
            for place in range(2):
                line.addWidget(QPushButton(f"Do {place}"))
            if row % 2:
                box = QComboBox()
                box.addItems(["one", "another", "a third"])
                line.addWidget(box)
            column.addLayout(line)
        table = QTableWidget(100, 6)
        for cell in range(600):
            table.setItem(cell // 6, cell % 6, QTableWidgetItem(f"Cell {cell}"))
        column.addWidget(table)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def close(self) -> None:
        self._window.close()


class Visit:
    """The window, and the officer before it."""

    def __init__(self, window: MainWindow, visit: str, urn: str, keys: int) -> None:
        self.window = window
        self.visit = visit
        self.urn = urn
        self.keys = keys
        self.plain = Plain()

    def script(self) -> Iterator[str | float]:
        """Everything that is done, in its order."""
        yield from self.pages("first time")
        yield from self.pages("again")
        yield from self.note()

    def pages(self, which: str) -> Iterator[str | float]:
        """Every page, until its content is there."""
        keys = {
            "school": self.urn,
            "visit": self.visit,
            "report": self.visit,
            "categorise": f"{self.urn}:{TERM}",
        }
        for spec in PAGES:
            if which == "first time":
                self.plain.show_page()
                yield YARDSTICK
            self.window.context.navigator.go(spec.id, keys.get(spec.id, ""))
            yield f"page {spec.id}, {which}"
            yield from self._quiet()

    def note(self) -> Iterator[str | float]:
        """The note itself, with what interrupts it."""
        self.window.context.navigator.go("visit", self.visit)
        yield "page visit, to write"
        yield from self._quiet()
        text, typed, round_ = prose(400), 0, 0
        while typed < self.keys:
            path = _PASSAGES[round_ % len(_PASSAGES)]
            # Without a desktop nothing makes the window active again once a list was open.
            self.window.activateWindow()
            yield 0.02
            if self.form.go_to(path):
                yield "going to a question"
                for _ in range(_PATIENCE):
                    if isinstance(QApplication.focusWidget(), Passage):
                        break
                    yield 0.02
                for each in text[:_BURST]:
                    QTest.keyClicks(_passage(), each)
                    typed += 1
                    yield "keystroke in a passage"
            yield from self._choices(round_)
            if round_ % 6 == 5:
                yield from self._action()
            if round_ % 8 == 7:
                yield from self._elsewhere(round_)
            slow = round_ % 10 in (4, 5)
            _save_by(_slow if slow else _KEEP)
            self.form.turn(1 if round_ % 3 else -2)
            yield "turning to another section"
            yield 0.05
            round_ += 1
        _save_by(_KEEP)

    @property
    def form(self) -> FormView:
        page = self.window.page("visit")
        assert isinstance(page, VisitPage) and page.form is not None
        return page.form

    def _choices(self, round_: int) -> Iterator[str | float]:
        shown = [
            each
            for kind in (QCheckBox, QRadioButton)
            for each in self.form.findChildren(kind)
            if each.isVisible() and each.isEnabled()
        ]
        for each in shown[round_ % 3 :: 3][:4]:
            each.setFocus()
            QTest.keyClick(each, Qt.Key.Key_Space)
            yield "a choice made"

    def _action(self) -> Iterator[str | float]:
        self.form._add("actions")
        yield "an action added"
        yield 0.02
        instances = [each for each in self.form.session.answers() if each.startswith("actions[")]
        if len({each.partition(".")[0] for each in instances}) > 4:
            self.form._remove("actions", instances[0].partition(".")[0])
            yield "an action taken away"

    def _elsewhere(self, round_: int) -> Iterator[str | float]:
        place = ("school", "schools", "home", "visits")[round_ % 4]
        self.window.context.navigator.go(place, self.urn if place == "school" else "")
        yield f"page {place}, while writing"
        yield from self._quiet()
        self.window.context.navigator.go("visit", self.visit)
        yield "page visit, back to the note"
        yield from self._quiet()

    def _quiet(self) -> Iterator[str | float]:
        """Until nothing is being read any more."""
        yield 0.05
        while self.window.context.operations.is_busy:
            yield 0.01


_KEEP = visiting.keep_typed


def _slow(*given: Any) -> Any:
    """The same on a disk that is slow, such as a stick or a shared folder."""
    time.sleep(_SLOW_S)
    return _KEEP(*given)


def _save_by(work: Callable[..., Any]) -> None:
    """What the window calls to save what is typed."""
    vars(visiting)["keep_typed"] = work


def _passage() -> QWidget:
    found = QApplication.focusWidget()
    if not isinstance(found, Passage):
        raise RuntimeError(f"no passage has the focus, but {found!r}")
    return found


def measured(place: Place, keys: int, bugs: list[BaseException]) -> list[Step]:
    """Make a store as an officer has it in the second year, and do the visit."""
    ws = place.workspace("pauses")
    urns = with_caseload(place, ws, place.size(20, 3))
    for number in range(place.size(120, 4)):
        visit = begin_visit(ws, urns[number % len(urns)])
        if number % 4:
            visiting.finalise(ws, visit)
    for urn in urns:
        categorise(ws, urn, TERM.previous())
    visit = begin_visit(ws, urns[0])
    resources = find_resources()

    def shut(*given: object) -> entering.Entered:
        raise UserError("No other store is opened here.")

    def log(what: str, error: BaseException) -> None:
        bugs.append(error)

    around = Surroundings(
        resources.folder, place.folder / "w.ini", place.folder, Doors(shut, shut, shut), log
    )

    def broke(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        bugs.append(error)

    sys.excepthook = broke
    _, settings, theme = make_application(around)
    # By today’s clock, or the first page would think that a day has passed since it was read.
    today = replace(ws.twin(), now=lambda: datetime.now().astimezone())
    window = make_window(entering.ready(today), settings, theme, log, resources.help)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    preload(log).join()
    officer = Visit(window, visit, urns[0], keys)
    try:
        return Watch(str(Path(__file__).resolve().parents[1]) + os.sep).run(officer.script())
    finally:
        officer.plain.close()
        window.close()
        ws.close()


def main(arguments: Sequence[str]) -> int:
    """Run and print; 1 where something broke."""
    parser = argparse.ArgumentParser(prog="python -m bench.pauses")
    parser.add_argument("--quick", action="store_true", help="a few hundred keys, a small store")
    parser.add_argument("--keys", type=int, default=0, help="keystrokes in passages (20,000)")
    given = parser.parse_args(arguments)
    bugs: list[BaseException] = []
    with throwaway(quick=given.quick) as place:
        keys = given.keys or place.size(20_000, 300)
        steps = measured(place, keys, bugs)
    print(summary(steps))
    for bug in bugs:
        traceback.print_exception(bug, file=sys.stderr)
    return 1 if bugs else 0


def summary(steps: list[Step]) -> str:
    """What was measured, in words: how many steps, how many pauses, and the longest."""
    seconds = [each.seconds for each in steps]
    work = [each.work for each in steps]

    def over(limit: float) -> str:
        many = (sum(each > limit for each in values) for values in (seconds, work))
        return "{:,} ({:,})".format(*many)

    return "\n".join(
        (
            f"{len(steps):,} steps; 99 % within {percentile(seconds, 0.99) * 1000:.1f} "
            f"({percentile(work, 0.99) * 1000:.1f}) ms, {over(0.016)} over 16 ms, "
            f"{over(0.1)} over 100 ms. By the clock (by the processor’s time).",
            told(steps, 12),
            "",
            beside_yardstick(steps),
        )
    )


def beside_yardstick(steps: list[Step]) -> str:
    """The longest turn of the loop for each page, as a multiple of the whole of a plain page."""
    plain = median(each.work for each in steps if each.what == YARDSTICK)
    lines = [
        f"  {YARDSTICK}: {plain * 1000:.1f} ms of the processor’s time; the longest turn of the",
        "  loop beside it (and the whole until the page is there), at the first showing and again:",
    ]
    for spec in PAGES:
        ratios = []
        for which in ("first time", "again"):
            names = (f"page {spec.id}, {which}", f"after: page {spec.id}, {which}")
            those = [each for each in steps if each.what in names]
            longest = max((each.turn for each in those), default=0.0) / plain
            whole = sum(each.work for each in those) / plain
            ratios.append(f"{longest:5.1f} ({whole:5.1f})")
        lines.append(f"  {spec.id:<16} {ratios[0]:>16} {ratios[1]:>16}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
