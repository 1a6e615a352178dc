"""Formal action: no set of steps, in whatever order it arrives, reaches a forbidden state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.casework.formal_case import Case, months_after, read_case, refusal
from ssio_desktop.domain.casework.formal_ladder import proposals, rung_of, rungs
from ssio_desktop.domain.casework.formal_steps import (
    KINDS,
    RESULTS_OF,
    Kind,
    Opening,
    Step,
    read_step,
    step_record,
)
from ssio_desktop.domain.casework.formal_terms import (
    Edition,
    edition_of,
    read_editions,
    read_letters,
)
from ssio_desktop.errors import UserError
from tests.conftest import ROOT

FOLDER = ROOT / "resources" / "casework"
EDITIONS = read_editions((FOLDER / "formal-action.toml").read_text("utf-8"), "shipped")
DAY = date(2026, 3, 2)
OPENING = Opening(DAY, "Standards are low.", ("standards",), "2024")


def on(ahead: int) -> date:
    return DAY + timedelta(days=ahead)


def step(kind: Kind, ahead: int, who: str = "", **facts: object) -> Step:
    whole: dict[str, object] = {"words": "Words.", "by": "Officer", "who": who, "how": "meeting"}
    return Step(f"{kind}-{ahead}-{who}", kind, on(ahead), **{**whole, **facts})  # type: ignore[arg-type]


TOLD = (step("told", 1, "head"), step("told", 2, "chair"))
NOTICE = step("notice", 5, days=15, due=on(26))
FAILED = step("outcome", 27, result="failed")
TO_POWER = (*TOLD, NOTICE, FAILED)


def case(*steps: Step, opening: Opening = OPENING, edition: str = "2024") -> Case:
    return read_case(opening, next(each for each in EDITIONS if each.id == edition), steps)


# --- the laws ---------------------------------------------------------------------------


@st.composite
def steps(draw: st.DrawFn) -> Step:
    kind = draw(st.sampled_from(KINDS))
    ahead = draw(st.integers(-2, 110))
    return Step(
        str(draw(st.uuids())),
        kind,
        on(ahead),
        words=draw(st.sampled_from(("", "Words."))) if kind in ("closed", "notice") else "Words.",
        by="Officer",
        who=draw(st.sampled_from(("head", "chair", "trust", "regions"))),
        how=draw(st.sampled_from(("meeting", "letter"))),
        routes=(draw(st.sampled_from("bcde")),),
        result=draw(st.sampled_from(RESULTS_OF.get(kind, ("",)))),
        what=draw(st.sampled_from(("notice", "academy-order", "odd"))),
        due=on(ahead + draw(st.integers(0, 30))),
    )


WAY = (
    *TOLD,
    NOTICE,
    step("representations", 8),
    step("confirmation", 12, result="upheld", due=on(33)),
    step("outcome", 34, result="failed"),
    step("intent", 35, routes=("e", "c")),
    step("consulted", 36, routes=("e",)),
    step("asked", 37, routes=("e",)),
    step("consent", 40, result="given"),
    step("power", 41, routes=("e",)),
    step("ended", 90, routes=("e",)),
    step("lifted", 91),
    step("closed", 92),
)
"""A whole way up and down, some of whose steps are mixed with others drawn at random."""
AFTER = step("told", 95, "head")
"""What the rules allow at any time but after closing."""


@st.composite
def sets(draw: st.DrawFn) -> list[Step]:
    """The way with some steps left out, put off from one on, and others among them."""
    dropped = draw(st.sets(st.sampled_from(range(len(WAY))), max_size=2))
    late, by = draw(st.sampled_from(range(len(WAY)))), draw(st.sampled_from((0, 0, -8, 70)))
    kept = [
        replace(each, day=each.day + timedelta(days=by)) if at >= late else each
        for at, each in enumerate(WAY)
        if at not in dropped
    ]
    after = draw(st.sampled_from(([], [AFTER])))
    return kept + after + draw(st.lists(steps(), max_size=3))


SETS = sets()
OPENINGS = st.builds(
    replace,
    st.just(OPENING),
    academy=st.sampled_from((False, False, False, True)),
    inspected=st.sampled_from(("", "", "special-measures")),
)


def before(found: Sequence[Step], place: int, kind: Kind, **facts: object) -> list[Step]:
    return [
        each
        for each in found[:place]
        if each.kind == kind and all(getattr(each, name) == want for name, want in facts.items())
    ]


def forbidden(opening: Opening, edition: Edition, found: Sequence[Step]) -> list[str]:
    """What the rules forbid in a row of steps, told independently of the machine."""
    wrong = []
    for at, each in enumerate(found):
        if opening.academy and each.kind in ("notice", "power", "outcome", "lifted", "intent"):
            wrong.append(f"an academy got {each.kind}")
        if before(found, at, "closed"):
            wrong.append("something followed on closing")
        told = all(before(found, at, "told", who=who) for who in ("head", "chair"))
        if each.kind in ("notice", "power") and not told:
            wrong.append(f"{each.kind} before head and chair were told")
        if each.kind == "notice" and before(found, at, "notice"):
            wrong.append("two notices")
        notice = before(found, at, "notice")
        again = before(found, at, "confirmation", result="upheld")
        due = (again or notice)[0].due if notice else None
        if each.kind == "outcome" and each.result == "failed" and not (due and due < each.day):
            wrong.append("found wanting before its time was over")
        if each.kind == "power":
            if not opening.inspected:
                if due is None or not before(found, at, "outcome", result="failed"):
                    wrong.append("a power without a notice that was not complied with")
                elif not due < each.day <= months_after(due, edition.window_months):
                    wrong.append("a power outside its time")
            if not any(each.route in one.routes for one in before(found, at, "intent")):
                wrong.append("a power of which no notice was given")
            route = edition.route(each.route)
            asked = {one.route for one in before(found, at, "consulted")}
            if route is not None and route.consult and each.route not in asked:
                wrong.append("a power before those were consulted who must be")
            given = before(found, at, "consent")
            if each.route == "e" and not (given and given[-1].result == "given"):
                wrong.append("an interim board without consent")
        if each.kind in ("lifted", "closed"):
            running = sum(one.kind == "power" for one in found[:at])
            if running > sum(one.kind == "ended" for one in found[:at]):
                wrong.append(f"{each.kind} while a power is in use")
            if len(before(found, at, "asked")) > len(before(found, at, "consent")):
                wrong.append(f"{each.kind} while consent is asked for")
            waits = before(found, at, "representations")
            gone = before(found, at, "secretary", what="notice")
            if waits and not before(found, at, "confirmation") and not gone:
                wrong.append(f"{each.kind} while representations wait")
        if each.kind == "lifted" and not before(found, at, "outcome"):
            wrong.append("lifted without an outcome")
    return wrong


@settings(max_examples=120)
@given(OPENINGS, SETS, st.sampled_from(EDITIONS), st.randoms(use_true_random=False))
def test_no_steps_in_any_order_reach_a_state_that_the_rules_forbid(
    opening: Opening, found: list[Step], edition: Edition, chance: object
) -> None:
    made = read_case(opening, edition, found)
    assert forbidden(opening, edition, made.steps) == []
    assert len(made.steps) + len(made.aside) == len(found)
    assert all(why for _, why in made.aside)
    mixed = list(found)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert read_case(opening, edition, mixed) == made
    assert read_case(opening, edition, made.steps).aside == ()
    assert rung_of(made) in (*rungs(made), None)


@settings(max_examples=40)
@given(OPENINGS, SETS, steps())
def test_a_step_that_is_not_refused_counts_and_takes_no_other_away(
    opening: Opening, found: list[Step], further: Step
) -> None:
    made = case(*found, opening=opening)
    after = read_case(opening, made.edition, (*made.steps, further))
    if refusal(made, further):
        assert after.aside
    else:
        assert after.aside == () and set(after.steps) == {*made.steps, further}


@settings(max_examples=40)
@given(steps())
def test_a_step_is_read_back_as_it_was_recorded(one: Step) -> None:
    assert read_step(one.id, step_record(one)) == one


@settings(max_examples=40)
@given(
    st.recursive(
        st.none() | st.text() | st.integers(),
        lambda x: (
            st.lists(x)
            | st.dictionaries(st.sampled_from(("kind", "day", "routes", "due", "days")), x)
        ),
    )
)
def test_odd_records_are_passed_over(raw: object) -> None:
    assert read_step("x", raw) is None


# --- the way, told as stories -----------------------------------------------------------


def test_no_notice_before_head_and_chair_were_told() -> None:
    assert "Headteacher was not" in refusal(case(), NOTICE)
    assert "Chair of governors was not" in refusal(case(TOLD[0]), NOTICE)
    assert refusal(case(*TOLD), NOTICE) == ""
    assert "both be told" in refusal(case(*TOLD), replace(NOTICE, day=on(1)))


def test_a_notice_that_was_complied_with_is_lifted_and_the_case_closed() -> None:
    done = step("outcome", 20, result="complied")
    found = case(*TOLD, NOTICE)
    assert proposals(found, on(10))[0].kind == "outcome"
    assert "still open" in refusal(found, step("lifted", 10))
    assert "not ended yet" in refusal(found, step("outcome", 26, result="failed"))
    found = case(*TOLD, NOTICE, done)
    assert proposals(found, on(20))[0].kind == "lifted"
    assert "lifted first" in refusal(found, step("closed", 20))
    found = case(*TOLD, NOTICE, done, step("lifted", 21))
    assert rung_of(found) is None and proposals(found, on(21))[0].kind == "closed"
    assert case(*found.steps, step("closed", 22)).closed is not None


def test_an_interim_board_needs_notice_consultation_and_consent_in_time() -> None:
    power = step("power", 50, routes=("e",))
    found = case(*TO_POWER)
    assert rung_of(found).id == "eligible"  # type: ignore[union-attr]
    assert "not given notice" in refusal(found, power)
    kinds = []
    for ahead in range(30, 34):
        (first, *_) = [p for p in proposals(found, on(ahead)) if p.route in ("e", "")]
        kinds.append(first.kind)
        routes = ("e",) if first.route else ()
        found = case(*found.steps, step(first.kind, ahead, routes=routes, result="given"))
    assert kinds == ["intent", "consulted", "asked", "consent"]
    assert refusal(found, power) == ""
    assert "time in which" in refusal(found, replace(power, day=on(26 + 70)))
    found = case(*found.steps, power)
    assert found.powers == ("e",) and "still open" in refusal(found, step("lifted", 60))
    assert "no governors are added" in refusal(
        case(*found.steps, step("intent", 51, routes=("c",))), step("power", 52, routes=("c",))
    )


def test_an_academy_is_informed_of_and_never_given_a_notice() -> None:
    opening = replace(OPENING, academy=True)
    found = case(step("informed", 3, "trust"), opening=opening)
    assert "no such power over an academy" in refusal(found, NOTICE)
    assert "still open" in refusal(found, step("closed", 9))
    found = case(*found.steps, step("reply", 9, "trust"), opening=opening)
    assert refusal(found, step("closed", 10)) == ""
    assert {each.kind for each in proposals(found, on(10))} == {"informed", "closed", "secretary"}


def test_representations_are_of_the_old_law_and_put_the_period_off() -> None:
    said = step("representations", 9)
    assert "no representations" in refusal(case(*TOLD, NOTICE), said)
    found = case(*TOLD, NOTICE, said, edition="2014")
    assert "not answered yet" in refusal(found, step("outcome", 30, result="failed"))
    found = case(
        *found.steps, step("confirmation", 14, result="upheld", due=on(35)), edition="2014"
    )
    assert found.due == on(35)
    assert "not ended yet" in refusal(found, step("outcome", 30, result="failed"))


def test_a_notice_of_the_secretary_of_state_ends_the_authoritys() -> None:
    found = case(*TOLD, NOTICE, step("secretary", 10, what="notice"))
    assert not found.in_force and found.awaited() == ()
    assert "authority may not give one" in refusal(
        case(*TOLD, step("secretary", 10, what="notice")), replace(NOTICE, day=on(11), due=on(40))
    )
    assert refusal(found, step("closed", 11)) == ""


def test_a_notice_that_the_authority_took_back_leaves_nothing_to_lift() -> None:
    found = case(*TOLD, NOTICE, step("outcome", 10, result="withdrawn"))
    rung = rung_of(found)
    assert rung is not None and rung.id == "told" and not found.eligible
    assert "no warning notice to lift" in refusal(found, step("lifted", 11))
    assert refusal(found, step("closed", 11)) == ""


# --- the data ---------------------------------------------------------------------------


def test_the_shipped_editions_stand_side_by_side_with_all_five_routes() -> None:
    assert [each.id for each in EDITIONS] == ["2014", "2016", "2024"]
    assert all([route.id for route in each.routes] == list("abcde") for each in EDITIONS)
    assert edition_of(EDITIONS, date(2015, 5, 1)).representations_days == 15
    assert edition_of(EDITIONS, date(2026, 5, 1)).id == "2024"
    assert edition_of(EDITIONS, date(1999, 1, 1)).id == "2014"
    assert months_after(date(2026, 12, 31), 2) == date(2027, 2, 28)


def test_a_letter_that_names_what_no_record_has_is_refused() -> None:
    text = (FOLDER / "formal-letters.toml").read_text("utf-8")
    assert {each.id for each in read_letters(text, "shipped")} == {
        "indication",
        "notice",
        "outcome",
        "lifting",
        "inform",
    }
    with pytest.raises(UserError, match="letters") as caught:
        read_letters(text.replace("{demands}", "{wishes}"), "own.toml")
    assert "wishes" in caught.value.where


@pytest.mark.parametrize("text", ["x", "edition = 3", "[[edition]]\nid = 'a'", "edition = []"])
def test_terms_that_are_none_are_refused_with_the_files_name(text: str) -> None:
    with pytest.raises(UserError, match="terms") as caught:
        read_editions(text, "own.toml")
    assert "own.toml" in caught.value.where
