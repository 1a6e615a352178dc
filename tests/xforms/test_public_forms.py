"""Other people's forms: each loads and can be filled in, or is refused with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssio_desktop.xforms.loading import read_definition
from ssio_desktop.xforms.session import FormSession
from tests.xforms.tables import TODAY, questions

SHARED = Path(__file__).resolve().parents[3] / "shared" / "xlsforms"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the public forms are not beside the project"),
]


def fill_in(visit: FormSession) -> None:
    for view in questions(visit.tree()):
        if view.kind != "note" and not view.readonly:
            visit.set_value(view.path, "neither here nor there")
            visit.set_value(view.path, view.choices[0].value if view.choices else "3")


def test_every_public_form_is_filled_in_or_refused_with_a_reason() -> None:
    loaded = refused = 0
    for path in sorted(SHARED.rglob("*.xml")):
        definition, problems = read_definition(path.read_bytes())
        if definition is None:
            refused += 1
            assert all(one.code and one.what for one in problems), path.name
            continue
        loaded += 1
        visit = FormSession(definition, today=TODAY)
        fill_in(visit)
        again = FormSession(definition, visit.answers(), today=TODAY)
        assert again.answers() == visit.answers(), path.name
        assert again.unplaced() == (), path.name
    assert loaded >= 100
    assert refused > 0


def test_a_form_of_five_hundred_questions_follows_its_answers() -> None:
    path = SHARED / "getodk+javarosa/src/test/resources/smoketests/whova_form.xml"
    definition, problems = read_definition(path.read_bytes())
    assert problems == ()
    assert definition is not None
    assert definition.question_count > 450
    visit = FormSession(definition, today=TODAY)
    before = len(questions(visit.tree()))
    for _ in range(3):
        fill_in(visit)
    assert len(questions(visit.tree())) > before
