from __future__ import annotations

import base64
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from ssio_desktop.domain.accuracy import Said
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    accuracy,
    accuracy_list,
    accuracy_rules,
    all_typed,
    issuing,
    reporting,
    setting_up,
    undoing,
    visiting,
)
from ssio_desktop.services.accuracy_rules import AccuracyRules
from ssio_desktop.services.workspace import Workspace
from tests.pdfua.checker import check as rules_broken
from tests.services.visits import begin

URN = "900001"
SENT_ON = date(2026, 10, 14)


def at(ws: Workspace, month: int, day: int) -> Workspace:
    """The same workspace on another day of 2026."""
    return replace(ws, now=lambda: datetime(2026, month, day, 10, tzinfo=UTC))


@pytest.fixture
def visit(ws: Workspace) -> str:
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    return visit_id


@pytest.fixture
def sent(ws: Workspace, visit: str, tmp_path: Path) -> str:
    return accuracy.send(ws, visit, tmp_path / "draft.pdf").value.id


def reply(ws: Workspace, visit: str, check: str, **said: Said) -> None:
    accuracy.record_reply(
        ws,
        visit,
        check,
        how="telephone",
        received=ws.today(),
        who="Headteacher",
        said={int(name[1:]): each for name, each in said.items()},
    )


def codes(ws: Workspace, visit: str) -> list[tuple[str, bool]]:
    return [(each.code, each.stops) for each in issuing.hindrances(ws, visiting.read(ws, visit))]


