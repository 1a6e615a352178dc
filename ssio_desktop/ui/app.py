"""The window's whole life: the application, the way in, the main window, and the way out."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ssio_desktop.services import undoing
from ssio_desktop.services.entering import Entered
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.backups.automatic import AutomaticBackups
from ssio_desktop.ui.backups.wanted import WANTED
from ssio_desktop.ui.checking.asking import ask_for_report
from ssio_desktop.ui.immortal import keep_constants_alive
from ssio_desktop.ui.language import Language, said, speak, translate
from ssio_desktop.ui.locking.lock import Lock
from ssio_desktop.ui.locking.system import SystemSignals
from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.preloading import preload
from ssio_desktop.ui.recovery import offer_code, recovery_message
from ssio_desktop.ui.shell.closing import wait_for_writes
from ssio_desktop.ui.shell.commands import Command, Commands
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.shell.mishaps import mishaps_told
from ssio_desktop.ui.shell.operations import Log, Operations
from ssio_desktop.ui.shell.places import Navigator
from ssio_desktop.ui.shell.session_end import SessionEnd
from ssio_desktop.ui.shell.stalls import StallWatch
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.shell.windows import Windows
from ssio_desktop.ui.start import Doors, StartDialog
from ssio_desktop.ui.theme.theme import SCHEME, TEXT_SCALE, Scheme, Theme

_PRELOAD_AFTER_MS = 400
_BACKUPS_AFTER_MS = 5_000
"""When it is first looked whether a backup is due: after the window has come to rest."""

_SWITCH_S = 0.0005
"""For so long a thread may keep the interpreter while the window waits for it. Qt asks Python some
dozen times in a turn of its loop, and at the usual 5 ms each of these could wait as long: with work
in the background that was felt."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window is given from outside.

    resources: fonts, icons and styles. settings: the file that remembers the window. stores: the
    folder in which new stores are proposed. log: told of bugs. note: told of what is no bug but is
    worth a line in the same file. help_folder: the texts of help.
    """

    resources: Path
    settings: Path
    stores: Path
    doors: Doors
    log: Log
    help_folder: Path | None = None
    note: Callable[[str], None] = lambda words: None


def make_application(surroundings: Surroundings) -> tuple[QApplication, QSettings, Theme]:
    """The application with its look, as the person left it."""
    keep_constants_alive()
    sys.setswitchinterval(_SWITCH_S)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("SSIO Desktop")
    application.setDesktopFileName("ssio-desktop")
    settings = QSettings(str(surroundings.settings), QSettings.Format.IniFormat)
    speak(application, surroundings.resources / "languages", Language.kept(settings))
    icon = surroundings.resources / "icons" / "ssio-desktop.svg"
    if icon.is_file():
        application.setWindowIcon(QIcon(str(icon)))
    theme = Theme(application, surroundings.resources, _scheme(settings), _text_scale(settings))
    return application, settings, theme


def make_window(
    entered: Entered,
    settings: QSettings,
    theme: Theme,
    log: Log,
    help_folder: Path | None = None,
) -> MainWindow:
    """The main window over a store that was entered; not yet shown."""
    return make_windows(entered, settings, theme, log, help_folder).first()


def make_windows(
    entered: Entered,
    settings: QSettings,
    theme: Theme,
    log: Log,
    help_folder: Path | None = None,
) -> Windows:
    """What opens windows over a store that was entered; none is open yet."""
    operations: Operations[Workspace] = Operations(
        entered.open,
        undo=undoing.undo,
        at_once=Workspace.at_once,
        dispose=Workspace.close,
        tell=Workspace.told_of,
        is_cut_off=Workspace.is_cut_off,
        log=log,
    )
    operations.cut_off.connect(entered.doubt)

    def make(windows: Windows, number: int) -> MainWindow:
        context = PageContext(
            operations,
            Navigator(),
            Messages(),
            Commands(),
            theme,
            settings,
            help_folder,
            new_window=windows.show,
        )
        window = _one_window(entered, context, windows, number)
        if operations.parent() is None:
            operations.setParent(window)
            _tell_recovered(entered, window)
        return window

    return Windows(operations, settings, make)


def _one_window(
    entered: Entered, context: PageContext[Workspace], windows: Windows, number: int
) -> MainWindow:
    standing = " · ".join(part for part in (entered.officer, said(entered.term)) if part)
    window = MainWindow(
        context,
        PAGES,
        title=entered.authority or "SSIO Desktop",
        standing=standing,
        windows=windows,
        number=number,
        place=entered.path.name,
    )
    for owned in (context.navigator, context.messages, context.commands):
        owned.setParent(window)
    context.commands.add(
        Command(
            "categorise",
            translate("ui", "Categorise a school"),
            partial(context.navigator.go, "categorise"),
            section=translate("ui", "Pages"),
            icon="list-checks",
            words=translate("ui", "judge category term"),
        )
    )
    context.commands.add(
        Command(
            "check-report",
            translate("ui", "Check a report (PDF)…"),
            partial(ask_for_report, window),
            section=translate("ui", "Pages"),
            icon="file-check",
            words=translate("ui", "verify issued amended altered open pdf"),
        )
    )
    return window


def _tell_recovered(entered: Entered, window: MainWindow) -> None:
    """Say what was put back after the program had stopped by itself, or from a backup."""
    if entered.told:
        what, *more = (said(each) for each in entered.told)
        window.context.messages.information(what, remedy=" ".join(more))
    if entered.recovered:
        window.context.messages.say(recovery_message(entered.recovered, window.context, window))


def run(
    surroundings: Surroundings,
    store: Path | None = None,
    passphrase: str = "",
    file: Path | None = None,
) -> int:
    """Show the way in, then the window; the exit status of the application.

    With a store and its passphrase the way in is passed by. file: the way in says what it is, and
    the page that reads it takes it up, unless the store began from it.
    """
    application, settings, theme = make_application(surroundings)
    # What is there now stays; there is no need to look through it for garbage each time.
    gc.freeze()
    entered: Entered | None = None
    if store is not None and passphrase:
        entered = surroundings.doors.enter(store, passphrase)
    while True:
        if entered is None:
            wanted = _take_wanted(settings)
            dialog = StartDialog(
                surroundings.doors, settings, surroundings.stores, store, wanted, file
            )
            dialog.exec()
            entered, file = dialog.entered, dialog.file
        if entered is None:
            return 0
        status = _sit(application, surroundings, settings, theme, entered, file)
        if not settings.value(WANTED, ""):
            return status
        # The person chose a backup to go back to, and closed the windows for it.
        entered = file = None


def _keep_locked(windows: Windows, window: MainWindow, settings: QSettings) -> None:
    """Lock when nobody is there, when the computer sleeps, and by Ctrl+L."""
    operations = window.context.operations
    # It belongs to the operations, which outlive each window but the last.
    lock = Lock(lambda: windows.all, operations, settings, parent=operations)
    windows.lock = lock.lock
    SystemSignals(lock.lock, lock)
    lock.start()


def _take_wanted(settings: QSettings) -> Path | None:
    """The backup that is to be put back, once only."""
    wanted = str(settings.value(WANTED, "") or "")
    settings.remove(WANTED)
    return Path(wanted) if wanted else None


def _sit(
    application: QApplication,
    surroundings: Surroundings,
    settings: QSettings,
    theme: Theme,
    entered: Entered,
    file: Path | None = None,
) -> int:
    """One sitting: the windows over a store, from the first shown to the last closed.

    file: is given to the page that reads it.
    """
    backups: AutomaticBackups | None = None
    stalls = StallWatch(lambda stall: surroundings.note(stall.words), "ssio_desktop")
    try:
        windows = make_windows(entered, settings, theme, surroundings.log, surroundings.help_folder)
        window = windows.first()
        window.start()
        window.show()
        windows.restore()
        if entered.code is not None:
            offer_code(entered.code, window.context, window)
        if file is not None:
            window.take_files([file])
        # The first page comes first: its own reading begins before this, and is soon done.
        QTimer.singleShot(_PRELOAD_AFTER_MS, window, lambda: preload(surroundings.log))
        ending = SessionEnd(application, windows, lambda: wait_for_writes(windows.operations))
        # Said in whichever window is in use when it happens.
        messages = Messages()
        messages.said.connect(windows.say)
        backups = AutomaticBackups(
            entered.open, window.context.operations, messages, surroundings.log
        )
        if entered.locks:
            _keep_locked(windows, window, settings)
        QTimer.singleShot(_BACKUPS_AFTER_MS, backups, backups.start)
        # Making the first window is no pause: nobody has seen it yet.
        QTimer.singleShot(_BACKUPS_AFTER_MS, stalls, stalls.start)
        with mishaps_told(messages, surroundings.log), ending:
            return application.exec()
    finally:
        stalls.stop()
        if backups is not None:
            backups.close()
        entered.release()


def _scheme(settings: QSettings) -> Scheme:
    known = {scheme.value: scheme for scheme in Scheme}
    return known.get(str(settings.value(SCHEME, "")), Scheme.SYSTEM)


def _text_scale(settings: QSettings) -> float:
    try:
        return float(str(settings.value(TEXT_SCALE, 1.0)))
    except ValueError:
        return 1.0
