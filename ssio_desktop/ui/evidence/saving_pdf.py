"""Asking where a document is to go, writing it, and saying that it was written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking, open_outside
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext


def save_pdf(
    context: PageContext[Workspace],
    asking: Asking,
    page: QWidget,
    name: str,
    write: Callable[[Workspace, Path], Outcome[Path]],
) -> None:
    """Write a document where the person says. name: proposed for its file."""
    title = translate("evidence", "Save as PDF")
    path = asking.new_file(page, title, name, translate("evidence", "PDF files (*.pdf)"))
    if path is None:
        return
    target = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

    def written(made: Path) -> None:
        context.messages.success(
            translate("evidence", "Written: {path}").format(path=made),
            action=translate("evidence", "Open the file"),
            act=partial(open_outside, made),
        )

    context.operations.long(
        lambda ws, progress: write(ws, target),
        translate("evidence", "Writing the document"),
        written,
        owner=page,
        writes=False,
    )
