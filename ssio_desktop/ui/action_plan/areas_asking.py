"""Asks for areas for improvement: the dialog, and the files that are read into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.casework.areas import FoundArea
from ssio_desktop.services.casework.area_sources import SUFFIXES, AreaSource, read_areas_file
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.action_plan.areas_dialog import AreasDialog
from ssio_desktop.ui.action_plan.papers import PlanPapers
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext


class AreasAsking:
    """papers: asks for files. begin: opens the dialog by :meth:`open`, for a file that was dropped
    while there is none."""

    def __init__(
        self,
        context: PageContext[Workspace],
        papers: PlanPapers,
        page: QWidget,
        begin: Callable[[], object],
    ) -> None:
        self._context, self._papers, self._page, self._begin = context, papers, page, begin
        self._dialog: AreasDialog | None = None

    def open(
        self, sources: Sequence[AreaSource], then: Callable[[tuple[FoundArea, ...]], object]
    ) -> AreasDialog:
        """Ask for areas, which ``then`` is called with."""
        dialog = AreasDialog(then, self._page, sources=sources, ask=self.ask_file)
        dialog.destroyed.connect(self._gone)
        self._dialog = dialog
        dialog.open()
        return dialog

    def ask_file(self) -> None:
        """Ask for a file, and read it."""
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = translate("plan", "Letters and tables ({pattern})").format(pattern=pattern)
        title = translate("plan", "Read areas for improvement")
        path = self._papers.files.file(self._page, title, kinds)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file, and show what it holds before anything is made of it."""
        self._context.operations.read(
            lambda ws: read_areas_file(path), self._show, owner=self._page
        )

    def say_none(self, path: Path) -> None:
        """Say that there is no open plan for a file that was dropped."""
        words = translate("plan", "There is no plan here that “{file}” could go into.")
        self._context.messages.warning(
            words.format(file=path.name),
            remedy=translate("plan", "Begin a plan first, or choose the one it belongs to."),
        )

    def _show(self, text: str) -> None:
        if self._dialog is None:
            self._begin()
        if self._dialog is not None:
            self._dialog.show_text(text)

    def _gone(self) -> None:
        self._dialog = None
