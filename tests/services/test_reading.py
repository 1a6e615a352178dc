"""Reports read before their issue: by colleagues, on other machines, by an authority's rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.sampling import Rule
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board_returns,
    home,
    issuing,
    reading,
    reading_files,
    reading_plan,
    reading_queue,
    reporting,
    returning,
    setting_up,
    undoing,
    visiting,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.conftest import NOW, MakeWorkspace
from tests.services.visits import begin

URN, TERM = "900001", TermId(2026, "autumn")
GOING_WELL = "findings.going_well"


@pytest.fixture
def reader(make_workspace: MakeWorkspace) -> Workspace:
    """The store of the head of service, on another machine."""
    return make_workspace("reader")


def final(ws: Workspace, **changes: str) -> str:
    """A visit made final; its id."""
    visit = begin(ws, URN, **changes)
    visiting.finalise(ws, visit)
    return visit


def send(ws: Workspace, to: Workspace, folder: Path) -> None:
    """The officer's return reaches the reader."""
    path = folder / f"{returning.suggested_name(ws, TERM)}"
    returning.make_return(ws, TERM, path, incomplete=True)
    board_returns.import_returns(to, [path])


def send_back(reader: Workspace, to: Workspace, folder: Path) -> None:
    """What the reader said reaches the officer."""
    path = folder / "said.ssio-reading"
    path.unlink(missing_ok=True)
    reading_files.write_readings(reader, path)
    reading_files.take_in(to, path)


def standing(ws: Workspace, visit: str) -> str:
    return reading.of_visit(ws, visit).standing(visiting.read(ws, visit))


def rewrite(ws: Workspace, visit: str, text: str, path: str = GOING_WELL) -> None:
    """Change an answer and make the note final again."""
    visiting.keep_typing(ws, visit, {path: text})
    visiting.finalise(ws, visit, reason="After the reader’s comments.")


