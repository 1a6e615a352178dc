"""What a plan is given out as, and taken in from: its paper, and the workbook for heads."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ssio_desktop.domain.casework.plan_types import ActionPlan
from ssio_desktop.services.casework import plan_files
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.offers import PAGE
from ssio_desktop.ui.home.asking import Asking, open_outside
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import set_icon
from ssio_desktop.ui.widgets.buttons import PushButton


class PlanPapers(PushButton):
    """A menu of the papers of the plan that it is given last. chosen(Path): a workbook that was
    filled in is to be read."""

    chosen = Signal(object)

    def __init__(self, context: PageContext[Workspace], files: Asking, page: QWidget) -> None:
        super().__init__(translate("plan", "Papers"))
        self._context, self.files, self._page = context, files, page
        self._plan: ActionPlan | None = None
        self.setProperty("kind", "secondary")
        self.setAutoDefault(False)
        set_icon(self, "file-down", "muted")
        menu = QMenu(self)
        menu.setAccessibleName(translate("plan", "Papers"))
        menu.addAction(translate("plan", "The plan as a paper"), self.show_paper)
        menu.addSeparator()
        menu.addAction(translate("plan", "A workbook for the school to fill in…"), self.write)
        self._taking = menu.addAction(
            translate("plan", "Take in a workbook that was filled in…"), self.read
        )
        self.setMenu(menu)
        self.hide()

    def offer(self, plan: ActionPlan | None) -> None:
        """Give out this plan from now on."""
        self._plan = plan
        self.setVisible(plan is not None)
        self._taking.setEnabled(plan is not None and plan.stage != "closed")

    def show_paper(self) -> None:
        """Show the plan as it is printed."""
        if self._plan is not None:
            self._context.navigator.go(PAGE, str(Wanted("plan", self._plan.key)))

    def write(self) -> None:
        """Ask where the workbook is to go, and write it."""
        if self._plan is None:
            return
        key, title = self._plan.key, translate("plan", "Save the workbook")
        kinds = translate("plan", "Excel workbooks (*.xlsx)")
        name = plan_files.suggested_name(self._plan)
        path = self.files.new_file(self._page, title, name, kinds)
        if path is None:
            return
        target = path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")
        self._context.operations.long(
            lambda ws, progress: plan_files.write_workbook(ws, key, target),
            translate("plan", "Writing the workbook"),
            self._written,
            owner=self._page,
            writes=False,
        )

    def read(self) -> None:
        """Ask for a workbook that was filled in."""
        title = translate("plan", "Take in a workbook")
        path = self.files.file(self._page, title, translate("plan", "Excel workbooks (*.xlsx)"))
        if path is not None:
            self.chosen.emit(path)

    def _written(self, path: Path) -> None:
        self._context.messages.success(
            translate("plan", "Written: {path}").format(path=path),
            action=translate("plan", "Open the file"),
            act=partial(open_outside, path),
        )