def text_of(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_draft_is_written_and_recorded_with_the_day_that_is_due(
    ws: Workspace, visit: str, tmp_path: Path
) -> None:
    path = tmp_path / "draft.pdf"
    done = accuracy.send(ws, visit, path, to="the chair of governors", way="post")
    found = accuracy.check(ws, visit)
    assert found == done.value
    assert (found.sent.day, found.sent.due, found.sent.days) == (SENT_ON, date(2026, 10, 21), 5)
    assert [passage.number for passage in found.sent.passages] == list(range(1, 9))
    assert found.sent.passages[4].path == "findings.going_well"
    text = text_of(path.read_bytes())
    for part in ("The chair of governors of Ash Lane", "21 October 2026", found.reference, "DRAFT"):
        assert part in text
    assert done.batch, "it can be taken back"


def test_the_draft_keeps_the_rules_of_pdf_ua_and_is_the_same_when_written_again(
    ws: Workspace, visit: str, sent: str, tmp_path: Path
) -> None:
    path = tmp_path / "again.pdf"
    accuracy.write_draft(at(ws, 10, 20), visit, path)
    assert path.read_bytes() == (tmp_path / "draft.pdf").read_bytes()
    assert rules_broken(path.read_bytes()) == []


def test_every_field_can_be_reached_and_says_what_it_is_for(
    ws: Workspace, visit: str, sent: str, tmp_path: Path
) -> None:
    fields = PdfReader(tmp_path / "draft.pdf").get_fields() or {}
    count = len(accuracy.check(ws, visit).sent.passages)
    assert len(fields) == 4 + 4 + 3 * count
    assert all(field.get("/TU") for field in fields.values())


def test_only_a_final_note_is_sent(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not final"):
        accuracy.send(ws, begin(ws, URN), tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_nothing_is_recorded_where_the_file_cannot_be_written(
    ws: Workspace, visit: str, tmp_path: Path
) -> None:
    with pytest.raises(Exception, match=r".+"):
        accuracy.send(ws, visit, tmp_path / "no folder" / "a.pdf")
    assert accuracy.checks_of(ws, visit) == ()


@pytest.mark.parametrize("days", [0, -3, 500])
def test_a_time_that_cannot_be_meant_is_refused(
    days: int, ws: Workspace, visit: str, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="cannot be meant"):
        accuracy.send(ws, visit, tmp_path / "a.pdf", days=days)
    with pytest.raises(UserError, match="not after"):
        accuracy.send(ws, visit, tmp_path / "a.pdf", due=SENT_ON)


def test_the_authoritys_rules_set_the_day_and_the_letter_says_why(
    ws: Workspace, visit: str, tmp_path: Path
) -> None:
    closed = {date(2026, 10, 16): "Staff day"}
    accuracy_rules.set_rules(ws, AccuracyRules(8, True, closed, "School improvement\nTown Hall"))
    term = accuracy_rules.term(ws, SENT_ON)
    assert term.due == date(2026, 11, 3)
    assert term.words == (
        "8 working days, without Staff day on 16 October 2026 and the school holidays from "
        "26 October 2026 to 30 October 2026"
    )
    path = tmp_path / "a.pdf"
    accuracy.send(ws, visit, path)
    text = text_of(path.read_bytes())
    assert "without Staff day on 16 October 2026" in text
    assert "Town Hall" in text


def test_a_bank_holiday_is_named_in_the_reason(ws: Workspace) -> None:
    term = accuracy_rules.term(ws, date(2026, 5, 22))
    assert term.due == date(2026, 6, 1)
    assert term.words == "5 working days, without the Spring bank holiday on 25 May 2026"


def test_rules_travel_with_the_authority_and_odd_ones_are_passed_over(ws: Workspace) -> None:
    wanted = AccuracyRules(10, True, {date(2026, 12, 24): "Closed"}, "By e-mail")
    accuracy_rules.set_rules(ws, wanted)
    assert accuracy_rules.rules(ws) == wanted
    setting_up.set_authority(ws, "997", "Elsewhere")
    assert accuracy_rules.rules(ws) == AccuracyRules()


def test_the_states_follow_from_days_replies_and_answers(
    ws: Workspace, visit: str, sent: str
) -> None:
    found = accuracy.check(ws, visit)
    assert found.state(date(2026, 10, 21)) == "with school"
    assert found.state(date(2026, 10, 22)) == "overdue"
    later = at(ws, 10, 16)
    reply(later, visit, sent, p1=Said("accurate"), p6=Said("inaccurate", "Spelling in Year 5."))
    assert accuracy.check(ws, visit).state(date(2026, 10, 22)) == "replied"
    accuracy.answer(later, visit, sent, 6, changed=False, reason="Year 6 was looked at as well.")
    assert accuracy.check(ws, visit).state(date(2026, 10, 22)) == "answered"


def test_words_beside_a_passage_ask_for_an_answer_whatever_was_ticked(
    ws: Workspace, visit: str, sent: str
) -> None:
    reply(ws, visit, sent, p2=Said("accurate", "But it was the 14th."), p3=Said("", "", "A book."))
    assert [point.number for point in accuracy.check(ws, visit).points] == [2, 3]


def test_a_report_is_not_issued_while_its_draft_is_with_the_school(
    ws: Workspace, visit: str, sent: str
) -> None:
    assert codes(ws, visit) == [("accuracy.waiting", True)]
    with pytest.raises(UserError, match="with the school until 21 October 2026") as caught:
        reporting.issue(ws, visit)
    assert "reason" in caught.value.remedy
    assert visiting.read(ws, visit).state == "final"


def test_a_check_is_ended_before_its_day_only_with_a_reason(
    ws: Workspace, visit: str, sent: str
) -> None:
    with pytest.raises(UserError, match="has until 21 October"):
        accuracy.close(ws, visit)
    accuracy.close(ws, visit, reason="The head agreed by telephone that it be issued today.")
    found = accuracy.check(ws, visit)
    assert found.closed is not None
    assert found.state(ws.today()) == "closed"
    pdf = reporting.issue(ws, visit).value.pdf
    assert "the check was ended before a reply came" in text_of(pdf)
    with pytest.raises(UserError, match="already"):
        accuracy.close(ws, visit)


def test_when_the_day_passed_the_report_may_be_issued_and_says_that_no_reply_came(
    ws: Workspace, visit: str, sent: str
) -> None:
    late = at(ws, 10, 22)
    issued = reporting.issue(late, visit).value
    assert "no reply by 21 October 2026" in text_of(issued.pdf)
    closed = accuracy.check(ws, visit).closed
    assert closed is not None
    assert closed.how == "no reply"
    assert reporting.report_pdf(ws, visit, 1) == issued.pdf


def test_points_without_an_answer_hold_the_issue_even_after_the_day(
    ws: Workspace, visit: str, sent: str
) -> None:
    reply(ws, visit, sent, p6=Said("inaccurate", "Spelling in Year 5."))
    late = at(ws, 11, 20)
    assert codes(late, visit) == [("accuracy.points", True)]
    with pytest.raises(UserError, match="1 point of the school’s reply is not answered"):
        reporting.issue(late, visit)


def test_a_version_the_school_did_not_see_may_be_issued_and_says_so_only_to_the_officer(
    ws: Workspace, visit: str
) -> None:
    assert codes(ws, visit) == [("accuracy.not-sent", False)]
    assert "factual" not in text_of(reporting.issue(ws, visit).value.pdf)


def empty(ws: Workspace, visit: str, check: str) -> None:
    reply(ws, visit, check)


def strange(ws: Workspace, visit: str, check: str) -> None:
    reply(ws, visit, check, p99=Said("accurate"))


def early(ws: Workspace, visit: str, check: str) -> None:
    reply(at(ws, 10, 1), visit, check, p1=Said("accurate"))


def no_point(ws: Workspace, visit: str, check: str) -> None:
    accuracy.answer(ws, visit, check, 1, changed=False, reason="x")


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (empty, "accuracy.empty"),
        (strange, "accuracy.passage"),
        (early, "accuracy.received"),
        (no_point, "accuracy.point"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_not_recorded(
    act: Callable[[Workspace, str, str], None], code: str, ws: Workspace, visit: str, sent: str
) -> None:
    before = ws.store.count_events()
    with pytest.raises(UserError) as caught:
        act(ws, visit, sent)
    assert caught.value.code == code
    assert ws.store.count_events() == before


def test_what_is_typed_is_kept_until_the_reply_is_recorded(
    ws: Workspace, visit: str, sent: str
) -> None:
    accuracy.keep_typing(ws, visit, sent, {"said": {"2": {"words": "Half a sen"}}})
    assert accuracy.check(ws, visit).typing == {"said": {"2": {"words": "Half a sen"}}}
    all_typed.settle_all(ws)
    assert accuracy.check(ws, visit).typing == {"said": {"2": {"words": "Half a sen"}}}
    assert visiting.read(ws, visit).state == "final"
    reply(ws, visit, sent, p2=Said("inaccurate", "Half a sentence."))
    assert accuracy.check(ws, visit).typing == {}


def test_checks_are_listed_by_the_day_that_is_due_and_survive_a_rebuild(
    ws: Workspace, visit: str, sent: str, tmp_path: Path
) -> None:
    other = begin(ws, "900002")
    visiting.finalise(ws, other)
    accuracy.send(ws, other, tmp_path / "b.pdf", days=2)
    rows = accuracy_list.list_checks(at(ws, 10, 19))
    assert [(row.urn, row.state) for row in rows] == [
        ("900002", "overdue"),
        ("900001", "with school"),
    ]
    assert rows[1].reference == accuracy.check(ws, visit).reference
    before = ws.store.projection_digest()
    ws.store.rebuild()
    assert ws.store.projection_digest() == before
    visiting.withdraw(ws, other, "Begun twice.")
    waiting = accuracy_list.list_checks(at(ws, 10, 19), waiting=True)
    assert [row.urn for row in waiting] == ["900001"]


def test_a_kept_pdf_is_not_needed_for_the_line_on_the_check(
    ws: Workspace, visit: str, sent: str
) -> None:
    issued = reporting.issue(at(ws, 10, 22), visit).value
    kept = ws.store.state(f"visit/{visit}").text("issued_pdf.1")
    assert base64.b64decode(kept) == issued.pdf


@pytest.mark.parametrize("day", [date(2026, 10, 15), date(2030, 1, 1), date(2026, 10, 12)])
def test_a_draft_is_sent_between_the_visit_and_today(
    ws: Workspace, visit: str, tmp_path: Path, day: date
) -> None:
    with pytest.raises(UserError) as refused:
        accuracy.send(ws, visit, tmp_path / "draft.pdf", day=day)
    assert refused.value.code == "accuracy.day"
    assert not (tmp_path / "draft.pdf").exists()


def test_a_day_for_the_reply_that_is_no_working_day_gives_way_to_the_next(
    ws: Workspace, visit: str, tmp_path: Path
) -> None:
    sunday = date(2026, 10, 18)
    sent = accuracy.send(ws, visit, tmp_path / "draft.pdf", due=sunday).value.sent
    assert sent.due == date(2026, 10, 19)
    assert "to the next working day after 18 October 2026" in sent.why
    assert sent.why in text_of((tmp_path / "draft.pdf").read_bytes())


def test_sending_is_taken_back_until_a_reply_came(
    ws: Workspace, visit: str, tmp_path: Path
) -> None:
    first = accuracy.send(ws, visit, tmp_path / "draft.pdf")
    undoing.undo(ws, first.batch)
    assert accuracy.checks_of(ws, visit) == ()
    second = accuracy.send(ws, visit, tmp_path / "again.pdf")
    reply(ws, visit, second.value.id, p1=Said("accurate"))
    with pytest.raises(UserError, match="Something came of it"):
        undoing.undo(ws, second.batch)
    assert len(accuracy.checks_of(ws, visit)) == 1
