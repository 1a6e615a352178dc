"""Help in the window: F1 where one is, links, search, the way back, the look of the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QFont, QFontMetricsF, QTextDocument, QTextImageFormat
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.help import HelpPage
from ssio_desktop.ui.help.drawing import draw, heading_block
from ssio_desktop.ui.help.topics import PAGE_TOPICS
from ssio_desktop.ui.shell.commands import Commands
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.shell.places import Navigator, Place
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.theme.contrast import contrast
from ssio_desktop.ui.theme.theme import Scheme, theme, tokens
from ssio_desktop.ui.widgets.empty_state import EmptyState
from tests.services.conftest import make_workspace, register, ws
from tests.ui.accessibility import problems_in
from tests.ui.window import OpenWindow, open_window

__all__ = ["make_workspace", "open_window", "register", "ws"]


@pytest.fixture
def window(open_window: OpenWindow, ws: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    made = open_window(ws)
    made.resize(1280, 800)
    made.start()
    yield made
    found = theme()
    assert found is not None
    found.choose(Scheme.LIGHT, 1.0)


def help_of(window: MainWindow) -> HelpPage:
    page = window.page("help")
    assert isinstance(page, HelpPage)
    return page


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key)


def ask(qtbot: QtBot, window: MainWindow, page: str = "schools") -> HelpPage:
    """Go to a page and press F1."""
    window.context.navigator.go(page)
    press(qtbot, window, Qt.Key.Key_F1)
    return help_of(window)


# --- arriving -------------------------------------------------------------------------------


def test_f1_opens_the_help_for_where_one_is(qtbot: QtBot, window: MainWindow) -> None:
    for page in ("home", "schools", "import", "visits", "return", "board", "settings"):
        help_page = ask(qtbot, window, page)
        assert help_page.topic is not None
        assert help_page.topic.id == PAGE_TOPICS[page].partition("#")[0]
        assert window.windowTitle().startswith("Help")


def test_help_for_a_part_of_a_page_begins_at_its_heading(qtbot: QtBot, window: MainWindow) -> None:
    help_page = ask(qtbot, window, "import")
    assert help_page.text.textCursor().block().text() == "Bring in a published file"
    qtbot.waitUntil(lambda: help_page.text.verticalScrollBar().value() > 0)
    assert help_page.contents.currentItem().text().strip() == "Bring in a published file"


def test_the_text_has_the_focus_and_the_pages_name(qtbot: QtBot, window: MainWindow) -> None:
    help_page = ask(qtbot, window, "board")
    qtbot.waitUntil(help_page.text.hasFocus)
    assert help_page.text.accessibleName() == "The review board"
    assert help_page.accessibleName() == "The review board"


def test_f1_in_the_help_leaves_one_where_one_is(qtbot: QtBot, window: MainWindow) -> None:
    help_page = ask(qtbot, window, "board")
    help_page.go("keyboard")
    press(qtbot, window, Qt.Key.Key_F1)
    assert help_page.topic is not None and help_page.topic.id == "keyboard"


def test_every_text_opens_without_a_mark_left_over(qtbot: QtBot, window: MainWindow) -> None:
    help_page = ask(qtbot, window)
    for target in [line for line in help_page.contents.targets() if "#" not in line]:
        help_page.go(target)
        shown = help_page.text.toPlainText()
        assert len(shown) > 400
        assert not any(mark in shown for mark in ("**", "`", "](", "\n#", "| "))


# --- going about ----------------------------------------------------------------------------


def test_a_link_leads_to_another_text_at_its_heading(qtbot: QtBot, window: MainWindow) -> None:
    help_page = ask(qtbot, window, "report")
    help_page.text.anchorClicked.emit(QUrl("visits.md#make-the-note-final"))
    assert help_page.topic is not None and help_page.topic.id == "visits"
    assert help_page.text.textCursor().block().text() == "Make the note final"


def test_a_link_is_reached_and_followed_with_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    help_page = ask(qtbot, window, "return")
    help_page.go("reports")
    qtbot.waitUntil(help_page.text.hasFocus)
    press(qtbot, window, Qt.Key.Key_Tab)
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.context.navigator.here == Place("help", "visits#make-the-note-final")


def test_back_goes_through_the_texts_and_then_out_of_the_help(
    qtbot: QtBot, window: MainWindow
) -> None:
    help_page = ask(qtbot, window, "schools")
    help_page.go("visits")
    help_page.go("visits#write-the-note")
    navigator = window.context.navigator
    navigator.back()
    assert help_page.topic is not None and help_page.topic.id == "visits"
    navigator.back()
    assert help_page.topic.id == "schools"
    navigator.back()
    assert navigator.here == Place("schools")


def test_one_button_leads_back_to_where_one_was(qtbot: QtBot, window: MainWindow) -> None:
    window.context.navigator.go("import", "links")
    press(qtbot, window, Qt.Key.Key_F1)
    help_page = help_of(window)
    help_page.go("visits")
    help_page.go("reports")
    back = help_page._back
    assert back.isVisible() and back.text() == "Back to where I was"
    back.click()
    assert window.context.navigator.here == Place("import", "links")


def test_the_contents_list_every_text_and_the_headings_of_the_one_on_show(
    qtbot: QtBot, window: MainWindow
) -> None:
    help_page = ask(qtbot, window, "board")
    targets = help_page.contents.targets()
    assert {"first-steps", "visits", "keyboard"} <= set(targets)
    assert [each for each in targets if "#" in each][:2] == [
        "board#take-in-returns",
        "board#look-at-a-term",
    ]
    help_page.contents.setFocus()
    help_page.contents.setCurrentRow(targets.index("keyboard"))
    press(qtbot, window, Qt.Key.Key_Return)
    assert help_page.topic is not None and help_page.topic.id == "keyboard"


# --- searching ------------------------------------------------------------------------------


def test_what_is_searched_is_found_and_opened_with_the_keyboard(
    qtbot: QtBot, window: MainWindow
) -> None:
    help_page = ask(qtbot, window, "home")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(help_page.search.hasFocus)
    qtbot.keyClicks(help_page.search, "backup")
    assert help_page.contents.targets()[0] == "backups"
    assert "settings#make-a-backup" in help_page.contents.targets()
    press(qtbot, window, Qt.Key.Key_Down)
    assert help_page.contents.hasFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert help_page.topic is not None and help_page.topic.id == "backups"
    assert help_page.text.document().firstBlock().text().startswith("A backup is a copy")
    # What was found stays, so that the next of it can be tried.
    place = help_page.contents.targets().index("settings#make-a-backup")
    help_page.contents.setCurrentRow(place)
    help_page.contents.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert help_page.text.textCursor().block().text() == "Make a backup"
    assert help_page.contents.targets()[0] == "backups"


def test_words_that_stand_nowhere_are_said_to(qtbot: QtBot, window: MainWindow) -> None:
    help_page = ask(qtbot, window)
    help_page.focus_search()
    qtbot.keyClicks(help_page.search, "giraffe")
    assert help_page.nothing.isVisible() and help_page.contents.count() == 0
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not help_page.nothing.isVisible() and help_page.contents.count() > 5


# --- the look -------------------------------------------------------------------------------


def inks(text: QTextBrowser, paper: str) -> set[tuple[str, str]]:
    """Every colour of type in a text with the colour behind it."""
    found = set()
    block = text.document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            form = at.fragment().charFormat()
            behind = form.background()
            own = behind.style() != Qt.BrushStyle.NoBrush
            ground = behind.color().name() if own else paper
            found.add((form.foreground().color().name(), ground))
            at += 1
        block = block.next()
    return found


def test_all_of_a_text_can_be_read_in_every_palette(qtbot: QtBot, window: MainWindow) -> None:
    help_page = ask(qtbot, window)
    help_page.go("reports")
    found = theme()
    assert found is not None
    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST):
        found.choose(scheme)
        colours = tokens().colours
        seen = inks(help_page.text, colours.sunken)
        assert seen == {
            (colours.text, colours.sunken),
            (colours.muted, colours.sunken),
            (colours.accent, colours.sunken),
            (colours.on_soft, colours.soft),
        }
        assert min(contrast(ink, paper) for ink, paper in seen) >= 4.5


def test_type_follows_the_size_of_text(qtbot: QtBot, window: MainWindow) -> None:
    help_page = ask(qtbot, window, "board")
    found = theme()
    assert found is not None
    for scale in (1.0, 1.5, 2.0):
        found.choose(text_scale=scale)
        document = help_page.text.document()
        heading = heading_block(document, "take-in-returns")
        assert heading is not None
        for block, size in (
            (document.begin(), tokens().type.body),
            (heading, tokens().type.heading),
        ):
            font = QFont(tokens().family)
            font.setPixelSize(size)
            drawn = block.layout().lineAt(0).height()
            assert drawn == pytest.approx(QFontMetricsF(font).height(), abs=1.5)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_small_laptop_shows_the_text_without_scrolling_sideways(
    qtbot: QtBot, window: MainWindow, scale: float
) -> None:
    found = theme()
    assert found is not None
    found.choose(text_scale=scale)
    window.resize(1366, 720)
    help_page = ask(qtbot, window)
    for target in ("schools", "keyboard"):
        help_page.go(target)
        qtbot.waitUntil(help_page.text.hasFocus)
        # Laid out in the turn after it was filled.
        qtbot.waitUntil(lambda: help_page.text.width() > 26 * tokens().type.body)
        assert help_page.text.horizontalScrollBar().maximum() == 0
        assert help_page.text.height() > 200
    assert help_page.contents.isVisible() is (scale == 1.0)
    assert help_page.jump.isVisible() is (scale == 2.0)


def test_the_keyboard_and_a_screen_reader_get_by_in_a_narrow_window_and_while_searching(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(760, 560)
    help_page = ask(qtbot, window)
    assert help_page.jump.isVisible()
    assert problems_in(window) == []
    help_page.search.setText("visit")
    assert help_page.contents.isVisible() and not help_page.jump.isVisible()
    assert problems_in(window) == []


def test_a_choice_in_a_narrow_window_opens_the_text(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(760, 560)
    help_page = ask(qtbot, window)
    row = help_page.jump.findData("return")
    help_page.jump.setCurrentIndex(row)
    help_page.jump.activated.emit(row)
    assert window.context.navigator.here == Place("help", "return")
    assert help_page.jump.currentData() == "return"


# --- without texts --------------------------------------------------------------------------


def test_without_its_texts_the_page_says_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    context = window.context
    for folder in (None, tmp_path):
        alone: PageContext[None] = PageContext(
            Operations(lambda: None),
            Navigator(),
            Messages(),
            Commands(),
            context.theme,
            QSettings(str(tmp_path / "alone.ini"), QSettings.Format.IniFormat),
            folder,
        )
        page = HelpPage(alone)
        qtbot.addWidget(page)
        page.open("visits")
        page.show()
        assert page.findChild(EmptyState).isVisible()
        alone.operations.close()


# --- pictures -------------------------------------------------------------------------------


def pictures_in(text: QTextBrowser) -> list[QTextImageFormat]:
    found = []
    block = text.document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            form = at.fragment().charFormat()
            if form.isImageFormat():
                found.append(form.toImageFormat())
            at += 1
        block = block.next()
    return found


def test_a_picture_has_its_words_below_it_and_is_never_wider_than_the_text(
    qtbot: QtBot, window: MainWindow
) -> None:
    help_page = ask(qtbot, window)
    help_page.go("visits")
    (picture,) = pictures_in(help_page.text)
    words = "A note of visit: the sections of the form at the left"
    assert words in help_page.text.toPlainText()
    assert 0 < picture.width() <= help_page.text.viewport().width()
    window.resize(760, 600)

    def is_narrower() -> bool:
        (now,) = pictures_in(help_page.text)
        return now.width() <= help_page.text.viewport().width()

    qtbot.waitUntil(is_narrower)
    assert help_page.text.horizontalScrollBar().maximum() == 0


def test_words_stay_where_a_picture_is_not_there() -> None:
    document = QTextDocument()
    draw(document, "Before.\n\n![What it would show.](pictures/none.png)\n", tokens(), Path("/"))
    assert "What it would show." in document.toPlainText()
    assert "\ufffc" not in document.toPlainText()
