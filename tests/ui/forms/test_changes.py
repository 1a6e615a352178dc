from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.forms.nodes import InstanceCard, RepeatBlock
from ssio_desktop.ui.forms.section_page import SectionPage
from tests.ui.forms.conftest import Show, Shown
from tests.ui.window import windows_shown

RELEVANT = """
| survey |
| | type | name  | label          | required | relevant          |
| | text | above | Above          |          | ${here} = 'show'  |
| | text | here  | Type show here |          |                   |
| | text | below | Below          | yes      | ${here} = 'show'  |
"""

REPEATS = """
| survey |
| | type         | name    | label          | required |
| | begin_group  | first   | First section  |          |
| | text         | purpose | Purpose        | yes      |
| | end_group    |         |                |          |
| | begin_repeat | actions | Agreed actions |          |
| | text         | what    | What           | yes      |
| | text         | who     | Who            |          |
| | end_repeat   |         |                |          |
| | begin_group  | last    | Last section   |          |
| | text         | word    | Last word      | yes      |
| | end_group    |         |                |          |
"""

ACTIONS = {"actions:a": 1, "actions:a.what": "Plan", "actions:b": 2, "actions:b.what": "Review"}


def button_named(shown: Shown, start: str) -> QPushButton:
    found = [
        each
        for each in shown.view.findChildren(QPushButton)
        if each.isVisible() and each.accessibleName().startswith(start)
    ]
    assert len(found) == 1
    return found[0]


def cards(shown: Shown) -> list[str]:
    """The titles of the instances on show, from top to bottom."""
    repeat = shown.view._link.widgets["actions"]
    assert isinstance(repeat, RepeatBlock)
    layout = repeat._column
    found = [layout.itemAt(row).widget() for row in range(layout.count())]
    assert all(isinstance(each, InstanceCard) for each in found)
    return [each.accessibleName() for each in found if each is not None]


def test_questions_appear_in_their_place_while_one_types(show: Show) -> None:
    shown = show(RELEVANT)
    assert not shown.is_drawn("above")
    shown.type("here", "show")
    assert shown.is_drawn("above")
    tops = [
        shown.block(path).mapTo(shown.view, shown.block(path).rect().topLeft()).y()
        for path in ("above", "here", "below")
    ]
    assert tops == sorted(tops)


def test_the_field_one_types_in_keeps_focus_and_words_when_others_appear(show: Show) -> None:
    shown = show(RELEVANT)
    shown.view.go_to("here")
    field = shown.control("here", QLineEdit)
    shown.type("here", "shows")
    assert field.hasFocus()
    assert field is shown.control("here", QLineEdit)
    assert (field.text(), field.cursorPosition()) == ("shows", 5)
    shown.press(Qt.Key.Key_Backspace)
    assert shown.is_drawn("below")
    assert field.hasFocus()


def test_the_field_one_types_in_stays_where_it_is_when_something_appears_above(
    show: Show, qtbot: QtBot
) -> None:
    fillers = "\n".join(f"| | text | f{n} | Filler {n} | | |" for n in range(20))
    shown = show(RELEVANT + fillers)
    shown.view.go_to("here")
    field = shown.control("here", QLineEdit)
    page = shown.view._pages[shown.view.current]
    assert isinstance(page, SectionPage)
    bar = page.verticalScrollBar()
    bar.setValue(60)

    def top() -> int:
        return field.mapTo(page, field.rect().topLeft()).y()

    shown.type("here", "sho")
    before, scrolled = top(), bar.value()
    shown.press(Qt.Key.Key_W)
    qtbot.waitUntil(lambda: bar.value() > scrolled and top() == before)


def test_what_went_out_of_sight_keeps_its_answer(show: Show) -> None:
    shown = show(RELEVANT, {"here": "show", "below": "Kept"})
    shown.type("here", "x")
    assert not shown.is_drawn("below")
    shown.press(Qt.Key.Key_Backspace)
    assert shown.control("below", QLineEdit).text() == "Kept"


