"""Areas for improvement out of a letter or a table: pasted, read from a file or taken from an
inspection on record, shown as they are understood, and made priorities with one click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ssio_desktop.domain.casework.areas import FoundArea, FoundAreas, read_areas
from ssio_desktop.services.casework.area_sources import AreaSource
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.asking_dialog import AskingDialog
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import counted


class AreasDialog(AskingDialog):
    """then is called with the areas that were found, once the button is pressed.

    sources: inspections that something can be taken from. ask: asks for a file and has it read;
    what it holds is then shown by :meth:`show_text`.
    """

    def __init__(
        self,
        then: Callable[[tuple[FoundArea, ...]], object],
        parent: QWidget,
        *,
        sources: Sequence[AreaSource] = (),
        ask: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self._then = then
        self._found = FoundAreas(())
        self.setWindowTitle(self.tr("Priorities from areas for improvement"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = Passage(least_lines=6)
        label = Text(self.tr("Paste the letter, the list or the table here"), "label")
        label.setBuddy(self.text)
        self.text.setAccessibleName(label.text())
        self.file_button = button(self.tr("Read a file…"), ask, icon="folder-open")
        self.source_buttons = [
            button(each.title, partial(self.show_text, each.text), icon="clipboard-check")
            for each in sources
        ]
        ways = Flow(self.file_button, *self.source_buttons)
        self.told = Text("", "strong")
        self.list = Text("")
        self.unread = Text("", "muted")
        self.do = button(self.tr("Make them priorities"), self.accept, kind="primary")
        self.do.setDefault(True)
        space = tokens().space
        body = Body()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, space.m, 0)
        column.setSpacing(space.s)
        intro = self.tr(
            "Numbered lines below a sentence that leads to them are found in a whole letter too; "
            "a table needs a heading such as “Area for improvement”."
        )
        for part in (
            heading(self.windowTitle(), "heading"),
            Text(intro, "muted"),
            label,
            self.text,
            ways,
            self.told,
            self.list,
            self.unread,
        ):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.l, space.l)
        layout.addWidget(area, 1)
        layout.addWidget(feet(button(self.tr("Cancel"), self.reject), self.do))
        room, em = parent.window().size(), tokens().type.body
        self.resize(min(44 * em, room.width() - 2 * space.l), min(36 * em, room.height() - 40))
        self.text.textChanged.connect(self._read)
        self._read()
        self.text.setFocus()

    def show_text(self, text: str) -> None:
        """Put a text where it can be looked at and changed."""
        self.text.setPlainText(text)
        self.text.setFocus()

    def accept(self) -> None:
        """Hand over what was found; without anything the dialog stays."""
        if not self._found.areas:
            self.text.setFocus()
            return
        self.hand_over(lambda: self._then(self._found.areas))

    def show_refusal(self, why: str) -> None:
        self.told.setText(why)
        self.text.setFocus()

    def _read(self) -> None:
        self._found = read_areas(self.text.toPlainText())
        areas = self._found.areas
        self.do.setEnabled(bool(areas))
        self.told.setText(
            self.tr("{count} found").format(
                count=counted(
                    len(areas),
                    self.tr("area for improvement"),
                    self.tr("areas for improvement"),
                )
            )
            if areas or self.text.toPlainText().strip()
            else ""
        )
        self.list.setText("\n".join(f"{n}. {each.what}" for n, each in enumerate(areas, start=1)))
        unread = "\n".join(self._found.unread)
        words = self.tr("Not understood, by row and column:\n{cells}").format(cells=unread)
        self.unread.setText(words if unread else "")
