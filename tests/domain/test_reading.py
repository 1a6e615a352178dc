"""How a version stands after what readers said, and what is drawn to be read."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.quality_assurance import (
    Decision,
    Reading,
    Round,
    Standing,
    Verdict,
    fingerprint,
    place_of,
)
from ssio_desktop.domain.sampling import Report, Rule, checked, draw
from ssio_desktop.domain.visits import Version, Visit
from ssio_desktop.errors import UserError

TERM = TermId(2026, "autumn")
VERSION = Version(1, "2026-10-01T09:00:00+00:00", "o", {"a": "text"}, {}, "", "")
VISIT = Visit("v", "900001", "f@1", TERM, "o", {"a": "text"}, (VERSION,), "")


def verdict(number: int, by: str, decision: Decision) -> Verdict:
    return Verdict(f"v{number}", f"2026-10-0{number}", by, "r", decision, "")


def round_(id_: str, *verdicts: Verdict, after: tuple[str, ...] = ()) -> Round:
    return Round(id_, "2026-10-01", "o", "o", 1, fingerprint(VERSION), after, "", verdicts)


@pytest.mark.parametrize(
    ("verdicts", "standing"),
    [
        ((), "waiting"),
        ((verdict(1, "a", "approved"),), "approved"),
        ((verdict(1, "o", "approved"),), "waiting"),
        ((verdict(1, "a", "approved"), verdict(2, "b", "returned")), "returned"),
        ((verdict(1, "b", "returned"), verdict(2, "a", "approved")), "returned"),
        ((verdict(1, "a", "returned"), verdict(2, "a", "approved")), "approved"),
    ],
)
def test_each_readers_last_verdict_counts_and_a_return_weighs_most(
    verdicts: tuple[Verdict, ...], standing: Standing
) -> None:
    assert Reading("v", (round_("r", *verdicts),)).standing(VISIT) == standing


def test_a_round_that_follows_takes_the_place_of_the_one_before() -> None:
    before = round_("r", verdict(1, "a", "returned"))
    assert Reading("v", (before, round_("s", after=("r",)))).standing(VISIT) == "waiting"


def test_rounds_begun_unknown_to_each_other_both_count_in_whatever_order() -> None:
    rounds = (round_("r"), round_("s", verdict(1, "a", "approved")), round_("t"))
    for order in permutations(rounds):
        assert Reading("v", order).standing(VISIT) == "approved"


def test_another_text_is_not_what_was_read() -> None:
    other = Version(1, VERSION.at, "o", {"a": "another"}, {}, "", "")
    visit = Visit("v", "900001", "f@1", TERM, "o", {"a": "another"}, (other,), "")
    reading = Reading("v", (round_("r", verdict(1, "a", "approved")),))
    assert reading.standing(VISIT) == "approved" and reading.standing(visit) == "not asked"


@pytest.mark.parametrize(
    ("words", "text", "place"),
    [
        ("", "anything", 0),
        ("their thinking", "They explain their thinking.", 13),
        ("their  thinking", "They explain their\nthinking.", 13),
        ("no more", "They explain.", None),
    ],
)
def test_a_comment_finds_its_words_again_or_says_that_they_are_gone(
    words: str, text: str, place: int | None
) -> None:
    assert place_of(words, text) == place


REPORTS = [
    Report(f"v{n}", f"o{n % 3}", "3b" if n == 7 else "2", f"2026-10-{n:02}") for n in range(1, 30)
]


@given(st.randoms(), st.integers(2, 9))
def test_the_draw_does_not_depend_on_order_nor_on_other_officers(random: object, k: int) -> None:
    rule = Rule(categories=("3b",), first=2, one_in=k)
    whole = draw(REPORTS, rule, TERM, "999")
    mixed = list(REPORTS)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert draw(mixed, rule, TERM, "999") == whole
    own = [each for each in REPORTS if each.officer == "o1"]
    assert draw(own, rule, TERM, "999") == {
        key: why for key, why in whole.items() if key in {each.visit for each in own}
    }
    assert "category" in whole["v7"]


def test_a_later_report_takes_no_earlier_one_out_of_the_first() -> None:
    rule = Rule(first=2)
    assert set(draw(REPORTS[:12], rule, TERM, "999")) == set(draw(REPORTS, rule, TERM, "999"))


def test_about_one_in_so_many_is_drawn_and_another_authority_draws_others() -> None:
    many = [Report(f"visit {n}", "o", "2", "") for n in range(2000)]
    here, there = (set(draw(many, Rule(one_in=5), TERM, code)) for code in ("998", "999"))
    assert 320 < len(here) < 480 and here != there


@pytest.mark.parametrize("rule", [Rule(), Rule(True, ("3b",), ("o",), 2, 5)])
def test_a_rule_is_kept_whole(rule: Rule) -> None:
    assert Rule.from_record(rule.as_record()) == rule
    assert checked(rule) is rule


@pytest.mark.parametrize("rule", [Rule(one_in=1), Rule(first=-1), Rule(one_in=100)])
def test_a_rule_that_cannot_be_meant_is_refused(rule: Rule) -> None:
    with pytest.raises(UserError):
        checked(rule)


def test_a_rule_that_cannot_be_read_asks_for_nothing() -> None:
    for record in (None, "all", {"first": "2", "one_in": True, "categories": "3b"}):
        assert Rule.from_record(record).is_empty  # type: ignore[arg-type]
