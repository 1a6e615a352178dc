from __future__ import annotations

from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import board_lists, deciding, frameworks, importing, picture, schools
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.conftest import ROOT
from tests.services.board_samples import judged_as, officer, visited
from tests.services.conftest import MakeWorkspace
from tests.sources.samples import school, write_extract

BEFORE, TERM = TermId(2026, "summer"), TermId(2026, "autumn")
A, B, C = "900001", "900002", "900003"


@pytest.fixture
def judged(make_workspace: MakeWorkspace, tmp_path: Path) -> Workspace:
    """Three schools over two terms: one went up, one down, one has no category now; of one the
    register gives no number of pupils."""
    ws = make_workspace("clerk")
    file = write_extract(
        tmp_path / "edubasealldata20260901.csv",
        school(URN=A, EstablishmentName="Ash Lane Primary School", NumberOfPupils="300"),
        school(URN=B, EstablishmentName="Birch Hill Primary School", NumberOfPupils="100"),
        school(URN=C, EstablishmentName="Ysgol y Tŵr & Llyn", NumberOfPupils=""),
        encoding="utf-8",
    )
    importing.run_import(ws, importing.preview_schools(ws, file))
    officer(ws, "a", "Anwen", [A, C])
    officer(ws, "b", "Bea", [B])
    for urn, former, now in ((A, "3b", "2"), (B, "2", "3b"), (C, "2", "")):
        judged_as(ws, urn, BEFORE, former)
        if now:
            judged_as(ws, urn, TERM, now)
    return ws


def test_the_columns_of_a_term_add_up_to_its_schools(judged: Workspace) -> None:
    found = picture.picture(judged, TERM)
    told = {
        each.term: {code: number for code, number in each.counts if number}
        for each in found.over_time
    }
    assert told == {BEFORE: {"2": 2, "3b": 1}, TERM: {"2": 1, "3b": 1, "": 1}}
    assert {each.total for each in found.over_time} == {3}
    assert found.codes == ("1", "1TV", "2", "2TV", "3a", "3b", "4")


def test_every_school_is_in_one_flow(judged: Workspace) -> None:
    found = picture.picture(judged, TERM)
    flows = {(f.before, f.after): [row.urn for row in f.schools] for f in found.flows}
    assert flows == {("2", "3b"): [B], ("2", ""): [C], ("3b", "2"): [A]}


def test_shares_are_of_schools_with_a_category_and_of_their_pupils(judged: Workspace) -> None:
    found = picture.picture(judged, TERM)
    shares = {(share.group, share.name): share for share in found.shares}
    every = shares["all", ""]
    assert (every.schools, every.judged, every.good, every.percent) == (3, 2, 1, 50.0)
    assert (every.pupils, every.good_pupils, every.pupil_percent) == (400, 300, 75.0)
    assert shares["officer", "Anwen"].percent == 100.0
    assert shares["officer", "Bea"].percent == 0.0
    assert found.without_pupils == 1
    # In the term before, the school without a number had a category.
    before = dict(found.trend)[BEFORE]
    assert (before.judged, before.good, before.unknown, before.pupils) == (3, 2, 1, 400)


def test_what_the_board_decided_counts(judged: Workspace) -> None:
    deciding.decide(judged, B, TERM, "2", "The books say otherwise.")
    found = picture.picture(judged, TERM)
    assert {share.good for share in found.shares if share.group == "all"} == {2}
    (entry,) = board_lists.lists_of(judged, found).doubtful
    assert entry.school.urn == B
    assert entry.reasons == (
        "The board decided on 2; the officer had judged 3b. The books say otherwise.",
    )


def test_each_category_counts_as_its_own_framework_says(judged: Workspace) -> None:
    frameworks.install_framework(judged, ROOT / "tests/data/frameworks/bands.toml")
    judged_as(judged, C, TERM, "A-shaken")
    found = picture.picture(judged, TERM)
    assert found.good == {"A", "A-shaken"}
    schools = {school.row.urn: school.now for school in found.schools}
    assert {urn: now.is_good for urn, now in schools.items() if now} == {A: True, B: False, C: True}
    (every,) = (share for share in found.shares if share.group == "all")
    assert (every.judged, every.good) == (3, 2)


