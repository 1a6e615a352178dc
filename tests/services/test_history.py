from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import read_visit
from ssio_desktop.domain.word_diff import marked, word_diff
from ssio_desktop.errors import UserError
from ssio_desktop.services import answer_history, change_list, forms, undoing, visiting
from ssio_desktop.services.passages import passages
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import NOW, MakeWorkspace

PATH = "findings.going_well"


@pytest.fixture
def visit(ws: Workspace) -> str:
    forms.install_packed_forms(ws)
    made = visiting.new_visit(ws, "900001", "termly-core").value
    for text in ("Reading is weak.", "Reading is strong.", "Reading and sums are strong."):
        visiting.keep_typing(ws, made, {PATH: text})
        visiting.settle(ws, made)
    return made


def test_each_change_of_an_answer_has_its_author_moment_and_both_texts(
    ws: Workspace, visit: str
) -> None:
    found = answer_history.answer_changes(ws, visit, PATH)
    assert [(each.before, each.after) for each in found] == [
        ("Reading is strong.", "Reading and sums are strong."),
        ("Reading is weak.", "Reading is strong."),
        ("", "Reading is weak."),
    ]
    assert {each.by for each in found} == {"Officer North"}
    assert [each.is_current for each in found] == [True, False, False]
    assert {each.version for each in found} == {0}


def test_a_visit_is_read_as_it_was_at_each_of_its_moments(ws: Workspace, visit: str) -> None:
    every = answer_history.moments(ws, visit)
    assert len(every) == 4
    said = [answer_history.visit_at(ws, visit, each.stamp).answers.get(PATH) for each in every]
    assert said == ["Reading and sums are strong.", "Reading is strong.", "Reading is weak.", None]
    with pytest.raises(UserError, match="not begun"):
        answer_history.visit_at(ws, visit, "000000000000-0000-00000000")


def test_a_note_that_came_with_a_file_keeps_the_moments_at_which_it_was_written(
    ws: Workspace, visit: str, make_workspace: MakeWorkspace
) -> None:
    every = answer_history.moments(ws, visit)
    came = []
    for place, batch in enumerate(reversed(ws.store.batches(4))):
        for event in ws.store.events_of(batch.id):
            at = Stamp.parse(event.stamp)
            came.append(replace(event, stamp=str(replace(at, ms=at.ms - 60_000 * (9 - place)))))
    other = make_workspace("south")
    other.store.receive(came, label="Return taken in")
    there = answer_history.moments(other, visit)
    assert [(each.answers, each.version) for each in there] == [
        (each.answers, each.version) for each in every
    ]
    assert {each.label for each in there} == {"Return taken in"}
    seen = [read_visit(answer_history._state(f"visit/{visit}", came, m.stamp)) for m in there]
    assert [each.answers.get(PATH) for each in seen] == [
        "Reading and sums are strong.",
        "Reading is strong.",
        "Reading is weak.",
        None,
    ]


def test_two_moments_are_compared_by_question_and_word(ws: Workspace, visit: str) -> None:
    _, second, first, _ = answer_history.moments(ws, visit)
    (found,) = answer_history.differences(ws, visit, first.stamp, second.stamp)
    assert (found.path, found.before, found.after) == (
        PATH,
        "Reading is weak.",
        "Reading is strong.",
    )
    assert marked(found.pieces) == "Reading is [− weak][+ strong]."
    assert found.label and found.label != PATH
    (now,) = answer_history.differences(ws, visit, second.stamp, "")
    assert now.after == "Reading and sums are strong."


def test_what_is_being_typed_is_part_of_how_it_stands(ws: Workspace, visit: str) -> None:
    latest = answer_history.moments(ws, visit)[0]
    assert answer_history.differences(ws, visit, latest.stamp, "") == ()
    visiting.keep_typing(ws, visit, {PATH: "Sums are strong."})
    (found,) = answer_history.differences(ws, visit, latest.stamp, "")
    assert found.after == "Sums are strong."


def test_a_passage_is_put_back_by_a_change_that_can_be_undone(ws: Workspace, visit: str) -> None:
    first = answer_history.answer_changes(ws, visit, PATH)[-1]
    visiting.keep_typing(ws, visit, {PATH: "typed and not yet recorded"})
    done = answer_history.put_back(ws, visit, PATH, first.value)
    assert visiting.read(ws, visit).answers[PATH] == "Reading is weak."
    assert visiting.open_visit(ws, visit).recovered == ()
    undoing.undo(ws, done.batch)
    assert visiting.read(ws, visit).answers[PATH] == "typed and not yet recorded"


def test_a_row_comes_back_with_its_answer_at_its_place(ws: Workspace, visit: str) -> None:
    def keep(**values: Json) -> str:
        visiting.keep_typing(ws, visit, {k.replace("__", "."): v for k, v in values.items()})
        visiting.settle(ws, visit)
        return answer_history.moments(ws, visit)[0].stamp

    rows = {"actions:a1": 1, "actions:a1.what": "First", "actions:a1.who": "Head"}
    then = keep(**rows, **{"actions:a2": 2, "actions:a2.what": "Second"})
    keep(**dict.fromkeys(rows))
    gone = answer_history.differences(ws, visit, then, "")
    assert [(each.path, each.before) for each in gone] == [
        ("actions:a1.what", "First"),
        ("actions:a1.who", "Head"),
    ]
    answer_history.put_back(ws, visit, gone[0].path, gone[0].value)
    told = {
        each.path: each.label[:2] for each in passages(visiting.open_visit(ws, visit).session())
    }
    assert (told["actions:a1.what"], told["actions:a2.what"]) == ("1.", "2.")
    keep(**{"actions:a1": 9})
    moved = answer_history.differences(ws, visit, then, "")
    assert [
        (each.before, each.after, each.value) for each in moved if each.path == "actions:a1"
    ] == [("Place 1", "Place 2", 1)]
    assert not any(":" in each.label for each in moved)


def test_a_withdrawn_note_is_only_read(ws: Workspace, visit: str) -> None:
    visiting.withdraw(ws, visit, "Entered twice.")
    with pytest.raises(UserError, match="only read"):
        answer_history.put_back(ws, visit, PATH, "x")


def test_changes_are_found_by_school_and_by_day(ws: Workspace, visit: str) -> None:
    assert change_list.changes(ws)[0].visits == (visit,)
    about = change_list.changes(ws, "ash lane")
    assert len(about) >= 4 and not all("Ash Lane" in each.label for each in about)
    assert change_list.changes(ws, "birch hill", limit=1)[0].visits == ()
    assert change_list.changes(ws, "no such school") == ()
    made = change_list.changes(ws)[0].at.astimezone(NOW.tzinfo).date()
    assert change_list.changes(ws, day=made)
    assert change_list.changes(ws, day=date(2001, 1, 1)) == ()


def test_what_cannot_be_undone_says_why(ws: Workspace, visit: str) -> None:
    set_up = change_list.changes(ws, "store made")[0]
    assert set_up.why_not
    latest = change_list.changes(ws)[0]
    assert latest.why_not == "" and not latest.is_undone
    undoing.undo(ws, latest.batch)
    assert change_list.changes(ws)[0].is_undone


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_pieces_hold_both_texts_without_losing_a_character(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert "".join(each.text for each in pieces if each.kind != "new") == old
    assert "".join(each.text for each in pieces if each.kind != "gone") == new
