"""The library of forms: versions, what changed, installing, retiring."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.services import form_library, forms, undoing, visiting
from ssio_desktop.services.workspace import Workspace

URN = "900001"
SURVEY = (
    "type,name,label,hint,required\n"
    "date,visit_date,Day of the visit,,yes\n"
    "select_one mood,mood,How was it?,,\n"
    "text,words,In a few words,,\n"
)
CHOICES = "list_name,name,label\nmood,good,Good\nmood,bad,Bad\n"


def form(
    folder: Path,
    version: str = "1",
    survey: str = SURVEY,
    choices: str = CHOICES,
    name: str = "pulse",
) -> Path:
    """A small form in a folder of tables."""
    place = folder / version / name
    place.mkdir(parents=True)
    (place / "survey.csv").write_text(survey, encoding="utf-8")
    (place / "choices.csv").write_text(choices, encoding="utf-8")
    (place / "settings.csv").write_text(
        f"form_id,form_title,version\n{name},Pulse,{version}\n", encoding="utf-8"
    )
    return place


def test_each_version_is_listed_with_its_questions_and_visits(
    ws: Workspace, tmp_path: Path
) -> None:
    form_library.install(ws, form(tmp_path))
    visiting.new_visit(ws, URN, "pulse", day=date(2026, 10, 1))
    form_library.install(ws, form(tmp_path, "2", SURVEY + "text,more,More,,\n"))
    found = form_library.library(ws)
    assert [(v.ref, v.title, v.questions, v.visits, v.newest) for v in found] == [
        ("pulse@2", "Pulse", 4, 0, True),
        ("pulse@1", "Pulse", 3, 1, False),
    ]
    assert all(v.since is not None for v in found)


def test_the_packed_forms_say_what_they_ask(ws: Workspace) -> None:
    forms.install_packed_forms(ws)
    for version in form_library.library(ws):
        told = form_library.lines(forms.definition(ws, version.ref))
        asked = [line for line in told if line.kind not in ("group", "repeat", "note")]
        assert len(asked) == version.questions
        assert all(line.label for line in asked)
    termly = form_library.lines(forms.definition(ws, forms.newest_form(ws, "termly-core").ref))
    assert any(line.required for line in termly)
    assert any(line.choices for line in termly)
    assert any(line.conditional for line in termly)


def test_what_changed_between_two_versions_is_told_question_by_question(
    ws: Workspace, tmp_path: Path
) -> None:
    survey = SURVEY.replace("How was it?", "How did it go?").replace(
        "text,words,In a few words,,", "integer,count,How many?,,yes"
    )
    for place in (
        form(tmp_path),
        form(tmp_path, "2", survey, CHOICES + "mood,fair,Fair\n"),
    ):
        form_library.install(ws, place)
    before, after = (forms.definition(ws, f"pulse@{number}") for number in (1, 2))
    assert [(c.kind, c.key) for c in form_library.changes(before, after)] == [
        ("reworded", "mood"),
        ("choices", "mood"),
        ("added", "count"),
        ("removed", "words"),
    ]
    assert form_library.changes(after, after) == ()


def test_a_form_that_cannot_be_used_is_told_with_its_places_and_installs_nothing(
    ws: Workspace, tmp_path: Path
) -> None:
    place = form(tmp_path, survey=SURVEY.replace("select_one mood", "select_one weather"))
    examined = form_library.examine(ws, place)
    assert examined.form is None
    assert [problem.row for problem in examined.problems] == [3]
    with pytest.raises(UserError):
        form_library.install(ws, place)
    assert form_library.library(ws) == ()


def test_a_version_is_installed_once_and_never_with_other_questions(
    ws: Workspace, tmp_path: Path
) -> None:
    place = form(tmp_path)
    assert form_library.install(ws, place).entities
    assert form_library.install(ws, place).entities == frozenset()
    assert form_library.examine(ws, place).known
    with pytest.raises(UserError) as refusal:
        form_library.install(ws, form(tmp_path / "other", survey=SURVEY + "text,x,X,,\n"))
    assert refusal.value.code == "form.same-version"


def test_a_retired_form_is_not_for_new_visits_and_its_visits_open_as_before(
    ws: Workspace, tmp_path: Path
) -> None:
    form_library.install(ws, form(tmp_path))
    visit = visiting.new_visit(ws, URN, "pulse", day=date(2026, 10, 1)).value
    done = form_library.retire(ws, "pulse")
    assert forms.forms(ws, offered=True) == ()
    with pytest.raises(UserError) as refusal:
        visiting.new_visit(ws, URN, "pulse")
    assert refusal.value.code == "form.retired"
    assert visiting.open_visit(ws, visit).definition.title == "Pulse"
    undoing.undo(ws, done.batch)
    assert len(forms.forms(ws, offered=True)) == 1
    form_library.retire(ws, "pulse")
    form_library.restore(ws, "pulse")
    assert len(forms.forms(ws, offered=True)) == 1


def test_an_installation_that_was_undone_leaves_no_form_behind(
    ws: Workspace, tmp_path: Path
) -> None:
    done = form_library.install(ws, form(tmp_path))
    undoing.undo(ws, done.batch)
    assert forms.forms(ws) == ()
    assert form_library.library(ws) == ()
