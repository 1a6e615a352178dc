"""All windows over one store: opening further ones, one writer for each visit, closing the last.

It knows windows and places, and neither pages nor data. It is no QObject, so that nothing of Qt
hangs on when it is collected.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.closing import wait_for_writes
from ssio_desktop.ui.shell.commands import Command
from ssio_desktop.ui.shell.context import PageSpec
from ssio_desktop.ui.shell.explain import Message
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.shell.places import Place

if TYPE_CHECKING:
    from ssio_desktop.ui.shell.window import MainWindow

_MORE = "windows/more"
_MOST = 8
"""So many windows are put back at the next start; nobody means more."""


class Windows:
    """The open windows. make: makes a window of a number, from 0, that is not yet shown.

    lock: what locks them all, where they can be locked. is_ending: whether the program is made to
    end, so that nobody is asked anything.
    """

    def __init__(
        self,
        operations: Operations[Any],
        settings: QSettings,
        make: Callable[[Windows, int], MainWindow],
    ) -> None:
        self._operations = operations
        self._settings = settings
        self._make = make
        self._open: list[MainWindow] = []
        self._is_quitting = False
        self.is_ending = False
        self.lock: Callable[[], None] | None = None

    @property
    def all(self) -> tuple[MainWindow, ...]:
        """The open windows; the one that was used last stands last."""
        return tuple(self._open)

    @property
    def operations(self) -> Operations[Any]:
        """What all windows work with."""
        return self._operations

    def speaks(self, window: MainWindow) -> bool:
        """Whether this is the window in which things are said: the one that was used last."""
        return not self._open or self._open[-1] is window

    def say(self, message: Message) -> None:
        """Say something in the window that was used last."""
        if self._open:
            self._open[-1].context.messages.say(message)

    def used(self, window: MainWindow) -> None:
        """A window became the active one."""
        if window in self._open:
            self._open.remove(window)
            self._open.append(window)

    def commands(self, window: MainWindow) -> tuple[Command, ...]:
        """What can be done with several windows, for one of them."""

        def open_new() -> None:
            place = window.give_up()
            if place is not None:
                self.open(place)

        section = translate("shell", "Window")
        return (
            Command(
                "new-window",
                translate("Windows", "Open in a new window"),
                open_new,
                "Ctrl+Shift+N",
                section,
            ),
            Command(
                "next-window",
                translate("Windows", "Go to the next window"),
                lambda: self.next_after(window),
                "Ctrl+F6",
                section,
                enabled=lambda: len(self._open) > 1,
            ),
            Command(
                "lock",
                translate("Windows", "Lock the program"),
                self._lock,
                "Ctrl+L",
                section,
                enabled=lambda: self.lock is not None,
                words=translate("Windows", "passphrase away cover"),
            ),
            Command(
                "leave",
                translate("Windows", "Close every window"),
                self.quit,
                "Ctrl+Shift+Q",
                section,
            ),
        )

    def _lock(self) -> None:
        if self.lock is not None:
            self.lock()

    # --- opening ------------------------------------------------------------------------

    def first(self) -> MainWindow:
        """The window of the program’s start, not yet shown."""
        return self._add()

    def open(self, place: Place) -> MainWindow:
        """Show a place in a further window; where a window has it already, that one comes."""
        # What was typed in the window that had it must be there before it is read here.
        wait_for_writes(self._operations)
        window = self._add()
        window.context.navigator.go(place.page, place.key)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def show(self, place: Place) -> None:
        """As :meth:`open`, for those who need not know the window."""
        self.open(place)

    def arrives(self, window: MainWindow, spec: PageSpec, place: Place) -> bool:
        """Whether a window may show a place. Where it is being written in another window, that
        one comes to the front and says so."""
        if not spec.one_writer or not place.key or len(self._open) < 2:
            return True
        for other in self._open:
            there = other.shown
            if other is not window and there is not None and _same(there, place):
                other.bring_to_front()
                if there != place:
                    other.context.navigator.go(place.page, place.key)
                other.context.messages.information(
                    other.tr("This was open in this window already, so it was not opened again.")
                )
                return False
        wait_for_writes(self._operations)
        return True

    def next_after(self, window: MainWindow) -> None:
        """Bring the window that was not used for the longest time to the front."""
        if len(self._open) > 1 and self._open[0] is not window:
            self._open[0].bring_to_front()

    # --- closing ------------------------------------------------------------------------

    def is_last(self, window: MainWindow) -> bool:
        """Whether no other window is open."""
        return all(each is window for each in self._open)

    def closed(self, window: MainWindow) -> None:
        """A window goes. With the last one the operations end."""
        if not self._is_quitting and self.is_last(window):
            self._settings.setValue(_MORE, "")
        if window in self._open:
            self._open.remove(window)
        if self._open:
            # They belong to a window, so that they end before Qt does.
            self._operations.setParent(self._open[-1])
            window.deleteLater()
        else:
            self._operations.close()

    def quit(self) -> None:
        """Close every window, and have them put back at the next start."""
        places = [each.context.navigator.here for each in self._open[:-1]]
        # The settings are not encrypted, and the key of a search is the words looked for.
        kept = [
            [place.page, "" if place.page == "search" else place.key]
            for place in places
            if place is not None
        ]
        self._settings.setValue(_MORE, json.dumps(kept[:_MOST]))
        self._is_quitting = True
        try:
            for window in self.all:
                if not window.close():
                    break
        finally:
            self._is_quitting = False

    def end(self) -> bool:
        """Close every window and ask nothing: the system stops the program, and what is open could
        keep it from ending in order. Long work is stopped, and nothing of it is kept. False where
        words are still nowhere but in a window, which then stays."""
        self.is_ending = True
        try:
            self.quit()
        finally:
            self.is_ending = False
        return not self._open

    def restore(self) -> None:
        """Open the further windows that were open when the program was left."""
        try:
            kept = json.loads(str(self._settings.value(_MORE, "") or "[]"))
            places = [Place(str(page), str(key)) for page, key in kept]
        except (ValueError, TypeError):
            return
        front = self._open[-1] if self._open else None
        for place in places[:_MOST]:
            if front is not None and front.knows(place.page):
                self.open(place)
        if front is not None:
            front.bring_to_front()

    def _add(self) -> MainWindow:
        taken = {each.number for each in self._open}
        number = next(each for each in range(len(taken) + 1) if each not in taken)
        window = self._make(self, number)
        self._open.append(window)
        return window


def _same(one: Place, other: Place) -> bool:
    """Whether two places are one piece of work: a visit, whichever version or question."""
    return one.page == other.page and _work(one.key) == _work(other.key)


def _work(key: str) -> str:
    return key.partition("#")[0]