def test_a_report_goes_to_the_reader_and_back_by_files_until_it_is_approved(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    visit = final(ws)
    reading.ask(ws, visit, "Is the second finding clear?")
    send(ws, reader, tmp_path)
    assert standing(reader, visit) == "waiting"

    made = reading.comment(
        reader, visit, "Which pupils?", path=GOING_WELL, words="their thinking"
    ).value
    reading.return_to_officer(reader, visit)
    send_back(reader, ws, tmp_path)
    assert standing(ws, visit) == "returned"
    (placed,) = reading.paper(ws, visit).comments
    assert (placed.comment.text, placed.place) == ("Which pupils?", 15)
    assert placed.by_name == "Officer Reader"

    rewrite(ws, visit, "Pupils in year 4 give reasons for what they think.")
    assert reading.paper(ws, visit).comments[0].is_changed_since
    assert standing(ws, visit) == "not asked"
    with pytest.raises(UserError) as refused:
        reading.ask(ws, visit)
    assert refused.value.code == "reading.unanswered"
    reading.answer(ws, visit, made, "Named the year.", changed=True)
    reading.ask(ws, visit)

    send(ws, reader, tmp_path / "..")
    (there,) = reading.paper(reader, visit).comments
    assert there.comment.answer is not None
    assert there.comment.answer.changed
    reading.approve(reader, visit)
    send_back(reader, ws, tmp_path)
    assert standing(ws, visit) == "approved"
    assert len(reading.of_visit(ws, visit).rounds) == 2
    assert reporting.issue(ws, visit).value.version == 2


def test_files_taken_in_twice_or_in_another_order_lead_to_the_same(
    ws: Workspace, reader: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    visit = final(ws)
    reading.ask(ws, visit)
    send(ws, reader, tmp_path)
    second = make_workspace("second")
    send(ws, second, tmp_path)
    reading.approve(reader, visit)
    reading.return_to_officer(second, visit, "The first action has no date.")
    one, two = tmp_path / "one.ssio-reading", tmp_path / "two.ssio-reading"
    reading_files.write_readings(reader, one)
    reading_files.write_readings(second, two)
    for path in (two, one, two):
        reading_files.take_in(ws, path)
    for path in (one, two):
        reading_files.take_in(reader, path)
    assert reading.of_visit(ws, visit) == reading.of_visit(reader, visit)
    assert standing(ws, visit) == "returned", "one reader’s approval does not undo another’s return"
    assert ws.store.state(f"reading/{visit}").conflicts() == ()


def test_nobody_approves_their_own_report(ws: Workspace) -> None:
    visit = final(ws)
    for act in (reading.approve, reading.return_to_officer):
        with pytest.raises(UserError) as refused:
            act(ws, visit, "Fine.")
        assert refused.value.code == "reading.own-report"
    with pytest.raises(UserError):
        reading.comment(ws, visit, "Good.")
    assert standing(ws, visit) == "not asked"


def test_a_verdict_of_the_author_that_came_in_a_file_does_not_count(ws: Workspace) -> None:
    visit = final(ws)
    asked = reading.ask(ws, visit).value
    forged = {"at": ws.moment(), "by": ws.officer, "round": asked, "decision": "approved"}
    ws.record([Write(f"reading/{visit}", "verdict.x", {**forged, "text": ""})], None, label="-")
    assert standing(ws, visit) == "waiting"


def test_an_approval_is_of_one_text_and_not_of_a_number(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    visit = begin(ws, URN)
    made = visiting.finalise(ws, visit)
    reading.ask(ws, visit)
    send(ws, reader, tmp_path)
    reading.approve(reader, visit)
    send_back(reader, ws, tmp_path)
    undoing.undo(ws, made.batch)
    visiting.keep_typing(ws, visit, {GOING_WELL: "Something else."})
    later = replace(ws, now=lambda: NOW + timedelta(minutes=5))
    assert visiting.finalise(later, visit).value.number == 1
    assert standing(ws, visit) == "not asked"


def test_a_comment_quotes_what_stands_there(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    visit = final(ws)
    send(ws, reader, tmp_path)
    for path, words in ((GOING_WELL, "not there"), ("no.such", ""), ("", "not there")):
        with pytest.raises(UserError) as refused:
            reading.comment(reader, visit, "Why?", path=path, words=words)
        assert refused.value.code == "reading.passage"
    reading.comment(reader, visit, "Well structured.")
    assert standing(reader, visit) == "waiting", "a reader may take a report up unasked"


def test_a_returned_report_needs_a_reason_and_so_does_a_comment_not_followed(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    visit = final(ws)
    reading.ask(ws, visit)
    send(ws, reader, tmp_path)
    with pytest.raises(UserError) as refused:
        reading.return_to_officer(reader, visit, "  ")
    assert refused.value.code == "reading.reason"
    made = reading.comment(reader, visit, "Shorter.").value
    reading.return_to_officer(reader, visit)
    send_back(reader, ws, tmp_path)
    with pytest.raises(UserError) as unanswered:
        reading.answer(ws, visit, made, "", changed=False)
    assert unanswered.value.code == "reading.answer-reason"
    reading.answer(ws, visit, made, "The head asked for the detail.", changed=False)
    assert reading.ask(ws, visit).value, "the same version may be asked for again"
    assert standing(ws, visit) == "waiting"


def test_a_comment_taken_back_is_kept_and_not_shown(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    visit = final(ws)
    send(ws, reader, tmp_path)
    made = reading.comment(reader, visit, "Wrong school?").value
    reading.take_back(reader, visit, made)
    assert reading.paper(reader, visit).comments == ()
    assert reading.of_visit(reader, visit).comments[0].text == "Wrong school?"


def test_nothing_stands_in_the_way_where_the_authority_reads_nothing(ws: Workspace) -> None:
    visit = final(ws)
    assert issuing.quality_assurance(ws, visiting.read(ws, visit)) == ()
    reading.ask(ws, visit)
    (said,) = issuing.quality_assurance(ws, visiting.read(ws, visit))
    assert (said.code, said.stops) == ("reading.waiting", False)
    assert reporting.issue(ws, visit).value.version == 1


def test_a_report_that_is_to_be_read_is_issued_only_when_approved(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    reading_plan.set_rule(reader, TERM, Rule(everything=True))
    send_back(reader, ws, tmp_path)
    visit = final(ws)
    for expected in ("reading.not-asked", "reading.waiting"):
        with pytest.raises(UserError) as refused:
            reporting.issue(ws, visit)
        assert refused.value.code == expected
        if expected == "reading.not-asked":
            reading.ask(ws, visit)
    send(ws, reader, tmp_path)
    reading.return_to_officer(reader, visit, "Name the evidence.")
    send_back(reader, ws, tmp_path)
    with pytest.raises(UserError) as returned:
        reporting.issue(ws, visit)
    assert returned.value.code == "reading.returned"
    reading.ask(ws, visit)
    send(ws, reader, tmp_path)
    reading.approve(reader, visit)
    send_back(reader, ws, tmp_path)
    assert reporting.issue(ws, visit).value.version == 1


def test_the_plan_is_the_same_in_every_store_and_holds_for_later_terms(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    reading_plan.set_rule(reader, TermId(2026, "summer"), Rule(first=1, one_in=3))
    send_back(reader, ws, tmp_path)
    visits = [final(ws, visit__visit_date=f"2026-10-{day:02}") for day in range(5, 12)]
    send(ws, reader, tmp_path)
    here, there = reading_plan.plan(ws, TERM), reading_plan.plan(reader, TERM)
    assert [(each.row.id, each.why) for each in here.drawn] == [
        (each.row.id, each.why) for each in there.drawn
    ]
    assert here.final == 7
    assert any("first" in each.why for each in here.drawn)
    assert {each.row.id for each in here.drawn} == {
        visit for visit in visits if reading_plan.reasons(ws, visiting.read(ws, visit))
    }
    assert reading_plan.rule_of(ws, TermId(2026, "spring")).is_empty


def test_the_queue_is_in_the_order_of_waiting_and_counts_working_days(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    early = replace(ws, now=lambda: NOW - timedelta(days=6))
    second = final(ws, visit__visit_date="2026-10-01")
    first = begin(early, URN, visit__visit_date="2026-10-02")
    visiting.finalise(early, first)
    reading.ask(early, first)
    reading.ask(ws, second)
    draft = begin(ws, URN)
    send(ws, reader, tmp_path)
    listed = reading_queue.queue(reader)
    # From Thursday 8 to Wednesday 14 October.
    assert [(each.row.id, each.days) for each in listed] == [(first, 4), (second, 0)]
    assert draft not in {each.row.id for each in listed}
    assert not any(each.is_own for each in listed)
    reading.return_to_officer(reader, first, "Too long.")
    (term,) = reading_queue.turnaround(reader)
    assert (term.term, term.asked, term.answered, term.waiting) == (TERM, 2, 1, 1)
    assert (term.returned, term.middle, term.longest) == (1, 4, 4)


def test_a_file_of_readings_brings_nothing_else(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    visit = final(ws)
    reading.ask(ws, visit)
    path = tmp_path / returning.suggested_name(ws, TERM)
    returning.make_return(ws, TERM, path, incomplete=True)
    with pytest.raises(UserError) as refused:
        reading_files.take_in(reader, path)
    assert refused.value.code == "return.kind"
    said = tmp_path / "said.ssio-reading"
    reading_files.write_readings(ws, said)
    with pytest.raises(UserError) as wrong:
        board_returns.preview_return(reader, said)
    assert wrong.value.code == "return.kind"
    assert reading_files.take_in(reader, said).value > 0
    assert setting_up.officer(reader, ws.officer).name == "Officer North"


def test_home_names_what_was_returned_to_the_officer_and_what_waits_for_a_reader(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    def named(store: Workspace) -> dict[str, list[str]]:
        return {
            task.kind: [item.visit for item in task.items]
            for task in home.today(store).open_tasks
            if task.kind.startswith("report")
        }

    visit = final(ws)
    reading.ask(ws, visit)
    reading_files.write_readings(ws, tmp_path / "to.ssio-reading")
    reading_files.take_in(reader, tmp_path / "to.ssio-reading")
    assert (named(ws), named(reader)) == ({}, {"report to read": [visit]})
    reading_plan.set_rule(reader, TERM, Rule())
    send(ws, reader, tmp_path)
    reading.return_to_officer(reader, visit, "Shorter.")
    send_back(reader, ws, tmp_path)
    assert (named(ws), named(reader)) == ({"report returned": [visit]}, {})


def test_a_comment_is_not_answered_as_followed_where_nothing_was_changed(
    ws: Workspace, reader: Workspace, tmp_path: Path
) -> None:
    visit = final(ws)
    reading.ask(ws, visit)
    send(ws, reader, tmp_path)
    made = reading.comment(reader, visit, "Say where.", path=GOING_WELL).value
    reading.return_to_officer(reader, visit)
    send_back(reader, ws, tmp_path)
    visiting.keep_typing(ws, visit, {"findings.to_improve": "Something else."})
    with pytest.raises(UserError) as refused:
        reading.answer(ws, visit, made, "Done.", changed=True)
    assert refused.value.code == "reading.unchanged"
    visiting.keep_typing(ws, visit, {GOING_WELL: "In Year 4 they do."})
    assert reading.answer(ws, visit, made, "Done.", changed=True).value
