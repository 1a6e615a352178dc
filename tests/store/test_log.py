from __future__ import annotations

import random
from dataclasses import replace

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Event, entity_states
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.store.log import Write
from ssio_desktop.store.store import Store
from tests.store.conftest import MakeStore

VISIT = "visit/0190"


def _write(store: Store, path: str, value: str | None, *, settles: bool = False) -> str:
    done = store.append([Write(VISIT, path, value, settles)], label="Typed")
    return done.batch.id if done.batch else ""


def _conflicts(store: Store) -> list[tuple[str, str]]:
    rows = store.db.conn.execute("SELECT entity, path FROM conflicts ORDER BY entity, path")
    return [(row[0], row[1]) for row in rows]


def _share(source: Store, *targets: Store) -> None:
    for target in targets:
        target.receive(list(source.events()), label="Return")


def test_the_latest_value_stands_and_the_former_one_can_be_found(store: Store) -> None:
    _write(store, "answers.a", "first")
    _write(store, "answers.a", "second")
    assert store.state(VISIT).get("answers.a") == "second"
    assert [event.value for event in store.history(VISIT, "answers.a")] == ["first", "second"]


def test_writing_the_same_value_again_changes_nothing(store: Store) -> None:
    _write(store, "answers.a", "same")
    before = store.digest()
    assert _write(store, "answers.a", "same") == ""
    assert store.digest() == before


def test_events_can_be_neither_changed_nor_deleted(store: Store) -> None:
    _write(store, "answers.a", "kept")
    for statement in ("UPDATE events SET value = '1'", "DELETE FROM events"):
        with pytest.raises(sqlcipher.IntegrityError):
            store.db.conn.execute(statement)
    assert store.state(VISIT).get("answers.a") == "kept"


def test_a_change_is_all_or_nothing(store: Store) -> None:
    before = (store.digest(), store.projection_digest())
    bad: list[Write] = [Write(VISIT, "answers.a", "x"), Write(VISIT, "answers.b", float("nan"))]
    with pytest.raises(ValueError, match="Out of range"):
        store.append(bad, label="Typed")
    assert (store.digest(), store.projection_digest()) == before


def test_two_officers_who_differ_make_one_conflict_on_both_sides(make_store: MakeStore) -> None:
    ash, birch = make_store("ash"), make_store("birch")
    _write(ash, "answers.a", "as Ash saw it")
    _write(birch, "answers.a", "as Birch saw it")
    _share(ash, birch)
    _share(birch, ash)
    assert _conflicts(ash) == _conflicts(birch) == [(VISIT, "answers.a")]
    assert ash.state(VISIT).get("answers.a") == birch.state(VISIT).get("answers.a")


def test_two_officers_who_agree_make_no_conflict(make_store: MakeStore) -> None:
    ash, birch = make_store("ash"), make_store("birch")
    _write(ash, "answers.a", "the same")
    _write(birch, "answers.a", "the same")
    _share(ash, birch)
    assert _conflicts(birch) == []


def test_an_ordinary_edit_does_not_settle_a_conflict(make_store: MakeStore) -> None:
    ash, birch = make_store("ash"), make_store("birch")
    _write(ash, "answers.a", "as Ash saw it")
    _write(birch, "answers.a", "as Birch saw it")
    _share(ash, birch)
    _write(birch, "answers.a", "Birch again")
    assert _conflicts(birch) == [(VISIT, "answers.a")]
    _write(birch, "answers.a", "agreed by both", settles=True)
    assert _conflicts(birch) == []
    assert birch.state(VISIT).get("answers.a") == "agreed by both"


def test_a_conflict_can_be_settled_by_keeping_the_value_that_is_shown(
    make_store: MakeStore,
) -> None:
    ash, birch = make_store("ash"), make_store("birch")
    _write(ash, "answers.a", "one")
    _write(birch, "answers.a", "two")
    _share(ash, birch)
    shown = birch.state(VISIT).text("answers.a")
    _write(birch, "answers.a", shown, settles=True)
    assert _conflicts(birch) == []


def test_an_event_cannot_replace_what_stands_at_another_path(make_store: MakeStore) -> None:
    ash, birch = make_store("ash"), make_store("birch")
    _write(ash, "answers.a", "kept")
    victim = ash.history(VISIT)[0]
    _write(birch, "answers.b", "other")
    other = birch.history(VISIT)[0]
    forged = Event(
        other.id, other.device, other.officer, other.stamp, VISIT, "answers.b", "x", (victim.id,)
    )
    ash.receive([forged], label="Return")
    assert ash.state(VISIT).get("answers.a") == "kept"
    ash.rebuild()
    assert ash.state(VISIT).get("answers.a") == "kept"


def test_a_change_can_be_undone_and_the_undoing_undone(store: Store) -> None:
    _write(store, "answers.a", "before")
    batch = _write(store, "answers.a", "after")
    done, left = store.undo(batch)
    assert store.state(VISIT).get("answers.a") == "before"
    assert left == ()
    assert done.batch is not None
    store.undo(done.batch.id)
    assert store.state(VISIT).get("answers.a") == "after"


def test_undoing_something_new_withdraws_it_without_losing_it(store: Store) -> None:
    batch = _write(store, "answers.a", "typed by mistake")
    store.undo(batch)
    assert store.state(VISIT).get("answers.a") is None
    assert "typed by mistake" in [event.value for event in store.history(VISIT)]


