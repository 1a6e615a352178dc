from __future__ import annotations

from ssio_desktop.ui.forms.navigator import section_line
from ssio_desktop.ui.forms.sections import MOST, PART, Order, sections
from ssio_desktop.xforms.session import FormSession
from tests.xforms.tables import session

MIXED = """
| survey |
| | type         | name   | label   |
| | text         | before | Before  |
| | begin_group  | one    | One     |
| | text         | a      | A       |
| | end_group    |        |         |
| | text         | middle | Middle  |
| | begin_repeat | many   | Many    |
| | text         | b      | B       |
| | end_repeat   |        |         |
"""


def long_form() -> FormSession:
    """Questions without a group; the sixth goes when the first says “hide”."""
    hidden = "${q0} != 'hide'"
    rows = [
        f"| | text | q{n} | Question {n} | {hidden if n == 5 else ''} |" for n in range(MOST + PART)
    ]
    table = "\n".join(["| survey |", "| | type | name | label | relevant |", *rows])
    return session(table)


def divided(form: FormSession) -> list[tuple[str, list[str]]]:
    found = sections(form.tree(), "Trial", Order.of(form.definition))
    return [(section.key, [node.path for node in section.nodes]) for section in found]


def test_groups_and_repeats_with_a_heading_are_sections_and_loose_questions_join() -> None:
    found = sections(session(MIXED).tree(), "The form")
    assert [section.title for section in found] == ["The form", "One", "The form", "Many"]
    assert len({section.key for section in found}) == 4


def test_a_section_holds_what_is_below_it_and_nothing_of_a_similar_name() -> None:
    one = sections(session(MIXED).tree(), "The form")[1]
    assert one.holds("one.a")
    assert not one.holds("oneness.a")


def test_a_long_form_without_groups_is_shown_in_parts_with_every_question_once() -> None:
    form = long_form()
    parts = divided(form)
    assert len(parts) == 3
    assert [path for _, paths in parts for path in paths] == [f"q{n}" for n in range(MOST + PART)]


def test_questions_stay_in_their_part_when_one_before_them_goes() -> None:
    form = long_form()
    before = divided(form)
    form.set_value("q0", "hide")
    after = divided(form)
    assert [key for key, _ in before] == [key for key, _ in after]
    assert after[0][1] == [path for path in before[0][1] if path != "q5"]
    assert after[1:] == before[1:]


def test_a_section_is_complete_only_when_everything_in_it_is_answered() -> None:
    form = session(
        """
        | survey |
        | | type        | name | label | required |
        | | begin_group | g    | Group |          |
        | | text        | a    | A     | yes      |
        | | text        | b    | B     |          |
        | | note        | n    | N     |          |
        | | end_group   |      |       |          |
        """
    )

    def line() -> tuple[int, int, int]:
        (section,) = sections(form.tree(), "Trial")
        found = section_line(section, [problem.path for problem in form.unfinished()])
        return found.to_do, found.answered, found.asked

    assert line() == (1, 0, 2)
    form.set_value("g.a", "x")
    assert line() == (0, 1, 2)
    form.set_value("g.b", "x")
    assert line() == (0, 2, 2)
