"""The authority's own plan and its reports to the scrutiny committee."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ssio_desktop.domain.evidence import Entry
from ssio_desktop.domain.scrutiny import Cover
from ssio_desktop.errors import UserError
from ssio_desktop.services.evidence import inspections, log, papers, plans, scrutiny
from ssio_desktop.services.workspace import Workspace
from tests.reports.reading import Read

COVER = Cover("Children’s scrutiny committee", "6", date(2026, 10, 12), "Our plan", "", "Clerk")


@pytest.fixture
def plan(ws: Workspace) -> tuple[str, str, str]:
    """A plan, an action of it, and that action's milestone."""
    made = plans.new_plan(ws, "Plan after the inspection", date(2026, 6, 3)).value.id
    area = plans.add_area(ws, made, "Make the strategy known").value
    plans.add_area(ws, made, "Use strengths of schools")
    action = plans.add_action(
        ws,
        made,
        area,
        what="Speak of it at every visit",
        owner="Head of quality",
        due=date(2027, 3, 31),
        measure="Nine heads in ten can name two aims",
    ).value
    step = plans.add_milestone(ws, made, action, "A page for heads", date(2026, 11, 30)).value
    return made, action, step


def test_what_is_late_or_cannot_be_is_said(ws: Workspace, plan: tuple[str, str, str]) -> None:
    made, action, step = plan
    found = plans.plan(ws, made)
    assert [area.text for area in found.areas] == [
        "Make the strategy known",
        "Use strengths of schools",
    ]
    (one,) = found.actions
    assert one.standing(date(2026, 11, 30)) == "open"
    assert one.standing(date(2026, 12, 1)) == "overdue"  # its milestone was not reached
    plans.reach_milestone(ws, made, step, date(2026, 10, 10))
    assert plans.plan(ws, made).actions[0].standing(date(2026, 12, 1)) == "open"
    for wrong in (
        lambda: plans.add_milestone(ws, made, action, "Late", date(2027, 4, 1)),
        lambda: plans.record_progress(ws, made, action, "green", " "),
        lambda: plans.reach_milestone(ws, made, step, date(2027, 1, 1)),
        lambda: plans.withdraw_part(ws, made, found.areas[0].id),
        lambda: plans.withdraw_part(ws, made, "nothing"),
    ):
        with pytest.raises(UserError):
            wrong()
    plans.record_progress(ws, made, action, "green", "Nine in ten can.", is_done=True)
    assert plans.plan(ws, made).actions[0].standing(date(2027, 5, 1)) == "done"
    plans.withdraw_part(ws, made, action)
    assert plans.plan(ws, made).actions == ()


def test_an_update_to_the_committee_tells_what_moved_since(
    ws: Workspace, plan: tuple[str, str, str], tmp_path: Path
) -> None:
    made, action, step = plan
    plans.record_progress(ws, made, action, "amber", "Begun.", day=date(2026, 10, 1))
    first = scrutiny.draft(ws, made, COVER).value
    assert first.since is None and "1. Make the strategy known" in first.text("background")
    assert "30 November 2026: A page for heads" in first.text("next")
    later = replace(ws, now=lambda: datetime(2027, 1, 20, 9, tzinfo=UTC))
    plans.reach_milestone(later, made, step, date(2026, 11, 20))
    plans.record_progress(later, made, action, "green", "Heads know it.", day=date(2027, 1, 11))
    beside = scrutiny.draft(later, made, COVER).value
    assert beside.since is None  # Another report to the same meeting is no update of the first.
    scrutiny.withdraw(later, beside.id)
    plans.record_progress(later, made, action, "amber", "On its day.", day=COVER.day)
    update = scrutiny.draft(later, made, replace(COVER, day=date(2027, 1, 25))).value
    assert update.since == date(2026, 10, 12)
    (moved,) = plans.moved(plans.plan(later, made), COVER.day, date(2027, 1, 25))
    assert [each.text for each in moved.told] == ["Heads know it."]
    told = update.text("issues")
    assert "amber before, green now; reached: A page for heads; Heads know it." in told
    scrutiny.write_sections(later, update.id, {"consultation": "Heads were asked in December."})
    path = tmp_path / papers.report_name(update)
    papers.write_report(later, update.id, path)
    whole = " ".join(Read(path.read_bytes()).root.whole.split())
    assert "6. Consultation" in whole and "6.1 Heads were asked in December." in whole
    assert "Agenda item" in whole and "What moved" in whole and "G Green" in whole
    early = papers.report_data(later, first.id)
    assert early.areas[0][1][0].mark == "A Amber"  # as it stood on the day of the committee
    with pytest.raises(UserError, match="cover"):
        scrutiny.draft(ws, made, replace(COVER, contact=""))
    assert [each.id for each in scrutiny.reports(ws, made)] == [update.id, first.id]


