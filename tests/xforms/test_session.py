"""Sessions: what is typed, what is shown, and what is kept."""

from __future__ import annotations

from datetime import datetime

import pytest

from ssio_desktop.xforms.session import FormSession
from ssio_desktop.xforms.views import NodeView, QuestionView
from tests.xforms.tables import form, questions, session

PLAIN = """
| survey |
| | type             | name | label | required | relevant | constraint | constraint_message |
| | text             | why  | Why   | yes      |          |            |                    |
| | integer          | n    | Count |          |          | . > 0      | More than none.    |
| | select_one kinds | kind | Kind  |          |          |            |                    |
| | text             | more | Which |          | ${kind} = 'other' | | |
| choices |
| | list_name | name  | label |
| | kinds     | usual | Usual |
| | kinds     | other | Other |
"""

ROWS = """
| survey |
| | type         | name    | label   | required | calculation                          |
| | begin_repeat | actions | Actions |          |                                      |
| | text         | what    | What    | yes      |                                      |
| | integer      | days    | Days    |          |                                      |
| | calculate    | place   |         |          | position(..)                         |
| | end_repeat   | actions |         |          |                                      |
| | calculate    | total   |         |          | sum(${days})                         |
| | calculate    | many    |         |          | count(${actions})                    |
| | calculate    | first   |         |          | indexed-repeat(${what}, ${actions}, 1) |
"""


def paths(views: tuple[NodeView, ...]) -> list[str]:
    return [view.path for view in questions(views)]


def shown(of: FormSession, path: str) -> QuestionView:
    view = of.question(path)
    assert view is not None
    return view


def test_a_question_appears_when_it_becomes_relevant() -> None:
    visit = session(PLAIN)
    assert paths(visit.tree()) == ["why", "n", "kind"]
    effects = visit.set_value("kind", "other")
    assert effects.shown == ("more",)
    assert effects.restructured
    assert effects.save == {"kind": "other"}
    assert paths(visit.tree()) == ["why", "n", "kind", "more"]


def test_an_answer_that_is_no_longer_relevant_is_kept_and_comes_back() -> None:
    visit = session(PLAIN)
    visit.set_value("kind", "other")
    visit.set_value("more", "a walk")
    effects = visit.set_value("kind", "usual")
    assert effects.hidden == ("more",)
    assert visit.question("more") is None
    assert visit.answers()["more"] == "a walk"
    assert "more" not in visit.current_answers()
    visit.set_value("kind", "other")
    assert shown(visit, "more").value == "a walk"


def test_what_cannot_be_read_is_kept_as_it_was_typed() -> None:
    visit = session(PLAIN)
    visit.set_value("n", "a dozen")
    assert shown(visit, "n").value == "a dozen"
    assert "whole number" in shown(visit, "n").error
    assert visit.answers()["n"] == "a dozen"
    again = session(form(PLAIN), visit.answers())
    assert shown(again, "n").error == shown(visit, "n").error


def test_an_answer_outside_the_constraint_is_kept_with_the_form_s_words() -> None:
    visit = session(PLAIN)
    visit.set_value("n", "0")
    assert (shown(visit, "n").value, shown(visit, "n").error) == (0, "More than none.")
    visit.set_value("n", "3")
    assert shown(visit, "n").error == ""


def test_what_is_unfinished_is_listed_in_the_form_s_order() -> None:
    visit = session(PLAIN)
    visit.set_value("n", "x")
    found = [(problem.path, problem.code) for problem in visit.unfinished()]
    assert found == [("why", "missing"), ("n", "invalid")]
    visit.set_value("why", "A worry")
    visit.set_value("n", 2)
    assert visit.unfinished() == ()


def test_a_choice_that_is_not_offered_is_shown_with_an_error() -> None:
    visit = session(PLAIN)
    visit.set_value("kind", "rare")
    view = shown(visit, "kind")
    assert view.error == "“rare” is not among the choices."
    assert [(one.value, one.offered) for one in view.choices] == [
        ("usual", True),
        ("other", True),
        ("rare", False),
    ]


def test_a_cleared_answer_is_stored_as_cleared() -> None:
    table = """
    | survey |
    | | type | name | label | default |
    | | text | why  | Why   | usual   |
    """
    visit = session(table)
    assert visit.opening.save == {"why": "usual"}
    assert visit.set_value("why", None).save == {"why": ""}
    assert shown(session(table, visit.answers()), "why").value == ""


def test_a_default_that_is_calculated_does_not_change_when_the_form_is_opened_again() -> None:
    table = """
    | survey |
    | | type | name | label | default |
    | | date | day  | Day   | today() |
    """
    visit = session(table)
    assert visit.opening.save == {"day": "2026-11-20"}
    later = FormSession(form(table), visit.answers())
    assert later.value("day") == "2026-11-20"
    assert later.opening.save == {}


def test_an_answer_of_another_version_is_kept_and_listed() -> None:
    visit = session(PLAIN, {"why": "A worry", "gone": "old words", "old:k1.what": "x"})
    assert [(one.path, one.value) for one in visit.unplaced()] == [
        ("gone", "old words"),
        ("old:k1.what", "x"),
    ]
    assert visit.answers()["gone"] == "old words"


