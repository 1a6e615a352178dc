from __future__ import annotations

import csv
import re
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import frictionless
import pytest

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.exchange.package import read_package
from ssio_desktop.services import (
    board,
    board_returns,
    categorising,
    importing,
    reporting,
    returning,
    setting_up,
    settling,
    visiting,
)
from ssio_desktop.services.performance.importing import preview_performance
from ssio_desktop.services.performance.returned import targets_table
from ssio_desktop.services.readiness import readiness
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.conftest import ROOT
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.performance.files import ks2_file, ks2_row
from tests.services.test_categorising import categorise
from tests.services.visits import begin

TERM = TermId(2026, "autumn")
URNS = ("900001", "900002", "900003")


def complete(ws: Workspace, category: str = "2") -> None:
    """Everything that a return needs, for the three schools."""
    for urn in URNS:
        categorise(ws, urn, TERM, category)
        visit_id = begin(ws, urn)
        visiting.finalise(ws, visit_id)
        reporting.issue(ws, visit_id)


def returned(ws: Workspace, path: Path) -> Path:
    """The return of a complete term, written."""
    return returning.make_return(ws, TERM, path).value.file.path


def test_readiness_names_what_is_missing_school_by_school(ws: Workspace) -> None:
    categorise(ws, URNS[0], TERM, "2")
    begin(ws, URNS[0])
    found = {
        each.school.urn: [gap.kind for gap in each.gaps] for each in readiness(ws, TERM).schools
    }
    assert found[URNS[0]] == ["visit draft"]
    assert found[URNS[1]] == ["no category", "no visit"]


