"""Answers as plain content for reports and open files."""

from __future__ import annotations

from ssio_desktop.xforms.outline import Answer, Section, Table, as_text
from tests.xforms.tables import session

TABLE = """
| survey |
| | type              | name  | label      | relevant        |
| | date              | day   | Day        |                 |
| | begin_group       | seen  | Seen       |                 |
| | select_multiple s | kinds | What       |                 |
| | note              | hear  | Listen     |                 |
| | end_group         | seen  |            |                 |
| | begin_repeat      | acts  | Actions    |                 |
| | text              | what  | What to do |                 |
| | text              | who   | Who        | ${what} != 'x'  |
| | end_repeat        | acts  |            |                 |
| choices |
| | list_name | name    | label   |
| | s         | lessons | Lessons |
| | s         | books   | Books   |
| settings |
| | form_id | version | form_title |
| | trial   | 1       | A trial    |
"""


def test_answers_are_written_in_words_under_their_titles() -> None:
    visit = session(TABLE)
    visit.set_value("day", "2026-11-02")
    visit.set_value("seen.kinds", ["books", "lessons"])
    one = visit.add_repeat("acts", {"what": "x"}).added
    visit.add_repeat("acts", {"what": "Coach", "who": "Head"})
    assert as_text(visit) == (
        Section("", "A trial", (Answer("day", "Day", ("2 November 2026",), "date"),)),
        Section(
            "seen",
            "Seen",
            (Answer("seen.kinds", "What", ("Books", "Lessons"), "select_many"),),
        ),
        Section(
            "acts",
            "Actions",
            (Table("acts", "Actions", ("What to do", "Who"), (("x", ""), ("Coach", "Head"))),),
        ),
    )
    assert one == "acts:i1"


def test_unanswered_questions_are_named_when_blanks_are_wanted() -> None:
    visit = session(TABLE)
    assert as_text(visit) == ()
    titles = [section.title for section in as_text(visit, blanks=True)]
    assert titles == ["A trial", "Seen", "Actions"]


def test_answers_without_a_question_are_written_last() -> None:
    visit = session(TABLE, {"gone": "old words"})
    last = as_text(visit)[-1]
    assert last.blocks == (Answer("gone", "gone", ("old words",)),)
