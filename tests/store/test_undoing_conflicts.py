"""Undoing the end of a conflict brings the conflict back, with all that stood in it."""

from __future__ import annotations

from ssio_desktop.store.log import Write
from ssio_desktop.store.store import Store
from tests.store.conftest import MakeStore

VISIT = "visit/one"
PATH = "answers.a"


def torn(make_store: MakeStore) -> Store:
    """A store in which two officers' words stand against each other."""
    ash, birch = make_store("ash"), make_store("birch")
    ash.append([Write(VISIT, PATH, "of ash")], label="Typed")
    birch.append([Write(VISIT, PATH, "of birch")], label="Typed")
    ash.receive(list(birch.events()), label="Return")
    return ash


def values(store: Store) -> set[object]:
    return {head.value for head in store.state(VISIT).paths[PATH].heads}


def keep(store: Store, value: str) -> str:
    done = store.append([Write(VISIT, PATH, value, settles=True)], label="Conflict settled")
    assert done.batch is not None
    return done.batch.id


def test_a_conflict_that_was_settled_stands_again_after_an_undo_whichever_was_kept(
    make_store: MakeStore,
) -> None:
    store = torn(make_store)
    for kept in ("of ash", "of birch"):
        settled = keep(store, kept)
        assert values(store) == {kept}
        _, left = store.undo(settled)
        assert left == ()
        assert values(store) == {"of ash", "of birch"}
        assert PATH in store.state(VISIT).conflicts()


def test_who_said_what_is_known_of_a_conflict_that_came_back(make_store: MakeStore) -> None:
    store = torn(make_store)
    before = {head.value: head.id for head in store.state(VISIT).paths[PATH].heads}
    store.undo(keep(store, "of ash"))
    heads = store.state(VISIT).paths[PATH].heads
    assert {head.value: store.first_said(head).id for head in heads} == before


def test_the_undoing_is_undone_and_the_conflict_is_settled_again(make_store: MakeStore) -> None:
    store = torn(make_store)
    done, _ = store.undo(keep(store, "of ash"))
    assert done.batch is not None
    again, left = store.undo(done.batch.id)
    assert (values(store), left) == ({"of ash"}, ())
    assert again.batch is not None
    store.undo(again.batch.id)
    assert values(store) == {"of ash", "of birch"}


def test_what_an_undo_brought_back_is_the_same_in_another_store_and_when_rebuilt(
    make_store: MakeStore,
) -> None:
    store, other = torn(make_store), make_store("cedar")
    store.undo(keep(store, "of ash"))
    other.receive(list(store.events()), label="Return")
    assert values(other) == {"of ash", "of birch"}
    before = store.digest()
    store.rebuild()
    assert store.digest() == before
    keep(other, "of birch")
    store.receive(list(other.events()), label="Return")
    assert values(store) == {"of birch"}


def test_a_third_value_that_settled_it_gives_way_to_both(make_store: MakeStore) -> None:
    store = torn(make_store)
    settled = keep(store, "of both")
    store.undo(settled)
    assert values(store) == {"of ash", "of birch"}


def test_several_files_at_one_place_go_in_one_step_and_come_back(make_store: MakeStore) -> None:
    board, east, west = (make_store(name) for name in ("board", "east", "west"))
    entity, path = "school/900001", "contact.chair"

    def write(store: Store, value: str | None, *, settles: bool = False) -> None:
        store.append([Write(entity, path, value, settles=settles)], label="Typed")

    def take(*stores: Store) -> list[str]:
        done = [
            board.receive(tuple(each.events()), label="Return", source={"device": each.device})
            for each in stores
        ]
        return [each.batch.id for each in done if each.batch]

    def back(batches: list[str]) -> list[str]:
        done = [board.undo(batch)[0].batch for batch in reversed(batches)]
        return [each.id for each in done if each]

    def said() -> set[object]:
        return {head.value for head in board.state(entity).paths[path].heads}

    # One withdraws what stood in the return itself.
    write(board, "Ash")
    write(west, "Birch")
    write(east, "Elm")
    write(east, None, settles=True)
    taken = take(east, west)
    assert said() == {"Ash", "Birch", None}
    undone = back(taken)
    assert said() == {"Ash"}
    again = back(undone)
    assert said() == {"Ash", "Birch", None}
    back(again)
    # An earlier return had brought a difference already; a later one wrote on.
    path = "contact.head"
    write(board, "Ash")
    write(east, "Elm")
    take(east)
    write(east, "Oak")
    write(west, "Ash")
    taken = take(east, west)
    assert said() == {"Ash", "Oak"}
    undone = back(taken)
    assert said() == {"Ash", "Elm"}
    back(undone)
    assert said() == {"Ash", "Oak"}
