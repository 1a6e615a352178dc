"""What was done for schools and what came of it, from a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import open as open_pdf

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.impact.episodes import Episode
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    about_school,
    deciding,
    disclosure,
    documents,
    importing,
    searching,
    setting_up,
    undoing,
)
from ssio_desktop.services.casework import overview, sessions
from ssio_desktop.services.document_names import Wanted as Paper
from ssio_desktop.services.impact import authority, judging, lists, school, words
from ssio_desktop.services.performance.importing import preview_performance
from ssio_desktop.services.searching import Wanted
from ssio_desktop.services.strengths import deploying, needing, register
from ssio_desktop.services.workspace import Workspace
from tests.services.board_samples import judged_as, visited
from tests.services.performance.files import ks2_file, ks2_row

ASH, BIRCH, THIRD = "900001", "900002", "900003"
BEGAN, NOW = TermId(2025, "autumn"), TermId(2026, "autumn")


def helped(ws: Workspace, urn: str = BIRCH) -> str:
    """Help from Ash Lane over the spring of 2026, three days of which were given."""
    offer = register.record_offer(ws, ASH, "reading", "Phonics").value
    register.give_consent(ws, offer.id, who="Head", day=ws.today(), days_a_term=5)
    asked = needing.record_need(ws, urn, "reading", "Phonics is taught in five ways").value
    made = deploying.deploy(
        ws, urn, f"offer/{offer.id}", "reading", purpose="One way", hoped="Nine of ten pass",
        first=date(2026, 1, 12), last=date(2026, 4, 2), days=4, cost=120_000, need_id=asked.id,
    ).value  # fmt: skip
    deploying.use_days(ws, made.id, date(2026, 2, 3), 3)
    return made.id


def test_one_school_is_told_from_what_is_kept_already(ws: Workspace) -> None:
    assert school.school_impact(ws, BIRCH).is_empty
    judged_as(ws, BIRCH, BEGAN, "3b")
    judged_as(ws, BIRCH, NOW, "3b")
    deciding.decide(ws, BIRCH, NOW, "3a", "Books show it.")
    visited(ws, BIRCH, BEGAN, "2025-11-04")
    visited(ws, BIRCH, NOW, "2026-12-01")  # Still to come.
    deploying.say_outcome(ws, helped(ws), "partly", "Seven of ten passed", date(2026, 6, 20))
    found = school.school_impact(ws, BIRCH)
    assert [each.given.kind for each in found.kinds] == ["visits", "help"]
    visits, between = found.kinds
    assert len(visits.given.pieces) == 1 and found.days == between.given.days == 3
    assert words.money_words(between.given) == "£1,200.00 agreed for the help"
    assert between.hoped == "Nine of ten pass"
    assert between.came == "Did some of what was hoped. Seven of ten passed"
    assert [(each.code, each.direction) for each in found.categories] == [("3b", ""), ("3a", "up")]
    assert words.standing_of(found) == (
        "Since 4 November 2025 the school was given 3 days of work in 2 kinds of support. "
        "Category 3b, now 3a."
    )
    assert found.background is not None and found.background.sure is None
    assert "Regression to the mean" in words.background_words(found.background)


def test_sessions_that_were_bought_have_their_charge(ws: Workspace) -> None:
    day = ws.today() - timedelta(days=7)
    made = sessions.book(ws, ASH, day, what="Governors", service="review").value
    assert school.school_impact(ws, ASH).kinds == ()  # Booked is not given.
    sessions.give(ws, ASH, made.id, days=1)
    found = school.school_impact(ws, ASH)
    assert words.standing_of(found).endswith("was given 1 day of work in 1 kind of support.")
    (told,) = found.kinds
    assert told.given.kind == "bought" and (told.given.pence or 0) > 0


def test_a_judgement_says_what_speaks_against_it_and_can_be_taken_back(ws: Workspace) -> None:
    for wrong in ({"words": " "}, {"against": ""}, {"day": ws.today() + timedelta(days=1)}):
        given = {"words": "It helped.", "against": "Others rose too.", **wrong}
        with pytest.raises(UserError) as told:
            judging.judge(ws, BIRCH, "some", **given)  # type: ignore[arg-type]
        assert told.value.code == "impact.refused" and told.value.remedy
    first = judging.judge(ws, BIRCH, "early", "Too soon.", "One term only.").value
    made = judging.judge(ws, BIRCH, "some", "It helped.", "Others rose too.", about="help")
    assert [each.id for each in judging.judgements(ws, BIRCH)] == [made.value.id, first.id]
    (told_on,) = {each.what for _, each in overview.story(ws, BIRCH)} - {
        "What came of it judged: All support"
    }
    assert told_on == "What came of it judged: Help from another school"
    assert "impact" in {each.partition("/")[0] for each in about_school.entities(ws, BIRCH)}
    told = [each.text for each in disclosure.find(ws, urn=BIRCH) if "Others rose too." in each.text]
    assert "Did it make a difference?: It made some difference" in told[0].splitlines()
    (hit,) = searching.search(ws, Wanted("rose too")).hits
    assert hit.entity == f"impact/{BIRCH}"
    judging.take_back(ws, BIRCH, first.id, "By mistake")
    assert len(judging.judgements(ws, BIRCH)) == 1
    undoing.undo_latest(ws)
    assert len(judging.judgements(ws, BIRCH)) == 2
    with pytest.raises(UserError) as unknown:
        judging.take_back(ws, BIRCH, "no such", "Why")
    assert unknown.value.code == "impact.unknown"


def test_somebody_is_asked_to_judge_support_that_ran_for_half_a_year(ws: Workspace) -> None:
    def code() -> tuple[str, str]:
        found = {part.id: told for part, told in overview.of_school(ws, BIRCH)}["impact"]
        return (found.code, found.urgency) if found else ("", "")

    assert code() == ("", "")
    helped(ws)
    assert code() == ("Not judged", "soon")
    judging.judge(ws, BIRCH, "some", "It helped.", "Others rose too.")
    assert code() == ("Judged", "")
    later = replace(ws, now=lambda: datetime(2027, 12, 1, tzinfo=UTC))
    found = {part.id: told for part, told in overview.of_school(later, BIRCH)}["impact"]
    assert found is not None and found.code == "Judged"  # The help was over when it was judged.


def test_schools_that_began_alike_are_set_beside_each_other(ws: Workspace) -> None:
    assert words.conclusions(authority.authority_impact(ws))[0].startswith("No school year is over")
    for urn, end in ((ASH, "3b"), (BIRCH, "3a"), (THIRD, "3a")):
        judged_as(ws, urn, BEGAN, "3b")
        judged_as(ws, urn, NOW, end)
    found = authority.authority_impact(ws)
    told = " ".join(words.conclusions(found))
    assert (len(found.episodes), found.counted) == (3, 0) and "nothing can be concluded" in told
    helped(ws)
    found = authority.authority_impact(ws)
    assert (found.counted, found.observed, found.expected) == (1, 1, 0.5)
    assert found.chance == 1.0 and found.is_few
    assert words.conclusions(found)[-1] == "These are too few to conclude anything."
    assert "regression to the mean" in " ".join(words.conclusions(found))
    (three,) = found.by_start
    assert words.verdict(three) == "Too few to be compared."
    assert [(each.start, each.end, each.bands) for each in found.flows] == [
        ("3b", "3a", (1, 1, 0)),
        ("3b", "3b", (1, 0, 0)),
    ]
    of_days = authority.authority_impact(ws, "days")
    assert of_days.by_start == found.by_start  # The help took three days.
    assert not authority.authority_impact(ws, "bought").counted


def test_a_year_that_is_not_over_or_not_judged_at_both_ends_is_left_out(ws: Workspace) -> None:
    judged_as(ws, ASH, TermId(2024, "autumn"), "2")
    judged_as(ws, ASH, TermId(2025, "summer"), "3a")
    judged_as(ws, BIRCH, NOW, "2")
    found = authority.authority_impact(ws)
    assert [(each.year, each.start, each.end) for each in found.episodes] == [(2024, "2", "3a")]
    assert found.left_out == 1  # Of 2025/26 nothing is known of Ash Lane's end.


def test_a_school_with_very_much_of_everything_is_still_one_page(ws: Workspace) -> None:
    long = "Something that was seen in every class of the school and told at length. " * 12
    for year in (2024, 2025, 2026):
        for season, month in (("autumn", "10"), ("spring", "02"), ("summer", "05")):
            when = year - (season == "autumn" and year == 2026)
            judged_as(ws, BIRCH, TermId(when, season), "3b" if year % 2 else "4")  # type: ignore[arg-type]
            for day in range(1, 9):
                visited(ws, BIRCH, TermId(when, season), f"{when}-{month}-{day:02}")  # type: ignore[arg-type]
    for _ in range(9):
        made = deploying.deployment(ws, helped(ws))
        deploying.say_outcome(ws, made.id, "partly", long, date(2026, 6, 20))
        judging.judge(ws, BIRCH, "some", long, long)
    pdf = documents.document_pdf(ws, Paper("impact", BIRCH))
    with open_pdf(BytesIO(pdf)) as found:
        assert len(found.pages) == 1
    assert pdf == documents.document_pdf(ws, Paper("impact", BIRCH))


@pytest.mark.parametrize(
    ("rose", "of", "told"),
    [(9, 10, "Chance alone would seldom"), (4, 10, "Chance alone may well"), (2, 4, "too few")],
)
def test_what_can_be_concluded_is_said_with_how_sure_it_is(rose: int, of: int, told: str) -> None:
    episodes = [
        Episode(str(n), 2025, "3b", "3b", "up" if up else "same", 4.0, frozenset({kind}))
        for kind, rises, all_ in (("help", rose, of), ("visits", 3, 10))
        for n, up in enumerate([True] * rises + [False] * (all_ - rises))
    ]
    found = authority.of_years(authority.Years(tuple(episodes), 0, ("3b",)), "any")
    assert found.expected == pytest.approx(of * 0.3) and told in words.conclusions(found)[-1]
    assert "regression to the mean" in words.conclusions(found)[-2]
    (one,) = found.by_start
    assert (words.verdict(one) == "More moved up with such support than without.") == (rose == 9)
    (year,) = found.by_year
    assert words.verdict(year) == "Not compared: they began in different categories."


def test_the_lists_are_followed_from_term_to_term(ws: Workspace) -> None:
    spring, summer = TermId(2026, "spring"), TermId(2026, "summer")
    judged_as(ws, ASH, spring, "3b")
    judged_as(ws, ASH, summer, "3a")
    visited(ws, ASH, spring, "2026-02-03")
    visited(ws, BIRCH, summer, "2026-05-05")
    found = lists.lists_over_time(ws)
    assert found.terms == (spring, summer, NOW) and found.is_running
    unsupported, _, improved = found.lists
    assert [each.on for each in unsupported.turns] == [
        {BIRCH, THIRD}, {ASH, THIRD}, {ASH, BIRCH, THIRD},
    ]  # fmt: skip
    assert unsupported.turns[1].left == {BIRCH} and unsupported.turns[1].came == {ASH}
    assert [(each.who, each.terms) for each in unsupported.waiting] == [
        (THIRD, 3), (ASH, 2), (BIRCH, 1),
    ]  # fmt: skip
    assert [each.on for each in improved.turns] == [set(), {ASH}, set()] and improved.usual == 1


def test_a_judgement_is_kept_whole_or_refused(ws: Workspace) -> None:
    with pytest.raises(UserError) as told:
        judging.judge(ws, ASH, "some", "Phonics is taught one way.", "x" * 4001)
    assert told.value.code == "words.long" and judging.judgements(ws, ASH) == ()


def test_a_figure_moved_where_chance_hardly_did_it_and_says_so_otherwise(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    for year, rises, stays in (("2023-24", "20%", "50%"), ("2024-25", "80%", "53%")):
        untold = ks2_row(THIRD, stays, TELIG="")
        rows = (ks2_row(ASH, rises), ks2_row(BIRCH, stays), untold)
        path = ks2_file(tmp_path, f"{year}_ks2final.csv", *rows, la="61%", nation="62%")
        importing.run_import(ws, preview_performance(ws, path))

    def moved(urn: str) -> tuple[str, str]:
        (one,) = (e for e in school.school_impact(ws, urn).moved if e.kind == "figure")
        return one.direction, one.words.partition("2024/25. ")[2]

    assert moved(ASH) == ("up", "")
    assert moved(BIRCH) == ("unclear", "")
    assert moved(THIRD) == ("", "Whether chance alone did it cannot be told.")
