"""The evidence log: entries with history, gaps, and the self-assessment drafted from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import Entry
from ssio_desktop.domain.self_assessments import citations_in
from ssio_desktop.errors import UserError
from ssio_desktop.services import all_typed, returning, searching
from ssio_desktop.services.evidence import log, papers, self_assessments
from ssio_desktop.services.searching import Wanted
from ssio_desktop.services.workspace import Workspace
from tests.services.board_samples import judged_as
from tests.services.visits import begin

SPRING, SUMMER, AUTUMN = (
    TermId(2026, "spring"),
    TermId(2026, "summer"),
    TermId(2026, "autumn"),
)
CLERKS = Entry(
    "clerks", "quotation", "Minutes reach us in a week.", "Chair, Ash Lane", date(2026, 3, 3)
)
STRONG = Entry(
    "strengths",
    "figure",
    "Six good schools help others",
    "Register of leaders",
    date(2026, 9, 30),
    "green",
    "All six are named.",
)


def test_an_entry_is_checked_changed_and_withdrawn_and_nothing_is_lost(ws: Workspace) -> None:
    for wrong, code in (
        (replace(CLERKS, source=" "), "evidence.unfinished"),
        (replace(CLERKS, rating="red"), "evidence.unfinished"),
        (replace(CLERKS, day=date(2027, 1, 1)), "evidence.unfinished"),
        (replace(CLERKS, heading="day"), "evidence.heading"),
        (replace(CLERKS, link="visit/none"), "evidence.link"),
    ):
        with pytest.raises(UserError) as told:
            log.record(ws, wrong)
        assert told.value.code == code
    assert log.entries(ws) == ()
    made = log.record(ws, CLERKS).value
    log.change(ws, made.id, replace(CLERKS, text="Minutes reach us in two weeks."))
    assert [each.entry.text[-9:] for each in log.history(ws, made.id)] == ["wo weeks.", "n a week."]
    (hit,) = searching.search(ws, Wanted("two weeks", kind="evidence")).hits
    assert hit.entity == f"evidence/{made.id}"
    gone = log.withdraw(ws, made.id)
    assert log.entries(ws) == () and len(log.history(ws, made.id)) == 2
    ws.store.undo(gone.batch)
    assert [each.id for each in log.entries(ws, log.Wanted(text="week chair"))] == [made.id]


def test_gaps_are_told_with_the_term_since_which_there_is_nothing(ws: Workspace) -> None:
    log.record(ws, CLERKS)
    log.record(ws, STRONG)
    told = {each.heading.id: each for each in log.standing(ws, SUMMER)}
    title = "Clerks of governing bodies"
    assert told["clerks"].words == f"No evidence under “{title}” since Spring term 2026."
    assert told["governors"].words == "No evidence under “Governors” yet."
    assert not told["strengths"].is_gap and told["strengths"].ratings == {"green": 1}
    assert not {e.heading.id: e for e in log.standing(ws, SPRING)}["clerks"].is_gap
    log.record(ws, replace(CLERKS, heading="governors", day=log.first_day(ws, SUMMER)))
    assert not {e.heading.id: e for e in log.standing(ws, SUMMER)}["governors"].is_gap
    # What only an inspection has is no gap of ours, and is told where an entry is kept.
    asked = {"reason", "before", "after", "notes"}
    assert not asked & told.keys() and len(told) == 25
    log.record(ws, replace(CLERKS, heading="notes"))
    (notes,) = (each for each in log.standing(ws, SUMMER) if each.heading.id in asked)
    assert (notes.all, notes.is_gap) == (1, False)
    summary = self_assessments.draft(ws, AUTUMN).value.text("summary")
    assert "headings (24): Standards in schools, Networks" in summary


def test_evidence_names_the_visit_it_is_from_and_goes_with_the_return(
    ws: Workspace, tmp_path: Path
) -> None:
    visit = begin(ws, "900001", visit__visit_date="2026-10-06")
    all_typed.settle_all(ws)
    made = log.record(ws, replace(STRONG, link=f"visit/{visit}")).value
    assert made.entry.link_words == "Visit to Ash Lane Primary School, 6 October 2026"
    assert f"visit/{visit}" in {each.entity for each in log.linkable(ws)}
    assert log.made_by(ws, ws.officer) == (f"evidence/{made.id}",)
    path = tmp_path / "a.ssio-return"
    before = returning.make_return(ws, AUTUMN, path, incomplete=True).value.events
    log.record(ws, CLERKS)
    path = tmp_path / "b.ssio-return"
    after = returning.make_return(ws, AUTUMN, path, incomplete=True).value.events
    assert after == before + 3  # the entry, and what each return notes of itself


def test_a_self_assessment_is_drafted_with_citations_written_by_hand_and_printed(
    ws: Workspace, tmp_path: Path
) -> None:
    begin(ws, "900001", visit__visit_date="2026-10-06")
    all_typed.settle_all(ws)
    log.record(ws, STRONG)
    weak = replace(STRONG, heading="turnover", form="quotation", text="Three officers in two years")
    withdrawn = log.record(ws, replace(weak, rating="red", rationale="It was said twice.")).value
    log.record(ws, CLERKS)  # of an earlier time
    made = self_assessments.draft(ws, AUTUMN).value
    assert "14 October 2026: 1. Schools visited: 1." in made.text("activity")
    assert made.text("strengths") == "• Using strengths: Six good schools help others [2]"
    assert made.text("improvement") == "• Changes of officers: “Three officers in two years” [1]"
    assert "There is no evidence since" in made.text("summary")
    assert citations_in("as [2] and [1, 2] say") == (2, 1)
    with pytest.raises(UserError, match="number 3"):
        self_assessments.write_sections(ws, made.id, {"summary": "As [3] says."})
    self_assessments.write_sections(ws, made.id, {"summary": "Much is to do [1]."})
    assert self_assessments.assessment(ws, made.id).text("summary") == "Much is to do [1]."
    log.withdraw(ws, withdrawn.id)
    told = papers.letter_data(ws, made.id)
    assert [each.text for each in told.cited] == [
        "This entry was withdrawn from the evidence log.",
        "Six good schools help others",
    ]
    first, again = tmp_path / "a.pdf", tmp_path / "b.pdf"
    papers.write_letter(ws, made.id, first)
    papers.write_letter(ws, made.id, again)
    assert first.read_bytes() == again.read_bytes()


def test_a_self_assessment_counts_every_term_of_its_time(ws: Workspace) -> None:
    for urn, codes in (("900001", "2 2TV 2"), ("900002", "3b 3a 3a"), ("900003", "1 2 2")):
        for term, code in zip((SPRING, SUMMER, AUTUMN), codes.split(), strict=True):
            if (urn, term) != ("900003", AUTUMN):
                judged_as(ws, urn, term, code)
    made = self_assessments.draft(ws, SUMMER).value
    assert made.text("outcomes").splitlines()[1:] == [
        "• Summer term 2026: better 1, the same 0, worse 2, not compared or without a category 0.",
        "• Autumn term 2026: better 1, the same 1, worse 0, not compared or without a category 1.",
    ]
    log.record(ws, STRONG)  # of 30 September
    early = self_assessments.draft(ws, SPRING, date(2026, 7, 1)).value
    assert early.cited == () and "No evidence is rated green" in early.text("strengths")
    assert len(early.text("outcomes").splitlines()) == 3  # spring and summer, not autumn
    with pytest.raises(UserError, match="future"):
        self_assessments.draft(ws, SPRING, date(9999, 12, 31))


def test_brackets_in_what_somebody_said_are_no_citation_that_stops_a_change(ws: Workspace) -> None:
    log.record(ws, replace(STRONG, text="Six help, as in [2012]"))
    made = self_assessments.draft(ws, AUTUMN).value
    text = made.text("strengths")
    written = self_assessments.write_sections(ws, made.id, {"strengths": f"{text}\nAnd more [1]."})
    assert written.value.text("strengths").endswith("And more [1].")
    with pytest.raises(UserError, match="2013"):
        self_assessments.write_sections(ws, made.id, {"strengths": f"{text} [2013]"})
