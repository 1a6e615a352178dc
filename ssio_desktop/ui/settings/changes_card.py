"""The last changes of the store, each with its undoing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from ssio_desktop.services import undoing
from ssio_desktop.services.undoing import Done
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.settings.fields import actions
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.cards import line as row_line
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import moment

_UNDONE_BY_HAND: Final = ("change", "import")


def changes_card(changes: Sequence[Done], context: PageContext[Workspace]) -> QWidget:
    """A row for each change, the latest first, and the way to all of them."""

    def undo_batch(batch: str) -> None:
        context.operations.change(lambda ws: undoing.undo(ws, batch))

    frame, layout = card(translate("settings", "What was done lately"))
    layout.setSpacing(0)
    for change in changes:
        row, inner = row_line(last=change is changes[-1])
        inner.addWidget(Text(change.label), 1)
        inner.addWidget(Text(moment(change.at), "caption", wrap=False))
        if change.is_undone:
            inner.addWidget(tag(translate("settings", "Undone"), "neutral"))
        elif change.kind in _UNDONE_BY_HAND:
            words = translate("settings", "Undo")
            undo = button(words, partial(undo_batch, change.batch), small=True)
            undo.setAccessibleName(
                translate("settings", "Undo: {change}").format(change=change.label)
            )
            inner.addWidget(undo)
        layout.addWidget(row)
    layout.addLayout(
        actions(
            (
                translate("settings", "Every change…"),
                partial(context.navigator.go, "history"),
            )
        )
    )
    return frame
