"""Cases of formal action in a store: the way up and down, periods, letters, two officers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from ssio_desktop.domain.casework.formal_ladder import rung_of
from ssio_desktop.domain.concern_records import concern_entity
from ssio_desktop.domain.events import Event
from ssio_desktop.errors import UserError
from ssio_desktop.services import actions, concern_records, documents, schools
from ssio_desktop.services.casework import formal, formal_letters, formal_packs, formal_periods
from ssio_desktop.services.casework.formal_part import FORMAL_PART
from ssio_desktop.services.casework.partnership import agenda, records, series
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace, with_schools
from tests.sources.samples import school, write_extract

ASH = "900001"
DAY = date(2026, 9, 7)
NOTICE = date(2026, 9, 14)


def at(ws: Workspace, day: date) -> Workspace:
    return replace(ws, now=lambda: datetime.combine(day, datetime.min.time(), UTC))


def opened(ws: Workspace, urn: str = ASH) -> str:
    made = formal.open_case(ws, urn, DAY, "Reading has fallen three years running.", ["standards"])
    return made.value.id


def told(ws: Workspace, case: str) -> None:
    for who in ("head", "chair"):
        formal.record_step(ws, ASH, case, "told", DAY, who=who, how="meeting", by="Head of service")


def noticed(ws: Workspace) -> str:
    case = opened(ws)
    told(ws, case)
    formal.add_evidence(ws, ASH, case, "standards", "data", "Reading, 2024 to 2026.")
    formal.record_step(
        ws, ASH, case, "notice", NOTICE, words="Teach phonics daily.", routes=("c",), by="Director"
    )
    return case


def test_a_notice_waits_for_head_chair_and_evidence_and_says_when_its_time_ends(
    ws: Workspace,
) -> None:
    case = opened(ws)
    give: dict[str, Any] = {"words": "Teach phonics daily.", "days": 30}
    with pytest.raises(UserError) as refused:
        formal.record_step(ws, ASH, case, "notice", NOTICE, **give)
    assert refused.value.code == "formal.rule" and "Headteacher was not" in refused.value.remedy
    told(ws, case)
    with pytest.raises(UserError) as refused:
        formal.record_step(ws, ASH, case, "notice", NOTICE, **give)
    assert refused.value.code == "formal.evidence"
    formal.add_evidence(ws, ASH, case, "standards", "data", "Reading, 2024 to 2026.")
    made = formal.record_step(ws, ASH, case, "notice", NOTICE, **give).value
    # Thirty working days after 14 September, without the autumn half-term of 26 to 30 October.
    assert made.due == date(2026, 11, 2)
    assert "school holidays from 26 October 2026 to 30 October 2026" in made.left_out
    assert made.by == "Officer North"


def test_before_2016_the_time_is_fixed_and_counts_every_day_that_is_no_bank_holiday(
    ws: Workspace,
) -> None:
    old = formal_packs.edition(ws, "2014", NOTICE)
    found = formal_periods.period(ws, old, date(2014, 5, 20))
    assert (found.days, found.due) == (15, date(2014, 6, 11))
    assert found.left_out == "without the Spring bank holiday on 26 May 2014"
    heard = formal_periods.representations(ws, old, date(2014, 5, 20))
    assert heard is not None and heard.due == date(2014, 6, 11)
    with pytest.raises(UserError, match="20 working days"):
        formal_periods.period(ws, old, date(2014, 5, 20), 20)
    today = formal_packs.edition(ws, "", NOTICE)
    assert formal_periods.representations(ws, today, NOTICE) is None


def test_what_stands_what_is_due_and_what_happened_follow_the_case(ws: Workspace) -> None:
    case = noticed(ws)
    due = formal.open_or_not(ws, ASH, case).case.due
    assert due == date(2026, 10, 5)
    (standing,) = FORMAL_PART.standings(at(ws, date(2026, 9, 15)), [ASH, "900002"]).values()
    assert (standing.code, standing.urgency) == ("Warning notice", "")
    soon = FORMAL_PART.standings(at(ws, date(2026, 9, 25)), [ASH])[ASH]
    assert (soon.urgency, soon.due) == ("soon", due)
    assert FORMAL_PART.standings(ws, [ASH])[ASH].urgency == "now"
    assert FORMAL_PART.coming is not None and FORMAL_PART.story is not None
    (item,) = FORMAL_PART.coming(ws, date(2026, 10, 1), date(2026, 10, 31), ws.officer)
    assert (item.day, item.urn, item.key) == (due, ASH, f"{ASH}:{case}")
    what = [each.what for each in FORMAL_PART.story(ws, ASH)]
    assert what[0] == "Case of formal action opened" and what[-1] == "Warning notice given"
    step = formal.record_step
    step(ws, ASH, case, "outcome", date(2026, 10, 6), result="complied", words="All done.")
    with pytest.raises(UserError, match="may not be recorded"):
        step(ws, ASH, case, "closed", date(2026, 10, 6), words="Over.")
    step(ws, ASH, case, "lifted", date(2026, 10, 7), words="Pupils read.", by="Director")
    with pytest.raises(UserError, match="open already"):
        opened(ws)
    step(ws, ASH, case, "closed", date(2026, 10, 8), words="Over.")
    assert FORMAL_PART.standings(ws, [ASH])[ASH].code == "Closed"
    assert opened(ws) != case


def test_a_step_that_others_rest_on_is_not_taken_back(ws: Workspace) -> None:
    case = noticed(ws)
    first, _, last = formal.open_or_not(ws, ASH, case).case.steps
    with pytest.raises(UserError) as refused:
        formal.withdraw_step(ws, ASH, case, first.id)
    assert refused.value.code == "formal.rests" and "Warning notice" in refused.value.remedy
    formal.withdraw_step(ws, ASH, case, last.id)
    formal.withdraw_step(ws, ASH, case, first.id)
    assert rung_of(formal.open_or_not(ws, ASH, case).case).id == "concern"  # type: ignore[union-attr]


def test_an_academy_is_informed_of_and_gets_no_notice(
    make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    academy = school(
        URN="900004",
        EstablishmentName="Larch Academy",
        **{"TypeOfEstablishment (name)": "Academy sponsor led", "TypeOfEstablishment (code)": "28"},
    )
    register = write_extract(tmp_path / "edubasealldata20260901.csv", academy, encoding="utf-8")
    ws = with_schools(make_workspace("south"), register)
    assert schools.school(ws, "900004").school.is_academy
    case = opened(ws, "900004")
    with pytest.raises(UserError) as refused:
        formal.record_step(ws, "900004", case, "notice", NOTICE, words="Do it.")
    assert "inform its trust" in refused.value.remedy
    formal.record_step(ws, "900004", case, "informed", DAY, who="trust", how="letter")
    data = formal_letters.letter_data(ws, "900004", case, "inform")
    assert data.to == ("The chief executive of the trust", "the Department’s Regions Group")
    assert "no power to give an academy a warning notice" in data.passages[0]


def test_letters_take_their_words_from_the_record_alone(ws: Workspace) -> None:
    case = noticed(ws)
    record = formal.open_or_not(ws, ASH, case)
    assert [each.id for each in formal_letters.letters_of(ws, record)] == ["indication", "notice"]
    data = formal_letters.letter_data(ws, ASH, case, "notice")
    text = " ".join(data.passages)
    assert "{" not in text and "Teach phonics daily." in text and "5 October 2026" in text
    assert "(c) Appointment of additional governors" in text and data.signed_by == "Director"
    with pytest.raises(UserError, match="not come to this letter"):
        formal_letters.letter_data(ws, ASH, case, "lifting")
    wanted = Wanted.parse(f"formal-letter:{ASH}:{case}:notice")
    assert str(wanted) == f"formal-letter:{ASH}:{case}:notice"
    assert documents.suggested_name(ws, wanted) == "Ash-Lane-Primary-School-notice.pdf"
    once = documents.document_pdf(ws, wanted)
    assert once == documents.document_pdf(ws, wanted) and once.startswith(b"%PDF")
    with pytest.raises(UserError):
        Wanted.parse(f"formal-letter:{ASH}")


def test_braces_in_what_an_officer_wrote_stay_as_they_are(ws: Workspace) -> None:
    case = formal.open_case(ws, ASH, DAY, "The plan says {due}.", ["standards"]).value.id
    told(ws, case)
    data = formal_letters.letter_data(ws, ASH, case, "indication")
    assert "The plan says {due}." in " ".join(data.passages)


def test_two_officers_who_were_apart_never_make_what_the_rules_forbid(
    ws: Workspace, make_workspace: MakeWorkspace, register: Path
) -> None:
    case = noticed(ws)
    other = with_schools(make_workspace("east"), register)

    def carry(sender: Workspace, receiver: Workspace) -> None:
        events: list[Event] = [e for e in sender.store.events() if e.kind == "formal-action"]
        receiver.store.receive(events, label="Carried", source="a stick")

    carry(ws, other)
    formal.record_step(ws, ASH, case, "outcome", date(2026, 10, 6), result="complied", words="Met.")
    formal.record_step(ws, ASH, case, "lifted", date(2026, 10, 6), words="Met.")
    formal.record_step(
        other, ASH, case, "outcome", date(2026, 10, 7), result="failed", words="Not met."
    )
    carry(ws, other)
    carry(other, ws)
    here, there = (formal.open_or_not(each, ASH, case) for each in (ws, other))
    assert here.case == there.case and here.case.result == "complied"
    ((step, why),) = here.case.aside
    assert step.words == "Not met." and "no warning notice under way" in why


def test_what_was_recorded_before_there_were_cases_is_still_told(ws: Workspace) -> None:
    concern_records.record_entry(ws, ASH, "governors", DAY, "Two more governors.")
    assert ws.store.state(concern_entity(ASH)).under("entry")
    assert FORMAL_PART.story is not None
    (entry,) = FORMAL_PART.story(ws, ASH)
    assert (entry.day, entry.detail) == (DAY, "Two more governors.")


@pytest.mark.parametrize(
    ("words", "grounds", "day", "code"),
    [
        (" ", ["standards"], DAY, "formal.unfinished"),
        ("Low.", [], DAY, "formal.unfinished"),
        ("Low.", ["odd"], DAY, "formal.unfinished"),
        ("Low.", ["safety"], date(2026, 12, 1), "formal.day"),
    ],
)
def test_a_case_is_not_opened_without_what_it_needs(
    ws: Workspace, words: str, grounds: list[str], day: date, code: str
) -> None:
    with pytest.raises(UserError) as refused:
        formal.open_case(ws, ASH, day, words, grounds)
    assert refused.value.code == code


def test_the_letters_pass_as_tagged_pdf(ws: Workspace, tmp_path: Path) -> None:
    case = noticed(ws)
    path = tmp_path / "notice.pdf"
    documents.write_document(ws, Wanted("formal-letter", ASH, of=f"{case}:notice"), path)
    with pikepdf.open(path) as pdf:
        assert "/StructTreeRoot" in pdf.Root and pdf.Root.MarkInfo.Marked


def test_what_a_case_leaves_to_do_stands_among_all_actions_and_is_recorded_there_alone(
    ws: Workspace,
) -> None:
    def listed(ws: Workspace, day: date | None = None) -> list[tuple[str, str, str]]:
        found = actions.list_actions(ws, urn=ASH, day=day)
        return [(each.what, each.who, each.standing) for each in found]

    case = opened(ws)
    assert {each[0] for each in listed(ws)} == {
        "Tell the headteacher that formal action may follow",
        "Tell the chair of governors that formal action may follow",
    }
    told(ws, case)
    formal.add_evidence(ws, ASH, case, "standards", "data", "Reading, 2024 to 2026.")
    formal.record_step(ws, ASH, case, "notice", NOTICE, words="Teach phonics daily.", by="Director")
    (line,) = actions.list_actions(ws, urn=ASH)
    due = formal.open_or_not(ws, ASH, case).case.due
    assert (line.what, line.due, line.page) == ("Teach phonics daily.", due, "formal-action")
    assert due is not None and listed(ws, due)[0][2] == "open"
    assert listed(ws, date(2027, 1, 4)) == [("Teach phonics daily.", "Governing body", "overdue")]
    with pytest.raises(UserError) as refused:
        actions.record_progress(ws, line.key, state="done")
    assert refused.value.code == "action.there"
    after = at(ws, date(2027, 1, 5))
    formal.record_step(after, ASH, case, "outcome", date(2027, 1, 4), result="complied")
    assert listed(after) == [("Teach phonics daily.", "Governing body", "done")]
    key = series.plan_meeting(at(ws, date(2026, 10, 1)), ASH, date(2026, 11, 26)).value.key
    asked = agenda.proposed(ws, records.meeting(ws, key))
    assert not any(each.key.startswith("action:") for each in asked)


def test_a_case_stands_since_the_step_that_brought_it_to_its_rung_and_on_no_odd_day(
    ws: Workspace,
) -> None:
    with pytest.raises(UserError) as refused:
        formal.open_case(ws, ASH, date(1026, 9, 7), "Mistyped.", ["standards"])
    assert refused.value.code == "formal.day"
    case = opened(ws)
    told(ws, case)
    later = date(2026, 9, 21)
    formal.record_step(ws, ASH, case, "told", later, who="head", how="letter", by="Director")
    assert "told, since 7 September 2026" in FORMAL_PART.standings(ws, [ASH])[ASH].words
    formal.add_evidence(ws, ASH, case, "standards", "data", "Reading, 2024 to 2026.")
    formal.record_step(ws, ASH, case, "notice", later, words="Teach phonics.", by="Director")
    assert "notice, since 21 September 2026" in FORMAL_PART.standings(ws, [ASH])[ASH].words
