"""What the house rules find in a note: a list that leads to each place. Advice, never a bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ssio_desktop.domain.proofreading import Finding
from ssio_desktop.ui.reading.words import finding_words
from ssio_desktop.ui.visits.unfinished import UnfinishedList
from ssio_desktop.xforms.session import Problem


class WordingList(UnfinishedList):
    """As the list of what is unfinished; several findings may stand in one question."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "well")
        # The first finding takes the focus instead.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._findings: dict[str, Finding] = {}

    def show_findings(self, found: Sequence[Finding]) -> None:
        """List them and take the focus; hide where there are none."""
        self._findings = {f"{each.path}\n{each.start}\n{each.kind}": each for each in found}
        self.show_problems(
            [
                Problem(key, each.label, finding_words(each), each.kind)
                for key, each in self._findings.items()
            ]
        )
        links = [b for b in self.findChildren(QPushButton) if b.property("kind") == "link"]
        if found and links:
            links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def finding(self, key: str) -> Finding | None:
        """The finding that ``chosen`` named."""
        return self._findings.get(key)

    def title_of(self, count: int) -> str:
        if count == 1:
            return self.tr("One thing to look at in the wording")
        return self.tr("{count} things to look at in the wording").format(count=count)
