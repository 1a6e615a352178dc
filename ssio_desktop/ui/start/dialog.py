"""The first window: open the store used last, another, a new one, or the practice authority."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.progress import Progress
from ssio_desktop.services import going_on, post_looking
from ssio_desktop.services.entering import Entered
from ssio_desktop.services.post_looking import Looked
from ssio_desktop.services.restoring import words_of
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.set_up_files import FORMER_SUFFIX, SetUp
from ssio_desktop.services.set_up_files import SUFFIX as SET_UP_SUFFIX
from ssio_desktop.ui.shell.explain import explain
from ssio_desktop.ui.shell.operations import LongTask, Operations
from ssio_desktop.ui.start.backup_page import BackupPage
from ssio_desktop.ui.start.doors import Doors
from ssio_desktop.ui.start.forms import SUFFIX, NewStoreForm
from ssio_desktop.ui.start.parts import page_of, row_of, scrolling
from ssio_desktop.ui.start.passphrase_page import PassphrasePage
from ssio_desktop.ui.start.sent_file import SentFile
from ssio_desktop.ui.start.welcome_page import WelcomePage
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.announcing import announce
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text, heading

T = TypeVar("T")

LAST_STORE = "start/store"


_LINES = 50
"""The height in lines of text."""


class StartDialog(QDialog):
    """Ends accepted with ``entered`` set, or rejected when the person goes away.

    store: the store to open; left out, the one used last. backup: one to be put back first. folder:
    where new stores are proposed. file: the one that the program was opened with.
    """

    arrived = Signal()

    def __init__(
        self,
        doors: Doors,
        settings: QSettings,
        folder: Path,
        store: Path | None = None,
        backup: Path | None = None,
        file: Path | None = None,
    ) -> None:
        super().__init__()
        self._doors = doors
        self._settings = settings
        self._folder = folder
        self.entered: Entered | None = None
        self.file = file
        """What is still to be taken up by whoever came in."""
        self._operations: Operations[None] = Operations(lambda: None)
        self._busy = False
        self._task: LongTask | None = None
        self.setWindowTitle(self.tr("SSIO Desktop"))
        self._build()
        last = str(settings.value(LAST_STORE, "") or "")
        chosen = store or (Path(last) if last else None)
        if backup is not None and backup.is_file():
            self.take_backup(backup)
        elif chosen and chosen.is_file():
            self._ask_passphrase(chosen)
        else:
            self._show(0)
        if self._sent is not None:
            self._look_at(self._sent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; in a line it submits what was given."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, QPushButton
        ):
            focused.click()
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        if self._busy and self._task is not None:
            self._task.cancel()
        self._operations.close()
        super().done(result)

    # --- pages --------------------------------------------------------------------------

    def _build(self) -> None:
        space = tokens().space
        self._pages = QStackedWidget()
        self._pages.addWidget(self._welcome_page())
        self._pages.addWidget(self._passphrase_page())
        self._pages.addWidget(self._new_page())
        self._back = BackupPage()
        self._back.wanted.connect(self._restore)
        self._back.left.connect(lambda: self._show(0))
        self._pages.addWidget(self._back)
        self._fault = Text("", "error")
        self._fault.hide()
        self._doing = Text("", "muted")
        self._doing.hide()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xxl, space.xl, space.xxl, space.xl)
        layout.setSpacing(space.l)
        self._sent = SentFile(self.file) if self.file is not None else None
        if self._sent is not None:
            layout.addWidget(self._sent)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._fault)
        layout.addWidget(self._doing)
        layout.addWidget(self._bar)
        self.setMinimumWidth(min(620, 26 * tokens().type.body + 160))
        # High enough for everything that can be chosen, where the screen is.
        room = self.screen().availableSize().height() - 2 * space.xxl
        self.resize(self.minimumWidth(), min(_LINES * tokens().type.body, room))

    def _welcome_page(self) -> QWidget:
        page = WelcomePage()
        page.made.connect(self._ask_answers)
        page.begun.connect(self._choose_set_up)
        page.opened.connect(self._choose)
        page.restored.connect(self._choose_backup)
        page.practised.connect(self._practise)
        return page

    def _passphrase_page(self) -> QWidget:
        self._lock = page = PassphrasePage()
        self._passphrase, self._open, self._go_on = page.form, page.open, page.go_on
        page.wanted.connect(self._enter)
        page.kept_wanted.connect(self._enter_kept)
        page.earlier_wanted.connect(self._enter_earlier)
        page.left.connect(lambda: self._show(0))
        return page

    def _new_page(self) -> QWidget:
        page, layout = page_of(heading(self.tr("Make your store"), focusable=True))
        self._new = NewStoreForm(self._folder)
        self._new.submitted.connect(self._create)
        layout.addWidget(scrolling(self._new), 1)
        back = button(self.tr("Back"), lambda: self._show(0), kind="quiet")
        self._make = button(self.tr("Make the store"), self._create, kind="primary")
        layout.addLayout(row_of(back, self._make))
        return page

    def _show(self, number: int) -> None:
        self._say("")
        self._pages.setCurrentIndex(number)
        if number == 1:
            self._passphrase.line.edit.setFocus()
        elif number == 3:
            self._back.passphrase.line.edit.setFocus()
        elif number == 2:
            self.resize(self.width(), max(self.height(), 38 * tokens().type.body))
            self._new.focus_first()

    def _ask_answers(self, set_up: SetUp | None = None) -> None:
        if self._sent is not None:
            self._sent.lead_on(begins=set_up is not None and set_up.path == self._sent.path)
        self._new.begin_from(set_up)
        self._show(2)

    def _ask_passphrase(self, store: Path) -> None:
        self._store = store
        self._lock.ask(store, kept=self._doors.kept_since(store) is not None)
        self._show(1)

    # --- what is done -------------------------------------------------------------------

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a store"),
            str(self._folder),
            self.tr("Stores (*{suffix})").format(suffix=SUFFIX),
        )
        if name:
            self._ask_passphrase(Path(name))

    def _choose_backup(self) -> None:
        last = str(self._settings.value(LAST_STORE, "") or "")
        beside = Path(last + ".backups") if last else self._folder
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a backup"),
            str(beside if beside.is_dir() else self._folder),
            self.tr("Backups (*{suffix})").format(suffix=SUFFIX),
        )
        if name:
            self.take_backup(Path(name))

    def take_backup(self, path: Path) -> None:
        """Ask for the passphrase of a backup, and say where it is put."""
        self._back.ask(path, self._folder)
        self._show(3)

    def _restore(self, source: Path, passphrase: str, to: Path) -> None:
        def work(progress: Progress) -> tuple[Entered, tuple[str, ...]]:
            done = self._doors.restore(source, passphrase, to, progress)
            return self._doors.enter(done.path, passphrase), words_of(done)

        def come_in(found: tuple[Entered, tuple[str, ...]]) -> None:
            entered, told = found
            self._come_in(replace(entered, told=(*told, *entered.told)), remember=True)

        self._run(work, self.tr("Putting the backup back and comparing every entry."), come_in)

    def _look_at(self, sent: SentFile) -> None:
        """Say what the file is. A store that there is none of yet begins from a set-up at once."""

        def tell(looked: Looked) -> None:
            sent.tell(looked)
            if sent.begins_a_store and self._pages.currentIndex() == 0 and not self._busy:
                self.take_set_up(sent.path)

        if sent.path.suffix.lower() in post_looking.SUFFIXES:
            self._operations.read(
                lambda _: self._doors.look_at(sent.path), tell, sent.tell_fault, self
            )

    def _choose_set_up(self) -> None:
        sent = self._sent
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Begin from a set-up file"),
            str(sent.path if sent is not None and sent.begins_a_store else self._folder),
            self.tr("Set-up files ({suffixes})").format(
                suffixes=f"*{SET_UP_SUFFIX} *{FORMER_SUFFIX}"
            ),
        )
        if name:
            self.take_set_up(Path(name))

    def take_set_up(self, path: Path) -> None:
        """Read a set-up file, and then ask for what it leaves open."""
        self._run(
            lambda progress: self._doors.read_set_up(path, progress),
            self.tr("Reading the set-up file."),
            self._ask_answers,
        )

    def _enter(self) -> None:
        store, passphrase = self._store, self._passphrase.line.text
        if not passphrase:
            self._passphrase.line.complain(self.tr("Enter the passphrase."))
            return
        self._passphrase.line.complain("")
        self._run(
            lambda progress: self._doors.enter(store, passphrase),
            self.tr("Opening your store."),
            partial(self._come_in, remember=True),
        )

    def _enter_kept(self) -> None:
        store = self._store
        self._run(
            lambda progress: self._doors.enter(store, self._doors.secret_of(store)),
            self.tr("Asking the key store of this computer."),
            partial(self._come_in, remember=True),
        )

    def _enter_earlier(self) -> None:
        """Take a store that lacks what was saved last as it is, and come in."""
        store, passphrase = self._store, self._passphrase.line.text

        def work(progress: Progress) -> Entered:
            told = going_on.words_of(self._doors.go_on(store, passphrase))
            return replace(self._doors.enter(store, passphrase), told=(told,))

        self._run(work, self.tr("Opening your store."), partial(self._come_in, remember=True))

    def _create(self) -> None:
        answers = self._new.answers()
        if answers is None:
            return

        def come_in(entered: Entered) -> None:
            if answers.set_up is not None and answers.set_up.path == self.file:
                self.file = None
            self._come_in(entered, remember=True)

        self._run(
            lambda progress: self._doors.create(answers), self.tr("Making your store."), come_in
        )

    def _practise(self) -> None:
        self._run(
            self._doors.practise,
            self.tr(
                "Opening the invented authority. The first time it is made here, which takes "
                "about half a minute. Escape stops it."
            ),
            partial(self._come_in, remember=False),
        )

    def _come_in(self, entered: Entered, *, remember: bool) -> None:
        if remember:
            self._settings.setValue(LAST_STORE, str(entered.path))
        self.entered = entered
        self.arrived.emit()
        self.accept()

    def _run(self, work: Callable[[Progress], T], doing: str, go_on: Callable[[T], None]) -> None:
        if self._busy:
            return
        self._busy = True
        focused = self.focusWidget()
        self._say("")
        self._doing.setText(doing)
        self._doing.show()
        announce(self, doing)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._pages.setEnabled(False)

        def arrived(found: T) -> None:
            self._finish_work()
            go_on(found)

        def failed(error: Exception) -> None:
            self._finish_work()
            if self._pages.currentIndex() == 2 and self._new.blame(error):
                return
            self._go_on.setVisible(getattr(error, "code", "") == going_on.CODE)
            self._say(explain(error).text)
            # The focus was lost while nothing could be pressed.
            if self._pages.currentIndex() == 3:
                self._back.passphrase.line.edit.setFocus()
                self._back.passphrase.line.edit.selectAll()
            elif self._pages.currentIndex() == 1:
                self._passphrase.line.edit.setFocus()
                self._passphrase.line.edit.selectAll()
            elif focused is not None:
                focused.setFocus()

        self._task = self._operations.long(
            lambda _, progress: Outcome(work(progress)),
            self.tr("Opening"),
            arrived,
            failed,
            self,
        )
        self._task.progressed.connect(self._progressed)

    def _progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _finish_work(self) -> None:
        self._busy = False
        self._doing.hide()
        self._bar.hide()
        self._pages.setEnabled(True)

    def _say(self, fault: str) -> None:
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self._fault.setAccessibleName(fault)
        if fault:
            announce(self, fault)