def test_an_incomplete_return_is_made_only_when_asked_for(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.ssio-return"
    with pytest.raises(UserError) as refusal:
        returning.make_return(ws, TERM, path)
    assert refusal.value.code == "return.not-ready"
    assert not path.exists()
    assert returning.make_return(ws, TERM, path, incomplete=True).value.schools == 3


def test_the_tables_of_a_return_pass_the_frictionless_validator(
    ws: Workspace, tmp_path: Path
) -> None:
    complete(ws)
    setting_up.set_authority(ws, "999", "Wellbrook")
    figures = ks2_file(
        tmp_path,
        "2024-25_ks2final.csv",
        ks2_row(URNS[0], "60%", PTRWM_EXP_FSM6CLA1A="SUPP", PTRWM_EXP_NotFSM6CLA1A="64.4%"),
        ks2_row("910001", "70%"),
        la="61%",
        nation="62%",
    )
    importing.run_import(ws, preview_performance(ws, figures))
    package = read_package(returned(ws, tmp_path / "a.ssio-return"))
    told = package.parts["tables/targets.csv"].decode("utf-8-sig")
    (rwm,) = [
        each for each in csv.DictReader(told.splitlines()) if each["indicator"] == "3-ks2-rwm"
    ]
    assert (rwm["urn"], rwm["year"], rwm["figure"]) == (URNS[0], "2024/25", "60.0")
    assert (rwm["held_against"], rwm["status"]) == ("62.0", "Not met")
    own = targets_table(ws, [URNS[1]])
    assert own.rows == () and targets_table(ws, [URNS[0]]).rows
    # Neither another school's figure nor one that gives a withheld one away.
    assert "910001" not in told and "64.4" not in told
    for name, content in package.parts.items():
        place = tmp_path / "open" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    report = frictionless.validate(str(tmp_path / "open" / "datapackage.json"))
    assert report.valid, report.to_summary()
    assert {task.name for task in report.tasks} == {
        "categorisations",
        "criteria",
        "schools",
        "targets",
        "visit-answers",
        "visits",
    }


def test_the_board_sees_every_school_after_taking_returns_in(
    make_workspace: MakeWorkspace, ws: Workspace, tmp_path: Path
) -> None:
    complete(ws)
    clerk = make_workspace("clerk")
    (outcome,) = board_returns.import_returns(clerk, [returned(ws, tmp_path / "a.ssio-return")])
    assert outcome.value > 0
    seen = board.summary(clerk, TERM)
    assert [(row.urn, row.category, row.movement) for row in seen.rows] == [
        (urn, "2", "new") for urn in URNS
    ]
    assert ("2", 3) in [(code, count) for code, _, count in seen.counts]
    assert seen.not_returned == ()


def test_a_return_taken_in_twice_changes_nothing(
    make_workspace: MakeWorkspace, ws: Workspace, tmp_path: Path
) -> None:
    complete(ws)
    path = returned(ws, tmp_path / "a.ssio-return")
    clerk = make_workspace("clerk")
    board_returns.import_returns(clerk, [path])
    before = (clerk.store.digest(), clerk.store.projection_digest())
    preview = board_returns.preview_return(clerk, path)
    assert preview.preview.brings_nothing
    assert board_returns.import_return(clerk, preview).value == 0
    assert (clerk.store.digest(), clerk.store.projection_digest()) == before


def test_returns_in_any_order_give_the_board_the_same_state(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    files = []
    for name, category in (("north", "2"), ("south", "3b"), ("east", "2")):
        officer = with_schools(make_workspace(name), register)
        complete(officer, category)
        files.append(returned(officer, tmp_path / f"{name}.ssio-return"))
    clerk = make_workspace("clerk")
    mine = {event.id for event in clerk.store.events()}
    states = set()
    for number, order in enumerate(permutations(files)):
        other = make_workspace(f"clerk{number}")
        own = {event.id for event in other.store.events()}
        board_returns.import_returns(other, [*order, order[0]])
        events = {event.id for event in other.store.events()} - own
        summary = board.summary(other, TERM)
        states.add((frozenset(events), summary.rows, summary.counts, len(summary.conflicts)))
    assert len(states) == 1
    assert mine
    (only,) = states
    assert only[3] > 0


def test_a_conflict_shows_both_officers_and_ends_when_it_is_settled(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    clerk = make_workspace("clerk")
    for name, judgement in (("north", Answer("met")), ("south", Answer("partly"))):
        officer = with_schools(make_workspace(name), register)
        opened = categorising.open_categorisation(officer, URNS[0], TERM)
        categorising.save(officer, opened, opened.draft.with_answer("2.teaching", judgement))
        path = tmp_path / f"{name}.ssio-return"
        returning.make_return(officer, TERM, path, incomplete=True)
        board_returns.import_returns(clerk, [path])
    (conflict,) = [c for c in board.conflicts_of(clerk, TERM) if c.path == "answers.2.teaching"]
    assert [head.officer_name for head in conflict.heads] == ["Officer North", "Officer South"]
    settling.settle_conflict(
        clerk, conflict.entity, conflict.path, conflict.heads[0].event, "Seen at the visit"
    )
    assert all(c.path != "answers.2.teaching" for c in board.conflicts_of(clerk, TERM))
    draft = categorising.read_draft(clerk, URNS[0], TERM)
    assert draft.answer("2.teaching").judgement == "met"


def test_what_would_change_and_what_would_differ_is_told_before_it_is_taken_in(
    make_workspace: MakeWorkspace, ws: Workspace, tmp_path: Path
) -> None:
    clerk = make_workspace("clerk")
    complete(ws)
    first = board_returns.preview_return(clerk, returned(ws, tmp_path / "a.ssio-return"))
    assert (first.preview.changed, first.preview.conflicts) == (0, 0)
    board_returns.import_return(clerk, first)
    entity, other = f"school/{URNS[0]}", f"school/{URNS[1]}"
    for place, name in ((clerk, "Chair Ash"), (ws, "Chair Birch")):
        place.record([Write(entity, "contact.chair", name)], None, label="Typed")
    ws.record([Write(other, "contact.head", "Head Cedar")], None, label="Typed")
    officer = ws.store.state(entity).text("officer")
    assert officer
    ws.record([Write(entity, "officer", "")], None, label="Given back")
    ws.record([Write(entity, "officer", officer), Write(other, "package", True)], None, label="Own")
    second = board_returns.preview_return(clerk, returned(ws, tmp_path / "b.ssio-return"))
    told = {each.urn: (each.changed, each.conflicts) for each in second.preview.schools}
    assert told[URNS[0]] == (0, 1)  # Given back and taken again is what stands.
    assert told[URNS[1]] == (0, 0)  # All of it is new.
    before = len(board.conflicts_of(clerk))
    board_returns.import_return(clerk, second)
    assert len(board.conflicts_of(clerk)) - before == second.preview.conflicts
    ws.record([Write(other, "contact.head", "Head Dogwood")], None, label="Typed")
    third = board_returns.preview_return(clerk, returned(ws, tmp_path / "c.ssio-return"))
    assert {e.urn: e.changed for e in third.preview.schools if e.urn} == {
        URNS[0]: 0, URNS[1]: 1, URNS[2]: 0
    }  # fmt: skip


def test_one_bad_file_among_returns_stops_all_of_them(
    make_workspace: MakeWorkspace, ws: Workspace, tmp_path: Path
) -> None:
    complete(ws)
    good = returned(ws, tmp_path / "a.ssio-return")
    bad = tmp_path / "b.ssio-return"
    bad.write_bytes(good.read_bytes()[:-100])
    clerk = make_workspace("clerk")
    before = clerk.store.digest()
    with pytest.raises(UserError) as refused:
        board_returns.import_returns(clerk, [good, bad])
    assert bad.name in refused.value.where
    assert clerk.store.digest() == before


def test_a_return_that_cannot_be_written_does_not_count(ws: Workspace, tmp_path: Path) -> None:
    complete(ws)
    with pytest.raises(SurroundingsError):
        returning.make_return(ws, TERM, tmp_path / "missing" / "a.ssio-return")
    assert returning.make_return(ws, TERM, tmp_path / "a.ssio-return").value.number == 1
    assert returning.make_return(ws, TERM, tmp_path / "b.ssio-return").value.number == 2


def test_drafts_of_visits_stay_with_the_officer(ws: Workspace, tmp_path: Path) -> None:
    complete(ws)
    draft = begin(ws, URNS[0], visit__purpose="Not for the board yet")
    path = tmp_path / "a.ssio-return"
    returning.make_return(ws, TERM, path, incomplete=True)
    assert f"visit/{draft}" not in {event.entity for event in read_package(path).events}


def test_returns_that_do_not_fit_into_memory_together_are_read_twice_and_not_exchanged(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = []
    for name in ("north", "south"):
        officer = with_schools(make_workspace(name), register)
        path = tmp_path / f"{name}.ssio-return"
        files.append(returning.make_return(officer, TERM, path, incomplete=True).value.file.path)
    monkeypatch.setattr(board_returns, "_AT_HAND", 0)
    one, two = make_workspace("one"), make_workspace("two")
    done = board_returns.import_returns(one, files)
    monkeypatch.undo()
    assert [each.value for each in done] == [
        each.value for each in board_returns.import_returns(two, files)
    ]
    assert board.summary(one, TERM).rows == board.summary(two, TERM).rows


@pytest.mark.parametrize("at_hand", [20_000, 0])
def test_small_returns_come_in_by_one_commit_and_those_before_a_bad_one_by_themselves(
    make_workspace: MakeWorkspace,
    register: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    at_hand: int,
) -> None:
    monkeypatch.setattr(board_returns, "_AT_HAND", at_hand)
    files = []
    for name in ("north", "south", "west"):
        officer = with_schools(make_workspace(name), register)
        path = tmp_path / f"{name}.ssio-return"
        files.append(returning.make_return(officer, TERM, path, incomplete=True).value.file.path)
    one, two = make_workspace("one"), make_workspace("two")
    commits = 0

    def look(statement: str) -> None:
        nonlocal commits
        commits += statement == "COMMIT"

    one.store.db.conn.set_trace_callback(look)
    done = board_returns.import_returns(one, files)
    one.store.db.conn.set_trace_callback(None)
    assert commits < len(files) == len({each.batch for each in done})

    bad = read_package(files[1]).events[-1]
    two.store.receive([replace(bad, value="Something else")], label="Forged")
    with pytest.raises(UserError) as refused:
        board_returns.import_returns(two, files)
    assert refused.value.code == "return.contradicts"
    told = [each.label for each in two.store.batches() if each.kind == "return"]
    assert [label for label in told if "taken in" in label] == [done[0].label]


def test_the_format_names_every_kind_that_a_return_cannot_bring() -> None:
    page = (ROOT / "docs" / "formats" / "return-file.md").read_text(encoding="utf-8")
    told = page.partition("Of the kinds ")[2].partition(", which the board records")[0]
    assert set(re.findall(r"`([^`]+)`", told)) == set(board_returns._OF_THE_BOARD)
