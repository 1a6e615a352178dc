"""The language of the window: which there are, putting one in place, and saying the lower layers'
sentences in it.

Documents, files and the command line stay in English; see docs/languages.md.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

from ssio_desktop.wording import Said

translate = QCoreApplication.translate
"""``translate(context, text)``: the words of modules that have no widget to ask."""

LANGUAGE = "appearance/language"
"""The setting that keeps a language's code; empty for the system's."""

RECORD = "record"
"""The context under which the sentences of the lower layers are translated."""


class Language(Enum):
    """Languages of the window, by the code kept in the settings."""

    SYSTEM = ""
    ENGLISH = "en_GB"
    WELSH = "cy_GB"

    @property
    def own_name(self) -> str:
        """As its speakers call it; empty for the system’s."""
        return {Language.ENGLISH: "English", Language.WELSH: "Cymraeg"}.get(self, "")

    @property
    def spoken(self) -> Language:
        """The language itself: for the system’s choice Welsh where that comes first, or English."""
        if self is not Language.SYSTEM:
            return self
        first = QLocale.system().uiLanguages()[:1]
        return Language.WELSH if first and first[0].startswith("cy") else Language.ENGLISH

    @classmethod
    def kept(cls, settings: QSettings) -> Language:
        """The language that the person chose; the system’s where none was, or none we know."""
        code = settings.value(LANGUAGE, "")
        return next((each for each in cls if each.value == code), cls.SYSTEM)


def speak(application: QCoreApplication, folder: Path, language: Language) -> bool:
    """Let the window speak a language from now on; whether its words were found.

    folder: where ``cy.qm`` and its like lie. English needs none. Texts already on show keep theirs.
    """
    spoken = language.spoken
    QLocale.setDefault(QLocale(spoken.value))
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.deleteLater()
    if spoken is Language.ENGLISH:
        return True
    translator = QTranslator(application)
    if not translator.load(str(folder / f"{spoken.value.partition('_')[0]}.qm")):
        return False
    return application.installTranslator(translator)


def said(text: str) -> str:
    """A text of the lower layers in the window's language; as it is where it is no sentence of
    ours, such as a name or an officer's own words."""
    if not isinstance(text, Said):
        return text
    template = translate(RECORD, text.template)
    if not text.values:
        return template
    values = {
        name: said(value) if isinstance(value, str) else value
        for name, value in text.values.items()
    }
    try:
        return template.format(**values)
    except (KeyError, IndexError, ValueError):
        # A translation with another placeholder must not cost the person the message.
        return str(text)
