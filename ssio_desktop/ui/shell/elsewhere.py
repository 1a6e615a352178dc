"""What was typed and cannot be saved where it belongs, written as text where the person says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.events import Json
from ssio_desktop.errors import SsioError
from ssio_desktop.services.outputs import write_output
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext


class Typed(QObject):
    """Keeps what is typed somewhere in the window it belongs to."""

    title = ""
    """What it is part of."""

    @property
    def unconfirmed(self) -> dict[str, Json]:
        """What is typed and not yet known to be on the disk, by question."""
        return {}

    def unconfirmed_words(self) -> list[tuple[str, str]]:
        """The same as people read it: the question in its words, and what is typed there."""
        return [(question, str(answer)) for question, answer in self.unconfirmed.items()]


def words_of(window: QWidget) -> str:
    """Everything typed in a window that is not known to be on the disk; empty where nothing is."""
    parts: list[str] = []
    for typed in window.findChildren(Typed):
        answers = typed.unconfirmed_words()
        if answers:
            parts.append(typed.title)
            parts += [f"{question}\n{answer}" for question, answer in answers]
    return "\n\n".join(parts)


def save_elsewhere(
    window: QWidget, context: PageContext[Any], asking: Asking | None = None
) -> None:
    """Ask for a place, and write there what is not saved. It stays in the window as well."""
    words = words_of(window)
    if not words:
        context.messages.information(
            translate("elsewhere", "Nothing that you typed is missing on the disk.")
        )
        return
    place = (asking or Asking(context.settings)).new_file(
        window,
        translate("elsewhere", "Save what you typed"),
        translate("elsewhere", "what-i-typed.txt"),
        translate("elsewhere", "Text (*.txt)"),
    )
    if place is not None:
        _write(place, words, context)


def _write(place: Path, words: str, context: PageContext[Any]) -> None:
    try:
        # Here and not by way of the store's threads: the store is what cannot be reached.
        write_output(place, (words + "\n").encode("utf-8", "replace"))
    except SsioError as error:
        context.messages.error(error)
        return
    context.messages.information(
        translate("elsewhere", "What you typed is in {place} too.").format(place=place),
        remedy=translate(
            "elsewhere",
            "The file is not encrypted: delete it when the words are saved in your store.",
        ),
    )
