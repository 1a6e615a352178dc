"""Officers’ work after the event: drawn, read, given, answered, and seen by those it is for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from ssio_desktop.domain.agreement import Agreement
from ssio_desktop.domain.assurance.readings import Judged
from ssio_desktop.domain.assurance.samples import Plan
from ssio_desktop.domain.assurance.sheets import Sheet
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.framework_types import Criterion
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board_returns,
    deciding,
    forms,
    post_opening,
    reporting,
    retention,
    returning,
    schools,
    searching,
    setting_up,
    taking_in,
    undoing,
    visiting,
)
from ssio_desktop.services.agreement_figures import CriterionFigures, Figures
from ssio_desktop.services.assurance import files, findings, reading, sampling, times, training, who
from ssio_desktop.services.assurance.known_sheets import sheets
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import NOW, MakeWorkspace, with_schools
from tests.services.test_verifying import issued
from tests.services.visits import begin

ASH, BIRCH, THIRD = "900001", "900002", "900003"
TERM = TermId(2026, "autumn")
WORDS = "Pupils explain their thinking."


@pytest.fixture
def head(make_workspace: MakeWorkspace) -> Workspace:
    """The store of the head of service, on another machine, with no schools of their own."""
    return make_workspace("head")


def refused(code: str, work: object) -> None:
    with pytest.raises(UserError) as told:
        work()  # type: ignore[operator]
    assert told.value.code == code


def later(ws: Workspace, days: int) -> Workspace:
    return replace(ws, now=lambda: NOW + timedelta(days=days))


def report(ws: Workspace, urn: str, day: str = "2026-10-01") -> str:
    """A visit whose report was issued; its id."""
    visit = begin(ws, urn, visit__visit_date=day)
    visiting.finalise(ws, visit)
    reporting.issue(ws, visit)
    return visit


def send(ws: Workspace, to: Workspace, folder: Path) -> None:
    """The officer's return reaches the head of service."""
    path = folder / returning.suggested_name(ws, TERM)
    returning.make_return(ws, TERM, path, incomplete=True)
    board_returns.import_returns(to, [path])


def read_whole(ws: Workspace, key: str, sheet: Sheet, **short: str) -> None:
    reading.judge(
        ws,
        key,
        *(
            Judged(each.id, "missing", do=short[each.id])
            if each.id in short
            else Judged(each.id, "secure", WORDS if each.quoted else "")
            for each in sheet.points
        ),
    )


def test_from_the_draw_to_the_officers_reply(
    ws: Workspace, head: Workspace, tmp_path: Path
) -> None:
    visits = [report(ws, urn) for urn in (ASH, BIRCH, THIRD)]
    send(ws, head, tmp_path)
    refused("assurance.not-leading", lambda: findings.service(ws))
    plan = sampling.plan_of(head, TERM, 8, 2, "4 8 15")
    made = sampling.draw_sample(head, plan).value
    assert len(made.drawn) == 2 and set(made.drawn) <= set(visits)
    again, drawn = sampling.redraw(head, made.id)
    assert again.holds() and set(drawn) == set(again.drawn)
    visit = made.drawn[0]
    opened = reading.begin(head, visit, made.id).value
    refused("assurance.read-already", lambda: reading.begin(head, visit, made.id))
    refused("assurance.own-work", lambda: reading.begin(ws, visit))
    refused("assurance.own-work", lambda: sampling.assign(head, made.id, visit, ws.officer))
    odd = Judged("evidence", "secure", "Words that nobody wrote")
    refused("assurance.quote", lambda: reading.judge(head, opened.id, odd))
    refused(
        "assurance.unfinished", lambda: reading.judge(head, opened.id, Judged("impact", "strong"))
    )
    refused("assurance.points", lambda: reading.finish(head, opened.id))
    read_whole(head, opened.id, opened_sheet(head), evidence="Say in which class.")
    refused("assurance.give", lambda: reading.give(head, opened.id))
    reading.finish(head, opened.id, "A clear report.")
    refused("assurance.nothing-given", lambda: write(head, ws, tmp_path))
    reading.give(head, opened.id)
    refused(
        "assurance.given",
        lambda: reading.judge(head, opened.id, Judged("english", "secure", WORDS)),
    )
    assert reading.readings(ws) == ()  # Nothing reached the officer yet.

    path = write(head, ws, tmp_path)
    parcel = deciding.preview(ws, path)
    lines = post_opening.open_file(ws, path).lines
    assert lines[0].startswith("Your report on ") and lines[0].endswith("was read.")
    deciding.take_in(ws, parcel)
    (mine,) = reading.readings(ws)
    shown = reading.open_reading(ws, mine.id)
    assert (shown.may_reply, shown.may_read, shown.may_give) == (True, False, False)
    assert (
        mine.points["evidence"].path == "" and mine.points["impact"].path == "findings.going_well"
    )
    reading.reply(ws, mine.id, "The class was left out on purpose.", "evidence")
    refused("assurance.not-yours", lambda: reading.reply(head, mine.id, "No"))
    send(later(ws, 1), head, tmp_path)
    answered = reading.reading(head, mine.id)
    assert [each.text for each in answered.replies] == ["The class was left out on purpose."]
    own = findings.of_officer(ws)
    assert (own.context.schools, own.context.visits, own.context.read) == (3, 3, 1)
    assert {e.theme.id: e.counts.short for e in own.themes}["evidence"] == 1
    seen = findings.service(head)
    assert (seen.waiting, seen.to_give, seen.finished) == (1, 0, 3)
    # Readings count for their sample, from whatever term on the page looks.
    assert findings.service(head, TERM.next()).waiting == 1
    # What was read for one sample has been read for the next, for nobody may read it again.
    sampling.draw_sample(head, sampling.plan_of(head, TERM, 1, 0, "all"))
    assert len(findings.service(head).to_read) == 3 and findings.service(head).waiting == 2


