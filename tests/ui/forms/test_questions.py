from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QRadioButton, QTextEdit

from ssio_desktop.domain.events import Json
from ssio_desktop.ui.widgets.passage import Passage
from tests.ui.accessibility import problems_in
from tests.ui.forms.conftest import Show, Shown

EVERY_KIND = """
| survey |
| | type                 | name   | label                 | hint          | required | appearance | constraint | constraint_message      | calculation        |
| | text                 | name   | Name & role           | As it is said | yes      |            |            |                         |                    |
| | text                 | story  | What was seen         |               |          | multiline  |            |                         |                    |
| | integer              | pupils | Pupils                |               |          |            | . < 100    | At most 99 pupils.      |                    |
| | decimal              | days   | Days                  |               |          |            |            |                         |                    |
| | date                 | day    | Day of the visit      |               |          |            |            |                         |                    |
| | time                 | start  | Started at            |               |          |            |            |                         |                    |
| | datetime             | both   | Day and time          |               |          |            |            |                         |                    |
| | select_one few       | state  | How it stands         |               |          |            |            |                         |                    |
| | select_one few       | drop   | From a list           |               |          | minimal    |            |                         |                    |
| | select_one lots      | letter | One of many           |               |          |            |            |                         |                    |
| | select_multiple few  | some   | Any of these          |               |          |            |            |                         |                    |
| | acknowledge          | seen   | The register was seen |               |          |            |            |                         |                    |
| | note                 | told   | Only to be read.      |               |          |            |            |                         |                    |
| | integer              | twice  | Twice the pupils      |               |          |            |            |                         | ${pupils} * 2      |
| choices |
| | list_name | name | label                 |
| | few       | yes  | Yes                   |
| | few       | no   | No & never            |
| | lots      | a    | A                     |
| | lots      | b    | B                     |
| | lots      | c    | C                     |
| | lots      | d    | D                     |
| | lots      | e    | E                     |
| | lots      | f    | F                     |
| | lots      | g    | G                     |
| | lots      | h    | H                     |
"""  # noqa: E501 (a table is read by its columns)


def radios(shown: Shown, path: str) -> list[QRadioButton]:
    return shown.block(path).findChildren(QRadioButton)


def test_text_is_saved_as_it_is_typed(show: Show) -> None:
    shown = show(EVERY_KIND)
    shown.type("name", "Ms Ŵyn & <b>")
    assert shown.saved["name"] == "Ms Ŵyn & <b>"


def test_only_what_may_stay_unanswered_is_marked_and_in_words(show: Show) -> None:
    shown = show(EVERY_KIND)
    labels = {
        path: shown.block(path).findChild(QLabel).text() for path in ("name", "story", "told")
    }
    assert labels == {
        "name": "Name & role",
        "story": "What was seen (optional)",
        "told": "Only to be read.",
    }


def test_a_passage_grows_with_what_is_in_it_and_tab_leaves_it(show: Show) -> None:
    shown = show(EVERY_KIND)
    passage = shown.control("story", Passage)
    small = passage.height()
    shown.type("story", "A line.")
    for _ in range(8):
        shown.press(Qt.Key.Key_Return)
    assert passage.height() > small
    assert passage.height() >= passage.document().size().height()
    shown.press(Qt.Key.Key_Tab)
    assert not passage.hasFocus()
    assert shown.saved["story"] == "A line." + "\n" * 8


def test_a_passage_is_kept_with_every_sign_that_was_pasted(show: Show) -> None:
    shown = show(EVERY_KIND)
    passage = shown.control("story", Passage)
    pasted = "30\u00a0000 pupils,\u202f5\u00a0%\n\tŴyn\u00ad \u200fعائشة 👩🏽\u200d🏫\n\n"
    passage.insertPlainText(pasted)
    assert shown.saved["story"] == pasted == passage.toPlainText()


def test_a_number_half_typed_is_not_scolded_until_the_field_is_left(show: Show) -> None:
    shown = show(EVERY_KIND)
    shown.type("pupils", "12x")
    assert shown.error("pupils") == ""
    shown.view.go_to("name")
    assert "whole number" in shown.error("pupils")
    assert shown.saved["pupils"] == "12x"
    shown.view.go_to("pupils")
    shown.press(Qt.Key.Key_End)
    shown.press(Qt.Key.Key_Backspace)
    assert shown.error("pupils") == ""
    assert shown.saved["pupils"] == 12


def test_what_the_form_allows_is_said_in_its_own_words_below_the_field(show: Show) -> None:
    shown = show(EVERY_KIND)
    shown.type("pupils", "150")
    shown.view.go_to("name")
    assert shown.error("pupils") == "At most 99 pupils."
    field = shown.control("pupils", QLineEdit)
    assert "At most 99 pupils." in field.accessibleDescription()


def test_a_calculated_value_follows_and_cannot_be_typed_into(show: Show) -> None:
    shown = show(EVERY_KIND)
    shown.type("pupils", "21")
    total = shown.control("twice", QLineEdit)
    assert total.text() == "42"
    assert total.isReadOnly()


