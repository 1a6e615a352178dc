"""How the window looks and which language it speaks. Kept for the person, not in the store."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.language import LANGUAGE, Language, translate
from ssio_desktop.ui.settings.fields import choice, labelled
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import SCHEME, TEXT_SCALE, Scheme
from ssio_desktop.ui.widgets.cards import card

_SIZES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


def appearance(context: PageContext[Any]) -> QWidget:
    """The card with colours, size of text and language; each choice is kept as it is made."""
    theme, settings = context.theme, context.settings
    schemes = (
        (translate("settings", "As the system"), Scheme.SYSTEM),
        (translate("settings", "Light"), Scheme.LIGHT),
        (translate("settings", "Dark"), Scheme.DARK),
        (translate("settings", "High contrast"), Scheme.CONTRAST),
    )
    sizes = [(f"{round(size * 100)} %", size) for size in _SIZES]
    nearest = min(_SIZES, key=lambda size: abs(size - theme.text_scale))
    languages = [
        (each.own_name or translate("settings", "As the system"), each) for each in Language
    ]

    def choose_scheme(scheme: object) -> None:
        if isinstance(scheme, Scheme):
            settings.setValue(SCHEME, scheme.value)
            theme.choose(scheme=scheme)

    def choose_size(size: object) -> None:
        if isinstance(size, float):
            settings.setValue(TEXT_SCALE, size)
            theme.choose(text_scale=size)

    def choose_language(language: object) -> None:
        if isinstance(language, Language):
            settings.setValue(LANGUAGE, language.value)
            context.messages.information(
                translate("settings", "The window speaks this language from its next start on.")
            )

    frame, _ = card(
        translate("settings", "Appearance"),
        labelled(translate("settings", "Colours"), choice(schemes, theme.scheme, choose_scheme)),
        labelled(translate("settings", "Size of text"), choice(sizes, nearest, choose_size)),
        labelled(
            translate("settings", "Language"),
            choice(languages, Language.kept(settings), choose_language),
            translate("settings", "Of the window. Documents and files stay in English."),
        ),
    )
    return frame
