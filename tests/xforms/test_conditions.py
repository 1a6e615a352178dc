from __future__ import annotations

import pytest

from ssio_desktop.xforms.conditions import Conditions
from ssio_desktop.xforms.numbering import key_of, question_numbers
from tests.xforms.tables import form

TABLE = """
| survey |
| | type | name | label | relevant | calculation |
| | begin_group | facts | | | |
| | hidden | category | | | |
| | end_group | facts | | | |
| | calculate | worry | | | if(${{category}} = '4', 'yes', 'no') |
| | select_one yn | told | Was the head told? | | |
| | select_multiple seen | seen | What was seen? | | |
| | integer | pupils | How many pupils? | | |
| | note | note | Only words | | |
| | begin_repeat | met | Who was met | | |
| | text | who | Name | | |
| | text | role | Role | ${{who}} != '' | |
| | end_repeat | met | | | |
| | text | target | The question | {relevant} | |
| choices |
| | list_name | name | label |
| | yn | yes | Yes |
| | yn | no | No |
| | seen | books | Books |
| | seen | data | Data |
| | seen | talk | Talks |
"""


def said(relevant: str, **known: str) -> bool | str | None:
    made = form(TABLE.format(relevant=relevant))
    names = {"category": "the category"}
    conditions = Conditions(made, question_numbers(made), known, names)
    item = made.item("target")
    assert item is not None
    return conditions.said(item.relevant)


@pytest.mark.parametrize(
    ("relevant", "words"),
    [
        ("${told} = 'yes'", "question 1 is “Yes”"),
        ("'no' != ${told}", "question 1 is not “No”"),
        ("${told} != ''", "question 1 is answered"),
        ("not(${told} != '')", "question 1 is not answered"),
        ("selected(${seen}, 'books')", "question 2 includes “Books”"),
        ("not(selected(${seen}, 'data'))", "question 2 does not include “Data”"),
        ("selected('yes no maybe', ${told})", "question 1 is “Yes” or “No”"),
        ("${pupils} > 30", "question 3 is more than 30"),
        ("30 > ${pupils}", "question 3 is less than 30"),
        ("count-selected(${seen}) > 0", "question 2 is answered"),
        (
            "${told} = 'yes' and ${pupils} >= 5",
            "question 1 is “Yes”, and question 3 is at least 5",
        ),
        (
            "not(${told} = 'yes' or ${pupils} >= 5)",
            "question 1 is not “Yes”, and question 3 is less than 5",
        ),
        ("${told} != '' and ${told} != 'yes'", "question 1 is answered, but not with “Yes”"),
        ("${worry} = 'yes'", "the category is “4”"),
        ("${worry} = 'no'", "the category is not “4”"),
        ("true()", True),
        ("${pupils} * 2 > ${pupils} + 4", None),
        ("string-length(${told}) = 3", None),
    ],
)
def test_a_simple_condition_is_said_in_words(relevant: str, words: bool | str | None) -> None:
    assert said(relevant) == words


def test_what_is_known_of_the_school_settles_its_part_of_a_condition() -> None:
    assert said("${worry} = 'yes'", category="4") is True
    assert said("${worry} = 'yes'", category="2") is False
    assert said("${worry} = 'yes' and ${told} = 'no'", category="4") == "question 1 is “No”"
    assert said("${worry} = 'yes' or ${told} = 'no'", category="4") is True
    assert said("${category} != ''", category="") is False


def test_questions_are_numbered_as_they_are_drawn_and_notes_are_not() -> None:
    numbers = question_numbers(form(TABLE.format(relevant="")))
    assert numbers == {
        "told": 1,
        "seen": 2,
        "pupils": 3,
        "met.who": 4,
        "met.role": 5,
        "target": 6,
    }
    assert key_of("met:k3f9.role") == "met.role"


def test_a_condition_inside_a_repeat_speaks_of_the_same_entry() -> None:
    made = form(TABLE.format(relevant=""))
    role = made.item("met.role")
    assert role is not None
    conditions = Conditions(made, question_numbers(made), {}, {})
    assert conditions.said(role.relevant) == "question 4 is answered"
