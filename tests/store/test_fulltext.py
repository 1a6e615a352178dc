"""The index of words: kept in step with every change, whole after a rebuild, blind to nothing."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.folding import folded_words, words_in_place
from ssio_desktop.store import fulltext
from ssio_desktop.store.fulltext import Term
from ssio_desktop.store.log import Write
from ssio_desktop.store.store import Store
from tests.store.conftest import MakeStore

NOTE = "visit/01a20283-72b0-75e6-9f6e-a87cb3787832"


def found(store: Store, *words: str, former: bool = False) -> list[tuple[str, bool]]:
    terms = [Term((word,), prefix=True) for word in words]
    hits = fulltext.search(store.db, terms, former=former)
    return sorted((hit.text, hit.stands) for hit in hits)


def write(store: Store, text: str | None, path: str = "answers.a.b") -> str:
    done = store.append([Write(NOTE, path, text)], label="Words")
    return done.batch.id if done.batch else ""


def test_words_are_found_in_the_transaction_they_were_written_in(store: Store) -> None:
    write(store, "Zebras are counted")
    assert found(store, "zeb", "count") == [("Zebras are counted", True)]
    assert found(store, "lion") == []


def test_what_was_replaced_or_withdrawn_is_found_only_when_asked_for(store: Store) -> None:
    write(store, "Zebras one")
    write(store, "Zebras two")
    assert found(store, "zebras") == [("Zebras two", True)]
    write(store, None)
    assert found(store, "zebras") == []
    assert found(store, "zebras", former=True) == [("Zebras one", False), ("Zebras two", False)]


def test_an_undone_change_stands_no_longer_and_what_was_before_stands_again(store: Store) -> None:
    write(store, "Zebras")
    store.undo(write(store, "Lions"))
    assert found(store, "lions") == []
    assert found(store, "zebras") == [("Zebras", True)]


def test_both_sides_of_a_conflict_are_found_and_only_the_chosen_one_after_it_was_settled(
    make_store: MakeStore,
) -> None:
    ash, birch = make_store("ash"), make_store("birch")
    write(ash, "Zebras here")
    write(birch, "Zebras there")
    ash.receive(birch.events(), label="From birch")
    assert found(ash, "zebras") == [("Zebras here", True), ("Zebras there", True)]
    ash.append([Write(NOTE, "answers.a.b", "Zebras there", settles=True)], label="Settled")
    assert found(ash, "zebras") == [("Zebras there", True)]


def test_ids_days_and_digests_are_no_words(store: Store) -> None:
    for number, text in enumerate((NOTE.partition("/")[2], "2026-11-03", "09:30")):
        write(store, text, f"answers.x{number}")
    assert found(store, "01a20283") == found(store, "2026") == found(store, "09") == []


def test_kinds_of_data_that_nobody_wrote_are_left_out(store: Store) -> None:
    store.append([Write("inspection/1", "record.2026", {"provider": "Zebras"})], label="x")
    assert found(store, "zebras", former=True) == []


def test_more_finds_than_are_weighed_come_the_newest_first(store: Store) -> None:
    count = fulltext.MANY + 5
    writes = [Write(NOTE, f"answers.q{number}", f"zebra {number}") for number in range(count)]
    store.append(writes, label="Many")
    hits = fulltext.search(store.db, [Term(("zebra",), prefix=False)], limit=3)
    assert [hit.text for hit in hits] == [f"zebra {count - each}" for each in (1, 2, 3)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.none(), st.text(max_size=30)), min_size=1, max_size=5))
def test_any_words_are_found_again_and_the_index_is_the_same_after_a_rebuild(
    store: Store, texts: list[str | None]
) -> None:
    for text in texts:
        write(store, text)
    before = store.projection_digest()
    store.rebuild()
    assert store.projection_digest() == before


@given(st.text(max_size=60))
def test_words_are_found_where_they_stand(text: str) -> None:
    for first, last, word in words_in_place(text):
        assert word in folded_words(text[first:last])