def test_undo_leaves_alone_what_was_changed_since(store: Store) -> None:
    done = store.append(
        [Write(VISIT, "answers.a", "a"), Write(VISIT, "answers.b", "b")], label="Typed"
    )
    assert done.batch is not None
    _write(store, "answers.b", "b again")
    _, left = store.undo(done.batch.id)
    assert left == ((VISIT, "answers.b"),)
    assert store.state(VISIT).get("answers.a") is None
    assert store.state(VISIT).get("answers.b") == "b again"


def test_a_change_is_undone_once(store: Store) -> None:
    batch = _write(store, "answers.a", "x")
    store.undo(batch)
    with pytest.raises(UserError) as refusal:
        store.undo(batch)
    assert refusal.value.code == "undo.again"


def test_a_draft_is_kept_until_it_becomes_an_event(store: Store) -> None:
    store.save_draft(VISIT, {"answers.a": "half a sen"})
    store.save_draft(VISIT, {"answers.a": "half a sentence"})
    found = store.drafts(VISIT)
    assert [draft.value for draft in found] == ["half a sentence"]
    store.append([Write(VISIT, "answers.a", found[0].value)], label="Typed", promoting=found)
    assert store.drafts() == ()
    assert store.state(VISIT).get("answers.a") == "half a sentence"


def test_what_was_typed_while_a_draft_became_an_event_stays(store: Store) -> None:
    store.save_draft(VISIT, {"answers.a": "one"})
    found = store.drafts(VISIT)
    store.save_draft(VISIT, {"answers.a": "one two"})
    store.append([Write(VISIT, "answers.a", "one")], label="Typed", promoting=found)
    assert [draft.value for draft in store.drafts()] == ["one two"]


def test_a_twin_sees_what_the_first_connection_wrote(store: Store) -> None:
    twin = store.twin()
    try:
        _write(store, "answers.a", "seen")
        assert twin.state(VISIT).get("answers.a") == "seen"
    finally:
        twin.close()


_PATHS = st.sampled_from(["answers.a", "answers.b", "school"])
_VALUES = st.sampled_from(["112345", "x", "y", None])
_EDITS = st.lists(
    st.tuples(st.sampled_from([0, 1, 2]), _PATHS, _VALUES, st.booleans()), max_size=12
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=_EDITS, order=st.randoms(use_true_random=False))
def test_any_order_and_repetition_of_returns_gives_the_same_state(
    make_store: MakeStore, edits: list[tuple[int, str, str | None, bool]], order: random.Random
) -> None:
    tag = new_id()
    officers = [make_store(f"{tag}-officer{number}") for number in range(3)]
    for number, (who, path, value, shares) in enumerate(edits):
        _write(officers[who], path, value)
        if shares:
            _share(officers[who], officers[(who + number) % 3])
    returns = [list(officer.events()) for officer in officers]
    boards = []
    for name in ("one", "two"):
        board = make_store(f"{tag}-{name}")
        files = [*returns, order.choice(returns)]
        order.shuffle(files)
        for events in files:
            order.shuffle(events)
            board.receive(events, label="Return")
        boards.append(board)
    first, second = boards
    assert first.digest() == second.digest()
    assert first.projection_digest() == second.projection_digest()
    expected = entity_states(event for events in returns for event in events)
    assert first.state(VISIT).paths == (
        expected[VISIT].paths if VISIT in expected else first.state("visit/none").paths
    )
    first.rebuild()
    assert first.projection_digest() == second.projection_digest()


def test_a_return_that_contradicts_a_known_event_is_refused_whole(make_store: MakeStore) -> None:
    ash, birch = make_store("ash"), make_store("birch")
    _write(ash, "answers.a", "true")
    _share(ash, birch)
    (known,) = ash.history(VISIT)
    fresh = new_id()
    forged = replace(known, value="false")
    other = replace(known, id=fresh, path="answers.b")
    before = birch.digest()
    with pytest.raises(UserError) as refusal:
        birch.receive([other, forged], label="Return")
    assert refusal.value.code == "return.contradicts"
    assert birch.digest() == before


def test_a_colleague_with_a_clock_ten_years_ahead_does_not_carry_ours_along(
    make_store: MakeStore,
) -> None:
    ash, birch = make_store("ash"), make_store("birch")
    _write(ash, "answers.a", "x")
    (made,) = ash.history(VISIT)
    ahead = Stamp(Stamp.parse(made.stamp).ms + 10 * 365 * 86_400_000, 0, "0" * 8)
    birch.receive([replace(made, stamp=str(ahead))], label="Return")
    _write(birch, "answers.a", "y")
    latest = birch.history(VISIT)[0]
    assert latest.value == "y"
    assert Stamp.parse(latest.stamp).ms < ahead.ms
    assert birch.state(VISIT).get("answers.a") == "y"


def test_half_a_surrogate_pair_is_replaced_and_the_rest_kept(store: Store) -> None:
    _write(store, "answers.a", "good \ud83d bad")
    store.save_draft(VISIT, {"answers.b": "\udc00x"})
    assert store.state(VISIT).get("answers.a") == "good \ufffd bad"
    assert store.drafts(VISIT)[0].value == "\ufffdx"
