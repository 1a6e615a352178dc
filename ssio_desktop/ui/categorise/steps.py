"""The wizard's steps at the left: what is done, where one is, what is to come."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ssio_desktop.domain.categorisation_steps import Step
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import theme, tokens


class StepRail(QListWidget):
    """chosen(int) is emitted when a person goes to a step."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Steps"))
        self.setFixedWidth(round(17 * tokens().type.body))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.currentRowChanged.connect(self._moved)
        self._quiet = False

    def show_steps(self, steps: tuple[Step, ...], here: int, done: frozenset[str]) -> None:
        """Show the steps; done: ids of the steps that need nothing more."""
        self._quiet = True
        if self.count() != len(steps):
            self.clear()
            for _ in steps:
                self.addItem(QListWidgetItem())
        for number, step in enumerate(steps):
            item = self.item(number)
            state = (
                self.tr("done")
                if step.id in done
                else self.tr("here")
                if number == here
                else self.tr("to do")
            )
            title = said(step.title)
            item.setText(title)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                self.tr("Step {number} of {count}: {title}, {state}").format(
                    number=number + 1, count=len(steps), title=title, state=state
                ),
            )
            item.setToolTip(f"{title}: {state}")
            item.setSizeHint(QSize(0, tokens().size.row))
            found = theme()
            if found is not None:
                name = (
                    "circle-check"
                    if step.id in done
                    else "circle-dot"
                    if number == here
                    else ("circle-dashed")
                )
                role = "accent" if number == here or step.id in done else "faint"
                item.setIcon(found.icon(name, role, tokens().size.small_icon))
        self.setCurrentRow(here)
        self._quiet = False

    def _moved(self, number: int) -> None:
        if not self._quiet and number >= 0:
            self.chosen.emit(number)
