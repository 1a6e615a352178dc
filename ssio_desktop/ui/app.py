"""The window's whole life: the application, the way in, the main window, and the way out."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ssio_desktop.services import undoing
from ssio_desktop.services.entering import Entered
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.immortal import keep_constants_alive
from ssio_desktop.ui.language import Language, speak
from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.shell.commands import Command, Commands
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.shell.mishaps import mishaps_told
from ssio_desktop.ui.shell.operations import Log, Operations
from ssio_desktop.ui.shell.places import Navigator
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.start import Doors, StartDialog
from ssio_desktop.ui.theme.theme import SCHEME, TEXT_SCALE, Scheme, Theme


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window is given from outside.

    resources: fonts, icons and styles. settings: the file that remembers the window. stores: the
    folder in which new stores are proposed. log: told of bugs. help_folder: the texts of help.
    """

    resources: Path
    settings: Path
    stores: Path
    doors: Doors
    log: Log
    help_folder: Path | None = None


def make_application(surroundings: Surroundings) -> tuple[QApplication, QSettings, Theme]:
    """The application with its look, as the person left it."""
    keep_constants_alive()
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
    operations: Operations[Workspace] = Operations(
        entered.open, undo=undoing.undo, dispose=Workspace.close, log=log
    )
    context = PageContext(
        operations, Navigator(), Messages(), Commands(), theme, settings, help_folder
    )
    standing = " · ".join(part for part in (entered.officer, entered.term) if part)
    window = MainWindow(
        context, PAGES, title=entered.authority or "SSIO Desktop", standing=standing
    )
    for owned in (operations, context.navigator, context.messages, context.commands):
        owned.setParent(window)
    context.commands.add(
        Command(
            "categorise",
            window.tr("Categorise a school"),
            partial(context.navigator.go, "categorise"),
            section=window.tr("Pages"),
            icon="list-checks",
            words=window.tr("judge category term"),
        )
    )
    if entered.recovered:
        where = (
            window.tr("It is in one note of visit.")
            if entered.recovered == 1
            else window.tr("It is in {count} notes of visit.").format(count=entered.recovered)
        )
        context.messages.information(
            window.tr("What you had typed when the program last stopped was put back."),
            remedy=where,
        )
    return window


def run(surroundings: Surroundings, store: Path | None = None, passphrase: str = "") -> int:
    """Show the way in, then the window; the exit status of the application.

    With a store and its passphrase the way in is passed by.
    """
    application, settings, theme = make_application(surroundings)
    if store is not None and passphrase:
        entered: Entered | None = surroundings.doors.enter(store, passphrase)
    else:
        dialog = StartDialog(surroundings.doors, settings, surroundings.stores, store)
        dialog.exec()
        entered = dialog.entered
    if entered is None:
        return 0
    try:
        window = make_window(entered, settings, theme, surroundings.log, surroundings.help_folder)
        window.start()
        window.show()
        with mishaps_told(window.context.messages, surroundings.log):
            return application.exec()
    finally:
        entered.release()


def _scheme(settings: QSettings) -> Scheme:
    known = {scheme.value: scheme for scheme in Scheme}
    return known.get(str(settings.value(SCHEME, "")), Scheme.SYSTEM)


def _text_scale(settings: QSettings) -> float:
    try:
        return float(str(settings.value(TEXT_SCALE, 1.0)))
    except ValueError:
        return 1.0
