"""Controls of every kind stand in one line, and every picture the style asks for is there."""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.theme.palettes import DARK, HIGH_CONTRAST, LIGHT
from ssio_desktop.ui.theme.theme import Scheme, Theme, theme, tokens
from ssio_desktop.ui.theme.tokens import Colours
from ssio_desktop.ui.widgets.buttons import Kind, button, icon_button
from tests.conftest import ROOT

ICONS = {file.stem for file in (ROOT / "resources" / "icons").glob("*.svg")}
PROGRAM = "ssio-desktop"
SOURCES = "\n".join(
    file.read_text("utf-8")
    for folder in ("ssio_desktop", "packaging")
    for file in sorted((ROOT / folder).rglob("*.py"))
)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    found = theme() or Theme(qapp, ROOT / "resources", Scheme.LIGHT)
    before, scheme = found.text_scale, found.scheme
    yield found
    found.choose(scheme, before)


def _segment() -> QWidget:
    made = QRadioButton("Met")
    made.setProperty("part", "segment")
    return made


def _combo() -> QWidget:
    made = QComboBox()
    made.addItem("Autumn term 2026")
    return made


KINDS: dict[str, Callable[[], QWidget]] = {
    "secondary": lambda: button("Open"),
    "primary": lambda: button("Open", kind="primary"),
    "quiet": lambda: button("Open", kind="quiet"),
    "danger": lambda: button("Open", kind="danger"),
    "with an icon": lambda: button("Open", icon="plus"),
    "plain": lambda: QPushButton("Open"),
    "segment": _segment,
    "input": QLineEdit,
    "choice": _combo,
    "icon alone": lambda: icon_button("plus", "Add"),
    "tool": QToolButton,
}


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_controls_of_every_kind_are_of_one_height(look: Theme, scale: float) -> None:
    look.choose(Scheme.LIGHT, scale)
    heights = {}
    for kind, make in KINDS.items():
        made = make()
        made.ensurePolished()
        heights[kind] = made.sizeHint().height()
    wrong = {kind: height for kind, height in heights.items() if height != tokens().size.control}
    assert wrong == {}, f"the height of controls is {tokens().size.control}"


def test_a_button_with_only_a_picture_is_square(look: Theme) -> None:
    look.choose(Scheme.LIGHT, 1.0)
    made = icon_button("plus", "Add")
    made.ensurePolished()
    assert made.sizeHint().width() == made.sizeHint().height()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
@pytest.mark.parametrize("kind", ["primary", "danger"])
def test_a_filled_button_shows_the_focus_in_two_rings(
    qtbot: QtBot, look: Theme, scheme: Scheme, kind: Kind
) -> None:
    look.choose(scheme, 1.0)
    made, other = button("Open", kind=kind), QLineEdit()
    both = QWidget()
    row = QVBoxLayout(both)
    row.addWidget(other)
    row.addWidget(made)
    qtbot.addWidget(both)
    with qtbot.waitExposed(both):
        both.show()
    both.activateWindow()
    middle = made.height() // 2

    def edge() -> list[str]:
        picture = made.grab().toImage()
        return [picture.pixelColor(x, middle).name() for x in (0, 3)]

    colours = look.tokens.colours
    role = "accent" if kind == "primary" else "danger"
    fill, ring = getattr(colours, role), getattr(colours, f"on_{role}")
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert edge() == [fill, fill]
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    assert edge() == [colours.text, ring]


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda each: each.name)
def test_arrows_and_ticks_are_those_of_the_palette(colours: Colours) -> None:
    script = runpy.run_path(str(ROOT / "packaging" / "style_images.py"))
    wanted = script["pictures"](colours, ROOT / "resources" / "icons")
    folder = ROOT / "resources" / "style" / "window" / colours.name
    kept = {file.name: file.read_text("utf-8") for file in folder.glob("*.svg")}
    assert kept == wanted, "run packaging/style_images.py"


def test_every_icon_that_is_asked_for_is_there() -> None:
    asked = set(re.findall(r'(?:icon=|set_icon\(\w+, |icon_button\()"([a-z0-9-]+)"', SOURCES))
    asked |= {page.icon for page in PAGES}
    assert len(asked) > 20, "the pattern no longer finds how icons are asked for"
    assert asked - ICONS == set()


def test_no_icon_comes_with_the_program_that_nothing_shows() -> None:
    assert {name for name in ICONS - {PROGRAM} if f'"{name}"' not in SOURCES} == set()