def test_a_day_is_typed_as_day_month_and_year(show: Show) -> None:
    shown = show(EVERY_KIND)
    shown.view.go_to("day")
    day, month, year = shown.block("day").findChildren(QLineEdit)
    for box, words in ((day, "3"), (month, "nov"), (year, "26")):
        shown.window.activateWindow()
        box.setFocus()
        for letter in words:
            shown.press(getattr(Qt.Key, f"Key_{letter.upper()}"))
    shown.view.go_to("name")
    assert shown.saved["day"] == "2026-11-03"
    assert [box.text() for box in (day, month, year)] == ["3", "11", "2026"]


def test_a_stroke_goes_on_to_the_next_box_of_a_day(show: Show) -> None:
    shown = show(EVERY_KIND)
    shown.type("day", "4/")
    month = shown.control("day", QLineEdit, 1)
    assert month.hasFocus()
    assert shown.control("day", QLineEdit, 0).text() == "4"


def test_a_whole_day_can_be_pasted_into_the_first_box(show: Show) -> None:
    shown = show(EVERY_KIND)
    shown.view.go_to("day")
    first = shown.control("day", QLineEdit)
    first.insert("5.12.2026")
    first.textEdited.emit(first.text())
    assert shown.saved["day"] == "2026-12-05"


def test_a_day_that_is_not_in_the_calendar_is_kept_and_said(show: Show) -> None:
    shown = show(EVERY_KIND, {"day": "31/02/2026"})
    assert [shown.control("day", QLineEdit, n).text() for n in range(3)] == ["31", "02", "2026"]
    assert shown.error("day")


def test_a_time_is_brought_into_shape_when_the_field_is_left(show: Show) -> None:
    shown = show(EVERY_KIND)
    shown.type("start", "9.05")
    shown.view.go_to("name")
    assert shown.saved["start"] == "09:05"
    assert shown.control("start", QLineEdit).text() == "09:05"


def test_a_day_with_a_time_has_four_boxes(show: Show) -> None:
    shown = show(EVERY_KIND, {"both": "2026-11-22T09:30"})
    texts = [each.text() for each in shown.block("both").findChildren(QLineEdit)]
    assert texts == ["22", "11", "2026", "09:30"]


def test_one_of_a_few_is_chosen_by_key_and_can_be_taken_back(show: Show) -> None:
    shown = show(EVERY_KIND)
    shown.view.go_to("state")
    shown.press(Qt.Key.Key_Space)
    assert shown.saved["state"] == "yes"
    shown.press(Qt.Key.Key_Down)
    assert shown.saved["state"] == "no"
    shown.press(Qt.Key.Key_Backspace)
    assert shown.saved["state"] == ""
    assert not any(each.isChecked() for each in radios(shown, "state"))


def test_many_choices_or_the_forms_wish_make_a_drop_down(show: Show) -> None:
    shown = show(EVERY_KIND)
    for path, value in (("letter", "c"), ("drop", "no")):
        box = shown.control(path, QComboBox)
        row = box.findData(value)
        box.setCurrentIndex(row)
        box.activated.emit(row)
        assert shown.saved[path] == value
    assert shown.control("drop", QComboBox).currentText() == "No & never"


def test_several_choices_are_saved_in_the_forms_order(show: Show) -> None:
    shown = show(EVERY_KIND)
    boxes = shown.block("some").findChildren(QCheckBox)
    boxes[1].click()
    boxes[0].click()
    assert shown.saved["some"] == "yes no"
    boxes[1].click()
    assert shown.saved["some"] == "yes"


def test_a_choice_offered_no_more_is_still_shown(show: Show) -> None:
    shown = show(EVERY_KIND, {"state": "perhaps"})
    chosen = [each for each in radios(shown, "state") if each.isChecked()]
    assert [each.accessibleName() for each in chosen] == ["perhaps"]


def test_a_single_tick_is_set_and_taken_away(show: Show) -> None:
    shown = show(EVERY_KIND)
    box = shown.control("seen", QCheckBox)
    box.click()
    assert shown.saved["seen"] == "OK"
    box.click()
    assert shown.saved["seen"] == ""


def test_a_form_to_be_read_takes_nothing(show: Show) -> None:
    answers: dict[str, Json] = {
        "name": "Ms Wyn",
        "state": "no",
        "some": "no yes",
        "seen": "OK",
        "day": "2026-11-03",
    }
    shown = show(EVERY_KIND, answers, readonly=True)
    said = {path: shown.block(path).focus_target().text() for path in (*answers, "story")}  # type: ignore[attr-defined]
    assert said == {
        "name": "Ms Wyn",
        "state": "No & never",
        "some": "No & never\nYes",
        "seen": "Yes",
        "day": "3 November 2026",
        "story": "Not answered",
    }
    for kind in (QLineEdit, QTextEdit, QRadioButton, QCheckBox):
        assert shown.view.findChildren(kind) == []
    assert shown.block("day").focus_target().accessibleName() == "Day of the visit: 3 November 2026"
    assert problems_in(shown.view) == []


def test_undo_in_a_passage_is_its_own(show: Show) -> None:
    shown = show(EVERY_KIND)
    shown.type("story", "First")
    shown.press(Qt.Key.Key_Z, control=True)
    assert shown.saved["story"] == ""


def test_every_kind_of_question_gets_by_with_keyboard_and_screen_reader(show: Show) -> None:
    assert problems_in(show(EVERY_KIND).view) == []
