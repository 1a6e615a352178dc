"""The board's meetings: an agenda from the cycle, decisions as they are taken, papers, letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.risk import Judged
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board,
    board_returns,
    challenges,
    deciding,
    documents,
    importing,
    meeting_papers,
    meetings,
    returning,
    risk,
    undoing,
)
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.pdfua.checker import check
from tests.services.board_samples import judged_as
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_categorising import categorise
from tests.sources.samples import school, write_extract

TERM, BEFORE = TermId(2026, "autumn"), TermId(2026, "summer")
ASH, BIRCH, TWR = "900001", "900002", "900003"
DAY = date(2026, 12, 4)
RED = Judged(3, "Two teachers left.", 3, "Year 6 falls behind.", "worsening", "red")


def words(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def planned(ws: Workspace, day: date = DAY) -> str:
    return meetings.plan_meeting(ws, day, TERM, "County Hall").value


def titles(ws: Workspace, meeting: str) -> list[tuple[str, str]]:
    return [(each.section, each.title) for each in meetings.meeting(ws, meeting).items]


@pytest.fixture
def cycle(ws: Workspace) -> Workspace:
    """Ash Lane fell to 3b, Birch Hill rose to 2, and the third is rated red."""
    for urn, before, now in ((ASH, "2", "3b"), (BIRCH, "3b", "2"), (TWR, "2", "2")):
        categorise(ws, urn, BEFORE, before)
        categorise(ws, urn, TERM, now)
    risk.assess(ws, TWR, TERM, RED)
    return ws


def test_the_agenda_has_each_school_once_under_what_weighs_most(cycle: Workspace) -> None:
    assert titles(cycle, planned(cycle)) == [
        ("opening", "Apologies and declarations of interest"),
        ("returns", "Returns that are missing"),
        ("concern", "Ash Lane Primary School"),
        ("risk", "Ysgol y Tŵr & Llyn"),
        ("improvements", "Birch Hill Primary School"),
        ("business", "Any other business"),
        ("close", "Date of the next meeting"),
    ]
    challenges.record_challenge(
        cycle, BIRCH, TERM, who="Headteacher", day=date(2026, 10, 12), grounds="It is good."
    )
    found = meetings.meeting(cycle, planned(cycle))
    item = next(each for each in found.items if each.urn == BIRCH)
    assert item.section == "challenges"
    assert "Improved from 3b" in item.why and "answer due 26 Oct 2026" in item.why


def test_what_was_decided_between_meetings_comes_before_the_next_one_alone(
    cycle: Workspace,
) -> None:
    undoing.undo_latest(cycle)
    assert TWR not in {each.urn for each in meetings.meeting(cycle, planned(cycle)).items}
    day = date(2026, 10, 9)
    done = deciding.decide_between(cycle, TWR, "1", "An inspection, published in June.", day)
    item = next(e for e in meetings.meeting(cycle, planned(cycle)).items if e.urn == TWR)
    assert item.section == "changes"
    assert item.why.endswith("Category 1 since 9 Oct 2026, decided between meetings")
    before = meetings.plan_meeting(cycle, day, TERM, with_agenda=False)
    assert TWR not in {each.urn for each in meetings.meeting(cycle, planned(cycle)).items}
    undoing.undo(cycle, before.batch)
    undoing.undo(cycle, done.batch)
    assert TWR not in {each.urn for each in meetings.meeting(cycle, planned(cycle)).items}


def test_a_school_that_was_judged_otherwise_since_comes_before_the_board_again(
    ws: Workspace,
) -> None:
    for term in (BEFORE, TERM):
        judged_as(ws, TWR, term, "2")
    assert TWR not in {each.urn for each in meetings.meeting(ws, planned(ws)).items}
    deciding.decide(ws, TWR, TERM, "1", "A published inspection.")
    judged_as(ws, TWR, TERM, "2TV", reason="The head leaves.")
    judged_as(ws, TWR, BEFORE, "2TV")
    item = next(each for each in meetings.meeting(ws, planned(ws)).items if each.urn == TWR)
    assert (item.section, item.why) == (
        "changes", "Category 2TV: No change; Judged otherwise since the board decided on 1"
    )  # fmt: skip


def test_schools_that_nothing_brings_up_are_agreed_in_one_change(cycle: Workspace) -> None:
    undoing.undo_latest(cycle)
    key = planned(cycle)
    assert ("others", "Category of 1 other school") in titles(cycle, key)
    done = meetings.agree_the_rest(cycle, key)
    assert [(each.urn, each.agrees) for each in done.value] == [(TWR, True)]
    assert meetings.meeting(cycle, key).category_of(TWR) is not None
    with pytest.raises(UserError) as refused:
        meetings.agree_the_rest(cycle, key)
    assert refused.value.code == "meeting.rest"
    undoing.undo(cycle, done.batch)
    assert deciding.decisions(cycle, TERM) == ()
    assert meetings.meeting(cycle, key).categories == ()


def test_items_are_moved_added_and_removed_and_what_was_removed_stays_so(
    cycle: Workspace,
) -> None:
    key = planned(cycle)
    own = meetings.add_item(cycle, key, "Visit of the minister", "Asked for by letter").value
    before = [each.id for each in meetings.meeting(cycle, key).items]
    assert before.index(own) == len(before) - 2
    meetings.move_item(cycle, key, own, -99)
    moved = [each.id for each in meetings.meeting(cycle, key).items]
    assert moved == [own, *(each for each in before if each != own)]
    meetings.move_item(cycle, key, own, 1)
    meetings.move_item(cycle, key, own, 99)
    assert meetings.meeting(cycle, key).items[-1].id == own
    risen = next(each for each in meetings.meeting(cycle, key).items if each.urn == BIRCH)
    meetings.remove_item(cycle, key, risen.id)
    assert not meetings.propose_again(cycle, key).batch
    risk.assess(cycle, BIRCH, TERM, replace(RED, likelihood=4, rating="red-plus"))
    meetings.propose_again(cycle, key)
    assert titles(cycle, key)[4] == ("risk", "Birch Hill Primary School")


def test_a_decision_on_a_category_is_the_boards_and_the_meetings_at_once(cycle: Workspace) -> None:
    key = planned(cycle)
    with pytest.raises(UserError, match="needs a reason"):
        meetings.decide_category(cycle, key, ASH, "4")
    done = meetings.decide_category(cycle, key, ASH, "4", "Pupils are not safe.")
    assert deciding.decisions_on(cycle, ASH)[TERM].category == "4"
    noted = meetings.meeting(cycle, key).category_of(ASH)
    assert noted is not None and (noted.judged, noted.reason) == ("3b", "Pupils are not safe.")
    item = next(each for each in meetings.meeting(cycle, key).items if each.urn == ASH)
    with pytest.raises(UserError, match="stays in the minutes"):
        meetings.remove_item(cycle, key, item.id)
    undoing.undo(cycle, done.batch)
    assert deciding.decisions_on(cycle, ASH) == {}
    assert meetings.meeting(cycle, key).categories == ()


def test_a_decision_in_words_comes_up_again_until_it_is_carried_out(ws: Workspace) -> None:
    first = planned(ws)
    item = meetings.meeting(ws, first).items[0].id
    meetings.set_person(ws, first, "Head of Quality", "chair", present=True)
    due = date(2027, 1, 15)
    made = meetings.decide_text(ws, first, item, "Write to the trust", "Clerk", due).value
    with pytest.raises(UserError, match="due before the meeting"):
        meetings.decide_text(ws, first, item, "Too late", due=date(2026, 12, 1))
    second = planned(ws, date(2027, 3, 5))
    arising = [each for each in meetings.meeting(ws, second).items if each.section == "arising"]
    assert [(each.title, each.why) for each in arising] == [
        ("Write to the trust", "Clerk, due 15 Jan 2027, 4 Dec 2026")
    ]
    people = meetings.meeting(ws, second).people
    assert [(each.name, each.present) for each in people] == [("Head of Quality", None)]
    meetings.finish_decision(ws, first, made.id, "Written", date(2027, 1, 10))
    meetings.set_person(ws, second, "Deputy clerk", "clerk")
    third = planned(ws, date(2027, 7, 2))
    assert all(section != "arising" for section, _ in titles(ws, third))
    people = {each.name for each in meetings.meeting(ws, third).people}
    assert people == {"Head of Quality", "Deputy clerk"}


def test_the_papers_say_what_is_recorded_and_are_tagged(cycle: Workspace, tmp_path: Path) -> None:
    key = planned(cycle)
    items = {each.urn: each.id for each in meetings.meeting(cycle, key).items if each.urn}
    meetings.set_person(cycle, key, "Head of Quality", "chair", present=True)
    meetings.set_note(cycle, key, items[TWR], "Governors asked for help early.")
    meetings.decide_text(cycle, key, items[TWR], "Find a partner school", "Officer North")
    meetings.decide_category(cycle, key, ASH, "4", "Pupils are not safe.")
    pack, again, minutes = (tmp_path / name for name in ("p.pdf", "m2.pdf", "m.pdf"))
    meeting_papers.write_pack(cycle, key, pack)
    meeting_papers.write_minutes(cycle, key, again)
    meeting_papers.write_minutes(cycle, key, minutes)
    assert minutes.read_bytes() == again.read_bytes()
    assert check(pack.read_bytes()) == [] and check(minutes.read_bytes()) == []
    told = words(pack)
    assert "Schools on the agenda without a sheet" not in told
    assert "Contents" in told and "Page 1 of" in told and "Red: 1" in told
    assert told.count("Entitled to") == 3 and "Likelihood 3 Likely. Two teachers left." in told
    said = words(minutes)
    for each in (
        "Head of Quality Chair Yes",
        "Governors asked for help early.",
        "Find a partner school Officer North",
        "Category 4 instead of 3b. Pupils are not safe.",
        "Agreed as a true record of the meeting.",
    ):
        assert each in said


def test_each_school_gets_a_letter_with_the_boards_category_and_how_to_challenge_it(
    cycle: Workspace, tmp_path: Path
) -> None:
    cycle.record([Write(f"school/{BIRCH}", "contact.chair", "Chair")], None, label="Noted")
    key = planned(cycle)
    meetings.decide_category(cycle, key, ASH, "4", "Pupils are not safe.")
    made = meeting_papers.write_letters(cycle, key, tmp_path, [ASH, BIRCH]).value
    assert len(made.paths) == 2 and made.without == ()
    ash, birch = (words(each) for each in sorted(made.paths))
    assert "Category 4" in ash and "Pupils are not safe." in ash and "If you do not agree" in ash
    assert "considered it and decided on 14 October 2026" in ash
    assert "considers it at its next meeting" in birch and "4 December 2026" in birch
    with pytest.raises(UserError, match="does not look at this school") as refused:
        meeting_papers.write_letters(cycle, key, tmp_path, [ASH, "999999"])
    assert refused.value.where == "999999"
    with pytest.raises(UserError, match="no such folder"):
        meeting_papers.write_letters(cycle, key, tmp_path / "nowhere")
    assert documents.document_pdf(cycle, Wanted("letter", ASH, TERM), DAY) in [
        each.read_bytes() for each in made.paths
    ]


def test_a_school_on_the_agenda_that_has_no_sheet_is_named_in_the_pack(
    cycle: Workspace, tmp_path: Path
) -> None:
    lonely = school(URN="900011", EstablishmentName="Lonely School")
    register = write_extract(tmp_path / "edubasealldata20261001.csv", lonely, encoding="utf-8")
    importing.run_import(cycle, importing.preview_schools(cycle, register))
    key = planned(cycle)
    meetings.add_item(cycle, key, "Who looks after it?", urn="900011")
    told = words(meeting_papers.write_pack(cycle, key, tmp_path / "p.pdf").value)
    assert "Schools on the agenda without a sheet" in told and "closed: Lonely School." in told
    assert told.count("Entitled to") == 3


def test_no_letter_is_written_over_that_of_a_school_whose_name_makes_the_same_file(
    ws: Workspace, tmp_path: Path
) -> None:
    rows = [
        school(URN=urn, EstablishmentName=name)
        for urn, name in ((ASH, "St. Mary's School"), (BIRCH, "ST MARY S SCHOOL"))
    ]
    register = write_extract(tmp_path / "edubasealldata20261001.csv", *rows, encoding="utf-8")
    importing.run_import(ws, importing.preview_schools(ws, register))
    for urn in (ASH, BIRCH, TWR):
        judged_as(ws, urn, TERM, "2")
    key = planned(ws)
    folder = tmp_path / "letters"
    folder.mkdir()
    meeting_papers.write_letters(ws, key, folder, [ASH])
    meeting_papers.write_letters(ws, key, folder, [BIRCH])
    assert len({path.name.casefold() for path in folder.iterdir()}) == 2
    made = meeting_papers.write_letters(ws, key, folder).value
    assert {path.name for path in folder.iterdir()} == {path.name for path in made.paths}
    ash, birch = (next(p for p in made.paths if urn in p.name) for urn in (ASH, BIRCH))
    assert "St. Mary's School" in words(ash) and "ST MARY S SCHOOL" in words(birch)


def test_a_category_that_two_officers_recorded_differently_is_neither_agreed_nor_written(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    clerk = make_workspace("clerk")
    for name, category in (("north", "2"), ("south", "3a")):
        officer = with_schools(make_workspace(name), register)
        for urn, now in ((ASH, category), (BIRCH, "2")):
            judged_as(officer, urn, BEFORE, now)
            judged_as(officer, urn, TERM, now)
        path = tmp_path / f"{name}.ssio-return"
        returning.make_return(officer, TERM, path, incomplete=True)
        board_returns.import_return(clerk, board_returns.preview_return(clerk, path))
    key = meetings.plan_meeting(clerk, DAY, TERM, with_agenda=False).value
    assert [each.urn for each in meetings.agree_the_rest(clerk, key).value] == [BIRCH]
    meetings.propose_again(clerk, key)
    on = {each.urn: each.why for each in meetings.meeting(clerk, key).items if each.urn}
    assert list(on) == [ASH] and on[ASH].endswith("Two officers recorded different categories")
    standing = next(row.category for row in board.summary(clerk, TERM).rows if row.urn == ASH)
    with pytest.raises(UserError) as refused:
        deciding.decide(clerk, ASH, TERM, standing)
    assert refused.value.code == "decision.disputed"
    made = meeting_papers.write_letters(clerk, key, tmp_path).value
    assert (len(made.paths), made.disputed) == (1, ("Ash Lane Primary School",))
    with pytest.raises(UserError) as refused:
        meeting_papers.write_letters(clerk, key, tmp_path, [ASH])
    assert refused.value.code == "letters.disputed"
    meetings.decide_category(clerk, key, ASH, standing, "Both came to see it so.")
    assert len(meeting_papers.write_letters(clerk, key, tmp_path).value.paths) == 2


def test_a_meeting_that_cannot_be_read_is_on_no_list(ws: Workspace) -> None:
    key = planned(ws)
    odd: list[Json] = [
        "text",
        {"day": "2026-13-01", "term": "2026-autumn"},
        {"day": "2026-12-04", "term": "x"},
    ]
    for number, value in enumerate(odd):
        ws.record([Write(f"meeting/odd{number}", "details", value)], None, label="Odd")
    parts: dict[str, Json] = {
        "item.a": 3,
        "item.b": {"title": ""},
        "person.a": ["x"],
        "place.c": "high",
    }
    writes = [Write(f"meeting/{key}", path, value) for path, value in parts.items()]
    ws.record(writes, None, label="Odd")
    assert [each.id for each in meetings.meetings(ws)] == [key]
    assert len(meetings.meeting(ws, key).items) == 5
