"""The papers of a meeting: pack, minutes, letters to schools, decisions for officers."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from ssio_desktop.domain.meetings import Meeting
from ssio_desktop.services import deciding, meeting_papers
from ssio_desktop.services.deciding import MadeDecisions
from ssio_desktop.services.meeting_papers import MadeLetters
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking, open_outside
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import set_icon
from ssio_desktop.ui.widgets.buttons import PushButton
from ssio_desktop.ui.widgets.wording import counted


class PapersButton(PushButton):
    """A menu of what can be written of the meeting that it is given last."""

    def __init__(self, context: PageContext[Workspace], asking: Asking, page: QWidget) -> None:
        super().__init__(translate("meeting", "Papers"))
        self._context = context
        self.asking = asking
        self._page = page
        self._meeting: Meeting | None = None
        self.setProperty("kind", "secondary")
        self.setAutoDefault(False)
        set_icon(self, "file-down", "muted")
        menu = QMenu(self)
        menu.setAccessibleName(translate("meeting", "Papers"))
        menu.addAction(translate("meeting", "The pack for the meeting…"), self.pack)
        menu.addAction(translate("meeting", "The minutes…"), self.minutes)
        menu.addAction(translate("meeting", "A letter to each school…"), self.letters)
        menu.addAction(translate("meeting", "The decisions for officers…"), self.decisions)
        self.setMenu(menu)

    def offer(self, meeting: Meeting | None) -> None:
        """Write papers of this meeting from now on."""
        self._meeting = meeting
        self.setEnabled(meeting is not None)

    def pack(self) -> None:
        """Ask where the pack is to go, and write it."""
        path = self._pdf(translate("meeting", "Save the pack"), "pack")
        if path is not None and self._meeting is not None:
            key = self._meeting.id
            self._context.operations.long(
                lambda ws, progress: meeting_papers.write_pack(ws, key, path, progress),
                translate("meeting", "Writing the pack"),
                self._written,
                owner=self._page,
                writes=False,
            )

    def minutes(self) -> None:
        """Ask where the minutes are to go, and write them."""
        path = self._pdf(translate("meeting", "Save the minutes"), "minutes")
        if path is not None and self._meeting is not None:
            key = self._meeting.id
            self._context.operations.long(
                lambda ws, progress: meeting_papers.write_minutes(ws, key, path),
                translate("meeting", "Writing the minutes"),
                self._written,
                owner=self._page,
                writes=False,
            )

    def letters(self) -> None:
        """Ask for a folder, and write a letter to each school into it."""
        if self._meeting is None:
            return
        title = translate("meeting", "Choose the folder for the letters")
        folder = self.asking.folder(self._page, title)
        if folder is None:
            return
        key = self._meeting.id
        self._context.operations.long(
            lambda ws, progress: meeting_papers.write_letters(ws, key, folder, progress=progress),
            translate("meeting", "Writing the letters"),
            partial(self._letters_written, folder),
            owner=self._page,
            writes=False,
        )

    def decisions(self) -> None:
        """Ask where the decisions are to go, and write them for the officers."""
        if self._meeting is None:
            return
        term = self._meeting.term
        title = translate("meeting", "Write the decisions")
        kinds = translate("meeting", "Files of this program (*.ssio-post)")
        path = self.asking.new_file(self._page, title, deciding.suggested_name(term), kinds)
        if path is not None:
            self._context.operations.long(
                lambda ws, progress: deciding.make_decisions(ws, term, path),
                title,
                self._decided,
                owner=self._page,
            )

    def _pdf(self, title: str, kind: str) -> Path | None:
        if self._meeting is None:
            return None
        name = meeting_papers.suggested_name(self._meeting, kind)
        kinds = translate("meeting", "PDF files (*.pdf)")
        path = self.asking.new_file(self._page, title, name, kinds)
        if path is None or path.suffix.lower() == ".pdf":
            return path
        return path.with_name(path.name + ".pdf")

    def _written(self, path: Path) -> None:
        self._context.messages.success(
            translate("meeting", "Written: {path}").format(path=path),
            action=translate("meeting", "Open the file"),
            act=partial(open_outside, path),
        )

    def _letters_written(self, folder: Path, made: MadeLetters) -> None:
        words = translate("meeting", "{letters} in {path}").format(
            letters=counted(
                len(made.paths), translate("meeting", "letter"), translate("meeting", "letters")
            ),
            path=folder,
        )
        if made.without:
            words += ". " + translate("meeting", "Without a category this term: {names}").format(
                names=", ".join(made.without)
            )
        if made.disputed:
            words += ". " + translate(
                "meeting", "No letter while it is open which category counts: {names}"
            ).format(names=", ".join(made.disputed))
        self._context.messages.success(
            words,
            action=translate("meeting", "Open the folder"),
            act=partial(open_outside, folder),
        )

    def _decided(self, made: MadeDecisions) -> None:
        words = translate("meeting", "{decisions} written: {path}").format(
            decisions=counted(
                len(made.decisions),
                translate("meeting", "decision"),
                translate("meeting", "decisions"),
            ),
            path=made.file.path,
        )
        if made.without:
            words += ". " + translate("meeting", "Not sealed for: {names}").format(
                names=", ".join(made.without)
            )
        if made.held:
            back = translate("post", "Kept back until the school is judged a second time: {count}.")
            words += ". " + back.format(count=made.held)
        self._context.messages.success(words)
