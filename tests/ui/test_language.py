"""The window speaks the language that was chosen, and English where it has no words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings
from PySide6.QtWidgets import QApplication

from ssio_desktop.errors import UserError
from ssio_desktop.ui.language import LANGUAGE, Language, said, speak, translate
from ssio_desktop.ui.shell.explain import explain
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day
from ssio_desktop.wording import say
from tests.conftest import ROOT

WORDS = ROOT / "resources" / "languages"


@pytest.fixture
def welsh(qapp: QApplication) -> Iterator[None]:
    former = QLocale()
    assert speak(qapp, WORDS, Language.WELSH)
    yield
    speak(qapp, WORDS, Language.ENGLISH)
    QLocale.setDefault(former)


@pytest.mark.usefixtures("welsh")
def test_words_of_the_window_and_dates_are_in_the_language_chosen() -> None:
    assert translate("VisitPage", "Make final") == "Gwneud yn derfynol"
    assert day(date(2026, 10, 1)) == "1 Hydref 2026"


@pytest.mark.usefixtures("welsh")
def test_sentences_of_the_lower_layers_are_said_in_the_language_chosen() -> None:
    sentence = say("{name}, row {lines}", name=say("the whole file"), lines=3)
    assert said(sentence) == "y ffeil gyfan, rhes 3"
    assert Text(sentence).text() == "y ffeil gyfan, rhes 3"
    error = UserError(say("That visit is not in this store."), code="visit.unknown")
    assert explain(error).what == "Nid yw’r ymweliad hwnnw yn y storfa hon."
    assert str(error) == "That visit is not in this store."


@pytest.mark.usefixtures("welsh")
def test_what_nobody_translated_and_officers_words_are_shown_as_they_are() -> None:
    assert said(say("A sentence without a translation")) == "A sentence without a translation"
    assert said("That visit is not in this store.") == "That visit is not in this store."


def test_english_is_spoken_again_once_it_is_chosen(qapp: QApplication, welsh: None) -> None:
    speak(qapp, WORDS, Language.ENGLISH)
    assert QCoreApplication.translate("VisitPage", "Make final") == "Make final"


def test_a_language_whose_words_are_missing_leaves_english(
    qapp: QApplication, tmp_path: Path
) -> None:
    former = QLocale()
    assert not speak(qapp, tmp_path, Language.WELSH)
    QLocale.setDefault(former)
    assert translate("VisitPage", "Make final") == "Make final"


@pytest.mark.parametrize(
    ("kept", "meant"),
    [("cy_GB", Language.WELSH), ("", Language.SYSTEM), ("xx", Language.SYSTEM)],
)
def test_the_choice_is_kept_and_an_unknown_one_is_the_systems(
    kept: str, meant: Language, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue(LANGUAGE, kept)
    assert Language.kept(settings) is meant
