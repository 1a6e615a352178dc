"""When the record was last backed up, what proves it, and a button that does it now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.services.backups import BackupState
from ssio_desktop.ui.backups.words import second_words
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, moment, size


class BackupCard(QWidget):
    """Says it in a word, in a sentence, and with the file's name."""

    def __init__(self, state: BackupState, act: Callable[[], None]) -> None:
        super().__init__()
        whole, layout = card(self.tr("Backup"))
        word, tone = self._standing(state)
        layout.addWidget(Flow(tag(word, tone)))
        for text in self._told(state):
            layout.addWidget(Text(text))
        if state.last is not None:
            where = self.tr("{name}, in {folder}").format(
                name=state.last.path.name, folder=state.last.path.parent
            )
            layout.addWidget(Text(_breaking(where), "caption").selectable())
            digest = self.tr("{size}, SHA-256 {digest}…").format(
                size=size(state.last.size), digest=state.last.digest[:16]
            )
            layout.addWidget(Text(digest, "caption"))
        self.button = button(self.tr("Back up now"), act, icon="download")
        layout.addSpacing(tokens().space.xs)
        layout.addWidget(Flow(self.button))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(whole)

    def _standing(self, state: BackupState) -> tuple[str, str]:
        if state.standing == "old" and not state.is_due:
            return self.tr("Proved"), "success"
        return {
            "proved": (self.tr("Proved"), "success"),
            "old": (self.tr("Too old"), "caution"),
            "gone": (self.tr("Not found"), "danger"),
            "none": (self.tr("Never made"), "caution"),
        }[state.standing]

    def _told(self, state: BackupState) -> list[str]:
        if state.last is None:
            return [
                self.tr(
                    "No backup was made on this computer yet. It takes a few seconds; the copy is "
                    "encrypted and opens with your passphrase."
                )
            ]
        told = [self.tr("Made {when}.").format(when=moment(state.last.at))]
        if state.standing == "gone":
            told.append(
                self.tr("It is no longer where it was put, or it was changed. Make another one.")
            )
        else:
            told.append(
                self.tr(
                    "It was opened and read through: {events}, the same as in your store."
                ).format(events=counted(state.last.events, self.tr("entry"), self.tr("entries")))
            )
        if state.behind:
            told.append(
                self.tr("Recorded since: {events}.").format(
                    events=counted(state.behind, self.tr("entry"), self.tr("entries"))
                )
            )
        told.append(second_words(state.second))
        return told


def _breaking(path: str) -> str:
    """A path with places at which a long line may break."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b").replace("-", "-\u200b")