def opened_sheet(ws: Workspace) -> Sheet:
    return sheets(ws).on(date(2026, 10, 1))


def write(head: Workspace, to: Workspace, folder: Path) -> Path:
    path = folder / "findings.ssio-sealed"
    return files.make_findings(head, to.officer, path).value.file.path


def test_colleagues_see_nothing_of_each_other(
    ws: Workspace, head: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    """Also where a whole store of the head of service came into the hands of one of them."""
    visit = report(ws, ASH)
    other = setting_up.add_officer(ws, "Officer South", "Officer").value.id
    send(ws, head, tmp_path)
    made = reading.begin(head, visit, reader=other).value
    reading.judge(head, made.id, Judged("evidence", "missing", do="Say in which class."))
    schools.assign_officer(head, [ASH], head.officer)  # Now somebody with schools of their own.
    assert not who.viewer(head).leads
    assert reading.readings(head) == () and sampling.samples(head) == ()
    refused("assurance.not-yours", lambda: findings.of_officer(head, ws.officer))
    refused("assurance.no-reading", lambda: reading.reading(head, made.id))
    refused("assurance.not-leading", lambda: training.agree(head, "evidence", "x", "y", TODAY))
    words = searching.Wanted("which class", kind="other")
    assert searching.search(head, words).hits == ()
    done = who.name_leads(head, [head.officer])
    assert who.viewer(head).leads and reading.readings(head)
    # Nobody sees what is found of their own work before it is given, not even who leads.
    own = who.Viewer(ws.officer, leads=True)
    assert not own.may_see(made) and own.may_see(replace(made, given="2026-10-14"))
    assert len(searching.search(head, words).hits) == 1
    undoing.undo(head, done.batch)
    assert not who.viewer(head).leads


TODAY = NOW.date()


def test_times_are_of_the_records_own_events(ws: Workspace, tmp_path: Path) -> None:
    """Thursday to the Wednesday after next: eight working days, whatever the weekend between."""
    quick, slow = begin(ws, ASH, visit__visit_date="2026-10-14"), begin(ws, BIRCH)
    visiting.finalise(ws, quick)
    # What is not finished is drawn by nobody.
    assert [row.id for row in sampling.finished(ws, date(2026, 9, 1), TODAY)] == [quick]
    reporting.issue(ws, quick)
    at = later(ws, 12)  # Monday 26 October
    visiting.finalise(at, slow)
    found = {e.step: e for e in times.times(ws, times.days_of(ws, date(2026, 9, 1), TODAY))}
    assert found["finished"].values == (0, 9) and found["finished"].late == 1
    assert (found["whole"].values, found["whole"].under_way) == ((0,), 1)
    path = tmp_path / returning.suggested_name(at, TERM)
    returning.make_return(at, TERM, path, incomplete=True)
    days = times.days_of_visit(at, quick)
    assert times.working_days(at, days, "returned") == 8
    assert times.days_of_visit(at, slow).returned is None


def test_a_visit_known_from_its_report_alone_has_no_days_of_work(
    ws: Workspace, make_workspace: MakeWorkspace, register: Path
) -> None:
    visit, pdf = issued(ws)
    other = with_schools(make_workspace("south"), register)
    forms.install_packed_forms(other)
    taking_in.take_in(other, pdf)
    assert times.days_of_visit(ws, visit).finished is not None
    days = times.days_of_visit(other, visit)  # It was taken in today, and written another day.
    assert (days.finished, days.issued) == (None, None)


def test_training_is_drawn_from_several_reports_with_its_reasons(
    ws: Workspace, head: Workspace, tmp_path: Path
) -> None:
    visits = [report(ws, urn) for urn in (ASH, BIRCH)]
    send(ws, head, tmp_path)
    for visit in visits:
        key = reading.begin(head, visit).value.id
        read_whole(head, key, opened_sheet(head), groups="Say how pupils with needs do.")
        assert findings.service(head).needs == ()  # Nothing is found before it was read whole.
        reading.finish(head, key)
    (need,) = findings.service(head).needs
    assert (need.theme, need.officer) == ("groups", ws.officer)
    why = training.reasons(head, need)
    assert why[0].startswith("2 of 2 judgements in 2 reports") and "Few reports" in why[1]
    assert sum("Say how pupils with needs do." in each for each in why) == 2
    made = training.agree(
        head,
        "groups",
        "An hour on figures",
        "Head of service",
        date(2026, 11, 30),
        [ws.officer],
        why,
    ).value
    assert training.agreed(ws) == () and training.agreed(head)[0].reasons == why
    assert any("is agreed by 30 November" in each for each in training.reasons(head, need))
    refused("assurance.training", lambda: training.done(head, made.id, date(2026, 12, 1), "Good"))
    training.done(head, made.id, TODAY, "All three write of groups now.")
    assert training.agreed(head)[0].done == TODAY
    reading.withdraw(head, reading.readings(head)[0].id, "Read the wrong version.")
    assert findings.service(head).needs == ()
    kinds = {each.rule.kind for each in retention.due(head, date(2035, 1, 1))}
    assert {"work-reading", "training-need"} <= kinds


def test_a_sample_without_a_reader_says_so(ws: Workspace, head: Workspace, tmp_path: Path) -> None:
    report(ws, ASH)
    send(ws, head, tmp_path)
    plan = Plan(date(2026, 9, 1), TODAY, 1, 0, "x")
    made = sampling.draw_sample(head, plan, [ws.officer]).value
    assert made.readers == {} and len(made.unread) == 1
    given = sampling.assign(head, made.id, made.unread[0], head.officer).value
    assert given.readers == {made.unread[0]: head.officer} and given.holds()
    refused("assurance.nothing", lambda: sampling.draw_sample(head, replace(plan, last=plan.first)))


def test_a_colleague_reads_in_a_store_of_their_own(
    ws: Workspace, head: Workspace, make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    visit = report(ws, ASH)
    peer = with_schools(make_workspace("south"), register)
    for each in (ws, peer):
        send(each, head, tmp_path)
    asked = reading.begin(head, visit, reader=peer.officer).value
    path = tmp_path / "asked.ssio-sealed"
    assert files.make_findings(head, peer.officer, path).value.asked == 1
    parcel = deciding.preview(peer, path)
    (line,) = files.told(peer, parcel, {ASH: "Ash Lane"})
    assert line.startswith("You are asked to read the report on Ash Lane, visit of 1 October 2026")
    deciding.take_in(peer, parcel)
    (mine,) = reading.readings(peer)
    shown = reading.open_reading(peer, mine.id)
    assert (shown.passages, shown.officer, shown.may_give) == ((), "Officer North", False)
    read_whole(peer, mine.id, opened_sheet(peer))
    reading.finish(peer, mine.id, "Good.")
    refused("assurance.not-leading", lambda: reading.give(peer, mine.id))
    send(later(peer, 1), head, tmp_path)
    back = reading.reading(head, asked.id)
    assert (back.summary, len(back.points), back.standing) == ("Good.", 11, "finished")
    assert files.asked_of([back], peer.officer) == ()


def test_what_is_judged_apart_is_of_criteria_and_needs_pairs_enough() -> None:
    def figures(*counts: tuple[int, int]) -> Figures:
        nothing = Agreement(("met", "not met"), ((0, 0), (0, 0)))
        found = tuple(
            CriterionFigures(
                Criterion(f"c{number}", "1", "leadership", "Leaders", "", "strengths"),
                Agreement(("met", "not met"), ((same, apart), (0, 0))),
            )
            for number, (same, apart) in enumerate(counts)
        )
        return Figures((), nothing, nothing, (), found)

    seen = figures((9, 3), (10, 3), (6, 3), (0, 10))  # 12, 13, too few and 10 pairs.
    assert [each.criterion.id for each in findings.judged_apart(seen)] == ["c0", "c3"]