def test_what_came_after_a_meeting_is_not_told_in_its_paper(
    ws: Workspace, plan: tuple[str, str, str]
) -> None:
    made, _, step = plan
    later = replace(ws, now=lambda: datetime(2027, 2, 20, 9, tzinfo=UTC))
    first = scrutiny.draft(later, made, replace(COVER, day=date(2026, 12, 14))).value
    plans.reach_milestone(later, made, step, date(2027, 1, 8))
    update = scrutiny.draft(later, made, replace(COVER, day=date(2027, 1, 25))).value
    early = scrutiny.draft(later, made, replace(COVER, day=date(2026, 11, 16))).value
    on_day, since = (papers.report_data(later, e.id).areas[0][1][0] for e in (first, update))
    assert on_day.milestones == "A page for heads, 30 Nov 2026"
    assert on_day.progress == "Overdue"
    assert since.milestones.endswith("(reached 8 Jan 2027)") and since.progress == "Under way"
    (moved,) = plans.moved(plans.plan(later, made), update.since or date.min, date(2027, 1, 25))
    assert (moved.before, moved.now) == ("overdue", "open")
    assert "30 November 2026: A page for heads" in early.text("next")


def test_a_plan_is_put_right_and_keeps_its_milestones_and_progress(
    ws: Workspace, plan: tuple[str, str, str]
) -> None:
    made, action, _ = plan
    plans.record_progress(ws, made, action, "amber", "Begun.", day=date(2026, 10, 1))
    first, other = plans.plan(ws, made).areas
    given = {"what": "Speak of it", "measure": "All heads"}
    with pytest.raises(UserError, match="A page for heads"):
        plans.change_action(
            ws, made, action, area=other.id, owner="Director", due=date(2026, 11, 1), **given
        )
    moved = plans.change_action(
        ws, made, action, area=other.id, owner="Director", due=date(2027, 6, 30), **given
    )
    (one,) = plans.plan(ws, made).areas[1].actions
    assert (one.id, one.owner, one.due) == (action, "Director", date(2027, 6, 30))
    assert len(one.milestones) == len(one.progress) == 1
    plans.change_area(ws, made, first.id, "Make it known to governors")
    plans.change_plan(ws, made, "Our plan", date(2026, 6, 2))
    found = plans.plan(ws, made)
    assert found.areas[0].text == "Make it known to governors"
    assert (found.title, found.inspected) == ("Our plan", date(2026, 6, 2))
    ws.store.undo(moved.batch)
    assert plans.plan(ws, made).actions[0].owner == "Head of quality"
    report = scrutiny.draft(ws, made, COVER).value
    with pytest.raises(UserError, match="appendix"):
        plans.withdraw(ws, made)
    scrutiny.withdraw(ws, report.id)
    plans.withdraw(ws, made)
    assert plans.plans(ws) == ()