def test_facts_are_read_by_expressions_and_are_not_answers() -> None:
    table = """
    | survey |
    | | type        | name     | label               | relevant           |
    | | begin_group | facts    |                     |                    |
    | | hidden      | category |                     |                    |
    | | end_group   | facts    |                     |                    |
    | | text        | shared   | Shared by ${category} | ${category} = '1' |
    """
    definition = form(table)
    assert definition.facts == ("category",)
    strong = session(definition, category="1")
    assert shown(strong, "shared").label == "Shared by 1"
    assert strong.answers() == {}
    assert session(definition, category="4").tree() == ()


def test_notes_calculations_and_unknown_paths_cannot_be_answered() -> None:
    table = """
    | survey |
    | | type      | name | label   | calculation |
    | | note      | hear | Listen. |             |
    | | calculate | two  |         | 1 + 1       |
    """
    visit = session(table)
    assert shown(visit, "hear").kind == "note"
    for path in ("hear", "two", "nowhere"):
        with pytest.raises(KeyError):
            visit.set_value(path, "x")


def test_instances_are_added_at_the_end_and_named_for_good() -> None:
    visit = session(ROWS)
    effects = visit.add_repeat("actions", {"what": "Train", "days": "2"})
    assert effects.added == "actions:i1"
    assert effects.save == {"actions:i1": 1, "actions:i1.what": "Train", "actions:i1.days": 2}
    visit.add_repeat("actions", {"what": "Coach", "days": 3})
    assert (visit.value("total"), visit.value("many"), visit.value("first")) == ("5", "2", "Train")


def test_removing_an_instance_leaves_the_others_as_they_were() -> None:
    visit = session(ROWS)
    for what in ("one", "two", "three"):
        visit.add_repeat("actions", {"what": what})
    effects = visit.remove_repeat("actions", "i2")
    assert effects.save == {"actions:i2": None, "actions:i2.what": None}
    assert paths(visit.tree()) == [
        "actions:i1.what",
        "actions:i1.days",
        "actions:i3.what",
        "actions:i3.days",
    ]
    assert visit.value("actions:i3.what") == "three"
    assert visit.value("actions:i3.place") == "2"
    assert not any(key.startswith("actions:i2") for key in visit.answers())


def test_an_answer_for_an_instance_removed_elsewhere_brings_it_back() -> None:
    visit = session(ROWS, {"actions:k1": 1, "actions:k1.what": "a", "actions:k9.what": "late"})
    assert paths(visit.tree())[2:] == ["actions:k9.what", "actions:k9.days"]


def test_a_new_id_never_takes_the_place_of_an_instance_that_is_there() -> None:
    visit = session(ROWS, {"actions:i1": 1, "actions:i1.what": "kept"})
    assert visit.add_repeat("actions").added == "actions:i2"
    assert visit.value("actions:i1.what") == "kept"


def test_a_counted_repeat_keeps_the_answers_of_instances_that_are_not_shown() -> None:
    table = """
    | survey |
    | | type         | name  | label | repeat_count |
    | | integer      | n     | N     |              |
    | | begin_repeat | rooms | Rooms | ${n}         |
    | | text         | seen  | Seen  |              |
    | | end_repeat   | rooms |       |              |
    """
    visit = session(table)
    visit.set_value("n", "3")
    visit.set_value("rooms:n3.seen", "art")
    visit.set_value("n", "1")
    assert paths(visit.tree()) == ["n", "rooms:n1.seen"]
    assert visit.answers()["rooms:n3.seen"] == "art"
    again = session(table, visit.answers())
    assert paths(again.tree()) == ["n", "rooms:n1.seen"]
    again.set_value("n", 3)
    assert again.value("rooms:n3.seen") == "art"


def test_choices_follow_another_answer() -> None:
    table = """
    | survey |
    | | type              | name  | label | choice_filter   |
    | | select_one scales | scale | Scale |                 |
    | | select_one grades | grade | Grade | scale=${scale}  |
    | choices |
    | | list_name | name | label | scale |
    | | scales    | old  | Old   |       |
    | | scales    | new  | New   |       |
    | | grades    | good | Good  | old   |
    | | grades    | met  | Met   | new   |
    """
    visit = session(table)
    visit.set_value("scale", "old")
    assert [one.label for one in shown(visit, "grade").choices] == ["Good"]
    visit.set_value("grade", "good")
    effects = visit.set_value("scale", "new")
    assert "grade" in effects.changed
    view = shown(visit, "grade")
    assert [(one.label, one.offered) for one in view.choices] == [("Met", True), ("Good", False)]
    assert view.error


def test_labels_and_messages_follow_answers() -> None:
    table = """
    | survey |
    | | type              | name  | label                   | calculation                    |
    | | select_one groups | g     | Group                   |                                |
    | | text              | how   | How are ${words} doing? |                                |
    | | calculate         | words |                         | jr:choice-name(${g}, '${g}')   |
    | choices |
    | | list_name | name | label                 |
    | | groups    | lac  | Looked-after children |
    """
    visit = session(table)
    effects = visit.set_value("g", "lac")
    assert "how" in effects.changed
    assert shown(visit, "how").label == "How are Looked-after children doing?"


