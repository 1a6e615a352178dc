"""Rounds of questionnaires: what came back, what may be shown, what moved, what may be printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.voices.guarding import ALL
from ssio_desktop.errors import UserError
from ssio_desktop.services import about_school, forms, schools, undoing, visiting
from ssio_desktop.services.evidence import log
from ssio_desktop.services.keeping_backups import backups_of
from ssio_desktop.services.voices import files, inspectors, quoting, returns, rounds
from ssio_desktop.services.voices.questionnaires import questionnaires
from ssio_desktop.services.voices.results import results, series
from ssio_desktop.services.workspace import Workspace
from tests.services.test_categorising import categorise
from tests.services.voices.samples import (
    BEST,
    CLOSES,
    HEADS,
    KNOWN,
    PHASE,
    QUOTE,
    STANDING,
    give,
    on,
    open_heads,
)

ASH = "900001"


def test_an_anonymous_round_keeps_no_school_and_gives_nobody_away(ws: Workspace) -> None:
    found = open_heads(ws)
    assert found.form == "questionnaire-heads@1" and len(found.asked) == 3
    with pytest.raises(UserError, match="anonymous"):
        returns.record_return(ws, found.id, {KNOWN: "well"}, ASH)
    with pytest.raises(UserError, match="“Ash Lane Primary School”"):
        returns.record_return(ws, found.id, {KNOWN: "well", BEST: "We at Ash Lane like the visits"})
    with pytest.raises(UserError, match="none of the answers"):
        returns.record_return(ws, found.id, {KNOWN: "splendid"})
    with pytest.raises(UserError, match="Nothing was answered"):
        returns.record_return(ws, found.id, {PHASE: "primary"})
    give(ws, found.id, ["very_well", "well", "well", "not_well"])
    (nursery, spoilt) = give(ws, found.id, ["not_at_all", "well"], "nursery")
    returns.take_out(ws, spoilt)
    other = {PHASE: "nursery", STANDING: "other", KNOWN: "well", "questions.strengths_used": "well"}
    put_right = returns.change_return(ws, nursery, other).value
    # A school that is not yet good is not asked how its strengths are used.
    assert put_right.unasked == {"questions.strengths_used": "well"}
    with pytest.raises(UserError, match="not closed"):
        results(ws, found.id)
    give(ws, found.id, ["well"] * 4)
    rounds.close_round(ws, found.id)
    with pytest.raises(UserError, match="is closed"):
        give(ws, found.id, ["well"])
    told = results(ws, found.id)
    assert told.is_shown and told.rates[0].answered == 9 and told.late == 0
    known = told.line("how_well_known")
    assert known is not None and known.every is not None
    assert (known.every.tally.favourable, known.every.tally.sided) == (8, 9)
    # Eight primary schools could be shown, were the one nursery not all that is left of nine.
    assert [each.tally.label for each in known.groups] == [ALL]
    record = [str(state.get("given")) for state in ws.store.states("questionnaire-return")]
    assert len(record) == 10 and not any("9000" in each for each in record)


def test_a_round_with_names_knows_who_has_not_answered_and_fills_in_the_school(
    ws: Workspace,
) -> None:
    categorise(ws, ASH, TermId(2026, "autumn"), "1")
    found = open_heads(ws, anonymous=False)
    asked = found.school(ASH)
    assert asked is not None and (asked.phase, asked.standing) == ("primary", "strong")
    made = returns.record_return(ws, found.id, {KNOWN: "well"}, ASH).value
    assert made.answers == {PHASE: "primary", STANDING: "strong", KNOWN: "well"}
    assert made.entity in about_school.entities(ws, ASH)
    assert made.entity not in about_school.entities(ws, "900002")
    with pytest.raises(UserError, match="has answered already"):
        returns.record_return(ws, found.id, {KNOWN: "well"}, ASH)
    with pytest.raises(UserError, match="Choose a school that was asked"):
        returns.record_return(ws, found.id, {KNOWN: "well"})


def test_every_row_of_a_file_lands_is_known_or_is_told_with_its_place(
    ws: Workspace, tmp_path: Path
) -> None:
    found = open_heads(ws)
    path = tmp_path / "returns.csv"
    files.write_template(ws, found.id, path)
    heading = path.read_text(encoding="utf-8-sig").strip()
    assert heading.startswith("return,about.phase,about.standing,questions.how_well_known,")
    rows = [
        "return,School,phase,standing,How well does the authority know your school?,best",
        "1,Ash Lane,primary,strong,Very well,=cmd",
        '2,Ash Lane,PRIMARY,1,2,"Two lines,\nand a comma"',
        "3,Ash Lane,primary,strong,brilliantly,",
        "4,Ash Lane,primary,strong,well,Call me at head@example.org",
        "1,Ash Lane,primary,strong,well,",
        "6,Ash Lane,primary,strong,well",
        "7,Ash Lane,primary,strong,,",
        ",,primary,other,well,",
        ",,primary,other,well,",
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    seen = files.preview(ws, found.id, path)
    assert (seen.rows, len(seen.returns), seen.refused) == (9, 4, 5)
    told = {(each.row, each.column): each.what for each in seen.problems}
    assert told[(1, "School")] == "This column was not read, and nothing of it is kept."
    assert "none of the answers" in told[(4, "How well does the authority know your school?")]
    assert "no name or school is kept" in told[(5, "What helps most?")]
    assert {6, 7, 8} <= {row for row, _ in told}
    assert files.take_in(ws, found.id, path).value.returns == seen.returns
    assert [each.reason for each in backups_of(ws)] == ["import"]
    assert returns.one_return(ws, seen.returns[1].id).answers[KNOWN] == "well"
    again = files.take_in(ws, found.id, path)
    assert again.value.returns == () and len(again.value.known) == 4 and not again.batch
    assert len(rounds.returns(ws, found.id)) == 4
    path.write_text("name,email\nA,b\n", encoding="utf-8")
    with pytest.raises(UserError, match="No column of this file"):
        files.preview(ws, found.id, path)


def test_shares_are_compared_with_the_round_before_and_words_printed_only_with_consent(
    ws: Workspace,
) -> None:
    spring = on(ws, 2026, 3, 2)
    first = open_heads(spring, "Heads, spring 2026")
    give(spring, first.id, ["not_well"] * 9 + ["well"] * 3)
    rounds.close_round(spring, first.id)
    # What governors said in between is no round before.
    summer, urns = on(ws, 2026, 6, 1), [row.urn for row in schools.list_schools(ws)]
    board = rounds.open_round(
        summer, "questionnaire-governors", "governors", "Governors", CLOSES, urns
    ).value
    give(summer, board.id, ["very_well"] * 12)
    rounds.close_round(summer, board.id)
    second = open_heads(ws)
    give(ws, second.id, ["well"] * 10 + ["cannot_say"])
    words = "The officer at our school listens, and Birch Hill is helped as well."
    for quote in ("yes", "no"):
        answers = {KNOWN: "well", BEST: words.replace("Birch Hill", "a neighbour"), QUOTE: quote}
        returns.record_return(ws, second.id, answers)
    assert quoting.comments(ws, second.id) == ()
    rounds.close_round(ws, second.id)
    told = results(ws, second.id)
    assert told.before is not None and told.before.id == first.id
    line = told.line("how_well_known")
    assert line is not None and line.every is not None and line.every.change is not None
    assert line.every.change.verdict == "better" and line.every.change.by == 0.75
    known = next(e for e in series(ws, "heads") if e.name == "how_well_known")
    assert [point.share for point in known.points] == [0.25, 1.0]

    wanted = {each.may_print: each for each in quoting.comments(ws, second.id)}
    with pytest.raises(UserError, match="did not agree"):
        quoting.may_print(ws, wanted[False], wanted[False].words)
    with pytest.raises(UserError, match="not what was written"):
        quoting.may_print(ws, wanted[True], "The officer never listens")
    quoting.may_print(ws, wanted[True], "The officer […] listens")
    (printed,) = quoting.quotations(ws, second.id)
    assert printed.printed == "The officer […] listens"
    quoting.print_no_more(ws, printed)
    assert quoting.quotations(ws, second.id) == ()


def test_inspectors_questions_are_answered_by_visits_and_questionnaires_with_their_evidence(
    ws: Workspace,
) -> None:
    forms.install_packed_forms(ws)
    categorise(ws, ASH, TermId(2026, "autumn"), "1")
    visit = visiting.new_visit(ws, ASH, "termly-core").value
    silent = visiting.new_visit(ws, "900002", "termly-core").value
    assert silent != visit
    given = {
        "questions.how_well_known": "“You had read it all,” she said.",
        "questions.strengths_used": "Three mornings for Birch Hill.",
    }
    visiting.keep_typed(ws, visit, given)
    visiting.settle(ws, visit)
    mistaken = visiting.new_visit(ws, "900003", "termly-core").value
    visiting.keep_typed(ws, mistaken, given)
    visiting.settle(ws, mistaken)
    visiting.withdraw(ws, mistaken, "Of another school")
    found = open_heads(ws)
    give(ws, found.id, ["well"] * 7)
    rounds.close_round(ws, found.id)
    since = TermId(2026, "autumn")
    known, support, impact, strengths = inspectors.answers(ws, since)
    assert (known.asked, known.named, support.named) == (2, 1, 0)
    assert known.silent == (("Birch Hill Primary School", "900002"),)
    # The fourth is put to the good school alone.
    assert (strengths.asked, strengths.named) == (1, 1)
    assert impact.surveyed[0].words == (
        "Headteachers: 7 of 7 who took a side speak well of it, 100% (95% interval 65 to 100%)."
    )
    entry = inspectors.entry_of(known.said[0])
    made = log.record(ws, entry).value
    assert made.entry.link_words == "Visit to Ash Lane Primary School, 14 October 2026"
    figure = inspectors.entry_of_figure(impact.surveyed[0], impact.question.words)
    assert figure.heading == "support-and-challenge"
    linked = log.record(ws, figure).value.entry
    assert linked.link == f"questionnaire/{found.id}#questions.impact"
    assert linked.link_words.startswith("Questionnaire “Heads, autumn 2026”: How well have that")
    assert linked.link in {each.entity for each in log.linkable(ws)}
    again = inspectors.answers(ws, since)
    assert again[0].said[0].entries == (made,) and again[0].ratings == {"": 1}
    assert again[2].surveyed[0].entries[0].entry == linked


def test_a_questionnaire_is_no_form_for_a_visit_and_a_round_says_what_is_missing(
    ws: Workspace,
) -> None:
    assert [each.id for each in questionnaires(ws)] == ["questionnaire-governors", HEADS]
    found = open_heads(ws)
    assert HEADS not in {each.id for each in forms.forms(ws, offered=True)}
    with pytest.raises(UserError, match="is a questionnaire"):
        visiting.new_visit(ws, ASH, HEADS)
    for change in ({"title": " "}, {"urns": []}, {"copies": 2}, {"form_id": "nonsense"}):
        given = {
            "form_id": HEADS,
            "audience": "heads",
            "title": "T",
            "closes": CLOSES,
            "urns": [ASH],
        }
        with pytest.raises(UserError):
            rounds.open_round(ws, **{**given, **change})  # type: ignore[arg-type]
    rounds.withdraw_round(ws, found.id, "Sent to the wrong list")
    with pytest.raises(UserError, match="not in this store"):
        rounds.one_round(ws, found.id)
    assert rounds.rounds(ws) == ()


def test_what_was_shown_is_not_shown_again_with_one_return_more_or_less(ws: Workspace) -> None:
    found = open_heads(ws)
    lone = give(ws, found.id, ["well"])
    shut = rounds.close_round(ws, found.id)
    undoing.undo(ws, shut.batch)  # of one return nothing was shown
    give(ws, found.id, ["well"] * 6)
    shut = rounds.close_round(ws, found.id)
    assert results(ws, found.id).is_shown
    with pytest.raises(UserError, match="answers were shown"):
        undoing.undo(ws, shut.batch)
    entity = f"questionnaire-return/{lone[0]}"
    (given,) = [
        batch.id
        for batch in ws.store.batches()
        if any(event.entity == entity for event in ws.store.events_of(batch.id))
    ]
    with pytest.raises(UserError, match="answers were shown"):
        undoing.undo(ws, given)
    rounds.withdraw_round(ws, found.id, "Closed a week too early.")
