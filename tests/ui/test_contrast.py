"""Every text can be read on every ground it meets, in all three palettes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.theme.contrast import contrast
from ssio_desktop.ui.theme.palettes import DARK, HIGH_CONTRAST, LIGHT
from ssio_desktop.ui.theme.stylesheet import style_sheet
from ssio_desktop.ui.theme.tokens import Colours, Tokens

PALETTES = pytest.mark.parametrize(
    "colours", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda colours: colours.name
)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@PALETTES
def test_every_text_stands_out_four_and_a_half_to_one(colours: Colours) -> None:
    weak = {
        name: round(contrast(ink, ground), 2)
        for name, ink, ground in colours.text_pairs()
        if contrast(ink, ground) < 4.5
    }
    assert weak == {}


@PALETTES
def test_placeholders_are_as_legible_as_other_text(qtbot: QtBot, colours: Colours) -> None:
    """Qt would draw them in the text's colour at half strength, which is too faint."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(style_sheet(Tokens.at(colours), Path("images")))
    field.ensurePolished()
    ink = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert ink.alpha() == 255
    assert contrast(ink.name(), colours.surface) >= 4.5


@PALETTES
def test_every_boundary_of_a_control_stands_out_three_to_one(colours: Colours) -> None:
    weak = {
        name: round(contrast(ink, ground), 2)
        for name, ink, ground in colours.shape_pairs()
        if contrast(ink, ground) < 3
    }
    assert weak == {}


def test_high_contrast_keeps_seven_to_one() -> None:
    assert [
        name for name, ink, ground in HIGH_CONTRAST.text_pairs() if contrast(ink, ground) < 7
    ] == []


@PALETTES
def test_every_palette_knows_every_category_and_tone(colours: Colours) -> None:
    assert set(colours.categories) == {"1", "2", "3a", "3b", "4", "TV"}
    assert set(colours.tones) == {"success", "caution", "danger", "info", "neutral"}


def test_at_twice_the_text_type_doubles_and_space_grows_less() -> None:
    once, twice = Tokens.at(LIGHT), Tokens.at(LIGHT, 2.0)
    assert twice.type.body == 2 * once.type.body
    assert once.space.xl < twice.space.xl < 2 * once.space.xl