def test_a_category_of_a_framework_that_is_not_here_is_told_and_not_compared(
    judged: Workspace,
) -> None:
    write = Write(f"categorisation/{A}:{BEFORE}", "framework", "elsewhere@9")
    judged.record([write], None, label="Framework")
    found = picture.picture(judged, TERM)
    (one,) = [each for each in found.schools if each.row.urn == A]
    assert one.moved == "not comparable"
    assert ("3b, another framework", "2") in {(flow.before, flow.after) for flow in found.flows}
    assert dict(found.over_time[0].counts)["3b, another framework"] == 1


def test_schools_without_a_visit_or_anything_of_their_entitlement_are_unsupported(
    judged: Workspace,
) -> None:
    visited(judged, A, TERM, "2026-10-13")
    lists = board_lists.board_lists(judged, TERM)
    assert {each.school.urn: each.reasons for each in lists.unsupported} == {
        B: (
            "No visit this term.",
            "Entitled to up to 10 days a year; nothing was given yet this year.",
        ),
        C: (
            "No visit this term.",
            "Entitled to 3 visits a year; nothing was given yet this year.",
        ),
    }


def test_what_was_given_in_an_earlier_term_of_the_year_is_something(judged: Workspace) -> None:
    visited(judged, A, TERM, "2026-10-10")
    spring = board_lists.board_lists(judged, TermId(2027, "spring")).unsupported
    told = {each.school.urn: each.reasons for each in spring}
    assert told[A] == ("No visit this term.",)
    assert len(told[B]) == 2


def test_a_visit_that_is_still_to_come_is_no_support_yet(judged: Workspace) -> None:
    visited(judged, A, TERM, "2026-12-01")
    lists = board_lists.board_lists(judged, TERM)
    assert A in {each.school.urn for each in lists.unsupported}


def test_a_best_fit_that_differs_without_a_reason_is_doubted(judged: Workspace) -> None:
    entity = f"categorisation/{A}:{TERM}"
    assert not board_lists.board_lists(judged, TERM).doubtful
    judged.record([Write(entity, "suggested", "3b")], None, label="Fit")
    (entry,) = board_lists.board_lists(judged, TERM).doubtful
    assert entry.reasons == ("The criteria fit category 3b best; 2 was judged without a reason.",)
    judged.record([Write(entity, "reason", "Two heads agree.")], None, label="Reason")
    assert not board_lists.board_lists(judged, TERM).doubtful


def test_a_school_that_went_up_is_to_be_celebrated_with_what_it_was(judged: Workspace) -> None:
    lists = board_lists.board_lists(judged, TERM)
    assert [(each.school.urn, each.reasons) for each in lists.improved] == [
        (A, ("From 3b to 2 since the summer term 2026.",))
    ]
    assert lists.only([B]).improved == ()


def test_a_school_that_is_no_longer_vulnerable_is_to_be_celebrated(judged: Workspace) -> None:
    judged_as(judged, C, BEFORE, "2TV")
    judged_as(judged, C, TERM, "2")
    told = {
        each.school.urn: each.reasons for each in board_lists.board_lists(judged, TERM).improved
    }
    assert told[C] == ("No longer temporarily vulnerable: 2.",)
    judged_as(judged, C, TERM, "2TV")
    assert C not in {each.school.urn for each in board_lists.board_lists(judged, TERM).improved}


def test_a_closed_school_is_not_in_the_picture(judged: Workspace, tmp_path: Path) -> None:
    later = write_extract(
        tmp_path / "edubasealldata20261001.csv",
        school(URN=C, EstablishmentName="Ysgol y Tŵr & Llyn", **{
            "EstablishmentStatus (code)": "2", "EstablishmentStatus (name)": "Closed",
        }),
        encoding="utf-8",
    )  # fmt: skip
    importing.run_import(judged, importing.preview_schools(judged, later))
    assert [row.urn for row in schools.list_schools(judged, only_open=True)] == [A, B]
    assert {each.row.urn for each in picture.picture(judged, TERM).schools} == {A, B}
