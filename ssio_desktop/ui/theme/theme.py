"""The theme in force: which palette, how large the text, and the telling of it to every widget."""

from __future__ import annotations

from enum import Enum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap, QScreen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QStyleFactory,
    QWidget,
)

from ssio_desktop.ui.theme.fonts import load_family, tabular
from ssio_desktop.ui.theme.icons import IconSet
from ssio_desktop.ui.theme.palettes import DARK, HIGH_CONTRAST, LIGHT
from ssio_desktop.ui.theme.stylesheet import style_sheet
from ssio_desktop.ui.theme.tokens import Colours, Tokens

SCHEME = "appearance/scheme"
TEXT_SCALE = "appearance/text_scale"
"""The settings that keep what the person chose."""

_ICON = "ssioIcon"
_ICON_ROLE = "ssioIconRole"
_ICON_SIZE = "ssioIconSize"


class Scheme(Enum):
    """What the person chose; SYSTEM follows the desktop's own setting as it changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(QObject):
    """The look of one application. A child of the application, so that widgets can find it.

    resources holds ``fonts`` and ``icons``. changed() is emitted after everything was restyled.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        resources: Path,
        scheme: Scheme = Scheme.SYSTEM,
        text_scale: float = 1.0,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._family = load_family(resources / "fonts")
        self.icons = IconSet(resources / "icons")
        self._resources = resources
        self._scheme = scheme
        self._text_scale = text_scale
        self.tokens = self._make()
        application.setStyle(QStyleFactory.create("Fusion"))
        application.screenAdded.connect(self._watch_screen)
        for screen in application.screens():
            self._watch_screen(screen)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """The choice in force."""
        return self._scheme

    @property
    def text_scale(self) -> float:
        """The size of text, 1.0 for 100 %."""
        return self._text_scale

    def choose(self, scheme: Scheme | None = None, text_scale: float | None = None) -> None:
        """Change the palette or the size of text at once, everywhere. Size: 0.8 to 3."""
        self._scheme = scheme or self._scheme
        self._text_scale = min(3.0, max(0.8, text_scale or self._text_scale))
        self._refresh()

    def icon(self, name: str, role: str = "muted", size: int = 0, gap: int = 0) -> QIcon:
        """An icon in a colour of the palette, by the colour's name; gap: room after it."""
        colours = self.tokens.colours
        return self.icons.icon(
            name,
            _colour(colours, role),
            size or self.tokens.size.icon,
            disabled=colours.outline,
            checked=colours.accent,
            selected=colours.on_selection,
            gap=gap,
        )

    def paint_icon(self, widget: QWidget) -> None:
        """Give a widget the icon it was promised by ``set_icon``."""
        name, role = widget.property(_ICON), widget.property(_ICON_ROLE)
        size = self.tokens.size.small_icon if widget.property(_ICON_SIZE) == "small" else 0
        size = size or self.tokens.size.icon
        if isinstance(widget, QAbstractButton):
            gap = self.tokens.space.xs if isinstance(widget, QPushButton) and widget.text() else 0
            widget.setIcon(self.icon(name, role, size, gap))
            widget.setIconSize(QSize(size + gap, size))
        elif isinstance(widget, QLabel):
            colour = _colour(self.tokens.colours, role)
            widget.setPixmap(self.icons.pixmap(name, colour, size, widget.devicePixelRatioF()))

    def _watch_screen(self, screen: QScreen) -> None:
        """A screen with other pixels was plugged in, or its scale changed: icons are drawn for
        the screens there are."""
        screen.logicalDotsPerInchChanged.connect(self._paint_icons)
        screen.physicalDotsPerInchChanged.connect(self._paint_icons)
        self._paint_icons()

    def _system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._refresh()

    def _refresh(self) -> None:
        self.tokens = self._make()
        self._apply()
        self.changed.emit()

    def _colours(self) -> Colours:
        if self._scheme is Scheme.SYSTEM:
            hints = self._application.styleHints()
            if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
                return HIGH_CONTRAST
            return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: HIGH_CONTRAST}[
            self._scheme
        ]

    def _make(self) -> Tokens:
        return Tokens.at(self._colours(), self._text_scale, self._family)

    def _apply(self) -> None:
        font = QFont(self._family)
        font.setPixelSize(self.tokens.type.body)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._application.setFont(tabular(font))
        self._application.setPalette(_palette(self.tokens.colours))
        self._application.setStyleSheet(
            style_sheet(self.tokens, self._resources / "style" / "window")
        )
        self._paint_icons()

    def _paint_icons(self) -> None:
        for widget in QApplication.allWidgets():
            if widget.property(_ICON):
                self.paint_icon(widget)


def theme() -> Theme | None:
    """The application's theme, or None where none was installed."""
    application = QApplication.instance()
    if application is None:
        return None
    # Asked hundreds of times a page, and a child of the application itself: no further down.
    return application.findChild(Theme, options=Qt.FindChildOption.FindDirectChildrenOnly)


@cache
def _plain() -> Tokens:
    return Tokens.at(LIGHT)


def tokens() -> Tokens:
    """The measures in force; the light palette at 100 % where no theme was installed."""
    found = theme()
    return found.tokens if found is not None else _plain()


def set_icon(widget: QWidget, name: str, role: str = "muted", size: str = "normal") -> None:
    """Give a button or label an icon that follows the theme. role: a colour's name; or a tone's
    edge as ``tone:success``. size: normal or small."""
    widget.setProperty(_ICON, name)
    widget.setProperty(_ICON_ROLE, role)
    widget.setProperty(_ICON_SIZE, size)
    found = theme()
    if found is not None:
        found.paint_icon(widget)


def icon_pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """An icon for painting; empty where no theme was installed."""
    found = theme()
    return found.icons.pixmap(name, colour, size, ratio) if found is not None else QPixmap()


def _colour(colours: Colours, role: str) -> str:
    family, _, name = role.partition(":")
    if family == "tone":
        return colours.tones[name].edge
    return str(getattr(colours, role))


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, colours.canvas),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.danger),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.on_selection),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.PlaceholderText, colours.faint),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.surface),
        (role.Accent, colours.accent),
        (role.Light, colours.surface),
        (role.Midlight, colours.sunken),
        (role.Mid, colours.edge),
        (role.Dark, colours.outline),
        (role.Shadow, colours.edge),
    ):
        palette.setColor(target, QColor(colour))
    group = QPalette.ColorGroup.Disabled
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group, target, QColor(colours.faint))
    return palette
