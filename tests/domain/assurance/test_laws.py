"""The laws of samples, readings, times and findings."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.assurance.findings import count, needs
from ssio_desktop.domain.assurance.readings import (
    Judged,
    WorkReading,
    judged_record,
    made_record,
    missing_of,
    read_reading,
    read_training,
)
from ssio_desktop.domain.assurance.samples import (
    Candidate,
    Plan,
    Sample,
    checked,
    draw,
    read_sample,
    sample_record,
    stratum,
)
from ssio_desktop.domain.assurance.sheets import VERDICTS, Sheets, Verdict, read_sheets
from ssio_desktop.domain.assurance.times import Days, span_bounds, times_of
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import EntityState, Event, PathState
from ssio_desktop.errors import UserError
from tests.conftest import ROOT

FILE = ROOT / "resources/quality/reading-sheet.toml"
SHEETS = read_sheets(FILE.read_text(encoding="utf-8"), FILE.name)
PLAN = Plan(date(2026, 9, 1), date(2026, 12, 18), 4, 2, "17 42 3")
DAY = date(2026, 10, 14)


@st.composite
def populations(draw_: st.DrawFn) -> list[Candidate]:
    size = draw_(st.integers(0, 40))
    some = st.sampled_from
    return [
        Candidate(
            f"v{number}", draw_(some("abc")), draw_(some(["1", "2", "3b", ""])), draw_(some("xy"))
        )
        for number in range(size)
    ]


def of(candidates: list[Candidate], visits: set[str], officer: str) -> list[Candidate]:
    return [each for each in candidates if each.officer == officer and each.visit in visits]


@given(populations(), st.randoms(), st.integers(1, 9), st.integers(0, 4))
def test_a_sample_follows_from_its_seed_and_is_fair(
    candidates: list[Candidate], shuffler: object, one_in: int, least: int
) -> None:
    plan = replace(PLAN, one_in=one_in, least=least)
    drawn = draw(candidates, plan)
    other = [*candidates, *candidates[:3]]
    shuffler.shuffle(other)  # type: ignore[attr-defined]
    assert draw(other, plan) == drawn and len(set(drawn)) == len(drawn)
    for officer in "abc":
        own = [each for each in candidates if each.officer == officer]
        got = of(candidates, set(drawn), officer)
        assert len(got) == min(len(own), max(-(-len(own) // one_in), least))
        # Each stratum gets its due, rounded up or down.
        for key, number in Counter(map(stratum, own)).items():
            places = sum(stratum(each) == key for each in got)
            assert abs(places - number * len(got) / len(own)) < 1
    state = state_of("work-sample/s", drawn=sample_record(Sample("s", plan, tuple(candidates))))
    found = read_sample(state)
    assert found is not None and found.of == tuple(candidates)
    assert replace(found, unread=drawn).holds() and (found.holds() or drawn)


def test_every_report_is_drawn_as_often_as_any_other() -> None:
    """Also the one that is alone in its stratum, which a share of the strata would never reach."""
    own = [Candidate(f"v{number}", "a", "2", "x") for number in range(9)]
    candidates = [*own, Candidate("alone", "a", "4", "y")]
    times = Counter(
        visit
        for number in range(2000)
        for visit in draw(candidates, replace(PLAN, one_in=5, seed=str(number)))
    )
    # 400 each is expected; six times the deviation of a binomial count on either side.
    assert all(292 < times[each.visit] < 508 for each in candidates)


def test_another_seed_draws_others_and_a_drawing_that_was_touched_does_not_hold() -> None:
    candidates = [Candidate(f"v{number}", "a", "2", "x") for number in range(40)]
    drawn = draw(candidates, PLAN)
    assert set(drawn) != set(draw(candidates, replace(PLAN, seed="17 42 4")))
    kept = Sample("s", PLAN, tuple(candidates), dict.fromkeys(drawn, "r"))
    assert kept.holds()
    other = next(each.visit for each in candidates if each.visit not in drawn)
    assert not replace(kept, readers={**dict.fromkeys(drawn[1:], "r"), other: "r"}).holds()
    for wrong in ({"one_in": 0}, {"least": 99}, {"seed": " "}, {"last": date(2020, 1, 1)}):
        with pytest.raises(UserError):
            checked(replace(PLAN, **wrong))  # type: ignore[arg-type]


def reading(key: str, officer: str = "a", **points: Verdict) -> WorkReading:
    return WorkReading(
        key, f"visit-{key}", officer, "r", 1, "900001", "termly-core", TermId(2026, "autumn"), DAY,
        "2025", DAY, points={name: Judged(name, verdict) for name, verdict in points.items()},
    )  # fmt: skip


def test_training_is_asked_for_by_several_reports_and_never_by_one() -> None:
    assert needs([reading("1", evaluative="missing", reasons="partly")], SHEETS) == ()
    two = [reading("1", evaluative="missing"), reading("2", evaluative="partly")]
    (need,) = needs(two, SHEETS)
    assert (need.theme, need.officer, need.reports) == ("evaluation", "a", 2)
    team = [reading(each, each, evidence="partly") for each in "abc"]
    assert [(each.officer, each.theme) for each in needs(team, SHEETS)] == [("", "evidence")]
    good = [reading(each, "d", evidence="secure") for each in "efghijk"]
    assert needs([*team, *good], SHEETS) == ()  # Three of ten: not one in three.
    assert needs([reading(each, evidence="not-applicable") for each in "xyz"], SHEETS) == ()
    assert [each.officer for each in needs([*team, *good[:6]], SHEETS)] == [""]  # Three of nine.
    alone = [reading(each, evidence="missing") for each in "123"]
    assert [each.officer for each in needs(alone, SHEETS)] == ["a"]  # One person is no team.


@given(st.lists(st.sampled_from(VERDICTS), max_size=12))
def test_counts_add_up_over_themes(verdicts: list[Verdict]) -> None:
    names = [each.id for each in SHEETS.all[0].points]
    read = [reading(str(n), **{names[n % len(names)]: v}) for n, v in enumerate(verdicts)]
    whole = count(read, SHEETS)
    parts = [count(read, SHEETS, each.id) for each in SHEETS.themes]
    assert whole.judged == sum(each.judged for each in parts)
    assert whole.short == sum(each.short for each in parts)
    assert whole.judged == sum(each != "not-applicable" for each in verdicts)


def test_times_are_told_as_they_lie() -> None:
    days = [Days(str(n), "a", date(2026, 10, 1), date(2026, 10, 1 + n)) for n in (0, 2, 3, 9, 29)]
    days += [Days("open", "a", date(2026, 10, 1)), Days("none", "a", None)]
    found = times_of(days, lambda a, b: (b - a).days, {"finished": 3})[0]
    assert found.values == (0, 2, 3, 9, 29) and found.spans == (2, 1, 1, 0, 0, 1)
    assert (found.under_way, found.late, found.is_few) == (1, 2, False)
    # Type 7 of Hyndman and Fan for five values: the second, third and fourth.
    assert found.quartiles == (2.0, 3.0, 9.0)
    assert len(span_bounds()) == len(found.spans) and span_bounds()[-1] == (21, None)
    assert times_of(days[:4], lambda a, b: 1, {})[0].quartiles is None


def state_of(entity: str, **values: object) -> EntityState:
    zero = "0" * 8 + "-0000-7000-8000-" + "0" * 12
    return EntityState(
        entity,
        {
            path.replace("__", "."): PathState(
                (Event(zero, zero, zero, "", entity, path, value),)  # type: ignore[arg-type]
            )
            for path, value in values.items()
        },
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["first", "last", "day", "due", "of", "term"]), inner)
    ),
    max_leaves=8,
)


@given(JSON, JSON)
def test_whatever_is_recorded_can_be_read(one: object, other: object) -> None:
    for read in (read_reading, read_sample, read_training):
        read(state_of("x/y", made=one, drawn=one, point__a=other, finished=other, reply__b=other))


def test_a_reading_comes_back_as_it_was_recorded() -> None:
    judged = Judged("evidence", "partly", "Books of year 4", "findings.going_well", "", "Say when")
    made = replace(reading("1"), points={"evidence": judged})
    point = {"point__evidence": judged_record(judged)}
    assert read_reading(state_of("work-reading/1", made=made_record(made), **point)) == made
    taken = state_of("work-reading/1", made=made_record(made), withdrawn="A slip")
    assert read_reading(taken) is None


def test_a_judgement_says_what_it_needs() -> None:
    sheet = SHEETS.on(DAY)
    evidence, time = sheet.point("evidence"), sheet.point("on-time")
    assert evidence is not None and time is not None
    fields = [name for name, _ in missing_of(Judged("evidence", "strong"), evidence)]
    assert fields == ["quote", "praise"]
    assert [name for name, _ in missing_of(Judged("evidence", "missing"), evidence)] == ["do"]
    assert missing_of(Judged("on-time", "secure"), time) == ()
    assert missing_of(Judged("evidence", "not-applicable"), evidence) == ()


def test_a_report_is_read_with_the_sheet_of_its_day() -> None:
    old = SHEETS.all[0]
    new = replace(old, id="2027", since=date(2027, 9, 1), points=old.points[:3])
    both = Sheets((old, new), SHEETS.themes)
    assert both.on(date(2027, 8, 31)) == old and both.on(date(2027, 9, 1)) == new
    assert both.on(date(2020, 1, 1)) == old
    text = FILE.read_text(encoding="utf-8")
    for wrong in (text.replace('theme = "groups"', 'theme = "x"'), text + "\n[[sheet]]\nid='2'\n"):
        with pytest.raises(UserError, match="reading sheets"):
            read_sheets(wrong, "x.toml")
