"""The board’s pack: which schools, what is to be decided, what is missing, each school’s sheet."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.reports.board_pack import BoardPackData, PackSchool
from ssio_desktop.services import (
    board_pack,
    board_returns,
    categorising,
    choosing_style,
    returning,
    schools,
    setting_up,
    style_choices,
    visiting,
)
from ssio_desktop.services.board_pack import Chosen, Which
from ssio_desktop.services.workspace import Workspace
from tests.pdfua.checker import check
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_categorising import categorise, fits
from tests.services.visits import begin

TERM = TermId(2026, "autumn")
BEFORE = TermId(2026, "summer")
ASH, BIRCH, TWR = "900001", "900002", "900003"


def data(ws: Workspace, which: Which = "all", officer: str = "") -> BoardPackData:
    return board_pack.pack_data(ws, TERM, Chosen(which, officer))


def sheet(ws: Workspace, urn: str) -> PackSchool:
    (found,) = [each for each in data(ws).schools if each.urn == urn]
    return found


def decisions(ws: Workspace, urn: str) -> list[str]:
    return [each.what for each in data(ws).decisions if each.urn == urn]


def words(path: Path) -> str:
    pages = PdfReader(path).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_school_without_a_category_is_to_be_given_one_and_says_what_is_missing(
    ws: Workspace,
) -> None:
    categorise(ws, ASH, BEFORE, "2")
    assert decisions(ws, ASH) == ["Agree a category"]
    found = sheet(ws, ASH)
    assert (found.category, found.movement) == ("", "Last: 2, summer term 2026.")
    assert found.missing == ("Not categorised this term.", "No visit this term.")


def test_a_move_and_a_judgement_against_the_best_fit_are_one_decision(ws: Workspace) -> None:
    categorise(ws, ASH, BEFORE, "2")
    opened = categorising.open_categorisation(ws, ASH, TERM)
    draft = replace(fits(opened, "2"), category="3a", reason="Leaders have not acted on absence.")
    categorising.complete(ws, opened, replace(draft, next_steps="Visit in March."))
    assert decisions(ws, ASH) == ["Confirm category 3a, before 2; 2 fits best"]
    found = sheet(ws, ASH)
    assert found.movement == "Declined, from 2."
    assert "category 2 best. Leaders have not acted on absence." in found.otherwise
    assert found.next_steps == ("Visit in March.",)
    assert found.history == (("Summer term 2026", "2", "New"),)


def test_a_school_that_stays_where_the_criteria_put_it_asks_for_no_decision(ws: Workspace) -> None:
    categorise(ws, ASH, BEFORE, "2")
    categorise(ws, ASH, TERM, "2")
    assert decisions(ws, ASH) == []
    assert sheet(ws, ASH).otherwise == ""


def test_a_school_causing_concern_is_looked_at_in_depth(ws: Workspace) -> None:
    categorise(ws, ASH, BEFORE, "3b")
    categorise(ws, ASH, TERM, "3b")
    categorise(ws, BIRCH, TERM, "2")
    assert decisions(ws, ASH) == ["Look in depth"]
    assert [each.urn for each in data(ws, "concern").schools] == [ASH]


def test_only_schools_that_moved_are_in_a_pack_of_those(ws: Workspace) -> None:
    for urn, before, now in ((ASH, "2", "2"), (BIRCH, "3b", "2"), (TWR, "2", "3b")):
        categorise(ws, urn, BEFORE, before)
        categorise(ws, urn, TERM, now)
    assert [each.urn for each in data(ws, "changed").schools] == [BIRCH, TWR]
    assert dict(data(ws, "changed").movements)["Improved"] == 1


def test_a_pack_of_one_officer_has_that_officers_schools_only(ws: Workspace) -> None:
    colleague = setting_up.add_officer(ws, "Officer South", "Officer").value
    schools.assign_officer(ws, [BIRCH], colleague.id)
    assert [each.urn for each in data(ws, officer=colleague.id).schools] == [BIRCH]
    assert data(ws, officer=colleague.id).chosen == "Every school of Officer South"
    with pytest.raises(UserError) as refusal:
        data(ws, officer="nobody")
    assert refusal.value.code == "officer.unknown"


def test_the_counts_are_those_of_the_schools_chosen_now_and_before(ws: Workspace) -> None:
    for urn, before, now in ((ASH, "2", "2"), (BIRCH, "3b", "2"), (TWR, "2", "3b")):
        categorise(ws, urn, BEFORE, before)
        categorise(ws, urn, TERM, now)
    counts = {each.code: (each.now, each.before) for each in data(ws).counts}
    assert (counts["2"], counts["3b"], counts["4"]) == ((2, 2), (1, 1), (0, 0))


def test_the_criteria_that_mattered_most_are_named_with_their_judgement(ws: Workspace) -> None:
    opened = categorising.open_categorisation(ws, ASH, TERM)
    draft = fits(opened, "2").with_answer("2.teaching", Answer("met", True, "Books"))
    categorising.complete(ws, opened, replace(draft, category="2", next_steps="Visit."))
    (criterion,) = [each for each in opened.framework.criteria if each.id == "2.teaching"]
    assert (criterion.text, "Met, mattered most") in sheet(ws, ASH).criteria


def test_records_that_differ_are_told_with_their_authors_and_are_to_be_settled(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    mine, other = (with_schools(make_workspace(name), register) for name in ("north", "south"))
    for officer, answer in ((mine, Answer("met")), (other, Answer("partly"))):
        opened = categorising.open_categorisation(officer, ASH, TERM)
        categorising.save(officer, opened, opened.draft.with_answer("2.teaching", answer))
    path = tmp_path / "south.ssio-return"
    returning.make_return(other, TERM, path, incomplete=True)
    board_returns.import_return(mine, board_returns.preview_return(mine, path))
    assert "Settle records that differ" in decisions(mine, ASH)
    told = " ".join(text for pair in sheet(mine, ASH).conflicts for text in pair)
    assert "Officer North: Met" in told
    assert "Officer South: Partly" in told


def test_visits_of_the_term_are_on_the_sheet_and_withdrawn_ones_are_not(ws: Workspace) -> None:
    visiting.finalise(ws, begin(ws, ASH))
    gone = begin(ws, ASH)
    visiting.withdraw(ws, gone, "Entered twice")
    assert [visit[0] for visit in sheet(ws, ASH).visits] == ["13 Oct 2026"]


def test_the_pack_has_bookmarks_a_page_for_each_school_and_the_house_style(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "998", "Wetherdale Council")
    choosing_style.choose(
        ws,
        replace(
            style_choices.choices(ws),
            face="liberation-sans",
            words={"pack.decisions": "For the board to settle"},
        ),
    )
    categorise(ws, ASH, TERM, "3b")
    made = board_pack.write_pack(ws, TERM, tmp_path / "pack.pdf").value
    pdf = made.path.read_bytes()
    assert check(pdf) == []
    assert board_pack.write_pack(ws, TERM, tmp_path / "again.pdf").value.path.read_bytes() == pdf
    reader = PdfReader(io.BytesIO(pdf))
    titles = {str(item["/Title"]): item for item in flat(reader.outline)}
    assert "For the board to settle" in titles
    starts = [
        reader.get_destination_page_number(titles[name]) or 0
        for name in ("Ash Lane Primary School", "Birch Hill Primary School", "Ysgol y Tŵr & Llyn")
    ]
    assert starts == sorted(set(starts))
    said = words(made.path)
    assert "Wetherdale Council" in said
    assert "Look in depth" in said
    assert "Confidential to the board" in said
    assert len(made.data.decisions) == 4


def flat(outline: object) -> list:  # type: ignore[type-arg]
    """The entries of an outline, one after another."""
    found = []
    for each in outline:  # type: ignore[attr-defined]
        found += flat(each) if isinstance(each, list) else [each]
    return found


def test_a_pack_of_no_school_says_so(ws: Workspace, tmp_path: Path) -> None:
    made = board_pack.write_pack(ws, TERM, tmp_path / "none.pdf", Chosen("concern")).value
    assert made.data.schools == ()
    assert "No school fits this choice." in words(made.path)


def test_a_pack_has_a_name_that_tells_what_it_is_about() -> None:
    assert board_pack.suggested_name(TERM, Chosen()) == "board-pack-2026-autumn.pdf"
    assert board_pack.suggested_name(TERM, Chosen("concern")) == (
        "board-pack-2026-autumn-concern.pdf"
    )
