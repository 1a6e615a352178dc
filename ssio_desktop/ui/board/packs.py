"""The menu of packs for the board's meeting, and what is said of one that was made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from ssio_desktop.services.board_pack import MadePack, Which
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.widgets.wording import counted


class PackMenu(QMenu):
    """Which schools a pack is to be about. choose gets the answer."""

    def __init__(self, parent: QWidget, choose: Callable[[Which], None]) -> None:
        super().__init__(translate("board", "A pack for the meeting"), parent)
        entries: tuple[tuple[str, Which], ...] = (
            (translate("board", "Every school…"), "all"),
            (translate("board", "Schools whose category changed…"), "changed"),
            (translate("board", "Schools causing concern…"), "concern"),
        )
        for label, which in entries:
            self.addAction(label, partial(choose, which))


def made_words(made: MadePack) -> str:
    """What is said of a pack: its schools, its decisions, its place."""
    return translate(
        "board", "The board pack has {schools} and {decisions} to take: {path}"
    ).format(
        schools=counted(
            len(made.data.schools), translate("board", "school"), translate("board", "schools")
        ),
        decisions=counted(
            len(made.data.decisions),
            translate("board", "decision"),
            translate("board", "decisions"),
        ),
        path=made.path,
    )
