"""How a draft of a category is stored path by path, and read again whatever stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.best_fit import Answer
from ssio_desktop.domain.categorisation import (
    CategorisationDraft,
    FactorNote,
    answer_from_json,
    changes,
    draft_from_state,
    state_of,
)
from ssio_desktop.domain.categorisation_steps import problems
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.framework import JUDGEMENTS
from tests.domain.framework_samples import shipped
from tests.domain.test_categorisation import AUTUMN, PRIMARY, READY

# --- storing

texts = st.text(max_size=30)
answers = st.builds(Answer, st.sampled_from(JUDGEMENTS), st.booleans(), texts)
drafts = st.builds(
    CategorisationDraft,
    urn=st.just("112233"),
    term=st.just(AUTUMN),
    framework=texts,
    answers=st.dictionaries(st.sampled_from([each.id for each in shipped().criteria]), answers),
    factors=st.dictionaries(
        st.sampled_from([each.id for each in shipped().factors]),
        st.builds(FactorNote, st.booleans(), texts),
    ),
    sixth_form_category=texts,
    category=texts,
    reason=texts,
    next_steps=texts,
    completed=st.booleans(),
    confirmed=st.frozensets(st.sampled_from([each.id for each in shipped().criteria])),
)
json_values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["judgement", "salient", "evidence", "x"]), inner)
    ),
    max_leaves=6,
)


@given(drafts)
def test_what_is_stored_comes_back(draft: CategorisationDraft) -> None:
    state = state_of(draft)
    back = draft_from_state(draft.urn, draft.term, state)
    assert state_of(back) == state
    assert all(back.answer(key) == answer for key, answer in draft.answers.items())
    assert back.unreadable == ()


@given(drafts, drafts)
def test_storing_only_the_changes_leads_from_one_draft_to_the_other(
    before: CategorisationDraft, after: CategorisationDraft
) -> None:
    stored = changes(before, after)
    state = {
        path: value for path, value in {**state_of(before), **stored}.items() if value is not None
    }
    assert state == state_of(after)
    assert changes(after, after) == {}


def test_one_answer_changed_is_one_path_stored() -> None:
    after = READY.with_answer("2.teaching", Answer("partly", False, "Two weak lessons."))
    assert changes(READY, after) == {
        "answers.2.teaching": {
            "judgement": "partly",
            "salient": False,
            "evidence": "Two weak lessons.",
        }
    }


def test_an_answer_taken_back_is_withdrawn() -> None:
    assert changes(READY, READY.with_answer("2.teaching", Answer())) == {"answers.2.teaching": None}


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "answers.1.teaching",
                "vulnerability.staff",
                "category",
                "completed",
                "reason",
                "board",
            ]
        ),
        json_values,
    )
)
def test_any_stored_state_is_read_and_what_is_odd_is_named(values: dict[str, Json]) -> None:
    draft = draft_from_state("112233", AUTUMN, values)
    assert set(draft.unreadable) <= set(values)
    assert problems(shipped(), PRIMARY, draft)
    assert not set(changes(draft, replace(draft, reason="New."))) - {"reason"}


@pytest.mark.parametrize(
    "value",
    [
        None,
        3,
        "met",
        [],
        {"judgement": "superb"},
        {"judgement": []},
        {"salient": 1},
        {"evidence": 2},
    ],
)
def test_a_value_that_is_no_answer_is_not_taken_for_one(value: Json) -> None:
    assert answer_from_json(value) is None


def test_a_bare_yes_is_read_as_a_factor_that_is_present() -> None:
    draft = draft_from_state("112233", AUTUMN, {"vulnerability.staff": True})
    assert draft.factors == {"staff": FactorNote(True)}