def test_a_cover_is_changed_and_every_section_keeps_its_number(
    ws: Workspace, plan: tuple[str, str, str], tmp_path: Path
) -> None:
    made, *_ = plan
    first = scrutiny.draft(ws, made, replace(COVER, item="")).value
    text = "Schools were asked.\n30 of them replied.\n2. As promised.\n• At once."
    scrutiny.write_sections(ws, first.id, {"documents": " ", "consultation": text})
    changed = scrutiny.change_cover(ws, first.id, replace(COVER, item="7b")).value
    assert (changed.since, changed.text("consultation")) == (None, text)
    update = scrutiny.draft(ws, made, replace(COVER, day=date(2026, 12, 7))).value
    back = scrutiny.change_cover(ws, update.id, replace(COVER, day=date(2026, 10, 1))).value
    assert (update.since, back.since) == (COVER.day, None)
    path = tmp_path / "report.pdf"
    papers.write_report(ws, first.id, path)
    whole = "".join(Read(path.read_bytes()).root.whole.split())
    assert "Agendaitem7b" in whole and "8.Backgrounddocuments8.1None.9.Appendices" in whole
    assert "6.230ofthemreplied.2.Aspromised." in whole


def test_a_mistyped_year_is_refused_wherever_the_authority_records_a_day(
    ws: Workspace, plan: tuple[str, str, str]
) -> None:
    made, action, step = plan
    area = plans.plan(ws, made).areas[0].id
    first, last = date(202, 6, 3), date(9999, 1, 1)
    early = date(2026, 6, 2)  # the day before the inspection
    entry = Entry("clerks", "figure", "5 of 6", "A head", first)
    before = ws.store.digest()
    for wrong in (
        lambda: plans.new_plan(ws, "Another", first),
        lambda: plans.add_action(ws, made, area, what="a", owner="b", due=first, measure="c"),
        lambda: plans.add_action(ws, made, area, what="a", owner="b", due=last, measure="c"),
        lambda: plans.change_action(
            ws, made, action, area=area, what="a", owner="b", due=last, measure="c"
        ),
        lambda: plans.change_plan(ws, made, "Plan", first),
        lambda: plans.change_plan(ws, made, "Plan", last),
        lambda: plans.add_milestone(ws, made, action, "Early", first),
        lambda: plans.record_progress(ws, made, action, "green", "Good.", day=early),
        lambda: plans.reach_milestone(ws, made, step, early),
        lambda: scrutiny.draft(ws, made, replace(COVER, contact="Clerk", day=early)),
        lambda: scrutiny.draft(ws, made, replace(COVER, contact="Clerk", day=last)),
        lambda: plans.record_progress(ws, made, action, "green", "Good.", day=first),
        lambda: plans.reach_milestone(ws, made, step, first),
        lambda: scrutiny.draft(ws, made, replace(COVER, contact="Clerk", day=first)),
        lambda: inspections.add(ws, "Ambleshire", first),
        lambda: log.record(ws, entry),
    ):
        with pytest.raises(UserError):
            wrong()
    assert ws.store.digest() == before


def test_words_that_are_too_long_are_refused_and_none_is_cut(
    ws: Workspace, plan: tuple[str, str, str]
) -> None:
    made, action, _ = plan
    long = "x" * 4001
    entry = Entry("clerks", "figure", "5 of 6", "A head", date(2026, 10, 1), "red", "Seen twice.")
    key = inspections.add(ws, "Ambleshire", date(2014, 3, 14)).value.key
    before = ws.store.digest()
    for wrong in (
        lambda: plans.new_plan(ws, long, date(2026, 6, 3)),
        lambda: plans.add_area(ws, made, long),
        lambda: plans.record_progress(ws, made, action, "green", long),
        lambda: scrutiny.draft(ws, made, replace(COVER, contact=long)),
        lambda: log.record(ws, replace(entry, source=long)),
        lambda: log.record(ws, replace(entry, rationale=long)),
        lambda: inspections.add(ws, long, date(2014, 3, 14)),
        lambda: inspections.say_under(ws, key, "clerks", long),
    ):
        with pytest.raises(UserError) as told:
            wrong()
        assert told.value.code == "words.long"
    assert ws.store.digest() == before
