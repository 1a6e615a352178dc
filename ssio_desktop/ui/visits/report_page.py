"""The report of a visit as it will be printed: read, print, save as."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from ssio_desktop.services import printing, reporting, visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.paper_page import Drawn, PaperPage
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.visits import words

PRINT = "#print"
"""Behind a key: print at once."""


def draw(ws: Workspace, key: str) -> Drawn:
    """Draw the report of a visit, or of one of its versions (``id:number``)."""
    visit_id, _, number = key.partition(":")
    pdf = (
        reporting.report_pdf(ws, visit_id, int(number))
        if number
        else reporting.preview_pdf(ws, visit_id)
    )
    work = visiting.open_visit(ws, visit_id)
    state = words.version_words(int(number)) if number else words.state_words(work.visit.state)
    said = translate("visits", "Report, {state}").format(state=state)
    return Drawn(pdf, work.school_name, said, reporting.suggested_name(ws, visit_id))


class ReportPage(PaperPage):
    """key is the visit's id, or ``id:number`` for a fixed version; with ``#print`` behind it the
    print dialog opens as well."""

    watches = frozenset({"visit", "categorisation", "school"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Report"), self.tr("Pages of the report"))
        self.add_action(self.tr("Back to the note"), self._go_back, icon="arrow-left")
        self.add_paper_actions()
        self._print_wanted = False

    def open(self, key: str) -> None:
        wanted, _, printing_ = key.partition("#")
        super().open(wanted)
        if printing_:
            self._print_wanted = self._stale = True

    def show_drawn(self, drawn: Drawn) -> None:
        super().show_drawn(drawn)
        if self._print_wanted:
            self._print_wanted = False
            QTimer.singleShot(0, self, self.print_pages)

    def refresh(self) -> None:
        key = self.key
        if not key:
            return
        self.show_loading()
        self.context.operations.read(lambda ws: draw(ws, key), self.show_drawn, owner=self)

    def printed(self, key: str, drawn: Drawn) -> None:
        """Note with the visit that this version went to the printer; of a draft, nothing."""
        visit, _, number = key.partition(":")

        def note(ws: Workspace) -> Outcome[int]:
            return printing.note_shown(ws, visit, int(number or 0), drawn.pdf)

        self.context.operations.change(note, owner=self, quiet=True)

    def _go_back(self) -> None:
        self.context.navigator.go("visit", self.key)
