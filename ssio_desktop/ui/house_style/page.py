"""The page of the house style: the fields at the left, what they do to a document at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea

from ssio_desktop.domain.house_style import StyleChoices
from ssio_desktop.services import choosing_style
from ssio_desktop.services.choosing_style import ShownStyle
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.house_style.form import StyleForm, merged
from ssio_desktop.ui.house_style.preview import StylePreview
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens

_SIDE_BY_SIDE = 52
"""From so many ems on, fields and preview stand beside each other."""

_LEAST_HIGH = 14
"""Ems of the fields that are seen at once, however low the window is."""


class HouseStylePage(Page[Workspace]):
    """What stands in the fields is recorded by the button; a logo is recorded when it is chosen."""

    watches = frozenset({"authority"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("House style"), scroll=False)
        self.asking = asking or Asking(context.settings)
        self._base: ShownStyle | None = None
        self.add_action(self.tr("Back to the settings"), self._go_back, icon="arrow-left")
        self.add_action(self.tr("Back to the defaults"), self.put_back, icon="undo-2")
        self.save_button = self.add_action(self.tr("Save the style"), self.save, kind="primary")
        self.form = StyleForm(self.choose_logo, self.remove_logo)
        self.preview = StylePreview(context.operations, self._wanted)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.form)
        self.form.setProperty("role", "scrolled")
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(tokens().space.l)
        self._beside.addWidget(self._area, 2)
        self._beside.addWidget(self.preview, 3)
        self.content.addLayout(self._beside, 1)
        self.form.changed.connect(self._changed)
        self.preview.document_chosen.connect(self.form.show_headings)

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(choosing_style.shown, self._arrived, owner=self)

    def has_unsaved(self) -> bool:
        return self._base is not None and self.save_button.isEnabled()

    def leaving(self) -> None:
        self.preview.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._base is not None:
            self.preview.follow()

    def _measure_form(self) -> None:
        """As wide as the fields need, so that none is cut off by the scroll bar."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumWidth(self.form.minimumSizeHint().width() + bar)
        self._area.setMinimumHeight(_LEAST_HIGH * tokens().type.body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure_form()
        wide = self.width() >= _SIDE_BY_SIDE * tokens().type.body
        way = QBoxLayout.Direction
        self._beside.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _arrived(self, shown: ShownStyle) -> None:
        base, self._base = self._base, shown
        name, choices = shown.authority, shown.choices
        if base is not None:
            choices = merged(self.form.choices(), base.choices, shown.choices)
            typed = self.form.name.text().strip()
            name = shown.authority if typed == base.authority else typed
        self.form.show_style(name, choices, shown)
        self._say_standing()
        self.in_turns(self.form.shown_in_turns(self.preview.document))
        self.preview.draw()

    def _wanted(self) -> tuple[StyleChoices, str]:
        return self.form.choices(), self.form.name.text()

    def _changed(self) -> None:
        self._say_standing()
        self.preview.follow()

    def _say_standing(self) -> None:
        """Whether there is something to save, in words below the heading and by the button."""
        base = self._base
        same = base is not None and (
            (self.form.choices(), self.form.name.text().strip()) == (base.choices, base.authority)
        )
        self.save_button.setEnabled(not same)
        self.set_heading(
            self.tr("House style"),
            self.tr("Every new document looks like this.")
            if same
            else self.tr("Not saved yet: documents still look as before."),
        )

    def save(self) -> None:
        """Record what stands in the fields."""
        choices, name = self._wanted()
        self.context.operations.change(
            lambda ws: choosing_style.choose(ws, choices, name), owner=self
        )

    def put_back(self) -> None:
        """Let documents look as the program makes them; it can be undone."""
        self._base = None
        self.context.operations.change(choosing_style.back_to_defaults, self._reset, owner=self)

    def _reset(self, _: StyleChoices) -> None:
        self.refresh()

    def choose_logo(self) -> None:
        """Ask for a picture and keep a small copy of it."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg)")
        path = self.asking.file(self, self.tr("Choose a picture"), kinds)
        if path is not None:
            self.take_logo(path)

    def take_logo(self, path: Path) -> None:
        """Keep a small copy of a picture as the logo."""
        self.context.operations.change(lambda ws: choosing_style.take_logo(ws, path), owner=self)

    def remove_logo(self) -> None:
        """Print no logo from now on; it can be undone."""
        self.context.operations.change(choosing_style.remove_logo, owner=self)

    def _go_back(self) -> None:
        self.context.navigator.go("settings")