def test_adding_puts_the_focus_into_the_new_instance(show: Show) -> None:
    shown = show(REPEATS, ACTIONS)
    with windows_shown() as others:
        shown.view.show_section("actions")
    assert others == []
    button_named(shown, "Add another").click()
    assert cards(shown) == [f"Agreed actions: {n} of 3" for n in (1, 2, 3)]
    target = QApplication.focusWidget()
    assert target is shown.block("actions:i1.what").focus_target()
    shown.press(Qt.Key.Key_N)
    assert shown.saved["actions:i1"] == 3
    assert shown.saved["actions:i1.what"] == "n"


def test_what_was_removed_can_be_put_back_where_it_was(show: Show) -> None:
    shown = show(REPEATS, ACTIONS)
    shown.view.show_section("actions")
    button_named(shown, "Remove Agreed actions: 1 of 2").click()
    assert cards(shown) == ["Agreed actions: 1 of 1"]
    assert shown.saved["actions:a.what"] is None
    back = button_named(shown, "Put it back")
    assert back.hasFocus()
    back.click()
    assert cards(shown) == ["Agreed actions: 1 of 2", "Agreed actions: 2 of 2"]
    assert shown.saved["actions:a.what"] == "Plan"
    assert shown.control("actions:a.what", QLineEdit).text() == "Plan"
    shown.view.go_to("actions:a.what")
    shown.press(Qt.Key.Key_End)
    shown.type("actions:a.what", "!")
    assert shown.value("actions:a.what") == "Plan!"


def test_the_sections_are_gone_through_by_key(show: Show) -> None:
    shown = show(REPEATS)
    for key, section in (
        (Qt.Key.Key_Down, "actions"),
        (Qt.Key.Key_Down, "last"),
        (Qt.Key.Key_Down, "last"),
        (Qt.Key.Key_Up, "actions"),
    ):
        shown.view.setFocus()
        shown.view.show_section(shown.view.current)
        shown.press(key, control=True)
        assert shown.view.current == section


def test_tab_follows_the_form(show: Show) -> None:
    shown = show(REPEATS, ACTIONS)
    shown.view.go_to("actions:a.what")
    order = ["actions:a.who", "actions:b.what", "actions:b.who"]
    met = []
    for _ in range(8):
        shown.press(Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        met += [path for path in order if shown.block(path).focus_target() is here]
    assert met == order


def test_what_is_missing_is_marked_until_it_is_answered(show: Show) -> None:
    shown = show(REPEATS)
    shown.view.show_problems(shown.view.session.unfinished())
    shown.view.go_to("last.word")
    assert shown.error("last.word")
    shown.press(Qt.Key.Key_X)
    assert shown.error("last.word") == ""
    shown.view.go_to("first.purpose")
    assert shown.error("first.purpose")


def test_leaving_a_changed_question_is_told_and_an_unchanged_one_is_not(
    show: Show, qtbot: QtBot
) -> None:
    shown = show(REPEATS, ACTIONS)
    left: list[bool] = []
    shown.view.left.connect(lambda: left.append(True))
    shown.view.go_to("actions:a.what")
    shown.view.go_to("actions:a.who")
    assert left == []
    shown.press(Qt.Key.Key_X)
    shown.view.go_to("actions:b.who")
    assert left == [True]


def test_a_narrow_window_offers_the_sections_as_a_drop_down(show: Show, qtbot: QtBot) -> None:
    shown = show(REPEATS)
    assert shown.view._list.isVisible()
    shown.window.resize(520, 600)
    qtbot.waitUntil(lambda: shown.view._drop.isVisible())
    assert not shown.view._list.isVisible()
    shown.view._drop.activated.emit(2)
    assert shown.view.current == "last"


def test_words_with_answers_in_them_follow_the_answer(show: Show) -> None:
    shown = show(
        """
        | survey |
        | | type        | name | label             |
        | | begin_group | a    | Section of ${who} |
        | | text        | who  | Who               |
        | | end_group   |      |                   |
        | | begin_group | b    | Other             |
        | | text        | what | What did ${who}?  |
        | | end_group   |      |                   |
        """
    )
    shown.view.show_section("b")
    shown.type("a.who", "Ann")
    assert shown.view._sections[0].title == "Section of Ann"
    assert shown.block("b.what")._label.text() == "What did Ann? (optional)"
