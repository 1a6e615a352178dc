"""What holds of every session, whatever is typed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.events import Json
from ssio_desktop.xforms.outline import as_text
from ssio_desktop.xforms.session import FormSession
from tests.xforms.tables import TODAY, form, questions

DEFINITION = form("""
| survey |
| | type              | name | label | relevant | calculation | constraint  | choice_filter |
| | text              | a    | A     |          |             |             |               |
| | integer           | n    | N     |          |             | . < ${d}    |               |
| | decimal           | d    | D     | ${a} != '' |           |             |               |
| | date              | day  | Day   |          |             | . > today() |               |
| | time              | t    | Time  | ${n} > 3 |             |             |               |
| | select_one s      | one  | One   |          |             |             |               |
| | select_multiple s | many | Many  |          |             |             | f = ${one}    |
| | begin_repeat      | r    | R     | ${one} != 'x' |        |             |               |
| | text              | who  | Who   |          |             |             |               |
| | integer           | x    | X     | ${who} != '' |         | . <= ${n}   |               |
| | end_repeat        | r    |       |          |             |             |               |
| | calculate         | sum  |       |          | sum(${x})   |             |               |
| choices |
| | list_name | name | label | f |
| | s         | x    | Ex    | x |
| | s         | y    | Why   | y |
""")
QUESTIONS = ("a", "n", "d", "day", "t", "one", "many")
TYPED: st.SearchStrategy[Json] = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.sampled_from(["x", "y", "x y", "3", "2.5", "2026-12-01", "31/12/2026", "9:30"]),
)
ANSWERS = st.dictionaries(st.sampled_from(QUESTIONS), TYPED)
ROWS = st.lists(st.dictionaries(st.sampled_from(["who", "x"]), TYPED), max_size=5)


def filled(answers: dict[str, Json], rows: list[dict[str, Json]]) -> FormSession:
    visit = FormSession(DEFINITION, today=TODAY)
    for path, value in answers.items():
        visit.set_value(path, value)
    for row in rows:
        visit.add_repeat("r", row)
    return visit


@settings(max_examples=60)
@given(ANSWERS, ROWS)
def test_a_session_opened_again_from_its_answers_is_the_same(
    answers: dict[str, Json], rows: list[dict[str, Json]]
) -> None:
    visit = filled(answers, rows)
    again = FormSession(DEFINITION, visit.answers(), today=TODAY)
    assert again.answers() == visit.answers()
    assert again.tree() == visit.tree()
    assert again.unfinished() == visit.unfinished()
    assert again.current_answers() == visit.current_answers()
    assert as_text(again) == as_text(visit)
    assert again.unplaced() == ()


@settings(max_examples=60)
@given(ANSWERS, ROWS)
def test_what_was_saved_step_by_step_is_what_the_session_holds(
    answers: dict[str, Json], rows: list[dict[str, Json]]
) -> None:
    visit = FormSession(DEFINITION, today=TODAY)
    store: dict[str, Json] = dict(visit.opening.save)
    steps = [visit.set_value(path, value) for path, value in answers.items()]
    steps += [visit.add_repeat("r", row) for row in rows]
    if rows:
        steps.append(visit.remove_repeat("r", steps[-1].added.partition(":")[2]))
    for step in steps:
        store.update(step.save)
    assert {path: value for path, value in store.items() if value is not None} == visit.answers()


@settings(max_examples=60)
@given(ANSWERS)
def test_the_order_in_which_questions_are_answered_does_not_matter(
    answers: dict[str, Json],
) -> None:
    turned = dict(reversed(answers.items()))
    assert filled(answers, []).tree() == filled(turned, []).tree()


@settings(max_examples=60)
@given(ROWS.filter(lambda rows: len(rows) > 1), st.data())
def test_removing_an_instance_shifts_no_answer_of_another(
    rows: list[dict[str, Json]], data: st.DataObject
) -> None:
    visit = filled({}, rows)
    before = visit.answers()
    repeat = visit.node("r")
    names = sorted({key.split(":")[1].split(".")[0] for key in before})
    assert repeat is not None
    gone = data.draw(st.sampled_from(names))
    visit.remove_repeat("r", gone)
    kept = {key: value for key, value in before.items() if key.partition(".")[0] != f"r:{gone}"}
    assert visit.answers() == kept
    assert all(visit.value(key) == value for key, value in kept.items() if "." in key)


@settings(max_examples=60)
@given(st.dictionaries(st.text(min_size=1, max_size=12), TYPED), ANSWERS)
def test_stored_answers_with_any_names_open_and_are_kept(
    strange: dict[str, Json], answers: dict[str, Json]
) -> None:
    stored = {path: value for path, value in {**strange, **answers}.items() if value is not None}
    visit = FormSession(DEFINITION, stored, today=TODAY)
    visit.tree()
    assert {path: visit.answers()[path] for path in stored} == stored


@settings(max_examples=60)
@given(ROWS, st.lists(st.tuples(st.sampled_from(QUESTIONS), TYPED), max_size=8))
def test_whatever_looks_different_after_an_answer_is_named_in_its_effects(
    rows: list[dict[str, Json]], answers: list[tuple[str, Json]]
) -> None:
    visit = filled({}, rows)
    for path, value in answers:
        before = {view.path: view for view in questions(visit.tree())}
        effects = visit.set_value(path, value)
        after = {view.path: view for view in questions(visit.tree())}
        assert set(after) - set(before) <= set(effects.shown)
        assert set(before) - set(after) <= set(effects.hidden)
        assert effects.restructured or set(before) == set(after)
        different = {key for key in set(before) & set(after) if before[key] != after[key]}
        assert different <= set(effects.changed)
