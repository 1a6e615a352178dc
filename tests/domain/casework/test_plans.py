"""Action plans: what follows from their records, whatever order those arrive in."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from ssio_desktop.domain.casework.areas import read_areas
from ssio_desktop.domain.casework.plan_types import RATINGS, ActionPlan
from ssio_desktop.domain.casework.plans import read_cost, read_plan
from ssio_desktop.domain.events import Event, Json, entity_states

DAY = date(2026, 1, 12)
ENTITY = "action-plan/900001:p"


def days(number: int) -> str:
    return (DAY + timedelta(days=number)).isoformat()


PATHS = st.one_of(
    st.tuples(st.just("variant"), st.sampled_from(("improvement", "statement", "odd", 7))),
    st.tuples(st.just("priority.a.what"), st.sampled_from(("Reading", "", None))),
    st.tuples(st.just("milestone.m.what"), st.sampled_from(("All read", None))),
    st.tuples(st.just("milestone.m.priority"), st.just("a")),
    st.tuples(
        st.just("milestone.m.due"),
        st.builds(lambda n: {"day": days(n), "board": "x"}, st.integers(0, 99)),
    ),
    st.tuples(
        st.sampled_from(("agreed", "closed")),
        st.builds(lambda n: {"day": days(n), "who": "Board"}, st.integers(0, 99)),
    ),
    st.tuples(
        st.builds(lambda n: f"progress.e{n}", st.integers(0, 4)),
        st.builds(
            lambda state, n, at: {"of": "m", "state": state, "day": days(n), "at": str(at)},
            st.sampled_from((*RATINGS, "blue")),
            st.integers(0, 99),
            st.integers(0, 3),
        ),
    ),
    st.tuples(
        st.builds(lambda n: f"moved.v{n}", st.integers(0, 3)),
        st.builds(
            lambda n, at: {"milestone": "m", "day": days(n), "at": str(at), "why": "Flood"},
            st.integers(0, 99),
            st.integers(0, 3),
        ),
    ),
    st.tuples(
        st.sampled_from(("starts", "title", "about.x", "moved.q")), st.sampled_from((3, [], {}))
    ),
)


def events(said: list[tuple[str, Json]]) -> list[Event]:
    return [
        Event(f"{n:08x}-0000-7000-8000-000000000000", "d", "o", f"{n:020d}", ENTITY, path, value)
        for n, (path, value) in enumerate(said)
    ]


def plan_of(found: list[Event]) -> ActionPlan | None:
    state = entity_states(found).get(ENTITY)
    return read_plan(state) if state else None


BASE: list[tuple[str, Json]] = [
    ("variant", "improvement"),
    ("priority.a.what", "Reading"),
    ("milestone.m.what", "All read"),
    ("milestone.m.priority", "a"),
    ("milestone.m.due", {"day": days(10), "board": "x"}),
]
"""Without these hardly anything that is drawn would be a plan with a milestone."""
CROSSED: list[tuple[str, Json]] = [
    *BASE,
    ("moved.v1", {"milestone": "m", "day": days(20), "at": "1", "why": "Flood"}),
    ("moved.v0", {"milestone": "m", "day": days(30), "at": "2", "why": "Snow"}),
]
"""Two moves whose ids stand the other way round than their times."""


@example(CROSSED, Random(0))
@given(st.lists(PATHS, max_size=25).map(lambda drawn: [*BASE, *drawn]), st.randoms())
def test_a_plan_is_the_same_in_whatever_order_it_arrives_and_never_in_a_state_the_rules_forbid(
    said: list[tuple[str, Json]], chance: object
) -> None:
    made = events(said)
    found = plan_of(made)
    mixed = list(made)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert plan_of(mixed + made[:3]) == found
    if found is None:
        return
    assert (found.stage == "draft") == (found.agreed is None)
    if found.closed is not None:
        assert found.agreed is not None and found.agreed.day <= found.closed.day
    for each in found.milestones:
        # Nothing that was recorded is lost, and the latest day decides.
        rated = [e for e in each.entries if e.state in RATINGS]
        assert each.rating == (max(rated, key=lambda e: e.order).state if rated else None)
        assert each.is_open == (each.rating not in ("met", "dropped"))
        assert (each.met_on is not None) == (each.rating == "met")
        if each.moves:
            # The move that was recorded last decides, whatever its id.
            assert each.due == max(each.moves, key=lambda move: (move.at, move.id)).due
            # A move never changes the date that the milestone had first.
            assert each.first == plan_of_without_moves(made)


def plan_of_without_moves(made: list[Event]) -> date | None:
    found = plan_of([each for each in made if not each.path.startswith("moved.")])
    assert found is not None
    return found.milestones[0].first


def test_what_was_met_counts_from_the_day_since_which_it_has_been_met() -> None:
    said: list[tuple[str, Json]] = [
        ("variant", "improvement"),
        ("priority.a.what", "Reading"),
        ("milestone.m.what", "All read"),
        ("milestone.m.priority", "a"),
        ("milestone.m.due", {"day": days(10), "board": ""}),
    ]
    states = ("met", "red", "met", "met")
    said += [
        (f"progress.e{n}", {"of": "m", "state": state, "day": days(10 + 5 * n)})
        for n, state in enumerate(states)
    ]
    found = plan_of(events(said))
    assert found is not None
    (each,) = found.milestones
    assert (each.met_on, each.slipped) == (DAY + timedelta(days=20), 10)


def test_costs_are_read_as_people_type_them() -> None:
    typed = ("£1,250", "12.5", " 0 ", "-3", "a few", "NaN", "1e99")
    read = [read_cost(each) for each in typed]
    assert read == [Decimal("1250.00"), Decimal("12.50"), Decimal("0.00"), None, None, None, None]


LETTER = """REPORT ON THE VISIT
1. PURPOSE
- 1.1 This paper tells what was found.
2. FINDINGS
- 2.1 The visit lasted two days.
- 2.2 Inspectors named these areas –
“To raise standards the school should:

1. Teach early reading in one way, every day,
in every class;
2. Bring down absence of pupils with free meals; and
3. Make leaders of subjects answer for what pupils learn.”

4. NEXT STEPS
- 4.1 An update comes in the spring."""


def test_the_areas_of_a_letter_are_its_numbered_lines_and_nothing_else() -> None:
    assert [each.what for each in read_areas(LETTER).areas] == [
        "Teach early reading in one way, every day, in every class",
        "Bring down absence of pupils with free meals",
        "Make leaders of subjects answer for what pupils learn",
    ]
    assert read_areas("Nothing of the kind.\nNor here.").areas == ()


def test_a_table_gives_what_stands_beside_an_area_and_lists_what_it_cannot_read() -> None:
    rows = (
        ("Area for improvement", "Success criteria", "Action", "Lead", "By when", "Cost", "Colour"),
        ("Reading", "Nine in ten read", "Train staff", "Head", "27 11 2026", "£300", "blue"),
        ("", "", "Buy books", "Reading leader", "soon", "", ""),
    )
    found = read_areas("\n".join("\t".join(row) for row in rows))
    (area,) = found.areas
    assert (area.what, area.success) == ("Reading", "Nine in ten read")
    assert [(a.what, a.owner, a.due, a.cost) for a in area.actions] == [
        ("Train staff", "Head", date(2026, 11, 27), Decimal("300.00")),
        ("Buy books", "Reading leader", None, None),
    ]
    assert found.unread == ("2, Colour: blue", "3, due: soon")
