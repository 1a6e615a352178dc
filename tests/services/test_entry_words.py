"""What an entry is, told in words to somebody who never saw the program."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.risk import Judged
from ssio_desktop.services import (
    categorising,
    challenges,
    disclosure,
    forms,
    meetings,
    reading,
    risk,
    schools,
    searching,
    visiting,
)
from ssio_desktop.services.disclosure import Item, Redaction
from ssio_desktop.services.searching import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day
from tests.services.conftest import MakeWorkspace
from tests.services.test_categorising import categorise
from tests.services.visits import begin

URN, TERM = "900001", TermId(2026, "autumn")
ASH = "Ash Lane Primary School (URN 900001)"
CRITERION = "3b.teaching"


def held(ws: Workspace, word: str) -> Item:
    (item,) = disclosure.find(ws, text=word, former=True)
    return item


def questions(ws: Workspace, key: str) -> str:
    item = forms.definition(ws, forms.newest_form(ws, "termly-core").ref).item(key)
    assert item is not None
    return " ".join(item.label.plain.split())


def judged(ws: Workspace, evidence: str) -> str:
    """A category judged with some evidence; the words of the criterion it is evidence for."""
    opened = categorising.open_categorisation(ws, URN, TERM)
    draft = opened.draft.with_answer(CRITERION, Answer("met", True, evidence))
    categorising.save(ws, opened, replace(draft, reason="Becausewise."))
    criterion = opened.framework.criterion(CRITERION)
    assert criterion is not None
    return criterion.text


def test_what_officers_wrote_is_told_by_its_school_its_time_and_its_question(
    ws: Workspace,
) -> None:
    criterion = judged(ws, "Bookwise.")
    begin(ws, URN, visit__purpose="Purposely.", **{"actions:a0": 2, "actions:a0.what": "Doing."})
    visit = begin(ws, "900002")
    visiting.keep_typed(ws, visit, {"visit.visit_date": None})
    visiting.settle(ws, visit)
    visiting.withdraw(ws, visit, "Mistakenly.")
    schools.set_contact(ws, URN, "chair", "Chairwise")
    schools.set_contact(ws, URN, "bursar", "Bursarwise")

    about = f"Categorisation of {ASH}, autumn term 2026"
    assert held(ws, "Bookwise").where == f"{about} – Evidence for the criterion “{criterion}”"
    assert held(ws, "Becausewise").where == f"{about} – Reason for the category"
    note = f"Note of visit to {ASH} on 13 October 2026"
    purpose, about_visit = questions(ws, "visit.purpose"), questions(ws, "visit")
    action, actions = questions(ws, "actions.what"), questions(ws, "actions")
    assert held(ws, "Purposely").where == f"{note} – Answer to “{purpose}” under “{about_visit}”"
    assert held(ws, "Doing").where == f"{note} – Answer to “{action}” under “{actions}”, row 2"
    undated = "Note of visit to Birch Hill Primary School (URN 900002), autumn term 2026, no day"
    assert held(ws, "Mistakenly").where == f"{undated} given – Withdrawn visit"
    assert held(ws, "Chairwise").where == f"Particulars of {ASH} – Chair of governors"
    assert held(ws, "Bursarwise").where == f"Particulars of {ASH} – Contact: bursar"

    (hit,) = searching.search(ws, Wanted("Purposely")).hits
    assert hit.where == purpose, "search tells a question in the same words"


def test_what_was_said_of_a_note_is_told_by_its_passage(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    reader = make_workspace("reader")
    reader.store.receive(ws.store.events(), label="Sent")
    on = reading.comment(reader, visit, "Vaguely.", path="findings.going_well").value
    reading.comment(reader, visit, "Wholly.")
    reading.return_to_officer(reader, visit, "Returningly.")
    ws.store.receive(reader.store.events(), label="Sent back")
    reading.answer(ws, visit, on, "Answeringly.", changed=False)

    note = f"Reading of the note of visit to {ASH} on 13 October 2026"
    passage = questions(ws, "findings.going_well")
    assert held(ws, "Vaguely").where == f"{note} – Reader’s comment on “{passage}”"
    assert held(ws, "Wholly").where == f"{note} – Reader’s comment on the note as a whole"
    assert held(ws, "Returningly").where == f"{note} – Reader’s verdict on the note"
    answer = f"{note} – Answer to a reader’s comment on “{passage}”"
    assert held(ws, "Answeringly").where == answer


def test_what_the_board_recorded_is_told_by_its_day_its_term_and_its_item(ws: Workspace) -> None:
    categorise(ws, URN, TERM, "3b")
    risk.assess(ws, URN, TERM, Judged(3, "Riskily.", 3, "Grave.", "worsening", "red"))
    made = challenges.record_challenge(
        ws, URN, TERM, who="Chair", day=date(2026, 3, 3), grounds="Challengingly."
    ).value
    day = date(2026, 3, 9)
    challenges.answer(ws, made.id, "not upheld", reason="Unmovedly.", day=day)
    meeting = meetings.plan_meeting(ws, date(2026, 10, 12), TERM, with_agenda=False).value
    item = meetings.add_item(ws, meeting, "The new head", urn=URN).value
    meetings.set_note(ws, meeting, item, "Notedly.")
    decided = meetings.decide_text(ws, meeting, item, "Resolvedly.").value
    meetings.finish_decision(ws, meeting, decided.id, "Finishedly.", date(2026, 10, 13))

    about = f"Judgement of the risk of {ASH}, autumn term 2026"
    assert held(ws, "Riskily").where == f"{about} – Risk assessment"
    about = f"Challenge by {ASH} of its category of the autumn term 2026, made on 3 March 2026"
    assert held(ws, "Challengingly").where == f"{about} – Challenge by the school"
    assert held(ws, "Unmovedly").where == f"{about} – Answer to a challenge"
    about = f"Meeting of the board on 12 October 2026, on {ASH}"
    for word, field in (
        ("Notedly", "Note of a meeting"),
        ("Resolvedly", "Decision of the meeting"),
        ("Finishedly", "What came of a decision"),
    ):
        assert held(ws, word).where == f"{about} – {field}: “The new head”"


def test_what_has_no_words_is_told_by_its_path_and_said_to_be(ws: Workspace) -> None:
    visit = begin(ws, URN)
    ws.record(
        [
            Write("plan/p1", "aims.1", "Aimingly."),
            Write(f"visit/{visit}", "answers.gone.question", "Strangely."),
            Write("categorisation/900009:2026-spring", "answers.9.gone", {"evidence": "Oddly."}),
        ],
        None,
        label="Of later programs",
    )
    assert held(ws, "Aimingly").where == "Record “plan/p1” – Field “aims.1” of the record"
    note = f"Note of visit to {ASH} on 13 October 2026"
    assert held(ws, "Strangely").where == f"{note} – Field “answers.gone.question” of the record"
    about = "Categorisation of the school with URN 900009, spring term 2026"
    assert held(ws, "Oddly").where == f"{about} – Field “answers.9.gone” of the record"


def test_the_pack_has_words_for_paths_and_days_and_redacts_them_too(
    ws: Workspace, tmp_path: Path
) -> None:
    criterion = judged(ws, "Bookwise.")
    begin(ws, URN, visit__purpose="Purposely.")
    items = disclosure.find(ws, urn=URN)
    disclosure.make(ws, tmp_path / "whole", "Held", items, ())
    text = (tmp_path / "whole/disclosed.txt").read_text(encoding="utf-8")
    pages = pypdf.PdfReader(tmp_path / "whole/disclosed.pdf").pages
    pdf = " ".join("".join(page.extract_text() for page in pages).split())
    for given in (text, pdf):
        headings = [f"Evidence for the criterion “{criterion}”", "13 October 2026", ASH]
        assert all(each in given for each in headings)
        assert not re.search(r"answers\.|categorisation/|900001:|Written \d{4}-", given)
    written = said_day(items[-1].day)
    assert f"Written {written} by Officer North" in text

    hidden = [Redaction(written, "A day of illness."), Redaction("Ash Lane", "Named.")]
    made = disclosure.make(ws, tmp_path / "less", "Held", items, hidden).value
    less = (tmp_path / "less/disclosed.txt").read_text(encoding="utf-8")
    assert made.times[0] == text.count(written) >= len(items)
    assert made.times[1] == text.count("Ash Lane") >= len(items)
    assert written not in less and "Ash Lane" not in less
