"""A second judgement: drawn without chance, made without the first in sight, then compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import canonical
from ssio_desktop.domain.second_looks import FirstJudgement, draw_entity, first_record
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    agreement_figures,
    board_lists,
    board_returns,
    categorising,
    deciding,
    device_keys,
    home,
    moderation,
    post_opening,
    returning,
    schools,
    second_files,
    second_looks,
    setting_up,
    undoing,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_categorising import categorise, fits

TERM = TermId(2026, "autumn")
URN = "900001"
SECRET = "Books of four classes show the same marking"


def judged_again(ws: Workspace, urn: str, category: str) -> None:
    """Make the second judgement of a school, all criteria of the category met."""
    opened = second_looks.open_look(ws, urn, TERM)
    draft = replace(fits(opened, category), category=category)
    second_looks.complete(ws, opened, draft)


@pytest.fixture
def south(ws: Workspace) -> str:
    """A second officer, whose caseload is the third school; the other two are categorised."""
    officer = setting_up.add_officer(ws, "Officer South", "").value.id
    schools.assign_officer(ws, ["900003"], officer)
    opened = categorising.open_categorisation(ws, URN, TERM)
    draft = fits(opened, "2").with_answer("2.teaching", Answer("met", False, SECRET))
    draft = replace(draft, category="2", next_steps="Visit in March.")
    categorising.complete(ws, opened, draft)
    categorise(ws, "900002", TERM, "2")
    return officer


def test_a_draw_is_the_same_each_time_and_never_asks_a_schools_own_judge(
    ws: Workspace, south: str
) -> None:
    first = second_looks.draw(ws, TERM, 1).value
    assert {row.look.urn for row in first.asked} == {URN, "900002"}
    assert {row.look.officer for row in first.asked} == {south}
    ws.store.undo(ws.store.batches(1)[0].id)
    assert second_looks.looks(ws, TERM) == ()
    again = second_looks.draw(ws, TERM, 1).value
    assert [row.look.urn for row in again.asked] == [row.look.urn for row in first.asked]
    with pytest.raises(UserError) as refusal:
        second_looks.draw(ws, TERM, 1)
    assert refusal.value.code == "second.nothing"
    with pytest.raises(UserError) as refusal:
        second_looks.ask(ws, URN, TERM, ws.officer)
    assert refusal.value.code == "second.same-officer"


def test_what_the_second_officer_opens_has_the_evidence_and_nobodys_judgement(
    ws: Workspace, south: str
) -> None:
    second_looks.ask(ws, URN, TERM, south)
    deciding.decide(ws, URN, TERM, "2")
    opened = second_looks.open_look(ws, URN, TERM)
    assert opened.draft.answer("2.teaching") == Answer("not known", False, SECRET)
    assert {each.judgement for each in opened.draft.answers.values()} == {"not known"}
    assert (opened.draft.category, opened.draft.reason, opened.previous) == ("", "", None)
    assert opened.record.categories == ()
    assert "next_steps" not in {step.kind for step in opened.steps()}


def test_a_made_judgement_is_fixed_because_it_is_compared(ws: Workspace, south: str) -> None:
    second_looks.ask(ws, URN, TERM, south)
    opened = second_looks.open_look(ws, URN, TERM)
    with pytest.raises(UserError) as refusal:
        second_looks.complete(ws, opened, opened.draft)
    assert refusal.value.code == "categorisation.unfinished"
    assert "next steps" not in refusal.value.what
    saved = second_looks.save(ws, opened, opened.draft.with_answer("2.groups", Answer("partly")))
    assert saved.batch
    assert agreement_figures.pairs(ws, TERM) == ()
    judged_again(ws, URN, "2")
    again = second_looks.open_look(ws, URN, TERM)
    with pytest.raises(UserError) as refusal:
        second_looks.save(ws, again, replace(again.draft, category="1"))
    assert refusal.value.code == "second.made"
    with pytest.raises(UserError) as refusal:
        second_looks.ask(ws, URN, TERM, south)
    assert refusal.value.code == "second.made"


def test_the_comparison_keeps_to_the_first_judgement_as_it_stood(ws: Workspace, south: str) -> None:
    second_looks.draw(ws, TERM, 1)
    judged_again(ws, URN, "2")
    judged_again(ws, "900002", "1")
    categorise(ws, "900002", TERM, "1")  # the first officer gives way afterwards
    found = agreement_figures.figures(ws, TERM)
    scale = found.categories.scale
    assert (found.categories.pairs, found.categories.same) == (2, 1)
    assert found.categories.matrix[scale.index("2")][scale.index("1")] == 1
    assert not found.categories.is_enough
    (north,) = found.officers
    assert (north.id, north.categories.pairs) == (ws.officer, 2)
    assert north.criteria.pairs == sum(each.found.pairs for each in found.by_criterion) > 0
    assert agreement_figures.figures(ws, TERM, south).pairs == ()


def test_an_officers_figures_are_of_the_own_judgements_and_no_other_framework_is_mixed_in(
    ws: Workspace, south: str
) -> None:
    second_looks.draw(ws, TERM, 1)
    judged_again(ws, URN, "2")
    judged_again(ws, "900002", "1")
    other = FirstJudgement(ws.officer, "2", "bands@1", {"2.teaching": "met"})
    write = Write(draw_entity(TERM), "first.900002", first_record(other))
    before = agreement_figures.figures(ws, TERM)
    assert (before.categories.pairs, before.other_framework) == (2, 0)
    of_two = replace(other, officer=south, framework=before.pairs[0].first.framework)
    ws.record([Write(draw_entity(TERM), "first.900002", first_record(of_two))], None, label="Two")
    own = {each.id: each for each in agreement_figures.figures(ws, TERM).officers}
    assert {key: (each.categories.same, each.criteria.pairs > 1) for key, each in own.items()} == {
        ws.officer: (1, True), south: (0, False)
    }  # fmt: skip
    ws.record([write], None, label="Older")
    found = agreement_figures.figures(ws, TERM)
    assert (found.categories.pairs, found.other_framework) == (1, 1)
    assert [each.row.look.urn for each in found.pairs] == [URN]


def test_a_school_judged_otherwise_a_second_time_is_listed_as_possibly_wrong(
    ws: Workspace, south: str
) -> None:
    second_looks.draw(ws, TERM, 1)
    assert board_lists.board_lists(ws, TERM).doubtful == ()
    judged_again(ws, URN, "2")
    judged_again(ws, "900002", "1")
    (listed,) = board_lists.board_lists(ws, TERM).doubtful
    assert (listed.school.urn, listed.category) == ("900002", "2")
    assert listed.reasons == ("A second officer judged 1; the first had judged 2.",)


def test_a_second_judgement_travels_in_sealed_files_and_nothing_of_the_first_does(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    clerk, north, south = (make_workspace(name) for name in ("clerk", "north", "south"))
    for ws in (clerk, north, south):
        with_schools(ws, register)
        for other in (clerk, north, south):
            setting_up.name_officer(ws, other.officer, setting_up.current_officer(other).name, "")
            if other is not ws:
                device_keys.confirm(ws, device_keys.sender(other))
    opened = categorising.open_categorisation(north, URN, TERM)
    draft = fits(opened, "2").with_answer("2.teaching", Answer("met", False, SECRET))
    draft = replace(draft, category="2", next_steps="Visit in March.", reason="Said by north.")
    categorising.complete(north, opened, draft)
    first = tmp_path / "north.ssio-return"
    returning.make_return(north, TERM, first, incomplete=True)
    board_returns.import_returns(clerk, [first])
    schools.assign_officer(clerk, [URN], north.officer)
    schools.assign_officer(clerk, ["900003"], south.officer)
    second_looks.ask(clerk, URN, TERM, south.officer)
    deciding.decide(clerk, URN, TERM, "2")

    asked = tmp_path / "asked.ssio-post"
    second_files.make_looks(clerk, TERM, south.officer, asked)
    with pytest.raises(UserError) as refusal:
        post_opening.open_file(north, asked)
    assert refusal.value.code == "return.sealed"
    post = post_opening.open_file(south, asked)
    assert any("judge Ash Lane Primary School a second time" in each for each in post.lines)
    post_opening.take_in(south, post)
    held = "".join(canonical(event.as_json()) for event in south.store.events())
    assert SECRET in held
    assert "Said by north." not in held
    assert f"categorisation/{URN}" not in held
    assert f"decision/{URN}" not in held

    # North keeps the school, so a file for all would go to north alone and nothing is held back.
    kept = deciding.make_decisions(clerk, TERM, tmp_path / "d.ssio-post").value
    assert (len(kept.decisions), kept.held) == (1, 0)
    schools.assign_officer(clerk, [URN], south.officer)
    # Begun is not judged.
    look = second_looks.look_of(clerk, URN, TERM)
    begun = [Write(look.judgement_entity, "category", "2")]
    for writes in ([], begun):
        clerk.record(writes, None, label="Begun")
        with pytest.raises(UserError) as refusal:
            deciding.make_decisions(clerk, TERM, tmp_path / "e.ssio-post")
        assert refusal.value.code == "decision.blind"
    undoing.undo_latest(clerk)

    judged_again(south, URN, "1")
    back = tmp_path / "south.ssio-return"
    returning.make_return(south, TERM, back, incomplete=True)
    (preview,) = (board_returns.preview_return(clerk, path) for path in (back,))
    assert URN in {each.urn for each in preview.preview.schools}
    board_returns.import_return(clerk, preview)
    (pair,) = agreement_figures.pairs(clerk, TERM)
    assert (pair.first.category, pair.second.category) == ("2", "1")
    (row,) = (r for r in moderation.in_order_of_concern(clerk, TERM) if r.urn == URN)
    assert row.second == "1"


def test_whoever_is_asked_finds_it_among_what_is_to_be_done(ws: Workspace, south: str) -> None:
    second_looks.ask(ws, URN, TERM, south)
    ws.store.set_meta("officer", south)

    def waiting() -> list[str]:
        (task,) = (each for each in home.today(ws).tasks if each.kind == "second judgement")
        return [item.urn for item in task.items]

    assert waiting() == [URN]
    judged_again(ws, URN, "2")
    assert waiting() == []
