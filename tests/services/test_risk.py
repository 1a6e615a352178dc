"""The risk of a school: judged by a person, with what the record tells beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.risk import (
    MATRIX,
    RATINGS,
    STEPS,
    Judged,
    problems,
    rating_by_matrix,
    risk_entity,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import deciding, importing, risk, risk_signals, undoing
from ssio_desktop.services.casework import watch
from ssio_desktop.services.casework.watch_facts import watch_data
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.board_samples import visited
from tests.services.inspections import inspected
from tests.services.test_categorising import categorise
from tests.services.visits import begin
from tests.sources.samples import school, write_extract

TERM, BEFORE = TermId(2026, "autumn"), TermId(2026, "summer")
ASH, BIRCH = "900001", "900002"
RED = Judged(
    3, "The head left in May.", 3, "Year 6 would fall behind.", "worsening", "red",
    signals={"leadership": "An acting head since May."},
)  # fmt: skip


def signs(ws: Workspace, urn: str = ASH, term: TermId = TERM) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in risk_signals.signs_of(ws, urn, term):
        found.setdefault(each.signal, []).append(each.words)
    return found


def test_the_matrix_never_falls_as_likelihood_or_impact_rises() -> None:
    gravity = {rating: len(RATINGS) - place for place, rating in enumerate(RATINGS)}
    assert set(MATRIX) == set(STEPS) and {len(row) for row in MATRIX.values()} == {len(STEPS)}
    for low in STEPS[:-1]:
        for other in STEPS:
            along, up = rating_by_matrix(other, low), rating_by_matrix(low, other)
            assert along and up
            assert gravity[along] <= gravity[rating_by_matrix(other, low + 1) or "green"]
            assert gravity[up] <= gravity[rating_by_matrix(low + 1, other) or "green"]
    assert (rating_by_matrix(4, 4), rating_by_matrix(1, 1)) == ("red-plus", "green")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"likelihood": 0}, "likelihood"),
        ({"likelihood_why": " "}, "likelihood_why"),
        ({"impact": 5}, "impact"),
        ({"impact_why": ""}, "impact_why"),
        ({"direction": None}, "direction"),
        ({"rating": None}, "rating"),
        ({"rating": "green"}, "reason"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_recorded(
    ws: Workspace, change: dict[str, object], field: str
) -> None:
    spoilt = replace(RED, **change)  # type: ignore[arg-type]
    assert [name for name, _ in problems(spoilt)] == [field]
    before = ws.store.digest()
    with pytest.raises(UserError) as refused:
        risk.assess(ws, ASH, TERM, spoilt)
    assert refused.value.code == "risk.unfinished"
    assert ws.store.digest() == before


def test_a_rating_against_the_matrix_is_recorded_as_it_was_judged_with_its_reason(
    ws: Workspace,
) -> None:
    risk.assess(ws, ASH, TERM, replace(RED, rating="amber", reason="A trust steps in on Monday."))
    found = risk.assessment_of(ws, ASH, TERM)
    assert found is not None and found.by_name == "Officer North"
    assert (found.judged.rating, found.judged.by_matrix) == ("amber", "red")
    assert found.judged.reason == "A trust steps in on Monday."


def test_a_reason_that_explains_no_difference_is_not_kept(ws: Workspace) -> None:
    made = risk.assess(ws, ASH, TERM, replace(RED, reason="Left over.")).value
    assert made.judged.reason == ""


def test_an_unknown_signal_is_refused(ws: Workspace) -> None:
    with pytest.raises(UserError, match="no signal"):
        risk.assess(ws, ASH, TERM, replace(RED, signals={"weather": ""}))


def test_last_terms_judgement_is_proposed_without_its_direction_and_records_nothing(
    ws: Workspace,
) -> None:
    risk.assess(ws, ASH, BEFORE, RED)
    before = ws.store.digest()
    proposed = risk.proposal(ws, ASH, TERM)
    assert proposed.copied_from == BEFORE and not proposed.is_recorded
    assert proposed.judged == replace(RED, direction=None)
    assert risk.assessment_of(ws, ASH, TERM) is None and ws.store.digest() == before
    risk.assess(ws, ASH, TERM, RED, copied_from=BEFORE)
    own = risk.assessment_of(ws, ASH, TERM)
    assert own is not None and own.copied_from == "2026-summer"
    assert risk.proposal(ws, ASH, TERM).is_recorded


def test_a_changed_judgement_keeps_the_earlier_one_and_can_be_taken_back(ws: Workspace) -> None:
    risk.assess(ws, ASH, TERM, RED)
    done = risk.assess(ws, ASH, TERM, replace(RED, rating="red-plus", reason="Two heads left."))
    assert [each.judged.rating for each in risk.history_of(ws, ASH)] == ["red-plus", "red"]
    undoing.undo(ws, done.batch)
    found = risk.assessment_of(ws, ASH, TERM)
    assert found is not None and found.judged == RED


def test_the_list_has_each_school_with_the_judgement_of_the_term_and_the_one_before(
    ws: Workspace,
) -> None:
    categorise(ws, ASH, BEFORE, "3b")
    risk.assess(ws, ASH, BEFORE, RED)
    risk.assess(ws, ASH, TERM, replace(RED, likelihood=4, rating="red-plus"))
    found = risk.overview(ws, TERM)
    assert [row.name for row in found.at(4, 3)] == ["Ash Lane Primary School"]
    (row,) = found.rated("red-plus")
    deciding.decide(ws, ASH, BEFORE, "4", "Pupils are not safe.")
    assert [each.category for each in risk.overview(ws, TERM).rows if each.urn == ASH] == ["4"]
    assert row.category == "3b" and row.before is not None and row.before.judged.rating == "red"
    assert dict(risk.ratings_in(found.rows)) == {
        "red-plus": 1, "red": 0, "amber": 0, "green": 0, None: 2,
    }  # fmt: skip
    assert len(risk.overview(ws, BEFORE).rated("red")) == 1


def test_a_record_that_cannot_be_read_is_passed_over(ws: Workspace) -> None:
    odd: list[Json] = [
        {"rating": "purple"},
        ["red"],
        {"rating": "red", "likelihood": True, "signals": 3},
    ]
    for urn, value in zip((ASH, BIRCH, "900003"), odd, strict=True):
        ws.record([Write(risk_entity(urn, TERM), "assessment", value)], None, label="Odd")
    rows = risk.overview(ws, TERM).rows
    assert [row.rating for row in rows] == [None, None, "red"]
    assert rows[2].now is not None and rows[2].now.judged.likelihood == 0


def test_the_register_tells_of_another_head_and_of_fewer_pupils(
    ws: Workspace, tmp_path: Path
) -> None:
    def taken(day: str, last: str, pupils: str) -> None:
        named = {"HeadLastName": last, "NumberOfPupils": pupils}
        row = school(URN=ASH, EstablishmentName="Ash Lane Primary School", **named)
        path = write_extract(tmp_path / f"edubasealldata{day}.csv", row, encoding="utf-8")
        importing.run_import(ws, importing.preview_schools(ws, path))

    # Of a year ago and more: the head left and the roll halved, which the board has long known.
    taken("20240601", "First", "760")
    taken("20240901", "Fernsby", "380")
    taken("20260905", "Fernsby", "380")
    assert not {"numbers", "leadership"} & set(signs(ws))
    taken("20260920", "Second", "300")
    found = signs(ws)
    assert "The register names another head." in found["leadership"]
    assert "300 pupils on roll, 380 before." in found["numbers"]


def test_what_inspectors_judged_last_is_told_and_nothing_older(ws: Workspace) -> None:
    inspected(ws, ASH, "graded", "14/05/2023", number="0", overall="4", relates="No")
    assert signs(ws)["inspection"] == ["No inspection of the school itself is known."]
    inspected(ws, ASH, "graded", "14/05/2024", number="1", overall="4")
    assert signs(ws)["inspection"] == ["Latest overall grade: Inadequate."]
    inspected(ws, ASH, "ungraded", "03/02/2025", number="2", outcome="Standards maintained")
    assert signs(ws)["inspection"] == ["Latest overall grade: Inadequate."]
    judged: dict[str, Json] = {
        "safeguarding_standards": "Met",
        "inclusion": "Expected standard",
        "achievement": "Needs attention",
    }
    inspected(ws, ASH, "report-card", "23/06/2026", number="3", areas=judged)
    assert signs(ws)["inspection"] == ["Achievement: Needs attention"]


def test_published_figures_that_are_worse_than_englands_are_told_and_rate_nothing(
    ws: Workspace,
) -> None:
    def publish(place: str, path: str, **figures: list[Json]) -> None:
        value: Json = {
            "figures": {name.replace("_", "-"): {"all": cells} for name, cells in figures.items()}
        }
        ws.record([Write(f"performance/{place}", path, value)], None, label="Published")

    for year in ("2019", "2026"):
        publish("nation", f"ks2.{year}.final", ks2_rwm=["62%", "600000"])
        publish("nation", f"absence.{year}.final", absence_overall=["6.0", ""])
    publish(BIRCH, "ks2.2019.final", ks2_rwm=["30%", "60"])
    publish(BIRCH, "ks2.2026.final", ks2_rwm=["52%", "30"])
    publish(BIRCH, "absence.2026.final", absence_overall=["6.5", "210"])
    publish("900003", "ks2.2019.final", ks2_rwm=["30%", "60"])
    publish(ASH, "ks2.2026.final", ks2_rwm=["30%", "60"])
    publish(ASH, "absence.2026.final", absence_overall=["6.7", "210"])
    found = signs(ws)
    assert [each for each in found["results"] if each.endswith("30.0%, England 62.0%.")]
    assert [each for each in found["attendance"] if each.endswith("6.7%, England 6.0%.")]
    # Within what may be chance, hardly above, or of long ago.
    assert not {"results", "attendance"} & {*signs(ws, BIRCH), *signs(ws, "900003")}
    # A term that ended before the school year did knows nothing of it.
    assert not {"results", "attendance"} & set(signs(ws, term=BEFORE))
    assert risk.overview(ws, TERM).rated(None) and risk.proposal(ws, ASH, TERM).judged == Judged()


def test_an_answer_that_may_be_good_news_is_told_as_what_was_written(ws: Workspace) -> None:
    better = "Attendance is 96 per cent, from 91; suspensions fell to none."
    visited(ws, ASH, TERM, "2026-10-08")
    place = "answers.findings.seen_attendance"
    ws.record([Write(f"visit/{ASH}-2026-10-08", place, better)], None, label="Noted")
    found = [each for each in risk_signals.signs_of(ws, ASH, TERM) if each.signal == "attendance"]
    told = f"The note says, be it good or bad: {better}"
    assert [(each.words, each.quoted) for each in found] == [(told, True)]
    watch.put_on(ws, ASH, reason="Attendance", exit="95 per cent")
    (sheet,) = watch_data(ws, ASH).schools
    assert any(told in sign for sign in sheet.signs)
    assert sheet.signals == sum(not s.quoted for s in risk_signals.signs_of(ws, ASH, TERM))


def test_a_fall_in_category_a_missing_visit_and_no_inspection_are_told(ws: Workspace) -> None:
    categorise(ws, ASH, BEFORE, "2")
    categorise(ws, ASH, TERM, "3b")
    found = signs(ws)
    assert "Moved from 2 to 3b." in found["category"]
    assert found["support"] == ["No visit is recorded in this term."]
    assert found["inspection"] == ["No inspection of the school itself is known."]
    assert "The school has no category yet." in signs(ws, BIRCH)["category"]


def test_notes_of_visits_speak_of_signals_and_lead_back_to_the_note(ws: Workspace) -> None:
    said = "Two complaints to governors about staffing."
    visit = begin(ws, ASH, category_notes__risk=said, category_notes__vulnerability="leaders")
    found = risk_signals.signs_of(ws, ASH, TERM)
    told = {each.signal for each in found if each.visit == visit}
    assert told == {"complaints", "governance", "staffing", "leadership"}
    assert all(each.day == date(2026, 10, 13) for each in found if each.visit == visit)
    assert "support" not in signs(ws)


def test_nothing_that_the_record_tells_rates_a_school(ws: Workspace) -> None:
    categorise(ws, ASH, TERM, "4")
    before = ws.store.digest()
    assert signs(ws)
    assert risk.overview(ws, TERM).rated(None) and risk.proposal(ws, ASH, TERM).judged == Judged()
    assert ws.store.digest() == before