def test_a_value_fixed_once_is_kept_with_the_answers() -> None:
    table = """
    | survey |
    | | type      | name  | label | calculation                       |
    | | text      | a     | A     |                                   |
    | | calculate | first |       | once(if(${a} != '', ${a}, ''))    |
    """
    visit = session(table)
    assert visit.set_value("a", "x").save == {"a": "x", "first": "x"}
    visit.set_value("a", "y")
    assert visit.value("first") == "x"
    assert session(table, visit.answers()).value("first") == "x"


def test_repeats_nest() -> None:
    table = """
    | survey |
    | | type         | name | label | calculation |
    | | begin_repeat | area | Area  |             |
    | | text         | name | Name  |             |
    | | begin_repeat | step | Step  |             |
    | | integer      | days | Days  |             |
    | | end_repeat   | step |       |             |
    | | calculate    | sum  |       | sum(${days}) |
    | | end_repeat   | area |       |             |
    """
    visit = session(table)
    one, two = visit.add_repeat("area").added, visit.add_repeat("area").added
    visit.add_repeat(f"{one}.step", {"days": 1})
    visit.add_repeat(f"{one}.step", {"days": 2})
    visit.add_repeat(f"{two}.step", {"days": 5})
    assert (visit.value(f"{one}.sum"), visit.value(f"{two}.sum")) == ("3", "5")
    again = session(table, visit.answers())
    assert again.answers() == visit.answers()
    assert again.tree() == visit.tree()


def test_characters_that_xml_has_no_place_for_are_kept() -> None:
    visit = session(PLAIN)
    visit.set_value("why", "a\x00b\ud800c")
    assert visit.value("why") == "a\x00b\ud800c"
    assert visit.answers()["why"] == "a\x00b\ud800c"


def test_instances_made_by_a_number_start_with_their_defaults_and_save_them() -> None:
    table = """
    | survey |
    | | type         | name  | label | repeat_count | default |
    | | integer      | n     | N     |              |         |
    | | begin_repeat | rooms | Rooms | ${n}         |         |
    | | text         | use   | Use   |              | class   |
    | | date         | on    | On    |              | today() |
    | | end_repeat   | rooms |       |              |         |
    """
    visit = session(table)
    assert visit.set_value("n", 1).save == {
        "n": 1,
        "rooms:n1.use": "class",
        "rooms:n1.on": "2026-11-20",
    }
    visit.set_value("rooms:n1.use", "")
    assert session(table, visit.answers()).value("rooms:n1.use") == ""


def test_a_number_too_long_to_write_out_is_kept() -> None:
    visit = session(PLAIN)
    visit.set_value("n", 10**5000)
    assert shown(visit, "n").error


def test_when_filling_in_began_and_ended_is_recorded_once() -> None:
    table = """
    | survey |
    | | type  | name  | label |
    | | start | began |       |
    | | end   | ended |       |
    | | text  | a     | A     |
    """
    visit = session(table)
    assert visit.opening.save == {"began": "2026-11-20T09:30"}
    effects = visit.stamp_end(datetime(2026, 11, 20, 12, 0))  # noqa: DTZ001
    assert effects.save == {"ended": "2026-11-20T12:00"}
    assert session(table, visit.answers()).value("began") == "2026-11-20T09:30"


def test_instances_made_while_their_group_is_hidden_stay_hidden() -> None:
    table = """
    | survey |
    | | type         | name  | label | repeat_count | relevant | calculation     |
    | | integer      | n     | N     |              |          |                 |
    | | begin_group  | g     | G     |              | ${n} > 2 |                 |
    | | begin_repeat | rooms | Rooms | ${n}         |          |                 |
    | | text         | use   | Use   |              |          |                 |
    | | end_repeat   | rooms |       |              |          |                 |
    | | end_group    | g     |       |              |          |                 |
    | | calculate    | seen  |       |              |          | count(${rooms}) |
    """
    visit = session(table)
    effects = visit.set_value("n", 2)
    assert (effects.shown, visit.value("seen")) == ((), "0")
    assert paths(visit.tree()) == ["n"]
    effects = visit.set_value("n", 3)
    assert "g.rooms:n3.use" in effects.shown
    assert visit.value("seen") == "3"
    assert visit.set_value("n", 4).shown == ("g.rooms:n4", "g.rooms:n4.use")


def test_a_read_only_group_locks_what_is_in_it() -> None:
    table = """
    | survey |
    | | type        | name | label | readonly    |
    | | text        | lock | Lock  |             |
    | | begin_group | g    | G     | ${lock} = 'x' |
    | | text        | a    | A     |             |
    | | end_group   | g    |       |             |
    """
    visit = session(table)
    assert not shown(visit, "g.a").readonly
    assert "g.a" in visit.set_value("lock", "x").changed
    assert shown(visit, "g.a").readonly
